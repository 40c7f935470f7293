/** Where things lie inside a casebook folder. Names are always generated from numbers and hashes, never from input. */
import { hash } from 'node:crypto';
import { join, sep } from 'node:path';
import type { Sha256 } from '../../domain/evidence/index.ts';

/** SHA-256, 32 bytes. */
export const sha256: Sha256 = (bytes) => hash('sha256', bytes, 'buffer');

/** SHA-256 as lower-case hex. */
export const sha256Hex = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex');

export interface FolderLayout {
  readonly folder: string;
  readonly vault: string;
  /** Half-written objects; emptied by the next writer. */
  readonly vaultTemporary: string;
  readonly log: string;
  /** The signed end of the log: what lies beyond it was never acknowledged. */
  readonly checkpoint: string;
  /** The public key of the log, one line. */
  readonly verifierKey: string;
  readonly keys: string;
  /** The private key of the log. */
  readonly signingKey: string;
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
    checkpoint: join(folder, 'log', 'checkpoint'),
    verifierKey: join(folder, 'log', 'log.vkey'),
    keys: join(folder, 'keys'),
    signingKey: join(folder, 'keys', 'log.pem'),
    lock: join(folder, 'lock'),
    index: join(folder, 'index'),
  };
}

/** `vault/ab/cdef…` for an object. */
export function objectPath(layout: FolderLayout, sha256: string): string {
  return `${layout.vault}${sep}${sha256.slice(0, 2)}${sep}${sha256.slice(2)}`;
}
