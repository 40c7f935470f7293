/** Keyboard help, opened with `?`; also where single-key shortcuts are switched off. */
import { useState, type ReactElement } from 'react';
import { Button } from 'react-aria-components/Button';
import type { MessageId } from '../words/catalog.ts';
import { useWords } from '../words/use-words.ts';
import { chooseKey, forgetKeys, reviewActions, reviewKeys, type ReviewAction } from './key-map.ts';
import { shortcutsAreOn, switchShortcuts } from './keys.ts';
import { PageDialog } from './page-dialog.tsx';

const shortcuts: readonly { readonly keys: readonly string[]; readonly what: MessageId }[] = [
  { keys: ['?'], what: 'help.this' },
  { keys: ['g', 'h'], what: 'help.home' },
  { keys: ['g', '/'], what: 'help.search' },
  { keys: ['g', 's'], what: 'help.sources' },
  { keys: ['g', 'r'], what: 'help.review' },
  { keys: ['g', 'l'], what: 'help.lineage' },
  { keys: ['g', 'f'], what: 'help.figures' },
  { keys: ['g', 'n'], what: 'help.findings' },
  { keys: ['g', 'e'], what: 'help.evidence' },
  { keys: ['/'], what: 'help.filter' },
  { keys: ['t'], what: 'help.table' },
  { keys: ['f'], what: 'help.use-in-finding' },
  { keys: ['n'], what: 'help.new-finding' },
  { keys: ['j'], what: 'help.next' },
  { keys: ['k'], what: 'help.previous' },
  { keys: ['Enter'], what: 'help.open-figure' },
  { keys: ['Esc'], what: 'help.close' },
];

export function HelpDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useWords();
  return (
    <PageDialog title={t('help.title')} onClose={onClose}>
      <dl className="shortcuts">
        {shortcuts.map(({ keys, what }) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
      <ReviewKeyChoices />
      <ShortcutSwitch />
      <Button className="button" onPress={onClose} autoFocus>
        {t('help.done')}
      </Button>
    </PageDialog>
  );
}

/** The keys of the review queue can be put where a hand or a keyboard layout wants them. */
function ReviewKeyChoices(): ReactElement {
  const { t } = useWords();
  const [keys, setKeys] = useState(reviewKeys);
  const [refused, setRefused] = useState<string | null>(null);
  const choose = (action: ReviewAction, key: string): void => {
    if (key === '') return;
    setRefused(chooseKey(action, key) ? null : key);
    setKeys(reviewKeys());
  };
  const forget = (): void => {
    forgetKeys();
    setRefused(null);
    setKeys(reviewKeys());
  };
  return (
    <fieldset className="key-fieldset">
      <legend>{t('help.review-title')}</legend>
      <div className="key-choices">
        {reviewActions.map((action) => (
          <label key={action}>
            <input
              type="text"
              value={keys[action]}
              onFocus={(event) => event.target.select()}
              onChange={(event) => choose(action, event.target.value.slice(-1))}
            />{' '}
            {t(`help.review-${action}`)}
          </label>
        ))}
      </div>
      {refused === null ? null : <p role="alert">{t('help.key-taken', { key: refused })}</p>}
      <button type="button" className="quiet-button" onClick={forget}>
        {t('help.keys-usual')}
      </button>
    </fieldset>
  );
}

function ShortcutSwitch(): ReactElement {
  const { t } = useWords();
  const [isOn, setOn] = useState(shortcutsAreOn);
  const flip = (): void => {
    switchShortcuts(!isOn);
    setOn(!isOn);
  };
  return (
    <label className="check">
      <input type="checkbox" checked={isOn} onChange={flip} /> {t('help.switch')}
    </label>
  );
}
