/**
 * Time expressions of a text, resolved to ISO 8601 against the story's own date: days, months, years, weekdays,
 * "last month", "in the past six weeks", ranges and open ends. A missing year is the nearest past one.
 */
import type { Word } from './names-words.ts';
import { addDays, endDayOf, isoDay, lastDayOf, weekdayOf } from './time-calendar.ts';
import { weekdayNumbers } from './time-lexicon.ts';
import { opening, openingAt } from './time-openers.ts';
import { periodAt } from './time-period.ts';
import {
  dated,
  isoPointValue,
  looksAhead,
  lowerAt,
  pointFrom,
  type FoundTime,
  type Point,
  type TimeScan,
} from './time-point.ts';
import { relativeAt } from './time-relative.ts';

/** A sentence with more dates than this is a table; bounded so that look-ups stay cheap on hostile input. */
const mostExpressions = 200;

/** The words to read and what they are read against. */
export interface TimeRange {
  readonly first: number;
  readonly last: number;
  /** Whether 3/4/2025 is 3 April for certain; left out: no. */
  readonly dayFirst?: boolean;
}

/** All time expressions between two word indices, in text order. `published`: ISO date of the story, or null. */
export function timeExpressions(
  words: readonly Word[],
  range: TimeRange,
  published: string | null,
): readonly FoundTime[] {
  return expressionsIn({ words, published: lastDayOf(published), dayFirst: range.dayFirst === true }, range);
}

/** The same, for words that are prepared once. */
export function expressionsIn(scan: TimeScan, { first, last }: TimeRange): readonly FoundTime[] {
  let found: FoundTime[] | null = null;
  for (let at = first; at < last; at += 1) {
    const expression = expressionAt(scan, at, found?.at(-1)?.iso ?? null);
    if (expression === null || expression.last > last) continue;
    at = expression.last - 1;
    if (expression.iso === '') continue;
    found ??= [];
    found.push(expression);
    if (found.length === mostExpressions) break;
  }
  return found ?? none;
}

const none: readonly FoundTime[] = [];

function expressionAt(scan: TimeScan, at: number, before: string | null): FoundTime | null {
  const bits = openingAt(scan.words, at);
  if (bits === 0) return null;
  const range = (bits & opening.point) === 0 ? null : rangeAt(scan, at);
  if (range !== null) return range;
  const open = (bits & opening.open) === 0 ? null : openAt(scan, at, before);
  if (open !== null) return open;
  const period = (bits & opening.period) === 0 ? null : periodAt(scan, at, before);
  if (period !== null) return period;
  const relative = (bits & opening.relative) === 0 ? null : relativeAt(scan, at, before);
  if (relative !== null) return relative;
  return (bits & opening.point) === 0 ? null : standing(scan, at);
}

/** A period with both ends, or a relative date. */
function closedAt(scan: TimeScan, at: number, before: string | null): FoundTime | null {
  return periodAt(scan, at, before) ?? relativeAt(scan, at, before);
}

const rangeOpeners: ReadonlySet<string> = new Set(
  'between from entre desde since von vom zwischen du từ'.split(' '),
);
const rangeJoins: ReadonlySet<string> = new Set(
  'and to until through till y et a al au hasta - – e und bis đến'.split(' '),
);

/** "between 9 and 13 March 2025", "from May 2021 to August 2023", "9–13 March", "in 2023 and 2024". */
function rangeAt(scan: TimeScan, at: number): FoundTime | null {
  const opener = lowerAt(scan, at);
  const isOpened = rangeOpeners.has(opener);
  const first = skipArticles(scan, isOpened ? at + 1 : at);
  const start = isOpened ? yearStart(scan, first) : null;
  const isYears = /^(?:in|en|für|for|during|im)$/.test(lowerAt(scan, at - 1));
  const left = start ?? pointFrom(scan, first, { bareDay: true, bareYear: isOpened || isYears });
  if (left === null) return null;
  const join = skipQualifier(scan, left.last);
  const joint = lowerAt(scan, join);
  const isSpun = joint === 'by' && lowerAt(scan, join + 1) === 'means';
  if (!isSpun && (!rangeJoins.has(joint) || (opener === 'since' && joint === 'and'))) return null;
  const after = skipEnd(scan, skipQualifier(scan, skipArticles(scan, isSpun ? join + 3 : join + 1)));
  const right = pointFrom(scan, after, { bareDay: false, bareYear: left.day === null });
  if (right === null || (left.day !== null && right.day === null)) return null;
  return between(scan, { left, right, first: at });
}

/** "New Year 2030", "the start of 2030": January. */
function yearStart(scan: TimeScan, at: number): Point | null {
  const opener = lowerAt(scan, at);
  const isNew = opener === 'new' && lowerAt(scan, at + 1) === 'year';
  const isStart = /^(?:start|beginning)$/.test(opener) && lowerAt(scan, at + 1) === 'of';
  if (!isNew && !isStart) return null;
  const year = pointFrom(scan, at + 2, { bareDay: false, bareYear: true });
  return year === null || year.month !== null || year.day !== null ? null : { ...year, month: 1 };
}

/** "to the end of October 2031": the month. */
function skipEnd(scan: TimeScan, at: number): number {
  return lowerAt(scan, at) === 'end' && lowerAt(scan, at + 1) === 'of' ? at + 2 : at;
}

interface Ends {
  readonly left: Point;
  readonly right: Point;
  readonly first: number;
}

function between(scan: TimeScan, { left, right, first }: Ends): FoundTime | null {
  const end = dated(scan, right, first);
  const month = left.month ?? (left.year === null ? right.month : null);
  let start = dated(scan, { ...left, month, year: left.year ?? end.year }, first);
  if (start.year === null || end.year === null) return null;
  const wraps = left.year === null && start.month !== null && end.month !== null && start.month > end.month;
  if (wraps) start = { ...start, year: end.year - 1 };
  const from = isoPointValue(start);
  const to = isoPointValue(end);
  if (from === null || to === null || from > to) return null;
  return { first, last: right.last, iso: `${from}/${to}` };
}

function skipArticles(scan: TimeScan, at: number): number {
  return /^(?:the|el|le|dem|early|late|mid)$/.test(lowerAt(scan, at)) ? at + 1 : at;
}

function skipQualifier(scan: TimeScan, at: number): number {
  return /^(?:early|late|,)$/.test(lowerAt(scan, at)) ? at + 1 : at;
}

const sinceWords: ReadonlySet<string> = new Set('since desde depuis seit kể từ'.split(' '));
const untilWords: ReadonlySet<string> = new Set('by until till before hasta bis'.split(' '));

/** "since 2021", "since last May", "by 13 March", "until May". */
function openAt(scan: TimeScan, at: number, before: string | null): FoundTime | null {
  const opener = lowerAt(scan, at);
  const from = opener === 'kể' && lowerAt(scan, at + 1) === 'từ' ? at + 2 : at + 1;
  if (opener === 'from') return fromOn(scan, at);
  if (sinceWords.has(opener)) return sinceAt(scan, { first: at, from }, before);
  if (!untilWords.has(opener)) return null;
  return untilAt(scan, at, before);
}

interface Opening {
  readonly first: number;
  readonly from: number;
}

function sinceAt(scan: TimeScan, { first, from }: Opening, before: string | null): FoundTime | null {
  const start = skipLinks(scan, from);
  const closed = closedAt(scan, start, before);
  const date = closed === null ? pointFrom(scan, start, { bareDay: false, bareYear: true }) : null;
  const value =
    closed?.iso.split('/')[0] ??
    (date === null ? weekdayValue(scan, start) : isoPointValue(dated(scan, date, first)));
  if (value === null) return null;
  const last = closed?.last ?? date?.last ?? start + 1;
  // "the highest since 2012" says how high, not when: read, and left out.
  if (isRanked(scan, first)) return { first, last, iso: '' };
  const end = scan.published === null ? '..' : isoDay(scan.published).slice(0, value.length);
  return { first, last, iso: end !== '..' && end < value ? value : `${value}/${end}` };
}

/** "From January 2030 46 dockers died": at the head of a clause about the past, a month that begins a count. */
function fromOn(scan: TimeScan, at: number): FoundTime | null {
  const before = scan.words[at - 1];
  const isHead = before === undefined || before.kind === 'mark' || scan.words[at]?.capital === true;
  const date = isHead ? pointFrom(scan, at + 1, { bareDay: false, bareYear: false }) : null;
  if (date === null || date.month === null || date.year === null || scan.published === null) return null;
  if (date.day !== null || rangeJoins.has(lowerAt(scan, date.last)) || willFollow(scan, at)) return null;
  const from = isoPointValue(date);
  const end = isoDay(scan.published).slice(0, 7);
  return from === null || from > end ? null : { first: at, last: date.last, iso: `${from}/${end}` };
}

const superlatives: ReadonlySet<string> = new Set(
  'highest lowest largest biggest smallest worst best deadliest longest fewest most'.split(' '),
);

function isRanked(scan: TimeScan, at: number): boolean {
  for (let index = at - 1; index >= at - 3; index -= 1)
    if (superlatives.has(lowerAt(scan, index))) return true;
  return false;
}

/** "since the beginning of", "desde el", "seit dem". */
function skipLinks(scan: TimeScan, at: number): number {
  return /^(?:the|el|la|le|l'|dem|der)$/.test(lowerAt(scan, at)) ? at + 1 : at;
}

function untilAt(given: TimeScan, at: number, before: string | null): FoundTime | null {
  const scan = willFollow(given, at) ? { ...given, isAhead: true } : given;
  const part = skipLinks(scan, at + 1);
  const isEnd = lowerAt(scan, part) === 'end' && lowerAt(scan, part + 1) === 'of';
  const closed = closedAt(scan, part, before);
  if (closed !== null) return { first: at, last: closed.last, iso: `../${lastPart(closed.iso, isEnd)}` };
  const from = skipDayPart(scan, at + 1);
  const date = pointFrom(scan, from, { bareDay: false, bareYear: true });
  if (date === null) return null;
  const year = looksAhead(scan, at)
    ? dated(scan, date, at).year
    : (date.year ?? scan.published?.year ?? null);
  const value = isoPointValue({ ...date, year });
  if (value === null) return null;
  const isWhole = lowerAt(scan, from - 1) === 'of' && lowerAt(scan, from - 2) === 'end';
  return { first: at, last: date.last, iso: `../${lastPart(value, isWhole)}` };
}

/** "By mid-June 300 rooms will be ready". */
function willFollow(scan: TimeScan, at: number): boolean {
  for (let index = at + 1; index < at + 10; index += 1) {
    const lower = lowerAt(scan, index);
    if (lower === '.' || lower === ';') return false;
    if (lower === 'will' || lower === 'shall') return true;
  }
  return false;
}

/** The end of a period; "by the end of 2026": its last day. */
function lastPart(iso: string, isWhole: boolean): string {
  const value = iso.slice(iso.indexOf('/') + 1);
  const day = isWhole ? endDayOf(value) : null;
  return day === null ? value : isoDay(day);
}

function skipDayPart(scan: TimeScan, at: number): number {
  let index = at;
  while (/^(?:the|evening|morning|end|night|afternoon|middle|of|early|late)$/.test(lowerAt(scan, index)))
    index += 1;
  return index;
}

const yearLinks: ReadonlySet<string> = new Set(
  (
    'in for during of from to en early late mid the year until through , against im jahr jahre año année del ' +
    'since by than and bis'
  ).split(' '),
);
const monthLinks: ReadonlySet<string> = new Set(
  'in of since last until between from to and through till early late mid by next this during before after'.split(
    ' ',
  ),
);

/** "the Police Act of 2011": the year is part of a title, nothing happens in it. */
const instruments: ReadonlySet<string> = new Set(
  'act acts law laws code decree ordinance constitution treaty convention statute charter directive regulation regulations agreement accord'.split(
    ' ',
  ),
);

/** A date, month, year or weekday that stands alone. */
function standing(scan: TimeScan, at: number): FoundTime | null {
  const before = lowerAt(scan, at - 1);
  const isTitle = before === 'of' && instruments.has(lowerAt(scan, at - 2));
  const date = pointFrom(scan, at, { bareDay: false, bareYear: yearLinks.has(before) && !isTitle });
  if (date !== null) {
    const isBareMonth = date.day === null && date.year === null;
    if (isBareMonth && lowerAt(scan, at) === 'may' && !monthLinks.has(before)) return null;
    const value = isoPointValue(dated(scan, date, at));
    return value === null ? null : { first: at, last: date.last, iso: value };
  }
  const value = weekdayValue(scan, at);
  return value === null ? null : { first: at, last: at + 1, iso: value };
}

/** The nearest such weekday not after publication, or after it where the text looks ahead. */
function weekdayValue(scan: TimeScan, at: number): string | null {
  const weekday = weekdayNumbers.get(lowerAt(scan, at));
  if (weekday === undefined || scan.published === null) return null;
  const back = (weekdayOf(scan.published) - weekday + 7) % 7;
  return isoDay(addDays(scan.published, looksAhead(scan, at) ? 7 - back : -back));
}
