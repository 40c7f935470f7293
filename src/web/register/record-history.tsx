/** What was changed, by whom, when: newest first, each with the way back. */
import { useState, type ReactElement } from 'react';
import type { RecordChange } from '../../contract/register.ts';
import { Name } from '../parts/name.tsx';
import { useWords } from '../words/use-words.ts';
import type { RegisterActs } from './use-register-acts.ts';

const shownAtFirst = 12;

export interface RecordHistoryProps {
  readonly history: readonly RecordChange[];
  readonly acts: RegisterActs;
}

export function RecordHistory({ history, acts }: RecordHistoryProps): ReactElement {
  const { t } = useWords();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? history : history.slice(0, shownAtFirst);
  return (
    <section className="record-history" aria-labelledby="history">
      <h2 id="history">{t('register.history')}</h2>
      <ol>
        {shown.map((change) => (
          <Change key={`${change.entry} ${change.lines.join(' ')}`} change={change} acts={acts} />
        ))}
      </ol>
      {shown.length < history.length ? (
        <button type="button" className="quiet-button" onClick={() => setWhole(true)}>
          {t('register.history-more', { n: history.length - shown.length })}
        </button>
      ) : null}
    </section>
  );
}

function Change({
  change,
  acts,
}: {
  readonly change: RecordChange;
  readonly acts: RegisterActs;
}): ReactElement {
  const { t, instant, number } = useWords();
  const { entry, time, actor, lines, note, rule, undone } = change;
  return (
    <li className={undone ? 'change change-undone' : 'change'}>
      <p className="fine-print">
        {t('register.stated-by', { actor, time: instant(time) })} ·{' '}
        {t('register.entry', { n: number(entry) })}
        {rule === null ? null : ` · ${rule}`}
        {note === null ? null : ` · “${note}”`}
        {undone ? ` · ${t('register.is-undone')}` : null}
      </p>
      <ul>
        {lines.map((line, index) => (
          <li key={index}>
            <Name text={line} />
          </li>
        ))}
      </ul>
      {undone ? null : (
        <button
          type="button"
          className="quiet-button"
          onClick={() => void acts.undoEntries(lines[0] ?? '', [entry])}
        >
          {t('register.undo')}
          <span className="visually-hidden">: {lines[0]}</span>
        </button>
      )}
    </li>
  );
}
