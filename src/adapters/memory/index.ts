export { MemoryIndex } from './memory-index.ts';
export { MemoryJournal } from './memory-journal.ts';
export { MemoryVault } from './memory-vault.ts';
