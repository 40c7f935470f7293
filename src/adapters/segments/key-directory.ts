/**
 * Where the pairs of a key lie in a large segment, without reading them: buckets by the key's top bits, and a list of
 * the keys that have many pairs. Grown while a segment is written, loaded when one is opened.
 */
import { readPart, partsOf, sumOf, type SegmentHeader } from './segment-format.ts';
import { damaged, readAt, type OpenFile } from './segment-files.ts';

/** Places `low..high` that hold every pair of a key, if there are any. */
export interface PlaceRange {
  readonly low: number;
  readonly high: number;
  /** All pairs in the range are of the key. */
  readonly exact: boolean;
}

/**
 * The same from two numbers of the file, for a segment that is asked a few things only: loading its directory would take
 * longer. A range of many pairs may come out where the directory knows a shorter one. Throws `keys/damaged`.
 */
export function rangeInFile(file: OpenFile, header: SegmentHeader, key: number): PlaceRange {
  const bounds = new Uint32Array(2);
  readAt(file, bounds, partsOf(header).buckets + 4 * (key >>> (32 - header.bucketBits)));
  const [low = 0, high = 0] = bounds;
  if (low > high || high > header.count) throw damaged(file.path, 'its bucket index does not rise');
  return { low, high, exact: false };
}

/** The directory of one large segment. */
export class KeyDirectory {
  readonly #shift: number;
  readonly #buckets: Uint32Array;
  /** Key, first place and end of each heavy key, sorted. */
  readonly #heavy: Uint32Array;

  constructor(bucketBits: number, buckets: Uint32Array, heavy: Uint32Array) {
    this.#shift = 32 - bucketBits;
    this.#buckets = buckets;
    this.#heavy = heavy;
  }

  /** Loads the directory of an open segment. Throws `keys/damaged`. */
  static load(file: OpenFile, header: SegmentHeader): KeyDirectory {
    const { buckets, heavy } = partsOf(header);
    const numbers = 2 ** header.bucketBits + 1;
    return new KeyDirectory(
      header.bucketBits,
      readPart(file, { name: 'bucket index', position: buckets, numbers, sum: header.bucketSum }),
      readPart(file, {
        name: 'list of heavy keys',
        position: heavy,
        numbers: header.heavyCount * 3,
        sum: header.heavySum,
      }),
    );
  }

  /** Where the pairs of a key are; a range of up to `enough` pairs is not narrowed further. */
  rangeOf(key: number, enough: number): PlaceRange {
    const bucket = key >>> this.#shift;
    let low = this.#buckets[bucket] ?? 0;
    let high = this.#buckets[bucket + 1] ?? 0;
    if (high - low <= enough) return { low, high, exact: false };
    const next = this.#heavyAfter(key);
    if (next > 0) {
      const start = this.#heavy[next - 2] ?? 0;
      const end = this.#heavy[next - 1] ?? 0;
      if (this.#heavy[next - 3] === key) return { low: start, high: end, exact: true };
      low = Math.max(low, end);
    }
    if (next < this.#heavy.length) high = Math.min(high, this.#heavy[next + 1] ?? 0);
    return { low, high, exact: false };
  }

  /** Index of the first heavy key above `key`. */
  #heavyAfter(key: number): number {
    let low = 0;
    let high = this.#heavy.length / 3;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#heavy[3 * middle] ?? 0) <= key) low = middle + 1;
      else high = middle;
    }
    return 3 * low;
  }
}

/** Collects directory and filter while the pairs of a large segment go by. */
export class DirectoryBuilder {
  readonly #bucketBits: number;
  readonly #filterBits: number;
  readonly #heavyPairs: number;
  readonly #buckets: Uint32Array;
  readonly #filter: Uint32Array;
  #nextBucket = 0;
  readonly #heavy: number[] = [];

  constructor(bits: { readonly bucketBits: number; readonly filterBits: number }, heavyPairs: number) {
    this.#bucketBits = bits.bucketBits;
    this.#filterBits = bits.filterBits;
    this.#heavyPairs = heavyPairs;
    this.#buckets = new Uint32Array(2 ** bits.bucketBits + 1);
    this.#filter = new Uint32Array(2 ** bits.filterBits / 32);
  }

  /** One key with all its places; keys come in rising order. */
  add(key: number, start: number, end: number): void {
    const bucket = key >>> (32 - this.#bucketBits);
    while (this.#nextBucket <= bucket) this.#buckets[this.#nextBucket++] = start;
    const bit = key >>> (32 - this.#filterBits);
    this.#filter[bit >>> 5] = (this.#filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
    if (end - start >= this.#heavyPairs) this.#heavy.push(key, start, end);
  }

  /** Call once, after the last key. */
  finish(count: number): BuiltDirectory {
    this.#buckets.fill(count, this.#nextBucket);
    const [buckets, filter, heavy] = [this.#buckets, this.#filter, Uint32Array.from(this.#heavy)];
    return {
      directory: new KeyDirectory(this.#bucketBits, buckets, heavy),
      parts: [buckets, heavy, filter],
      filter,
      fields: {
        bucketBits: this.#bucketBits,
        bucketSum: sumOf(buckets),
        heavyCount: heavy.length / 3,
        heavySum: sumOf(heavy),
        filterBits: this.#filterBits,
        filterSum: sumOf(filter),
      },
    };
  }
}

/** What a segment's writer needs of a finished directory. */
export interface BuiltDirectory {
  readonly directory: KeyDirectory;
  /** In the order of the file. */
  readonly parts: readonly Uint32Array[];
  readonly filter: Uint32Array;
  readonly fields: Omit<SegmentHeader, 'count' | 'minSlot' | 'maxSlot' | 'bodySum'>;
}
