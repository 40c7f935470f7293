/** One or more honest files of every format, made here or shipped as the example, to be broken. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { docxParts, wordParagraph, zipBytes } from './zip-bytes.ts';
import { pdfBytes } from './pdf-bytes.ts';
import { flatJpeg, flatTiff, flatWebp, pngBytes, scannedPdf } from './picture-bytes.ts';
import { answerBytes, articlePage, packedRecords, sha1Digest, warcRecord } from './warc-bytes.ts';
import { workbookBytes } from './workbook-bytes.ts';

export interface Sample {
  readonly format: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Wraps the broken bytes in a container that is sound, so that the damage reaches the reader within. */
  readonly pack?: (broken: Uint8Array) => Uint8Array;
}

const page = articlePage('Storm reached the northern harbour', [
  'The harbour office counted 14 boats after the storm had passed on Monday.',
]);
const record = warcRecord({
  url: 'https://harbour.example/storm',
  block: answerBytes(page, { encoding: 'gzip', isChunked: true }),
  fields: [`WARC-Payload-Digest: ${sha1Digest('x')}`],
});
const message = `From: =?utf-8?Q?Nora_Vale?= <nora@harbour.example>\r\nDate: Thu, 12 Mar 2026 09:14:00 +0700\r\nSubject: Storm\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>We saw 30 carts=2E</p>\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: x@y.example\r\nSubject: Inner\r\n\r\n> quoted\r\nText\r\n--b\r\nContent-Type: application/pdf; name*0*=utf-8''a%20; name*1=b.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nQUJD\r\n--b--\r\n`;
const saved = `From: <Saved by a browser>\r\nSubject: Storm\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="m"\r\n\r\n--m\r\nContent-Type: text/html\r\nContent-Location: https://harbour.example/storm\r\n\r\n${page}\r\n--m\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--m--\r\n`;
const linked = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Storm","datePublished":"2026-03-12"}</script>`;

function shipped(name: string): Uint8Array {
  return readFileSync(join(import.meta.dirname, '..', '..', 'example', 'sources', name));
}

/** Every format with its samples; the format is the name under which results are counted. */
export function hostileSamples(): Sample[] {
  const sample = (format: string, name: string, bytes: Uint8Array | string): Sample => ({
    format,
    name,
    bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
  });
  return [
    sample('text', 'a.txt', shipped('03-harbour-gazette.txt')),
    sample('HTML', 'a.html', shipped('02-norpress-wire.html')),
    sample('HTML', 'b.html', articlePage('Storm', ['The office counted 14 boats.'], linked)),
    sample('PDF', 'a.pdf', shipped('10-ministry-statement.pdf')),
    sample('PDF', 'b.pdf', pdfBytes([[{ text: 'Quiet river waits', y: 760, size: 18 }]])),
    sample('DOCX', 'a.docx', shipped('11-embassy-notice.docx')),
    sample('DOCX', 'b.docx', zipBytes(docxParts(wordParagraph('Quiet river', 'Heading1')))),
    sample('EML', 'a.eml', message),
    sample('MHTML', 'a.mhtml', saved),
    sample('CSV', 'a.csv', 'Place;Tents;Boats\r\n"Ta""lu";12;3\r\n"Ha\r\ntin";4;1\r\nAmary;5;1\r\n'),
    sample(
      'XLSX',
      'a.xlsx',
      workbookBytes([
        {
          name: 'Tents',
          rows: [
            ['Place', 'Tents', 'Day'],
            ['Talu', 12, { value: 45993, style: 1 }],
          ],
          merges: ['A2:A3'],
        },
      ]),
    ),
    sample('WARC', 'a.warc', record),
    sample('WARC.GZ', 'a.warc.gz', packedRecords([record, record])),
    sample(
      'WACZ',
      'a.wacz',
      zipBytes([
        { name: 'datapackage.json', data: '{"resources":[{"path":"archive/a.warc.gz","hash":"sha256:00"}]}' },
        { name: 'pages/pages.jsonl', data: '{"url":"https://harbour.example/storm"}' },
        { name: 'archive/a.warc.gz', data: packedRecords([record]) },
      ]),
    ),
    sample('PNG', 'a.png', pngBytes({ width: 64, height: 24, rows: 24 })),
    sample('JPEG', 'a.jpg', flatJpeg()),
    sample('WebP', 'a.webp', flatWebp()),
    sample('TIFF', 'a.tif', flatTiff()),
    sample('scanned PDF', 'c.pdf', scannedPdf([{ jpeg: flatJpeg(), width: 64, height: 24 }])),
    ...wrapped(),
  ];
}

/** Damage inside sound archives: past every check of the container. */
function wrapped(): Sample[] {
  const word = wordParagraph('Quiet river', 'Heading1') + wordParagraph('The committee met twice.');
  const sheet =
    '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Place</t></is></c><c r="B1"><v>45993</v></c></row></sheetData></worksheet>';
  const list = '{"resources":[{"path":"archive/a.warc","hash":"sha256:00"}],"title":"Storm"}';
  const markup = docxParts(word).find(({ name }) => name === 'word/document.xml')?.data ?? '';
  return [
    {
      format: 'DOCX, markup',
      name: 'c.docx',
      bytes: Buffer.from(markup),
      pack: (data) =>
        zipBytes(
          docxParts(word).map((part) => (part.name === 'word/document.xml' ? { ...part, data } : part)),
        ),
    },
    {
      format: 'XLSX, sheet',
      name: 'c.xlsx',
      bytes: Buffer.from(sheet),
      pack: (data) => workbookBytes([{ name: 'a', xml: Buffer.from(data).toString('latin1') }]),
    },
    {
      format: 'WACZ, list of parts',
      name: 'c.wacz',
      bytes: Buffer.from(list),
      pack: (data) =>
        zipBytes([
          { name: 'datapackage.json', data },
          { name: 'archive/a.warc', data: record },
        ]),
    },
    {
      format: 'WARC.GZ, record',
      name: 'c.warc.gz',
      bytes: record,
      pack: (data) => packedRecords([Buffer.from(data)]),
    },
  ];
}
