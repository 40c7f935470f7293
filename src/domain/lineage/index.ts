export type * from './relation.ts';
