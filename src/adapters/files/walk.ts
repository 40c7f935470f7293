/**
 * The walk over the files a person names. Links are not followed (a folder of evidence must not reach outside
 * itself), hidden files are passed over, and what cannot be opened is found with its refusal.
 */
import { constants } from 'node:fs';
import { lstat, open, readdir, type FileHandle } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Fault, byCodeUnit } from '../../base/index.ts';
import type { FoundFile, SourceFiles } from '../../ports/source-files.ts';

/** Larger files are refused: one capture must fit in memory. */
export const maxFileBytes: number = 512 * 1024 * 1024;

/** Walks the given files and folders. A folder that holds `log/` and `vault/` (a casebook) is passed over. */
export function walkFiles(paths: readonly string[]): SourceFiles {
  let total: number | null = null;
  return {
    async *find() {
      const found: FoundFile[] = [];
      for (const path of paths) for await (const file of walk(path, true)) found.push(file);
      total = found.length;
      yield* found;
    },
    knownTotal: () => total,
  };
}

async function* walk(path: string, named: boolean): AsyncIterable<FoundFile> {
  let info;
  try {
    info = await lstat(path);
  } catch (error) {
    yield refused(path, fileFault(path, error).message);
    return;
  }
  if (info.isSymbolicLink()) {
    yield refused(
      path,
      `${path} is a symbolic link; links are not followed. Add the file that it points to.`,
    );
  } else if (info.isDirectory()) {
    yield* walkFolder(path, named);
  } else if (!info.isFile()) {
    yield refused(path, `${path} is not an ordinary file.`);
  } else if (info.size > maxFileBytes) {
    yield refused(path, `${path} is larger than 512 MB; split it or convert it to text, then add the parts.`);
  } else {
    yield { name: basename(path), refusal: null, read: () => readWhole(path) };
  }
}

async function* walkFolder(path: string, named: boolean): AsyncIterable<FoundFile> {
  let names: string[];
  try {
    names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort(byCodeUnit);
  } catch (error) {
    yield refused(path, fileFault(path, error).message);
    return;
  }
  if (names.includes('log') && names.includes('vault')) {
    if (named) yield refused(path, `${path} is a casebook itself; add the files it was made from.`);
    return;
  }
  for (const name of names) yield* walk(join(path, name), false);
}

async function readWhole(path: string): Promise<Uint8Array> {
  let handle;
  try {
    handle = await open(path, openFlags);
    if (!(await handle.stat()).isFile()) throw changed(path, 'it is not an ordinary file any more');
    return await readBounded(handle, path);
  } catch (error) {
    throw error instanceof Fault ? error : fileFault(path, error);
  } finally {
    await handle?.close();
  }
}

/**
 * A file may be exchanged between the walk and its reading: a link that stands in its place is not followed, a pipe is not
 * waited for. Systems without these flags have 0.
 */
const flagsByName = constants as Readonly<Record<string, number | undefined>>;
const openFlags = constants.O_RDONLY | (flagsByName['O_NOFOLLOW'] ?? 0) | (flagsByName['O_NONBLOCK'] ?? 0);

/** Reads as many bytes as the file has when it is opened; one that grows meanwhile is not what anybody meant to add. */
async function readBounded(handle: FileHandle, path: string): Promise<Uint8Array> {
  const { size } = await handle.stat();
  if (size > maxFileBytes) throw changed(path, 'it is larger than 512 MB now');
  // One byte more than there should be shows whether something follows.
  const bytes = Buffer.allocUnsafe(size + 1);
  let total = 0;
  while (total < bytes.length) {
    const { bytesRead } = await handle.read(bytes, total, bytes.length - total, null);
    if (bytesRead === 0) return bytes.subarray(0, total);
    total += bytesRead;
  }
  throw changed(path, 'it grew while it was read');
}

function changed(path: string, how: string): Fault {
  return new Fault({
    code: 'files/changed',
    kind: 'denied',
    message: `${path} was exchanged while it was added: ${how}. Add it again when nothing writes to it.`,
  });
}

function refused(path: string, refusal: string): FoundFile {
  return {
    name: basename(path),
    refusal,
    read: () => Promise.reject(new Fault({ code: 'files/refused', kind: 'denied', message: refusal })),
  };
}

/** What an operating system's refusal means for the reader. */
function fileFault(path: string, error: unknown): Fault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (code === 'ENOENT') {
    const message = `${path} does not exist. Check the spelling, or the folder you are in.`;
    return new Fault({ code: 'files/absent', kind: 'absent', message, cause: error });
  }
  if (code === 'EACCES' || code === 'EPERM') {
    const message = `${path} may not be opened by you. Ask its owner for permission to read it, or copy it to a folder of your own.`;
    return new Fault({ code: 'files/denied', kind: 'denied', message, cause: error });
  }
  if (code === 'ELOOP') return changed(path, 'a symbolic link stands in its place');
  const message = `${path} could not be read (${code}). Check the disk it lies on and try again.`;
  return new Fault({ code: 'files/unreadable', kind: 'unavailable', message, cause: error });
}
