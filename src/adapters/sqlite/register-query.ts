/** What a filter of the register asks of the tables: conditions in the order in which they narrow, and their values. */
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

/** Tables and conditions of a filter. */
export function narrowed(filter: RecordFilter): Narrowed {
  const words = (filter.text ?? '').split(/\s+/).filter((word) => word !== '');
  const from = words.length === 0 ? '' : ' JOIN register_bodies b ON b.row_id = r.row_id';
  const conditions = [
    condition('r.trashed = ?', filter.trashed === true ? 1 : 0),
    ...equal('r.kind', filter.kind),
    ...equal('r.state', filter.state),
    ...equal('r.review', filter.review),
    ...referring(filter),
    ...inside(filter),
    ...inTime(filter),
    ...words.map((word) => condition('instr(b.search, ?) > 0', word)),
  ];
  return {
    sql: `FROM register_rows r${from} WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`,
    values: conditions.flatMap(({ values }) => values),
  };
}

function condition(sql: string, ...values: readonly SqlValue[]): Condition {
  return { sql, values };
}

function equal(column: string, value: string | undefined): Condition[] {
  return value === undefined ? [] : [condition(`${column} = ?`, value)];
}

function referring({ refersTo }: RecordFilter): Condition[] {
  if (refersTo === undefined) return [];
  return [condition('r.row_id IN (SELECT row_id FROM register_refers WHERE target = ?)', refersTo)];
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
