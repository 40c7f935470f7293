/** Lists written before their grammar: how many are right now, never fewer. */
import { describe, expect, it } from 'vitest';
import type { TextRange } from '../../base/index.ts';
import { sentencesOf, type Document } from '../reading/index.ts';
import { chains } from './attribution-chains.cases.ts';
import { languageCases } from './attribution-languages.cases.ts';
import { paragraphs } from './attribution-paragraphs.cases.ts';
import { laterShapes } from './attribution-shapes-later.cases.ts';
import { thirdShapes } from './attribution-shapes-third.cases.ts';
import { shapes } from './attribution-shapes.cases.ts';
import { attributionOf, type Attribution, type StoryAttribution } from './attribution.ts';
import { modalityCases, quotationCases } from './quotations.cases.ts';

function read(
  text: string,
  language: string,
): { reader: StoryAttribution; sentenceAt: (at: number) => TextRange } {
  const known = { headline: null, publisher: null, agency: null, author: null, published: '2025-03-14' };
  const story = {
    index: 0,
    role: 'main' as const,
    ...known,
    language,
    zones: [],
    start: 0,
    end: text.length,
  };
  const shared = { mediaType: 'text/plain', text, language, boilerplate: [], notes: [] };
  const document: Document = { sha256: 'a'.repeat(64), name: 'test.txt', stories: [story], ...shared };
  const sentences = sentencesOf(text, story, language);
  const sentenceAt = (at: number): TextRange => sentences.findLast(({ start }) => start <= at) ?? story;
  return { reader: attributionOf(document, story, sentences), sentenceAt };
}

function attributed(text: string, at: string, language = 'en'): Attribution {
  const { reader, sentenceAt } = read(text, language);
  const start = text.indexOf(at);
  const number = { start, end: start + at.length };
  return reader.attribute({ number, passage: number, sentence: sentenceAt(start) });
}

const plain = (name: string | null): string | null =>
  name?.toLowerCase().replace(/^(?:the|an?) /, '') ?? null;

describe.each([
  ['shapes', shapes, 63],
  ['later shapes', laterShapes, 39],
  ['third shapes', thirdShapes, 39],
  ['paragraphs', paragraphs, 23],
])('%s', (_, rows, least) => {
  it(`has at least ${least} speakers right, and every modality`, () => {
    const wrong: string[] = [];
    for (const [text, at, speaker, modality] of rows) {
      const found = attributed(text, at);
      if (plain(found.speaker) !== plain(speaker)) wrong.push(`${text} [${at}]: ${String(found.speaker)}`);
      expect(modality === undefined ? ['asserted', 'estimated'] : [modality], text).toContain(found.modality);
    }
    expect(rows.length - wrong.length, wrong.join('\n')).toBeGreaterThanOrEqual(least);
  });
});

describe('chains', () => {
  it('are whole and in order', () => {
    const wrong: string[] = [];
    for (const [text, at, speaker, chain] of chains) {
      const found = attributed(text, at);
      const names = found.attribution.map(({ name }) => name);
      const isRight = plain(found.speaker) === plain(speaker) && names.join(' > ') === chain.join(' > ');
      if (!isRight) wrong.push(`${text}: ${names.join(' > ')}`);
    }
    expect(chains.length - wrong.length, wrong.join('\n')).toBeGreaterThanOrEqual(41);
  });
});

describe.each([
  ['es', 10],
  ['fr', 10],
  ['de', 9],
  ['vi', 4],
  ['th', 4],
  ['km', 4],
  ['zh', 4],
  ['ar', 4],
])('%s', (language, least) => {
  it(`has at least ${least} speakers right`, () => {
    const rows = languageCases.filter((row) => row[0] === language);
    const wrong = rows.filter(
      ([, text, at, speaker]) => plain(attributed(text, at, language).speaker) !== plain(speaker),
    );
    expect(rows.length - wrong.length, wrong.map(([, text]) => text).join('\n')).toBeGreaterThanOrEqual(
      least,
    );
  });
});

describe('quotations', () => {
  it.each(quotationCases.map(([text, ...wanted]) => ({ text, wanted })))('$text', ({ text, wanted }) => {
    const found = read(text, text.startsWith('«') ? 'fr' : 'en').reader.quotations();
    for (const [quote, speaker] of wanted) {
      const match = found.find((quotation) => quotation.quote === quote);
      expect(match, quote).toBeDefined();
      expect(plain(match?.speaker ?? null), quote).toBe(plain(speaker));
    }
  });
});

describe('modality', () => {
  it('has at least 24 of 25 right', () => {
    const wrong = modalityCases.filter(([text, at, modality]) => attributed(text, at).modality !== modality);
    expect(wrong.length, wrong.map(([text]) => text).join('\n')).toBeLessThanOrEqual(1);
  });
});
