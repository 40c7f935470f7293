/**
 * Every file operation of vault, journal and lock. Invariant: a function that says "durable" has fsynced what it
 * wrote before it resolves, and every failure leaves as a Fault that names the file and what to do. Nothing here
 * retries: after a failed fsync the kernel may have dropped the pages.
 */
import { closeSync, constants, lstatSync, openSync, readSync } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rmdir, unlink, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Fault } from '../../base/index.ts';
import { inLanes } from './lanes.ts';

/** Only the owner may read: what a casebook holds can endanger people. */
const fileMode = 0o600;
const folderMode = 0o700;

/** Runs one file operation and turns the system's error into a Fault about `path`. */
export async function guarded<T>(path: string, operation: () => Promise<T>): Promise<T> {
  try {
    return await operation();
  } catch (error) {
    throw error instanceof Fault ? error : fileFault(path, error);
  }
}

/** The system's error code ("ENOENT"), or null when `error` is of another kind. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

function fileFault(path: string, cause: unknown): Fault {
  const code = errorCode(cause);
  const about = { cause, data: { path, errno: code } };
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new Fault({
      ...about,
      code: 'files/disk-full',
      kind: 'unavailable',
      message: `The disk that holds ${dirname(path)} is full: what was recorded before is safe, nothing was lost.`,
      advice: 'Free some space and run the same command again.',
    });
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new Fault({
      ...about,
      code: 'files/denied',
      kind: 'denied',
      message: `The system does not allow access to ${path}${code === 'EROFS' ? ' (the disk is read-only)' : ''}.`,
      advice: 'Check who owns the folder and its permissions, or choose another folder.',
    });
  }
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new Fault({
      ...about,
      code: 'files/absent',
      kind: 'absent',
      message: `There is no ${path}.`,
      advice: 'Check the path; run `sakkhi verify` when it belongs to a casebook.',
    });
  }
  return new Fault({
    ...about,
    code: 'files/failed',
    kind: 'unavailable',
    message: `${path} could not be read or written (${code ?? 'unknown error'}).`,
    advice: 'Check the disk, then run `sakkhi verify` before going on.',
  });
}

/** Makes a folder; true when it was not there. The parent is not synced: `syncFolder` it. */
export async function makeFolder(path: string): Promise<boolean> {
  return guarded(path, async () => {
    try {
      await mkdir(path, { mode: folderMode });
      return true;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
      if ((await lstat(path)).isDirectory()) return false;
      throw error;
    }
  });
}

/** Makes the names inside a folder durable. Systems that cannot open folders (Windows) do this on their own. */
export async function syncFolder(path: string): Promise<void> {
  await guarded(path, async () => {
    let handle: FileHandle;
    try {
      handle = await open(path, constants.O_RDONLY);
    } catch (error) {
      if (process.platform === 'win32') return;
      throw error;
    }
    try {
      await handle.sync();
    } catch (error) {
      // Some network and FUSE file systems refuse to sync a folder at all; they have no stronger promise to give.
      if (errorCode(error) !== 'EINVAL' && process.platform !== 'win32') throw error;
    } finally {
      await handle.close();
    }
  });
}

/** Writes a file that must not exist yet and makes its bytes durable; its name is not until `syncFolder`. */
export async function writeNewFile(path: string, bytes: Uint8Array): Promise<void> {
  await writeDurably(path, bytes, 'wx');
}

/** Files that are open at the same time; some systems allow a process no more than 256. */
const maxOpen = 128;

/**
 * Writes files that must not exist yet and makes their bytes durable; their names are not until `syncFolder`. All are
 * written before the first is synced: the disk then has to be told to keep things far less often than once a file.
 */
export async function writeNewFiles(
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  for (let at = 0; at < files.length; at += maxOpen) await writeTogether(files.slice(at, at + maxOpen));
}

interface OpenFile {
  readonly path: string;
  readonly handle: FileHandle;
}

async function writeTogether(
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  const opened: OpenFile[] = [];
  try {
    await inLanes(files, ({ path, bytes }) =>
      guarded(path, async () => {
        const handle = await open(path, 'wx', fileMode);
        opened.push({ path, handle });
        await handle.writeFile(bytes);
      }),
    );
    await inLanes(opened, ({ path, handle }) => guarded(path, () => handle.sync()));
  } catch (error) {
    await closeAll(opened).catch(() => undefined);
    throw error;
  }
  await closeAll(opened);
}

/** Closes every file; the first failure is thrown once all were tried. */
async function closeAll(opened: readonly OpenFile[]): Promise<void> {
  const failures: unknown[] = [];
  await inLanes(opened, async ({ path, handle }) => {
    await guarded(path, () => handle.close()).catch((error: unknown) => failures.push(error));
  });
  if (failures.length > 0) throw failures[0];
}

/** Writes a file, whatever was there before, and makes its bytes durable; its name is not until `syncFolder`. */
export async function writeFile(path: string, bytes: Uint8Array): Promise<void> {
  await writeDurably(path, bytes, 'w');
}

/**
 * Replaces a small file as one step, durably: readers see the old or the new content. `path + '.new'` is used on
 * the way, so there may be one writer only.
 */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const next = `${path}.new`;
  await writeFile(next, bytes);
  await moveFile(next, path);
  await syncFolder(dirname(path));
}

async function writeDurably(path: string, bytes: Uint8Array, flags: 'w' | 'wx'): Promise<void> {
  await guarded(path, async () => {
    const handle = await open(path, flags, fileMode);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
}

/** Writes a file of many pieces that must not exist yet, and makes its bytes durable; its name is not until `syncFolder`. */
export async function writePieces(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await guarded(path, () => open(path, 'wx', fileMode));
  try {
    for await (const piece of pieces) await guarded(path, () => handle.writeFile(piece));
    await guarded(path, () => handle.sync());
  } finally {
    await guarded(path, () => handle.close());
  }
}

/** Renames inside one file system. Not durable until the folder is synced. */
export async function moveFile(from: string, to: string): Promise<void> {
  await guarded(to, () => rename(from, to));
}

/** Removes a file; false when it was not there. */
export async function removeFile(path: string): Promise<boolean> {
  return guarded(path, async () => {
    try {
      await unlink(path);
      return true;
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return false;
      throw error;
    }
  });
}

/** Removes a folder that is empty; whatever else is there stays, and nothing is thrown about it. */
export async function removeEmptyFolder(path: string): Promise<void> {
  await rmdir(path).catch(() => undefined);
}

/** Hostile input: a link planted in the folder must not lead a read or a write elsewhere. */
const noFollow = process.platform === 'win32' ? 0 : constants.O_NOFOLLOW;

/** What a path is, links not followed; null when nothing is there. */
export async function lookAt(
  path: string,
): Promise<{ readonly kind: 'file' | 'folder' | 'other'; readonly sizeBytes: number } | null> {
  return guarded(path, async () => {
    try {
      const found = await lstat(path);
      const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
      return { kind, sizeBytes: found.size };
    } catch (error) {
      if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return null;
      throw error;
    }
  });
}

/**
 * Size of a plain file, links not followed; null when there is none. Asked at once, without giving the turn away: most
 * names that a writer asks for are free, and an error for each costs more than the question. Throws `files/…`.
 */
export function sizeOfFile(path: string): number | null {
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    return found?.isFile() === true ? found.size : null;
  } catch (error) {
    throw fileFault(path, error);
  }
}

/** Names inside a folder, ascending by code unit; null when there is no such folder. */
export async function namesIn(path: string): Promise<readonly string[] | null> {
  return guarded(path, async () => {
    try {
      return (await readdir(path)).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
  });
}

/** What a folder holds, links not followed, ascending by name; null when there is no such folder. Asks nothing a name. */
export async function contentsOf(
  path: string,
): Promise<readonly { readonly name: string; readonly kind: 'file' | 'folder' | 'other' }[] | null> {
  return guarded(path, async () => {
    try {
      const found = await readdir(path, { withFileTypes: true });
      return found
        .map((one) => ({
          name: one.name,
          kind: one.isFile()
            ? ('file' as const)
            : one.isDirectory()
              ? ('folder' as const)
              : ('other' as const),
        }))
        .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
  });
}

/** The whole file; null when it is not there. Links are not followed. */
export async function readWhole(path: string): Promise<Uint8Array | null> {
  return guarded(path, async () => {
    try {
      const handle = await open(path, constants.O_RDONLY | noFollow);
      try {
        return await handle.readFile();
      } finally {
        await handle.close();
      }
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
  });
}

/** How much of a file is read at once. */
const pieceBytes = 256 * 1024;

/** Plain files only: a pipe that was planted in the folder must not hold the reader up. */
const forReading = constants.O_RDONLY | noFollow | (process.platform === 'win32' ? 0 : constants.O_NONBLOCK);

/**
 * The bytes from `from` on, in pieces of at most 256 KiB; each piece is valid until the next is asked for. The next
 * piece is read while the caller works on the last.
 */
export async function* readPieces(path: string, from = 0): AsyncGenerator<Uint8Array> {
  const handle = await guarded(path, () => open(path, forReading));
  let ahead: Promise<number> | null = null;
  try {
    // Not zeroed: most files are small, and only what was read is handed on.
    let piece: Buffer = Buffer.allocUnsafe(pieceBytes);
    let next: Buffer | null = null;
    let position = from;
    const read = (into: Buffer, at: number): Promise<number> =>
      guarded(path, async () => (await handle.read(into, 0, into.length, at)).bytesRead);
    for (let bytesRead = await read(piece, position); bytesRead > 0;) {
      position += bytesRead;
      next ??= Buffer.allocUnsafe(bytesRead === pieceBytes ? pieceBytes : 1);
      ahead = read(next, position);
      // Awaited below; when the caller stops early nobody asks for it any more.
      ahead.catch(() => undefined);
      yield piece.subarray(0, bytesRead);
      bytesRead = await ahead;
      [piece, next] = [next, piece];
    }
  } finally {
    await ahead?.catch(() => undefined);
    await guarded(path, () => handle.close());
  }
}

/**
 * Reads a small file into `into` at once, without giving the turn away: several times as fast as asking for each step.
 * Returns how many bytes it has, or null when it is larger than that. Links are not followed. Throws `files/…`.
 */
export function readSmall(path: string, into: Uint8Array): number | null {
  try {
    const file = openSync(path, forReading);
    try {
      let filled = 0;
      for (;;) {
        const bytesRead = readSync(file, into, filled, into.length - filled, null);
        if (bytesRead === 0) return filled;
        filled += bytesRead;
        if (filled === into.length) return null;
      }
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw fileFault(path, error);
  }
}
