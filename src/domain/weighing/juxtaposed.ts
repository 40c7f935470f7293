/**
 * Two numbers that a text sets side by side, each of which another text states alone: who brings the number of the one body
 * and that of the other together in two sentences says that both count one thing, in whatever words.
 */
import type { Tie } from './cluster.ts';
import { isIncrement } from './increments.ts';
import { intersection, significantDigits } from './interval.ts';
import type { Item } from './item.ts';
import type { Link, Links } from './links.ts';
import { areSensesEqual, differInPeriod, differInStatistic } from './meaning.ts';
import { areOfOtherPeople, areTwoKinds } from './meeting-evidence.ts';

/** Code units between the two, and claims before the second that are looked at. */
const reach = 260;
const mostBefore = 4;
/** Numbers further apart are mostly of two things. */
const mostTimes = 6;
/** Ties as sure as those of two voices. */
const score = 14;

const disputed = /^(?:count|frequency|money|share|measure|duration)\b/u;

/** The ties between such numbers among the items, which stand in canonical order; each number has at most one. */
export function juxtaposedTies(items: readonly Item[], links: Links): Tie[] {
  const stated = byNumber(items);
  const found: (Tie & { readonly gap: number })[] = [];
  for (const [b, second] of items.entries()) {
    if (!isStated(second) || !second.first) continue;
    for (let a = b - 1; a >= Math.max(0, b - mostBefore); a -= 1) {
      const first = items[a];
      if (first === undefined || first.measure.story !== second.measure.story) break;
      const gap = second.measure.claim.quantity.number.start - first.measure.claim.quantity.number.end;
      if (gap > reach) break;
      if (!isStated(first) || !mayBeOne(first, second)) continue;
      if (areToldApart(first, second, stated, links)) found.push({ kinship: 'rival', a, b, score, gap });
    }
  }
  const taken = new Set<number>();
  return found
    .sort((x, y) => x.gap - y.gap || x.a - y.a || x.b - y.b)
    .filter(({ a, b }) => {
      if (taken.has(a) || taken.has(b)) return false;
      taken.add(a).add(b);
      return true;
    })
    .map(({ kinship, a, b, score: sure }) => ({ kinship, a, b, score: sure }));
}

function isStated({ denied, asked, outlook, headline, recalled, measure }: Item): boolean {
  return (
    !denied &&
    !asked &&
    !headline &&
    recalled !== true &&
    outlook === 'fact' &&
    measure.number !== null &&
    measure.number > 0 &&
    !measure.part &&
    disputed.test(measure.dimension)
  );
}

/** One kind of number, not far from each other, of things that the text does not name twice. */
function mayBeOne(a: Item, b: Item): boolean {
  const [x, y] = [a.measure, b.measure];
  if (x.dimension !== y.dimension || x.per !== y.per || x.number === null || y.number === null) return false;
  if (isIncrement(a) || isIncrement(b) || intersection(x.interval, y.interval) !== null) return false;
  if (differInPeriod(x, y, true) || differInStatistic(x, y, true)) return false;
  // What one speaker counts twice is two things.
  if (a.root.family === b.root.family) return false;
  if (x.specific.length > 0 && y.specific.length > 0 && !areSensesEqual(x, y)) return false;
  const [low, high] = [Math.min(x.number, y.number), Math.max(x.number, y.number)];
  if (x.dimension !== 'share' && high > mostTimes * low) return false;
  const isOneNoun = x.concept === y.concept && x.facetKey === y.facetKey;
  return isOneNoun || x.inherited || y.inherited || x.concept === '' || y.concept === '';
}

/** Items by kind and number. */
function byNumber(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    if (!isStated(item)) continue;
    const list = found.get(keyOf(item));
    if (list === undefined) found.set(keyOf(item), [item]);
    else list.push(item);
  }
  return found;
}

function keyOf({ measure }: Item): string {
  return `${measure.dimension} ${String(measure.number)}`;
}

/** Small numbers stand in every text. */
const fewestDigits = 2;

/** An earlier text of another origin states the one and not the other, and one of another body the other. */
function areToldApart(a: Item, b: Item, stated: ReadonlyMap<string, readonly Item[]>, links: Links): boolean {
  if (
    [a, b].some(
      ({ measure }) =>
        String(Math.trunc(measure.stated ?? 0)).length < fewestDigits &&
        significantDigits(measure.stated ?? 0) < fewestDigits,
    )
  )
    return false;
  const [ones, others] = [tellings(a, stated, links), tellings(b, stated, links)];
  const [withA, withB] = [ones, others].map((list) => new Set(list.map(({ measure }) => measure.story)));
  return ones.some(
    (one) =>
      withB?.has(one.measure.story) !== true &&
      others.some(
        (other) =>
          withA?.has(other.measure.story) !== true &&
          other.origin !== one.origin &&
          other.root.family !== one.root.family &&
          !areTwoKinds(one.measure, other.measure) &&
          !areOfOtherPeople(one, other),
      ),
  );
}

const linked: ReadonlySet<Link> = new Set<Link>(['hard', 'same-origin', 'event', 'undetermined']);

function tellings(item: Item, stated: ReadonlyMap<string, readonly Item[]>, links: Links): Item[] {
  return (stated.get(keyOf(item)) ?? []).filter(
    (other) =>
      other.origin !== item.origin &&
      (other.publishedDay === null ||
        item.publishedDay === null ||
        other.publishedDay <= item.publishedDay) &&
      linked.has(links.linkOf(other.measure.story, item.measure.story)),
  );
}
