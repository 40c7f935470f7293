export * from './lines.ts';
export * from './http.ts';
