/** Keyboard help, opened with `?`; also where single-key shortcuts are switched off. */
import { useState, type ReactElement } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { MessageId } from '../words/catalog.ts';
import { useWords } from '../words/use-words.ts';
import { shortcutsAreOn, switchShortcuts } from './keys.ts';

const shortcuts: readonly { readonly keys: readonly string[]; readonly what: MessageId }[] = [
  { keys: ['?'], what: 'help.this' },
  { keys: ['g', 'h'], what: 'help.home' },
  { keys: ['g', 's'], what: 'help.sources' },
  { keys: ['g', 'l'], what: 'help.lineage' },
  { keys: ['g', 'f'], what: 'help.figures' },
  { keys: ['/'], what: 'help.filter' },
  { keys: ['t'], what: 'help.table' },
  { keys: ['j'], what: 'help.next' },
  { keys: ['k'], what: 'help.previous' },
  { keys: ['Enter'], what: 'help.open-figure' },
  { keys: ['Esc'], what: 'help.close' },
];

export function HelpDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useWords();
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
    >
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title" level={2}>
            {t('help.title')}
          </Heading>
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
          <ShortcutSwitch />
          <Button className="button" onPress={onClose} autoFocus>
            {t('help.done')}
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
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
