/** The words, signs and quoted texts of an expression, each with its place. One pass; no text is long enough to hurt. */
import type { TextRange } from '../../base/index.ts';
import { ExpressionStop, quoted } from './expression-near.ts';

/** `text` of a quoted token is what stands between its marks, without the backslashes. */
export interface Token extends TextRange {
  readonly kind: 'word' | 'quoted' | 'sign' | 'end';
  readonly text: string;
}

/** Most code units of an expression. */
export const longestExpression = 2000;

const space = /\s/u;
const wordLetter = /[\p{L}\p{M}\p{N}_]/u;
/** Signs that stand for others. */
const otherSigns: Readonly<Record<string, string>> = { '≤': '<=', '≥': '>=', '≠': '!=', '−': '-' };
const closings: Readonly<Record<string, string>> = { '"': '"', '“': '”' };

/** Tokens in their order, the last one `end`. Throws `ExpressionStop` for a character that has no place in an expression. */
export function tokensOf(text: string): readonly Token[] {
  if (text.length > longestExpression) {
    throw new ExpressionStop(
      { start: longestExpression, end: text.length },
      `An expression has at most ${longestExpression} characters, this one ${text.length}: cut it in two.`,
    );
  }
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (space.test(text[at] ?? '')) {
      at += 1;
      continue;
    }
    const token = quotedAt(text, at) ?? signAt(text, at) ?? wordAt(text, at);
    if (token === null) throw strange(text, at);
    tokens.push(token);
    at = token.end;
  }
  tokens.push({ kind: 'end', text: '', start: text.length, end: text.length });
  return tokens;
}

function strange(text: string, at: number): ExpressionStop {
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return new ExpressionStop(
    { start: at, end: at + letter.length },
    `${quoted(letter)} has no meaning here. Put a text with such signs between quotation marks.`,
  );
}

function quotedAt(text: string, start: number): Token | null {
  const close = closings[text[start] ?? ''];
  if (close === undefined) return null;
  let inside = '';
  for (let at = start + 1; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (letter === close) return { kind: 'quoted', text: inside, start, end: at + 1 };
    const escaped = text[at + 1];
    if (letter === '\\' && escaped !== undefined) at += 1;
    inside += letter === '\\' && escaped !== undefined ? escaped : letter;
  }
  throw new ExpressionStop(
    { start, end: text.length },
    `The quotation mark is never closed: ${quoted(close)} is missing.`,
    [close],
  );
}

function signAt(text: string, start: number): Token | null {
  const two = text.slice(start, start + 2);
  const isTwo = two === '!=' || two === '<=' || two === '>=';
  const one = isTwo ? two : (text[start] ?? '');
  const sign = otherSigns[one] ?? one;
  return isTwo || /^(?:[=<>(),+*/-]|<=|>=|!=)$/.test(sign)
    ? { kind: 'sign', text: sign, start, end: start + one.length }
    : null;
}

/** Letters, digits and `_`; between two of them also `-` and `.`: `not-investigated`, `site.status`, `2024-03`, `3.5`. */
function wordAt(text: string, start: number): Token | null {
  let at = start;
  for (;;) {
    const letter = letterAt(text, at);
    if (letter !== null) at += letter.length;
    else if (at > start && /[-.]/.test(text[at] ?? '') && letterAt(text, at + 1) !== null) at += 1;
    else break;
  }
  return at === start ? null : { kind: 'word', text: text.slice(start, at), start, end: at };
}

function letterAt(text: string, at: number): string | null {
  const point = text.codePointAt(at);
  if (point === undefined) return null;
  const letter = String.fromCodePoint(point);
  return wordLetter.test(letter) ? letter : null;
}
