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
  siblingLinks,
  type Candidate,
  type Meeting,
  type Pair,
} from './meeting-candidates.ts';
import { areOfOtherPeople, areTwoKinds, numberEvidence } from './meeting-evidence.ts';
import { logOdds } from './evidence-weights.ts';
import { meetingFeatures, type MeetingFeatures } from './meeting-features.ts';
import { meetingWeights } from './meeting-weights.ts';
import { laterCounts, type LaterCount } from './later-counts.ts';
import { placeRelation } from './places.ts';
import { Readings } from './readings.ts';
import { rivalsOf, type Rival } from './rivals.ts';
import type { Shelf } from './shelf.ts';
import { Areas, localScore } from './local-counts.ts';
import { likest, mayTakeIn, scopeScore } from './wide-scopes.ts';

/**
 * Log-odds from which on two statements meet. None other in the two texts comes nearer, of which the odds do not know: learned without
 * their family, three of six labelled pairs of equal numbers between -0.25 and 0 measure one thing. More is asked of near ones, and most of
 * those of people in two roles.
 */
const leastOdds = { equal: -0.25, near: 0, nearOfRoles: 1 };
/** Nobody denies a number that nobody gave: words say enough there. */
const leastDenied = 4.5;
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
  /** A set of kin has met its like in the texts of an origin, or is of another scope than one there. */
  readonly hasMet: (set: number, origin: string) => boolean;
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
  for (const [a, b] of comparedPairs(items, links, readings)) {
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
  const scopes = [
    ...limited,
    ...[...widePairs(items, links, readings, shelf), ...localPairs(items, links, readings, shelf)].filter(
      isFree,
    ),
  ];
  const placed = placesOfSets(items, [...pairs, ...scopes, ...told], readings);
  const hasMet = (set: number, origin: string): boolean => placed.has(`${set} ${origin}`);
  const rivals = rivalsOf(items, { links, readings, shelf, hasMet });
  for (const { sets, kinship } of rivals) if (kinship === 'rival') met.add(keyOf(...sets));
  return {
    pairs,
    limited: scopes,
    later: laterCounts(items, { links, readings, shelf }),
    rivals,
    hasMet,
    haveMet: (a, b) => met.has(keyOf(kin.setOf(a), kin.setOf(b))),
  };
}

/** Pairs of indexes whose statements may measure one thing by their numbers: those whose evidence is weighed. */
export function comparedPairs(
  items: readonly Item[],
  links: Links,
  readings: Readings,
): Iterable<readonly [number, number]> {
  return candidatesOf(items, links, readings, mayMeet, siblingLinks);
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

/** Counts of a part and of all of it. */
function widePairs(items: readonly Item[], links: Links, readings: Readings, shelf: Shelf): Meeting[] {
  return bestOf(
    items,
    candidatesOf(items, links, readings, (x, y) => mayTakeIn(x, y, shelf)),
    readings,
    (x, y) => scopeScore(x, y, readings, shelf),
  );
}

/** Counts of one small area and of the area that it lies in. */
function localPairs(items: readonly Item[], links: Links, readings: Readings, shelf: Shelf): Meeting[] {
  const areas = new Areas(items, shelf);
  return bestOf(
    items,
    candidatesOf(items, links, readings, (x, y) => areas.mayTakeIn(x, y), siblingLinks),
    readings,
    (x, y) => localScore(x, y, readings),
  );
}

/** Of pairs that have a score, those of which each is the best that the other has. */
function bestOf(
  items: readonly Item[],
  pairs: Iterable<readonly [number, number]>,
  readings: Readings,
  scoreOf: (a: Item, b: Item) => number | null,
): Meeting[] {
  const found: Candidate[] = [];
  for (const [a, b] of pairs) {
    const [x, y] = [items[a], items[b]];
    const score = x === undefined || y === undefined ? null : scoreOf(x, y);
    if (score === null || x === undefined || y === undefined) continue;
    found.push({
      a,
      b,
      score,
      sets: [readings.setOf(a), readings.setOf(b)],
      origins: [x.origin, y.origin],
    });
  }
  return likest(mutualBest(found));
}

const counted: ReadonlySet<string> = new Set(['count', 'frequency']);

/** One kind of number, of which nothing that the texts say themselves makes two. */
function mayMeet(a: Item, b: Item): boolean {
  const [x, y] = [a.measure, b.measure];
  if (x.dimension !== y.dimension && !(counted.has(x.dimension) && counted.has(y.dimension))) return false;
  if (numberEvidence(a, b) === null || a.outlook !== b.outlook) return false;
  if (areTwoKinds(x, y) || areOfOtherPeople(a, b) || placeRelation(x.place, y.place) === 'other-country')
    return false;
  if (x.per !== y.per || x.period !== y.period || x.statistic !== y.statistic) return false;
  return x.number === y.number || (!a.denied && !b.denied);
}

/** How likely it is that two statements measure one thing; null when too little speaks for it. */
function evidenceOf(a: Item, b: Item, readings: Readings): number | null {
  if (a.denied || b.denied) return evidenceOfDenial(a, b, readings);
  const features = meetingFeatures(a, b, readings);
  if (isNumberAlone(features)) return null;
  const odds = logOdds(features, meetingWeights);
  return odds >= leastOdds[kindOf(features)] ? odds : null;
}

function kindOf({ nearness, noun }: MeetingFeatures): keyof typeof leastOdds {
  if (nearness === 0) return 'equal';
  return noun <= nounOfRoles ? 'nearOfRoles' : 'near';
}

/** What people in two roles have in common as nouns. */
const nounOfRoles = 0.3;

/**
 * Nothing but the number speaks for it, and at most the place, or that both count people: two texts on one matter have equal numbers
 * of two things often enough.
 */
function isNumberAlone({ noun, clause, across, place, record }: MeetingFeatures): boolean {
  if (clause > 0 || record > 0) return false;
  return (noun === 0 && place === 0) || (noun <= nounOfRoles && across === 0);
}

function evidenceOfDenial(a: Item, b: Item, readings: Readings): number | null {
  const [number, noun] = [numberEvidence(a, b), readings.nounOf(a, b)];
  if (a.denied === b.denied || a.measure.number !== b.measure.number) return null;
  if (number === null || noun === null || noun === 0) return null;
  const sum = number + noun + Math.min(readings.contextOf(a, b), mostContext);
  return sum >= leastDenied ? sum : null;
}
