/**
 * Two different numbers that one text sets side by side as numbers of one thing: in the words of two bodies, or as two states of
 * a count. What no frame of grammar tells, weights of evidence do.
 */
import { measureCarried } from './carried.ts';
import type { Tie } from './cluster.ts';
import { logOdds } from './evidence-weights.ts';
import { isIncrement } from './increments.ts';
import { intersection, isRoundingOf } from './interval.ts';
import type { Item } from './item.ts';
import {
  hasVoice,
  juxtaposedReading,
  SecondNumber,
  sightOf,
  weightsAtSight,
  isUnnamed,
  type Juxtaposition,
  type Reading,
} from './juxtaposed-features.ts';
import { juxtaposedKindWeights, juxtaposedWeights } from './juxtaposed-weights.ts';
import type { DocumentOf } from './rises.ts';

/** Code units between the two, and claims before the second that are looked at. */
const reach = 420;
const mostBefore = 6;
/** Numbers further apart are never of one thing; shares may be. */
const mostTimes = 12;
/** Log-odds from which two numbers are of one thing; two bodies need more: a false conflict accuses a witness. */
const least = { version: 0.8, rival: 1.8 };
/**
 * Below these log-odds the words are not read, which saves most of the time: of the 145 pairs that came to be tied on the labelled
 * texts none stood below -3 at sight.
 */
const leastAtSight = -3.5;
const sightWeights = weightsAtSight(juxtaposedWeights);
/** Ties a little less sure than those that grammar tells. */
const score = 14;

/** Two numbers of one text, as indexes into the items, the first before the second. */
export interface Juxtaposed {
  readonly a: number;
  readonly b: number;
  /** Two bodies contradict each other, or one count has two states. */
  readonly kinship: 'rival' | 'version';
}

/** What is looked up of a claim's text. */
export interface TextSource {
  readonly documentOf: DocumentOf;
  /** Null unknown. */
  readonly languageOf: (story: string) => string | null;
}

/** The pairs among items in canonical order; each number is the second of at most one. */
export function juxtaposedPairs(items: readonly Item[], source: TextSource): Juxtaposed[] {
  return items.flatMap((_, b): Juxtaposed[] => {
    let best: Juxtaposed | null = null;
    let most: number = least.version;
    for (const [a, pair] of juxtapositionsOf(items, b, source)) {
      if (logOdds(sightOf(pair), sightWeights) < leastAtSight) continue;
      const reading = juxtaposedReading(pair);
      const odds = logOdds(reading.features, juxtaposedWeights);
      const kinship = odds < most ? null : kinshipOf(pair, reading);
      if (kinship === null || odds < least[kinship]) continue;
      best = { a, b, kinship };
      most = odds;
    }
    return best === null ? [] : [best];
  });
}

/** The numbers that may be set beside the one at `b`, nearest first, each with its index; English texts only. */
export function* juxtapositionsOf(
  items: readonly Item[],
  b: number,
  { documentOf, languageOf }: TextSource,
): Generator<readonly [number, Juxtaposition]> {
  const second = items[b];
  if (second === undefined || !isStated(second) || isIncrement(second)) return;
  if (!/^en\b/u.test(languageOf(second.measure.story) ?? 'en')) return;
  const { text } = documentOf(second);
  const reading = new SecondNumber(second, text);
  for (let a = b - 1; a >= Math.max(0, b - mostBefore); a -= 1) {
    const first = items[a];
    if (first === undefined || first.measure.story !== second.measure.story) return;
    if (!mayBeBeside(first, second)) continue;
    yield [a, { first, second, reading, text, between: b - a - 1 }];
  }
}

function isStated({ denied, asked, headline, outlook, measure }: Item): boolean {
  return !denied && !asked && !headline && outlook === 'fact' && (measure.number ?? 0) > 0;
}

function mayBeBeside(first: Item, second: Item): boolean {
  const [x, y] = [first.measure, second.measure];
  if (!isStated(first) || x.number === null || y.number === null || isRoundingOf(x.number, y.number))
    return false;
  const gap = y.claim.quantity.number.start - x.claim.quantity.number.end;
  if (gap < 0 || gap > reach || /^(?:age|change)\b/u.test(x.dimension)) return false;
  const [low, high] = [Math.min(x.number, y.number), Math.max(x.number, y.number)];
  if (x.dimension !== 'share' && high > mostTimes * low) return false;
  return x.dimension === y.dimension || (y.dimension === 'count' && isUnnamed(y));
}

/** What the text makes of two numbers of one thing; null where it sets nobody against another. */
function kinshipOf(pair: Juxtaposition, reading: Reading): Juxtaposed['kinship'] | null {
  if (logOdds(reading.kindFeatures(), juxtaposedKindWeights) > 0) return 'version';
  return areTwoVoices(pair) && isOfOneThing(pair, reading) ? 'rival' : null;
}

/** An amount, unlike a count, has no noun that says what it is for: some other word must. */
function isOfOneThing({ second }: Juxtaposition, { features }: Reading): boolean {
  const { bare, pronoun, tally, shared } = features;
  return second.measure.dimension === 'count' || bare + pronoun + tally + shared > 0;
}

/** Two bodies speak, and no bound reconciles their numbers. */
function areTwoVoices({ first, second, text }: Juxtaposition): boolean {
  if (intersection(first.measure.interval, second.measure.interval) !== null) return false;
  if (!first.ownVoice && !second.ownVoice) return first.root.family !== second.root.family;
  return first.ownVoice !== second.ownVoice || (hasVoice(first, text) && hasVoice(second, text));
}

/** The items, the second numbers that name nothing with the counted thing of the first; their order stays. */
export function withThingsJuxtaposed(items: readonly Item[], pairs: readonly Juxtaposed[]): Item[] {
  const found = [...items];
  for (const { a, b } of pairs) {
    const [first, second] = [found[a], found[b]];
    if (first === undefined || second === undefined || !isUnnamed(second.measure)) continue;
    found[b] = { ...second, measure: measureCarried(second.measure, first.measure) };
  }
  return found;
}

/** The ties that grammar told, and those between such pairs of which it told nothing. */
export function juxtaposedTies(pairs: readonly Juxtaposed[], told: readonly Tie[]): Tie[] {
  const known = new Set(told.map(({ a, b }) => `${String(a)} ${String(b)}`));
  const found = pairs.filter(({ a, b }) => !known.has(`${String(a)} ${String(b)}`));
  return [...told, ...found.map(({ kinship, a, b }): Tie => ({ kinship, a, b, score }))];
}
