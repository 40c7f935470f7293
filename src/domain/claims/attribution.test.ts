import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextRange } from '../../base/index.ts';
import { sentencesOf } from '../reading/index.ts';
import type { Document } from '../reading/index.ts';
import { attributionCases } from './attribution-cases.cases.ts';
import { attributionSentences } from './attribution-sentences.ts';
import { attributionOf, type Attribution } from './attribution.ts';

interface Setting {
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
  readonly language?: string;
}

function documentOf(text: string, { publisher, published, language = 'en' }: Setting = {}): Document {
  const story = {
    index: 0,
    role: 'main' as const,
    headline: null,
    publisher: publisher ?? null,
    agency: null,
    author: null,
    published: published ?? null,
    language,
    zones: [],
    start: 0,
    end: text.length,
  };
  const shared = { mediaType: 'text/plain', text, language, boilerplate: [], notes: [] };
  return { sha256: 'a'.repeat(64), name: 'test.txt', stories: [story], ...shared };
}

function read(text: string, setting: Setting = {}) {
  const document = documentOf(text, setting);
  const [story] = document.stories;
  if (story === undefined) throw new Error('The test document holds no story.');
  const sentences = sentencesOf(text, story, story.language);
  const sentenceAt = (at: number): TextRange =>
    sentences.findLast(({ start }) => start <= at) ?? { start: 0, end: text.length };
  return { attribution: attributionOf(document, story, sentences), sentenceAt };
}

function attributed(text: string, at: string, setting: Setting = {}): Attribution {
  const { attribution, sentenceAt } = read(text, setting);
  const start = text.indexOf(at);
  const number = { start, end: start + at.length };
  return attribution.attribute({ number, passage: number, sentence: sentenceAt(start) });
}

describe('speakers of short stories', () => {
  it.each(attributionCases)('$rule: $text', ({ text, at, speaker, modality, via, publisher }) => {
    const found = attributed(text, at, { publisher });
    if (modality !== 'denied' || speaker === null) expect(found.speaker).toBe(speaker);
    if (modality === 'denied' && speaker !== null) expect(found.deniedOf).toBe(speaker);
    expect(found.modality).toBe(modality ?? 'asserted');
    if (via !== undefined) expect(found.attribution.slice(0, -1).map(({ name }) => name)).toEqual(via);
  });
});

describe('speakers of single sentences', () => {
  for (const [text, at, speaker, modality] of attributionSentences) {
    it(`${text} (${at})`, () => {
      const found = attributed(text, at, { published: '2025-03-14' });
      expect(found.speaker?.toLowerCase() ?? null).toBe(speaker?.toLowerCase() ?? null);
      expect(modality === undefined ? ['asserted', 'estimated'] : [modality]).toContain(found.modality);
    });
  }
});

describe('romance languages', () => {
  it.each([
    [
      'es',
      'El grupo Luz del Puerto abrió en mayo. El grupo registró 45 llamadas desde Osmere.',
      '45',
      'Luz del Puerto',
    ],
    [
      'es',
      'La Oficina Regional sobre los Puertos calcula que faltan 45 barcos.',
      '45',
      'Oficina Regional sobre los Puertos',
    ],
    ['es', 'Según el Instituto Osmere, 45 barcos han desaparecido.', '45', 'Instituto Osmere'],
    ['es', 'Lio, de 22 años, contó a Westwire que pagó 900 marcos.', '900', 'Lio'],
    [
      'es',
      'Mara Dellin visitó el puerto. «Contamos 45 barcos», afirmó el lunes Mara Dellin.',
      '45',
      'Mara Dellin',
    ],
    ['fr', "Selon l'Institut Osmere, 45 bateaux ont disparu.", '45', 'Institut Osmere'],
    [
      'fr',
      '« Nous avons compté 45 bateaux », a déclaré lundi Mara Dellin, directrice du port.',
      '45',
      'Mara Dellin',
    ],
  ])('%s: %s', (language, text, at, speaker) => {
    expect(attributed(text, at, { language }).speaker).toBe(speaker);
  });
});

describe('languages read by characters', () => {
  it.each([
    ['zh', '港口研究所表示，有45艘船失踪。', '45', '港口研究所'],
    ['vi', 'Theo Viện Cảng, 45 thuyền mất tích. Bến đóng cửa.', '45', 'Viện Cảng'],
    ['vi', 'Ngày thứ hai, theo Viện Cảng, 45 thuyền mất tích.', '45', 'Viện Cảng'],
  ])('%s: %s', (language, text, at, speaker) => {
    expect(attributed(text, at, { language }).speaker).toBe(speaker);
  });
});

describe('laws', () => {
  const piece = fc.constantFrom(
    'Mara Dellin',
    'said',
    ', ',
    '. ',
    '“',
    '”',
    '"',
    'the group',
    ' 31 ',
    'according to',
    '\n\n',
    'who',
    '(',
    ')',
    '$5',
    'Ministry of',
    'in May',
    'ไทย',
    '中文',
    '  ',
    "'s",
    'told',
    'between 9 and 13 March',
    ':',
  );
  const texts = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(' ')),
  );

  it('any text is read without throwing, with valid spans, the same way twice', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, seed) => {
        const start = text.length === 0 ? 0 : seed % text.length;
        const number = { start, end: Math.min(text.length, start + 2) };
        const answer = (): unknown[] => {
          const { attribution, sentenceAt } = read(text, { published: '2025-03-14' });
          const passage = { number, passage: number, sentence: sentenceAt(start) };
          const { attribution: chain, ...rest } = attribution.attribute(passage);
          for (const { span } of chain) {
            if (span !== null)
              expect(span.start >= 0 && span.start <= span.end && span.end <= text.length).toBe(true);
          }
          const quotations = attribution.quotations();
          for (const { start: from, end, quote } of quotations) expect(text.slice(from, end)).toBe(quote);
          return [chain, rest, quotations, attribution.placeOf(passage), attribution.timeOf(passage)];
        };
        expect(answer()).toEqual(answer());
      }),
      { numRuns: 300 },
    );
  });
});
