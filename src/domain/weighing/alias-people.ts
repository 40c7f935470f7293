/**
 * How alike two personal names are, from the spelling alone: sounds, initials, order, words written apart or together,
 * marks on letters, and the readings of one Chinese name in several countries.
 */
import type { AliasSignal } from './alias.ts';
import { found, unlike, type Likeness } from './alias-likeness.ts';
import { mandarinOf, readingsOf, sharedReading, type SharedReading } from './name-readings.ts';
import { soundLikeness, soundsOf } from './name-sounds.ts';
import { isMarked, marked } from './name-folding.ts';

/** Sounds as near as two spellings of one word. */
const nearSound = 0.85;

/** Words of a personal name, titles left out, in order; hyphens part them. */
export type PersonWords = readonly string[];

/** A personal name as written, and its folded words. */
export interface PersonName {
  readonly name: string;
  readonly words: PersonWords;
}

/** Compares two full personal names. Names of one word are never compared here: they may be protective names. */
export function personLikeness(a: PersonName, b: PersonName): Likeness {
  const [x, y] = [a.words, b.words];
  if (x.length < 2 && y.length < 2) return unlike;
  if (isHan(a.name) && isHan(b.name)) return hanLikeness(a, b);
  if (x.join(' ') === y.join(' ') && a.name !== b.name) return sameLetters(a, b);
  const together = sameTogether(x, y);
  if (together !== null) return together;
  if (x.length < 2 || y.length < 2) return unlike;
  const syllables = otherSyllable(x, y);
  if (syllables !== null) return syllables;
  const [first, last] = [wordLikeness(x[0], y[0]), wordLikeness(x.at(-1), y.at(-1))];
  if (first.score >= nearSound && last.score >= nearSound) return spelledAlike(x, y, first, last);
  if (isTurned(x, y)) {
    return found(0.85, ['order'], 'The same words stand in another order: family name first, or last.');
  }
  const reading = readAlike(x, y);
  if (reading !== null) return reading;
  if (last.score >= nearSound || first.score === 1) return conflictingPart(x, y, last.score >= nearSound);
  return unlike;
}

const isHan = (name: string): boolean => /^[\p{Script=Han}\s]+$/u.test(name);

/** Characters against characters: of two names that only sound alike, each is a name of its own. */
function hanLikeness(a: PersonName, b: PersonName): Likeness {
  const shared = sharedReading([b.name], a.words);
  if (mandarinOf(a.name)?.join(' ') !== mandarinOf(b.name)?.join(' ') || shared === null) return unlike;
  const [x, y] = [Array.from(a.name), Array.from(b.name)];
  const other = x.findIndex((letter, at) => letter !== y[at] && !isOneCharacter(letter, y[at] ?? ''));
  if (other < 0)
    return found(
      0.95,
      ['spelling'],
      'The same characters, in the traditional form in one text and the simplified in another.',
    );
  return {
    ...unlike,
    score: 0.6,
    against: [`The characters “${x[other] ?? ''}” and “${y[other] ?? ''}” sound alike and make two names.`],
  };
}

/** True for the simplified and the traditional form of one character. */
function isOneCharacter(a: string, b: string): boolean {
  const [x, y] = [readingsOf([`王${a}`]), readingsOf([`王${b}`])];
  return (x[0]?.characters[1] ?? []).some(({ written }) =>
    (y[0]?.characters[1] ?? []).some((twin) => twin.written === written),
  );
}

/** Two spellings with the same letters: only marks differ, or titles. */
function sameLetters(a: PersonName, b: PersonName): Likeness {
  if (isHan(a.name) !== isHan(b.name)) {
    const written = isHan(a.name) ? a.name : b.name;
    return found(0.9, ['transliteration'], `“${written}” is read so in Mandarin.`);
  }
  if (isMarked(a.name) && isMarked(b.name) && marked(a.name) !== marked(b.name)) {
    return {
      ...unlike,
      score: 0.7,
      against: [`The marks differ, and in Vietnamese they tell names apart: “${a.name}” and “${b.name}”.`],
    };
  }
  return found(0.95, ['spelling'], 'The same letters; one spelling leaves out the marks on them.');
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
  // Of two short words one other sound makes another name ("Zhi", "Chi"); in another script the vowels are a guess.
  const least = Math.min(x.length, y.length) < 3 && isLatin(a) && isLatin(b) ? 0.95 : nearSound;
  if (score < least - 1e-9) return { score: Math.min(score, 0.8), signal: null };
  return { score: Math.min(score, 0.97), signal: x === y || !isTypo(a, b) ? 'transliteration' : 'spelling' };
}

const isLatin = (word: string): boolean => /^[\p{Script=Latin}]*$/u.test(word);

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

/** The same words with the family name at the other end, or all of them in another order. */
function isTurned(a: PersonWords, b: PersonWords): boolean {
  if (a.length !== b.length) return false;
  const turned = [...b.slice(1), b[0]];
  const back = [b.at(-1), ...b.slice(0, -1)];
  return a.every((word, at) => word === turned[at]) || a.every((word, at) => word === back[at]);
}

/** Two names in one way of reading Chinese, with another syllable: two names, however near they sound. */
function otherSyllable(a: PersonWords, b: PersonWords): Likeness | null {
  for (const one of readingsOf(a)) {
    for (const other of readingsOf(b)) {
      if (one.way !== other.way || one.syllables.length !== other.syllables.length) continue;
      const at = one.syllables.findIndex((syllable, place) => syllable !== other.syllables[place]);
      if (at < 1 || sharedReading(a, b) !== null) continue;
      const [x, y] = [one.syllables[at] ?? '', other.syllables[at] ?? ''];
      return { ...unlike, score: 0.6, against: [`“${x}” and “${y}” are two syllables, and two names.`] };
    }
  }
  return null;
}

/** Two spellings of what may be one Chinese name, family name first or last. */
function readAlike(a: PersonWords, b: PersonWords): Likeness | null {
  const turn = (words: PersonWords): string[] => [words.at(-1) ?? '', ...words.slice(0, -1)];
  const shared = sharedReading(a, b) ?? sharedReading(turn(a), b) ?? sharedReading(a, turn(b));
  return shared === null ? null : readingFound(shared);
}

function readingFound({ ways, characters, changed }: SharedReading): Likeness {
  const size = Array.from(characters).length;
  const written = ways.includes('characters');
  const [x, y] = ways.map((way) => (way === 'characters' ? 'Chinese characters' : `the ${way} way`));
  const reason = `One Chinese name, such as ${characters}, may be written so in ${x ?? ''} and in ${y ?? ''}.`;
  const score = written ? 0.9 : size > 2 ? 0.84 : 0.74;
  return {
    ...found(score, ['transliteration'], reason),
    doubts:
      size === 2 && changed > 0 && !written
        ? [
            'Many people share names of two syllables: look for a role, a body or a date that both texts give.',
          ]
        : [],
  };
}

function spelledAlike(a: PersonWords, b: PersonWords, first: WordMatch, last: WordMatch): Likeness {
  const signals = [...new Set([first.signal, last.signal])].filter((signal) => signal !== null);
  const middle = a.length !== b.length;
  if (signals.length === 0) {
    if (!middle) return spelledAlikeInside(a, b);
    return found(0.88, ['short-form'], 'One spelling leaves out a middle name.');
  }
  const score = ((first.score + last.score) / 2) * (middle ? 0.93 : 0.97);
  return { ...found(score, signals, sentenceOf(signals)), doubts: doubtsOf(a, b) };
}

/** A letter that spellings of one sound confuse is nothing to doubt; another vowel or ending may be another name. */
function doubtsOf(a: PersonWords, b: PersonWords): string[] {
  for (const [x, y] of [
    [a[0] ?? '', b[0] ?? ''],
    [a.at(-1) ?? '', b.at(-1) ?? ''],
  ] as const) {
    if (x === y || !isLatin(x) || !isLatin(y) || Math.min(x.length, y.length) < 2) continue;
    const [short, long] = x.length < y.length ? [x, y] : [y, x];
    if (long.startsWith(short) && /^[aeiouy]{1,2}n?$/u.test(long.slice(short.length)))
      return [`“${long}” is “${short}” with an ending: it may be another name, or the name of a woman.`];
    if (x.length === y.length && isOneVowelOther(x, y))
      return [`One vowel differs: “${x}” and “${y}” may be two names.`];
  }
  return [];
}

function isOneVowelOther(a: string, b: string): boolean {
  const places = Array.from(a, (_, at) => at).filter((at) => a[at] !== b[at]);
  const [at] = places;
  return (
    at !== undefined && places.length === 1 && /[aeiou]/u.test(a.charAt(at)) && /[aeiou]/u.test(b.charAt(at))
  );
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
