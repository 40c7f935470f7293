/** Times that are told from another time of the text: "a week earlier", "the same period last year", "in the third". */
import { addDays, endDayOf, firstDayOf, isoDay, isoMonth, monthsBefore, type Day } from './time-calendar.ts';
import { timeUnits } from './time-lexicon.ts';
import { lowerAt, yearNumber, type FoundTime, type TimeScan } from './time-point.ts';
import { countOf } from './time-counts.ts';

/** Reads one at a word; `before` is the ISO value of the expression before it in the sentence. */
export function comparedAt(scan: TimeScan, at: number, before: string | null): FoundTime | null {
  const word = lowerAt(scan, at);
  const next = lowerAt(scan, at + 1);
  if (word === 'same') return samePeriod(scan, at, before);
  if (word === 'year' && next === 'as' && lowerAt(scan, at + 3) === 'whole')
    return yearFrom(before ?? scan.frame ?? null, 0, { first: at, last: at + 4 });
  if (word === 'year' && next === 'before' && /^(?:the|in)$/.test(lowerAt(scan, at - 1)))
    return yearFrom(before, -1, { first: at, last: at + 2 });
  if (word === 'previous' && next === 'year')
    return yearFrom(before ?? yearOf(scan), -1, { first: at, last: at + 2 });
  if (word === 'following' && next === 'year') return yearFrom(before, 1, { first: at, last: at + 2 });
  return earlierAt(scan, at, before);
}

function yearOf({ published }: TimeScan): string | null {
  return published === null ? null : String(published.year);
}

interface Span {
  readonly first: number;
  readonly last: number;
}

function yearFrom(from: string | null, step: number, span: Span): FoundTime | null {
  const day = from === null ? null : endDayOf(from);
  return day === null ? null : { ...span, iso: String(day.year + step) };
}

/** "a year earlier", "two weeks before": counted back from the expression before, as exactly as that one is. */
function earlierAt(scan: TimeScan, at: number, before: string | null): FoundTime | null {
  const link = lowerAt(scan, at + 2);
  if (before === null || (link !== 'earlier' && link !== 'before')) return null;
  const word = lowerAt(scan, at);
  const count = word === 'a' ? 1 : countOf(word);
  const unit = timeUnits.get(lowerAt(scan, at + 1));
  if (count === null || unit === undefined) return null;
  const span = { first: at, last: at + 3 };
  if (unit === 'year') return word === 'a' ? yearFrom(before, -1, span) : null;
  if (link === 'before' && scan.words[at + 3]?.kind === 'word') return null;
  const end = before.includes('..') ? null : endDayOf(before);
  if (end === null) return null;
  if (before.length === 7 && unit === 'month') {
    const then = monthsBefore(end, count);
    return { ...span, iso: isoMonth(then.year, then.month) };
  }
  if (before.length !== 10) return null;
  const then = unit === 'month' ? monthsBefore(end, count) : daysBack(end, count, unit);
  return then === null ? null : { ...span, iso: isoDay(then) };
}

function daysBack(end: Day, count: number, unit: string): Day | null {
  if (unit !== 'day' && unit !== 'week') return null;
  return addDays(end, unit === 'week' ? -7 * count : -count);
}

/** "the same period last year", "the same months of 2023": the months of the expression before, in that year. */
function samePeriod(scan: TimeScan, at: number, before: string | null): FoundTime | null {
  if (!/^(?:period|months?|quarter|time|weeks?|stretch)$/.test(lowerAt(scan, at + 1))) return null;
  const base = before ?? scan.frame ?? null;
  if (base === null || base.includes('..') || base.length === 4) return null;
  const linked = /^(?:of|in|during|for)$/.test(lowerAt(scan, at + 2)) ? at + 3 : at + 2;
  const from = lowerAt(scan, linked) === 'the' ? linked + 1 : linked;
  const written = yearNumber(lowerAt(scan, from));
  const isLast = /^(?:last|previous)$/.test(lowerAt(scan, from)) && /^year$/.test(lowerAt(scan, from + 1));
  const isEarlier = lowerAt(scan, from) === 'a' && lowerAt(scan, from + 1) === 'year';
  const end = endDayOf(base);
  if (end === null || (written === null && !isLast && !isEarlier)) return null;
  const shift = written === null ? 1 : end.year - written;
  const iso = base
    .split('/')
    .map((part) => `${String(Number(part.slice(0, 4)) - shift).padStart(4, '0')}${part.slice(4)}`)
    .join('/');
  return { first: at, last: written === null ? from + (isEarlier ? 3 : 2) : from + 1, iso };
}

/** "in the third": the quarter of that number, in the year of the quarter that the text was speaking of. */
export function elidedQuarter(scan: TimeScan, at: number, before: string | null): FoundTime | null {
  const order = quarterOrder(lowerAt(scan, at));
  if (order < 0 || lowerAt(scan, at - 1) !== 'the') return null;
  if (!/^(?:in|of|for|during|than)$/.test(lowerAt(scan, at - 2))) return null;
  const next = scan.words[at + 1];
  if (next?.kind === 'word' && !/^(?:it|they|there|we|he|she)$/.test(next.lower)) return null;
  const base = before ?? scan.frame ?? null;
  if (base?.includes('/') !== true || base.includes('..')) return null;
  const start = firstDayOf(base);
  const end = endDayOf(base);
  if (start === null || end?.year !== start.year || end.month - start.month !== 2) return null;
  return {
    first: at,
    last: at + 1,
    iso: `${isoMonth(end.year, order * 3 + 1)}/${isoMonth(end.year, order * 3 + 3)}`,
  };
}

/** 0 … 3 of "first" or "1st" and so on; -1 for other words. */
export function quarterOrder(word: string): number {
  const order = ['first', 'second', 'third', 'fourth'].indexOf(word);
  return order >= 0 ? order : ['1st', '2nd', '3rd', '4th'].indexOf(word);
}
