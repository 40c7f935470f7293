/**
 * Two states of one count in one text: the number that it gives, and the one that it recalls beside it without saying again
 * what is counted. The nearest count before the recalled one is its other state, where no second one stands beside that.
 */
import type { Document } from '../reading/index.ts';
import { measureCarried } from './carried.ts';
import { clauseOf } from './clause-words.ts';
import type { Tie } from './cluster.ts';
import { stemOf, surroundingsOf } from './contexts.ts';
import { isIncrement } from './increments.ts';
import { isRoundingOf } from './interval.ts';
import type { Item } from './item.ts';
import { differInPeriod, differInStatistic } from './meaning.ts';
import { isMarkOfRecord } from './meeting-evidence.ts';
import { wordsOf } from './names.ts';
import { recallOf, type Recall } from './recall-frames.ts';
import { toldScore } from './rises.ts';
import type { Shelf } from './shelf.ts';
import { asOfDay } from './time.ts';

/** Code units, and claims, back within which the other state is looked for. */
const reach = 420;
const mostBack = 12;

/** One state is at most this many times the other. */
const mostTimes = 8;

/** Days from which two bodies give two states of a count, and not two numbers for one. */
const apartDays = 11;

interface Sources {
  readonly shelf: Shelf;
  /** The tellings of the recalled number in other texts. */
  readonly tellingsOf: (item: Item) => readonly Item[];
}

/** The ties of counts with those that their own text recalls beside them. */
export function recalledTies(
  items: readonly Item[],
  groups: readonly (readonly number[])[],
  shelf: Shelf,
): Tie[] {
  const groupOf = new Map<number, readonly number[]>();
  for (const group of groups) for (const member of group) groupOf.set(member, group);
  const places = new Map(items.map((item, at) => [item, at] as const));
  const tellingsOf = (item: Item): readonly Item[] =>
    (groupOf.get(places.get(item) ?? -1) ?? [])
      .slice(0, mostBack)
      .map((index) => items[index])
      .filter((other) => other !== undefined && other.measure.number === item.measure.number) as Item[];
  return items.flatMap((_, at): Tie[] => {
    const other = otherState(items, at, { shelf, tellingsOf });
    return other === null ? [] : [{ kinship: 'version', a: other, b: at, score: toldScore }];
  });
}

/** The items, recalled ones with the counted thing of the count that they stand beside. */
export function withThingsRecalled(items: readonly Item[], shelf: Shelf): Item[] {
  return items.map((item, at) => {
    const other = items[otherState(items, at, { shelf, tellingsOf: () => [] }) ?? -1];
    if (other === undefined || !item.measure.inherited) return item;
    const [x, y] = [item.measure, other.measure];
    const isRead = x.concept === y.concept && x.facetKey === y.facetKey;
    const measure = isRead ? x : { ...measureCarried(x, y), anaphoric: false };
    // "The figure stood at 58": no figure speaks.
    const { root, ownVoice } = tallies.test(item.root.name) ? other : item;
    const carriedFrom = isRead ? item.carriedFrom : other.measure.claim.id;
    const carried = carriedFrom === undefined ? {} : { carriedFrom };
    return { ...item, ...carried, measure, root, ownVoice, recalled: true };
  });
}

const tallies = /^(?:the )?(?:figure|number|total|tally|count|toll|sum)s?$/iu;

/** The index of the count of which the number at `at` is another state, as its text tells; null when none is told. */
function otherState(items: readonly Item[], at: number, sources: Sources): number | null {
  const item = items[at];
  if (item === undefined || !isStated(item) || item.headline) return null;
  const { sentence, quantity } = item.measure.claim;
  const { text }: Document = sources.shelf.document(item.measure.claim.sha256);
  const recall = recallOf(text.slice(sentence.start, Math.min(sentence.end, quantity.number.end + 200)), {
    start: quantity.number.start - sentence.start,
    end: endOf(item, text) - sentence.start,
  });
  if (recall === null || !(recall.isDated || recall.isBefore)) return null;
  const found = nearestCount(items, at, recall, text);
  const other = items[found ?? -1];
  if (found === null || other === undefined) return null;
  return areTwoStates(other, item, recall, sources) ? found : null;
}

/** The end of the number, or of the noun that stands right behind it. */
function endOf({ measure: { claim } }: Item, text: string): number {
  const { number, unit } = claim.quantity;
  const noun = ` ${unit ?? ''}`;
  return unit !== null && text.startsWith(noun, number.end) ? number.end + noun.length : number.end;
}

function isStated({ denied, asked, outlook, measure }: Item): boolean {
  return (
    !denied &&
    !asked &&
    outlook === 'fact' &&
    measure.number !== null &&
    !/^(?:age|duration|measure)\b/u.test(measure.dimension)
  );
}

/** The only count of its kind in the nearest sentence that has one, looking back; of several, the one with the noun carried over. */
function nearestCount(items: readonly Item[], at: number, recall: Recall, text: string): number | null {
  const item = items[at];
  if (item === undefined) return null;
  const { story, claim } = item.measure;
  const { start } = claim.quantity.number;
  const found: number[] = [];
  let sentence: number | null = null;
  for (let back = at - 1; back >= Math.max(0, at - mostBack); back -= 1) {
    const other = items[back];
    if (other === undefined || other.measure.story !== story) break;
    const from = other.measure.claim.sentence.start;
    if (start - other.measure.claim.quantity.number.end > reach || (sentence !== null && from !== sentence))
      break;
    if (recall.frame === 'compared' && from !== claim.sentence.start && !isShort(text, item)) break;
    if (!mayBeState(other, item, text)) continue;
    sentence = from;
    found.push(back);
  }
  const [first] = found;
  if (first === undefined || !isNear(text, items[first], item)) return null;
  const numbersOf = (some: readonly number[]): number =>
    new Set(some.map((index) => items[index]?.measure.number)).size;
  if (numbersOf(found) === 1) return first;
  const named = found.filter((index) => items[index]?.measure.concept === item.measure.concept);
  return numbersOf(named) === 1 ? (named[0] ?? null) : null;
}

/** "That compared with 58": nothing of a count of its own stands before the number. */
function isShort(text: string, { measure: { claim } }: Item): boolean {
  return /^(?:that|this|it|which) (?:compare[sd]|(?:is|was|marks) (?:up|down)) /iu.test(
    text.slice(claim.sentence.start, claim.quantity.number.start),
  );
}

/** In one paragraph, or the sentence before a new one, or one that goes on about "the figure". */
function isNear(text: string, other: Item | undefined, item: Item): boolean {
  if (other === undefined) return false;
  const between = text.slice(other.measure.claim.sentence.end, item.measure.claim.sentence.start);
  return !between.includes('\n') || (!other.headline && (between.trim() === '' || takesUp.test(between)));
}

/** "Her officers arrived at the figure on Monday": the next paragraph opens with the number of the one before. */
const takesUp =
  /^[ \t]*\n\s*[^.!?\n]{0,80}\b(?:the|that|this|its) (?:new |latest |lower |higher |present |current )?(?:figure|number|count|total|tally|toll|sum|amount|share)\b(?! of\b)[^.!?\n]{0,160}[.!?]["”’)]*\s*$/iu;

function mayBeState(other: Item, item: Item, text: string): boolean {
  const [x, y] = [other.measure, item.measure];
  if (!isStated(other) || other.headline || isIncrement(other) || isIncrement(item)) return false;
  if (x.dimension !== y.dimension || x.number === null || y.number === null || x.number === y.number)
    return false;
  if (x.part !== y.part || x.per !== y.per || differInStatistic(x, y, true) || differInPeriod(x, y, true))
    return false;
  const [low, high] = [Math.min(x.number, y.number), Math.max(x.number, y.number)];
  if (isRoundingOf(x.number, y.number) || low <= 0 || (x.dimension !== 'share' && high > mostTimes * low))
    return false;
  // "58 names on the list" counts those whom the list is of.
  const isOfAny = y.inherited || (isMarkOfRecord(y) && (x.concept === 'person' || x.concept === 'household'));
  if (!isOfAny && (x.concept !== y.concept || x.facetKey !== y.facetKey)) return false;
  const { start } = x.claim.quantity.number;
  return !whole.test(text.slice(Math.max(0, start - 32), start));
}

/** "17 of the 23", "of 412 households": a whole of which another number is a part. */
const whole =
  /(?:\d|\bone|\btwo|\bthree|\bsome|\bmost|\bhalf|\bthirds?|\bquarters?|\bout|^|[.,;(]) (?:\p{L}+ )?of (?:the |its |these |those |all |about |some |nearly )*$/iu;

/** Two times, and in one count: by the frame of the clause, or by a word that both clauses have. */
function areTwoStates(other: Item, item: Item, recall: Recall, sources: Sources): boolean {
  const [x, y] = [dayOf(other), recall.isDated ? dayOf(item) : null];
  if (x !== null && y !== null && x === y && item.measure.span !== null && other.measure.span !== null)
    return false;
  const isOneBody =
    other.root.family === item.root.family || other.root.generic || item.root.generic || other.ownVoice;
  if (recall.frame === 'told' && recall.isOccasion && recall.isBefore) return true;
  if (recall.frame !== 'stated' && recall.frame !== 'compared') {
    if (!recall.isDated || x === null || y === null || x === y) return false;
    if (!isOneBody && Math.abs(x - y) < apartDays) return false;
  }
  if (recall.frame === 'predicate') return sharesWord(other, item, { ...sources, tellingsOf: () => [] });
  return recall.frame !== 'reported' || sharesWord(other, item, sources);
}

function dayOf({ measure, publishedDay }: Item): number | null {
  return asOfDay(measure.span) ?? publishedDay;
}

/** The clause of the count, and what is read of the recalled number or of one who told it first, have a word that names no body and place. */
function sharesWord(other: Item, item: Item, { shelf, tellingsOf }: Sources): boolean {
  const left = new Set(
    [other, item].flatMap(({ root, measure }) =>
      [...wordsOf(root.name), ...(measure.place?.words ?? [])].map(stemOf),
    ),
  );
  const words = clauseOf(other, shelf);
  const isShared = (stem: string): boolean => !left.has(stem) && words.has(stem);
  if ([...clauseOf(item, shelf).keys()].some(isShared)) return true;
  return tellingsOf(item).some(
    (one) => one !== item && [...surroundingsOf(one, shelf).keys()].some(isShared),
  );
}
