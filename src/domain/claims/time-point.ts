/** Dates as far as they are written: "9 March 2025", "March 9", "3. Februar", "2025-03-02", "tháng 3 năm 2025", "2024". */
import { daysInMonth } from '../../base/index.ts';
import type { Word } from './names-words.ts';
import { isAfter, isoDay, isoMonth, type Day } from './time-calendar.ts';
import { englishMonths, monthNumbers, weekdayNumbers } from './time-lexicon.ts';

/** One expression: word indices, `last` exclusive, and its ISO 8601 value. */
export interface FoundTime {
  readonly first: number;
  readonly last: number;
  readonly iso: string;
}

/** The words being read and the day they are read against. */
export interface TimeScan {
  readonly words: readonly Word[];
  /** Publication day; null when unknown, then relative expressions stay unread. */
  readonly published: Day | null;
  /** Whether 3/4/2025 is 3 April for certain; false where the language leaves it open. */
  readonly dayFirst: boolean;
  /** ISO value of the period that the text's own heading names, which "the third" and "the year" are read by. */
  readonly frame?: string | null;
  /** Set while the text is known to look ahead. */
  readonly isAhead?: boolean;
}

/** A date as far as it is written. */
export interface Point {
  readonly last: number;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** What a date may lack. */
export interface Allowed {
  /** A day number without a month, as the first end of a range. */
  readonly bareDay: boolean;
  /** A year alone. */
  readonly bareYear: boolean;
}

/** Lower-case form of a word; empty past the ends. */
export function lowerAt(scan: TimeScan, at: number): string {
  return scan.words[at]?.lower ?? '';
}

/** Reads a date as far as it is written; null when there is none at the word. */
export function pointFrom(scan: TimeScan, at: number, allowed: Allowed): Point | null {
  const word = lowerAt(scan, at);
  if (weekdayNumbers.has(word)) {
    const after = /^(?:,|the|el|le)$/.test(lowerAt(scan, at + 1)) ? at + 2 : at + 1;
    const dayed = pointFrom(scan, after, { bareDay: false, bareYear: false });
    return dayed === null || dayed.day === null ? null : dayed;
  }
  if (scan.words[at]?.kind === 'number') return numberFirst(scan, at, allowed);
  const month = monthNumbers.get(word);
  if (month !== undefined) return monthFirst(scan, at, month);
  return vietnamese(scan, at) ?? buddhist(scan, at);
}

function numberFirst(scan: TimeScan, at: number, allowed: Allowed): Point | null {
  const written = isoPoint(scan, at) ?? numericPoint(scan, at) ?? dottedPoint(scan, at);
  if (written !== null) return written;
  const day = dayNumber(lowerAt(scan, at));
  if (day !== null) {
    const monthAt = /^(?:de|of|\.)$/.test(lowerAt(scan, at + 1)) ? at + 2 : at + 1;
    const month = monthNumbers.get(lowerAt(scan, monthAt));
    if (month !== undefined) return withYear(scan, { last: monthAt + 1, year: null, month, day });
    return allowed.bareDay ? { last: at + 1, year: null, month: null, day } : null;
  }
  const year = allowed.bareYear ? yearNumber(lowerAt(scan, at)) : null;
  return year === null ? null : { last: at + 1, year, month: null, day: null };
}

/** True when a word follows the one before it without white space. */
export function isGlued(scan: TimeScan, at: number): boolean {
  const word = scan.words[at];
  return word !== undefined && scan.words[at - 1]?.end === word.start;
}

/** "2025-03-02", "2025-03". */
function isoPoint(scan: TimeScan, at: number): Point | null {
  const year = yearNumber(lowerAt(scan, at));
  if (year === null || lowerAt(scan, at + 1) !== '-' || !isGlued(scan, at + 2)) return null;
  const month = twoDigits(lowerAt(scan, at + 2), 12);
  if (month === null || month > year % 100) return dayedIso(scan, at, year);
  return dayedIso(scan, at, year) ?? { last: at + 3, year, month, day: null };
}

function dayedIso(scan: TimeScan, at: number, year: number): Point | null {
  const month = twoDigits(lowerAt(scan, at + 2), 12);
  const day = lowerAt(scan, at + 3) === '-' ? twoDigits(lowerAt(scan, at + 4), 31) : null;
  return month === null || day === null ? null : { last: at + 5, year, month, day };
}

function twoDigits(text: string, most: number): number | null {
  if (!/^\d\d$/.test(text)) return null;
  const value = Number(text);
  return value >= 1 && value <= most ? value : null;
}

/** "25/02/2025". Where day and month may change places, only the year is certain. */
function numericPoint(scan: TimeScan, at: number): Point | null {
  const mark = lowerAt(scan, at + 1);
  if ((mark !== '/' && mark !== '-') || lowerAt(scan, at + 3) !== mark) return null;
  const year = yearNumber(lowerAt(scan, at + 4));
  if (year === null || !isGlued(scan, at + 2) || !isGlued(scan, at + 4)) return null;
  return ordered(scan, { last: at + 5, year }, [lowerAt(scan, at), lowerAt(scan, at + 2)]);
}

/** "25.02.2025": day first, always. */
function dottedPoint(scan: TimeScan, at: number): Point | null {
  const match = /^(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)$/.exec(lowerAt(scan, at).slice(0, 12));
  if (match === null) return null;
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month < 1 || month > 12 ? null : { last: at + 1, year, month, day };
}

function ordered(
  scan: TimeScan,
  date: { readonly last: number; readonly year: number },
  [a, b]: readonly [string, string],
): Point | null {
  if (!/^\d{1,2}$/.test(a) || !/^\d{1,2}$/.test(b)) return null;
  const first = Number(a);
  const second = Number(b);
  if (first < 1 || second < 1 || first > 31 || second > 31 || (first > 12 && second > 12)) return null;
  if (first > 12 || first === second || (scan.dayFirst && second <= 12))
    return { ...date, month: second, day: first };
  if (second > 12) return { ...date, month: first, day: second };
  return { ...date, month: null, day: null };
}

function monthFirst(scan: TimeScan, at: number, month: number): Point | null {
  const isName = scan.words[at]?.capital === true || !englishMonths.has(lowerAt(scan, at));
  if (!isName) return null;
  const dotted = lowerAt(scan, at + 1) === '.' ? at + 2 : at + 1;
  const next = lowerAt(scan, dotted) === 'the' ? dotted + 1 : dotted;
  const day = dayNumber(lowerAt(scan, next));
  if (day !== null && isDayOfMonth(scan, next))
    return withYear(scan, { last: next + 1, year: null, month, day });
  return withYear(scan, { last: at + 1, year: null, month, day: null });
}

/** "in early February 12 students", "from March 5 million": the number counts the noun after it. */
function isDayOfMonth(scan: TimeScan, at: number): boolean {
  const before = lowerAt(scan, at - 2);
  if (!/^(?:early|mid|late|in)$/.test(before)) return true;
  const next = scan.words[at + 1];
  return next?.kind !== 'word' || /^(?:and|to|through|until|when|at|after|or)$/.test(next.lower);
}

/** "ngày 12 tháng 2 năm 2025", "tháng 2/2025", "năm 2024". */
function vietnamese(scan: TimeScan, at: number): Point | null {
  const opener = lowerAt(scan, at);
  if (opener === 'năm') {
    const year = yearNumber(lowerAt(scan, at + 1));
    return year === null ? null : { last: at + 2, year, month: null, day: null };
  }
  if (opener === 'ngày') {
    const day = dayNumber(lowerAt(scan, at + 1));
    if (day === null) return null;
    if (lowerAt(scan, at + 2) === '/') return slashed(scan, at + 1, day);
    const month = lowerAt(scan, at + 2) === 'tháng' ? vietnamese(scan, at + 2) : null;
    return month === null ? null : { ...month, day };
  }
  if (opener !== 'tháng') return null;
  const month = Number(lowerAt(scan, at + 1));
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  const joint = lowerAt(scan, at + 2);
  const year = joint === 'năm' || joint === '/' ? yearNumber(lowerAt(scan, at + 3)) : null;
  return { last: year === null ? at + 2 : at + 4, year, month, day: null };
}

/** "ngày 12/2": day and month. */
function slashed(scan: TimeScan, at: number, day: number): Point | null {
  const month = dayNumber(lowerAt(scan, at + 2));
  if (month === null || month > 12) return null;
  const year = lowerAt(scan, at + 3) === '/' ? yearNumber(lowerAt(scan, at + 4)) : null;
  return { last: year === null ? at + 3 : at + 5, year, month, day };
}

/** "B.E. 2567": the Buddhist era is 543 years ahead. */
function buddhist(scan: TimeScan, at: number): Point | null {
  if (!/^(?:b\.e\.|be|พ\.ศ\.)$/.test(lowerAt(scan, at))) return null;
  const text = lowerAt(scan, at + 1);
  return /^2[45]\d\d$/.test(text) ? { last: at + 2, year: Number(text) - 543, month: null, day: null } : null;
}

function withYear(scan: TimeScan, date: Point): Point {
  const next = lowerAt(scan, date.last);
  const skip =
    (next === ',' && date.day !== null) || next === 'de' || next === 'of' ? date.last + 1 : date.last;
  const year = yearNumber(lowerAt(scan, skip));
  return year === null ? date : { ...date, year, last: skip + 1 };
}

function dayNumber(text: string): number | null {
  if (text.length > 4 || !/^\d{1,2}(?:st|nd|rd|th|er|o|º)?$/.test(text)) return null;
  const day = Number.parseInt(text, 10);
  return day >= 1 && day <= 31 ? day : null;
}

/** A year of 1900 … 2099 in four digits; null when the text is none. */
export function yearNumber(text: string): number | null {
  return text.length === 4 && /^(?:19|20)\d\d$/.test(text) ? Number(text) : null;
}

/** Fills in the year: the nearest one not after publication, or not before it where the text looks ahead. */
export function dated(scan: TimeScan, date: Point, at: number): Point {
  const { published } = scan;
  if (date.year !== null || published === null || date.month === null) return date;
  const day = Math.min(date.day ?? 1, daysInMonth(published.year, date.month));
  const sameYear = { year: published.year, month: date.month, day };
  if (looksAhead(scan, at)) {
    const isPast = date.month < published.month || (date.day !== null && isAfter(published, sameYear));
    return { ...date, year: isPast ? published.year + 1 : published.year };
  }
  return { ...date, year: isAfter(sameYear, published) ? published.year - 1 : published.year };
}

/** True when the clause before a word speaks of what is to come ("will open", "is due to"). */
export function looksAhead(scan: TimeScan, at: number): boolean {
  if (scan.isAhead === true) return true;
  for (let index = at - 1; index >= Math.max(0, at - 12); index -= 1) {
    const lower = lowerAt(scan, index);
    if (lower === '.' || lower === ';' || lower === 'since') return false;
    if (/^(?:will|shall|must|scheduled|due|upcoming)$/.test(lower)) return true;
    if (mayLookAhead.has(lower) && /^(?:is|are|'s|'re)$/.test(lowerAt(scan, index - 1))) return true;
  }
  return false;
}

/** After "is" or "are": what is to come. After "was" it need not have come. */
const mayLookAhead: ReadonlySet<string> = new Set('to expected set planned supposed meant'.split(' '));

/** ISO value of a date; null without a year or for a day that no month has. */
export function isoPointValue({ year, month, day }: Point): string | null {
  if (year === null) return null;
  if (month === null) return String(year).padStart(4, '0');
  if (day === null) return isoMonth(year, month);
  return day > daysInMonth(year, month) ? null : isoDay({ year, month, day });
}
