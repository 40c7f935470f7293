import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FoundFile } from '../../ports/source-files.ts';
import { walkFiles } from './walk.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sakkhi-walk-'));
  mkdirSync(join(folder, 'b', 'inner'), { recursive: true });
  for (const name of ['b/inner/z.txt', 'b/a.txt', 'a.txt', '.hidden'])
    writeFileSync(join(folder, name), name);
  symlinkSync(join(folder, 'a.txt'), join(folder, 'link'));
  mkdirSync(join(folder, 'case', 'log'), { recursive: true });
  mkdirSync(join(folder, 'case', 'vault'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The first file of a walk. */
async function first(path: string): Promise<FoundFile | undefined> {
  for await (const file of walkFiles([path]).find()) return file;
  return undefined;
}

async function found(paths: readonly string[]): Promise<{ name: string; refusal: string | null }[]> {
  const all = [];
  for await (const { name, refusal } of walkFiles(paths).find()) all.push({ name, refusal });
  return all;
}

describe('walkFiles', () => {
  it('finds files depth first in the order of code units; hidden files and casebooks are passed over', async () => {
    const names = (await found([folder])).filter((one) => one.refusal === null).map((one) => one.name);
    expect(names).toEqual(['a.txt', 'a.txt', 'z.txt']);
  });

  it('refuses a symbolic link, an absent path and a casebook by name', async () => {
    const refusals = await found([join(folder, 'link'), join(folder, 'no.txt'), join(folder, 'case')]);
    expect(refusals.map((one) => one.refusal)).toEqual([
      expect.stringContaining('is a symbolic link'),
      expect.stringContaining('does not exist'),
      expect.stringContaining('is a casebook itself'),
    ]);
  });

  it('knows the total once the walk is done', async () => {
    const files = walkFiles([folder]);
    expect(files.knownTotal()).toBeNull();
    const names: string[] = [];
    for await (const { name } of files.find()) names.push(name);
    expect(files.knownTotal()).toBe(names.length);
  });
});

describe('a file that is exchanged between the walk and its reading', () => {
  const exchanges: readonly (readonly [string, (path: string) => void, string])[] = [
    ['by a link', (path) => symlinkSync('/etc/hostname', path), 'a symbolic link stands in its place'],
    ['by a pipe', (path) => execFileSync('mkfifo', [path]), 'not an ordinary file any more'],
    ['by a folder', (path) => mkdirSync(path), 'not an ordinary file any more'],
  ];
  it.skipIf(process.platform === 'win32').each(exchanges)(
    '%s is refused by name',
    async (_, exchange, words) => {
      const path = join(folder, 'exchanged.txt');
      writeFileSync(path, 'words');
      const file = await first(path);
      rmSync(path);
      exchange(path);
      const reading = file?.read();
      await expect(reading).rejects.toMatchObject({ code: 'files/changed' });
      await expect(reading).rejects.toThrow(words);
      rmSync(path, { recursive: true });
    },
  );

  it('one that never ends is not read for ever', async () => {
    const endless = '/proc/self/environ';
    if (!existsSync(endless)) return;
    const file = await first(endless);
    await expect(file?.read()).rejects.toMatchObject({ code: 'files/changed' });
  });

  it('bytes come as they are, none at all included', async () => {
    for (const text of ['', 'x', 'words\n'.repeat(100_000)]) {
      writeFileSync(join(folder, 'whole.txt'), text);
      const file = await first(join(folder, 'whole.txt'));
      expect(Buffer.from((await file?.read()) ?? []).toString()).toBe(text);
    }
    rmSync(join(folder, 'whole.txt'));
  });
});
