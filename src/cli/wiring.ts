/** The one place where ports meet adapters: opens and creates casebooks on this machine. */
import { accessSync, constants, existsSync, mkdirSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { createFolderCasebook, openFolderCasebook, openReportFolder } from '../adapters/folder/index.ts';
import { createCaptureParser, createTableReader } from '../adapters/formats/index.ts';
import { MemoryIndex, MemoryStoryKeys } from '../adapters/memory/index.ts';
import { openSegmentKeys } from '../adapters/segments/index.ts';
import { openSqliteIndex, removeIndexFiles } from '../adapters/sqlite/index.ts';
import { openStoryThread } from '../adapters/threads/index.ts';
import type { Casebook } from '../app/casebook.ts';
import { Fault } from '../base/index.ts';
import { followJournal, type CasebookHeading } from '../app/follow-journal.ts';
import { recordRereading } from '../app/record-rereading.ts';
import type { ReportFiles } from '../ports/report-files.ts';
import type { StoryKeys } from '../ports/story-keys.ts';
import type { TableReader } from '../ports/table-reader.ts';
import type { Terminal } from './terminal.ts';

export interface OpenCasebook {
  readonly folder: string;
  readonly casebook: Casebook;
  readonly heading: CasebookHeading;
  close(): Promise<void>;
}

/**
 * Opens a casebook and brings its index up to its log. `write` takes the writer's lock, and records that sources were
 * read anew by another engine where the log does not tell of it.
 * Throws `casebook/absent`, `casebook/locked`, `journal/damaged`, `files/…`.
 */
export async function openCasebook(
  folder: string,
  access: 'read' | 'write',
  terminal: Terminal,
): Promise<OpenCasebook> {
  const record = await openFolderCasebook(folder, access);
  for (const note of record.notes) terminal.note(note);
  const derived = await openOrRelease(record, () => openDerived(folder, access));
  const parser = createCaptureParser();
  const storyReader = openStoryThread();
  const casebook: Casebook = {
    vault: record.vault,
    journal: record.journal,
    ...derived,
    storyReader,
    parser,
    actor: actor(),
    now,
  };
  const close = async (): Promise<void> => {
    await parser.close();
    storyReader.close();
    casebook.index.close();
    await record.close();
  };
  try {
    const heading = await followJournal(casebook, terminal.onProgress);
    if (access === 'write') await recordRereading(casebook);
    return { folder, casebook, heading, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Gives the lock of `record` back when what is opened after it fails. */
async function openOrRelease<T>(record: { close(): Promise<void> }, open: () => T): Promise<T> {
  try {
    return open();
  } catch (error) {
    await record.close();
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

/**
 * Runs an act on an open casebook with the writer's lock, taken for this act only, so that other commands can write
 * in between. The index has seen the whole log when the act begins. Throws `casebook/locked` and what the act throws.
 */
export async function withWriter<T>(open: OpenCasebook, act: (casebook: Casebook) => Promise<T>): Promise<T> {
  const record = await openFolderCasebook(open.folder, 'write');
  try {
    const casebook: Casebook = { ...open.casebook, vault: record.vault, journal: record.journal };
    const head = await record.journal.head();
    if (head?.seq !== casebook.index.state()?.seq) await followJournal(casebook, () => undefined);
    await recordRereading(casebook);
    return await act(casebook);
  } finally {
    await record.close();
  }
}

/**
 * Runs an act on the record alone (vault and log) with the writer's lock; the index follows at the next opening. Throws
 * `casebook/locked`, `casebook/absent`, `files/…` and what the act throws.
 */
export async function withRecord<T>(
  folder: string,
  terminal: Terminal,
  act: (record: Pick<Casebook, 'vault' | 'journal' | 'actor' | 'now'>) => Promise<T>,
): Promise<T> {
  const record = await openFolderCasebook(folder, 'write');
  try {
    for (const note of record.notes) terminal.note(note);
    return await act({ vault: record.vault, journal: record.journal, actor: actor(), now });
  } finally {
    await record.close();
  }
}

/** The files of the reports of a casebook. */
export function reportFilesOf(open: Pick<OpenCasebook, 'folder'>): ReportFiles {
  return openReportFolder(open.folder);
}

/** A reader of tables for the register; whoever opens it closes it. */
export function openTables(): TableReader {
  return createTableReader();
}

/** Deletes the derived index; the next opening makes it again. */
export function forgetIndex(folder: string): void {
  removeIndexFiles(indexFile(folder));
  rmSync(keysFolder(folder), { recursive: true, force: true });
}

/** Sources whose bytes were put back are read at the next opening, where they could not be read before. */
export function readAgain(folder: string, hashes: readonly string[]): void {
  const file = indexFile(folder);
  if (!existsSync(file)) return;
  const index = openSqliteIndex({ file });
  try {
    for (const sha256 of hashes) {
      const row = index.capture(sha256);
      if (row?.status === 'unreadable') index.putCapture({ ...row, status: 'unread', reason: null });
    }
  } finally {
    index.close();
  }
}

/** Index and keys of a folder; where a reader may not write (a read-only copy), one in memory that lives as long as the command. */
function openDerived(folder: string, access: 'read' | 'write'): Pick<Casebook, 'index' | 'openKeys'> {
  const file = indexFile(folder);
  try {
    mkdirSync(dirname(file), { recursive: true });
    accessSync(dirname(file), constants.W_OK);
  } catch (error) {
    if (access === 'read') return { index: new MemoryIndex(), openKeys: () => new MemoryStoryKeys() };
    throw new Fault({
      code: 'casebook/index-denied',
      kind: 'denied',
      message: `${dirname(file)} cannot be written.`,
      advice:
        'Ask the owner of the folder for permission to write, or copy the casebook to a folder of your own.',
      cause: error,
    });
  }
  try {
    return { index: openSqliteIndex({ file }), openKeys: () => openKeys(keysFolder(folder)) };
  } catch (error) {
    // A full disk must not keep anybody from reading what is recorded.
    const isFull = error instanceof Fault && ['index/failed', 'index/disk-full'].includes(error.code);
    if (access === 'read' && isFull) {
      return { index: new MemoryIndex(), openKeys: () => new MemoryStoryKeys() };
    }
    throw error;
  }
}

/** The keys of lineage; damaged ones are removed like a damaged index, and written again from it. */
function openKeys(path: string): StoryKeys {
  try {
    return openSegmentKeys(path);
  } catch (error) {
    if (!(error instanceof Fault) || error.kind !== 'integrity') throw error;
    rmSync(path, { recursive: true, force: true });
    return openSegmentKeys(path);
  }
}

function indexFile(folder: string): string {
  return join(folder, 'index', 'index.sqlite');
}

function keysFolder(folder: string): string {
  return join(folder, 'index', 'keys');
}

/** Who acts, and when: what stands in each entry of a command that records without the index. */
export function stampNow(): { readonly time: string; readonly actor: string } {
  return { time: now(), actor: actor() };
}

function now(): string {
  return new Date().toISOString();
}

function actor(): string {
  return userInfo().username;
}
