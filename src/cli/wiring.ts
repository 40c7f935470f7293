/** The one place where ports meet adapters: opens and creates casebooks on this machine. */
import { mkdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { createFolderCasebook, openFolderCasebook } from '../adapters/folder/index.ts';
import { createCaptureParser } from '../adapters/formats/index.ts';
import { openSqliteIndex, removeIndexFiles } from '../adapters/sqlite/index.ts';
import type { Casebook } from '../app/casebook.ts';
import { followJournal, type CasebookHeading } from '../app/follow-journal.ts';
import type { Terminal } from './terminal.ts';

export interface OpenCasebook {
  readonly folder: string;
  readonly casebook: Casebook;
  readonly heading: CasebookHeading;
  close(): Promise<void>;
}

/**
 * Opens a casebook and brings its index up to its log. `write` takes the writer's lock.
 * Throws `casebook/absent`, `casebook/locked`, `journal/damaged`, `files/…`.
 */
export async function openCasebook(
  folder: string,
  access: 'read' | 'write',
  terminal: Terminal,
): Promise<OpenCasebook> {
  const record = await openFolderCasebook(folder, access);
  for (const note of record.notes) terminal.note(note);
  const parser = createCaptureParser();
  const casebook: Casebook = {
    vault: record.vault,
    journal: record.journal,
    index: openIndex(folder),
    parser,
    actor: actor(),
    now,
  };
  const close = async (): Promise<void> => {
    await parser.close();
    casebook.index.close();
    await record.close();
  };
  try {
    return { folder, casebook, heading: await followJournal(casebook, terminal.onProgress), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Creates a casebook and records its first entry. Throws `casebook/exists`, `casebook/folder-not-empty`, `files/…`. */
export async function createCasebook(folder: string, heading: CasebookHeading): Promise<void> {
  const record = await createFolderCasebook(folder);
  try {
    await record.journal.append([
      { type: 'casebook-created', time: now(), actor: actor(), obj: { ...heading } },
    ]);
  } finally {
    await record.close();
  }
}

/** Deletes the derived index; the next opening makes it again. */
export function forgetIndex(folder: string): void {
  removeIndexFiles(indexFile(folder));
}

function openIndex(folder: string): Casebook['index'] {
  const file = indexFile(folder);
  mkdirSync(dirname(file), { recursive: true });
  return openSqliteIndex({ file });
}

function indexFile(folder: string): string {
  return join(folder, 'index', 'index.sqlite');
}

function now(): string {
  return new Date().toISOString();
}

function actor(): string {
  return userInfo().username;
}
