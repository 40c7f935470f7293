export { askWitness, keepCosignature, verifyCosignatures } from './cosignatures.ts';
export { signAsWitness } from './sign-checkpoint.ts';
