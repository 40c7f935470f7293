/** What was recorded of a report: versions, what each changed, and the way back to one. */
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Button } from 'react-aria-components/Button';
import type { ReportDifferences } from '../../contract/reports.ts';
import { readReport, useReportVersion } from '../api/reports.ts';
import { Await } from '../parts/states.tsx';
import { useWords } from '../words/use-words.ts';
import { ReportDialog } from './report-dialog.tsx';

export interface HistoryDialogProps {
  readonly name: string;
  /** Takes an older text into the editor; it is saved like any other change. */
  readonly onRestore: (text: string) => void;
  readonly onClose: () => void;
}

export function HistoryDialog({ name, onRestore, onClose }: HistoryDialogProps): ReactElement {
  const { t, instant } = useWords();
  const [shown, setShown] = useState<number | null>(null);
  const detail = useQuery({
    queryKey: ['report-history', name],
    queryFn: () => readReport(name),
    staleTime: 0,
  });
  return (
    <ReportDialog title={t('report.history')} isWide onClose={onClose}>
      <Await query={detail}>
        {({ history }) => (
          <>
            {history.length === 0 ? <p>{t('report.history-none')}</p> : null}
            <ol className="report-versions" reversed>
              {history.toReversed().map((one) => (
                <li key={one.entry}>
                  <button
                    type="button"
                    className="report-version"
                    aria-expanded={shown === one.entry}
                    onClick={() => setShown(shown === one.entry ? null : one.entry)}
                  >
                    <time dateTime={one.time}>{instant(one.time)}</time>
                    <span>{t(`report.act-${one.act}`, { actor: one.actor })}</span>
                    <span className="report-counts">
                      +{one.added} −{one.removed}
                    </span>
                    <span className="fine-print">{t('report.entry', { entry: one.entry })}</span>
                  </button>
                  {one.note === null ? null : <p className="fine-print">{one.note}</p>}
                  {shown === one.entry ? (
                    <Version name={name} entry={one.entry} onRestore={onRestore} />
                  ) : null}
                </li>
              ))}
            </ol>
          </>
        )}
      </Await>
    </ReportDialog>
  );
}

interface VersionProps {
  readonly name: string;
  readonly entry: number;
  readonly onRestore: (text: string) => void;
}

function Version({ name, entry, onRestore }: VersionProps): ReactElement {
  const { t } = useWords();
  return (
    <Await query={useReportVersion(name, entry)}>
      {({ differences, text }) => (
        <>
          <Differences differences={differences} />
          <Button className="button" onPress={() => onRestore(text)}>
            {t('report.restore')}
          </Button>
        </>
      )}
    </Await>
  );
}

const signs = { same: ' ', added: '+', removed: '−' } as const;

/** Lines that came and went, told apart by sign first. */
export function Differences({ differences }: { readonly differences: ReportDifferences }): ReactElement {
  const { t } = useWords();
  if (differences.runs.length === 0) return <p className="fine-print">{t('report.same-words')}</p>;
  return (
    <div className="report-differences" tabIndex={0} role="region" aria-label={t('report.differences')}>
      {differences.runs.map((run) => (
        <pre key={`${run.before}-${run.after}`}>
          {run.lines.map(({ what, text }, at) => (
            <span key={at} className={`difference-${what}`}>
              <span aria-hidden="true">{signs[what]} </span>
              {what === 'same' ? null : <span className="visually-hidden">{t(`report.line-${what}`)} </span>}
              {text}
              {'\n'}
            </span>
          ))}
        </pre>
      ))}
    </div>
  );
}
