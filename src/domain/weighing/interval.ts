/** Interval arithmetic over stated quantities: what values of the world a statement allows. */
import type { Quantity } from '../claims/index.ts';

/** A set of allowed values; an open end excludes its limit. Infinite ends stand for an unstated side. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** Share of the value by which "about" may be off on either side. A house rule, not a law of language. */
export const aboutTolerance: number = 0.1;

/** Everything: what a vague magnitude ("dozens") allows, since its words never count as a floor. */
export const anything: Interval = { low: -Infinity, high: Infinity, lowOpen: true, highOpen: true };

/** The values that a quantity allows. `vague` allows everything. "About 40" allows 36 to 44. */
export function intervalOf(quantity: Pick<Quantity, 'low' | 'high' | 'bound'>): Interval {
  const low = quantity.low ?? -Infinity;
  const high = quantity.high ?? Infinity;
  if (quantity.bound === 'vague' || low > high) return anything;
  if (quantity.bound === '~') {
    const slack = aboutTolerance * Math.max(Math.abs(low), Math.abs(high));
    return Number.isFinite(slack)
      ? { low: low - slack, high: high + slack, lowOpen: false, highOpen: false }
      : anything;
  }
  return {
    low,
    high,
    lowOpen: quantity.bound === '>' || low === -Infinity,
    highOpen: quantity.bound === '<' || high === Infinity,
  };
}

/** True when the interval allows every value. */
export function isAnything(interval: Interval): boolean {
  return interval.low === -Infinity && interval.high === Infinity;
}

/** The values that both allow, or null when there is none. */
export function intersection(a: Interval, b: Interval): Interval | null {
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  const lowOpen = (a.low === low && a.lowOpen) || (b.low === low && b.lowOpen);
  const highOpen = (a.high === high && a.highOpen) || (b.high === high && b.highOpen);
  if (low > high || (low === high && (lowOpen || highOpen))) return null;
  return { low, high, lowOpen, highOpen };
}

/** The values that all allow, or null when there is none. On a line, pairwise common points give a common point of all (Helly). */
export function commonPoint(intervals: readonly Interval[]): Interval | null {
  let common: Interval = anything;
  for (const interval of intervals) {
    const next = intersection(common, interval);
    if (next === null) return null;
    common = next;
  }
  return common;
}

/** The values that a sum of one value from each interval can take. */
export function sumOf(intervals: readonly Interval[]): Interval {
  let sum: Interval = { low: 0, high: 0, lowOpen: false, highOpen: false };
  for (const item of intervals) {
    sum = {
      low: sum.low + item.low,
      high: sum.high + item.high,
      lowOpen: sum.lowOpen || item.lowOpen,
      highOpen: sum.highOpen || item.highOpen,
    };
  }
  return sum;
}

/** True when both are the same set of values. */
export function sameInterval(a: Interval, b: Interval): boolean {
  return a.low === b.low && a.high === b.high && a.lowOpen === b.lowOpen && a.highOpen === b.highOpen;
}

/** The stated number of a quantity: its finite limit, or the middle of a range; null for vague magnitudes. */
export function statedNumber(quantity: Pick<Quantity, 'low' | 'high' | 'bound'>): number | null {
  if (quantity.bound === 'vague') return null;
  if (quantity.low !== null && quantity.high !== null) return (quantity.low + quantity.high) / 2;
  return quantity.low ?? quantity.high;
}

/**
 * True when one number is a rounder way of saying the other: it lies within 15 %, and nearer than one unit of the last digit that the
 * rounder one gives ("more than 50" for 53, "more than 200" for 212). 10 and 17 are not, nor are 912 and 1,003.
 */
export function isRoundingOf(a: number, b: number): boolean {
  if (a === b) return false;
  const larger = Math.max(Math.abs(a), Math.abs(b));
  const [x, y] = [lastPlace(a), lastPlace(b)];
  const apart = Math.abs(a - b);
  const isCoarser = x !== y && significantDigits(a) !== significantDigits(b);
  return isCoarser && apart <= 0.15 * larger && apart < Math.max(x, y);
}

/** The place value of the last digit that is not zero: 100 of 1,200, 0.1 of 12.5. */
function lastPlace(value: number): number {
  if (value === 0) return 1;
  return 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - significantDigits(value));
}

/** Digits of a number without the zeros at either end. */
export function significantDigits(value: number): number {
  const digits = String(Math.abs(value)).replace('.', '').replace(/^0+/, '');
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end -= 1;
  return end;
}
