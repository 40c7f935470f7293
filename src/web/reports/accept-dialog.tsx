/** All new numbers at once: what changes, before it does. One undo takes them back. */
import type { ReactElement } from 'react';
import { Button } from 'react-aria-components/Button';
import type { CheckedFigure } from '../../contract/report-check.ts';
import { useWords } from '../words/use-words.ts';
import { ReportDialog } from './report-dialog.tsx';

export interface AcceptDialogProps {
  readonly stale: readonly CheckedFigure[];
  readonly onAccept: () => void;
  readonly onClose: () => void;
}

/** Rows shown of many. */
const mostRows = 200;

export function AcceptDialog({ stale, onAccept, onClose }: AcceptDialogProps): ReactElement {
  const { t, number } = useWords();
  return (
    <ReportDialog title={t('report.accept-all', { count: stale.length })} isWide onClose={onClose}>
      <table className="data-table report-accept">
        <thead>
          <tr>
            <th scope="col">{t('report.line-head')}</th>
            <th scope="col">{t('report.says-head')}</th>
            <th scope="col">{t('report.now-head')}</th>
          </tr>
        </thead>
        <tbody>
          {stale.slice(0, mostRows).map(({ start, line, says, now, expression }) => (
            <tr key={start}>
              <td>{line}</td>
              <td>
                {says}
                <div className="fine-print">{expression}</div>
              </td>
              <td>
                <strong>{now}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {stale.length > mostRows ? (
        <p className="fine-print">{t('report.more-rows', { count: number(stale.length - mostRows) })}</p>
      ) : null}
      <div className="report-buttons">
        <Button className="button" autoFocus onPress={onAccept}>
          {t('report.accept-go')}
        </Button>
      </div>
    </ReportDialog>
  );
}
