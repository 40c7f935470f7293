/** Nouns and speakers that stand apart from their number: how many are read right now, never fewer. */
import { describe, expect, it } from 'vitest';
import type { Document, Zone } from '../reading/index.ts';
import type { Claim } from './claim.ts';
import { extractClaims } from './extract.ts';
import {
  antecedentNouns,
  apartNouns,
  bareNouns,
  documentSpeakers,
  elidedNouns,
  headlineSpeakers,
  sentenceSpeakers,
} from './reference.cases.ts';
import {
  laterAntecedentNouns,
  laterApartNouns,
  laterDocumentSpeakers,
  laterElidedNouns,
  laterHeadlineSpeakers,
  laterSentenceSpeakers,
} from './reference-later.cases.ts';

function claimAt(text: string, at: string): Claim | undefined {
  const body = text.indexOf('\n') + 1;
  const zone = (label: Zone['label'], start: number, end: number): Zone => ({ label, start, end });
  const zones = [zone('headline', 0, body), zone('body', body, text.length)].filter((z) => z.end > z.start);
  const known = { headline: null, publisher: null, agency: null, author: null, published: '2025-03-14' };
  const story = {
    index: 0,
    role: 'main' as const,
    ...known,
    language: 'en',
    zones,
    start: 0,
    end: text.length,
  };
  const shared = { mediaType: 'text/plain', text, language: 'en', boilerplate: [], notes: [] };
  const document: Document = { sha256: 'b'.repeat(64), name: 'test.txt', stories: [story], ...shared };
  const start = text.indexOf(at);
  return extractClaims(document, { stories: 'all' }).claims.find(
    ({ quantity }) => quantity.number.start === start,
  );
}

const plain = (name: string | null): string | null =>
  name?.toLowerCase().replace(/^(?:the|an?|one) /u, '') ?? null;

const fits = (found: string | null, wanted: string | null): boolean =>
  wanted === null ? found === null : wanted.split('|').some((one) => plain(one) === plain(found));

describe.each([
  ['nouns apart', apartNouns, 25],
  ['of them', antecedentNouns, 20],
  ['bare numbers', bareNouns, 10],
  ['elided nouns', elidedNouns, 14],
  ['later nouns apart', laterApartNouns, 13],
  ['later of them', laterAntecedentNouns, 11],
  ['later elided nouns', laterElidedNouns, 8],
])('%s', (_, rows, least) => {
  it(`has at least ${least} right`, () => {
    const wrong = rows.flatMap(([text, at, noun]) => {
      const found = claimAt(text, at)?.quantity.unit ?? null;
      return fits(found, noun) ? [] : [`${text} [${at}]: ${String(found)}`];
    });
    expect(rows.length - wrong.length, wrong.join('\n')).toBeGreaterThanOrEqual(least);
  });
});

describe.each([
  ['headlines', headlineSpeakers, 21],
  ['documents', documentSpeakers, 13],
  ['sentences', sentenceSpeakers, 12],
  ['later headlines', laterHeadlineSpeakers, 11],
  ['later documents', laterDocumentSpeakers, 6],
  ['later sentences', laterSentenceSpeakers, 5],
])('speakers of %s', (_, rows, least) => {
  it(`has at least ${least} right`, () => {
    const wrong = rows.flatMap(([text, at, speaker]) => {
      const claim = claimAt(text, at);
      const isRight = claim !== undefined && fits(claim.speaker, speaker);
      return isRight ? [] : [`${text} [${at}]: ${claim === undefined ? 'no claim' : String(claim.speaker)}`];
    });
    expect(rows.length - wrong.length, wrong.join('\n')).toBeGreaterThanOrEqual(least);
  });
});
