/**
 * What a bundle, or the kept record of one, must prove by itself: the signature over the sums, the sums over the files,
 * the checkpoint, a proof for every source, and the same of every record of an earlier bundle that lies inside.
 */
import { createHash } from 'node:crypto';
import { byCodeUnit } from '../../base/index.ts';
import {
  decodeUtf8,
  encodeUtf8,
  parseCheckpoint,
  parseSshSignature,
  parseVerifierKey,
  safeLabel,
  sameBytes,
  sshFileNamespace,
  sshSignatureText,
  verifyCheckpoint,
  verifySshSignature,
  type Checkpoint,
  type NoteKey,
} from '../../domain/evidence/index.ts';
import { sha256 } from '../folder/folder-layout.ts';
import { verifyEd25519 } from '../folder/log-key.ts';
import { bundleFiles, unsignedFiles } from './bundle-files.ts';
import type { BundleCode } from './bundle-finding.ts';
import { checkTimes, noTimes, type ShownTimes } from './check-times.ts';
import type { OpenBundle, ProvenSource } from './open-bundle.ts';
import { checkProofs } from './verify-proofs.ts';

/** What the checks found out; `checkpoint` is null when it does not hold. */
export interface CheckedContents {
  readonly checkpoint: Checkpoint | null;
  /** In the order of the log. */
  readonly sources: readonly ProvenSource[];
  readonly times: ShownTimes;
}

/** Checks sums, checkpoint, proofs and times. Problems go to `bundle.problem`. */
export async function checkContents(bundle: OpenBundle): Promise<CheckedContents> {
  if (bundle.isWhole) await checkSums(bundle);
  const signed = await checkCheckpoint(bundle);
  const sources = await checkProofs(bundle, signed?.bytes ?? null);
  const { key } = bundle;
  const times =
    signed === null || key === null
      ? noTimes
      : await checkTimes(bundle, { logKey: key, checkpoint: signed.bytes });
  return { checkpoint: signed?.checkpoint ?? null, sources, times };
}

/** The key that everything is held against. With one from elsewhere (`given`), the bundle's own must be the same. */
export async function readKey(
  given: string | null,
  { read, problem }: Pick<OpenBundle, 'read' | 'problem'>,
): Promise<NoteKey | null> {
  const own = await read(bundleFiles.key);
  const text = given ?? (own === null ? '' : (decodeUtf8(own) ?? ''));
  const key = text.length > 5000 ? null : parseVerifierKey(text.trim(), sha256);
  if (key?.ok !== true || key.value.kind !== 'note') {
    const message = `The key ${given === null ? 'in the bundle' : 'that was given'} is not the key of a log ("name+id+base64").`;
    problem({ file: bundleFiles.key, code: 'bundle/key', message });
    return null;
  }
  if (own !== null && !sameBytes(own, encodeUtf8(`${text.trim()}\n`))) {
    const message = 'The key in the bundle is not the key that was given: somebody else made this bundle.';
    problem({ file: bundleFiles.key, code: 'bundle/other-key', message });
  }
  return key.value;
}

/** The key signed SHA256SUMS, and it names every file with its digest. */
async function checkSums(bundle: OpenBundle): Promise<void> {
  const sums = await bundle.read(bundleFiles.sums);
  const signature = await bundle.read(bundleFiles.signature);
  if (sums === null || signature === null) return;
  if (bundle.key !== null) checkSignature(bundle, { sums, signature, key: bundle.key });
  const { files, problem } = bundle;
  const listed = new Set<string>();
  const lines = (decodeUtf8(sums) ?? '').split('\n');
  for (const [i, line] of lines.entries()) {
    if (line === '' && i === lines.length - 1) continue;
    const match = sumsLine.exec(line);
    const refuse = (code: BundleCode, message: string): void =>
      problem({ file: bundleFiles.sums, line: i + 1, code, message });
    const path = match?.[2] ?? '';
    if (match === null) refuse('bundle/sums', 'A line here is a SHA-256, two spaces and a path.');
    else if (files.get(path)?.sha256 !== match[1]) {
      const there = files.has(path) ? 'has other bytes' : 'is not there';
      refuse('bundle/sums', `The file ${safeLabel(path)} that this line names ${there}.`);
    }
    listed.add(path);
  }
  for (const file of [...files.keys()].sort(byCodeUnit)) {
    if (listed.has(file) || unsignedFiles.has(file)) continue;
    problem({ file, code: 'bundle/not-signed', message: 'The signed sums do not name this file.' });
  }
}

/** A line of SHA256SUMS: digest, two spaces, path. */
export const sumsLine: RegExp = /^([0-9a-f]{64}) {2}(\S.*)$/;

function checkSignature(
  { problem }: OpenBundle,
  given: { readonly sums: Uint8Array; readonly signature: Uint8Array; readonly key: NoteKey },
): void {
  const read = parseSshSignature(given.signature);
  const check = { message: given.sums, namespace: sshFileNamespace, trusted: [given.key.publicKey] };
  const held = read.ok
    ? verifySshSignature(read.value, check, {
        hash: (name, message) => createHash(name).update(message).digest(),
        verify: verifyEd25519,
      })
    : read;
  // White space of the armor is no part of what is signed, but nothing here may have been changed.
  const isAsMade = read.ok && sameBytes(given.signature, encodeUtf8(sshSignatureText(read.value)));
  const changed = isAsMade ? null : 'Its lines are not as they were made.';
  const reason = held.ok ? changed : held.reason;
  if (reason === null) return;
  problem({ file: bundleFiles.signature, code: 'bundle/signature', message: reason });
}

/** The checkpoint when the key signed it; null, after a finding, when not. */
async function checkCheckpoint({
  key,
  read,
  problem,
}: OpenBundle): Promise<{ readonly checkpoint: Checkpoint; readonly bytes: Uint8Array } | null> {
  const bytes = await read(bundleFiles.checkpoint);
  if (bytes === null || key === null) return null;
  const signed = parseCheckpoint(bytes);
  const held = signed.ok
    ? verifyCheckpoint(signed.value, { logKey: key, witnesses: [] }, verifyEd25519)
    : signed;
  if (signed.ok && held.ok) return { checkpoint: signed.value.checkpoint, bytes };
  const message = held.ok ? '' : held.reason;
  problem({ file: bundleFiles.checkpoint, code: 'bundle/checkpoint', message });
  return null;
}
