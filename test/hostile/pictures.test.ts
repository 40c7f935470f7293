/**
 * Pictures of texts and scanned pages, in the real process: what is read is measured in wrong characters, and hostile
 * pictures are refused. Without the recogniser, its data, a browser or a font, the test says what it did not try.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { createCaptureParser } from '../../src/adapters/formats/index.ts';
import { dataFolders, languageFiles, type OcrLanguage } from '../../src/adapters/formats/ocr-data.ts';
import { hasTesseract } from '../../src/adapters/formats/ocr-core.ts';
import { imageHeader } from '../../src/adapters/formats/image-header.ts';
import type { CaptureParser, ParseOutcome } from '../../src/ports/capture-parser.ts';
import { openBrowser } from '../journeys/browser.ts';
import { buildChild, type BuiltChild } from './parser-child-build.ts';
import { jpegHead, pngBytes, scannedPdf, tiffBytes } from './picture-bytes.ts';
import { characterErrors, rendered } from './rendered-text.ts';

const installed: ReadonlySet<OcrLanguage> = hasTesseract()
  ? new Set(languageFiles(dataFolders(process.env['TESSDATA_PREFIX'])).keys())
  : new Set();

let child: BuiltChild;
let parser: CaptureParser;
let browser: Browser | null = null;

beforeAll(async () => {
  child = await buildChild();
  parser = createCaptureParser({ childEntry: child.entry });
  if (installed.size > 0) browser = await openBrowser().catch(() => null);
});

afterAll(async () => {
  await Promise.all([parser.close(), browser?.close()]);
  child.remove();
});

function parsedOf(outcome: ParseOutcome): { text: string; notes: string } {
  if (outcome.status !== 'read') throw new Error(outcome.reason);
  return { text: outcome.parsed.text, notes: outcome.parsed.notes.join(' ') };
}

const english =
  'The harbour committee said on 14 March 2024 that 212 boats had left the closed basin of Tellin.\n' +
  'Its director put the number at 187, of which 43 were ferries. About 1,500 sailors remain aboard, he said.';

interface Sample {
  readonly language: OcrLanguage;
  readonly name: string;
  readonly text: string;
  readonly font: string | null;
  /** Share of wrong characters at most. */
  readonly errors: number;
}

const fonts = '@fontsource-variable';

const samples: readonly Sample[] = [
  { language: 'eng', name: 'English', text: english, font: null, errors: 0.02 },
  {
    language: 'vie',
    name: 'Vietnamese',
    text: 'Ủy ban bến cảng cho biết ngày 14 tháng 3 năm 2024 có 212 chiếc thuyền đã rời vịnh.\nKhoảng 1.500 thủy thủ vẫn còn ở trên thuyền, giám đốc nói.',
    font: null,
    errors: 0.02,
  },
  {
    language: 'tha',
    name: 'Thai',
    text: 'คณะกรรมการท่าเรือกล่าวเมื่อวันที่ 14 มีนาคม 2567 ว่าเรือ 212 ลำได้ออกจากอ่าวแล้ว\nลูกเรือประมาณ 1,500 คนยังอยู่บนเรือ',
    font: `${fonts}/noto-sans-thai/files/noto-sans-thai-thai-wght-normal.woff2`,
    errors: 0.06,
  },
  {
    language: 'khm',
    name: 'Khmer',
    text: 'គណៈកម្មាធិការកំពង់ផែបាននិយាយនៅថ្ងៃទី ១៤ ខែមីនា ឆ្នាំ ២០២៤ ថា ទូក ២១២ បានចាកចេញ។\nអ្នកដើរទូកប្រហែល ១៥០០ នាក់នៅតែនៅលើទូក។',
    font: `${fonts}/noto-sans-khmer/files/noto-sans-khmer-khmer-wght-normal.woff2`,
    errors: 0.06,
  },
  {
    language: 'chi_sim',
    name: 'Chinese',
    text: '港口委员会2024年3月14日表示,有212艘船离开了海湾。\n主任说约1500名水手仍在船上。',
    font: null,
    errors: 0.03,
  },
];

describe('pictures of texts', () => {
  it.for(samples)('$name: at most $errors of the characters are wrong', async (sample, { skip }) => {
    if (browser === null || !installed.has(sample.language)) {
      return skip(`OCR of ${sample.name} was not tried: no language data, no recogniser or no browser here`);
    }
    const bytes = await rendered(browser, { ...sample, language: sample.language });
    if (bytes === null) {
      return skip(`OCR of ${sample.name} was not tried: this machine has no font for it`);
    }
    const { text, notes } = parsedOf(await parser.parse({ bytes, name: 'page.png' }));
    const errors = characterErrors(sample.text, text);
    console.info(`OCR of ${sample.name}: ${(errors * 100).toFixed(1)} % of the characters are wrong`);
    expect(errors).toBeLessThanOrEqual(sample.errors);
    expect(notes).toMatch(/^Read by OCR \(Tesseract \d[\d.]*, .*\), mean confidence \d+ %: check numbers/);
    expect(notes).toContain(sample.name);
  });
});

describe('scanned PDF', () => {
  it('pages that are pictures are read, the others keep their text layer, and the notes say which', async ({
    skip,
  }) => {
    if (browser === null || !installed.has('eng')) {
      return skip('OCR of a scanned PDF was not tried: no language data, no recogniser or no browser here');
    }
    const jpeg = await rendered(browser, { text: english, language: 'eng', font: null, type: 'jpeg' });
    const header = jpeg === null ? null : imageHeader(jpeg);
    if (jpeg === null || header === null) throw new Error('the browser made no picture');
    const bytes = scannedPdf([
      { text: 'The committee met by the quiet river and counted 14 boats.' },
      { jpeg, width: header.width, height: header.height },
      { text: '3' },
    ]);
    const outcome = await parser.parse({ bytes, name: 'scan.pdf' });
    const { text, notes } = parsedOf(outcome);
    expect(text.startsWith('The committee met by the quiet river and counted 14 boats.\n\n')).toBe(true);
    expect(characterErrors(english, text.replace(/^.*\n\n/u, '').replace(/\n\n3$/u, ''))).toBeLessThanOrEqual(
      0.03,
    );
    expect(notes).toMatch(/^Read by OCR on page 2 \(Tesseract/);
    if (outcome.status === 'read')
      expect(new Set(outcome.parsed.blocks?.map((block) => block.page))).toEqual(new Set([1, 2, 3]));
  });

  it('a picture that lies about its size costs its page, not the document', async () => {
    const jpeg = jpegHead(60_000, 60_000);
    const bytes = scannedPdf([
      { text: 'The committee met by the quiet river and counted 14 boats.' },
      { jpeg, width: 60_000, height: 60_000 },
    ]);
    const { text, notes } = parsedOf(await parser.parse({ bytes, name: 'scan.pdf' }));
    expect(text).toBe('The committee met by the quiet river and counted 14 boats.');
    expect(notes).toContain('page 2');
  });
});

describe('hostile pictures', () => {
  it.each([
    ['3.6 billion pixels in 100 bytes', pngBytes({ width: 60_000, height: 60_000 }), /^image-too-large$/],
    ['a PNG of noise', noisy(pngBytes({ width: 300, height: 200, rows: 200 })), /^(?:image|ocr)-/],
    ['a JPEG of a header alone', jpegHead(2_000, 2_000), /^(?:image|ocr)-/],
    [
      'a TIFF without pixels',
      tiffBytes([
        [256, 9_000],
        [257, 9_000],
      ]),
      /^(?:image|ocr)-/,
    ],
    ['an empty white page', pngBytes({ width: 600, height: 400, rows: 400 }), /^ocr-/],
  ])('%s is refused, and the next file is read', async (_, bytes, code) => {
    const outcome = await parser.parse({ bytes, name: '../x.png' });
    expect(outcome).toMatchObject({ status: 'unreadable', code: expect.stringMatching(code) as string });
    if (outcome.status === 'unreadable') expect(outcome.reason).toMatch(/^This .{20,}[.;].*$/);
    const next = new TextEncoder().encode('<p>Quiet river</p>');
    expect((await parser.parse({ bytes: next, name: 'x.html' })).status).toBe('read');
  });

  it('without the recogniser, the reason says what to do', async () => {
    if (existsSync(join(import.meta.dirname, '../../node_modules/tesseract.js-core'))) return;
    const outcome = await parser.parse({
      bytes: pngBytes({ width: 60, height: 40, rows: 40 }),
      name: 'x.png',
    });
    expect(outcome).toMatchObject({ status: 'unreadable', code: 'ocr-not-installed' });
  });
});

/** Every seventh byte behind the header is changed. */
function noisy(bytes: Buffer): Buffer {
  return Buffer.from(bytes.map((byte, index) => (index > 40 && index % 7 === 0 ? byte ^ 0x5a : byte)));
}
