/** The program's words in one publication, as its pages, its pictures and its paper use them. */
import { filledIn } from '../../base/index.ts';
import type { ChartWords } from '../../charts/index.ts';
import {
  fractionWords,
  numberWords,
  publicationLanguage,
  textDirection,
  type PublicationLanguage,
  type PublicationWord,
} from '../../domain/report/index.ts';
import { html, made, type Markup } from './html-text.ts';

export interface Speech extends PublicationLanguage, ChartWords {
  readonly say: PublicationLanguage['say'];
  /** Language and direction of what the authors wrote. */
  readonly text: { readonly language: string; readonly direction: 'ltr' | 'rtl' };
}

/** How the program speaks in a report of a language (BCP 47). */
export function speechOf(report: string): Speech {
  const language = publicationLanguage(report);
  return {
    ...language,
    number: (value) => numberWords(language, value),
    fraction: (numerator, denominator) => fractionWords(language, numerator, denominator),
    text: { language: report, direction: textDirection(report) },
  };
}

/** A word with a number in it. */
export function withNumber({ say, number }: Speech, word: PublicationWord, value: number): string {
  return filledIn(say[word], number(value));
}

/** A word with markup where its `#` is. */
export function withMarkup({ say }: Speech, word: PublicationWord, inside: Markup): Markup {
  const [before = '', after = ''] = say[word].split('#');
  return html`${before}${inside}${after}`;
}

/** Attributes of an element that holds what the authors wrote. */
export function textAttributes({ text: { language, direction } }: Speech): Markup {
  return html` lang="${language}" dir="${direction}"`;
}

/** Attributes of an element that holds a sentence of the engine, which speaks English. */
export function engineAttributes({ tag }: Speech): Markup {
  return tag === 'en' ? made('') : made(' lang="en" dir="ltr"');
}
