/** Time expressions that count from the day of publication: "last year", "yesterday", "in the past six weeks". */
import type { Word } from './names-words.ts';
import { addDays, isoDay, isoMonth, lastDayOf, weekdayOf, type Day } from './time-calendar.ts';
import { smallNumbers } from './time-lexicon.ts';

/** One expression: word indices, `last` exclusive, and its ISO 8601 value. */
export interface TimeExpression {
  readonly first: number;
  readonly last: number;
  readonly iso: string;
}

/** The words being read and the day they are read against. */
export interface TimeScan {
  readonly words: readonly Word[];
  /** Publication day; null when unknown, then relative expressions stay unread. */
  readonly published: Day | null;
}

/** Lower-case form of a word; empty past the ends. */
export function lowerAt(scan: TimeScan, at: number): string {
  return scan.words[at]?.lower ?? '';
}

/** "last year", "this month", "yesterday", "in the past six weeks", "two years ago", "a year earlier". */
export function relativeAt(scan: TimeScan, at: number, before: string | null): TimeExpression | null {
  const { published: now } = scan;
  const word = lowerAt(scan, at);
  if (word === 'a' && lowerAt(scan, at + 1) === 'year' && lowerAt(scan, at + 2) === 'earlier')
    return yearBefore(at, at + 3, before);
  if (word === 'year' && lowerAt(scan, at + 1) === 'before' && /^(?:the|in)$/.test(lowerAt(scan, at - 1)))
    return yearBefore(at, at + 2, before);
  if (now === null) return null;
  if (word === 'yesterday') return { first: at, last: at + 1, iso: isoDay(addDays(now, -1)) };
  if (word === 'today' || word === 'tonight') return { first: at, last: at + 1, iso: isoDay(now) };
  if (word === 'last' && lowerAt(scan, at + 1) === 'night')
    return { first: at, last: at + 2, iso: isoDay(addDays(now, -1)) };
  if (word === 'last' || word === 'this' || word === 'previous')
    return unitAt(scan, at, word === 'this' ? 0 : 1);
  if (word === 'past' || word === 'recent') return pastAt(scan, at, now);
  return agoAt(scan, at, now);
}

function yearBefore(first: number, last: number, before: string | null): TimeExpression | null {
  const day = lastDayOf(before);
  return day === null ? null : { first, last, iso: String(day.year - 1) };
}

function unitAt(scan: TimeScan, at: number, back: number): TimeExpression | null {
  const { published: now } = scan;
  const unit = lowerAt(scan, at + 1);
  const span = { first: at, last: at + 2 };
  if (now === null) return null;
  if (unit === 'year') return { ...span, iso: String(now.year - back) };
  if (unit === 'month') {
    const month = now.month - back;
    return { ...span, iso: month < 1 ? isoMonth(now.year - 1, 12) : isoMonth(now.year, month) };
  }
  if (unit === 'week') {
    const monday = addDays(now, -((weekdayOf(now) + 6) % 7) - 7 * back);
    return { ...span, iso: `${isoDay(monday)}/${isoDay(addDays(monday, 6))}` };
  }
  return null;
}

const unitDays: ReadonlyMap<string, number> = new Map([
  ['day', 1],
  ['days', 1],
  ['week', 7],
  ['weeks', 7],
  ['month', 30],
  ['months', 30],
  ['year', 365],
  ['years', 365],
]);

function pastAt(scan: TimeScan, at: number, now: Day): TimeExpression | null {
  const counted = countOf(lowerAt(scan, at + 1));
  const unitIndex = counted === null ? at + 1 : at + 2;
  const days = unitDays.get(lowerAt(scan, unitIndex));
  if (days === undefined || (counted === null && lowerAt(scan, unitIndex).endsWith('s'))) return null;
  return {
    first: at,
    last: unitIndex + 1,
    iso: `${isoDay(addDays(now, -days * (counted ?? 1)))}/${isoDay(now)}`,
  };
}

function agoAt(scan: TimeScan, at: number, now: Day): TimeExpression | null {
  const counted = countOf(lowerAt(scan, at));
  const unit = lowerAt(scan, at + 1);
  if (counted === null || lowerAt(scan, at + 2) !== 'ago') return null;
  const span = { first: at, last: at + 3 };
  if (unit.startsWith('year')) return { ...span, iso: String(now.year - counted) };
  const days = unitDays.get(unit);
  if (days === undefined) return null;
  const then = addDays(now, -days * counted);
  return { ...span, iso: days === 30 ? isoMonth(then.year, then.month) : isoDay(then) };
}

function countOf(text: string): number | null {
  const small = smallNumbers.get(text);
  if (small !== undefined) return small;
  return text.length <= 2 && /^\d{1,2}$/.test(text) ? Number(text) : null;
}
