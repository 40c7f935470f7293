/**
 * What a filter of the register asks of the tables. The narrowest part goes first: what is named, then words, then the place. SQLite
 * keeps no statistics of this file, so that it is told where to begin.
 */
import { recordSchemas, type Area, type DegreeBox } from '../../domain/register/index.ts';
import type { RecordFilter } from '../../ports/register-record.ts';
import type { SqlValue } from './sqlite-database.ts';

export interface Narrowed {
  /** Begins with `FROM`; the row of a record is `r`. */
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** The index of words finds what has three code points or more. */
const isLong = (word: string): boolean => /^.{3}/su.test(word);

/** Finds the rows in a shape, as a JSON list of their numbers. */
export interface RowsInArea {
  of(area: Area): string;
}

/** Tables and conditions of a filter. */
export function narrowed(filter: RecordFilter, areas: RowsInArea): Narrowed {
  const words = (filter.text ?? '').split(/\s+/).filter((word) => word !== '');
  const long = words.filter(isLong);
  const short = words.filter((word) => !isLong(word));
  const { tables, first } = beginning(filter, long);
  const spans = spansOf(filter);
  const bodies = short.length === 0 ? '' : ' CROSS JOIN register_bodies b ON b.row_id = r.row_id';
  const conditions = [
    ...first,
    condition('r.trashed = ?', filter.trashed === true ? 1 : 0),
    ...ofKind(filter),
    ...equal('r.state', filter.state),
    ...reviewed(filter),
    ...inside(filter, areas),
    ...inTime(filter),
    ...short.map((word) => condition('instr(b.search, ?) > 0', word)),
  ];
  return {
    sql: `FROM ${spans.sql}${tables}${bodies} WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`,
    values: [...spans.values, ...conditions.flatMap(({ values }) => values)],
  };
}

/** Where the search begins, in the order in which tables are walked. */
function beginning(
  { refersTo, box, area, kind }: RecordFilter,
  words: readonly string[],
): { readonly tables: string; readonly first: readonly Condition[] } {
  const named = words.length === 0 ? [] : [condition('register_words MATCH ?', words.map(quoted).join(' '))];
  const inWords = named.map(({ sql, values }) =>
    condition(`r.row_id IN (SELECT rowid FROM register_words WHERE ${sql})`, ...values),
  );
  if (refersTo !== undefined)
    return {
      tables: 'register_refers f CROSS JOIN register_rows r ON r.row_id = f.row_id',
      first: [condition('f.target = ?', refersTo), ...inWords],
    };
  if (named.length > 0)
    return {
      tables: 'register_words CROSS JOIN register_rows r ON r.row_id = register_words.rowid',
      first: [...named, ...(kind === undefined ? [] : rangeOf(kind))],
    };
  const place = box === undefined && area === undefined ? '' : ' INDEXED BY register_by_place';
  return { tables: `register_rows r${place}`, first: [] };
}

function quoted(word: string): string {
  return `"${word.replaceAll('"', '""')}"`;
}

function condition(sql: string, ...values: readonly SqlValue[]): Condition {
  return { sql, values };
}

function equal(column: string, value: string | undefined): Condition[] {
  return value === undefined ? [] : [condition(`${column} = ?`, value)];
}

/** Days and states are kept by kind: where no kind is asked for, all of them are named. */
function ofKind({ kind, box, area, from, to, state }: RecordFilter): Condition[] {
  if (kind !== undefined) return equal('r.kind', kind);
  if (box !== undefined || area !== undefined || [from, to, state].every((part) => part === undefined))
    return [];
  const kinds = recordSchemas.map((schema) => schema.kind);
  return [condition(`r.kind IN (${kinds.map(() => '?').join(', ')})`, ...kinds)];
}

/** Few records are under review: their index leaves all others out. */
function reviewed({ review }: RecordFilter): Condition[] {
  return review === undefined || review === 'none'
    ? equal('r.review', review)
    : [condition("r.review <> 'none'"), condition('r.review = ?', review)];
}

function inside({ box, area }: RecordFilter, areas: RowsInArea): Condition[] {
  return [
    ...(box === undefined ? [] : inBox(box)),
    ...(area === undefined
      ? []
      : [...inBox(area.box), condition('r.row_id IN (SELECT value FROM json_each(?))', areas.of(area))]),
  ];
}

function inBox([south, west, north, east]: DegreeBox): Condition[] {
  const across = west <= east ? 'r.longitude BETWEEN ? AND ?' : '(r.longitude >= ? OR r.longitude <= ?)';
  return [
    condition('r.latitude IS NOT NULL AND r.latitude BETWEEN ? AND ?', south, north),
    condition(across, west, east),
  ];
}

/** Rows that one kind may have. */
export const rowsOfKind: number = 2 ** 40;

/** The numbers of rows of a kind; no row has the number that stands for a kind that was never put. */
function rangeOf(kind: string): Condition[] {
  const first = `coalesce((SELECT number FROM register_kinds WHERE kind = ?), -1) * ${rowsOfKind}`;
  const rowid = 'register_words.rowid';
  return [condition(`${rowid} >= ${first} AND ${rowid} < ${first} + ${rowsOfKind}`, kind, kind)];
}

const dayMs = 86_400_000;
/** Spans of 2^16 days, 180 years, and all longer ones. */
const lastSpan = 16;

/**
 * How long a span is: the first power of two of days that it fits into. What meets some days began no longer before them than it is
 * long: so it is found among those of its length by the day it began.
 */
export function spanClass(fromDay: string, toDay: string): number {
  const days = (Date.parse(toDay) - Date.parse(fromDay)) / dayMs;
  return Number.isFinite(days) ? Math.min(lastSpan, Math.ceil(Math.log2(Math.max(1, days)))) : lastSpan;
}

/** Days, not months or years, and of years that can be reckoned with. */
const isDay = (day: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(day) && day >= '0200';

/** Where a first day is asked for, each length of span with the earliest day on which it may have begun. */
function spansOf(filter: RecordFilter): Narrowed {
  const { from } = filter;
  if (!usesSpans(filter)) return { sql: '', values: [] };
  const rows = Array.from({ length: lastSpan + 1 }, (_, span) => {
    const earliest = Date.parse(from ?? '') - 2 ** span * dayMs;
    return [span, span === lastSpan ? '' : new Date(earliest).toISOString().slice(0, 10)] as const;
  });
  return {
    sql: `(SELECT column1 AS span, column2 AS earliest FROM (VALUES ${rows.map(() => '(?, ?)').join(', ')})) s CROSS JOIN `,
    values: rows.flat(),
  };
}

function usesSpans({ from, refersTo, text, box, area }: RecordFilter): boolean {
  const isAlone = [refersTo, box, area].every((part) => part === undefined) && (text ?? '').trim() === '';
  return isAlone && from !== undefined && isDay(from);
}

function inTime(filter: RecordFilter): Condition[] {
  const { from, to } = filter;
  if (from === undefined && to === undefined) return [];
  const bySpan = usesSpans(filter) ? [condition('r.span = s.span AND r.from_day >= s.earliest')] : [];
  return [
    condition('r.from_day IS NOT NULL'),
    ...bySpan,
    ...(from === undefined ? [] : [condition('r.to_day >= ?', from)]),
    ...(to === undefined ? [] : [condition('r.from_day <= ?', to)]),
  ];
}

/** The counts that are kept answer this filter. */
export function isCounted({ text, refersTo, box, area, from, to }: RecordFilter): boolean {
  const isNarrow = [refersTo, box, area, from, to].some((part) => part !== undefined);
  return !isNarrow && (text ?? '').trim() === '';
}

/** The counts that are kept under such a filter. */
export function countedBy({ kind, state, review, trashed }: RecordFilter): Narrowed {
  const conditions = [
    condition('trashed = ?', trashed === true ? 1 : 0),
    ...equal('kind', kind),
    ...equal('state', state),
    ...equal('review', review),
  ];
  return {
    sql: `FROM register_counts WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`,
    values: conditions.flatMap(({ values }) => values),
  };
}
