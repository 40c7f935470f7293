/**
 * What people do with a casebook, as stories that tests break off at every file operation: each begins with a folder
 * in a known state, and says what it was told is recorded at the moment when it is told.
 */
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { accessSync, constants } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { mkdir, writeFile } from 'node:fs/promises';
import type { NewEntry } from '../../src/domain/evidence/index.ts';
import {
  backup,
  createFolderCasebook,
  isCasebookFolder,
  openFolderCasebook,
  proveEntry,
  verifyCasebook,
  type FolderCasebook,
} from '../../src/adapters/folder/index.ts';
import { hexOf } from './log-files.ts';

/**
 * Where simulated faults are tried: in memory where the system offers it, because what is lost there is decided by the
 * test and not by the disk, and a thousand real fsyncs would only cost time. Killed processes work on the real disk.
 */
export function simulationFolder(): string {
  try {
    accessSync('/dev/shm', constants.W_OK);
    return '/dev/shm';
  } catch {
    return tmpdir();
  }
}

/** Is told the hashes of captures once they are acknowledged. */
export type Acknowledge = (hashes: readonly string[]) => void;

export interface Story {
  readonly name: string;
  /** True when it writes the record, so that what it acknowledged is looked for afterwards. */
  readonly writes: boolean;
  /** Puts the empty folder into the state in which the story begins; returns captures that are recorded in it. */
  readonly prepare: (folder: string) => Promise<readonly string[]>;
  /** What happens. The result is what a person would see of it. */
  readonly tell: (folder: string, acknowledge: Acknowledge) => Promise<unknown>;
  /** Error codes with which the disk of this story refuses an operation always. */
  readonly refuses?: Readonly<Record<string, string>>;
  /** What else must hold of a writing story's folder afterwards. */
  readonly holds?: (folder: string) => Promise<void>;
  /** What may stand in place of the result when an operation failed and nothing was thrown. */
  readonly admits?: (result: unknown) => boolean;
}

const time = '2026-03-01T08:00:00.000Z';
const stamp = { time, actor: 'tester' };

/** The first entry of every story. */
export const created: NewEntry = {
  ...stamp,
  type: 'casebook-created',
  obj: { title: 'Norland', notice: null },
};

/** Puts texts into the vault and the log; returns their hashes, which are then acknowledged. */
export async function admit(casebook: FolderCasebook, texts: readonly string[]): Promise<string[]> {
  const bytes = texts.map((text) => new TextEncoder().encode(text));
  const { stored, durable } = await casebook.vault.startPut(bytes);
  await casebook.journal.append(
    stored.map(({ sha256, sizeBytes }) => ({
      ...stamp,
      type: 'capture-admitted',
      obj: { sha256, sizeBytes, name: 'page.txt' },
    })),
    { after: durable },
  );
  return stored.map(({ sha256 }) => sha256);
}

async function writing<T>(
  open: Promise<FolderCasebook>,
  work: (casebook: FolderCasebook) => Promise<T>,
): Promise<T> {
  const casebook = await open;
  try {
    return await work(casebook);
  } finally {
    await casebook.close();
  }
}

/** Makes a casebook with these texts. */
async function filled(folder: string, texts: readonly string[]): Promise<string[]> {
  return writing(createFolderCasebook(folder), async (casebook) => {
    await casebook.journal.append([created]);
    return texts.length === 0 ? [] : admit(casebook, texts);
  });
}

const none = (): Promise<readonly string[]> => Promise.resolve([]);

/** A casebook is made, filled, closed, opened and filled again. */
async function madeAndFilled(folder: string, acknowledge: Acknowledge): Promise<void> {
  await writing(createFolderCasebook(folder), async (casebook) => {
    await casebook.journal.append([created]);
    acknowledge(await admit(casebook, ['one', 'two']));
  });
  await writing(openFolderCasebook(folder, 'write'), async (casebook) => {
    acknowledge(await admit(casebook, ['three']));
    acknowledge(await admit(casebook, ['two', 'four']));
    // Enough small ones to be made sure as one file.
    acknowledge(await admit(casebook, ['five', 'six', 'seven', 'two', 'eight', 'nine']));
    acknowledge(await admit(casebook, ['nine', 'ten', 'eleven', 'twelve', 'thirteen']));
  });
}

/** A writer was killed: its lock, a half-written object, and log files beside those of the checkpoint are there. */
async function leftByAKilledWriter(folder: string): Promise<readonly string[]> {
  const hashes = await filled(folder, ['one', 'two']);
  const { pid } = spawnSync('true');
  const holder = { host: hostname(), pid, since: time, start: 'long ago', token: 'left' };
  await writeFile(join(folder, 'lock'), JSON.stringify(holder));
  await writeFile(join(folder, 'lock.takeover'), JSON.stringify(holder));
  await writeFile(join(folder, 'vault', 'tmp', 'half'), 'hal');
  const tile = join(folder, 'log', 'tile');
  await writeFile(join(tile, 'entries', '000.p', '9'), 'beyond the end');
  await writeFile(join(tile, '0', '000.p', '1'), 'narrower');
  await mkdir(join(tile, '1'));
  return hashes;
}

async function everythingRead(folder: string): Promise<unknown> {
  const seen: unknown[] = [await isCasebookFolder(folder)];
  const { vault, journal } = await openFolderCasebook(folder, 'read');
  for await (const entry of journal.entries()) seen.push(entry);
  for await (const { sha256, sizeBytes } of vault.list()) {
    seen.push(sizeBytes, await vault.has(sha256), hexOf(await vault.get(sha256)));
    for await (const piece of vault.pieces(sha256)) seen.push(hexOf(piece));
  }
  for (const seq of [0, 299]) seen.push(Buffer.from((await proveEntry({ folder, seq })).file).toString());
  return seen;
}

/** So long that another thread writes and reads it. */
const longText = 'A long page. '.repeat(90_000);

/** More entries than a bundle holds, so that there are tiles of two levels. */
async function large(folder: string): Promise<readonly string[]> {
  const texts = ['text 0', 'text 1', longText];
  const hashes = await filled(folder, texts);
  await seenAgain(folder, hashes[0] ?? '', 300);
  return hashes;
}

async function seenAgain(folder: string, sha256: string, times: number): Promise<void> {
  await writing(openFolderCasebook(folder, 'write'), (casebook) =>
    casebook.journal.append(
      Array.from({ length: times }, (_, i) => ({
        ...stamp,
        type: 'capture-seen-again',
        obj: { sha256, name: `again ${i}.txt` },
      })),
    ),
  );
}

/** Stories that write the record. */
export const writingStories: readonly Story[] = [
  {
    name: 'a casebook is made, filled, closed, opened and filled again',
    writes: true,
    prepare: none,
    tell: madeAndFilled,
  },
  {
    name: 'the same on a disk without hard links',
    writes: true,
    prepare: none,
    tell: madeAndFilled,
    refuses: { link: 'EPERM' },
  },
  {
    name: 'a writer goes on after one that was killed',
    writes: true,
    prepare: leftByAKilledWriter,
    tell: (folder, acknowledge) =>
      writing(openFolderCasebook(folder, 'write'), async (casebook) => {
        acknowledge(await admit(casebook, ['two', 'three']));
      }),
  },
  {
    name: 'a bundle of the log becomes full',
    writes: true,
    prepare: async (folder) => {
      const [one = ''] = await filled(folder, ['one']);
      await seenAgain(folder, one, 250);
      return [one];
    },
    tell: (folder, acknowledge) =>
      writing(openFolderCasebook(folder, 'write'), async (casebook) => {
        acknowledge(await admit(casebook, ['a', 'b', 'c', 'd', 'e', 'f', 'g', longText]));
      }),
  },
];

/** Stories that only read. */
export const readingStories: readonly Story[] = [
  { name: 'everything is read and proved', writes: false, prepare: large, tell: everythingRead },
  {
    name: 'a casebook is verified',
    writes: false,
    prepare: large,
    tell: async (folder) => {
      const found: unknown[] = [];
      const report = await verifyCasebook({ folder, onFinding: (finding) => found.push(finding) });
      return { report, found };
    },
    admits: (result) => (result as { report: { problems: number } }).report.problems > 0,
  },
  {
    name: 'a backup is made',
    writes: false,
    prepare: large,
    tell: async (folder) => {
      const found: unknown[] = [];
      const target = join(folder, '..', `backup ${randomUUID()}`);
      const onFinding = (finding: unknown): number => found.push(finding);
      const report = await backup({ folder, target, withKeys: false, quick: false, onFinding });
      return { report: { ...report, folder: 'the copy' }, found };
    },
    // What cannot be read is named; a copy that cannot be read again is copied once more.
    admits: (result) => {
      const { found, report } = result as { found: readonly unknown[]; report: { copied: number } };
      return found.length > 0 || report.copied > 3;
    },
  },
];
