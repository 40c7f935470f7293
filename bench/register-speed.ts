/**
 * Speed of the register's store, as built (`dist/`): sites and events are generated straight into the index, and what the list, the map
 * and the timeline ask for is timed, many times with other places, days and words. What is told is the 95th percentile.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Lines from '../src/app/register-lines.ts';
import type * as Rows from '../src/app/register-row.ts';
import type * as Sqlite from '../src/adapters/sqlite/index.ts';
import type { HeldField, RegisterRecord } from '../src/domain/register/index.ts';
import type { CasebookIndex } from '../src/ports/casebook-index.ts';
import type { RecordFilter } from '../src/ports/register-record.ts';
import { row, type Row } from './table.ts';
import { randomFrom } from './random.ts';

/** How many records are generated. */
export interface RegisterSize {
  readonly sites: number;
  readonly events: number;
}

export const fullRegister: RegisterSize = { sites: 100_000, events: 1_000_000 };

const runs = 40;
const batch = 5000;
const page = { limit: 500, offset: 0 };
const statuses = ['suspicious', 'confirmed', 'emptied', 'reopened'];
const kinds = ['raid', 'rescue', 'arrest', 'violence', 'deprivation of liberty', 'sale or transfer'];
const words = ['river', 'harbour', 'tower', 'garden', 'hill', 'market', 'palm', 'stone', 'lake', 'north'];

/** Rows of the table. Needs a built program; a register of the full size takes some minutes to make, and 3 GB of disk. */
export async function registerRows(size: RegisterSize = fullRegister): Promise<Row[]> {
  const built = async (path: string): Promise<unknown> =>
    import(new URL(`../dist/${path}`, import.meta.url).href);
  const sqlite = (await built('adapters/sqlite/index.js')) as typeof Sqlite;
  const lines = (await built('app/register-lines.js')) as typeof Lines;
  const rows = (await built('app/register-row.js')) as typeof Rows;
  const home = mkdtempSync(join(tmpdir(), 'sakkhi-bench-register-'));
  const index = sqlite.openSqliteIndex({ file: join(home, 'index.sqlite') });
  try {
    fill(index, rows.recordRow, size);
    return measured(index, lines, `${size.sites} sites and ${size.events} events`);
  } finally {
    index.close();
    rmSync(home, { recursive: true });
  }
}

function measured(index: CasebookIndex, lines: typeof Lines, of: string): Row[] {
  const list = (filter: RecordFilter): unknown => lines.registerPage(index, filter, page);
  const marks = (filter: RecordFilter, most: number): unknown => lines.recordMarks(index, filter, most);
  const asked: readonly (readonly [what: string, ask: (random: () => number) => unknown])[] = [
    ['first page of all records, with counts', () => list({})],
    ['first page of events of one kind', (random) => list({ kind: 'event', state: one(kinds, random) })],
    ['page of sites that lie in a box', (random) => list({ kind: 'site', box: boxAt(random) })],
    [
      'page of sites with two words',
      (random) => list({ kind: 'site', text: `${one(words, random)} ${one(words, random)}` }),
    ],
    ['marks of a box, at most 2,000', (random) => marks({ kind: 'site', box: boxAt(random) }, 2000)],
    ['marks of all sites', () => marks({ kind: 'site' }, Infinity)],
    [
      'marks of the events of a month, at most 2,000',
      (random) => marks({ kind: 'event', ...monthAt(random) }, 2000),
    ],
    [
      'events of one site',
      (random) => list({ kind: 'event', refersTo: siteId(Math.floor(random() * 1000)) }),
    ],
  ];
  return asked.map(([what, ask]) =>
    row(`register of ${of}: ${what}, p95`, '< 200 ms', `${p95(ask).toFixed(1)} ms`),
  );
}

function p95(ask: (random: () => number) => unknown): number {
  const random = randomFrom(11);
  ask(random);
  const times = Array.from({ length: runs }, () => {
    const begun = performance.now();
    ask(random);
    return performance.now() - begun;
  });
  return times.sort((a, b) => a - b)[Math.ceil(runs * 0.95) - 1] ?? NaN;
}

function fill(index: CasebookIndex, rowOf: typeof Rows.recordRow, { sites, events }: RegisterSize): void {
  const random = randomFrom(7);
  const put = (count: number, make: (at: number) => RegisterRecord): void => {
    for (let from = 0; from < count; from += batch)
      index.transaction(() => {
        for (let at = from; at < Math.min(from + batch, count); at += 1)
          index.register.putRecord(rowOf(make(at)));
      });
  };
  put(sites, (at) => site(at, random));
  put(events, (at) => event(at, sites, random));
}

function site(at: number, random: () => number): RegisterRecord {
  const place = `geo:${(10 + random() * 5).toFixed(4)}1,${(102 + random() * 6).toFixed(4)}1;u=${100 + (at % 900)}`;
  return record('site', siteId(at), [
    held('name', `${one(words, random)} ${one(words, random)} ${at}`),
    held('status', one(statuses, random)),
    held('location', place),
    held('buildings', String(1 + (at % 40))),
  ]);
}

function event(at: number, sites: number, random: () => number): RegisterRecord {
  const kind = one(kinds, random);
  const month = 1 + Math.floor(random() * 12);
  const date = `${2016 + Math.floor(random() * 10)}-${String(month).padStart(2, '0')}`;
  return record('event', `event-${at.toString(16).padStart(12, '0')}`, [
    held('name', `${kind} near the ${one(words, random)} ${at}`),
    held('kind', kind),
    held('date', date),
    held('site', siteId(Math.floor(random() * sites))),
  ]);
}

function record(kind: 'site' | 'event', id: string, fields: readonly HeldField[]): RegisterRecord {
  return {
    ...{ id, kind, title: fields[0]?.values[0]?.value ?? id, fields, trashed: null, review: 'none' },
    ...{ reviewer: null, authors: ['bench'], firstSeq: 1, lastSeq: 1 },
  };
}

function held(field: string, value: string): HeldField {
  const basis = { by: 'file', sha256: 'a'.repeat(64), row: 1 } as const;
  const support = { seq: 1, position: 0, time: '2026-03-01T08:00:00.000Z', actor: 'bench', basis };
  return { field, values: [{ value, asOf: null, supports: [support], settled: false }], rival: false };
}

function siteId(at: number): string {
  return `site-${at.toString(16).padStart(12, '0')}`;
}

function boxAt(random: () => number): [number, number, number, number] {
  const [south, west] = [10 + random() * 4.5, 102 + random() * 5.5];
  return [south, west, south + 0.5, west + 0.5];
}

function monthAt(random: () => number): { readonly from: string; readonly to: string } {
  const month = `${2016 + Math.floor(random() * 10)}-0${1 + Math.floor(random() * 9)}`;
  return { from: `${month}-01`, to: `${month}-28` };
}

function one<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}
