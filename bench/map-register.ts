/**
 * A large register for the bench of map and timeline: sites in towns, some with a coarse place and some with none, each with a
 * history and steps of the state, and events that name them. It is put straight into the index of a casebook, once.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Sqlite from '../src/adapters/sqlite/index.ts';
import type * as Rows from '../src/app/register-row.ts';
import type { HeldField, HeldValue, RegisterRecord } from '../src/domain/register/index.ts';
import { randomFrom } from './random.ts';

/** How many records are generated. */
export interface MapSize {
  readonly sites: number;
  readonly events: number;
}

const batch = 5000;
const towns = 400;
const statuses = ['suspicious', 'suspicious', 'confirmed', 'confirmed', 'emptied', 'reopened', 'ruled out'];
const kinds = ['raid', 'rescue', 'arrest', 'violence', 'deprivation of liberty', 'sale or transfer'];
const steps = ['not-investigated', 'visited', 'intervened', 'abuses-continued', 'closed'];
const words = ['river', 'harbour', 'tower', 'garden', 'hill', 'market', 'palm', 'stone', 'lake', 'north'];
/** Precisions in metres as people state them; null: nobody stated one. */
const precisions = [50, 100, 100, 500, 500, 1000, 5000, 15_000, null];

/** The casebook of this size in the folder; made when it is not there. `program` is the root of a built program. */
export async function madeCasebook(
  folder: string,
  program: URL,
  { sites, events }: MapSize,
): Promise<string> {
  const casebook = join(folder, `casebook-${sites}-${events}`);
  if (existsSync(join(casebook, 'made'))) return casebook;
  rmSync(casebook, { recursive: true, force: true });
  const command = fileURLToPath(new URL('bin/sakkhi.mjs', program));
  for (const line of [
    ['new', casebook],
    ['claims', '--casebook', casebook],
  ])
    spawnSync(process.execPath, [command, ...line], { stdio: 'ignore' });
  await fill(join(casebook, 'index', 'index.sqlite'), program, { sites, events });
  writeFileSync(join(casebook, 'made'), '');
  return casebook;
}

async function fill(file: string, program: URL, { sites, events }: MapSize): Promise<void> {
  const built = async (path: string): Promise<unknown> => import(new URL(`dist/${path}`, program).href);
  const { openSqliteIndex } = (await built('adapters/sqlite/index.js')) as typeof Sqlite;
  const { recordRow } = (await built('app/register-row.js')) as typeof Rows;
  const index = openSqliteIndex({ file });
  const random = randomFrom(7);
  const put = (count: number, make: (at: number) => RegisterRecord): void => {
    for (let from = 0; from < count; from += batch)
      index.transaction(() => {
        for (let at = from; at < Math.min(from + batch, count); at += 1)
          index.register.putRecord(recordRow(make(at)));
      });
  };
  try {
    const centres = Array.from({ length: towns }, () => [9 + random() * 9, 98 + random() * 10] as const);
    put(sites, (at) => site(at, one(centres, random), random));
    put(events, (at) => event(at, sites, random));
  } finally {
    index.close();
  }
}

function site(
  at: number,
  [latitude, longitude]: readonly [number, number],
  random: () => number,
): RegisterRecord {
  const near = (): number => (random() + random() + random() - 1.5) * 0.35;
  const precision = one(precisions, random);
  const place = `geo:${(latitude + near()).toFixed(4)}1,${(longitude + near()).toFixed(4)}1${precision === null ? '' : `;u=${precision}`}`;
  const first = 2016 + Math.floor(random() * 6);
  return record('site', siteId(at), [
    held('name', value(`${one(words, random)} ${one(words, random)} ${at}`)),
    held(
      'status',
      value('suspicious', String(first)),
      value(one(statuses, random), `${first + 2}-0${1 + (at % 9)}`),
    ),
    ...(at % 25 === 0 ? [] : [held('location', value(place))]),
    held('response', value(one(steps, random), `${first + 1}`), value(one(steps, random), `${first + 3}-05`)),
  ]);
}

function event(at: number, sites: number, random: () => number): RegisterRecord {
  const kind = one(kinds, random);
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
  const date = `${2016 + Math.floor(random() * 10)}-${month}`;
  return record('event', `event-${at.toString(16).padStart(12, '0')}`, [
    held('name', value(`${kind} near the ${one(words, random)} ${at}`)),
    held('kind', value(kind)),
    held('date', value(random() < 0.5 ? date : `${date}-1${at % 10}`)),
    held('site', value(siteId(Math.floor(random() * sites)))),
  ]);
}

function record(kind: 'site' | 'event', id: string, fields: readonly HeldField[]): RegisterRecord {
  return {
    ...{ id, kind, title: fields[0]?.values[0]?.value ?? id, fields, trashed: null, review: 'none' },
    ...{ reviewer: null, authors: ['bench'], firstSeq: 1, lastSeq: 1 },
  };
}

function held(field: string, ...values: readonly HeldValue[]): HeldField {
  return { field, values, rival: false };
}

function value(text: string, asOf: string | null = null): HeldValue {
  const basis = { by: 'file', sha256: 'a'.repeat(64), row: 1 } as const;
  const support = { seq: 1, position: 0, time: '2026-03-01T08:00:00.000Z', actor: 'bench', basis };
  return { value: text, asOf, supports: [support], settled: false };
}

function siteId(at: number): string {
  return `site-${at.toString(16).padStart(12, '0')}`;
}

function one<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}
