/**
 * Conditions bound to the fields of a casebook: what each asks of one value. A fact answers yes, no, or does not tell; a field with several
 * values answers yes when one of them does. Only yes counts; `not` and `!=` of what is not told is not told.
 */
import { allowedSpan, compareSpan, wantedSpan } from './expression-dates.ts';
import {
  choiceForm,
  resolveBare,
  resolveField,
  textForm,
  type ColumnPath,
  type ResolvedField,
} from './expression-fields.ts';
import { compareAmount } from './expression-intervals.ts';
import { ExpressionStop, quoted, unknownWord } from './expression-near.ts';
import type { CompareSign, ConditionNode, LiteralNode } from './expression-tree.ts';
import { no, unknown, yes, type Verdict } from './expression-verdict.ts';
import type { Amount, CollectionName, FieldBook, FieldKind, FieldOfFacts, FieldValue } from './facts.ts';

/** What one value tells. */
export type ValueTest = (value: FieldValue) => Verdict;

export type BoundCondition =
  | { readonly node: 'and' | 'or'; readonly parts: readonly BoundCondition[]; readonly key: string }
  | { readonly node: 'not'; readonly part: BoundCondition; readonly key: string }
  | {
      readonly node: 'atom';
      readonly column: ColumnPath;
      readonly test: ValueTest;
      /** When it asks whether a text is this one, in the form compared: yes of these alone, not told where nothing is known. */
      readonly equal: { readonly form: 'text' | 'choice'; readonly wanted: string } | null;
      readonly key: string;
    };

type One = string | number | boolean | Amount;

/** Binds a condition. Equal conditions have equal keys. Throws `ExpressionStop`. */
export function bindCondition(
  facts: FieldBook,
  collection: CollectionName,
  node: ConditionNode,
): BoundCondition {
  const resolved = (): ResolvedField =>
    resolveField(facts, collection, 'field' in node ? node.field : never());
  switch (node.node) {
    case 'and':
    case 'or':
      return joined(
        node.node,
        node.parts.map((part) => bindCondition(facts, collection, part)),
      );
    case 'not':
      return negated(bindCondition(facts, collection, node.part));
    case 'bare':
      return bindBare(facts, collection, node.word);
    case 'known':
      return node.isKnown ? knownAtom(resolved()) : negated(knownAtom(resolved()));
    case 'contains':
      return containsAtom(resolved(), node.value);
    case 'compare':
      return comparison(resolved(), node.sign, node.value);
    case 'in': {
      const field = resolved();
      return joined(
        'or',
        node.values.map((value) => comparison(field, '=', value)),
      );
    }
    case 'between': {
      const field = resolved();
      return joined('and', [comparison(field, '>=', node.low), comparison(field, '<=', node.high)]);
    }
  }
}

function never(): never {
  throw new RangeError('A comparison without a field.');
}

/** Parts joined by "and" or "or"; one part is itself. What is looked up stands first: it leaves less to compare. */
export function joined(word: 'and' | 'or', parts: readonly BoundCondition[]): BoundCondition {
  const flat = parts.flatMap((part) => (part.node === word ? part.parts : [part]));
  const [first] = flat;
  if (first !== undefined && flat.length === 1) return first;
  const isLookedUp = (part: BoundCondition): boolean => part.node === 'atom' && part.equal !== null;
  const sorted = [...flat.filter(isLookedUp), ...flat.filter((part) => !isLookedUp(part))];
  return { node: word, parts: sorted, key: `(${sorted.map(({ key }) => key).join(` ${word} `)})` };
}

function negated(part: BoundCondition): BoundCondition {
  return { node: 'not', part, key: `not ${part.key}` };
}

function atom({ column }: ResolvedField, asks: string, test: ValueTest): BoundCondition {
  return { node: 'atom', column, test, equal: null, key: `${column.key} ${asks}` };
}

function bindBare(facts: FieldBook, collection: CollectionName, word: LiteralNode): BoundCondition {
  const { field, choice } = resolveBare(facts, collection, word);
  const column: ColumnPath = { collection, field: field.name, step: null, key: field.name };
  return choice === null ? flagAtom({ column, field }, true) : textAtom({ column, field }, choice);
}

function knownAtom(field: ResolvedField): BoundCondition {
  return atom(field, 'is known', (value) => (isKnown(value) ? yes : no));
}

/** Something is said: not null, not an empty list, not a vague amount. */
export function isKnown(value: FieldValue): boolean {
  if (value === null) return false;
  if (typeof value !== 'object') return true;
  return isList(value) ? value.length > 0 : value.bound !== 'vague';
}

/** Tells a list from an amount. */
export function isList(value: Exclude<FieldValue, null>): value is readonly string[] {
  return Array.isArray(value);
}

/** A field with several values says yes when one of them does. */
function anyOf(test: (value: One) => Verdict): ValueTest {
  return (value) => {
    if (value === null) return unknown;
    if (!isList(value)) return test(value);
    let best: Verdict = value.length === 0 ? unknown : no;
    for (const one of value) {
      const verdict = test(one);
      if (verdict > best) best = verdict;
    }
    return best;
  };
}

function containsAtom(field: ResolvedField, value: LiteralNode): BoundCondition {
  const { kind, name } = field.field;
  if (kind !== 'text' && kind !== 'texts') {
    throw new ExpressionStop(value, `\`${name}\` is ${kindWords[kind]}: only texts can contain a word.`, [
      '=',
    ]);
  }
  const wanted = textForm(value.text);
  const test = anyOf((one) => (typeof one === 'string' && textForm(one).includes(wanted) ? yes : no));
  return atom(field, `contains ${JSON.stringify(wanted)}`, test);
}

const kindWords: Readonly<Record<FieldKind, string>> = {
  text: 'a text',
  choice: 'one of some words',
  number: 'a number',
  amount: 'a number',
  date: 'a date',
  flag: 'yes or no',
  reference: 'the id of something',
  texts: 'a list of texts',
};

function comparison(field: ResolvedField, sign: CompareSign, value: LiteralNode): BoundCondition {
  const { kind } = field.field;
  if (kind === 'number' || kind === 'amount') return numberAtom(field, sign, value);
  if (kind === 'date') return dateAtom(field, sign, value);
  if (sign !== '=' && sign !== '!=') throw unordered(field.field, value);
  const equal =
    kind === 'flag'
      ? flagAtom(field, flagOf(field.field, value))
      : textAtom(field, wordOf(field.field, value));
  return sign === '=' ? equal : negated(equal);
}

function unordered({ name, kind }: FieldOfFacts, value: LiteralNode): ExpressionStop {
  const message = `\`${name}\` is ${kindWords[kind]}: it can be = or != ${quoted(value.text)}, but is neither more nor less.`;
  return new ExpressionStop(value, message, ['=', '!=']);
}

function numberAtom(field: ResolvedField, sign: CompareSign, value: LiteralNode): BoundCondition {
  if (value.quoted || !/^\d{1,15}(?:\.\d{1,6})?$/.test(value.text)) {
    const message = `\`${field.field.name}\` is a number: compare it with a number, as \`${field.field.name} ${sign} 10\`.`;
    throw new ExpressionStop(value, message, ['a number']);
  }
  const wanted = Number(value.text);
  const test = anyOf((one) => {
    if (typeof one === 'number') return compareAmount({ low: one, high: one, bound: '=' }, sign, wanted);
    return typeof one === 'object' ? compareAmount(one, sign, wanted) : unknown;
  });
  return atom(field, `${sign} ${wanted}`, test);
}

function dateAtom(field: ResolvedField, sign: CompareSign, value: LiteralNode): BoundCondition {
  const wanted = wantedSpan(value.text);
  if (wanted === null) {
    const message = `\`${field.field.name}\` is a date: compare it with one, as 2024, 2024-03 or 2024-03-09.`;
    throw new ExpressionStop(value, message, ['a date']);
  }
  const test = anyOf((one) => {
    const span = typeof one === 'string' ? allowedSpan(one) : null;
    return span === null ? unknown : compareSpan(span, sign, wanted);
  });
  return atom(field, `${sign} ${value.text}`, test);
}

function flagOf({ name }: FieldOfFacts, value: LiteralNode): boolean {
  if (value.text === 'yes' || value.text === 'no') return value.text === 'yes';
  throw new ExpressionStop(value, `\`${name}\` is yes or no.`, ['yes', 'no']);
}

function flagAtom(field: ResolvedField, wanted: boolean): BoundCondition {
  const test = anyOf((one) => (one === wanted ? yes : no));
  return atom(field, `= ${wanted ? 'yes' : 'no'}`, test);
}

/** The value of a text or a choice that is compared. Throws when it is none of the choices. */
function wordOf(field: FieldOfFacts, value: LiteralNode): string {
  if (field.choices === undefined) return value.text;
  const wanted = choiceForm(value.text);
  const choice = field.choices.find((one) => choiceForm(one) === wanted);
  if (choice !== undefined) return choice;
  throw unknownWord(value, {
    word: value.text,
    is: `nothing that \`${field.name}\` can be`,
    names: field.choices.map(choiceForm),
  });
}

function textAtom(field: ResolvedField, value: string): BoundCondition {
  const form = field.field.choices === undefined ? textForm : choiceForm;
  const wanted = form(value);
  const test = anyOf((one) =>
    typeof one === 'string' && (one === value || form(one) === wanted) ? yes : no,
  );
  const equal = { form: field.field.choices === undefined ? 'text' : 'choice', wanted } as const;
  return {
    node: 'atom',
    column: field.column,
    test,
    equal,
    key: `${field.column.key} = ${JSON.stringify(wanted)}`,
  };
}
