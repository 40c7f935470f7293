import { expect, test } from 'vitest';
import type { LineageEdge, StoryNode } from './edges.ts';
import { LineageView } from './view.ts';

/** Stories that each are an origin of their own, and the pairs that comparison called independent texts of one matter. */
function viewOf(count: number, linked: readonly (readonly [number, number])[]): LineageView {
  const nodes = Array.from({ length: count }, (_, slot): StoryNode => {
    const key = { sha256: String.fromCharCode(97 + slot).repeat(64), story: 0 };
    const known = { published: null, publisher: null, headline: null };
    return { slot, key, ...known, cluster: slot, parent: -1, directed: false, origin: slot };
  });
  const edges = linked.map(([a, b]): LineageEdge => {
    return { a, b, relation: 'independent', direction: 'none', score: 0.1, support: 0, copied: false };
  });
  return new LineageView({
    node: (slot) => nodes[slot] ?? null,
    edges: (slot) => edges.filter(({ a, b }) => a === slot || b === slot),
    detail: () => ({ evidence: [], reasons: [] }),
    origin: (id) => nodes.filter(({ origin }) => origin === id),
  });
}

/** Pairs of a view as "a-b", a letter for each story. */
function pairsIn(view: LineageView, count: number): string[] {
  return Array.from({ length: count }, (_, slot) => view.pairsOf(slot, slot))
    .flat()
    .map(({ a, b }) => `${a.sha256[0] ?? ''}${b.sha256[0] ?? ''}`)
    .sort();
}

const allOf = (letters: string): string[] =>
  Array.from(letters, (a, at) => Array.from(letters.slice(at + 1), (b) => a + b)).flat();

/** Four stories of one matter, all compared and linked: the slots from `at` on. */
const group = (at: number): (readonly [number, number])[] =>
  [0, 1, 2, 3].flatMap((i) => [0, 1, 2, 3].filter((j) => j > i).map((j) => [at + i, at + j] as const));

test('two groups that one link joins stay two; the link holds for its own two texts', () => {
  const view = viewOf(8, [...group(0), ...group(4), [0, 4]]);
  expect(pairsIn(view, 8)).toEqual([...allOf('abcd'), 'ae', ...allOf('efgh')].sort());
});

test('a text that is linked to one of each does not join two groups', () => {
  const view = viewOf(9, [...group(0), ...group(4), [0, 8], [4, 8]]);
  const found = pairsIn(view, 9);
  expect(found).toEqual(expect.arrayContaining([...allOf('abcd'), ...allOf('efgh'), 'ai', 'ei']));
  expect(found.filter((pair) => /[abcd][efgh]/.test(pair))).toEqual([]);
});

test('two groups with links that support each other are one matter', () => {
  const view = viewOf(8, [...group(0), ...group(4), [0, 4], [0, 5], [1, 4], [1, 5]]);
  expect(pairsIn(view, 8)).toEqual(allOf('abcdefgh').sort());
});

test('a text that two of a group speak of is of their matter, and leads no further', () => {
  const found = pairsIn(viewOf(8, [...group(0), ...group(4), [0, 4], [1, 4]]), 8);
  expect(found).toEqual(expect.arrayContaining(['ae', 'be', 'ce', 'de']));
  expect(found.filter((pair) => /[abcd][fgh]/.test(pair))).toEqual([]);
});

test('a text with few links may tie others: a denial and a second reporter, the wire between them', () => {
  expect(
    pairsIn(
      viewOf(3, [
        [0, 1],
        [1, 2],
      ]),
      3,
    ),
  ).toEqual(['ab', 'ac', 'bc']);
  expect(
    pairsIn(
      viewOf(4, [
        [0, 1],
        [1, 2],
        [2, 3],
      ]),
      4,
    ),
  ).toEqual(allOf('abcd').sort());
});
