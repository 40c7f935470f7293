/** Columns of claims in memory: the plain twin of the tables, made anew whenever somebody asks. */
import type { Claim } from '../../domain/claims/index.ts';
import type { SettledRow } from '../../ports/casebook-index.ts';
import {
  bucketOf,
  claimCells,
  type ClaimBucket,
  type ClaimCellName,
  type ClaimColumn,
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
    for (const { sha256, values } of this.claimColumn('id', 0, 255)) {
      const bucket = bucketOf(sha256);
      claims.set(bucket, (claims.get(bucket) ?? 0) + values.length);
    }
    return [...claims]
      .map(([bucket, count]) => ({ bucket, revision: this.revision(), claims: count }))
      .sort((a, b) => a.bucket - b.bucket);
  }

  claimColumn(name: ClaimCellName, from: number, to: number): readonly ClaimColumn[] {
    return [...this.#sources.claims()]
      .filter(([sha256]) => bucketOf(sha256) >= from && bucketOf(sha256) <= to)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([sha256, claims]) => ({
        sha256,
        values: claimCells(claims, this.#sources.settlements(sha256))[name],
      }))
      .filter(({ values }) => values.length > 0);
  }
}
