/**
 * Numbers composed of more than digits or a number word: "half a million" in languages that put the half first,
 * "two hours and a half", "五十多万" (a bound inside the number), "every third", decimals in words. What the words are
 * stands in the data file of a language; where it names none, nothing is looked for.
 */
import { phraseAt, type PreparedLanguage } from './quantity-lexicon.ts';
import type { Numeral } from './numeral.ts';
import { isTightHyphen, type Token } from './quantity-tokens.ts';

/** Most digits after a decimal mark in words ("three point one four"). */
const longestDecimals = 6;

/** "medio millón", "une demi-heure", "eine halbe Million", "半小时": half of a power or of a period. */
export function halfFirst(tokens: readonly Token[], at: number, language: PreparedLanguage): Numeral | null {
  const start = language.articles.has(tokens[at]?.text ?? '') ? at + 1 : at;
  if (!language.halfBefore.has(tokens[start]?.text ?? '')) return null;
  const to = isTightHyphen(tokens[start + 1]) ? start + 2 : start + 1;
  const next = tokens[to];
  if (next === undefined || next.fresh) return null;
  const scale = language.data.scales[next.text];
  if (scale !== undefined) return { to: to + 1, value: scale / 2, form: 'words', scaled: true, bound: null };
  const isPeriod = language.data.periods[next.text] !== undefined;
  return isPeriod ? { to, value: 1 / 2, form: 'words', scaled: false, bound: null } : null;
}

/** "every third house", "jede fünfte Mühle": a share, unless a time follows ("every third day"). */
export function everyPart(tokens: readonly Token[], at: number, language: PreparedLanguage): Numeral | null {
  if (!language.every.has(tokens[at]?.text ?? '')) return null;
  const whole = language.data.ordinals[tokens[at + 1]?.text ?? ''];
  const next = tokens[at + 2];
  if (whole === undefined || whole < 2 || next?.kind !== 'word' || next.fresh) return null;
  if (language.data.periods[next.text] !== undefined || language.times.has(next.text)) return null;
  return { to: at + 2, value: 1 / whole, form: 'fraction', scaled: false, bound: null };
}

/** "the twenty-first session", "thirty-second": a cardinal and an ordinal joined by a hyphen count nothing. */
export function isOrdinalTail(tokens: readonly Token[], at: number, language: PreparedLanguage): boolean {
  if (!isTightHyphen(tokens[at])) return false;
  return language.data.ordinals[tokens[at + 1]?.text ?? ''] !== undefined;
}

/** What may follow a number and change it: decimals in words, a bound before a further power, an inner half. */
export function composed(tokens: readonly Token[], number: Numeral, language: PreparedLanguage): Numeral {
  const { value, to } = number;
  const next = tokens[to];
  if (value === null || next === undefined || next.fresh || next.kind === 'digits') return number;
  if (number.form !== 'digits' && number.form !== 'words') return number;
  return (
    decimalWords(tokens, number, language) ??
    boundedScale(tokens, number, language) ??
    halfOfPower(tokens, number, language) ??
    innerHalf(tokens, number, language) ??
    number
  );
}

/** "百分之十七点五", "three point one four million". */
function decimalWords(tokens: readonly Token[], number: Numeral, language: PreparedLanguage): Numeral | null {
  if (number.form !== 'words' || !language.decimalWords.has(tokens[number.to]?.text ?? '')) return null;
  let digits = '';
  let to = number.to + 1;
  while (digits.length < longestDecimals) {
    const digit = language.data.cardinals[tokens[to]?.text ?? ''];
    if (digit === undefined || digit > 9) break;
    digits += String(digit);
    to += 1;
  }
  if (digits === '' || language.clockParts.has(tokens[to]?.text ?? '')) return null;
  const value = Number(`${String(number.value)}.${digits}`);
  const scale = language.data.scales[tokens[to]?.text ?? ''];
  if (scale === undefined) return { ...number, to, value };
  // "三点五十": a ten behind the digit is a time of day.
  return scale < 1000 ? null : { ...number, to: to + 1, value: tidied(value * scale), scaled: true };
}

/** "五十多万", "20 กว่าล้าน": the bound stands between the number and its power. */
function boundedScale(tokens: readonly Token[], number: Numeral, language: PreparedLanguage): Numeral | null {
  if (!language.data.spaceless) return null;
  const bound = phraseAt(language.boundsAfter, tokens, number.to);
  const scale = bound === null ? undefined : language.data.scales[tokens[bound.to]?.text ?? ''];
  if (bound === null || scale === undefined || number.value === null) return null;
  return {
    ...number,
    to: bound.to + 1,
    value: tidied(number.value * scale),
    scaled: true,
    bound: bound.value,
  };
}

/** "两个半小时": a half between the number and its period. */
function innerHalf(tokens: readonly Token[], number: Numeral, language: PreparedLanguage): Numeral | null {
  const half = phraseAt(language.halfInside, tokens, number.to);
  if (half === null || number.value === null) return null;
  return { ...number, to: half.to, value: number.value + 1 / 2 };
}

/** "2 millones y medio", "مليونان ونصف مليون": half of the power that was named. */
function halfOfPower(tokens: readonly Token[], number: Numeral, language: PreparedLanguage): Numeral | null {
  const value = number.value ?? 0;
  const power = [1e12, 1e9, 1e6, 1e3].find((one) => value >= one && value % one === 0);
  const half =
    power === undefined
      ? null
      : (phraseAt(language.halfAfter, tokens, number.to) ?? phraseAt(language.halfInside, tokens, number.to));
  if (power === undefined || half === null) return null;
  const isNamed = language.data.scales[tokens[half.to]?.text ?? ''] === power;
  return { ...number, to: isNamed ? half.to + 1 : half.to, value: value + power / 2, scaled: true };
}

function tidied(value: number): number {
  return Number(value.toPrecision(12));
}

/** A number with its period and what follows it. */
export interface TimedNumber {
  readonly value: number;
  /** Canonical period in the plural: "hours". */
  readonly unit: string;
  readonly to: number;
}

/** "dos horas y media", "hai giờ rưỡi": a half that stands behind the period; null when there is none. */
export function halfBehind(
  tokens: readonly Token[],
  number: { readonly value: number | null; readonly to: number },
  language: PreparedLanguage,
): TimedNumber | null {
  const period = language.data.periods[tokens[number.to]?.text ?? ''];
  if (period === undefined || number.value === null) return null;
  const half = phraseAt(language.halfAfter, tokens, number.to + 1);
  return half === null ? null : { value: number.value + 1 / 2, unit: `${period}s`, to: half.to };
}

/** "ساعتين": two of a period in one word, with the half that may follow. */
export function dualAt(tokens: readonly Token[], at: number, language: PreparedLanguage): TimedNumber | null {
  const period = language.data.duals[tokens[at]?.text ?? ''];
  if (period === undefined) return null;
  const half = phraseAt(language.halfAfter, tokens, at + 1);
  const value = half === null ? 2 : 2 + 1 / 2;
  return { value, unit: `${period}s`, to: half?.to ?? at + 1 };
}
