/** Where a copy of a casebook goes: what may be there already, and what must never be written over. */
import { mkdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { Fault } from '../../base/index.ts';
import { verifierKeyText, type NoteKey } from '../../domain/evidence/index.ts';
import { makeFolder, replaceFile, syncFolder } from './durable-files.ts';
import { errorCode, guarded } from './file-faults.ts';
import { contentsOf, lookAt, readWhole } from './file-reading.ts';
import { layoutOf, type FolderLayout } from './folder-layout.ts';
import { takeLock, type FolderLock } from './folder-lock.ts';
import { readCheckpoint, type KnownCheckpoint } from './log-files.ts';

/** A place for a copy, as it was found. */
export interface CopyTarget {
  readonly layout: FolderLayout;
  /** `new`: nothing is there; `begun`: a copy of this log was begun and not finished; `kept`: one was finished. */
  readonly state: 'new' | 'begun' | 'kept';
  /** The checkpoint of a copy that was finished. */
  readonly known: KnownCheckpoint | null;
}

/**
 * Looks at the place for a copy of the log with `key`; writes nothing. Throws `backup/target-not-a-folder`,
 * `backup/target-is-casebook`, `backup/target-inside` (invalid), `backup/other-log`, `backup/target-not-empty`
 * (conflict), `journal/…` (integrity) when the copy that is there is damaged.
 */
export async function lookAtTarget(source: FolderLayout, target: string, key: NoteKey): Promise<CopyTarget> {
  const folder = await realPlace(target);
  assertApart(await realPlace(source.folder), folder);
  const layout = layoutOf(folder);
  const kind = (await lookAt(folder))?.kind;
  if (kind !== undefined && kind !== 'folder') {
    throw refused(
      'target-not-a-folder',
      'invalid',
      `${folder} is a file; a copy of a casebook is a folder.`,
      'Name a folder.',
    );
  }
  const found = await readWhole(layout.verifierKey);
  if (found === null) {
    if (!(await isUntouched(layout))) throw notEmpty(folder);
    return { layout, state: 'new', known: null };
  }
  if (Buffer.compare(found, keyLine(key)) !== 0) {
    throw refused(
      'other-log',
      'conflict',
      `${folder} holds the log of another casebook, or its log/log.vkey is damaged; nothing is written over it.`,
      'Choose another folder.',
    );
  }
  if ((await lookAt(layout.checkpoint)) === null) return { layout, state: 'begun', known: null };
  return { layout, state: 'kept', known: await readCheckpoint(layout) };
}

/**
 * Makes the folder of a copy where it is not there, and takes its lock, so that nobody else fills it. Throws
 * `casebook/locked` (conflict), `files/…`.
 */
export async function lockTarget({ layout }: CopyTarget): Promise<FolderLock> {
  await guarded(layout.folder, () => mkdir(layout.folder, { recursive: true, mode: 0o700 }));
  // The parent may belong to somebody else; the folder is then as durable as its maker left it.
  await syncFolder(dirname(layout.folder)).catch(() => undefined);
  return takeLock(layout.lock);
}

/** Makes the parts of a copy and names the log it is of, durably, before anything else is written. */
export async function beginTarget({ layout, state }: CopyTarget, key: NoteKey): Promise<void> {
  await makeFolder(layout.log);
  await syncFolder(layout.folder);
  if (state === 'new') await replaceFile(layout.verifierKey, keyLine(key));
  for (const path of [layout.vault, layout.vaultTemporary]) await makeFolder(path);
  await syncFolder(layout.vault);
  await syncFolder(layout.folder);
}

function keyLine(key: NoteKey): Uint8Array {
  return Buffer.from(`${verifierKeyText(key)}\n`);
}

/** True for what is not there, is empty, or holds only the first steps of a copy that was interrupted. */
async function isUntouched(layout: FolderLayout): Promise<boolean> {
  const names = (await contentsOf(layout.folder)) ?? [];
  if (names.some(({ name }) => !/^(log|lock(\..*)?)$/.test(name))) return false;
  const inLog = (await contentsOf(layout.log)) ?? [];
  return inLog.every(({ name }) => name === 'log.vkey.new');
}

/** The path without links, also when its last parts are not there yet. */
async function realPlace(path: string): Promise<string> {
  const whole = resolve(path);
  try {
    return await realpath(whole);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' || dirname(whole) === whole)
      return guarded(whole, () => Promise.reject(error as Error));
    return join(await realPlace(dirname(whole)), basename(whole));
  }
}

function assertApart(source: string, target: string): void {
  if (source === target) {
    throw refused(
      'target-is-casebook',
      'invalid',
      `${target} is the casebook itself.`,
      'Name another folder, best on another disk.',
    );
  }
  const isInside = (inner: string, outer: string): boolean => {
    const way = relative(outer, inner);
    return way !== '..' && !way.startsWith(`..${sep}`) && !/^[A-Za-z]:/.test(way);
  };
  if (!isInside(target, source) && !isInside(source, target)) return;
  throw refused(
    'target-inside',
    'invalid',
    `Of ${source} and ${target} one lies inside the other: a copy must not be part of what is copied.`,
    'Name a folder outside, best on another disk.',
  );
}

function notEmpty(folder: string): Fault {
  return refused(
    'target-not-empty',
    'conflict',
    `${folder} holds other files; a copy of a casebook is made in a new or empty folder.`,
    'Choose a new folder.',
  );
}

function refused(code: string, kind: 'invalid' | 'conflict', message: string, advice: string): Fault {
  return new Fault({ code: `backup/${code}`, kind, message, advice });
}
