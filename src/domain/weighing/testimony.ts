/** One statement on the way to its witness: what counting may still change of it. */
import { intersection } from './interval.ts';
import type { Item } from './item.ts';

/** An item with the root and the witness that it counts for. */
export interface Testimony {
  readonly item: Item;
  supports: boolean;
  root: { readonly key: string; readonly name: string };
  witness: string;
}

/** One number under two bounds is one statement told twice. */
export function agree(a: Testimony, b: Testimony): boolean {
  const [x, y] = [a.item.measure, b.item.measure];
  return (x.number !== null && x.number === y.number) || intersection(x.interval, y.interval) !== null;
}

/** The witness key of accounts under single names: which of them are one person is nobody's to tell. */
export const firstHand = 'first-hand accounts under single names';
