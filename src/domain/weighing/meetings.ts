/**
 * Statements of independent texts that measure one thing: an equal or a compatible number, a noun that may be the same,
 * and words around it that stand around few other numbers of the two texts. A meeting must be the best that each of
 * the two has in the texts of the other, for a wrong one would invent a witness.
 */
import type { Item } from './item.ts';
import type { Kin } from './kin.ts';
import type { Link, Links } from './links.ts';
import { isLimited, nearCounts } from './limited-counts.ts';
import { areOfOtherPeople, numberEvidence } from './meeting-evidence.ts';
import { isRareMeeting } from './rare-meetings.ts';
import { laterCounts, type LaterCount } from './later-counts.ts';
import { placeRelation } from './places.ts';
import { Readings } from './readings.ts';
import type { Shelf } from './speakers.ts';
import { timeRelation } from './time.ts';
import { mayTakeIn, scopeScore } from './wide-scopes.ts';

/** Two claims (indexes into the items, lower first) that measure one thing in independent texts. */
export interface Meeting {
  readonly a: number;
  readonly b: number;
  /** Evidence of number, noun and surroundings, added up; compares with other meetings only. */
  readonly score: number;
}

/** What is asked of a meeting in all, and of the words around the numbers alone. */
const leastEvidence = 7;
/** Numbers that differ, and that a bound reconciles, say less themselves; then no part of a whole, and known nouns. */
const leastReconciled = 5.5;
const knownNoun = 0.7;
const leastContext = 2.5;
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

/** Linked stories looked through for each story, and pairs of claims for each pair of stories. */
const mostNeighbours = 48;
const mostPairs = 4000;

const meetingLinks: ReadonlySet<Link> = new Set<Link>(['event', 'undetermined']);

interface Candidate extends Meeting {
  /** Sets of kin that the two stand in, and the text origins that they were found in. */
  readonly sets: readonly [number, number];
  readonly origins: readonly [string, string];
}

/** The meetings of a casebook. */
export interface Meetings {
  readonly pairs: readonly Meeting[];
  /** Different counts of one noun of which one text limits its own: two scopes. */
  readonly limited: readonly Meeting[];
  /** Counts that a later version of a text gives for others of the version before. */
  readonly later: readonly LaterCount[];
  /** The two, or claims that tell the same, have met. */
  readonly haveMet: (a: Item, b: Item) => boolean;
}

/** Finds the meetings; items must stand in canonical order. */
export function meetingsOf(
  items: readonly Item[],
  { links, kin, shelf }: { readonly links: Links; readonly kin: Kin; readonly shelf: Shelf },
): Meetings {
  const readings = new Readings(items, kin, shelf);
  const candidates: Candidate[] = [];
  for (const [a, b] of candidatesOf(items, links, readings, mayMeet)) {
    const [x, y] = [items[a], items[b]];
    const score = x === undefined || y === undefined ? null : evidenceOf(x, y, readings);
    if (score === null || x === undefined || y === undefined) continue;
    candidates.push({ a, b, score, sets: [kin.setOf(x), kin.setOf(y)], origins: [x.origin, y.origin] });
  }
  const pairs = mutualBest(candidates);
  const met = new Set(pairs.map(({ sets }) => keyOf(...sets)));
  const limited = [...limitedPairs(items, links, readings, shelf)];
  const apart = new Set(limited.flatMap(({ a, b }) => [readings.setOf(a), readings.setOf(b)]));
  const isFree = ({ a, b }: Meeting): boolean =>
    !apart.has(readings.setOf(a)) && !apart.has(readings.setOf(b));
  return {
    pairs,
    limited: [...limited, ...widePairs(items, links, readings, shelf).filter(isFree)],
    later: laterCounts(items, { links, readings, shelf }),
    haveMet: (a, b) => met.has(keyOf(kin.setOf(a), kin.setOf(b))),
  };
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

function keyOf(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Pairs of claims of linked texts whose numbers may be one, one pair for two sets of kin. */
function* candidatesOf(
  items: readonly Item[],
  links: Links,
  readings: Readings,
  mayBe: (a: Item, b: Item) => boolean,
): Generator<readonly [number, number]> {
  const byStory = indexesByStory(items);
  const seen = new Set<string>();
  for (const [story, mine] of byStory) {
    for (const other of links.neighbours(story).slice(0, mostNeighbours)) {
      const theirs = other > story ? byStory.get(other) : undefined;
      if (theirs === undefined || !meetingLinks.has(links.linkOf(story, other))) continue;
      if (mine.length * theirs.length > mostPairs) continue;
      for (const a of mine) {
        for (const b of theirs) {
          const [x, y] = [items[a], items[b]];
          if (x === undefined || y === undefined || !mayBe(x, y)) continue;
          const key = keyOf(readings.setOf(a), readings.setOf(b));
          if (seen.has(key) || !readings.areApart(a, b, links)) continue;
          seen.add(key);
          yield a < b ? [a, b] : [b, a];
        }
      }
    }
  }
}

function indexesByStory(items: readonly Item[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [index, { measure }] of items.entries()) {
    if (measure.number === null) continue;
    const list = found.get(measure.story);
    if (list === undefined) found.set(measure.story, [index]);
    else list.push(index);
  }
  return found;
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
  if (isRareMeeting(a, b, { number, noun, context }))
    return number + (noun ?? 0) + Math.min(context, mostContext);
  if (noun === null) return null;
  if (a.denied !== b.denied && a.measure.number === b.measure.number && noun > 0) {
    const sum = number + noun + Math.min(context, mostContext);
    return sum >= leastDenied ? sum : null;
  }
  // Small numbers are everywhere: of them only what is called by one word may be one.
  if (number < leastTelling && noun < sameNoun && !(isExplained && context >= leastExplained)) return null;
  if (context < (noun === 0 ? leastBareContext : leastContext)) return null;
  const apart = timeRelation(a.measure.span, b.measure.span) === 'apart' ? 1.5 : 0;
  const score = number + noun + Math.min(context, mostContext) - apart;
  return score >= leastOf(a, b, noun) ? score : null;
}

function leastOf(a: Item, b: Item, noun: number): number {
  return a.measure.number !== b.measure.number && noun >= knownNoun ? leastReconciled : leastEvidence;
}

/** Each of the two is the best that the other has in the texts of its origin. */
function mutualBest(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<string, number>();
  const keysOf = ({ sets, origins }: Candidate): readonly [string, string] => [
    `${sets[0]} ${origins[1]}`,
    `${sets[1]} ${origins[0]}`,
  ];
  for (const candidate of candidates)
    for (const key of keysOf(candidate)) best.set(key, Math.max(best.get(key) ?? 0, candidate.score));
  return candidates.filter((candidate) =>
    keysOf(candidate).every((key) => best.get(key) === candidate.score),
  );
}
