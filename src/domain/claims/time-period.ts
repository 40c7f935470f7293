/**
 * Periods that are written as a part or a length: "late 2024", "the first half of 2025", "the year to June", "2023-24".
 *
 * Conventions for vague parts: early, mid and late are the first, middle and last third of a year (January–April,
 * May–August, September–December) or of a month (1–10, 11–20, 21–end). Seasons are the northern ones, by month.
 */
import { addDays, endDayOf, firstDayOf, isoDay, isoMonth, monthsBefore } from './time-calendar.ts';
import { periodParts, seasonMonths, timeUnits, monthNumbers } from './time-lexicon.ts';
import {
  dated,
  isGlued,
  isoPointValue,
  lowerAt,
  pointFrom,
  yearNumber,
  type FoundTime,
  type TimeScan,
} from './time-point.ts';
import { elidedQuarter, quarterOrder } from './time-compared.ts';
import { countOf } from './time-counts.ts';
import { relativeAt } from './time-relative.ts';

/** Reads a period at a word; null when there is none. `before`: the ISO value of the expression before it, or null. */
export function periodAt(scan: TimeScan, at: number, before: string | null): FoundTime | null {
  return (
    partAt(scan, at) ??
    endingAt(scan, at) ??
    halfYear(scan, at) ??
    elidedQuarter(scan, at, before) ??
    yearsAt(scan, at) ??
    seasonAt(scan, at)
  );
}

/** "late 2024", "mid-June", "the end of last year", "a finales de 2024", "Ende März". */
function partAt(scan: TimeScan, at: number): FoundTime | null {
  const word = lowerAt(scan, at);
  const hyphen = word.indexOf('-');
  if (hyphen > 0) return hyphenated(scan, at, hyphen);
  const part = periodParts.get(word);
  if (part === undefined) return null;
  const isNoun = /^(?:beginning|start|middle|end)$/.test(word);
  const isLinked = /^(?:of|de|des)$/.test(lowerAt(scan, at + 1));
  if (isNoun && !isLinked) return null;
  const from = isLinked ? at + 2 : lowerAt(scan, at + 1) === '-' ? at + 2 : at + 1;
  const period = wholePeriod(scan, from);
  const iso = period === null ? null : thirdOf(period.iso, part);
  return period === null || iso === null ? null : { first: at, last: period.last, iso };
}

/** "mid-June", "mid-2023", "mi-juin 2024": one word by its hyphen. */
function hyphenated(scan: TimeScan, at: number, hyphen: number): FoundTime | null {
  const word = lowerAt(scan, at);
  const part = periodParts.get(word.slice(0, hyphen));
  if (part === undefined) return null;
  const rest = word.slice(hyphen + 1);
  const month = monthNumbers.get(rest) ?? null;
  const year = month === null ? yearNumber(rest) : yearNumber(lowerAt(scan, at + 1));
  if (month === null && year === null) return null;
  const last = month !== null && year !== null ? at + 2 : at + 1;
  const whole = isoPointValue(dated(scan, { last, year, month, day: null }, at));
  const iso = whole === null ? null : thirdOf(whole, part);
  return iso === null ? null : { first: at, last, iso };
}

/** A year or a month, named or relative. */
function wholePeriod(scan: TimeScan, at: number): FoundTime | null {
  const skipped = /^(?:the|year|el|le|les|tháng)$/.test(lowerAt(scan, at)) ? at + 1 : at;
  const relative = relativeAt(scan, at, null) ?? relativeAt(scan, skipped, null);
  if (relative !== null) return relative.iso.length <= 7 ? relative : null;
  const named = pointFrom(scan, at, { bareDay: false, bareYear: true });
  const date = named ?? pointFrom(scan, skipped, { bareDay: false, bareYear: true });
  if (date === null || date.day !== null) return null;
  const iso = isoPointValue(dated(scan, date, at));
  return iso === null ? null : { first: at, last: date.last, iso };
}

function thirdOf(iso: string, part: 0 | 1 | 2): string | null {
  const start = firstDayOf(iso);
  const end = endDayOf(iso);
  if (start === null || end === null || iso.length > 7) return null;
  if (iso.length === 4) return `${isoMonth(start.year, part * 4 + 1)}/${isoMonth(start.year, part * 4 + 4)}`;
  const first = { ...start, day: part * 10 + 1 };
  return `${isoDay(first)}/${isoDay(part === 2 ? end : { ...start, day: part * 10 + 10 })}`;
}

/** "the week to 14 March", "the 12 months to March", "the year ending June 2024". */
function endingAt(scan: TimeScan, at: number): FoundTime | null {
  const counted = countOf(lowerAt(scan, at));
  const unitIndex = counted === null ? at : at + 1;
  const unit = timeUnits.get(lowerAt(scan, unitIndex));
  if (unit === undefined || (counted === null && lowerAt(scan, at).endsWith('s'))) return null;
  const link = lowerAt(scan, unitIndex + 1);
  if (!/^(?:to|until|ending|ended|up)$/.test(link)) return null;
  const from = /^(?:on|to|in|the)$/.test(lowerAt(scan, unitIndex + 2)) ? unitIndex + 3 : unitIndex + 2;
  const date = pointFrom(scan, from, { bareDay: false, bareYear: false });
  const iso = date === null ? null : isoPointValue(dated(scan, date, from));
  const end = iso === null ? null : endDayOf(iso);
  if (date === null || iso === null || end === null) return null;
  const span = { first: at, last: date.last };
  const count = counted ?? 1;
  if (unit === 'day' || unit === 'week') {
    const days = unit === 'week' ? 7 * count : count;
    return date.day === null ? null : { ...span, iso: `${isoDay(addDays(end, 1 - days))}/${iso}` };
  }
  if (unit !== 'month' && unit !== 'year') return null;
  const months = unit === 'year' ? 12 * count : count;
  const start = monthsBefore(end, date.day === null ? months - 1 : months);
  const first = date.day === null ? isoMonth(start.year, start.month) : isoDay(addDays(start, 1));
  return { ...span, iso: `${first}/${iso}` };
}

/** "the first half of 2025", "second quarter of last year", "the first nine months of 2024", "Q3 2024". */
function halfYear(scan: TimeScan, at: number): FoundTime | null {
  const short = /^([qh])([1-4])$/.exec(lowerAt(scan, at).slice(0, 3));
  if (short !== null) {
    const months = short[1] === 'h' ? 6 : 3;
    return monthsOf(scan, { first: at, from: at + 1, start: (Number(short[2]) - 1) * months, months });
  }
  const order = quarterOrder(lowerAt(scan, at));
  const start = order >= 0 ? order : lowerAt(scan, at) === 'last' ? -1 : null;
  if (start === null) return null;
  const unit = lowerAt(scan, at + 1);
  const count = countOf(unit);
  if (order === 0 && count !== null && lowerAt(scan, at + 2) === 'months')
    return monthsOf(scan, { first: at, from: at + 3, start: 0, months: count });
  const months = unit === 'half' ? 6 : unit === 'quarter' ? 3 : 0;
  if (months === 0) return null;
  return monthsOf(scan, { first: at, from: at + 2, start: start < 0 ? 12 - months : start * months, months });
}

interface Months {
  readonly first: number;
  readonly from: number;
  readonly start: number;
  readonly months: number;
}

function monthsOf(scan: TimeScan, { first, from, start, months }: Months): FoundTime | null {
  const at = lowerAt(scan, from) === 'of' ? from + 1 : from;
  const period = wholePeriod(scan, at);
  const year = period?.iso.length === 4 ? Number(period.iso) : null;
  if (period === null || year === null || start + months > 12) return null;
  const end = endDayOf(isoMonth(year, start + months));
  if (end === null) return null;
  return { first, last: period.last, iso: `${isoMonth(year, start + 1)}-01/${isoDay(end)}` };
}

/** "2023-24", "2023/24", "2023–2024", "the 1990s". */
function yearsAt(scan: TimeScan, at: number): FoundTime | null {
  const word = lowerAt(scan, at);
  if (word.length === 5 && /^(?:19|20)\d0s$/.test(word))
    return { first: at, last: at + 1, iso: `${word.slice(0, 4)}/${word.slice(0, 3)}9` };
  const year = yearNumber(word);
  if (year === null || !/^[-–/]$/.test(lowerAt(scan, at + 1)) || !isGlued(scan, at + 2)) return null;
  const next = lowerAt(scan, at + 2);
  if (/^[-–/]$/.test(lowerAt(scan, at + 3))) return null;
  const short = /^\d\d$/.test(next) ? year - (year % 100) + Number(next) : null;
  const end = yearNumber(next) ?? short;
  if (end === null || end <= year || end > year + 40) return null;
  return { first: at, last: at + 3, iso: `${year}/${end}` };
}

/** "the summer of 2024": June to August; a winter ends in February of the year after. */
function seasonAt(scan: TimeScan, at: number): FoundTime | null {
  const month = seasonMonths.get(lowerAt(scan, at));
  if (month === undefined) return null;
  const from = lowerAt(scan, at + 1) === 'of' ? at + 2 : at + 1;
  const year = yearNumber(lowerAt(scan, from));
  if (year === null) return null;
  const end = month === 12 ? isoMonth(year + 1, 2) : isoMonth(year, month + 2);
  return { first: at, last: from + 1, iso: `${isoMonth(year, month)}/${end}` };
}
