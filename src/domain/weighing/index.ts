export type * from './figure.ts';
export { proposeAliases } from './roots.ts';
export { weighFigures, weighingEngine, type WeighInput, type Weighed } from './weigh.ts';
