/** What the file of the index goes through: damage, other versions, two users, deletion and rebuilding. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Claim } from '../../domain/claims/index.ts';
import type { CasebookIndex } from '../../ports/casebook-index.ts';
import { createFolderCasebook, type FolderCasebook } from '../folder/index.ts';
import { MemoryIndex } from '../memory/index.ts';
import { openSqliteIndex, removeIndexFiles } from './index.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sakkhi-sqlite-'));
  file = join(folder, 'index.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const time = '2026-03-01T08:00:00.000Z';

/** A reading without an engine: every word of the text is a claim. */
function putText(
  index: CasebookIndex,
  row: { sha256: string; seq: number; name: string; text: string },
): void {
  const { sha256, seq, name, text } = row;
  const capture = { sha256, name, mediaType: 'text/plain', sizeBytes: text.length, admittedAt: time, seq };
  index.putCapture({ ...capture, status: 'unread', reason: null });
  const claims = [...text.matchAll(/\S+/g)].map((word) => claimOf(sha256, word.index, word[0]));
  const document = {
    sha256,
    name,
    mediaType: 'text/plain',
    text,
    language: null,
    stories: [],
    boilerplate: [],
    notes: [],
  };
  index.putReading({ document, claims, events: [], quotations: [] });
}

function claimOf(sha256: string, start: number, quote: string): Claim {
  const end = start + quote.length;
  return {
    id: `${sha256.slice(0, 12)}-${start}-${end}`,
    sha256,
    story: 0,
    start,
    end,
    quote,
    kind: 'count',
    quantity: { low: 1, high: 1, bound: '=', qualifier: null, unit: null, number: { start, end } },
    subject: 'people of the northern province',
    speaker: 'Norland Watch',
    attribution: [],
    place: null,
    time: null,
    modality: 'asserted',
    deniedOf: null,
    sentence: { start, end },
  };
}

const hash = (i: number): string => String(i).padStart(64, '0');

function fill(index: CasebookIndex): void {
  putText(index, { sha256: hash(1), seq: 1, name: 'one.txt', text: 'forty people were released' });
  putText(index, { sha256: hash(2), seq: 2, name: 'two.txt', text: 'ministry denies' });
  index.setState({ seq: 2, readingsSeq: -1, decisionsSeq: -1, engine: 'e1' });
}

test('what was put is there after reopening', () => {
  const index = openSqliteIndex({ file });
  fill(index);
  const dump = index.dump();
  index.close();
  index.close();
  const again = openSqliteIndex({ file });
  expect(again.state()).toEqual({ seq: 2, readingsSeq: -1, decisionsSeq: -1, engine: 'e1' });
  expect(again.dump()).toBe(dump);
  again.close();
});

test('another schema version has no state and begins empty', () => {
  const index = openSqliteIndex({ file });
  fill(index);
  index.close();
  const raw = new DatabaseSync(file);
  raw.exec('PRAGMA user_version = 99; DROP TABLE figures;');
  raw.close();
  const again = openSqliteIndex({ file });
  expect(again.state()).toBeNull();
  expect(again.captures()).toEqual([]);
  fill(again);
  expect(again.claims({ text: 'released' })).toHaveLength(1);
  again.close();
});

describe('damage', () => {
  test('a file that is no database is made anew, with no state', () => {
    writeFileSync(file, 'this is no database, whoever wrote it '.repeat(300));
    const index = openSqliteIndex({ file });
    expect(index.state()).toBeNull();
    index.close();
  });

  test('a damaged page gives an integrity fault with advice, and discarding the file is enough', () => {
    const index = openSqliteIndex({ file });
    for (let i = 0; i < 200; i += 1)
      putText(index, { sha256: hash(i), seq: i, name: 'x', text: `${'word '.repeat(50)}${i}` });
    index.close();
    const bytes = readFileSync(file);
    // Behind the pages that hold the schema: damage there is found on opening, and the file made anew.
    bytes.fill(0xff, Math.floor(bytes.length / 2 / 4096) * 4096, bytes.length - 4096);
    writeFileSync(file, bytes);
    const walk = (): void => {
      const damaged = openSqliteIndex({ file });
      try {
        damaged.dump();
      } finally {
        damaged.close();
      }
    };
    expect(walk).toThrow(
      expect.objectContaining({
        code: 'index/damaged',
        kind: 'integrity',
        advice: expect.stringContaining(file) as string,
      }),
    );
    removeIndexFiles(file);
    expect(existsSync(file)).toBe(false);
    const fresh = openSqliteIndex({ file });
    expect(fresh.state()).toBeNull();
    fresh.close();
  });

  test('a folder that is not there is named', () => {
    const missing = join(folder, 'missing', 'index.sqlite');
    expect(() => openSqliteIndex({ file: missing })).toThrow(
      expect.objectContaining({ code: 'index/denied', message: expect.stringContaining(missing) as string }),
    );
  });
});

test('a reader sees what another connection committed, and nothing half done', () => {
  const [writer, reader] = [openSqliteIndex({ file }), openSqliteIndex({ file })];
  fill(writer);
  const dump = reader.dump();
  writer.transaction(() => {
    writer.clear();
    expect(reader.dump()).toBe(dump);
  });
  expect(reader.state()).toBeNull();
  fill(reader);
  expect(writer.dump()).toBe(dump);
  writer.close();
  reader.close();
});

/** What the app does, without engines: the index from nothing but log and vault. */
async function rebuild(index: CasebookIndex, casebook: FolderCasebook): Promise<string> {
  index.clear();
  for await (const entry of casebook.journal.entries()) {
    if (entry.type === 'capture-admitted') {
      const text = new TextDecoder().decode(await casebook.vault.get(entry.obj.sha256));
      putText(index, { sha256: entry.obj.sha256, seq: entry.seq, name: entry.obj.name, text });
    }
    index.setState({ seq: entry.seq, readingsSeq: -1, decisionsSeq: -1, engine: 'e1' });
  }
  return index.dump();
}

test('deleted and rebuilt from log and vault, the index is the same', async () => {
  const casebook = await createFolderCasebook(join(folder, 'casebook'));
  await casebook.journal.append([
    { type: 'casebook-created', time, actor: 'tester', obj: { title: 'Norland', notice: null } },
  ]);
  for (const text of ['forty people', 'ប្រជាជន 40 នាក់', '四十人', '']) {
    const { sha256, sizeBytes } = await casebook.vault.put(new TextEncoder().encode(text));
    const obj = { sha256, sizeBytes, name: 'page.txt' };
    await casebook.journal.append([{ type: 'capture-admitted', time, actor: 'tester', obj }]);
  }
  const first = openSqliteIndex({ file });
  const dump = await rebuild(first, casebook);
  first.close();
  removeIndexFiles(file);
  const second = openSqliteIndex({ file });
  expect(await rebuild(second, casebook)).toBe(dump);
  expect(await rebuild(second, casebook)).toBe(dump);
  expect(await rebuild(new MemoryIndex(), casebook)).toBe(dump);
  expect(dump.split('\n').length).toBeGreaterThan(12);
  second.close();
  await casebook.close();
});

test('a full disk is told with advice, and what was committed stays', () => {
  const index = openSqliteIndex({ file });
  fill(index);
  const dump = index.dump();
  index.close();
  const small = openSqliteIndex({ file, maxPages: Math.ceil(statSync(file).size / 4096) + 4 });
  const long = { sha256: hash(3), seq: 3, name: 'long', text: 'word '.repeat(20_000) };
  expect(() => putText(small, long)).toThrow(
    expect.objectContaining({
      code: 'index/disk-full',
      kind: 'unavailable',
      advice: expect.stringContaining('space') as string,
    }),
  );
  expect(small.document(hash(3))).toBeNull();
  expect(small.claims()).toHaveLength(6);
  small.close();
  const again = openSqliteIndex({ file });
  expect(again.dump().startsWith(dump.slice(0, 30))).toBe(true);
  again.close();
});

test('five thousand claims go in in one transaction', () => {
  const index = openSqliteIndex({ file });
  const text = Array.from(
    { length: 50 },
    (_, i) => `${i}-people-were-counted-in-the-northern-province-by-observers`,
  ).join(' ');
  index.transaction(() => {
    for (let i = 0; i < 100; i += 1) putText(index, { sha256: hash(i), seq: i, name: 'x', text });
  });
  expect(index.counts().claims).toBe(5000);
  index.close();
});
