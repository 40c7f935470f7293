/**
 * What a number is about, in the text's words: the counted noun with its modifiers and the gist of what is said of
 * it ("scam compounds in Cambodia", "people work inside compounds"); for amounts, times and ages what they belong to
 * ("the fraudulent industry in Cambodia generates").
 */
import type { TextRange } from '../../base/index.ts';
import { onOneLine } from './one-line.ts';
import type { FoundQuantity } from './quantity-grammar.ts';

/** Longest gist, in code units: a subject names a measure, it does not retell the sentence. */
const longestGist = 80;

/** The subject phrase of a quantity whose passage is known. Never empty. */
export function subjectOf(text: string, found: FoundQuantity, passage: TextRange): string {
  const { kind, phrase, quantity, core } = found;
  const isCount = kind === 'count' || kind === 'share' || kind === 'frequency';
  const counted = isCount && phrase !== null ? head(text, phrase.start, passage.end) : '';
  if (counted !== '') return counted;
  const after = head(text, core.end, passage.end);
  if (isCount && after !== '') return joined(found.whole ?? quantity.unit, after);
  const before = tail(text, passage.start, core.start);
  if (isCount)
    return before.includes(quantity.unit ?? '') ? joined(null, before) : joined(quantity.unit, before);
  return before.includes(' ') ? before : joined(before === '' ? quantity.unit : before, after);
}

function joined(noun: string | null, gist: string): string {
  const words = collapse(`${noun ?? ''} ${gist}`);
  return words === '' ? 'number' : words;
}

/** The words from `start` on, cut at a word. */
function head(text: string, start: number, end: number): string {
  const gist = collapse(text.slice(Math.min(start, end), Math.min(end, start + 4 * longestGist)));
  if (gist.length <= longestGist) return bare(gist);
  const space = gist.lastIndexOf(' ', longestGist);
  return bare(gist.slice(0, space > 0 ? space : longestGist));
}

/** The words up to `end`, cut at a word. */
function tail(text: string, start: number, end: number): string {
  const gist = collapse(text.slice(Math.max(start, end - 4 * longestGist), Math.max(start, end)));
  if (gist.length <= longestGist) return bare(gist);
  const space = gist.indexOf(' ', gist.length - longestGist);
  return bare(gist.slice(space < 0 ? gist.length - longestGist : space));
}

const edge = ' ,;:()[]“”"\'‘’«»–—-';

/** Without marks at its ends. */
function bare(gist: string): string {
  let start = 0;
  let end = gist.length;
  while (start < end && edge.includes(gist.charAt(start))) start += 1;
  while (end > start && edge.includes(gist.charAt(end - 1))) end -= 1;
  return gist.slice(start, end);
}

function collapse(text: string): string {
  return onOneLine(text).trim();
}
