/**
 * Pairs of stories as a page of a table, of one story, or of two. A page is cut from all pairs without their passages;
 * one story and one pair are read from their neighbourhood.
 */
import { Fault } from '../base/index.ts';
import type { LineageLine, LineagePage, LineageTie } from '../contract/index.ts';
import type { StoryPair } from '../domain/lineage/index.ts';
import type { StoryKey } from '../domain/reading/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { lineageMark, pairOfStories, pairsOfStory, toldPairs } from './casebook-lineage.ts';
import { lineageLine, storyRef, type NameOf } from './lines.ts';
import { namesOf } from './queries.ts';

/** What a page of pairs is narrowed and sorted by. */
export interface PairQuery {
  readonly limit: number;
  /** Pairs passed over; 0 when absent. */
  readonly offset?: number;
  readonly relation?: StoryPair['relation'];
  /** Stands in the headline, the outlet or the file name of one of the two, letter case aside. */
  readonly q?: string;
  /** A field of the row, with a minus for falling; the order of admission when absent. */
  readonly sort?: string;
}

/** Pairs in which a story takes part. Throws `query/no-story`. */
export function lineageOfStory(index: CasebookIndex, key: StoryKey): LineageLine[] {
  const pairs = pairsOfStory(index, key);
  if (pairs === null) {
    throw new Fault({
      code: 'query/no-story',
      kind: 'absent',
      message: `Lineage knows no story ${key.sha256}.${key.story}.`,
      advice: 'Look for it in the graph of lineage: advertisements and teasers take no part.',
    });
  }
  const nameOf = namesOf(index);
  return pairs.map((pair) => lineageLine(pair, nameOf));
}

/** The pair of two stories, or nothing when they are different stories. */
export function lineageOfTwo(index: CasebookIndex, a: StoryKey, b: StoryKey): LineageLine[] {
  const pair = pairOfStories(index, a, b);
  return pair === null ? [] : [lineageLine(pair, namesOf(index))];
}

interface Remembered {
  readonly mark: string;
  readonly pairs: readonly StoryPair[];
}

/** All pairs are told once for each state of an index, however many pages are asked for. */
const remembered = new WeakMap<CasebookIndex, Remembered>();

function rememberedPairs(index: CasebookIndex): readonly StoryPair[] {
  const mark = lineageMark(index);
  const known = remembered.get(index);
  if (known?.mark === mark) return known.pairs;
  const pairs = toldPairs(index);
  remembered.set(index, { mark, pairs });
  return pairs;
}

/** A page of all pairs. */
export function lineagePage(index: CasebookIndex, query: PairQuery): LineagePage {
  const { limit, offset = 0, relation, q = '', sort } = query;
  const nameOf = namesOf(index);
  const found = pairsWith(index, rememberedPairs(index), nameOf, q);
  const counts: LineagePage['counts'] = {};
  for (const one of found) counts[one.relation] = (counts[one.relation] ?? 0) + 1;
  const kept = relation === undefined ? found : found.filter((one) => one.relation === relation);
  const sorted = sort === undefined ? kept : kept.toSorted(orderBy(sort, nameOf));
  return {
    rows: sorted.slice(offset, offset + limit).map((pair) => tieOf(pair, nameOf)),
    total: kept.length,
    counts,
  };
}

function pairsWith(
  index: CasebookIndex,
  pairs: readonly StoryPair[],
  nameOf: NameOf,
  q: string,
): readonly StoryPair[] {
  const wanted = q.trim().toLowerCase();
  if (wanted === '') return pairs;
  const found = new Set<string>();
  for (const { key, headline, publisher } of index.lineage.nodes()) {
    const words = [headline ?? '', publisher ?? '', nameOf(key.sha256)];
    if (words.some((text) => text.toLowerCase().includes(wanted))) found.add(`${key.sha256}.${key.story}`);
  }
  const isFound = ({ sha256, story }: StoryKey): boolean => found.has(`${sha256}.${story}`);
  return pairs.filter(({ a, b }) => isFound(a) || isFound(b));
}

function orderBy(sort: string, nameOf: NameOf): (x: StoryPair, y: StoryPair) => number {
  const isFalling = sort.startsWith('-');
  const field = isFalling ? sort.slice(1) : sort;
  const valueOf = ({ a, b, relation, direction, score }: StoryPair): string | number => {
    if (field === 'a' || field === 'b') return nameOf((field === 'a' ? a : b).sha256);
    return field === 'score' ? score : field === 'relation' ? relation : direction;
  };
  return (x, y) => {
    const [one, other] = [valueOf(x), valueOf(y)];
    const order = one === other ? 0 : one < other ? -1 : 1;
    return isFalling ? -order : order;
  };
}

function tieOf({ a, b, relation, direction, score }: StoryPair, nameOf: NameOf): LineageTie {
  return { a: storyRef(a, nameOf), b: storyRef(b, nameOf), relation, direction, score };
}
