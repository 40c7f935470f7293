export { openSqliteIndex } from './sqlite-index.ts';
export { removeIndexFiles } from './sqlite-database.ts';
