/**
 * Signs of Markdown in masses. Its parsers take time that grows faster than the text on thousands of brackets, stars or nested quotations, which
 * no report needs: beyond a generous measure they are letters, so that reading stays linear.
 */
import type { ManuscriptProblem } from './manuscript.ts';

/** Most signs between two empty lines, and most bars in one line. */
const mostSigns = 600;
const mostBars = 120;

/** The text with the same length, where signs beyond the measure are letters; each such place goes to `problems`. */
export function calmed(text: string, problems: ManuscriptProblem[] | null): string {
  const parts: string[] = [];
  let copied = 0;
  let signs = 0;
  let bars = 0;
  let told = false;
  let fenced = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) {
      bars = 0;
      if (isFence(text, at + 1)) fenced = !fenced;
      if (isEmptyLine(text, at + 1)) {
        signs = 0;
        told = false;
      }
      continue;
    }
    const weight = weightOf(code, text, at);
    if (weight === 0 || fenced) continue;
    if (code === 0x7c) bars += 1;
    else signs += weight;
    if (signs <= mostSigns && bars <= mostBars) continue;
    parts.push(text.slice(copied, at), 'x');
    copied = at + 1;
    if (!told) problems?.push(tooMany(at));
    told = true;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(copied);
}

function tooMany(start: number): ManuscriptProblem {
  return {
    start,
    end: start + 1,
    message: 'From here on this paragraph holds too many signs of Markdown; they were read as plain letters.',
    advice: 'Divide the paragraph, the table or the list by an empty line.',
  };
}

function isEmptyLine(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  return code === 0x0a || (code === 0x0d && text.charCodeAt(start + 1) === 0x0a);
}

function isFence(text: string, start: number): boolean {
  let at = start;
  while (at - start < 3 && text[at] === ' ') at += 1;
  return text.startsWith('```', at) || text.startsWith('~~~', at);
}

/** `* _ [ ] ! < > & ~ |` and backticks; list signs only where a line nests them. */
function weightOf(code: number, text: string, at: number): 0 | 1 {
  switch (code) {
    case 0x2a:
    case 0x5f:
    case 0x5b:
    case 0x5d:
    case 0x21:
    case 0x3c:
    case 0x3e:
    case 0x26:
    case 0x7e:
    case 0x60:
    case 0x7c:
      return 1;
    case 0x2d:
    case 0x2b:
      return text[at + 1] === ' ' && (text[at - 1] === ' ' || text[at - 1] === '\t') ? 1 : 0;
    default:
      return 0;
  }
}
