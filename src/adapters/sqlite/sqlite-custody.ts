/** Custody in the index's file: columns are what is asked for, `json` holds the whole row. */
import type { CustodyEvent, CustodyRecord, CustodyRow, EventFact } from '../../ports/custody-record.ts';
import { fromJson, numberOf, textOf, toJson } from './row-text.ts';
import type { SqliteDatabase } from './sqlite-database.ts';

/** See the port. */
export class SqliteCustody implements CustodyRecord {
  readonly #db: SqliteDatabase;

  constructor(db: SqliteDatabase) {
    this.#db = db;
  }

  putRows(rows: readonly CustodyRow[]): void {
    const sql = 'INSERT OR REPLACE INTO custody (sha256, seq, what, json) VALUES (?, ?, ?, ?)';
    for (const row of rows) this.#db.run(sql, row.sha256, row.seq, row.fact.what, toJson(row));
  }

  putEvent(event: CustodyEvent): void {
    this.#db.run(
      'INSERT OR REPLACE INTO custody_events (seq, what, from_hash, through_hash, json) VALUES (?, ?, ?, ?, ?)',
      event.seq,
      event.fact.what,
      event.range?.from ?? null,
      event.range?.through ?? null,
      toJson(event),
    );
  }

  rows(sha256: string): CustodyRow[] {
    const sql = 'SELECT json FROM custody WHERE sha256 = ? ORDER BY seq';
    return this.#db.all(sql, sha256).map(fromJson) as CustodyRow[];
  }

  findings(most: number): CustodyRow[] {
    const sql =
      "SELECT json FROM custody WHERE what IN ('damaged', 'missing') ORDER BY seq DESC, sha256 DESC LIMIT ?";
    return this.#db.all(sql, Number.isFinite(most) ? most : -1).map(fromJson) as CustodyRow[];
  }

  sourcesOf(seq: number): string[] {
    const sql = 'SELECT sha256 FROM custody WHERE seq = ? ORDER BY sha256';
    return this.#db.all(sql, seq).map((row) => textOf(row, 'sha256'));
  }

  eventsOver(sha256: string, after: number): CustodyEvent[] {
    const sql =
      'SELECT json FROM custody_events WHERE seq > ? AND from_hash <= ? AND through_hash >= ? ORDER BY seq';
    return this.#db.all(sql, after, sha256, sha256).map(fromJson) as CustodyEvent[];
  }

  latest(what: EventFact['what'], most: number): CustodyEvent[] {
    const sql = 'SELECT json FROM custody_events WHERE what = ? ORDER BY seq DESC LIMIT ?';
    return this.#db.all(sql, what, Number.isFinite(most) ? most : -1).map(fromJson) as CustodyEvent[];
  }

  eventCount(what: EventFact['what']): number {
    const row = this.#db.get('SELECT count(*) AS n FROM custody_events WHERE what = ?', what);
    return row === null ? 0 : numberOf(row, 'n');
  }
}
