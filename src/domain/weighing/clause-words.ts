/**
 * What a text says of a number in the number's own clause, without the counted noun itself: the verb, its object, the place.
 * Two hands that count one thing say at least one of these in one word, or in words of one field.
 */
import { contextFields } from './context-words.ts';
import { stemOf, type Surroundings } from './contexts.ts';
import type { Item } from './item.ts';
import { emptyWords } from './measure-data.ts';
import { wordsOf } from './names.ts';
import type { Shelf } from './shelf.ts';
import { WordTable } from './word-table.ts';

/** Code units before and after a number, in its sentence, that are read. */
const reach = 160;
/** A clause with fewer words takes in the one beside it. */
const fewWords = 4;
const besideWeight = 0.7;
const fieldWeight = 0.7;

const pause = /[,;:(.–—](?!\d)/u;
const fields: WordTable = new WordTable(contextFields);

/** Reads the clause of an item's number; stems and fields of the counted noun are left out. */
export function clauseOf({ measure: { claim } }: Item, shelf: Shelf): Surroundings {
  const { text } = shelf.document(claim.sha256);
  const { number } = claim.quantity;
  const before = text.slice(Math.max(claim.sentence.start, number.start - reach), number.start).split(pause);
  const after = text.slice(number.end, Math.min(claim.sentence.end, number.end + reach)).split(pause);
  const found = new Map<string, number>();
  const words = add(found, before.at(-1), 1) + add(found, after[0], 1);
  if (words < fewWords) {
    add(found, before.at(-2), besideWeight);
    add(found, after[1], besideWeight);
  }
  for (const word of wordsOf(claim.quantity.unit ?? ''))
    for (const stem of [stemOf(word), ...fields.classesOf(word)]) found.delete(stem);
  return found;
}

/** Adds the stems of a stretch of text and answers how many words it has that say something. */
function add(found: Map<string, number>, text: string | undefined, weight: number): number {
  const words = wordsOf(text ?? '').filter(
    (word) => word.length >= 3 && !emptyWords.has(word) && !/^\d/u.test(word),
  );
  for (const word of words) {
    raise(found, stemOf(word), weight);
    const [field] = fields.classesOf(word);
    if (field !== undefined) raise(found, field, weight * fieldWeight);
  }
  return words.length;
}

function raise(found: Map<string, number>, stem: string, weight: number): void {
  if ((found.get(stem) ?? 0) < weight) found.set(stem, weight);
}
