/**
 * Every file operation of the key store, synchronous. Invariant: each failure leaves as a Fault that names the file
 * and what to do; nothing here retries.
 */
import {
  closeSync,
  constants,
  fsyncSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { Fault } from '../../base/index.ts';

/** Only the owner may read: keys are made of what a casebook holds. */
const fileMode = 0o600;
const folderMode = 0o700;
/** Hostile input: a link planted in the folder must not lead a read or a write elsewhere. */
const noFollow = process.platform === 'win32' ? 0 : constants.O_NOFOLLOW;

/** An open file. */
export interface OpenFile {
  readonly path: string;
  readonly descriptor: number;
}

/** A part of the key store does not hold what was written; the stories themselves are elsewhere. */
export function damaged(path: string, what: string): Fault {
  return new Fault({
    code: 'keys/damaged',
    kind: 'integrity',
    message: `${path}, a part of the index, is damaged (${what}); the evidence itself is not in it.`,
    advice: `Delete the folder ${dirname(path)} and run the command again: the index is rebuilt from log and vault.`,
    data: { path, what },
  });
}

/** Makes the folder, with those above it. */
export function makeFolder(path: string): void {
  guarded(path, () => mkdirSync(path, { recursive: true, mode: folderMode }));
}

/** Names inside a folder; none when it is not there. */
export function namesIn(path: string): string[] {
  return guarded(path, () => {
    try {
      return readdirSync(path);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return [];
      throw error;
    }
  });
}

/** Opens an existing file for reading; null when it is not there. */
export function openFile(path: string): OpenFile | null {
  return guarded(path, () => {
    try {
      return { path, descriptor: openSync(path, constants.O_RDONLY | noFollow) };
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
  });
}

/** Makes a file that must not exist yet, for writing and reading. */
export function makeFile(path: string): OpenFile {
  return guarded(path, () => ({ path, descriptor: openSync(path, 'wx+', fileMode) }));
}

export function closeFile({ path, descriptor }: OpenFile): void {
  guarded(path, () => {
    closeSync(descriptor);
  });
}

/** Size in bytes. */
export function sizeOf({ path, descriptor }: OpenFile): number {
  return guarded(path, () => fstatSync(descriptor).size);
}

/**
 * Fills `view` from `position` on. Throws `keys/damaged` when the file ends before. This is the one that lookups wait
 * for, so it makes no closure.
 */
export function readAt(file: OpenFile, view: Uint32Array, position: number): void {
  try {
    for (let done = 0; done < view.byteLength;) {
      const read = readSync(file.descriptor, view, done, view.byteLength - done, position + done);
      if (read === 0) throw damaged(file.path, 'it is too short');
      done += read;
    }
  } catch (error) {
    throw error instanceof Fault ? error : fileFault(file.path, error);
  }
}

/** Writes `view` at `position`. Not durable until `syncFile`. */
export function writeAt(file: OpenFile, view: Uint32Array, position: number): void {
  guarded(file.path, () => {
    for (let done = 0; done < view.byteLength;) {
      done += writeSync(file.descriptor, view, done, view.byteLength - done, position + done);
    }
  });
}

/** Makes the bytes durable; the name is not until `syncFolder`. */
export function syncFile({ path, descriptor }: OpenFile): void {
  guarded(path, () => {
    fsyncSync(descriptor);
  });
}

/** Makes the names inside a folder durable. Systems that cannot open folders (Windows) do this on their own. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  guarded(path, () => {
    const descriptor = openSync(path, constants.O_RDONLY);
    try {
      fsyncSync(descriptor);
    } catch (error) {
      // Some network and FUSE file systems refuse to sync a folder at all; they have no stronger promise to give.
      if (errorCode(error) !== 'EINVAL') throw error;
    } finally {
      closeSync(descriptor);
    }
  });
}

/** The whole file as UTF-8; null when it is not there. */
export function readText(path: string): string | null {
  const file = openFile(path);
  if (file === null) return null;
  try {
    return guarded(path, () => readFileSync(file.descriptor, 'utf8'));
  } finally {
    closeFile(file);
  }
}

/** Replaces a small file as one step, durably; makes the names of its folder durable with it. */
export function replaceText(path: string, text: string): void {
  guarded(path, () => {
    const descriptor = openSync(
      `${path}.new`,
      constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | noFollow,
      fileMode,
    );
    try {
      const bytes = Buffer.from(text, 'utf8');
      for (let done = 0; done < bytes.length;)
        done += writeSync(descriptor, bytes, done, bytes.length - done, done);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(`${path}.new`, path);
  });
  syncFolder(dirname(path));
}

/** Removes a file, when it is there. */
export function removeFile(path: string): void {
  guarded(path, () => rmSync(path, { force: true }));
}

function guarded<T>(path: string, operation: () => T): T {
  try {
    return operation();
  } catch (error) {
    throw error instanceof Fault ? error : fileFault(path, error);
  }
}

function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

function fileFault(path: string, cause: unknown): Fault {
  const code = errorCode(cause);
  const about = { cause, data: { path, errno: code } };
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new Fault({
      ...about,
      code: 'keys/disk-full',
      kind: 'unavailable',
      message: `The disk that holds ${dirname(path)} is full: what was recorded is safe, nothing was lost.`,
      advice: 'Free some space and run the same command again.',
    });
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new Fault({
      ...about,
      code: 'keys/denied',
      kind: 'denied',
      message: `The system does not allow access to ${path}${code === 'EROFS' ? ' (the disk is read-only)' : ''}.`,
      advice: 'Check who owns the folder and its permissions.',
    });
  }
  return new Fault({
    ...about,
    code: 'keys/failed',
    kind: 'unavailable',
    message: `${path}, a part of the index, could not be read or written (${code ?? 'unknown error'}).`,
    advice: `Check the disk; if it is well, delete the folder ${dirname(path)}: the index is rebuilt.`,
  });
}
