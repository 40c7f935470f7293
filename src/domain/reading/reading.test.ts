/** Laws that hold for every text: partitions, valid ranges, no exception, time that grows with the length. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextRange } from '../../base/index.ts';
import type { Block, Document } from './document.ts';
import { languageOf, narratorRanges, quotedSpans, readDocument, sentencesOf } from './index.ts';

const noMetadata = { title: null, publisher: null, author: null, published: null, language: null, url: null };

function read(text: string, blocks: readonly Block[] | null = null): Document {
  return readDocument({
    sha256: '0'.repeat(64),
    name: 'a.txt',
    parsed: { text, mediaType: 'text/plain', blocks, metadata: noMetadata, notes: [] },
  });
}

/** Texts that look like pages: prose, furniture, marks and broken surrogates in any order. */
const line = fc.oneof(
  fc.constantFrom(
    '',
    'Sign in | Subscribe',
    'Related articles',
    'More than 40 freed from a walled site',
    'RASSAU, March 3 (Norpress) - Forty people left the site on Monday, the parish said.',
    '“They came at night,” she said. “We counted them.”',
    'By Petra Loom',
    'time11 hours ago',
    '12 March 2025',
    'Yours sincerely,',
    '© 2025 AmaryNow',
    '警方说，四十人离开了园区。“我们数过了。”',
    'https://amarynow.example/a',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(
      '"',
      "'",
      '“',
      '.',
      ' ',
      '\n',
      '\t',
      'a',
      '7',
      '[',
      '(',
      '-',
      '。',
      '\ud800',
      '\u00a0',
      '»',
    ),
    maxLength: 60,
  }),
);
const page = fc.array(line, { maxLength: 24 }).map((lines) => lines.join('\n'));

function expectOrdered(ranges: readonly TextRange[], within: TextRange): void {
  let at = within.start;
  for (const range of ranges) {
    expect(range.start).toBeGreaterThanOrEqual(at);
    expect(range.end).toBeGreaterThan(range.start);
    at = range.end;
  }
  expect(at).toBeLessThanOrEqual(within.end);
}

function expectPartition(ranges: readonly TextRange[], whole: TextRange): void {
  let at = whole.start;
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    expect(range.start).toBe(at);
    expect(range.end).toBeGreaterThan(range.start);
    at = range.end;
  }
  expect(at).toBe(whole.end);
}

function expectLawful(document: Document): void {
  const whole = { start: 0, end: document.text.length };
  expectPartition([...document.stories, ...document.boilerplate], whole);
  document.stories.forEach((story, index) => {
    expect(story.index).toBe(index);
    expectPartition(story.zones, story);
  });
}

describe('laws of reading', () => {
  test('stories and furniture partition the text, zones partition each story', () => {
    fc.assert(
      fc.property(page, (text) => expectLawful(read(text))),
      { numRuns: 600 },
    );
  });

  test('the same holds for blocks of any kind and any ranges', () => {
    const kind = fc.constantFrom<Block['kind']>(
      'heading',
      'paragraph',
      'list-item',
      'table-row',
      'caption',
      'chrome',
    );
    const block = fc.record({
      start: fc.integer({ min: -5, max: 900 }),
      end: fc.integer({ min: -5, max: 900 }),
      kind,
      page: fc.constant(null),
    });
    fc.assert(
      fc.property(page, fc.array(block, { maxLength: 8 }), (text, blocks) =>
        expectLawful(read(text, blocks)),
      ),
      { numRuns: 300 },
    );
  });

  test('sentences are trimmed, ordered and lose nothing but white space', () => {
    fc.assert(
      fc.property(page, (text) => {
        const whole = { start: 0, end: text.length };
        const sentences = sentencesOf(text, whole, null);
        expectOrdered(sentences, whole);
        const kept = sentences.map((range) => text.slice(range.start, range.end)).join('');
        expect(bare(kept)).toBe(bare(text));
      }),
      { numRuns: 400 },
    );
  });

  test('quoted spans and narrator ranges partition a range', () => {
    fc.assert(
      fc.property(page, fc.nat(40), (text, skip) => {
        const range = { start: Math.min(skip, text.length), end: text.length };
        const spans = quotedSpans(text, range);
        expectOrdered(spans, range);
        expectPartition([...spans, ...narratorRanges(text, range)], range);
      }),
      { numRuns: 400 },
    );
  });

  test('reading twice gives the same document', () => {
    fc.assert(
      fc.property(page, (text) => {
        expect(read(text)).toEqual(read(text));
      }),
      { numRuns: 50 },
    );
  });
});

/** What is left without any white space (by our own, wider definition of it). */
function bare(text: string): string {
  return text.replace(/[\s\u0000-\u0020\u0085\u200b]/gu, '');
}

describe('hostile sizes', () => {
  const shapes: Readonly<Record<string, string>> = {
    'one line of digits': '7',
    'one line of spaces': ' ',
    'only line breaks': '\n',
    'straight quotes': '"',
    'single quotes before words': "'a ",
    'full stops': '. ',
    'opening guillemets': '«a ',
    'short lines': 'ab\n',
    'dashes and brackets': '(a) - ',
    'half of a surrogate pair': '\ud83d',
    'month names': 'may 1 ',
    'cut marks':
      'Related articles\nFarmers brought in more rice than in any year before that anyone can remember.\n',
    bullets: '• Forty people leave the site\n',
    'dated lines': '12 March 2025\n',
    bulletins:
      'Forty people leave the site\nBy Petra Loom\nForty people left the site on Monday, the parish said.\n',
    'letters without an end': 'x',
    'capital letters': 'AB ',
    'doubled headlines': 'Forty people leave the site\n',
  };

  const openings: readonly string[] = [
    '',
    'Forty people left the site on Monday, the parish of Rassau said.\nRelated articles\n',
  ];
  const cases = Object.entries(shapes).flatMap(([name, unit]) =>
    openings.map((opening): [string, string, string] => [
      opening === '' ? name : `${name} under a cut`,
      unit,
      opening,
    ]),
  );

  test.each(cases)('%s: 1 MB is read in time that grows with the length', (_, unit, opening) => {
    const timeOf = (length: number): number => {
      const text = opening + unit.repeat(Math.ceil(length / unit.length));
      const before = process.cpuUsage();
      const document = read(text);
      for (const story of document.stories) {
        sentencesOf(text, story, null);
        quotedSpans(text, story);
      }
      return process.cpuUsage(before).user / 1000;
    };
    timeOf(20_000);
    const small = Math.max(timeOf(125_000), 8);
    const large = timeOf(1_000_000);
    // Processor time in ms. Eight times the text: linear is 8, quadratic 64; the floor keeps noise from deciding.
    expect(large / small).toBeLessThan(36);
    expect(large).toBeLessThan(8000);
  });
});

describe('language', () => {
  test.each([
    ['en', 'The parish counted the people who came down the road on Friday evening.'],
    ['es', 'La parroquia contó a las personas que bajaron por la carretera el viernes por la tarde.'],
    ['fr', 'La paroisse a compté les personnes arrivées par la route vendredi soir, selon le registre.'],
    ['km', 'ប៉ូលិសបាននិយាយថា មនុស្សសែសិបនាក់បានចាកចេញពីទីនោះ។'],
    ['th', 'ตำรวจกล่าวว่ามีคนสี่สิบคนออกจากสถานที่นั้น'],
    ['my', 'လူလေးဆယ် ထွက်ခွာသွားသည်ဟု ရဲကပြောသည်။'],
    ['zh', '警方说，四十人离开了园区，其中十二人是妇女。'],
    ['ja', '警察によると、四十人がその施設を出たという。'],
    ['ko', '경찰은 마흔 명이 그 시설을 떠났다고 말했다.'],
    ['vi', 'Cảnh sát cho biết bốn mươi người đã rời khỏi khu nhà đó vào tối thứ Sáu.'],
  ])('%s', (language, text) => expect(languageOf(text)).toBe(language));

  test.each(['', '212', '+990 555 0142', '🌾🌾🌾', 'ok'])('null for %j', (text) =>
    expect(languageOf(text)).toBeNull(),
  );
});
