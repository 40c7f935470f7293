/** Columns of claims in memory: the plain twin of the tables, made anew whenever somebody asks. */
import type { Claim } from '../../domain/claims/index.ts';
import type { SettledRow } from '../../ports/casebook-index.ts';
import {
  bucketOf,
  claimCells,
  type BucketRange,
  type ClaimBucket,
  type ClaimCellName,
  type ClaimColumns,
  type FactRecord,
} from '../../ports/fact-record.ts';

/** What it reads of the index. */
interface FactSources {
  /** Changes with every change of the index. */
  readonly mark: () => string;
  /** By source. */
  readonly claims: () => ReadonlyMap<string, readonly Claim[]>;
  readonly settlements: (sha256: string) => readonly SettledRow[];
}

/** See the port. One mark stands for all. */
export class MemoryFacts implements FactRecord {
  readonly #sources: FactSources;

  constructor(sources: FactSources) {
    this.#sources = sources;
  }

  revision(): string {
    return this.#sources.mark();
  }

  claimBuckets(): readonly ClaimBucket[] {
    const claims = new Map<number, number>();
    for (const { sha256, columns } of this.claimColumns(['id'], { from: 0, to: 255 })) {
      const bucket = bucketOf(sha256);
      claims.set(bucket, (claims.get(bucket) ?? 0) + (columns[0]?.length ?? 0));
    }
    return [...claims]
      .map(([bucket, count]) => ({ bucket, revision: this.revision(), claims: count }))
      .sort((a, b) => a.bucket - b.bucket);
  }

  claimColumns(names: readonly ClaimCellName[], { from, to }: BucketRange): readonly ClaimColumns[] {
    return [...this.#sources.claims()]
      .filter(([sha256]) => bucketOf(sha256) >= from && bucketOf(sha256) <= to)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([sha256, claims]) => ({ sha256, cells: claimCells(claims, this.#sources.settlements(sha256)) }))
      .filter(({ cells }) => cells.id.length > 0)
      .map(({ sha256, cells }) => ({ sha256, columns: names.map((name) => cells[name]) }));
  }
}
