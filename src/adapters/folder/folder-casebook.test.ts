/** What happens to a casebook folder in the hands of crashes, editors and second writers. */
import {
  appendFile,
  chmod,
  mkdtemp,
  readFile,
  readdir,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
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
const log = (): string => join(folder, 'log', '000000000000.jsonl');

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
    expect(await readdir(folder)).toEqual(['log', 'vault']);
    expect(await findings()).toEqual([]);
  });

  test('only the owner may read it', async () => {
    const [one] = await filled();
    expect((await stat(objectFile(one ?? ''))).mode & 0o077).toBe(0);
    expect((await stat(join(folder, 'log'))).mode & 0o077).toBe(0);
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
    await rm(join(folder, 'log', 'head.json'));
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

  test('a full log file is followed by a new one, also after reopening', async () => {
    await (await createFolderCasebook(folder)).close();
    const obj = { sha256: '0'.repeat(64), name: 'again.txt' };
    const again: NewEntry = { type: 'capture-seen-again', time, actor: 'tester', obj };
    const layout = layoutOf(folder);
    const limits = { entries: 3, sizeBytes: 1_000_000 };
    for (const batch of [[created], [again, again, again], [again], [again], [again], [again]]) {
      const journal = await FolderJournal.forWriting(layout, () => Promise.resolve(), limits);
      expect(journal.notes).toEqual([]);
      await journal.append(batch);
    }
    const names = ['000000000000.jsonl', '000000000004.jsonl', '000000000007.jsonl'];
    expect(await readdir(layout.log)).toEqual([...names, 'head.json']);
    expect(await verifyCasebook({ folder, onFinding: () => undefined })).toMatchObject({
      entries: 8,
      problems: 0,
    });
    await appendFile(join(layout.log, names[2] ?? ''), 'torn');
    await writeFile(join(layout.log, '000000000099.jsonl'), 'stray');
    expect((await codes()).slice(-2)).toEqual(['log/segment-name', 'log/unfinished']);
    const journal = await FolderJournal.forWriting(layout, () => Promise.resolve(), limits);
    expect(journal.notes).toHaveLength(1);
    expect(await readdir(layout.log)).toEqual([...names, 'head.json']);
    await rm(join(layout.log, names[1] ?? ''));
    expect(await codes()).toEqual(
      ['log/segment-name', 'log/sequence', 'log/sequence', 'log/cut-short'].slice(0, 2),
    );
    await rm(join(layout.log, names[2] ?? ''));
    expect(await codes()).toEqual(['log/cut-short']);
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
    expect(await readdir(folder)).toEqual(['log', 'vault']);
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
  test('a torn last line is put away by the next writer, and only by it', async () => {
    await filled();
    const whole = await readFile(log(), 'utf8');
    await appendFile(log(), '{"actor":"tes');
    const reader = await openFolderCasebook(folder, 'read');
    expect(await entriesOf(reader)).toHaveLength(4);
    expect(await findings()).toMatchObject([{ code: 'log/unfinished', severity: 'note' }]);
    const writer = await openFolderCasebook(folder, 'write');
    expect(writer.notes).toEqual([expect.stringContaining('never been acknowledged')]);
    expect(await readFile(log(), 'utf8')).toBe(whole);
    await admit(writer, 'four');
    await writer.close();
    expect(await findings()).toEqual([]);
  });

  test('whole lines without acknowledgement stay; zeros and a cut-off rest go', async () => {
    await filled();
    const head = await readFile(join(folder, 'log', 'head.json'));
    const writer = await openFolderCasebook(folder, 'write');
    await admit(writer, 'four');
    await writer.close();
    await writeFile(join(folder, 'log', 'head.json'), head);
    await appendFile(log(), `${'\0'.repeat(5000)}\nrest\n`);
    const again = await openFolderCasebook(folder, 'write');
    expect(again.notes).toHaveLength(1);
    expect((await again.journal.head())?.seq).toBe(4);
    await again.close();
    expect(await findings()).toEqual([]);
  });

  test('every length of a cut-off append is survived', async () => {
    await filled();
    const head = await readFile(join(folder, 'log', 'head.json'));
    const before = (await stat(log())).size;
    const writer = await openFolderCasebook(folder, 'write');
    await admit(writer, 'four');
    await writer.close();
    const whole = await readFile(log());
    for (let size = before; size < whole.length; size += 7) {
      await writeFile(log(), whole.subarray(0, size));
      await writeFile(join(folder, 'log', 'head.json'), head);
      const again = await openFolderCasebook(folder, 'write');
      expect(await entriesOf(again)).toHaveLength(4);
      await again.close();
      expect((await stat(log())).size).toBe(before);
    }
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
  test.each([
    ['its line end is missing', -1],
    ['half of it is missing', -40],
    ['it is missing', -300],
  ])('the last entry: %s', async (_name, change) => {
    await filled();
    await truncate(log(), (await stat(log())).size + change);
    const size = (await stat(log())).size;
    const open = openFolderCasebook(folder, 'write');
    await expect(open).rejects.toMatchObject({ code: 'journal/damaged', kind: 'integrity' });
    expect((await stat(log())).size).toBe(size);
    expect(await readdir(folder)).toEqual(['log', 'vault']);
    expect((await findings()).filter(({ severity }) => severity === 'problem')).not.toEqual([]);
    const reader = await openFolderCasebook(folder, 'read');
    if (change !== -1) await expect(entriesOf(reader)).rejects.toMatchObject({ code: 'journal/damaged' });
  });

  test('without a head record only a torn last line may go', async () => {
    await filled();
    await rm(join(folder, 'log', 'head.json'));
    expect(await codes()).toEqual(['log/head-missing']);
    await appendFile(log(), '{"torn');
    const writer = await openFolderCasebook(folder, 'write');
    expect((await writer.journal.head())?.seq).toBe(3);
    await writer.close();
    expect(await findings()).toEqual([]);
    await rm(join(folder, 'log', 'head.json'));
    await appendFile(log(), 'a bad line\n');
    await expect(openFolderCasebook(folder, 'write')).rejects.toMatchObject({ code: 'journal/damaged' });
  });

  test('a damaged head record is named', async () => {
    await filled();
    await writeFile(join(folder, 'log', 'head.json'), '{}');
    await expect(openFolderCasebook(folder, 'write')).rejects.toMatchObject({ code: 'journal/head-damaged' });
    expect(await codes()).toEqual(['journal/head-damaged', 'log/head-missing']);
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

  test('a log line too long to be one, without reading it whole', async () => {
    await filled();
    await rm(join(folder, 'log', 'head.json'));
    await appendFile(log(), 'x'.repeat(20_000_000));
    const casebook = await openFolderCasebook(folder, 'read');
    expect(await entriesOf(casebook)).toHaveLength(4);
    expect(await codes()).toEqual(['log/unfinished', 'log/head-missing']);
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
