/** What is made of the recogniser's answers; the recogniser itself is tried in test/hostile/pictures.test.ts. */
import { describe, expect, it } from 'vitest';
import { jpegHead, pngBytes } from '../../../test/hostile/picture-bytes.ts';
import { parseImage } from './image.ts';
import { isReadable, notesOnReading } from './ocr-judgement.ts';
import type { OcrEngine, Recognition, Unrecognised } from './ocr-engine.ts';
import { seenPage } from './ocr-layout.ts';
import { isSettled, languagesFor, sampleOf, type LineReading } from './ocr-script.ts';

const all = ['eng', 'vie', 'khm', 'tha', 'chi_sim'] as const;

describe('languages by how surely each reads a few lines', () => {
  const line = (eng: number, vie: number, khm: number, tha: number, chinese: number): LineReading =>
    new Map([
      ['eng', eng],
      ['vie', vie],
      ['khm', khm],
      ['tha', tha],
      ['chi_sim', chinese],
    ]);

  it.each([
    ['English', [line(95, 92, 37, 71, 89)], ['eng']],
    ['Vietnamese', [line(76, 96, 44, 79, 77)], ['vie', 'eng']],
    ['Khmer', [line(22, 27, 86, 72, 23)], ['khm', 'eng']],
    ['Thai', [line(41, 38, 37, 93, 46)], ['tha', 'eng']],
    ['Chinese', [line(19, 25, 11, 47, 92)], ['chi_sim', 'eng']],
    ['a page of two', [line(19, 25, 11, 47, 92), line(94, 87, 37, 64, 87)], ['eng', 'chi_sim']],
    ['ornaments', [line(10, 12, 9, 50, 3)], ['eng']],
    ['nothing', [], ['eng']],
  ] as const)('%s', (_, lines, languages) => {
    expect(languagesFor(lines, all)).toEqual(languages);
  });

  it('never names a language that is not installed', () => {
    expect(languagesFor([line(22, 27, 86, 30, 23)], ['eng', 'tha'])).toEqual(['eng']);
    expect(languagesFor([], ['tha'])).toEqual(['tha']);
  });

  it('asks nobody else when English is sure', () => {
    expect(isSettled(new Map([['eng', 94]]))).toBe(true);
    expect(isSettled(new Map([['eng', 76]]))).toBe(false);
  });

  it('samples the longest line of each quarter of the page', () => {
    const lines = Array.from({ length: 20 }, (_, i) => ({
      x0: 0,
      y0: i * 10,
      x1: 100 + (i % 5),
      y1: i * 10 + 8,
    }));
    expect(sampleOf(lines).map(({ y0 }) => y0)).toEqual([40, 90, 140, 190]);
    expect(sampleOf([])).toEqual([]);
  });
});

describe('paragraphs', () => {
  const page = (lines: readonly string[]): string =>
    JSON.stringify({
      blocks: [
        {
          paragraphs: [
            { lines: lines.map((text) => ({ text, bbox: { x0: 0, y0: 0, x1: 1, y1: 1 }, words: [] })) },
          ],
        },
      ],
    });

  it.each([
    ['lines are joined', ['The committee met\n', 'by the river.\n'], 'The committee met by the river.'],
    ['hyphens at line ends go', ['The infor-\n', 'mation was noted.\n'], 'The information was noted.'],
    ['scripts without spaces get none', ['委员会在\n', '河边开会\n'], '委员会在河边开会'],
    [
      'the halves of a Thai vowel become one',
      ['น\u0e4d\u0e32 ท\u0e4d\u0e49\u0e32\n'],
      'น\u0e33 ท\u0e49\u0e33',
    ],
  ])('%s', (_, lines, text) => {
    expect(seenPage(page(lines)).paragraphs).toEqual([text]);
  });

  it('a page without blocks is empty', () => {
    expect(seenPage('{"blocks":null}')).toEqual({ paragraphs: [], words: [] });
  });
});

const recognition = (
  confidence: number,
  words: readonly [string, number][] = [['river', 90]],
): Recognition => ({
  status: 'recognised',
  paragraphs: [words.map(([text]) => text).join(' ')],
  words: words.map(([text, sure]) => ({ text, confidence: sure })),
  confidence,
  languages: ['eng'],
});

describe('what the reader is told', () => {
  it('how surely, where not, and which numbers', () => {
    const pages = [
      { page: 2, recognition: recognition(95) },
      {
        page: 3,
        recognition: recognition(61, [
          ['1,5OO', 44],
          ['212', 96],
        ]),
      },
    ];
    expect(notesOnReading(pages, '5.1.0')).toEqual([
      'Read by OCR on pages 2, 3 (Tesseract 5.1.0, English), mean confidence 78 %: check numbers against the image.',
      'Read with low confidence: page 3 (61 %).',
      'Numbers read with doubt: “1,5OO” (page 3, 44 %).',
    ]);
  });

  it('noise is not shown as text; Thai needs more, because it finds itself in Khmer', () => {
    expect(isReadable(recognition(41))).toBe(false);
    expect(isReadable(recognition(70))).toBe(true);
    expect(isReadable({ ...recognition(72), languages: ['tha', 'eng'] })).toBe(false);
    expect(isReadable(recognition(95, []))).toBe(false);
  });
});

const engine = (answer: Recognition | Unrecognised): OcrEngine =>
  ({
    recognise: () => Promise.resolve(answer),
    installed: ['eng'],
    version: '5.1.0',
  }) as unknown as OcrEngine;

describe('pictures', () => {
  const png = pngBytes({ width: 100, height: 50, rows: 50 });

  it.each([
    ['OCR that is not installed', png, null, 'ocr-not-installed', 'is not installed: run "npm install"'],
    [
      '60,000 by 60,000 pixels',
      pngBytes({ width: 60_000, height: 60_000 }),
      null,
      'image-too-large',
      '3,600,000,000',
    ],
    ['two pixels', pngBytes({ width: 2, height: 1 }), null, 'image-too-small', 'too small'],
    ['another format than announced', jpegHead(100, 50), null, 'image-broken', 'damaged'],
    ['what cannot be decoded', png, engine({ status: 'undecodable' }), 'image-broken', 'save it as PNG'],
    [
      'a cut file',
      png.subarray(0, 60),
      engine({ status: 'undecodable' }),
      'image-truncated',
      'complete file',
    ],
    ['too slow', png, engine({ status: 'too-slow' }), 'ocr-timeout', 'cut it into parts'],
    ['too large', png, engine({ status: 'too-large' }), 'ocr-memory', 'smaller'],
    ['a crash', png, engine({ status: 'failed' }), 'ocr-failed', 'type its text'],
    [
      'noise',
      png,
      engine(recognition(20)),
      'ocr-unsure',
      'Not installed here: Vietnamese, Khmer, Thai and Chinese',
    ],
  ])('%s: refused with what to do', async (_, bytes, given, code, words) => {
    const outcome = await parseImage('png', bytes, given);
    expect(outcome).toMatchObject({ status: 'unreadable', code, mediaType: 'image/png' });
    if (outcome.status === 'unreadable') expect(outcome.reason).toContain(words);
  });

  it('text comes with its note', async () => {
    const outcome = await parseImage('png', png, engine(recognition(90)));
    expect(outcome).toMatchObject({
      status: 'read',
      parsed: { text: 'river', notes: [expect.stringContaining('mean confidence 90 %')] },
    });
  });
});
