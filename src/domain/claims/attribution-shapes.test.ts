/** Lists written before their grammar: how many are right now, never fewer. */
import { describe, expect, it } from 'vitest';
import { sentencesOf, type Document } from '../reading/index.ts';
import { chains } from './attribution-chains.cases.ts';
import { laterShapes } from './attribution-shapes-later.cases.ts';
import { shapes } from './attribution-shapes.cases.ts';
import { attributionOf, type Attribution } from './attribution.ts';

function attributed(text: string, at: string): Attribution {
  const language = 'en';
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
  const start = text.indexOf(at);
  const number = { start, end: start + at.length };
  const sentence = sentences.findLast((range) => range.start <= start) ?? story;
  return attributionOf(document, story, sentences).attribute({ number, passage: number, sentence });
}

const plain = (name: string | null): string | null =>
  name?.toLowerCase().replace(/^(?:the|an?) /, '') ?? null;

describe.each([
  ['shapes', shapes, 62],
  ['later shapes', laterShapes, 36],
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
