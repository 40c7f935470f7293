/**
 * Hostile archives as real files: bombs, overlaps, lying headers, doubled directories, names that climb out. Each is refused
 * before anything is inflated, with a sentence; the next file is read.
 */
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCaptureParser } from '../../src/adapters/formats/index.ts';
import type { CaptureParser } from '../../src/ports/capture-parser.ts';
import { buildChild, type BuiltChild } from './parser-child-build.ts';
import { answerBytes, articlePage, packedRecords, warcRecord } from './warc-bytes.ts';
import { workbookBytes } from './workbook-bytes.ts';
import { docxParts, endRecord, wordParagraph, zipBytes, type ZipPart } from './zip-bytes.ts';

let child: BuiltChild;
let parser: CaptureParser;

beforeAll(async () => {
  child = await buildChild();
  parser = createCaptureParser({ childEntry: child.entry });
});

afterAll(async () => {
  await parser.close();
  child.remove();
});

const word = docxParts(wordParagraph('The committee met twice.'));
const page = articlePage('Storm reached the northern harbour', ['The office counted 14 boats on Monday.']);
const warc = warcRecord({ url: 'https://harbour.example/storm', block: answerBytes(page) });

/** The main parts of each container, to which one hostile part is added. */
const containers: readonly (readonly [string, readonly ZipPart[]])[] = [
  ['docx', word],
  ['xlsx', [{ name: 'xl/workbook.xml', data: '<workbook/>' }]],
  ['wacz', [{ name: 'archive/a.warc', data: warc }]],
  ['zip', [{ name: 'letter.txt', data: 'x' }]],
];

const bomb = new Uint8Array(20_000_000);

/** What is added, and the code of the refusal. */
const additions: readonly (readonly [string, readonly ZipPart[], string])[] = [
  ['a part a hundred times its size', [{ name: 'b', data: bomb }], 'zip-bomb'],
  [
    '10 GB declared',
    Array.from({ length: 3 }, (_, i) => ({ name: `b${String(i)}`, data: 'x', claimedBytes: 3_500_000_000 })),
    'zip-bomb',
  ],
  [
    'overlapping parts',
    [
      { name: 'b', data: 'x' },
      { name: 'c', data: 'x', sharesWith: 0 },
    ],
    'zip-damaged',
  ],
  [
    'two directories for one part',
    [
      { name: 'b', data: 'x' },
      { name: 'b', data: 'y' },
    ],
    'zip-names',
  ],
  ['a local header with another name', [{ name: 'b', data: 'x', localName: 'c' }], 'zip-damaged'],
  ['a local header with another size', [{ name: 'b', data: 'xx', localBytes: 1 }], 'zip-damaged'],
  ['a symbolic link', [{ name: 'b', data: '/etc/passwd', mode: 0o120777 }], 'zip-link'],
  ['a name that climbs out', [{ name: '../x', data: 'x' }], 'zip-names'],
  ['a name that climbs out by a backslash', [{ name: 'a\\..\\..\\x', data: 'x' }], 'zip-names'],
  ['an absolute name', [{ name: '/etc/cron.d/x', data: 'x' }], 'zip-names'],
  ['a drive', [{ name: 'C:x', data: 'x' }], 'zip-names'],
  ['a name with NUL', [{ name: 'x\0.txt', data: 'x' }], 'zip-names'],
  ['an empty name', [{ name: '', data: 'x' }], 'zip-names'],
  [
    '10,001 parts',
    Array.from({ length: 10_001 }, (_, i) => ({ name: `p${String(i)}`, data: '' })),
    'zip-too-many',
  ],
];

const all = containers.flatMap(([kind, parts]) =>
  additions.map(([what, more, code]) => [`${kind}: ${what}`, zipBytes([...parts, ...more]), code] as const),
);

async function expectRefusal(bytes: Uint8Array, code: string): Promise<void> {
  const outcome = await parser.parse({ bytes, name: 'file.docx' });
  expect(outcome).toMatchObject({ status: 'unreadable', code });
  if (outcome.status === 'unreadable') expect(outcome.reason).toMatch(/^This .{20,}\.$/);
}

describe('archives are refused before they are inflated', () => {
  it.each(all)('%s', (_, bytes, code) => expectRefusal(bytes, code));

  it('65,535 entries', () => {
    const honest = Buffer.from(zipBytes(word));
    honest.writeUInt16LE(0xffff, honest.length - 14);
    honest.writeUInt16LE(0xffff, honest.length - 12);
    return expectRefusal(honest, 'zip-too-many');
  });

  it('a second directory in the comment of the first, where another program would look', () => {
    const other = zipBytes(docxParts(wordParagraph('Another text.')));
    const both = Buffer.concat([zipBytes(word), other]);
    // The directory of the second archive, moved to where it now lies.
    const start = both.length - 22 - (other.length - 22 - other.indexOf(0x02));
    const size = both.readUInt32LE(both.length - 10);
    const at = both.readUInt32LE(both.length - 6) + (both.length - other.length);
    expect(start).toBeGreaterThan(0);
    const doubled = Buffer.concat([both.subarray(0, both.length - 22), endRecord(word.length, size, at)]);
    return expectRefusal(doubled, 'zip-ambiguous');
  });

  it('ZIP64', () => {
    const honest = Buffer.from(zipBytes(word));
    honest.writeUInt32LE(0xffff_ffff, honest.length - 6);
    return expectRefusal(honest, 'zip-large-form');
  });

  it('a part whose checksum does not fit', () =>
    expectRefusal(zipBytes([...word, { name: 'word/footnotes.xml', data: '<x/>', crc: 1 }]), 'docx-damaged'));
});

describe('archives within archives', () => {
  it('are not opened: each layer asks for the file inside', async () => {
    let inner: Uint8Array = zipBytes([{ name: 'a.txt', data: 'The office counted 14 boats.' }]);
    for (let depth = 0; depth < 20; depth += 1) inner = zipBytes([{ name: 'inner.zip', data: inner }]);
    await expectRefusal(inner, 'format-not-read');
  });

  it('one that holds itself, as a quine does, ends at the first layer', async () => {
    const self = gzipSync(gzipSync(gzipSync(gzipSync(Buffer.alloc(40_000_000)))));
    await expectRefusal(self, 'format-not-read');
  });

  it('content packed three times over in a web archive is named as not unpacked', async () => {
    const thrice = gzipSync(gzipSync(gzipSync(page)));
    const block = Buffer.from(answerBytes('x', {}));
    const head = block
      .toString('latin1')
      .replace(/\r\n\r\n[^]*$/, '\r\nContent-Encoding: gzip, gzip, gzip\r\n\r\n');
    const record = warcRecord({
      url: 'https://a.example/',
      block: Buffer.concat([Buffer.from(head, 'latin1'), thrice]),
    });
    const outcome = await parser.parse({ bytes: record, name: 'a.warc' });
    expect(outcome.status).toBe('unreadable');
  });

  it('a bomb in one page of a web archive costs that page alone', async () => {
    const bombs = warcRecord({
      url: 'https://a.example/bomb',
      block: answerBytes(`<html>${' '.repeat(60_000_000)}`, { encoding: 'gzip' }),
    });
    const outcome = await parser.parse({ bytes: packedRecords([bombs, warc]), name: 'a.warc.gz' });
    expect(JSON.stringify(outcome)).toMatch(/14 boats|unpacks|large/);
  });

  it('a gzip bomb as WARC stops at its bound', async () => {
    const bytes = gzipSync(Buffer.concat([Buffer.from(warc), Buffer.alloc(100_000_000)]));
    const outcome = await parser.parse({ bytes, name: 'a.warc.gz' });
    expect(outcome.status).toBe('unreadable');
  });
});

describe('names that are devices elsewhere', () => {
  it('CON and NUL are names like others: no name in an archive becomes a path', async () => {
    const bytes = workbookBytes(
      [
        {
          name: 'a',
          rows: [
            ['x', 'y'],
            [1, 2],
          ],
        },
      ],
      {
        extra: [
          { name: 'CON', data: 'x' },
          { name: 'NUL.txt', data: 'x' },
        ],
      },
    );
    expect((await parser.parse({ bytes, name: 'a.xlsx' })).status).toBe('read');
  });
});

describe('many in a row', () => {
  it('a hundred refusals later, an honest file is read', async () => {
    await Promise.all(all.slice(0, 100).map(([, bytes]) => parser.parse({ bytes, name: 'x' })));
    const outcome = await parser.parse({ bytes: zipBytes(word), name: 'a.docx' });
    expect(outcome).toMatchObject({ status: 'read', parsed: { text: 'The committee met twice.' } });
  });
});
