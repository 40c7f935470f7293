/** The keys of a casebook: copied only when a person says so, since they are what the rest of a copy does not give. */
import { dirname, join } from 'node:path';
import { Fault } from '../../base/index.ts';
import { makeFolder, replaceFile, syncFolder } from './durable-files.ts';
import { contentsOf, readWhole } from './file-reading.ts';
import type { FolderLayout } from './folder-layout.ts';

/**
 * Copies every file of `keys/` when `copy` is true; nothing is ever removed there. Returns how many files `to` has
 * afterwards. Throws `files/…` and `backup/strange-key` (integrity) for what is neither a file nor a folder.
 */
export async function copyKeys(from: FolderLayout, to: FolderLayout, copy: boolean): Promise<number> {
  if (copy) {
    for (const path of await filesBelow(from.keys)) {
      const bytes = await readWhole(join(from.keys, path));
      if (bytes === null) continue;
      await makeFolders(to, dirname(path));
      const there = await readWhole(join(to.keys, path));
      if (there === null || Buffer.compare(there, bytes) !== 0) await replaceFile(join(to.keys, path), bytes);
    }
  }
  return (await filesBelow(to.keys)).length;
}

async function makeFolders(to: FolderLayout, folder: string): Promise<void> {
  await makeFolder(to.keys);
  await syncFolder(to.folder);
  let path = to.keys;
  for (const element of folder.split('/').filter((one) => one !== '.')) {
    const parent = path;
    path = join(path, element);
    await makeFolder(path);
    await syncFolder(parent);
  }
}

/** Paths of all files, with `/`; of a file that is being replaced only the old one. */
async function filesBelow(folder: string, below = ''): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const { name, kind } of (await contentsOf(join(folder, below))) ?? []) {
    const path = below === '' ? name : `${below}/${name}`;
    if (kind === 'other') throw strange(join(folder, path));
    if (kind === 'folder') paths.push(...(await filesBelow(folder, path)));
    else if (!name.endsWith('.new')) paths.push(path);
  }
  return paths;
}

function strange(path: string): Fault {
  return new Fault({
    code: 'backup/strange-key',
    kind: 'integrity',
    message: `${path} is a link or a special file; keys are plain files.`,
    advice: 'Find out who put it there, and remove it.',
  });
}
