/** Dates of publication compared as far as both are known: a year alone neither precedes nor follows its own days. */
import type { PartialDate } from '../../base/index.ts';

/** Negative when the first date is earlier; 0 when equal, unknown or not comparable ("2025" and "2025-03"). */
export function compareDates(a: PartialDate | null, b: PartialDate | null): number {
  if (a === null || b === null) return 0;
  const length = Math.min(a.length, b.length);
  const [x, y] = [a.slice(0, length), b.slice(0, length)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Days between two dates; 0 where either is unknown, and from the first of a month or year given alone. */
export function daysBetween(a: PartialDate | null, b: PartialDate | null): number {
  if (a === null || b === null) return 0;
  return Math.abs(dayNumber(a) - dayNumber(b));
}

/** Rough days since year 0: months of 30.4 days suffice for "within weeks". */
function dayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year * 365.25 + (month - 1) * 30.4 + day;
}
