/**
 * How alike two spellings are, by kind of name, from the spelling alone. What the texts add (links, roles, numbers,
 * both names in one text) is judged elsewhere.
 */
import type { AliasSignal } from './alias.ts';
import { generalWords, outletWords } from './name-data.ts';
import type { NameForm } from './names.ts';
import { soundLikeness, soundsOf } from './name-sounds.ts';

/** Likeness of two spellings: 0 … 1, with what was found for and against one name. */
export interface Likeness {
  readonly score: number;
  readonly signals: readonly AliasSignal[];
  readonly reasons: readonly string[];
  readonly against: readonly string[];
}

/** Nothing in common. */
export const unlike: Likeness = { score: 0, signals: [], reasons: [], against: [] };

/** Sounds as near as two spellings of one word. */
const nearSound = 0.85;

/** Words of a personal name, titles left out, in order; hyphens part them. */
export type PersonWords = readonly string[];

/** Compares two full personal names. Names of one word are never compared here: they may be protective names. */
export function personLikeness(a: PersonWords, b: PersonWords): Likeness {
  if (a.length < 2 && b.length < 2) return unlike;
  const together = sameTogether(a, b);
  if (together !== null) return together;
  if (a.length < 2 || b.length < 2) return unlike;
  const [first, last] = [wordLikeness(a[0], b[0]), wordLikeness(a.at(-1), b.at(-1))];
  if (first.score >= nearSound && last.score >= nearSound) return spelledAlike(a, b, first, last);
  if (wordLikeness(a[0], b.at(-1)).score === 1 && wordLikeness(a.at(-1), b[0]).score === 1) {
    return found(0.85, ['order'], 'The same words stand in another order: family name first, or last.');
  }
  if (last.score >= nearSound || first.score === 1) return conflictingPart(a, b, last.score >= nearSound);
  return unlike;
}

interface WordMatch {
  readonly score: number;
  readonly signal: AliasSignal | null;
}

function wordLikeness(a: string | undefined, b: string | undefined): WordMatch {
  if (a === undefined || b === undefined) return { score: 0, signal: null };
  if (a === b) return { score: 1, signal: null };
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1 && long.startsWith(short)) return { score: 0.88, signal: 'initials' };
  const [x, y] = [soundsOf(a), soundsOf(b)];
  const score = soundLikeness(x, y);
  // Of two short words one other sound makes another name ("Zhi", "Chi").
  if (score < (Math.min(x.length, y.length) < 3 ? 0.95 : nearSound))
    return { score: Math.min(score, 0.8), signal: null };
  return { score: Math.min(score, 0.97), signal: x === y || !isTypo(a, b) ? 'transliteration' : 'spelling' };
}

/** One letter more, less or other: a slip rather than another way to write a sound. */
function isTypo(a: string, b: string): boolean {
  return Math.abs(a.length - b.length) === 1 && (a.includes(b.slice(0, 2)) || b.includes(a.slice(0, 2)));
}

function sameTogether(a: PersonWords, b: PersonWords): Likeness | null {
  if (a.length === b.length) return null;
  const [x, y] = [a.join(''), b.join('')];
  if (Math.min(x.length, y.length) < 6) return null;
  if (x === y)
    return found(0.92, ['spacing'], 'The same letters, written apart in one text and together in another.');
  if (a.length > 1 && b.length > 1) return null;
  const score = soundLikeness(soundsOf(x), soundsOf(y));
  return score < 0.93
    ? null
    : found(
        0.85,
        ['spacing', 'transliteration'],
        'The names sound alike, written apart in one text and together in another.',
      );
}

function spelledAlike(a: PersonWords, b: PersonWords, first: WordMatch, last: WordMatch): Likeness {
  const signals = [...new Set([first.signal, last.signal])].filter((signal) => signal !== null);
  const middle = a.length !== b.length;
  if (signals.length === 0) {
    if (!middle) return spelledAlikeInside(a, b);
    return found(0.88, ['short-form'], 'One spelling leaves out a middle name.');
  }
  const score = ((first.score + last.score) / 2) * (middle ? 0.93 : 0.97);
  return found(score, signals, sentenceOf(signals));
}

function spelledAlikeInside(a: PersonWords, b: PersonWords): Likeness {
  const inner = a.slice(1, -1).map((word, at) => wordLikeness(word, b[at + 1]));
  const least = Math.min(1, ...inner.map(({ score }) => score));
  return least < 0.8
    ? { ...unlike, score: 0.7, against: ['The middle names differ.'] }
    : found(0.9, ['spelling'], 'Only a middle name is spelled differently.');
}

function sentenceOf(signals: readonly AliasSignal[]): string {
  if (signals.includes('initials')) return 'One spelling gives an initial where the other gives the name.';
  return signals.includes('transliteration')
    ? 'The names sound alike: letters differ that spellings of one sound confuse.'
    : 'The names differ in a letter.';
}

function conflictingPart(a: PersonWords, b: PersonWords, sameLast: boolean): Likeness {
  const [x, y] = sameLast ? [a[0], b[0]] : [a.at(-1), b.at(-1)];
  const part = sameLast ? 'first names' : 'last names';
  return { ...unlike, score: 0.6, against: [`The ${part} differ: “${x ?? ''}” and “${y ?? ''}”.`] };
}

function found(score: number, signals: readonly AliasSignal[], reason: string): Likeness {
  return { score, signals, reasons: [reason], against: [] };
}

/** Compares names of two bodies; `places` holds folded words of places and country stems. */
export function bodyLikeness(a: NameForm, b: NameForm, places: ReadonlySet<string>): Likeness {
  if (isInitialsOf(a, b) || isInitialsOf(b, a)) {
    return found(0.85, ['acronym'], 'One name is made of the first letters of the other.');
  }
  const match = matched(a.words, b.words);
  const [restA, restB] = [match.restA, match.restB];
  if (restA.length === 0 && restB.length === 0) return sameWords(a, b, match);
  if (restA.length === 0 || restB.length === 0) return withMore(a, b, match, places);
  return withOther(match, places);
}

interface WordsMatched {
  /** Words that both names have, or that sound alike in them. */
  readonly shared: readonly string[];
  /** Pairs that only sound alike. */
  readonly sounding: readonly (readonly [string, string])[];
  readonly restA: readonly string[];
  readonly restB: readonly string[];
}

/** Most words of a name that are compared. */
const mostWords = 24;

function matched(wordsA: readonly string[], wordsB: readonly string[]): WordsMatched {
  const [a, b] = [[...new Set(wordsA)].slice(0, mostWords), [...new Set(wordsB)].slice(0, mostWords)];
  const shared = a.filter((word) => b.includes(word));
  const restB = b.filter((word) => !shared.includes(word));
  const restA: string[] = [];
  const sounding: (readonly [string, string])[] = [];
  for (const word of a.filter((one) => !shared.includes(one))) {
    const twin = restB.findIndex((other) => soundAlike(word, other));
    const other = restB[twin];
    if (twin < 0 || other === undefined) restA.push(word);
    else {
      sounding.push([word, other]);
      restB.splice(twin, 1);
    }
  }
  return { shared: [...shared, ...sounding.map(([word]) => word)], sounding, restA, restB };
}

/** Distinctive words of five letters or more that sound alike; short and general words must be equal. */
function soundAlike(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 4 || generalWords.has(a) || generalWords.has(b)) return false;
  return soundLikeness(soundsOf(a), soundsOf(b)) >= 0.9;
}

const isTelling = (word: string): boolean => !generalWords.has(word) && !outletWords.has(word);

function sameWords(a: NameForm, b: NameForm, match: WordsMatched): Likeness {
  const telling = match.shared.some(isTelling);
  if (match.sounding.length > 0) {
    const pair = match.sounding[0];
    return found(
      0.85,
      ['transliteration'],
      `“${pair?.[0] ?? ''}” and “${pair?.[1] ?? ''}” sound alike; every other word is the same or means the same.`,
    );
  }
  const swapped = a.spelled.filter((word) => !b.spelled.includes(word));
  const other = b.spelled.filter((word) => !a.spelled.includes(word));
  const words = `“${swapped.join(' ')}” and “${other.join(' ')}”`;
  return found(
    telling ? 0.9 : 0.72,
    ['synonym'],
    `The names differ in words that rewriters swap and translators choose: ${words}.`,
  );
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
  return found(opens ? 0.75 : 0.62, ['short-form'], shorter(words));
}

function shorter(added: string): string {
  return `Every word of the shorter name stands in the longer one, which adds ${added}.`;
}

function withOther(match: WordsMatched, places: ReadonlySet<string>): Likeness {
  const telling = match.shared.filter(isTelling);
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
