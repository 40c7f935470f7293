export { walkFiles } from './walk.ts';
