/** What derivations look up: claims told again, claims of one figure, shares of a story, numbers of related texts. */
import type { Document } from '../reading/index.ts';
import type { DerivedContext } from './derived-making.ts';
import type { Item } from './item.ts';
import type { Kin } from './kin.ts';
import type { Link, Links } from './links.ts';
import { retellingsOf, storiesOf } from './part-groups.ts';

/** Shares of one story that a part is held against. */
const mostShares = 200;

/** Claims of one number looked through for a total. */
const mostTold = 64;

const akinLinks: ReadonlySet<Link> = new Set<Link>(['hard', 'same-origin']);

interface DerivedInput {
  readonly items: readonly Item[];
  readonly links: Links;
  readonly kin: Kin;
  /** Indexes of the items by figure. */
  readonly groups: readonly (readonly number[])[];
  readonly documentOf: (item: Item) => Document;
}

/** Indexes the items once; they must stand in canonical order. */
export function derivedContext({ items, links, kin, groups, documentOf }: DerivedInput): DerivedContext {
  const groupOf = new Map(groups.flatMap((group) => group.map((index) => [items[index], group] as const)));
  const pick = (indexes: readonly number[]): Item[] =>
    indexes.map((index) => items[index]).filter((item) => item !== undefined);
  const shares = storiesOf(items.filter(({ measure }) => measure.dimension === 'share'));
  const byNumber = new Map<number | null, Item[]>();
  for (const item of items) {
    const list = byNumber.get(item.measure.number);
    if (list === undefined) byNumber.set(item.measure.number, [item]);
    else list.push(item);
  }
  return {
    documentOf,
    retellings: retellingsOf(items, kin),
    beside: (item) => pick(groupOf.get(item) ?? []),
    sharesOf: ({ measure }) => (shares.get(measure.story) ?? []).slice(0, mostShares),
    toldBeside: ({ measure }, number) =>
      (byNumber.get(number) ?? [])
        .slice(0, mostTold)
        .filter((other) => akinLinks.has(links.linkOf(measure.story, other.measure.story))),
  };
}
