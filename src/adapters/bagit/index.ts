export { checkBag, type BagReport, type CheckBagOptions } from './check-bag.ts';
export { maxBagFindings, type BagCode, type BagFinding } from './bag-finding.ts';
export type { BagAlgorithm } from './bag-digest.ts';
export type { BagInfoEntry } from './bag-info.ts';
export { startBag, type BagWriter, type FinishedBag, type NewBag, type WrittenFile } from './write-bag.ts';
