export type { AgeKey } from './age-files.ts';
export { findSubject, makePerson, makeSubject, personOf, unlockPerson } from './key-ring.ts';
export {
  labelOf,
  openItem,
  protectedEntries,
  sealFile,
  type OpenedItem,
  type ProtectedEntry,
} from './sealed-items.ts';
