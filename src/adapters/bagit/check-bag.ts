/**
 * The check of a bag (RFC 8493 section 3): is it complete, is it valid. It reads, never writes, never fetches and
 * opens only what its own walk found. A sealed bag is one that the writer of this house made: there every deviation
 * is a problem, every file is covered by a digest, and so any change of any byte or name shows.
 */
import { join } from 'node:path';
import { Fault } from '../../base/index.ts';
import { lookAt, readPieces } from '../folder/file-reading.ts';
import { declarationFile, readDeclaration, type BagDeclaration } from './bag-declaration.ts';
import { BagDigests, type BagAlgorithm } from './bag-digest.ts';
import { FetchReader, fetchFile } from './bag-fetch.ts';
import { walkBag, type BagFile, type BagFiles } from './bag-files.ts';
import { BagFindings, type BagFinding } from './bag-finding.ts';
import { BagInfoReader, infoFile, oldInfoFile, type BagInfoEntry } from './bag-info.ts';
import { checkCoverage } from './bag-coverage.ts';
import { ManifestReader, manifestsOf, type BagManifest } from './bag-manifest.ts';
import { decoderFor, tagLines, type TagLine } from './tag-lines.ts';

export interface CheckBagOptions {
  readonly folder: string;
  /** True: the bag must be exactly as `startBag` makes one. */
  readonly sealed: boolean;
  /** At most `maxBagFindings` are handed over; the report counts all. */
  readonly onFinding: (finding: BagFinding) => void;
  /** After each file whose bytes were read. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

export interface BagReport {
  /** As declared; null when bagit.txt does not say. */
  readonly version: string | null;
  readonly payloadFiles: number;
  readonly payloadBytes: number;
  readonly tagFiles: number;
  /** Lines of bag-info.txt in their order; text of strangers. */
  readonly info: readonly BagInfoEntry[];
  /** Every listed file is there, every payload file is listed, and all tag files are in form. */
  readonly complete: boolean;
  /** Complete, and every digest holds. */
  readonly valid: boolean;
  readonly problems: number;
  readonly notes: number;
}

/**
 * Checks a bag. Throws `bag/absent` (absent) when there is no such folder, and a `files/…` Fault when a folder of
 * the bag cannot be read; everything else that is wrong is a finding.
 */
export async function checkBag(options: CheckBagOptions): Promise<BagReport> {
  const { folder } = options;
  if ((await lookAt(folder))?.kind !== 'folder') {
    throw new Fault({
      code: 'bag/absent',
      kind: 'absent',
      message: `There is no folder ${folder}.`,
      advice: 'Name the folder that holds bagit.txt; unpack it first when it came as one file.',
    });
  }
  const findings = new BagFindings(options.onFinding, options.sealed);
  const files = await walkBag(folder, findings);
  const declaration = await readDeclaration(folder, files, findings);
  const bag: OpenBag = { ...options, findings, files, declaration, manifests: manifestsOf(files, findings) };
  await readLists(bag);
  const info = await readInfo(bag);
  checkCoverage(bag);
  await checkBytes(bag);
  return reportOf(bag, info);
}

/** A bag under check. */
export interface OpenBag extends CheckBagOptions {
  readonly findings: BagFindings;
  readonly files: BagFiles;
  readonly declaration: BagDeclaration;
  readonly manifests: readonly BagManifest[];
}

async function readLists(bag: OpenBag): Promise<void> {
  const { files, findings, declaration, sealed, manifests } = bag;
  const fetch = new FetchReader(files, findings, declaration.versionOne);
  await readLines(bag, fetchFile, (line) => fetch.read(line));
  const context = {
    files,
    findings,
    sealed,
    versionOne: declaration.versionOne,
    awaited: (path: string, manifest: number): boolean => fetch.isAwaited(path, manifest),
  };
  for (const [index, manifest] of manifests.entries()) {
    const reader = new ManifestReader(manifest, index, context);
    await readLines(bag, manifest.file, (line) => reader.read(line));
  }
  fetch.checkListed(manifests.filter(({ part }) => part === 'payload').length);
}

async function readInfo(bag: OpenBag): Promise<readonly BagInfoEntry[]> {
  const { files, findings, declaration } = bag;
  const name = files.byPath.has(infoFile) ? infoFile : oldInfoFile;
  const reader = new BagInfoReader(name, declaration.versionOne, findings);
  await readLines(bag, name, (line) => reader.read(line));
  const payload = payloadSum(files);
  for (const { bytes, files: count } of reader.oxums()) {
    if (bytes === payload.bytes && count === BigInt(payload.files)) continue;
    const message = `Payload-Oxum states ${bytes} bytes in ${count} files; data/ holds ${payload.bytes} bytes in ${payload.files} files.`;
    findings.problem({ file: name, code: 'bag/oxum', message });
  }
  return reader.entries();
}

function payloadSum(files: BagFiles): { readonly files: number; readonly bytes: bigint } {
  let count = 0;
  let bytes = 0n;
  for (const { part, sizeBytes } of files.byPath.values()) {
    if (part !== 'payload') continue;
    count += 1;
    bytes += BigInt(sizeBytes);
  }
  return { files: count, bytes };
}

/** Hands the lines of a tag file over; nothing when it is not there. What cannot be read is a finding. */
async function readLines(bag: OpenBag, file: string, read: (line: TagLine) => void): Promise<void> {
  if (!bag.files.byPath.has(file)) return;
  const decode = decoderFor(bag.declaration.encoding);
  if (decode === null)
    throw new Error(`No decoder for an encoding that ${declarationFile} was accepted with.`);
  let last = 0;
  try {
    for await (const lines of tagLines(readPieces(join(bag.folder, file)), decode)) {
      for (const line of lines) read(line);
      last = lines.at(-1)?.number ?? last;
    }
  } catch (error) {
    if (error instanceof TypeError) {
      const message = `After line ${last} this file is not ${bag.declaration.encoding} text; the rest was not read.`;
      bag.findings.problem({ file, line: last + 1, code: 'bag/encoding', message });
    } else unreadable(bag, file, error);
  }
}

/** A file that the system does not give is a finding about that file; anything else is thrown on. */
function unreadable(bag: OpenBag, file: string, error: unknown): void {
  if (!(error instanceof Fault) || error.kind === 'bug') throw error;
  bag.findings.problem({ file, code: 'bag/unreadable', message: error.message });
}

async function checkBytes(bag: OpenBag): Promise<void> {
  const listed = [...bag.files.byPath.values()].filter(({ listings }) => listings.length > 0);
  for (const [i, file] of listed.entries()) {
    await checkFile(bag, file);
    bag.onProgress?.({ done: i + 1, total: listed.length });
  }
}

async function checkFile(bag: OpenBag, file: BagFile): Promise<void> {
  const algorithmOf = (manifest: number): BagAlgorithm => bag.manifests[manifest]?.algorithm ?? 'sha256';
  const digests = new BagDigests(new Set(file.listings.map(({ manifest }) => algorithmOf(manifest))));
  try {
    for await (const piece of readPieces(join(bag.folder, file.path))) digests.update(piece);
  } catch (error) {
    unreadable(bag, file.path, error);
    return;
  }
  const found = digests.digests();
  for (const { manifest, line, digest } of file.listings) {
    const actual = found.get(algorithmOf(manifest));
    if (actual === digest) continue;
    const list = bag.manifests[manifest]?.file ?? '';
    const message = `The bytes of this file are not those of ${list} line ${line}: ${actual ?? ''} instead of ${digest}.`;
    bag.findings.problem({ file: file.path, code: 'bag/altered', message });
  }
}

function reportOf(bag: OpenBag, info: readonly BagInfoEntry[]): BagReport {
  const { findings, files, declaration } = bag;
  const payload = payloadSum(files);
  return {
    version: declaration.version,
    payloadFiles: payload.files,
    payloadBytes: Number(payload.bytes),
    tagFiles: files.byPath.size - payload.files,
    info,
    complete: findings.incomplete === 0,
    valid: findings.problems === 0,
    problems: findings.problems,
    notes: findings.notes,
  };
}
