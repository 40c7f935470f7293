/**
 * An expression as it was written: what stands in a report between `{{` and `}}`. Offsets are UTF-16 code units in the expression's text.
 * Invariant: `printExpression` writes a text that is read as the same tree.
 */
import type { TextRange } from '../../base/index.ts';

/** A field of a collection, or of what a reference names: `status`, `site.status`. */
export interface FieldNode extends TextRange {
  readonly path: string;
}

/** A word, a number, a date or a text between quotation marks. */
export interface LiteralNode extends TextRange {
  readonly text: string;
  readonly quoted: boolean;
}

export type CompareSign = '=' | '!=' | '<' | '<=' | '>' | '>=';

export type ConditionNode = TextRange &
  (
    | { readonly node: 'and' | 'or'; readonly parts: readonly ConditionNode[] }
    | { readonly node: 'not'; readonly part: ConditionNode }
    | {
        readonly node: 'compare';
        readonly field: FieldNode;
        readonly sign: CompareSign;
        readonly value: LiteralNode;
      }
    | { readonly node: 'in'; readonly field: FieldNode; readonly values: readonly LiteralNode[] }
    | { readonly node: 'contains'; readonly field: FieldNode; readonly value: LiteralNode }
    | { readonly node: 'known'; readonly field: FieldNode; readonly isKnown: boolean }
    | {
        readonly node: 'between';
        readonly field: FieldNode;
        readonly low: LiteralNode;
        readonly high: LiteralNode;
      }
    /** A word alone: one of the choices of a field, or a field that is yes or no. */
    | { readonly node: 'bare'; readonly word: LiteralNode }
  );

/** A collection, and what must hold of its facts. */
export interface SetNode extends TextRange {
  readonly collection: LiteralNode;
  readonly where: ConditionNode | null;
}

/** What is taken of one field over a set. */
export type MeasureWord =
  'sum' | 'least' | 'greatest' | 'range' | 'earliest' | 'latest' | 'distinct' | 'list';

export type ValueNode = TextRange &
  (
    | { readonly node: 'number'; readonly value: number }
    | {
        readonly node: 'arithmetic';
        readonly sign: '+' | '-' | '*' | '/';
        readonly left: ValueNode;
        readonly right: ValueNode;
      }
    | { readonly node: 'count'; readonly set: SetNode }
    /** `of`: what must hold of those that it is a share of; null: all of the collection. */
    | { readonly node: 'share'; readonly set: SetNode; readonly of: ConditionNode | null }
    | {
        readonly node: 'measure';
        readonly what: MeasureWord;
        readonly field: FieldNode;
        readonly set: SetNode;
        /** Of a list: at most so many. */
        readonly first: number | null;
      }
    /** One fact by its id: `figure f-…`; without a field its amount. */
    | {
        readonly node: 'single';
        readonly word: LiteralNode;
        readonly id: LiteralNode;
        readonly field: FieldNode | null;
      }
  );

/** How a value is written. */
export type FormWord = 'digits' | 'words' | 'percent' | 'fraction' | 'bound' | 'list' | 'date';

export interface FormNode extends TextRange {
  readonly form: FormWord;
}

export interface Expression extends TextRange {
  readonly value: ValueNode;
  readonly form: FormNode | null;
}

/** The expression in its plainest form: one space between words, brackets only where they are needed. */
export function printExpression({ value, form }: Expression): string {
  return `${printValue(value)}${form === null ? '' : ` as ${form.form}`}`;
}

/** See `printExpression`. */
export function printSet({ collection, where }: SetNode): string {
  return where === null ? collection.text : `${collection.text} where ${printCondition(where)}`;
}

/** See `printExpression`. */
export function printCondition(node: ConditionNode): string {
  switch (node.node) {
    case 'and':
    case 'or':
      return node.parts.map((part) => printPart(part, node.node)).join(` ${node.node} `);
    case 'not':
      return `not ${printPart(node.part, 'not')}`;
    case 'compare':
      return `${node.field.path} ${node.sign} ${printLiteral(node.value)}`;
    case 'in':
      return `${node.field.path} in (${node.values.map(printLiteral).join(', ')})`;
    case 'contains':
      return `${node.field.path} contains ${printLiteral(node.value)}`;
    case 'known':
      return `${node.field.path} is ${node.isKnown ? '' : 'not '}known`;
    case 'between':
      return `${node.field.path} between ${printLiteral(node.low)} and ${printLiteral(node.high)}`;
    case 'bare':
      return printLiteral(node.word);
  }
}

function printPart(part: ConditionNode, inside: 'and' | 'or' | 'not'): string {
  const isJoined = part.node === 'and' || part.node === 'or';
  const isLooser = inside === 'not' || part.node === 'or' || inside === part.node;
  return isJoined && isLooser ? `(${printCondition(part)})` : printCondition(part);
}

function printLiteral({ text, quoted }: LiteralNode): string {
  return quoted ? `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"` : text;
}

function printValue(node: ValueNode): string {
  switch (node.node) {
    case 'number':
      return String(node.value);
    case 'arithmetic':
      return `${printOperand(node.left, node.sign, 'left')} ${node.sign} ${printOperand(node.right, node.sign, 'right')}`;
    case 'count':
      return `count ${printSet(node.set)}`;
    case 'share':
      return `share ${printSet(node.set)}${node.of === null ? '' : ` of ${printCondition(node.of)}`}`;
    case 'measure':
      return `${node.what} ${node.field.path} over ${printSet(node.set)}${node.first === null ? '' : ` first ${node.first}`}`;
    case 'single':
      return `${node.word.text} ${node.id.text}${node.field === null ? '' : ` ${node.field.path}`}`;
  }
}

function printOperand(node: ValueNode, sign: '+' | '-' | '*' | '/', side: 'left' | 'right'): string {
  if (node.node !== 'arithmetic') return printValue(node);
  const isTight = (one: string): boolean => one === '*' || one === '/';
  const isLooser = isTight(sign) && !isTight(node.sign);
  const isSame = side === 'right' && isTight(sign) === isTight(node.sign);
  return isLooser || isSame ? `(${printValue(node)})` : printValue(node);
}
