/**
 * Counts whose noun stands in the sentence before: "We wrote out every death on a footbridge in Oddrenna province. There are 19,
 * in four places." The number without a noun counts what was written out, listed or looked for one by one.
 */
import type { Document } from '../reading/index.ts';
import type { Item } from './item.ts';
import { isMarkOfRecord } from './meeting-evidence.ts';
import { isKnownThing, measureOf } from './measure.ts';
import { fold, wordsOf } from './names.ts';

/** Code units of the sentence before that are read. */
const reach = 220;

/** Who goes through things one by one. */
const listing =
  /\b(?:wrote (?:out|down)|copied(?: out| down)?|counted|listed|noted(?: down)?|marked|picked out|looked for|searched for|went through|added up|took down) (?:every|each|all(?: of)?(?: the)?) (?:single )?([^.!?]{3,160})$/iu;

/** "There are 19", "It came to 19", "We found 19", "That makes 19 in all". */
const opening =
  /^[“"']?(?:there (?:are|were)|(?:it|they|that|this) (?:comes?|came|adds? up|added up|amounts?|amounted) to|(?:it|they|that|this) makes?|(?:we|i|she|he|they) (?:found|got|arrived at|ended up with)) (?:just |only |exactly )?$/iu;
/** What follows a number without a noun of its own. */
const bare = /^(?:[.,;:]| in (?:all|total)\b| altogether\b| of them\b)/u;

/** The items, with the noun of what was listed; their order stays. */
export function withThingsListed(
  items: readonly Item[],
  documentOf: (item: Item) => Document,
): readonly Item[] {
  return items.map((item) => {
    const thing = thingBefore(item, documentOf);
    if (thing === null) return item;
    const { claim } = item.measure;
    const [unit] = wordsOf(thing).filter(isKnownThing);
    const told = measureOf({ ...claim, subject: thing, quantity: { ...claim.quantity, unit: unit ?? null } });
    return unit === undefined || told.concept === '' || isMarkOfRecord(told)
      ? item
      : { ...item, measure: { ...told, inherited: false } };
  });
}

/** What the sentence before lists one by one, where the number stands bare; null elsewhere. */
function thingBefore(item: Item, documentOf: (item: Item) => Document): string | null {
  const { claim, inherited } = item.measure;
  if (!inherited || claim.kind !== 'count' || item.headline) return null;
  const { text } = documentOf(item);
  const { start, end } = claim.quantity.number;
  if (!opening.test(text.slice(claim.sentence.start, start)) || !bare.test(text.slice(end, end + 12)))
    return null;
  const before = text.slice(Math.max(0, claim.sentence.start - reach), claim.sentence.start).trimEnd();
  const sentence = before.slice(before.lastIndexOf('\n') + 1).replace(/[.!?:;]+$/u, '');
  return listing.exec(fold(sentence))?.[1] ?? null;
}
