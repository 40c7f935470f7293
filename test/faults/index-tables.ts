/** The content of an index file in every table that SQLite knows of, to be compared. */
import { DatabaseSync } from '@photostructure/sqlite';

type Row = Readonly<Record<string, unknown>>;

/**
 * Numbers that SQLite gives to rows; nothing else refers to them. Rows are compared in their order, so that the order
 * which they give is compared as well.
 */
const givenBySqlite: Readonly<Record<string, string>> = { claims: 'row_id', events: 'row_id' };

/**
 * All rows of all tables, sorted: a table that is added later is compared by itself. The search is left out: its numbers and
 * segments follow the order of writing; what it holds is compared by the index's own dump.
 */
export function everyTable(file: string): Record<string, string[]> {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const names = db
      .prepare(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%' ORDER BY name",
      )
      .all() as { name: string }[];
    return Object.fromEntries(
      names.map(({ name }) => [
        name,
        (db.prepare(`SELECT * FROM ${name}`).all() as Row[]).map(rowText(name)).sort(),
      ]),
    );
  } finally {
    db.close();
  }
}

const rowText =
  (table: string) =>
  (row: Row): string =>
    JSON.stringify(
      Object.entries(row)
        .filter(([column]) => column !== givenBySqlite[table])
        .map(([column, value]) => [
          column,
          value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
        ]),
    );
