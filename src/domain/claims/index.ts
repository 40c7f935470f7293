export type * from './claim.ts';
export type * from './event.ts';
export { claimsEngine, extractClaims, type ExtractOptions, type Extraction } from './extract.ts';
export {
  resolvePlace,
  type PlaceCandidate,
  type PlacePrecision,
  type PlaceReading,
} from './gazetteer-reading.ts';
export {
  checkProposal,
  claimsFromPassages,
  proposalLabels,
  type CheckedProposal,
  type RawProposal,
} from './model-proposals.ts';
export { anchored, passageOf } from './anchor.ts';
export { claimWithReading, eventWithReading, readingOfClaim, readingOfEvent } from './reading-of.ts';
export {
  proposalOfClaim,
  proposalOfEvent,
  settle,
  type ClaimStatus,
  type Decision,
  type Proposal,
  type Settlement,
} from './settlement.ts';
export { writtenDates, writtenNumbers, type WrittenDate, type WrittenNumber } from './written.ts';
export { classesOf, wordClass } from './names-classes.ts';
export { languageNumbers } from './languages/registry.ts';
