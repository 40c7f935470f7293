/** Thousands of slightly broken files: every reader answers with a text or a reason, quickly, and never throws. */
import { describe, expect, it } from 'vitest';
import { hasSoundBlocks } from '../../src/adapters/formats/answer.ts';
import { parseCsv } from '../../src/adapters/formats/csv.ts';
import { parseEml } from '../../src/adapters/formats/eml.ts';
import { sniff } from '../../src/adapters/formats/sniff.ts';
import { parseWacz } from '../../src/adapters/formats/wacz.ts';
import { parseWarc } from '../../src/adapters/formats/warc.ts';
import { parseXlsx } from '../../src/adapters/formats/xlsx.ts';
import { officeKind } from '../../src/adapters/formats/zip-guard.ts';
import type { ParseOutcome } from '../../src/ports/capture-parser.ts';
import { mutated } from './mutation.ts';
import { answerBytes, articlePage, packedRecords, sha1Digest, warcRecord } from './warc-bytes.ts';
import { workbookBytes } from './workbook-bytes.ts';
import { zipBytes } from './zip-bytes.ts';

const page = articlePage('Storm reached the northern harbour', [
  'The harbour office counted 14 boats after the storm had passed on Monday.',
]);
const record = warcRecord({
  url: 'https://harbour.example/storm',
  block: answerBytes(page, { encoding: 'gzip', isChunked: true }),
  fields: [`WARC-Payload-Digest: ${sha1Digest('x')}`],
});
const message = Buffer.from(
  `From: =?utf-8?Q?Nora_Vale?= <nora@harbour.example>\r\nDate: Thu, 12 Mar 2026 09:14:00 +0700\r\nSubject: Storm\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>We saw 30 carts=2E</p>\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: x@y.example\r\nSubject: Inner\r\n\r\n> quoted\r\nText\r\n--b\r\nContent-Type: application/pdf; name*0*=utf-8''a%20; name*1=b.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nQUJD\r\n--b--\r\n`,
);
const workbook = workbookBytes([
  {
    name: 'Tents',
    rows: [
      ['Place', 'Tents', 'Day'],
      ['Talu', 12, { value: 45993, style: 1 }],
    ],
    merges: ['A2:A3'],
  },
]);
const wacz = zipBytes([
  { name: 'datapackage.json', data: '{"resources":[{"path":"archive/a.warc.gz","hash":"sha256:00"}]}' },
  { name: 'pages/pages.jsonl', data: '{"url":"https://harbour.example/storm"}' },
  { name: 'archive/a.warc.gz', data: packedRecords([record]) },
]);

const samples: readonly (readonly [string, Uint8Array, (bytes: Uint8Array) => ParseOutcome])[] = [
  ['EML', message, parseEml],
  ['CSV', Buffer.from('Place;Tents;Boats\r\n"Ta""lu";12;3\r\n"Ha\r\ntin";4;1\r\n'), parseCsv],
  ['XLSX', workbook, parseXlsx],
  ['WARC', record, parseWarc],
  ['WARC, packed', packedRecords([record, record]), parseWarc],
  ['WACZ', wacz, parseWacz],
];

describe('broken files', () => {
  it.each(samples)('%s', (_, bytes, parse) => {
    let read = 0;
    for (let seed = 1; seed <= 400; seed += 1) {
      const broken = mutated(bytes, seed);
      sniff(broken, 'x');
      officeKind(broken);
      const outcome = parse(broken);
      if (outcome.status === 'read') {
        read += 1;
        expect(hasSoundBlocks(outcome.parsed), `seed ${String(seed)}`).toBe(true);
      } else expect(outcome.reason, `seed ${String(seed)}`).toMatch(/^This .{20,}\.$/s);
    }
    expect(read).toBeGreaterThan(0);
  });
});
