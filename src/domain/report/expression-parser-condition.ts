/**
 * Reads a condition. Grammar:
 *
 *   condition  = all { "or" all }
 *   all        = one { "and" one }
 *   one        = "not" one | "(" condition ")" | comparison | word
 *   comparison = field ("=" | "!=" | "<" | "<=" | ">" | ">=") literal
 *              | field "in" "(" literal { "," literal } ")" | field "contains" literal
 *              | field "is" [ "not" ] "known" | field "between" literal "and" literal
 *
 * A word alone is a choice that only one field has (`confirmed`), or a field that is yes or no.
 */
import type { ExpressionCursor } from './expression-cursor.ts';
import { ExpressionStop, quoted } from './expression-near.ts';
import type { Token } from './expression-tokens.ts';
import type { CompareSign, ConditionNode, FieldNode, LiteralNode } from './expression-tree.ts';

const compareSigns: readonly CompareSign[] = ['=', '!=', '<', '<=', '>', '>='];
const fieldWords: readonly string[] = ['in', 'contains', 'is', 'between'];

/** Reads as far as the condition goes. Throws `ExpressionStop`. */
export function readCondition(cursor: ExpressionCursor): ConditionNode {
  return readJoined(cursor, 'or', () => readJoined(cursor, 'and', () => readOne(cursor)));
}

function readJoined(cursor: ExpressionCursor, word: 'and' | 'or', read: () => ConditionNode): ConditionNode {
  const first = read();
  const parts = [first];
  let last = first;
  while (cursor.takeWord(word)) {
    last = read();
    parts.push(last);
  }
  return parts.length === 1 ? first : { node: word, parts, start: first.start, end: last.end };
}

function readOne(cursor: ExpressionCursor): ConditionNode {
  const token = cursor.peek();
  if (cursor.takeSign('(') !== null) {
    const inside = cursor.deeper(token, () => readCondition(cursor));
    const { end } = cursor.peek();
    cursor.expectSign(')');
    return { ...inside, start: token.start, end };
  }
  if (token.text === 'not' && token.kind === 'word' && !beginsComparison(cursor.peek(1))) {
    cursor.take();
    const part = cursor.deeper(token, () => readOne(cursor));
    return { node: 'not', part, start: token.start, end: part.end };
  }
  if (token.kind !== 'word' && token.kind !== 'quoted') throw noCondition(token);
  const field = literalOf(cursor.take());
  if (field.quoted || !beginsComparison(cursor.peek())) {
    return { node: 'bare', word: field, start: field.start, end: field.end };
  }
  return readComparison(cursor, { path: field.text, start: field.start, end: field.end });
}

/** What stands behind a field: this tells `of = …` and `not in …` from the words of the grammar. */
function beginsComparison({ kind, text }: Token): boolean {
  if (kind === 'sign') return compareSigns.some((one) => one === text);
  return kind === 'word' && fieldWords.includes(text);
}

function noCondition(token: Token): ExpressionStop {
  const found = token.kind === 'end' ? 'The expression ends' : `${quoted(token.text)} stands`;
  return new ExpressionStop(token, `${found} where a condition is expected, as \`status = confirmed\`.`, [
    'a field',
    'not',
    '(',
  ]);
}

function readComparison(cursor: ExpressionCursor, field: FieldNode): ConditionNode {
  const { start } = field;
  const operator = cursor.take();
  const sign = compareSigns.find((one) => one === operator.text);
  if (sign !== undefined) {
    const value = readLiteral(cursor);
    return { node: 'compare', field, sign, value, start, end: value.end };
  }
  if (operator.text === 'contains') {
    const value = readLiteral(cursor);
    return { node: 'contains', field, value, start, end: value.end };
  }
  if (operator.text === 'between') {
    const low = readLiteral(cursor);
    cursor.expectWord('and');
    const high = readLiteral(cursor);
    return { node: 'between', field, low, high, start, end: high.end };
  }
  if (operator.text === 'in') return readIn(cursor, field);
  const isKnown = !cursor.takeWord('not');
  const { end } = cursor.peek();
  cursor.expectWord('known');
  return { node: 'known', field, isKnown, start, end };
}

function readIn(cursor: ExpressionCursor, field: FieldNode): ConditionNode {
  cursor.expectSign('(');
  const values = [readLiteral(cursor)];
  while (cursor.takeSign(',') !== null) values.push(readLiteral(cursor));
  const { end } = cursor.peek();
  cursor.expectSign(')');
  return { node: 'in', field, values, start: field.start, end };
}

function readLiteral(cursor: ExpressionCursor): LiteralNode {
  const token = cursor.take();
  if (token.kind === 'word' || token.kind === 'quoted') return literalOf(token);
  const found = token.kind === 'end' ? 'The expression ends' : `${quoted(token.text)} stands`;
  const message = `${found} where a word, a number, a date or a text between quotation marks is expected.`;
  throw new ExpressionStop(token, message);
}

function literalOf({ kind, text, start, end }: Token): LiteralNode {
  return { text, quoted: kind === 'quoted', start, end };
}
