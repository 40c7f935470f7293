/** The file is not the one that was opened: what stands there now, and three ways on. Nothing is lost by any of them. */
import { useState, type ReactElement } from 'react';
import { Button } from 'react-aria-components/Button';
import { useWords } from '../words/use-words.ts';
import { ReportDialog } from './report-dialog.tsx';
import type { Saving } from './use-save.ts';

export interface ConflictDialogProps {
  readonly name: string;
  readonly mine: string;
  readonly saving: Saving;
  readonly onTheirs: (text: string) => void;
  readonly onCopied: (name: string) => void;
}

export function ConflictDialog({
  name,
  mine,
  saving,
  onTheirs,
  onCopied,
}: ConflictDialogProps): ReactElement | null {
  const { t } = useWords();
  const [copy, setCopy] = useState(`${name.slice(0, 74)}-mine`);
  const { conflict } = saving;
  if (conflict === null) return null;
  return (
    <ReportDialog title={t('report.conflict-title')} isWide onClose={saving.forgetConflict}>
      <p>{t('report.conflict-what')}</p>
      <textarea
        className="report-plain report-theirs"
        readOnly
        rows={10}
        value={conflict.text}
        aria-label={t('report.conflict-theirs')}
      />
      <ul className="report-choices">
        <li>
          <Button className="button" isDisabled={saving.isRunning} onPress={() => void saving.saveOver(mine)}>
            {t('report.conflict-over')}
          </Button>
          <p className="fine-print">{t('report.conflict-over-what')}</p>
        </li>
        <li>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void saving.saveCopy(mine, copy).then((done) => (done ? onCopied(copy) : undefined));
            }}
          >
            <input
              type="text"
              value={copy}
              aria-label={t('report.conflict-name')}
              onChange={(event) => setCopy(event.target.value)}
            />
            <Button className="button" type="submit" isDisabled={saving.isRunning}>
              {t('report.conflict-copy')}
            </Button>
          </form>
        </li>
        <li>
          <Button
            className="quiet-button"
            onPress={() => {
              saving.takeTheirs();
              onTheirs(conflict.text);
            }}
          >
            {t('report.conflict-take')}
          </Button>
          <p className="fine-print">{t('report.conflict-take-what')}</p>
        </li>
      </ul>
      {saving.failure === null ? null : <p role="alert">{saving.failure.message}</p>}
    </ReportDialog>
  );
}
