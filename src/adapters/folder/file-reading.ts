/**
 * Reading files and the names of folders, links never followed. Small things are asked for at once: each step that is handed to another
 * thread costs more than the step, and on a busy machine a hundred times as much.
 */
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFile,
  readFileSync,
  readSync,
} from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { errorCode, guarded, guardedAtOnce } from './file-faults.ts';

/** Hostile input: a link planted in the folder must not lead a read or a write elsewhere. */
export const noFollow = process.platform === 'win32' ? 0 : constants.O_NOFOLLOW;

/** Plain files only: a pipe that was planted in the folder must not hold the reader up. */
const forReading = constants.O_RDONLY | noFollow | (process.platform === 'win32' ? 0 : constants.O_NONBLOCK);

/** What a path is, links not followed; null when nothing is there. */
export async function lookAt(
  path: string,
): Promise<{ readonly kind: 'file' | 'folder' | 'other'; readonly sizeBytes: number } | null> {
  return guarded(path, () => {
    try {
      const found = lstatSync(path, { throwIfNoEntry: false });
      if (found === undefined) return null;
      const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
      return { kind, sizeBytes: found.size };
    } catch (error) {
      if (errorCode(error) === 'ENOTDIR') return null;
      throw error;
    }
  });
}

/** Size of a plain file, links not followed; null when there is none. At once, for walks over many names. Throws `files/…`. */
export function sizeOfFile(path: string): number | null {
  return guardedAtOnce(path, () => {
    const found = lstatSync(path, { throwIfNoEntry: false });
    return found?.isFile() === true ? found.size : null;
  });
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

/** Larger files are read and written by another thread, so that others get their turn. */
export const atOnceBytes = 1024 * 1024;

/** The whole of a plain file; null when it is not there. Links are not followed. */
export async function readWhole(path: string): Promise<Uint8Array | null> {
  return guarded(path, async () => {
    const file = openIfThere(path);
    if (file === null) return null;
    try {
      const found = fstatSync(file);
      // Hostile input: a pipe would read as an empty file. A folder says what it is when it is read.
      if (!found.isFile() && !found.isDirectory()) throw new Error('This is no plain file.');
      return found.size > atOnceBytes ? await readElsewhere(file) : readFileSync(file);
    } finally {
      closeSync(file);
    }
  });
}

function openIfThere(path: string): number | null {
  try {
    return openSync(path, forReading);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function readElsewhere(file: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    readFile(file, (error, bytes) => {
      if (error === null) resolve(bytes);
      else reject(error);
    });
  });
}

/** How much of a file is read at once. */
const pieceBytes = 256 * 1024;

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
  return guardedAtOnce(path, () => {
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
  });
}
