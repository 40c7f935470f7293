/**
 * Numbers that their text itself sets apart from those of others: "the ministry lists 19, but that is with the clerks",
 * "twenty-four households here", "58 clinics on the list for that year". Such a number neither confirms nor contradicts what
 * related texts count of the same things without that limit.
 */
import type { Tie } from './cluster.ts';
import { intersection } from './interval.ts';
import { isIncrement } from './increments.ts';
import type { Item } from './item.ts';
import type { Link, Links } from './links.ts';
import { mostOfStory, mostTold, toldScore, type DocumentOf } from './rises.ts';

/** Words that limit a number, or take others in; `most`: how many times the other number it may be. */
const limits: readonly { readonly after: RegExp; readonly most: number }[] = [
  {
    after:
      /^[^.!?;]{0,40}(?:,| –| —|\() ?(?:but |and |though )?(?:that|this|which|a figure that|a number that) (?:is with|includes?|counts?|takes? in|also covers?|leaves? out|excludes?) (?!no\b|none\b)/iu,
    most: 3,
  },
  {
    after: /^ (?:\p{L}+ ){1,2}(?:here|in this (?:bay|village|town|parish|district|valley|island|street))\b/iu,
    most: 1.5,
  },
  {
    after:
      /^ (?:\p{L}+ ){1,3}(?:(?:on|in) the (?:list|payroll|register|books) for|in|for|during) (?:(?:that|this|the one|a single) (?:year|month|quarter|season)\b|\d{4} alone\b)/iu,
    most: 1.5,
  },
  { after: /^ (?:\p{L}+ ){1,4}(?:in|on|at|for) [\p{L} ]{2,24} (?:alone|only)\b/iu, most: 2 },
];

/** Code units after a number in which its limit is said. */
const reach = 110;

/** Linked texts looked through for the number without the limit. */
const mostNeighbours = 32;

const aside: ReadonlySet<Link> = new Set<Link>(['event', 'undetermined']);

/** Ties of limited numbers with the one that most of the related texts give of the same things. */
export function scopeTies(items: readonly Item[], links: Links, documentOf: DocumentOf): Tie[] {
  const byStory = new Map<string, number[]>();
  for (const [index, { measure }] of items.entries()) {
    const list = byStory.get(measure.story);
    if (list === undefined) byStory.set(measure.story, [index]);
    else list.push(index);
  }
  return items.flatMap((item, at): Tie[] => {
    const most = limitOf(item, documentOf);
    if (most === null) return [];
    const { story } = item.measure;
    const near = links
      .neighbours(story)
      .slice(0, mostNeighbours)
      .filter((other) => aside.has(links.linkOf(story, other)))
      .flatMap((other) => (byStory.get(other) ?? []).slice(0, mostOfStory));
    const unlimited = near.filter((index) => isUnlimited(item, items[index], most, documentOf));
    const other = mostTold(unlimited, items);
    if (other === null) return [];
    return [{ kinship: 'scope', a: Math.min(at, other), b: Math.max(at, other), score: toldScore }];
  });
}

/** How many times another number a limited one may be; null for a number without a limit. */
function limitOf(item: Item, documentOf: DocumentOf): number | null {
  const { concept, claim, number } = item.measure;
  if (concept === '' || concept === 'person' || claim.kind !== 'count' || number === null) return null;
  if (item.denied || item.asked || item.headline || isIncrement(item)) return null;
  const { end } = claim.quantity.number;
  const after = documentOf(item).text.slice(end, Math.min(claim.sentence.end, end + reach));
  return limits.find((limit) => limit.after.test(after))?.most ?? null;
}

/** A count of the same things that no word limits, near enough to be meant. */
function isUnlimited(limited: Item, other: Item | undefined, most: number, documentOf: DocumentOf): boolean {
  if (other === undefined || other.denied || other.asked || other.headline || isIncrement(other))
    return false;
  const [x, y] = [limited.measure, other.measure];
  if (x.dimension !== y.dimension || x.concept !== y.concept || x.facetKey !== y.facetKey) return false;
  if (y.number === null || x.number === null || intersection(x.interval, y.interval) !== null) return false;
  if (Math.max(x.number, y.number) > most * Math.min(x.number, y.number)) return false;
  return limitOf(other, documentOf) === null;
}
