/**
 * A quotation is sacred: between linked stories quoted spans are aligned word by word, so that changed wording shows.
 * Follows lineage in the life of a fact; changes nothing but `fidelity` and `alignedWith`.
 */
import type { Document } from '../reading/index.ts';
import type { Quotation } from '../claims/index.ts';
import { compareDates } from './direction.ts';
import { storyId } from './features.ts';
import { quoteLikeness } from './overlap.ts';
import type { StoryPair } from './relation.ts';
import { hardRelations } from './relation-rules.ts';
import { hash32, sharedCount, sortedSet, wordsOf } from './words.ts';

/** Quotations with fewer words are names or scare quotes and prove nothing. */
const fewestWords = 3;
/** Word share from which two quotations are versions of one. */
const sameQuote = 0.6;
/** The same in a derived text, for a quotation that stands where the original stood. */
const reworded = 0.35;
/** Code units of a quotation that are compared; what follows in a longer one is not. */
const longestQuote = 8000;
/** Quotations per story that are aligned. */
const mostQuotations = 200;

interface Indexed {
  readonly at: number;
  readonly quotation: Quotation;
  readonly words: Uint32Array;
  /** The same, sorted and distinct. */
  readonly bag: Uint32Array;
}

/**
 * Sets fidelity where a linked story carries the same quotation: 'verbatim' with a pointer to the text that carries it
 * first when the words agree, 'altered' on the derived (or later) side when they do not, 'translated' across languages.
 * Quotations without counterpart come back unchanged, all in the order given.
 */
export function alignQuotations(
  documents: readonly Document[],
  quotations: readonly Quotation[],
  pairs: readonly StoryPair[],
): Quotation[] {
  const texts = new Map(documents.map((document) => [document.sha256, document] as const));
  const indexed = quotations.map(indexQuotation);
  const byStory = new Map<string, Indexed[]>();
  for (const one of indexed) {
    const own = byStory.get(storyId(one.quotation));
    if (own === undefined) byStory.set(storyId(one.quotation), [one]);
    else own.push(one);
  }
  const best = new Map<number, Finding>();
  for (const pair of pairs) alignPair(texts, pair, byStory, best);
  return indexed.map((one) => withFinding(one, indexed, best));
}

function indexQuotation(quotation: Quotation, at: number): Indexed {
  const range = { start: 0, end: Math.min(quotation.quote.length, longestQuote) };
  const words = Uint32Array.from(wordsOf(quotation.quote, range), ({ folded }) => hash32(folded));
  return { at, quotation, words, bag: sortedSet(words) };
}

interface Finding {
  /** Position of the counterpart in the list of quotations. */
  readonly source: number;
  readonly translated: boolean;
  /** Larger is better: a shown direction beats a guessed one, a likely match an unlikely one. */
  readonly rank: number;
}

/** Follows the counterparts back to the first text that carries the words. */
function withFinding(one: Indexed, all: readonly Indexed[], best: ReadonlyMap<number, Finding>): Quotation {
  const seen = new Set<number>([one.at]);
  let first = one;
  let translated = false;
  for (let found = best.get(one.at); found && !seen.has(found.source); found = best.get(found.source)) {
    seen.add(found.source);
    first = all[found.source] ?? first;
    translated ||= found.translated;
  }
  if (first === one) return one.quotation;
  const { sha256, start, end } = first.quotation;
  const fidelity = translated ? 'translated' : sameWords(one.words, first.words) ? 'verbatim' : 'altered';
  return { ...one.quotation, fidelity, alignedWith: { sha256, start, end } };
}

function alignPair(
  texts: ReadonlyMap<string, Document>,
  pair: StoryPair,
  byStory: ReadonlyMap<string, readonly Indexed[]>,
  best: Map<number, Finding>,
): void {
  if (pair.relation === 'independent' || pair.relation === 'different-story') return;
  const aFirst = aIsSource(texts, pair);
  const [source, later] = aFirst ? [pair.a, pair.b] : [pair.b, pair.a];
  const originals = (byStory.get(storyId(source)) ?? []).slice(0, mostQuotations);
  const repeats = (byStory.get(storyId(later)) ?? []).slice(0, mostQuotations);
  const rank = (pair.direction === 'none' ? 0 : 2) + pair.score;
  if (pair.relation === 'translation') alignAcross(originals, repeats, crossings(pair, aFirst), rank, best);
  else {
    const points = hardRelations.has(pair.relation) ? crossings(pair, aFirst) : [];
    for (const repeat of repeats) alignOne(repeat, originals, points, rank, best);
  }
}

/** The side that the other one took the words from; without a direction the earlier, then the first. */
function aIsSource(texts: ReadonlyMap<string, Document>, pair: StoryPair): boolean {
  if (pair.direction !== 'none') return pair.direction === 'b-from-a';
  const published = ({ sha256, story }: StoryPair['a']): string | null =>
    texts.get(sha256)?.stories.find(({ index }) => index === story)?.published ?? null;
  return compareDates(published(pair.a), published(pair.b)) <= 0;
}

/** Looks for the likest quotation; in the place where it is expected, much less likeness will do. */
function alignOne(
  repeat: Indexed,
  originals: readonly Indexed[],
  points: readonly Crossing[],
  rank: number,
  best: Map<number, Finding>,
): void {
  if (repeat.words.length < fewestWords) return;
  const expected = carryOver(repeat.quotation.start, points);
  let match: Indexed | null = null;
  let likeness = 0;
  for (const original of originals) {
    if (original.words.length < fewestWords || !sharesWords(repeat, original)) continue;
    const like = quoteLikeness(repeat.words, original.words);
    const inPlace = expected !== null && Math.abs(original.quotation.start - expected) < widestMiss;
    if (like >= (inPlace ? reworded : sameQuote) && like > likeness) [match, likeness] = [original, like];
  }
  if (match) keep(best, repeat.at, { source: match.at, translated: false, rank: rank + likeness });
}

/** Cheap test before words are aligned: too few common words cannot stand in a common order. */
function sharesWords(a: Indexed, b: Indexed): boolean {
  return sharedCount(a.bag, b.bag) >= 0.3 * Math.min(a.bag.length, b.bag.length);
}

/** True when the words agree, or one is the whole beginning, end or middle of the other. */
function sameWords(a: Uint32Array, b: Uint32Array): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  for (let at = 0; at + short.length <= long.length; at++) {
    if (short.every((word, i) => word === long[at + i])) return true;
  }
  return false;
}

/** Points where the two texts say the same, as [in the source, in the later text], rising in both. */
type Crossing = readonly [number, number];

function crossings({ evidence }: StoryPair, aFirst: boolean): Crossing[] {
  const points = evidence.map(({ a, b }): Crossing => (aFirst ? [a.start, b.start] : [b.start, a.start]));
  points.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  let furthest = -1;
  return points.filter(([, later]) => later >= furthest && (furthest = later) >= 0);
}

/**
 * Across languages words cannot be compared. Equal numbers of quotations are matched in order; otherwise each one goes
 * to the nearest after its place has been carried over between the passages that correspond.
 */
function alignAcross(
  originals: readonly Indexed[],
  repeats: readonly Indexed[],
  points: readonly Crossing[],
  rank: number,
  best: Map<number, Finding>,
): void {
  repeats.forEach((repeat, i) => {
    const original = originals.length === repeats.length ? originals[i] : nearest(repeat, originals, points);
    if (original) keep(best, repeat.at, { source: original.at, translated: true, rank });
  });
}

/** A quotation may lie this many code units from where it is expected. */
const widestMiss = 160;

function nearest(
  repeat: Indexed,
  originals: readonly Indexed[],
  points: readonly Crossing[],
): Indexed | null {
  const expected = carryOver(repeat.quotation.start, points);
  if (expected === null) return null;
  let best: Indexed | null = null;
  let miss = widestMiss;
  for (const original of originals) {
    const distance = Math.abs(original.quotation.start - expected);
    if (distance < miss) [best, miss] = [original, distance];
  }
  return best;
}

/** The place in the source that corresponds to a place in the later text, by interpolation between crossings. */
function carryOver(place: number, points: readonly Crossing[]): number | null {
  const after = points.findIndex(([, later]) => later > place);
  const [low, high] = [points[after - 1], points[after]];
  if (!low || !high) return null;
  const share = (place - low[1]) / Math.max(1, high[1] - low[1]);
  return low[0] + share * (high[0] - low[0]);
}

function keep(best: Map<number, Finding>, at: number, finding: Finding): void {
  if ((best.get(at)?.rank ?? -1) < finding.rank) best.set(at, finding);
}
