/**
 * Denials and what they put in the place of the number: "The assertion that 112 pumps failed is rejected. Our engineer
 * counted 31." The second number answers the first, whatever day it was counted on.
 */
import type { Item } from './item.ts';
import type { Kin } from './kin.ts';
import { areSensesEqual } from './meaning.ts';
import { isMarkOfRecord } from './meeting-evidence.ts';
import type { Measure } from './measure.ts';

/** Code units before and after a number within which a sentence rejects it. */
const clause = 200;

const assertions =
  /\b(?:accusation|allegation|assertion|claim|contention|figure|idea|number|report|statement|suggestion)s? (?:that|of)\b/iu;
const rejections =
  /\b(?:is|are|was|were) (?:\p{L}+ly )?(?:baseless|denied|false|groundless|incorrect|inaccurate|not correct|not true|rejected|unfounded|untrue|wrong)\b/iu;

/** True when the sentence names an assertion that holds the number and rejects it; `at` is the number's place in it. */
export function isRejected(sentence: string, at: { readonly start: number; readonly end: number }): boolean {
  const before = sentence.slice(Math.max(0, at.start - clause), Math.max(0, at.start));
  const after = sentence.slice(Math.max(0, at.end), Math.max(0, at.end) + clause);
  return assertions.test(before) && rejections.test(after);
}

/** Code units after a denied number within which a number of its things answers it. */
const reach = 450;

/**
 * For items in canonical order: which number each of them is put in the place of, or null. It is the first number of
 * the same kind and things that the same text states after denying another one.
 */
export function answersOf(items: readonly Item[], kin: Kin): ReadonlyMap<Item, number> {
  const told = thingsOfKin(items, kin);
  const found = new Map<Item, number>();
  for (const [at, denial] of items.entries()) {
    const { number, story, claim } = denial.measure;
    if (!denial.denied || number === null) continue;
    for (let next = at + 1; next < items.length; next += 1) {
      const item = items[next];
      if (item === undefined || item.measure.story !== story) break;
      if (item.measure.claim.quantity.number.start - claim.quantity.number.end > reach) break;
      if (
        item.denied ||
        !isOfOneThing(denial, item, told.get(kin.setOf(denial))) ||
        item.measure.number === number
      )
        continue;
      if (item.measure.part || item.measure.number === null) continue;
      found.set(item, number);
      break;
    }
  }
  return found;
}

/** Counted things must not be said to do two things: a text that denies one count has others. An amount of money beside a denied one is mostly paid for something else. */
function isOfOneThing(a: Item, b: Item, told: ReadonlySet<string> = new Set()): boolean {
  const [x, y] = [a.measure, b.measure];
  if (x.dimension !== y.dimension) return false;
  if (x.dimension === 'share') return x.facetKey === y.facetKey;
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

/** A count that is many times the denied one counts something else. */
const mostTimes = 3;
const mostTimesOfRecord = 8;

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
