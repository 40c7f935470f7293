/**
 * The register in the index's file: what lists, maps and timelines ask for stands in narrow rows, so that a million of them
 * can be counted and sorted without reading the records themselves.
 */
import type { DegreeBox, RegisterChangeRow, RegisterRecord } from '../../domain/register/index.ts';
import { foldForSearch } from '../../ports/casebook-index.ts';
import {
  fileOf,
  monthOf,
  withoutParts,
  type LocatedRecords,
  type RecordCell,
  type RecordFilter,
  type RecordMark,
  type RecordPage,
  type RecordRow,
  type RegisterStore,
} from '../../ports/register-record.ts';
import { AreaRows } from './area-rows.ts';
import { cellsOf, countPlace, gridLevelOfRow, locatedOf } from './register-cells.ts';
import { markColumns, markOf, type MarkCells } from './register-mark.ts';
import { countMonth, monthsOf } from './register-months.ts';
import { countedBy, isCounted, narrowed, rowsOfKind, spanClass } from './register-query.ts';
import { fromJson, numberOf, textOf, toJson } from './row-text.ts';
import type { SqliteDatabase, SqlRow, SqlValue } from './sqlite-database.ts';

/** Titles asked for in one statement. */
const titlesAtOnce = 500;

/** See the port. */
export class SqliteRegister implements RegisterStore {
  readonly #db: SqliteDatabase;
  readonly #areas: AreaRows;

  constructor(db: SqliteDatabase) {
    this.#db = db;
    this.#areas = new AreaRows(db);
  }

  putChanges(rows: readonly RegisterChangeRow[]): void {
    const sql =
      'INSERT OR REPLACE INTO register_changes (seq, position, record, other, what, file, undone_by, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?)';
    for (const { undoneBy, ...rest } of rows) {
      const { change } = rest;
      const other = change.do === 'judge' ? change.other : null;
      const about = [change.record, other, change.do, fileOf(change)];
      this.#db.run(sql, rest.seq, rest.position, ...about, undoneBy, toJson(rest));
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

  standsOn(file: string): boolean {
    const sql = 'SELECT 1 FROM register_changes WHERE file = ? AND undone_by IS NULL LIMIT 1';
    return this.#db.get(sql, file) !== null;
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
      // A record keeps its number: words that are taken out and put in again in the order of numbers are written out once, not row by row.
      const rowId = this.#removeRow(record.id) ?? this.#nextRow(record.kind);
      this.#count(record, row.state, 1);
      this.#insertRow(rowId, row);
      this.#countPlace(rowId, 1);
      countMonth(this.#db, rowId, 1);
      const body = 'INSERT INTO register_bodies (row_id, search, json) VALUES (?, ?, ?)';
      this.#db.run(body, rowId, row.search, toJson(record));
      this.#db.run('INSERT INTO register_words (rowid, search) VALUES (?, ?)', rowId, row.search);
      const named = 'INSERT INTO register_names (kind, name, id, row_id) VALUES (?, ?, ?, ?)';
      for (const name of row.names) this.#db.run(named, record.kind, name, record.id, rowId);
      const refers = 'INSERT INTO register_refers (target, row_id) VALUES (?, ?)';
      for (const target of row.refers) this.#db.run(refers, target, rowId);
    });
  }

  #insertRow(rowId: number, row: RecordRow): void {
    const { record, state, latitude, longitude, precisionMetres, fromDay, toDay } = row;
    const sql =
      'INSERT OR FAIL INTO register_rows (row_id, id, kind, title, title_key, state, review, trashed, latitude, longitude, precision_metres, grid_level, from_day, to_day, span, month) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)';
    const { id, kind, title, review, trashed } = record;
    const about = [id, kind, title, foldForSearch(title), state, review, trashed === null ? 0 : 1];
    const span = fromDay === null || toDay === null ? null : spanClass(fromDay, toDay);
    const where = [
      latitude,
      longitude,
      precisionMetres,
      gridLevelOfRow(row),
      fromDay,
      toDay,
      span,
      monthOf(row),
    ];
    this.#db.run(sql, rowId, ...about, ...where);
  }

  /** Each kind has its own range of row numbers: words of one kind are found without those of the others. */
  #nextRow(kind: string): number {
    const asked = 'SELECT number FROM register_kinds WHERE kind = ?';
    let found = this.#db.get(asked, kind);
    if (found === null) {
      this.#db.run('INSERT INTO register_kinds SELECT ?, count(*) + 1 FROM register_kinds', kind);
      found = this.#db.get(asked, kind);
    }
    const first = numberOf(found ?? {}, 'number') * rowsOfKind;
    const last = this.#db.get(
      'SELECT max(row_id) AS last FROM register_rows WHERE row_id >= ? AND row_id < ?',
      first,
      first + rowsOfKind,
    );
    return typeof last?.['last'] === 'number' ? last['last'] + 1 : first;
  }

  removeRecord(id: string): void {
    this.#removeRow(id);
  }

  /** Returns the number that the record had; null when it is not there. */
  #removeRow(id: string): number | null {
    const sql = 'SELECT row_id, kind, state, review, trashed FROM register_rows WHERE id = ?';
    const row = this.#db.get(sql, id);
    if (row === null) return null;
    const rowId = numberOf(row, 'row_id');
    this.#db.transaction(() => {
      const about = { kind: textOf(row, 'kind'), review: textOf(row, 'review') };
      const state = row['state'] === null ? null : textOf(row, 'state');
      this.#count({ ...about, trashed: row['trashed'] === 1 ? '' : null }, state, -1);
      this.#countPlace(rowId, -1);
      countMonth(this.#db, rowId, -1);
      this.#db.run('DELETE FROM register_words WHERE rowid = ?', rowId);
      for (const table of ['register_rows', 'register_bodies', 'register_names', 'register_refers'])
        this.#db.run(`DELETE FROM ${table} WHERE row_id = ?`, rowId);
    });
    return rowId;
  }

  /** Keeps the counts by place of the row that is there. */
  #countPlace(rowId: number, by: 1 | -1): void {
    const sql =
      'SELECT kind, state, trashed, latitude, longitude, grid_level FROM register_rows WHERE row_id = ? AND grid_level IS NOT NULL';
    const row = this.#db.get(sql, rowId);
    if (row === null) return;
    const place = {
      ...{ rowId, kind: textOf(row, 'kind'), trashed: row['trashed'] === 1 },
      state: row['state'] === null ? null : textOf(row, 'state'),
      ...{ latitude: numberOf(row, 'latitude'), longitude: numberOf(row, 'longitude') },
      gridLevel: numberOf(row, 'grid_level'),
    };
    countPlace(this.#db, place, by);
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
    const { sql, values } = narrowed(filter, this.#areas);
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
    const { sql, values } = narrowed(filter, this.#areas);
    const row = this.#db.get(`SELECT count(*) AS n ${sql}`, ...values);
    return row === null ? 0 : numberOf(row, 'n');
  }

  states(filter: RecordFilter): readonly { readonly state: string; readonly count: number }[] {
    return this.#countsBy('state', withoutParts(filter, 'state'), 'n DESC, name').map(({ name, count }) => ({
      state: name,
      count,
    }));
  }

  kinds(filter: RecordFilter): readonly { readonly kind: string; readonly count: number }[] {
    return this.#countsBy('kind', withoutParts(filter, 'kind', 'state'), 'name').map(({ name, count }) => ({
      kind: name,
      count,
    }));
  }

  #countsBy(
    column: 'state' | 'kind',
    filter: RecordFilter,
    order: string,
  ): readonly { readonly name: string; readonly count: number }[] {
    const isKept = isCounted(filter);
    const { sql, values } = isKept ? countedBy(filter) : narrowed(filter, this.#areas);
    const name = isKept ? column : `r.${column}`;
    const n = isKept ? 'sum(records)' : 'count(*)';
    // The counts that are kept have an empty text where a record has no state.
    const counts = `SELECT ${name} AS name, ${n} AS n ${sql} AND ${name} <> '' GROUP BY ${name} HAVING n > 0`;
    return this.#db
      .all(`${counts} ORDER BY ${order}`, ...values)
      .map((row) => ({ name: textOf(row, 'name'), count: numberOf(row, 'n') }));
  }

  /** All marks come as one text: row by row they take several times as long, and maps ask for a hundred thousand. */
  marks(filter: RecordFilter, most = Infinity): RecordMark[] {
    const { sql, values } = narrowed(filter, this.#areas);
    const found = this.#db.get(
      `SELECT json_group_array(json_array(${markColumns})) AS json FROM (SELECT r.* ${sql} ORDER BY r.id LIMIT ?)`,
      ...values,
      atMost(most),
    );
    return found === null ? [] : (fromJson(found) as MarkCells[]).map(markOf);
  }

  cells(filter: RecordFilter, level: number, window: DegreeBox | null): RecordCell[] {
    return cellsOf(this.#db, filter, { level, window, areas: this.#areas });
  }

  located(filter: RecordFilter): LocatedRecords {
    return locatedOf(this.#db, filter, this.#areas);
  }

  months(filter: RecordFilter): readonly { readonly month: string; readonly count: number }[] {
    return monthsOf(this.#db, filter, this.#areas);
  }

  named(kind: string, name: string): string[] {
    const sql =
      'SELECT n.id FROM register_names n JOIN register_rows r ON r.row_id = n.row_id WHERE n.kind = ? AND n.name = ? AND r.trashed = 0 ORDER BY n.id';
    return this.#db.all(sql, kind, name).map((row) => textOf(row, 'id'));
  }

  namesFrom(kind: string, beginning: string, most: number): { readonly id: string; readonly name: string }[] {
    const sql = `SELECT n.id, n.name, r.title, r.title_key FROM register_names n JOIN register_rows r ON r.row_id = n.row_id
      WHERE n.kind = ? AND n.name >= ? AND n.name < ? AND r.trashed = 0 ORDER BY n.name, n.id LIMIT ?`;
    return this.#db.all(sql, kind, beginning, `${beginning}\u{10FFFF}`, most).map((row) => ({
      id: textOf(row, 'id'),
      name: textOf(row, row['name'] === row['title_key'] ? 'title' : 'name'),
    }));
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
