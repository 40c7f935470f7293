export type * from './figure.ts';
export type * from './alias.ts';
export { proposeNames, type NamesInput } from './name-proposals.ts';
export { weighFigures, weighingEngine, type WeighInput, type Weighed } from './weigh.ts';
