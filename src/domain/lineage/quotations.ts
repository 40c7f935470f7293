/**
 * A quotation is sacred: between linked stories quoted spans are aligned word by word, so that changed wording shows.
 * Follows lineage in the life of a fact; changes nothing but `fidelity` and `alignedWith`.
 */
import type { PartialDate } from '../../base/index.ts';
import type { Document, StoryKey } from '../reading/index.ts';
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

/** A quotation by its document and range. */
export type QuotationPlace = Pick<Quotation, 'sha256' | 'start' | 'end'>;

/** Where the words of a quotation were found in another text, before they are followed to the text that has them first. */
export interface Counterpart extends QuotationPlace {
  readonly translated: boolean;
  /** Larger is better: a shown direction beats a guessed one, a likely match an unlikely one. */
  readonly rank: number;
}

/** A quotation and its counterpart. */
export interface QuotationMatch {
  readonly at: QuotationPlace;
  readonly counterpart: Counterpart;
}

/** A story as far as its quotations are concerned, in text order. */
export interface QuotedStory {
  readonly published: PartialDate | null;
  readonly quotations: readonly Quotation[];
}

/** Two related stories with their quotations, and what was found when they were compared. */
export interface QuotedPair extends Pick<StoryPair, 'relation' | 'direction' | 'score' | 'evidence'> {
  readonly a: QuotedStory;
  readonly b: QuotedStory;
}

interface Indexed {
  readonly quotation: Quotation;
  readonly words: Uint32Array;
  /** The same, sorted and distinct. */
  readonly bag: Uint32Array;
}

interface Match {
  readonly source: Indexed;
  readonly translated: boolean;
  readonly rank: number;
}

type Matches = Map<Indexed, Match>;

/** Finds for the quotations of the derived, or later, story of a pair their counterparts in the other one. */
export function matchQuotations(pair: QuotedPair): QuotationMatch[] {
  if (pair.relation === 'independent' || pair.relation === 'different-story') return [];
  const aFirst = aIsSource(pair);
  const [source, later] = aFirst ? [pair.a, pair.b] : [pair.b, pair.a];
  const originals = source.quotations.slice(0, mostQuotations).map(indexQuotation);
  const repeats = later.quotations.slice(0, mostQuotations).map(indexQuotation);
  const rank = (pair.direction === 'none' ? 0 : 2) + pair.score;
  const found: Matches = new Map();
  if (pair.relation === 'translation') alignAcross(originals, repeats, crossings(pair, aFirst), rank, found);
  else {
    const points = hardRelations.has(pair.relation) ? crossings(pair, aFirst) : [];
    for (const repeat of repeats) alignOne(repeat, originals, points, rank, found);
  }
  return [...found].map(([repeat, match]) => ({
    at: placeOf(repeat.quotation),
    counterpart: { ...placeOf(match.source.quotation), translated: match.translated, rank: match.rank },
  }));
}

/** The better of two counterparts of one quotation; the first of equals. */
export function betterCounterpart(known: Counterpart | null, found: Counterpart): Counterpart {
  return known === null || found.rank > known.rank ? found : known;
}

/** Where counterparts and quotations are looked up; null where there is none. */
export interface QuotationLookup {
  counterpart(place: QuotationPlace): Counterpart | null;
  quotation(place: QuotationPlace): Quotation | null;
}

/**
 * Fidelity of a quotation, and the text that carries its words first: 'verbatim' with a pointer to it when the words agree,
 * 'altered' when they do not, 'translated' across languages. A quotation without counterpart comes back unchanged.
 */
export function resolveQuotation(quotation: Quotation, lookup: QuotationLookup): Quotation {
  const seen = new Set<string>([placeKey(quotation)]);
  let first: QuotationPlace = quotation;
  let translated = false;
  for (let found = lookup.counterpart(first); found && !seen.has(placeKey(found));) {
    seen.add(placeKey(found));
    translated ||= found.translated;
    first = found;
    found = lookup.counterpart(first);
  }
  const original = first === quotation ? null : lookup.quotation(first);
  if (original === null) return quotation;
  const isSame = sameWords(indexQuotation(quotation).words, indexQuotation(original).words);
  const fidelity = translated ? 'translated' : isSame ? 'verbatim' : 'altered';
  return { ...quotation, fidelity, alignedWith: placeOf(original) };
}

/**
 * The words of a quotation that may be given as the speaker's own; `original` are those of the text that `alignedWith` points
 * to. An altered quotation never stands for itself, a translation or paraphrase has none; one whose wording was compared
 * with nothing stands as its text has it.
 */
export function verbatimWords(quotation: Quotation, original: string | null): string | null {
  switch (quotation.fidelity) {
    case 'verbatim':
    case 'unknown':
      return quotation.quote;
    case 'altered':
      return original;
    case 'translated':
    case 'paraphrased':
      return null;
  }
}

/** Quotations of a collection at once: `pairs` as they were compared. All come back in the order given. */
export function alignQuotations(
  documents: readonly Document[],
  quotations: readonly Quotation[],
  pairs: readonly StoryPair[],
): Quotation[] {
  const quoted = quotedStories(documents, quotations);
  const best = new Map<string, Counterpart>();
  for (const pair of pairs) {
    for (const { at, counterpart } of matchQuotations({ ...pair, a: quoted(pair.a), b: quoted(pair.b) }))
      best.set(placeKey(at), betterCounterpart(best.get(placeKey(at)) ?? null, counterpart));
  }
  const byPlace = new Map(quotations.map((one) => [placeKey(one), one] as const));
  const lookup: QuotationLookup = {
    counterpart: (place) => best.get(placeKey(place)) ?? null,
    quotation: (place) => byPlace.get(placeKey(place)) ?? null,
  };
  return quotations.map((one) => resolveQuotation(one, lookup));
}

function quotedStories(
  documents: readonly Document[],
  quotations: readonly Quotation[],
): (key: StoryKey) => QuotedStory {
  const byStory = new Map<string, Quotation[]>();
  for (const one of quotations) {
    const own = byStory.get(storyId(one));
    if (own === undefined) byStory.set(storyId(one), [one]);
    else own.push(one);
  }
  const stories = new Map(documents.map(({ sha256, stories: all }) => [sha256, all] as const));
  return (key) => ({
    published: stories.get(key.sha256)?.find(({ index }) => index === key.story)?.published ?? null,
    quotations: byStory.get(storyId(key)) ?? [],
  });
}

function placeOf({ sha256, start, end }: QuotationPlace): QuotationPlace {
  return { sha256, start, end };
}

/** A place as one string. */
export function placeKey({ sha256, start, end }: QuotationPlace): string {
  return `${sha256} ${start} ${end}`;
}

/** A quotation is read once however many pairs its story takes part in. */
const indexed = new WeakMap<Quotation, Indexed>();

function indexQuotation(quotation: Quotation): Indexed {
  const known = indexed.get(quotation);
  if (known) return known;
  const range = { start: 0, end: Math.min(quotation.quote.length, longestQuote) };
  const words = Uint32Array.from(wordsOf(quotation.quote, range), ({ folded }) => hash32(folded));
  const made = { quotation, words, bag: sortedSet(words) };
  indexed.set(quotation, made);
  return made;
}

/** The side that the other one took the words from; without a direction the earlier, then the first. */
function aIsSource(pair: QuotedPair): boolean {
  if (pair.direction !== 'none') return pair.direction === 'b-from-a';
  return compareDates(pair.a.published, pair.b.published) <= 0;
}

/** Looks for the likest quotation; in the place where it is expected, much less likeness will do. */
function alignOne(
  repeat: Indexed,
  originals: readonly Indexed[],
  points: readonly Crossing[],
  rank: number,
  found: Matches,
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
  if (match) found.set(repeat, { source: match, translated: false, rank: rank + likeness });
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

function crossings({ evidence }: QuotedPair, aFirst: boolean): Crossing[] {
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
  found: Matches,
): void {
  repeats.forEach((repeat, i) => {
    const original = originals.length === repeats.length ? originals[i] : nearest(repeat, originals, points);
    if (original) found.set(repeat, { source: original, translated: true, rank });
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
