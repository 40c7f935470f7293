export { createModelProposer, type ModelOptions } from './openai-compatible.ts';
