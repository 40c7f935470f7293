/** One suite for every journal: memory and folder must be told apart by nothing in it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createFolderCasebook } from '../adapters/folder/index.ts';
import { MemoryJournal } from '../adapters/memory/index.ts';
import { canonicalJson } from '../base/index.ts';
import type { LogEntry, NewEntry } from '../domain/evidence/index.ts';
import { twinRoot } from '../../test/merkle-twin.ts';
import type { Journal } from './journal.ts';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

const makers: Record<string, () => Promise<Journal>> = {
  memory: () => Promise.resolve(new MemoryJournal()),
  folder: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sakkhi-journal-'));
    const casebook = await createFolderCasebook(folder);
    cleanups.push(async () => {
      await casebook.close();
      await rm(folder, { recursive: true });
    });
    return casebook.journal;
  },
};

const time = '2026-03-01T08:00:00.000Z';
const created: NewEntry = {
  type: 'casebook-created',
  time,
  actor: 'tester',
  obj: { title: 'Norland', notice: 'Fictional example' },
};
const admitted = (i: number): NewEntry => ({
  type: 'capture-admitted',
  time,
  actor: 'tester',
  obj: { sha256: String(i).padStart(64, '0'), sizeBytes: i, name: `page ${i}.txt` },
});

async function entriesOf(journal: Journal, from?: number): Promise<LogEntry[]> {
  const found = [];
  for await (const entry of journal.entries(from)) found.push(entry);
  return found;
}

/** The root of RFC 9162 over the entries, by its slow definition. */
const rootOver = (entries: readonly LogEntry[]): string =>
  Buffer.from(twinRoot(entries.map((entry) => Buffer.from(canonicalJson(entry))))).toString('hex');

describe.each(Object.entries(makers))('journal: %s', (_name, make) => {
  test('begins empty', async () => {
    const journal = await make();
    expect(await journal.head()).toBeNull();
    expect(await entriesOf(journal)).toEqual([]);
    expect(await journal.append([])).toEqual([]);
  });

  test('returns what it recorded, numbered, under the root of all', async () => {
    const journal = await make();
    const first = await journal.append([created]);
    const rest = await journal.append([admitted(1), admitted(2)]);
    const all = [...first, ...rest];
    expect(all.map(({ seq }) => seq)).toEqual([0, 1, 2]);
    expect(all[0]).toEqual({ ...created, v: 1, seq: 0 });
    expect(await entriesOf(journal)).toEqual(all);
    expect(await entriesOf(journal, 2)).toEqual(all.slice(2));
    expect(await entriesOf(journal, 3)).toEqual([]);
    expect(await journal.head()).toEqual({ seq: 2, hash: rootOver(all) });
  });

  test('a batch with one bad entry records nothing', async () => {
    const journal = await make();
    await journal.append([created]);
    const bad: NewEntry = { ...admitted(2), obj: { sha256: 'no hash', sizeBytes: 1, name: 'x' } } as NewEntry;
    await expect(journal.append([admitted(1), bad])).rejects.toMatchObject({
      code: 'entry/sha256',
      kind: 'invalid',
    });
    expect((await journal.head())?.seq).toBe(0);
    expect(await journal.append([admitted(3)])).toHaveLength(1);
    expect((await entriesOf(journal)).map(({ seq }) => seq)).toEqual([0, 1]);
  });

  test('the first entry creates the casebook, and no later one does', async () => {
    const journal = await make();
    await expect(journal.append([admitted(1)])).rejects.toMatchObject({ code: 'entry/first' });
    await journal.append([created]);
    await expect(journal.append([created])).rejects.toMatchObject({ code: 'entry/first' });
  });

  test('overlapping appends are queued, each batch whole', async () => {
    const journal = await make();
    await journal.append([created]);
    const batches = Array.from({ length: 10 }, (_, i) => [
      admitted(3 * i),
      admitted(3 * i + 1),
      admitted(3 * i + 2),
    ]);
    const recorded = await Promise.all(batches.map((batch) => journal.append(batch)));
    for (const batch of recorded) {
      const start = batch[0]?.seq ?? -1;
      expect(batch.map(({ seq }) => seq)).toEqual([start, start + 1, start + 2]);
    }
    expect(await entriesOf(journal)).toHaveLength(31);
  });

  test('what entries tell of is kept before they are acknowledged', async () => {
    const journal = await make();
    await journal.append([created]);
    const told: string[] = [];
    let keep = (): void => undefined;
    const kept = new Promise<void>((resolve) => (keep = resolve)).then(() => told.push('kept'));
    const appended = journal.append([admitted(1)], { after: kept }).then(() => told.push('acknowledged'));
    const next = journal.append([admitted(2)]).then(() => told.push('next'));
    expect((await journal.head())?.seq).toBe(0);
    keep();
    await Promise.all([appended, next]);
    expect(told).toEqual(['kept', 'acknowledged', 'next']);
    expect((await entriesOf(journal)).slice(1)).toMatchObject([admitted(1), admitted(2)]);
  });

  test('what was not kept is not recorded, and the journal goes on', async () => {
    const journal = await make();
    const before = await journal.append([created, admitted(1)]);
    for (const entries of [[admitted(2), admitted(3)], []])
      await expect(journal.append(entries, { after: Promise.reject(new Error('no room')) })).rejects.toThrow(
        'no room',
      );
    expect(await entriesOf(journal)).toEqual(before);
    const all = [...before, ...(await journal.append([admitted(4)]))];
    expect(await entriesOf(journal)).toEqual(all);
    expect(await journal.head()).toEqual({ seq: 2, hash: rootOver(all) });
  });

  test('a walk sees the entries that were there when it began', async () => {
    const journal = await make();
    await journal.append([created, admitted(1)]);
    const seen: number[] = [];
    for await (const { seq } of journal.entries()) {
      seen.push(seq);
      if (seen.length === 1) await journal.append([admitted(2)]);
    }
    expect(seen).toEqual([0, 1]);
  });
});
