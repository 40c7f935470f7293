/** Records of the register counted by the month of the middle of their days, so that a million events are some hundred rows. */
import type { RecordFilter } from '../../ports/register-record.ts';
import { isCounted, narrowed, type RowsInArea } from './register-query.ts';
import { numberOf, textOf } from './row-text.ts';
import type { SqliteDatabase } from './sqlite-database.ts';

/** Counts the row with this number in (1) or out (-1). Like all counts that a record has, one row a statement (`sqlite-marks.ts`). */
export function countMonth(db: SqliteDatabase, rowId: number, by: 1 | -1): void {
  const asked = 'SELECT trashed, kind, month FROM register_rows WHERE row_id = ? AND month IS NOT NULL';
  const row = db.get(asked, rowId);
  if (row === null) return;
  const cell = [numberOf(row, 'trashed'), textOf(row, 'kind'), textOf(row, 'month')];
  const sql =
    'INSERT INTO register_months VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET records = records + excluded.records';
  db.run(sql, ...cell, by);
  const gone = 'DELETE FROM register_months WHERE records = 0 AND trashed = ? AND kind = ? AND month = ?';
  if (by < 0) db.run(gone, ...cell);
}

/** As `RegisterStore.months`. The kept counts know kind and trash. */
export function monthsOf(
  db: SqliteDatabase,
  filter: RecordFilter,
  areas: RowsInArea,
): readonly { readonly month: string; readonly count: number }[] {
  const isKept = isCounted(filter) && filter.state === undefined && filter.review === undefined;
  const { sql, values } = isKept ? kept(filter) : narrowed(filter, areas);
  const [month, n] = isKept ? ['month', 'sum(records)'] : ['r.month', 'count(*)'];
  const counts = `SELECT ${month} AS month, ${n} AS n ${sql} AND ${month} IS NOT NULL GROUP BY ${month} HAVING n > 0 ORDER BY ${month}`;
  return db.all(counts, ...values).map((row) => ({ month: textOf(row, 'month'), count: numberOf(row, 'n') }));
}

function kept({ kind, trashed }: RecordFilter): {
  readonly sql: string;
  readonly values: (string | number)[];
} {
  const ofKind = kind === undefined ? '' : ' AND kind = ?';
  return {
    sql: `FROM register_months WHERE trashed = ?${ofKind}`,
    values: [trashed === true ? 1 : 0, ...(kind === undefined ? [] : [kind])],
  };
}
