/**
 * One size of the bench of a million stories: adds `stories` of them one by one, then some more, each durably, and
 * tells what that took and what was found. Runs in a process of its own, so that its memory is its own.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { engines } from './lineage-engines.ts';
import { derive } from './story-derivation.ts';
import { generateStory, type GeneratedStory } from './story-generator.ts';
import { StoryTexts } from './story-texts.ts';

/** Stories that are added one by one after the others. */
export const furtherStories = 500;
/** As many before them in a process that has not added any: its code is not compiled yet. */
const warmingStories = 300;
/** Stories between two commits while the others are added. */
const commitEvery = 1000;

/** Shares of what should have been found, 0 to 1. */
export type RecallByKind = Readonly<Record<Exclude<GeneratedStory['kind'], 'own'>, number>>;

/** Milliseconds on the clock. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/** What one size took and gave. */
export interface SizeResult {
  readonly engine: string;
  readonly stories: number;
  readonly wallSeconds: number;
  /** Processor time of the process, system calls included. */
  readonly cpuSeconds: number;
  /** Of it, tracing alone: without reading the texts into documents. */
  readonly tracingSeconds: number;
  /** Largest resident set; null where /proc does not tell. */
  readonly peakMegabytes: number | null;
  readonly diskMegabytes: number;
  /** Derived stories for which the source, or another story made from it, was found. */
  readonly recall: number;
  readonly recallByKind: RecallByKind;
  /** Stories linked with one that they have nothing to do with, of a thousand. */
  readonly wronglyLinkedPerThousand: number;
  /** Of adding one further story: read, put, traced and made durable. */
  readonly durable: Latency;
  /** What a reader must know of this result alone, when its bench has changed since. */
  readonly remark?: string;
}

/** Runs one size. `texts` must hold `stories` texts; `folder` is emptied first. */
export function runSize(run: {
  readonly engine: string;
  readonly stories: number;
  readonly texts: string;
  readonly folder: string;
  readonly onStory: (done: number) => void;
  /** Stops after so many minutes, at however many stories were reached. */
  readonly mostMinutes?: number;
}): SizeResult {
  const texts = new StoryTexts(run.texts);
  const make = engines[run.engine];
  if (make === undefined)
    throw new Error(`There is no engine ${run.engine}: ${Object.keys(engines).join(', ')}.`);
  rmSync(run.folder, { recursive: true, force: true });
  mkdirSync(run.folder, { recursive: true });
  const engine = make(run.folder);
  const found = new Findings();
  const started = { wall: performance.now(), cpu: process.cpuUsage() };
  const isOver = (): boolean => performance.now() - started.wall > (run.mostMinutes ?? Infinity) * 60_000;
  let reached = 0;
  for (let from = 0; from < run.stories && !isOver(); from += commitEvery) {
    const to = Math.min(from + commitEvery, run.stories);
    reached = to;
    for (let slot = from; slot < to; slot += 1) engine.add(texts.text(slot), slot);
    engine.commit(to);
    for (let slot = from; slot < to; slot += 1) found.add(slot, engine.links(slot));
    run.onStory(to);
  }
  const { user, system } = process.cpuUsage(started.cpu);
  const wallSeconds = (performance.now() - started.wall) / 1000;
  const tracingSeconds = engine.tracingSeconds();
  const diskMegabytes = folderBytes(run.folder) / 1e6;
  const durable = latency(addFurther(engine, furtherStories));
  engine.close();
  return {
    engine: run.engine,
    stories: reached,
    wallSeconds,
    cpuSeconds: (user + system) / 1e6,
    tracingSeconds,
    peakMegabytes: residentPeak(),
    diskMegabytes,
    ...found.shares(),
    durable,
  };
}

type Engine = ReturnType<NonNullable<(typeof engines)[string]>>;

/** Adds further stories to the index that an earlier run left in `folder`. */
export function runFurther({
  engine: name,
  folder,
}: {
  readonly engine: string;
  readonly folder: string;
}): Latency {
  const engine = engines[name]?.(folder);
  if (engine === undefined) throw new Error(`There is no engine ${name}.`);
  addFurther(engine, warmingStories);
  const durable = latency(addFurther(engine, furtherStories));
  engine.close();
  return durable;
}

/** Milliseconds that each took. */
function addFurther(engine: Engine, count: number): number[] {
  const durable: number[] = [];
  for (let slot = engine.slots(), end = slot + count; slot < end; slot += 1) {
    const { text } = generateStory(slot);
    const started = performance.now();
    engine.add(text, slot);
    engine.commit(slot + 1);
    durable.push(performance.now() - started);
  }
  return durable;
}

/** Derived stories of one kind. */
interface Tally {
  found: number;
  all: number;
}

/** Compares what was found with how the stories were made. */
class Findings {
  readonly #tallies: Readonly<Record<keyof RecallByKind, Tally>> = {
    copy: { found: 0, all: 0 },
    trimmed: { found: 0, all: 0 },
    edited: { found: 0, all: 0 },
    excerpt: { found: 0, all: 0 },
  };
  #stories = 0;
  #wrong = 0;

  add(slot: number, links: readonly number[]): void {
    const own = familyOf(slot);
    this.#stories += 1;
    if (links.some((other) => familyOf(other) !== own)) this.#wrong += 1;
    const derivation = derive(slot, 1);
    if (derivation === null) return;
    const tally = this.#tallies[derivation.kind];
    tally.all += 1;
    if (links.some((other) => familyOf(other) === own)) tally.found += 1;
  }

  shares(): Pick<SizeResult, 'recall' | 'recallByKind' | 'wronglyLinkedPerThousand'> {
    const { copy, trimmed, edited, excerpt } = this.#tallies;
    const total: Tally = { found: 0, all: 0 };
    for (const { found, all } of [copy, trimmed, edited, excerpt]) {
      total.found += found;
      total.all += all;
    }
    return {
      recall: share(total),
      recallByKind: {
        copy: share(copy),
        trimmed: share(trimmed),
        edited: share(edited),
        excerpt: share(excerpt),
      },
      wronglyLinkedPerThousand: (1000 * this.#wrong) / this.#stories,
    };
  }
}

function share({ found, all }: Tally): number {
  return all === 0 ? 1 : found / all;
}

/** The story from which, in the end, a story was made; itself when it is its own. */
function familyOf(slot: number): number {
  let at = slot;
  for (let next = derive(at, 1); next !== null; next = derive(at, 1)) at = next.source;
  return at;
}

function latency(milliseconds: readonly number[]): Latency {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}

function folderBytes(folder: string): number {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** VmHWM of this process in MB (proc(5)). */
function residentPeak(): number | null {
  try {
    const match = /^VmHWM:\s+(\d+) kB/mu.exec(readFileSync('/proc/self/status', 'utf8'));
    return match?.[1] === undefined ? null : Number(match[1]) / 1000;
  } catch {
    return null;
  }
}
