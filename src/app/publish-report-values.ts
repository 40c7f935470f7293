/** Values of facts in the words of a table, coordinates never finer than the report allows. */
import { filledIn } from '../base/index.ts';
import { parsePoint } from '../domain/register/index.ts';
import {
  amountWords,
  choiceWords,
  coarsePlace,
  type FactBase,
  type FieldValue,
  type Precision,
  type PublicationLanguage,
  type PublicationWord,
} from '../domain/report/index.ts';

export interface ValueForm {
  readonly facts: FactBase;
  readonly language: PublicationLanguage;
  readonly precision: Precision;
  /** The field has named choices: they have words of their own. */
  readonly isChoice: boolean;
}

/** Empty where nothing is known. A reference is the title of what it names. */
export function valueText(value: FieldValue, form: ValueForm): string {
  const { language } = form;
  if (value === null) return '';
  // The digits of a bare number stand as they are: it may be a year.
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? language.say.yes : language.say.no;
  if (typeof value === 'string') return oneText(value, form);
  if (isTexts(value)) return value.map((one) => oneText(one, form)).join(language.say.semicolon);
  if (value.bound === 'vague' || (value.low === null && value.high === null))
    return language.say['no-number'];
  return amountWords(language, value);
}

/** True for several texts in one field. */
export function isTexts(value: FieldValue): value is readonly string[] {
  return Array.isArray(value);
}

function oneText(text: string, { facts, language, precision, isChoice }: ValueForm): string {
  if (parsePoint(text) !== null) return coarsePlace(text, precision)?.shown ?? language.say['not-given'];
  if (isChoice) return choiceWords(language, text);
  for (const collection of ['sites', 'organisations', 'people', 'events'] as const) {
    if (!/^(site|org|person|event)-/.test(text)) break;
    const named = facts.fact(collection, text);
    if (named !== null) return named.title;
  }
  return text;
}

/** A sentence of the program with the name of a choice in it: "Standard of proof: clear and convincing." */
export function sentence(language: PublicationLanguage, word: PublicationWord, choice: string): string {
  return `${filledIn(language.say[word], choiceWords(language, choice))}${language.say.stop}`;
}
