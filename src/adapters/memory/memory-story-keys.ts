/** The keys of stories in memory: one rising list of slots per key, plain enough to be the measure of the disk's. */
import type { Holders } from '../../domain/lineage/index.ts';
import type { KeyState, StoryKeys } from '../../ports/story-keys.ts';

/** Ends with the process. For small collections: a list per key costs many times what the keys themselves do. */
export class MemoryStoryKeys implements StoryKeys {
  readonly #slots = new Map<number, number[]>();
  #state: KeyState | null = null;

  committed(): number {
    return this.#state?.slots ?? 0;
  }

  stamp(): string | null {
    return this.#state?.stamp ?? null;
  }

  holders(key: number, before: number, most: number): Holders {
    const slots = this.#slots.get(key) ?? [];
    const count = placeOf(slots, before);
    return { first: slots.slice(0, Math.min(count, most)), count };
  }

  holdersFrom(key: number, from: number): number[] {
    const slots = this.#slots.get(key) ?? [];
    return slots.slice(placeOf(slots, from));
  }

  put(slot: number, keys: Uint32Array): void {
    for (const key of keys) {
      const slots = this.#slots.get(key);
      if (slots === undefined) this.#slots.set(key, [slot]);
      else slots.splice(placeOf(slots, slot), 0, slot);
    }
  }

  remove(slot: number, keys: Uint32Array): void {
    for (const key of keys) {
      const slots = this.#slots.get(key) ?? [];
      const place = placeOf(slots, slot);
      if (slots[place] === slot) slots.splice(place, 1);
      if (slots.length === 0) this.#slots.delete(key);
    }
  }

  commit(state: KeyState): void {
    this.#state = { ...state };
  }

  truncate(slots: number): void {
    for (const [key, held] of this.#slots) {
      held.length = placeOf(held, slots);
      if (held.length === 0) this.#slots.delete(key);
    }
    if (this.#state !== null && this.#state.slots > slots) this.#state = { ...this.#state, slots };
  }

  clear(): void {
    this.#slots.clear();
    this.#state = null;
  }

  close(): void {
    this.#slots.clear();
  }
}

/** Number of slots below `slot` in a rising list. */
function placeOf(slots: readonly number[], slot: number): number {
  let low = 0;
  let high = slots.length;
  // Nearly always at the end: slots rise.
  if (high === 0 || (slots[high - 1] ?? 0) < slot) return high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((slots[middle] ?? 0) < slot) low = middle + 1;
    else high = middle;
  }
  return low;
}
