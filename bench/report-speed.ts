/**
 * Speed of a report's figures, as built (`dist/`): claims are generated straight into an index file, and ten thousand expressions of many
 * sorts are evaluated over them: the first time, again after one change, and again after none.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Facts from '../src/app/report-facts.ts';
import type * as Sqlite from '../src/adapters/sqlite/index.ts';
import type { Claim } from '../src/domain/claims/index.ts';
import type * as Report from '../src/domain/report/index.ts';
import type { CasebookIndex } from '../src/ports/casebook-index.ts';
import { row, type Row } from './table.ts';
import { randomFrom } from './random.ts';

/** How much is generated. */
export interface ReportSize {
  readonly sources: number;
  readonly claimsPerSource: number;
  readonly figures: number;
}

export const fullReport: ReportSize = { sources: 25_000, claimsPerSource: 40, figures: 10_000 };

/** What is measured, as modules: built ones, or those of a test. */
export interface ReportModules {
  readonly sqlite: Pick<typeof Sqlite, 'openSqliteIndex'>;
  readonly facts: Pick<typeof Facts, 'casebookFacts'>;
  readonly report: Pick<typeof Report, 'evaluateAll'>;
}

/** Rows of the table. Needs a built program; an index of the full size takes some minutes to make, and 4 GB of disk. */
export async function reportRows(size: ReportSize = fullReport): Promise<Row[]> {
  const built = async (path: string): Promise<unknown> =>
    import(new URL(`../dist/${path}`, import.meta.url).href);
  return measuredReport(size, {
    sqlite: (await built('adapters/sqlite/index.js')) as typeof Sqlite,
    facts: (await built('app/report-facts.js')) as typeof Facts,
    report: (await built('domain/report/index.js')) as typeof Report,
  });
}

/** Fills an index, measures, and removes it. */
export function measuredReport(size: ReportSize, modules: ReportModules): Row[] {
  const home = mkdtempSync(join(tmpdir(), 'sakkhi-bench-report-'));
  const file = join(home, 'index.sqlite');
  try {
    const filling = modules.sqlite.openSqliteIndex({ file });
    fillIndex(filling, size);
    filling.close();
    const index = modules.sqlite.openSqliteIndex({ file });
    const rows = measured(index, size, modules);
    index.close();
    return rows;
  } finally {
    rmSync(home, { recursive: true });
  }
}

function measured(index: CasebookIndex, size: ReportSize, { facts, report }: ReportModules): Row[] {
  const texts = expressions(size.figures);
  const base = facts.casebookFacts(index);
  const evaluate = (): void => {
    const failed = report
      .evaluateAll(texts, base, { language: 'en' })
      .map((one) => ('problem' in one ? one.problem.message : null))
      .filter((problem) => problem !== null);
    if (failed.length > 0) throw new Error(`${failed.length} expressions have no value: ${failed[0] ?? ''}`);
  };
  const of = `${texts.length} figures over ${size.sources * size.claimsPerSource} claims`;
  const first = timed(evaluate);
  const again = Array.from({ length: 5 }, (_, at) => {
    putSource(index, at * 1000, size.claimsPerSource, randomFrom(99 + at));
    return timed(evaluate);
  }).sort((a, b) => a.wallMs - b.wallMs)[2];
  const unchanged = timed(evaluate);
  return [
    row(`report: ${of}, first check`, '<= 10 s', shown(first)),
    row(`report: ${of}, after one source changed`, '<= 300 ms', shown(again ?? first)),
    row(`report: ${of}, after no change`, '<= 300 ms', shown(unchanged)),
  ];
}

interface Times {
  readonly wallMs: number;
  readonly cpuMs: number;
}

function timed(work: () => void): Times {
  const begun = performance.now();
  const cpu = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(cpu);
  return { wallMs: performance.now() - begun, cpuMs: (user + system) / 1000 };
}

function shown({ wallMs, cpuMs }: Times): string {
  return `${wallMs.toFixed(0)} ms (${cpuMs.toFixed(0)} ms CPU)`;
}

const units = ['people', 'boats', 'compounds', 'women', 'USD', 'children', 'rooms', 'guards'];
const kinds = ['count', 'count', 'count', 'money', 'duration'] as const;
const places = Array.from({ length: 2000 }, (_, at) => `Village ${at}`);
const speakers = Array.from({ length: 5000 }, (_, at) => `Body ${at}`);
const bounds = ['=', '=', '=', '>=', '~'] as const;

/** Different expressions of the sorts that a report has: about places, bodies, times and sizes, alone and together. */
export function expressions(count: number): readonly string[] {
  const random = randomFrom(5);
  const place = (): string => `place = "${one(places, random)}"`;
  const speaker = (): string => `speaker = "${one(speakers, random)}"`;
  const unit = (): string => `unit = ${one(units, random)}`;
  const many = (): string => `amount >= ${1 + Math.floor(random() * 900)}`;
  const month = (): string => `date = ${2018 + Math.floor(random() * 8)}-0${1 + Math.floor(random() * 9)}`;
  const sorts: readonly (() => string)[] = [
    () => `count claims where ${place()} and ${unit()}`,
    () => `count claims where ${speaker()} or ${speaker()}`,
    () => `count claims where ${unit()} and ${month()} and ${many()}`,
    () => `share claims where ${many()} of ${unit()} and ${month()}`,
    () => `share claims where ${speaker()} of ${place()} or ${unit()}`,
    () => `sum amount over claims where ${unit()} and ${place()}`,
    () => `distinct place over claims where ${speaker()}`,
    () => `distinct speaker over claims where ${unit()} and ${month()}`,
    () => `count claims where not (${unit()}) and ${place()} / count claims where ${place()}`,
    () => `earliest date over claims where ${unit()} and ${many()}`,
    () => `sum amount over claims where ${unit()} and ${month()} and modality = asserted`,
  ];
  const texts = new Set<string>();
  while (texts.size < count) texts.add(one(sorts, random)());
  return [...texts];
}

export function fillIndex(index: CasebookIndex, { sources, claimsPerSource }: ReportSize): void {
  const random = randomFrom(7);
  const batch = 500;
  for (let from = 0; from < sources; from += batch)
    index.transaction(() => {
      for (let at = from; at < Math.min(from + batch, sources); at += 1)
        putSource(index, at, claimsPerSource, random);
    });
}

export function putSource(index: CasebookIndex, at: number, claims: number, random: () => number): void {
  // Spread over all beginnings, as hashes are.
  const sha256 = (Math.imul(at + 1, 2654435761) >>> 0).toString(16).padStart(8, '0').padEnd(64, '0');
  const name = `page ${at}.txt`;
  const text = 'Generated.';
  index.putCapture({
    ...{ sha256, name, mediaType: 'text/plain', sizeBytes: text.length, seq: at },
    ...{ admittedAt: '2026-03-01T08:00:00.000Z', status: 'unread', reason: null },
  });
  index.putReading({
    document: {
      ...{ sha256, name, mediaType: 'text/plain', text, language: 'en' },
      ...{ stories: [], boilerplate: [], notes: [] },
    },
    claims: Array.from({ length: claims }, (_, nth) => claim(sha256, nth * 120, random)),
    events: [],
    quotations: [],
  });
}

function claim(sha256: string, start: number, random: () => number): Claim {
  const unit = one(units, random);
  const value = Math.floor(random() * random() * 1000) + 1;
  const bound = one(bounds, random);
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
  const quote = `${value} ${unit} were counted there that month, and more were seen on the road`;
  const range = { start, end: start + quote.length };
  return {
    ...{ id: `${sha256.slice(0, 12)}-${start}-${start + 2}`, sha256, story: 0, ...range, quote },
    kind: one(kinds, random),
    quantity: {
      ...{ low: value, high: bound === '>=' ? null : value, bound, qualifier: null, unit },
      number: { start, end: start + 2 },
    },
    subject: `${unit} in the settlement by the river`,
    speaker: random() < 0.2 ? null : one(speakers, random),
    attribution: [],
    place: random() < 0.1 ? null : one(places, random),
    time: random() < 0.1 ? null : `${2018 + Math.floor(random() * 8)}-${month}`,
    modality: random() < 0.8 ? 'asserted' : 'estimated',
    deniedOf: null,
    sentence: range,
  };
}

function one<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}
