/** Hostile messages, tables, workbooks and web archives in the real parser process: a reason each, and the next file is read. */
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCaptureParser } from '../../src/adapters/formats/index.ts';
import type { CaptureParser } from '../../src/ports/capture-parser.ts';
import { buildChild, type BuiltChild } from './parser-child-build.ts';
import { answerBytes, articlePage, packedRecords, warcRecord } from './warc-bytes.ts';
import { workbookBytes } from './workbook-bytes.ts';
import { zipBytes } from './zip-bytes.ts';

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

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const html = articlePage('Storm reached the northern harbour', [
  'The harbour office counted 14 boats after the storm had passed on Monday.',
]);
const record = warcRecord({ url: 'https://harbour.example/storm', block: answerBytes(html) });
const message = 'From: Nora Vale <nora@harbour.example>\nMessage-ID: <1@harbour.example>\nSubject: Storm\n\n';

describe('each format is known by its bytes, whatever its name', () => {
  it.each([
    ['message/rfc822', encode(`${message}We counted 14 boats.`)],
    ['text/csv', encode('Place,Tents,Boats\nTalu,9,2\nHatin,4,1\nAmary,5,1\nUpper Talu,6,2\n')],
    [
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      workbookBytes([
        {
          name: 'Tents',
          rows: [
            ['Place', 'Tents'],
            ['Talu', 9],
          ],
        },
      ]),
    ],
    ['application/warc', record],
    ['application/warc', packedRecords([record])],
    ['application/wacz', zipBytes([{ name: 'archive/a.warc.gz', data: packedRecords([record]) }])],
  ])('%s', async (mediaType, bytes) => {
    const outcome = await parser.parse({ bytes, name: 'picture.png' });
    expect(outcome).toMatchObject({ status: 'read', parsed: { mediaType } });
  });
});

describe('hostile files', () => {
  it.each([
    ['a header of 10 MB', encode(`${message.trimEnd()}${'x'.repeat(10_000_000)}`), 'eml-header-too-large'],
    ['a message of NUL bytes', encode(`${message}${'\0'.repeat(1_000_000)}`), 'eml-blank'],
    [
      'an entity bomb',
      workbookBytes([{ name: 'a', xml: '<!DOCTYPE a [<!ENTITY b "&c;&c;">]><worksheet>&b;</worksheet>' }]),
      'xlsx-entities',
    ],
    [
      'a workbook that climbs out',
      workbookBytes([{ name: 'a', rows: [['x']] }], { extra: [{ name: '../../x', data: 'x' }] }),
      'zip-names',
    ],
    ['a gzip bomb', gzipSync(Buffer.alloc(500_000_000)), 'format-not-read'],
    [
      'an archive without pages',
      warcRecord({ url: 'https://a.example/', block: answerBytes('x', { type: 'image/png' }) }),
      'warc-no-pages',
    ],
    ['a bomb in an archive', zipBytes([{ name: 'a.warc', data: Buffer.alloc(50_000_000) }]), 'zip-bomb'],
  ])('%s', async (_, bytes, code) => {
    const outcome = await parser.parse({ bytes, name: '../../a.eml' });
    expect(outcome).toMatchObject({ status: 'unreadable', code });
    if (outcome.status === 'unreadable') expect(outcome.reason).toMatch(/^This .{20,}\.$/);
    expect((await parser.parse({ bytes: encode(html), name: 'next.html' })).status).toBe('read');
  });

  it('200 pages in one archive are read within the seconds of one file', { timeout: 60_000 }, async () => {
    const long = articlePage(
      'A long page of the archive',
      Array.from(
        { length: 300 },
        (_, i) => `The clerk wrote line ${String(i)} of the long list, and put the pen down again.`,
      ),
    );
    const pages = Array.from({ length: 260 }, (_, i) =>
      warcRecord({
        url: `https://a.example/${String(i)}`,
        block: answerBytes(long.replace('archive', `archive ${String(i)}`)),
      }),
    );
    const outcome = await parser.parse({ bytes: packedRecords(pages), name: 'a.warc.gz' });
    if (outcome.status !== 'read') throw new Error(outcome.reason);
    expect(outcome.parsed.notes.join()).toContain('beyond the 200 pages');
  });
});
