/** Backups on real folders: what is copied, what is refused, what a crash or a full disk leaves, and the way back. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  admitPages,
  makeCasebook,
  objectIn,
  problems,
  recordOf,
  stamp,
  backUp,
  bringBack,
  type Copied,
} from './backup-folders.cases.ts';
import { backup, openFolderCasebook, type BackupOptions } from './index.ts';

let home = '';
let folder = '';
let target = '';

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'sakkhi-backup-'));
  folder = join(home, 'case');
  target = join(home, 'disk', 'case');
  await makeCasebook(folder);
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

const admit = (count: number, tag: string, path = folder): Promise<string[]> => admitPages(path, count, tag);

const run = (options: Partial<BackupOptions> = {}): Promise<Copied> => backUp({ folder, target, ...options });
const back = (into: string, from = target): Promise<Copied> => bringBack(into, from);

// Thousands of fsyncs take long on a busy disk.
describe('a backup', { timeout: 240_000 }, () => {
  test.each([0, 1, 2000])(
    'of %i objects: a casebook with the same record, and back byte for byte',
    async (count) => {
      if (count > 0) await admit(count, 'page');
      const { report, findings } = await run();
      expect(findings).toEqual([]);
      const entries = count + 1;
      expect(report).toMatchObject({
        entries,
        newEntries: entries,
        copied: count,
        objects: count,
        problems: 0,
        keys: 0,
      });
      expect(recordOf(target)).toEqual(recordOf(folder));
      expect(existsSync(join(target, 'keys'))).toBe(false);
      expect(existsSync(join(target, 'lock'))).toBe(false);
      expect(await problems(target)).toEqual([]);
      const { journal } = await openFolderCasebook(target, 'read');
      expect((await journal.head())?.seq).toBe(count);
      await run({ withKeys: true, quick: true });
      const again = join(home, 'again');
      const restored = await back(again);
      expect(restored.findings).toEqual([]);
      expect(restored.report).toMatchObject({ entries, copied: count, problems: 0, keys: 1 });
      expect(recordOf(again, ['log', 'vault', 'keys'])).toEqual(recordOf(folder, ['log', 'vault', 'keys']));
      // The log goes on where it was.
      await admit(1, 'later', again);
      expect(await problems(again)).toEqual([]);
    },
  );

  test.each([false, true])('copies only what is new the next time (quick: %s)', async (quick) => {
    await admit(300, 'first');
    await run();
    const before = Object.keys(recordOf(target));
    const unchanged = before
      .filter((path) => path.startsWith('vault/'))
      .map((path) => statSync(join(target, path)).mtimeMs);
    expect((await run({ quick })).report).toMatchObject({ newEntries: 0, copied: 0, problems: 0 });
    await admit(7, 'second');
    const { report } = await run({ quick });
    expect(report).toMatchObject({
      entries: 308,
      newEntries: 7,
      copied: 7,
      objects: quick ? 7 : 307,
      problems: 0,
    });
    expect(recordOf(target)).toEqual(recordOf(folder));
    expect(
      before.filter((path) => path.startsWith('vault/')).map((path) => statSync(join(target, path)).mtimeMs),
    ).toEqual(unchanged);
    expect(await problems(target)).toEqual([]);
  });

  test('has the authorities, the requests that wait and the checkpoints signed as a witness, and so has what is restored', async () => {
    const request = `timestamps/queue/${'a'.repeat(32)}.json`;
    const sent = `timestamps/queue/${'b'.repeat(32)}.json`;
    const signed = `witnessed/${'c'.repeat(16)}-5.checkpoint`;
    for (const path of ['timestamps/queue', 'witnessed']) mkdirSync(join(folder, path), { recursive: true });
    for (const path of ['authorities.txt', request, sent, signed, 'witnessed/notes.txt'])
      writeFileSync(join(folder, path), `of ${path}\n`);
    await run();
    rmSync(join(folder, sent));
    writeFileSync(join(folder, 'authorities.txt'), 'another\n');
    expect((await run({ quick: true })).findings).toEqual([]);
    await back(join(home, 'again'));
    for (const place of [target, join(home, 'again')]) {
      expect(readFileSync(join(place, 'authorities.txt'), 'utf8')).toBe('another\n');
      for (const path of [request, signed])
        expect(readFileSync(join(place, path), 'utf8')).toBe(`of ${path}\n`);
      for (const path of [sent, 'witnessed/notes.txt']) expect(existsSync(join(place, path))).toBe(false);
    }
    // What was lost is still in the copy.
    rmSync(join(folder, 'authorities.txt'));
    rmSync(join(folder, signed));
    await run();
    expect(existsSync(join(target, 'authorities.txt'))).toBe(true);
    expect(existsSync(join(target, signed))).toBe(true);
  });

  test('follows no link beside the record', async () => {
    writeFileSync(join(home, 'secret.txt'), 'of somebody else');
    symlinkSync(join(home, 'secret.txt'), join(folder, 'authorities.txt'));
    const { findings } = await run();
    expect(findings).toMatchObject([{ item: 'casebook: authorities.txt', code: 'backup/not-a-file' }]);
    expect(existsSync(join(target, 'authorities.txt'))).toBe(false);
  });

  test('has the keys only when asked, and keeps them', async () => {
    mkdirSync(join(folder, 'keys', 'protected'));
    writeFileSync(join(folder, 'keys', 'protected', 'one.age'), 'sealed');
    expect((await run()).report.keys).toBe(0);
    expect((await run({ withKeys: true })).report.keys).toBe(2);
    expect(recordOf(target, ['keys'])).toEqual(recordOf(folder, ['keys']));
    expect(statSync(join(target, 'keys', 'log.pem')).mode & 0o077).toBe(0);
    expect((await run()).report.keys).toBe(2);
    const again = await openFolderCasebook(target, 'write');
    await again.close();
  });

  test('while others write: what was acknowledged when it began, of one moment', async () => {
    await admit(500, 'first');
    const { journal } = await openFolderCasebook(folder, 'read');
    const began = (await journal.head())?.seq ?? 0;
    const writing = (async () => {
      for (let i = 0; i < 12; i += 1) await admit(40, `meanwhile ${i}`);
    })();
    const { report } = await run();
    expect(report.entries).toBeGreaterThanOrEqual(began + 1);
    expect(await problems(target)).toEqual([]);
    await writing;
    await run();
    expect(recordOf(target)).toEqual(recordOf(folder));
  });

  test('leaves out what is damaged in the casebook, names it, and keeps its own whole copy', async () => {
    const [a = '', b = ''] = await admit(6, 'page');
    writeFileSync(objectIn(folder, a), 'spoiled');
    rmSync(objectIn(folder, b));
    const first = await run();
    expect(first.report).toMatchObject({ copied: 4 });
    expect(first.findings.map(({ item, code }) => [item.split(': ')[0], code]).sort()).toEqual(
      [
        ['casebook', 'vault/altered'],
        ['casebook', 'vault/missing'],
        [`vault/${a.slice(0, 2)}/${a.slice(2)}`, 'vault/missing'],
        [`vault/${b.slice(0, 2)}/${b.slice(2)}`, 'vault/missing'],
      ].sort(),
    );
    expect(existsSync(objectIn(target, a))).toBe(false);
    const casebook = await openFolderCasebook(folder, 'write');
    await casebook.vault.putMany(
      Array.from({ length: 6 }, (_, i) => Buffer.from(`page ${i}: what page ${i} says.\n`)),
    );
    await casebook.close();
    expect(await run()).toMatchObject({ findings: [], report: { copied: 2, problems: 0 } });
    writeFileSync(objectIn(folder, a), 'spoiled again');
    expect(await run()).toMatchObject({ findings: [], report: { copied: 0, problems: 0 } });
  });

  test('puts right what was damaged in it', async () => {
    const [a = '', b = '', c = ''] = await admit(300, 'page');
    await run();
    writeFileSync(objectIn(target, a), 'spoiled');
    rmSync(objectIn(target, b));
    appendFileSync(objectIn(target, c), 'x');
    appendFileSync(join(target, 'log', 'tile', 'entries', '000'), 'x');
    expect((await problems(target)).length).toBeGreaterThan(3);
    expect(await run()).toMatchObject({ findings: [], report: { copied: 3, problems: 0 } });
    expect(recordOf(target)).toEqual(recordOf(folder));
  });

  test('tells of what does not belong in it', async () => {
    await admit(1, 'page');
    await run();
    writeFileSync(join(target, 'vault', 'notes.txt'), 'mine');
    const { report, findings } = await run();
    expect(report.problems).toBe(1);
    expect(findings).toMatchObject([{ item: 'vault/notes.txt', code: 'vault/stray' }]);
  });
});

describe('places that are refused, with nothing written', () => {
  const refused = async (where: string, code: string): Promise<void> => {
    const before = execFileSync('find', [home, '-type', 'f'], { encoding: 'utf8' });
    await expect(run({ target: where })).rejects.toMatchObject({ code: `backup/${code}` });
    expect(execFileSync('find', [home, '-type', 'f'], { encoding: 'utf8' })).toBe(before);
  };

  test('a file, the casebook, a folder inside it or around it, by links too, and a folder of others', async () => {
    await admit(2, 'page');
    writeFileSync(join(home, 'file'), 'mine');
    await refused(join(home, 'file'), 'target-not-a-folder');
    await refused(folder, 'target-is-casebook');
    symlinkSync(folder, join(home, 'link'));
    await refused(join(home, 'link'), 'target-is-casebook');
    await refused(join(folder, 'backup'), 'target-inside');
    await refused(join(home, 'link', 'vault', 'deep', 'er'), 'target-inside');
    await refused(home, 'target-inside');
    mkdirSync(join(home, 'photos'));
    writeFileSync(join(home, 'photos', 'one.jpg'), 'mine');
    await refused(join(home, 'photos'), 'target-not-empty');
    await expect(run({ target: join(home, 'file', 'below') })).rejects.toMatchObject({ kind: 'absent' });
  });

  test('the backup of another casebook', async () => {
    const other = join(home, 'other');
    await makeCasebook(other);
    await backup({ folder: other, target, withKeys: false, quick: true, onFinding: () => undefined });
    await refused(target, 'other-log');
    await refused(other, 'other-log');
  });

  test('a backup that went on by itself, and one of another history', async () => {
    await admit(5, 'page');
    const older = join(home, 'older');
    cpSync(folder, older, { recursive: true });
    await run({ withKeys: true });
    // Somebody writes in the backup: now it is ahead of the casebook.
    await admit(1, 'written in the backup', target);
    await refused(target, 'ahead');
    // The casebook goes on as well, and is longer: the two are forks.
    await admit(4, 'written in the casebook');
    await refused(target, 'fork');
    // The casebook was put back to an older state, and the backup is of what came later.
    const elsewhere = join(home, 'elsewhere');
    await run({ target: elsewhere });
    await expect(
      backup({ folder: older, target: elsewhere, withKeys: false, quick: false, onFinding: () => undefined }),
    ).rejects.toMatchObject({ code: 'backup/ahead' });
  });

  test('a casebook that is not there or is damaged in its log', async () => {
    await expect(run({ folder: join(home, 'nothing') })).rejects.toMatchObject({ code: 'casebook/absent' });
    await admit(3, 'page');
    const bundle = join(folder, 'log', 'tile', 'entries', '000.p', '4');
    writeFileSync(
      bundle,
      readFileSync(bundle).map((byte, i) => (i === 40 ? byte ^ 1 : byte)),
    );
    await expect(run()).rejects.toMatchObject({ code: 'journal/damaged' });
    expect(existsSync(join(target, 'log', 'checkpoint'))).toBe(false);
  });

  test('two backups to one place at the same time: the second is told to wait', async () => {
    await admit(200, 'page');
    const both = await Promise.allSettled([run(), run()]);
    const failed = both.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    for (const error of failed) expect(error).toMatchObject({ code: 'casebook/locked' });
    expect(failed.length).toBeLessThan(2);
    expect(await problems(target)).toEqual([]);
  });
});

test('a full disk: says so, leaves the backup of before, and goes on when there is room', async () => {
  const disk = join(home, 'small');
  mkdirSync(disk);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', disk]);
  if (mounted.status !== 0) {
    console.info('No small disk can be mounted here: the backup to a full disk is not tried.');
    return;
  }
  try {
    target = join(disk, 'case');
    await admit(20, 'page');
    await run();
    const casebook = await openFolderCasebook(folder, 'write');
    const { sha256, sizeBytes } = await casebook.vault.put(Buffer.alloc(1_000_000, 'x'));
    await casebook.journal.append([
      { ...stamp, type: 'capture-admitted', obj: { sha256, sizeBytes, name: 'large.txt' } },
    ]);
    await casebook.close();
    await expect(run()).rejects.toMatchObject({ code: 'files/disk-full', kind: 'unavailable' });
    expect(await problems(target)).toEqual([]);
    expect((await (await openFolderCasebook(target, 'read')).journal.head())?.seq).toBe(20);
    spawnSync('mount', ['-o', 'remount,size=4m', disk]);
    expect(await run()).toMatchObject({ findings: [], report: { newEntries: 1, copied: 1, problems: 0 } });
    expect(recordOf(target)).toEqual(recordOf(folder));
  } finally {
    spawnSync('umount', [disk]);
  }
});
