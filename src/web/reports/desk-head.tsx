/** Title of a report, how it stands to the record, and what is done with it as a whole. */
import type { ReactElement } from 'react';
import type { ReportDetail } from '../../contract/reports.ts';
import { useWords } from '../words/use-words.ts';
import type { Saving } from './use-save.ts';

export interface DeskHeadProps {
  readonly detail: ReportDetail;
  readonly isDirty: boolean;
  readonly saving: Saving;
  readonly onSave: () => void;
  readonly onHistory: () => void;
  readonly onPublish: () => void;
}

export function DeskHead({
  detail,
  isDirty,
  saving,
  onSave,
  onHistory,
  onPublish,
}: DeskHeadProps): ReactElement {
  const { t } = useWords();
  const { title, name, state } = detail;
  const wasSaved = saving.saved.sha256 !== detail.sha256;
  const standing = isDirty ? 'dirty' : wasSaved ? 'recorded' : state;
  return (
    <header className="page-head page-head-tools report-head">
      <h1>{title ?? name}</h1>
      <span className={`report-standing standing-${standing}`} role="status">
        {saving.isRunning ? t('report.saving') : t(`report.state-${standing}`)}
      </span>
      <button type="button" className="quiet-button" onClick={onHistory}>
        {t('report.history')}
      </button>
      <button type="button" className="quiet-button" onClick={onPublish}>
        {t('report.publish')}
      </button>
      <button
        type="button"
        className="button"
        title="Ctrl+S"
        disabled={saving.isRunning || standing === 'recorded'}
        onClick={onSave}
      >
        {t('report.save')}
      </button>
      {saving.failure === null ? null : (
        <p role="alert" className="report-failure">
          {saving.failure.message}
        </p>
      )}
    </header>
  );
}
