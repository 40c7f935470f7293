/**
 * What the index keeps so that the expressions of a report are answered quickly: marks that change with what they stand for, and claims in
 * narrow columns, as people left them. Errors as `CasebookIndex` says.
 */
import { claimWithReading, type Claim, type Settlement } from '../domain/claims/index.ts';
import type { RecordKind } from '../domain/register/index.ts';

/** What has a mark: records by kind, the rules of state response, sources with their readings, figures, claims with what was decided. */
export type RevisionName = RecordKind | 'rules' | 'sources' | 'figures' | 'claims';

/** The columns of claims. `amount`: `amountCell`. */
export const claimCellNames = [
  ...(['id', 'amount', 'unit', 'kind', 'speaker', 'place'] as const),
  ...(['date', 'modality', 'status', 'subject'] as const),
] as const;
export type ClaimCellName = (typeof claimCellNames)[number];

/** Claims of sources whose hash begins with the same two hex digits. */
export interface ClaimBucket {
  /** 0 to 255. */
  readonly bucket: number;
  /** Changes with its claims and with what people decided about them. */
  readonly revision: string;
  /** How many claims; rejected ones left out. */
  readonly claims: number;
}

/** Some columns of the claims of one source, each by the id of the claim in code-unit order; rejected claims left out. */
export interface ClaimColumns {
  readonly sha256: string;
  /** One after the other, as they were asked for. */
  readonly columns: readonly (readonly (string | null)[])[];
}

/** Buckets side by side, both ends included. */
export interface BucketRange {
  readonly from: number;
  readonly to: number;
}

export interface FactRecord {
  /** Changes whenever what it names does; equal for as long as it stays. */
  revision(of: RevisionName): string;
  /** By number; those without claims may be missing. */
  claimBuckets(): readonly ClaimBucket[];
  /** Columns of the sources in these buckets, by hash; several are read for little more than one. Sources without claims are left out. */
  claimColumns(names: readonly ClaimCellName[], buckets: BucketRange): readonly ClaimColumns[];
}

/** The bucket of a source. */
export function bucketOf(sha256: string): number {
  return Number.parseInt(sha256.slice(0, 2), 16);
}

/** The beginning of the hashes of a bucket; past the last one it sorts behind every hash. */
export function bucketStart(bucket: number): string {
  return bucket > 255 ? 'g' : bucket.toString(16).padStart(2, '0');
}

export type ClaimCells = Readonly<Record<ClaimCellName, readonly (string | null)[]>>;

/** The columns of the claims of one source, as people left them. */
export function claimCells(claims: readonly Claim[], settlements: readonly Settlement[]): ClaimCells {
  const byClaim = new Map(settlements.filter(({ counts }) => counts).map((one) => [one.claim, one]));
  const rows = claims
    .map((claim) => {
      const by = byClaim.get(claim.id);
      const reading = by?.reading ?? null;
      const left = reading === null ? claim : claimWithReading(claim, reading);
      return { left, status: by?.status ?? 'proposed' };
    })
    .filter(({ status }) => status !== 'rejected')
    .sort((a, b) => (a.left.id < b.left.id ? -1 : a.left.id > b.left.id ? 1 : 0));
  const column = (cell: (claim: Claim) => string | null): readonly (string | null)[] =>
    rows.map(({ left }) => cell(left));
  return {
    id: column(({ id }) => id),
    amount: column(({ quantity }) => amountCell(quantity)),
    unit: column(({ quantity }) => quantity.unit),
    kind: column(({ kind }) => kind),
    speaker: column(({ speaker }) => speaker),
    place: column(({ place }) => place),
    date: column(({ time }) => time),
    modality: column(({ modality }) => modality),
    status: rows.map(({ status }) => status),
    subject: column(({ subject }) => subject),
  };
}

/** A quantity as a cell: bound, low and high with spaces between; an end that is left open is empty. */
export function amountCell({ bound, low, high }: Pick<Claim['quantity'], 'bound' | 'low' | 'high'>): string {
  return `${bound} ${low ?? ''} ${high ?? ''}`;
}
