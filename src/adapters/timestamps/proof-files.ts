/**
 * Timestamps and cosignatures as plain files, for a bundle and for other programs: each the checkpoint that was stamped
 * or cosigned, what proves it, and the proof that a later checkpoint only added to it. Names are made from sizes and
 * hashes.
 */
import { byCodeUnit, Fault } from '../../base/index.ts';
import {
  encodeUtf8,
  parseCheckpoint,
  witnessRequestBytes,
  type Checkpoint,
  type LogEntry,
} from '../../domain/evidence/index.ts';
import { sha256Hex } from '../folder/folder-layout.ts';
import { checkpointEntries, consistencyProof, openHistory, type LogHistory } from '../witness/log-history.ts';
import { parseTimestampRecord, pemOf } from './timestamp-record.ts';

/** A file to be put beside others; `path` has `/` and two parts. */
export interface ProofFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Folders of a bundle that hold these files. */
export const proofFolders = ['timestamps', 'cosignatures'] as const;

/**
 * The timestamps and cosignatures that cover `checkpoint` (bytes of one of this log; default: its last) or an earlier
 * one, as files for `timestamps/` and `cosignatures/`, ascending by path. For each, by one name:
 *
 * - `timestamps/N.checkpoint`, `N.tst` (token, DER), `N.pem` (certificates, the signer's first), `N.consistency`
 * - `cosignatures/N.checkpoint` (with both signatures), `N.vkey` (the witness's key), `N.consistency`
 *
 * `N.consistency` is a C2SP tlog-witness request: "old" and the size of `N.checkpoint`, hashes, an empty line, and
 * `checkpoint` itself. N is that size and the first 16 hex digits of the SHA-256 of `N.tst`, or of the cosigned
 * `N.checkpoint`. Throws `journal/…` and `vault/…` (integrity), `files/…`.
 */
export async function timestampsFor(folder: string, checkpoint?: Uint8Array): Promise<readonly ProofFile[]> {
  const history = await openHistory(folder);
  const target = targetOf(history, checkpoint ?? history.known.bytes);
  const files = new Map<string, ProofFile>();
  for await (const entry of checkpointEntries(history)) {
    const kept = await keptFiles(history, entry);
    if (kept === null || kept.size > target.checkpoint.size) continue;
    const proof = await consistencyProof(history, kept.size, target.checkpoint.size);
    const request = { oldSize: kept.size, proof, checkpoint: target.bytes };
    for (const [ending, bytes] of [...kept.files, ['consistency', witnessRequestBytes(request)] as const]) {
      const path = `${kept.path}.${ending}`;
      files.set(path, { path, bytes });
    }
  }
  return [...files.values()].sort((a, b) => byCodeUnit(a.path, b.path));
}

interface Target {
  readonly checkpoint: Checkpoint;
  readonly bytes: Uint8Array;
}

function targetOf({ known }: LogHistory, bytes: Uint8Array): Target {
  const signed = parseCheckpoint(bytes);
  if (signed.ok && signed.value.checkpoint.size <= known.checkpoint.size) {
    return { checkpoint: signed.value.checkpoint, bytes };
  }
  throw new Fault({
    code: 'timestamp/target',
    kind: 'invalid',
    message: 'The checkpoint that timestamps are to lead to is not one of this log.',
  });
}

interface KeptFiles {
  readonly size: bigint;
  /** Without ending. */
  readonly path: string;
  /** By ending. */
  readonly files: readonly (readonly [string, Uint8Array])[];
}

/** What an entry keeps; null for other entries and, since the check of the casebook names it, for what is no record. */
async function keptFiles({ casebook }: LogHistory, { type, obj }: LogEntry): Promise<KeptFiles | null> {
  if (type === 'checkpoint-cosigned') {
    const checkpoint = await casebook.vault.get(obj.record.sha256);
    const vkey = encodeUtf8(`${obj.witness}\n`);
    const path = `cosignatures/${proofName(obj.size, checkpoint)}`;
    return {
      size: BigInt(obj.size),
      path,
      files: [
        ['checkpoint', checkpoint],
        ['vkey', vkey],
      ],
    };
  }
  if (type !== 'checkpoint-timestamped') return null;
  const record = parseTimestampRecord(await casebook.vault.get(obj.record.sha256));
  if (!record.ok) return null;
  const { checkpoint, token, chain } = record.value;
  const pem = encodeUtf8(chain.map(pemOf).join(''));
  const path = `timestamps/${proofName(obj.size, token)}`;
  return {
    size: BigInt(obj.size),
    path,
    files: [
      ['checkpoint', checkpoint],
      ['tst', token],
      ['pem', pem],
    ],
  };
}

/** Name of the files of one proof, without folder and ending. */
export function proofName(size: number | bigint, bytes: Uint8Array): string {
  return `${size}-${sha256Hex(bytes).slice(0, 16)}`;
}
