/** Words between quotation marks, and whether they stand so in a text. */
import type { TextRange } from '../../base/index.ts';

const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“',
  '«': '»',
  '‹': '›',
  '「': '」',
  '『': '』',
};

/** Most code units of one quotation: an open mark must not swallow the text. */
const longest = 4000;

/** The ranges inside quotation marks, in text order, never overlapping. A mark that is not closed opens nothing. */
export function quotedRanges(text: string): TextRange[] {
  const ranges: TextRange[] = [];
  // Where each closing mark stands next is remembered, so that many open marks stay linear.
  const none = new Set<string>();
  for (let at = 0; at < text.length; at += 1) {
    const opener = text.charAt(at);
    const closer = opener === '"' ? '"' : closing[opener];
    if (closer === undefined || none.has(closer)) continue;
    if (opener === '"' && /[\p{L}\p{N}]/u.test(text.charAt(at - 1))) continue;
    const end = closeOf(text, at + 1, closer, opener);
    if (end === null) {
      if (text.indexOf(closer, at + 1) < 0) none.add(closer);
      continue;
    }
    ranges.push({ start: at + 1, end });
    at = end;
  }
  return ranges;
}

function closeOf(text: string, from: number, closer: string, opener: string): number | null {
  let depth = 0;
  const last = Math.min(text.length, from + longest);
  for (let at = from; at < last; at += 1) {
    const sign = text.charAt(at);
    if (sign === closer || (opener === '„' && sign === '”')) {
      if (depth === 0) return at;
      depth -= 1;
    } else if (sign === opener) depth += 1;
  }
  return null;
}

/** A text in the form in which quotations are compared, with the way back to its own offsets. */
export interface FoldedText {
  readonly text: string;
  readonly offsets: Int32Array;
}

/** White space is one space, quotation marks and dashes are one form each, soft hyphens and zero-width signs are nothing; NFC is the caller’s. */
export function foldedText(text: string): FoldedText {
  const offsets = new Int32Array(text.length + 1);
  const parts: string[] = [];
  let spaced = true;
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = foldedSign(text.charCodeAt(at), text.charAt(at));
    if (sign === '' || (sign === ' ' && spaced)) continue;
    spaced = sign === ' ';
    offsets[length] = at;
    parts.push(sign);
    length += 1;
  }
  offsets[length] = text.length;
  return { text: parts.join(''), offsets };
}

function foldedSign(code: number, sign: string): string {
  if (code < 0x80) return code <= 0x20 ? ' ' : code === 0x22 ? "'" : sign;
  if (code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0xfeff || code === 0x2060) return '';
  if (/\s/u.test(sign)) return ' ';
  if ('“”„«»‹›‘’‚「」『』'.includes(sign)) return "'";
  if (code >= 0x2010 && code <= 0x2015) return '-';
  return sign;
}

/**
 * Where the quoted words stand in a text: the range of the first to the last of them, in its own offsets; null when they do not. Words left out
 * stand as … or […]; words put in stand in square brackets: what is around them must follow in order, not far apart.
 */
export function findQuoted(quoted: string, folded: FoldedText): TextRange | null {
  const pieces = quoted
    .normalize('NFC')
    .split(/\[[^\]]{0,200}\]|…|\.\.\./u)
    .map((piece) =>
      foldedText(piece)
        .text.trim()
        .replace(/[,.;:!?]+$/u, ''),
    )
    .filter((piece) => piece !== '');
  const [first] = pieces;
  if (first === undefined) return null;
  for (let at = wordIndex(folded.text, first, 0), tries = 0; at >= 0 && tries < 40; tries += 1) {
    const end = endOf(folded.text, pieces, at);
    if (end !== null) return { start: folded.offsets[at] ?? 0, end: (folded.offsets[end - 1] ?? 0) + 1 };
    at = wordIndex(folded.text, first, at + 1);
  }
  return null;
}

/** Words may be left out over so many code units. */
const omission = 2000;

function endOf(text: string, pieces: readonly string[], start: number): number | null {
  let end = start + (pieces[0]?.length ?? 0);
  for (const piece of pieces.slice(1)) {
    const at = wordIndex(text, piece, end);
    if (at < 0 || at - end > omission) return null;
    end = at + piece.length;
  }
  return end;
}

/** Like `indexOf`, for whole words, the first letter in either case: a quotation may begin a sentence. */
function wordIndex(text: string, piece: string, from: number): number {
  const other = swappedCase(piece);
  const own = wholeIndex(text, piece, from);
  if (other === null) return own;
  const swapped = wholeIndex(text, other, from);
  return own < 0 ? swapped : swapped < 0 ? own : Math.min(own, swapped);
}

function wholeIndex(text: string, piece: string, from: number): number {
  let at = text.indexOf(piece, from);
  for (let tries = 0; at >= 0 && tries < 200; tries += 1) {
    if (!isInWord(text, at) && !isInWord(text, at + piece.length)) return at;
    at = text.indexOf(piece, at + 1);
  }
  return -1;
}

/** Between two Latin letters or digits; scripts without spaces have no such place. */
function isInWord(text: string, at: number): boolean {
  return /^[\p{Script=Latin}\p{N}]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1)) && at > 0;
}

function swappedCase(piece: string): string | null {
  const first = piece.charAt(0);
  const other = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase();
  return other === first || other.length !== 1 ? null : other + piece.slice(1);
}
