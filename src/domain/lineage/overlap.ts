/** What two stories have in common, measured; the judgement over it is made in `relation-rules.ts`. */
import { matchChains, type ChainMatch } from './anchors.ts';
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
  /** Part of the shared anchor weight that stands in one order in both. */
  readonly order: number;
  readonly chain: ChainMatch;
  readonly quotes: QuoteOverlap;
}

/** Quotations of at least `fewestQuoteWords` words that the two stories share; altered wording counts as shared. */
export interface QuoteOverlap {
  readonly shared: number;
  readonly onlyA: number;
  readonly onlyB: number;
}

const fewestQuoteWords = 5;
/** More quotations than this are not compared pairwise; the first ones decide. */
const mostQuotes = 40;

/** Measures the overlap of two stories; linear in their features, except for at most 40 × 40 quotations. */
export function overlapOf(a: StoryFeatures, b: StoryFeatures): Overlap {
  const grams = sharedCount(a.grams, b.grams);
  const stems = sharedCount(a.stems, b.stems);
  const chain = matchChains(a.chain, b.chain);
  return {
    gramsAInB: share(grams, a.grams.length),
    gramsBInA: share(grams, b.grams.length),
    stemsAInB: share(stems, a.stems.length),
    stemsBInA: share(stems, b.stems.length),
    anchorsAInB: share(chain.sharedWeight, chain.weightA),
    anchorsBInA: share(chain.sharedWeight, chain.weightB),
    order: share(chain.orderedWeight, chain.sharedWeight),
    chain,
    quotes: quoteOverlap(a.quotes, b.quotes),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(1, part / whole);
}

function quoteOverlap(a: readonly QuoteFeature[], b: readonly QuoteFeature[]): QuoteOverlap {
  const long = (quotes: readonly QuoteFeature[]): readonly QuoteFeature[] =>
    quotes.filter((quote) => quote.words.length >= fewestQuoteWords).slice(0, mostQuotes);
  const [mine, theirs] = [long(a), long(b)];
  const foundA = mine.filter((quote) =>
    theirs.some((other) => quoteLikeness(quote.words, other.words) >= 0.6),
  ).length;
  const foundB = theirs.filter((quote) =>
    mine.some((other) => quoteLikeness(quote.words, other.words) >= 0.6),
  ).length;
  return { shared: Math.min(foundA, foundB), onlyA: mine.length - foundA, onlyB: theirs.length - foundB };
}

/** Share of the shorter quotation's words that the longer one contains in the same order (word LCS). */
export function quoteLikeness(a: Uint32Array, b: Uint32Array): number {
  const [short, long] =
    a.length <= b.length ? [a.slice(0, 120), b.slice(0, 240)] : [b.slice(0, 120), a.slice(0, 240)];
  if (short.length === 0) return 0;
  let row = new Uint16Array(long.length + 1);
  for (const word of short) {
    const next = new Uint16Array(long.length + 1);
    long.forEach((other, j) => {
      next[j + 1] = word === other ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0);
    });
    row = next;
  }
  return (row[long.length] ?? 0) / short.length;
}
