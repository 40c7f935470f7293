/**
 * Sentences that divide a whole into classes: "203 of them held nothing and 96 less than half of the dose", "Of the 96
 * boats, 41 were impounded, 33 released and 12 sunk". Only classes of one scale, that exclude each other, are added up;
 * what a text merely picks out ("including 39 children", "203 had no contract and 96 were paid late") divides nothing.
 */
import type { Document } from '../reading/index.ts';
import { areOneScale } from './division-scales.ts';
import type { Item } from './item.ts';
import { fold } from './names.ts';
import type { Partition } from './partition.ts';

/** Code units between one part and the next. */
const mostGap = 130;

/** Share of the whole that the classes must cover to be a division of it. */
const leastCover = 0.5;

/** Most classes of one division. */
const mostParts = 6;

/** The whole and the classes that begin at `counts[at]`; null when the sentence divides nothing, or all is said. */
export function divisionAt(counts: readonly Item[], at: number, document: Document): Partition | null {
  const parts = runAt(counts, at, document);
  const first = parts[0];
  if (first === undefined || parts.length < 2 || picksOut(parts, document)) return null;
  const total = wholeOf(counts, at, document);
  if (total === null || !parts.every((part) => isClassOf(part, total))) return null;
  if (!areOneScale(parts.map((part, index) => said(part, parts[index + 1], document)))) return null;
  const whole = numberOf(total);
  const sum = parts.reduce((all, part) => all + numberOf(part), 0);
  if (sum >= whole || sum < leastCover * whole) return null;
  return isCompleted(counts.slice(at + parts.length), whole - sum, parts) ? null : division(total, parts);
}

function division(total: Item, parts: readonly Item[]): Partition {
  return { total, parts, unstatedRest: false };
}

function numberOf({ measure }: Item): number {
  return measure.number ?? 0;
}

function startOf({ measure }: Item): number {
  return measure.claim.quantity.number.start;
}

function endOf({ measure }: Item): number {
  return measure.claim.quantity.number.end;
}

function isOneSentence(a: Item, b: Item): boolean {
  return a.measure.claim.sentence.start === b.measure.claim.sentence.start;
}

const joints =
  /(?:[,;]|\b(?:and|while|whereas|but)\b)\s*(?:(?:in|at|on|another|a further|the other|only|just)\s+)?$/u;

/** Numbers of one sentence, each joined to the one before by a comma, "and", "while". */
function runAt(counts: readonly Item[], at: number, document: Document): Item[] {
  const parts: Item[] = [];
  for (const item of counts.slice(at, at + mostParts)) {
    const last = parts.at(-1);
    if (last !== undefined) {
      const gap = document.text.slice(endOf(last), Math.max(endOf(last), startOf(item)));
      if (!isOneSentence(last, item) || gap.length > mostGap || !joints.test(fold(gap))) break;
    }
    parts.push(item);
  }
  return parts;
}

/** Words that pick some out, or say that one may be counted twice. */
const picks = /\b(?:including|among them|among others|such as|some of (?:them|whom)|also|both|as well)\b/u;

function picksOut(parts: readonly Item[], { text }: Document): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return true;
  const { start, end } = first.measure.claim.sentence;
  return picks.test(fold(text.slice(start, Math.min(end, endOf(last) + 80))));
}

/** No noun of its own, or that of the whole. */
function isClassOf(part: Item, total: Item): boolean {
  const { measure } = part;
  if (measure.claim.quantity.bound !== '=' || part.headline) return false;
  if (!isElliptic(part) && measure.facetKey !== '' && measure.facetKey !== total.measure.facetKey)
    return false;
  return measure.part || isElliptic(part) || measure.concept === total.measure.concept;
}

/** Its passage does not hold the noun, whatever noun the reading or a linked text lent it. */
function isElliptic({ measure: { claim } }: Item): boolean {
  const { unit } = claim.quantity;
  return unit === null || !claim.quote.includes(unit);
}

/** What is said of a part: up to the next one, or to the end of its sentence. */
function said(part: Item, next: Item | undefined, { text }: Document): string {
  const end = next === undefined ? part.measure.claim.sentence.end : startOf(next);
  return text.slice(endOf(part), Math.min(end, endOf(part) + mostGap));
}

const pointsBack = /^ of (?:them|these|those|whom|which)\b/u;
const pointsAhead = /\bof (?:them|these|those|whom|which),?(?: only| just)? $/u;
const opensWith = /(?:^|[\s(])(?:out )?of (?:the|its|all|all the|these|those|some|about)? ?$/u;

/** The number before the parts that they are said to be of: "378 samples. In 203 of them", "Of the 96 boats, 41". */
function wholeOf(counts: readonly Item[], at: number, { text }: Document): Item | null {
  const [total, first] = [counts[at - 1], counts[at]];
  if (total === undefined || first === undefined || numberOf(total) <= numberOf(first)) return null;
  if (total.headline || total.denied || startOf(first) - endOf(total) > reach) return null;
  const before = fold(text.slice(Math.max(0, startOf(total) - 20), startOf(total)));
  const gap = fold(text.slice(endOf(total), startOf(first)));
  const after = fold(text.slice(endOf(first), endOf(first) + 12));
  if (isOneSentence(total, first)) {
    const listed = /^[^.!?;:]{0,80}(?:[:–—]|\s-)\s*$/u.test(gap);
    return listed || (opensWith.test(before) && !/[.!?;]/u.test(gap)) || pointsAhead.test(gap) ? total : null;
  }
  const near = first.measure.claim.sentence.start - total.measure.claim.sentence.end <= 4;
  const bare = isElliptic(first) && startOf(first) - first.measure.claim.sentence.start <= 8;
  return near && (bare || pointsBack.test(after) || pointsAhead.test(gap)) ? total : null;
}

/** Code units between the whole and the first of its parts. */
const reach = 260;

/** Numbers looked at for one that makes the parts complete after all ("The other 79 were …"). */
const mostAfter = 3;

function isCompleted(after: readonly Item[], rest: number, parts: readonly Item[]): boolean {
  const last = parts.at(-1);
  if (last === undefined) return false;
  let left = rest;
  for (const item of after.slice(0, mostAfter)) {
    if (startOf(item) - endOf(last) > reach) return false;
    if (numberOf(item) === rest) return true;
    left -= numberOf(item);
    if (left === 0) return true;
  }
  return false;
}
