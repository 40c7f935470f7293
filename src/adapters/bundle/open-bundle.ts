/** A bundle while it is checked: what there is, and the one door to its bytes. */
import type { NoteKey } from '../../domain/evidence/index.ts';
import type { BundleRemark } from './bundle-finding.ts';

/** A file as it lies there, hashed here. */
export interface HashedFile {
  readonly sha256: string;
  /** null for a source whose bytes are not at hand, as in a kept record. */
  readonly sizeBytes: number | null;
}

/** A bundle under check, or the record of one. */
export interface OpenBundle {
  readonly files: ReadonlyMap<string, HashedFile>;
  readonly key: NoteKey | null;
  /** False for a record of which only some sources were handed on: no sums, and no names below data/. */
  readonly isWhole: boolean;
  /** How many records lie around this one; 0 for a bundle. */
  readonly depth: number;
  /** DER of certificates of time authorities that the person trusts. */
  readonly trusted: readonly Uint8Array[];
  readonly problem: (remark: BundleRemark) => void;
  /** Bytes of a file that is there; null, after a finding, when it is not there or too long. */
  readonly read: (file: string) => Promise<Uint8Array | null>;
}

/** A source, as the entry that is proven about it says. */
export interface ProvenSource {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly name: string;
  /** Its place in the log. */
  readonly index: bigint;
  /** Inside the bundle. */
  readonly path: string;
}

/** A log through which sources came before, as a record in the bundle proves. */
export interface EarlierLog {
  readonly origin: string;
  /** Its key, which came with the record: to be held against one from elsewhere. */
  readonly key: string;
  readonly sources: number;
}
