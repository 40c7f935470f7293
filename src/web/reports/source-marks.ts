/**
 * The marks `{{…}}` and `[@…]` are put out of Markdown's way while it is read: each becomes as many signs of a private area that no text uses, so
 * that every place stays where it was, and is found again by its number.
 */
import { inlineMarks } from '../../base/index.ts';

const start = 0xe000;
const fill = 0xe001;
const digitBase = 0xe010;
const digits = 6000;
const sign = String.fromCharCode(start);
const run = /\uE000([\uE010-\uF77F])([\uE010-\uF77F])\uE001*/g;

export interface HiddenMarks {
  /** As long as the source. */
  readonly text: string;
  /** The marks' exact words. */
  readonly marks: readonly string[];
}

/** False when a text uses the signs itself. */
export function canHideMarks(source: string): boolean {
  return !/[\uE000-\uF77F]/.test(source);
}

/** Hides the marks of a text; null when the text uses the signs itself: then it cannot be read as blocks. */
export function hideMarks(source: string): HiddenMarks | null {
  if (!canHideMarks(source)) return null;
  const parts: string[] = [];
  const marks: string[] = [];
  let at = 0;
  for (const { start: from, end } of inlineMarks(source)) {
    parts.push(source.slice(at, from), signsOf(marks.length, end - from));
    marks.push(source.slice(from, end));
    at = end;
  }
  return { text: parts.join('') + source.slice(at), marks };
}

function signsOf(number: number, length: number): string {
  const low = String.fromCharCode(digitBase + (number % digits));
  const high = String.fromCharCode(digitBase + (Math.floor(number / digits) % digits));
  return sign + low + high + String.fromCharCode(fill).repeat(Math.max(0, length - 3));
}

/** A text cut at its hidden marks: plain words, and numbers of marks. */
export function partsOf(text: string): readonly (string | number)[] {
  if (!text.includes(sign)) return text === '' ? [] : [text];
  const parts: (string | number)[] = [];
  let at = 0;
  for (const found of text.matchAll(run)) {
    if (found.index > at) parts.push(text.slice(at, found.index));
    parts.push(numberOf(found));
    at = found.index + found[0].length;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}

/** The text with its hidden marks shown again. */
export function shownMarks(text: string, marks: readonly string[]): string {
  return partsOf(text)
    .map((part) => (typeof part === 'string' ? part : (marks[part] ?? '')))
    .join('');
}

function numberOf([, low = '', high = '']: RegExpExecArray | RegExpMatchArray): number {
  return low.charCodeAt(0) - digitBase + digits * (high.charCodeAt(0) - digitBase);
}
