/** The index in one SQLite file (WAL): the default of every casebook folder. */
import { Fault } from '../../base/index.ts';
import type { Claim, EventClaim, Quotation, Settlement } from '../../domain/claims/index.ts';
import type { Document } from '../../domain/reading/index.ts';
import type { Account, Figure } from '../../domain/weighing/index.ts';
import {
  dumpIndex,
  searchedText,
  type CaptureRow,
  type CasebookIndex,
  type ClaimFilter,
  type DecisionRow,
  type DerivedStage,
  type IndexCounts,
  type IndexState,
  type ProposedRow,
  type Reading,
  type SettledRow,
} from '../../ports/casebook-index.ts';
import type { CustodyRecord } from '../../ports/custody-record.ts';
import type { LineageRecord } from '../../ports/lineage-record.ts';
import type { NamesRecord } from '../../ports/names-record.ts';
import { entriesOfReading, entriesOfSource, searchOwner } from '../../ports/search-record.ts';
import { claimsQuery } from './claims-query.ts';
import { fromJson, fromStoredText, numberOf, textOf, toJson, toStoredText } from './row-text.ts';
import { SqliteCustody } from './sqlite-custody.ts';
import { SqliteDatabase, type SqlValue } from './sqlite-database.ts';
import { SqliteFacts } from './sqlite-facts.ts';
import { SqliteLineage } from './sqlite-lineage.ts';
import { SqliteNames } from './sqlite-names.ts';
import { SqliteRegister } from './sqlite-register.ts';
import { SqliteReports } from './sqlite-reports.ts';
import { SqliteSearch } from './sqlite-search.ts';
import { emptying, tables } from './sqlite-schema.ts';

/**
 * Opens the index in `file`; the folder must exist. A damaged file, or one of another schema version, begins
 * empty: `state()` is then null. Throws `index/…` as the port says.
 */
export function openSqliteIndex(options: {
  readonly file: string;
  /** Most pages of 4 KiB that the file may grow to; for tests of a full disk. */
  readonly maxPages?: number;
}): CasebookIndex {
  return new SqliteIndex(SqliteDatabase.open(options.file, options.maxPages ?? null));
}

class SqliteIndex implements CasebookIndex {
  readonly #db: SqliteDatabase;
  readonly lineage: LineageRecord;
  readonly names: NamesRecord;
  readonly register: SqliteRegister;
  readonly reports: SqliteReports;
  readonly search: SqliteSearch;
  readonly custody: CustodyRecord;
  readonly facts: SqliteFacts;

  constructor(db: SqliteDatabase) {
    this.#db = db;
    this.lineage = new SqliteLineage(db);
    this.names = new SqliteNames(db);
    this.register = new SqliteRegister(db);
    this.reports = new SqliteReports(db);
    this.search = new SqliteSearch(db);
    this.custody = new SqliteCustody(db);
    this.facts = new SqliteFacts(db);
  }

  state(): IndexState | null {
    const value = this.#meta('state');
    return value === null ? null : (JSON.parse(value) as IndexState);
  }

  setState({ seq, readingsSeq, decisionsSeq, engine }: IndexState): void {
    this.#setMeta('state', JSON.stringify({ seq, readingsSeq, decisionsSeq, engine }));
  }

  clear(): void {
    this.transaction(() => {
      for (const table of tables) this.#db.run(emptying(table));
    });
  }

  transaction<T>(work: () => T): T {
    return this.#db.transaction(work);
  }

  putCapture(row: CaptureRow): void {
    const sql = 'INSERT OR REPLACE INTO captures (sha256, seq, status, json) VALUES (?, ?, ?, ?)';
    this.#db.run(sql, row.sha256, row.seq, row.status, toJson(row));
    this.search.replace(searchOwner.source(row.sha256), entriesOfSource(row));
  }

  putReading(reading: Reading): void {
    this.transaction(() => {
      const { document, claims, events, quotations } = reading;
      const { sha256 } = document;
      const capture = this.capture(sha256);
      if (capture === null) throw unknownCapture(sha256);
      this.putCapture({ ...capture, status: 'read', reason: null });
      this.#removeReading(sha256);
      this.#putDocument(document);
      for (const claim of claims) this.#insertClaim('claims', sha256, claim);
      for (const event of events) this.#insertClaim('events', sha256, event);
      this.facts.putClaims(sha256, claims, this.settlements({ sha256 }));
      quotations.forEach((quotation, position) => this.#insertQuotation(sha256, position, quotation));
      this.search.replace(searchOwner.reading(sha256), entriesOfReading(reading));
    });
  }

  #putDocument(document: Document): void {
    const { text, ...rest } = document;
    const stored = toStoredText(text);
    if (!this.#holds(document.sha256, stored.text, toJson(rest)))
      this.#db.run(
        'INSERT OR IGNORE INTO untraced (seq, sha256) SELECT seq, sha256 FROM captures WHERE sha256 = ?',
        document.sha256,
      );
    const sql =
      'INSERT OR REPLACE INTO documents (sha256, stories, text, text_form, json) VALUES (?, ?, ?, ?, ?)';
    this.#db.run(sql, document.sha256, document.stories.length, stored.text, stored.form, toJson(rest));
  }

  /** Whether a document stands in the index as it is. */
  #holds(sha256: string, text: string, json: string): boolean {
    const sql = 'SELECT 1 FROM documents WHERE sha256 = ? AND text = ? AND json = ?';
    return this.#db.get(sql, sha256, text, json) !== null;
  }

  #removeReading(sha256: string): void {
    this.#db.run('DELETE FROM claims WHERE sha256 = ?', sha256);
    this.#db.run('DELETE FROM events WHERE sha256 = ?', sha256);
    this.#db.run('DELETE FROM quotations WHERE sha256 = ?', sha256);
  }

  #insertClaim(table: 'claims' | 'events', sha256: string, claim: Claim | EventClaim): void {
    this.#db.run(
      `INSERT INTO ${table} (sha256, start_unit, end_unit, claim_id, kind, speaker, search, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      sha256,
      claim.start,
      claim.end,
      claim.id,
      claim.kind,
      claim.speaker,
      searchedText(claim),
      toJson(claim),
    );
  }

  #insertQuotation(sha256: string, position: number, quotation: Quotation): void {
    const sql = 'INSERT INTO quotations (sha256, position, json) VALUES (?, ?, ?)';
    this.#db.run(sql, sha256, position, toJson(quotation));
  }

  captures({ status }: { readonly status?: CaptureRow['status'] } = {}): CaptureRow[] {
    const order = 'ORDER BY seq, sha256';
    return (
      status === undefined
        ? this.#all(`SELECT json FROM captures ${order}`)
        : this.#all(`SELECT json FROM captures WHERE status = ? ${order}`, status)
    ) as CaptureRow[];
  }

  capture(sha256: string): CaptureRow | null {
    return this.#one('SELECT json FROM captures WHERE sha256 = ?', sha256) as CaptureRow | null;
  }

  document(sha256: string): Document | null {
    const sql = 'SELECT text, text_form AS form, json FROM documents WHERE sha256 = ?';
    const row = this.#db.get(sql, sha256);
    if (row === null) return null;
    const text = fromStoredText({ text: textOf(row, 'text'), form: textOf(row, 'form') });
    return { ...(fromJson(row) as Omit<Document, 'text'>), text };
  }

  /** Steps by key rather than with an open cursor, so that the caller may write in between. */
  *documents(): Iterable<Document> {
    const next =
      'SELECT k.seq, k.sha256 FROM captures k JOIN documents d ON d.sha256 = k.sha256 WHERE (k.seq, k.sha256) > (?, ?) ORDER BY k.seq, k.sha256 LIMIT 1';
    let place = { seq: -1, sha256: '' };
    for (;;) {
      const row = this.#db.get(next, place.seq, place.sha256);
      if (row === null) return;
      place = { seq: numberOf(row, 'seq'), sha256: textOf(row, 'sha256') };
      const document = this.document(place.sha256);
      if (document !== null) yield document;
    }
  }

  claims(filter: ClaimFilter = {}): Claim[] {
    const { sql, values } = claimsQuery('claims', filter);
    return this.#all(sql, ...values) as Claim[];
  }

  claim(id: string): Claim | null {
    return this.#one(
      'SELECT json FROM claims WHERE claim_id = ? ORDER BY row_id LIMIT 1',
      id,
    ) as Claim | null;
  }

  events(filter: ClaimFilter = {}): EventClaim[] {
    const { sql, values } = claimsQuery('events', filter);
    return this.#all(sql, ...values) as EventClaim[];
  }

  event(id: string): EventClaim | null {
    return this.#one(
      'SELECT json FROM events WHERE claim_id = ? ORDER BY row_id LIMIT 1',
      id,
    ) as EventClaim | null;
  }

  putDecisions(rows: readonly DecisionRow[]): void {
    const sql =
      'INSERT OR REPLACE INTO decisions (seq, position, sha256, undone_by, json) VALUES (?, ?, ?, ?, ?)';
    for (const row of rows) {
      const { undoneBy, ...rest } = row;
      this.#db.run(sql, row.seq, row.position, row.sha256, undoneBy, toJson(rest));
    }
  }

  undoDecisions(seqs: readonly number[], by: number): void {
    for (const seq of seqs) this.#db.run('UPDATE decisions SET undone_by = ? WHERE seq = ?', by, seq);
  }

  decisions(filter: { readonly sha256?: string; readonly seq?: number } = {}): DecisionRow[] {
    const only =
      filter.seq !== undefined
        ? { where: 'WHERE seq = ?', values: [filter.seq] }
        : filter.sha256 !== undefined
          ? { where: 'WHERE sha256 = ?', values: [filter.sha256] }
          : { where: '', values: [] };
    const rows = this.#db.all(
      `SELECT undone_by, json FROM decisions ${only.where} ORDER BY seq, position`,
      ...only.values,
    );
    return rows.map((row) => ({
      ...(fromJson(row) as Omit<DecisionRow, 'undoneBy'>),
      undoneBy: row['undone_by'] === null ? null : numberOf(row, 'undone_by'),
    }));
  }

  replaceSettlements(sha256: string, settlements: readonly Settlement[]): void {
    const sql =
      'INSERT INTO settlements (seq, position, sha256, claim_id, counts, json) VALUES (?, ?, ?, ?, ?, ?)';
    this.transaction(() => {
      const before = this.#db.get('SELECT 1 FROM settlements WHERE sha256 = ? LIMIT 1', sha256);
      this.#db.run('DELETE FROM settlements WHERE sha256 = ?', sha256);
      for (const one of settlements) {
        const json = toJson({ ...one, sha256 });
        this.#db.run(sql, one.seq, one.position, sha256, one.claim, one.counts ? 1 : 0, json);
      }
      // Most sources are read and never decided about: their columns stand as they are.
      if (before === null && settlements.length === 0) return;
      this.facts.putClaims(sha256, this.claims({ sha256 }), settlements);
    });
  }

  settlements(filter: { readonly sha256?: string } = {}): SettledRow[] {
    const order = 'ORDER BY seq, position';
    return (
      filter.sha256 === undefined
        ? this.#all(`SELECT json FROM settlements ${order}`)
        : this.#all(`SELECT json FROM settlements WHERE sha256 = ? ${order}`, filter.sha256)
    ) as SettledRow[];
  }

  settlementOf(claimId: string): SettledRow | null {
    const sql = 'SELECT json FROM settlements WHERE claim_id = ? AND counts = 1 ORDER BY seq LIMIT 1';
    return this.#one(sql, claimId) as SettledRow | null;
  }

  putProposed(sha256: string, rows: readonly ProposedRow[]): void {
    const sql = 'INSERT OR REPLACE INTO proposed (sha256, seq, position, json) VALUES (?, ?, ?, ?)';
    for (const row of rows) this.#db.run(sql, sha256, row.seq, row.position, toJson(row));
  }

  proposed(sha256: string): ProposedRow[] {
    const sql = 'SELECT json FROM proposed WHERE sha256 = ? ORDER BY seq, position';
    return this.#all(sql, sha256) as ProposedRow[];
  }

  quotations(filter: { readonly sha256?: string } = {}): Quotation[] {
    const only = filter.sha256 === undefined ? '' : 'WHERE q.sha256 = ?';
    const sql = `SELECT q.json FROM quotations q JOIN captures k ON k.sha256 = q.sha256 ${only} ORDER BY k.seq, k.sha256, q.position`;
    return this.#all(sql, ...(filter.sha256 === undefined ? [] : [filter.sha256])) as Quotation[];
  }

  untraced(most: number): string[] {
    const sql = 'SELECT sha256 FROM untraced ORDER BY seq, sha256 LIMIT ?';
    return this.#db.all(sql, Number.isFinite(most) ? most : -1).map((row) => textOf(row, 'sha256'));
  }

  untracedCount(): number {
    const row = this.#db.get('SELECT count(*) AS n FROM untraced');
    return row === null ? 0 : numberOf(row, 'n');
  }

  markTraced(sha256: string): void {
    const seq = this.capture(sha256)?.seq ?? -1;
    this.#db.run('DELETE FROM untraced WHERE seq = ? AND sha256 = ?', seq, sha256);
  }

  markAllUntraced(): void {
    this.#db.run(
      'INSERT OR IGNORE INTO untraced (seq, sha256) SELECT k.seq, k.sha256 FROM documents d JOIN captures k ON k.sha256 = d.sha256',
    );
  }

  replaceFigures(figures: readonly Figure[]): void {
    this.transaction(() => {
      this.#db.run('DELETE FROM figures');
      const sql = 'INSERT INTO figures (position, figure_id, json) VALUES (?, ?, ?)';
      figures.forEach((figure, i) => this.#db.run(sql, i, figure.id, toJson(figure)));
    });
  }

  figures(): Figure[] {
    return this.#all('SELECT json FROM figures ORDER BY position') as Figure[];
  }

  figure(id: string): Figure | null {
    return this.#one(
      'SELECT json FROM figures WHERE figure_id = ? ORDER BY position LIMIT 1',
      id,
    ) as Figure | null;
  }

  replaceAccounts(accounts: readonly Account[]): void {
    this.transaction(() => {
      this.#db.run('DELETE FROM accounts');
      const sql = 'INSERT INTO accounts (position, account_id, json) VALUES (?, ?, ?)';
      accounts.forEach((account, i) => this.#db.run(sql, i, account.id, toJson(account)));
    });
  }

  accounts(): Account[] {
    return this.#all('SELECT json FROM accounts ORDER BY position') as Account[];
  }

  account(id: string): Account | null {
    const sql = 'SELECT json FROM accounts WHERE account_id = ? ORDER BY position LIMIT 1';
    return this.#one(sql, id) as Account | null;
  }

  stage(name: DerivedStage): string | null {
    return this.#meta(`stage:${name}`);
  }

  setStage(name: DerivedStage, stamp: string): void {
    this.#setMeta(`stage:${name}`, stamp);
  }

  counts(): IndexCounts {
    const count = (from: string, what = 'count(*)'): number => {
      const row = this.#db.get(`SELECT ${what} AS n FROM ${from}`);
      return row === null ? 0 : numberOf(row, 'n');
    };
    return {
      captures: count('captures'),
      read: count("captures WHERE status = 'read'"),
      unreadable: count("captures WHERE status = 'unreadable'"),
      unread: count("captures WHERE status = 'unread'"),
      stories: count('documents', 'coalesce(sum(stories), 0)'),
      claims: count('claims'),
      events: count('events'),
      quotations: count('quotations'),
      decisions: count('decisions WHERE undone_by IS NULL'),
      figures: count('figures'),
      accounts: count('accounts'),
    };
  }

  dump(): string {
    return dumpIndex(this);
  }

  close(): void {
    this.#db.close();
  }

  #meta(key: string): string | null {
    const row = this.#db.get('SELECT value FROM meta WHERE key = ?', key);
    return row === null ? null : textOf(row, 'value');
  }

  #setMeta(key: string, value: string): void {
    this.#db.run('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)', key, value);
  }

  #all(sql: string, ...values: readonly SqlValue[]): unknown[] {
    return this.#db.all(sql, ...values).map(fromJson);
  }

  #one(sql: string, ...values: readonly SqlValue[]): unknown {
    const row = this.#db.get(sql, ...values);
    return row === null ? null : fromJson(row);
  }
}

function unknownCapture(sha256: string): Fault {
  return new Fault({
    code: 'index/unknown-capture',
    kind: 'bug',
    message: `The index was given content of capture ${sha256}, which it does not know.`,
  });
}
