/** What happens to a casebook folder in the hands of crashes, editors and second writers. */
import { chmod, cp, mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Finding, LogEntry, NewEntry } from '../../domain/evidence/index.ts';
import {
  createFolderCasebook,
  FolderJournal,
  layoutOf,
  openFolderCasebook,
  verifyCasebook,
  type FolderCasebook,
} from './index.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sakkhi-folder-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const time = '2026-03-01T08:00:00.000Z';
const created: NewEntry = {
  type: 'casebook-created',
  time,
  actor: 'tester',
  obj: { title: 'Norland', notice: null },
};
/** A file of the log. */
const log = (...names: string[]): string => join(folder, 'log', ...names);
const bundle = (width: number): string => log('tile', 'entries', '000.p', String(width));
const tile = (width: number): string => log('tile', '0', '000.p', String(width));

async function admit(casebook: FolderCasebook, text: string): Promise<string> {
  const { sha256, sizeBytes } = await casebook.vault.put(new TextEncoder().encode(text));
  const obj = { sha256, sizeBytes, name: `${text}.txt` };
  await casebook.journal.append([{ type: 'capture-admitted', time, actor: 'tester', obj }]);
  return sha256;
}

/** A casebook with three captures, closed. Returns their hashes. */
async function filled(): Promise<string[]> {
  const casebook = await createFolderCasebook(folder);
  await casebook.journal.append([created]);
  const hashes = [await admit(casebook, 'one'), await admit(casebook, 'two'), await admit(casebook, 'three')];
  await casebook.close();
  return hashes;
}

async function entriesOf(casebook: FolderCasebook): Promise<LogEntry[]> {
  const found = [];
  for await (const entry of casebook.journal.entries()) found.push(entry);
  return found;
}

async function findings(): Promise<Finding[]> {
  const found: Finding[] = [];
  await verifyCasebook({ folder, onFinding: (finding) => found.push(finding) });
  return found;
}

const codes = async (): Promise<string[]> => (await findings()).map(({ code }) => code);
const objectFile = (sha256: string): string => join(folder, 'vault', sha256.slice(0, 2), sha256.slice(2));

describe('opening', () => {
  test('a casebook is made, filled, closed and read by a reader without a lock', async () => {
    const [one] = await filled();
    const reader = await openFolderCasebook(folder, 'read');
    expect((await entriesOf(reader)).map(({ seq }) => seq)).toEqual([0, 1, 2, 3]);
    expect(Buffer.from(await reader.vault.get(one ?? '')).toString()).toBe('one');
    await expect(reader.vault.put(new Uint8Array())).rejects.toMatchObject({
      code: 'vault/read-only',
      kind: 'denied',
    });
    await expect(reader.journal.append([created])).rejects.toMatchObject({ code: 'journal/read-only' });
    expect(await readdir(folder)).toEqual(['keys', 'log', 'vault']);
    expect(await findings()).toEqual([]);
  });

  test('only the owner may read it', async () => {
    const [one] = await filled();
    expect((await stat(objectFile(one ?? ''))).mode & 0o077).toBe(0);
    expect((await stat(log())).mode & 0o077).toBe(0);
    expect((await stat(join(folder, 'keys', 'log.pem'))).mode & 0o177).toBe(0);
  });

  test('there is none where there is none', async () => {
    await expect(openFolderCasebook(folder, 'read')).rejects.toMatchObject({
      code: 'casebook/absent',
      kind: 'absent',
    });
    await expect(verifyCasebook({ folder, onFinding: () => undefined })).rejects.toMatchObject({
      kind: 'absent',
    });
  });

  test('none is made over another or among other files', async () => {
    await filled();
    await expect(createFolderCasebook(folder)).rejects.toMatchObject({
      code: 'casebook/exists',
      kind: 'conflict',
    });
    await rm(log('checkpoint'));
    await expect(createFolderCasebook(folder)).rejects.toMatchObject({ code: 'casebook/exists' });
    await writeFile(join(folder, 'vault', 'x'), '');
    await expect(createFolderCasebook(join(folder, 'vault'))).rejects.toMatchObject({
      code: 'casebook/folder-not-empty',
    });
  });

  test('a creation that was interrupted is taken up', async () => {
    await (await createFolderCasebook(folder)).close();
    const again = await createFolderCasebook(folder);
    await again.journal.append([created]);
    await again.close();
    expect(await findings()).toEqual([]);
  });

  test('a full bundle is followed by a new one, also after reopening; a reader begins anywhere', async () => {
    await (await createFolderCasebook(folder)).close();
    const obj = { sha256: '0'.repeat(64), name: 'again.txt' };
    const again: NewEntry = { type: 'capture-seen-again', time, actor: 'tester', obj };
    let expected = 0;
    for (const count of [1, 254, 1, 1, 300, 211, 1, 255]) {
      const batch = Array.from({ length: count }, (_, i) => (expected + i === 0 ? created : again));
      const casebook = await openFolderCasebook(folder, 'write');
      expect(casebook.notes).toEqual([]);
      await casebook.journal.append(batch);
      await casebook.close();
      expected += count;
    }
    expect(expected).toBe(1024);
    expect(await readdir(log('tile'), { recursive: true })).toEqual(
      expect.arrayContaining(['0/003', '1/000.p/4', 'entries/003']),
    );
    expect(await readdir(log('tile', '0'))).toEqual(['000', '001', '002', '003']);
    expect(await verifyCasebook({ folder, onFinding: () => undefined })).toMatchObject({
      entries: 1024,
      problems: 0,
      notes: 0,
    });
    const reader = FolderJournal.forReading(layoutOf(folder));
    for (const from of [0, 255, 256, 700, 1023, 1024, 5000]) {
      const seqs = [];
      for await (const { seq } of reader.entries(from)) seqs.push(seq);
      expect(seqs).toEqual(Array.from({ length: Math.max(0, 1024 - from) }, (_, i) => from + i));
    }
  });

  test('a log that is a chain of lines is named as such, and left as it is', async () => {
    await mkdir(join(folder, 'vault'));
    await mkdir(log());
    await writeFile(log('000000000000.jsonl'), '{}\n');
    for (const attempt of [
      () => openFolderCasebook(folder, 'read'),
      () => openFolderCasebook(folder, 'write'),
      () => verifyCasebook({ folder, onFinding: () => undefined }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'casebook/older-format', kind: 'conflict' });
    expect(await readdir(log())).toEqual(['000000000000.jsonl']);
  });

  test('a copy without the private key can be read and proved, not written', async () => {
    await filled();
    await rm(join(folder, 'keys'), { recursive: true });
    expect(await entriesOf(await openFolderCasebook(folder, 'read'))).toHaveLength(4);
    expect(await findings()).toMatchObject([{ code: 'key/missing', severity: 'note' }]);
    await expect(openFolderCasebook(folder, 'write')).rejects.toMatchObject({
      code: 'journal/key-missing',
      kind: 'denied',
    });
  });
});

describe('the lock', () => {
  test('a second writer is refused, with the holder named', async () => {
    await filled();
    const first = await openFolderCasebook(folder, 'write');
    const second = openFolderCasebook(folder, 'write');
    await expect(second).rejects.toMatchObject({ code: 'casebook/locked', kind: 'conflict' });
    await expect(second).rejects.toThrow(`process ${process.pid} on this computer`);
    await first.close();
    await first.close();
    await (await openFolderCasebook(folder, 'write')).close();
    expect(await readdir(folder)).toEqual(['keys', 'log', 'vault']);
  });

  const holder = { pid: 999_999_99, host: hostname(), start: '', since: time, token: 'x' };

  test('of a dead process here is taken over; of another computer it is not', async () => {
    await filled();
    await writeFile(join(folder, 'lock'), JSON.stringify(holder));
    const casebook = await openFolderCasebook(folder, 'write');
    expect(casebook.notes).toEqual([expect.stringContaining('no longer runs')]);
    await casebook.close();
    await writeFile(join(folder, 'lock'), JSON.stringify({ ...holder, host: 'elsewhere' }));
    await expect(openFolderCasebook(folder, 'write')).rejects.toMatchObject({
      code: 'casebook/locked',
      advice: expect.stringContaining(join(folder, 'lock')) as string,
    });
  });

  test('of a process whose number went to another is taken over', async () => {
    await filled();
    await writeFile(
      join(folder, 'lock'),
      JSON.stringify({ ...holder, pid: process.pid, start: 'long ago:1' }),
    );
    const open = openFolderCasebook(folder, 'write');
    // Only Linux tells when a process began; elsewhere the number alone counts.
    if (process.platform === 'linux') await (await open).close();
    else await expect(open).rejects.toMatchObject({ code: 'casebook/locked' });
  });

  test('removed by hand stops the writer before it can fork the log', async () => {
    await filled();
    const first = await openFolderCasebook(folder, 'write');
    await rm(join(folder, 'lock'));
    const second = await openFolderCasebook(folder, 'write');
    await expect(admit(first, 'four')).rejects.toMatchObject({ code: 'journal/lock-lost', kind: 'conflict' });
    await admit(second, 'five');
    await first.close();
    await admit(second, 'six');
    await second.close();
    expect(await codes()).toEqual(['vault/unrecorded']);
  });
});

describe('after an interrupted write', () => {
  /** The casebook with a fourth capture, as it was, with the checkpoint of before: killed before the last step. */
  async function interrupted(): Promise<void> {
    await filled();
    const [checkpoint, entries, hashes] = [
      await readFile(log('checkpoint')),
      await readFile(bundle(4)),
      await readFile(tile(4)),
    ];
    const writer = await openFolderCasebook(folder, 'write');
    await admit(writer, 'four');
    await writer.close();
    await writeFile(log('checkpoint'), checkpoint);
    await writeFile(bundle(4), entries);
    await writeFile(tile(4), hashes);
  }

  test('what no checkpoint signed is removed by the next writer, and only by it', async () => {
    await interrupted();
    const reader = await openFolderCasebook(folder, 'read');
    expect(await entriesOf(reader)).toHaveLength(4);
    expect((await findings()).filter(({ code }) => code !== 'vault/unrecorded')).toMatchObject([
      { item: 'log/tile/0/000.p/5', code: 'log/unfinished', severity: 'note' },
      { item: 'log/tile/entries/000.p/5', code: 'log/unfinished', severity: 'note' },
    ]);
    const writer = await openFolderCasebook(folder, 'write');
    expect(writer.notes).toEqual([expect.stringContaining('never been acknowledged')]);
    expect(await readdir(log('tile', '0', '000.p'))).toEqual(['4']);
    await admit(writer, 'four');
    await writer.close();
    expect(await findings()).toEqual([]);
  });

  test('entries whose bytes could not be kept leave nothing behind', async () => {
    await filled();
    const writer = await openFolderCasebook(folder, 'write');
    const [entry] = await entriesOf(writer);
    const obj = { sha256: '0'.repeat(64), sizeBytes: 1, name: 'five.txt' };
    const drafts = [{ type: 'capture-admitted' as const, time: entry?.time ?? '', actor: 'tester', obj }];
    const after = Promise.reject(new Error('no room'));
    await expect(writer.journal.append(drafts, { after })).rejects.toThrow('no room');
    expect(await readdir(log('tile', 'entries', '000.p'))).toEqual(['4']);
    expect(await readdir(log())).not.toContain('checkpoint.new');
    await admit(writer, 'four');
    expect(await entriesOf(writer)).toHaveLength(5);
    await writer.close();
    expect(await findings()).toEqual([]);
  });

  test('every length of a cut-off file is survived', async () => {
    await interrupted();
    const files = await Promise.all(
      [bundle(5), tile(5)].map(async (path) => [path, await readFile(path)] as const),
    );
    for (const [path, whole] of files) {
      for (let size = 0; size < whole.length; size += 37) {
        await writeFile(path, whole.subarray(0, size));
        await writeFile(log('checkpoint.new'), 'half a check');
        const again = await openFolderCasebook(folder, 'write');
        expect(await entriesOf(again)).toHaveLength(4);
        await again.close();
        expect(await readdir(log('tile', 'entries', '000.p'))).toEqual(['4']);
      }
    }
  });

  test('a narrower file that was left is a trace, not a problem', async () => {
    await filled();
    await writeFile(bundle(3), 'left');
    expect(await findings()).toMatchObject([{ code: 'log/unfinished', severity: 'note' }]);
    const writer = await openFolderCasebook(folder, 'write');
    expect(writer.notes).toEqual([]);
    await writer.close();
    expect(await findings()).toEqual([]);
  });

  test('half-written objects are removed by the next writer', async () => {
    await filled();
    await writeFile(join(folder, 'vault', 'tmp', 'abc'), 'half');
    expect(await findings()).toMatchObject([{ code: 'vault/unfinished', severity: 'note' }]);
    const writer = await openFolderCasebook(folder, 'write');
    expect(writer.notes).toHaveLength(1);
    await writer.close();
    expect(await findings()).toEqual([]);
  });
});

describe('what was acknowledged is never cut', () => {
  const asWas = async (): Promise<string[]> => (await readdir(folder, { recursive: true })).sort();

  test.each([
    ['its entries', () => bundle(4)],
    ['its hashes', () => tile(4)],
  ])('the end of the log: %s are cut short, changed or missing', async (_name, path) => {
    await filled();
    const whole = await readFile(path());
    const changed = Buffer.from(whole);
    changed[40] = (changed[40] ?? 0) ^ 1;
    for (const bytes of [whole.subarray(0, -1), Buffer.concat([whole, Buffer.of(0)]), changed, null]) {
      if (bytes === null) await rm(path());
      else await writeFile(path(), bytes);
      const before = await asWas();
      const open = openFolderCasebook(folder, 'write');
      await expect(open).rejects.toMatchObject({ code: 'journal/damaged', kind: 'integrity' });
      expect(await asWas()).toEqual(before);
      expect((await findings()).filter(({ severity }) => severity === 'problem')).not.toEqual([]);
      const reader = await openFolderCasebook(folder, 'read');
      await expect(entriesOf(reader)).rejects.toMatchObject({ code: 'journal/damaged' });
    }
  });

  test('a log whose checkpoint is missing or damaged', async () => {
    await filled();
    const checkpoint = await readFile(log('checkpoint'), 'utf8');
    await writeFile(log('checkpoint'), checkpoint.replace('\n4\n', '\n3\n'));
    expect(await codes()).toContain('log/signature');
    await expect(openFolderCasebook(folder, 'write')).rejects.toMatchObject({
      code: 'journal/checkpoint-damaged',
    });
    await writeFile(log('checkpoint'), 'nothing');
    expect(await codes()).toEqual(['log/checkpoint-damaged']);
    await expect(openFolderCasebook(folder, 'read').then(entriesOf)).rejects.toMatchObject({
      code: 'journal/checkpoint-damaged',
    });
    await rm(log('checkpoint'));
    expect(await codes()).toEqual(['log/checkpoint-missing']);
    await expect(openFolderCasebook(folder, 'write')).rejects.toMatchObject({ code: 'journal/damaged' });
  });

  test('an older checkpoint that was put back is refused by a writer, and readers see what it covers', async () => {
    await filled();
    const checkpoint = await readFile(log('checkpoint'));
    const writer = await openFolderCasebook(folder, 'write');
    await admit(writer, 'four');
    await writer.close();
    await writeFile(log('checkpoint'), checkpoint);
    const before = await asWas();
    await expect(openFolderCasebook(folder, 'write')).rejects.toThrow('an older checkpoint was put back');
    expect(await asWas()).toEqual(before);
    expect(await entriesOf(await openFolderCasebook(folder, 'read'))).toHaveLength(4);
    expect(await codes()).toContain('log/file-missing');
  });

  test('keys that are missing, damaged or of another casebook', async () => {
    await filled();
    const other = join(folder, 'vault', 'tmp', 'other');
    await (await createFolderCasebook(other)).close();
    await cp(join(other, 'keys', 'log.pem'), join(folder, 'keys', 'log.pem'));
    await rm(other, { recursive: true });
    expect(await codes()).toEqual(['key/damaged']);
    await expect(openFolderCasebook(folder, 'write')).rejects.toMatchObject({ code: 'journal/key-damaged' });
    await rm(log('log.vkey'));
    expect(await codes()).toEqual(['log/key-damaged']);
    await expect(openFolderCasebook(folder, 'read').then(entriesOf)).rejects.toMatchObject({
      code: 'journal/key-damaged',
    });
  });
});

describe('a reader beside a writer', () => {
  test('goes on with the log that it began, whatever is added and put away', async () => {
    await filled();
    const reader = await openFolderCasebook(folder, 'read');
    const writer = await openFolderCasebook(folder, 'write');
    const obj = { sha256: '0'.repeat(64), name: 'again.txt' };
    const again: NewEntry = { type: 'capture-seen-again', time, actor: 'tester', obj };
    const seen: number[] = [];
    for await (const { seq } of reader.journal.entries()) {
      seen.push(seq);
      if (seq === 0) for (let i = 0; i < 100; i += 1) await writer.journal.append([again, again, again]);
    }
    expect(seen).toEqual([0, 1, 2, 3]);
    expect(await entriesOf(reader)).toHaveLength(304);
    await writer.close();
    expect(await findings()).toEqual([]);
  });
});

describe('a checkpoint that was kept elsewhere', () => {
  const keptCodes = async (kept: Uint8Array): Promise<string[]> => {
    const found: string[] = [];
    await verifyCasebook({ folder, kept, onFinding: ({ code }) => found.push(code) });
    return found;
  };

  test('holds for a log that only grew', async () => {
    await filled();
    const kept = await readFile(log('checkpoint'));
    expect(await keptCodes(kept)).toEqual([]);
    const writer = await openFolderCasebook(folder, 'write');
    await admit(writer, 'four');
    const four = await readFile(log('checkpoint'));
    const obj = { sha256: '0'.repeat(64), name: 'again.txt' };
    const again: NewEntry = { type: 'capture-seen-again', time, actor: 'tester', obj };
    await writer.journal.append(Array.from({ length: 600 }, () => again));
    await writer.close();
    for (const one of [kept, four, await readFile(log('checkpoint'))])
      expect(await keptCodes(one)).toEqual([]);
  });

  test('shows a log that was rewritten or cut by whoever has its key, and a checkpoint of another log', async () => {
    await filled();
    const start = join(folder, 'start');
    await cp(join(folder, 'log'), start, { recursive: true });
    const writer = await openFolderCasebook(folder, 'write');
    await admit(writer, 'four');
    await writer.close();
    const kept = await readFile(log('checkpoint'));
    await rm(join(folder, 'log'), { recursive: true });
    await cp(start, join(folder, 'log'), { recursive: true });
    await rm(start, { recursive: true });
    expect(await keptCodes(kept)).toEqual(['log/shorter-than-kept', 'vault/unrecorded']);
    const forger = await openFolderCasebook(folder, 'write');
    await admit(forger, 'another four');
    await forger.close();
    expect(await codes()).toEqual(['vault/unrecorded']);
    expect(await keptCodes(kept)).toEqual(['log/rewritten', 'vault/unrecorded']);
    expect(await keptCodes(Buffer.from('nothing'))).toContain('kept/other-log');
  });
});

describe('verification names what is wrong', () => {
  test('a flipped byte in the vault, with the name of the capture', async () => {
    const [one = ''] = await filled();
    await writeFile(objectFile(one), 'onf');
    expect(await findings()).toEqual([
      expect.objectContaining({
        item: `vault/${one.slice(0, 2)}/${one.slice(2)}`,
        code: 'vault/altered',
        severity: 'problem',
        message: expect.stringContaining('"one.txt"') as string,
      }),
    ]);
    const casebook = await openFolderCasebook(folder, 'write');
    await expect(casebook.vault.get(one)).rejects.toMatchObject({ code: 'vault/altered', kind: 'integrity' });
    expect(await casebook.vault.put(new TextEncoder().encode('one'))).toMatchObject({ existed: false });
    await casebook.close();
    expect(await findings()).toEqual([]);
  });

  test('missing, stray, linked and unrecorded objects', async () => {
    const [one = '', two = '', three = ''] = await filled();
    await rm(objectFile(one));
    await rm(objectFile(two));
    await symlink(objectFile(three), objectFile(two));
    await writeFile(join(folder, 'vault', 'notes.txt'), 'x');
    await writeFile(join(folder, 'vault', three.slice(0, 2), 'notes.txt'), 'x');
    await writeFile(join(folder, 'log', 'notes.txt'), 'x');
    const casebook = await openFolderCasebook(folder, 'write');
    const { sha256: extra } = await casebook.vault.put(new TextEncoder().encode('extra'));
    await expect(casebook.vault.get(two)).rejects.toMatchObject({ code: 'files/failed' });
    await casebook.close();
    const found = (await findings()).map(({ item, code }) => `${item} ${code}`).sort();
    const item = (sha256: string): string => `vault/${sha256.slice(0, 2)}/${sha256.slice(2)}`;
    expect(found).toEqual(
      [
        'log/notes.txt log/stray',
        `${item(one)} vault/missing`,
        `${item(two)} vault/missing`,
        `${item(two)} vault/not-a-file`,
        `${item(extra)} vault/unrecorded`,
        'vault/notes.txt vault/stray',
        `vault/${three.slice(0, 2)}/notes.txt vault/stray`,
      ].sort(),
    );
  });

  test('an object under the name of another', async () => {
    const [one = '', two = ''] = await filled();
    await chmod(objectFile(one), 0o600);
    await writeFile(objectFile(one), await readFile(objectFile(two)));
    expect(await codes()).toEqual(['vault/altered']);
  });

  test('a log or a vault that is missing or a link', async () => {
    await filled();
    await rm(join(folder, 'vault'), { recursive: true });
    expect(await findings()).toMatchObject([{ item: 'vault', code: 'casebook/part-missing' }]);
    await symlink(tmpdir(), join(folder, 'vault'));
    expect(await findings()).toMatchObject([{ item: 'vault', code: 'casebook/part-missing' }]);
  });

  test('a bundle that was blown up', async () => {
    await filled();
    await writeFile(bundle(4), Buffer.alloc(20_000_000, 'x'));
    await expect(openFolderCasebook(folder, 'read').then(entriesOf)).rejects.toMatchObject({
      code: 'journal/damaged',
    });
    expect(await codes()).toContain('log/bundle-damaged');
  });

  test('progress and counts', async () => {
    await filled();
    const seen: (number | null)[] = [];
    const report = await verifyCasebook({
      folder,
      onFinding: () => undefined,
      onProgress: ({ done, total }) => seen.push(done, total),
    });
    expect(report).toEqual({ checked: 7, entries: 4, objects: 3, problems: 0, notes: 0 });
    expect(seen.slice(-2)).toEqual([7, 7]);
  });
});
