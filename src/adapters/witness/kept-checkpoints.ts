/**
 * The checkpoints that this casebook signed as a witness, as their log signed them: one small file each in `witnessed/` of
 * the casebook folder. A fork is shown to others by two checkpoints of one log, and this is one of the two. The log of this
 * casebook tells which they must be; a file that says something else counts as missing.
 */
import { dirname, join, resolve } from 'node:path';
import {
  noteBytes,
  parseCheckpoint,
  parseVerifierKey,
  verifyCheckpoint,
  type CheckpointWitnessed,
  type NoteKey,
  type ReadWitnessRequest,
} from '../../domain/evidence/index.ts';
import { makeFolder, replaceFile, syncFolder } from '../folder/durable-files.ts';
import { readWhole } from '../folder/file-reading.ts';
import { sha256, sha256Hex } from '../folder/folder-layout.ts';
import { verifyEd25519 } from '../folder/log-key.ts';

/** Path of the copy inside the casebook folder: from the name of the log and the size, so that no input names a file. */
function copyName(origin: string, size: bigint): string {
  return `witnessed/${sha256Hex(Buffer.from(origin, 'utf8')).slice(0, 16)}-${size}.checkpoint`;
}

/** Keeps a checkpoint with the signature of its log, durably. Returns its path inside the folder. Throws `files/…`. */
export async function keepWitnessed(
  folder: string,
  { checkpoint, note }: ReadWitnessRequest['signed'],
  logKey: NoteKey,
): Promise<string> {
  const own = note.signatures.filter(({ name, keyId }) => name === logKey.name && keyId === logKey.keyId);
  const bytes = noteBytes({ text: note.text, signatures: own });
  const file = copyName(checkpoint.origin, checkpoint.size);
  const path = join(resolve(folder), file);
  if (await makeFolder(dirname(path))) await syncFolder(resolve(folder));
  const there = await readWhole(path);
  if (there === null || Buffer.compare(there, bytes) !== 0) await replaceFile(path, bytes);
  return file;
}

/** Path inside the folder of the copy of what an entry recorded; null when it is missing or is no such copy. */
export async function keptCopyOf(
  folder: string,
  { origin, key, size, root }: CheckpointWitnessed,
): Promise<string | null> {
  const file = copyName(origin, BigInt(size));
  const bytes = await readWhole(join(resolve(folder), file));
  const signed = bytes === null ? null : parseCheckpoint(bytes);
  const logKey = parseVerifierKey(key, sha256);
  if (signed === null || !signed.ok || !logKey.ok) return null;
  const isSigned = verifyCheckpoint(signed.value, { logKey: logKey.value, witnesses: [] }, verifyEd25519).ok;
  const { checkpoint } = signed.value;
  const isSame = checkpoint.size === BigInt(size) && Buffer.from(checkpoint.root).toString('hex') === root;
  return isSigned && isSame ? file : null;
}
