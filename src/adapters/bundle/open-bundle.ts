/** A bundle while it is checked: what the walk found, and the one door to its bytes. */
import type { NoteKey } from '../../domain/evidence/index.ts';
import type { BundleRemark } from './bundle-finding.ts';

/** A file as it lies there, hashed here. */
export interface HashedFile {
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** A bundle under check. */
export interface OpenBundle {
  readonly files: ReadonlyMap<string, HashedFile>;
  readonly key: NoteKey | null;
  readonly problem: (remark: BundleRemark) => void;
  /** Bytes of a file that the walk found; null, after a finding, when it is not there or too long. */
  readonly read: (file: string) => Promise<Uint8Array | null>;
}
