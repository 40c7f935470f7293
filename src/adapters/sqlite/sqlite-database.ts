/**
 * The connection: prepared statements once each, transactions, and SQLite's errors as Faults. A power cut may cost
 * the last transactions (synchronous=NORMAL): the index is derived, and `state` tells where to go on from.
 */
import { rmSync } from 'node:fs';
import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { Fault } from '../../base/index.ts';
import { createTables, schemaVersion, tables } from './sqlite-schema.ts';

export type SqlValue = string | number | Uint8Array | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** How long a statement waits for another process, in milliseconds. */
const busyTimeoutMs = 10_000;

/** SQLite's primary result codes that mean something to a reader, each with its fixed text (sqlite3_errstr). */
const results = {
  busy: [5, 'database is locked'],
  locked: [6, 'database table is locked'],
  readOnly: [8, 'attempt to write a readonly database'],
  io: [10, 'disk I/O error'],
  corrupt: [11, 'database disk image is malformed'],
  full: [13, 'database or disk is full'],
  cantOpen: [14, 'unable to open database file'],
  notADb: [26, 'file is not a database'],
} as const;
type Result = keyof typeof results;

/** One open index file. */
export class SqliteDatabase {
  readonly #file: string;
  readonly #db: DatabaseSyncInstance;
  readonly #statements = new Map<string, StatementSyncInstance>();
  #depth = 0;

  private constructor(file: string, db: DatabaseSyncInstance) {
    this.#file = file;
    this.#db = db;
  }

  /**
   * Opens the file, made with its tables when absent. A file that is damaged or no database at all is removed and
   * made anew, one of another schema version is emptied: both then have no state.
   */
  static open(file: string, maxPages: number | null): SqliteDatabase {
    try {
      return SqliteDatabase.#openOnce(file, maxPages);
    } catch (error) {
      if (!(error instanceof Fault) || error.code !== 'index/damaged') throw error;
      removeIndexFiles(file);
      return SqliteDatabase.#openOnce(file, maxPages);
    }
  }

  static #openOnce(file: string, maxPages: number | null): SqliteDatabase {
    const db = guarded(file, () => new DatabaseSync(file, { timeout: busyTimeoutMs }));
    const database = new SqliteDatabase(file, db);
    try {
      database.#guard(() =>
        db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = OFF;'),
      );
      database.#guard(() =>
        db.exec('PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8192;'),
      );
      if (maxPages !== null) database.#guard(() => db.exec(`PRAGMA max_page_count = ${maxPages}`));
      database.#prepareTables();
      return database;
    } catch (error) {
      db.close();
      throw error;
    }
  }

  #prepareTables(): void {
    this.transaction(() => {
      const version = this.get('PRAGMA user_version')?.['user_version'];
      if (version === schemaVersion) return;
      const reader = this.#readerBefore();
      this.#guard(() => {
        for (const table of tables) this.#db.exec(`DROP TABLE IF EXISTS ${table}`);
        this.#db.exec(createTables);
        this.#db.exec(`PRAGMA user_version = ${schemaVersion}`);
      });
      if (reader !== null) this.run("INSERT INTO meta (key, value) VALUES ('stage:reading', ?)", reader);
    });
  }

  /** The engine that read the sources for an index of another version, so that the record can tell of the re-reading; null when it says none. */
  #readerBefore(): string | null {
    if (this.get("SELECT name FROM sqlite_master WHERE name = 'meta'") === null) return null;
    const sql = `SELECT value FROM meta WHERE key = 'stage:reading' UNION ALL
      SELECT value ->> 'engine' FROM meta WHERE key = 'state' AND json_valid(value)`;
    const value = this.get(sql)?.['value'];
    return typeof value === 'string' ? value : null;
  }

  run(sql: string, ...values: readonly SqlValue[]): number | bigint {
    return this.#guard(() => this.#statement(sql).run(...values).lastInsertRowid);
  }

  get(sql: string, ...values: readonly SqlValue[]): SqlRow | null {
    return this.#guard(() => (this.#statement(sql).get(...values) as SqlRow | undefined) ?? null);
  }

  all(sql: string, ...values: readonly SqlValue[]): SqlRow[] {
    return this.#guard(() => this.#statement(sql).all(...values) as SqlRow[]);
  }

  /** All or nothing; a transaction inside another is part of it. */
  transaction<T>(work: () => T): T {
    if (this.#depth > 0) return work();
    this.#guard(() => this.#db.exec('BEGIN IMMEDIATE'));
    this.#depth += 1;
    try {
      const result = work();
      this.#guard(() => this.#db.exec('COMMIT'));
      return result;
    } catch (error) {
      // SQLite rolls back by itself after some errors (full disk); the first error is the one to tell.
      if (this.#db.isTransaction) this.#guard(() => this.#db.exec('ROLLBACK'));
      throw error;
    } finally {
      this.#depth -= 1;
    }
  }

  get isInTransaction(): boolean {
    return this.#depth > 0;
  }

  close(): void {
    if (!this.#db.isOpen) return;
    this.#statements.clear();
    this.#db.close();
  }

  #statement(sql: string): StatementSyncInstance {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#db.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #guard<T>(work: () => T): T {
    return guarded(this.#file, work);
  }
}

/** Removes an index file and what SQLite keeps beside it. The content is rebuilt from log and vault. */
export function removeIndexFiles(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
}

function guarded<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof Fault ? error : indexFault(file, error);
  }
}

/** Errors of a running statement carry no number in this package, only SQLite's text. */
function resultOf(error: unknown, detail: string): Result | null {
  const number =
    typeof error === 'object' && error !== null && 'errcode' in error ? Number(error.errcode) & 0xff : null;
  for (const [name, [code, text]] of Object.entries(results)) {
    if (number === code || detail.includes(text)) return name as Result;
  }
  return null;
}

function indexFault(file: string, cause: unknown): Fault {
  const detail = cause instanceof Error ? cause.message : String(cause);
  const result = resultOf(cause, detail);
  const about = { cause, data: { path: file, result } };
  if (result === 'corrupt' || result === 'notADb') {
    return new Fault({
      ...about,
      code: 'index/damaged',
      kind: 'integrity',
      message: `The index ${file} is damaged; the evidence itself is not in it.`,
      advice: `Delete ${file} and run the command again: the index is rebuilt from log and vault.`,
    });
  }
  if (result === 'busy' || result === 'locked') {
    return new Fault({
      ...about,
      code: 'index/busy',
      kind: 'unavailable',
      message: `The index ${file} is in use by another command.`,
      advice: 'Wait until it has ended and run the command again.',
    });
  }
  if (result === 'full') {
    return new Fault({
      ...about,
      code: 'index/disk-full',
      kind: 'unavailable',
      message: `The disk that holds ${file} is full: what was recorded is safe, nothing was lost.`,
      advice: 'Free some space and run the same command again.',
    });
  }
  if (result === 'readOnly' || result === 'cantOpen') {
    return new Fault({
      ...about,
      code: 'index/denied',
      kind: 'denied',
      message: `The index ${file} could not be opened for writing (${detail}).`,
      advice: 'Check who owns the folder and its permissions.',
    });
  }
  return new Fault({
    ...about,
    code: 'index/failed',
    kind: result === 'io' ? 'unavailable' : 'bug',
    message: `The index ${file} could not be used (${detail}).`,
    advice: `Delete ${file} and run the command again: the index is rebuilt from log and vault.`,
  });
}
