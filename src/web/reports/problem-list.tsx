/** What the check finds, beside the text: errors first as they stand, each leads to its place; new numbers are taken in with one key. */
import { useState, type ReactElement } from 'react';
import type { CheckedFigure, CheckProblem } from '../../contract/report-check.ts';
import { useWords } from '../words/use-words.ts';
import { chipSigns } from './chip-signs.ts';
import type { Checking } from './use-check.ts';

export interface ProblemListProps {
  readonly checking: Checking;
  readonly onJump: (place: { readonly start: number; readonly says: string }) => void;
  readonly onAcceptAll: () => void;
}

/** Rows drawn at once: a report with ten thousand stale numbers must stay usable. */
const rowsAtOnce = 100;

export function ProblemList({ checking, onJump, onAcceptAll }: ProblemListProps): ReactElement {
  const { t, number } = useWords();
  const { last, isRunning, failure } = checking;
  const [shown, setShown] = useState(rowsAtOnce);
  const stale = last?.check.figures.filter(({ state }) => state === 'stale') ?? [];
  const problems = withoutStale(last?.check.problems ?? [], stale);
  const counts = last?.check.counts;
  return (
    <section className="report-problems" aria-label={t('report.problems')}>
      <div className="report-problems-head">
        <h2>{t('report.problems')}</h2>
        {counts === undefined ? null : (
          <p className="report-tally" role="status">
            {(['recomputed', 'stale', 'broken', 'unpinned'] as const).map((state) =>
              counts[state] === 0 && state !== 'recomputed' ? null : (
                <span key={state} className={`tally tally-${state}`}>
                  <span aria-hidden="true">{chipSigns[state]}</span> {number(counts[state])}{' '}
                  {t(`report.tally-${state}`)}
                </span>
              ),
            )}
          </p>
        )}
      </div>
      {failure === null ? null : <p role="alert">{failure.message}</p>}
      {isRunning && last === null ? <p className="fine-print">{t('report.checking')}</p> : null}
      {stale.length === 0 ? null : (
        <button type="button" className="button" onClick={onAcceptAll}>
          {t('report.accept-all', { count: stale.length })}
        </button>
      )}
      {last !== null && stale.length === 0 && problems.length === 0 ? (
        <p className="report-clean">
          <span aria-hidden="true">✓</span> {t('report.clean')}
        </p>
      ) : null}
      <ul className="report-problem-rows">
        {stale.slice(0, shown).map((figure) => (
          <StaleRow key={figure.start} figure={figure} onJump={onJump} />
        ))}
        {problems.slice(0, shown).map((problem) => (
          <ProblemRow key={`${problem.start}-${problem.rule}`} problem={problem} onJump={onJump} />
        ))}
      </ul>
      {Math.max(stale.length, problems.length) > shown ? (
        <button type="button" className="quiet-button" onClick={() => setShown(shown + rowsAtOnce * 5)}>
          {t('report.more')}
        </button>
      ) : null}
    </section>
  );
}

/** A stale number has a row of its own; what the check says of it would be the same again. Both lists are in the order of the text. */
function withoutStale(
  problems: readonly CheckProblem[],
  stale: readonly CheckedFigure[],
): readonly CheckProblem[] {
  let next = 0;
  return problems.filter(({ rule, start, end }) => {
    if (rule !== 'figure') return true;
    while (next < stale.length && (stale[next]?.end ?? 0) < end) next += 1;
    const figure = stale[next];
    return figure === undefined || start < figure.start;
  });
}

interface RowProps {
  readonly onJump: ProblemListProps['onJump'];
}

function StaleRow({ figure, onJump }: RowProps & { readonly figure: CheckedFigure }): ReactElement {
  const { t } = useWords();
  return (
    <li className="problem-stale">
      <button type="button" onClick={() => onJump({ start: figure.start, says: figure.says ?? '' })}>
        <span className="problem-place">{t('report.line', { line: figure.line })}</span>
        <span>
          <span aria-hidden="true">△</span>{' '}
          {t('report.says', { says: figure.says ?? '', now: figure.now ?? '' })}
        </span>
      </button>
    </li>
  );
}

function ProblemRow({ problem, onJump }: RowProps & { readonly problem: CheckProblem }): ReactElement {
  const { t } = useWords();
  const { severity, message, says, casebookSays, advice, line, start } = problem;
  return (
    <li className={`problem-${severity}`}>
      <button type="button" onClick={() => onJump({ start, says })}>
        <span className="problem-place">{t('report.line', { line })}</span>
        <span>
          <span aria-hidden="true">{severity === 'error' ? '✕' : '○'}</span>{' '}
          <span className="visually-hidden">{t(`report.severity-${severity}`)}: </span>
          {message}
        </span>
        {says === '' ? null : <q className="problem-says">{says}</q>}
        {casebookSays === null ? null : (
          <span className="problem-now">{t('report.casebook-says', { now: casebookSays })}</span>
        )}
        <span className="fine-print">{advice}</span>
      </button>
    </li>
  );
}
