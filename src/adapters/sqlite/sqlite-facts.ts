/** Marks and narrow columns of claims in the index's file. The marks are kept by the database itself (`sqlite-schema.ts`). */
import type { Claim, Settlement } from '../../domain/claims/index.ts';
import {
  bucketStart,
  claimCellNames,
  claimCells,
  type BucketRange,
  type ClaimBucket,
  type ClaimCellName,
  type ClaimColumns,
  type FactRecord,
  type RevisionName,
} from '../../ports/fact-record.ts';
import { numberOf, textOf, toJson } from './row-text.ts';
import type { SqliteDatabase } from './sqlite-database.ts';

/** See the port. */
export class SqliteFacts implements FactRecord {
  readonly #db: SqliteDatabase;

  constructor(db: SqliteDatabase) {
    this.#db = db;
  }

  revision(of: RevisionName): string {
    const row = this.#db.get('SELECT revision FROM revisions WHERE name = ?', of);
    return row === null ? '0' : String(numberOf(row, 'revision'));
  }

  claimBuckets(): readonly ClaimBucket[] {
    const sql = 'SELECT bucket, revision, claims FROM claim_buckets ORDER BY bucket';
    return this.#db.all(sql).map((row) => ({
      bucket: Number.parseInt(textOf(row, 'bucket'), 16),
      revision: String(numberOf(row, 'revision')),
      claims: numberOf(row, 'claims'),
    }));
  }

  claimColumns(names: readonly ClaimCellName[], { from, to }: BucketRange): readonly ClaimColumns[] {
    const columns = names.map(columnOf);
    const sql = `SELECT ${['sha256', ...columns].join(', ')} FROM claim_cells WHERE sha256 >= ? AND sha256 < ? ORDER BY sha256`;
    return this.#db.all(sql, bucketStart(from), bucketStart(to + 1)).map((row) => ({
      sha256: textOf(row, 'sha256'),
      columns: columns.map((column) => JSON.parse(textOf(row, column)) as readonly (string | null)[]),
    }));
  }

  /** Keeps the columns of one source's claims. */
  putClaims(sha256: string, claims: readonly Claim[], settlements: readonly Settlement[]): void {
    this.#db.run('DELETE FROM claim_cells WHERE sha256 = ?', sha256);
    const cells = claimCells(claims, settlements);
    if (cells.id.length === 0) return;
    const names = claimCellNames.map(columnOf);
    const sql = `INSERT INTO claim_cells (sha256, claims, ${names.join(', ')}) VALUES (?, ?, ${names.map(() => '?').join(', ')})`;
    this.#db.run(sql, sha256, cells.id.length, ...claimCellNames.map((name) => toJson(cells[name])));
  }
}

/** The columns carry their own prefix: `date` and `id` mean other things to a reader of the schema. */
function columnOf(name: ClaimCellName): string {
  return `cells_${name}`;
}
