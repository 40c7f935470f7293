/**
 * Shares of two wholes: "45 percent of the 260 wells", "of 1,140 wells in the province 18 percent". Where each text counts
 * the whole beside its share, and the wholes are two, the shares are of two groups and contradict nothing.
 */
import type { Item } from './item.ts';

/** Code units between a share and the count of its whole. */
const reach = 260;
/** Smaller counts are seldom the whole of a share in percent. */
const leastWhole = 20;
/** Counts beside a share that are looked at. */
const most = 12;

/** The counts that stand beside each share, by story; items in canonical order. */
export class Wholes {
  readonly #counts = new Map<string, { readonly at: number; readonly number: number }[]>();

  readonly #near = new Map<Item, ReadonlySet<number>>();

  constructor(items: readonly Item[]) {
    for (const { measure } of items) {
      const { number, dimension, story } = measure;
      if (dimension !== 'count' || number === null || number < leastWhole) continue;
      const row = { at: measure.claim.quantity.number.start, number };
      const list = this.#counts.get(story);
      if (list === undefined) this.#counts.set(story, [row]);
      else list.push(row);
    }
  }

  /** Each of two shares has counts beside it, and none is beside both. */
  areTwo(a: Item, b: Item): boolean {
    const [x, y] = [this.#beside(a), this.#beside(b)];
    return x.size > 0 && y.size > 0 && ![...x].some((number) => y.has(number));
  }

  #beside(share: Item): ReadonlySet<number> {
    const known = this.#near.get(share);
    if (known !== undefined) return known;
    const { measure } = share;
    const { start } = measure.claim.quantity.number;
    const near = (this.#counts.get(measure.story) ?? []).filter(({ at }) => Math.abs(at - start) <= reach);
    const beside = new Set(near.slice(0, most).map(({ number }) => number));
    this.#near.set(share, beside);
    return beside;
  }
}
