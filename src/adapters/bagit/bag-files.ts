/**
 * What really lies in the folder of a bag. The walk follows no link, opens nothing and is the only source of paths
 * that are opened later: what a list names is looked up here.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { byCodeUnit } from '../../base/index.ts';
import { decodeUtf8 } from '../../domain/evidence/index.ts';
import { guarded } from '../folder/file-faults.ts';
import { lookAt } from '../folder/file-reading.ts';
import type { BagFindings } from './bag-finding.ts';
import { foldedName, isSystemFile, nameFlaw, normalName, type BagPart } from './bag-path.ts';

/** Bounds on hostile folders: files and folders in all, and levels. */
export const bagLimits: { readonly entries: number; readonly depth: number } = {
  entries: 2_000_000,
  depth: 64,
};

/** One listing of a file: by which list, on which line, with which digest (lower-case hex). */
export interface Listing {
  /** Index of the manifest among those of the bag. */
  readonly manifest: number;
  readonly line: number;
  readonly digest: string;
}

/** A file that is there. */
export interface BagFile {
  /** Inside the bag, with "/". */
  readonly path: string;
  readonly part: BagPart;
  readonly sizeBytes: number;
  readonly listings: Listing[];
}

/** The files of a bag by path, in the order of the walk, and by the forms that systems confuse. */
export class BagFiles {
  readonly byPath: Map<string, BagFile> = new Map<string, BagFile>();
  readonly #byNormalForm = new Map<string, BagFile | null>();
  readonly #byFoldedName = new Map<string, BagFile>();
  hasPayloadFolder = false;

  /** Takes a file up; the file that some system takes for the same, if there is one. */
  add(file: BagFile): BagFile | null {
    this.byPath.set(file.path, file);
    const normal = normalName(file.path);
    // Two files with one normal form: neither may stand in for the other.
    this.#byNormalForm.set(normal, this.#byNormalForm.has(normal) ? null : file);
    const folded = foldedName(file.path);
    const twin = this.#byFoldedName.get(folded);
    if (twin === undefined) this.#byFoldedName.set(folded, file);
    return twin ?? null;
  }

  /** The file of exactly that path, else of that path in another normalization (`exact` false); null for none. */
  find(path: string): { readonly file: BagFile; readonly exact: boolean } | null {
    const file = this.byPath.get(path);
    if (file !== undefined) return { file, exact: true };
    const other = this.#byNormalForm.get(normalName(path));
    return other === undefined || other === null ? null : { file: other, exact: false };
  }

  /** A file whose path differs in case only. */
  findFolded(path: string): BagFile | null {
    return this.#byFoldedName.get(foldedName(path)) ?? null;
  }
}

/** Walks a bag. Names every link, device, unreadable name and limit; throws a Fault when a folder cannot be read. */
export async function walkBag(folder: string, findings: BagFindings): Promise<BagFiles> {
  const files = new BagFiles();
  const open: OpenFolder[] = [{ path: '', depth: 0 }];
  let entries = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const names = await namesOf(folder, next.path, findings);
    entries += names.length;
    if (entries > bagLimits.entries) {
      const message = `The bag holds more than ${bagLimits.entries} files and folders; from here on it was not looked at.`;
      findings.problem({ file: next.path === '' ? '.' : next.path, code: 'bag/too-many-files', message });
      break;
    }
    const inner = await takeFolder(folder, { ...next, names }, { files, findings });
    // A stack gives back last what came first.
    for (const path of inner.reverse()) open.push({ path, depth: next.depth + 1 });
  }
  return files;
}

interface OpenFolder {
  readonly path: string;
  /** 0 for the bag itself. */
  readonly depth: number;
}

/** Takes up what lies in one folder; the folders in it that are to be walked, ascending. */
async function takeFolder(
  folder: string,
  { path: outer, depth, names }: OpenFolder & { readonly names: readonly string[] },
  into: { readonly files: BagFiles; readonly findings: BagFindings },
): Promise<string[]> {
  if (names.length === 0 && outer !== '' && outer !== 'data') {
    const message = 'This folder is empty; a bag records files only, so nothing proves that it belongs here.';
    into.findings.note({ file: outer, code: 'bag/empty-folder', message });
  }
  const inner: string[] = [];
  for (const name of names) {
    const path = outer === '' ? name : `${outer}/${name}`;
    if (!(await takeUp(folder, path, into))) continue;
    if (depth < bagLimits.depth) inner.push(path);
    else {
      const message = `This folder lies deeper than ${bagLimits.depth} levels; what is in it was not looked at.`;
      into.findings.problem({ file: path, code: 'bag/too-deep', message });
    }
  }
  return inner;
}

/** Names in a folder, ascending by code unit: findings come in the same order on every system. */
async function namesOf(folder: string, path: string, findings: BagFindings): Promise<readonly string[]> {
  const full = join(folder, path);
  const raw = await guarded(full, () => readdir(full, { encoding: 'buffer' }));
  const names: string[] = [];
  for (const bytes of raw) {
    const name = decodeUtf8(bytes);
    if (name !== null) names.push(name);
    else {
      const message = `A name in this folder is not Unicode text (${bytes.toString('hex').slice(0, 80)} in hex); no list can name it. Rename it where it came from.`;
      findings.problem({ file: path === '' ? '.' : path, code: 'bag/name-bytes', message });
    }
  }
  return names.sort(byCodeUnit);
}

/** Takes one name up; true for a folder to be walked. */
async function takeUp(
  folder: string,
  path: string,
  into: { readonly files: BagFiles; readonly findings: BagFindings },
): Promise<boolean> {
  const { files, findings } = into;
  const found = await lookAt(join(folder, path));
  if (found?.kind === 'folder') {
    if (path === 'data') files.hasPayloadFolder = true;
    return true;
  }
  if (found?.kind !== 'file') {
    const message =
      'This is a link or a device, not a file; it was not followed. A bag holds files and folders only.';
    findings.problem({ file: path, code: 'bag/not-a-file', message });
    return false;
  }
  const part = path.startsWith('data/') ? 'payload' : 'tag';
  const twin = files.add({ path, part, sizeBytes: found.sizeBytes, listings: [] });
  remarkName(path, twin, findings);
  return false;
}

function remarkName(path: string, twin: BagFile | null, findings: BagFindings): void {
  if (twin !== null) {
    const sameForm = twin.path.normalize('NFC') === path.normalize('NFC');
    findings.note({
      file: path,
      code: sameForm ? 'bag/name-normalization' : 'bag/name-case',
      message: `Another file of this bag has the same name ${sameForm ? 'in another form of Unicode' : 'but for upper and lower case'}; some systems keep only one of the two.`,
    });
  }
  const flaw = nameFlaw(path);
  if (flaw !== null) {
    findings.note({ file: path, code: 'bag/name-reserved', message: `A part of this name ${flaw}.` });
  }
  if (isSystemFile(path)) {
    const message =
      'Desktops write and delete files of this name on their own; it should not be part of a bag.';
    findings.note({ file: path, code: 'bag/system-file', message });
  }
}
