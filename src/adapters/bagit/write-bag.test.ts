/** What is written is valid, sealed, the same each time, and what sha256sum accepts. */
import { spawnSync } from 'node:child_process';
import { lstat, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checked, freshFolder, samplePayload, sampleTags, writeSample } from './bag-fixture.cases.ts';
import { startBag, type NewBag } from './index.ts';

const plain = (folder: string): NewBag => ({
  folder,
  algorithms: ['sha256'],
  baggingDate: '2026-03-01',
  info: [],
});

async function contentOf(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) found[path.slice(folder.length)] = (await readFile(path)).toString('hex');
  }
  return found;
}

describe('writing a bag', () => {
  test('a written bag is valid and sealed, with any set of digests', async () => {
    const folder = join(await freshFolder(), 'bag');
    await writeSample(folder, { algorithms: ['md5', 'sha1', 'sha256', 'sha512'] });
    const { report, findings } = await checked(folder, true);
    expect(findings).toEqual([]);
    const payload = Object.values(samplePayload);
    expect(report).toMatchObject({
      version: '1.0',
      valid: true,
      complete: true,
      payloadFiles: payload.length,
      payloadBytes: payload.reduce((sum, { length }) => sum + length, 0),
      tagFiles: Object.keys(sampleTags).length + 2 + 8,
    });
    expect(report.info).toEqual([
      { label: 'Source-Organization', value: 'Fictional Archive: est. 1999' },
      { label: 'Bagging-Date', value: '2026-03-01' },
      { label: 'Payload-Oxum', value: `${report.payloadBytes}.${payload.length}` },
    ]);
  });

  test('the same content gives the same bytes, in whatever order it came', async () => {
    const home = await freshFolder();
    await writeSample(join(home, 'one'));
    await writeSample(join(home, 'two'), { reversed: true });
    expect(await contentOf(join(home, 'one'))).toEqual(await contentOf(join(home, 'two')));
  });

  test('whatever names and bytes are accepted make a sealed bag that sha256sum accepts', async () => {
    const name = fc.oneof(
      fc.stringMatching(/^[A-Za-z0-9 ._~%+-]{1,12}$/),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
    );
    const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((steps) => steps.join('/'));
    const files = fc.array(fc.tuple(path, fc.uint8Array({ maxLength: 300 })), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(files, async (entries) => {
        const folder = join(await freshFolder(), 'bag');
        const writer = await startBag(plain(folder));
        let count = 0;
        for (const [given, content] of entries) {
          const taken = await writer.addPayload(given, [content]).catch((error: unknown) => {
            expect(error).toMatchObject({ code: 'bag/name', kind: 'invalid' });
            return null;
          });
          if (taken !== null) count += 1;
        }
        await writer.addTag('SHA256SUMS', Buffer.from(writer.checksums('sha256')));
        await writer.finish();
        const { report, findings } = await checked(folder, true);
        expect(findings).toEqual([]);
        expect(report).toMatchObject({ valid: true, payloadFiles: count });
        if (count === 0) return;
        expect([sumsHold(folder, 'SHA256SUMS'), sumsHold(folder, 'manifest-sha256.txt')]).toEqual([
          true,
          true,
        ]);
      }),
      { numRuns: 40, seed: 5 },
    );
  });

  test('names that would not survive elsewhere are refused before anything is written', async () => {
    const folder = join(await freshFolder(), 'bag');
    const writer = await startBag(plain(folder));
    await writer.addPayload('Letters/a.txt', []);
    const refused = [
      '../a',
      '/a',
      '',
      'a//b',
      './a',
      'a/..',
      'a\\..\\b',
      'c:x?',
      'nul',
      'COM1.txt',
      'dot.',
      'space ',
      'line\nend',
      'Thumbs.db',
      '100%',
      'n\u0303',
      'half\ud800',
      'x'.repeat(256),
      'a/'.repeat(70) + 'a',
      'letters/b.txt',
      'Letters/A.TXT',
      'Letters/a.txt',
      'Letters/a.txt/b',
      'Letters',
    ];
    for (const name of refused) {
      await expect(writer.addPayload(name, []), name).rejects.toMatchObject({ code: 'bag/name' });
    }
    for (const name of [
      'data/x',
      'Data',
      'bagit.txt',
      'BAG-INFO.txt',
      'manifest-md5.txt',
      'tagmanifest-x.txt',
    ]) {
      await expect(writer.addTag(name, new Uint8Array()), name).rejects.toMatchObject({ code: 'bag/name' });
    }
    await writer.finish();
    expect((await checked(folder, true)).report).toMatchObject({ valid: true, payloadFiles: 1 });
  });

  test('a bag has its name only when it is whole, and nothing is written over', async () => {
    const folder = join(await freshFolder(), 'bag');
    const writer = await startBag(plain(folder));
    await expect(startBag(plain(folder))).rejects.toMatchObject({ code: 'bag/exists', kind: 'conflict' });
    const broken = (function* () {
      yield Uint8Array.of(1);
      throw new Error('the source is gone');
    })();
    await expect(writer.addPayload('a', broken)).rejects.toMatchObject({ code: 'files/failed' });
    await expect(writer.finish()).rejects.toMatchObject({ code: 'bag/writer' });
    await expect(lstat(folder)).rejects.toMatchObject({ code: 'ENOENT' });
    await writer.abandon();
    await expect(lstat(`${folder}.unfinished`)).rejects.toMatchObject({ code: 'ENOENT' });
    const second = await startBag(plain(folder));
    await mkdir(folder);
    await expect(second.finish()).rejects.toMatchObject({ code: 'bag/exists' });
  });

  test('metadata that a line cannot hold is refused', async () => {
    const folder = join(await freshFolder(), 'bag');
    for (const [label, value] of [
      ['A', 'two\nlines'],
      ['A:', 'x'],
      [' A', 'x'],
      ['', 'x'],
      ['A', ' x'],
    ] as const) {
      const bag = { ...plain(folder), info: [{ label, value }] };
      await expect(startBag(bag)).rejects.toMatchObject({ code: 'bag/info', kind: 'invalid' });
    }
    await expect(startBag({ ...plain(folder), baggingDate: 'today' })).rejects.toMatchObject({
      code: 'bag/info',
    });
    await writeFile(folder, '');
    await expect(startBag(plain(folder))).rejects.toMatchObject({ code: 'bag/exists' });
  });
});

/** The verdict of coreutils on a list of the bag. */
function sumsHold(folder: string, list: string): boolean {
  return spawnSync('sha256sum', ['--check', '--strict', '--quiet', list], { cwd: folder }).status === 0;
}
