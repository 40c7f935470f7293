/** Speakers of quotations that stand apart from their cue, by cause. */
import { describe, expect, it } from 'vitest';
import { sentencesOf, type Document } from '../reading/index.ts';
import {
  describing,
  documents,
  goingOn,
  interrupted,
  introducedOtherwise,
  itSaid,
  participles,
  renamed,
} from './attribution-quoted.cases.ts';
import { attributionOf } from './attribution.ts';
import type { Quotation } from './claim.ts';

function quotationsIn(text: string): Quotation[] {
  const known = { headline: null, publisher: 'Delta Post', agency: null, author: null };
  const place = { published: '2025-03-14', language: 'en', zones: [], start: 0, end: text.length };
  const story = { index: 0, role: 'main' as const, ...known, ...place };
  const shared = { mediaType: 'text/plain', text, language: 'en', boilerplate: [], notes: [] };
  const document: Document = { sha256: 'a'.repeat(64), name: 'test.txt', stories: [story], ...shared };
  return attributionOf(document, story, sentencesOf(text, story, 'en')).quotations();
}

const plain = (name: string | null): string | null =>
  name?.toLowerCase().replace(/^(?:the|an?) /, '') ?? null;

describe.each([
  ['describing', describing],
  ['participles', participles],
  ['documents', documents],
  ['renamed', renamed],
  ['going on', goingOn],
  ['it said', itSaid],
  ['interrupted', interrupted],
  ['introduced otherwise', introducedOtherwise],
])('%s', (_, rows) => {
  for (const [text, ...wanted] of rows) {
    it(text, () => {
      const found = quotationsIn(text);
      expect(found.map(({ quote, speaker }) => [quote, plain(speaker)])).toStrictEqual(
        wanted.map(([quote, speaker]) => [quote, plain(speaker)]),
      );
    });
  }
});
