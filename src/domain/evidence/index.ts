export { isSafeLabel, maxLabelCodeUnits, safeLabel } from './safe-label.ts';
export {
  checkChain,
  endProblem,
  headProblem,
  nextLink,
  type ChainHead,
  type ChainReport,
  type HashBytes,
  type Link,
} from './chain.ts';
export {
  firstPrev,
  makeEntry,
  maxEntryBytes,
  parseEntry,
  type ParsedEntry,
  type SealedEntry,
} from './entry.ts';
export type { LogEntry, EntryObjects, EntryType, NewEntry } from './entry-types.ts';
export type { EntryProblem } from './shape.ts';
export {
  contextCodeUnits,
  maxPassageCodeUnits,
  maxTargets,
  type ClaimsDecided,
  type DecisionTarget,
  type DecisionVerdict,
  type RecordedPassage,
  type RecordedReading,
} from './decision-entry.ts';
export { maxProposedPassages, type PassagesProposed, type ProposedPassage } from './proposal-entry.ts';
export {
  maxNameCodeUnits,
  maxNamePairs,
  maxSeenPassages,
  type AliasesDecided,
  type NamePair,
} from './alias-entry.ts';
export type { Finding, VerifyReport } from './finding.ts';
export { decodeUtf8, encodeUtf8 } from './utf8.ts';
