/** Time expressions that count from the day of publication: "last year", "yesterday", "in the past six weeks". */
import {
  addDays,
  endDayOf,
  firstDayOf,
  isoDay,
  isoMonth,
  monthsBefore,
  weekdayOf,
  type Day,
} from './time-calendar.ts';
import { monthNumbers, relativePhrases, timeUnits, weekdayNumbers, type TimeUnit } from './time-lexicon.ts';
import { comparedAt } from './time-compared.ts';
import { countOf } from './time-counts.ts';
import { lowerAt, type FoundTime, type TimeScan } from './time-point.ts';

/** Reads a relative expression at a word; `before` is the ISO value of the expression before it in the sentence. */
export function relativeAt(scan: TimeScan, at: number, before: string | null): FoundTime | null {
  const compared = comparedAt(scan, at, before);
  if (compared !== null) return compared;
  const { published: now } = scan;
  if (now === null) return null;
  return (
    phraseAt(scan, at, now) ??
    partlyPast(scan, at, now) ??
    namedBefore(scan, at, now) ??
    pastSpan(scan, at, now) ??
    agoAt(scan, at, now)
  );
}

/** "yesterday", "last month", "el año pasado", "hôm qua". */
function phraseAt(scan: TimeScan, at: number, now: Day): FoundTime | null {
  const found = relativePhrases
    .get(lowerAt(scan, at))
    ?.findLast(({ words }) => words.every((word, offset) => lowerAt(scan, at + offset) === word));
  if (found === undefined) return null;
  return { first: at, last: at + found.words.length, iso: unitValue(now, found) };
}

function unitValue(
  now: Day,
  { unit, step }: { readonly unit: 'day' | 'week' | 'month' | 'year'; readonly step: number },
): string {
  if (unit === 'day') return isoDay(addDays(now, step));
  if (unit === 'year') return String(now.year + step);
  if (unit === 'month') {
    const then = monthsBefore(now, -step);
    return isoMonth(then.year, then.month);
  }
  const monday = addDays(now, -((weekdayOf(now) + 6) % 7) + 7 * step);
  return `${isoDay(monday)}/${isoDay(addDays(monday, 6))}`;
}

/** "earlier this year", "so far this month": from its start to publication; "later this year": on to its end. */
function partlyPast(scan: TimeScan, at: number, now: Day): FoundTime | null {
  const word = lowerAt(scan, at);
  const isSoFar = word === 'so' && lowerAt(scan, at + 1) === 'far';
  if (word !== 'earlier' && word !== 'later' && !isSoFar) return null;
  const from = isSoFar ? at + 2 : at + 1;
  const period = lowerAt(scan, from) === 'this' ? phraseAt(scan, from, now) : null;
  const start = period === null ? null : firstDayOf(period.iso);
  const end = period === null ? null : endDayOf(period.iso);
  if (period === null || start === null || end === null || period.iso.length === 10) return null;
  const iso = word === 'later' ? `${isoDay(now)}/${isoDay(end)}` : `${isoDay(start)}/${isoDay(now)}`;
  return { first: at, last: period.last, iso };
}

/** "last Friday", "next Monday", "last May": a named day or month before or after publication. */
function namedBefore(scan: TimeScan, at: number, now: Day): FoundTime | null {
  const word = lowerAt(scan, at);
  const isNext = word === 'next' || word === 'coming';
  if (word !== 'last' && word !== 'past' && !isNext) return null;
  const span = { first: at, last: at + 2 };
  const weekday = weekdayNumbers.get(lowerAt(scan, at + 1));
  if (weekday !== undefined) {
    const back = (weekdayOf(now) - weekday + 7) % 7;
    return { ...span, iso: isoDay(addDays(now, isNext ? 7 - back : -(back === 0 ? 7 : back))) };
  }
  const month = scan.words[at + 1]?.capital === true ? monthNumbers.get(lowerAt(scan, at + 1)) : undefined;
  if (month === undefined || scan.words[at + 2]?.kind === 'number') return null;
  if (isNext) return { ...span, iso: isoMonth(month > now.month ? now.year : now.year + 1, month) };
  return { ...span, iso: isoMonth(month < now.month ? now.year : now.year - 1, month) };
}

const pastWords: ReadonlySet<string> = new Set(
  'past last recent previous últimos últimas pasados letzten vergangenen'.split(' '),
);

/** "the past six weeks", "the last three years", "los últimos tres años", "les trois dernières années". */
function pastSpan(scan: TimeScan, at: number, now: Day): FoundTime | null {
  const word = lowerAt(scan, at);
  if (!pastWords.has(word)) return countedFirst(scan, at, now);
  const counted = countOf(lowerAt(scan, at + 1));
  const unitAt = counted === null ? at + 1 : at + 2;
  const unit = timeUnits.get(lowerAt(scan, unitAt));
  if (unit === undefined) return null;
  const isOne =
    counted === null && (word === 'past' || unit === 'decade') && !lowerAt(scan, unitAt).endsWith('s');
  if (counted === null && !isOne) return null;
  return { first: at, last: unitAt + 1, iso: spanBack(now, counted ?? 1, unit) };
}

/** "trois dernières années", "3 năm qua". */
function countedFirst(scan: TimeScan, at: number, now: Day): FoundTime | null {
  const counted = countOf(lowerAt(scan, at));
  if (counted === null) return null;
  const isFrench = /^derni(?:er|ère)s$/.test(lowerAt(scan, at + 1));
  const unit = timeUnits.get(lowerAt(scan, isFrench ? at + 2 : at + 1));
  if (unit === undefined || (!isFrench && lowerAt(scan, at + 2) !== 'qua')) return null;
  return { first: at, last: at + 3, iso: spanBack(now, counted, unit) };
}

const unitMonths: Readonly<Partial<Record<TimeUnit, number>>> = { month: 1, year: 12, decade: 120 };

function spanBack(now: Day, count: number, unit: TimeUnit): string {
  const months = unitMonths[unit];
  const days = unit === 'hour' ? Math.ceil(count / 24) : unit === 'week' ? 7 * count : count;
  const start = months === undefined ? addDays(now, -days) : monthsBefore(now, months * count);
  return `${isoDay(start)}/${isoDay(now)}`;
}

/** "two years ago", "hace tres meses", "il y a deux ans", "vor zwei Jahren", "3 năm trước". */
function agoAt(scan: TimeScan, at: number, now: Day): FoundTime | null {
  const word = lowerAt(scan, at);
  const opened =
    word === 'hace' || word === 'vor' ? 1 : word === 'il' && lowerAt(scan, at + 1) === 'y' ? 3 : 0;
  const counted = countOf(lowerAt(scan, at + opened)) ?? (opened === 0 && /^an?$/.test(word) ? 1 : null);
  const unit = timeUnits.get(lowerAt(scan, at + opened + 1));
  if (counted === null || unit === undefined || unit === 'hour') return null;
  const isAgo = /^(?:ago|trước|lalu)$/.test(lowerAt(scan, at + 2));
  if (opened === 0 && !isAgo) return null;
  const last = opened === 0 ? at + 3 : at + opened + 2;
  return { first: at, last, iso: agoValue(now, counted, unit) };
}

function agoValue(now: Day, count: number, unit: TimeUnit): string {
  if (unit === 'year' || unit === 'decade') return String(now.year - count * (unit === 'decade' ? 10 : 1));
  if (unit === 'month') {
    const then = monthsBefore(now, count);
    return isoMonth(then.year, then.month);
  }
  return isoDay(addDays(now, unit === 'week' ? -7 * count : -count));
}
