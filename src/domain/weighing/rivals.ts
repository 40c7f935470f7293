/**
 * Different numbers that two hands give for one thing, where no text denies the other's: "412 houses with cracked walls", "the
 * walls of 65 homes were damaged". Noun, words and period must make it more likely than not that they measure one thing; each must
 * be the best by far that the other has in its texts, and neither may have met its like there.
 */
import { isOfAreaAlone } from './area-words.ts';
import { logOdds } from './evidence-weights.ts';
import { isIncrement } from './increments.ts';
import { intersection } from './interval.ts';
import type { Item } from './item.ts';
import type { Links } from './links.ts';
import { candidatesOf, keysOf, type Candidate } from './meeting-candidates.ts';
import type { Measure } from './measure.ts';
import { wordsOf } from './names.ts';
import { placeRelation } from './places.ts';
import type { Readings } from './readings.ts';
import { rivalFeatures } from './rival-features.ts';
import { rivalWeights } from './rival-weights.ts';
import { Wholes } from './shared-wholes.ts';
import type { Shelf } from './shelf.ts';
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
/** Log-odds from which on two numbers are of one thing: more likely than not. */
const leastOdds = 0;
/** How far behind, in log-odds, the next best of either must stand. */
const leastLead = 0.5;
/** Days from which on two dated states are two times. */
const leastDays = 5;
const mostDaysOfDate = 8;

/** The rivals among the items, which stand in canonical order. */
export function rivalsOf(items: readonly Item[], sources: Sources): Rival[] {
  const { readings, shelf } = sources;
  const found: Rival[] = [];
  const wholes = new Wholes(items);
  for (const [a, b] of rivalPairs(items, sources)) {
    const [x, y] = [items[a], items[b]];
    if (x === undefined || y === undefined) continue;
    const score = logOdds(rivalFeatures(x, y, readings), rivalWeights);
    found.push({
      a,
      b,
      score,
      sets: [readings.setOf(a), readings.setOf(b)],
      origins: [x.origin, y.origin],
      kinship: kinshipOf(x, y, wholes, readings),
    });
  }
  return bestByFar(found).filter(({ a, b, kinship, score }) => {
    const [x, y] = [items[a], items[b]];
    if (x === undefined || y === undefined || score < leastOdds) return false;
    return kinship === 'scope' || !areOwnWorks(x, y, shelf);
  });
}

/** Pairs of indexes with different numbers of what may be one thing, which have not met their like: those that are weighed. */
export function* rivalPairs(
  items: readonly Item[],
  { links, readings, shelf, hasMet }: Sources,
): Generator<readonly [number, number]> {
  const isAlone = areaReader(shelf);
  for (const [a, b] of candidatesOf(items, links, readings, mayRival)) {
    const [x, y] = [items[a], items[b]];
    if (x === undefined || y === undefined) continue;
    if (hasMet(readings.setOf(a), y.origin) || hasMet(readings.setOf(b), x.origin)) continue;
    if (readings.nounOf(x, y) === null || areOfOtherPlaces(x, y, readings)) continue;
    if (isAlone(x) === isAlone(y)) yield [a, b];
  }
}

/** Tells of counts that they are of one area and no more; each is read once. */
function areaReader(shelf: Shelf): (item: Item) => boolean {
  const known = new Map<Item, boolean>();
  return (item) => {
    const found = known.get(item) ?? isOfAreaAlone(item, shelf);
    known.set(item, found);
    return found;
  };
}

function kinshipOf(a: Item, b: Item, wholes: Wholes, readings: Readings): Rival['kinship'] {
  if (areOfTwoDates(a, b, readings) || isNewWordOfOne(a, b)) return 'later';
  return isShare(a) && wholes.areTwo(a, b) ? 'scope' : 'rival';
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
  return high <= times * low && !areOfOtherScope(x, y) && !areOfOtherSense(x, y);
}

/** Of two countries, or of one and of several. */
function areOfOtherScope(a: Measure, b: Measure): boolean {
  const relation = placeRelation(a.place, b.place);
  return relation === 'other-country' || relation === 'wider';
}

/** Each sentence names its own place, which the text of the other does not know. */
function areOfOtherPlaces(a: Item, b: Item, readings: Readings): boolean {
  if (placeRelation(a.measure.place, b.measure.place) !== 'different') return false;
  return isOfOwnPlace(a, b, readings) && isOfOwnPlace(b, a, readings);
}

function isOfOwnPlace({ measure: { place, claim } }: Item, other: Item, readings: Readings): boolean {
  const words = [...(place?.words ?? [])];
  const said = new Set(wordsOf(claim.quote));
  return words.every((word) => said.has(word)) && !words.every((word) => readings.isSaidIn(word, other));
}

/** Those who stay in a house are not those held there. */
function areOfOtherSense({ specific: mine }: Measure, { specific: theirs }: Measure): boolean {
  return mine.length > 0 && theirs.length > 0 && !mine.some((sense) => theirs.includes(sense));
}

function isPlain(item: Item): boolean {
  return !item.denied && !item.asked && !item.headline && !item.measure.inherited && !isIncrement(item);
}

/** Each did its own work, and found what it found. */
function areOwnWorks(a: Item, b: Item, shelf: Shelf): boolean {
  return a.root.family !== b.root.family && (isOwnWork(a, shelf) || isOwnWork(b, shelf));
}

/** One speaker on two days: who gives another number later gives the newer one. */
function isNewWordOfOne(a: Item, b: Item): boolean {
  if (a.root.family !== b.root.family || a.publishedDay === null || b.publishedDay === null) return false;
  return a.publishedDay !== b.publishedDay;
}

function isShare({ measure }: Item): boolean {
  return measure.dimension === 'share';
}

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
      return best === candidate.score && (next === undefined || best >= leastLead + next);
    }),
  );
}
