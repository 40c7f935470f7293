/**
 * Text to tokens, once and in linear time: the grammar above never looks at characters again. A token is a run of
 * letters, a run of digits with its inner marks ("1,440.5"), or one other character. Offsets are UTF-16 code units
 * of the document's text.
 */
import type { TextRange } from '../../base/index.ts';
import { foldWord, formAt } from './word-forms.ts';

export interface Token extends TextRange {
  readonly kind: 'word' | 'digits' | 'mark';
  /** Folded for look-up: lower case, straight apostrophes, ASCII digits. */
  readonly text: string;
  /** The first letter is a capital. */
  readonly capital: boolean;
  /** The second letter is a capital too: "USD", "TRY", not "Try". */
  readonly caps: boolean;
  /** White space stands before it. */
  readonly spaced: boolean;
  /** It is the first of its line. */
  readonly fresh: boolean;
  /** Place of its word among those that are kept (`keptByForm`); -1 none. */
  readonly slot: number;
}

/** A hyphen without white space before it: it joins words. */
export function isTightHyphen(token: Token | undefined): boolean {
  return token !== undefined && token.text === '-' && !token.spaced;
}

/** Index after an unspaced hyphen, or the same index. */
export function skipHyphen(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  return token !== undefined && token.text === '-' && !token.spaced ? at + 1 : at;
}

/** Longest token that is looked up; longer ones (hostile input) keep an empty `text` and match nothing. */
const longestToken = 64;

/** How a language parts its words. */
export interface WordRules {
  /** Words of a script without spaces; null where spaces part words. */
  readonly lexicon: Lexicon | null;
  /** An apostrophe ends a word ("d'un" is two words). */
  readonly elision: boolean;
  /** Length of the first part of a folded word that is two ("وسبعة", "neunjährige"), 0 when it is one; null: all are one. */
  readonly split: ((word: string) => number) | null;
}

/** Words of a spaceless script to be found by longest match, and the length of the longest. */
export interface Lexicon {
  readonly words: ReadonlySet<string>;
  readonly longest: number;
}

/** Character classes, as small integers so that they fit a typed array. */
const charClass = { other: 0, letter: 1, digit: 2, space: 3, line: 4, spaceless: 5 } as const;
type CharClass = (typeof charClass)[keyof typeof charClass];

const letterPattern = /^[\p{L}\p{M}]$/u;
const digitPattern = /^\p{Nd}$/u;
const spacelessPattern =
  /^[\p{sc=Han}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}\p{sc=Myanmar}\p{sc=Hiragana}\p{sc=Katakana}]$/u;
const spacePattern = /^\s$/u;

/** Classes of the basic plane, filled on first use: character tests by pattern would dominate the whole reading. */
const classes = new Int8Array(65_536).fill(-1);

function classOf(unit: number): CharClass {
  const known = classes[unit];
  if (known !== undefined && known >= 0) return known as CharClass;
  const found = classify(String.fromCharCode(unit));
  classes[unit] = found;
  return found;
}

function classify(char: string): CharClass {
  if (char === '\n' || char === '\r') return charClass.line;
  if (spacePattern.test(char) || char === '​') return charClass.space;
  if (digitPattern.test(char)) return charClass.digit;
  // The full stop and colon of Khmer are no part of a word.
  if (char >= '\u17d4' && char <= '\u17d6') return charClass.other;
  if (spacelessPattern.test(char)) return charClass.spaceless;
  return letterPattern.test(char) ? charClass.letter : charClass.other;
}

/** Tokens of a range of the text, in text order. */
export function tokensOf(text: string, range: TextRange, rules: WordRules): Token[] {
  const tokens: Token[] = [];
  let at = range.start;
  let spaced = true;
  let fresh = true;
  while (at < range.end) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === charClass.space || kind === charClass.line) {
      spaced = true;
      if (kind === charClass.line) fresh = true;
      at += 1;
      continue;
    }
    const shape = spaced && isLeadingPoint(text, at, range.end) ? charClass.digit : kind;
    const end = tokenEnd(text, { start: at, end: range.end }, shape, rules);
    tokens.push(tokenOf(text, { start: at, end }, shape, { spaced, fresh }));
    spaced = false;
    fresh = false;
    at = end;
  }
  return tokens;
}

/** ".25": a point that opens a number. */
function isLeadingPoint(text: string, at: number, limit: number): boolean {
  if (text.charCodeAt(at) !== 0x2e || at + 1 >= limit) return false;
  return classOf(text.charCodeAt(at + 1)) === charClass.digit;
}

function tokenOf(
  text: string,
  { start, end }: TextRange,
  kind: CharClass,
  before: { readonly spaced: boolean; readonly fresh: boolean },
): Token {
  const { spaced, fresh } = before;
  const { raw, folded, capital, caps, slot } = formAt(text, start, end - start > longestToken ? start : end);
  if (kind === charClass.digit) {
    const digits = asciiDigits(raw);
    return { start, end, kind: 'digits', text: digits, capital: false, caps: false, spaced, fresh, slot };
  }
  const sort = kind === charClass.other ? 'mark' : 'word';
  return { start, end, kind: sort, text: folded, capital, caps, spaced, fresh, slot };
}

function tokenEnd(
  text: string,
  { start, end: limit }: TextRange,
  kind: CharClass,
  { lexicon, elision, split }: WordRules,
): number {
  if (kind === charClass.letter && elision) return elidedEnd(text, start, limit);
  if (kind === charClass.letter) return splitEnd(text, start, wordEnd(text, start, limit), split);
  if (kind === charClass.digit) return digitsEnd(text, start, limit);
  if (kind === charClass.spaceless) return spacelessEnd(text, start, limit, lexicon);
  const point = text.codePointAt(start) ?? 0;
  return start + (point > 0xffff && start + 2 <= limit ? 2 : 1);
}

/** Letters, with an apostrophe between letters ("don't", "d'abord" stays one word). */
function wordEnd(text: string, start: number, limit: number): number {
  let at = start + 1;
  while (at < limit) {
    const unit = text.charCodeAt(at);
    if (classOf(unit) === charClass.letter) at += 1;
    else if (isApostrophe(unit) && at + 1 < limit && classOf(text.charCodeAt(at + 1)) === charClass.letter)
      at += 2;
    else if (unit === 0xb2 || unit === 0xb3) return at + 1;
    else break;
  }
  return at;
}

/** The end of the first part of a word that is two. */
function splitEnd(text: string, start: number, end: number, split: WordRules['split']): number {
  if (split === null || end - start > longestToken) return end;
  const cut = split(foldWord(text.slice(start, end)));
  return cut > 0 && start + cut < end ? start + cut : end;
}

/** "d'" of "d'un": the word up to and with its first apostrophe. */
function elidedEnd(text: string, start: number, limit: number): number {
  const end = wordEnd(text, start, limit);
  for (let at = start + 1; at < end; at += 1) if (isApostrophe(text.charCodeAt(at))) return at + 1;
  return end;
}

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019;
}

/** Marks that may stand inside a number: . , ' and the narrow, fixed and Arabic separators. */
const innerMarks = new Set([0x2e, 0x2c, 0x27, 0x2019, 0xa0, 0x202f, 0x2009, 0x66b, 0x66c, 0xff0c, 0xff0e]);

function digitsEnd(text: string, start: number, limit: number): number {
  let at = start + 1;
  while (at < limit) {
    const unit = text.charCodeAt(at);
    if (classOf(unit) === charClass.digit) at += 1;
    else if (innerMarks.has(unit) && at + 1 < limit && classOf(text.charCodeAt(at + 1)) === charClass.digit)
      at += 2;
    else break;
  }
  return at;
}

/** Longest known word at this place; otherwise the run up to the next known word. */
function spacelessEnd(text: string, start: number, limit: number, lexicon: Lexicon | null): number {
  const known = knownLength(text, start, limit, lexicon);
  if (known > 0) return start + known;
  let at = start + 1;
  while (at < limit && at - start < longestToken && classOf(text.charCodeAt(at)) === charClass.spaceless) {
    if (knownLength(text, at, limit, lexicon) > 0) break;
    at += 1;
  }
  return at;
}

function knownLength(text: string, at: number, limit: number, lexicon: Lexicon | null): number {
  if (lexicon === null) return 0;
  for (let length = Math.min(lexicon.longest, limit - at); length > 0; length -= 1) {
    if (lexicon.words.has(text.slice(at, at + length)) && (length > 1 || standsAlone(text, at, limit)))
      return length;
  }
  return 0;
}

/** One letter of an alphabet is a word only by itself ("18.30 น."); one Chinese character always may be. */
function standsAlone(text: string, at: number, limit: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x0e00 || unit > 0x17ff) return true;
  if (at > 0 && classOf(text.charCodeAt(at - 1)) === charClass.spaceless) return false;
  return at + 1 >= limit || classOf(text.charCodeAt(at + 1)) !== charClass.spaceless;
}

/** Zero of every decimal digit script used by the languages of this room. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xed0, 0x1040, 0x17e0, 0xff10];

/** Digits of other scripts to 0–9, separators to "." and ",", spaces inside a number to "_". */
function asciiDigits(raw: string): string {
  if (isPlain(raw)) return raw;
  let out = '';
  for (let i = 0; i < raw.length; i += 1) {
    const unit = raw.charCodeAt(i);
    if (unit >= 0x30 && unit <= 0x39) out += raw.charAt(i);
    else out += foldDigit(unit);
  }
  return out;
}

/** True for the digits, points and commas of ASCII, which stay as they are. */
function isPlain(raw: string): boolean {
  for (let i = 0; i < raw.length; i += 1) {
    const unit = raw.charCodeAt(i);
    const isDigit = unit >= 0x30 && unit <= 0x39;
    if (!isDigit && unit !== 0x2e && unit !== 0x2c) return false;
  }
  return true;
}

function foldDigit(unit: number): string {
  const zero = zeros.find((start) => unit >= start && unit < start + 10);
  if (zero !== undefined) return String(unit - zero);
  if (unit === 0x2e || unit === 0xff0e || unit === 0x66b) return '.';
  if (unit === 0x2c || unit === 0xff0c || unit === 0x66c) return ',';
  return '_';
}
