/** One suite for every vault: memory and folder must be told apart by nothing in it. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { createFolderCasebook } from '../adapters/folder/index.ts';
import { MemoryVault } from '../adapters/memory/index.ts';
import type { Vault } from './vault.ts';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

const makers: Record<string, () => Promise<Vault>> = {
  memory: () => Promise.resolve(new MemoryVault()),
  folder: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sakkhi-vault-'));
    const casebook = await createFolderCasebook(folder);
    cleanups.push(async () => {
      await casebook.close();
      await rm(folder, { recursive: true });
    });
    return casebook.vault;
  },
};

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function listOf(vault: Vault): Promise<{ sha256: string; sizeBytes: number }[]> {
  const found = [];
  for await (const object of vault.list()) found.push(object);
  return found;
}

describe.each(Object.entries(makers))('vault: %s', (_name, make) => {
  test('what is put is got again, under its hash', async () => {
    const vault = await make();
    const bytes = bytesOf('The Norland Observer, page 1');
    expect(await vault.put(bytes)).toEqual({
      sha256: hashOf(bytes),
      sizeBytes: bytes.length,
      existed: false,
    });
    expect(Buffer.from(await vault.get(hashOf(bytes)))).toEqual(Buffer.from(bytes));
    expect(await vault.has(hashOf(bytes))).toBe(true);
    expect(await vault.put(bytes)).toEqual({ sha256: hashOf(bytes), sizeBytes: bytes.length, existed: true });
  });

  test('the empty file is a capture like any other', async () => {
    const vault = await make();
    const empty = new Uint8Array(0);
    expect(await vault.put(empty)).toEqual({ sha256: hashOf(empty), sizeBytes: 0, existed: false });
    expect((await vault.get(hashOf(empty))).length).toBe(0);
  });

  test('a batch keeps the order given, and knows what came twice', async () => {
    const vault = await make();
    const [a, b] = [bytesOf('a'), bytesOf('b')];
    await vault.put(b);
    const stored = await vault.putMany([a, b, a]);
    expect(stored.map(({ sha256 }) => sha256)).toEqual([hashOf(a), hashOf(b), hashOf(a)]);
    expect(stored.map(({ existed }) => existed)).toEqual([false, true, true]);
    expect(await vault.putMany([])).toEqual([]);
  });

  test('a started batch tells what is stored, and is there once it is durable', async () => {
    const vault = await make();
    const batch = ['a', 'b', 'c', 'd', 'e', 'a'].map(bytesOf);
    await vault.put(bytesOf('b'));
    const { stored, durable } = await vault.startPut(batch);
    expect(stored.map(({ sha256 }) => sha256)).toEqual(batch.map(hashOf));
    expect(stored.map(({ existed }) => existed)).toEqual([false, true, false, false, false, true]);
    await durable;
    for (const bytes of batch)
      expect(Buffer.from(await vault.get(hashOf(bytes)))).toEqual(Buffer.from(bytes));
  });

  test('what is absent is said to be absent', async () => {
    const vault = await make();
    expect(await vault.has('0'.repeat(64))).toBe(false);
    await expect(vault.get('0'.repeat(64))).rejects.toMatchObject({ code: 'vault/absent', kind: 'absent' });
  });

  test.each(['', 'abc', '../../etc/passwd', 'A'.repeat(64), `${'0'.repeat(64)}\n`])(
    'a name that is no hash is refused: %j',
    async (name) => {
      const vault = await make();
      await expect(vault.get(name)).rejects.toMatchObject({ code: 'vault/bad-hash', kind: 'invalid' });
      await expect(vault.has(name)).rejects.toMatchObject({ code: 'vault/bad-hash' });
    },
  );

  test('later changes to the bytes of the caller change nothing', async () => {
    const vault = await make();
    const bytes = bytesOf('first');
    const { sha256 } = await vault.put(bytes);
    bytes.fill(0);
    const got = await vault.get(sha256);
    expect(Buffer.from(got).toString()).toBe('first');
    got.fill(0);
    expect(Buffer.from(await vault.get(sha256)).toString()).toBe('first');
  });

  test('the list is complete, ascending and without duplicates', async () => {
    const vault = await make();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 12 }), async (batch) => {
        await vault.putMany(batch);
        const listed = await listOf(vault);
        const hashes = listed.map(({ sha256 }) => sha256);
        expect(hashes).toEqual([...new Set(hashes)].sort());
        for (const bytes of batch) {
          expect(listed).toContainEqual({ sha256: hashOf(bytes), sizeBytes: bytes.length });
        }
      }),
      { numRuns: 20 },
    );
  });

  test('puts at the same time do not disturb one another', async () => {
    const vault = await make();
    const batch = Array.from({ length: 40 }, (_, i) => bytesOf(`capture ${i % 20}`));
    await Promise.all(batch.map((bytes) => vault.put(bytes)));
    expect(await listOf(vault)).toHaveLength(20);
    for (const bytes of batch)
      expect(Buffer.from(await vault.get(hashOf(bytes)))).toEqual(Buffer.from(bytes));
  });
});
