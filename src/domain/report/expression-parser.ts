/**
 * Reads an expression. Grammar (words are small letters; `[…]` may be left out):
 *
 *   expression  = sum [ "as" form ]
 *   sum         = product { ("+" | "-") product }
 *   product     = value { ("*" | "/") value }
 *   value       = number | "(" sum ")"
 *               | "count" set | "share" set [ "of" condition ]
 *               | measure field "over" set        measure: sum least greatest range earliest latest distinct
 *               | "list" field "over" set [ "first" number ]
 *               | ("figure" | "claim" | "site" | …) id [ field ]
 *   set         = collection [ "where" condition ]
 *
 * Conditions are read by `expression-parser-condition.ts`. Total: every text gives an expression or a problem, in linear time.
 */
import { ExpressionStop, orProblem, unknownWord } from './expression-near.ts';
import { readCondition } from './expression-parser-condition.ts';
import { ExpressionCursor } from './expression-cursor.ts';
import { tokensOf, type Token } from './expression-tokens.ts';
import type {
  Expression,
  FieldNode,
  FormWord,
  LiteralNode,
  MeasureWord,
  SetNode,
  ValueNode,
} from './expression-tree.ts';
import type { ExpressionProblem } from './value.ts';

/** Words of single facts, with their collection. */
export const singles = {
  figure: 'figures',
  claim: 'claims',
  finding: 'findings',
  site: 'sites',
  event: 'events',
  organisation: 'organisations',
  person: 'people',
  letter: 'letters',
  medium: 'media',
  designation: 'designations',
  ownership: 'ownerships',
  source: 'sources',
} as const;

const measures: readonly MeasureWord[] = [
  'sum',
  'least',
  'greatest',
  'range',
  'earliest',
  'latest',
  'distinct',
  'list',
];
/** Ways to write a value, for `as`. */
export const forms: readonly FormWord[] = ['digits', 'words', 'percent', 'fraction', 'bound', 'list', 'date'];
const beginnings: readonly string[] = ['count', 'share', ...measures, ...Object.keys(singles)];

/** Reads one expression; a text that is none gives the problem with its place. */
export function parseExpression(
  text: string,
): { readonly expression: Expression } | { readonly problem: ExpressionProblem } {
  return orProblem(() => {
    const cursor = new ExpressionCursor(tokensOf(text));
    const value = readSum(cursor);
    const form = readForm(cursor);
    cursor.expectEnd(form === null ? ['as', '+', '-', '*', '/'] : []);
    return { expression: { value, form, start: 0, end: text.length } };
  });
}

/** Reads a set alone: "sites where status = confirmed". */
export function parseSet(text: string): { readonly set: SetNode } | { readonly problem: ExpressionProblem } {
  return orProblem(() => {
    const cursor = new ExpressionCursor(tokensOf(text));
    const set = readSet(cursor);
    cursor.expectEnd(set.where === null ? ['where'] : ['and', 'or']);
    return { set };
  });
}

function readForm(cursor: ExpressionCursor): Expression['form'] {
  if (!cursor.takeWord('as')) return null;
  const token = cursor.take();
  const form = forms.find((one) => one === token.text && token.kind === 'word');
  if (form === undefined) throw unknown(token, 'no way to write a value', forms);
  return { form, start: token.start, end: token.end };
}

function readSum(cursor: ExpressionCursor): ValueNode {
  let left = readProduct(cursor);
  for (;;) {
    const sign = cursor.takeSign('+', '-');
    if (sign === null) return left;
    left = arithmetic(left, sign as '+' | '-', readProduct(cursor));
  }
}

function readProduct(cursor: ExpressionCursor): ValueNode {
  let left = readValue(cursor);
  for (;;) {
    const sign = cursor.takeSign('*', '/');
    if (sign === null) return left;
    left = arithmetic(left, sign as '*' | '/', readValue(cursor));
  }
}

function arithmetic(left: ValueNode, sign: '+' | '-' | '*' | '/', right: ValueNode): ValueNode {
  return { node: 'arithmetic', sign, left, right, start: left.start, end: right.end };
}

function readValue(cursor: ExpressionCursor): ValueNode {
  const open = cursor.peek();
  if (cursor.takeSign('(') !== null) {
    const inside = cursor.deeper(open, () => readSum(cursor));
    const { end } = cursor.peek();
    cursor.expectSign(')');
    return { ...inside, start: open.start, end };
  }
  const token = cursor.take();
  if (token.kind !== 'word') throw unknown(token, 'not how an expression begins', beginnings);
  if (/^\d/.test(token.text)) return readNumber(token);
  if (token.text === 'count' || token.text === 'share') return readCounted(cursor, token);
  const what = measures.find((one) => one === token.text);
  if (what !== undefined) return readMeasure(cursor, token, what);
  if (Object.hasOwn(singles, token.text)) return readSingle(cursor, token);
  throw unknown(token, 'not how an expression begins', beginnings);
}

function readNumber(token: Token): ValueNode {
  if (!/^\d{1,15}(?:\.\d{1,6})?$/.test(token.text)) {
    throw new ExpressionStop(
      token,
      'A number has up to 15 digits, and up to 6 behind a point; around a minus there are spaces: `47 - 3`.',
    );
  }
  return { node: 'number', value: Number(token.text), start: token.start, end: token.end };
}

function readCounted(cursor: ExpressionCursor, { text, start }: Token): ValueNode {
  const set = readSet(cursor);
  if (text === 'count') return { node: 'count', set, start, end: set.end };
  const of = cursor.takeWord('of') ? readCondition(cursor) : null;
  return { node: 'share', set, of, start, end: of?.end ?? set.end };
}

function readMeasure(cursor: ExpressionCursor, { start }: Token, what: MeasureWord): ValueNode {
  const field = readField(cursor);
  cursor.expectWord('over');
  const set = readSet(cursor);
  if (what !== 'list' || !cursor.takeWord('first'))
    return { node: 'measure', what, field, set, first: null, start, end: set.end };
  const count = cursor.take();
  if (!/^[1-9]\d{0,5}$/.test(count.text))
    throw new ExpressionStop(count, 'Behind `first` stands a whole number from 1 up.', ['5', '10']);
  return { node: 'measure', what, field, set, first: Number(count.text), start, end: count.end };
}

function readSingle(cursor: ExpressionCursor, word: Token): ValueNode {
  const id = cursor.take();
  if (id.kind !== 'word') throw new ExpressionStop(id, `Behind \`${word.text}\` stands the id of one.`);
  const next = cursor.peek();
  const field = next.kind === 'word' && next.text !== 'as' ? readField(cursor) : null;
  const end = field?.end ?? id.end;
  return { node: 'single', word: literal(word), id: literal(id), field, start: word.start, end };
}

function readField(cursor: ExpressionCursor): FieldNode {
  const token = cursor.take();
  if (token.kind !== 'word') throw new ExpressionStop(token, 'Here stands the name of a field.');
  return { path: token.text, start: token.start, end: token.end };
}

function readSet(cursor: ExpressionCursor): SetNode {
  const token = cursor.take();
  const collections = Object.values(singles);
  if (token.kind !== 'word' || !collections.some((one) => one === token.text)) {
    throw unknown(token, 'no collection', collections);
  }
  const where = cursor.takeWord('where') ? readCondition(cursor) : null;
  return { collection: literal(token), where, start: token.start, end: where?.end ?? token.end };
}

function literal({ text, start, end }: Token): LiteralNode {
  return { text, quoted: false, start, end };
}

function unknown(token: Token, is: string, names: readonly string[]): ExpressionStop {
  if (token.kind === 'end') return new ExpressionStop(token, 'The expression ends too early.', names);
  return unknownWord(token, { word: token.text, is, names });
}
