/**
 * Every write of vault, journal and lock. Invariant: a function that says "durable" has fsynced what it wrote before it
 * resolves, and every failure leaves as a Fault that names the file and what to do. Nothing here retries: after a failed
 * fsync the kernel may have dropped the pages. Names are made and moved at once, small files written at once; to sync and to
 * remove, which take as long as the disk takes, is another thread's work.
 */
import {
  closeSync,
  constants,
  fsync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  write,
  writeSync,
} from 'node:fs';
import { open, rmdir, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode, guarded, guardedAtOnce } from './file-faults.ts';
import { atOnceBytes, noFollow } from './file-reading.ts';
import { inLanes } from './lanes.ts';

/** Only the owner may read: what a casebook holds can endanger people. */
const fileMode = 0o600;
const folderMode = 0o700;

/** Makes a folder; true when it was not there. The parent is not synced: `syncFolder` it. */
export async function makeFolder(path: string): Promise<boolean> {
  return guarded(path, () => {
    try {
      mkdirSync(path, { mode: folderMode });
      return true;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
      if (lstatSync(path).isDirectory()) return false;
      throw error;
    }
  });
}

/** Makes the names inside a folder durable. Systems that cannot open folders (Windows) do this on their own. */
export async function syncFolder(path: string): Promise<void> {
  await guarded(path, async () => {
    let folder: number;
    try {
      folder = openSync(path, constants.O_RDONLY);
    } catch (error) {
      if (process.platform === 'win32') return;
      throw error;
    }
    try {
      await syncOpen(folder);
    } catch (error) {
      // Some network and FUSE file systems refuse to sync a folder at all; they have no stronger promise to give.
      if (errorCode(error) !== 'EINVAL' && process.platform !== 'win32') throw error;
    } finally {
      closeSync(folder);
    }
  });
}

function syncOpen(file: number): Promise<void> {
  return new Promise((resolve, reject) => {
    fsync(file, (error) => {
      if (error === null) resolve();
      else reject(error);
    });
  });
}

/** Makes the bytes of a file durable that was written before; its name is not until `syncFolder`. Throws `files/…`. */
export async function syncFile(path: string): Promise<void> {
  await guarded(path, async () => {
    const file = openSync(path, constants.O_RDWR | noFollow);
    try {
      await syncOpen(file);
    } finally {
      closeSync(file);
    }
  });
}

/** Writes a small file that must not exist yet; neither it nor its name is durable. At once, for hundreds of them. Throws `files/…`. */
export async function writeUnsynced(path: string, bytes: Uint8Array): Promise<void> {
  await guarded(path, () => {
    const file = openSync(path, 'wx', fileMode);
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    } finally {
      closeSync(file);
    }
  });
}

/** What is to be written where. */
export interface NewBytes {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Files that are open at the same time; some systems allow a process no more than 256. */
const maxOpen = 128;

/**
 * Writes files that must not exist yet and makes their bytes durable, and the names in `folders`. All are written before the
 * first is synced, and then all are synced together: the disk has to be told to keep things far less often than once a file.
 */
export async function writeNewFiles(files: readonly NewBytes[], folders: readonly string[]): Promise<void> {
  await writeAll(files, folders, 'wx');
}

/** The same for files that may be there already: they are overwritten. */
export async function writeFiles(files: readonly NewBytes[], folders: readonly string[]): Promise<void> {
  await writeAll(files, folders, 'w');
}

async function writeAll(
  files: readonly NewBytes[],
  folders: readonly string[],
  flags: 'w' | 'wx',
): Promise<void> {
  for (let at = 0; at < files.length; at += maxOpen) {
    const isLast = at + maxOpen >= files.length;
    await writeTogether(files.slice(at, at + maxOpen), isLast ? folders : [], flags);
  }
}

interface OpenFile {
  readonly path: string;
  readonly file: number;
}

async function writeTogether(
  files: readonly NewBytes[],
  folders: readonly string[],
  flags: 'w' | 'wx',
): Promise<void> {
  const opened: OpenFile[] = [];
  try {
    await inLanes(files, ({ path, bytes }) =>
      guarded(path, async () => {
        const file = openSync(path, flags, fileMode);
        opened.push({ path, file });
        await writeBytes(file, bytes);
      }),
    );
    const syncs = [
      ...opened.map(
        ({ path, file }) =>
          () =>
            guarded(path, () => syncOpen(file)),
      ),
      ...folders.map((path) => () => syncFolder(path)),
    ];
    await inLanes(syncs, (sync) => sync());
  } catch (error) {
    closeAll(opened);
    throw error;
  }
  const failures = closeAll(opened);
  if (failures.length > 0) throw failures[0];
}

async function writeBytes(file: number, bytes: Uint8Array): Promise<void> {
  const isSmall = bytes.length <= atOnceBytes;
  for (let at = 0; at < bytes.length;)
    at += isSmall ? writeSync(file, bytes, at) : await writeElsewhere(file, bytes, at);
}

function writeElsewhere(file: number, bytes: Uint8Array, at: number): Promise<number> {
  return new Promise((resolve, reject) => {
    write(file, bytes, at, bytes.length - at, null, (error, written) => {
      if (error === null) resolve(written);
      else reject(error);
    });
  });
}

/** Closes every file, also when one fails to; returns what failed. */
function closeAll(opened: readonly OpenFile[]): unknown[] {
  return opened.flatMap(({ path, file }) => {
    try {
      guardedAtOnce(path, () => {
        closeSync(file);
      });
      return [];
    } catch (error) {
      return [error];
    }
  });
}

/** Writes a file that must not exist yet and makes its bytes durable; its name is not until `syncFolder`. */
export async function writeNewFile(path: string, bytes: Uint8Array): Promise<void> {
  await writeNewFiles([{ path, bytes }], []);
}

/** Where a file is written that is to take the place of `path`: so there may be one writer only. */
export function nextOf(path: string): string {
  return `${path}.new`;
}

/** Puts the file under `nextOf(path)`, which is durable, into its place as one step, durably: readers see the old or the new content. */
export async function takePlace(path: string): Promise<void> {
  await moveFile(nextOf(path), path);
  await syncFolder(dirname(path));
}

/** Replaces a small file as one step, durably, by way of `nextOf(path)`. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  await writeFiles([{ path: nextOf(path), bytes }], []);
  await takePlace(path);
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
  await guarded(to, () => {
    renameSync(from, to);
  });
}

/** Removes a file; false when it was not there. By another thread: beside a sync the system may take its time. */
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
