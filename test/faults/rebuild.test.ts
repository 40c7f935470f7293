/**
 * The index is derived: after a long life it holds, in every table that SQLite knows of, what a rebuild from log and
 * vault makes; also when it was deleted, was made by another version, or was damaged. By the whole program.
 */
import { closeSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run, temporaryFolder, writeFiles, type Ran } from '../cli.ts';
import { files } from '../fictional-files.ts';
import { everyTable } from './index-tables.ts';

const folder = temporaryFolder();
const casebook = join(folder.path, 'casebook');
const index = join(casebook, 'index', 'index.sqlite');
const example = fileURLToPath(new URL('../../example/sources', import.meta.url));

function done(...args: string[]): Ran {
  const ran = run([...args, '--casebook', casebook]);
  expect(ran.code, `${args.join(' ')}: ${ran.err}`).toBe(0);
  return ran;
}

/** Everything that is derived only when somebody asks for it is asked for. */
function askEverything(): void {
  for (const command of ['figures', 'names']) done(command, '--json');
}

let lived: Record<string, string[]> = {};

beforeAll(() => {
  live();
  askEverything();
  lived = everyTable(index);
}, 600_000);
afterAll(() => folder.remove());

/** Adds, decisions, what is taken back, names, a damaged original that comes again, copies, and files of no use. */
function live(): void {
  expect(run(['new', casebook]).code).toBe(0);
  writeFiles(join(folder.path, 'first'), files);
  writeFiles(join(folder.path, 'second'), {
    'the same under another name.txt': Object.values(files)[0] ?? '',
    'empty.txt': '',
  });
  writeFiles(join(folder.path, 'third'), {
    'later.txt':
      'The Marrow Bay Herald, 2 May 2025\n\nThe harbour office now counts 37 boats in the basin of Tellin.\n',
  });
  done('add', join(folder.path, 'first'));
  askEverything();
  const [one = '', two = '', three = ''] = done('claims', '--json')
    .json()
    .map(({ id }) => String(id));
  done('decide', 'accept', one, '--note', 'compared with the letter');
  done('decide', 'reject', two);
  const entry = /entry (\d+)/.exec(done('decide', 'accept', three).out)?.[1] ?? '';
  done('decide', 'undo', entry);
  done('add', example);
  done('add', join(folder.path, 'second'));
  askEverything();
  decideNames();
  damageAndAddAgain();
  done('add', join(folder.path, 'third'));
  fillRegister();
  writeReports();
  done('export', '--all', '--output', join(folder.path, 'bundle'));
}

/** A report is begun, edited by hand, recorded again; another is taken out. */
function writeReports(): void {
  for (const name of ['first-report', 'second-report']) done('report', 'new', name, '--title', name);
  writeFiles(join(casebook, 'reports'), { 'first-report.md': 'The basin holds 37 boats.\n' });
  done('report', 'save', 'first-report', '--note', 'counted again');
  done('report', 'trash', 'second-report');
}

/** A table comes in; a value is added, another one taken back; a record goes into the trash. */
function fillRegister(): void {
  const table = [
    'id,name,location,status,owner',
    'site-0001,Basin of Tellin,"geo:8.5,101.5;u=500",suspicious @ 2025-03,Tellin Works',
    'site-0002,Old Basin,"geo:8.6,101.4;u=2000",suspicious,Tellin Works',
    '',
  ].join('\n');
  writeFiles(join(folder.path, 'tables'), { 'sites.csv': table });
  done('register', 'import', join(folder.path, 'tables', 'sites.csv'));
  done('register', 'set', 'site-0001', 'capacity=40', '--reason', 'counted from the pier');
  const said = done('register', 'set', 'site-0001', 'capacity=50', '--reason', 'told by a guard', '--json');
  const [entry] = said.json().at(-1)?.['entries'] as number[];
  done('decide', 'undo', String(entry));
  done('register', 'trash', 'site-0002', '--reason', 'the same basin');
}

function decideNames(): void {
  const pairs = done('names', '--json')
    .json()
    .map(({ id }) => String(id));
  const [first = '', second = ''] = pairs;
  expect(pairs.length).toBeGreaterThan(1);
  done('decide-name', first, 'same');
  const entry = /entry (\d+)/.exec(done('decide-name', second, 'different').out)?.[1] ?? '';
  done('decide', 'undo', entry);
}

/** The vault loses an original; the index is made again without it; the original comes again and is read anew. */
function damageAndAddAgain(): void {
  const [line] = done('claims', '--json').json();
  const sha256 = String((line?.['source'] as { sha256?: string } | undefined)?.sha256);
  writeFileSync(join(casebook, 'vault', sha256.slice(0, 2), sha256.slice(2)), 'damaged');
  done('rebuild');
  askEverything();
  done('add', join(folder.path, 'first'));
}

/** Asks for everything as people do, and compares. Where the index is found damaged, they do what they are told. */
function expectTheSame(): void {
  askEverything();
  const now = everyTable(index);
  expect(Object.keys(now)).toEqual(Object.keys(lived));
  for (const [table, rows] of Object.entries(now))
    expect({ table, rows }).toEqual({ table, rows: lived[table] });
}

test('the life left something in almost every table', () => {
  const filled = Object.entries(lived).filter(([, rows]) => rows.length > 0);
  const empty = Object.keys(lived).filter((table) => lived[table]?.length === 0);
  const rows = filled.reduce((sum, [, found]) => sum + found.length, 0);
  console.log(`${filled.length} tables with ${rows} rows; empty: ${empty.join(', ')}`);
  // No model was asked for passages, and everything was traced.
  expect(empty.filter((table) => !['proposed', 'untraced'].includes(table))).toEqual([]);
});

/** Each takes a minute; `npm run test:slow` sets it. */
const isSlowRun = process.env['SAKKHI_SLOW'] === '1';

describe('the index is the same', { timeout: 300_000 }, () => {
  test('after a rebuild', () => {
    done('rebuild');
    expectTheSame();
  });

  test('after it was deleted', () => {
    rmSync(join(casebook, 'index'), { recursive: true });
    expectTheSame();
  });

  test.runIf(isSlowRun)('after it was made by another version of the schema', () => {
    change('PRAGMA user_version = 1');
    expectTheSame();
  });

  test.runIf(isSlowRun)('after it was made by another engine: the next command that writes tells it', () => {
    change(`UPDATE meta SET value = replace(value, '"engine":"', '"engine":"older ') WHERE key = 'state'`);
    done('add', join(folder.path, 'first'));
    askEverything();
    const now = everyTable(index);
    const differs = Object.keys(now).filter((table) => now[table]?.join('\n') !== lived[table]?.join('\n'));
    expect(differs.sort()).toEqual(['custody_events', 'meta']);
    lived = now;
    done('rebuild');
    expectTheSame();
  });

  test.runIf(isSlowRun)('after a page of it was damaged: it is told, and made again', () => {
    const pages = statSync(index).size / 4096;
    let told = 0;
    for (let step = 0; step < 3; step += 1) {
      const page = step === 0 ? 0 : Math.floor((pages * step) / 3);
      damagePage(page);
      const asked = run(['claims', '--json', '--casebook', casebook]);
      if (asked.code !== 0) {
        told += 1;
        expect(asked.err).toMatch(/index.*(?:damaged|rebuilt)/s);
        expect(asked.err).toContain('log and vault');
      }
      // What the message says to do, or what happens by itself.
      done('rebuild');
    }
    console.log(`${told} of 3 damaged pages of ${pages} were told by a command that met them`);
    expectTheSame();
  });
});

function change(sql: string): void {
  const db = new DatabaseSync(index);
  db.exec(sql);
  db.close();
}

/** Overwrites a page, as a bad disk might; what SQLite keeps beside the file is gone with the last command. */
function damagePage(page: number): void {
  const file = openSync(index, 'r+');
  writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, page * 4096);
  closeSync(file);
}
