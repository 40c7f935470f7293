/**
 * Pairs that are not in a segment yet: an open hash table over typed arrays, one chain of rising slots per key. About
 * 30 bytes a pair; lists in a Map took ten times as much.
 */
import { cursorOf, type Asked, type PairCursor, type PairSource } from './pairs.ts';

const none = 0xffffffff;
const firstSize = 256;

/** A growing list of pairs. The same pair may be in it more than once. */
export class PairTable implements PairSource {
  count = 0;
  minSlot = 0;
  maxSlot = 0;
  #keys = 0;
  /** Hash table: number of a key, or `none`; twice as large as the arrays of keys, so that half of it is free. */
  #table = new Uint32Array(2 * firstSize).fill(none);
  // By number of the key.
  #keyOf = new Uint32Array(firstSize);
  #firstOf = new Uint32Array(firstSize);
  #lastOf = new Uint32Array(firstSize);
  #countOf = new Uint32Array(firstSize);
  // By number of the pair.
  #slotOf = new Uint32Array(firstSize);
  #nextOf = new Uint32Array(firstSize);

  /** Adds one pair. A slot below those of its key costs a walk along the key's chain. */
  add(key: number, slot: number): void {
    const pair = this.count;
    if (pair === this.#slotOf.length) this.#growPairs();
    this.#slotOf[pair] = slot;
    this.#nextOf[pair] = none;
    this.minSlot = pair === 0 ? slot : Math.min(this.minSlot, slot);
    this.maxSlot = Math.max(this.maxSlot, slot);
    this.count += 1;
    const place = this.#place(key);
    const known = this.#table[place] ?? none;
    if (known === none) this.#addKey(key, place, pair);
    else this.#addTo(known, pair, slot);
  }

  collect(asked: Asked, into: number[]): number {
    const known = this.#table[this.#place(asked.key)] ?? none;
    if (known === none) return 0;
    let pair = this.#firstOf[known] ?? none;
    const last = this.#slotOf[this.#lastOf[known] ?? 0] ?? 0;
    // The whole chain counts, as it nearly always does: only the slots to hand over need the walk.
    const whole = asked.from <= (this.#slotOf[pair] ?? 0) && last < asked.before;
    let count = 0;
    while (pair !== none && !(whole && into.length >= asked.most)) {
      const slot = this.#slotOf[pair] ?? 0;
      if (slot >= asked.before) break;
      if (slot >= asked.from) {
        if (into.length < asked.most) into.push(slot);
        count += 1;
      }
      pair = this.#nextOf[pair] ?? none;
    }
    return whole ? (this.#countOf[known] ?? 0) : count;
  }

  cursor(): PairCursor {
    return cursorOf(this.sorted());
  }

  /** All pairs, sorted. */
  sorted(): Uint32Array {
    const pairs = new Uint32Array(2 * this.count);
    let at = 0;
    // Typed arrays sort by number.
    for (const key of this.#keyOf.slice(0, this.#keys).sort()) {
      const known = this.#table[this.#place(key)] ?? none;
      for (let pair = this.#firstOf[known] ?? none; pair !== none; pair = this.#nextOf[pair] ?? none) {
        pairs[at] = key;
        pairs[at + 1] = this.#slotOf[pair] ?? 0;
        at += 2;
      }
    }
    return pairs;
  }

  /** A table of the pairs whose slot is below `slots`. */
  below(slots: number): PairTable {
    const kept = new PairTable();
    const cursor = this.cursor();
    while (cursor.advance()) if (cursor.slot < slots) kept.add(cursor.key, cursor.slot);
    return kept;
  }

  /** Where a key stands in the hash table, or would. Keys are spread already, so their low bits serve. */
  #place(key: number): number {
    const mask = this.#table.length - 1;
    let place = key & mask;
    for (;;) {
      const known = this.#table[place] ?? none;
      if (known === none || this.#keyOf[known] === key) return place;
      place = (place + 1) & mask;
    }
  }

  #addKey(key: number, place: number, pair: number): void {
    const known = this.#keys;
    this.#keys += 1;
    this.#table[place] = known;
    this.#keyOf[known] = key;
    this.#firstOf[known] = pair;
    this.#lastOf[known] = pair;
    this.#countOf[known] = 1;
    if (this.#keys === this.#keyOf.length) this.#growKeys();
  }

  #addTo(known: number, pair: number, slot: number): void {
    this.#countOf[known] = (this.#countOf[known] ?? 0) + 1;
    const last = this.#lastOf[known] ?? 0;
    if ((this.#slotOf[last] ?? 0) <= slot) {
      this.#nextOf[last] = pair;
      this.#lastOf[known] = pair;
      return;
    }
    let before = none;
    let after = this.#firstOf[known] ?? none;
    while ((this.#slotOf[after] ?? 0) <= slot) {
      before = after;
      after = this.#nextOf[after] ?? none;
    }
    this.#nextOf[pair] = after;
    if (before === none) this.#firstOf[known] = pair;
    else this.#nextOf[before] = pair;
  }

  #growPairs(): void {
    this.#slotOf = grown(this.#slotOf);
    this.#nextOf = grown(this.#nextOf);
  }

  #growKeys(): void {
    this.#keyOf = grown(this.#keyOf);
    this.#firstOf = grown(this.#firstOf);
    this.#lastOf = grown(this.#lastOf);
    this.#countOf = grown(this.#countOf);
    this.#table = new Uint32Array(2 * this.#table.length).fill(none);
    for (let known = 0; known < this.#keys; known++)
      this.#table[this.#place(this.#keyOf[known] ?? 0)] = known;
  }
}

function grown(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * array.length);
  larger.set(array);
  return larger;
}
