/** What an expression comes to, from the answers of its queries, with what a reader must know beside it. */
import { endOf, dayOf, sumOf, type Fold } from './expression-folds.ts';
import { isKnown, isList } from './expression-conditions.ts';
import { amountOf, exactly, possible, reckon, type Possible } from './expression-intervals.ts';
import { ExpressionStop, quoted } from './expression-near.ts';
import type { PlanNode } from './expression-plan.ts';
import { byCodeUnit, type TextRange } from '../../base/index.ts';
import type { Total } from './expression-known.ts';
import { totalIn, type Answered } from './expression-grounds.ts';
import type { Amount, CollectionName, FactBase, FieldOfFacts, FieldValue } from './facts.ts';
import type { ExpressionValue } from './value.ts';

interface Valued {
  readonly value: ExpressionValue;
  readonly notes: readonly string[];
}

/** A number on its way through the arithmetic. */
interface Reckoned {
  readonly possible: Possible;
  readonly unit: string | null;
}

type Node<N extends PlanNode['node']> = Extract<PlanNode, { node: N }>;

/** The value of a plan. Throws `ExpressionStop` where there is none: nothing to take a share or the least of, an id that nothing has. */
export function valueOf(answered: Answered, facts: FactBase): Valued {
  const notes: string[] = [];
  const value = new Valuation(answered, facts, notes).value(answered.plan.root);
  return { value, notes: [...new Set(notes)] };
}

class Valuation {
  readonly #answered: Answered;
  readonly #facts: FactBase;
  readonly #notes: string[];

  constructor(answered: Answered, facts: FactBase, notes: string[]) {
    this.#answered = answered;
    this.#facts = facts;
    this.#notes = notes;
  }

  value(node: PlanNode): ExpressionValue {
    if (node.node === 'share') return this.#share(node);
    if (node.node === 'measure') {
      const { what } = node;
      if (what === 'list') return this.#list(node);
      if (what === 'earliest' || what === 'latest') return this.#day(node, what);
    }
    if (node.node === 'single') return this.#single(node);
    const { possible: amount, unit } = this.#reckoned(node);
    return { type: 'amount', unit, ...amountOf(amount) };
  }

  #reckoned(node: PlanNode): Reckoned {
    switch (node.node) {
      case 'number':
        return { possible: exactly(node.value), unit: null };
      case 'arithmetic':
        return this.#arithmetic(node);
      case 'count':
        return { possible: exactly(this.#total(node.query).count), unit: null };
      case 'measure':
        return this.#measure(node);
      case 'single': {
        const value = this.#single(node);
        return value.type === 'amount' ? { possible: possible(value), unit: value.unit } : never();
      }
      case 'share':
        return never();
    }
  }

  #arithmetic(node: Node<'arithmetic'>): Reckoned {
    const [left, right] = [this.#reckoned(node.left), this.#reckoned(node.right)];
    const range = node.sign === '/' ? node.right : node;
    const result = reckon(node.sign, { left: left.possible, right: right.possible, range });
    return { possible: result, unit: unitOf(node, left.unit, right.unit) };
  }

  #total(query: { readonly key: string; readonly collection: CollectionName }): Total {
    const total = totalIn(this.#answered, query);
    if (total.untold > 0) this.#notes.push(untoldNote(total.untold, query.collection));
    return total;
  }

  #share({ numerator, denominator, start, end }: Node<'share'>): ExpressionValue {
    const [among, part] = [this.#total(denominator), this.#total(numerator)];
    if (among.count === 0) {
      throw new ExpressionStop(
        { start, end },
        `There is no share: no fact of ${denominator.collection} is counted under the line.`,
      );
    }
    return { type: 'share', numerator: part.count, denominator: among.count };
  }

  #fold(node: Node<'measure'>): { readonly fold: Fold; readonly total: Total } {
    const total = this.#total(node.query);
    const fold = total.fold ?? never();
    if (fold.missing > 0) {
      const rest = node.what === 'sum' ? 'so that the sum has no upper end' : 'and is left out';
      const least = node.what === 'least' || node.what === 'greatest' ? 'so that the value is a bound' : rest;
      this.#notes.push(
        `${fold.missing} of ${total.count} ${node.query.collection} ${fold.missing === 1 ? 'has' : 'have'} no known ${node.field.name}, ${least}.`,
      );
    }
    return { fold, total };
  }

  #measure(node: Node<'measure'>): Reckoned {
    const { fold } = this.#fold(node);
    if (node.what === 'distinct') return { possible: exactly(fold.values?.size ?? 0), unit: null };
    const unit = this.#unit(node, fold);
    if (node.what === 'sum') return { possible: sumOf(fold), unit };
    const [least, greatest] = [fold.least, fold.greatest];
    if (least === null || greatest === null) throw nothingKnown(node);
    if (node.what === 'range') {
      const about = least.about || greatest.about;
      return { possible: { ...least, high: greatest.high, highOpen: greatest.highOpen, about }, unit };
    }
    return { possible: endOf(fold, node.what === 'least' ? 'least' : 'greatest') ?? never(), unit };
  }

  #unit({ fieldRange, query }: Node<'measure'>, { units }: Fold): string | null {
    const names = [...(units ?? [])].map((unit) => (typeof unit === 'string' ? unit : null));
    if (names.length > 1) {
      const shown = names.map((name) => name ?? 'nothing said').sort(byCodeUnit);
      const some = `${shown.slice(0, 5).join(', ')}${shown.length > 5 ? ' …' : ''}`;
      const message = `These ${query.collection} count different things (${some}): say in the condition which, as \`unit = ${names.find((name) => name !== null) ?? '…'}\`.`;
      throw new ExpressionStop(fieldRange, message, ['unit = …']);
    }
    return names[0] ?? null;
  }

  #list(node: Node<'measure'>): ExpressionValue {
    const { fold } = this.#fold(node);
    const items = [...(fold.values ?? [])].filter((value) => typeof value === 'string').sort(byCodeUnit);
    if (node.first === null || items.length <= node.first) return { type: 'list', items };
    this.#notes.push(`The list is cut: the first ${node.first} of ${items.length}.`);
    return { type: 'list', items: items.slice(0, node.first) };
  }

  #day(node: Node<'measure'>, end: 'earliest' | 'latest'): ExpressionValue {
    const date = dayOf(this.#fold(node).fold, end);
    if (date === null) throw nothingKnown(node);
    return { type: 'date', date };
  }

  #single({ collection, id, idRange, field }: Node<'single'>): ExpressionValue {
    const fact = this.#facts.fact(collection, id);
    if (fact === null)
      throw new ExpressionStop(idRange, `Nothing in ${collection} has the id ${quoted(id)}.`);
    const value = fact.field(field.name);
    if (value === null)
      throw new ExpressionStop(idRange, `The \`${field.name}\` of ${quoted(id)} is not known.`);
    if (field.name === 'amount' && fact.field('verdict') === 'conflict')
      this.#notes.push(`The claims of ${id} contradict each other.`);
    return singleValue(value, field, field.unitIn === undefined ? null : fact.field(field.unitIn));
  }
}

function never(): never {
  throw new RangeError('A plan that was never bound.');
}

function untoldNote(count: number, collection: CollectionName): string {
  const [do_, are] = count === 1 ? ['does', 'is'] : ['do', 'are'];
  return `${count} of ${collection} ${do_} not tell whether the condition holds, and ${are} not counted.`;
}

function nothingKnown({ what, query, field, fieldRange }: Node<'measure'>): ExpressionStop {
  const message = `There is no \`${what}\`: no fact of ${query.collection} that is counted has a known ${field.name}.`;
  return new ExpressionStop(fieldRange, message);
}

function unitOf(node: Node<'arithmetic'>, left: string | null, right: string | null): string | null {
  if (node.sign === '*') return left === null || right === null ? (left ?? right) : null;
  if (node.sign === '/') return right === null ? left : null;
  if (left !== null && right !== null && left !== right) {
    const range: TextRange = { start: node.start, end: node.end };
    throw new ExpressionStop(
      range,
      `${quoted(left)} and ${quoted(right)} are different things: they have no sum and no difference.`,
    );
  }
  return left ?? right;
}

function singleValue(
  value: Exclude<FieldValue, null>,
  { kind }: FieldOfFacts,
  unit: FieldValue,
): ExpressionValue {
  const named = typeof unit === 'string' ? unit : null;
  if (typeof value === 'number') return { type: 'amount', unit: named, low: value, high: value, bound: '=' };
  if (typeof value === 'boolean') return { type: 'text', text: value ? 'yes' : 'no' };
  if (typeof value === 'string')
    return kind === 'date' ? { type: 'date', date: value } : { type: 'text', text: value };
  if (isList(value)) return { type: 'list', items: value };
  return { type: 'amount', unit: named, ...amount(value) };
}

function amount(value: Amount): Amount {
  return isKnown(value)
    ? { low: value.low, high: value.high, bound: value.bound }
    : { low: null, high: null, bound: 'vague' };
}
