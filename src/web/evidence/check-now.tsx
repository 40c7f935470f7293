/** Reads the bytes again at this moment, and says what was found; nothing is recorded of it. */
import type { ReactElement } from 'react';
import type { SourceCheck } from '../../contract/custody.ts';
import { useCheck } from '../api/evidence.ts';
import { useWords } from '../words/use-words.ts';

export function CheckNow({ sha256 }: { readonly sha256: string }): ReactElement {
  const { t } = useWords();
  const check = useCheck(sha256);
  return (
    <div className="check-now">
      <button
        type="button"
        className="button"
        aria-disabled={check.isPending}
        onClick={() => (check.isPending ? undefined : check.mutate())}
      >
        {t('check.now')}
      </button>
      <div role="status">
        {check.isPending ? <p>{t('check.running')}</p> : null}
        {check.data === undefined ? null : <Found check={check.data} />}
        {check.error === null ? null : (
          <p className="check-bad">{t('check.failed', { message: check.error.message })}</p>
        )}
      </div>
    </div>
  );
}

function Found({ check }: { readonly check: SourceCheck }): ReactElement {
  const { t, number, instant } = useWords();
  const values = {
    time: instant(check.time),
    bytes: number(check.bytes),
    n: check.entry,
    size: number(check.size),
  };
  return (
    <>
      <p className={check.finding === 'unchanged' ? 'check-good' : 'check-bad'}>
        {t(`check.${check.finding}`, values)}
      </p>
      {check.reason === null ? null : <p>{check.reason}</p>}
      <p className="fine-print">{t('check.unrecorded')}</p>
    </>
  );
}
