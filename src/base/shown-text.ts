/**
 * Text from outside as it is shown to a person: characters that hide or turn the text around them become codes, and a word
 * whose letters come from two alphabets that look alike says so. Only what is shown changes, never what is kept.
 */

export interface ShownPart {
  readonly text: string;
  /** True for a remark of ours ("U+202E", "Latin+Cyrillic") that stands in the text. */
  readonly marked: boolean;
}

// Controls, soft hyphen, zero-width and bidirectional marks, line separators, BOM, interlinear and tag characters.
// Zero-width (non-)joiners and the zero-width space are part of Khmer, Thai and Persian spelling between letters.
const hidden =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

/** The alphabets that share shapes with Latin letters, and Latin itself. Other scripts stand beside Latin in good faith. */
const alphabets: readonly (readonly [string, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Cherokee', /\p{Script=Cherokee}/u],
];

const strangeLetter = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

/** A name or headline in parts: its own text, and our remarks behind or in place of what deceives. */
export function shownParts(name: string): ShownPart[] {
  const parts: ShownPart[] = [];
  let from = 0;
  for (const match of name.matchAll(hidden)) {
    if (match.index > from) parts.push(...wordParts(name.slice(from, match.index)));
    parts.push({ text: codeOf(match[0]), marked: true });
    from = match.index + match[0].length;
  }
  if (from < name.length) parts.push(...wordParts(name.slice(from)));
  return parts;
}

/** The same as one string, with remarks in brackets; line feeds and tabs stay. For terminals, labels and titles. */
export function shownText(text: string): string {
  return text
    .split(/([\n\t])/)
    .map((piece) => (piece === '\n' || piece === '\t' ? piece : shownLine(piece)))
    .join('');
}

function shownLine(text: string): string {
  return shownParts(text)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('');
}

/** JSON of a value in which no character can steer a terminal or turn a line; any reader gets the same value. */
export function shownJson(value: unknown): string {
  return JSON.stringify(value).replace(hidden, (character) =>
    [...Array(character.length).keys()]
      .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Words whose letters come from several alphabets that look alike are followed by the names of these. */
function wordParts(text: string): ShownPart[] {
  if (!strangeLetter.test(text)) return [{ text, marked: false }];
  const parts: ShownPart[] = [];
  let from = 0;
  for (const match of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const found = alphabets.filter(([, letter]) => letter.test(match[0])).map(([name]) => name);
    if (found.length < 2) continue;
    const end = match.index + match[0].length;
    parts.push({ text: text.slice(from, end), marked: false }, { text: found.join('+'), marked: true });
    from = end;
  }
  if (from < text.length) parts.push({ text: text.slice(from), marked: false });
  return parts;
}
