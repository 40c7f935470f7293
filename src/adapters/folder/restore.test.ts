/** The way back from a backup: a whole casebook, or single objects. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Finding } from '../../domain/evidence/index.ts';
import {
  admitPages,
  makeCasebook,
  objectIn,
  problems,
  recordOf,
  backUp,
  bringBack,
  type Copied,
} from './backup-folders.cases.ts';
import { openFolderCasebook, restore, restoreObjects, type BackupOptions } from './index.ts';

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

describe('restore', () => {
  test('without keys: can be read and proved, and says what writing needs', async () => {
    await admit(3, 'page');
    await run();
    const again = join(home, 'again');
    expect((await back(again)).report.keys).toBe(0);
    await expect(openFolderCasebook(again, 'write')).rejects.toMatchObject({ code: 'journal/key-missing' });
    const { vault, journal } = await openFolderCasebook(again, 'read');
    for await (const entry of journal.entries())
      if (entry.type === 'capture-admitted') await vault.get(entry.obj.sha256);
    cpSync(join(folder, 'keys'), join(again, 'keys'), { recursive: true });
    await admit(1, 'later', again);
  });

  test('a backup in which anything was changed is refused, and what was changed is named', async () => {
    const [a = '', b = ''] = await admit(5, 'page');
    await run();
    writeFileSync(objectIn(target, a), 'tampered');
    rmSync(objectIn(target, b));
    const findings: Finding[] = [];
    const into = join(home, 'again');
    await expect(
      restore({ backup: target, folder: into, onFinding: (finding) => findings.push(finding) }),
    ).rejects.toMatchObject({ code: 'restore/backup-damaged', kind: 'integrity' });
    expect(findings.map(({ item }) => item).sort()).toEqual(
      [a, b].map((one) => `backup: vault/${one.slice(0, 2)}/${one.slice(2)}`).sort(),
    );
    for (const { message } of findings) expect(message).toMatch(/"page \d\.txt"/);
    expect(existsSync(into)).toBe(false);
  });

  test('never over a casebook, the backup itself or other files; an interrupted one goes on', async () => {
    await admit(5, 'page');
    await run();
    await expect(back(folder)).rejects.toMatchObject({ code: 'restore/exists' });
    await expect(back(target)).rejects.toMatchObject({ code: 'backup/target-is-casebook' });
    const into = join(home, 'again');
    await back(into);
    rmSync(join(into, 'log', 'checkpoint'));
    rmSync(join(into, 'log', 'tile', '0'), { recursive: true });
    expect((await back(into)).report.problems).toBe(0);
    expect(recordOf(into)).toEqual(recordOf(folder));
    await expect(back(into)).rejects.toMatchObject({ code: 'restore/exists' });
  });
});

describe('restore of objects', () => {
  test('puts back what is damaged or missing, and nothing else', async () => {
    const [a = '', b = '', c = ''] = await admit(40, 'page');
    await run();
    const before = recordOf(folder, ['log', 'vault', 'keys']);
    await admit(1, 'later');
    writeFileSync(objectIn(folder, a), 'spoiled');
    rmSync(objectIn(folder, b));
    const findings: Finding[] = [];
    const put = (): ReturnType<typeof restoreObjects> =>
      restoreObjects({ backup: target, folder, onFinding: (finding) => findings.push(finding) });
    expect(await put()).toEqual({ objects: 41, restored: [a, b].sort(), problems: 0 });
    expect(await problems(folder)).toEqual([]);
    expect(recordOf(folder, ['log', 'vault', 'keys'])).toMatchObject(
      Object.fromEntries(Object.entries(before).filter(([path]) => path.startsWith('vault/'))),
    );
    expect(await put()).toMatchObject({ restored: [], problems: 0 });
    // What the backup does not have whole either stays, and is named.
    writeFileSync(objectIn(folder, c), 'spoiled');
    writeFileSync(objectIn(target, c), 'spoiled too');
    expect(await put()).toMatchObject({ restored: [], problems: 1 });
    expect(findings).toMatchObject([{ code: 'vault/altered' }]);
    expect(readFileSync(objectIn(folder, c), 'utf8')).toBe('spoiled');
  });

  test('needs no key, but the lock', async () => {
    const [a = ''] = await admit(3, 'page');
    await run();
    rmSync(objectIn(folder, a));
    const writer = await openFolderCasebook(folder, 'write');
    const put = (): ReturnType<typeof restoreObjects> =>
      restoreObjects({ backup: target, folder, onFinding: () => undefined });
    await expect(put()).rejects.toMatchObject({ code: 'casebook/locked' });
    await writer.close();
    rmSync(join(folder, 'keys'), { recursive: true });
    expect(await put()).toMatchObject({ restored: [a] });
  });
});
