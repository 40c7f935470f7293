/** A search as a person makes it: highlights are exact, and every place leads to the words in the source. */
import { describe, expect, test } from 'vitest';
import { MemoryIndex } from '../adapters/memory/index.ts';
import { searchAnswerSchema } from '../contract/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { searchCsv } from './search-table.ts';
import { searchCasebook } from './search.ts';

const sha256 = 'a'.repeat(64);
const far = 'A sentence that says nothing of it at all. '.repeat(3000);
const text = `Harbour list\n${far}The café’s owner saw 41 boats. អ្នក\u200bស្រី ក. 🚢 boats!`;

function casebook(): CasebookIndex {
  const index = new MemoryIndex();
  const capture = { sha256, name: 'list.txt', mediaType: 'text/plain', sizeBytes: 1, seq: 1, reason: null };
  index.putCapture({ ...capture, admittedAt: '2026-01-01T00:00:00Z', status: 'unread' });
  const unknown = { publisher: 'Harbour Post', agency: null, author: null, published: '2025-06' };
  const end = text.length;
  const zones = [{ start: 0, end, label: 'body' }] as const;
  const story = { index: 0, role: 'main', headline: 'Harbour list', language: 'en', start: 0, end } as const;
  index.putReading({
    document: {
      ...{
        sha256,
        name: 'list.txt',
        mediaType: 'text/plain',
        text,
        language: 'en',
        boilerplate: [],
        notes: [],
      },
      stories: [{ ...story, ...unknown, zones }],
    },
    ...{ claims: [], events: [], quotations: [] },
  });
  return index;
}

const ask = (typed: string): ReturnType<typeof searchCasebook> =>
  searchCasebook(casebook(), { typed, filter: {}, limit: 10 });

describe('a search', () => {
  test.each([
    ['cafe boats', ['café', 'boats', 'boats']],
    ['អ្នកស្រី', ['អ្នក\u200bស្រី']],
    ['"41 boats"', ['41 boats']],
    ['boa*', ['boats', 'boats']],
  ])('%s is marked where it stands', (typed, words) => {
    const hit = ask(typed).hits.find(({ kind }) => kind === 'story');
    const { snippet, place } = hit ?? { snippet: { text: '', marks: [] }, place: null };
    expect(snippet.marks.map(({ start, end }) => snippet.text.slice(start, end))).toEqual(words);
    expect(text.slice(place?.start, place?.end)).toBe(words[0]);
    expect(snippet.text.length).toBeLessThan(600);
  });

  test('finds the name of a source, with the title marked', () => {
    const answer = ask('list');
    expect(answer.hits.map(({ kind }) => kind).sort()).toEqual(['source', 'story']);
    for (const { title } of answer.hits)
      expect(title.marks.map(({ start, end }) => title.text.slice(start, end))).toEqual(['list']);
    expect(answer.facets.source).toEqual([{ value: sha256, label: 'list.txt', count: 2 }]);
    expect(searchAnswerSchema.parse(answer)).toEqual(answer);
    expect(searchCsv(answer.hits)).toContain('list.txt');
  });

  test.each(['', '   ', '-boats', '"', '\0', '…', '*'])('%j asks for nothing', (typed) => {
    expect(ask(typed)).toMatchObject({ asked: false, total: 0, hits: [] });
  });

  test('says when it was too long', () => {
    expect(ask(`boats ${'x '.repeat(5000)}`).cut).toBe(true);
    expect(ask('boats').cut).toBe(false);
  });
});
