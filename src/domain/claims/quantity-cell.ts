/** The quantity of a table cell: the number as written, the noun from the cell itself or from the head of its column. */
import { expressionAt } from './quantity-expression.ts';
import type { FoundQuantity } from './quantity-grammar.ts';
import { kindOf } from './quantity-kind.ts';
import type { PreparedLanguage } from './quantity-lexicon.ts';
import { countedNoun } from './quantity-noun.ts';
import { noAntecedents } from './quantity-antecedents.ts';
import type { TableNumber } from './quantity-table.ts';
import { tokensOf } from './quantity-tokens.ts';

/** Reads one cell; null when it holds no number after all. */
export function tableQuantity(
  text: string,
  number: TableNumber,
  language: PreparedLanguage,
): FoundQuantity | null {
  const tokens = tokensOf(text, number.cell, language.words);
  const expression = expressionAt(tokens, 0, language);
  if (expression === null) return null;
  const noun = countedNoun({ text, tokens, expression, language, antecedents: noAntecedents() });
  const kind = kindOf({ tokens, expression, noun, rate: null, isAge: false, language });
  const own = expression.currency ?? (expression.isPercent ? '%' : (noun?.unit ?? null));
  const { start } = number.cell;
  const end = tokens[expression.to - 1]?.end ?? number.cell.end;
  return {
    quantity: {
      low: expression.low,
      high: expression.high,
      bound: expression.isRange ? 'range' : '=',
      qualifier: null,
      unit: own ?? number.head.split(' ').at(-1) ?? number.head,
      number: { start, end },
    },
    kind,
    core: number.row,
    phrase: null,
    whole: null,
    direction: null,
  };
}
