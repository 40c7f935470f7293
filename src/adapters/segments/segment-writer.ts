/** Writes one segment as its pairs come, sorted. Nothing is durable until the segment is synced and listed. */
import { DirectoryBuilder, type BuiltDirectory } from './key-directory.ts';
import { Segment } from './segment.ts';
import { bitsFor, bodyStart, sumOf, writeHeader } from './segment-format.ts';
import type { SegmentHeader, SegmentLimits } from './segment-format.ts';
import { closeFile, makeFile, removeFile, writeAt, type OpenFile } from './segment-files.ts';

const noDirectory: BuiltDirectory['fields'] = {
  bucketBits: 0,
  bucketSum: 0,
  heavyCount: 0,
  heavySum: 0,
  filterBits: 0,
  filterSum: 0,
};

/** Use once: `push` every pair, then `finish` or `abandon`. */
export class SegmentWriter {
  readonly #name: string;
  readonly #file: OpenFile;
  readonly #limits: SegmentLimits;
  readonly #builder: DirectoryBuilder | null;
  /** All pairs fit into one chunk, which stays in memory. */
  readonly #keeps: boolean;
  readonly #chunk: Uint32Array;
  #filled = 0;
  #written = 0;
  #sum = 0;
  #minSlot = 0xffffffff;
  #maxSlot = 0;
  #key = 0;
  #keyStart = 0;

  /** `expected`: at least as many pairs as will come. */
  constructor(
    place: { readonly path: string; readonly name: string },
    expected: number,
    limits: SegmentLimits,
  ) {
    const isSmall = expected <= limits.smallPairs;
    this.#name = place.name;
    this.#limits = limits;
    this.#builder = isSmall ? null : new DirectoryBuilder(bitsFor(expected), limits.heavyPairs);
    this.#keeps = expected <= limits.loadedPairs;
    this.#chunk = new Uint32Array(2 * (this.#keeps ? expected : limits.chunkPairs));
    this.#file = makeFile(place.path);
  }

  push(key: number, slot: number): void {
    if (this.#filled === this.#chunk.length) this.#flush();
    if (key !== this.#key) this.#endKey(key);
    this.#chunk[this.#filled] = key;
    this.#chunk[this.#filled + 1] = slot;
    this.#filled += 2;
    if (slot < this.#minSlot) this.#minSlot = slot;
    if (slot > this.#maxSlot) this.#maxSlot = slot;
  }

  /** The segment; null when no pair came. */
  finish(): Segment | null {
    const count = this.#written + this.#filled / 2;
    if (count === 0) {
      this.abandon();
      return null;
    }
    this.#endKey(0);
    const pairs = this.#chunk.subarray(0, this.#filled);
    this.#flush();
    const built = this.#builder?.finish(count) ?? null;
    let position = bodyStart + 8 * count;
    for (const part of built?.parts ?? []) {
      writeAt(this.#file, part, position);
      position += part.byteLength;
    }
    const slots = { minSlot: this.#minSlot, maxSlot: this.#maxSlot };
    const header: SegmentHeader = { count, ...slots, bodySum: this.#sum, ...(built?.fields ?? noDirectory) };
    writeHeader(this.#file, header);
    return Segment.written({ name: this.#name, file: this.#file, header }, this.#limits, {
      pairs: this.#keeps ? pairs : null,
      directory: this.#keeps ? null : (built?.directory ?? null),
      filter: this.#keeps ? null : (built?.filter ?? null),
    });
  }

  /** Takes the file away again. */
  abandon(): void {
    closeFile(this.#file);
    removeFile(this.#file.path);
  }

  #endKey(next: number): void {
    const place = this.#written + this.#filled / 2;
    if (place > this.#keyStart) this.#builder?.add(this.#key, this.#keyStart, place);
    this.#key = next;
    this.#keyStart = place;
  }

  #flush(): void {
    const pairs = this.#chunk.subarray(0, this.#filled);
    writeAt(this.#file, pairs, bodyStart + 8 * this.#written);
    this.#sum = sumOf(pairs, this.#sum);
    this.#written += this.#filled / 2;
    this.#filled = 0;
  }
}
