/** Versions of one text: a number that stands where the first version had another one. */
import type { Counterparts } from './counterparts.ts';
import { isRoundingOf } from './interval.ts';
import type { Item } from './item.ts';
import type { Link } from './links.ts';
import { areSensesEqual, differInPeriod, differInStatistic, plainWords, plainWordShare } from './meaning.ts';
import type { Measure } from './measure.ts';

/**
 * One text derives from the other and puts another number in the place of the first, or one sentence goes on from
 * another ("the total stood at"): a later state, and never a contradiction between two witnesses.
 */
export function isVersion(a: Item, b: Item, link: Link, counterparts: Counterparts): boolean {
  const [x, y] = [a.measure, b.measure];
  if (x.number === null || y.number === null || x.number === y.number || a.denied || b.denied) return false;
  if (a.carriedFrom === y.claim.id) return !isWithin(x, y);
  if (b.carriedFrom === x.claim.id) return !isWithin(y, x);
  if (link !== 'hard' || !counterparts.isReplaced(a, b)) return false;
  if (x.part !== y.part || x.population !== y.population || x.concept !== y.concept) return false;
  if (isRoundingOf(x.number, y.number) || differInStatistic(x, y, true) || differInPeriod(x, y, true))
    return false;
  return areSensesEqual(x, y) && plainWords(x).length >= 2 && plainWordShare(x, y) >= 0.6;
}

/** "143 died in six months. In the worst incident, on 3 June, the toll was 31": what befell in a stretch of it is a part, no state. */
function isWithin({ span: own }: Measure, { span: source }: Measure): boolean {
  if (own === null || source === null || ![own.start, source.start, source.end].every(Number.isFinite))
    return false;
  const isShorter = own.end - own.start < source.end - source.start;
  return isShorter && source.start <= own.start && own.end < source.end;
}
