/**
 * Totals whose parts stand in later sentences and paragraphs, and which leave a rest that no text counts: "4,310
 * requests … 2,050 were found … 640 were closed … nothing is known of the others". The rest is computed and said.
 */
import type { Claim } from '../claims/index.ts';
import type { Document } from '../reading/index.ts';
import type { Item } from './item.ts';
import { restWords } from './measure-data.ts';
import { fold } from './names.ts';
import type { Partition } from './partition.ts';
import { timeRelation } from './time.ts';

/** Code units within which parts follow their total. */
const reach = 900;

/** Code units after the last part within which the rest is named. */
const tailLength = 300;

/** The partition of a total by the counts that follow it, when they leave a rest; null when nothing shows one. */
export function restOf(total: Item, after: readonly Item[], document: Document): Partition | null {
  const { measure } = total;
  if (measure.facetKey !== '' || measure.part || measure.inherited || (measure.number ?? 0) < 10) return null;
  const parts = partsOf(total, after);
  const last = parts.at(-1);
  if (parts.length < 2 || last === undefined || !coversMost(total, parts)) return null;
  const end = last.measure.claim.quantity.number.end;
  const tail = fold(document.text.slice(end, end + tailLength));
  return namesRest(tail) || haveOppositeOutcomes(parts) ? { total, parts, unstatedRest: true } : null;
}

/** Share of the total that the parts must make; fewer are other counts. */
const leastCover = 0.5;

function coversMost(total: Item, parts: readonly Item[]): boolean {
  const stated = parts.reduce((all, { measure }) => all + (measure.number ?? 0), 0);
  return stated >= leastCover * (total.measure.number ?? 0);
}

/** Counts below the total, of its things or of what they stand for, up to the first that is none. */
function partsOf(total: Item, after: readonly Item[]): Item[] {
  const parts: Item[] = [];
  for (const item of after) {
    const { concept, number, claim, facetKey } = item.measure;
    if (claim.quantity.number.start - total.measure.claim.quantity.number.end > reach) break;
    if (!isOneThing(total.measure.concept, concept) || facetKey !== '') continue;
    if ((number ?? 0) >= (total.measure.number ?? 0) || !isOneVoice(total, item)) break;
    if (timeRelation(total.measure.span, item.measure.span) === 'apart') continue;
    if (parts.some((part) => part.measure.number === number)) continue;
    parts.push(item);
    if (parts.length === 5) break;
  }
  return parts;
}

/** A request stands for the person or the case that it is about; whether one is one is left open, and said. */
function isOneThing(a: string, b: string): boolean {
  return a === b || (matters.has(a) && matters.has(b));
}

const matters: ReadonlySet<string> = new Set(['request', 'case', 'person', 'call']);

/** Rest words that may as well stand before a noun of their own. */
const attributive: ReadonlySet<string> = new Set(['the remaining', 'the other']);

function isOneVoice(a: Item, b: Item): boolean {
  return a.root.family === b.root.family || a.ownVoice || b.ownVoice || a.root.generic || b.root.generic;
}

/** "The others", "the rest" without a number; "the remaining blocks" are other things. */
function namesRest(tail: string): boolean {
  return restWords
    .filter((word) => !attributive.has(word))
    .some((word) => {
      const at = tail.search(
        new RegExp(`\\b${word}\\b(?! (?:of|\\d|one|two|three|four|five|six|seven|eight|nine|ten))`, 'u'),
      );
      return at >= 0;
    });
}

/** Found and not found, left and still held: two outcomes that are all there can be, unless some are left out. */
function haveOppositeOutcomes(parts: readonly Item[]): boolean {
  const pointing = parts.filter(
    ({ measure }) =>
      measure.part || measure.inherited || isElliptic(measure.claim) || pointsBack(measure.claim),
  );
  const has = (names: readonly string[]): boolean =>
    pointing.some(({ measure }) => names.some((name) => measure.senses.has(name)));
  return (has(['exist', 'presence']) && has(['not-found'])) || (has(['release', 'return']) && has(['hold']));
}

/** Its passage does not hold its noun, whatever noun a linked text lent it. */
function isElliptic({ quantity, quote }: Claim): boolean {
  return quantity.unit === null || !quote.includes(quantity.unit);
}

/** "260 others", "another 640". */
function pointsBack({ quote, quantity, start }: Claim): boolean {
  const [from, to] = [quantity.number.start - start, quantity.number.end - start];
  return (
    /^ others\b/u.test(quote.slice(to, to + 10)) ||
    /\b(?:another|other) $/iu.test(quote.slice(Math.max(0, from - 10), from))
  );
}

/** What is said of the rest: how many are left, and that requests and people may not be the same. */
export function restSentence({ total, parts }: Partition): {
  readonly left: number;
  readonly exact: boolean;
  readonly mixed: boolean;
} {
  const stated = parts.reduce((all, part) => all + (part.measure.number ?? 0), 0);
  const all = [total, ...parts];
  return {
    left: (total.measure.number ?? 0) - stated,
    exact: all.every(({ measure }) => measure.claim.quantity.bound === '='),
    mixed: new Set(all.map(({ measure }) => measure.concept)).size > 1,
  };
}
