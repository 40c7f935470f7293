/**
 * Lineage passage by passage: which sentences of a story are lifted from which other one. Own reporting may take over one
 * paragraph, and a roundup a paragraph from each of three; what relates the stories as wholes does not tell that.
 */
import { byPosition, type TextRange } from '../../base/index.ts';
import type { StoryKey } from '../reading/index.ts';
import { storyId } from './features.ts';
import type { Direction, StoryPair } from './relation.ts';
import { hash32, join32, sharedCount, sortedSet, wordsOf } from './words.ts';

/** A passage of a story and the passage that it was lifted from. */
export interface LiftedPassage {
  readonly passage: TextRange;
  readonly source: StoryKey;
  readonly from: TextRange;
  /** .5 … 1: part of the passage's 3-grams that stand in its source. */
  readonly kept: number;
}

/** Less in common is told anew, not lifted. */
const leastKept = 0.5;
/** Shorter passages ("he said on Monday") are nobody's. */
const fewestGrams = 4;

/**
 * The lifted passages of a story in text order, each with its best source. `pairs` are pairs in which the story takes
 * part; sources that were made from the story itself are left out. `textOf` gives the text that the ranges point into.
 */
export function liftedPassages(
  story: StoryKey,
  pairs: readonly StoryPair[],
  textOf: (key: StoryKey) => string,
): LiftedPassage[] {
  const own = storyId(story);
  const best = new Map<string, LiftedPassage>();
  for (const pair of pairs) {
    const isFirst = storyId(pair.a) === own;
    const source = isFirst ? pair.b : pair.a;
    const madeFromIt: Direction = isFirst ? 'b-from-a' : 'a-from-b';
    if (pair.direction === madeFromIt || (!isFirst && storyId(pair.b) !== own)) continue;
    for (const { a, b } of pair.evidence) {
      const [passage, from] = isFirst ? [a, b] : [b, a];
      const kept = keptShare(textOf(story), passage, textOf(source), from);
      const at = `${passage.start}-${passage.end}`;
      if (kept >= leastKept && kept > (best.get(at)?.kept ?? 0))
        best.set(at, { passage, source, from, kept });
    }
  }
  return [...best.values()].sort((x, y) => byPosition(x.passage, y.passage));
}

function keptShare(text: string, passage: TextRange, other: string, from: TextRange): number {
  const mine = gramsIn(text, passage);
  return mine.length < fewestGrams ? 0 : sharedCount(mine, gramsIn(other, from)) / mine.length;
}

function gramsIn(text: string, range: TextRange): Uint32Array {
  const words = wordsOf(text, range).map(({ folded }) => hash32(folded));
  return sortedSet(words.slice(2).map((word, i) => join32(join32(words[i] ?? 0, words[i + 1] ?? 0), word)));
}
