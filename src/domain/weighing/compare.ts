/** How alike two claims are as statements of one measure. A conflict is called only where measure, place and time agree. */
import { isPutInPlace } from './answers.ts';
import type { Counterparts } from './counterparts.ts';
import { intersection, isAnything, isRoundingOf, significantDigits } from './interval.ts';
import type { Item } from './item.ts';
import type { Kin } from './kin.ts';
import type { Link, Links } from './links.ts';
import {
  alikeWords,
  areSensesEqual,
  areBothPresence,
  differInPeriod,
  differInStatistic,
  haveSameSense,
  isDistinctive,
  isFarOff,
  plainWords,
  plainWordShare,
  shareMeaning,
  touch,
} from './meaning.ts';
import type { Measure } from './measure.ts';
import type { Meetings } from './meetings.ts';
import { isPlaceOf, placeRelation, type PlaceRelation } from './places.ts';
import { isAnswer, isOneCount, isRecall, isSaidAgain, isTellingCount, relatedLinks } from './said-again.ts';
import { isLater, isStep } from './stages.ts';
import { timeRelation, type TimeRelation } from './time.ts';
import { isVersion } from './versions.ts';

/** `version`: a later state told by the texts themselves ("the total stood at", the next version of a wire). */
export type Kinship = 'same' | 'rival' | 'later' | 'version' | 'scope';

export interface Comparison {
  readonly kinship: Kinship;
  readonly score: number;
}

export interface CompareContext {
  /** In retold claims, times that differ are misread or miscopied. */
  readonly counterparts: Counterparts;
  readonly kin: Kin;
  readonly meetings: Meetings;
  /** Numbers that claims put in the place of a denied one. */
  readonly answers: ReadonlyMap<Item, number>;
  readonly links: Links;
  /** Folded words of all places that the claims of a story name. */
  readonly places: ReadonlyMap<string, ReadonlySet<string>>;
  /** Numbers that a story denies: `<dimension>|<number>` per story. */
  readonly deniedNumbers: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Least likeness for each answer. Rivals need the most: a false conflict accuses a witness. */
export const thresholds: Readonly<Record<Kinship, number>> = {
  same: 4,
  rival: 4.5,
  later: 4,
  version: 4,
  scope: 3.5,
};

const linkScore: Readonly<Record<Link, number>> = {
  'same-story': 0.5,
  hard: 3,
  'same-origin': 2.5,
  event: 1,
  undetermined: 1,
  none: 0,
  different: -0.5,
};

const placeScore: Readonly<Record<PlaceRelation, number>> = {
  equal: 1.5,
  contained: 1,
  unknown: 0,
  nearby: 0.5,
  different: -0.5,
  wider: 0,
  'other-country': -10,
};

/** Compares two claims of one dimension; null when they are not shown to belong together. */
export function compare(a: Item, b: Item, context: CompareContext): Comparison | null {
  if (a.measure.dimension !== b.measure.dimension || isFarOff(a.measure, b.measure)) return null;
  if (areOtherKinds(a.measure, b.measure)) return null;
  const link = context.counterparts.linkOf(a, b);
  const place = placesOf(a, b, context);
  if (place === 'other-country' || a.outlook !== b.outlook) return null;
  if (relatedLinks.has(link) && isPutInPlace(a, b, context.answers))
    return { kinship: 'rival', score: thresholds.rival + 1 };
  if (a.measure.per !== b.measure.per && a.measure.per !== '' && b.measure.per !== '') return null;
  if (differInStatistic(a.measure, b.measure, false) || differInPeriod(a.measure, b.measure, false))
    return null;
  const time = isSaidAgain(a, b, context) ? 'unknown' : timeRelation(a.measure.span, b.measure.span);
  const agree = hasOneNumber(a, b) || intersection(a.measure.interval, b.measure.interval) !== null;
  const base =
    linkScoreOf(link, a, b) +
    placeScore[place] +
    rootScore(a, b) +
    (a.measure.facetKey === '' ? 0 : facetScore) +
    (a.measure.per !== '' && a.measure.per === b.measure.per ? perScore : 0) +
    senseScore(a.measure, b.measure, link) +
    (isAnswer(a, b, link) || isRecall(a, b, link)
      ? answerScore
      : isTellingCount(a, b, link)
        ? rareScore
        : 0) +
    wordScore(a, b);
  if (isVersion(a, b, link, context.counterparts)) return scored('version', base + versionScore);
  if (place === 'wider') return scored('scope', base + 0.5);
  if (isOtherPopulation(a, b)) return scored('scope', base + populationScore);
  if (
    agree &&
    time !== 'apart' &&
    !isOneOfMany(a, b) &&
    !isOneOfMany(b, a) &&
    !isStep(a, b, time) &&
    (isOneStatement(a, b, link, context) ||
      (link !== 'same-story' && (isLinked(link) || time === 'overlap') && isNearCount(a, b, place)))
  ) {
    return scored(
      'same',
      base + valueScore(a, b) + timeScore(time) - (a.measure.foreign === b.measure.foreign ? 0 : 0.5),
    );
  }
  const known = isLinked(link) || a.root.family === b.root.family;
  if (known && place !== 'different' && isLater(a, b, time)) return scored('later', base + 0.5);
  return rival(a, b, { link, time, place, agree, base }, context);
}

/** Ferries and barges are both vessels, and no count of the one is a count of the other. People may be called many things. */
function areOtherKinds(a: Measure, b: Measure): boolean {
  return a.concept !== 'person' && a.role !== '' && b.role !== '' && a.role !== b.role;
}

/** Outweighs that two versions of one text differ in other words too. */
const versionScore = 2;

/** Outweighs that a denial gives the number in a context of its own. */
const answerScore = 2;
/** An equal telling number of one kind of thing, in texts on one matter. */
const rareScore = 1.5;

/** One narrow sub-population (injured, dead, suspicious places) is much of a measure by itself. */
const facetScore = 1.2;

const perScore = 3;

/** Two populations of one thing: the words that part them are words that the two do not share. */
const populationScore = 1;

/** A headline says again what its text says. */
const headlineScore = 2.5;

/** Small or round numbers meet by chance even in linked texts. */
function linkScoreOf(link: Link, a: Item, b: Item): number {
  const { number } = a.measure;
  const chance = number !== null && number === b.measure.number && !isDistinctive(number);
  if (link === 'same-story' && a.headline !== b.headline) return headlineScore;
  return linkScore[link] - (chance && (link === 'hard' || link === 'same-origin') ? 0.5 : 0);
}

function placesOf(a: Item, b: Item, context: CompareContext): PlaceRelation {
  const relation = placeRelation(a.measure.place, b.measure.place);
  if (relation !== 'different' || !isLinked(context.counterparts.linkOf(a, b))) return relation;
  const { places } = context;
  const near =
    isPlaceOf(a.measure.place, places.get(b.measure.story)) ||
    isPlaceOf(b.measure.place, places.get(a.measure.story));
  return near ? 'nearby' : relation;
}

function isLinked(link: Link): boolean {
  return link !== 'none' && link !== 'different';
}

function scored(kinship: Kinship, score: number): Comparison | null {
  return score >= thresholds[kinship] ? { kinship, score } : null;
}

/** One number under different bounds ("12.5", "more than 12.5") is one statement told twice, not a contradiction. */
function hasOneNumber(a: Item, b: Item): boolean {
  return a.measure.number !== null && a.measure.number === b.measure.number;
}

/** One number, said of one thing: a claim retold in a derived text, or one that shares its meaning. */
function isOneStatement(a: Item, b: Item, link: Link, context: CompareContext): boolean {
  if (!hasSameNumber(a, b)) return false;
  if (a.measure.number === null || b.measure.number === null) return true;
  const restated = link === 'same-story' && a.headline !== b.headline;
  return restated || isSaidAgain(a, b, context) || shareMeaning(a.measure, b.measure, link);
}

/** One number, a rounder form of it, or a magnitude in words that may mean it. */
function hasSameNumber(a: Item, b: Item): boolean {
  const [x, y] = [a.measure.number, b.measure.number];
  if (x === null && y === null) {
    const restated = a.measure.story === b.measure.story && a.headline !== b.headline;
    const alike = haveSameSense(a.measure, b.measure) || plainWordShare(a.measure, b.measure) >= 0.5;
    return haveSameMagnitude(a, b) && (alike || (restated && isOneEmpty(a, b)));
  }
  if (x === null || y === null) {
    // A magnitude in words confirms a number only of the same witness or the same narrow group.
    const alike =
      a.measure.facetKey !== '' || (a.root.family === b.root.family && touch(a.measure, b.measure));
    return alike && mayMean(a, y) && mayMean(b, x);
  }
  return x === y || isRoundingOf(x, y);
}

function mayMean(vague: Item, number: number | null): boolean {
  const range = vague.measure.magnitude;
  return number === null || range === null || (number >= range[0] && number <= range[1]);
}

function haveSameMagnitude(a: Item, b: Item): boolean {
  const [x, y] = [a.measure.magnitude, b.measure.magnitude];
  return x === null || y === null || (x[0] === y[0] && x[1] === y[1]);
}

/** Different numbers that bounds reconcile ("at least 37", 41) belong together when near, and of one place. */
function isNearCount(a: Item, b: Item, place: PlaceRelation): boolean {
  const [x, y] = [a.measure.number, b.measure.number];
  if (x === null || y === null) return false;
  if (a.measure.per !== '' && a.measure.per === b.measure.per) return Math.max(x, y) <= 1.5 * Math.min(x, y);
  if (place !== 'equal' && place !== 'contained' && place !== 'nearby' && wordScore(a, b) < 1) return false;
  const sameThing = a.measure.concept !== '' && haveSameSense(a.measure, b.measure);
  const alike = a.measure.facetKey !== '' || sameThing || plainWordShare(a.measure, b.measure) >= 0.5;
  return alike && Math.max(x, y) <= 1.5 * Math.min(x, y);
}

/** One amount beside the span of many ("they owed 3,000 to 8,500", "I owed 5,200"), told by someone else. */
function isOneOfMany(one: Item, many: Item): boolean {
  if (!/^(?:money|age|duration|measure)\b/.test(one.measure.dimension) || one.measure.per !== '')
    return false;
  const { low, high } = many.measure.interval;
  const spans = Number.isFinite(low) && Number.isFinite(high) && low < high;
  return (
    spans && one.measure.interval.low === one.measure.interval.high && one.root.family !== many.root.family
  );
}

/** Two different numbers of one measure, of different populations ("a figure that includes guards", "adults", "formal"). */
function isOtherPopulation(a: Item, b: Item): boolean {
  const [x, y] = [a.measure, b.measure];
  if (x.population === y.population || x.number === null || y.number === null || x.number === y.number)
    return false;
  if (x.story === y.story || x.part || y.part || a.denied || b.denied) return false;
  return haveSameSense(x, y) || (areSensesEqual(x, y) && plainWordShare(x, y) >= 0.5);
}

interface Likeness {
  readonly link: Link;
  readonly time: TimeRelation;
  readonly place: PlaceRelation;
  readonly agree: boolean;
  readonly base: number;
}

function rival(a: Item, b: Item, likeness: Likeness, context: CompareContext): Comparison | null {
  const { link, time, place, agree, base } = likeness;
  if (agree || time === 'apart' || time === 'near' || a.denied || b.denied || link === 'hard') return null;
  if (a.measure.part !== b.measure.part) return null;
  if (link === 'same-story' && a.root.family === b.root.family) return null;
  if (differInStatistic(a.measure, b.measure, true) || differInPeriod(a.measure, b.measure, true))
    return null;
  if (!isLinked(link) && !(time === 'overlap' && place === 'equal' && areDays(a, b))) return null;
  const answered = link !== 'same-story' && (denies(a, b, context) || denies(b, a, context));
  const same = haveSameSense(a.measure, b.measure);
  const present = !same && answered && areBothPresence(a.measure, b.measure);
  if (!same && !present) return null;
  if (!answered && !isOneMatter(a, b, time, place)) return null;
  const apart = a.measure.foreign === b.measure.foreign ? 0 : 0.5;
  return scored(
    'rival',
    base -
      1 +
      timeScore(time) +
      (isTerse(a, b) ? 1 : 0) +
      (areOneDay(a, b) ? 0.5 : 0) +
      (answered ? 2 : 0) +
      (present ? presenceScore : 0) +
      closeness(a, b) -
      apart,
  );
}

/** Outweighs that "held" and "found" are different words of those who were in one place. */
const presenceScore = 4;

/** Both speak of the same single day. */
function areOneDay(a: Item, b: Item): boolean {
  const [x, y] = [a.measure.span, b.measure.span];
  return x !== null && y !== null && x.start === x.end && x.start === y.start && x.end === y.end;
}

/** Both speak of days or weeks, not of years. */
function areDays(a: Item, b: Item): boolean {
  return [a.measure.span, b.measure.span].every((span) => span !== null && span.end - span.start <= 31);
}

/** Different numbers are set against each other only for the same days, or for one place in much the same words. */
function isOneMatter(a: Item, b: Item, time: TimeRelation, place: PlaceRelation): boolean {
  if (time === 'overlap' && areDays(a, b)) return true;
  return (
    (place === 'equal' || place === 'contained') &&
    (isTerse(a, b) || plainWordShare(a.measure, b.measure) >= alikeWords)
  );
}

/** One of the two says nothing but sense and place: few words are no reason to keep rivals apart. */
function isTerse(a: Item, b: Item): boolean {
  return [a, b].some(({ measure }) => plainWords(measure).length === 0) && a.measure.concept !== '';
}

/** Rivals are mostly near each other; far numbers count other things. */
function closeness(a: Item, b: Item): number {
  const [x, y] = [a.measure.number ?? 0, b.measure.number ?? 0];
  return Math.max(x, y) <= 1.5 * Math.min(x, y) ? 0.5 : 0;
}

/** The story of `a` denies the number that `b` states. */
function denies(a: Item, b: Item, context: CompareContext): boolean {
  if (b.measure.number === null || a.measure.story === b.measure.story) return false;
  const denied = context.deniedNumbers.get(a.measure.story);
  return denied?.has(`${b.measure.dimension}|${b.measure.number}`) ?? false;
}

function rootScore(a: Item, b: Item): number {
  if (a.root.key === b.root.key) return 1.5;
  return a.root.family === b.root.family ? 1 : 0;
}

function timeScore(time: TimeRelation): number {
  return time === 'overlap' ? 1 : time === 'near' ? 0.5 : 0;
}

function valueScore(a: Item, b: Item): number {
  const [x, y] = [a.measure.number, b.measure.number];
  if (x === null || y === null) return x === y && isAnything(a.measure.interval) ? 0.5 : 0;
  if (x === y) return significantDigits(x) >= 3 ? 2.5 : isDistinctive(x) ? 2 : 1;
  return isRoundingOf(x, y) ? 1.5 : 0.5;
}

function isOneEmpty(a: Item, b: Item): boolean {
  return a.measure.specific.length === 0 || b.measure.specific.length === 0;
}

function senseScore(a: Measure, b: Measure, link: Link): number {
  const x = a.specific;
  const y = b.specific;
  const shared = x.filter((sense) => b.senses.has(sense)).length;
  if (x.length === 0 && y.length === 0) return a.concept === 'premises' ? 1.5 : a.concept === '' ? 0 : 0.5;
  if (shared > 0) return shared === x.length && shared === y.length ? 2 : 1;
  const kin = link === 'hard' || link === 'same-origin';
  const related = relatedLinks.has(link) && a.concept !== 'person' && isOneCount(a, b);
  const telling = a.number !== null && a.number === b.number && isDistinctive(a.number);
  const floor = telling && (kin || related) ? -0.5 : -10;
  if (x.length > 0 && y.length > 0) return Math.max(-3, floor);
  return Math.max(a.concept === 'premises' ? -2 : -0.5, floor);
}

/** Share of the smaller set of content words that both have, up to 1.5. */
function wordScore(a: Item, b: Item): number {
  const [small, large] =
    a.measure.words.size <= b.measure.words.size
      ? [a.measure.words, b.measure.words]
      : [b.measure.words, a.measure.words];
  if (small.size < 2) return 0;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared += 1;
  return (1.5 * shared) / small.size;
}
