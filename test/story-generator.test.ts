/** The generated stories are what their head says: frequencies like those of news, one story in twenty derived. */
import { describe, expect, test } from 'vitest';
import { generateStory } from '../bench/story-generator.ts';
import { contentWord } from '../bench/story-words.ts';

const sample = Array.from({ length: 3000 }, (_, i) => generateStory(40_000 + i));

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+/gu) ?? [];
}

describe('generated stories', () => {
  test('a story depends on its number and seed alone', () => {
    expect(generateStory(40_007)).toEqual(sample[7]);
    expect(generateStory(40_007, 2).text).not.toBe(sample[7]?.text);
    expect(new Set(sample.map(({ text }) => text)).size).toBe(sample.length);
  });

  test('word frequency falls with rank as Zipf says', () => {
    const counts = new Map<string, number>();
    for (const { text } of sample)
      for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
    const ranked = [...counts.values()].sort((a, b) => b - a);
    // Ranks spread evenly over the logarithm, so that the many rare words do not decide alone.
    const ranks = Array.from({ length: 60 }, (_, i) => Math.round(10 ** (0.7 + (3.3 * i) / 59)));
    const points = ranks.map((rank) => ({ x: Math.log(rank), y: Math.log(ranked[rank - 1] ?? 1) }));
    expect(slope(points)).toBeGreaterThan(-1.15);
    expect(slope(points)).toBeLessThan(-0.85);
    // Half of a vocabulary stands once or twice (Zipf again); vocabulary grows with the text.
    expect(counts.size).toBeGreaterThan(60_000);
  });

  test('one story in twenty is derived, from an earlier one, some from the same wire, some in chains', () => {
    const derived = sample.filter(({ source }) => source !== null);
    expect(derived.length / sample.length).toBeGreaterThan(0.04);
    expect(derived.length / sample.length).toBeLessThan(0.06);
    sample.forEach(({ source }, i) => expect(source ?? 0).toBeLessThan(40_000 + i));
    const copies = new Map<number, number>();
    for (const { source } of derived) copies.set(source ?? 0, (copies.get(source ?? 0) ?? 0) + 1);
    expect(Math.max(...copies.values())).toBeGreaterThan(15);
    expect(derived.some(({ source }) => generateStory(source ?? 0).source !== null)).toBe(true);
    expect(new Set(derived.map(({ kind }) => kind))).toEqual(
      new Set(['copy', 'trimmed', 'edited', 'excerpt']),
    );
  });

  test('stories and sentences are as long as those of news', () => {
    const own = sample.filter(({ source }) => source === null).map(({ text }) => wordsOf(text).length);
    const median = own.sort((a, b) => a - b)[own.length >> 1] ?? 0;
    expect(median).toBeGreaterThan(320);
    expect(median).toBeLessThan(440);
    const sentences = sample.flatMap(({ text }) => text.split(/(?<=\.)\s+/u));
    const mean = sentences.reduce((sum, sentence) => sum + sentence.split(' ').length, 0) / sentences.length;
    expect(mean).toBeGreaterThan(18);
    expect(mean).toBeLessThan(27);
  });

  test('stories of their own share no sequence of seven words: nobody copied one', () => {
    const first = new Map<string, number>();
    const shared: string[] = [];
    sample.forEach(({ text, source }, at) => {
      const words = source === null ? wordsOf(text) : [];
      for (let i = 7; i <= words.length; i++) {
        const run = words.slice(i - 7, i).join(' ');
        if ((first.get(run) ?? at) !== at) shared.push(run);
        first.set(run, at);
      }
    });
    expect(shared).toEqual([]);
  });

  test('invented words differ', () => {
    const words = Array.from({ length: 210_000 }, (_, rank) => contentWord(rank));
    expect(new Set(words).size).toBe(words.length);
  });
});

/** Least squares. */
function slope(points: readonly { readonly x: number; readonly y: number }[]): number {
  const mean = (of: 'x' | 'y'): number => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [x, y] = [mean('x'), mean('y')];
  const together = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0);
  return together / points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
}
