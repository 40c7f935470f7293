/**
 * What lies beside the record and is wanted back after a loss: the addresses of authorities, requests for timestamps that
 * still wait, and the checkpoints that this casebook signed as a witness. None of it proves the record or is proven by it.
 */
import { join } from 'node:path';
import type { Finding } from '../../domain/evidence/index.ts';
import { makeFolder, removeFile, replaceFile, syncFolder } from './durable-files.ts';
import { contentsOf, readWhole } from './file-reading.ts';
import type { FolderLayout } from './folder-layout.ts';

/** A folder whose files are copied. */
interface Beside {
  /** Folders from the casebook folder down. */
  readonly folders: readonly string[];
  /** Names that this program gives; other files stay where they are. */
  readonly names: RegExp;
  /** What is gone in the casebook goes in the copy too. */
  readonly mirrored: boolean;
}

const beside: readonly Beside[] = [
  { folders: [], names: /^authorities\.txt$/, mirrored: false },
  // A request that was sent must not wait again in a restored casebook.
  { folders: ['timestamps', 'queue'], names: /^[0-9a-f]{32}\.json$/, mirrored: true },
  { folders: ['witnessed'], names: /^[0-9a-f]{16}-[0-9]+\.checkpoint$/, mirrored: false },
];

/** Copies it durably. A link or a special file under such a name is a finding and is not copied. Throws `files/…`. */
export async function copyBeside(
  from: FolderLayout,
  to: FolderLayout,
  onFinding: (finding: Finding) => void,
): Promise<void> {
  for (const one of beside) await copyFolder(from, to, { ...one, onFinding });
}

async function copyFolder(
  from: FolderLayout,
  to: FolderLayout,
  { folders, names, mirrored, onFinding }: Beside & { readonly onFinding: (finding: Finding) => void },
): Promise<void> {
  const source = join(from.folder, ...folders);
  const there = join(to.folder, ...folders);
  const found = ((await contentsOf(source)) ?? []).filter(({ name }) => names.test(name));
  if (found.length > 0) await makeFolders(to, folders);
  for (const { name, kind } of found) {
    if (kind === 'file') await copyFile(join(source, name), join(there, name));
    else onFinding(noFile([...folders, name].join('/')));
  }
  if (mirrored) await removeOthers(there, names, new Set(found.map(({ name }) => name)));
}

async function makeFolders({ folder }: FolderLayout, folders: readonly string[]): Promise<void> {
  let path = folder;
  for (const name of folders) {
    const parent = path;
    path = join(path, name);
    if (await makeFolder(path)) await syncFolder(parent);
  }
}

async function copyFile(source: string, target: string): Promise<void> {
  const bytes = await readWhole(source);
  // A request that was sent meanwhile.
  if (bytes === null) return;
  const there = await readWhole(target);
  if (there === null || Buffer.compare(there, bytes) !== 0) await replaceFile(target, bytes);
}

async function removeOthers(folder: string, names: RegExp, kept: ReadonlySet<string>): Promise<void> {
  let removed = false;
  for (const { name, kind } of (await contentsOf(folder)) ?? []) {
    if (kind === 'file' && names.test(name) && !kept.has(name))
      removed = (await removeFile(join(folder, name))) || removed;
  }
  if (removed) await syncFolder(folder);
}

function noFile(item: string): Finding {
  return {
    item,
    code: 'backup/not-a-file',
    message: 'It is a link, a folder or a special file, so it was not copied. Put a plain file in its place.',
    severity: 'problem',
  };
}
