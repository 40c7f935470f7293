/**
 * Sources that another engine read before are read anew: one entry of the log tells it, written by the first command that
 * may write. A reading command records nothing, and an index that was deleted invents no re-reading. By the whole program.
 */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { openFolderCasebook } from '../../src/adapters/folder/index.ts';
import { indexEngine } from '../../src/app/follow-journal.ts';
import type { LogEntry, SourcesReread } from '../../src/domain/evidence/index.ts';
import { run, temporaryFolder, writeFiles, type Ran } from '../cli.ts';
import { files } from '../fictional-files.ts';
import { everyTable } from './index-tables.ts';

// The program is run many times.
vi.setConfig({ testTimeout: 300_000 });

/** A casebook with sources, and the folder that they came from; each test goes on with a copy. */
const template = temporaryFolder();
let folder = temporaryFolder();
let casebook = '';

beforeAll(() => {
  folder.remove();
  casebook = join(template.path, 'casebook');
  expect(run(['new', casebook]).code).toBe(0);
  writeFiles(join(template.path, 'sources'), { ...files, 'empty.txt': '' });
  done('add', join(template.path, 'sources'));
}, 300_000);
afterAll(() => template.remove());

beforeEach(() => {
  folder = temporaryFolder();
  casebook = join(folder.path, 'casebook');
});
afterEach(() => folder.remove());

function done(...args: string[]): Ran {
  const ran = run([...args, '--casebook', casebook]);
  expect(ran.code, `${args.join(' ')}: ${ran.err}`).toBe(0);
  return ran;
}

function lived(): void {
  cpSync(template.path, folder.path, { recursive: true });
}

const indexFile = (): string => join(casebook, 'index', 'index.sqlite');

function change(sql: string): void {
  const db = new DatabaseSync(indexFile());
  db.exec(sql);
  db.close();
}

/** As an index looks whose sources the engine `older` read. */
const readByOlder = `UPDATE meta SET value = json_set(value, '$.engine', 'older') WHERE key = 'state'`;

async function entries(): Promise<LogEntry[]> {
  const { journal } = await openFolderCasebook(casebook, 'read');
  const found: LogEntry[] = [];
  for await (const entry of journal.entries()) found.push(entry);
  return found;
}

async function rereadings(): Promise<SourcesReread[]> {
  return (await entries()).flatMap((entry) => (entry.type === 'sources-reread' ? [entry.obj] : []));
}

/** A command that writes when there is something to write, and here has nothing of its own. */
const write = (): Ran => done('add', join(folder.path, 'sources'));

test('the first command that writes records it once, with all sources and what could not be read', async () => {
  lived();
  change(readByOlder);
  write();
  const sources = Object.keys(files).length + 1;
  expect(await rereadings()).toEqual([{ engine: indexEngine, sources, unreadable: 1 }]);
  write();
  expect((await entries()).at(-1)?.type).toBe('sources-reread');
  expect(await rereadings()).toHaveLength(1);
});

test('it stands in the log before what the command records of its own', async () => {
  lived();
  const [claim] = done('claims', '--json').json();
  change(readByOlder);
  done('decide', 'accept', String(claim?.['id']));
  expect((await entries()).slice(-2).map(({ type }) => type)).toEqual(['sources-reread', 'claims-decided']);
});

test('commands that read record nothing; it is told afterwards all the same', async () => {
  lived();
  const before = await entries();
  change(readByOlder);
  done('claims');
  done('figures');
  done('add', join(folder.path, 'sources'), '--dry-run');
  expect(await entries()).toEqual(before);
  write();
  expect(await rereadings()).toHaveLength(1);
});

test('an index of another schema version keeps by which engine the sources were read', async () => {
  lived();
  change(readByOlder);
  change('PRAGMA user_version = 1');
  done('claims');
  write();
  expect(await rereadings()).toHaveLength(1);
});

test('a deleted index invents no re-reading, and a rebuild of one that was recorded gives the same', async () => {
  lived();
  rmSync(join(casebook, 'index'), { recursive: true });
  write();
  change('PRAGMA user_version = 1');
  write();
  expect(await rereadings()).toEqual([]);
  change(readByOlder);
  write();
  done('figures');
  done('names');
  const tables = everyTable(indexFile());
  done('rebuild');
  done('names');
  expect(everyTable(indexFile())).toEqual(tables);
  rmSync(join(casebook, 'index'), { recursive: true });
  write();
  expect(await rereadings()).toHaveLength(1);
});

test('back at the engine of before, nothing was read otherwise than the record says', async () => {
  lived();
  change(readByOlder);
  // Another version only read in between.
  change(`INSERT OR REPLACE INTO meta (key, value) VALUES ('stage:reading', '${indexEngine}')`);
  write();
  expect(await rereadings()).toEqual([]);
});

test('a casebook whose log tells of another engine is read anew, whether it has an index or not', async () => {
  const release = fileURLToPath(new URL('../fixtures/releases/0.1.0/casebook', import.meta.url));
  lived();
  rmSync(casebook, { recursive: true });
  cpSync(release, casebook, { recursive: true });
  const [first] = await rereadings();
  expect(first?.engine).toBe('release 0.1.0');
  write();
  expect(await rereadings()).toEqual([first, { ...first, engine: indexEngine }]);
});
