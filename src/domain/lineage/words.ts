/**
 * Words as lineage compares them: letters folded, digits kept apart, scripts without spaces segmented.
 * Linear in the length of the range, whatever the input.
 */
import type { TextRange } from '../../base/index.ts';

/** One word or digit run; offsets point into the document's text. */
export interface Word extends TextRange {
  /** Lower case, Latin diacritics removed. */
  readonly folded: string;
  /** True when the word begins with a capital letter in the text. */
  readonly capital: boolean;
}

const wordPattern = /[\p{L}\p{M}]+|\p{Nd}+/uy;
const unspaced =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
/** Longer runs of letters are no words; they are read in pieces so that hostile input stays linear. */
const longestPiece = 1024;

/** The comparison form of a word: lower case without combining accents (Thai, Indic and Arabic marks stay). */
export function fold(word: string): string {
  return /^[a-z]*$/.test(word)
    ? word
    : word
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .toLowerCase();
}

/** All words of a range in text order. Runs of ASCII, nearly all of most texts, are read without expressions. */
export function wordsOf(text: string, range: TextRange): Word[] {
  const words: Word[] = [];
  const end = Math.min(range.end, text.length);
  for (let at = range.start; at < end;) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === 'gap') {
      at++;
      continue;
    }
    let next = at + 1;
    if (kind !== 'other') while (next < end && kindOf(text.charCodeAt(next)) === kind) next++;
    if (kind !== 'other' && (next === end || text.charCodeAt(next) < 0x80) && next - at <= longestPiece) {
      words.push(asciiWord(text, at, next, kind === 'letter'));
      at = next;
    } else at = readRun(text, at, end, words);
  }
  return words;
}

type Kind = 'letter' | 'digit' | 'gap' | 'other';

function kindOf(unit: number): Kind {
  if (unit >= 0x80) return 'other';
  if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) return 'letter';
  return unit >= 0x30 && unit <= 0x39 ? 'digit' : 'gap';
}

function asciiWord(text: string, start: number, end: number, letters: boolean): Word {
  const word = text.slice(start, end);
  const capital = letters && text.charCodeAt(start) <= 0x5a;
  return { start, end, folded: letters ? word.toLowerCase() : word, capital };
}

/** Reads the run of letters or digits of any script that begins here, if one does; returns where it ends. */
function readRun(text: string, start: number, end: number, words: Word[]): number {
  wordPattern.lastIndex = start;
  const found = wordPattern.exec(text)?.[0];
  if (found === undefined) return start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  const run = found.slice(0, end - start);
  if (run.length > longestPiece || unspaced.test(run)) addPieces(words, run, start);
  else words.push(wordAt(run, start));
  return start + run.length;
}

function addPieces(words: Word[], run: string, start: number): void {
  for (let at = 0; at < run.length; at += longestPiece) {
    const piece = run.slice(at, at + longestPiece);
    if (!unspaced.test(piece)) words.push(wordAt(piece, start + at));
    else
      for (const part of segmenter.segment(piece)) words.push(wordAt(part.segment, start + at + part.index));
  }
}

function wordAt(word: string, start: number): Word {
  return { start, end: start + word.length, folded: fold(word), capital: /^\p{Lu}/u.test(word) };
}

/** FNV-1a over UTF-16 code units, 32 bits. Not for security: a collision only costs a wasted comparison. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** Combines two 32-bit hashes; the order matters. */
export function join32(a: number, b: number): number {
  return mix(Math.imul(a, 0x9e3779b1) ^ b);
}

function mix(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Sorted distinct values, each from 0 to 2^32 - 1. */
export function sortedSet(values: ArrayLike<number>): Uint32Array {
  const all = Uint32Array.from(values);
  const sorted = all.length <= mostInserted ? insertionSorted(all) : radixSorted(all);
  let kept = 0;
  for (let i = 0; i < sorted.length; i++)
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i] ?? 0;
  return sorted.slice(0, kept);
}

/** Up to so many values each is put in its place by hand. */
const mostInserted = 64;

function insertionSorted(values: Uint32Array): Uint32Array {
  for (let i = 1; i < values.length; i++) {
    const value = values[i] ?? 0;
    let at = i;
    for (; at > 0 && (values[at - 1] ?? 0) > value; at--) values[at] = values[at - 1] ?? 0;
    values[at] = value;
  }
  return values;
}

/** Sorts byte by byte: without a call for every two values, and every text of a casebook passes here. */
function radixSorted(values: Uint32Array): Uint32Array {
  let from: Uint32Array = values;
  let to: Uint32Array = new Uint32Array(values.length);
  for (let shift = 0; shift < 32; shift += 8) {
    const places = new Uint32Array(257);
    for (const value of from) {
      const digit = (value >>> shift) & 0xff;
      places[digit + 1] = (places[digit + 1] ?? 0) + 1;
    }
    for (let digit = 0; digit < 256; digit++)
      places[digit + 1] = (places[digit + 1] ?? 0) + (places[digit] ?? 0);
    for (const value of from) {
      const digit = (value >>> shift) & 0xff;
      const place = places[digit] ?? 0;
      to[place] = value;
      places[digit] = place + 1;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** How many values two sorted distinct arrays share. */
export function sharedCount(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared;
}

/** True when a sorted array holds the value. */
export function includesSorted(sorted: Uint32Array, value: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === value;
}
