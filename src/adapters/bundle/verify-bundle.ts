/**
 * The check of a bundle that somebody hands over; it needs no casebook. First the bag, byte by byte; then, each on its
 * own and trusting nothing of the first: the signature over the sums, the sums over the files, the checkpoint, and a
 * proof for every file. It opens only what its own walk found, and every text in it is a stranger's.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
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
  verifyCheckpoint,
  verifySshSignature,
  type NoteKey,
} from '../../domain/evidence/index.ts';
import { checkBag } from '../bagit/index.ts';
import { contentsOf, lookAt, readPieces, readWhole } from '../folder/durable-files.ts';
import { sha256 } from '../folder/folder-layout.ts';
import { verifyEd25519 } from '../folder/log-key.ts';
import { bundleFiles, unsignedFiles } from './bundle-files.ts';
import type { BundleCode, BundleFinding, BundleRemark } from './bundle-finding.ts';
import type { HashedFile, OpenBundle } from './open-bundle.ts';
import { checkProofs } from './verify-proofs.ts';

export interface VerifyBundleOptions {
  readonly folder: string;
  /** The text of the log's key as the reader has it from elsewhere; null: the one in the bundle, which proves nothing. */
  readonly key: string | null;
  readonly onFinding: (finding: BundleFinding) => void;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

export interface BundleReport {
  /** Files under data/. */
  readonly files: number;
  /** Files read, in all. */
  readonly checked: number;
  readonly problems: number;
  /** Name of the log whose key was used; null when no key could be read. */
  readonly origin: string | null;
}

/** Longest list that is read into memory, in bytes; a million files have less. */
const maxListBytes = 256 * 1024 * 1024;

/** Checks a bundle. Throws `bag/absent` (absent) when there is no such folder, `files/…` when it cannot be read. */
export async function verifyBundle(options: VerifyBundleOptions): Promise<BundleReport> {
  let problems = 0;
  const hand = (finding: BundleFinding): void => {
    problems += 1;
    options.onFinding(finding);
  };
  const { folder, onProgress } = options;
  const bag = await checkBag({
    folder,
    sealed: true,
    onFinding: hand,
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  const problem = (remark: BundleRemark): void => hand(findingOf(remark));
  const files = await hashFiles(folder, problem);
  const read = (file: string): Promise<Uint8Array | null> => readFound({ folder, files, problem }, file);
  const key = await readKey(options.key, { read, problem });
  const bundle: OpenBundle = { files, key, problem, read };
  await checkSums(bundle);
  const checkpoint = await checkCheckpoint(bundle);
  await checkProofs(bundle, checkpoint);
  return {
    files: bag.payloadFiles,
    checked: files.size,
    problems: Math.max(problems, bag.problems),
    origin: key?.name ?? null,
  };
}

function findingOf({ file, line, code, message }: BundleRemark): BundleFinding {
  const shown = file.split('/').map(safeLabel).join('/');
  const item = line === undefined ? shown : `${shown} line ${line}`;
  return { item, file: shown, line: line ?? null, code, message, severity: 'problem' };
}

/** Every file of the folder and of its two inner ones; what lies elsewhere is named and left alone. */
async function hashFiles(
  folder: string,
  problem: OpenBundle['problem'],
): Promise<ReadonlyMap<string, HashedFile>> {
  const files = new Map<string, HashedFile>();
  for (const inner of ['', 'data', 'proofs']) {
    for (const { name, kind } of (await contentsOf(join(folder, inner))) ?? []) {
      const path = inner === '' ? name : `${inner}/${name}`;
      if (kind === 'file') files.set(path, await hashFile(join(folder, path)));
      else if (kind !== 'folder' || (path !== 'data' && path !== 'proofs')) {
        problem({ file: path, code: 'bundle/stray', message: 'A bundle has no such folder or link.' });
      }
    }
  }
  return files;
}

async function hashFile(path: string): Promise<HashedFile> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  for await (const piece of readPieces(path)) {
    hash.update(piece);
    sizeBytes += piece.length;
  }
  return { sha256: hash.digest('hex'), sizeBytes };
}

async function readFound(
  { folder, files, problem }: Pick<OpenBundle, 'files' | 'problem'> & { readonly folder: string },
  file: string,
): Promise<Uint8Array | null> {
  if (!files.has(file)) {
    problem({ file, code: 'bundle/missing', message: 'A bundle has this file; it is not there.' });
    return null;
  }
  const path = join(folder, file);
  if (((await lookAt(path))?.sizeBytes ?? 0) > maxListBytes) {
    problem({ file, code: 'bundle/too-long', message: `It is longer than ${maxListBytes} bytes.` });
    return null;
  }
  return readWhole(path);
}

/** The key that everything is held against. With one from elsewhere, the bundle's own must be the same. */
async function readKey(
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
    const match = /^([0-9a-f]{64}) {2}(\S.*)$/.exec(line);
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
  if (held.ok) return;
  problem({ file: bundleFiles.signature, code: 'bundle/signature', message: held.reason });
}

/** The checkpoint's bytes when the key signed it; null, after a finding, when not. */
async function checkCheckpoint({ key, read, problem }: OpenBundle): Promise<Uint8Array | null> {
  const bytes = await read(bundleFiles.checkpoint);
  if (bytes === null || key === null) return null;
  const signed = parseCheckpoint(bytes);
  const held = signed.ok
    ? verifyCheckpoint(signed.value, { logKey: key, witnesses: [] }, verifyEd25519)
    : signed;
  if (held.ok) return bytes;
  problem({ file: bundleFiles.checkpoint, code: 'bundle/checkpoint', message: held.reason });
  return null;
}
