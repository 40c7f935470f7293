/** A dialog of the reports: title, content, and a way out. */
import type { ReactElement } from 'react';
import { Button } from 'react-aria-components/Button';
import { PageDialog, type PageDialogProps } from '../shell/page-dialog.tsx';
import { useWords } from '../words/use-words.ts';

export function ReportDialog({ children, ...dialog }: PageDialogProps): ReactElement {
  const { t } = useWords();
  return (
    <PageDialog {...dialog}>
      {children}
      <div className="report-buttons">
        <Button className="quiet-button" onPress={dialog.onClose}>
          {t('report.close')}
        </Button>
      </div>
    </PageDialog>
  );
}
