/** The log by its key and its signed end: short on the screen, whole on demand and on paper. */
import { useState, type ReactElement } from 'react';
import type { LogStateLine } from '../../contract/custody.ts';
import { useWords } from '../words/use-words.ts';

/** Characters of a root that are shown at first. */
const shortRoot = 12;

export function LogState({ log }: { readonly log: LogStateLine }): ReactElement {
  const { t, number } = useWords();
  const [isWhole, setWhole] = useState(false);
  return (
    <>
      <dl className="facts log-state">
        <div>
          <dt>{t('log.size')}</dt>
          <dd>{number(log.size)}</dd>
        </div>
        <div>
          <dt>{t('log.root')}</dt>
          <dd>
            <code className="hash screen-only">
              {isWhole ? log.root : `${log.root.slice(0, shortRoot)}…`}
            </code>
            <code className="hash print-only" aria-hidden="true">
              {log.root}
            </code>{' '}
            <button
              type="button"
              className="quiet-button"
              aria-pressed={isWhole}
              onClick={() => setWhole(!isWhole)}
            >
              {t('log.whole')}
            </button>
          </dd>
        </div>
        <div>
          <dt>{t('log.fingerprint')}</dt>
          <dd>
            <code className="hash">{log.fingerprint}</code>
          </dd>
        </div>
        {isWhole ? (
          <div>
            <dt>{t('log.key')}</dt>
            <dd>
              <code className="hash">{log.key}</code>
            </dd>
          </div>
        ) : null}
      </dl>
    </>
  );
}
