import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  answerBytes,
  articlePage,
  packedRecords,
  sha1Digest,
  warcRecord,
  type AnswerDraft,
} from '../../../test/hostile/warc-bytes.ts';
import { zipBytes } from '../../../test/hostile/zip-bytes.ts';
import { hasRepeatedKeys } from '../../base/index.ts';
import { extractClaims } from '../../domain/claims/index.ts';
import { readDocument, type Document, type ParsedCapture } from '../../domain/reading/index.ts';
import type { ParseOutcome } from '../../ports/capture-parser.ts';
import { hasSoundBlocks } from './answer.ts';
import { parseWacz } from './wacz.ts';
import { parseWarc } from './warc.ts';

function parsed(outcome: ParseOutcome): ParsedCapture {
  if (outcome.status !== 'read') throw new Error(`${outcome.code}: ${outcome.reason}`);
  expect(hasSoundBlocks(outcome.parsed)).toBe(true);
  return outcome.parsed;
}

function documentOf(capture: ParsedCapture): Document {
  return readDocument({ sha256: '0'.repeat(64), name: 'a.warc', parsed: capture });
}

const harbour = articlePage('Storm reached the northern harbour', [
  'The harbour office counted 14 boats after the storm had passed on Monday morning, and the clerk wrote them down.',
  'Nobody was at sea during the night, the office said in a statement that was read to the whole town.',
  'The committee will meet again next week to hear what the clinic and the school need for the winter.',
]);
const carts = articlePage(
  'Carts were seen on the northern road',
  [
    'A shepherd counted 30 carts on the road to the northern harbour before the rain, the school said.',
    'They carried flour and blankets for the families that wait in the old market hall of the town.',
    'The road has been open again since Sunday, and the bridge will be repaired before the winter.',
  ],
  '<meta property="og:site_name" content="Amary Courier"><meta name="author" content="Petra Loom"><meta property="article:published_time" content="2026-03-10T08:00:00Z">',
);
const bare = articlePage('The market hall stays open tonight', [
  'The market hall gave a bed to 55 people last night, and it will stay open as long as the frost lasts.',
  'Blankets are still needed, said the woman who keeps the list of those who come to the hall.',
  'The town will pay for the wood, and the school sends bread every morning before lessons begin.',
]);

const page = (url: string, html: string, draft: AnswerDraft = {}): Buffer => {
  const block = answerBytes(html, draft);
  const body = block.subarray(block.indexOf('\r\n\r\n') + 4);
  return warcRecord({ url, block, fields: [`WARC-Payload-Digest: ${sha1Digest(body)}`] });
};

const info = warcRecord({
  type: 'warcinfo',
  block: 'software: none\r\n',
  contentType: 'application/warc-fields',
});
const picture = page('https://harbour.example/a.png', 'x', { type: 'image/png' });
const three = [
  info,
  page('https://harbour.example/storm', harbour),
  picture,
  page('https://courier.example/carts', carts, { encoding: 'gzip', isChunked: true }),
  page('https://hall.example/tonight', bare, { encoding: 'br' }),
];

function facts(capture: ParsedCapture): string[] {
  const document = documentOf(capture);
  const { claims } = extractClaims(document, { stories: 'main' });
  return document.stories.map((story) => {
    const own = claims.filter((claim) => claim.story === story.index);
    const counted = own.map(({ quantity }) => `${String(quantity.low)} ${quantity.unit}`).join();
    return [story.role, story.headline, story.publisher, story.author, story.published, counted].join(' | ');
  });
}

const expected = [
  'main | Storm reached the northern harbour | harbour.example |  |  | 14 boats',
  'main | Carts were seen on the northern road | Amary Courier | Petra Loom | 2026-03-10 | 30 carts',
  'main | The market hall stays open tonight | hall.example |  |  | 55 people',
];

describe('a WARC file becomes stories, each with its source', () => {
  it.each([
    ['as it is', Buffer.concat(three)],
    ['packed record by record', packedRecords(three)],
    ['packed as a whole', gzipSync(Buffer.concat(three))],
  ])('%s', (_, bytes) => {
    const capture = parsed(parseWarc(bytes));
    expect(facts(capture)).toEqual(expected);
    expect(capture.metadata.url).toBe('https://harbour.example/storm');
    expect(capture.text).toContain('Source: https://courier.example/carts\n\nArchived 20260312091400');
    expect(capture.text).not.toContain('Home');
    expect(capture.notes).toEqual([
      'Pages read, without their menus: 3 (from 5 records). Not read: pictures (1).',
    ]);
  });

  it('notes an answer that does not have its digest', () => {
    const block = answerBytes(harbour);
    const record = warcRecord({
      url: 'https://harbour.example/storm',
      block,
      fields: [`WARC-Payload-Digest: ${sha1Digest('other')}`],
    });
    expect(parsed(parseWarc(record)).notes[0]).toMatch(/harbour\.example\/storm does not have its digest/);
    const honest = warcRecord({
      url: 'https://x.example/',
      block,
      fields: [`WARC-Block-Digest: sha256:${createHash('sha256').update(block).digest('hex')}`],
    });
    expect(parsed(parseWarc(honest)).notes).toHaveLength(1);
  });

  it('passes over errors, redirects, copies and empty pages, and says so', () => {
    const capture = parsed(
      parseWarc(
        Buffer.concat([
          page('https://a.example/', 'gone', { status: '404 Not Found' }),
          page('https://a.example/', harbour),
          page('https://a.example/', harbour),
          page('https://a.example/b', '<html><body></body></html>'),
          page('https://a.example/c', harbour, { encoding: 'zstd' }),
          warcRecord({ type: 'revisit', url: 'https://a.example/', block: '' }),
        ]),
      ),
    );
    const notes = capture.notes.join(' ');
    expect(notes).toContain('pages answered with an error or a redirect (1)');
    expect(notes).toContain('copies of a page (1)');
    expect(notes).toContain('repeated visits (1)');
    expect(notes).toContain('not read because they hold no visible text: 1');
    expect(notes).toContain('packed in a way that is not known here');
  });
});

describe('frames and adverts', () => {
  const advert = page('https://ads.example/', '<html><body><p>Buy boots, 30 percent off.</p></body></html>');

  it('are passed over beside pages', () => {
    const capture = parsed(parseWarc(Buffer.concat([advert, ...three])));
    expect(facts(capture)).toEqual(expected);
    expect(capture.notes.join()).toContain('as frames and adverts do: 1');
  });

  it('are read when there is nothing else', () => {
    expect(parsed(parseWarc(advert)).text).toContain('30 percent off');
  });
});

describe('a WACZ file', () => {
  const lines = (...urls: string[]): string =>
    [
      '{"format":"json-pages-1.0","id":"pages"}',
      ...urls.map((url) => JSON.stringify({ url, title: 'x' })),
    ].join('\n');
  const warc = packedRecords(three);
  const hash = `sha256:${createHash('sha256').update(warc).digest('hex')}`;
  const packageJson = (value: string): string =>
    JSON.stringify({
      profile: 'data-package',
      resources: [{ name: 'data.warc.gz', path: 'archive/data.warc.gz', hash: value }],
    });
  const wacz = (pages: string, value = hash): Uint8Array =>
    zipBytes([
      { name: 'datapackage.json', data: packageJson(value) },
      { name: 'pages/pages.jsonl', data: pages },
      { name: 'archive/data.warc.gz', data: warc },
    ]);

  it('reads the pages that it lists, in that order', () => {
    const capture = parsed(
      parseWacz(
        wacz(
          lines('https://hall.example/tonight', 'https://courier.example/carts#x', 'https://gone.example/'),
        ),
      ),
    );
    expect(documentOf(capture).stories.map(({ headline }) => headline)).toEqual([
      'The market hall stays open tonight',
      'Carts were seen on the northern road',
    ]);
    expect(capture.notes.join()).toContain('does not hold: 1');
  });

  it('reads every page when it lists none, and notes hashes that do not fit', () => {
    expect(facts(parsed(parseWacz(wacz(lines()))))).toEqual(expected);
    const capture = parsed(parseWacz(wacz(lines(), `sha256:${'0'.repeat(64)}`)));
    expect(capture.notes.join()).toContain('"archive/data.warc.gz"');
  });

  it('passes over lines that name a thing twice', () => {
    const capture = parsed(
      parseWacz(
        wacz(
          `{"url":"https://hall.example/tonight","url":"https://x.example"}\n${lines('https://harbour.example/storm')}`,
        ),
      ),
    );
    expect(documentOf(capture).stories).toHaveLength(1);
    expect(capture.notes.join()).toContain('passed over: 1');
  });

  it.each([
    ['climbs out', zipBytes([{ name: '../a.warc', data: 'x' }]), 'zip-names'],
    ['holds no record', zipBytes([{ name: 'archive/a.warc', data: 'x' }]), 'wacz-damaged'],
    ['is a bomb', zipBytes([{ name: 'a.warc', data: new Uint8Array(30_000_000) }]), 'zip-bomb'],
    ['is cut', wacz(lines()).subarray(0, 600), 'zip-truncated'],
  ])('%s', (_, bytes, code) => {
    expect(parseWacz(bytes)).toMatchObject({ status: 'unreadable', code });
  });

  it.each([
    ['{"a":1,"b":{"a":2}}', false],
    ['{"a":1,"b":[{"a":2},{"a":3}]}', false],
    ['{"a":1,"\\u0061":2}', true],
    ['{"a":{"b":1,"b":2}}', true],
    ['{"__proto__":1}', true],
    ['{"a":"x\\":","x":1}', false],
  ])('%s repeats a key: %s', (text, repeats) => {
    expect(hasRepeatedKeys(text)).toBe(repeats);
  });
});

describe('broken and hostile archives', () => {
  it('a cut file is read as far as it goes', () => {
    for (const bytes of [Buffer.concat(three), packedRecords(three)]) {
      const capture = parsed(parseWarc(bytes.subarray(0, bytes.length - 200)));
      expect(capture.notes.join()).toContain('cut off');
      expect(capture.text).toContain('14 boats');
    }
  });

  it('damage in one packed record costs that record', () => {
    const pieces = three.map((record) => gzipSync(record));
    pieces[1]?.fill(0x55, 40, 60);
    const capture = parsed(parseWarc(Buffer.concat(pieces)));
    expect(capture.text).toContain('30 carts');
    expect(capture.notes.join()).toContain('damaged');
  });

  it.each([
    ['too short', 20],
    ['too long', 1_000],
    ['absurd', 999_999_999_999],
  ])('a wrong length (%s) does not hide the next record', (_, length) => {
    const wrong = warcRecord({ url: 'https://a.example/', block: answerBytes(harbour), length });
    const capture = parsed(parseWarc(Buffer.concat([wrong, ...three.slice(3)])));
    expect(capture.notes.join()).toMatch(/not as long as they say|cut off/);
    if (length < 10_000) expect(capture.text).toContain('55 people');
  });

  it('a bomb inside a record, or inside an answer, is not unpacked', () => {
    const zeros = Buffer.alloc(300_000_000);
    const packed = gzipSync(zeros);
    const outer = parseWarc(Buffer.concat([gzipSync(three[1] ?? ''), packed]));
    expect(parsed(outer).notes.join()).toContain('unpacks to more than is read');
    const answer = Buffer.concat([
      Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n'),
      packed,
    ]);
    expect(parseWarc(warcRecord({ url: 'https://a.example/', block: answer }))).toMatchObject({
      code: 'warc-no-pages',
    });
  });

  it.each([
    ['an ordinary gzip file', gzipSync('hello'), 'format-not-read'],
    ['a header without end', Buffer.from(`WARC/1.0\r\n${'a'.repeat(10_000_000)}`), 'warc-damaged'],
    ['pictures alone', picture, 'warc-no-pages'],
    ['a length that is none', Buffer.from('WARC/1.0\r\nContent-Length: -1\r\n\r\nx'), 'warc-damaged'],
  ])('%s', (_, bytes, code) => {
    expect(parseWarc(bytes)).toMatchObject({ status: 'unreadable', code });
  });

  it.each([
    ['names of records', Buffer.from('WARC/1.0\n'.repeat(500_000))],
    ['empty records', Buffer.from('WARC/1.0\r\nContent-Length: 0\r\n\r\n'.repeat(150_000))],
    ['gzip marks', Buffer.from('\x1f\x8b\x08'.repeat(500_000), 'latin1')],
    ['empty members', Buffer.concat(Array.from({ length: 30_000 }, () => gzipSync('')))],
    [
      'chunks',
      warcRecord({
        url: 'https://a.example/',
        block: answerBytes('1\r\nx\r\n'.repeat(500_000))
          .toString('latin1')
          .replace('OK', 'OK\r\nTransfer-Encoding: chunked'),
      }),
    ],
    [
      'line breaks',
      Buffer.concat([Buffer.from('WARC/1.0\r\nContent-Length: 0\r\n\r\n'), Buffer.alloc(5_000_000, 10)]),
    ],
  ])('%s in linear time', (_, bytes) => {
    const before = process.cpuUsage();
    parseWarc(bytes);
    expect(process.cpuUsage(before).user).toBeLessThan(8_000_000);
  });
});
