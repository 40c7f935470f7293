/** What two stories have in common, measured; the judgement over it is made in `relation-rules.ts`. */
import { matchChains, type ChainMatch, type HowCommon } from './anchors.ts';
import { matchFigures, type FigureMatch } from './figures.ts';
import type { QuoteFeature, StoryFeatures } from './features.ts';
import { sharedCount } from './words.ts';

/** Shares are 0 … 1: `aInB` is the part of A that B contains. */
export interface Overlap {
  readonly gramsAInB: number;
  readonly gramsBInA: number;
  readonly stemsAInB: number;
  readonly stemsBInA: number;
  readonly anchorsAInB: number;
  readonly anchorsBInA: number;
  /** Numbers found in the other in the same order. */
  readonly numbersAInB: number;
  readonly numbersBInA: number;
  /** Part of the shared anchor weight that stands in one order in both. */
  readonly order: number;
  readonly chain: ChainMatch;
  readonly figures: FigureMatch;
  readonly quotes: QuoteOverlap;
}

/** What one story keeps of the other, seen from the side that might be the derived one. Shares 0 … 1. */
export interface Kept {
  /** Narrator 3-grams found in the other. */
  readonly grams: number;
  readonly stems: number;
  /** Anchors found in the other in the same order. */
  readonly ordered: number;
  /** Numbers found in the other in the same order; 0 when they are too few to tell. */
  readonly numbers: number;
  /** The one number that stands for all: 0 … 1. */
  readonly strength: number;
}

/** Quotations of at least `fewestQuoteWords` words that the two stories share; altered wording counts as shared. */
export interface QuoteOverlap {
  readonly shared: number;
  readonly onlyA: number;
  readonly onlyB: number;
}

const fewestQuoteWords = 5;
/** Share of the shorter quotation's words from which two quotations are versions of one. */
const sameQuote = 0.6;
/** Words that two quotations have in common at least, distinct and in one order. */
const fewestShared = 4;
/** More quotations than this are not compared pairwise; the first ones decide. */
const mostQuotes = 40;

/** Measures the overlap of two stories; linear in their features, except for at most 40 × 40 quotations. */
export function overlapOf(a: StoryFeatures, b: StoryFeatures, howCommon?: HowCommon): Overlap {
  const grams = sharedCount(a.grams, b.grams);
  const stems = sharedCount(a.stems, b.stems);
  const chain = matchChains(a.chain, b.chain, howCommon);
  return {
    gramsAInB: share(grams, a.grams.length),
    gramsBInA: share(grams, b.grams.length),
    stemsAInB: share(stems, a.stems.length),
    stemsBInA: share(stems, b.stems.length),
    anchorsAInB: share(chain.sharedWeight, chain.weightA),
    anchorsBInA: share(chain.sharedWeight, chain.weightB),
    numbersAInB: share(chain.orderedNumbers, chain.numbersA),
    numbersBInA: share(chain.orderedNumbers, chain.numbersB),
    order: share(chain.orderedWeight, chain.sharedWeight),
    chain,
    figures: matchFigures(a.figures, b.figures),
    quotes: quoteOverlap(a, b),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(1, part / whole);
}

function quoteOverlap(a: StoryFeatures, b: StoryFeatures): QuoteOverlap {
  const mine = longQuotes(a.quotes);
  const theirs = longQuotes(b.quotes);
  if (sharedCount(a.quoteGrams, b.quoteGrams) === 0)
    return { shared: 0, onlyA: mine.length, onlyB: theirs.length };
  const seenB = new Uint8Array(theirs.length);
  const foundA = mine.filter((quote) => {
    const same = theirs.map((other, j) => (isSameQuote(quote, other) ? j : -1)).filter((j) => j !== -1);
    for (const j of same) seenB[j] = 1;
    return same.length > 0;
  }).length;
  const foundB = seenB.reduce((sum, seen) => sum + seen, 0);
  return { shared: Math.min(foundA, foundB), onlyA: mine.length - foundA, onlyB: theirs.length - foundB };
}

function longQuotes(quotes: readonly QuoteFeature[]): readonly QuoteFeature[] {
  return quotes.filter((quote) => quote.words.length >= fewestQuoteWords).slice(0, mostQuotes);
}

/**
 * True when one quotation is a version of the other. The bags rule out most pairs before words are aligned. Three words
 * in one order ("it is a") stand in any two sentences.
 */
export function isSameQuote(a: QuoteFeature, b: QuoteFeature): boolean {
  const shared = sharedCount(a.bag, b.bag);
  if (shared < fewestShared || shared < 0.5 * Math.min(a.bag.length, b.bag.length)) return false;
  const likeness = quoteLikeness(a.words, b.words);
  return likeness >= sameQuote && likeness * Math.min(a.words.length, b.words.length) >= fewestShared;
}

/** Share of the shorter quotation's words that the longer one contains in the same order (word LCS). */
export function quoteLikeness(a: Uint32Array, b: Uint32Array): number {
  const [short, long] =
    a.length <= b.length ? [a.slice(0, 120), b.slice(0, 240)] : [b.slice(0, 120), a.slice(0, 240)];
  if (short.length === 0) return 0;
  const row = new Uint16Array(long.length + 1);
  for (const word of short) {
    let diagonal = 0;
    for (let j = 1; j <= long.length; j++) {
      const above = row[j] ?? 0;
      row[j] = word === long[j - 1] ? diagonal + 1 : Math.max(above, row[j - 1] ?? 0);
      diagonal = above;
    }
  }
  return (row[long.length] ?? 0) / short.length;
}
