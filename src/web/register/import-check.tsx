/** The dry run: how many rows come in, and a message for every one that does not, with what to do. Then the import. */
import type { ReactElement } from 'react';
import type { ImportProblem, ImportReport } from '../../contract/register-import.ts';
import { Name } from '../parts/name.tsx';
import { useWords } from '../words/use-words.ts';
import type { ImportActs } from './use-import.ts';

interface ImportCheckProps {
  readonly report: ImportReport;
  readonly work: ImportActs;
}

export function ImportCheck({ report, work }: ImportCheckProps): ReactElement {
  const { t, number } = useWords();
  const { counts, refused, notes, problems, problemCount } = report;
  const good = counts.new + counts.adds;
  const skips = work.choices.skipBad === true;
  const isBlocked = good === 0 || (counts.bad > 0 && !skips) || work.isWorking;
  return (
    <section className="import-check" aria-labelledby="import-check">
      <h2 id="import-check">{t('register.check')}</h2>
      <ul className="import-counts">
        {(['new', 'adds', 'same', 'bad', 'empty'] as const)
          .filter((outcome) => counts[outcome] > 0)
          .map((outcome) => (
            <li key={outcome} className={outcome === 'bad' ? 'field-problem' : undefined}>
              <strong>{number(counts[outcome])}</strong>{' '}
              {t(`register.rows-${outcome}`, { n: counts[outcome] })}
            </li>
          ))}
      </ul>
      {refused === null ? null : (
        <p role="alert" className="field-problem">
          {refused}
        </p>
      )}
      <ul className="fine-print">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {counts.bad === 0 ? null : (
        <label className="import-choice">
          <input
            type="checkbox"
            checked={skips}
            onChange={(event) => work.change({ skipBad: event.target.checked })}
          />{' '}
          {t('register.skip-bad', { n: counts.bad })}
        </label>
      )}
      <p>
        <button type="button" className="button import-button" disabled={isBlocked} onClick={work.run}>
          {t('register.import-now', { n: good, records: number(good) })}
        </button>
      </p>
      {problems.length === 0 ? null : <Problems problems={problems} total={problemCount} />}
    </section>
  );
}

interface ProblemsProps {
  readonly problems: readonly ImportProblem[];
  readonly total: number;
}

const problemsShown = 200;

function Problems({ problems, total }: ProblemsProps): ReactElement {
  const { t, number } = useWords();
  const shown = problems.slice(0, problemsShown);
  return (
    <>
      <h3>{t('register.wrong-rows')}</h3>
      <table className="data-table keep-columns">
        <thead>
          <tr>
            <th scope="col">{t('register.line')}</th>
            <th scope="col">{t('register.column')}</th>
            <th scope="col">{t('register.wrong')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ line, column, cell, message, advice }, index) => (
            <tr key={index}>
              <td>{number(line)}</td>
              <td>{column === null ? '' : <Name text={column} />}</td>
              <td>
                {cell === null ? null : (
                  <code>
                    <Name text={cell} />
                  </code>
                )}{' '}
                {message} <strong>{advice}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < total ? (
        <p className="fine-print">
          {t('register.wrong-more', { shown: number(shown.length), total: number(total) })}
        </p>
      ) : null}
    </>
  );
}
