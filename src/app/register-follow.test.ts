/** A table whose rows were taken into the register gives neither claims nor an origin beside it, until that is taken back. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createFolderCasebook } from '../adapters/folder/index.ts';
import { createCaptureParser } from '../adapters/formats/index.ts';
import { MemoryStoryKeys } from '../adapters/memory/index.ts';
import { openSqliteIndex } from '../adapters/sqlite/index.ts';
import { ensureFigures } from './derive.ts';
import { followEntries, followJournal } from './follow-journal.ts';

const stamp = { time: '2026-03-01T08:00:00.000Z', actor: 'mara' };
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

it('leaves the cells of a table to the register, and takes them back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sakkhi-table-'));
  folders.push(folder);
  const record = await createFolderCasebook(folder);
  const index = openSqliteIndex({ file: join(folder, 'index.sqlite') });
  const bytes = new TextEncoder().encode('Mill,Workers held\nTall Mill,212\nLow Mill,87\n');
  const [stored] = await record.vault.putMany([bytes]);
  const sha256 = stored?.sha256 ?? '';
  await record.journal.append([
    { ...stamp, type: 'casebook-created', obj: { title: 'Mills', notice: null } },
    { ...stamp, type: 'capture-admitted', obj: { sha256, sizeBytes: bytes.length, name: 'mills.csv' } },
  ]);
  const keys = new MemoryStoryKeys();
  const casebook = {
    ...{ vault: record.vault, journal: record.journal, index, parser: createCaptureParser(), actor: 'mara' },
    ...{ openKeys: () => keys, storyReader: null, now: () => '2026-03-02T08:00:00.000Z' },
  };
  const follow = async (): Promise<string> => {
    await followJournal(casebook, () => undefined);
    ensureFigures(casebook, () => undefined);
    return index.dump();
  };
  const stories = (): number => index.lineage.lineageCounts().stories;
  const asRead = await follow();
  expect([index.claims({ sha256 }).length > 0, index.figures().length > 0, stories()]).toEqual([
    true,
    true,
    1,
  ]);
  const values = [{ field: 'name', value: 'Tall Mill', asOf: null }];
  const change = { do: 'state', record: 'site-0001', kind: 'site', values } as const;
  const entries = await record.journal.append([
    {
      ...stamp,
      type: 'register-changed',
      obj: { changes: [{ ...change, basis: { by: 'file', sha256, row: 1 } }], rule: null, note: null },
    },
  ]);
  followEntries(index, entries);
  expect(index.claims({ sha256 })).toEqual([]);
  expect(index.document(sha256)?.text).toContain('Tall Mill');
  const before = await follow();
  expect([index.figures(), stories()]).toEqual([[], 0]);
  index.clear();
  expect(await follow()).toBe(before);

  const [imported] = entries;
  const undo = {
    ...stamp,
    type: 'decisions-undone',
    obj: { seqs: [imported?.seq ?? 0] },
  } as const;
  followEntries(index, await record.journal.append([undo]));
  const after = await follow();
  expect([index.claims({ sha256 }).length > 0, index.figures().length > 0, stories()]).toEqual([
    true,
    true,
    1,
  ]);
  expect(index.capture(sha256)?.isRegister).toBeUndefined();
  expect(after).not.toBe(asRead);
  index.clear();
  expect(await follow()).toBe(after);
  index.close();
  await record.close();
});
