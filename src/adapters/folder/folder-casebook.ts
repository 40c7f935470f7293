/** Opening a casebook folder: lock, vault and journal together, because they are only safe together. */
import { dirname, resolve } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { Fault } from '../../base/index.ts';
import { makeFolder, syncFolder } from './durable-files.ts';
import { guarded } from './file-faults.ts';
import { lookAt, namesIn } from './file-reading.ts';
import { FolderJournal } from './folder-journal.ts';
import { layoutOf, type FolderLayout } from './folder-layout.ts';
import { readCheckpoint } from './log-files.ts';
import { takeLock, type FolderLock } from './folder-lock.ts';
import { FolderVault } from './folder-vault.ts';

export interface FolderCasebook {
  readonly layout: FolderLayout;
  readonly vault: FolderVault;
  readonly journal: FolderJournal;
  /** Plain sentences about what opening put right after an interrupted command; empty as a rule. */
  readonly notes: readonly string[];
  /** Ends writing and gives the lock back. Safe to call twice. */
  close(): Promise<void>;
}

/** True when `folder` has the parts of a casebook, whatever their state. */
export async function isCasebookFolder(folder: string): Promise<boolean> {
  const layout = layoutOf(resolve(folder));
  const parts = [await lookAt(layout.log), await lookAt(layout.vault)];
  return parts.every((part) => part?.kind === 'folder');
}

/**
 * Makes the parts of a casebook in `folder` (made too, with its parents, when absent). The journal is empty
 * afterwards: the caller appends "casebook-created". A folder that an interrupted creation left is taken up.
 * Throws `casebook/exists` and `casebook/folder-not-empty` (conflict), `files/…`.
 */
export async function createFolderCasebook(folder: string): Promise<FolderCasebook> {
  const layout = layoutOf(resolve(folder));
  await guarded(layout.folder, () => mkdir(layout.folder, { recursive: true, mode: 0o700 }));
  const names = (await namesIn(layout.folder)) ?? [];
  if (await isCasebookFolder(layout.folder)) {
    if (await hasLog(layout)) throw alreadyThere(layout);
  } else if (names.some((name) => !['log', 'vault', 'keys'].includes(name))) {
    throw notEmpty(layout);
  }
  for (const path of [layout.log, layout.vault, layout.vaultTemporary]) await makeFolder(path);
  await syncFolder(layout.vault);
  await syncFolder(layout.folder);
  // The parent may belong to somebody else; the folder is then as durable as its maker left it.
  await syncFolder(dirname(layout.folder)).catch(() => undefined);
  const casebook = await openFolderCasebook(layout.folder, 'write');
  if ((await casebook.journal.head()) === null) return casebook;
  // Another command made the first entry in between.
  await casebook.close();
  throw alreadyThere(layout);
}

/** True when something was recorded, also when the log is damaged: then nothing is made over it. */
async function hasLog(layout: FolderLayout): Promise<boolean> {
  try {
    const known = await readCheckpoint(layout);
    return known !== null && known.checkpoint.size > 0n;
  } catch (error) {
    if (error instanceof Fault && error.kind === 'integrity') return true;
    throw error;
  }
}

/**
 * Opens a casebook. `read` takes no lock and writes nothing. `write` takes the lock, recovers the log and empties
 * `vault/tmp`. Throws `casebook/absent` (absent), `casebook/locked` and `casebook/older-format` (conflict),
 * `journal/damaged`, `journal/checkpoint-damaged` and `journal/key-damaged` (integrity), `journal/key-missing`
 * (denied), `files/…`.
 */
export async function openFolderCasebook(folder: string, mode: 'read' | 'write'): Promise<FolderCasebook> {
  const layout = layoutOf(resolve(folder));
  await assertCasebook(layout);
  const vault = new FolderVault(layout, mode);
  if (mode === 'read') {
    const journal = FolderJournal.forReading(layout);
    return { layout, vault, journal, notes: [], close: () => Promise.resolve() };
  }
  const lock = await takeLock(layout.lock);
  try {
    return await openLocked(layout, vault, lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openLocked(
  layout: FolderLayout,
  vault: FolderVault,
  lock: FolderLock,
): Promise<FolderCasebook> {
  const journal = await FolderJournal.forWriting(layout, () => lock.assertHeld());
  await makeFolder(layout.vaultTemporary);
  const leftovers = await vault.takeUpLeftovers();
  const unfinished =
    leftovers === 0
      ? []
      : [`${leftovers} file(s) of an interrupted command in vault/tmp: what was whole was put in its place.`];
  return {
    layout,
    vault,
    journal,
    notes: [...lock.notes, ...journal.notes, ...unfinished],
    close: async () => {
      try {
        await vault.settle();
      } finally {
        await journal.close();
        await lock.release();
      }
    },
  };
}

/** Throws `casebook/absent` (absent) and `casebook/older-format` (conflict) unless the folder has the parts of a casebook. */
export async function assertCasebook(layout: FolderLayout): Promise<void> {
  if (!(await isCasebookFolder(layout.folder))) throw noCasebook(layout);
  await refuseOlderFormat(layout);
}

/**
 * Refuses a casebook whose log is a chain of lines, as development versions before the first release wrote them.
 * Throws `casebook/older-format` (conflict).
 */
export async function refuseOlderFormat(layout: FolderLayout): Promise<void> {
  if ((await lookAt(layout.checkpoint)) !== null) return;
  const names = (await namesIn(layout.log)) ?? [];
  if (!names.some((name) => /^\d{12}\.jsonl$/.test(name))) return;
  throw new Fault({
    code: 'casebook/older-format',
    kind: 'conflict',
    message: `${layout.folder} was made by a development version before the first release; its log is a chain of lines, not a signed tree.`,
    advice:
      'Nothing was changed. Make a new casebook and add the original files to it; the lines in log/ stay readable as text.',
  });
}

function alreadyThere(layout: FolderLayout): Fault {
  return new Fault({
    code: 'casebook/exists',
    kind: 'conflict',
    message: `${layout.folder} already holds a casebook.`,
    advice: 'Add files to it with `sakkhi add`, or choose another folder.',
  });
}

function notEmpty(layout: FolderLayout): Fault {
  return new Fault({
    code: 'casebook/folder-not-empty',
    kind: 'conflict',
    message: `${layout.folder} holds other files; a casebook is made in an empty folder.`,
    advice: 'Choose a new folder.',
  });
}

function noCasebook(layout: FolderLayout): Fault {
  return new Fault({
    code: 'casebook/absent',
    kind: 'absent',
    message: `There is no casebook in ${layout.folder}.`,
    advice: `Make one with \`sakkhi new ${layout.folder}\`, or check the path.`,
  });
}
