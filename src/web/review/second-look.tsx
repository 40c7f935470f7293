/** Decisions that a newer reading of the sources left without their passage, or beside another reading. */
import { Link } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { DecisionLine } from '../../contract/lines.ts';
import { undo, useDecisions } from '../api/review.ts';
import { ExportButtons } from '../parts/export-buttons.tsx';
import { Name } from '../parts/name.tsx';
import { SourceName } from '../parts/source-name.tsx';
import { Await, Problem } from '../parts/states.tsx';
import { useWords } from '../words/use-words.ts';

export function SecondLook({ state }: { readonly state: 'changed' | 'orphaned' }): ReactElement {
  const { t } = useWords();
  const decisions = useDecisions(state);
  return (
    <>
      <header className="page-head page-head-tools">
        <h1>{t(`review.${state}-title`)}</h1>
        <p className="lead">{t(`review.${state}-what`)}</p>
        <ExportButtons path="/api/decisions" query={{ state }} name="sakkhi-decisions" />
      </header>
      <p>
        <Link to="/review">{t('review.back')}</Link>
      </p>
      <Await query={decisions}>
        {(lines) =>
          lines.length === 0 ? <p className="state">{t('review.none')}</p> : <Decisions lines={lines} />
        }
      </Await>
    </>
  );
}

function Decisions({ lines }: { readonly lines: readonly DecisionLine[] }): ReactElement {
  const { t, instant } = useWords();
  const client = useQueryClient();
  const [failure, setFailure] = useState<Error | null>(null);
  const takeBack = (line: DecisionLine): void => {
    setFailure(null);
    undo({ entries: [line.entry] }).then(
      () => void client.invalidateQueries(),
      (problem: unknown) => setFailure(problem instanceof Error ? problem : new Error(String(problem))),
    );
  };
  return (
    <>
      {failure === null ? null : <Problem problem={failure} />}
      <ol className="decision-list">
        {lines.map((line) => (
          <li key={`${line.entry}.${line.position}`}>
            <p>
              <strong>
                “<Name text={line.exact} />”
              </strong>{' '}
              <Name text={(line.corrected ?? line.reading).subject} />
            </p>
            <p className="fine-print">
              {t(`status.${line.verdict}`)} · {line.actor}, {instant(line.time)} ·{' '}
              <Link
                to="/sources/$sha256"
                params={{ sha256: line.source.sha256 }}
                search={line.claim === null ? {} : { claim: line.claim }}
              >
                <SourceName source={line.source} />
              </Link>
              {line.note === null ? null : ` · “${line.note}”`}
              {line.rule === null ? null : ` · ${t('review.rule')} ${line.rule}`}
            </p>
            <p>
              {line.claim === null ? null : (
                <Link to="/review" search={{ status: 'all', claim: line.claim }} className="button">
                  {t('review.look')}
                </Link>
              )}{' '}
              <button type="button" className="quiet-button" onClick={() => takeBack(line)}>
                {t('review.undo')}
              </button>
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
