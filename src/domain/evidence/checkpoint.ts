/**
 * The checkpoint (C2SP tlog-checkpoint): which log, how many entries, which root. It is the text of a signed note;
 * with it a stranger can hold every later state of the log against this one.
 */
import { decodeBase64, encodeBase64 } from './base64.ts';
import { parseDecimal } from './decimal.ts';
import { hashBytes } from './merkle.ts';
import { parsed, refused, type Parsed } from './parsed.ts';
import {
  noteBytes,
  parseNote,
  signNote,
  verifyNote,
  type NoteKey,
  type SignedNote,
  type SignEd25519,
  type VerifiedSignature,
  type VerifyEd25519,
} from './signed-note.ts';

export interface Checkpoint {
  /** Name of the log; the name of its key too. */
  readonly origin: string;
  readonly size: bigint;
  /** 32 bytes. */
  readonly root: Uint8Array;
  /** Lines after the root, as a rule none; we write none. */
  readonly extensions: readonly string[];
}

/** A checkpoint with the note that carries it. */
export interface SignedCheckpoint {
  readonly checkpoint: Checkpoint;
  readonly note: SignedNote;
}

/** The text that is signed. */
export function checkpointText({ origin, size, root, extensions }: Checkpoint): string {
  return [origin, String(size), encodeBase64(root), ...extensions].map((line) => `${line}\n`).join('');
}

/** Makes the bytes of a checkpoint signed by the log itself; the key's name is the origin. */
export function signCheckpoint(
  { size, root }: Pick<Checkpoint, 'size' | 'root'>,
  key: NoteKey,
  sign: SignEd25519,
): Uint8Array {
  const text = checkpointText({ origin: key.name, size, root, extensions: [] });
  return noteBytes({ text, signatures: [signNote(text, key, sign)] });
}

/** Reads the text of a checkpoint. Total. */
export function parseCheckpointText(text: string): Parsed<Checkpoint> {
  const lines = text.split('\n');
  if (lines.pop() !== '' || lines.length < 3 || lines.some((line) => line === '')) {
    return refused('checkpoint/lines', 'A checkpoint has at least three lines, none of them empty.');
  }
  const [origin = '', sizeLine = '', rootLine = '', ...extensions] = lines;
  const size = parseDecimal(sizeLine);
  if (size === null) {
    return refused(
      'checkpoint/size',
      'Line 2 of the checkpoint, the size, is not a decimal number up to 2^64-1.',
    );
  }
  const root = decodeBase64(rootLine);
  if (root?.length !== hashBytes) {
    return refused('checkpoint/root', 'Line 3 of the checkpoint, the root, is not the base64 of 32 bytes.');
  }
  return parsed({ origin, size, root, extensions });
}

/** Reads a checkpoint with its signatures, which are not checked yet. Total. */
export function parseCheckpoint(bytes: Uint8Array): Parsed<SignedCheckpoint> {
  const note = parseNote(bytes);
  if (!note.ok) return note;
  const checkpoint = parseCheckpointText(note.value.text);
  return checkpoint.ok ? parsed({ checkpoint: checkpoint.value, note: note.value }) : checkpoint;
}

/** What the trusted signatures under a checkpoint say. */
export interface CheckpointSigners {
  /** Witnesses that cosigned, each with its time in seconds since 1970. */
  readonly witnesses: readonly VerifiedSignature[];
}

/**
 * Checks that the log itself signed, with `logKey`, whose name must be the origin. Signatures of `witnesses` that
 * are there must hold too. Total.
 */
export function verifyCheckpoint(
  { checkpoint, note }: SignedCheckpoint,
  keys: { readonly logKey: NoteKey; readonly witnesses: readonly NoteKey[] },
  verify: VerifyEd25519,
): Parsed<CheckpointSigners> {
  if (checkpoint.origin !== keys.logKey.name) {
    const reason = `Line 1 of the checkpoint names the log "${checkpoint.origin.slice(0, 200)}", the key is of "${keys.logKey.name}".`;
    return refused('checkpoint/origin', reason);
  }
  const signers = verifyNote(note, [keys.logKey, ...keys.witnesses], verify);
  if (!signers.ok) return signers;
  const witnesses = signers.value.filter(({ key }) => key !== keys.logKey);
  if (witnesses.length === signers.value.length) {
    return refused('checkpoint/unsigned', 'The log itself did not sign the checkpoint.');
  }
  return parsed({ witnesses });
}
