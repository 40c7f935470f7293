/**
 * The register in the index's file: what lists, maps and timelines ask for stands in narrow rows, so that a million of them
 * can be counted and sorted without reading the records themselves.
 */
import type { RegisterChangeRow, RegisterRecord } from '../../domain/register/index.ts';
import { foldForSearch } from '../../ports/casebook-index.ts';
import {
  withoutState,
  type RecordFilter,
  type RecordMark,
  type RecordPage,
  type RecordRow,
  type RegisterStore,
} from '../../ports/register-record.ts';
import { countedBy, isCounted, narrowed } from './register-query.ts';
import { fromJson, numberOf, textOf, toJson } from './row-text.ts';
import type { SqliteDatabase, SqlRow, SqlValue } from './sqlite-database.ts';

/** Titles asked for in one statement. */
const titlesAtOnce = 500;

/** See the port. */
export class SqliteRegister implements RegisterStore {
  readonly #db: SqliteDatabase;

  constructor(db: SqliteDatabase) {
    this.#db = db;
  }

  putChanges(rows: readonly RegisterChangeRow[]): void {
    const sql =
      'INSERT OR REPLACE INTO register_changes (seq, position, record, other, what, undone_by, json) VALUES (?, ?, ?, ?, ?, ?, ?)';
    for (const { undoneBy, ...rest } of rows) {
      const { change } = rest;
      const other = change.do === 'judge' ? change.other : null;
      this.#db.run(sql, rest.seq, rest.position, change.record, other, change.do, undoneBy, toJson(rest));
    }
  }

  undoChanges(seqs: readonly number[], by: number): readonly string[] {
    const touched = new Set<string>();
    for (const seq of seqs) {
      this.#db.run('UPDATE register_changes SET undone_by = ? WHERE seq = ?', by, seq);
      for (const row of this.#db.all('SELECT DISTINCT record FROM register_changes WHERE seq = ?', seq))
        touched.add(textOf(row, 'record'));
    }
    return [...touched].sort((a, b) => (a < b ? -1 : 1));
  }

  changes({ record, seq }: { readonly record?: string; readonly seq?: number } = {}): RegisterChangeRow[] {
    const conditions: [string, SqlValue][] = [];
    if (record !== undefined) conditions.push(['record = ?', record]);
    if (seq !== undefined) conditions.push(['seq = ?', seq]);
    return this.#changesWhere(
      conditions.map(([sql]) => sql).join(' AND ') || 'TRUE',
      ...conditions.map(([, value]) => value),
    );
  }

  lastChange(what: 'rules'): RegisterChangeRow | null {
    const sql =
      'SELECT undone_by, json FROM register_changes WHERE what = ? AND undone_by IS NULL ORDER BY seq DESC, position DESC LIMIT 1';
    const row = this.#db.get(sql, what);
    return row === null ? null : changeOf(row);
  }

  judgements(record?: string): RegisterChangeRow[] {
    if (record === undefined) return this.#changesWhere("what = 'judge' AND undone_by IS NULL");
    const sql = "what = 'judge' AND undone_by IS NULL AND (record = ? OR other = ?)";
    return this.#changesWhere(sql, record, record);
  }

  #changesWhere(where: string, ...values: readonly SqlValue[]): RegisterChangeRow[] {
    const sql = `SELECT undone_by, json FROM register_changes WHERE ${where} ORDER BY seq, position`;
    return this.#db.all(sql, ...values).map(changeOf);
  }

  putRecord(row: RecordRow): void {
    this.#db.transaction(() => {
      const { record } = row;
      this.removeRecord(record.id);
      this.#count(record, row.state, 1);
      const rowId = Number(this.#insertRow(row));
      const body = 'INSERT INTO register_bodies (row_id, search, json) VALUES (?, ?, ?)';
      this.#db.run(body, rowId, row.search, toJson(record));
      this.#db.run('INSERT INTO register_words (rowid, search) VALUES (?, ?)', rowId, row.search);
      const named = 'INSERT INTO register_names (kind, name, id, row_id) VALUES (?, ?, ?, ?)';
      for (const name of row.names) this.#db.run(named, record.kind, name, record.id, rowId);
      const refers = 'INSERT INTO register_refers (target, row_id) VALUES (?, ?)';
      for (const target of row.refers) this.#db.run(refers, target, rowId);
    });
  }

  #insertRow({
    record,
    state,
    latitude,
    longitude,
    precisionMetres,
    fromDay,
    toDay,
  }: RecordRow): number | bigint {
    const sql =
      'INSERT INTO register_rows (id, kind, title, title_key, state, review, trashed, latitude, longitude, precision_metres, from_day, to_day) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)';
    const { id, kind, title, review, trashed } = record;
    const about = [id, kind, title, foldForSearch(title), state, review, trashed === null ? 0 : 1];
    return this.#db.run(sql, ...about, latitude, longitude, precisionMetres, fromDay, toDay);
  }

  removeRecord(id: string): void {
    const row = this.#db.get(
      'SELECT row_id, kind, state, review, trashed FROM register_rows WHERE id = ?',
      id,
    );
    if (row === null) return;
    this.#db.transaction(() => {
      const about = {
        kind: textOf(row, 'kind'),
        review: textOf(row, 'review'),
        trashed: row['trashed'] === 1,
      };
      this.#count(
        { ...about, trashed: about.trashed ? '' : null },
        row['state'] === null ? null : textOf(row, 'state'),
        -1,
      );
      const rowId = numberOf(row, 'row_id');
      this.#db.run('DELETE FROM register_words WHERE rowid = ?', rowId);
      for (const table of ['register_rows', 'register_bodies', 'register_names', 'register_refers'])
        this.#db.run(`DELETE FROM ${table} WHERE row_id = ?`, rowId);
    });
  }

  /** Keeps the counts by trash, kind, state and review. */
  #count(
    {
      trashed,
      kind,
      review,
    }: { readonly trashed: string | null; readonly kind: string; readonly review: string },
    state: string | null,
    by: 1 | -1,
  ): void {
    this.#db.run(
      'INSERT INTO register_counts (trashed, kind, state, review, records) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET records = records + excluded.records',
      ...[trashed === null ? 0 : 1, kind, state ?? '', review, by],
    );
  }

  record(id: string): RegisterRecord | null {
    const sql =
      'SELECT b.json FROM register_rows r JOIN register_bodies b ON b.row_id = r.row_id WHERE r.id = ?';
    const row = this.#db.get(sql, id);
    return row === null ? null : (fromJson(row) as RegisterRecord);
  }

  /** The page is found in the narrow rows first: what is skipped is never read. */
  records(filter: RecordFilter, { limit, offset }: RecordPage): RegisterRecord[] {
    const { sql, values } = narrowed(filter);
    const page = `SELECT r.row_id, r.title_key, r.id ${sql} ORDER BY r.title_key, r.id LIMIT ? OFFSET ?`;
    const found = this.#db.all(
      `SELECT b.json FROM (${page}) p JOIN register_bodies b ON b.row_id = p.row_id ORDER BY p.title_key, p.id`,
      ...values,
      atMost(limit),
      offset,
    );
    return found.map(fromJson) as RegisterRecord[];
  }

  count(filter: RecordFilter): number {
    if (isCounted(filter)) {
      const { sql, values } = countedBy(filter);
      const kept = this.#db.get(`SELECT coalesce(sum(records), 0) AS n ${sql}`, ...values);
      return kept === null ? 0 : numberOf(kept, 'n');
    }
    const { sql, values } = narrowed(filter);
    const row = this.#db.get(`SELECT count(*) AS n ${sql}`, ...values);
    return row === null ? 0 : numberOf(row, 'n');
  }

  states(filter: RecordFilter): readonly { readonly state: string; readonly count: number }[] {
    const rest = withoutState(filter);
    const isKept = isCounted(rest);
    const { sql, values } = isKept ? countedBy(rest) : narrowed(rest);
    const n = isKept ? 'sum(records)' : 'count(*)';
    const [column, some] = isKept ? ['state', "state <> ''"] : ['r.state', 'r.state IS NOT NULL'];
    const counts = `SELECT ${column} AS state, ${n} AS n ${sql} AND ${some} GROUP BY ${column} HAVING n > 0`;
    return this.#db
      .all(`${counts} ORDER BY n DESC, state`, ...values)
      .map((row) => ({ state: textOf(row, 'state'), count: numberOf(row, 'n') }));
  }

  kinds(): readonly { readonly kind: string; readonly count: number }[] {
    const sql =
      'SELECT kind, sum(records) AS n FROM register_counts WHERE trashed = 0 GROUP BY kind HAVING n > 0 ORDER BY kind';
    return this.#db.all(sql).map((row) => ({ kind: textOf(row, 'kind'), count: numberOf(row, 'n') }));
  }

  /** All marks come as one text: row by row they take several times as long, and maps ask for a hundred thousand. */
  marks(filter: RecordFilter, most = Infinity): RecordMark[] {
    const { sql, values } = narrowed(filter);
    const found = this.#db.get(
      `SELECT json_group_array(json_array(${markColumns})) AS json FROM (SELECT r.* ${sql} ORDER BY r.id LIMIT ?)`,
      ...values,
      atMost(most),
    );
    return found === null ? [] : (fromJson(found) as MarkCells[]).map(markOf);
  }

  named(kind: string, name: string): string[] {
    const sql =
      'SELECT n.id FROM register_names n JOIN register_rows r ON r.row_id = n.row_id WHERE n.kind = ? AND n.name = ? AND r.trashed = 0 ORDER BY n.id';
    return this.#db.all(sql, kind, name).map((row) => textOf(row, 'id'));
  }

  titles(ids: readonly string[]): ReadonlyMap<string, { readonly kind: string; readonly title: string }> {
    const titles = new Map<string, { readonly kind: string; readonly title: string }>();
    for (let from = 0; from < ids.length; from += titlesAtOnce) {
      const part = JSON.stringify(ids.slice(from, from + titlesAtOnce));
      const sql = 'SELECT id, kind, title FROM register_rows WHERE id IN (SELECT value FROM json_each(?))';
      for (const row of this.#db.all(sql, part))
        titles.set(textOf(row, 'id'), { kind: textOf(row, 'kind'), title: textOf(row, 'title') });
    }
    return titles;
  }
}

function atMost(count: number): number {
  return Number.isFinite(count) ? count : -1;
}

function changeOf(row: SqlRow): RegisterChangeRow {
  return {
    ...(fromJson(row) as Omit<RegisterChangeRow, 'undoneBy'>),
    undoneBy: row['undone_by'] === null ? null : numberOf(row, 'undone_by'),
  };
}

const markColumns = 'id, kind, title, state, latitude, longitude, precision_metres, from_day, to_day';

type MarkCells = readonly [
  ...about: [id: string, kind: string, title: string, state: string | null],
  ...place: [latitude: number | null, longitude: number | null, precisionMetres: number | null],
  ...days: [fromDay: string | null, toDay: string | null],
];

function markOf(cells: MarkCells): RecordMark {
  const [id, kind, title, state, latitude, longitude, precisionMetres, fromDay, toDay] = cells;
  return { id, kind, title, state, latitude, longitude, precisionMetres, fromDay, toDay };
}
