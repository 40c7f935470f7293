/**
 * Rows of a block as bits: those of which a condition is surely true (`yes`) and those of which it may be (`maybe`; `yes` is part of it).
 * "And", "or" and "not" of what is not told then need no third case. Bits beyond the block's size are never set.
 */

export interface Rows {
  readonly yes: Int32Array;
  /** The same array as `yes` when everything is told. */
  readonly maybe: Int32Array;
}

const none = new Map<number, Rows>();

/** No row of so many: the same object for the same number, never written. */
export function noRows(size: number): Rows {
  const words = Math.ceil(size / 32);
  const known = none.get(words);
  if (known !== undefined) return known;
  const bits = new Int32Array(words);
  const made = { yes: bits, maybe: bits };
  none.set(words, made);
  return made;
}

/** Whether it is told at a glance that there is no row, and none that may be. */
export function isNone({ maybe }: Rows): boolean {
  return maybe === none.get(maybe.length)?.maybe;
}

/** Every row of so many. */
export function allRows(size: number): Rows {
  const bits = new Int32Array(Math.ceil(size / 32)).fill(-1);
  trim(bits, size);
  return { yes: bits, maybe: bits };
}

function trim(bits: Int32Array, size: number): void {
  const rest = size % 32;
  if (rest !== 0) bits[bits.length - 1] = (bits[bits.length - 1] ?? 0) & (2 ** rest - 1);
}

/** Words of one piece of the ground: 4 MB. */
const pieceWords = 1 << 20;

/**
 * Ground for the rows of one block while it is read, used again for the next: ten thousand conditions over a million facts would else leave
 * gigabytes behind. Places on it are the same arrays again as long as blocks of one size are read.
 */
export class RowGround {
  readonly #pieceWords: number;
  readonly #pieces: Int32Array[] = [];
  #places: Int32Array[] = [];
  #words = 0;
  #taken = 0;

  constructor(words: number = pieceWords) {
    this.#pieceWords = words;
  }

  /** Room for so many words, holding anything; the same number from clearing to clearing. */
  take(words: number): Int32Array {
    if (words !== this.#words) {
      if (this.#taken > 0) return new Int32Array(words);
      this.#words = words;
      this.#places = [];
    }
    const place = this.#places[this.#taken] ?? this.#place(words);
    this.#taken += 1;
    return place;
  }

  #place(words: number): Int32Array {
    const perPiece = Math.floor(this.#pieceWords / Math.max(words, 1));
    if (perPiece === 0) return new Int32Array(words);
    const at = Math.floor(this.#taken / perPiece);
    const piece = this.#pieces[at] ?? new Int32Array(this.#pieceWords);
    this.#pieces[at] = piece;
    const from = (this.#taken % perPiece) * words;
    const place = piece.subarray(from, from + words);
    this.#places.push(place);
    return place;
  }

  /** What was taken is no longer looked at. */
  clear(): void {
    this.#taken = 0;
  }
}

/** Reckons with rows of one block. */
export class RowReckoner {
  readonly #size: number;
  readonly #none: Int32Array;
  readonly #ground: RowGround;

  constructor(size: number, ground: RowGround) {
    this.#size = size;
    this.#none = noRows(size).yes;
    this.#ground = ground;
  }

  /** Rows in both. */
  both(a: Rows, b: Rows): Rows {
    const yes = this.#intersect(a.yes, b.yes);
    return { yes, maybe: isTold(a, b) ? yes : this.#intersect(a.maybe, b.maybe) };
  }

  /** Rows that are surely in both. */
  surelyBoth(a: Rows, b: Rows): Int32Array {
    return this.#intersect(a.yes, b.yes);
  }

  /** Rows in either. */
  either(a: Rows, b: Rows): Rows {
    const yes = this.#unite(a.yes, b.yes);
    return { yes, maybe: isTold(a, b) ? yes : this.#unite(a.maybe, b.maybe) };
  }

  /** Rows of which it is surely not true, and those of which it may be not. */
  other({ yes, maybe }: Rows): Rows {
    const notMaybe = this.#invert(maybe);
    return { yes: notMaybe, maybe: yes === maybe ? notMaybe : this.#invert(yes) };
  }

  #intersect(a: Int32Array, b: Int32Array): Int32Array {
    if (a === this.#none || b === this.#none) return this.#none;
    if (a === b) return a;
    const bits = this.#ground.take(a.length);
    let any = 0;
    for (let at = 0; at < bits.length; at += 1) {
      const word = (a[at] ?? 0) & (b[at] ?? 0);
      bits[at] = word;
      any |= word;
    }
    return any === 0 ? this.#none : bits;
  }

  #unite(a: Int32Array, b: Int32Array): Int32Array {
    if (a === this.#none || a === b) return b;
    if (b === this.#none) return a;
    const bits = this.#ground.take(a.length);
    for (let at = 0; at < bits.length; at += 1) bits[at] = (a[at] ?? 0) | (b[at] ?? 0);
    return bits;
  }

  #invert(a: Int32Array): Int32Array {
    const bits = this.#ground.take(a.length);
    for (let at = 0; at < bits.length; at += 1) bits[at] = ~(a[at] ?? 0);
    trim(bits, this.#size);
    return bits;
  }
}

function isTold(a: Rows, b: Rows): boolean {
  return a.yes === a.maybe && b.yes === b.maybe;
}

/** The same rows on other ground. */
export function copiedRows({ yes, maybe }: Rows, ground: RowGround): Rows {
  const copied = (bits: Int32Array): Int32Array => {
    if (bits === none.get(bits.length)?.yes) return bits;
    const copy = ground.take(bits.length);
    copy.set(bits);
    return copy;
  };
  const sure = copied(yes);
  return { yes: sure, maybe: yes === maybe ? sure : copied(maybe) };
}

/** The same rows on ground of their own: others can be put to them. */
export function ownRows({ yes, maybe }: Rows, ground: RowGround): Rows {
  const sure = ground.take(yes.length);
  sure.set(yes);
  if (yes === maybe) return { yes: sure, maybe: sure };
  const either = ground.take(maybe.length);
  either.set(maybe);
  return { yes: sure, maybe: either };
}

/** Puts rows to others; says how many were not there. */
export function putRows(bits: Int32Array, rows: ArrayLike<number>): number {
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const word = bits[row >>> 5] ?? 0;
    const bit = 1 << (row & 31);
    if ((word & bit) === 0) count += 1;
    bits[row >>> 5] = word | bit;
  }
  return count;
}

/** Whether a row is one of them. */
export function hasRow(bits: Int32Array, row: number): boolean {
  return ((bits[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0;
}

/** How many bits are set. */
export function countRows(bits: Int32Array): number {
  const even = bits.length & ~1;
  let count = even === bits.length ? 0 : countTwo(bits[even] ?? 0, 0);
  for (let at = 0; at < even; at += 2) count += countTwo(bits[at] ?? 0, bits[at + 1] ?? 0);
  return count;
}

/** How many bits are set in both. */
export function countBoth(a: Int32Array, b: Int32Array): number {
  const even = a.length & ~1;
  let count = even === a.length ? 0 : countTwo((a[even] ?? 0) & (b[even] ?? 0), 0);
  for (let at = 0; at < even; at += 2)
    count += countTwo((a[at] ?? 0) & (b[at] ?? 0), (a[at + 1] ?? 0) & (b[at + 1] ?? 0));
  return count;
}

/** Bits of two words (Warren, Hacker's Delight, 5-1), added while they stand in fours. Without a branch: words are as often empty as not. */
function countTwo(a: number, b: number): number {
  const pairsA = (a - ((a >>> 1) & 0x55555555)) | 0;
  const pairsB = (b - ((b >>> 1) & 0x55555555)) | 0;
  const foursA = ((pairsA & 0x33333333) + ((pairsA >>> 2) & 0x33333333)) | 0;
  const foursB = ((pairsB & 0x33333333) + ((pairsB >>> 2) & 0x33333333)) | 0;
  const fours = (foursA + foursB) | 0;
  const eights = ((fours & 0x0f0f0f0f) + ((fours >>> 4) & 0x0f0f0f0f)) | 0;
  return Math.imul(eights, 0x01010101) >>> 24;
}

/** Calls with every set row in rising order, until `visit` says false. */
export function eachRow(bits: Int32Array, visit: (row: number) => boolean): void {
  for (let at = 0; at < bits.length; at += 1) {
    let word = bits[at] ?? 0;
    while (word !== 0) {
      const lowest = word & -word;
      if (!visit(at * 32 + 31 - Math.clz32(lowest))) return;
      word ^= lowest;
    }
  }
}
