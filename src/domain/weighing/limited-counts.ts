/**
 * Counts that a text limits itself: "58 wells on the list for that year", "24 households here". Beside the count of
 * another text they are a part of it, or another population, and contradict nothing.
 */
import type { Item } from './item.ts';
import type { Shelf } from './shelf.ts';

/** Code units around a number in its sentence within which words limit it. */
const reach = 120;

const limits =
  /\b(?:on the list (?:for|of)|(?:for|in|of) that (?:year|month|season|week) (?:alone|only|have|has|had|were|are)|that year alone|(?:\p{L}{3,20}s|people) here|in this (?:bay|district|parish|part|quarter|street|town|valley|village)|but that (?:is|was) with|not counting|leaving out)\b/iu;

/** True when the sentence of a count says that it is the count of one list, one year or one place. */
export function isLimited({ measure: { claim } }: Item, shelf: Shelf): boolean {
  const { text } = shelf.document(claim.sha256);
  const { number } = claim.quantity;
  const start = Math.max(claim.sentence.start, number.start - reach);
  return limits.test(text.slice(start, Math.min(claim.sentence.end, number.end + reach)));
}

/** Numbers at most so many times apart are compared at all; nearer ones need no rare noun. */
const farthest = 1.5;
const nearest = 1.06;
/** From here on, round amounts of unknown currencies are read as counts. */
const mostCounted = 10_000;
const leastCounted = 5;

/** Two different plain counts of one noun, near enough to be a count and its limited form; `near` when hardly apart. */
export function nearCounts(a: Item, b: Item): 'near' | 'apart' | null {
  const [x, y] = [a.measure, b.measure];
  if (x.dimension !== 'count' || y.dimension !== 'count' || x.number === null || y.number === null)
    return null;
  if (x.concept !== y.concept || x.concept === '' || x.concept === 'person' || x.facetKey !== y.facetKey)
    return null;
  if (a.denied || b.denied || x.part || y.part || x.inherited || y.inherited || a.outlook !== b.outlook)
    return null;
  const [low, high] = x.number < y.number ? [x.number, y.number] : [y.number, x.number];
  if (low === high || low < leastCounted || high >= mostCounted || high > farthest * low) return null;
  return high <= nearest * low ? 'near' : 'apart';
}
