/**
 * Numbers that a text makes by taking one from another, or by dividing a sum among those who share it: "58 have fallen ill,
 * the register knows of 23 … no room for 35", "5.4 million for 1,200 teachers, or 4,500 each". The words at the result must
 * say that something is left, left out, or shared, for equal numbers also meet by chance.
 */
import {
  endOf,
  figureOf,
  isUsable,
  numberOf,
  shown,
  startOf,
  type DerivedContext,
  type DerivedFigure,
} from './derived-making.ts';
import { significantDigits } from './interval.ts';
import type { Item } from './item.ts';
import { singularOf, wordsOf } from './names.ts';

/** Numbers before and after a result that it may be made of, and code units within which they stand. */
const mostBeside = 5;
const reach = 600;

/** Code units at a result in which words say how it came about. */
const cueBefore = 70;
const cueAfter = 60;

/** The derivation whose result is `numbers[at]`; `numbers` are those of one story in text order. */
export function differenceAt(
  numbers: readonly Item[],
  at: number,
  context: DerivedContext,
): DerivedFigure | null {
  const result = numbers[at];
  if (result === undefined || significantDigits(numberOf(result)) < 2) return null;
  if (!saysLeft(result, context)) return null;
  const near = besides(numbers, at).filter((item) => isOneThing(item, result));
  for (const x of near) {
    const y = near.find((item) => item !== x && numberOf(x) - numberOf(item) === numberOf(result));
    if (y === undefined || numberOf(y) < leastTaken || numberOf(y) === numberOf(result)) continue;
    return figureOf(
      { inputs: [x, y], taken: y, results: [result], how: `what ${shown(y)} leave of ${shown(x)}` },
      context,
    );
  }
  return null;
}

/** Differences with smaller numbers meet by chance. */
const leastTaken = 5;

function besides(numbers: readonly Item[], at: number): Item[] {
  const result = numbers[at];
  if (result === undefined) return [];
  return [
    ...numbers.slice(Math.max(0, at - mostBeside), at),
    ...numbers.slice(at + 1, at + 1 + mostBeside),
  ].filter((item) => Math.abs(startOf(item) - startOf(result)) <= reach);
}

function isOneThing(a: Item, b: Item): boolean {
  const [x, y] = [a.measure, b.measure];
  if (x.dimension !== y.dimension || !/^(?:count|money)\b/u.test(x.dimension)) return false;
  return x.concept === y.concept && x.per === y.per && x.period === y.period;
}

const left =
  /\b(?:no (?:room|place|trace|record|entry|word|sign)|not (?:in|on|among|listed|counted|entered|registered|recorded|named|included|found)|missing|unaccounted|unlisted|unrecorded|unregistered|uncounted|left (?:out|off|over)|leaves?|leaving|difference|gap|shortfall|remain(?:s|ed|ing|der)?|the rest|the other|still|hidden|conceal(?:s|ed)?|lacks?|lacking|absent|forgotten|omit(?:s|ted)?|without|ignor(?:es|ed))\b/iu;

function saysLeft(item: Item, { documentOf }: DerivedContext): boolean {
  const { start, end } = item.measure.claim.sentence;
  const { text } = documentOf(item);
  const before = text.slice(Math.max(start, startOf(item) - cueBefore), startOf(item));
  const after = text.slice(endOf(item), Math.min(end, endOf(item) + cueAfter));
  return left.test(before) || left.test(after);
}

/** The derivation of an amount for each: `numbers[at]` is a sum beside it, divided by a count beside it. */
export function eachAt(numbers: readonly Item[], at: number, context: DerivedContext): DerivedFigure | null {
  const each = numbers[at];
  const sharer = each === undefined ? null : sharerOf(each, context);
  if (each === undefined || sharer === null) return null;
  const near = besides(numbers, at);
  for (const sum of near) {
    if (!isOneAmount(sum, each) || numberOf(sum) <= numberOf(each)) continue;
    const count = near.find((item) => isSharing(item, sharer) && isQuotient(each, sum, item));
    if (count === undefined) continue;
    const how = `${shown(sum)} shared by ${shown(count)}`;
    return figureOf({ inputs: [sum, count], results: [each], how }, context);
  }
  return null;
}

const eachBehind = /^ (?:\p{L}+ ){0,2}?(?:each|apiece|(?:per|a|an|for (?:every|each)) (?<noun>\p{L}+))\b/iu;

/** The noun that an amount is given for, '' for "each"; null when it is given for none. */
function sharerOf(item: Item, { documentOf }: DerivedContext): string | null {
  const { text } = documentOf(item);
  const match = eachBehind.exec(text.slice(endOf(item), endOf(item) + cueAfter));
  if (match === null) return null;
  const noun = match.groups?.['noun']?.toLowerCase() ?? '';
  return anybody.has(noun) ? '' : singularOf(noun);
}

const anybody: ReadonlySet<string> = new Set('head of them person man one member'.split(' '));

function isOneAmount(a: Item, b: Item): boolean {
  const [x, y] = [a.measure, b.measure];
  return x.dimension === y.dimension && isUsable(a) && unitOf(a) === unitOf(b) && x.period === y.period;
}

function unitOf({ measure }: Item): string {
  return singularOf(wordsOf(measure.claim.quantity.unit ?? '').at(-1) ?? '');
}

/** Fewer sharers make an equal quotient by chance. */
const leastSharers = 10;

function isSharing(item: Item, sharer: string): boolean {
  if (item.measure.claim.kind !== 'count' || numberOf(item) < leastSharers) return false;
  return sharer === '' || unitOf(item) === sharer;
}

/** Share of an amount by which it may be a round form of the quotient. */
const nearest = 0.02;

function isQuotient(each: Item, sum: Item, count: Item): boolean {
  if (unitOf(count) === unitOf(sum)) return false;
  const quotient = numberOf(sum) / numberOf(count);
  const off = Math.abs(quotient - numberOf(each));
  return off <= nearest * quotient;
}
