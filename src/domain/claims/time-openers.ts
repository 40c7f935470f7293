/**
 * Which words may open an expression of time, found in one look-up per word: nearly all words are passed over here, and
 * the others say which readers have anything to read at them.
 */
import type { Word } from './names-words.ts';
import {
  monthNumbers,
  periodParts,
  relativePhrases,
  seasonMonths,
  smallNumbers,
  timeUnits,
  weekdayNumbers,
} from './time-lexicon.ts';

/** What a word may open; bits, to be joined. */
export const opening = {
  /** A range or a point: a month, a weekday, an article, "between". */
  point: 1,
  /** "since", "by". */
  open: 2,
  /** "late", "first", a count or a unit. */
  period: 4,
  /** "last", "a", a count or a fixed phrase. */
  relative: 8,
  /** A count, which opens something only before what may follow one. */
  count: 16,
} as const;

const { point, open, period, relative, count } = opening;

const openers: ReadonlyMap<string, number> = bitsOf([
  [monthNumbers.keys(), point],
  [weekdayNumbers.keys(), point],
  [smallNumbers.keys(), period | relative | count],
  [periodParts.keys(), point | period],
  [relativePhrases.keys(), relative],
  [seasonMonths.keys(), period],
  [timeUnits.keys(), period | relative],
  ['between from entre desde depuis seit zwischen từ since'.split(' '), point],
  ['ngày tháng năm b.e. be'.split(' '), point],
  ['since from desde depuis seit kể từ by until till before hasta bis'.split(' '), open],
  ['first second third fourth last q1 q2 q3 q4 h1 h2'.split(' '), period],
  [
    (
      'same last this previous past recent next coming following earlier later so il vor hace vergangenen letzten últimos ' +
      'últimas pasados'
    ).split(' '),
    relative,
  ],
  [['a'], period | relative | count],
]);

function bitsOf(rows: readonly (readonly [Iterable<string>, number])[]): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const [words, value] of rows) for (const word of words) bits.set(word, (bits.get(word) ?? 0) | value);
  return bits;
}

/** First letters and lengths of the openers: words of another shape need no look-up. */
const shapes: Uint8Array = shapesOf(openers.keys());

function shapesOf(words: Iterable<string>): Uint8Array {
  const found = new Uint8Array(128 * 32);
  for (const word of words) found[shapeOf(word)] = 1;
  return found;
}

/** All that does not begin with an ASCII letter is of one shape per length. */
function shapeOf(word: string): number {
  const first = word.charCodeAt(0);
  return (first < 128 ? first : 0) * 32 + Math.min(word.length, 31);
}

/** What may follow a number that counts or opens a date. */
const afterNumber: ReadonlySet<string> = new Set([
  ...monthNumbers.keys(),
  ...timeUnits.keys(),
  ...'quarter half de of . / - – and to until through till y et a al au hasta e und bis đến by , dernières derniers'.split(
    ' ',
  ),
]);

/** Bits of `opening` for the word at an index; 0 when nothing begins there. */
export function openingAt(words: readonly Word[], at: number): number {
  const word = words[at];
  if (word === undefined || word.kind === 'mark') return 0;
  const { lower } = word;
  if (word.kind === 'number') return numberOpens(words, at, lower) ? point | period | relative : 0;
  if (shapes[shapeOf(lower)] !== 0) {
    const bits = openers.get(lower);
    if (bits !== undefined) return (bits & count) === 0 || isCounting(words, at) ? bits : 0;
  }
  return lower.includes('-') && /^(?:mid|early|late|mi)-/.test(lower) ? period : 0;
}

function isCounting(words: readonly Word[], at: number): boolean {
  return afterNumber.has(words[at + 1]?.lower ?? '');
}

function numberOpens(words: readonly Word[], at: number, lower: string): boolean {
  if (lower.length <= 4) return isYearLike(lower) || isFollowed(words, at);
  return lower.length <= 10 && (lower.endsWith('s') || /^\d{1,2}\.\d{1,2}\.\d{4}$/.test(lower));
}

/** "31." at the end of a sentence, "31 of the men": a stop or "of" follows a day only before a month. */
function isFollowed(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.lower ?? '';
  if (next === '.' || next === 'of' || next === 'de') return monthNumbers.has(words[at + 2]?.lower ?? '');
  return afterNumber.has(next);
}

function isYearLike(lower: string): boolean {
  return lower.length === 4 && (lower.startsWith('19') || lower.startsWith('20'));
}
