/**
 * The words of a story, scanned once; names, cues, places and times are all read off this one list. Offsets point
 * into the canonical text. One pass, no regex, so hostile input (10 MB of one character) stays linear.
 */
import type { TextRange } from '../../base/index.ts';
import { formAt } from './word-forms.ts';

/** What a word is made of. `mark`: punctuation, one code unit; `possessive`: the 's split from its noun. */
export type WordKind = 'word' | 'number' | 'mark' | 'possessive';

/** One word, number or punctuation mark of the text. */
export interface Word extends TextRange {
  readonly kind: WordKind;
  readonly text: string;
  /** Lower-case form, apostrophes straightened. */
  readonly lower: string;
  /** Starts with an upper-case letter. */
  readonly capital: boolean;
  /** Bits of `wordClass`: all that the word lists say of this form. */
  readonly classes: number;
}

/** True when a word has one of the classes (bits of `wordClass`). */
export function isOf(word: Word | undefined, classes: number): boolean {
  return word !== undefined && (word.classes & classes) !== 0;
}

/** Every word of `text` inside `range`, in text order. White space is left out. */
export function wordsOf(text: string, range: TextRange): Word[] {
  const words: Word[] = [];
  let at = range.start;
  while (at < range.end) {
    const unit = text.charCodeAt(at);
    if (isSpace(unit)) {
      at += 1;
    } else if (isDigit(unit)) {
      at = pushNumber({ text, words, start: at, limit: range.end });
    } else if (isLetter(unit)) {
      at = pushWord({ text, words, start: at, limit: range.end });
    } else if (isApostrophe(unit) && isPluralOwner(text, at, words)) {
      words.push({
        kind: 'possessive',
        text: text.charAt(at),
        lower: "'s",
        capital: false,
        classes: 0,
        start: at,
        end: at + 1,
      });
      at += 1;
    } else {
      const mark = text[at] ?? '';
      words.push({
        kind: 'mark',
        text: mark,
        lower: mark,
        capital: false,
        classes: 0,
        start: at,
        end: at + 1,
      });
      at += 1;
    }
  }
  return words;
}

/** "the tenants’ league": an apostrophe right behind a small word in -s, with a small word after one space. */
function isPluralOwner(text: string, at: number, words: readonly Word[]): boolean {
  const before = words.at(-1);
  if (before?.end !== at || before.kind !== 'word' || before.capital || !before.lower.endsWith('s'))
    return false;
  if (text.charCodeAt(at + 1) !== 0x20 || !isSmall(text.charCodeAt(at + 2))) return false;
  return !opensSingle(words);
}

const longestSingle = 60;

/** Whether a single quotation mark opened lately and has not been closed. */
function opensSingle(words: readonly Word[]): boolean {
  for (let at = words.length - 2; at >= Math.max(0, words.length - longestSingle); at -= 1) {
    const mark = words[at]?.text ?? '';
    if (mark === '’') return false;
    if (mark === '‘' || mark === "'") return true;
  }
  return false;
}

interface Scan {
  readonly text: string;
  readonly words: Word[];
  readonly start: number;
  readonly limit: number;
}

function pushNumber({ text, words, start, limit }: Scan): number {
  let at = start + 1;
  while (at < limit) {
    const unit = text.charCodeAt(at);
    const joins = (unit === 0x2e || unit === 0x2c) && at + 1 < limit && isDigit(text.charCodeAt(at + 1));
    if (!isDigit(unit) && !isLetter(unit) && !joins) break;
    at += 1;
  }
  const piece = text.slice(start, at);
  const lower = piece.toLowerCase();
  words.push({ kind: 'number', text: piece, lower, capital: false, classes: 0, start, end: at });
  return at;
}

function pushWord({ text, words, start, limit }: Scan): number {
  let at = start + 1;
  let isPlain = isSmall(text.charCodeAt(start));
  while (at < limit) {
    const unit = text.charCodeAt(at);
    if (isSmall(unit)) {
      at += 1;
    } else if (isLetter(unit) || isDigit(unit)) {
      isPlain = false;
      at += 1;
    } else if (!mayJoin(unit)) {
      break;
    } else if (isElision(text, { start, at, limit })) {
      words.push(wordAt(text, start, at + 1));
      return at + 1;
    } else if (joinsWord(text, { start, at, limit })) {
      isPlain = false;
      at += 1;
    } else break;
  }
  if (isPlain) {
    words.push(plainWord(text, { start, end: at }));
    return at;
  }
  const isDot = at < limit && text.charCodeAt(at) === 0x2e;
  const end = isDot && closesInitials(text, { start, at, limit }) ? at + 1 : at;
  const hasEnding = end - start > 2 && isApostrophe(text.charCodeAt(end - 2));
  if (hasEnding) splitPossessive(text, words, { start, end });
  else words.push(wordAt(text, start, end));
  return end;
}

/** A word of small ASCII letters only: its own lower-case form. */
function plainWord(text: string, { start, end }: TextRange): Word {
  const { raw, classes } = formAt(text, start, end);
  return { kind: 'word', text: raw, lower: raw, capital: false, classes, start, end };
}

function isSmall(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** Hyphens, apostrophes and dots: all that may stand inside a word. */
function mayJoin(unit: number): boolean {
  return unit === 0x2d || unit === 0x2e || unit === 0x27 || (unit >= 0x2010 && unit <= 0x2019);
}

interface Joint {
  readonly start: number;
  readonly at: number;
  readonly limit: number;
}

/** French "l'", "d'", "qu'": a word of its own. */
function isElision(text: string, { start, at, limit }: Joint): boolean {
  if (!isApostrophe(text.charCodeAt(at)) || at + 1 >= limit || !isLetter(text.charCodeAt(at + 1)))
    return false;
  const head = text.slice(start, Math.min(at, start + 3)).toLowerCase();
  return head === 'qu' || (head.length === 1 && 'ldnsjcmt'.includes(head));
}

/** Hyphen or apostrophe between letters; the dots of "U.S.", "U.N.". */
function joinsWord(text: string, { start, at, limit }: Joint): boolean {
  if (at + 1 >= limit) return false;
  const next = text.charCodeAt(at + 1);
  const unit = text.charCodeAt(at);
  if (unit === 0x2d || unit === 0x2010 || unit === 0x2011) return isLetter(next) || isDigit(next);
  if (isApostrophe(unit)) return isLetter(next);
  if (unit !== 0x2e || !isLetter(next)) return false;
  return at - start === 1 || text.charCodeAt(at - 2) === 0x2e;
}

function closesInitials(text: string, { start, at }: Joint): boolean {
  return text.charCodeAt(at) === 0x2e && at - start >= 3 && text.charCodeAt(at - 2) === 0x2e;
}

function splitPossessive(text: string, words: Word[], { start, end }: TextRange): void {
  const isPossessive =
    end - start > 2 &&
    (text[end - 1] === 's' || text[end - 1] === 'S') &&
    isApostrophe(text.charCodeAt(end - 2));
  const stop = isPossessive ? end - 2 : end;
  words.push(wordAt(text, start, stop));
  if (isPossessive) {
    words.push({
      kind: 'possessive',
      text: text.slice(stop, end),
      lower: "'s",
      capital: false,
      classes: 0,
      start: stop,
      end,
    });
  }
}

function wordAt(text: string, start: number, end: number): Word {
  const { raw, folded, classes } = formAt(text, start, end);
  const first = text.charCodeAt(start);
  const capital = first < 0x80 ? first >= 0x41 && first <= 0x5a : startsUpper(raw);
  return { kind: 'word', text: raw, lower: folded, capital, classes, start, end };
}

function startsUpper(piece: string): boolean {
  const first = String.fromCodePoint(piece.codePointAt(0) ?? 0x20);
  return first !== first.toLowerCase();
}

/** True for white space, line ends and zero-width spaces included. */
export function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return (
    unit === 0xa0 ||
    (unit >= 0x2000 && unit <= 0x200b) ||
    unit === 0x202f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019;
}

function isLetter(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
  if (unit < 0xc0) return unit === 0xaa || unit === 0xb5 || unit === 0xba;
  if (unit === 0xd7 || unit === 0xf7) return false;
  if (unit >= 0x2000 && unit <= 0x2bff) return false;
  if (unit >= 0x3000 && unit <= 0x303f) return unit === 0x3005;
  return !(unit >= 0xff00 && unit <= 0xff0f) && !(unit >= 0xff1a && unit <= 0xff20) && unit < 0xfff0;
}
