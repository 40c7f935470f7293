/**
 * A text as words that can be searched, the same on every machine: no dictionary decides where a word ends. Scripts that
 * put spaces between words give words; scripts that do not (Chinese, Japanese, Korean, Thai, Lao, Khmer, Burmese) give
 * overlapping groups of letters, so that any run of letters is found wherever it stands.
 *
 * Invariant: ranges are UTF-16 code units of the text as given, never cutting a letter from its marks, and do not go backwards.
 */
import type { TextRange } from '../../base/index.ts';

/** One searched word, in the form in which words are compared. It holds letters and digits only. */
export interface SearchWord extends TextRange {
  readonly word: string;
  /** Null for a word between spaces; else how many letters make a full group. */
  readonly group: number | null;
  /** True for the first word of an unbroken run of a script. */
  readonly opens: boolean;
  /** Of a group: where each of its letters ends; empty for a word. */
  readonly letterEnds: readonly number[];
}

/** Longest word that is told apart, in UTF-16 code units. */
const longestWord = 64;
/** As much of a run is looked at: a word may be written with marks and joiners that are left out. */
const longestWritten = 4 * longestWord;

const spaceless = String.raw`\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const ideographic = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}々〆ー`;
/** Soft hyphen, joiners, direction marks and variation selectors: they are written inside words and mean nothing to a search. */
const unseen = String.raw`\u00ad\u200c-\u200f\u2060\u202a-\u202e\u2066-\u2069\ufeff\ufe00-\ufe0f`;
/** Texts in Khmer and Thai carry a zero-width space between some words and not between others. */
const loose = String.raw`\u200b${unseen}`;

/** A run of letters without spaces, of ideographs, or a word; digits are always words. */
const runs = new RegExp(
  String.raw`(?<spaceless>(?!\p{Nd})[${spaceless}](?:(?!\p{Nd})[${spaceless}]|[${loose}](?=[${loose}${spaceless}]))*)|(?<ideographic>[${ideographic}](?:[${ideographic}\p{M}]|[${loose}](?=[${loose}${ideographic}]))*)|(?:(?![${spaceless}${ideographic}])[\p{L}\p{N}]|\p{Nd})(?:(?:(?![${spaceless}${ideographic}])[\p{L}\p{N}\p{M}])|\p{Nd}|[${unseen}])*`,
  'gu',
);

/** A letter with its marks, or the parts of one Korean syllable. */
const letters = /[\u1100-\u115f][\u1160-\u11a7]?[\u11a8-\u11ff]?|\P{M}[\p{M}\u3099\u309a]*|\p{M}/gu;

/** Letters in a group: two ideographs, three letters of an alphabet. */
const groupOf = { ideographic: 2, spaceless: 3 } as const;

/** All words of a text, in its order; linear in its length. */
export function searchWords(text: string): SearchWord[] {
  const words: SearchWord[] = [];
  for (const match of text.matchAll(runs)) {
    const run = match[0];
    const groups = match.groups ?? {};
    if (groups['spaceless'] !== undefined) addGroups(words, run, match.index, groupOf.spaceless);
    else if (groups['ideographic'] !== undefined) addGroups(words, run, match.index, groupOf.ideographic);
    else addWord(words, run, match.index);
  }
  return words;
}

function addWord(words: SearchWord[], run: string, start: number): void {
  const word = shortened(foldedWord(run));
  if (word === '') return;
  words.push({ word, start, end: start + run.length, group: null, opens: true, letterEnds: [] });
}

interface Letter extends TextRange {
  readonly letter: string;
}

function addGroups(words: SearchWord[], run: string, start: number, size: number): void {
  const all = lettersOf(run, start);
  all.forEach(({ start: from }, i) => {
    const members = all.slice(i, i + size);
    const word = members.map(({ letter }) => letter).join('');
    const end = members.at(-1)?.end ?? from;
    const letterEnds = members.map((one) => one.end);
    words.push({ word, start: from, end, group: size, opens: i === 0, letterEnds });
  });
}

/** The folded letters of a run, each with the place of the letter and marks that it comes from. */
function lettersOf(run: string, start: number): Letter[] {
  const found: Letter[] = [];
  for (const match of run.matchAll(letters)) {
    const from = start + match.index;
    for (const letter of foldedLetters(match[0]))
      found.push({ letter, start: from, end: from + match[0].length });
  }
  return found;
}

/** Word after word is the same in any text: folding is looked up. Cleared when full, so that it stays small. */
const known = new Map<string, string>();
const mostKnown = 50_000;

/** The form in which words are compared: letters and digits only, so it may be empty. */
export function foldedWord(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  const before = known.get(word);
  if (before !== undefined) return before;
  const folded = fold(word.slice(0, longestWritten));
  if (word.length > longestWord) return folded;
  if (known.size >= mostKnown) known.clear();
  known.set(word, folded);
  return folded;
}

/** Accents and vowel marks of these scripts are left out by those who type a search. */
const accents =
  /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]\p{M}*)\p{M}/gu;
/** Letters with a stroke have no accent that could be taken off. */
const plainLetters: ReadonlyMap<string, string> = new Map([
  ...pairs('đdðdøołlħhŧtıiæaœo', 2),
  ...pairs('أاإاآاٱاىيةهؤوئيکكیيھهەهڪك', 2),
]);

function pairs(text: string, step: number): (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  for (let i = 0; i < text.length; i += step) found.push([text.charAt(i), text.charAt(i + 1)]);
  return found;
}

function fold(word: string): string {
  // Upper case first: ß and SS, σ and ς become one.
  const cased = word.normalize('NFKC').toUpperCase().toLowerCase().replaceAll('ς', 'σ');
  const bare = cased.normalize('NFD').replace(accents, '').normalize('NFC');
  let folded = '';
  for (const letter of bare) folded += plainLetters.get(letter) ?? plainDigit(letter);
  return folded.replace(/[^\p{L}\p{N}\p{M}]|ـ/gu, '');
}

const knownLetters = new Map<string, readonly string[]>();

function foldedLetters(letter: string): readonly string[] {
  const before = knownLetters.get(letter);
  if (before !== undefined) return before;
  const whole = letter.slice(0, longestWritten).normalize('NFKC').toLowerCase().normalize('NFC');
  const folded = Array.from(whole).filter((one) => /(?![\ufe00-\ufe0f])[\p{L}\p{M}\p{N}]/u.test(one));
  if (letter.length > longestWord) return folded;
  if (knownLetters.size >= mostKnown) knownLetters.clear();
  knownLetters.set(letter, folded);
  return folded;
}

/** Digits of every script are the same digits. Their ten stand in a row, beginning with zero. */
function plainDigit(letter: string): string {
  if (letter <= '\u007f' || !/^\p{Nd}$/u.test(letter)) return letter;
  let value = 0;
  const code = letter.codePointAt(0) ?? 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}

function shortened(word: string): string {
  return word.length <= longestWord ? word : word.slice(0, longestWord).replace(/[\ud800-\udbff]$/, '');
}
