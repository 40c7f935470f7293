/**
 * Durations whose number is an article or stands in two parts: "more than a year", "takes a week", "an hour and a
 * half", "six years and eight months". English only; every look-around is bounded.
 */
import type { TimedNumber } from './quantity-composed.ts';
import { phraseBefore, type PreparedLanguage } from './quantity-lexicon.ts';
import { wordNumber } from './quantity-words.ts';
import { digitsValue } from './quantity-digits.ts';
import type { Token } from './quantity-tokens.ts';

/** Periods in hours, to add their parts and to tell the greater one. */
const hoursOf: Readonly<Record<string, number>> = {
  second: 1 / 3600,
  minute: 1 / 60,
  hour: 1,
  day: 24,
  week: 168,
  fortnight: 336,
  month: 8760 / 12,
  year: 8760,
};

/** Verbs and prepositions before a measured time: "takes a week", "for a month". */
const measuring = new Set(
  `for spent spend spends spending lasted lasts last lasting take takes took taking taken waited wait waits waiting within served serve
  need needs needed require requires required`.split(/\s+/u),
);

/** What may follow a time that lasts; "a week before", "a year ago" and "a day's wage" are none. */
const datesIt = new Set('ago later earlier before after hence prior on or to from in'.split(' '));
/** Nouns that look like periods but name something else behind an article. */
const notMeasured = new Set(['second', 'min', 'mins']);

/** "an hour and a half", "a page and a half", "more than a year", "takes a week"; null when the article counts nothing. */
export function articleTime(
  tokens: readonly Token[],
  at: number,
  language: PreparedLanguage,
): TimedNumber | null {
  if (language.data.code !== 'en' || !language.articles.has(tokens[at]?.text ?? '')) return null;
  const noun = tokens[at + 1];
  if (noun?.kind !== 'word' || noun.fresh) return null;
  const period = language.data.periods[noun.text];
  if (isAndHalf(tokens, at + 2) && !language.stops.has(noun.text)) {
    const unit = period === undefined ? noun.text : `${period}s`;
    return { value: 1.5, unit, to: at + 5 };
  }
  if (period === undefined || notMeasured.has(noun.text) || noun.text.endsWith('s')) return null;
  return isMeasured(tokens, at, language) ? { value: 1, unit: `${period}s`, to: at + 2 } : null;
}

/** True when an article at `at` may open a time: the quick test before `articleTime`. */
export function opensTime(tokens: readonly Token[], at: number, language: PreparedLanguage): boolean {
  const noun = tokens[at + 1];
  if (noun === undefined) return false;
  return language.data.periods[noun.text] !== undefined || isAndHalf(tokens, at + 2);
}

function isAndHalf(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'and' && tokens[at + 1]?.text === 'a' && tokens[at + 2]?.text === 'half';
}

function isMeasured(tokens: readonly Token[], at: number, language: PreparedLanguage): boolean {
  const before = tokens[at - 1]?.text ?? '';
  const noun = tokens[at + 1]?.text ?? '';
  // "the first for a century" tells how rare a thing is.
  if (before === 'for' && noun.startsWith('cent')) return false;
  if (measuring.has(before)) return endsTime(tokens, at + 2, language);
  if (before !== 'than' && phraseBefore(language.boundsBefore, tokens, at) === null) return false;
  // "paid more than twice a week": a rate has its number before, a duration has its bound.
  return before !== 'some' && endsTime(tokens, at + 2, language);
}

function endsTime(tokens: readonly Token[], at: number, language: PreparedLanguage): boolean {
  const next = tokens[at];
  if (next === undefined || next.fresh) return true;
  if (next.kind === 'mark') return next.text !== '-';
  if (next.kind === 'digits' || !language.stops.has(next.text)) return next.text === 'passed';
  return !datesIt.has(next.text) || next.text === 'in' || next.text === 'to' || next.text === 'on';
}

/** A second, smaller part behind a number with its period: "six years and eight months", "2 hours 30 minutes". */
export function compoundTime(
  tokens: readonly Token[],
  first: { readonly value: number | null; readonly to: number },
  language: PreparedLanguage,
): TimedNumber | null {
  const period =
    language.data.code === 'en' ? language.data.periods[tokens[first.to]?.text ?? ''] : undefined;
  const whole = period === undefined ? undefined : hoursOf[period];
  if (period === undefined || whole === undefined || first.value === null) return null;
  const start = tokens[first.to + 1]?.text === 'and' ? first.to + 2 : first.to + 1;
  const second = numberAt(tokens, start, language);
  const part = second === null ? undefined : language.data.periods[tokens[second.to]?.text ?? ''];
  const size = part === undefined ? undefined : hoursOf[part];
  if (second === null || size === undefined || size >= whole || second.value * size > whole) return null;
  return { value: first.value + (second.value * size) / whole, unit: `${period}s`, to: second.to + 1 };
}

function numberAt(
  tokens: readonly Token[],
  at: number,
  language: PreparedLanguage,
): { readonly value: number; readonly to: number } | null {
  const token = tokens[at];
  if (token === undefined || token.fresh) return null;
  if (token.kind !== 'digits') return wordNumber(tokens, at, language);
  const value = digitsValue(token.text, language.data);
  return value === null ? null : { value, to: at + 1 };
}
