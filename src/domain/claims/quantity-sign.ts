/** What may stand before the digits of a number: a minus, a currency sign or code, letters that name an amount. */
import { currencyCode, currencySigns, prefixedSigns } from './languages/currency.ts';
import type { PreparedLanguage } from './quantity-lexicon.ts';
import { isTightHyphen, type Token } from './quantity-tokens.ts';

/** A sign before a number and the index behind it. */
export interface Sign {
  readonly code: string;
  readonly to: number;
}

/** "$", "US$", "US $", "USD", "PS3.4m" before a number; null when there is none. */
export function signAt(tokens: readonly Token[], at: number, language: PreparedLanguage): Sign | null {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined || next.fresh) return null;
  const sign = currencySigns[token.text];
  if (sign !== undefined) return signThenLetters(tokens, at) ?? { code: sign, to: at + 1 };
  if (token.kind !== 'word' || !token.capital) return null;
  const isJoined = next.kind === 'mark' && (!next.spaced || token.text.length > 1);
  const prefixed = isJoined ? prefixedSigns[`${token.text}${next.text}`] : undefined;
  if (prefixed !== undefined) return { code: prefixed, to: at + 2 };
  const code = token.caps || token.text.length === 2 ? currencyCode(token.text) : null;
  if (code === null) return amountLetters(tokens, at, language);
  const to = next.text === '.' && !next.spaced ? at + 2 : at + 1;
  return tokens[to]?.kind === 'digits' ? { code, to } : null;
}

/** "$US5m": the sign before the letters. */
function signThenLetters(tokens: readonly Token[], at: number): Sign | null {
  const letters = tokens[at + 1];
  if (letters?.kind !== 'word' || letters.spaced || tokens[at + 2]?.kind !== 'digits') return null;
  const code = prefixedSigns[`${letters.text}${tokens[at]?.text ?? ''}`];
  return code === undefined ? null : { code, to: at + 2 };
}

/** Letters that stand for a sign which a feed could not carry: "PS" for the pound. */
const lostSigns: Readonly<Record<string, string>> = { ps: 'GBP' };

/** "PS3.4m", "KR12,300": letters before an amount, told from a code by its thousands or its magnitude. */
function amountLetters(tokens: readonly Token[], at: number, language: PreparedLanguage): Sign | null {
  const [letters, digits, power] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (letters === undefined || digits?.kind !== 'digits' || digits.spaced) return null;
  if (!letters.caps || letters.text.length > 3) return null;
  const isScaled = power !== undefined && !power.spaced && language.data.magnitudes[power.text] !== undefined;
  const isGrouped = /^\d{1,3}(?:,\d{3})+$/u.test(digits.text);
  if (!isScaled && !isGrouped) return null;
  return { code: lostSigns[letters.text] ?? letters.text.toUpperCase(), to: at + 1 };
}

/** Units of numbers that may be negative. */
const belowZero = new Set(['%', '°', 'degrees', 'degree', 'percent', 'celsius', 'c', 'f']);

/** Index behind a minus that belongs to the number at or after `at`; null when there is none. */
export function minusAt(tokens: readonly Token[], at: number, language: PreparedLanguage): number | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (language.minus.has(token.text)) return isTightHyphen(tokens[at + 1]) ? at + 2 : at + 1;
  const digits = tokens[at + 1];
  if ((token.text !== '-' && token.text !== '−') || digits?.kind !== 'digits' || digits.spaced) return null;
  // Behind a currency sign it is a minus; else only degrees and per cent fall below zero, and the rest are lists.
  const isSigned = !token.spaced && currencySigns[tokens[at - 1]?.text ?? ''] !== undefined;
  return isSigned || (token.spaced && belowZero.has(tokens[at + 2]?.text ?? '')) ? at + 1 : null;
}
