/**
 * What a text says around a number, as stems with a weight: the sentence of the number counts whole, the sentences
 * beside it in the same paragraph in part. Two hands use few of the same words, and those that stand around few of
 * their numbers tell which numbers speak of one thing.
 */
import { contextFields } from './context-words.ts';
import type { Item } from './item.ts';
import { emptyWords } from './measure-data.ts';
import { singularOf, wordsOf } from './names.ts';
import type { Shelf } from './shelf.ts';
import { WordTable } from './word-table.ts';

/** Stems around one number; the weight is 1 in its own sentence and less in the sentences beside it. */
export type Surroundings = ReadonlyMap<string, number>;

const besideWeight = 0.6;
/** A sentence with fewer stems ("There are 46 crosses.") leaves it to its neighbours to say what is counted. */
const fewStems = 4;

/** Code units before and after the sentence of a number that are read, at most up to the ends of its paragraph. */
const reach = 260;

/** Code units of a sentence that are read; longer ones are lists, where far words belong to other numbers. */
const longestSentence = 600;

/** Reads the surroundings of an item; words of a field stand as that field too, so that synonyms meet. */
export function surroundingsOf(item: Item, shelf: Shelf): Surroundings {
  const { claim, story } = item.measure;
  const { text } = shelf.document(claim.sha256);
  const told = shelf.story(story);
  const [from, to] = [told?.start ?? 0, told?.end ?? text.length];
  const { sentence } = claim;
  const { number } = claim.quantity;
  const start = Math.max(from, sentence.start, number.start - longestSentence);
  const end = Math.min(to, sentence.end, number.end + longestSentence);
  const found = new Map<string, number>();
  add(found, text.slice(start, number.start), 1);
  add(found, text.slice(number.end, end), 1);
  if (item.headline) return found;
  const before = text.slice(Math.max(from, start - reach), start).trimEnd();
  const after = text.slice(end, Math.min(to, end + reach));
  const weight = found.size < fewStems ? 1 : besideWeight;
  add(found, before.slice(before.lastIndexOf('\n') + 1), weight);
  add(found, firstLine(after), weight);
  return found;
}

function firstLine(text: string): string {
  const stop = text.indexOf('\n', 1);
  return stop < 0 ? text : text.slice(0, stop);
}

/** Letters of a stem. */
const stemLength = 6;

/** The beginning of a word's singular, by which forms of it are one. */
export function stemOf(word: string): string {
  return singularOf(word).slice(0, stemLength);
}

/** Words of one field say less than one word. */
const fieldWeight = 0.7;

const fields: WordTable = new WordTable(contextFields);

function add(found: Map<string, number>, text: string, weight: number): void {
  for (const word of wordsOf(text)) {
    if (word.length < 3 || emptyWords.has(word) || common.has(word) || /^\d/u.test(word)) continue;
    raise(found, stemOf(word), weight);
    const [field] = fields.classesOf(word);
    if (field !== undefined) raise(found, field, weight * fieldWeight);
  }
}

function raise(found: Map<string, number>, stem: string, weight: number): void {
  if ((found.get(stem) ?? 0) < weight) found.set(stem, weight);
}

/** Words of any report, beside those that say nothing of a measure. */
const common: ReadonlySet<string> = new Set(
  (
    'because come came comes give given gave get got going went gone make made making take taken took want wanted put ' +
    'keep kept know known knew like much many only well very own same too always never again already though although ' +
    'whether however once how why yes back away through across along against above below far near long time times way ' +
    'thing things part place people person persons folk folks individual individuals man woman men women nonetheless ' +
    'stated states noted nobody everyone everybody report reports reported statement figure figures ' +
    'count counted asked added call called calls percent per number numbers monday tuesday wednesday thursday friday ' +
    'saturday sunday january february march april june july august september october november december yesterday today'
  ).split(' '),
);

/** All that several tellings of one statement say around it. */
export function joinedSurroundings(all: readonly Surroundings[]): Surroundings {
  const [only] = all;
  if (only !== undefined && all.length === 1) return only;
  const found = new Map<string, number>();
  for (const one of all) for (const [stem, weight] of one) raise(found, stem, weight);
  return found;
}

/** The weights of the stems that two statements share, added up. */
export function sharedContext(a: Surroundings, b: Surroundings, weightOf: (stem: string) => number): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [stem, weight] of few) {
    const other = many.get(stem);
    if (other !== undefined) sum += weightOf(stem) * Math.min(weight, other);
  }
  return sum;
}
