/**
 * An expression bound to the collections and fields of a casebook: which queries it asks, and how their answers are put together.
 * Equal queries of different expressions have equal keys, and are asked once.
 */
import { bindCondition, joined, type BoundCondition } from './expression-conditions.ts';
import { resolveField, type ColumnPath, type ResolvedField } from './expression-fields.ts';
import type { FoldKind } from './expression-folds.ts';
import { ExpressionStop, unknownWord } from './expression-near.ts';
import { singles } from './expression-parser.ts';
import type { Expression, FormNode, MeasureWord, SetNode, ValueNode } from './expression-tree.ts';
import type { CollectionName, FieldBook, FieldKind, FieldOfFacts } from './facts.ts';
import type { TextRange } from '../../base/index.ts';

/** One question over one collection: which facts, and what of them. */
export interface Query {
  readonly key: string;
  /** The collections that its steps lead into: what it says changes with them. */
  readonly steps: readonly CollectionName[];
  readonly collection: CollectionName;
  /** All that it reads of a fact. */
  readonly columns: readonly ColumnPath[];
  readonly condition: BoundCondition | null;
  readonly measure: {
    readonly kind: FoldKind;
    readonly column: ColumnPath;
    readonly unit: ColumnPath | null;
  } | null;
}

export type PlanNode = TextRange &
  (
    | { readonly node: 'number'; readonly value: number }
    | {
        readonly node: 'arithmetic';
        readonly sign: '+' | '-' | '*' | '/';
        readonly left: PlanNode;
        readonly right: PlanNode;
      }
    | { readonly node: 'count'; readonly query: Query }
    | { readonly node: 'share'; readonly numerator: Query; readonly denominator: Query }
    | {
        readonly node: 'measure';
        readonly what: MeasureWord;
        readonly query: Query;
        readonly field: FieldOfFacts;
        readonly fieldRange: TextRange;
        readonly first: number | null;
      }
    | {
        readonly node: 'single';
        readonly collection: CollectionName;
        readonly id: string;
        readonly idRange: TextRange;
        readonly field: FieldOfFacts;
      }
  );

export interface Plan {
  readonly root: PlanNode;
  readonly form: FormNode | null;
  readonly queries: readonly Query[];
  /** Whether it reads facts by their ids, beside its queries. */
  readonly hasSingles: boolean;
  readonly reads: readonly CollectionName[];
}

/** Binds an expression. Throws `ExpressionStop`. */
export function bindExpression(facts: FieldBook, { value, form }: Expression): Plan {
  const root = bindValue(facts, value, false);
  const queries = [...new Map(queriesOf(root).map((query) => [query.key, query])).values()];
  const singled = singlesOf(root);
  const reads = new Set([...queries.flatMap(({ collection, steps }) => [collection, ...steps]), ...singled]);
  const hasSingles = singled.length > 0;
  return { root, form, queries, hasSingles, reads: [...reads].sort((a, b) => (a < b ? -1 : 1)) };
}

/** Binds a set: the query of its facts. Throws `ExpressionStop`. */
export function bindSet(facts: FieldBook, set: SetNode): Query {
  const collection = collectionOf(set);
  const condition = set.where === null ? null : bindCondition(facts, collection, set.where);
  return queryOf(collection, condition, null);
}

function collectionOf({ collection }: SetNode): CollectionName {
  const found = Object.values(singles).find((one) => one === collection.text);
  if (found === undefined) throw new RangeError(`The parser let ${collection.text} pass.`);
  return found;
}

function queryOf(
  collection: CollectionName,
  condition: BoundCondition | null,
  measure: Query['measure'],
): Query {
  const asks =
    measure === null ? 'count' : `${measure.kind} ${measure.column.key} ${measure.unit?.key ?? ''}`;
  const measured = measure === null ? [] : [measure.column, measure.unit].filter((one) => one !== null);
  const columns = [...columnsOf(condition), ...measured];
  const steps = [...new Set(columns.flatMap(({ step }) => step?.of ?? []))];
  const key = `${asks} | ${collection} | ${condition?.key ?? ''}`;
  return { key, steps, collection, columns, condition, measure };
}

function bindValue(facts: FieldBook, value: ValueNode, isPart: boolean): PlanNode {
  const { start, end } = value;
  switch (value.node) {
    case 'number':
      return value;
    case 'arithmetic': {
      const [left, right] = [bindValue(facts, value.left, true), bindValue(facts, value.right, true)];
      return { node: 'arithmetic', sign: value.sign, left, right, start, end };
    }
    case 'count':
      return { node: 'count', query: bindSet(facts, value.set), start, end };
    case 'share':
      if (isPart)
        throw new ExpressionStop(value, 'A share cannot be reckoned with: write `count … / count …`.', [
          'count',
        ]);
      return { ...bindShare(facts, value), start, end };
    case 'measure':
      return bindMeasure(facts, value, isPart);
    case 'single':
      return bindSingle(facts, value, isPart);
  }
}

function bindShare(
  facts: FieldBook,
  { set, of }: Extract<ValueNode, { node: 'share' }>,
): { readonly node: 'share'; readonly numerator: Query; readonly denominator: Query } {
  const collection = collectionOf(set);
  const among = of === null ? null : bindCondition(facts, collection, of);
  const where = set.where === null ? null : bindCondition(facts, collection, set.where);
  const both = [where, among].filter((one) => one !== null);
  const numerator = queryOf(collection, both.length === 0 ? null : joined('and', both), null);
  return { node: 'share', numerator, denominator: queryOf(collection, among, null) };
}

const folds: Readonly<
  Record<
    MeasureWord,
    { readonly fold: FoldKind; readonly kinds: readonly FieldKind[] | null; readonly of: string }
  >
> = {
  sum: { fold: 'sum', kinds: ['number', 'amount'], of: 'a number' },
  least: { fold: 'ends', kinds: ['number', 'amount'], of: 'a number' },
  greatest: { fold: 'ends', kinds: ['number', 'amount'], of: 'a number' },
  range: { fold: 'ends', kinds: ['number', 'amount'], of: 'a number' },
  earliest: { fold: 'days', kinds: ['date'], of: 'a date' },
  latest: { fold: 'days', kinds: ['date'], of: 'a date' },
  distinct: { fold: 'values', kinds: null, of: '' },
  list: { fold: 'values', kinds: ['text', 'choice', 'date', 'reference', 'texts'], of: 'a text' },
};

const notNumbers: readonly MeasureWord[] = ['earliest', 'latest', 'list', 'range'];

function bindMeasure(
  facts: FieldBook,
  value: Extract<ValueNode, { node: 'measure' }>,
  isPart: boolean,
): PlanNode {
  const { what, field: node, set, first, start, end } = value;
  if (isPart && notNumbers.includes(what)) throw notReckoned(value, `\`${what}\``);
  const { condition, collection } = bindSet(facts, set);
  const { column, field } = resolveField(facts, collection, node);
  const { fold, kinds, of } = folds[what];
  if (kinds !== null && !kinds.includes(field.kind)) {
    const fits = facts.fields(collection).filter(({ kind }) => kinds.includes(kind));
    const names = fits.map(({ name }) => name);
    throw new ExpressionStop(
      node,
      `\`${what}\` takes a field that is ${of}; \`${node.path}\` is none.${offered(names)}`,
      names,
    );
  }
  const unit = fold === 'sum' || fold === 'ends' ? unitColumn({ column, field }) : null;
  const query = queryOf(collection, condition, { kind: fold, column, unit });
  return { node: 'measure', what, query, field, fieldRange: node, first, start, end };
}

function offered(names: readonly string[]): string {
  return names.length === 0 ? '' : ` It can be ${names.map((name) => `\`${name}\``).join(', ')}.`;
}

function unitColumn({ column, field }: ResolvedField): ColumnPath | null {
  if (field.unitIn === undefined) return null;
  const { step } = column;
  return step === null
    ? { ...column, field: field.unitIn, key: field.unitIn }
    : { ...column, step: { ...step, field: field.unitIn }, key: `${column.field}.${field.unitIn}` };
}

function notReckoned(range: TextRange, what: string): ExpressionStop {
  return new ExpressionStop(range, `${what} is no single number: it cannot be reckoned with.`, [
    'count',
    'sum',
    'least',
    'greatest',
  ]);
}

function bindSingle(
  facts: FieldBook,
  value: Extract<ValueNode, { node: 'single' }>,
  isPart: boolean,
): PlanNode {
  const { word, id, field: node, start, end } = value;
  const collection = singles[word.text as keyof typeof singles];
  const fields = facts.fields(collection);
  const name = node?.path ?? 'amount';
  const field = fields.find((one) => one.name === name);
  if (field === undefined) {
    const names = fields.map((one) => one.name);
    if (node !== null) throw unknownWord(node, { word: name, is: `no field of ${collection}`, names });
    throw new ExpressionStop(
      { start: id.end, end: id.end },
      `Which field of it? Write \`${word.text} ${id.text} …\`.${offered(names)}`,
      names,
    );
  }
  if (isPart && field.kind !== 'number' && field.kind !== 'amount') throw notReckoned(value, `\`${name}\``);
  return {
    node: 'single',
    collection,
    id: id.text,
    idRange: { start: id.start, end: id.end },
    field,
    start,
    end,
  };
}

/** The queries of a plan from left to right; of a share its numerator first. */
export function queriesOf(node: PlanNode): readonly Query[] {
  switch (node.node) {
    case 'arithmetic':
      return [...queriesOf(node.left), ...queriesOf(node.right)];
    case 'count':
    case 'measure':
      return [node.query];
    case 'share':
      return [node.numerator, node.denominator];
    case 'number':
    case 'single':
      return [];
  }
}

function singlesOf(node: PlanNode): readonly CollectionName[] {
  if (node.node === 'arithmetic') return [...singlesOf(node.left), ...singlesOf(node.right)];
  return node.node === 'single' ? [node.collection] : [];
}

function columnsOf(condition: BoundCondition | null): readonly ColumnPath[] {
  if (condition === null) return [];
  if (condition.node === 'atom') return [condition.column];
  return condition.node === 'not' ? columnsOf(condition.part) : condition.parts.flatMap(columnsOf);
}
