/** The one place where ports meet adapters: opens and creates casebooks on this machine. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { openFolderJournal, openFolderVault } from '../adapters/folder/index.ts';
import { createCaptureParser } from '../adapters/formats/index.ts';
import { openSqliteIndex } from '../adapters/sqlite/index.ts';
import type { Casebook } from '../app/casebook.ts';
import { followJournal, type CasebookHeading } from '../app/follow-journal.ts';
import { Fault } from '../base/index.ts';
import { isCasebook } from './casebook-folder.ts';
import type { Terminal } from './terminal.ts';

export interface OpenCasebook {
  readonly folder: string;
  readonly casebook: Casebook;
  readonly heading: CasebookHeading;
  close(): Promise<void>;
}

/** Opens a casebook and brings its index up to its log. `write` takes the writer's lock. */
export async function openCasebook(
  folder: string,
  access: 'read' | 'write',
  terminal: Terminal,
): Promise<OpenCasebook> {
  if (!isCasebook(folder)) throw noCasebook(folder);
  const parts = await openParts(folder, access);
  try {
    const heading = await followJournal(parts.casebook, terminal.onProgress);
    return { folder, casebook: parts.casebook, heading, close: parts.close };
  } catch (error) {
    await parts.close();
    throw error;
  }
}

/** Creates the folder of a new casebook and records its first entry. Throws `casebook/exists` and file faults. */
export async function createCasebook(folder: string, heading: CasebookHeading): Promise<void> {
  if (isCasebook(folder)) {
    throw new Fault({
      code: 'casebook/exists',
      kind: 'conflict',
      message: `${folder} is a casebook already.`,
      advice: 'Add files to it with `sakkhi add`, or name another folder.',
    });
  }
  await makeFolder(folder);
  const parts = await openParts(folder, 'write');
  try {
    const { casebook } = parts;
    const first = {
      type: 'casebook-created' as const,
      time: casebook.now(),
      actor: casebook.actor,
      obj: heading,
    };
    await casebook.journal.append([first]);
  } finally {
    await parts.close();
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    if (existsSync(folder) && (await readdir(folder)).length > 0) {
      throw new Fault({
        code: 'casebook/folder-not-empty',
        kind: 'conflict',
        message: `${folder} is not empty.`,
        advice: 'Name a new or an empty folder: a casebook has its folder to itself.',
      });
    }
    await mkdir(folder, { recursive: true });
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault({
      code: 'casebook/folder-denied',
      kind: 'denied',
      message: `The folder ${folder} cannot be made (${error instanceof Error ? error.message : String(error)}).`,
      advice: 'Choose a folder that you may write to.',
      cause: error,
    });
  }
}

async function openParts(
  folder: string,
  access: 'read' | 'write',
): Promise<{ casebook: Casebook; close: () => Promise<void> }> {
  const vault = await openFolderVault({ folder, access });
  const journal = await openFolderJournal({ folder, access });
  const index = openSqliteIndex({ path: join(folder, 'index', 'index.sqlite') });
  const parser = createCaptureParser();
  const casebook: Casebook = {
    vault,
    journal,
    index,
    parser,
    actor: userInfo().username,
    now: () => new Date().toISOString(),
  };
  return {
    casebook,
    close: async () => {
      await parser.close();
      index.close();
      await journal.close();
    },
  };
}

function noCasebook(folder: string): Fault {
  return new Fault({
    code: 'casebook/absent',
    kind: 'absent',
    message: `There is no casebook in ${folder}.`,
    advice: 'Make one with `sakkhi new DIR`, or name it with --casebook DIR.',
  });
}

/** Deletes the derived index; the next opening makes it again. */
export async function forgetIndex(folder: string): Promise<void> {
  if (!isCasebook(folder)) throw noCasebook(folder);
  await rm(join(folder, 'index'), { recursive: true, force: true });
}
