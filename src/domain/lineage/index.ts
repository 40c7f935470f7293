export type * from './relation.ts';
export { lineageEngine, traceLineage, type Lineage } from './trace.ts';
export { alignQuotations } from './quotations.ts';
