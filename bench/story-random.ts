/** Draws for generated stories: each stream depends on its seed alone. */

/** A number from 0 to 2^32 - 1 that depends on all its parts (finaliser of MurmurHash3 over each in turn). */
export function mixed(...parts: readonly number[]): number {
  let h = 0x9e3779b9;
  for (const part of parts) {
    h = Math.imul(h ^ part, 0x85ebca6b);
    h ^= h >>> 13;
    h = Math.imul(h, 0xc2b2ae35);
    h ^= h >>> 16;
  }
  return h >>> 0;
}

/**
 * A stream of draws (sfc32 of Doty-Humphrey's PractRand). Its state has 128 bits: with the 32 of a counter the streams of a
 * million stories would run into each other, and stories would share sentences that nobody copied.
 */
export class Draws {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  /** Streams of different parts are different. */
  constructor(...parts: readonly number[]) {
    this.#a = mixed(...parts, 101);
    this.#b = mixed(...parts, 102);
    this.#c = mixed(...parts, 103);
    for (let warmed = 0; warmed < 12; warmed += 1) this.share();
  }

  /** From 0 to below 1. */
  share(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to below `count`. */
  below(count: number): number {
    return Math.floor(this.share() * count);
  }

  happens(probability: number): boolean {
    return this.share() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /** Log-normal around a median, within bounds. */
  logNormal(median: number, sigma: number, bounds: readonly [number, number]): number {
    // Box and Muller (1958).
    const normal = Math.sqrt(-2 * Math.log(1 - this.share())) * Math.cos(2 * Math.PI * this.share());
    return Math.round(Math.min(bounds[1], Math.max(bounds[0], median * Math.exp(sigma * normal))));
  }
}

/**
 * Ranks by the law of Zipf and Mandelbrot: rank r comes with probability proportional to (r + shift)^-slope. Drawn by
 * inverting the integral of the law, which differs from its sum by less than the draw does.
 */
export class ZipfRanks {
  readonly #count: number;
  readonly #shift: number;
  readonly #slope: number;
  readonly #start: number;
  readonly #width: number;
  /** Ranks at even steps of the share, once asked for: raising to a power would be half of all the work. */
  readonly #table: Uint32Array | null;

  /** Ranks 0 to `count` - 1; `slope` must not be 1, `shift` must be above 0. With `steps` the shares are rounded. */
  constructor(count: number, slope: number, shift: number, steps = 0) {
    this.#count = count;
    this.#shift = shift;
    this.#slope = 1 - slope;
    this.#start = shift ** this.#slope;
    this.#width = (count + shift) ** this.#slope - this.#start;
    this.#table = steps === 0 ? null : Uint32Array.from({ length: steps }, (_, i) => this.#rankAt(i / steps));
  }

  /** The rank at a share (0 to below 1) of all draws. */
  at(share: number): number {
    const table = this.#table;
    return table === null ? this.#rankAt(share) : (table[Math.floor(share * table.length)] ?? 0);
  }

  #rankAt(share: number): number {
    const rank = (this.#start + share * this.#width) ** (1 / this.#slope) - this.#shift;
    return Math.min(this.#count - 1, Math.max(0, Math.floor(rank)));
  }
}
