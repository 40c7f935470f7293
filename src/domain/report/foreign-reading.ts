/**
 * What a sentence of somebody else's text counts, as an expression over the register: "17 of the 47 confirmed sites were never investigated". An expression follows
 * only from the words of the sentence; whether it says all that the sentence says is told apart (`isWhole`), for only then may the two be compared.
 */
import { overlaps, type TextRange } from '../../base/index.ts';
import { writtenDates, writtenNumbers, type WrittenNumber } from '../claims/index.ts';
import { foreignLanguage, type ForeignLanguage, type ForeignMeaning } from './foreign-words.ts';
import type { CollectionName } from './facts.ts';

/** One number of a sentence with the question that it answers. */
export interface ForeignReading {
  readonly number: WrittenNumber;
  readonly expression: string;
  /** Of a share: how many of the whole tell what it asks for. */
  readonly told: string | null;
  /** Every word of the sentence is understood, and none speaks of a time, a question or a doubt. */
  readonly isWhole: boolean;
  /** It speaks of what was. */
  readonly isPast: boolean;
}

interface Item extends TextRange {
  readonly meaning:
    | ForeignMeaning
    | { readonly is: 'number'; readonly number: WrittenNumber }
    | { readonly is: 'break' }
    | { readonly is: 'unknown' }
    | { readonly is: 'place'; readonly condition: string };
}

/** Names of places of the register, by their small letters; longest phrase of them in words. */
export type KnownPlaces = ReadonlyMap<string, string>;

/** Against which a date without a year is read: only that there is one matters. */
const anyDay = '2000-01-01';
/** Longest sentence that is read; a longer one counts nothing clearly. */
const longestSentence = 600;

/** The readings of a sentence, in its order; empty where its language or its nouns are not known. */
export function foreignReadings(
  text: string,
  sentence: TextRange,
  { language, places }: { readonly language: string | null; readonly places: KnownPlaces },
): ForeignReading[] {
  const words = foreignLanguage(language);
  if (words === null || sentence.end - sentence.start > longestSentence) return [];
  const dates = writtenDates(text, sentence, anyDay);
  const numbers = writtenNumbers(text, sentence, language).filter(
    (one) => !dates.some((date) => overlaps(date, one)),
  );
  if (numbers.length === 0) return [];
  const items = itemsOf(text, bodyOf(text, sentence, words), { words, numbers, places });
  const clauses = clausesOf(items);
  const isDoubtful = dates.length > 0 || /[?？]/u.test(text.slice(sentence.start, sentence.end));
  const isWhole = !isDoubtful && clauses.every((clause) => isUnderstood(clause, text, words));
  const isPast = items.some(({ meaning }) => meaning.is === 'past');
  const found: ForeignReading[] = [];
  let before: Counted | null = null;
  for (const clause of clauses) {
    const counted = countedIn(clause, before, words);
    if (counted === null) continue;
    before = counted;
    for (const one of counted.readings) found.push({ ...one, isWhole, isPast });
  }
  return found;
}

/** The sentence without what only tells who says it, a dateline, and the number of a list item. */
function bodyOf(text: string, { start, end }: TextRange, { saysThat }: ForeignLanguage): TextRange {
  const said = text.slice(start, end);
  const dateline = /^\s*[\p{Lu}][\p{Lu} ,.]{1,40} [–—-] /u.exec(said)?.[0].length ?? 0;
  const item = /^\s*(?:\d{1,3}[.)]|[-*•]) +/u.exec(said.slice(dateline))?.[0].length ?? 0;
  const at = dateline + item;
  return { start: start + at + (saysThat?.exec(said.slice(at))?.[0].length ?? 0), end };
}

interface Reader {
  readonly words: ForeignLanguage;
  readonly numbers: readonly WrittenNumber[];
  readonly places: KnownPlaces;
}

function itemsOf(text: string, { start, end }: TextRange, reader: Reader): Item[] {
  const items: Item[] = [];
  let next = 0;
  for (let at = start; at < end;) {
    const number = reader.numbers[next];
    if (number !== undefined && number.whole.end <= at) {
      next += 1;
      continue;
    }
    if (number !== undefined && at >= number.whole.start) {
      items.push({ start: number.whole.start, end: number.whole.end, meaning: { is: 'number', number } });
      at = Math.max(number.whole.end, at + 1);
      continue;
    }
    const item = itemAt(text, { start: at, end: Math.min(end, number?.whole.start ?? end) }, reader);
    if (item === null) at += 1;
    else {
      items.push(item);
      at = item.end;
    }
  }
  return items;
}

function itemAt(text: string, range: TextRange, { words, places }: Reader): Item | null {
  const sign = text.charAt(range.start);
  if (/\s/u.test(sign)) return null;
  if (!/[\p{L}\p{M}\p{N}’']/u.test(sign)) {
    const isBreak = /[,;:()–—，；：（）、។]/u.test(sign);
    return isBreak ? { start: range.start, end: range.start + 1, meaning: { is: 'break' } } : null;
  }
  return words.isUnspaced ? unspacedItem(text, range, words) : spacedItem(text, range, { words, places });
}

function unspacedItem(text: string, { start, end }: TextRange, { phrases, longest }: ForeignLanguage): Item {
  for (let size = Math.min(longest, end - start); size > 0; size -= 1) {
    const meaning = phrases.get(text.slice(start, start + size));
    if (meaning !== undefined) return { start, end: start + size, meaning };
  }
  return { start, end: start + 1, meaning: { is: 'unknown' } };
}

/** Most words of a name of a place. */
const longestPlace = 5;

function spacedItem(
  text: string,
  { start, end }: TextRange,
  { words, places }: Pick<Reader, 'words' | 'places'>,
): Item {
  const piece = text.slice(start, Math.min(end, start + 160)).replaceAll("'", '’');
  const ends = [...piece.matchAll(/[\p{L}\p{M}\p{N}’-]+/gu)]
    .slice(0, Math.max(words.longest, longestPlace))
    .map((match) => match.index + match[0].length);
  for (let size = ends.length; size > 0; size -= 1) {
    const phrase = piece
      .slice(0, ends[size - 1])
      .toLowerCase()
      .replace(/\s+/gu, ' ');
    const stop = start + (ends[size - 1] ?? 0);
    const place = placeOf(phrase, places);
    if (place !== null)
      return { start, end: stop, meaning: { is: 'place', condition: `place = "${place}"` } };
    const meaning = words.phrases.get(phrase);
    if (meaning !== undefined) return { start, end: stop, meaning };
  }
  return { start, end: start + Math.max(1, ends[0] ?? 1), meaning: { is: 'unknown' } };
}

function placeOf(phrase: string, places: KnownPlaces): string | null {
  const [, name] = /^(?:in|at|en|à|au|aux) (.+)$/u.exec(phrase) ?? [];
  return name === undefined ? null : (places.get(name) ?? null);
}

/** Split where a pause or an "and" stands before a number. */
function clausesOf(items: readonly Item[]): Item[][] {
  const clauses: Item[][] = [[]];
  for (const [at, item] of items.entries()) {
    const { is } = item.meaning;
    const isJoint = is === 'break' || (is === 'and' && nextOf(items, at) === 'number');
    if (isJoint) clauses.push([]);
    else clauses.at(-1)?.push(item);
  }
  return clauses.filter((clause) => clause.length > 0);
}

function nextOf(items: readonly Item[], at: number): string | null {
  for (let next = at + 1; next < items.length; next += 1) {
    const is = items[next]?.meaning.is;
    if (is !== 'plain' && is !== 'past') return is ?? null;
  }
  return null;
}

function isUnderstood(clause: readonly Item[], text: string, { says }: ForeignLanguage): boolean {
  if (clause.every(({ meaning }) => meaning.is !== 'unknown')) return true;
  if (says === null || clause.some(({ meaning }) => meaning.is === 'number')) return false;
  const said = text
    .slice(clause[0]?.start, clause.at(-1)?.end)
    .replace(/[“”"«»]/gu, '')
    .trim();
  return says.test(said);
}

interface Counted {
  readonly collection: CollectionName;
  readonly conditions: readonly string[];
  readonly readings: readonly Pick<ForeignReading, 'number' | 'expression' | 'told'>[];
}

/** What one clause counts; a clause without a noun goes on with the one before it. */
function countedIn(clause: readonly Item[], before: Counted | null, words: ForeignLanguage): Counted | null {
  const numbers = clause.flatMap(({ meaning }) => (meaning.is === 'number' ? [meaning.number] : []));
  const nouns = clause.filter(({ meaning }) => meaning.is === 'noun');
  const [noun] = nouns;
  if (numbers.length === 0 || numbers.length > 2 || nouns.length > 1) return null;
  const isPart = clause.some(({ meaning }) => meaning.is === 'whose');
  const own = noun?.meaning.is === 'noun' ? noun.meaning : null;
  const collection = own?.collection ?? before?.collection;
  if (collection === undefined) return null;
  const inherited = own === null && isPart ? (before?.conditions ?? []) : [];
  const whole = [...inherited, ...(own === null || own.condition === null ? [] : [own.condition])];
  const { attributes, predicates } = conditionsOf(clause, noun, words);
  const [first, second] = numbers;
  if (first === undefined) return null;
  const all = [...whole, ...attributes, ...predicates];
  const ask = { collection, whole: [...whole, ...attributes], all, predicates };
  const readings = readingsOf(clause, { first, second }, ask);
  return readings === null ? null : { collection, conditions: all, readings };
}

/** Conditions that belong to the noun, and those that the sentence says of it. */
function conditionsOf(
  clause: readonly Item[],
  noun: Item | undefined,
  { isAdjectiveFirst }: ForeignLanguage,
): { readonly attributes: string[]; readonly predicates: string[] } {
  const attributes: string[] = [];
  const predicates: string[] = [];
  const nounAt = noun === undefined ? -1 : clause.indexOf(noun);
  for (const [at, { meaning }] of clause.entries()) {
    if (meaning.is !== 'condition' && meaning.is !== 'place') continue;
    const isAttribute =
      meaning.is === 'place' || (nounAt >= 0 && (isAdjectiveFirst ? at < nounAt : at === nounAt + 1));
    (isAttribute ? attributes : predicates).push(meaning.condition);
  }
  return { attributes, predicates };
}

interface Ask {
  readonly collection: CollectionName;
  readonly whole: readonly string[];
  readonly all: readonly string[];
  readonly predicates: readonly string[];
}

function readingsOf(
  clause: readonly Item[],
  { first, second }: { readonly first: WrittenNumber; readonly second: WrittenNumber | undefined },
  ask: Ask,
): Counted['readings'] | null {
  const isOf = clause.some(
    ({ meaning, start }) => meaning.is === 'of' && start >= first.end && start < (second?.start ?? Infinity),
  );
  if (first.isPercent || first.quantity.unit === 'fraction') {
    // "One in three confirmed sites" needs no "of".
    if (second !== undefined || ask.predicates.length === 0 || (!isOf && first.isPercent)) return null;
    return [{ number: first, ...shareOf(ask) }];
  }
  if (second === undefined)
    return [{ number: first, expression: countOf(ask.collection, ask.all), told: null }];
  if (!isOf || second.isPercent || second.quantity.unit === 'fraction') return null;
  // "17 of the 47 confirmed sites": the second counts the whole.
  return [
    { number: first, expression: countOf(ask.collection, ask.all), told: null },
    { number: second, expression: countOf(ask.collection, ask.whole), told: null },
  ];
}

function countOf(collection: CollectionName, conditions: readonly string[]): string {
  return conditions.length === 0
    ? `count ${collection}`
    : `count ${collection} where ${conditions.join(' and ')}`;
}

function shareOf({ collection, whole, predicates }: Ask): {
  readonly expression: string;
  readonly told: string | null;
} {
  const under = whole.length === 0 ? '' : ` of ${whole.join(' and ')}`;
  const fields = [...new Set(predicates.map((one) => one.split(' ')[0] ?? ''))];
  return {
    expression: `share ${collection} where ${predicates.join(' and ')}${under}`,
    told: `share ${collection} where ${fields.map((field) => `${field} is known`).join(' and ')}${under}`,
  };
}
