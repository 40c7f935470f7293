/** What the ending of a word says of it, as bits: asked once for each word of a sentence that may tell of an act. */
import type { WordShapes } from './acts.ts';

/** Shapes as bits. */
export const shape = {
  manner: 1,
  /** Ends like a past participle. */
  participle: 2,
  progressive: 4,
  /** Longer than four letters: long enough for its ending to make it a verb. */
  long: 8,
  person: 16,
  genitive: 32,
  finite: 64,
} as const;

/** Reader of the shapes of one language. */
export function shapeReader(shapes: WordShapes): (word: string) => number {
  const notManner = new Set(shapes.notManner);
  return (word) => shapeBits(word, shapes, notManner);
}

function shapeBits(word: string, shapes: WordShapes, notManner: ReadonlySet<string>): number {
  let bits = 0;
  if (word.length > 4) bits |= shape.long;
  if (word.length > 4 && ends(word, shapes.manner) && !notManner.has(word)) bits |= shape.manner;
  if (ends(word, shapes.participle)) bits |= shape.participle;
  if (ends(word, shapes.progressive)) bits |= shape.progressive;
  if (ends(word, shapes.finite)) bits |= shape.finite;
  if (ends(word, shapes.person)) bits |= shape.person;
  if (word.length > 3 && ends(word, shapes.genitive)) bits |= shape.genitive;
  return bits;
}

function ends(word: string, endings: readonly string[]): boolean {
  return endings.some((ending) => word.endsWith(ending));
}
