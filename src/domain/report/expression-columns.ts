/**
 * Columns of a block by the codes of their values: each distinct value is asked once, however many facts hold it. What is asked for
 * equality is looked up; other conditions are made of one another where they judge most values alike.
 */
import { countRows, noRows, type RowGround, type Rows } from './expression-rows.ts';
import type { Verdicts } from './expression-column-values.ts';
import { no, unknown } from './expression-verdict.ts';

/** Rows of which a column tells nothing. */
export interface OpenRows {
  readonly bits: Int32Array;
  readonly count: number;
}

/** How much more it costs to put one row into other rows than to look at one of all in their order. */
const costUnlike = 2;

/** Rows are few when they are less than one of so many. */
const manyTo = 48;

/** By code: one more than its place in the column that is being made. All 0 when none is. */
let places = new Uint32Array(1024);

function grown(codes: Uint32Array, toHold: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(toHold * 2);
  larger.set(codes);
  return larger;
}

/** One column of one block. Immutable. */
export class CodedColumn {
  readonly size: number;
  /** The distinct codes that stand in the block. */
  readonly present: Uint32Array;
  /** By row. */
  readonly codes: Uint32Array;
  /** By row: the place of its code in `present`. */
  readonly locals: Uint32Array;
  /** Rows sorted by `locals`; those of a code are `rows[starts[i]] … rows[starts[i + 1] - 1]`. */
  readonly #rows: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #localOf = new Map<number, number>();
  readonly #verdicts: Uint8Array;
  #open: OpenRows | null = null;

  constructor(codes: Uint32Array) {
    this.size = codes.length;
    this.codes = codes;
    this.locals = new Uint32Array(codes.length);
    const present: number[] = [];
    for (let row = 0; row < codes.length; row += 1) {
      const code = codes[row] ?? 0;
      if (code >= places.length) places = grown(places, code);
      let place = places[code] ?? 0;
      if (place === 0) {
        place = present.push(code);
        places[code] = place;
        this.#localOf.set(code, place - 1);
      }
      this.locals[row] = place - 1;
    }
    for (const code of present) places[code] = 0;
    this.present = Uint32Array.from(present);
    this.#verdicts = new Uint8Array(present.length);
    this.#starts = this.#counted();
    this.#rows = this.#sorted();
  }

  #counted(): Uint32Array {
    const starts = new Uint32Array(this.present.length + 1);
    for (const local of this.locals) starts[local + 1] = (starts[local + 1] ?? 0) + 1;
    for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
    return starts;
  }

  #sorted(): Uint32Array {
    const rows = new Uint32Array(this.size);
    const next = this.#starts.slice();
    for (let row = 0; row < this.size; row += 1) {
      const local = this.locals[row] ?? 0;
      const place = next[local] ?? 0;
      rows[place] = row;
      next[local] = place + 1;
    }
    return rows;
  }

  /** Rows by the verdict on each code. */
  where(verdicts: Uint8Array, ground: RowGround): Rows {
    const own = this.#verdicts;
    let seen = 0;
    for (let local = 0; local < own.length; local += 1) {
      const verdict = verdicts[this.present[local] ?? 0] ?? 0;
      own[local] = verdict;
      seen |= 1 << verdict;
    }
    if (seen <= 1 << no) return noRows(this.size);
    return this.#scanned((seen & (1 << unknown)) !== 0, ground);
  }

  /** Rows by the verdict on each code, from rows by other verdicts that only the codes in `unlike` do not share; null where these have many rows. */
  whereUnlike(
    other: Rows,
    { verdicts, unlike }: { readonly verdicts: Uint8Array; readonly unlike: readonly number[] },
    ground: RowGround,
  ): Rows | null {
    let rows = 0;
    let isOpen = other.yes !== other.maybe;
    for (const code of unlike) {
      const local = this.#localOf.get(code);
      if (local === undefined) continue;
      rows += (this.#starts[local + 1] ?? 0) - (this.#starts[local] ?? 0);
      if (rows * costUnlike > this.size) return null;
      isOpen ||= verdicts[code] === unknown;
    }
    if (rows === 0) return other;
    const yes = ground.take(other.yes.length);
    yes.set(other.yes);
    const maybe = isOpen ? ground.take(yes.length) : yes;
    if (isOpen) maybe.set(other.maybe);
    for (const code of unlike) {
      const local = this.#localOf.get(code);
      if (local === undefined) continue;
      const verdict = verdicts[code] ?? 0;
      this.#put(yes, local, verdict > unknown);
      if (isOpen) this.#put(maybe, local, verdict > no);
    }
    return { yes, maybe };
  }

  /** Those of some rows that stand by the verdict on their codes: cheaper than `where` when they are few. */
  among(rows: Rows, verdicts: Uint8Array, ground: RowGround): Rows {
    const { yes: sure, maybe } = rows;
    const yesBits = ground.take(sure.length);
    const maybeBits = ground.take(sure.length);
    const { codes } = this;
    let open = 0;
    for (let at = 0; at < yesBits.length; at += 1) {
      let left = maybe[at] ?? 0;
      let yesWord = 0;
      let maybeWord = 0;
      while (left !== 0) {
        const bit = left & -left;
        left ^= bit;
        const verdict = verdicts[codes[at * 32 + 31 - Math.clz32(bit)] ?? 0] ?? 0;
        // Without a branch, as in `#scanned`.
        yesWord |= -(verdict >> 1) & bit;
        maybeWord |= -((verdict + 1) >> 1) & bit;
      }
      yesWord &= sure[at] ?? 0;
      yesBits[at] = yesWord;
      maybeBits[at] = maybeWord;
      open |= yesWord ^ maybeWord;
    }
    return { yes: yesBits, maybe: open === 0 ? yesBits : maybeBits };
  }

  /** All rows in their order, 32 at a time, without a branch: a verdict is 2 for yes, 1 for what is not told, 0 for no. */
  #scanned(isOpen: boolean, ground: RowGround): Rows {
    const { locals, size } = this;
    const own = this.#verdicts;
    const words = Math.ceil(size / 32);
    const yesBits = ground.take(words);
    const maybeBits = isOpen ? ground.take(words) : yesBits;
    for (let at = 0, row = 0; at < words; at += 1) {
      const end = Math.min(row + 32, size);
      let yesWord = 0;
      let maybeWord = 0;
      for (let bit = 0; row < end; row += 1, bit += 1) {
        const verdict = own[locals[row] ?? 0] ?? 0;
        yesWord |= (verdict >> 1) << bit;
        maybeWord |= ((verdict + 1) >> 1) << bit;
      }
      maybeBits[at] = maybeWord;
      yesBits[at] = yesWord;
    }
    return { yes: yesBits, maybe: maybeBits };
  }

  /** Rows of the code at this place of `present`, in rising order. */
  rowsOf(local: number): Uint32Array {
    return this.#rows.subarray(this.#starts[local] ?? 0, this.#starts[local + 1] ?? 0);
  }

  /** Rows whose code is one of these, in rising order; null when they are many. */
  few(codes: readonly number[]): Uint32Array | null {
    const parts: Uint32Array[] = [];
    let count = 0;
    for (const code of codes) {
      const local = this.#localOf.get(code);
      if (local === undefined) continue;
      const part = this.rowsOf(local);
      count += part.length;
      if (count * manyTo > this.size) return null;
      parts.push(part);
    }
    const [first = none, ...others] = parts;
    if (others.length === 0) return first;
    const all = new Uint32Array(count);
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    return all.sort((a, b) => a - b);
  }

  /** Rows whose code is one of these; the `open` ones may be. */
  whereCode(codes: readonly number[], open: OpenRows, ground: RowGround): Rows {
    const { yes: none } = noRows(this.size);
    let bits = none;
    for (const code of codes) {
      const local = this.#localOf.get(code);
      if (local === undefined) continue;
      if (bits === none) bits = ground.take(none.length).fill(0);
      this.#put(bits, local, true);
    }
    if (open.count === 0) return { yes: bits, maybe: bits };
    if (bits === none) return { yes: bits, maybe: open.bits };
    const maybe = ground.take(none.length);
    for (let at = 0; at < maybe.length; at += 1) maybe[at] = (bits[at] ?? 0) | (open.bits[at] ?? 0);
    return { yes: bits, maybe };
  }

  /** Rows whose code is open: nothing is known of it. Asked always the same. */
  open(isOpen: (code: number) => boolean): OpenRows {
    this.#open ??= this.#openRows(isOpen);
    return this.#open;
  }

  #openRows(isOpen: (code: number) => boolean): OpenRows {
    const { yes: none } = noRows(this.size);
    let bits = none;
    for (const [local, code] of this.present.entries()) {
      if (!isOpen(code)) continue;
      if (bits === none) bits = new Int32Array(none.length);
      this.#put(bits, local, true);
    }
    return { bits, count: countRows(bits) };
  }

  /** Puts the rows of a code into some rows, or takes them out. */
  #put(bits: Int32Array, local: number, isIn: boolean): void {
    const end = this.#starts[local + 1] ?? 0;
    for (let at = this.#starts[local] ?? 0; at < end; at += 1) {
      const row = this.#rows[at] ?? 0;
      const word = bits[row >>> 5] ?? 0;
      bits[row >>> 5] = isIn ? word | (1 << (row & 31)) : word & ~(1 << (row & 31));
    }
  }
}

const none = new Uint32Array();

/** Rows of one column by conditions that were asked of it while its block is read, by rising weight of their verdicts. */
export class AskedColumn {
  readonly #coded: CodedColumn;
  readonly #asked: { readonly judged: Verdicts; readonly weight: number; readonly rows: Rows }[] = [];

  constructor(coded: CodedColumn) {
    this.#coded = coded;
  }

  /**
   * Rows by the verdict on each code. Conditions of one sort (`amount >= 10`, `amount >= 11`) judge few codes unlike when their weights are
   * near, so that the rows of one are nearly those of the other.
   */
  where(judged: Verdicts, ground: RowGround): Rows {
    const verdicts = judged.current();
    const { weight } = judged;
    const at = this.#placeOf(weight);
    const [below, above] = [this.#asked[at - 1], this.#asked[at]];
    const isBelow =
      above === undefined || (below !== undefined && weight - below.weight < above.weight - weight);
    const near = isBelow ? below : above;
    // Of fewer rows than there are values, to look at all costs less than to tell the values apart.
    const made =
      near === undefined || this.#coded.size < judged.size
        ? null
        : this.#coded.whereUnlike(near.rows, { verdicts, unlike: judged.unlike(near.judged) }, ground);
    const rows = made ?? this.#coded.where(verdicts, ground);
    this.#asked.splice(at, 0, { judged, weight, rows });
    return rows;
  }

  #placeOf(weight: number): number {
    let [from, to] = [0, this.#asked.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((this.#asked[middle]?.weight ?? 0) < weight) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
