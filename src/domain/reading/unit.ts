/**
 * Units: the paragraphs, lines or layout blocks of a document in reading order, each with the cheap signs that
 * decide its role. Features read a bounded piece of each unit, so a one-line file of any size costs nothing.
 */
import type { TextRange } from '../../base/index.ts';
import type { Block, ParsedCapture } from './document.ts';
import { isSpace, paragraphsOf, trimmed } from './paragraph.ts';

/** Longest piece of a unit that its features are read from, in code units. */
const pieceCodeUnits = 400;

/** One paragraph, line or block with its signs. The range is trimmed and never empty. */
export interface Unit extends TextRange {
  /** What a format parser said it is; null for plain text. */
  readonly kind: Block['kind'] | null;
  /** The unit's text, cut after 400 code units. */
  readonly head: string;
  /** Words, estimated from letters in scripts without spaces; counted up to 400 code units. */
  readonly words: number;
  /** Ends like a sentence (closing marks aside), or like one that was cut off ("…"). */
  readonly closed: boolean;
}

/** Units of a capture: its blocks (and what lies between them), or the paragraphs of plain text. */
export function unitsOf(parsed: ParsedCapture): Unit[] {
  const { text, blocks } = parsed;
  const whole = { start: 0, end: text.length };
  if (blocks === null) return fromParagraphs(text, whole);
  const units: Unit[] = [];
  let at = 0;
  for (const block of blocks) {
    // A parser's ranges are input like any other: overlapping or wild ones are clipped, never trusted.
    const start = Math.min(Math.max(block.start, at), text.length);
    const end = Math.min(Math.max(block.end, start), text.length);
    for (const unit of fromParagraphs(text, { start: at, end: start })) units.push(unit);
    const range = trimmed(text, { start, end });
    if (range.start < range.end) units.push(unitOf(text, range, block.kind));
    at = end;
  }
  return units.concat(fromParagraphs(text, { start: at, end: text.length }));
}

function fromParagraphs(text: string, range: TextRange): Unit[] {
  if (range.start >= range.end) return [];
  return paragraphsOf(text, range).map((paragraph) => unitOf(text, paragraph, null));
}

function unitOf(text: string, range: TextRange, kind: Unit['kind']): Unit {
  const { start, end } = range;
  const head = text.slice(start, Math.min(end, start + pieceCodeUnits));
  const tail = text.slice(Math.max(start, end - 8), end);
  const closed = mayEnd(tail) && (closedEnd.test(tail) || cutOffEnd.test(tail));
  return { start, end, kind, head, words: wordCount(head), closed };
}

/** Most lines of most files end in a letter: they are told apart without a regular expression. */
function mayEnd(tail: string): boolean {
  const last = tail.charCodeAt(tail.length - 1) | 0x20;
  return !(last >= 0x61 && last <= 0x7a);
}

function wordCount(piece: string): number {
  let words = 0;
  let dense = 0;
  let syllabic = 0;
  let inWord = false;
  for (let at = 0; at < piece.length; at += 1) {
    const code = piece.charCodeAt(at);
    if (code >= 0x3040 && code <= 0x9fff) dense += 1;
    else if (isSyllabic(code)) syllabic += 1;
    const letter = !isSpace(code);
    if (letter && !inWord) words += 1;
    inWord = letter;
  }
  // Scripts without spaces between words: about two signs a word in Chinese and Japanese, five in Thai or Khmer.
  return Math.max(words, Math.round(dense / 2 + syllabic / 5));
}

/** Thai, Lao, Burmese, Khmer: letters and vowel signs without spaces between words. */
function isSyllabic(code: number): boolean {
  return (
    (code >= 0x0e00 && code <= 0x0eff) ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff)
  );
}

const closedEnd = /[.!?。！？।؟។៕။]["'”’»)\]」』）\s]*(?:\[\d+\])?$/u;
const cutOffEnd = /(?:…|\.\.\.|\[\.\.\.\]|\[…\])["'”’»)\]]*$/u;
