export type * from './claim.ts';
