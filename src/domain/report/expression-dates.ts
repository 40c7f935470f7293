/** Dates as spans of days: what a partial date tells about a question, and what it leaves open. */
import { daysInMonth, isPartialDate } from '../../base/index.ts';
import { dateSpan, type DateSpan } from '../register/index.ts';
import { no, unknown, yes, type Verdict } from './expression-verdict.ts';
import type { CompareSign } from './expression-tree.ts';

/** The days that a date in an expression means: `2024`, `2024-03`, `2024-03-09`, or two of them with "/" between; null for other texts. */
export function wantedSpan(text: string): DateSpan | null {
  return text.endsWith('~') ? null : dateSpan(text);
}

const spans = new Map<string, DateSpan | null>();
/** Most texts whose span is kept. */
const mostSpans = 20_000;

/** The days that a fact's date says; the same dates are asked for again and again. Null for a text that is no date. */
export function statedSpan(text: string): DateSpan | null {
  const known = spans.get(text);
  if (known !== undefined) return known;
  if (spans.size >= mostSpans) spans.clear();
  const span = dateSpan(text);
  spans.set(text, span);
  return span;
}

/**
 * The days that a fact's date allows. "About" (`2025-03~`) may be off by one year, month or day, whichever the date is written in: a
 * house rule. Null for a text that is no date: nothing is known then.
 */
export function allowedSpan(text: string): DateSpan | null {
  const span = statedSpan(text);
  if (span?.about !== true) return span;
  const [from = '', to = from] = text.slice(0, -1).split('/');
  return { from: neighbour(from, -1), to: neighbour(to, 1), about: true };
}

/** First or last day of the year, month or day beside this one; inside the years that a date can have. */
function neighbour(date: string, by: 1 | -1): string {
  const [year = 1000, month = by < 0 ? 1 : 12, day] = date.split('-').map(Number);
  if (date.length === 4) return edge(year + by, month, by);
  if (day === undefined) return edge(year, month + by, by);
  const next = day + by;
  if (next < 1 || next > daysInMonth(year, month)) return edge(year, month + by, by < 0 ? 1 : -1);
  return iso(year, month, next);
}

/** First (`by` below zero) or last day of a month; 0 and 13 are those of the years beside. */
function edge(year: number, month: number, by: 1 | -1): string {
  const [y, m] = month < 1 ? [year - 1, 12] : month > 12 ? [year + 1, 1] : [year, month];
  if (y < 1000) return iso(1000, 1, 1);
  if (y > 9999) return iso(9999, 12, 31);
  return iso(y, m, by < 0 ? 1 : daysInMonth(y, m));
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * Whether a date that lies somewhere in `span` stands so to the days of `wanted`: `=` lies inside them, `<` before the first, `<=` not
 * behind the last, `>` behind the last, `>=` not before the first.
 */
export function compareSpan(span: DateSpan, sign: CompareSign, wanted: DateSpan): Verdict {
  switch (sign) {
    case '=':
      if (span.from >= wanted.from && span.to <= wanted.to) return yes;
      return span.to < wanted.from || span.from > wanted.to ? no : unknown;
    case '!=':
      return opposite(compareSpan(span, '=', wanted));
    case '<':
      return span.to < wanted.from ? yes : span.from >= wanted.from ? no : unknown;
    case '<=':
      return span.to <= wanted.to ? yes : span.from > wanted.to ? no : unknown;
    case '>':
      return opposite(compareSpan(span, '<=', wanted));
    case '>=':
      return opposite(compareSpan(span, '<', wanted));
  }
}

function opposite(verdict: Verdict): Verdict {
  return verdict === yes ? no : verdict === no ? yes : unknown;
}

/** The shortest way to write a span of days: a day, a month, a year, or two of them with "/" between. */
export function spanText({ from, to, about }: DateSpan): string {
  const tail = about ? '~' : '';
  if (from === to) return `${from}${tail}`;
  for (const length of [7, 4]) {
    const short = from.slice(0, length);
    const span = isPartialDate(short) ? dateSpan(short) : null;
    if (span?.from === from && span.to === to) return `${short}${tail}`;
  }
  return `${from}/${to}${tail}`;
}
