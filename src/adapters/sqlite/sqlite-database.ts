/**
 * The connection: prepared statements once each, transactions, and SQLite's errors as Faults. A power cut may cost
 * the last transactions (synchronous=NORMAL): the index is derived, and `state` tells where to go on from.
 */
import { rmSync } from 'node:fs';
import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { Fault } from '../../base/index.ts';
import { createTables, schemaVersion, tables } from './sqlite-schema.ts';

export type SqlValue = string | number | null;

/** How long a statement waits for another process, in milliseconds. */
const busyTimeoutMs = 10_000;

/** SQLite's primary result codes that mean something to a reader. */
const resultCodes = {
  busy: 5,
  locked: 6,
  readOnly: 8,
  io: 10,
  corrupt: 11,
  full: 13,
  cantOpen: 14,
  notADb: 26,
};

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
  static open(file: string): SqliteDatabase {
    try {
      return SqliteDatabase.#openOnce(file);
    } catch (error) {
      if (!(error instanceof Fault) || error.code !== 'index/damaged') throw error;
      removeIndexFiles(file);
      return SqliteDatabase.#openOnce(file);
    }
  }

  static #openOnce(file: string): SqliteDatabase {
    const db = guarded(file, () => new DatabaseSync(file, { timeout: busyTimeoutMs }));
    const database = new SqliteDatabase(file, db);
    try {
      database.#guard(() =>
        db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = OFF;'),
      );
      database.#guard(() => db.exec('PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;'));
      database.#prepareTables();
      return database;
    } catch (error) {
      db.close();
      throw error;
    }
  }

  #prepareTables(): void {
    this.transaction(() => {
      const version = this.get<{ user_version: number }>('PRAGMA user_version')?.user_version;
      if (version === schemaVersion) return;
      this.#guard(() => {
        for (const table of tables) this.#db.exec(`DROP TABLE IF EXISTS ${table}`);
        this.#db.exec(createTables);
        this.#db.exec(`PRAGMA user_version = ${schemaVersion}`);
      });
    });
  }

  run(sql: string, ...values: readonly SqlValue[]): number | bigint {
    return this.#guard(() => this.#statement(sql).run(...values).lastInsertRowid);
  }

  get<Row>(sql: string, ...values: readonly SqlValue[]): Row | undefined {
    return this.#guard(() => this.#statement(sql).get(...values) as Row | undefined);
  }

  all<Row>(sql: string, ...values: readonly SqlValue[]): Row[] {
    return this.#guard(() => this.#statement(sql).all(...values) as Row[]);
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

function indexFault(file: string, cause: unknown): Fault {
  const number =
    typeof cause === 'object' && cause !== null && 'errcode' in cause ? Number(cause.errcode) & 0xff : 0;
  const about = { cause, data: { path: file, resultCode: number } };
  const detail = cause instanceof Error ? cause.message : String(cause);
  if (number === resultCodes.corrupt || number === resultCodes.notADb) {
    return new Fault({
      ...about,
      code: 'index/damaged',
      kind: 'integrity',
      message: `The index ${file} is damaged; the evidence itself is not in it.`,
      advice: `Delete ${file} and run the command again: the index is rebuilt from log and vault.`,
    });
  }
  if (number === resultCodes.busy || number === resultCodes.locked) {
    return new Fault({
      ...about,
      code: 'index/busy',
      kind: 'unavailable',
      message: `The index ${file} is in use by another command.`,
      advice: 'Wait until it has ended and run the command again.',
    });
  }
  if (number === resultCodes.full) {
    return new Fault({
      ...about,
      code: 'index/disk-full',
      kind: 'unavailable',
      message: `The disk that holds ${file} is full: what was recorded is safe, nothing was lost.`,
      advice: 'Free some space and run the same command again.',
    });
  }
  if (number === resultCodes.readOnly || number === resultCodes.cantOpen) {
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
    kind: number === resultCodes.io ? 'unavailable' : 'bug',
    message: `The index ${file} could not be used (${detail}).`,
    advice: `Delete ${file} and run the command again: the index is rebuilt from log and vault.`,
  });
}
