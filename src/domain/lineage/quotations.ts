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
import { hash32, wordsOf } from './words.ts';

/** Quotations with fewer words are names or scare quotes and prove nothing. */
const fewestWords = 3;
/** Word share from which two quotations are versions of one. */
const sameQuote = 0.6;
/** Quotations per story that are aligned. */
const mostQuotations = 200;

interface Indexed {
  readonly at: number;
  readonly quotation: Quotation;
  readonly words: Uint32Array;
}

/**
 * Sets fidelity where a linked story carries the same quotation: 'verbatim' and a pointer to the earlier text when
 * the words agree, 'altered' on the derived (or later) side when they do not, 'translated' across languages.
 * Quotations without counterpart come back unchanged, all in the order given.
 */
export function alignQuotations(
  documents: readonly Document[],
  quotations: readonly Quotation[],
  pairs: readonly StoryPair[],
): Quotation[] {
  const texts = new Map(documents.map((document) => [document.sha256, document] as const));
  const byStory = new Map<string, Indexed[]>();
  quotations.forEach((quotation, at) => {
    const own = byStory.get(storyId(quotation)) ?? [];
    if (own.length === 0) byStory.set(storyId(quotation), own);
    const range = { start: 0, end: quotation.quote.length };
    own.push({
      at,
      quotation,
      words: Uint32Array.from(wordsOf(quotation.quote, range), ({ folded }) => hash32(folded)),
    });
  });
  const best = new Map<number, Finding>();
  for (const pair of pairs) alignPair(texts, pair, byStory, best);
  return quotations.map((quotation, at) => {
    const found = best.get(at);
    return found ? { ...quotation, fidelity: found.fidelity, alignedWith: found.alignedWith } : quotation;
  });
}

interface Finding {
  readonly fidelity: 'verbatim' | 'altered' | 'translated';
  readonly alignedWith: NonNullable<Quotation['alignedWith']>;
  /** Larger is better: a source that is itself the first text beats a copy. */
  readonly rank: number;
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
  const strength = (pair.direction === 'none' ? 0 : 2) + pair.score;
  if (pair.relation === 'translation') alignAcross(originals, repeats, strength, best);
  else for (const repeat of repeats) alignOne(repeat, originals, strength, best);
}

/** The side that the other one took the words from; without a direction the earlier, then the first. */
function aIsSource(texts: ReadonlyMap<string, Document>, pair: StoryPair): boolean {
  if (pair.direction !== 'none') return pair.direction === 'b-from-a';
  const published = ({ sha256, story }: StoryPair['a']): string | null =>
    texts.get(sha256)?.stories.find(({ index }) => index === story)?.published ?? null;
  return compareDates(published(pair.a), published(pair.b)) <= 0;
}

function alignOne(
  repeat: Indexed,
  originals: readonly Indexed[],
  strength: number,
  best: Map<number, Finding>,
): void {
  if (repeat.words.length < fewestWords) return;
  let match: Indexed | null = null;
  let likeness = sameQuote;
  for (const original of originals) {
    if (original.words.length < fewestWords) continue;
    const like = quoteLikeness(repeat.words, original.words);
    if (like > likeness || (match === null && like === likeness)) [match, likeness] = [original, like];
  }
  if (match === null) return;
  const fidelity = sameWords(repeat.words, match.words) ? 'verbatim' : 'altered';
  keep(best, repeat.at, { fidelity, alignedWith: place(match), rank: strength + likeness });
}

/** True when the words agree, or one is the whole beginning, end or middle of the other. */
function sameWords(a: Uint32Array, b: Uint32Array): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  for (let at = 0; at + short.length <= long.length; at++) {
    if (short.every((word, i) => word === long[at + i])) return true;
  }
  return false;
}

/** Across languages the words cannot be compared: quotations are matched in order, which holds only for equal counts. */
function alignAcross(
  originals: readonly Indexed[],
  repeats: readonly Indexed[],
  strength: number,
  best: Map<number, Finding>,
): void {
  if (originals.length !== repeats.length) return;
  repeats.forEach((repeat, i) => {
    const original = originals[i];
    if (original)
      keep(best, repeat.at, { fidelity: 'translated', alignedWith: place(original), rank: strength });
  });
}

function keep(best: Map<number, Finding>, at: number, finding: Finding): void {
  if ((best.get(at)?.rank ?? -1) < finding.rank) best.set(at, finding);
}

function place({ quotation }: Indexed): NonNullable<Quotation['alignedWith']> {
  return { sha256: quotation.sha256, start: quotation.start, end: quotation.end };
}
