/**
 * One number that a text has of two speakers: "The League said 23 carters had been arrested. 'We took 23 persons into custody',
 * the inspector told …". Each gives it of his own accord, so that two witnesses stand behind one figure.
 */
import type { Claim } from '../claims/index.ts';
import type { Document } from '../reading/index.ts';
import type { Tie } from './cluster.ts';
import { isIncrement } from './increments.ts';
import type { Item } from './item.ts';
import { isDistinctive } from './meaning.ts';
import { placeRelation } from './places.ts';
import { isTakenUpIn } from './taken-up.ts';
import { timeRelation } from './time.ts';

/** Code units between the two numbers, and claims before the second that are looked at. */
const reach = 400;
const mostBefore = 8;
/** As sure as an answer that names its number. */
const score = 15;

/** The ties between such pairs among the items, which stand in canonical order. */
export function tiesOfEqualVoices(items: readonly Item[], documentOf: (item: Item) => Document): Tie[] {
  const ties: Tie[] = [];
  for (const [b, second] of items.entries()) {
    for (let a = Math.max(0, b - mostBefore); a < b; a += 1) {
      const first = items[a];
      if (first === undefined || !areTwoAccounts(first, second)) continue;
      const { text } = documentOf(second);
      if (mayBeOne(first, second, text)) ties.push({ kinship: 'same', a, b, score });
    }
  }
  return ties;
}

/** Two named speakers, one number of one dimension, in one paragraph or so. */
function areTwoAccounts(a: Item, b: Item): boolean {
  const [x, y] = [a.measure, b.measure];
  if (x.story !== y.story || x.number === null || x.number !== y.number) return false;
  if (y.claim.quantity.number.start - x.claim.quantity.number.end > reach) return false;
  if (x.dimension !== y.dimension || x.per !== y.per || x.statistic !== y.statistic) return false;
  if (a.headline || a.ownVoice || b.ownVoice || a.root.family === b.root.family) return false;
  if (a.denied || b.denied || a.asked || b.asked || a.outlook !== b.outlook) return false;
  if (x.part !== y.part || isIncrement(a) || isIncrement(b)) return false;
  return timeRelation(x.span, y.span) !== 'apart';
}

const confirms =
  /\b(?:confirm(?:s|ed|ing)?|agree[sd]?|same (?:number|figure|count|total|sum)|did not (?:dispute|contest|deny)|also|too|likewise|bears? (?:it|this) out)\b/iu;

/** Of one thing: said of the same people or things, or confirmed in the words between them. */
function mayBeOne(a: Item, b: Item, text: string): boolean {
  const [x, y] = [a.measure, b.measure];
  if (isTakenUpIn(y.claim, text) || isPartOfFirst(y.claim, text)) return false;
  const isConfirmed = confirms.test(between(x.claim, y.claim, text));
  const isSameThing = x.concept === y.concept && x.facetKey === y.facetKey && x.concept !== '';
  const isAnyBody =
    x.facetKey === y.facetKey && (x.concept === 'person' || y.concept === 'person' || isBare(b));
  if (!isSameThing && !(isAnyBody && sharesSense(a, b))) return false;
  if (isConfirmed) return true;
  if (placeRelation(x.place, y.place) === 'different') return false;
  return !isBare(b) && sharesSense(a, b) && isDistinctive(x.number ?? 0);
}

/** "Of these, 23 were still held" */
function isPartOfFirst({ sentence, quantity: { number } }: Claim, text: string): boolean {
  const before = text.slice(Math.max(sentence.start, number.start - 40), number.start);
  return partOf.test(before) || partOf.test(text.slice(number.end, number.end + 30));
}
const partOf = /\b(?:of|among) (?:these|those|them|whom|the \p{L}+)\b/iu;

function between(a: Claim, b: Claim, text: string): string {
  return text.slice(a.quantity.number.end, Math.min(b.sentence.end, b.quantity.number.end + reach));
}

function isBare({ measure }: Item): boolean {
  return measure.inherited || measure.concept === '';
}

function sharesSense(a: Item, b: Item): boolean {
  return a.measure.specific.some((sense) => b.measure.specific.includes(sense)) || isBare(b);
}
