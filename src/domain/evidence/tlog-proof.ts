/**
 * The proof file (c2sp.org/tlog-proof@v1): with it, the log's key and the entry, a stranger checks offline that the
 * entry stands in the log.
 */
import { decodeBase64, encodeBase64 } from './base64.ts';
import {
  parseCheckpoint,
  verifyCheckpoint,
  type Checkpoint,
  type CheckpointSigners,
  type SignedCheckpoint,
} from './checkpoint.ts';
import { parseDecimal } from './decimal.ts';
import { verifyInclusion } from './merkle-verify.ts';
import { hashBytes, leafHash, type Sha256 } from './merkle.ts';
import { parsed, refused, type Parsed } from './parsed.ts';
import { maxNoteBytes, type NoteKey, type VerifyEd25519 } from './signed-note.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

const firstLine = 'c2sp.org/tlog-proof@v1';

/** Longest path in a tree of 2⁶⁴ entries. */
const maxPathHashes = 64;

/** Most characters of extra data: an entry of 65,535 bytes in base64. */
const maxExtraCharacters = 87_380;

export interface TlogProof {
  readonly index: bigint;
  /** Sibling hashes from the leaf up, 32 bytes each. */
  readonly path: readonly Uint8Array[];
  /** Data that nothing authenticates, null when there is none. Ours is the entry, which the proof itself then holds. */
  readonly extra: Uint8Array | null;
  readonly signed: SignedCheckpoint;
}

/**
 * The bytes of a proof file; `checkpoint` is the checkpoint's file, byte for byte. `extra`, where given, is the entry:
 * so one file is enough to show what is proven.
 */
export function tlogProofBytes(proof: {
  readonly index: bigint;
  readonly path: readonly Uint8Array[];
  readonly checkpoint: Uint8Array;
  readonly extra: Uint8Array | null;
}): Uint8Array {
  const extra = proof.extra === null ? [] : [`extra ${encodeBase64(proof.extra)}`];
  const lines = [firstLine, ...extra, `index ${proof.index}`, ...proof.path.map(encodeBase64), ''];
  const head = encodeUtf8(lines.map((line) => `${line}\n`).join(''));
  const bytes = new Uint8Array(head.length + proof.checkpoint.length);
  bytes.set(head);
  bytes.set(proof.checkpoint, head.length);
  return bytes;
}

/** Reads a proof file; nothing in it is checked yet. Total and bounded; reasons name the line, counted from 1. */
export function parseTlogProof(bytes: Uint8Array): Parsed<TlogProof> {
  if (bytes.length > maxNoteBytes + maxExtraCharacters + 5000) {
    return refused('proof/too-long', 'The proof file is too long to be one.');
  }
  const text = decodeUtf8(bytes);
  if (text === null) return refused('proof/not-utf8', 'The proof file is not UTF-8 text.');
  const split = text.indexOf('\n\n');
  if (split === -1)
    return refused('proof/form', 'An empty line must stand between the hashes and the checkpoint.');
  const lines = text.slice(0, split).split('\n');
  if (lines[0] !== firstLine) return refused('proof/version', `Line 1 of the proof must be "${firstLine}".`);
  const signed = parseCheckpoint(encodeUtf8(text.slice(split + 2)));
  return signed.ok ? parseHead(lines, signed.value) : signed;
}

function parseHead(lines: readonly string[], signed: SignedCheckpoint): Parsed<TlogProof> {
  let line = 1;
  let extra: Uint8Array | null = null;
  if (lines[line]?.startsWith('extra ') === true) {
    const encoded = lines[line]?.slice('extra '.length) ?? '';
    extra = encoded.length > maxExtraCharacters ? null : decodeBase64(encoded);
    if (extra === null) return refused('proof/extra', 'Line 2 of the proof, the extra data, is not base64.');
    line += 1;
  }
  const indexLine = lines[line] ?? '';
  const index = indexLine.startsWith('index ') ? parseDecimal(indexLine.slice('index '.length)) : null;
  if (index === null) {
    return refused('proof/index', `Line ${line + 1} of the proof must be "index" and a number up to 2^64-1.`);
  }
  const path: Uint8Array[] = [];
  for (line += 1; line < lines.length; line += 1) {
    const hash = decodeBase64((lines[line] ?? '').slice(0, 100));
    if (hash?.length !== hashBytes || path.length === maxPathHashes) {
      return refused(
        'proof/hash',
        `Line ${line + 1} of the proof is not one of at most 64 hashes in base64.`,
      );
    }
    path.push(hash);
  }
  return parsed({ index, path, extra, signed });
}

/** What a proof that holds has proven. */
export interface ProvenEntry extends CheckpointSigners {
  readonly checkpoint: Checkpoint;
  readonly index: bigint;
}

/** Checks a proof of `entry` (its exact bytes) against the log's key. Total. */
export function verifyTlogProof(
  { proof, entry }: { readonly proof: TlogProof; readonly entry: Uint8Array },
  keys: { readonly logKey: NoteKey; readonly witnesses: readonly NoteKey[] },
  check: { readonly sha256: Sha256; readonly verify: VerifyEd25519 },
): Parsed<ProvenEntry> {
  const { index, path, signed } = proof;
  const signers = verifyCheckpoint(signed, keys, check.verify);
  if (!signers.ok) return signers;
  const { checkpoint } = signed;
  const leaf = leafHash(entry, check.sha256);
  const claim = { index, size: checkpoint.size, leaf, root: checkpoint.root, proof: path };
  const included = verifyInclusion(claim, check.sha256);
  return included.ok ? parsed({ ...signers.value, checkpoint, index }) : included;
}
