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

const wordPattern = /[\p{L}\p{M}]+|\p{Nd}+/gu;
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

/** All words of a range in text order. */
export function wordsOf(text: string, range: TextRange): Word[] {
  const words: Word[] = [];
  for (const match of text.slice(range.start, range.end).matchAll(wordPattern)) {
    const start = range.start + match.index;
    if (match[0].length > longestPiece || unspaced.test(match[0])) addPieces(words, match[0], start);
    else words.push(wordAt(match[0], start));
  }
  return words;
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

/** Sorted distinct values. */
export function sortedSet(values: ArrayLike<number>): Uint32Array {
  const sorted = Uint32Array.from(values).sort((a, b) => a - b);
  return sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
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
