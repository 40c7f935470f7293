/** Both casebook indexes, for the suites that neither may be told apart by. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { MemoryIndex } from '../src/adapters/memory/index.ts';
import { openSqliteIndex } from '../src/adapters/sqlite/index.ts';
import type { CasebookIndex } from '../src/ports/casebook-index.ts';

const cleanups: (() => void)[] = [];

/** Closes and removes the indexes of the running test: it is done after each test, and wanted sooner where one makes many. */
export function removeIndexes(): void {
  for (const cleanup of cleanups.splice(0)) cleanup();
}
afterEach(removeIndexes);

/** An empty index in a file of its own, which is closed and removed after the test. */
export function sqliteIndex(): CasebookIndex {
  const folder = mkdtempSync(join(tmpdir(), 'sakkhi-index-'));
  const index = openSqliteIndex({ file: join(folder, 'index.sqlite') });
  cleanups.push(() => {
    index.close();
    rmSync(folder, { recursive: true });
  });
  return index;
}

/** Makers of an empty index, by the name of its kind. */
export const bothIndexes: Readonly<Record<string, () => CasebookIndex>> = {
  memory: () => new MemoryIndex(),
  sqlite: sqliteIndex,
};
