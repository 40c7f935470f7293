/** The words of pictures: given by whoever draws, so that a picture speaks the language of its report. Pure. */
import { filledIn } from '../base/index.ts';

/** `#` and `##` are what is put in. */
export type ChartWord =
  | 'stop'
  | 'semicolon'
  | 'comma'
  | 'of-what'
  | 'one-witness'
  | 'witnesses'
  | 'one-document'
  | 'documents'
  | 'repeats'
  | 'supports-nothing'
  | 'verdict'
  | 'unit'
  | 'ten-times'
  | 'others'
  | 'no-share'
  | 'undated'
  | 'nothing-dated'
  | 'nothing-to-show'
  | 'places'
  | 'coordinates-to'
  | 'without-place'
  | 'no-place'
  | 'circles'
  | 'kilometres';

export interface ChartWords {
  readonly say: Readonly<Record<ChartWord, string>>;
  /** A number with its groups and its decimals. */
  readonly number: (value: number) => string;
  /** "7 of 21". */
  readonly fraction: (numerator: number, denominator: number) => string;
}

/** A pattern with one number in it: "5 documents". */
export function counted({ say, number }: ChartWords, word: ChartWord, count: number): string {
  return filledIn(say[word], number(count));
}

/** Texts as sentences behind one another: each ends as sentences of the language do, unless it ends so already. */
export function sentences({ say }: ChartWords, texts: readonly string[]): string {
  return texts
    .filter((text) => text !== '')
    .map((text) => (/[.!?…。！？។]$/u.test(text) ? text : `${text}${say.stop}`))
    .join(' ');
}

/** "a; b; c". */
export function listed({ say }: ChartWords, texts: readonly string[]): string {
  return texts.join(say.semicolon);
}
