/**
 * Time expressions of a text, resolved to ISO 8601 against the story's own date: days, months, years, weekdays,
 * "last month", "in the past six weeks", ranges and open ends. A missing year is the nearest past one.
 */
import { daysInMonth } from '../../base/index.ts';
import type { Word } from './names-words.ts';
import { addDays, isAfter, isoDay, isoMonth, lastDayOf, weekdayOf } from './time-calendar.ts';
import { lowerAt, relativeAt, type TimeExpression, type TimeScan } from './time-relative.ts';
import { englishMonths, monthNumbers, smallNumbers, weekdayNumbers } from './time-lexicon.ts';

/** A date as far as it is written. */
interface Point {
  readonly last: number;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** A sentence with more dates than this is a table; bounded so that look-ups stay cheap on hostile input. */
const mostExpressions = 200;

/** All time expressions between two word indices, in text order. `published`: ISO date of the story, or null. */
export function timeExpressions(
  words: readonly Word[],
  range: { readonly first: number; readonly last: number },
  published: string | null,
): TimeExpression[] {
  const scan: TimeScan = { words, published: lastDayOf(published) };
  const found: TimeExpression[] = [];
  for (let at = range.first; at < range.last && found.length < mostExpressions; at += 1) {
    const expression = expressionAt(scan, at, found.at(-1)?.iso ?? null);
    if (expression === null || expression.last > range.last) continue;
    found.push(expression);
    at = expression.last - 1;
  }
  return found;
}

/** Words that may open an expression: all others are passed over at once. */
const mayOpen: ReadonlySet<string> = new Set([
  ...monthNumbers.keys(),
  ...weekdayNumbers.keys(),
  ...smallNumbers.keys(),
  ...(
    'between from entre desde depuis week first second third fourth a year last this previous past recent yesterday ' +
    'today tonight since by until before'
  ).split(' '),
]);

function expressionAt(scan: TimeScan, at: number, before: string | null): TimeExpression | null {
  const { words } = scan;
  const word = words[at];
  if (word === undefined || (word.kind !== 'number' && !mayOpen.has(word.lower))) return null;
  return (
    rangeAt(scan, at) ??
    weekTo(scan, at) ??
    halfYear(scan, at) ??
    relativeAt(scan, at, before) ??
    openAt(scan, at) ??
    pointAt(scan, at)
  );
}

const rangeJoins: ReadonlySet<string> = new Set([
  'and',
  'to',
  'until',
  'through',
  'till',
  'y',
  'et',
  'a',
  'al',
  'au',
  'hasta',
  '-',
  '–',
  'e',
]);

/** "between 9 and 13 March 2025", "from May 2021 to August 2023", "9–13 March". */
function rangeAt(scan: TimeScan, at: number): TimeExpression | null {
  const opener = lowerAt(scan, at);
  const isOpened = opener === 'between' || opener === 'from' || opener === 'entre' || opener === 'desde';
  const first = skipArticles(scan, isOpened ? at + 1 : at);
  const left = point(scan, first, { bareDay: true, bareYear: isOpened });
  if (left === null) return null;
  const join = skipQualifier(scan, left.last);
  if (
    !rangeJoins.has(lowerAt(scan, join)) &&
    !(lowerAt(scan, join) === 'by' && lowerAt(scan, join + 1) === 'means')
  )
    return null;
  const after = lowerAt(scan, join) === 'by' ? join + 3 : join + 1;
  const right = point(scan, skipQualifier(scan, skipArticles(scan, after)), {
    bareDay: false,
    bareYear: true,
  });
  if (right === null || (left.day !== null && right.day === null)) return null;
  return between(scan, { left, right, first: at });
}

interface Ends {
  readonly left: Point;
  readonly right: Point;
  readonly first: number;
}

function between(scan: TimeScan, { left, right, first }: Ends): TimeExpression | null {
  const end = dated(scan, right);
  const month = left.month ?? (left.year === null ? right.month : null);
  let start = dated(scan, { ...left, month, year: left.year ?? end.year });
  if (start.year === null || end.year === null) return null;
  const wraps = left.year === null && start.month !== null && end.month !== null && start.month > end.month;
  if (wraps) start = { ...start, year: end.year - 1 };
  const from = iso(start);
  const to = iso(end);
  if (from === null || to === null || from > to) return null;
  return { first, last: right.last, iso: `${from}/${to}` };
}

function skipArticles(scan: TimeScan, at: number): number {
  const word = lowerAt(scan, at);
  return word === 'the' ||
    word === 'el' ||
    word === 'le' ||
    word === 'early' ||
    word === 'late' ||
    word === 'mid'
    ? at + 1
    : at;
}

function skipQualifier(scan: TimeScan, at: number): number {
  const word = lowerAt(scan, at);
  return word === 'early' || word === 'late' || word === ',' ? at + 1 : at;
}

interface Allowed {
  /** A day number without a month, as the first end of a range. */
  readonly bareDay: boolean;
  /** A year alone. */
  readonly bareYear: boolean;
}

/** Reads a date as far as it is written; null when there is none at the word. */
function point(scan: TimeScan, at: number, allowed: Allowed): Point | null {
  if (weekdayNumbers.has(lowerAt(scan, at))) {
    const after = lowerAt(scan, at + 1) === ',' ? at + 2 : at + 1;
    const dayed = point(scan, after, { bareDay: false, bareYear: false });
    return dayed === null || dayed.day === null ? null : dayed;
  }
  const day = dayNumber(lowerAt(scan, at));
  if (day !== null) {
    const monthAt = lowerAt(scan, at + 1) === 'de' || lowerAt(scan, at + 1) === 'of' ? at + 2 : at + 1;
    const month = monthNumbers.get(lowerAt(scan, monthAt));
    if (month !== undefined) return withYear(scan, { last: monthAt + 1, year: null, month, day });
    return allowed.bareDay ? { last: at + 1, year: null, month: null, day } : null;
  }
  const month = monthNumbers.get(lowerAt(scan, at));
  if (month !== undefined && scan.words[at]?.kind === 'word') return monthFirst(scan, at, month);
  const year = allowed.bareYear ? yearNumber(lowerAt(scan, at)) : null;
  return year === null ? null : { last: at + 1, year, month: null, day: null };
}

function monthFirst(scan: TimeScan, at: number, month: number): Point | null {
  const isName = scan.words[at]?.capital === true || !englishMonths.has(lowerAt(scan, at));
  if (!isName) return null;
  const next = lowerAt(scan, at + 1) === '.' ? at + 2 : at + 1;
  const day = dayNumber(lowerAt(scan, next));
  if (day !== null) return withYear(scan, { last: next + 1, year: null, month, day });
  return withYear(scan, { last: at + 1, year: null, month, day: null });
}

function withYear(scan: TimeScan, date: Point): Point {
  const next = lowerAt(scan, date.last);
  const skip =
    (next === ',' && date.day !== null) || next === 'de' || next === 'of' ? date.last + 1 : date.last;
  const year = yearNumber(lowerAt(scan, skip));
  return year === null ? date : { ...date, year, last: skip + 1 };
}

function dayNumber(text: string): number | null {
  if (text.length > 4 || !/^\d{1,2}(?:st|nd|rd|th|er)?$/.test(text)) return null;
  const day = Number.parseInt(text, 10);
  return day >= 1 && day <= 31 ? day : null;
}

function yearNumber(text: string): number | null {
  return text.length === 4 && /^(?:19|20)\d\d$/.test(text) ? Number(text) : null;
}

/** Fills in the year: the nearest one not after publication. */
function dated(scan: TimeScan, date: Point): Point {
  const { published } = scan;
  if (date.year !== null || published === null || date.month === null) return date;
  const day = date.day ?? 1;
  const sameYear = { year: published.year, month: date.month, day };
  return { ...date, year: isAfter(sameYear, published) ? published.year - 1 : published.year };
}

function iso({ year, month, day }: Point): string | null {
  if (year === null) return null;
  if (month === null) return String(year).padStart(4, '0');
  if (day === null) return isoMonth(year, month);
  return day > daysInMonth(year, month) ? null : isoDay({ year, month, day });
}

/** "in the week to 14 March": seven days that end on the day. */
function weekTo(scan: TimeScan, at: number): TimeExpression | null {
  if (lowerAt(scan, at) !== 'week') return null;
  const link = lowerAt(scan, at + 1);
  const from =
    link === 'to' || link === 'until' ? at + 2 : link === 'ending' || link === 'ended' ? at + 2 : -1;
  if (from < 0) return null;
  const end = point(scan, lowerAt(scan, from) === 'on' ? from + 1 : from, {
    bareDay: false,
    bareYear: false,
  });
  if (end === null) return null;
  const { year, month, day } = dated(scan, end);
  if (year === null || month === null || day === null || day > daysInMonth(year, month)) return null;
  const last = { year, month, day };
  return { first: at, last: end.last, iso: `${isoDay(addDays(last, -6))}/${isoDay(last)}` };
}

/** "the first half of 2025", "second quarter of 2024". */
function halfYear(scan: TimeScan, at: number): TimeExpression | null {
  const order = ['first', 'second', 'third', 'fourth'].indexOf(lowerAt(scan, at));
  const unit = lowerAt(scan, at + 1);
  if (order < 0 || (unit !== 'half' && unit !== 'quarter') || lowerAt(scan, at + 2) !== 'of') return null;
  const year = yearNumber(lowerAt(scan, at + 3));
  const months = unit === 'half' ? 6 : 3;
  if (year === null || (order + 1) * months > 12) return null;
  const endMonth = (order + 1) * months;
  const start = { year, month: order * months + 1, day: 1 };
  const end = { year, month: endMonth, day: daysInMonth(year, endMonth) };
  return { first: at, last: at + 4, iso: `${isoDay(start)}/${isoDay(end)}` };
}

/** "since 2021", "by 13 March", "until May". */
function openAt(scan: TimeScan, at: number): TimeExpression | null {
  const opener = lowerAt(scan, at);
  const isSince = opener === 'since' || opener === 'desde' || opener === 'depuis';
  const isUntil = opener === 'by' || opener === 'until' || opener === 'before';
  if (!isSince && !isUntil) return null;
  const from = isUntil ? skipDayPart(scan, at + 1) : at + 1;
  const date = point(scan, from, { bareDay: false, bareYear: true });
  if (date === null) return null;
  const year = date.year ?? scan.published?.year ?? null;
  const value = iso(isSince ? dated(scan, date) : { ...date, year });
  if (value === null) return null;
  if (isUntil) return { first: at, last: date.last, iso: `../${closing(value, scan, from)}` };
  const now = scan.published;
  const end = now === null ? '..' : isoDay(now).slice(0, value.length);
  return { first: at, last: date.last, iso: end < value ? value : `${value}/${end}` };
}

/** "by the end of 2026": the last day of the period. */
function closing(value: string, scan: TimeScan, from: number): string {
  const last = lastDayOf(value);
  return lowerAt(scan, from - 1) === 'of' && lowerAt(scan, from - 2) === 'end' && last !== null
    ? isoDay(last)
    : value;
}

function skipDayPart(scan: TimeScan, at: number): number {
  let index = at;
  while (/^(?:the|evening|morning|end|night|afternoon|middle|of|early|late)$/.test(lowerAt(scan, index)))
    index += 1;
  return index;
}

/** A date, month or year that stands alone. */
function pointAt(scan: TimeScan, at: number): TimeExpression | null {
  const before = lowerAt(scan, at - 1);
  const bareYear = /^(?:in|for|during|of|from|to|en|early|late|mid|the|year|until|through|,|against)$/.test(
    before,
  );
  const date = point(scan, at, { bareDay: false, bareYear });
  if (date !== null) {
    const isBareMonth = date.day === null && date.year === null;
    if (isBareMonth && lowerAt(scan, at) === 'may' && !/^(?:in|of|since|last|until)$/.test(before))
      return null;
    const value = iso(dated(scan, date));
    return value === null ? null : { first: at, last: date.last, iso: value };
  }
  const weekday = weekdayNumbers.get(lowerAt(scan, at));
  if (weekday === undefined || scan.published === null) return null;
  const back = (weekdayOf(scan.published) - weekday + 7) % 7;
  return { first: at, last: at + 1, iso: isoDay(addDays(scan.published, -back)) };
}
