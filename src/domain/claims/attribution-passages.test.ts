import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../reading/index.ts';
import type { Document } from '../reading/index.ts';
import { denials, noDenials, plansAndEstimates, turnsOfDenial } from './attribution-denials.cases.ts';
import {
  insisters,
  introduced,
  mixedPassages,
  morePassages,
  newcomers,
  ownDocuments,
  registers,
} from './attribution-passages.cases.ts';
import { everydayShapes } from './attribution-shapes-fourth.cases.ts';
import { attributionOf, type Attribution } from './attribution.ts';

function attributed(text: string, at: string, publisher: string | null): Attribution {
  const story = {
    index: 0,
    role: 'main' as const,
    headline: null,
    publisher,
    agency: null,
    author: null,
    published: '2025-03-14',
    language: 'en',
    zones: [],
    start: 0,
    end: text.length,
  };
  const shared = { mediaType: 'text/plain', text, language: 'en', boilerplate: [], notes: [] };
  const document: Document = { sha256: 'a'.repeat(64), name: 'test.txt', stories: [story], ...shared };
  const sentences = sentencesOf(text, story, story.language);
  const start = text.indexOf(at);
  const number = { start, end: start + at.length };
  const sentence = sentences.findLast((range) => range.start <= start) ?? { start: 0, end: text.length };
  return attributionOf(document, story, sentences).attribute({ number, passage: number, sentence });
}

describe.each([
  ['denials', denials],
  ['no denials', noDenials],
  ['plans and estimates', plansAndEstimates],
])('%s', (_, rows) => {
  for (const [text, at, speaker, modality] of rows) {
    it(`${text} (${at})`, () => {
      const found = attributed(text, at, null);
      expect(found.modality).toBe(modality);
      expect(found.speaker?.toLowerCase() ?? null).toBe(speaker?.toLowerCase() ?? null);
    });
  }
});

describe('turns of denial', () => {
  it.each(turnsOfDenial)('%s (%s)', (text, at, modality) => {
    expect(attributed(text, at, null).modality).toBe(modality);
  });
});

describe.each([
  ['own documents', ownDocuments],
  ['introduced', introduced],
  ['insisters', insisters],
  ['registers', registers],
  ['everyday shapes', everydayShapes],
  ['newcomers', newcomers],
  ['more passages', morePassages],
])('%s', (_, rows) => {
  for (const [text, at, speaker, publisher] of rows) {
    it(`${text} (${at})`, () => {
      const found = attributed(text, at, publisher ?? null);
      expect(found.speaker?.toLowerCase() ?? null).toBe(speaker?.toLowerCase() ?? null);
    });
  }
});

describe('mixed passages', () => {
  for (const [text, at, speaker, publisher, modality] of mixedPassages) {
    it(`${text} (${at})`, () => {
      const found = attributed(text, at, publisher ?? null);
      if (speaker !== undefined)
        expect(found.speaker?.toLowerCase() ?? null).toBe(speaker?.toLowerCase() ?? null);
      if (modality !== undefined) expect(found.modality).toBe(modality);
    });
  }
});
