export { askWitness, keepCosignature, verifyCosignatures } from './cosignatures.ts';
export { listWitnessing, type WitnessingList } from './list-witnessing.ts';
export { signAsWitness } from './sign-checkpoint.ts';
