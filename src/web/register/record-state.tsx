/** Review by a second person, and the trash: each a button or two, the reason asked where one is needed. */
import { useState, type ReactElement, type SyntheticEvent } from 'react';
import type { RecordDetail, RegisterAct } from '../../contract/register.ts';
import { useWords } from '../words/use-words.ts';
import type { RegisterActs } from './use-register-acts.ts';
import { TextInput } from './text-input.tsx';

export interface RecordStateProps {
  readonly record: RecordDetail;
  readonly acts: RegisterActs;
}

/** Asked, passed, sent back. Who may pass is for the server to say. */
export function ReviewActs({ record, acts }: RecordStateProps): ReactElement {
  const { t } = useWords();
  const to = (state: 'asked' | 'passed' | 'returned') => (): void => {
    const act: RegisterAct = { do: 'review', record: record.id, state };
    void acts.act(t(`register.did-${state}`), [act]);
  };
  const { review, reviewer } = record;
  return (
    <div className="value-acts" role="group" aria-label={t('register.review')}>
      {review === 'none' || reviewer === null ? null : (
        <span className="fine-print">
          {t(`register.review-${review}`)} · {reviewer}
        </span>
      )}
      {review === 'asked' ? (
        <>
          <button type="button" className="button" onClick={to('passed')}>
            {t('register.pass')}
          </button>
          <button type="button" className="button" onClick={to('returned')}>
            {t('register.send-back')}
          </button>
        </>
      ) : review === 'passed' ? null : (
        <button type="button" className="quiet-button" onClick={to('asked')}>
          {t('register.ask')}
        </button>
      )}
    </div>
  );
}

/** Into the trash with a reason; out of it again. Nothing is ever deleted. */
export function TrashActs({ record, acts }: RecordStateProps): ReactElement {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  if (record.trashed) return <OutOfTrash record={record} acts={acts} />;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const act: RegisterAct = { do: 'trash', record: record.id, reason: reason.trim() };
    void acts.act(t('register.did-trash'), [act]);
  };
  return (
    <details className="value-form">
      <summary>{t('register.to-trash')}</summary>
      <form className="correction" onSubmit={submit} noValidate>
        <TextInput
          label={t('register.trash-why')}
          hint={t('register.trash-hint')}
          value={reason}
          onChange={setReason}
          problem={isMissing ? 'register.no-reason' : undefined}
        />
        <div className="verdict-buttons">
          <button type="submit" className="button">
            {t('register.to-trash')}
          </button>
        </div>
      </form>
    </details>
  );
}

function OutOfTrash({ record, acts }: RecordStateProps): ReactElement {
  const { t } = useWords();
  const act: RegisterAct = { do: 'untrash', record: record.id };
  return (
    <div className="in-trash">
      <p>{t('register.in-trash', { why: record.trashedWhy ?? '' })}</p>
      <button
        type="button"
        className="button"
        onClick={() => void acts.act(t('register.did-untrash'), [act])}
      >
        {t('register.from-trash')}
      </button>
    </div>
  );
}
