export type * from './relation.ts';
export { creditedAgency } from './agencies.ts';
export { lineageEngine, traceLineage, type Lineage } from './trace.ts';
export { alignQuotations } from './quotations.ts';
