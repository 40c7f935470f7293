/**
 * Counts of one place on one day: "312 people were sleeping at Linden Row on 9 May", and of Linden Row "264 residents on the night
 * of 9 May". Both texts must say the day and name the place; the day of a text's own publication is said of anything.
 */
import type { Item } from './item.ts';
import type { Readings } from './readings.ts';
import type { Shelf } from './speakers.ts';

/** Code units before a sentence, in its paragraph, that say where and when it holds. */
const reach = 400;
/** Code units of a sentence on both sides of its number that are read. */
const mostOfSentence = 300;
/** Shorter names are of anything. */
const leastName = 4;

/** Both counts are said to be of one day, and one place named for the one is named beside the other. */
export function areAtOnePlaceAndDay(a: Item, b: Item, readings: Readings, shelf: Shelf): boolean {
  const [x, y] = [dayOf(a), dayOf(b)];
  if (x === null || x !== y) return false;
  const [first, second] = [aroundOf(a, shelf), aroundOf(b, shelf)];
  if (!saysDay(first, x) || !saysDay(second, x)) return false;
  const places = new Set([...readings.placesOf(a), ...readings.placesOf(b)]);
  return [...places].some(
    (place) => place.length >= leastName && holdsName(first, place) && holdsName(second, place),
  );
}

/** The single day that a count holds for, as an ISO date; null when it is longer, or only that of publication. */
function dayOf({ measure, publishedDay }: Item): string | null {
  const { time } = measure.claim;
  if (time === null || !/^\d{4}-\d\d-\d\d$/u.test(time)) return null;
  return measure.span?.end === publishedDay ? null : time;
}

/** A text says the day of the month, or points to a day said before. */
function saysDay(text: string, day: string): boolean {
  const date = new RegExp(
    `(?<![\\d.,:])${String(Number(day.slice(8)))}(?:st|nd|rd|th)?(?![\\d,:%]|\\.\\d)`,
    'u',
  );
  return date.test(text) || /\b(?:that|the same) (?:day|night|evening|morning|afternoon)\b/iu.test(text);
}

function holdsName(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at >= 0 && !/\p{L}/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + name.length));
}

/** The sentence of a count with what its paragraph says before. */
function aroundOf({ measure: { claim } }: Item, shelf: Shelf): string {
  const { text } = shelf.document(claim.sha256);
  const { sentence, quantity } = claim;
  const before = text.slice(Math.max(0, sentence.start - reach), sentence.start);
  const start = Math.max(sentence.start, quantity.number.start - mostOfSentence);
  const end = Math.min(sentence.end, quantity.number.end + mostOfSentence);
  return before.slice(before.lastIndexOf('\n') + 1) + text.slice(start, end);
}
