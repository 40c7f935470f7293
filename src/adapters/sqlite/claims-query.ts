/** The one query with variable parts: claims by filter. Every value is a parameter, never part of the SQL. */
import { foldForSearch, type ClaimFilter } from '../../ports/casebook-index.ts';
import type { SqlValue } from './sqlite-database.ts';

/** SQL and its values, in the order of the port, over one of the two tables of the same columns. */
export function claimsQuery(
  table: 'claims' | 'events',
  filter: ClaimFilter,
): {
  readonly sql: string;
  readonly values: readonly SqlValue[];
} {
  const conditions: string[] = [];
  const values: SqlValue[] = [];
  const where = (condition: string, value: SqlValue): void => {
    conditions.push(condition);
    values.push(value);
  };
  if (filter.sha256 !== undefined) where('c.sha256 = ?', filter.sha256);
  if (filter.kind !== undefined) where('c.kind = ?', filter.kind);
  if (filter.speaker !== undefined) where('c.speaker IS ?', filter.speaker);
  const text = foldForSearch(filter.text ?? '');
  if (text !== '') where('instr(c.search, ?) > 0', text);
  const only = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  const sql = `SELECT c.json FROM ${table} c JOIN captures k ON k.sha256 = c.sha256 ${only} ORDER BY k.seq, k.sha256, c.start_unit, c.end_unit, c.claim_id, c.row_id`;
  return { sql, values };
}
