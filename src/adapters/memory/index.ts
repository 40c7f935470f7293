export { MemoryIndex } from './memory-index.ts';
export { MemoryJournal } from './memory-journal.ts';
export { MemoryReportFiles } from './memory-report-files.ts';
export { MemoryStoryKeys } from './memory-story-keys.ts';
export { MemoryVault } from './memory-vault.ts';
