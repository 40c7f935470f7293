/** When a claim holds: ISO 8601 dates, partial dates and intervals ("2025-03-09/2025-03-13", "../2025-03-13"). */
import { daysInMonth, isPartialDate } from '../../base/index.ts';

/** Days since 1 January of year 0 (proleptic Gregorian), both ends included; infinite ends are open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Reads a time as a span of days; null when it is absent or not in a known form. */
export function spanOf(time: string | null): Span | null {
  if (time === null) return null;
  const slash = time.indexOf('/');
  if (slash < 0) return dateSpan(time);
  const start = time.slice(0, slash).trim();
  const end = time.slice(slash + 1).trim();
  const from = start === '..' || start === '' ? { start: -Infinity, end: -Infinity } : dateSpan(start);
  const to = end === '..' || end === '' ? { start: Infinity, end: Infinity } : dateSpan(end);
  if (from === null || to === null || from.start > to.end) return null;
  return { start: from.start, end: to.end };
}

function dateSpan(text: string): Span | null {
  if (!isPartialDate(text)) return null;
  const year = Number(text.slice(0, 4));
  const month = text.length >= 7 ? Number(text.slice(5, 7)) : null;
  const day = text.length >= 10 ? Number(text.slice(8, 10)) : null;
  if (month === null) return { start: dayNumber(year, 1, 1), end: dayNumber(year, 12, 31) };
  if (day === null)
    return { start: dayNumber(year, month, 1), end: dayNumber(year, month, daysInMonth(year, month)) };
  const only = dayNumber(year, month, day);
  return { start: only, end: only };
}

function dayNumber(year: number, month: number, day: number): number {
  const before = year - 1;
  let days = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  for (let m = 1; m < month; m += 1) days += daysInMonth(year, m);
  return days + day;
}

/** Days by which two statements of a standing count may be apart and still speak of one moment in the news. */
const nearDays = 10;

export type TimeRelation = 'unknown' | 'overlap' | 'near' | 'apart';

/** How two as-of times stand to each other. Whole years and months that do not overlap are apart at once. */
export function timeRelation(a: Span | null, b: Span | null): TimeRelation {
  if (a === null || b === null) return 'unknown';
  if (a.start <= b.end && b.start <= a.end) return 'overlap';
  const gap = Math.max(a.start, b.start) - Math.min(a.end, b.end);
  return gap <= nearDays && length(a) < 25 && length(b) < 25 ? 'near' : 'apart';
}

function length(span: Span): number {
  return span.end - span.start;
}

/** The day up to which the statement speaks: the end of its span; null when that is open or unknown. */
export function asOfDay(span: Span | null): number | null {
  if (span === null) return null;
  if (Number.isFinite(span.end)) return span.end;
  return Number.isFinite(span.start) ? span.start : null;
}
