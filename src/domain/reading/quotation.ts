/**
 * Words inside quotation marks, and what is left: the narrator's own text. Lineage compares narrators,
 * attribution reads quotations; both need the same cut. One pass, bounded memory, no look-ahead over a
 * paragraph's end: a mark that is never closed quotes until the paragraph ends.
 */
import type { TextRange } from '../../base/index.ts';
import { isSpace, paragraphsOf, trimmed } from './paragraph.ts';

/** Opening marks with the marks that close them, for marks that never serve as apostrophes. */
const closers: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '「': '」',
  '『': '』',
  '﹁': '﹂',
  '＂': '＂',
  '"': '"',
};

/** Words that begin with an apostrophe, so that it opens nothing. */
const apostropheWords = /^['‘’](?:em|tis|twas|til|cause|bout|n|\d\ds?)\b/i;

/**
 * Ranges inside quotation marks (the marks excluded), in text order, never overlapping: direct speech, quoted
 * words and scare quotes alike. Names in guillemets are included: form alone cannot tell.
 */
export function quotedSpans(text: string, range: TextRange): TextRange[] {
  const spans: TextRange[] = [];
  for (const paragraph of paragraphsOf(text, range)) quotesOfParagraph(text, paragraph, spans);
  return spans;
}

/** The range minus its quoted spans: what the author says in their own voice. Non-empty, in text order. */
export function narratorRanges(text: string, range: TextRange): TextRange[] {
  const ranges: TextRange[] = [];
  let start = range.start;
  for (const span of quotedSpans(text, range)) {
    if (span.start > start) ranges.push({ start, end: span.start });
    start = span.end;
  }
  if (start < range.end) ranges.push({ start, end: range.end });
  return ranges;
}

interface Scan {
  readonly text: string;
  readonly paragraph: TextRange;
  readonly spans: TextRange[];
  /** Marks that close the open quotation; '' when none is open. */
  closing: string;
  openedAt: number;
  /** Position after a single mark that may open a quotation; -1 when none waits. */
  singleAt: number;
}

function quotesOfParagraph(text: string, paragraph: TextRange, spans: TextRange[]): void {
  const scan: Scan = { text, paragraph, spans, closing: '', openedAt: 0, singleAt: -1 };
  for (let at = paragraph.start; at < paragraph.end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x27 || code === 0x2018 || code === 0x2019 || code === 0x201b) readSingle(scan, at);
    else if (code === 0x22 || code === 0xab || code === 0xbb || code >= 0x2000) readDouble(scan, at);
  }
  if (scan.closing !== '') addSpan(scan, scan.openedAt, paragraph.end);
}

function readDouble(scan: Scan, at: number): void {
  const mark = scan.text.charAt(at);
  if (scan.closing !== '') {
    if (scan.closing.includes(mark)) {
      addSpan(scan, scan.openedAt, at);
      scan.closing = '';
    }
    return;
  }
  const closing = closers[mark];
  if (closing === undefined || !opens(scan, at, mark)) return;
  scan.closing = closing;
  scan.openedAt = at + 1;
}

/** Straight marks and » open only before a word; 5" is a length. */
function opens(scan: Scan, at: number, mark: string): boolean {
  if (at + 1 >= scan.paragraph.end) return false;
  if (mark !== '"' && mark !== '»' && mark !== '＂') return true;
  const before = at > scan.paragraph.start ? scan.text.charCodeAt(at - 1) : 0x20;
  if (isSpace(scan.text.charCodeAt(at + 1))) return false;
  return mark === '＂' || !isWordCode(before);
}

/** Single marks are mostly apostrophes: they quote only when one stands before a word and one after. */
function readSingle(scan: Scan, at: number): void {
  if (scan.closing !== '') return;
  const { text, paragraph } = scan;
  const before = at > paragraph.start ? text.charCodeAt(at - 1) : 0x20;
  const after = at + 1 < paragraph.end ? text.charCodeAt(at + 1) : 0x20;
  if (!isWordCode(before) && !isClosingPunctuation(before) && isOpenable(after)) {
    if (text.charCodeAt(at) !== 0x2019 && !apostropheWords.test(text.slice(at, at + 8)))
      scan.singleAt = at + 1;
    return;
  }
  if (scan.singleAt < 0 || isSpace(before) || isWordCode(after)) return;
  addSpan(scan, scan.singleAt, at);
  scan.singleAt = -1;
}

function addSpan(scan: Scan, from: number, to: number): void {
  const { start, end } = trimmed(scan.text, { start: from, end: to });
  if (start >= end) return;
  // A single-quoted stretch may close around double-quoted words inside it: one span, the outer one.
  while ((scan.spans.at(-1)?.end ?? -1) > start) scan.spans.pop();
  scan.spans.push({ start, end });
}

function isOpenable(code: number): boolean {
  return isWordCode(code) || code === 0x5b || code === 0x24 || code === 0x2026 || code === 0x22;
}

function isClosingPunctuation(code: number): boolean {
  return code === 0x2e || code === 0x2c || code === 0x21 || code === 0x3f || code === 0x2026;
}

function isWordCode(code: number): boolean {
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x301f);
}
