/**
 * A value as the report writes it. A bound is never left out: what is "at least 53" is written so in digits as in words. Shares in words
 * truly hold; a percentage that is rounded says "about", and never becomes 0 or 100.
 */
import { dateSpan, sharePart } from '../register/index.ts';
import { ExpressionStop } from './expression-near.ts';
import { english } from './rendering-language-en.ts';
import { languages } from './rendering-languages.ts';
import type { RenderingLanguage } from './rendering-language.ts';
import type { FormNode, FormWord } from './expression-tree.ts';
import type { Amount } from './facts.ts';
import type { ExpressionValue } from './value.ts';

/** `language`: BCP 47; one that is not known is written in signs ("≥ 53", "17/47"). */
export interface RenderingForm {
  readonly form: FormNode | null;
  readonly language: string;
}

type Valued<T extends ExpressionValue['type']> = Extract<ExpressionValue, { type: T }>;

const fits: Readonly<Record<ExpressionValue['type'], readonly FormWord[]>> = {
  amount: ['digits', 'words', 'bound', 'percent'],
  share: ['words', 'percent', 'fraction', 'digits'],
  date: ['date'],
  text: [],
  list: ['list'],
};

/** Writes a value. Throws `ExpressionStop` at the form when the value has none such. */
export function renderValue(value: ExpressionValue, { form, language }: RenderingForm): string {
  const words = languageOf(language);
  if (form !== null && !fits[value.type].includes(form.form)) throw unfit(value, form);
  switch (value.type) {
    case 'amount':
      return amountText(value, form, words);
    case 'share':
      return shareText(value, form, words);
    case 'date':
      return dateText(value.date, words);
    case 'text':
      return value.text;
    case 'list':
      return listText(value.items, words);
  }
}

/** The words of a language, or signs where it is not known. */
function languageOf(tag: string): RenderingLanguage {
  const main = tag.toLowerCase().split(/[-_]/u)[0] ?? '';
  return main === 'en' ? english : (languages.get(main) ?? signs);
}

function unfit({ type }: ExpressionValue, form: FormNode): ExpressionStop {
  const can = fits[type];
  const offer =
    can.length === 0 ? 'Leave `as` out.' : `It can be ${can.map((one) => `\`as ${one}\``).join(', ')}.`;
  const what = { amount: 'A number', share: 'A share', date: 'A date', text: 'A text', list: 'A list' }[type];
  return new ExpressionStop(form, `${what} cannot be written as ${form.form}. ${offer}`, can);
}

function amountText(value: Valued<'amount'>, form: FormNode | null, language: RenderingLanguage): string {
  if (form?.form === 'percent')
    return boundText(scaled(value), language, (one) => filled(language.percent, digits(one, language)));
  if (form?.form !== 'words') return boundText(value, language, (one) => digits(one, language));
  return boundText(value, language, (one) => {
    const words = language.words?.(one) ?? null;
    if (words !== null) return words;
    const message =
      language.words === null
        ? 'The language of this text has no number words here: write it `as digits`.'
        : 'This number has no words: write it `as digits`.';
    throw new ExpressionStop(form, message, ['digits']);
  });
}

function scaled({ low, high, bound }: Amount): Amount {
  const hundred = (end: number | null): number | null =>
    end === null ? null : Number((end * 100).toPrecision(12));
  return { low: hundred(low), high: hundred(high), bound };
}

function boundText(
  { low, high, bound }: Amount,
  { bounds }: RenderingLanguage,
  written: (value: number) => string,
): string {
  if (low !== null && high !== null && low !== high) {
    return filled(bounds[bound === '~' ? '~range' : 'range'], written(low), written(high));
  }
  const value = low ?? high;
  if (value === null || bound === 'vague') return bounds.vague;
  if (bound === '=' || bound === 'range') return written(value);
  if (bound !== '~') return filled(bounds[bound], written(value));
  return filled(bounds[high === null ? '~>=' : low === null ? '~<=' : '~'], written(value));
}

function shareText(
  { numerator, denominator }: Valued<'share'>,
  form: FormNode | null,
  language: RenderingLanguage,
): string {
  const { share } = language;
  const fraction = filled(share.fraction, digits(numerator, language), digits(denominator, language));
  if (form?.form === 'percent') return percentText(numerator, denominator, language);
  if (form?.form === 'fraction' || form?.form === 'digits') return fraction;
  const part = sharePart(numerator, denominator);
  switch (part.side) {
    case 'all':
    case 'none':
      return filled(share[part.side], digits(denominator, language));
    case 'empty':
    case 'numbers':
      return fraction;
    case 'exactly':
    case 'more':
    case 'fewer': {
      const named = share.parts[part.part.join('/')];
      if (named === undefined) return fraction;
      return part.side === 'exactly' ? named[0] : filled(share[part.side], named[1]);
    }
  }
}

function percentText(numerator: number, denominator: number, language: RenderingLanguage): string {
  const written = (value: number): string => filled(language.percent, digits(value, language));
  const exact = (numerator * 100) / denominator;
  const whole = Math.round(exact);
  if (numerator * 100 === whole * denominator) return written(whole);
  if (exact < 1) return filled(language.bounds['<'], written(1));
  if (exact > 99) return filled(language.bounds['>'], written(99));
  return filled(language.bounds['~'], written(whole));
}

/** A pattern with its `#` and `##` filled in. */
function filled(pattern: string, first: string, second = ''): string {
  return pattern.replace(/##?/gu, (mark) => (mark === '##' ? second : first));
}

/** Digits in groups, at most six behind the point. */
function digits(value: number, { digits: { group, from, decimal } }: RenderingLanguage): string {
  const [whole = '0', rest] = Number(value.toFixed(6)).toString().replace('-', '').split('.');
  const grouped = whole.length < from ? whole : whole.replace(/\B(?=(?:\d{3})+$)/gu, group);
  return `${value < 0 ? '−' : ''}${grouped}${rest === undefined ? '' : `${decimal}${rest}`}`;
}

function dateText(date: string, language: RenderingLanguage): string {
  const about = date.endsWith('~');
  const [from = '', to] = (about ? date.slice(0, -1) : date).split('/');
  if (dateSpan(date) === null) return date;
  const { date: patterns } = language;
  const text =
    to === undefined
      ? oneDate(from, language)
      : filled(patterns.between, oneDate(from, language), oneDate(to, language));
  return about ? filled(patterns.about, text) : text;
}

function oneDate(date: string, { date: patterns, months }: RenderingLanguage): string {
  const [year = '', month, day] = date.split('-');
  const pattern = day === undefined ? (month === undefined ? patterns.year : patterns.month) : patterns.day;
  const parts: Readonly<Record<string, string>> = {
    D: String(Number(day)),
    M: months[Number(month) - 1] ?? '',
    Y: year,
    I: date,
  };
  return pattern.replace(/(?<![A-Za-z])[DMYI](?![A-Za-z])/gu, (mark) => parts[mark] ?? mark);
}

function listText(items: readonly string[], { list: { comma, last, none } }: RenderingLanguage): string {
  if (items.length < 2) return items[0] ?? none;
  return `${items.slice(0, -1).join(comma)}${last}${items.at(-1) ?? ''}`;
}

/** For a language that is not known: what everybody reads. */
const signs: RenderingLanguage = {
  digits: { group: '', from: 99, decimal: '.' },
  bounds: {
    ...{ '>=': '≥ #', '>': '> #', '<=': '≤ #', '<': '< #', '~': '≈ #', '~>=': '≈ ≥ #', '~<=': '≈ ≤ #' },
    ...{ range: '#–##', '~range': '≈ #–##', vague: '?' },
  },
  percent: '#%',
  words: null,
  share: { fraction: '#/##', all: '#/#', none: '0/#', more: '> #', fewer: '< #', parts: {} },
  months: [],
  date: { day: 'I', month: 'I', year: 'I', about: '≈ #', between: '# – ##' },
  list: { comma: ', ', last: ', ', none: '–' },
};
