/** Bags of strangers: whatever lies in the folder gives findings with file and line, never a crash, never a step outside. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, open, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checked, freshFolder } from './bag-fixture.cases.ts';
import { shownPath } from './bag-finding.ts';
import { maxBagFindings } from './index.ts';

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

/** A bag of these files; manifest-md5.txt and bagit.txt are made unless they are given. */
async function bagOf(files: Readonly<Record<string, string>>, version = '1.0'): Promise<string> {
  const folder = await freshFolder();
  const payload = Object.entries(files).filter(([path]) => path.startsWith('data/'));
  const all = {
    'bagit.txt': `BagIt-Version: ${version}\nTag-File-Character-Encoding: UTF-8\n`,
    'manifest-md5.txt': payload.map(([path, text]) => `${md5(text)}  ${path}\n`).join(''),
    ...files,
  };
  await mkdir(join(folder, 'data'));
  for (const [path, text] of Object.entries(all)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

async function told(folder: string): Promise<readonly string[]> {
  const { findings } = await checked(folder, false);
  return findings
    .filter(({ code }) => code !== 'bag/no-tag-manifest')
    .map(({ item, code }) => `${item}: ${code}`);
}

const empty = md5('');
/** Where the walk stops, as it is shown. */
const deepest = shownPath(`data/${'d/'.repeat(64)}`.slice(0, -1));

describe('hostile bags', () => {
  test.each([
    '../../../../etc/passwd',
    '/etc/passwd',
    '~/x',
    '~root/x',
    'C:\\Windows\\x',
    '\\\\server\\share\\x',
    'data/../../x',
    'data/..\\..\\x',
    'data//x',
    'data/./x',
    'data/%0A/../../x',
    'elsewhere/x',
    './../x',
    '*/etc/passwd',
    'data/a\0b',
  ])('no list leads outside: %j', async (path) => {
    const folder = await bagOf({ 'manifest-md5.txt': `${empty}  ${path}\n` });
    expect(await told(folder)).toEqual(['manifest-md5.txt line 1: bag/path-outside']);
    const fetching = await bagOf({ 'fetch.txt': `https://archive.example/x - ${path}\n` });
    expect(await told(fetching)).toEqual(['fetch.txt line 1: bag/path-outside']);
  });

  test('LF, CR and the percent sign are read as each version writes them', async () => {
    const name = 'data/a\nb\rc%d';
    const list = `${md5('x')}  data/a%0Ab%0dc%25d\n`;
    expect(await told(await bagOf({ [name]: 'x', 'manifest-md5.txt': list }))).toEqual([
      'data/a‹U+000A›b‹U+000D›c%d: bag/name-reserved',
    ]);
    const old = `${md5('x')}  data/a%0Ab%0dc%d\n`;
    expect(await told(await bagOf({ [name]: 'x', 'manifest-md5.txt': old }, '0.97'))).toEqual([
      'data/a‹U+000A›b‹U+000D›c%d: bag/name-reserved',
    ]);
    expect(await told(await bagOf({ 'data/100%7E': 'x' }))).toEqual([
      'manifest-md5.txt line 1: bag/path-form',
    ]);
  });

  test('links, pipes and unreadable files are named, not opened', async () => {
    const folder = await bagOf({ 'data/a': 'x' });
    await symlink('/etc/hostname', join(folder, 'data/link'));
    await symlink('.', join(folder, 'loop'));
    spawnSync('mkfifo', [join(folder, 'data/pipe')]);
    expect(await told(folder)).toEqual([
      'loop: bag/not-a-file',
      'data/link: bag/not-a-file',
      'data/pipe: bag/not-a-file',
    ]);
  });

  test.skipIf(process.getuid?.() === 0)('a file that the system does not give is a problem', async () => {
    const folder = await bagOf({ 'data/a': 'x' });
    await chmod(join(folder, 'data/a'), 0);
    expect(await told(folder)).toEqual(['data/a: bag/unreadable']);
  });

  test('names that are not Unicode, and such as systems take for one another', async () => {
    const folder = await bagOf({
      'data/a.txt': '1',
      'data/A.TXT': '2',
      'data/\u00e9': '3',
      'data/e\u0301': '4',
    });
    await writeFile(Buffer.concat([Buffer.from(`${folder}/data/`), Buffer.of(0xff, 0xfe)]), '');
    expect((await told(folder)).toSorted()).toEqual(
      ['data/a.txt: bag/name-case', 'data/\u00e9: bag/name-normalization', 'data: bag/name-bytes'].toSorted(),
    );
  });

  test('a folder too deep is not followed to its end', async () => {
    const folder = await bagOf({ [`data/${'d/'.repeat(80)}x`]: '' });
    expect(await told(folder)).toContain(`${deepest}: bag/too-deep`);
  });

  test('fetch lists: what is not here is incomplete, what no list proves is refused', async () => {
    const here = md5('here');
    const folder = await bagOf({
      'data/here': 'here',
      'manifest-md5.txt': `${here}  data/here\n${empty}  data/away\n`,
      'fetch.txt':
        'https://a.example/1 - data/here\nhttps://a.example/2 0 data/away\nhttps://a.example/3 - data/unproven\nnonsense\n',
    });
    expect(await told(folder)).toEqual([
      'fetch.txt line 4: bag/line-form',
      'manifest-md5.txt line 2: bag/not-fetched',
      'fetch.txt line 3: bag/not-listed',
    ]);
    expect((await checked(folder, false)).report).toMatchObject({ complete: false, valid: false });
  });

  test('altered bytes leave a bag complete and not valid', async () => {
    const folder = await bagOf({ 'data/a': 'x', 'manifest-md5.txt': `${md5('y')}  data/a\n` });
    expect((await checked(folder, false)).report).toMatchObject({
      complete: true,
      valid: false,
      problems: 1,
    });
  });

  test('a list of 200,000 bad lines, and one line without end, take bounded memory', async () => {
    const folder = await bagOf({ 'data/a': 'x' });
    const handle = await open(join(folder, 'manifest-md5.txt'), 'a');
    const lines = Buffer.from(`${empty}  data/none\n`.repeat(10_000));
    for (let i = 0; i < 20; i += 1) await handle.write(lines);
    const spaces = Buffer.alloc(1_000_000, 0x20);
    for (let i = 0; i < 20; i += 1) await handle.write(spaces);
    await handle.close();
    const before = process.memoryUsage().rss;
    const { report, findings } = await checked(folder, false);
    expect(findings).toHaveLength(maxBagFindings);
    expect(report.problems).toBe(200_001);
    expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(200);
  });

  test('a long line counts as one, whatever piece its end falls into', async () => {
    const long = 'x'.repeat(300_000);
    const folder = await bagOf({
      'data/a': 'x',
      'manifest-md5.txt': `${long}\r\n${md5('x')}  data/a\r\n${long}\r${long}\r\n\r\n`,
    });
    expect(await told(folder)).toEqual([
      'manifest-md5.txt line 1: bag/line-too-long',
      'manifest-md5.txt line 3: bag/line-too-long',
      'manifest-md5.txt line 4: bag/line-too-long',
      'manifest-md5.txt line 5: bag/line-form',
    ]);
  });

  test('metadata of 300,000 continuation lines takes linear time', async () => {
    const folder = await bagOf({ 'bag-info.txt': `Label: x\n${' y\n'.repeat(300_000)}` });
    const start = process.cpuUsage();
    const { report } = await checked(folder, false);
    expect(report.info[0]?.value).toHaveLength(600_001);
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5);
  });

  test('there is no bag where there is no folder', async () => {
    await expect(checked('/nowhere/at/all', false)).rejects.toMatchObject({
      code: 'bag/absent',
      kind: 'absent',
    });
  });

  test('any bytes as any tag file give a report', async () => {
    const names = fc.constantFrom(
      'bagit.txt',
      'manifest-md5.txt',
      'tagmanifest-md5.txt',
      'bag-info.txt',
      'fetch.txt',
    );
    const piece = fc.constantFrom(
      'data/a',
      empty,
      '  ',
      '\n',
      '\r',
      ':',
      'Payload-Oxum: ',
      'BagIt-Version: ',
      '..',
      '1.0',
      '%',
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
      fc.uint8Array({ maxLength: 100 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(names, text), fc.boolean(), async (files, sealed) => {
        const { report } = await checked(await bagOf({ 'data/a': '', ...files }), sealed);
        expect(report.valid).toBe(report.problems === 0);
      }),
      { numRuns: 150, seed: 11 },
    );
  });
});
