import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
