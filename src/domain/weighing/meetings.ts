/**
 * Statements of independent texts that measure one thing: an equal or a compatible number, a noun that may be the same,
 * and words around it that stand around few other numbers of the two texts. A meeting must be the best that each of
 * the two has in the texts of the other, for a wrong one would invent a witness.
 */
import type { Item } from './item.ts';
import type { Kin } from './kin.ts';
import type { Links } from './links.ts';
import { isLimited, nearCounts } from './limited-counts.ts';
import {
  candidatesOf,
  keyOf,
  mutualBest,
  type Candidate,
  type Meeting,
  type Pair,
} from './meeting-candidates.ts';
import { areOfOtherPeople, numberEvidence } from './meeting-evidence.ts';
import { isRareMeeting } from './rare-meetings.ts';
import { laterCounts, type LaterCount } from './later-counts.ts';
import { placeRelation } from './places.ts';
import { Readings } from './readings.ts';
import { rivalsOf, type Rival } from './rivals.ts';
import type { Shelf } from './speakers.ts';
import { timeRelation } from './time.ts';
import { mayTakeIn, scopeScore } from './wide-scopes.ts';

/** What is asked of a meeting in all, and of the words around the numbers alone. */
const leastEvidence = 7;
/** Numbers that differ, and that a bound reconciles, say less themselves; then no part of a whole, and known nouns. */
const leastReconciled = 5.5;
const knownNoun = 0.7;
const leastContext = 2.5;
/** Things of one noun or one class are counted less often than people. */
const thingNoun = 1.2;
const leastOfThings = 6.5;
/** Where the nouns say nothing, the words around must. */
const leastBareContext = 5;
/** A unit of record that its text explains by the noun of the other. */
const explainedNoun = 0.7;
const leastExplained = 4;
/** Nobody denies a number that nobody gave. */
const leastDenied = 4.5;
/** Below it, a number needs the same noun in both texts. */
const leastTelling = 1.5;
const sameNoun = 1.5;
/** Words beyond this say nothing more. */
const mostContext = 6;

/** The meetings of a casebook. */
export interface Meetings {
  readonly pairs: readonly Meeting[];
  /** Different counts of one noun of which one text limits its own: two scopes. */
  readonly limited: readonly Meeting[];
  /** Counts that a later version of a text gives for others of the version before. */
  readonly later: readonly LaterCount[];
  /** Different numbers of one thing, of one time or of two. */
  readonly rivals: readonly Rival[];
  /** The two, or claims that tell the same, have met. */
  readonly haveMet: (a: Item, b: Item) => boolean;
}

interface MeetingSources {
  readonly links: Links;
  readonly kin: Kin;
  readonly shelf: Shelf;
  /** Numbers that a text sets apart from those of another by their scope. */
  readonly limited: readonly Pair[];
}

/** Finds the meetings; items must stand in canonical order. */
export function meetingsOf(
  items: readonly Item[],
  { links, kin, shelf, limited: told }: MeetingSources,
): Meetings {
  const readings = new Readings(items, kin, shelf);
  const candidates: Candidate[] = [];
  for (const [a, b] of candidatesOf(items, links, readings, mayMeet)) {
    const [x, y] = [items[a], items[b]];
    const score = x === undefined || y === undefined ? null : evidenceOf(x, y, readings);
    if (score === null || x === undefined || y === undefined) continue;
    candidates.push({
      a,
      b,
      score,
      sets: [kin.setOf(x), kin.setOf(y)],
      origins: [x.origin, y.origin],
    });
  }
  const pairs = mutualBest(candidates);
  const met = new Set(pairs.map(({ sets }) => keyOf(...sets)));
  const limited = [...limitedPairs(items, links, readings, shelf)];
  const apart = new Set(limited.flatMap(({ a, b }) => [readings.setOf(a), readings.setOf(b)]));
  const isFree = ({ a, b }: Meeting): boolean =>
    !apart.has(readings.setOf(a)) && !apart.has(readings.setOf(b));
  const scopes = [...limited, ...widePairs(items, links, readings, shelf).filter(isFree)];
  const placed = placesOfSets(items, [...pairs, ...scopes, ...told], readings);
  const hasMet = (set: number, origin: string): boolean => placed.has(`${set} ${origin}`);
  const rivals = rivalsOf(items, { links, readings, shelf, hasMet });
  for (const { sets, kinship } of rivals) if (kinship === 'rival') met.add(keyOf(...sets));
  return {
    pairs,
    limited: scopes,
    later: laterCounts(items, { links, readings, shelf }),
    rivals,
    haveMet: (a, b) => met.has(keyOf(kin.setOf(a), kin.setOf(b))),
  };
}

/** Sets of kin with the text origins in which they have met their like: `<set> <origin>`. */
function placesOfSets(
  items: readonly Item[],
  meetings: readonly Pair[],
  readings: Readings,
): ReadonlySet<string> {
  return new Set(
    meetings.flatMap(({ a, b }) => [
      `${readings.setOf(a)} ${items[b]?.origin ?? ''}`,
      `${readings.setOf(b)} ${items[a]?.origin ?? ''}`,
    ]),
  );
}

/** What is asked of the words around a count and its limited form: more where the numbers are further apart. */
const leastNear = 3;
const leastApart = 6;

function* limitedPairs(
  items: readonly Item[],
  links: Links,
  readings: Readings,
  shelf: Shelf,
): Generator<Meeting> {
  const mayBe = (a: Item, b: Item): boolean =>
    nearCounts(a, b) !== null && isLimited(a, shelf) !== isLimited(b, shelf);
  for (const [a, b] of candidatesOf(items, links, readings, mayBe)) {
    const [x, y] = [items[a], items[b]];
    if (x === undefined || y === undefined || readings.nounOf(x, y) === null) continue;
    const score = readings.contextOf(x, y);
    const isNear = nearCounts(x, y) === 'near';
    if (score < (isNear ? leastNear : leastApart)) continue;
    if (isNear || (readings.isOnlyCount(x) && readings.isOnlyCount(y))) yield { a, b, score };
  }
}

/** Counts of a part and of all of it, each the best that the other has. */
function widePairs(items: readonly Item[], links: Links, readings: Readings, shelf: Shelf): Meeting[] {
  const found: Candidate[] = [];
  for (const [a, b] of candidatesOf(items, links, readings, (x, y) => mayTakeIn(x, y, shelf))) {
    const [x, y] = [items[a], items[b]];
    const score = x === undefined || y === undefined ? null : scopeScore(x, y, readings);
    if (score === null || x === undefined || y === undefined) continue;
    found.push({
      a,
      b,
      score,
      sets: [readings.setOf(a), readings.setOf(b)],
      origins: [x.origin, y.origin],
    });
  }
  return mutualBest(found);
}

const counted: ReadonlySet<string> = new Set(['count', 'frequency']);

/** One kind of number, of which nothing that the texts say themselves makes two. */
function mayMeet(a: Item, b: Item): boolean {
  const [x, y] = [a.measure, b.measure];
  if (x.dimension !== y.dimension && !(counted.has(x.dimension) && counted.has(y.dimension))) return false;
  if (numberEvidence(a, b) === null || a.outlook !== b.outlook) return false;
  if (x.per !== y.per || x.period !== y.period || x.statistic !== y.statistic) return false;
  return x.number === y.number || (!x.part && !y.part && !a.denied && !b.denied);
}

/** Number, noun and surroundings together; null when they do not carry a meeting. */
function evidenceOf(a: Item, b: Item, readings: Readings): number | null {
  const isExplained = readings.isExplained(a, b);
  const noun = isExplained ? Math.max(readings.nounOf(a, b) ?? 0, explainedNoun) : readings.nounOf(a, b);
  const number = numberEvidence(a, b);
  if (
    areOfOtherPeople(a, b) ||
    number === null ||
    placeRelation(a.measure.place, b.measure.place) === 'other-country'
  )
    return null;
  const context = readings.contextOf(a, b);
  if (isRareMeeting(a, b, { number, noun, context, clause: readings.clauseOf(a, b) }))
    return number + (noun ?? 0) + Math.min(context, mostContext);
  if (noun === null) return null;
  if (a.denied !== b.denied && a.measure.number === b.measure.number && noun > 0) {
    const sum = number + noun + Math.min(context, mostContext);
    return sum >= leastDenied ? sum : null;
  }
  // Small numbers are everywhere: of them only what is called by one word may be one.
  if (number < leastTelling && noun < sameNoun && !(isExplained && context >= leastExplained)) return null;
  if (context < (noun === 0 ? leastBareContext : leastContext)) return null;
  const isOne = a.measure.number === b.measure.number && areThings(a, noun);
  const apart = !isOne && timeRelation(a.measure.span, b.measure.span) === 'apart' ? 1.5 : 0;
  const score = number + noun + Math.min(context, mostContext) - apart;
  return score >= leastOf(a, b, noun) ? score : null;
}

function areThings({ measure }: Item, noun: number): boolean {
  return noun >= thingNoun && measure.concept !== 'person';
}

function leastOf(a: Item, b: Item, noun: number): number {
  if (a.measure.number !== b.measure.number) return noun >= knownNoun ? leastReconciled : leastEvidence;
  return areThings(a, noun) ? leastOfThings : leastEvidence;
}
