/**
 * How alike two spellings are, by kind of name, from the spelling alone. What the texts add (links, roles, numbers,
 * both names in one text) is judged elsewhere.
 */
import type { AliasSignal } from './alias.ts';
import { generalWords, loose, outletWords } from './name-data.ts';
import type { NameForm } from './names.ts';
import { soundLikeness, soundsOf } from './name-sounds.ts';

/** Likeness of two spellings: 0 … 1, with what was found for and against one name. */
export interface Likeness {
  readonly score: number;
  readonly signals: readonly AliasSignal[];
  readonly reasons: readonly string[];
  readonly against: readonly string[];
  /** What speaks against one name without outweighing the rest: shown beside a proposal. */
  readonly doubts?: readonly string[];
}

/** Nothing in common. */
export const unlike: Likeness = { score: 0, signals: [], reasons: [], against: [] };

/** A likeness with one reason for it. */
export function found(score: number, signals: readonly AliasSignal[], reason: string): Likeness {
  return { score, signals, reasons: [reason], against: [] };
}

/** Compares names of two bodies; `places` holds folded words of places and country stems. */
export function bodyLikeness(a: NameForm, b: NameForm, places: ReadonlySet<string>): Likeness {
  if (isInitialsOf(a, b) || isInitialsOf(b, a)) {
    return found(0.85, ['acronym'], 'One name is made of the first letters of the other.');
  }
  if (isJoined(a, b))
    return found(0.92, ['spacing'], 'The same letters, written apart in one text and together in another.');
  const match = matched(a.words, b.words);
  const [restA, restB] = [match.restA, match.restB];
  if (restA.length === 0 && restB.length === 0) return sameWords(a, b, match);
  if (restA.length === 0 || restB.length === 0) return withMore(a, b, match, places);
  return withOther(match, places);
}

/** "River Mark Aid", "Rivermark Aid". */
function isJoined(a: NameForm, b: NameForm): boolean {
  if (a.spelled.length === b.spelled.length || a.spelled.length > mostWords) return false;
  return a.spelled.join('').length > 5 && a.spelled.join('') === b.spelled.join('');
}

interface WordsMatched {
  /** Words that both names have, or that sound alike in them. */
  readonly shared: readonly string[];
  /** Pairs that only sound alike. */
  readonly sounding: readonly (readonly [string, string])[];
  /** Pairs that rewriters put for one another. */
  readonly swapped: readonly (readonly [string, string])[];
  readonly restA: readonly string[];
  readonly restB: readonly string[];
}

/** Most words of a name that are compared. */
const mostWords = 24;

function matched(wordsA: readonly string[], wordsB: readonly string[]): WordsMatched {
  const [a, b] = [[...new Set(wordsA)].slice(0, mostWords), [...new Set(wordsB)].slice(0, mostWords)];
  const shared = a.filter((word) => b.includes(word));
  const restB = b.filter((word) => !shared.includes(word));
  const rest = a.filter((one) => !shared.includes(one));
  const sounding = pairedBy(rest, restB, soundAlike);
  const swapped = pairedBy(rest, restB, mayBeSwapped);
  return {
    shared: [...shared, ...sounding.map(([word]) => word)],
    sounding,
    swapped,
    restA: rest,
    restB,
  };
}

/** Takes pairs that a test joins out of two lists of words. */
function pairedBy(
  a: string[],
  b: string[],
  test: (one: string, other: string) => boolean,
): (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  for (const word of [...a]) {
    const other = b.find((twin) => test(word, twin));
    if (other === undefined) continue;
    pairs.push([word, other]);
    a.splice(a.indexOf(word), 1);
    b.splice(b.indexOf(other), 1);
  }
  return pairs;
}

/** Distinctive words of some length that sound alike; short and general words must be equal. */
function soundAlike(a: string, b: string): boolean {
  if (generalWords.has(a) || generalWords.has(b)) return false;
  const foreign = !isLatin(a) || !isLatin(b);
  if (!foreign && Math.min(a.length, b.length) < 4) return false;
  const [x, y] = [soundsOf(a), soundsOf(b)];
  return Math.min(x.length, y.length) >= 4 && soundLikeness(x, y) >= (foreign ? 0.8 : 0.9);
}

const isLatin = (word: string): boolean => /^[\p{Script=Latin}]*$/u.test(word);

const meanings: ReadonlyMap<string, ReadonlySet<number>> = meaningsOf();

function meaningsOf(): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const [at, row] of loose.entries()) {
    for (const word of row) found.set(word, (found.get(word) ?? new Set()).add(at));
  }
  return found;
}

function mayBeSwapped(a: string, b: string): boolean {
  const [x, y] = [meanings.get(a), meanings.get(b)];
  return x !== undefined && y !== undefined && [...x].some((row) => y.has(row));
}

const isTelling = (word: string): boolean => !generalWords.has(word) && !outletWords.has(word);

function sameWords(a: NameForm, b: NameForm, match: WordsMatched): Likeness {
  const telling = match.shared.some(isTelling);
  if (match.swapped.length > 0 && match.shared.length < match.swapped.length && !telling) return unlike;
  const [pair] = match.sounding;
  if (pair !== undefined) {
    const [x, y] = pair;
    const reason = `“${x}” and “${y}” sound alike; every other word is the same or means the same.`;
    return { ...found(0.85, ['transliteration'], reason), doubts: letterDoubts(x, y) };
  }
  const swapped = a.spelled.filter((word) => !b.spelled.includes(word));
  const other = b.spelled.filter((word) => !a.spelled.includes(word));
  const words = `“${swapped.join(' ')}” and “${other.join(' ')}”`;
  const score = telling ? 0.9 : 0.72;
  return found(
    match.swapped.length > 0 ? score - 0.08 : score,
    ['synonym'],
    `The names differ in words that rewriters swap and translators choose: ${words}.`,
  );
}

/** A consonant more or less in one of two Latin spellings may make another name ("Northbridge", "Northridge"). */
function letterDoubts(a: string, b: string): string[] {
  if (!isLatin(a) || !isLatin(b)) return [];
  const [x, y] = [bareConsonants(a), bareConsonants(b)];
  return x.length === y.length ? [] : [`“${a}” and “${b}” differ in a consonant: they may be two names.`];
}

function bareConsonants(word: string): string {
  return soundsOf(word).replace(/[aeiouh]/gu, '');
}

function withMore(a: NameForm, b: NameForm, match: WordsMatched, places: ReadonlySet<string>): Likeness {
  const extra = match.restA.length > 0 ? match.restA : match.restB;
  const [short, full] = match.restA.length > 0 ? [b, a] : [a, b];
  const telling = match.shared.filter(isTelling);
  const words = `“${extra.join(' ')}”`;
  if (extra.every((word) => places.has(word)) && match.shared.length >= 2) {
    return found(0.78, ['added-place'], `One name adds the place ${words}.`);
  }
  if (extra.every((word) => !isTelling(word))) {
    if (telling.length === 0 && match.shared.length < 2) return unlike;
    return found(telling.length > 0 ? 0.8 : 0.7, ['added-word'], `One name adds the general word ${words}.`);
  }
  // "Labour Ministry" for "Ministry of Labour and Fisheries": enough only where one text derives from the other.
  if (telling.length === 0)
    return match.shared.length < 2 ? unlike : found(0.56, ['short-form'], shorter(words));
  const opens = short.words.every((word, at) => full.words[at] === word);
  if (opens) return found(0.75, ['short-form'], shorter(words));
  return {
    ...found(0.62, ['short-form'], shorter(words)),
    doubts: [`The word ${words} in the middle of the name may make it another body.`],
  };
}

function shorter(added: string): string {
  return `Every word of the shorter name stands in the longer one, which adds ${added}.`;
}

function withOther(match: WordsMatched, places: ReadonlySet<string>): Likeness {
  const telling = match.shared.filter(isTelling);
  if (match.swapped.length > 0 && telling.length === 0) return unlike;
  const share =
    match.shared.length / (match.shared.length + Math.max(match.restA.length, match.restB.length));
  if (telling.length === 0 || share < 0.34) return unlike;
  const [x, y] = [match.restA.join(' '), match.restB.join(' ')];
  const where =
    match.restA.every((word) => places.has(word)) && match.restB.every((word) => places.has(word));
  const against = where
    ? `They name two places: “${x}” and “${y}”.`
    : `One says “${x}” where the other says “${y}”.`;
  return { score: 0.4 + 0.3 * share, signals: [], reasons: [], against: [against] };
}

function isInitialsOf(short: NameForm, full: NameForm): boolean {
  const only = short.words.length === 1 ? short.words[0] : undefined;
  if (only === undefined || only.length < 2 || full.words.length < 2) return false;
  return full.acronym === only || (only.length >= 3 && full.initials === only);
}

/** Compares the first parts of two place names ("Ketong" of "Ketong, Savaran"). */
export function placeLikeness(a: string, b: string): Likeness {
  if (a === b || Math.min(a.length, b.length) < 4) return unlike;
  if (a.replace(/[\s-]/gu, '') === b.replace(/[\s-]/gu, '')) {
    return found(0.92, ['spacing'], 'The same letters, written apart in one text and together in another.');
  }
  const [x, y] = [a.split(' '), b.split(' ')];
  if (x.length !== y.length) return unlike;
  const likeness = x.map((word, at) =>
    word === y[at] ? 1 : soundLikeness(soundsOf(word), soundsOf(y[at] ?? '')),
  );
  const least = Math.min(...likeness);
  return least < 0.9
    ? unlike
    : found(
        0.85 * least,
        ['transliteration'],
        'The names sound alike: letters differ that spellings of one sound confuse.',
      );
}
