/** The verdict on a group of claims about one measure, by interval arithmetic over what they state. */
import { isIncrement } from './increments.ts';
import type { Item } from './item.ts';
import type { FigureValue, Verdict } from './figure.ts';
import { kindsOfBody, mayBeOneBody } from './bodies.ts';
import { commonPoint, isAnything, sameInterval, type Interval } from './interval.ts';
import type { WitnessCount } from './witness.ts';

/** Judges the supporting claims of a group; see `Verdict` for the words. */
export function verdictOf(items: readonly Item[], count: WitnessCount): Verdict {
  const supporting = items.filter((item) => !item.denied && !item.asked && !isIncrement(item));
  if (supporting.length <= 1) return 'single';
  if (commonPoint(effectiveIntervals(supporting)) === null) return 'conflict';
  if (isMisattributed(supporting)) return 'misattribution';
  const told = new Set(supporting.filter(isBounded).map(toldKey));
  const stated = supporting
    .filter((item) => item.first || !told.has(toldKey(item)))
    .map((item) => item.measure.interval)
    .filter((interval) => !isAnything(interval));
  const first = stated[0];
  const same = first === undefined || stated.every((interval) => sameInterval(interval, first));
  const alone = count.witnesses.length <= 1 && (count.documents === 1 || (count.textOrigins === 1 && same));
  if (alone) return 'single';
  const vague = supporting.filter((item) => isAnything(item.measure.interval)).length;
  return same && (vague === 0 || vague === supporting.length) ? 'agree' : 'bound-compatible';
}

/** Stated in the first text of its origin: a derived text that lost or blurred its bound states nothing of its own. */
function isBounded(item: Item): boolean {
  return item.first && !isAnything(item.measure.interval);
}

function toldKey(item: Item): string {
  return `${item.origin} ${String(item.measure.number)}`;
}

/**
 * The intervals to hold against each other. A bound that a retelling lost ("37" for "at least 37") is not a
 * statement of its own: one number counts with its widest interval.
 */
function effectiveIntervals(items: readonly Item[]): Interval[] {
  const widest = new Map<string, Interval>();
  for (const item of items) {
    const key = String(item.measure.number);
    const known = widest.get(key);
    widest.set(key, known === undefined ? item.measure.interval : hull(known, item.measure.interval));
  }
  return [...widest.values()];
}

function hull(a: Interval, b: Interval): Interval {
  const low = Math.min(a.low, b.low);
  const high = Math.max(a.high, b.high);
  return {
    low,
    high,
    lowOpen: (a.low > low || a.lowOpen) && (b.low > low || b.lowOpen),
    highOpen: (a.high < high || a.highOpen) && (b.high < high || b.highOpen),
  };
}

/**
 * Headline and body of one text, or a text and one derived from it, give the same number to two speakers who cannot be
 * one: the one credits officials, the other an organisation that is none.
 */
export function isMisattributed(items: readonly Item[]): boolean {
  for (const [i, a] of items.entries()) {
    for (const b of items.slice(i + 1, i + 40)) {
      if (a.ownVoice || b.ownVoice || a.root.family === b.root.family) continue;
      if (a.measure.number !== b.measure.number) continue;
      const headed = a.measure.story === b.measure.story && a.headline !== b.headline;
      if (!headed && !isRetoldBy(a, b) && !isRetoldBy(b, a)) continue;
      if (standing(a) === null || standing(b) === null || standing(a) === standing(b)) continue;
      if (isKnownBody(a) && isKnownBody(b) && !mayBeOneBody(a.root.name, b.root.name)) return true;
    }
  }
  return false;
}

/** A name of no known kind may be a misread one, and says nothing of who else it is. */
function isKnownBody({ root }: Item): boolean {
  return root.key.startsWith('government:') || kindsOfBody(root.name).size > 0;
}

/** A text in the language of the first text of its origin, retelling what that text says. */
function isRetoldBy(first: Item, other: Item): boolean {
  return first.first && !other.first && !other.translated && first.origin === other.origin;
}

const stateWords: ReadonlySet<string> = new Set(
  'official authority police government ministry minister department army military court prosecutor embassy commission'.split(
    ' ',
  ),
);

/** Whether a root speaks for a state or is a body that does not; null when it cannot be told. */
function standing(item: Item): 'state' | 'other' | null {
  const words = item.root.name.toLowerCase().split(/[^\p{L}]+/u);
  if (item.root.key.startsWith('government:')) return 'state';
  if (words.some((word) => stateWords.has(word) || stateWords.has(word.replace(/s$/, '')))) return 'state';
  const last = item.measure.claim.attribution.at(-1);
  return last?.kind === 'organisation' && !item.root.generic ? 'other' : null;
}

/** The distinct values of a figure with their claims, in the order of first appearance. */
export function valuesOf(items: readonly Item[]): FigureValue[] {
  const found = new Map<string, { value: Omit<FigureValue, 'claims'>; claims: string[] }>();
  for (const { measure } of items) {
    const { low, high, bound } = measure.claim.quantity;
    const asOf = measure.claim.time;
    const key = `${String(low)}|${String(high)}|${bound}|${asOf ?? ''}`;
    const known = found.get(key);
    if (known === undefined)
      found.set(key, { value: { low, high, bound, asOf }, claims: [measure.claim.id] });
    else known.claims.push(measure.claim.id);
  }
  return [...found.values()].map(({ value, claims }) => ({ ...value, claims }));
}
