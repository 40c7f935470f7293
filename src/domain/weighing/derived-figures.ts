/**
 * Numbers that a text makes of two others that it gives beside them: "187.4 of 912 million … 20.5 percent", "231 tickets
 * and 32 children … 263 passengers". Such a number is told as one figure with what it is made of where some related text
 * gives only one side of it, or rounds it otherwise: it supports nothing of its own.
 */
import {
  between,
  endOf,
  figureOf,
  isOneSentence,
  isUsable,
  numberOf,
  reach,
  roundsTo,
  shown,
  startOf,
  type DerivedContext,
  type DerivedFigure,
} from './derived-making.ts';
import { apposedShareAt } from './derived-apposed.ts';
import { differenceAt, eachAt } from './derived-differences.ts';
import type { Item } from './item.ts';
import { significantDigits } from './interval.ts';
import { plainWordShare } from './meaning.ts';
import { mayBeOneRoot } from './stages.ts';

/** Numbers after a pair that are tried as its result. */
const mostAfter = 4;

/** Derivations inside each story, told once for each result; `stories` hold items in text order. */
export function derivedFigures(stories: Iterable<readonly Item[]>, context: DerivedContext): DerivedFigure[] {
  const found = new Map<string, DerivedFigure>();
  for (const story of stories) {
    const numbers = story.filter(isUsable);
    for (const at of numbers.keys()) {
      for (const make of [sumAt, shareAt, apposedShareAt, differenceAt, eachAt]) {
        const derived = make(numbers, at, context);
        if (derived === null) continue;
        const key = `${String(derived.result.measure.number)} ${derived.how}`;
        if (!found.has(key)) found.set(key, derived);
      }
    }
  }
  return [...found.values()];
}

const added = /^[^.!?;:]{0,110}\b(?:and|plus|with)\s+(?:another |a further |some )?$/iu;
const addedBefore = /[.!?]["”’)]*\s+(?:with|plus|and)\s+(?:its |the |a crew of )?$/iu;

/**
 * "231 tickets were sold, and 32 children … 263 passengers". A total that stands before its parts is a count that they
 * break down, and is told only where some text gives the parts alone.
 */
function sumAt(numbers: readonly Item[], at: number, context: DerivedContext): DerivedFigure | null {
  const [x, y] = [numbers[at], numbers[at + 1]];
  if (x === undefined || y === undefined || !isCount(x) || !isCount(y) || !mayBeOneRoot(x, y)) return null;
  const gap = between(x, y, context);
  if (!(isOneSentence(x, y) ? added.test(gap) : addedBefore.test(gap) && gap.length < 60)) return null;
  const sum = numberOf(x) + numberOf(y);
  if (significantDigits(sum) < 2) return null;
  const how = `the sum of ${shown(x)} and ${shown(y)}`;
  const after = numbers.slice(at + 2, at + 2 + mostAfter).find((z) => isSum(z, sum, x, y));
  if (after !== undefined) return figureOf({ inputs: [x, y], results: [after], how }, context);
  const before = numbers.slice(Math.max(0, at - 1), at).find((z) => isSum(z, sum, x, y));
  const total = before ?? (sum < 100 ? undefined : totalElsewhere(x, y, sum, context));
  if (total === undefined) return null;
  return figureOf({ inputs: [x, y], results: [total], how, breaksDown: before !== undefined }, context);
}

/** The total in a text of the same origin, or of the same statement, that speaks of the same or sums up. */
function totalElsewhere(x: Item, y: Item, sum: number, context: DerivedContext): Item | undefined {
  return context
    .toldBeside(x, sum)
    .find(
      (z) =>
        isUsable(z) &&
        isCount(z) &&
        isOneThing(z, x, y) &&
        mayBeOneRoot(x, z) &&
        (sumsUp(z, context) || [x, y].some((part) => areAkin(part, z))),
    );
}

/** Code units around a total within which it is said to be one. */
const cueReach = 40;

function sumsUp(z: Item, { documentOf }: DerivedContext): boolean {
  const around = documentOf(z).text.slice(Math.max(0, startOf(z) - cueReach), endOf(z) + cueReach);
  return /\b(?:in all|in total|altogether|total|together|combined|all told)\b/iu.test(around);
}

function areAkin(a: Item, b: Item): boolean {
  return (
    a.measure.specific.some((sense) => b.measure.senses.has(sense)) ||
    plainWordShare(a.measure, b.measure) >= 0.34
  );
}

function isCount({ measure }: Item): boolean {
  return measure.claim.kind === 'count' && measure.claim.quantity.bound === '=';
}

function isSum(z: Item, sum: number, x: Item, y: Item): boolean {
  if (!isCount(z) || numberOf(z) !== sum || Math.abs(startOf(z) - startOf(x)) > reach) return false;
  return (sum >= 100 || mayBeOneRoot(x, z)) && isOneThing(z, x, y);
}

/** The total counts the things of one of its parts, without a mark that only the part has. */
function isOneThing(z: Item, x: Item, y: Item): boolean {
  if (z.measure.facetKey !== '') return false;
  return z.measure.concept === x.measure.concept || z.measure.concept === y.measure.concept;
}

const outOf = /^[^.!?;]{0,90}\bof (?:the |its |a |an |all |some )?(?:(?:budget|total|sum|fund|list) of )?$/iu;

/** "187.4 million out of a budget of 912 million" and a share beside it, or a share as exact as three digits. */
function shareAt(numbers: readonly Item[], at: number, context: DerivedContext): DerivedFigure | null {
  const whole = numbers[at];
  if (whole === undefined || !isAmount(whole)) return null;
  for (const part of numbers.slice(Math.max(0, at - 2), at)) {
    if (!isAmount(part) || !isOneSentence(part, whole) || numberOf(part) >= numberOf(whole)) continue;
    if (!isOneMeasure(part, whole) || !outOf.test(between(part, whole, context))) continue;
    const derived = shareOf(part, whole, context);
    if (derived !== null) return derived;
  }
  return null;
}

function isAmount({ measure }: Item): boolean {
  return measure.claim.kind === 'count' || measure.claim.kind === 'money';
}

/** One thing or currency; a bare number is of that of its neighbour. */
function isOneMeasure(part: Item, whole: Item): boolean {
  const { unit } = whole.measure.claim.quantity;
  if (unit === null || !whole.measure.claim.quote.includes(unit)) return true;
  return part.measure.dimension === whole.measure.dimension && part.measure.concept === whole.measure.concept;
}

/** The share that a text gives beside the part, or that one of the related texts gives of it. */
function shareOf(part: Item, whole: Item, context: DerivedContext): DerivedFigure | null {
  const percent = (100 * numberOf(part)) / numberOf(whole);
  const how = `the share that ${shown(part)} of ${shown(whole)} make`;
  const tellings = [part, ...context.retellings(part).slice(0, mostTellings)];
  for (const told of tellings) {
    const result = context.sharesOf(told).find((z) => roundsTo(z, percent) && isShareOf(z, told));
    if (result === undefined) continue;
    const results = context.beside(result).filter((z) => roundsTo(z, percent));
    return figureOf({ inputs: [part, whole], results: [result, ...results], how }, context);
  }
  return null;
}

/** Texts that tell a part again, looked through for its share. */
const mostTellings = 24;

/** Code units between a number and the share that repeats it. */
const shareReach = 200;

/** The share stands beside the part, speaks of it in its words, or is too exact to meet it by chance. */
function isShareOf(z: Item, part: Item): boolean {
  const isFraction = z.measure.claim.quantity.unit === 'fraction';
  const gap = startOf(z) - endOf(part);
  if (!isFraction && gap >= 0 && gap <= shareReach) return true;
  if (!isFraction && significantDigits(numberOf(z)) >= 3) return true;
  return areAkin(z, part);
}
