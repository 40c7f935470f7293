/** Vague magnitudes: "dozens", "tens of thousands", "several hundred", "multibillion", "five-figure". Never a value. */
import { isUnit, phraseAt, type PreparedLanguage } from './quantity-lexicon.ts';
import type { Numeral } from './numeral.ts';
import { skipHyphen, type Token } from './quantity-tokens.ts';

/** A vague magnitude at token `at` ("dozens", "several hundred", "multibillion"), or null. */
export function vagueWord(tokens: readonly Token[], at: number, language: PreparedLanguage): Numeral | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const whole = phraseAt(language.vague, tokens, at);
  if (whole !== null) return vague(vagueTail(tokens, whole.to, language));
  const direct = phraseAt(language.vagueDirect, tokens, at);
  if (direct !== null) {
    const to = directTail(tokens, direct.to, language);
    // Without spaces a short word may be part of another: only a unit behind it makes it sure.
    return language.data.spaceless && to === direct.to && !isUnit(tokens[to], language) ? null : vague(to);
  }
  return multiScale(tokens, at, language) ?? spunMoreThanOne(tokens, at, language);
}

function vague(to: number): Numeral {
  return { to, value: null, form: 'vague', scaled: true, bound: 'vague' };
}

/** "tens of thousands", "hundreds of millions". */
function vagueTail(tokens: readonly Token[], at: number, language: PreparedLanguage): number {
  const link = tokens[at]?.text ?? '';
  const isOf = language.data.ofWords.includes(link) || language.joiners.has(link) || link === 'upon';
  const next = tokens[at + 1];
  return isOf && next !== undefined && language.vague.has(next.text)
    ? vagueTail(tokens, at + 2, language)
    : at;
}

/** "several hundred", "a few dozen", "a couple of thousand". */
function directTail(tokens: readonly Token[], at: number, language: PreparedLanguage): number {
  const after = language.data.ofWords.includes(tokens[at]?.text ?? '') ? at + 1 : at;
  const next = tokens[after];
  const round = phraseAt(language.vague, tokens, after);
  if (round !== null) return vagueTail(tokens, round.to, language);
  const isScale = next !== undefined && language.data.scales[next.text] !== undefined;
  return isScale ? directTail(tokens, after + 1, language) : at;
}

/** "multibillion-dollar", "multi-million", "five-figure". */
export function multiScale(tokens: readonly Token[], at: number, language: PreparedLanguage): Numeral | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const isFigure = tokens[at + 1]?.text === '-' && ['figure', 'digit'].includes(tokens[at + 2]?.text ?? '');
  if (isFigure && language.data.cardinals[token.text] !== undefined) return vague(at + 3);
  if (token.text.startsWith('multi')) {
    const attached = language.data.scales[token.text.slice(5)];
    if (attached !== undefined) return vague(at + 1);
    const next = skipHyphen(tokens, at + 1);
    if (token.text === 'multi' && language.data.scales[tokens[next]?.text ?? ''] !== undefined)
      return vague(next + 1);
  }
  return null;
}

/** Machine spinning turns "more than one-third" into "Multiple-third"; the meaning is restored. */
export function spunMoreThanOne(
  tokens: readonly Token[],
  at: number,
  language: PreparedLanguage,
): Numeral | null {
  if (language.data.code !== 'en' || tokens[at]?.text !== 'multiple') return null;
  const to = skipHyphen(tokens, at + 1);
  const part = language.data.parts[tokens[to]?.text ?? ''];
  if (to === at + 1 || part === undefined) return null;
  return { to: to + 1, value: part, form: 'fraction', scaled: false, bound: '>' };
}
