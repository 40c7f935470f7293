/** Names without what does not tell them apart: case and accents; and the marks that do, which are those of Vietnamese. */
/** Accents, points and invisible joiners; the vowels of Thai, Khmer and their like are letters, whatever Unicode says. */
const accents: RegExp = /[\p{Script=Inherited}\u0483-\u0487\u0591-\u05c7\u0610-\u061a]/gu;

/** Folds a text to lower-case letters without accents: "Tràn" → "tran". Scripts without case stay as they are. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(accents, '').toLowerCase();
}

/** Letters that only Vietnamese writes: there the marks make another name (Hùng, Hưng). */
const vietnamese: RegExp = /[ơưđ\u1ea0-\u1ef9]/iu;

/** True when the name is written with the marks of Vietnamese. */
export function isMarked(name: string): boolean {
  return vietnamese.test(name.normalize('NFC'));
}

/** A Vietnamese name with its marks, lower case, words in their order. */
export function marked(name: string): string {
  return (
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}
