/** The record of reports in the index's file: columns are what is asked for, `json` holds the whole row. */
import type { ReportRecord, ReportRow } from '../../ports/report-record.ts';
import { fromJson, toJson } from './row-text.ts';
import type { SqliteDatabase } from './sqlite-database.ts';

/** See the port. */
export class SqliteReports implements ReportRecord {
  readonly #db: SqliteDatabase;

  constructor(db: SqliteDatabase) {
    this.#db = db;
  }

  put(row: ReportRow): void {
    const sql = 'INSERT OR REPLACE INTO reports (seq, name, json) VALUES (?, ?, ?)';
    this.#db.run(sql, row.seq, row.name, toJson(row));
  }

  history(name: string): ReportRow[] {
    const sql = 'SELECT json FROM reports WHERE name = ? ORDER BY seq';
    return this.#db.all(sql, name).map(fromJson) as ReportRow[];
  }

  latest(): ReportRow[] {
    const sql =
      'SELECT json FROM reports WHERE seq IN (SELECT max(seq) FROM reports GROUP BY name) ORDER BY name';
    return this.#db.all(sql).map(fromJson) as ReportRow[];
  }
}
