/**
 * What a number is about, in the text's words: the counted noun with its modifiers, and the gist of what is said of
 * it ("scam compounds in Cambodia", "people work inside compounds").
 */
import type { TextRange } from '../../base/index.ts';
import type { FoundQuantity } from './quantity-grammar.ts';

/** Longest gist after the noun, in code units: a subject names a measure, it does not retell the sentence. */
const longestGist = 80;

/** The subject phrase of a quantity whose passage is known. */
export function subjectOf(text: string, found: FoundQuantity, passage: TextRange): string {
  const { phrase, quantity } = found;
  const start = phrase?.start ?? found.core.end;
  const gist = cut(text.slice(Math.min(start, passage.end), passage.end));
  const after = collapse(gist);
  if (phrase !== null && after !== '') return after;
  const noun = quantity.unit ?? '';
  const told = after === '' ? cut(collapse(text.slice(passage.start, quantity.number.start))) : after;
  return collapse(`${noun} ${told}`);
}

function cut(text: string): string {
  if (text.length <= longestGist) return text;
  const space = text.lastIndexOf(' ', longestGist);
  return text.slice(0, space > 0 ? space : longestGist);
}

function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
