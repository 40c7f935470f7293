export type { Publishing } from './publication-routes.ts';
export { serve, type Served } from './serve.ts';
