/**
 * Every number and date that a text writes down, whether or not a claim would be made of it: what a check of somebody's text compares. The
 * grammar is that of claims; here nothing is dropped as junk.
 */
import type { TextRange } from '../../base/index.ts';
import type { Quantity } from './claim.ts';
import { wordsOf } from './names-words.ts';
import { languageNumbers } from './languages/registry.ts';
import { noAntecedents } from './quantity-antecedents.ts';
import { qualifierOf } from './quantity-bounds.ts';
import { expressionAt, type Expression } from './quantity-expression.ts';
import { quantitiesOf } from './quantity-grammar.ts';
import { tokensOf, type Token } from './quantity-tokens.ts';
import { lastDayOf } from './time-calendar.ts';
import { timeExpressions } from './time-expressions.ts';
import { isNativeScript, nativeTimes } from './time-native.ts';

/** A number as it is written; the range is that of the bare number. */
export interface WrittenNumber extends TextRange {
  /** As `Quantity`: bound, unit and qualifier words as the text has them. */
  readonly quantity: Quantity;
  /** From the first word of the bound to the end of the number or of the bound behind it. */
  readonly whole: TextRange;
  readonly form: Expression['form'];
  readonly isPercent: boolean;
}

/** All numbers of a sentence, digits and words, in text order. `language`: BCP 47; null reads as English. */
export function writtenNumbers(text: string, sentence: TextRange, language: string | null): WrittenNumber[] {
  const prepared = languageNumbers(language);
  const tokens = tokensOf(text, sentence, prepared.words);
  const counted = new Map(
    quantitiesOf({ text, tokens, language: prepared, antecedents: noAntecedents() }).map((found) => [
      found.quantity.number.start,
      found.quantity,
    ]),
  );
  const numbers: WrittenNumber[] = [];
  for (let at = 0; at < tokens.length;) {
    const expression = expressionAt(tokens, at, prepared);
    if (expression === null || expression.to <= at) {
      at += 1;
      continue;
    }
    const qualifier = qualifierOf(tokens, expression, expression.unitEnd, prepared);
    const number = rangeOf(tokens, expression.from, expression.to);
    const from = Math.min(qualifier?.from ?? expression.from, expression.opener ?? expression.from);
    numbers.push({
      ...number,
      quantity: counted.get(number.start) ?? bareQuantity(text, tokens, expression, qualifier),
      whole: rangeOf(tokens, from, Math.max(expression.to, qualifier?.to ?? 0)),
      form: expression.form,
      isPercent: expression.isPercent,
    });
    at = Math.max(expression.to, at + 1);
  }
  return numbers;
}

function rangeOf(tokens: readonly Token[], from: number, to: number): TextRange {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

/** A number that no noun is counted by. */
function bareQuantity(
  text: string,
  tokens: readonly Token[],
  expression: Expression,
  qualifier: ReturnType<typeof qualifierOf>,
): Quantity {
  const bound =
    expression.form === 'vague'
      ? 'vague'
      : expression.isRange
        ? 'range'
        : (qualifier?.bound ?? expression.bound ?? '=');
  return {
    low: bound === '<' || bound === '<=' || bound === 'vague' ? null : expression.low,
    high: bound === '>' || bound === '>=' || bound === 'vague' ? null : expression.high,
    bound,
    qualifier:
      qualifier === null ? null : text.slice(tokens[qualifier.from]?.start, tokens[qualifier.to - 1]?.end),
    unit:
      expression.currency ??
      (expression.isPercent ? '%' : expression.form === 'fraction' ? 'fraction' : null),
    number: rangeOf(tokens, expression.from, expression.to),
  };
}

/** A date as it is written, resolved. */
export interface WrittenDate extends TextRange {
  /** ISO 8601: a date, a partial date or an interval; open ends as `..`. */
  readonly iso: string;
}

/**
 * All dates of a range that have a digit ("9 to 13 March 2025", "2025-03", "១៣ មីនា"), in text order; words like "last month" are
 * left out. What lacks its year is resolved against `published` (ISO; null leaves it out).
 */
export function writtenDates(text: string, range: TextRange, published: string | null): WrittenDate[] {
  if (isNativeScript(text.slice(range.start, range.end))) {
    return nativeTimes(text, range, lastDayOf(published)).filter((time) => hasDigit(text, time));
  }
  const words = wordsOf(text, range);
  return timeExpressions(words, { first: 0, last: words.length }, published)
    .map(({ iso, first, last }) => ({ iso, start: words[first]?.start ?? 0, end: words[last - 1]?.end ?? 0 }))
    .filter((time) => hasDigit(text, time));
}

function hasDigit(text: string, { start, end }: TextRange): boolean {
  return /\p{Nd}/u.test(text.slice(start, end));
}
