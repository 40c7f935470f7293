/**
 * What two passages in different languages share letter for letter: numbers, in whatever digits and with whatever
 * separators, and names in Latin letters, accents aside. Words are not compared.
 */

export interface AnchorPart {
  readonly text: string;
  /** True for a number or name that the other passage has too. */
  readonly isAnchor: boolean;
}

export interface SharedAnchors {
  readonly a: readonly AnchorPart[];
  readonly b: readonly AnchorPart[];
}

/** Splits both passages at the numbers and names that they share. Parts together are the whole passage. */
export function sharedAnchors(a: string, b: string): SharedAnchors {
  const inA = anchorsIn(a);
  const inB = anchorsIn(b);
  const keysA = new Set(inA.map(({ key }) => key));
  const keysB = new Set(inB.map(({ key }) => key));
  return {
    a: cut(
      a,
      inA.filter(({ key }) => keysB.has(key)),
    ),
    b: cut(
      b,
      inB.filter(({ key }) => keysA.has(key)),
    ),
  };
}

interface Anchor {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Digits with the separators after them, or a Latin word that begins with a capital. */
const anchorPattern = /\p{Nd}[\p{Nd}.,'’\u00a0\u202f]*|\p{Lu}[\p{Script=Latin}\p{M}\p{Nd}-]*/gu;
const separators = /[.,'’\u00a0\u202f]/u;

function anchorsIn(text: string): Anchor[] {
  const anchors: Anchor[] = [];
  for (const { 0: found, index } of text.matchAll(anchorPattern)) {
    const word = withoutEnd(found);
    const key = keyOf(word);
    if (key !== null) anchors.push({ key, start: index, end: index + word.length });
  }
  return anchors;
}

/** The separators at the end belong to the sentence, not to the number. */
function withoutEnd(word: string): string {
  let end = word.length;
  while (end > 1 && separators.test(word.charAt(end - 1))) end -= 1;
  return word.slice(0, end);
}

/** Null for a capital that is no Latin name, and for single letters. */
function keyOf(word: string): string | null {
  if (/^\p{Nd}/u.test(word)) return `number ${digitsOf(word)}`;
  if (!/^\p{Script=Latin}/u.test(word) || word.length < 2) return null;
  return `name ${word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()}`;
}

/** The digits alone, as ASCII: every script's digits stand in ten consecutive code points from its zero. */
function digitsOf(word: string): string {
  let digits = '';
  for (const character of word) {
    if (!/\p{Nd}/u.test(character)) continue;
    const code = character.codePointAt(0) ?? 0;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    digits += String(code < 0x80 ? code - 0x30 : code - zero);
  }
  return digits;
}

function cut(text: string, anchors: readonly Anchor[]): AnchorPart[] {
  const parts: AnchorPart[] = [];
  let from = 0;
  for (const { start, end } of anchors) {
    if (start > from) parts.push({ text: text.slice(from, start), isAnchor: false });
    parts.push({ text: text.slice(start, end), isAnchor: true });
    from = end;
  }
  if (from < text.length) parts.push({ text: text.slice(from), isAnchor: false });
  return parts;
}
