/** Where things lie inside a casebook folder. Names are always generated from numbers and hashes, never from input. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { HashBytes } from '../../domain/evidence/index.ts';

/** SHA-256 as lower-case hex. */
export const sha256Hex: HashBytes = (bytes) => createHash('sha256').update(bytes).digest('hex');

export interface FolderLayout {
  readonly folder: string;
  readonly vault: string;
  /** Half-written objects; emptied by the next writer. */
  readonly vaultTemporary: string;
  readonly log: string;
  /** The last acknowledged entry. */
  readonly head: string;
  readonly lock: string;
  /** Everything derived; may be deleted at any time. */
  readonly index: string;
}

/** Paths of a casebook in `folder`. */
export function layoutOf(folder: string): FolderLayout {
  return {
    folder,
    vault: join(folder, 'vault'),
    vaultTemporary: join(folder, 'vault', 'tmp'),
    log: join(folder, 'log'),
    head: join(folder, 'log', 'head.json'),
    lock: join(folder, 'lock'),
    index: join(folder, 'index'),
  };
}

/** `vault/ab/cdef…` for an object. */
export function objectPath(layout: FolderLayout, sha256: string): string {
  return join(layout.vault, sha256.slice(0, 2), sha256.slice(2));
}

/** Name of the log file whose first entry is `firstSeq`. */
export function segmentName(firstSeq: number): string {
  return `${String(firstSeq).padStart(12, '0')}.jsonl`;
}

/** Sequence number of the first entry of a log file; null when the name is not one of ours. */
export function segmentFirstSeq(name: string): number | null {
  return /^\d{12}\.jsonl$/.test(name) ? Number(name.slice(0, 12)) : null;
}
