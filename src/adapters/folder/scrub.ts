/**
 * Fixity: objects are hashed again in order of their hash, slowly enough to leave the machine to people, and the log
 * learns which range was whole when. No lock is held while objects are read; one is needed for the moment of recording.
 * Invariant: a range that is recorded holds no object of the log at that moment that was not hashed.
 */
import { resolve } from 'node:path';
import {
  recordedObjects,
  type Finding,
  type LogEntry,
  type NewEntry,
  type RecordedObject,
} from '../../domain/evidence/index.ts';
import type { Journal } from '../../ports/journal.ts';
import { assertCasebook } from './folder-casebook.ts';
import { FolderJournal } from './folder-journal.ts';
import { layoutOf, objectPath, type FolderLayout } from './folder-layout.ts';
import { ScrubPace } from './scrub-pace.ts';
import { ScrubRange } from './scrub-range.ts';
import { damageFinding, hashPieces, unreadableOf, type HashedObject } from './verify-vault.ts';

/**
 * Runs `act` on the journal opened for writing and appends what it gives, under the writer's lock, which is held for
 * this moment only.
 */
export type RecordInLog = (act: (journal: Journal) => Promise<readonly NewEntry[]>) => Promise<void>;

export interface ScrubOptions {
  readonly folder: string;
  /** Bytes a second, above 0; a small object counts as 32 KiB. */
  readonly ratePerSecond: number;
  /** Ends after the object that is under way when so many milliseconds have gone, the first at least; null: after all objects. */
  readonly forMs: number | null;
  /** True: begins behind the last range that the log says was checked. False: at the lowest hash. */
  readonly fromLast: boolean;
  /** Aborted: stops at once; what was checked is recorded. */
  readonly stop: AbortSignal;
  readonly record: RecordInLog;
  /** Time and account of an entry. */
  readonly stamp: () => Pick<LogEntry, 'time' | 'actor'>;
  /** Each damaged or missing object, when it is met. */
  readonly onFinding: (finding: Finding) => void;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

export interface ScrubReport {
  /** Objects that the log recorded when the run began. */
  readonly total: number;
  readonly objects: number;
  readonly bytes: number;
  readonly damaged: number;
  readonly missing: number;
  /** True when every object had its turn. */
  readonly isWhole: boolean;
  /** Entries in the log that say so. */
  readonly entries: number;
}

/**
 * Checks objects and records what was checked. The report is told even when nothing is wrong. Throws
 * `casebook/absent`, `casebook/older-format`, `journal/…`, and what `record` throws: then what was not recorded is not
 * said to be checked, though the findings stand.
 */
export async function scrub(options: ScrubOptions): Promise<ScrubReport> {
  const layout = layoutOf(resolve(options.folder));
  await assertCasebook(layout);
  return new Scrub(layout, options).run();
}

/** A range is recorded after so long, so that little is lost when the machine goes down. */
const recordEveryMs = 60 * 60 * 1000;

class Scrub {
  readonly #layout: FolderLayout;
  readonly #options: ScrubOptions;
  readonly #pace: ScrubPace;
  readonly #known = new Map<string, RecordedObject>();
  /** Objects that came after the run began and were not hashed yet. */
  readonly #late = new Set<string>();
  #seen = 0;
  #lastThrough: string | null = null;
  #range = new ScrubRange();
  #rangeBeganMs = 0;
  readonly #count = { objects: 0, bytes: 0, damaged: 0, missing: 0, entries: 0 };

  constructor(layout: FolderLayout, options: ScrubOptions) {
    this.#layout = layout;
    this.#options = options;
    this.#pace = new ScrubPace(options.ratePerSecond, options.stop);
  }

  async run(): Promise<ScrubReport> {
    await this.#follow(FolderJournal.forReading(this.#layout));
    const hashes = [...this.#known.keys()].sort();
    const last = this.#options.fromLast ? this.#lastThrough : null;
    const at = last === null ? -1 : hashes.findIndex((sha256) => sha256 > last);
    const start = Math.max(at, 0);
    const began = performance.now();
    const isOver = (): boolean =>
      this.#options.stop.aborted ||
      // However short the time: a run that never gets through one object would never come forward.
      (this.#options.forMs !== null &&
        this.#count.objects > 0 &&
        performance.now() - began >= this.#options.forMs);
    let checked = 0;
    // Behind the highest hash it goes on with the lowest, as a range of its own.
    for (const leg of [hashes.slice(start), hashes.slice(0, start)]) {
      checked += await this.#leg(leg, { isOver, before: checked, total: hashes.length });
      await this.#record();
    }
    return { ...this.#count, total: hashes.length, isWhole: checked === hashes.length };
  }

  /** Returns how many objects had their turn. */
  async #leg(
    hashes: readonly string[],
    { isOver, before, total }: { isOver: () => boolean; before: number; total: number },
  ): Promise<number> {
    let done = 0;
    for (const sha256 of hashes) {
      if (isOver()) break;
      const found = await this.#hash(sha256);
      if (found === null) break;
      if (this.#range.isEmpty) this.#rangeBeganMs = performance.now();
      this.#take(sha256, found);
      done += 1;
      this.#options.onProgress?.({ done: before + done, total });
      if (this.#range.isFull || performance.now() - this.#rangeBeganMs > recordEveryMs) await this.#record();
    }
    return done;
  }

  /** Null when it was stopped half-way. */
  async #hash(sha256: string): Promise<HashedObject | null> {
    try {
      await this.#pace.object();
      const path = objectPath(this.#layout, sha256);
      return await hashPieces(path, (bytes) => this.#pace.bytes(bytes));
    } catch (error) {
      if (this.#options.stop.aborted) return null;
      return unreadableOf(error);
    }
  }

  #take(sha256: string, found: HashedObject): void {
    const finding = damageFinding(sha256, found, this.#known.get(sha256) ?? null);
    const isIntact = found.state === 'hashed' && found.sha256 === sha256;
    const state = isIntact ? 'whole' : found.state === 'absent' ? 'missing' : 'damaged';
    const bytes = found.state === 'hashed' ? found.sizeBytes : 0;
    this.#range.add({ sha256, state, bytes });
    this.#count.objects += 1;
    this.#count.bytes += bytes;
    if (finding === null) return;
    this.#count[state === 'missing' ? 'missing' : 'damaged'] += 1;
    this.#options.onFinding(finding);
  }

  /** Learns which objects the log holds since it was looked at last. */
  async #follow(journal: Journal): Promise<void> {
    const isFirst = this.#seen === 0;
    for await (const entry of journal.entries(this.#seen)) {
      this.#seen = entry.seq + 1;
      if (entry.type === 'fixity-checked') this.#lastThrough = entry.obj.through;
      for (const object of recordedObjects(entry)) {
        if (this.#known.has(object.sha256)) continue;
        this.#known.set(object.sha256, object);
        if (!isFirst) this.#late.add(object.sha256);
      }
    }
  }

  /** Records the range so far. Objects that came into it meanwhile are hashed first: most before the lock is taken. */
  async #record(): Promise<void> {
    if (this.#range.isEmpty) return;
    const range = this.#range;
    await this.#follow(FolderJournal.forReading(this.#layout));
    await this.#hashLate();
    await this.#options.record(async (journal) => {
      await this.#follow(journal);
      await this.#hashLate();
      return [{ type: 'fixity-checked', ...this.#options.stamp(), obj: range.entry() }];
    });
    this.#count.entries += 1;
    this.#range = new ScrubRange();
  }

  async #hashLate(): Promise<void> {
    for (const sha256 of this.#late) {
      if (!this.#range.covers(sha256)) continue;
      this.#late.delete(sha256);
      this.#take(
        sha256,
        await hashPieces(objectPath(this.#layout, sha256)).catch((error: unknown) => unreadableOf(error)),
      );
    }
  }
}
