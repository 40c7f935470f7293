export {
  createFolderCasebook,
  isCasebookFolder,
  openFolderCasebook,
  type FolderCasebook,
} from './folder-casebook.ts';
export { FolderJournal } from './folder-journal.ts';
export { layoutOf, type FolderLayout } from './folder-layout.ts';
export { openReportFolder } from './report-folder.ts';
export { FolderVault } from './folder-vault.ts';
export { proveEntry, type EntryProof } from './prove-entry.ts';
export { verifyCasebook, type VerifyOptions } from './verify-casebook.ts';
export { scrub, type RecordInLog, type ScrubOptions, type ScrubReport } from './scrub.ts';
export { startScrub, type BackgroundScrub } from './scrub-background.ts';
export { recordInFolder, recordWhenFree } from './scrub-record.ts';
export { backup, type BackupOptions } from './backup.ts';
export type { CopyReport } from './backup-copy.ts';
export { restore, type RestoreOptions } from './restore.ts';
export { restoreObjects, type RestoredObjects, type RestoreObjectsOptions } from './restore-objects.ts';
