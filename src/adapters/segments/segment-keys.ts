/**
 * The keys of stories on disk, as a log-structured merge: new pairs gather in a table, the table becomes a segment
 * (sorted, never changed), segments of like size become one. The life of a pair: table → manifest, while the table is
 * short, or segment file → manifest.
 *
 * Invariants: what the last manifest names is complete and synced, and no file that it names is removed before the next
 * one is; each segment is at least twice as large as all that came after it, so there are log3 of them, and a pair is
 * written at most log1.5 times, in practice about log2 of pairs over pairs per commit.
 * What was removed is remembered as a list of its own and subtracted, until segments are rewritten without it.
 *
 * Opening only reads, so that a reader never disturbs a writer; files that no manifest names are deleted by the next
 * one who writes.
 */
import { join } from 'node:path';
import type { Holders } from '../../domain/lineage/index.ts';
import type { KeyState, StoryKeys } from '../../ports/story-keys.ts';
import {
  listed,
  manifestName,
  readManifest,
  removeManifest,
  segmentName,
  segmentNumber,
  writeManifest,
  type ListedSegment,
  type Manifest,
} from './manifest.ts';
import { PairTable } from './pair-table.ts';
import { mergePairs, spread, type Asked, type PairSource } from './pairs.ts';
import { Segment } from './segment.ts';
import { usualLimits, type SegmentLimits } from './segment-format.ts';
import { SegmentWriter } from './segment-writer.ts';
import { damaged, makeFolder, namesIn, removeFile, syncFolder } from './segment-files.ts';

/** Above every slot. */
const beyond = 2 ** 32;
/** How many times as large as what follows a segment must be to stay as it is. */
const ratio = 2;
/** The share of all pairs that may be remembered as removed. */
const removedShare = 1 / 32;

/** The store in one folder. See `StoryKeys` for what the calls mean. */
export class SegmentKeys implements StoryKeys {
  readonly #folder: string;
  readonly #limits: SegmentLimits;
  #state: KeyState | null = null;
  #segments: Segment[] = [];
  #table = new PairTable();
  #removed = new PairTable();
  /** `#removed` as it was last committed. */
  #removedSegment: Segment | null = null;
  #removedChanged = false;
  /** Names that the durable manifest holds. */
  #listed = new Set<string>();
  /** Listed files that are not needed once the next manifest is written. */
  #outdated: string[] = [];
  /** All segments in turn hold rising slots: their answers need no sorting. Null: not known. */
  #rising: boolean | null = null;
  /** Number of the next file; null until the folder was made and cleared of leftovers. */
  #next: number | null = null;

  private constructor(folder: string, limits: SegmentLimits) {
    this.#folder = folder;
    this.#limits = limits;
  }

  /** Opens the store of a folder that may be absent. Throws `keys/damaged` when what it names is not whole. */
  static open(folder: string, limits: SegmentLimits): SegmentKeys {
    const store = new SegmentKeys(folder, limits);
    const manifest = readManifest(folder);
    if (manifest === null) return store;
    try {
      store.#adopt(manifest);
    } catch (error) {
      store.close();
      throw error;
    }
    return store;
  }

  committed(): number {
    return this.#state?.slots ?? 0;
  }

  stamp(): string | null {
    return this.#state?.stamp ?? null;
  }

  holders(key: number, before: number, most: number): Holders {
    const asked: Asked = { key: spread(key), from: 0, before, most };
    if (this.#removed.count === 0) return this.#ask(asked);
    const taken: number[] = [];
    this.#removed.collect({ ...asked, most: Infinity }, taken);
    const { first, count } = this.#ask({ ...asked, most: most + taken.length });
    return { first: without(first, taken).slice(0, most), count: count - taken.length };
  }

  holdersFrom(key: number, from: number): number[] {
    const asked: Asked = { key: spread(key), from, before: beyond, most: Infinity };
    const taken: number[] = [];
    this.#removed.collect(asked, taken);
    return without(this.#ask(asked).first, taken);
  }

  put(slot: number, keys: Uint32Array): void {
    for (const key of keys) this.#table.add(spread(key), slot);
    if (this.#table.count >= this.#limits.tablePairs) this.#flush();
  }

  remove(slot: number, keys: Uint32Array): void {
    for (const key of keys) this.#removed.add(spread(key), slot);
    this.#removedChanged ||= keys.length > 0;
  }

  commit(state: KeyState): void {
    this.#prepare();
    if (this.#table.count > this.#limits.tailPairs) this.#flush();
    this.#compact();
    this.#writeRemoved();
    for (const segment of this.#files()) segment.sync();
    if (this.#files().some(({ name }) => !this.#listed.has(name))) syncFolder(this.#folder);
    const removed = this.#removedSegment === null ? null : listed(this.#removedSegment);
    const tail = this.#table.sorted();
    writeManifest(this.#folder, { state, segments: this.#segments.map(listed), removed, tail });
    this.#state = { slots: state.slots, stamp: state.stamp };
    this.#listed = new Set(this.#files().map(({ name }) => name));
    for (const path of this.#outdated.splice(0)) removeFile(path);
  }

  truncate(slots: number): void {
    const highest = [...this.#segments, this.#table, this.#removed].filter(({ count }) => count > 0);
    if (this.committed() <= slots && highest.every(({ maxSlot }) => maxSlot < slots)) return;
    this.#table = this.#table.below(slots);
    if (this.#removed.maxSlot >= slots) {
      this.#removed = this.#removed.below(slots);
      this.#removedChanged = true;
    }
    const cut = this.#segments.filter(({ maxSlot }) => maxSlot >= slots);
    for (const segment of cut) {
      const kept = segment.minSlot >= slots ? null : this.#merge([segment], null, slots);
      this.#segments = this.#segments.flatMap((each) =>
        each !== segment ? [each] : kept === null ? [] : [kept],
      );
      this.#retire(segment);
    }
    this.#rising = null;
    if (this.#state === null) return;
    this.commit({ slots: Math.min(slots, this.#state.slots), stamp: this.#state.stamp });
  }

  clear(): void {
    this.#prepare();
    removeManifest(this.#folder);
    this.close();
    for (const name of namesIn(this.#folder)) if (isOurs(name)) removeFile(join(this.#folder, name));
    this.#segments = [];
    this.#removedSegment = null;
    this.#removed = new PairTable();
    this.#removedChanged = false;
    this.#table = new PairTable();
    this.#state = null;
    this.#listed.clear();
    this.#outdated = [];
    this.#rising = null;
  }

  close(): void {
    for (const segment of this.#files()) segment.close();
  }

  /** Reads every file as a whole. Throws `keys/damaged` when one byte of what was committed is another. */
  verify(): void {
    for (const { path, name } of this.#files()) {
      // Anew: what is in memory would only prove itself.
      const segment = Segment.open(path, name, this.#limits);
      try {
        segment.verify();
      } finally {
        segment.close();
      }
    }
  }

  #ask(asked: Asked): { first: number[]; count: number } {
    const first: number[] = [];
    let count = 0;
    if (this.#isRising()) {
      for (const source of this.#segments) {
        if (source.minSlot < asked.before && source.maxSlot >= asked.from)
          count += source.collect(asked, first);
      }
      return { first, count: count + this.#table.collect(asked, first) };
    }
    for (const source of [...this.#segments, this.#table]) {
      const found: number[] = [];
      count += source.collect(asked, found);
      for (const slot of found) first.push(slot);
    }
    first.sort((a, b) => a - b);
    if (first.length > asked.most) first.length = asked.most;
    return { first, count };
  }

  #isRising(): boolean {
    this.#rising ??= this.#segments.every((each, i) => each.minSlot > (this.#segments[i - 1]?.maxSlot ?? -1));
    const last = this.#segments.at(-1);
    return (
      this.#rising && (last === undefined || this.#table.count === 0 || this.#table.minSlot > last.maxSlot)
    );
  }

  /** The table becomes a segment, together with those segments at the end that are not much larger. */
  #flush(): void {
    if (this.#table.count === 0) return;
    let first = this.#segments.length;
    let total = this.#table.count;
    for (; first > 0; first -= 1) {
      const size = this.#segments[first - 1]?.count ?? 0;
      if (size >= ratio * total) break;
      total += size;
    }
    const merged = this.#segments.slice(first);
    const made = this.#merge([...merged, this.#table], null, beyond);
    this.#segments = [...this.#segments.slice(0, first), ...(made === null ? [] : [made])];
    this.#table = new PairTable();
    this.#rising = null;
    for (const segment of merged) this.#retire(segment);
  }

  /** Rewrites all segments without what was removed, when that has become much. */
  #compact(): void {
    const total = this.#segments.reduce((sum, { count }) => sum + count, 0);
    if (this.#removed.count <= Math.max(this.#limits.removedPairs, total * removedShare)) return;
    // What was removed may be in the table only, and would come back if it were forgotten.
    this.#flush();
    const merged = this.#segments;
    const made = this.#merge(merged, this.#removed, beyond);
    this.#segments = made === null ? [] : [made];
    this.#removed = new PairTable();
    this.#removedChanged = true;
    this.#rising = null;
    for (const segment of merged) this.#retire(segment);
  }

  #writeRemoved(): void {
    if (!this.#removedChanged) return;
    const made = this.#removed.count === 0 ? null : this.#merge([this.#removed], null, beyond);
    if (this.#removedSegment !== null) this.#retire(this.#removedSegment);
    this.#removedSegment = made;
    this.#removedChanged = false;
  }

  /** One new segment of all pairs of `sources` below a slot, but for the removed ones; null when there is none. */
  #merge(sources: readonly PairSource[], removed: PairSource | null, below: number): Segment | null {
    const name = segmentName(this.#prepare());
    const expected = sources.reduce((sum, { count }) => sum + count, 0);
    const writer = new SegmentWriter({ path: join(this.#folder, name), name }, expected, this.#limits);
    try {
      const cursors = sources.map((source) => source.cursor());
      mergePairs(cursors, removed?.cursor() ?? null, (key, slot) => {
        if (slot < below) writer.push(key, slot);
      });
      return writer.finish();
    } catch (error) {
      writer.abandon();
      throw error;
    }
  }

  #retire(segment: Segment): void {
    segment.close();
    if (this.#listed.has(segment.name)) this.#outdated.push(segment.path);
    else removeFile(segment.path);
  }

  /** Makes the folder ready for writing; returns the number of the next file. */
  #prepare(): number {
    if (this.#next === null) {
      makeFolder(this.#folder);
      this.#next = 0;
      for (const name of namesIn(this.#folder)) {
        this.#next = Math.max(this.#next, (segmentNumber(name) ?? -1) + 1);
        if (isOurs(name) && name !== manifestName && !this.#listed.has(name))
          removeFile(join(this.#folder, name));
      }
    }
    return this.#next++;
  }

  #files(): readonly Segment[] {
    return this.#removedSegment === null ? this.#segments : [...this.#segments, this.#removedSegment];
  }

  #adopt(manifest: Manifest): void {
    for (const one of manifest.segments) this.#segments.push(this.#openListed(one));
    if (manifest.removed !== null) {
      this.#removedSegment = this.#openListed(manifest.removed);
      const cursor = this.#removedSegment.cursor();
      while (cursor.advance()) this.#removed.add(cursor.key, cursor.slot);
    }
    for (let at = 0; at < manifest.tail.length; at += 2)
      this.#table.add(manifest.tail[at] ?? 0, manifest.tail[at + 1] ?? 0);
    this.#state = manifest.state;
    this.#listed = new Set(this.#files().map(({ name }) => name));
  }

  #openListed({ name, count, bodySum }: ListedSegment): Segment {
    const segment = Segment.open(join(this.#folder, name), name, this.#limits);
    if (segment.header.count === count && segment.header.bodySum === bodySum) return segment;
    segment.close();
    throw damaged(segment.path, 'it is another file than the one that was committed');
  }
}

/**
 * Opens the keys of stories in a folder, which need not exist. `limits` are for tests.
 * Throws `keys/damaged` (integrity), `keys/denied` and `keys/failed`.
 */
export function openSegmentKeys(folder: string, limits: Partial<SegmentLimits> = {}): SegmentKeys {
  return SegmentKeys.open(folder, { ...usualLimits, ...limits });
}

function isOurs(name: string): boolean {
  return segmentNumber(name) !== null || name === manifestName || name === `${manifestName}.new`;
}

/** The rising `slots` without one for each of the rising `taken`. */
function without(slots: number[], taken: readonly number[]): number[] {
  if (taken.length === 0) return slots;
  let next = 0;
  return slots.filter((slot) => {
    while ((taken[next] ?? Infinity) < slot) next += 1;
    if (taken[next] !== slot) return true;
    next += 1;
    return false;
  });
}
