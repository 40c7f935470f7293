/**
 * What a filter of the register asks of the tables. The narrowest part goes first: what is named, then words, then the place. SQLite
 * keeps no statistics of this file, so that it is told where to begin.
 */
import { recordSchemas } from '../../domain/register/index.ts';
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

/** Tables and conditions of a filter. */
export function narrowed(filter: RecordFilter): Narrowed {
  const words = (filter.text ?? '').split(/\s+/).filter((word) => word !== '');
  const long = words.filter(isLong);
  const short = words.filter((word) => !isLong(word));
  const { tables, first } = beginning(filter, long);
  const bodies = short.length === 0 ? '' : ' CROSS JOIN register_bodies b ON b.row_id = r.row_id';
  const conditions = [
    ...first,
    condition('r.trashed = ?', filter.trashed === true ? 1 : 0),
    ...ofKind(filter),
    ...equal('r.state', filter.state),
    ...reviewed(filter),
    ...inside(filter),
    ...inTime(filter),
    ...short.map((word) => condition('instr(b.search, ?) > 0', word)),
  ];
  return {
    sql: `FROM ${tables}${bodies} WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`,
    values: conditions.flatMap(({ values }) => values),
  };
}

/** Where the search begins, in the order in which tables are walked. */
function beginning(
  { refersTo, box }: RecordFilter,
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
      first: named,
    };
  const place = box === undefined ? '' : ' INDEXED BY register_by_place';
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
function ofKind({ kind, box, from, to, state }: RecordFilter): Condition[] {
  if (kind !== undefined) return equal('r.kind', kind);
  if (box !== undefined || [from, to, state].every((part) => part === undefined)) return [];
  const kinds = recordSchemas.map((schema) => schema.kind);
  return [condition(`r.kind IN (${kinds.map(() => '?').join(', ')})`, ...kinds)];
}

/** Few records are under review: their index leaves all others out. */
function reviewed({ review }: RecordFilter): Condition[] {
  return review === undefined || review === 'none'
    ? equal('r.review', review)
    : [condition("r.review <> 'none'"), condition('r.review = ?', review)];
}

function inside({ box }: RecordFilter): Condition[] {
  if (box === undefined) return [];
  const [south, west, north, east] = box;
  const across = west <= east ? 'r.longitude BETWEEN ? AND ?' : '(r.longitude >= ? OR r.longitude <= ?)';
  return [
    condition('r.latitude IS NOT NULL AND r.latitude BETWEEN ? AND ?', south, north),
    condition(across, west, east),
  ];
}

function inTime({ from, to }: RecordFilter): Condition[] {
  if (from === undefined && to === undefined) return [];
  return [
    condition('r.from_day IS NOT NULL'),
    ...(from === undefined ? [] : [condition('r.to_day >= ?', from)]),
    ...(to === undefined ? [] : [condition('r.from_day <= ?', to)]),
  ];
}

/** The counts that are kept answer this filter. */
export function isCounted({ text, refersTo, box, from, to }: RecordFilter): boolean {
  const isNarrow = [refersTo, box, from, to].some((part) => part !== undefined);
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
