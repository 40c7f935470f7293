/**
 * The check of a bundle that somebody hands over; it needs no casebook. First the bag, byte by byte; then, each on its
 * own and trusting nothing of the first: the signature over the sums, the sums over the files, the checkpoint, and a
 * proof for every file. It opens only what its own walk found, and every text in it is a stranger's.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { safeLabel } from '../../domain/evidence/index.ts';
import { checkBag } from '../bagit/index.ts';
import { contentsOf, lookAt, readPieces, readWhole } from '../folder/file-reading.ts';
import { unsignedFiles } from './bundle-files.ts';
import type { BundleFinding, BundleRemark } from './bundle-finding.ts';
import { checkContents, readKey, type CheckedContents } from './check-contents.ts';
import type { ShownTimes } from './check-times.ts';
import { checkImports } from './check-record.ts';
import { isRecordPath } from './import-record.ts';
import type { EarlierLog, HashedFile, OpenBundle } from './open-bundle.ts';

export interface VerifyBundleOptions {
  readonly folder: string;
  /** The text of the log's key as the reader has it from elsewhere; null: the one in the bundle, which proves nothing. */
  readonly key: string | null;
  /** DER of certificates of time authorities that the reader trusts; with none, any chain is only told. */
  readonly trusted?: readonly Uint8Array[];
  readonly onFinding: (finding: BundleFinding) => void;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

export interface BundleReport extends ShownTimes {
  /** Files under data/. */
  readonly files: number;
  /** Files read, in all. */
  readonly checked: number;
  readonly problems: number;
  /** Name of the log whose key was used; null when no key could be read. */
  readonly origin: string | null;
  /** Logs through which sources came before, as records in the bundle prove. */
  readonly earlier: readonly EarlierLog[];
}

/** Longest list that is read into memory, in bytes; a million files have less. */
const maxListBytes = 256 * 1024 * 1024;

/** A bundle with what its check found out. */
export interface CheckedBundle extends CheckedContents {
  readonly report: BundleReport;
  readonly open: OpenBundle;
}

/** Checks a bundle. Throws `bag/absent` (absent) when there is no such folder, `files/…` when it cannot be read. */
export async function verifyBundle(options: VerifyBundleOptions): Promise<BundleReport> {
  return (await checkBundle(options)).report;
}

/** As `verifyBundle`, with what was proven. */
export async function checkBundle(options: VerifyBundleOptions): Promise<CheckedBundle> {
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
  const open: OpenBundle = {
    files,
    key,
    isWhole: true,
    depth: 0,
    trusted: options.trusted ?? [],
    problem,
    read,
  };
  const contents = await checkContents(open);
  const earlier = await checkImports(open);
  const report = {
    ...contents.times,
    files: bag.payloadFiles,
    checked: files.size,
    problems: Math.max(problems, bag.problems),
    origin: key?.name ?? null,
    earlier,
  };
  return { ...contents, report, open };
}

function findingOf({ file, line, code, message }: BundleRemark): BundleFinding {
  const shown = file.split('/').map(safeLabel).join('/');
  const item = line === undefined ? shown : `${shown} line ${line}`;
  return { item, file: shown, line: line ?? null, code, message, severity: 'problem' };
}

/** The inner folders of a bundle; the last three only where there is something to put into them. */
const innerFolders: readonly string[] = ['data', 'proofs', 'timestamps', 'cosignatures', 'imports'];

/** Every file of the folder and of its inner ones; what lies elsewhere is named and left alone. */
async function hashFiles(
  folder: string,
  problem: OpenBundle['problem'],
): Promise<ReadonlyMap<string, HashedFile>> {
  const files = new Map<string, HashedFile>();
  const stray = (file: string, message: string): void => problem({ file, code: 'bundle/stray', message });
  for (const inner of ['', ...innerFolders]) {
    for (const { name, kind } of (await contentsOf(join(folder, inner))) ?? []) {
      const path = inner === '' ? name : `${inner}/${name}`;
      if (kind === 'folder' && innerFolders.includes(path)) continue;
      if (kind !== 'file') stray(path, 'A bundle has no such folder or link.');
      else {
        files.set(path, await hashFile(join(folder, path)));
        if (!isBundlePath(path)) stray(path, 'A bundle has no such file.');
      }
    }
  }
  return files;
}

function isBundlePath(path: string): boolean {
  return path.startsWith('data/') || unsignedFiles.has(path) || isRecordPath(path);
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
