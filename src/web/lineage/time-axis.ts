/**
 * The axis of time: ticks at days, Mondays, firsts of months or of years, whichever leaves them readable. Days count
 * from 1970, in the Gregorian calendar, without time zones.
 */
import { dateOfDay, dayNumber } from '../words/dates.ts';

export interface DateTick {
  readonly day: number;
  /** The date at the axis's precision: "2025-03-15", "2025-03" or "2025". */
  readonly date: string;
}

/** First and last day, both shown. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

const daySteps = [1, 2, 7, 14] as const;
const monthSteps = [1, 2, 3, 6] as const;
const yearSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000] as const;
/** 5 January 1970 was a Monday: weeks are drawn from it. */
const aMonday = 4;

/** At most `most` ticks (two at least) in the span, at the finest step that fits. */
export function timeTicks({ from, to }: DaySpan, most: number): DateTick[] {
  const room = Math.max(2, most);
  for (const step of daySteps) {
    const ticks = Math.floor((to - from) / step) + 1;
    if (ticks <= room) return dayTicks({ from, to }, step);
  }
  const months = (to - from) / 30.4;
  for (const step of monthSteps) {
    if (months / step <= room - 1) return monthTicks({ from, to }, step);
  }
  const years = (to - from) / 365.25;
  const step = yearSteps.find((one) => years / one <= room - 1) ?? 10_000;
  return monthTicks({ from, to }, step * 12);
}

/** The last day that a partial date may mean: "2025-03" reaches to 31 March. Null when it is not a date. */
export function lastDayOf(partial: string): number | null {
  const first = dayNumber(partial);
  if (first === null) return null;
  const [year, month] = [Number(partial.slice(0, 4)), Number(partial.slice(5, 7))];
  if (/^\d{4}-\d\d-\d\d/.test(partial)) return first;
  return /^\d{4}-\d\d/.test(partial) ? monthStart(year, month) - 1 : monthStart(year + 1, 0) - 1;
}

function dayTicks({ from, to }: DaySpan, step: number): DateTick[] {
  const offset = step % 7 === 0 ? aMonday : from;
  const ticks: DateTick[] = [];
  const first = offset + Math.ceil((from - offset) / step) * step;
  for (let day = first; day <= to; day += step) ticks.push({ day, date: dateOfDay(day) });
  return ticks;
}

/** Firsts of months; every twelfth is a year. */
function monthTicks({ from, to }: DaySpan, step: number): DateTick[] {
  const start = new Date(from * 86_400_000);
  const count = start.getUTCFullYear() * 12 + start.getUTCMonth();
  const ticks: DateTick[] = [];
  for (let month = Math.ceil(count / step) * step; ; month += step) {
    const day = monthStart(Math.floor(month / 12), month % 12);
    if (day > to || Number.isNaN(day)) return ticks;
    if (day >= from) ticks.push({ day, date: dateOfDay(day).slice(0, step % 12 === 0 ? 4 : 7) });
  }
}

/** Day number of the first of a month; months count from 0. Years below 100 are meant as written. */
function monthStart(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 1);
  return date.getTime() / 86_400_000;
}
