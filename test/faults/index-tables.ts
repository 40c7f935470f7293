/** The content of an index file in every table that SQLite knows of, to be compared. */
import { DatabaseSync } from '@photostructure/sqlite';

type Row = Readonly<Record<string, unknown>>;

/** Numbers that SQLite gives to rows as they come; what they tie together is compared by the index's own dump. */
const givenBySqlite: Readonly<Record<string, string>> = {
  claims: 'row_id',
  events: 'row_id',
  register_rows: 'row_id',
  register_bodies: 'row_id',
  register_names: 'row_id',
  register_refers: 'row_id',
  register_cells: 'row_ids',
};

/** How often something was written: what lived longer was written more often. */
const timesWritten: Readonly<Record<string, string>> = {
  revisions: 'revision',
  claim_buckets: 'revision',
};

/**
 * All rows of all tables, sorted: a table that is added later is compared by itself. Words of the search and of the register's filter
 * are left out: their numbers and segments follow the order of writing; what they hold is compared by the index's own dump.
 */
export function everyTable(file: string): Record<string, string[]> {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const names = db
      .prepare(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%' AND name NOT LIKE 'register_words%' ORDER BY name",
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
        .filter(([column]) => column !== givenBySqlite[table] && column !== timesWritten[table])
        .map(([column, value]) => [column, column === 'json' ? sortedJson(value) : plain(value)]),
    );

function plain(value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value;
}

/** An object as it came from a command, and as it is read back from the log, may have its keys in another order. */
function sortedJson(text: unknown): string {
  return JSON.stringify(JSON.parse(String(text)), (_key, value: unknown) =>
    typeof value !== 'object' || value === null || Array.isArray(value)
      ? value
      : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
}
