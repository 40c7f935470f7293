/** The facts that a value rests on; looked up when somebody asks, from the blocks that it was computed from. */
import type { BoundCondition } from './expression-conditions.ts';
import type { Plan, PlanNode, Query } from './expression-plan.ts';
import { countRows, eachRow } from './expression-rows.ts';
import type { Total } from './expression-known.ts';
import type { CollectionName, FactBase, FactBlock } from './facts.ts';
import type { Evaluation, Grounds } from './value.ts';

/** Most grounds that are listed. */
export const mostGrounds = 1000;

export interface GroundsReader {
  readonly facts: FactBase;
  readonly rows: (condition: BoundCondition | null, block: FactBlock) => Int32Array;
  readonly blocks: ReadonlyMap<CollectionName, readonly FactBlock[]>;
}

/** A plan with what its queries came to, in their order. */
export interface Answered {
  readonly plan: Plan;
  readonly totals: readonly Total[];
}

/** What a query of the plan came to. */
export function totalIn({ plan, totals }: Answered, { key }: Pick<Query, 'key'>): Total {
  const total = totals[plan.queries.findIndex((query) => query.key === key)];
  if (total === undefined) throw new RangeError('A plan without this query.');
  return total;
}

/** Where the facts of a value are looked up: in newer blocks as long as the value stays. */
export interface RestsOn {
  reader: GroundsReader;
}

/** A value with its facts: these are looked up when somebody asks, since ten thousand figures rest on millions. */
export class GroundedValue implements Evaluation {
  readonly value: Evaluation['value'];
  readonly text: string;
  readonly notes: readonly string[];
  readonly reads: readonly CollectionName[];
  readonly #answered: Answered;
  readonly #rests: RestsOn;
  #listed: { readonly reader: GroundsReader; readonly facts: Listed } | null = null;

  constructor(
    { value, text, notes }: Pick<Evaluation, 'value' | 'text' | 'notes'>,
    answered: Answered,
    rests: RestsOn,
  ) {
    this.value = value;
    this.text = text;
    this.notes = notes;
    this.reads = answered.plan.reads;
    this.#answered = answered;
    this.#rests = rests;
  }

  get grounds(): readonly Grounds[] {
    return this.#facts().grounds;
  }

  get groundsCount(): number {
    return this.#facts().groundsCount;
  }

  #facts(): Listed {
    const { reader } = this.#rests;
    if (this.#listed?.reader !== reader) this.#listed = { reader, facts: groundsOf(this.#answered, reader) };
    return this.#listed.facts;
  }
}

/** Facts that a value rests on, looked up when they are asked for. */
interface Listed {
  readonly grounds: readonly Grounds[];
  readonly groundsCount: number;
}

/** Several queries over one collection count a fact once. */
function groundsOf(answered: Answered, reader: GroundsReader): Listed {
  const { plan } = answered;
  const queries = restOn(plan.root);
  const groups = byCollection(queries);
  const singles = factsOf(plan.root);
  const [only, other] = queries;
  const isOne = only !== undefined && other === undefined && singles.length === 0;
  let groundsCount = isOne ? totalIn(answered, only).count : null;
  let grounds: readonly Grounds[] | null = null;
  return {
    get grounds(): readonly Grounds[] {
      grounds ??= listed(groups, singles, reader);
      return grounds;
    },
    get groundsCount(): number {
      groundsCount ??= counted(groups, singles, reader);
      return groundsCount;
    },
  };
}

/** The queries whose facts carry the value: of a share, its numerator. */
function restOn(node: PlanNode): readonly Query[] {
  if (node.node === 'share') return [node.numerator];
  if (node.node === 'count' || node.node === 'measure') return [node.query];
  return node.node === 'arithmetic' ? [...restOn(node.left), ...restOn(node.right)] : [];
}

type Single = Extract<PlanNode, { node: 'single' }>;

function factsOf(node: PlanNode): readonly Single[] {
  if (node.node === 'arithmetic') return [...factsOf(node.left), ...factsOf(node.right)];
  return node.node === 'single' ? [node] : [];
}

function byCollection(queries: readonly Query[]): readonly (readonly [CollectionName, readonly Query[]])[] {
  const groups = new Map<CollectionName, Query[]>();
  for (const query of queries) groups.set(query.collection, [...(groups.get(query.collection) ?? []), query]);
  return [...groups];
}

type Groups = readonly (readonly [CollectionName, readonly Query[]])[];

/** Blocks of the queries’ collections, with the rows that carry one of them. */
function* rowsOf(
  groups: Groups,
  { rows, blocks }: GroundsReader,
): Generator<readonly [CollectionName, FactBlock, Int32Array]> {
  for (const [collection, queries] of groups)
    for (const block of blocks.get(collection) ?? [])
      yield [collection, block, queries.map(({ condition }) => rows(condition, block)).reduce(united)];
}

/** Facts that are named by their ids, each once. */
function alone(singles: readonly Single[]): readonly Single[] {
  return [...new Map(singles.map((one) => [`${one.collection} ${one.id}`, one])).values()];
}

function counted(groups: Groups, singles: readonly Single[], reader: GroundsReader): number {
  let count = alone(singles).length;
  for (const [, , bits] of rowsOf(groups, reader)) count += countRows(bits);
  return count;
}

function listed(groups: Groups, singles: readonly Single[], reader: GroundsReader): readonly Grounds[] {
  const grounds: Grounds[] = [];
  for (const [collection, block, bits] of rowsOf(groups, reader)) {
    eachRow(bits, (row) => {
      grounds.push(groundOf(collection, block, row));
      return grounds.length < mostGrounds;
    });
    if (grounds.length >= mostGrounds) return grounds;
  }
  for (const { collection, id } of alone(singles)) {
    grounds.push({ collection, id, title: reader.facts.fact(collection, id)?.title ?? id });
  }
  return grounds.slice(0, mostGrounds);
}

function united(a: Int32Array, b: Int32Array): Int32Array {
  return a.map((word, at) => word | (b[at] ?? 0));
}

/** Its title is looked up when somebody reads it: many ask for the ids alone. */
function groundOf(collection: CollectionName, block: FactBlock, row: number): Grounds {
  let title: string | null = null;
  return {
    collection,
    id: block.ids[row] ?? '',
    get title() {
      return (title ??= block.title(row));
    },
  };
}
