/** How wide letters are, without a font to ask: estimates on the safe side, by script. Pure. */
import { letterSize } from './markup.ts';

/** Share of the letter size that a character takes. */
function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  // Marks that stand above or below another letter take no width.
  if (/\p{Mn}|\p{Me}/u.test(character)) return 0;
  if (code >= 0x2e80 && code <= 0xffef) return 1;
  if (code >= 0x1780 && code <= 0x17ff) return 0.75;
  if ("il.,:;|!’‘' ".includes(character)) return 0.3;
  if (/[A-ZMWmw@%]/u.test(character)) return 0.7;
  return 0.54;
}

/** Estimated width of a text at a letter size, in the units of the picture. */
export function lettersWidth(text: string, size: number = letterSize): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width * size;
}

/** As much of a text as fits, with `…` where something is left out. Never parts a letter from its marks. */
export function fitted(text: string, room: number, size: number = letterSize): string {
  if (lettersWidth(text, size) <= room) return text;
  let width = size * 0.8;
  let shown = '';
  for (const character of text) {
    width += widthOf(character) * size;
    if (width > room) break;
    shown += character;
  }
  return `${shown.trimEnd()}…`;
}
