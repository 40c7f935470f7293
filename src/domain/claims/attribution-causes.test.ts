/** Passages written before their grammar: how many numbers have their speaker and modality now, never fewer. */
import { describe, expect, it } from 'vitest';
import { sentencesOf, type Document } from '../reading/index.ts';
import { causePassages, type VoicePassage } from './attribution-causes.cases.ts';
import { genrePassages } from './attribution-genres.cases.ts';
import { scenePassages } from './attribution-scenes.cases.ts';
import { attributionOf, type Attribution } from './attribution.ts';

function reader({ text, publisher }: VoicePassage): (at: string) => Attribution {
  const known = { headline: null, publisher, agency: null, author: null, published: '2025-03-14' };
  const place = { zones: [], start: 0, end: text.length };
  const story = { index: 0, role: 'main' as const, ...known, language: 'en', ...place };
  const shared = { mediaType: 'text/plain', text, language: 'en', boilerplate: [], notes: [] };
  const document: Document = { sha256: 'a'.repeat(64), name: 'test.txt', stories: [story], ...shared };
  const sentences = sentencesOf(text, story, 'en');
  const read = attributionOf(document, story, sentences);
  return (at) => {
    const start = text.indexOf(at);
    const number = { start, end: start + at.length };
    const sentence = sentences.findLast((range) => range.start <= start) ?? story;
    return read.attribute({ number, passage: number, sentence });
  };
}

const plain = (name: string | null): string | null =>
  name?.toLowerCase().replace(/^(?:the|an?) /, '') ?? null;

describe.each([
  ['causes', causePassages, 48],
  ['scenes', scenePassages, 73],
  ['genres', genrePassages, 82],
])('%s', (_, passages, least) => {
  it(`has at least ${least} right`, () => {
    const wrong: string[] = [];
    let all = 0;
    for (const passage of passages) {
      const attribute = reader(passage);
      for (const [at, speakers, modality] of passage.rows) {
        all += 1;
        const found = attribute(at);
        const isSaid = speakers.some((name) => plain(name) === plain(found.speaker));
        if (!isSaid || (modality !== undefined && modality !== found.modality))
          wrong.push(`${at} in ${passage.text.slice(0, 60)}: ${String(found.speaker)}, ${found.modality}`);
      }
    }
    expect(all - wrong.length, wrong.join('\n')).toBeGreaterThanOrEqual(least);
  });
});

describe('a denial', () => {
  it('is marked on the last node of its chain', () => {
    const passage = {
      text: 'Brask Metals denied that 40 men had died. It said 3 were hurt.',
      publisher: 'Post',
      rows: [],
    };
    const attribute = reader(passage);
    expect(attribute('40').attribution.at(-1)).toMatchObject({ name: 'Brask Metals', denies: true });
    expect(attribute('3').attribution.at(-1)).not.toHaveProperty('denies');
  });
});
