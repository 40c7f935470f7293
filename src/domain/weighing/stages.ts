/** Later values of one count: what makes two different numbers two stages of one tally and no contradiction. */
import { isRoundingOf } from './interval.ts';
import type { Item } from './item.ts';
import {
  areSensesEqual,
  differInPeriod,
  differInStatistic,
  haveSameSense,
  plainWordShare,
} from './meaning.ts';
import type { Measure } from './measure.ts';
import { placeRelation } from './places.ts';
import { asOfDay, type TimeRelation } from './time.ts';

/** Days from `a` to `b` by their as-of times, with the day of publication where a text gives none. */
function daysBetween(a: Item, b: Item): number | null {
  const from = asOfDay(a.measure.span) ?? a.publishedDay;
  const to = asOfDay(b.measure.span) ?? b.publishedDay;
  return from === null || to === null ? null : to - from;
}

/** The same witness, or a source that is not named. */
export function mayBeOneRoot(a: Item, b: Item): boolean {
  return a.root.family === b.root.family || a.root.generic || b.root.generic;
}

/** Two floors of one tally, the later one well above the earlier ("at least 10", a week later "at least 17"). */
export function isStep(a: Item, b: Item, time: TimeRelation): boolean {
  const [x, y] = [a.measure.number, b.measure.number];
  if (x === null || y === null || x === y || isRoundingOf(x, y)) return false;
  if (time === 'overlap' || !mayBeOneRoot(a, b)) return false;
  if ((a.measure.span === null || b.measure.span === null) && a.origin === b.origin) return false;
  const days = daysBetween(a, b);
  if (days === null) return isUndatedStep(a, b);
  return (
    Math.abs(days) >= 2 && Math.sign(days) === Math.sign(y - x) && Math.max(x, y) >= 1.2 * Math.min(x, y)
  );
}

/**
 * Without dates, a second and higher floor of one named witness for one measure and place is a later state of its
 * tally: who knows of 17 does not say "at least 10".
 */
function isUndatedStep(a: Item, b: Item): boolean {
  const [x, y] = [a.measure, b.measure];
  if (a.root.key !== b.root.key || a.root.generic || x.story === y.story || x.part || y.part) return false;
  if (x.number === null || y.number === null || x.specific.length === 0) return false;
  const isFloor = (item: Item): boolean => item.measure.interval.high === Infinity;
  const place = placeRelation(x.place, y.place);
  return (
    isFloor(a) &&
    isFloor(b) &&
    (place === 'equal' || place === 'contained') &&
    Math.max(x.number, y.number) >= 1.2 * Math.min(x.number, y.number)
  );
}

const runningTotal =
  /\b(?:altogether|by now|so far|thus far|to date|up to now|in (?:all|total)|(?:have|has|had) now|brings? the (?:number|total))\b/iu;

/** The later of two texts calls its larger number a total that still grows: "412 pupils heard", then "530 pupils in all". */
function isRunningTotal(a: Item, b: Item): boolean {
  const days = daysBetween(a, b);
  if (days === null || days === 0 || a.measure.role !== b.measure.role) return false;
  const [first, later] = days > 0 ? [a.measure, b.measure] : [b.measure, a.measure];
  return (later.number ?? 0) > (first.number ?? 0) && runningTotal.test(later.claim.quote);
}

/** A later state of one count: the same measure and place, another day, another number. */
export function isLater(a: Item, b: Item, time: TimeRelation): boolean {
  if (a.denied || b.denied || a.measure.number === null || b.measure.number === null) return false;
  if (a.measure.number === b.measure.number || !isOneCount(a.measure, b.measure)) return false;
  if (differInStatistic(a.measure, b.measure, true) || differInPeriod(a.measure, b.measure, true))
    return false;
  if (time === 'overlap' || !areSensesEqual(a.measure, b.measure)) return false;
  const alike = haveSameSense(a.measure, b.measure) || plainWordShare(a.measure, b.measure) >= 0.6;
  if (!alike && !(haveTimes(a, b) && isStep(a, b, time))) return false;
  if (time === 'unknown') return isStep(a, b, time) || isRunningTotal(a, b);
  const days = daysBetween(a, b);
  return days !== null && Math.abs(days) >= 1;
}

/** Only a count of the same things, of the same group, has a later state: ages and lengths of time have none. */
function isOneCount(a: Measure, b: Measure): boolean {
  if (/^(?:age|duration|measure)\b/.test(a.dimension)) return false;
  return a.part === b.part && a.concept === b.concept && a.facetKey === b.facetKey && a.foreign === b.foreign;
}

/** Where no word tells of one measure, both must at least say when they hold. */
function haveTimes(a: Item, b: Item): boolean {
  return a.measure.concept !== '' && a.measure.span !== null && b.measure.span !== null;
}
