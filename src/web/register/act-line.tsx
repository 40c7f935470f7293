/** What was done last, with the way back (`u`); also what a screen reader hears. Stays in sight while the page scrolls. */
import type { ReactElement } from 'react';
import { ApiProblem } from '../api/client.ts';
import { useKeys } from '../shell/keys.ts';
import { useWords } from '../words/use-words.ts';
import type { RegisterActs } from './use-register-acts.ts';

export function ActLine({ acts }: { readonly acts: RegisterActs }): ReactElement {
  const { t } = useWords();
  const { last, failure } = acts;
  useKeys({ u: () => void acts.undoLast() });
  if (failure !== null)
    return (
      <p className="act-line act-failed" role="alert">
        {t('register.failed')} {failure.message} {failure instanceof ApiProblem ? failure.advice : null}
      </p>
    );
  return (
    <p className={last === null ? 'act-line-empty' : 'act-line'} role="status">
      {last === null ? null : (
        <>
          {last.isUndone ? t('register.undone', { what: last.what }) : last.what}{' '}
          {acts.canUndo ? (
            <button type="button" className="quiet-button" onClick={() => void acts.undoLast()}>
              {t('register.undo')} <kbd>u</kbd>
            </button>
          ) : null}
        </>
      )}
    </p>
  );
}
