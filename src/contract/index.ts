export * from './lines.ts';
export * from './http.ts';
export * from './how-we-know.ts';
export * from './names.ts';
export * from './custody.ts';
export * from './register.ts';
export * from './register-import.ts';
export * from './upkeep-lines.ts';
