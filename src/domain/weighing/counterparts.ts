/**
 * Which claim of a derived text corresponds to which claim of its origin. A link between texts speaks for the claims
 * that correspond, not for any two: else a copy would tie together what its original keeps apart.
 */
import type { Item } from './item.ts';
import type { Link, Links } from './links.ts';

export interface Counterparts {
  /** The link of two claims: that of their stories, unless the claims have other counterparts there. */
  readonly linkOf: (a: Item, b: Item) => Link;
  /** True when one claim retells the other: hard link, same number, same place in the order of its repetitions. */
  readonly isRetold: (a: Item, b: Item) => boolean;
  /** True when neither text gives the number of the other anywhere: one number stands in the place of the other. */
  readonly isReplaced: (a: Item, b: Item) => boolean;
}

/** Indexes the items; their order must be canonical (by position inside each story). */
export function counterpartsOf(items: readonly Item[], links: Links): Counterparts {
  const ordinal = new Map<Item, number>();
  const total = new Map<string, number>();
  const numbers = new Set<string>();
  for (const item of items) {
    const key = numberKey(item.measure.story, item);
    const before = total.get(key) ?? 0;
    ordinal.set(item, before);
    total.set(key, before + 1);
    numbers.add(`${item.measure.story}|${String(item.measure.number)}`);
  }
  const states = (story: string, item: Item): number => total.get(numberKey(story, item)) ?? 0;
  const correspond = (a: Item, b: Item): boolean => {
    if (a.measure.number === b.measure.number) {
      const [inA, inB] = [states(a.measure.story, a), states(b.measure.story, b)];
      return inA !== inB || ordinal.get(a) === ordinal.get(b);
    }
    return states(b.measure.story, a) === 0 || states(a.measure.story, b) === 0;
  };
  const linkOf = (a: Item, b: Item): Link => {
    const link = links.linkOf(a.measure.story, b.measure.story);
    return (link === 'hard' || link === 'same-origin') && !correspond(a, b) ? 'same-story' : link;
  };
  const gives = ({ measure: { story } }: Item, { measure: { number } }: Item): boolean =>
    numbers.has(`${story}|${String(number)}`);
  return {
    linkOf,
    isReplaced: (a, b) => !gives(a, b) && !gives(b, a),
    isRetold: (a, b) =>
      a.measure.number !== null && a.measure.number === b.measure.number && linkOf(a, b) === 'hard',
  };
}

function numberKey(story: string, { measure }: Item): string {
  const value = measure.number ?? (measure.magnitude === null ? 'vague' : `vague ${measure.magnitude[0]}`);
  return `${story}|${measure.dimension}|${measure.facetKey}|${value}`;
}
