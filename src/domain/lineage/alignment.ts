/**
 * Sentence alignment: for every sentence of one story the sentence of the other that says the same. Used as the
 * evidence shown to a person, and to tell a text copied throughout from one that shares a passage.
 */
import { overlaps, type TextRange } from '../../base/index.ts';
import { sentencesOf } from '../reading/index.ts';
import type { StoryFeatures } from './features.ts';
import type { AlignedPassages } from './relation.ts';
import { stemOf } from './stems.ts';
import { distinctiveness } from './numbers.ts';
import { hash32, wordsOf } from './words.ts';

/** A sentence with what it is compared by: hashes of words with weights. */
interface SentenceItems {
  readonly range: TextRange;
  readonly items: ReadonlyMap<number, number>;
  readonly weight: number;
  readonly wordCount: number;
}

/** A story cut into the sentences that carry narrator words, together with the anchors of each. */
export type SentenceList = readonly SentenceItems[];

/** A sentence of `a` with its counterpart in `b`. */
export interface SentenceMatch {
  readonly a: number;
  readonly b: number;
  /** 0 … 1: part of A's sentence found in B's, and the reverse. */
  readonly aInB: number;
  readonly bInA: number;
}

/** How A is covered by B, sentence by sentence. */
export interface SentenceAlignment {
  readonly matches: readonly SentenceMatch[];
  /** Share of A's narrator words that stand in matched sentences. */
  readonly covered: number;
  readonly passages: readonly AlignedPassages[];
}

/** Sentences with less in common are not shown as a pair. */
const leastShare = 0.4;
/** Longer stories are aligned by their first sentences only, so that a pair stays bounded. */
const mostSentences = 400;
/** A word found in more sentences than this tells nothing about which one corresponds. */
const mostPostings = 24;

/** Sentences of a story as they are compared. `words` also makes stems into items; anchors always count. */
export function sentencesFor(features: StoryFeatures): SentenceList {
  const list: SentenceItems[] = [];
  let from = 0;
  for (const zone of features.story.zones) {
    if (zone.label !== 'body' && zone.label !== 'caption' && zone.label !== 'subheading') continue;
    for (const range of sentencesOf(features.text, zone, features.language)) {
      if (list.length >= mostSentences) return list;
      while ((features.narrator[from]?.end ?? Infinity) <= range.start) from++;
      const sentence = itemsOf(features, range, from);
      if (sentence.wordCount > 0) list.push(sentence);
    }
  }
  return list;
}

function itemsOf(features: StoryFeatures, range: TextRange, from: number): SentenceItems {
  const items = new Map<number, number>();
  let wordCount = 0;
  for (let i = from; i < features.narrator.length; i++) {
    const passage = features.narrator[i];
    if (!passage || !overlaps(passage, range)) break;
    const cut = { start: Math.max(passage.start, range.start), end: Math.min(passage.end, range.end) };
    for (const word of wordsOf(features.text, cut)) {
      wordCount++;
      const digits = /^\p{Nd}/u.test(word.folded);
      const stem = digits ? word.folded : stemOf(word.folded);
      if (stem === null) items.set(hash32(`o:${word.folded}`), 0.15);
      else items.set(hash32(`w:${stem}`), digits ? 0.5 + distinctiveness(Number(word.folded)) : 1);
    }
  }
  return { range, items, wordCount, weight: [...items.values()].reduce((sum, weight) => sum + weight, 0) };
}

/** Aligns two stories of one language; linear in words thanks to an index over B's words. */
export function alignSentences(a: SentenceList, b: SentenceList): SentenceAlignment {
  const index = new Map<number, number[]>();
  b.forEach((sentence, j) => {
    for (const item of sentence.items.keys()) {
      const at = index.get(item);
      if (at === undefined) index.set(item, [j]);
      else if (at.length <= mostPostings) at.push(j);
    }
  });
  const matches: SentenceMatch[] = [];
  a.forEach((sentence, i) => {
    const match = bestMatch(sentence, i, b, index);
    if (match) matches.push(match);
  });
  return {
    matches,
    covered: coverage(a, matches),
    passages: matches.flatMap((match) => passagesOf(a, b, match)),
  };
}

function bestMatch(
  sentence: SentenceItems,
  i: number,
  b: SentenceList,
  index: ReadonlyMap<number, readonly number[]>,
): SentenceMatch | null {
  const shared = new Map<number, number>();
  for (const [item, weight] of sentence.items) {
    const at = index.get(item) ?? [];
    if (at.length > mostPostings) continue;
    for (const j of at) shared.set(j, (shared.get(j) ?? 0) + weight);
  }
  let best: SentenceMatch | null = null;
  let bestScore = 0;
  for (const [j, weight] of shared) {
    const aInB = weight / Math.max(sentence.weight, 1e-9);
    const bInA = weight / Math.max(b[j]?.weight ?? 0, 1e-9);
    const score = Math.max(aInB, bInA) * 0.5 + Math.min(aInB, bInA) * 0.5;
    if (weight < 1.5 || score <= bestScore || Math.max(aInB, bInA) < leastShare) continue;
    bestScore = score;
    best = { a: i, b: j, aInB: Math.min(1, aInB), bInA: Math.min(1, bInA) };
  }
  return best !== null && bestScore >= leastShare * 0.75 ? best : null;
}

function coverage(a: SentenceList, matches: readonly SentenceMatch[]): number {
  const all = a.reduce((sum, sentence) => sum + sentence.wordCount, 0);
  const matched = matches.reduce((sum, match) => sum + (a[match.a]?.wordCount ?? 0), 0);
  return all === 0 ? 0 : matched / all;
}

function passagesOf(a: SentenceList, b: SentenceList, match: SentenceMatch): AlignedPassages[] {
  const mine = a[match.a];
  const theirs = b[match.b];
  return mine && theirs ? [{ a: plain(mine.range), b: plain(theirs.range) }] : [];
}

function plain({ start, end }: TextRange): TextRange {
  return { start, end };
}

/**
 * Aligned sentences across languages: the sentences around anchors that stand in the same order in both texts.
 * `matches` are code units in A and B as `matchChains` returns them.
 */
export function passagesAround(
  a: SentenceList,
  b: SentenceList,
  matches: readonly (readonly [number, number])[],
): AlignedPassages[] {
  const passages = new Map<string, AlignedPassages>();
  for (const [inA, inB] of matches) {
    const i = sentenceAt(a, inA);
    const j = sentenceAt(b, inB);
    for (const passage of passagesOf(a, b, { a: i, b: j, aInB: 0, bInA: 0 }))
      passages.set(`${i}-${j}`, passage);
  }
  return [...passages.values()];
}

function sentenceAt(list: SentenceList, position: number): number {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((list[middle]?.range.start ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
