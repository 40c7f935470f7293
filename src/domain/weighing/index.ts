export type * from './figure.ts';
export type * from './alias.ts';
export { likelyNames, nameFinder, type KnownName, type LikelyName, type NameFinder } from './name-finder.ts';
export { proposeNames, type NamesInput } from './name-proposals.ts';
export { accountsEngine, weighAccounts } from './accounts.ts';
export type { AccountsInput } from './accounts-bench.ts';
export type * from './accounts-verdict.ts';
export { supportWeigher } from './support.ts';
export { weighFigures, weighingEngine, type WeighInput, type Weighed } from './weigh.ts';
