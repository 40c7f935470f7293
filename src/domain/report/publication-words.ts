/**
 * Which words the program itself uses in what is published: those of the report's language, else English. One place for pages, pictures, tables
 * and the paper; what people wrote is never translated.
 */
import { filledIn } from '../../base/index.ts';
import { englishWords, type PublicationWord, type PublicationWords } from './publication-words-en.ts';
import { arabicWords, chineseWords } from './publication-words-chinese-arabic.ts';
import { frenchWords, spanishWords } from './publication-words-romance.ts';
import { khmerWords, thaiWords } from './publication-words-thai-khmer.ts';
import { renderValue } from './rendering.ts';
import type { Amount } from './facts.ts';
import type { Precision } from './manuscript.ts';

/** The language in which the program speaks in one publication. */
export interface PublicationLanguage {
  /** Primary subtag of BCP 47: `en` where the report's own language has no words here. */
  readonly tag: string;
  /** Which way its words run. */
  readonly direction: 'ltr' | 'rtl';
  readonly say: PublicationWords;
}

const languages: ReadonlyMap<string, PublicationWords> = new Map([
  ['en', englishWords],
  ['es', spanishWords],
  ['fr', frenchWords],
  ['th', thaiWords],
  ['km', khmerWords],
  ['zh', chineseWords],
  ['ar', arabicWords],
]);

/** The words for a report in a language (BCP 47). */
export function publicationLanguage(report: string): PublicationLanguage {
  const main = report.toLowerCase().split(/[-_]/u)[0] ?? '';
  const say = languages.get(main);
  if (say === undefined) return { tag: 'en', direction: 'ltr', say: englishWords };
  return { tag: main, direction: textDirection(main), say };
}

const rightToLeft: ReadonlySet<string> = new Set([
  'ar',
  'ckb',
  'dv',
  'fa',
  'he',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
]);

/** Which way a language is written (BCP 47). */
export function textDirection(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(language.toLowerCase().split(/[-_]/u)[0] ?? '') ? 'rtl' : 'ltr';
}

type Speaking = Pick<PublicationLanguage, 'tag' | 'say'>;

/** The name of a field or of a choice of the register; what has none stands as it is written, with spaces for hyphens. */
export function choiceWords({ say }: Speaking, written: string): string {
  const key = `=${written}`;
  return isWord(say, key) ? say[key] : written.replaceAll('-', ' ');
}

function isWord(say: PublicationWords, key: string): key is PublicationWord {
  return Object.hasOwn(say, key);
}

/** A number as the language groups it. */
export function numberWords(language: Speaking, value: number): string {
  return amountWords(language, { low: value, high: value, bound: '=' });
}

/** A number with its bound: "at least 53". */
export function amountWords({ tag }: Speaking, amount: Amount): string {
  return renderValue({ type: 'amount', unit: null, ...amount }, { form: null, language: tag });
}

/** "7 of 21". */
export function fractionWords({ tag }: Speaking, numerator: number, denominator: number): string {
  const form = { form: 'fraction', start: 0, end: 0 } as const;
  return renderValue({ type: 'share', numerator, denominator }, { form, language: tag });
}

/** A day, a part of a date or a span (ISO 8601 with `~`); what is none stands as it is. */
export function dateWords({ tag }: Speaking, date: string): string {
  return renderValue({ type: 'date', date }, { form: null, language: tag });
}

/** How coarse coordinates leave. */
export function precisionWords({ say }: Speaking, precision: Precision): string {
  if (precision === 'exact' || precision === 'none') return say[`precision-${precision}`];
  return filledIn(say.kilometres, precision.replace(' km', ''));
}
