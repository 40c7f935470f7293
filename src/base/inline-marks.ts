/**
 * The two inline marks of a report's text: `{{…}}` (an expression or a number by hand) and `[@…]` (a citation). One scanner, so that
 * the check, the publication and the editor of the web page find the same marks. Offsets are UTF-16 code units, ends exclusive.
 */
import type { TextRange } from './range.ts';

/** A mark as it stands in the text; `inside` is what stands between its brackets. */
export interface InlineMark extends TextRange {
  readonly mark: 'expression' | 'citation';
  readonly inside: TextRange;
}

const openings = {
  '{{': { mark: 'expression', close: '}}' },
  '[@': { mark: 'citation', close: ']' },
} as const;

/**
 * The marks of a text in their order, never overlapping. A mark ends at its first closing bracket outside double quotation marks, on the
 * same or a later line but before an empty line; one that is not closed is no mark (`unclosedMark` finds it). One pass over the text.
 */
export function inlineMarks(text: string): readonly InlineMark[] {
  const marks: InlineMark[] = [];
  let at = 0;
  while (at < text.length) {
    const opening = openingAt(text, at);
    if (opening === null) {
      at += 1;
      continue;
    }
    const end = closingOf(text, at + 2, opening.close);
    if (end === null) {
      at += 2;
      continue;
    }
    const insideStart = opening.mark === 'citation' ? at + 1 : at + 2;
    const close = end - opening.close.length;
    marks.push({ mark: opening.mark, start: at, end, inside: { start: insideStart, end: close } });
    at = end;
  }
  return marks;
}

/** Where the first expression begins that is never closed; null when there is none. */
export function unclosedMark(text: string): number | null {
  let from = 0;
  for (const { start, end } of [...inlineMarks(text), { start: text.length, end: text.length }]) {
    for (let at = from; at < start; at += 1) {
      if (openingAt(text, at)?.mark === 'expression') return at;
    }
    from = end;
  }
  return null;
}

function openingAt(text: string, at: number): (typeof openings)[keyof typeof openings] | null {
  const two = text.slice(at, at + 2);
  if (two !== '{{' && two !== '[@') return null;
  return text[at - 1] === '\\' ? null : openings[two];
}

/** Most code units of one mark: an unclosed one must not make the scan quadratic. */
const longestMark = 2000;

/** The end of the mark (behind its closing bracket); null when it is not closed. */
function closingOf(text: string, from: number, close: string): number | null {
  let quoted = false;
  const last = Math.min(text.length, from + longestMark);
  for (let at = from; at < last; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === '\n' && text[at + 1] === '\n') return null;
    else if (!quoted && text.startsWith(close, at)) return at + close.length;
    // One inside another: the outer one was never closed. This also keeps the scan linear.
    else if (!quoted && openingAt(text, at) !== null) return null;
  }
  return null;
}
