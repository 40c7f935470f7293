/**
 * The common coin of this room: pairs (spread key, slot) of unsigned 32-bit numbers, sorted by both, held one after
 * another in a Uint32Array. `place` counts pairs, `at` counts numbers (two a pair).
 */

/** What is looked for in one list of pairs: slots of `key` with `from <= slot < before`. */
export interface Asked {
  /** A spread key. */
  readonly key: number;
  readonly from: number;
  readonly before: number;
  /** Length up to which the list of slots is filled; further ones are only counted. */
  readonly most: number;
}

/** A list of pairs that can be asked and merged. */
export interface PairSource {
  readonly count: number;
  /** Of all slots; 0 when there are none. */
  readonly minSlot: number;
  readonly maxSlot: number;
  /** Appends slots, rising, until `into` holds `asked.most`; returns how many there are here in all. */
  collect(asked: Asked, into: number[]): number;
  cursor(): PairCursor;
}

/** One half of a merge: the current pair, and a step to the next. */
export class PairCursor {
  key = 0;
  slot = 0;
  readonly #fill: () => Uint32Array | null;
  #pairs: Uint32Array = new Uint32Array(0);
  #at = 0;

  /** `fill` gives the next pairs, valid until it is called again; null after the last. */
  constructor(fill: () => Uint32Array | null) {
    this.#fill = fill;
  }

  /** Goes to the next pair; false when there is none. */
  advance(): boolean {
    while (this.#at >= this.#pairs.length) {
      const pairs = this.#fill();
      if (pairs === null) return false;
      this.#pairs = pairs;
      this.#at = 0;
    }
    this.key = this.#pairs[this.#at] ?? 0;
    this.slot = this.#pairs[this.#at + 1] ?? 0;
    this.#at += 2;
    return true;
  }
}

/** A cursor over pairs that are in memory. */
export function cursorOf(pairs: Uint32Array): PairCursor {
  let rest: Uint32Array | null = pairs;
  return new PairCursor(() => {
    const now = rest;
    rest = null;
    return now;
  });
}

/**
 * Scatters a key over the 32 bits (the finaliser of MurmurHash3, a bijection): places are found by the top bits, and
 * a caller whose keys are small numbers must not put all of them into one bucket.
 */
export function spread(key: number): number {
  let h = key ^ (key >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** First place in `low..high` whose pair is not below (key, slot). */
export function lowerBound(
  pairs: Uint32Array,
  range: { readonly low: number; readonly high: number },
  key: number,
  slot: number,
): number {
  let { low, high } = range;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const found = pairs[2 * middle] ?? 0;
    if (found < key || (found === key && (pairs[2 * middle + 1] ?? 0) < slot)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Hands over every pair of all cursors, sorted, except one for each pair of `removed`: what was put, removed and put
 * again is there twice and is taken away once.
 */
export function mergePairs(
  cursors: readonly PairCursor[],
  removed: PairCursor | null,
  take: (key: number, slot: number) => void,
): void {
  const live = cursors.filter((cursor) => cursor.advance());
  let taken = removed?.advance() === true ? removed : null;
  while (live.length > 0) {
    const next = smallest(live);
    const { key, slot } = next;
    while (taken !== null && (taken.key < key || (taken.key === key && taken.slot < slot)))
      taken = taken.advance() ? taken : null;
    if (taken?.key === key && taken.slot === slot) taken = taken.advance() ? taken : null;
    else take(key, slot);
    if (!next.advance()) live.splice(live.indexOf(next), 1);
  }
}

function smallest(live: readonly PairCursor[]): PairCursor {
  let best = live[0] as PairCursor;
  for (let i = 1; i < live.length; i++) {
    const other = live[i] as PairCursor;
    if (other.key < best.key || (other.key === best.key && other.slot < best.slot)) best = other;
  }
  return best;
}
