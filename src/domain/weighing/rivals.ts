/**
 * Different numbers that two hands give for one thing, where no text denies the other's: "412 houses with cracked walls", "the
 * walls of 65 homes were damaged". Only noun and words can show that they measure one thing. So both must say one thing of one
 * noun, each must be the best by far that the other has in its texts, and neither may have met its like there.
 */
import { isIncrement } from './increments.ts';
import { intersection } from './interval.ts';
import type { Item } from './item.ts';
import type { Links } from './links.ts';
import { nounOf } from './meeting-evidence.ts';
import { candidatesOf, keysOf, type Candidate } from './meeting-candidates.ts';
import { placeRelation } from './places.ts';
import type { Readings } from './readings.ts';
import { areAtOnePlaceAndDay } from './place-days.ts';
import { Wholes } from './shared-wholes.ts';
import type { Shelf } from './speakers.ts';
import type { Span } from './time.ts';
import { isOwnWork } from './own-work.ts';

/** What two different numbers of one thing are to each other: of one time, of two, or of two groups. */
export interface Rival extends Candidate {
  readonly kinship: 'rival' | 'later' | 'scope';
}

interface Sources {
  readonly links: Links;
  readonly readings: Readings;
  readonly shelf: Shelf;
  /** A set of kin has met its like in a text origin. */
  readonly hasMet: (set: number, origin: string) => boolean;
}

/** Numbers further apart than this are mostly of two things. */
const mostTimes = 12;
/** Sums further apart are paid for different things. */
const mostTimesOfMoney = 3;
/** Smaller counts are of anything. */
const leastCounted = 3;
/** How far the next best of either must stand behind. */
const leastLead = 1.25;
/** What is asked of the nouns of two counts, of the words around, and of the words of the clause; of people more. */
const leastNoun = 1.2;
const leastContext = 3.5;
const leastClause = 0.6;
/** Every text pays for something. */
const leastOfMoney = 5;
/** So many words around leave none wanting in the clause. */
const muchContext = 6.5;
const leastOfPeople = { noun: 1.5, context: 4.5, clause: 2.5 };
/** Days from which on two dated states are two times. */
const leastDays = 5;
const mostDaysOfDate = 8;

/** The rivals among the items, which stand in canonical order. */
export function rivalsOf(items: readonly Item[], sources: Sources): Rival[] {
  const { links, readings, shelf, hasMet } = sources;
  const found: Rival[] = [];
  const wholes = new Wholes(items);
  for (const [a, b] of candidatesOf(items, links, readings, mayRival)) {
    const [x, y] = [items[a], items[b]];
    if (x === undefined || y === undefined) continue;
    const sets = [readings.setOf(a), readings.setOf(b)] as const;
    if (hasMet(sets[0], y.origin) || hasMet(sets[1], x.origin)) continue;
    const noun = readings.nounOf(x, y);
    if (noun === null) continue;
    const there = areAtOnePlaceAndDay(x, y, readings, shelf) ? scoreOfPlaceAndDay : 0;
    const score = noun + readings.contextOf(x, y) + readings.clauseOf(x, y) + there;
    const kinship = areOfTwoDates(x, y, readings)
      ? 'later'
      : isShare(x) && wholes.areTwo(x, y)
        ? 'scope'
        : 'rival';
    found.push({ a, b, score, sets, origins: [x.origin, y.origin], kinship });
  }
  return bestByFar(found).filter(({ a, b, kinship }) => {
    const [x, y] = [items[a], items[b]];
    if (x === undefined || y === undefined) return false;
    if (areAtOnePlaceAndDay(x, y, readings, shelf) && isShownThere(x, y, readings)) return true;
    return isShown(x, y, readings) && (kinship === 'scope' || !areOwnWorks(x, y, shelf));
  });
}

/** Ages, spans and distances are of anything; so are amounts per piece, of which every text has several. */
const unmatched = /^(?:age|change|duration|frequency|measure|rate)\b/u;

/** Two different numbers of one kind, each stated plainly, and of one period and statistic. */
function mayRival(a: Item, b: Item): boolean {
  const [x, y] = [a.measure, b.measure];
  if (x.dimension !== y.dimension || unmatched.test(x.dimension)) return false;
  if (x.number === null || y.number === null || x.number === y.number) return false;
  if (![a, b].every(isPlain) || a.outlook !== b.outlook) return false;
  if (
    x.per !== '' ||
    y.per !== '' ||
    x.population !== y.population ||
    x.period !== y.period ||
    x.statistic !== y.statistic
  )
    return false;
  if (intersection(x.interval, y.interval) !== null) return false;
  const [low, high] = x.number < y.number ? [x.number, y.number] : [y.number, x.number];
  if (x.dimension === 'count' && low < leastCounted) return false;
  const times = x.dimension.startsWith('money:') ? mostTimesOfMoney : mostTimes;
  return high <= times * low && placeRelation(x.place, y.place) !== 'other-country';
}

function isPlain(item: Item): boolean {
  return !item.denied && !item.asked && !item.headline && !item.measure.inherited && !isIncrement(item);
}

/** Noun, words around and words of the clause say, each by itself, that both measure one thing. */
function isShown(a: Item, b: Item, readings: Readings): boolean {
  const [noun, context, clause] = [
    readings.nounOf(a, b) ?? 0,
    readings.contextOf(a, b),
    readings.clauseOf(a, b),
  ];
  const isSaid = context >= muchContext || (context >= leastContext && clause >= leastClause);
  if (a.measure.dimension.startsWith('money:')) return context >= leastOfMoney && clause >= leastClause;
  if (a.measure.dimension !== 'count') return isSaid;
  if (a.measure.concept !== 'person') return noun >= leastNoun && isSaid;
  const least = leastOfPeople;
  const isRole = nounOf(a.measure) === nounOf(b.measure) && !anyPeople.has(nounOf(a.measure));
  return isRole && noun >= least.noun && context >= least.context && clause >= least.clause;
}

/** What it says that two counts are of one named place and one day. */
const scoreOfPlaceAndDay = 5;
/** Where place and day are one, so much is asked of noun, words around and words of the clause. */
const leastThere = { noun: 1, context: 4.5, clause: 0.6 };

/** What is shown of two counts of one place and one day, be it of people as such. */
function isShownThere(a: Item, b: Item, readings: Readings): boolean {
  const [x, y] = [a.measure, b.measure];
  if (x.dimension !== 'count' || x.part || y.part) return false;
  if (x.concept !== y.concept || x.concept === '') return false;
  if ((readings.nounOf(a, b) ?? 0) < leastThere.noun) return false;
  return readings.contextOf(a, b) >= leastThere.context && readings.clauseOf(a, b) >= leastThere.clause;
}

/** Each did its own work, and found what it found. */
function areOwnWorks(a: Item, b: Item, shelf: Shelf): boolean {
  return a.root.family !== b.root.family && (isOwnWork(a, shelf) || isOwnWork(b, shelf));
}

function isShare({ measure }: Item): boolean {
  return measure.dimension === 'share';
}

/** Words for people as such: every text counts some. */
export const anyPeople: ReadonlySet<string> = new Set(
  'people person men man women woman human being individual resident inhabitant name'.split(' '),
);

/** Both are of a day or a week, and these are apart; some telling of each says so. */
function areOfTwoDates(a: Item, b: Item, readings: Readings): boolean {
  const [x, y] = [dateOf(a, readings), dateOf(b, readings)];
  return x !== null && y !== null && Math.max(x.start, y.start) - Math.min(x.end, y.end) >= leastDays;
}

/** The shortest time that a statement is told for, up to a week; "by last Friday" is of that day. */
function dateOf(item: Item, readings: Readings): Span | null {
  const dates = readings
    .spansOf(item)
    .map(({ start, end }) => (start === -Infinity ? { start: end, end } : { start, end }))
    .filter(({ start, end }) => end - start <= mostDaysOfDate);
  return dates.sort((x, y) => x.end - x.start - (y.end - y.start) || x.start - y.start)[0] ?? null;
}

/** Each the best that the other has, and the next best of either stands well behind. */
function bestByFar(candidates: readonly Rival[]): Rival[] {
  const ranked = new Map<string, number[]>();
  for (const candidate of candidates) {
    for (const key of keysOf(candidate)) {
      const list = ranked.get(key);
      if (list === undefined) ranked.set(key, [candidate.score]);
      else list.push(candidate.score);
    }
  }
  for (const list of ranked.values()) list.sort((x, y) => y - x);
  return candidates.filter((candidate) =>
    keysOf(candidate).every((key) => {
      const [best, next] = ranked.get(key) ?? [];
      return best === candidate.score && (next === undefined || best >= leastLead * next);
    }),
  );
}
