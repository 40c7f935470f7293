/** Admission as the program does it, vault, log and index together, as a story that tests break off. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import {
  createFolderCasebook,
  openFolderCasebook,
  type FolderCasebook,
} from '../../src/adapters/folder/index.ts';
import { createCaptureParser } from '../../src/adapters/formats/index.ts';
import { MemoryIndex, MemoryStoryKeys } from '../../src/adapters/memory/index.ts';
import { openSqliteIndex } from '../../src/adapters/sqlite/index.ts';
import { admitEvidence } from '../../src/app/admit-evidence.ts';
import type { Casebook } from '../../src/app/casebook.ts';
import { followJournal } from '../../src/app/follow-journal.ts';
import type { CasebookIndex } from '../../src/ports/casebook-index.ts';
import { files } from '../fictional-files.ts';
import { created, type Acknowledge, type Story } from './stories.ts';

const indexFile = (folder: string): string => join(folder, 'index', 'index.sqlite');
const nothing = (): void => undefined;

/** Opens everything, runs the work, and closes everything whatever happens. */
async function withCasebook<T>(
  record: FolderCasebook,
  openIndex: () => CasebookIndex,
  work: (casebook: Casebook) => Promise<T>,
): Promise<T> {
  const parser = createCaptureParser();
  try {
    const index = openIndex();
    try {
      return await work({
        vault: record.vault,
        journal: record.journal,
        index,
        parser,
        openKeys: () => new MemoryStoryKeys(),
        storyReader: null,
        actor: 'tester',
        now: () => '2026-03-01T08:00:00.000Z',
      });
    } finally {
      index.close();
    }
  } finally {
    await parser.close();
    await record.close();
  }
}

/** Makes a casebook with an index that has seen its first entry. */
export async function prepareAdmission(folder: string): Promise<readonly string[]> {
  const record = await createFolderCasebook(folder);
  await record.journal.append([created]);
  await mkdir(join(folder, 'index'));
  await withCasebook(
    record,
    () => openSqliteIndex({ file: indexFile(folder) }),
    (casebook) => followJournal(casebook, nothing),
  );
  return [];
}

/** Adds the fictional files, one of them twice; what is told as added is acknowledged. */
export async function admitFiles(
  folder: string,
  acknowledge: Acknowledge,
  maxPages: number | null = null,
): Promise<unknown> {
  const lines: unknown[] = [];
  const found = [...Object.entries(files), ['again.txt', Object.values(files)[0] ?? ''] as const];
  const source = {
    knownTotal: () => found.length,
    find: async function* () {
      for (const [name, text] of found) {
        await Promise.resolve();
        yield { name, refusal: null, read: () => Promise.resolve(new TextEncoder().encode(text)) };
      }
    },
  };
  await withCasebook(
    await openFolderCasebook(folder, 'write'),
    () => openSqliteIndex({ file: indexFile(folder), ...(maxPages === null ? {} : { maxPages }) }),
    async (casebook) => {
      await followJournal(casebook, nothing);
      await admitEvidence(casebook, source, {
        onLine: (line) => {
          lines.push(line);
          if (line.status === 'added' && line.sha256 !== null) acknowledge([line.sha256]);
        },
        onProgress: nothing,
        shouldStop: () => false,
        dryRun: false,
      });
    },
  );
  return lines;
}

/** The index that is there, once it has followed the log, holds what one made anew in memory holds. */
export async function expectIndexOfLog(folder: string): Promise<void> {
  const dumpOf = async (open: () => CasebookIndex): Promise<string> =>
    withCasebook(await openFolderCasebook(folder, 'read'), open, async (casebook) => {
      await followJournal(casebook, nothing);
      return casebook.index.dump();
    });
  expect(await dumpOf(() => openSqliteIndex({ file: indexFile(folder) }))).toBe(
    await dumpOf(() => new MemoryIndex()),
  );
}

/** Files are added to a casebook. */
export const admission: Story = {
  name: 'files are added: vault, log and index',
  writes: true,
  prepare: prepareAdmission,
  tell: (folder, acknowledge) => admitFiles(folder, acknowledge),
  holds: expectIndexOfLog,
};
