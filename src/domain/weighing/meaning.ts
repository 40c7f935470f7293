/**
 * What the words around two equal numbers have in common. A number alone is no meeting point: "27 employees resigned"
 * and "27 nationals" are two facts, and joining them would invent a second witness.
 */
import { significantDigits } from './interval.ts';
import type { Link } from './links.ts';
import type { Measure } from './measure.ts';

/** Numbers that seldom meet by chance. */
export function isDistinctive(value: number): boolean {
  const whole = Math.abs(value);
  return whole >= 100 || (whole > 20 && whole % 10 !== 0) || !Number.isInteger(value);
}

/** The specific senses of both are equal, and there is at least one. */
export function haveSameSense(a: Measure, b: Measure): boolean {
  return a.specific.length > 0 && areSensesEqual(a, b);
}

/** The specific senses of both are equal; true also when neither has one. */
export function areSensesEqual(a: Measure, b: Measure): boolean {
  return a.specific.length === b.specific.length && a.specific.every((sense) => b.senses.has(sense));
}

/** Share of the smaller set of content words that both have, 0 … 1; words of the senses left out. */
export function plainWordShare(a: Measure, b: Measure): number {
  const x = plainWords(a);
  const y = plainWords(b);
  const shared = x.filter((word) => b.words.has(word)).length;
  return x.length === 0 || y.length === 0 ? 0 : shared / Math.min(x.length, y.length);
}

/** Content words that are no words of a sense. */
export function plainWords(measure: Measure): string[] {
  return [...measure.words].filter((word) => !word.startsWith('~'));
}

/** Share of plain words from which two statements speak of one matter. */
export const alikeWords = 0.34;

/** Two statistics of one thing ("smallest", "average") are two measures; `strict` also parts one from a plain number. */
export function differInStatistic(a: Measure, b: Measure, strict: boolean): boolean {
  if (a.statistic === b.statistic) return false;
  return strict || (a.statistic !== '' && b.statistic !== '');
}

/** "9,000 a month" and "9,000 a day", or, when `strict`, "9,000". */
export function differInPeriod(a: Measure, b: Measure, strict: boolean): boolean {
  if (a.period === b.period) return false;
  return strict || (a.period !== '' && b.period !== '');
}

/** A sense or a good part of the words is common to both. */
export function touch(a: Measure, b: Measure): boolean {
  return a.specific.some((sense) => b.senses.has(sense)) || plainWordShare(a, b) >= alikeWords;
}

/**
 * Whether two claims with one number say it of one thing: by a sense, a statistic or words that both have; a telling
 * number of one thing also without them, where nothing speaks against it. Prefers to keep apart.
 */
export function shareMeaning(a: Measure, b: Measure, link: Link): boolean {
  if (a.statistic !== '' && a.statistic === b.statistic) return true;
  const akin = link === 'hard' || link === 'same-origin';
  const words = plainWordShare(a, b);
  const shared = a.specific.some((sense) => b.senses.has(sense));
  const number = a.number ?? b.number ?? 0;
  const telling = significantDigits(number) >= 3;
  if (!shared && a.specific.length > 0 && b.specific.length > 0) return words >= 0.5 || (akin && telling);
  if (shared || words >= alikeWords) return true;
  // People are counted in every text; an equal number of compounds or phones is a rarer meeting.
  const things = a.concept !== '' && a.concept !== 'person' && a.concept === b.concept && link !== 'none';
  if (a.number !== b.number) return things && isDistinctive(Math.max(a.number ?? 0, b.number ?? 0));
  if (!isDistinctive(number) || (a.role !== '' && b.role !== '' && a.role !== b.role)) return akin && telling;
  if (a.concept === '' || a.concept !== b.concept) return akin || link === 'same-story';
  return telling || akin || things || link === 'same-story';
}

/**
 * Both say how many people were in a place, in whatever state: those whom one text calls held, another has "found" or
 * "staying" there.
 */
export function areBothPresence(a: Measure, b: Measure): boolean {
  return a.concept === 'person' && b.concept === 'person' && isPresence(a) && isPresence(b);
}

const presenceSenses: ReadonlySet<string> = new Set(['hold', 'live', 'presence', 'work']);

function isPresence(measure: Measure): boolean {
  return (
    !measure.part &&
    measure.specific.length > 0 &&
    measure.specific.every((sense) => presenceSenses.has(sense))
  );
}

/** Numbers further apart than this are numbers of different things. */
const maxRatio = 5;

/** Numbers of one dimension too far apart to be set beside each other; shares never are. */
export function isFarOff(a: Measure, b: Measure): boolean {
  const [x, y] = [a.number, b.number];
  if (x === null || y === null || x === y || a.dimension === 'share') return false;
  return Math.max(Math.abs(x), Math.abs(y)) > maxRatio * Math.min(Math.abs(x), Math.abs(y));
}
