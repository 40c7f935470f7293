/**
 * Headlines over a text that gives two states of a count: "Claims pass a thousand" above "1,097 claims … in May there had been
 * 806". The headline says the newer number in round, and belongs to it, whatever its grammar makes of speaker and noun.
 */
import { intersection, isRoundingOf } from './interval.ts';
import type { Item } from './item.ts';

/** How far a bound may lie from the number that it speaks of. */
const mostTimes = 1.25;
/** How far a round number may lie from it, as a share. */
const mostRounded = 0.15;

/** Headlines of one text, and states of one count, that are looked at. */
const mostHeadlines = 8;
const mostMembers = 200;

/** The indexes of the headlines of each story. */
export function headlinesOf(items: readonly Item[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [at, { headline, denied, asked, measure }] of items.entries()) {
    if (!headline || denied || asked || measure.number === null) continue;
    const list = found.get(measure.story);
    if (list === undefined) found.set(measure.story, [at]);
    else if (list.length < mostHeadlines) list.push(at);
  }
  return found;
}

/** The members (indexes into the items) of an evolution, with the headlines that round its newest number in a text that recalls another. */
export function withHeadlines(
  items: readonly Item[],
  members: readonly number[],
  headlines: ReadonlyMap<string, readonly number[]>,
): number[] {
  const all = new Set(members);
  const known = members.slice(0, mostMembers).flatMap((index) => items[index] ?? []);
  const recalling = new Set(
    known.filter(({ recalled }) => recalled === true).map(({ measure }) => measure.story),
  );
  for (const item of known) {
    if (item.headline || item.recalled === true || !recalling.has(item.measure.story)) continue;
    for (const index of headlines.get(item.measure.story) ?? []) {
      const headline = items[index];
      if (headline !== undefined && isRoundedBy(item, headline)) all.add(index);
    }
  }
  return [...all].sort((a, b) => a - b);
}

/** The headline gives the number of the item in round, or as a floor or ceiling close by, of the same thing. */
export function isRoundedBy({ measure: own }: Item, { measure: round }: Item): boolean {
  const [x, y] = [own.number, round.number];
  if (x === null || y === null || x <= 0 || y <= 0 || x === y) return false;
  if (own.dimension !== round.dimension || own.concept !== round.concept || own.facetKey !== round.facetKey)
    return false;
  if (isRoundingOf(x, y)) return Math.abs(x - y) <= mostRounded * x;
  return intersection(own.interval, round.interval) !== null && Math.max(x, y) <= mostTimes * Math.min(x, y);
}
