/** What differs between versions 0.93 and 1.0, and the encodings that a bag may declare. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checked, freshFolder } from './bag-fixture.cases.ts';

const old = ['0.93', '0.94', '0.95', '0.96', '0.97'];
const versions = [...old, '1.0'];
const digestOf = (algorithm: string, bytes: Uint8Array | string): string =>
  createHash(algorithm).update(bytes).digest('hex');

/** A bag with data/a ("x") and data/b ("y"), its lists and metadata as given. */
async function bagOf(
  files: Readonly<Record<string, Uint8Array | string>>,
  { version = '1.0', encoding = 'UTF-8' }: { version?: string; encoding?: string } = {},
): Promise<string> {
  const folder = await freshFolder();
  await mkdir(join(folder, 'data'));
  const declaration = `BagIt-Version: ${version}\nTag-File-Character-Encoding: ${encoding}\n`;
  for (const [path, content] of Object.entries({
    'bagit.txt': declaration,
    'data/a': 'x',
    'data/b': 'y',
    ...files,
  })) {
    await writeFile(join(folder, path), content);
  }
  return folder;
}

const listOf = (algorithm: string, names: readonly string[] = ['a', 'b']): string =>
  names.map((name) => `${digestOf(algorithm, name === 'a' ? 'x' : 'y')}  data/${name}\n`).join('');

async function codes(folder: string): Promise<readonly string[]> {
  const { findings } = await checked(folder, false);
  return findings
    .filter(({ code }) => code !== 'bag/no-tag-manifest')
    .map(({ item, code, severity }) => `${severity} ${item}: ${code}`);
}

describe('versions', () => {
  test.each(versions)('%s: a plain bag is valid, with every digest', async (version) => {
    for (const algorithm of ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512']) {
      const folder = await bagOf({ [`manifest-${algorithm}.txt`]: listOf(algorithm) }, { version });
      expect(await codes(folder)).toEqual([]);
    }
  });

  test('before 1.0 one manifest is enough for a file; since then all list all', async () => {
    const files = { 'manifest-md5.txt': listOf('md5'), 'manifest-sha1.txt': listOf('sha1', ['a']) };
    for (const version of old) expect(await codes(await bagOf(files, { version }))).toEqual([]);
    expect(await codes(await bagOf(files))).toEqual(['problem data/b: bag/not-listed']);
    const none = { 'manifest-md5.txt': listOf('md5', ['a']) };
    for (const version of versions) {
      expect(await codes(await bagOf(none, { version }))).toEqual(['problem data/b: bag/not-listed']);
    }
  });

  test('the sums of package-info.txt are checked where a bag has no bag-info.txt', async () => {
    const files = { 'manifest-md5.txt': listOf('md5') };
    for (const [version, name] of [
      ['0.93', 'package-info.txt'],
      ['0.97', 'bag-info.txt'],
    ] as const) {
      expect(await codes(await bagOf({ ...files, [name]: 'Payload-Oxum: 2.2\n' }, { version }))).toEqual([]);
      expect(await codes(await bagOf({ ...files, [name]: 'Payload-Oxum: 3.2\n' }, { version }))).toEqual([
        `problem ${name}: bag/oxum`,
      ]);
    }
  });

  test('metadata: continuation, spaces before the colon, lines without a label', async () => {
    const info =
      'Label: one\n  and two\nOther : x\n nothing to see\nno colon\nPayload-Oxum: many\nPayload-Oxum: 2.2\n';
    const files = { 'manifest-md5.txt': listOf('md5'), 'bag-info.txt': info };
    expect(await codes(await bagOf(files))).toEqual([
      'note bag-info.txt line 3: bag/info-form',
      'problem bag-info.txt line 5: bag/info-form',
      'problem bag-info.txt: bag/oxum',
      'problem bag-info.txt: bag/oxum',
    ]);
    const { report } = await checked(await bagOf(files, { version: '0.97' }), false);
    expect(report.info.slice(0, 2)).toEqual([
      { label: 'Label', value: 'one and two' },
      { label: 'Other', value: 'x nothing to see' },
    ]);
  });

  test('lists that the format does not know are problems, never skipped', async () => {
    const files = { 'manifest-md5.txt': listOf('md5'), 'manifest-crc32.txt': 'x' };
    expect(await codes(await bagOf(files))).toEqual(['problem manifest-crc32.txt: bag/algorithm']);
    expect(await codes(await bagOf({}))).toEqual(['problem .: bag/no-manifest']);
    expect(await codes(await bagOf({ 'manifest-md5.txt': listOf('md5') }, { version: '2.0' }))).toEqual([
      'problem bagit.txt line 1: bag/declaration',
    ]);
  });

  test('a tag manifest of version 1.0 lists the manifests', async () => {
    const list = listOf('md5');
    const files = { 'manifest-md5.txt': list, 'tagmanifest-md5.txt': '' };
    expect(await codes(await bagOf(files))).toEqual([
      'note bagit.txt: bag/not-listed',
      'problem manifest-md5.txt: bag/not-listed',
    ]);
    const seal = `${digestOf('md5', list)}  manifest-md5.txt\n`;
    expect(await codes(await bagOf({ ...files, 'tagmanifest-md5.txt': seal }))).toEqual([
      'note bagit.txt: bag/not-listed',
    ]);
  });
});

describe('encodings', () => {
  const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(`\ufeff${listOf('md5')}`)],
    ['utf-8', Buffer.from(listOf('md5'))],
    ['UTF-16', utf16(listOf('md5'))],
    ['UTF-16', utf16(listOf('md5')).swap16()],
    ['UTF-16LE', Buffer.from(listOf('md5'), 'utf16le')],
    ['UTF-16BE', Buffer.from(listOf('md5'), 'utf16le').swap16()],
    ['ISO-8859-1', Buffer.from(listOf('md5'))],
    ['US-ASCII', Buffer.from(listOf('md5'))],
  ])('%s is read', async (encoding, list) => {
    expect(await codes(await bagOf({ 'manifest-md5.txt': list }, { encoding }))).toEqual([]);
  });

  test('names in Latin-1, and bytes that are not of the encoding', async () => {
    const list = Buffer.from(`${listOf('md5')}${digestOf('md5', 'z')}  data/caf\u00e9\n`, 'latin1');
    const files = { 'manifest-md5.txt': list, 'data/caf\u00e9': 'z' };
    expect(await codes(await bagOf(files, { encoding: 'ISO-8859-1' }))).toEqual([]);
    for (const encoding of ['UTF-8', 'US-ASCII']) {
      expect(await codes(await bagOf(files, { encoding }))).toContain(
        'problem manifest-md5.txt line 1: bag/encoding',
      );
    }
    expect(await codes(await bagOf({ 'manifest-md5.txt': listOf('md5') }, { encoding: 'EBCDIC' }))).toEqual([
      'problem bagit.txt line 2: bag/declaration',
    ]);
  });
});
