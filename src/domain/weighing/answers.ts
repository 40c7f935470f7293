/**
 * Denials and what they put in the place of the number: "The assertion that 112 pumps failed is rejected. Our engineer
 * counted 31." The second number answers the first, whatever day it was counted on; so does the one before it: "By May, 140
 * stoves had been handed over. It is untrue that only 38 arrived."
 */
import type { Document } from '../reading/index.ts';
import type { Item } from './item.ts';
import type { Kin } from './kin.ts';
import { areSensesEqual } from './meaning.ts';
import { isMarkOfRecord } from './meeting-evidence.ts';
import type { Measure } from './measure.ts';
import { singularOf, wordsOf } from './names.ts';
import { pointingRejection } from './rejections.ts';

/** Code units after a denied number within which a number of its things answers it; before it, in its paragraph. */
const reach = 450;

/** What answers are found with. */
interface AnswerContext {
  readonly kin: Kin;
  readonly documentOf: (item: Item) => Document;
}

/**
 * For items in canonical order: which number each of them is put in the place of. It is the first number of the same
 * kind and things that the same text states after denying another one; else the last one before, in the same paragraph.
 */
export function answersOf(
  items: readonly Item[],
  { kin, documentOf }: AnswerContext,
): ReadonlyMap<Item, number> {
  const told = thingsOfKin(items, kin);
  const found = new Map<Item, number>();
  for (const [at, denial] of items.entries()) {
    const { number } = denial.measure;
    if (!denial.denied || number === null) continue;
    const things = told.get(kin.setOf(denial));
    const answer = answerAfter(items, at, things) ?? answerBefore(items, at, documentOf);
    if (answer !== null && !found.has(answer)) found.set(answer, number);
  }
  for (const [at, item] of items.entries()) {
    const contested = found.has(item) ? null : contestedBy(items, at, documentOf);
    if (contested !== null && contested.measure.number !== null) found.set(item, contested.measure.number);
  }
  return found;
}

/** Code units from the words that reject to the number that is put in the place of another. */
const mostToAnswer = 220;

/**
 * The number of another voice that the text of a stated one rejects by pointing back ("the guild disputed this. It said that
 * its census had found 12"): the nearest of its kind before the words that reject. Null when there is none.
 */
function contestedBy(items: readonly Item[], at: number, documentOf: (item: Item) => Document): Item | null {
  const item = items[at];
  if (item === undefined || item.headline || !mayAnswer(item, undefined, item.measure.dimension === 'share'))
    return null;
  const { text } = documentOf(item);
  const head = text.slice(Math.max(0, startOf(item) - mostToAnswer), startOf(item));
  const before = head.slice(head.lastIndexOf('\n') + 1);
  const words = pointingRejection.exec(before);
  if (words === null) return null;
  const rejection = startOf(item) - before.length + words.index;
  for (const other of besides(items, at, -1)) {
    if (startOf(other) > rejection) {
      // The first number behind the words answers them.
      if (areOfOneKind(other, item)) return null;
      continue;
    }
    const isShare = other.measure.dimension === 'share';
    if (
      mayAnswer(other, item, isShare) &&
      areOfOneKind(other, item) &&
      other.root.family !== item.root.family
    )
      return other;
  }
  return null;
}

/** Shares, or counts of one thing, or of people under whatever names, that are not too far from each other. */
function areOfOneKind(a: Item, b: Item): boolean {
  const [x, y] = [a.measure, b.measure];
  if (x.dimension !== y.dimension || x.per !== y.per) return false;
  if (x.dimension === 'share') return true;
  if (x.dimension.startsWith('money:')) return isNear(x, y, mostTimesMore);
  if (/^(?:measure|duration)\b/u.test(x.dimension))
    return x.claim.quantity.unit === y.claim.quantity.unit && isNear(x, y, mostTimes);
  return (
    x.dimension === 'count' && x.concept !== '' && x.concept === y.concept && isNear(x, y, mostTimesOfWords)
  );
}

function answerAfter(
  items: readonly Item[],
  at: number,
  things: ReadonlySet<string> | undefined,
): Item | null {
  for (const item of besides(items, at, 1))
    if (mayAnswer(item, items[at]) && isOfOneThing(items[at], item, things)) return item;
  return null;
}

function answerBefore(items: readonly Item[], at: number, documentOf: (item: Item) => Document): Item | null {
  const denial = items[at];
  if (denial === undefined) return null;
  const { text } = documentOf(denial);
  for (const item of besides(items, at, -1)) {
    const end = item.measure.claim.quantity.number.end;
    const between = text.slice(end, denial.measure.claim.quantity.number.start);
    if (between.includes('\n')) return null;
    if (!mayAnswer(item, denial, denial.measure.inherited) || isRest(item, text)) continue;
    if (isRightedBy(denial, item, text)) return item;
  }
  return null;
}

/** Items of the same text within reach, nearest first. */
function* besides(items: readonly Item[], at: number, step: 1 | -1): Generator<Item> {
  const own = items[at]?.measure;
  if (own === undefined) return;
  const { start, end } = own.claim.quantity.number;
  for (let next = at + step; next >= 0 && next < items.length; next += step) {
    const item = items[next];
    if (item === undefined || item.measure.story !== own.story) return;
    const { number } = item.measure.claim.quantity;
    if (Math.max(number.start - end, start - number.end) > reach) return;
    yield item;
  }
}

/** A stated number of its own, other than the denied one, that is no part of another. */
function mayAnswer(item: Item, denial: Item | undefined, isElliptic: boolean = false): boolean {
  const { number, part } = item.measure;
  if (part && !isElliptic) return false;
  return !item.denied && !item.asked && number !== null && number !== denial?.measure.number;
}

/** "The remaining 46 are in our hall" */
function isRest({ measure: { claim } }: Item, text: string): boolean {
  const { start } = claim.quantity.number;
  return /\b(?:remaining|other|rest of the|last)\s$/iu.test(text.slice(Math.max(0, start - 16), start));
}

/** "It is untrue that only 38 arrived": more did. */
const belittled = /\b(?:only|just|merely|a mere|no more than|as few as)\s$/iu;

/** A number that stands before a denied one is held against it only where they say one thing: in one sentence, word or unit, or by "only". */
function isRightedBy(denial: Item, item: Item, text: string): boolean {
  const [x, y] = [denial.measure, item.measure];
  if (x.dimension !== y.dimension || x.facetKey !== y.facetKey || x.period !== y.period) return false;
  const isLess = belittled.test(text.slice(Math.max(0, startOf(denial) - 18), startOf(denial)));
  const alike = sharesWord(denial, item, text);
  if (x.dimension === 'share')
    return (
      (x.concept === '' || y.concept === '' || x.concept === y.concept) &&
      (isLess ||
        alike ||
        !/^\S* of\b/u.test(text.slice(x.claim.quantity.number.end, x.claim.quantity.number.end + 16)))
    );
  const isClose = !/[.!?]\s/u.test(text.slice(y.claim.quantity.number.end, startOf(denial)));
  const isUnit = x.claim.quantity.unit === y.claim.quantity.unit;
  if (/^(?:measure|duration|rate)\b/u.test(x.dimension)) return alike || isClose || isUnit;
  if (amounts.test(text.slice(Math.max(0, startOf(denial) - 24), startOf(denial))))
    return isUnit && isNear(x, y, mostTimesMore);
  if (x.dimension !== 'count' || y.concept === '' || x.concept !== y.concept) return false;
  if (!isNear(x, y, alike ? mostTimesOfWords : mostTimesMore)) return false;
  return isLess
    ? (y.number ?? 0) > (x.number ?? 0)
    : alike || (x.inherited && (y.number ?? 0) < (x.number ?? 0));
}

/** "The figure of 7.4 million" */
const amounts = /\b(?:amount|figure|number|sum|total) of (?:about |some |more than )?$/iu;

function startOf({ measure }: Item): number {
  return measure.claim.quantity.number.start;
}

/** A word of five letters and more that both sentences have, apart from the counted noun. */
function sharesWord(a: Item, b: Item, text: string): boolean {
  const nouns = new Set([...unitOf(a), ...unitOf(b)]);
  const of = ({ measure: { claim } }: Item): string[] =>
    wordsOf(text.slice(claim.sentence.start, Math.min(claim.sentence.end, claim.sentence.start + 400)))
      .filter((word) => word.length >= 5 && !/^\d/u.test(word))
      .map(singularOf)
      .filter((word) => !nouns.has(word));
  const words = new Set(of(a));
  return of(b).some((word) => words.has(word));
}

function unitOf({ measure }: Item): string[] {
  return wordsOf(measure.claim.quantity.unit ?? '').map(singularOf);
}

/** Counted things must not be said to do two things: a text that denies one count has others. An amount of money beside a denied one is mostly paid for something else. */
function isOfOneThing(a: Item | undefined, b: Item, told: ReadonlySet<string> = new Set()): boolean {
  if (a === undefined) return false;
  const [x, y] = [a.measure, b.measure];
  if (x.dimension !== y.dimension) return false;
  if (x.dimension === 'share') return x.facetKey === y.facetKey;
  if (/^(?:measure|duration)\b/u.test(x.dimension))
    return x.claim.sentence.start === y.claim.sentence.start && isNear(x, y, mostTimesMore);
  if (x.dimension !== 'count' || y.concept === '') return false;
  // "It is not true that 61 wells are dry. A check found 12 places …": what a check found is counted in its own units.
  if (isMarkOfRecord(y) && y.concept !== 'person') return isNear(x, y, mostTimesOfRecord);
  if (!isNear(x, y, mostTimes)) return false;
  const same = x.concept === y.concept && x.facetKey === y.facetKey;
  if (!same && (y.concept === 'person' || !told.has(`${y.concept}|${y.facetKey}`))) return false;
  const silent = y.concept !== 'person' && (x.specific.length === 0 || y.specific.length === 0);
  return silent || areSensesEqual(x, y) || !same;
}

/** What the claims of a set of kin count: one text may have misread what another one says plainly. */
function thingsOfKin(items: readonly Item[], kin: Kin): Map<number, Set<string>> {
  const found = new Map<number, Set<string>>();
  for (const item of items) {
    const { concept, facetKey, inherited } = item.measure;
    if (concept === '' || inherited) continue;
    const set = kin.setOf(item);
    const things = found.get(set);
    if (things === undefined) found.set(set, new Set([`${concept}|${facetKey}`]));
    else things.add(`${concept}|${facetKey}`);
  }
  return found;
}

/** A count that is many times the denied one counts something else, unless the words say that it is more. */
const mostTimes = 3;
const mostTimesMore = 8;
const mostTimesOfRecord = 8;
const mostTimesOfWords = 20;

function isNear(a: Measure, b: Measure, times: number): boolean {
  const [low, high] = [a.number ?? 0, b.number ?? 0].sort((x, y) => x - y);
  return (high ?? 0) <= times * (low ?? 0);
}

/** One of the two is put in the place of the other's number, in a text that denies it. */
export function isPutInPlace(a: Item, b: Item, answers: ReadonlyMap<Item, number>): boolean {
  const isAnswered = (own: Item, other: Item): boolean =>
    answers.has(own) && answers.get(own) === other.measure.number && !other.denied;
  return isAnswered(a, b) || isAnswered(b, a);
}
