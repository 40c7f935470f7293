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

/**
 * A story cut into the sentences that carry narrator words, packed: sentence `k` is compared by the items
 * `offsets[k] … offsets[k + 1]`, hashes of its stems and digits with weights.
 */
export interface SentenceList {
  readonly ranges: readonly TextRange[];
  readonly wordCounts: Uint16Array;
  readonly offsets: Uint32Array;
  readonly items: Uint32Array;
  readonly weights: Float32Array;
  /** Sum of the weights of each sentence. */
  readonly totals: Float32Array;
}

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
const mostPostings = 10;
/** Weight of a word that occurs in any text, against 1 for others. */
const commonWeight = 0.15;

/** Lists already cut; a story is cut once however many pairs it takes part in. */
const cut = new WeakMap<StoryFeatures, SentenceList>();

/** Sentences of a story as they are compared. */
export function sentencesFor(features: StoryFeatures): SentenceList {
  const known = cut.get(features);
  if (known) return known;
  const sentences = readSentences(features);
  const items = sentences.flatMap((sentence) => [...sentence.items]);
  let at = 0;
  const list: SentenceList = {
    ranges: sentences.map(({ range }) => range),
    wordCounts: Uint16Array.from(sentences, ({ wordCount }) => Math.min(wordCount, 65535)),
    offsets: Uint32Array.from([0, ...sentences.map((sentence) => (at += sentence.items.size))]),
    items: Uint32Array.from(items, ([item]) => item),
    weights: Float32Array.from(items, ([, weight]) => weight),
    totals: Float32Array.from(sentences, (sentence) =>
      [...sentence.items.values()].reduce((sum, weight) => sum + weight, 0),
    ),
  };
  cut.set(features, list);
  return list;
}

interface Sentence {
  readonly range: TextRange;
  readonly items: ReadonlyMap<number, number>;
  readonly wordCount: number;
}

function readSentences(features: StoryFeatures): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const zone of features.story.zones) {
    if (zone.label !== 'body' && zone.label !== 'caption' && zone.label !== 'subheading') continue;
    for (const range of sentencesOf(features.text, zone, features.language)) {
      if (sentences.length >= mostSentences) return sentences;
      while ((features.narrator[from]?.end ?? Infinity) <= range.start) from++;
      const sentence = readSentence(features, range, from);
      if (sentence.wordCount > 0) sentences.push(sentence);
    }
  }
  return sentences;
}

function readSentence(features: StoryFeatures, range: TextRange, from: number): Sentence {
  const items = new Map<number, number>();
  let wordCount = 0;
  for (let i = from; i < features.narrator.length; i++) {
    const passage = features.narrator[i];
    if (!passage || !overlaps(passage, range)) break;
    const part = { start: Math.max(passage.start, range.start), end: Math.min(passage.end, range.end) };
    for (const word of wordsOf(features.text, part)) {
      wordCount++;
      const digits = /^\p{Nd}/u.test(word.folded);
      const stem = digits ? word.folded : stemOf(word.folded);
      if (stem === null) items.set(hash32(`o:${word.folded}`), commonWeight);
      else items.set(hash32(`w:${stem}`), digits ? 0.5 + distinctiveness(Number(word.folded)) : 1);
    }
  }
  return { range: plain(range), items, wordCount };
}

/** Aligns two stories of one language; linear in words thanks to an index over B's words. */
export function alignSentences(a: SentenceList, b: SentenceList): SentenceAlignment {
  const index = indexOf(b);
  const shared = new Float32Array(b.ranges.length);
  const matches: SentenceMatch[] = [];
  a.ranges.forEach((_, i) => {
    const match = bestMatch(a, i, b, index, shared);
    if (match) matches.push(match);
  });
  return {
    matches,
    covered: coverage(a, matches),
    passages: matches.flatMap((match) => passagesOf(a, b, match)),
  };
}

let lastIndexed: {
  readonly list: SentenceList;
  readonly index: ReadonlyMap<number, readonly number[]>;
} | null = null;

/** For every item the sentences of `list` that hold it; common words lead everywhere and are left out. */
function indexOf(list: SentenceList): ReadonlyMap<number, readonly number[]> {
  if (lastIndexed?.list === list) return lastIndexed.index;
  const index = new Map<number, number[]>();
  list.ranges.forEach((_, j) => {
    for (let k = list.offsets[j] ?? 0; k < (list.offsets[j + 1] ?? 0); k++) {
      const item = list.items[k] ?? 0;
      const at = index.get(item);
      if (at === undefined) index.set(item, [j]);
      else if (at.length <= mostPostings) at.push(j);
    }
  });
  lastIndexed = { list, index };
  return index;
}

/** `shared` is scratch space, all zero before and after. */
function bestMatch(
  a: SentenceList,
  i: number,
  b: SentenceList,
  index: ReadonlyMap<number, readonly number[]>,
  shared: Float32Array,
): SentenceMatch | null {
  const touched: number[] = [];
  for (let k = a.offsets[i] ?? 0; k < (a.offsets[i + 1] ?? 0); k++) {
    const at = index.get(a.items[k] ?? 0);
    if (at === undefined || at.length > mostPostings) continue;
    for (const j of at) {
      if (shared[j] === 0) touched.push(j);
      shared[j] = (shared[j] ?? 0) + (a.weights[k] ?? 0);
    }
  }
  let best: SentenceMatch | null = null;
  let bestScore = leastShare * 0.75;
  for (const j of touched.sort((x, y) => x - y)) {
    const weight = shared[j] ?? 0;
    shared[j] = 0;
    const aInB = Math.min(1, weight / Math.max(a.totals[i] ?? 0, 1e-9));
    const bInA = Math.min(1, weight / Math.max(b.totals[j] ?? 0, 1e-9));
    const score = (aInB + bInA) / 2;
    if (weight < 1.5 || score <= bestScore || Math.max(aInB, bInA) < leastShare) continue;
    bestScore = score;
    best = { a: i, b: j, aInB, bInA };
  }
  return best;
}

function coverage(a: SentenceList, matches: readonly SentenceMatch[]): number {
  const all = a.wordCounts.reduce((sum, count) => sum + count, 0);
  const matched = matches.reduce((sum, match) => sum + (a.wordCounts[match.a] ?? 0), 0);
  return all === 0 ? 0 : matched / all;
}

function passagesOf(a: SentenceList, b: SentenceList, match: SentenceMatch): AlignedPassages[] {
  const mine = a.ranges[match.a];
  const theirs = b.ranges[match.b];
  return mine && theirs ? [{ a: mine, b: theirs }] : [];
}

function plain({ start, end }: TextRange): TextRange {
  return { start, end };
}

/**
 * Aligned sentences across languages: the sentences around anchors that stand in the same order in both texts.
 * `matches` are code units in A and B as `orderedMentions` returns them.
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
  let high = list.ranges.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((list.ranges[middle]?.start ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
