/** Calendar arithmetic on ISO days, proleptic Gregorian; no clock and no time zones. */
import { daysInMonth } from '../../base/index.ts';

/** A calendar day; month 1 … 12. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** "2025-03-09". */
export function isoDay({ year, month, day }: Day): string {
  return `${isoMonth(year, month)}-${String(day).padStart(2, '0')}`;
}

/** "2025-03". */
export function isoMonth(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

/** Reads "2025", "2025-03" or "2025-03-14"; missing parts are the last of the period. Null when it is no date. */
export function lastDayOf(date: string | null): Day | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date ?? '');
  if (match === null) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? 12 : Number(match[2]);
  if (month < 1 || month > 12) return null;
  return { year, month, day: match[3] === undefined ? daysInMonth(year, month) : Number(match[3]) };
}

/** The day `count` days later (earlier when negative). */
export function addDays(from: Day, count: number): Day {
  return dayOf(serial(from) + count);
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(day: Day): number {
  return (((serial(day) + 4) % 7) + 7) % 7;
}

/** True when `a` is later than `b`. */
export function isAfter(a: Day, b: Day): boolean {
  return serial(a) > serial(b);
}

/** Days since 1970-01-01 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil). */
function serial({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Inverse of `serial` (civil_from_days). */
function dayOf(days: number): Day {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** The day `count` months earlier (later when negative); the last of the month when that month is shorter. */
export function monthsBefore({ year, month, day }: Day, count: number): Day {
  const index = year * 12 + month - 1 - count;
  const then = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  return { ...then, day: Math.min(day, daysInMonth(then.year, then.month)) };
}

/** First day of "2025", "2025-03", "2025-03-14" or of an interval of these; null when it is none. */
export function firstDayOf(date: string): Day | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date);
  return match === null
    ? null
    : { year: Number(match[1]), month: Number(match[2] ?? 1), day: Number(match[3] ?? 1) };
}

/** Last day of a date or interval; null when it is none or has no end. */
export function endDayOf(date: string): Day | null {
  return lastDayOf(date.slice(date.indexOf('/') + 1));
}
