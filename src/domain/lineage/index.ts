export type * from './relation.ts';
export { creditedAgency } from './agencies.ts';
export type { Holders } from './candidates.ts';
export {
  byComing,
  otherEnd,
  type EdgeDetail,
  type JudgedEdge,
  type LineageEdge,
  type StoryNode,
} from './edges.ts';
export { featuresOf, storiesFeatures, tracedStories, type StoryFeatures } from './features.ts';
export { addStory, replaceStory } from './follow.ts';
export type { LineageLedger } from './ledger.ts';
export {
  alignQuotations,
  betterCounterpart,
  matchQuotations,
  placeKey,
  resolveQuotation,
  verbatimWords,
  type Counterpart,
  type QuotationPlace,
} from './quotations.ts';
export { lineageEngine, lineageOf, traceLineage, type Lineage } from './trace.ts';
export { LineageView, type LineageSource } from './view.ts';
