/** The tar of a bundle, as the system's own tar unpacks it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tarOf } from './ustar.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sakkhi-tar-'));
  mkdirSync(join(folder, 'in', 'data'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(Uint8Array.from(piece));
  return Buffer.concat(all);
}

test('files of every length around a block come out of the system’s tar as they went in', async () => {
  const lengths = [0, 1, 511, 512, 513, 1024, 200_000];
  for (const length of lengths)
    writeFileSync(join(folder, 'in', 'data', `${length}.bin`), Buffer.alloc(length, length % 251));
  writeFileSync(join(folder, 'in', 'README.txt'), 'read me\n');
  const tar = await tarOf(join(folder, 'in'), 'bundle', 1_700_000_000);
  const bytes = await bytesOf(tar.pieces());
  expect(bytes.length).toBe(tar.sizeBytes);
  writeFileSync(join(folder, 'out.tar'), bytes);
  execFileSync('tar', ['-xf', 'out.tar'], { cwd: folder });
  for (const length of lengths) {
    const path = join('data', `${length}.bin`);
    expect(readFileSync(join(folder, 'bundle', path)).equals(readFileSync(join(folder, 'in', path)))).toBe(
      true,
    );
  }
  const listed = execFileSync('tar', ['-tf', 'out.tar'], { cwd: folder, encoding: 'utf8' });
  expect(listed.trim().split('\n')).toHaveLength(lengths.length + 1);
});

test('proofs that are named by a hash fit below a folder with a name of its own', async () => {
  const name = `${'a'.repeat(64)}.tlog-proof`;
  mkdirSync(join(folder, 'in', 'proofs'));
  writeFileSync(join(folder, 'in', 'proofs', name), 'proof');
  const tar = await tarOf(join(folder, 'in'), 'sakkhi-0123456789ab-2026-01-31', 0);
  writeFileSync(join(folder, 'out.tar'), await bytesOf(tar.pieces()));
  execFileSync('tar', ['-xf', 'out.tar'], { cwd: folder });
  const path = join(folder, 'sakkhi-0123456789ab-2026-01-31', 'proofs', name);
  expect(readFileSync(path, 'utf8')).toBe('proof');
});

test('the same folder gives the same bytes', async () => {
  for (const name of ['b', 'a', 'c']) writeFileSync(join(folder, 'in', name), name);
  const make = async (): Promise<Buffer> => bytesOf((await tarOf(join(folder, 'in'), 'x', 5)).pieces());
  expect(await make()).toEqual(await make());
});

test('a name that does not fit is refused before anything is sent', async () => {
  writeFileSync(join(folder, 'in', 'x'.repeat(120)), '');
  await expect(tarOf(join(folder, 'in'), 'bundle', 0)).rejects.toMatchObject({ code: 'tar/name' });
});

test('a file that shrinks while it is read breaks the tar instead of filling it up', async () => {
  const path = join(folder, 'in', 'page.bin');
  writeFileSync(path, Buffer.alloc(5000, 1));
  const tar = await tarOf(join(folder, 'in'), 'bundle', 0);
  truncateSync(path, 100);
  await expect(bytesOf(tar.pieces())).rejects.toMatchObject({ code: 'tar/size' });
});
