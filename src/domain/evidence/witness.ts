/**
 * What a witness of another log decides before it signs (C2SP tlog-witness). Invariant: of one log it signs only
 * checkpoints of which each later one is proven to begin with the earlier, so that two signatures of one witness never
 * stand under two histories. Everything here is a stranger's bytes until it was checked.
 */
import { decodeBase64, encodeBase64 } from './base64.ts';
import { parseCheckpoint, verifyCheckpoint, type SignedCheckpoint } from './checkpoint.ts';
import { parseDecimal } from './decimal.ts';
import { hashBytes, sameBytes, type Sha256 } from './merkle.ts';
import { verifyConsistency } from './merkle-verify.ts';
import { parsed, refused, type Parsed } from './parsed.ts';
import { maxNoteBytes, type NoteKey, type VerifyEd25519 } from './signed-note.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

/** Most hashes of a consistency proof that a request may carry, as the specification has it. */
const maxProofHashes = 63;
/** Most bytes of a request: a checkpoint and its proof. */
const maxRequestBytes: number = maxNoteBytes + 64 * 50;

/** A log's wish to be witnessed: a checkpoint, and the proof that it begins with the first `oldSize` entries. */
export interface WitnessRequest {
  /** Entries that the witness saw before; 0 when none, and then there is no proof. */
  readonly oldSize: bigint;
  readonly proof: readonly Uint8Array[];
  /** Exact bytes of the checkpoint. */
  readonly checkpoint: Uint8Array;
}

/** A request whose checkpoint was read; no signature is checked yet. */
export interface ReadWitnessRequest extends WitnessRequest {
  readonly signed: SignedCheckpoint;
}

/** What a witness last saw of a log. */
export interface SeenCheckpoint {
  readonly size: bigint;
  /** 32 bytes. */
  readonly root: Uint8Array;
}

/** The body of a request: "old" and the size, hashes in base64, an empty line, the checkpoint. */
export function witnessRequestBytes({ oldSize, proof, checkpoint }: WitnessRequest): Uint8Array {
  const head = [`old ${oldSize}`, ...proof.map(encodeBase64), ''].map((line) => `${line}\n`).join('');
  const start = encodeUtf8(head);
  const bytes = new Uint8Array(start.length + checkpoint.length);
  bytes.set(start);
  bytes.set(checkpoint, start.length);
  return bytes;
}

/** Reads a request, or a checkpoint alone, which asks to be witnessed for the first time. Total and bounded. */
export function parseWitnessRequest(bytes: Uint8Array): Parsed<ReadWitnessRequest> {
  if (bytes.length > maxRequestBytes) {
    return refused('witness/too-long', `A request to a witness has at most ${maxRequestBytes} bytes.`);
  }
  const text = decodeUtf8(bytes);
  if (text === null) return refused('witness/not-utf8', 'The file is not UTF-8 text.');
  // No log can be called so: the name of a key holds no space.
  if (!text.startsWith('old ')) return withCheckpoint({ oldSize: 0n, proof: [], checkpoint: bytes });
  const end = text.indexOf('\n\n');
  if (end === -1) {
    return refused(
      'witness/form',
      'A request is "old" and a size, hashes, an empty line and a checkpoint; the empty line is missing.',
    );
  }
  const [first = '', ...hashes] = text.slice(0, end).split('\n');
  const oldSize = parseDecimal(first.slice('old '.length));
  if (oldSize === null) {
    return refused('witness/old', 'Line 1 of the request must be "old" and a number up to 2^64-1.');
  }
  const proof = proofOf(hashes);
  if (!proof.ok) return proof;
  if (oldSize === 0n && hashes.length > 0) {
    return refused('witness/proof', 'A request from size 0 carries no hashes.');
  }
  return withCheckpoint({ oldSize, proof: proof.value, checkpoint: encodeUtf8(text.slice(end + 2)) });
}

function proofOf(lines: readonly string[]): Parsed<readonly Uint8Array[]> {
  const proof: Uint8Array[] = [];
  for (const [i, line] of lines.entries()) {
    const hash = decodeBase64(line.slice(0, 100));
    if (hash?.length !== hashBytes || proof.length === maxProofHashes) {
      const reason = `Line ${i + 2} of the request is not one of at most ${maxProofHashes} hashes in base64.`;
      return refused('witness/proof', reason);
    }
    proof.push(hash);
  }
  return parsed(proof);
}

function withCheckpoint(request: WitnessRequest): Parsed<ReadWitnessRequest> {
  const signed = parseCheckpoint(request.checkpoint);
  return signed.ok ? parsed({ ...request, signed: signed.value }) : signed;
}

/**
 * Whether a witness that last saw `seen` of the log with `logKey` may sign: `new` when the log only grew, `same` when it
 * is the checkpoint that it saw last. Refused with `witness/fork` when the log signed two histories, `witness/step-back`
 * when it shows an older end, `witness/start` when the proof begins elsewhere, `witness/not-consistent` when the proof
 * does not hold, and as `verifyCheckpoint`. Total.
 */
export function judgeWitnessing(
  request: ReadWitnessRequest,
  known: { readonly logKey: NoteKey; readonly seen: SeenCheckpoint | null },
  check: { readonly sha256: Sha256; readonly verify: VerifyEd25519 },
): Parsed<'new' | 'same'> {
  const held = verifyCheckpoint(request.signed, { logKey: known.logKey, witnesses: [] }, check.verify);
  if (!held.ok) return held;
  const { checkpoint } = request.signed;
  if (checkpoint.size === 0n) return refused('witness/empty', 'The log has no entries yet.');
  if (known.seen === null) {
    if (request.oldSize === 0n) return parsed('new');
    return refused(
      'witness/start',
      `The proof begins at ${request.oldSize} entries, but this witness has not seen the log before: it must begin at 0.`,
    );
  }
  return judgeGrowth(request, known.seen, check.sha256);
}

function judgeGrowth(
  { oldSize, proof, signed: { checkpoint } }: ReadWitnessRequest,
  seen: SeenCheckpoint,
  sha256: Sha256,
): Parsed<'new' | 'same'> {
  const { size, root } = checkpoint;
  if (size < seen.size) {
    const reason = `The checkpoint has ${size} entries; this witness saw ${seen.size} before. A log never gets shorter.`;
    return refused('witness/step-back', reason);
  }
  if (size === seen.size) {
    if (sameBytes(root, seen.root)) return parsed('same');
    const reason = `The log signed two different histories of ${size} entries: this checkpoint and the one that was seen before.`;
    return refused('witness/fork', reason);
  }
  if (oldSize !== seen.size) {
    const reason = `The proof begins at ${oldSize} entries; this witness saw ${seen.size} last, so it must begin there.`;
    return refused('witness/start', reason);
  }
  const claim = { first: oldSize, second: size, firstRoot: seen.root, secondRoot: root, proof };
  const held = verifyConsistency(claim, sha256);
  if (held.ok) return parsed('new');
  const reason = `Nothing proves that these ${size} entries begin with the ${seen.size} that were seen before. ${held.reason}`;
  return refused('witness/not-consistent', reason);
}
