/**
 * Counts that their sentence says to be of more than the matter at hand: "in all seven districts of the plateau", "for the
 * three dams taken together", "along the whole coast", "from towns in all corners of the province". Beside the smaller count
 * of the same things in a text on one part of it, such a number has another scope and contradicts nothing.
 */
import { isIncrement } from './increments.ts';
import { intersection } from './interval.ts';
import type { Item } from './item.ts';
import type { Readings } from './readings.ts';
import type { Shelf } from './speakers.ts';

/** Code units before and after a number, in its sentence, in which its scope is said. */
const reach = 200;

const many = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|\\d{1,3}|some \\p{L}+';
const area =
  'area|basin|bay|city|coast|continent|country|county|district|empire|island|kingdom|land|nation|north|plain|plateau|province|region|republic|river|south|state|territory|valley|west|east|world';
const wide = new RegExp(
  [
    `\\b(?:the|this) (?:whole|entire)(?: \\p{L}+){0,1}? (?:${area}|industry|trade|sector|company|group|chain)\\b`,
    `\\b(?:across|throughout|all over|in all (?:corners|parts) of|up and down|the length of) (?:the|this|its)? ?(?:whole |entire )?(?:${area})\\b`,
    `\\ball (?:of )?(?:the )?(?:${many}) (?:\\p{L}+ )?\\p{L}+s\\b`,
    `\\b(?:from|for|in|of|on|at) (?:all )?the (?:${many}) (?:\\p{L}+ )?\\p{L}+s (?:of|in|along|on|taken)\\b`,
    '\\btaken together\\b|\\bnation-?wide\\b|\\bcountry-?wide\\b|\\bprovince-?wide\\b|\\ball told\\b(?=[^.]*since)',
    '\\bof any (?:owner|company|flag|kind)\\b',
  ].join('|'),
  'iu',
);

/** True when the sentence of a count says that it takes in more than one place or body. */
function isWide({ measure: { claim } }: Item, shelf: Shelf): boolean {
  const { text } = shelf.document(claim.sha256);
  const { number } = claim.quantity;
  const start = Math.max(claim.sentence.start, number.start - reach);
  return wide.test(text.slice(start, Math.min(claim.sentence.end, number.end + reach)));
}

/** A wide count is at least so many times the other, and at most. */
const leastTimes = 1.25;
const mostTimes = 60;

/** Two different counts of which the one may take the other in. */
export function mayTakeIn(a: Item, b: Item, shelf: Shelf): boolean {
  const [x, y] = [a.measure, b.measure];
  if (x.dimension !== 'count' || y.dimension !== 'count' || x.number === null || y.number === null)
    return false;
  const [large, small] = x.number > y.number ? [a, b] : [b, a];
  const [most, least] = [large.measure.number ?? 0, small.measure.number ?? 0];
  if (most < leastTimes * least || most > mostTimes * least || least < leastCounted) return false;
  if (![a, b].every(isPlain) || x.statistic !== y.statistic || x.per !== y.per || x.period !== y.period)
    return false;
  return intersection(x.interval, y.interval) === null && isWide(large, shelf) && !isWide(small, shelf);
}

/** Smaller counts are mostly of something else. */
const leastCounted = 5;

function isPlain(item: Item): boolean {
  const { measure } = item;
  if (item.denied || item.asked || item.headline || item.outlook !== 'fact' || isIncrement(item))
    return false;
  return !measure.part && measure.concept !== '';
}

/** What is asked of the words around both, and how far the next best must stand behind. */
const leastContext = 1.2;
const leastNoun = 1;

/** How alike the two are; null when they are not shown to count one kind of thing. */
export function scopeScore(a: Item, b: Item, readings: Readings): number | null {
  if ((readings.nounOf(a, b) ?? 0) < leastNoun) return null;
  const score = readings.contextOf(a, b);
  return score < leastContext ? null : score;
}
