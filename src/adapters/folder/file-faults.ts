/** Errors of the file system, told so that a person can act on them: which file, what is the matter, what to do. */
import { dirname } from 'node:path';
import { Fault } from '../../base/index.ts';

/** Runs one file operation and turns the system's error into a Fault about `path`. */
export async function guarded<T>(path: string, operation: () => T | Promise<T>): Promise<T> {
  try {
    return await operation();
  } catch (error) {
    throw error instanceof Fault ? error : fileFault(path, error);
  }
}

/** The same for an operation that is done at once. */
export function guardedAtOnce<T>(path: string, operation: () => T): T {
  try {
    return operation();
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
