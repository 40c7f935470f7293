export type * from './claim.ts';
export { claimsEngine, extractClaims, type ExtractOptions, type Extraction } from './extract.ts';
