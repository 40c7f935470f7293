/**
 * Paragraphs of plain text. A line break ends a paragraph, unless the lines are hard-wrapped: then the break
 * only stands where the next word no longer fitted. Everything here is one pass over the lines.
 */
import type { TextRange } from '../../base/index.ts';

/** Lines longer than this were not wrapped by a typist or a mail program. */
const widestWrap = 130;
const narrowestWrap = 40;

/** A first word longer than this says nothing about wrapping (URLs, scripts without spaces). */
const longestFirstWord = 14;

/** Non-empty lines of a range, trimmed of white space at both ends, in text order. */
export function linesOf(text: string, range: TextRange): TextRange[] {
  const lines: TextRange[] = [];
  let start = range.start;
  while (start < range.end) {
    const found = lineEnd(text, start, range.end);
    const line = trimmed(text, { start, end: found });
    if (line.start < line.end) lines.push(line);
    start = found + 1;
  }
  return lines;
}

/** Paragraphs of a range: non-empty, trimmed, in text order; hard-wrapped lines are joined. */
export function paragraphsOf(text: string, range: TextRange): TextRange[] {
  const paragraphs: TextRange[] = [];
  let run: TextRange[] = [];
  for (const line of linesOf(text, range)) {
    const last = run.at(-1);
    if (last !== undefined && hasBlankLine(text, last.end, line.start)) {
      joinRun(text, run, paragraphs);
      run = [];
    }
    run.push(line);
  }
  joinRun(text, run, paragraphs);
  return paragraphs;
}

/** A range without the white space at its ends; empty (at its start) when there is nothing else. */
export function trimmed(text: string, range: TextRange): TextRange {
  let { start, end } = range;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

/** White space as sources use it: ASCII, no-break, ideographic, zero-width, the Unicode spaces, and the BOM. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0xa0) return code === 0x85;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** True when at least one empty line (or a page break) lies between two lines. */
function hasBlankLine(text: string, from: number, to: number): boolean {
  let breaks = 0;
  for (let index = from; index < to && breaks < 2; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x0c || code === 0x2029) return true;
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(index + 1) !== 0x0a)) breaks += 1;
  }
  return breaks > 1;
}

function lineEnd(text: string, start: number, end: number): number {
  for (let index = start; index < end; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x0a || code === 0x0d || code === 0x0c || code === 0x2028 || code === 0x2029) return index;
  }
  return end;
}

function joinRun(text: string, run: readonly TextRange[], into: TextRange[]): void {
  const width = wrapWidth(text, run);
  let open: TextRange | null = null;
  let previous: TextRange | null = null;
  for (const line of run) {
    if (open !== null && previous !== null && isWrapped(text, { line: previous, next: line, width })) {
      open = { start: open.start, end: line.end };
    } else {
      if (open !== null) into.push(open);
      open = line;
    }
    previous = line;
  }
  if (open !== null) into.push(open);
}

/** Width at which a run of lines is wrapped; 0 when its breaks are real. Four of five breaks must fit the pattern. */
function wrapWidth(text: string, run: readonly TextRange[]): number {
  if (run.length < 2) return 0;
  let widest = 0;
  for (const line of run) widest = Math.max(widest, line.end - line.start);
  if (widest > widestWrap || widest < narrowestWrap) return 0;
  let full = 0;
  for (let index = 0; index + 1 < run.length; index += 1) {
    const line = run[index];
    const next = run[index + 1];
    if (line !== undefined && next !== undefined && fillsLine(text, { line, next, width: widest })) full += 1;
  }
  const breaks = run.length - 1;
  return breaks >= 2 && full * 5 >= breaks * 4 ? widest : 0;
}

interface LineBreak {
  readonly line: TextRange;
  readonly next: TextRange;
  readonly width: number;
}

function isWrapped(text: string, at: LineBreak): boolean {
  if (at.width > 0) return fillsLine(text, at);
  const length = at.line.end - at.line.start;
  if (length < narrowestWrap || length > widestWrap) return false;
  return startsLowercase(text, at.next) && !endsSentence(text, at.line);
}

/** True when the next line's first word would not have fitted on this line. */
function fillsLine(text: string, at: LineBreak): boolean {
  let word = 0;
  while (
    word < longestFirstWord &&
    at.next.start + word < at.next.end &&
    !isSpace(text.charCodeAt(at.next.start + word))
  ) {
    word += 1;
  }
  return at.line.end - at.line.start + 1 + word > at.width && !startsBullet(text, at.next);
}

function startsLowercase(text: string, line: TextRange): boolean {
  const first = text.charAt(line.start);
  return first !== first.toUpperCase();
}

function startsBullet(text: string, line: TextRange): boolean {
  return '•·▪◦*>–-'.includes(text.charAt(line.start)) && isSpace(text.charCodeAt(line.start + 1));
}

function endsSentence(text: string, line: TextRange): boolean {
  return '.!?…:;。！？"”»'.includes(text.charAt(line.end - 1));
}
