/** The languages of the quantity grammar, prepared on first use. */
import { arabic } from './arabic.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { khmer } from './khmer.ts';
import { spanish } from './spanish.ts';
import { thai } from './thai.ts';
import { vietnamese } from './vietnamese.ts';
import { blankLanguage, type LanguageNumbers } from './language-numbers.ts';
import { prepareLanguage, type PreparedLanguage } from '../quantity-lexicon.ts';

const all: readonly LanguageNumbers[] = [
  english,
  arabic,
  chinese,
  french,
  german,
  khmer,
  spanish,
  thai,
  vietnamese,
];

const prepared = new Map<string, PreparedLanguage>();

/** A language without a data file: digits, percent, currency signs and the word after the number; no number words. */
const other: LanguageNumbers = { ...blankLanguage, code: 'other', people: '' };

/** The grammar data of a BCP 47 language; English where the language cannot be told. */
export function languageNumbers(tag: string | null): PreparedLanguage {
  const code = (tag ?? 'en').toLowerCase().split('-')[0] ?? 'en';
  const data = all.find((language) => language.code === code) ?? other;
  const known = prepared.get(data.code);
  if (known !== undefined) return known;
  const fresh = prepareLanguage(data);
  prepared.set(data.code, fresh);
  return fresh;
}
