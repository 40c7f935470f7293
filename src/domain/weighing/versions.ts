/** Versions of one text: a number that stands where the first version had another one. */
import type { Counterparts } from './counterparts.ts';
import { isRoundingOf } from './interval.ts';
import type { Item } from './item.ts';
import type { Link } from './links.ts';
import { areSensesEqual, differInPeriod, differInStatistic, plainWords, plainWordShare } from './meaning.ts';

/**
 * One text derives from the other and puts another number in the place of the first, or one sentence goes on from
 * another ("the total stood at"): a later state, and never a contradiction between two witnesses.
 */
export function isVersion(a: Item, b: Item, link: Link, counterparts: Counterparts): boolean {
  const [x, y] = [a.measure, b.measure];
  if (x.number === null || y.number === null || x.number === y.number || a.denied || b.denied) return false;
  if (a.carriedFrom === x.claim.id || a.carriedFrom === y.claim.id || b.carriedFrom === x.claim.id)
    return true;
  if (link !== 'hard' || !counterparts.isReplaced(a, b)) return false;
  if (x.part !== y.part || x.population !== y.population || x.concept !== y.concept) return false;
  if (isRoundingOf(x.number, y.number) || differInStatistic(x, y, true) || differInPeriod(x, y, true))
    return false;
  return areSensesEqual(x, y) && plainWords(x).length >= 2 && plainWordShare(x, y) >= 0.6;
}
