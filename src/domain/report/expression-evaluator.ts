/**
 * Evaluates expressions over a casebook. Equal questions are asked once, all questions over a collection in one pass, and what was answered
 * is kept: after a change only the blocks that it touched are read again.
 */
import { GroundedValue, type Answered, type GroundsReader, type RestsOn } from './expression-grounds.ts';
import { orProblem } from './expression-near.ts';
import { parseExpression, parseSet } from './expression-parser.ts';
import { bindExpression, bindSet, type Plan } from './expression-plan.ts';
import { eachRow } from './expression-rows.ts';
import type { Total } from './expression-known.ts';
import { QueryTotals } from './expression-totals.ts';
import { valueOf } from './expression-value.ts';
import { renderValue } from './rendering.ts';
import type { CollectionName, Fact, FactBase, FieldBook, FieldOfFacts } from './facts.ts';
import type { Evaluation, ExpressionProblem } from './value.ts';

/** What became of one expression. */
export type Evaluated = { readonly evaluation: Evaluation } | { readonly problem: ExpressionProblem };

/** `language`: BCP 47, of the text that the value stands in. */
export interface EvaluationForm {
  readonly language: string;
}

/** `fields`: those that it was bound to; it is bound again when they are others. */
type Bound = { readonly fields: readonly (readonly [CollectionName, readonly FieldOfFacts[]])[] } & (
  | { readonly plan: Plan; readonly problem: null }
  | { readonly plan: null; readonly problem: ExpressionProblem }
);

/** What an expression came to. As long as its queries come to the same, it stays and only looks at newer facts. */
interface Kept {
  readonly bound: Bound;
  versions: string;
  readonly evaluated: Evaluated;
  /** What its queries came to. */
  readonly totals: readonly Total[];
  readonly rests: RestsOn;
}

/** An expression that must be looked at, with what it came to before where that is of the same fields. */
interface Open {
  readonly text: string;
  readonly bound: Bound;
  readonly known: Kept | null;
}

/** Most expressions of which results are kept; more are forgotten together. */
const mostKept = 100_000;

function never(): never {
  throw new RangeError('An expression was asked, and not answered.');
}

/** Keeps what it read and found of one fact base, from call to call. */
export class Evaluator {
  readonly #facts: FactBase;
  readonly #totals: QueryTotals;
  readonly #bound = new Map<string, Bound>();
  /** By language, then expression. */
  readonly #kept = new Map<string, Map<string, Kept>>();

  constructor(facts: FactBase) {
    this.#facts = facts;
    this.#totals = new QueryTotals(facts);
  }

  /** The values of expressions, or why they have none, in the order given. */
  evaluateAll(texts: readonly string[], how: EvaluationForm): readonly Evaluated[] {
    const now = new Now(this.#facts);
    const kept = this.#keptIn(how.language);
    const open: Open[] = [];
    for (const text of new Set(texts)) {
      const known = kept.get(text);
      const isBound = known !== undefined && isBoundTo(known.bound, now);
      const bound = isBound ? known.bound : this.#bind(text, now);
      if (isBound && (bound.plan === null || known.versions === now.versions(bound.plan))) continue;
      open.push({ text, bound, known: isBound ? known : null });
    }
    const { reader, totals } = this.#answer(open);
    let from = 0;
    for (const { text, bound, known } of open) {
      const { plan } = bound;
      const own = totals.slice(from, (from += plan?.queries.length ?? 0));
      const versions = plan === null ? '' : now.versions(plan);
      if (known !== null && plan?.hasSingles === false && isEach(own, known.totals)) {
        known.versions = versions;
        known.rests.reader = reader;
        continue;
      }
      const rests: RestsOn = { reader };
      const evaluated =
        plan === null ? { problem: bound.problem } : this.#evaluate({ plan, totals: own }, rests, how);
      kept.set(text, { bound, versions, evaluated, totals: own, rests });
    }
    return texts.map((text) => kept.get(text)?.evaluated ?? never());
  }

  #keptIn(language: string): Map<string, Kept> {
    const known = this.#kept.get(language);
    // What nobody asks any more (each letter typed is another expression) must not pile up.
    const kept = known === undefined || known.size > mostKept ? new Map<string, Kept>() : known;
    if (this.#bound.size > mostKept) this.#bound.clear();
    this.#kept.set(language, kept);
    return kept;
  }

  /** The facts of a set, by id. */
  select(
    text: string,
  ):
    | { readonly collection: CollectionName; readonly selected: readonly Fact[] }
    | { readonly problem: ExpressionProblem } {
    const parsed = parseSet(text);
    if ('problem' in parsed) return parsed;
    return orProblem(() => {
      const { collection, condition } = bindSet(this.#facts, parsed.set);
      const selected: Fact[] = [];
      for (const block of this.#totals.blocks(collection)) {
        eachRow(this.#totals.rows(condition, block), (row) => {
          const fact = this.#facts.fact(collection, block.ids[row] ?? '');
          if (fact !== null) selected.push(fact);
          return true;
        });
      }
      return { collection, selected };
    });
  }

  #bind(text: string, now: FieldBook): Bound {
    const known = this.#bound.get(text);
    if (known !== undefined && isBoundTo(known, now)) return known;
    const fields = new Map<CollectionName, readonly FieldOfFacts[]>();
    const seen = (collection: CollectionName): readonly FieldOfFacts[] => {
      const all = now.fields(collection);
      fields.set(collection, all);
      return all;
    };
    const parsed = parseExpression(text);
    const plan =
      'problem' in parsed ? parsed : orProblem(() => bindExpression({ fields: seen }, parsed.expression));
    const from = { fields: [...fields] };
    const made: Bound =
      'problem' in plan ? { ...from, plan: null, problem: plan.problem } : { ...from, plan, problem: null };
    this.#bound.set(text, made);
    return made;
  }

  #answer(open: readonly Open[]): { readonly reader: GroundsReader; readonly totals: readonly Total[] } {
    const { totals, blocks } = this.#totals.of(open.flatMap(({ bound }) => bound.plan?.queries ?? []));
    const rows: GroundsReader['rows'] = (condition, block) => this.#totals.rows(condition, block);
    return { reader: { facts: this.#facts, rows, blocks }, totals };
  }

  #evaluate(answered: Answered, rests: RestsOn, { language }: EvaluationForm): Evaluated {
    return orProblem(() => {
      const { value, notes } = valueOf(answered, this.#facts);
      const text = renderValue(value, { form: answered.plan.form, language });
      return { evaluation: new GroundedValue({ value, text, notes }, answered, rests) };
    });
  }
}

/** Whether the fields are still those that it was bound to. */
function isBoundTo({ fields }: Bound, now: FieldBook): boolean {
  return fields.every(([collection, all]) => now.fields(collection) === all);
}

function isEach(totals: readonly Total[], others: readonly Total[]): boolean {
  return totals.length === others.length && totals.every((total, at) => total === others[at]);
}

/** Fields and versions of collections as they are now, each asked once in a call. */
class Now implements FieldBook {
  readonly #facts: FactBase;
  readonly #versions = new Map<CollectionName, string>();
  readonly #fields = new Map<CollectionName, readonly FieldOfFacts[]>();

  constructor(facts: FactBase) {
    this.#facts = facts;
  }

  fields(collection: CollectionName): readonly FieldOfFacts[] {
    const fields = this.#fields.get(collection) ?? this.#facts.fields(collection);
    this.#fields.set(collection, fields);
    return fields;
  }

  versions({ reads }: Plan): string {
    const [only = 'claims'] = reads;
    return reads.length === 1 ? this.#version(only) : reads.map((one) => this.#version(one)).join(' ');
  }

  #version(collection: CollectionName): string {
    const version = this.#versions.get(collection) ?? this.#facts.version(collection);
    this.#versions.set(collection, version);
    return version;
  }
}
