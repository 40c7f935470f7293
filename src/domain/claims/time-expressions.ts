/**
 * Time expressions of a text, resolved to ISO 8601 against the story's own date: days, months, years, weekdays,
 * "last month", "in the past six weeks", ranges and open ends. A missing year is the nearest past one.
 */
import { daysInMonth } from '../../base/index.ts';
import type { Word } from './names-words.ts';
import { addDays, isAfter, isoDay, isoMonth, lastDayOf, weekdayOf, type Day } from './time-calendar.ts';
import { monthNumbers, smallNumbers, weekdayNumbers } from './time-lexicon.ts';

/** One expression: word indices, `last` exclusive, and its ISO 8601 value. */
export interface TimeExpression {
  readonly first: number;
  readonly last: number;
  readonly iso: string;
}

/** A date as far as it is written. */
interface Point {
  readonly last: number;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

interface Scan {
  readonly words: readonly Word[];
  /** Publication day; null when unknown, then relative expressions stay unread. */
  readonly published: Day | null;
}

/** A sentence with more dates than this is a table; bounded so that look-ups stay cheap on hostile input. */
const mostExpressions = 200;

/** All time expressions between two word indices, in text order. `published`: ISO date of the story, or null. */
export function timeExpressions(
  words: readonly Word[],
  range: { readonly first: number; readonly last: number },
  published: string | null,
): TimeExpression[] {
  const scan: Scan = { words, published: lastDayOf(published) };
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

function expressionAt(scan: Scan, at: number, before: string | null): TimeExpression | null {
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

const lower = (scan: Scan, at: number): string => scan.words[at]?.lower ?? '';

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
function rangeAt(scan: Scan, at: number): TimeExpression | null {
  const opener = lower(scan, at);
  const isOpened = opener === 'between' || opener === 'from' || opener === 'entre' || opener === 'desde';
  const first = skipArticles(scan, isOpened ? at + 1 : at);
  const left = point(scan, first, { bareDay: true, bareYear: isOpened });
  if (left === null) return null;
  const join = skipQualifier(scan, left.last);
  if (
    !rangeJoins.has(lower(scan, join)) &&
    !(lower(scan, join) === 'by' && lower(scan, join + 1) === 'means')
  )
    return null;
  const after = lower(scan, join) === 'by' ? join + 3 : join + 1;
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

function between(scan: Scan, { left, right, first }: Ends): TimeExpression | null {
  const end = dated(scan, right);
  const month = left.month ?? (left.year === null ? right.month : null);
  const start = dated(scan, { ...left, month, year: left.year ?? end.year });
  if (start.year === null || end.year === null) return null;
  const from = iso(start);
  const to = iso(end);
  if (from === null || to === null || from > to) return null;
  return { first, last: right.last, iso: `${from}/${to}` };
}

function skipArticles(scan: Scan, at: number): number {
  const word = lower(scan, at);
  return word === 'the' ||
    word === 'el' ||
    word === 'le' ||
    word === 'early' ||
    word === 'late' ||
    word === 'mid'
    ? at + 1
    : at;
}

function skipQualifier(scan: Scan, at: number): number {
  const word = lower(scan, at);
  return word === 'early' || word === 'late' || word === ',' ? at + 1 : at;
}

interface Allowed {
  /** A day number without a month, as the first end of a range. */
  readonly bareDay: boolean;
  /** A year alone. */
  readonly bareYear: boolean;
}

/** Reads a date as far as it is written; null when there is none at the word. */
function point(scan: Scan, at: number, allowed: Allowed): Point | null {
  if (weekdayNumbers.has(lower(scan, at))) {
    const after = lower(scan, at + 1) === ',' ? at + 2 : at + 1;
    const dayed = point(scan, after, { bareDay: false, bareYear: false });
    return dayed === null || dayed.day === null ? null : dayed;
  }
  const day = dayNumber(lower(scan, at));
  if (day !== null) {
    const monthAt = lower(scan, at + 1) === 'de' || lower(scan, at + 1) === 'of' ? at + 2 : at + 1;
    const month = monthNumbers.get(lower(scan, monthAt));
    if (month !== undefined) return withYear(scan, { last: monthAt + 1, year: null, month, day });
    return allowed.bareDay ? { last: at + 1, year: null, month: null, day } : null;
  }
  const month = monthNumbers.get(lower(scan, at));
  if (month !== undefined && scan.words[at]?.kind === 'word') return monthFirst(scan, at, month);
  const year = allowed.bareYear ? yearNumber(lower(scan, at)) : null;
  return year === null ? null : { last: at + 1, year, month: null, day: null };
}

function monthFirst(scan: Scan, at: number, month: number): Point | null {
  const isName = scan.words[at]?.capital === true || lower(scan, at).length > 4;
  if (!isName) return null;
  const next = lower(scan, at + 1) === '.' ? at + 2 : at + 1;
  const day = dayNumber(lower(scan, next));
  if (day !== null) return withYear(scan, { last: next + 1, year: null, month, day });
  return withYear(scan, { last: at + 1, year: null, month, day: null });
}

function withYear(scan: Scan, date: Point): Point {
  const next = lower(scan, date.last);
  const skip =
    (next === ',' && date.day !== null) || next === 'de' || next === 'of' ? date.last + 1 : date.last;
  const year = yearNumber(lower(scan, skip));
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
function dated(scan: Scan, date: Point): Point {
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
function weekTo(scan: Scan, at: number): TimeExpression | null {
  if (lower(scan, at) !== 'week') return null;
  const link = lower(scan, at + 1);
  const from =
    link === 'to' || link === 'until' ? at + 2 : link === 'ending' || link === 'ended' ? at + 2 : -1;
  if (from < 0) return null;
  const end = point(scan, lower(scan, from) === 'on' ? from + 1 : from, { bareDay: false, bareYear: false });
  if (end === null) return null;
  const { year, month, day } = dated(scan, end);
  if (year === null || month === null || day === null || day > daysInMonth(year, month)) return null;
  const last = { year, month, day };
  return { first: at, last: end.last, iso: `${isoDay(addDays(last, -6))}/${isoDay(last)}` };
}

/** "the first half of 2025", "second quarter of 2024". */
function halfYear(scan: Scan, at: number): TimeExpression | null {
  const order = ['first', 'second', 'third', 'fourth'].indexOf(lower(scan, at));
  const unit = lower(scan, at + 1);
  if (order < 0 || (unit !== 'half' && unit !== 'quarter') || lower(scan, at + 2) !== 'of') return null;
  const year = yearNumber(lower(scan, at + 3));
  const months = unit === 'half' ? 6 : 3;
  if (year === null || (order + 1) * months > 12) return null;
  const endMonth = (order + 1) * months;
  const start = { year, month: order * months + 1, day: 1 };
  const end = { year, month: endMonth, day: daysInMonth(year, endMonth) };
  return { first: at, last: at + 4, iso: `${isoDay(start)}/${isoDay(end)}` };
}

/** "since 2021", "by 13 March", "until May". */
function openAt(scan: Scan, at: number): TimeExpression | null {
  const opener = lower(scan, at);
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
function closing(value: string, scan: Scan, from: number): string {
  const last = lastDayOf(value);
  return lower(scan, from - 1) === 'of' && lower(scan, from - 2) === 'end' && last !== null
    ? isoDay(last)
    : value;
}

function skipDayPart(scan: Scan, at: number): number {
  let index = at;
  while (/^(?:the|evening|morning|end|night|afternoon|middle|of|early|late)$/.test(lower(scan, index)))
    index += 1;
  return index;
}

/** A date, month or year that stands alone. */
function pointAt(scan: Scan, at: number): TimeExpression | null {
  const before = lower(scan, at - 1);
  const bareYear = /^(?:in|for|during|of|from|to|en|early|late|mid|the|year|until|through|,|against)$/.test(
    before,
  );
  const date = point(scan, at, { bareDay: false, bareYear });
  if (date !== null) {
    const isBareMonth = date.day === null && date.year === null;
    if (isBareMonth && lower(scan, at) === 'may' && !/^(?:in|of|since|last|until)$/.test(before)) return null;
    const value = iso(dated(scan, date));
    return value === null ? null : { first: at, last: date.last, iso: value };
  }
  const weekday = weekdayNumbers.get(lower(scan, at));
  if (weekday === undefined || scan.published === null) return null;
  const back = (weekdayOf(scan.published) - weekday + 7) % 7;
  return { first: at, last: at + 1, iso: isoDay(addDays(scan.published, -back)) };
}

/** "last year", "this month", "yesterday", "in the past six weeks", "two years ago", "a year earlier". */
function relativeAt(scan: Scan, at: number, before: string | null): TimeExpression | null {
  const { published: now } = scan;
  const word = lower(scan, at);
  if (word === 'a' && lower(scan, at + 1) === 'year' && lower(scan, at + 2) === 'earlier')
    return yearBefore(at, at + 3, before);
  if (word === 'year' && lower(scan, at + 1) === 'before' && /^(?:the|in)$/.test(lower(scan, at - 1)))
    return yearBefore(at, at + 2, before);
  if (now === null) return null;
  if (word === 'yesterday') return { first: at, last: at + 1, iso: isoDay(addDays(now, -1)) };
  if (word === 'today' || word === 'tonight') return { first: at, last: at + 1, iso: isoDay(now) };
  if (word === 'last' && lower(scan, at + 1) === 'night')
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

function unitAt(scan: Scan, at: number, back: number): TimeExpression | null {
  const { published: now } = scan;
  const unit = lower(scan, at + 1);
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

function pastAt(scan: Scan, at: number, now: Day): TimeExpression | null {
  const counted = countOf(lower(scan, at + 1));
  const unitIndex = counted === null ? at + 1 : at + 2;
  const days = unitDays.get(lower(scan, unitIndex));
  if (days === undefined || (counted === null && lower(scan, unitIndex).endsWith('s'))) return null;
  return {
    first: at,
    last: unitIndex + 1,
    iso: `${isoDay(addDays(now, -days * (counted ?? 1)))}/${isoDay(now)}`,
  };
}

function agoAt(scan: Scan, at: number, now: Day): TimeExpression | null {
  const counted = countOf(lower(scan, at));
  const unit = lower(scan, at + 1);
  if (counted === null || lower(scan, at + 2) !== 'ago') return null;
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
