/**
 * One immutable file of sorted pairs. A lookup reads the few hundred bytes where the key must be. What is asked much is
 * held in memory: a segment of moderate size as a whole, of a large one the directory and the filter.
 */
import { KeyDirectory, rangeInFile, type PlaceRange } from './key-directory.ts';
import { lowerBound, PairCursor, cursorOf, type Asked, type PairSource } from './pairs.ts';
import { bodyStart, openSegmentFile, partsOf, readPart, sumOf } from './segment-format.ts';
import type { SegmentHeader, SegmentLimits } from './segment-format.ts';
import { closeFile, damaged, readAt, syncFile, type OpenFile } from './segment-files.ts';

/** What the writer of a segment has in memory already. */
export interface SegmentContent {
  /** All pairs, of a small segment. */
  readonly pairs: Uint32Array | null;
  readonly directory: KeyDirectory | null;
  readonly filter: Uint32Array | null;
}

const nothing: SegmentContent = { pairs: null, directory: null, filter: null };

/** A segment that is open. */
export class Segment implements PairSource {
  readonly name: string;
  readonly header: SegmentHeader;
  readonly #limits: SegmentLimits;
  #file: OpenFile | null;
  #path: string;
  #synced: boolean;
  #pairs: Uint32Array | null;
  #directory: KeyDirectory | null;
  #filter: Uint32Array | null;
  #lookups = 0;
  #window: Uint32Array | null = null;

  private constructor(
    opened: {
      readonly name: string;
      readonly file: OpenFile;
      readonly header: SegmentHeader;
      readonly synced: boolean;
    },
    limits: SegmentLimits,
    content: SegmentContent,
  ) {
    this.name = opened.name;
    this.header = opened.header;
    this.#limits = limits;
    this.#file = opened.file;
    this.#path = opened.file.path;
    this.#synced = opened.synced;
    this.#pairs = content.pairs;
    this.#directory = content.directory;
    this.#filter = content.filter;
  }

  /** Opens a file of the manifest; reads its header only. Throws `keys/damaged`. */
  static open(path: string, name: string, limits: SegmentLimits): Segment {
    return new Segment({ name, ...openSegmentFile(path), synced: true }, limits, nothing);
  }

  /** A file that was just written, not durable yet. */
  static written(
    made: { readonly name: string; readonly file: OpenFile; readonly header: SegmentHeader },
    limits: SegmentLimits,
    content: SegmentContent,
  ): Segment {
    return new Segment({ ...made, synced: false }, limits, content);
  }

  get count(): number {
    return this.header.count;
  }

  get minSlot(): number {
    return this.header.minSlot;
  }

  get maxSlot(): number {
    return this.header.maxSlot;
  }

  get path(): string {
    return this.#path;
  }

  collect(asked: Asked, into: number[]): number {
    if (this.#lookups <= this.#limits.warmAfter) this.#lookups += 1;
    const pairs = this.#loaded();
    if (pairs !== null) return collectFrom(pairs, nearby(pairs, asked.key), asked, into);
    if (!this.#isWarm())
      return this.#collectFromFile(rangeInFile(this.#open(), this.header, asked.key), asked, into);
    if (!this.#mayHold(asked.key)) return 0;
    this.#directory ??= KeyDirectory.load(this.#open(), this.header);
    const range = this.#directory.rangeOf(asked.key, this.#limits.windowPairs);
    return this.#collectFromFile(range, asked, into);
  }

  /** All pairs, streamed; the checksum of the body is compared at its end. */
  cursor(): PairCursor {
    if (this.#pairs !== null) return cursorOf(this.#pairs);
    const file = this.#open();
    const chunk = new Uint32Array(2 * this.#limits.chunkPairs);
    let place = 0;
    let sum = 0;
    return new PairCursor(() => {
      const pairs = chunk.subarray(0, 2 * Math.min(this.#limits.chunkPairs, this.count - place));
      if (pairs.length === 0) {
        if (sum !== this.header.bodySum) throw damaged(file.path, 'its body does not match its checksum');
        return null;
      }
      readAt(file, pairs, bodyStart + 8 * place);
      sum = sumOf(pairs, sum);
      place += pairs.length / 2;
      return pairs;
    });
  }

  /** Reads every part. Throws `keys/damaged` when one does not match its checksum. */
  verify(): void {
    const cursor = this.cursor();
    while (cursor.advance());
    if (this.header.bucketBits === 0) return;
    KeyDirectory.load(this.#open(), this.header);
    this.#loadFilter();
  }

  /** Makes the bytes durable. */
  sync(): void {
    if (this.#synced) return;
    syncFile(this.#open());
    this.#synced = true;
    // What is in memory needs its file no more.
    if (this.#pairs !== null) this.close();
  }

  close(): void {
    if (this.#file !== null) closeFile(this.#file);
    this.#file = null;
  }

  #open(): OpenFile {
    if (this.#file === null) throw new Error(`${this.#path} was closed`);
    return this.#file;
  }

  /** Whether so much was asked that parts are held in memory; those just written are there already. */
  #isWarm(): boolean {
    return this.#directory !== null || this.#lookups > this.#limits.warmAfter;
  }

  /** All pairs, when they are to be held in memory. */
  #loaded(): Uint32Array | null {
    if (this.#pairs !== null) return this.#pairs;
    const isSmall = this.header.bucketBits === 0;
    if (!isSmall && (this.count > this.#limits.loadedPairs || !this.#isWarm())) return null;
    const { count, bodySum } = this.header;
    const body = { name: 'body', position: bodyStart, numbers: 2 * count, sum: bodySum };
    this.#pairs = readPart(this.#open(), body);
    if (this.#synced) this.close();
    return this.#pairs;
  }

  #mayHold(key: number): boolean {
    this.#filter ??= this.#loadFilter();
    const bit = key >>> (32 - this.header.filterBits);
    return ((this.#filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }

  #loadFilter(): Uint32Array {
    const { filterBits, filterSum } = this.header;
    const position = partsOf(this.header).filter;
    return readPart(this.#open(), {
      name: 'filter',
      position,
      numbers: 2 ** filterBits / 32,
      sum: filterSum,
    });
  }

  #collectFromFile(range: PlaceRange, asked: Asked, into: number[]): number {
    const { low, high } = range;
    if (!range.exact && high - low <= this.#limits.windowPairs) {
      return collectFrom(this.#read(low, high), { low: 0, high: high - low }, asked, into);
    }
    const whole = range.exact && asked.from <= this.minSlot && this.maxSlot < asked.before;
    const start = whole ? low : this.#bound({ low, high }, asked.key, asked.from);
    const end = whole ? high : this.#bound({ low: start, high }, asked.key, asked.before);
    for (let place = start; place < end && into.length < asked.most;) {
      const next = Math.min(end, place + Math.min(this.#limits.windowPairs, asked.most - into.length));
      const pairs = this.#read(place, next);
      for (let at = 1; at < pairs.length; at += 2) into.push(pairs[at] ?? 0);
      place = next;
    }
    return end - start;
  }

  /** `lowerBound` on disk. */
  #bound(range: { readonly low: number; readonly high: number }, key: number, slot: number): number {
    let { low, high } = range;
    while (high - low > this.#limits.windowPairs) {
      const middle = Math.floor((low + high) / 2);
      if (lowerBound(this.#read(middle, middle + 1), { low: 0, high: 1 }, key, slot) === 1) low = middle + 1;
      else high = middle;
    }
    return low + lowerBound(this.#read(low, high), { low: 0, high: high - low }, key, slot);
  }

  /** Pairs of the file, valid until the next call. */
  #read(low: number, high: number): Uint32Array {
    this.#window ??= new Uint32Array(2 * this.#limits.windowPairs);
    const pairs = this.#window.subarray(0, 2 * (high - low));
    readAt(this.#open(), pairs, bodyStart + 8 * low);
    return pairs;
  }
}

function collectFrom(
  pairs: Uint32Array,
  range: { readonly low: number; readonly high: number },
  asked: Asked,
  into: number[],
): number {
  const start = lowerBound(pairs, range, asked.key, asked.from);
  if (pairs[2 * start] !== asked.key || start >= range.high) return 0;
  const end = lowerBound(pairs, { low: start, high: range.high }, asked.key, asked.before);
  for (let place = start; place < end && into.length < asked.most; place++)
    into.push(pairs[2 * place + 1] ?? 0);
  return end - start;
}

/** Where a key must be among sorted pairs: spread keys are even, so it is near its share of the way. */
function nearby(pairs: Uint32Array, key: number): { readonly low: number; readonly high: number } {
  const count = pairs.length / 2;
  const guess = Math.floor((key / 2 ** 32) * count);
  const reach = 16 + 2 * Math.floor(Math.sqrt(count));
  const low = guess - reach;
  const high = guess + reach;
  return {
    low: low > 0 && (pairs[2 * low] ?? 0) < key ? low : 0,
    high: high < count && (pairs[2 * high] ?? 0) > key ? high : count,
  };
}
