/**
 * "The total stood at 347" names nothing of its own: it counts what was counted before. Such a claim takes over the
 * counted thing and what is said of it; number and time stay its own.
 */
import type { Item } from './item.ts';
import type { Measure } from './measure.ts';

/** Code units back within which the count is looked for. */
const reach = 700;

/** Items in canonical order in, the same order out; what was carried over is marked with the claim it came from. */
export function withCarriedMeasures(items: readonly Item[]): Item[] {
  return items.map((item, at) => {
    if (!item.measure.anaphoric) return item;
    const source = countBefore(items, at);
    if (source === null) return item;
    return {
      ...item,
      measure: measureCarried(item.measure, source.measure),
      carriedFrom: source.measure.claim.id,
    };
  });
}

/** The nearest full count of the same voice before; null where the number is the sum of what stands before it. */
function countBefore(items: readonly Item[], at: number): Item | null {
  const item = items[at];
  if (item === undefined) return null;
  const near: Item[] = [];
  for (let back = at - 1; back >= 0 && near.length < 8; back -= 1) {
    const other = items[back];
    if (other === undefined || other.measure.story !== item.measure.story) break;
    if (startOf(item) - startOf(other) > reach) break;
    if (other.measure.claim.kind === 'count' && other.measure.number !== null) near.push(other);
  }
  if (isSum(item.measure.number, near)) return null;
  const full = near.filter(({ measure, headline }) => !measure.part && !measure.inherited && !headline);
  return full.find(({ root }) => root.family === item.root.family) ?? null;
}

function startOf({ measure }: Item): number {
  return measure.claim.quantity.number.start;
}

function isSum(number: number | null, near: readonly Item[]): boolean {
  let sum = 0;
  for (const [at, { measure }] of near.entries()) {
    sum += measure.number ?? 0;
    if (at > 0 && sum === number) return true;
  }
  return false;
}

/** What a claim states, of the counted thing of another. */
export function measureCarried(own: Measure, source: Measure): Measure {
  const { claim, story, interval, number, stated, magnitude, span } = own;
  return {
    ...source,
    claim,
    story,
    interval,
    number,
    stated,
    magnitude,
    span,
    anaphoric: true,
    inherited: false,
  };
}
