/**
 * What queries came to over all blocks, kept from call to call. After a change it is corrected by the rows that changed; what cannot be
 * corrected is read again in the blocks that changed, and nothing else.
 */
import { BlockPass, usesOf, type Answer, type Tools } from './expression-answers.ts';
import { BlockLists, type BlockList } from './expression-blocks.ts';
import { correctedAnswer, type BlockChange, type ChangePasses } from './expression-changes.ts';
import type { BoundCondition } from './expression-conditions.ts';
import { emptyFold, joinFold, type Fold } from './expression-folds.ts';
import type { Query } from './expression-plan.ts';
import type { BlockColumns } from './expression-reader.ts';
import { allRows, RowGround } from './expression-rows.ts';
import type { CollectionName, FactBase, FactBlock } from './facts.ts';

/** What a query came to over all blocks: the same object as long as nothing of it changes. */
export interface Total {
  readonly count: number;
  readonly untold: number;
  readonly fold: Fold | null;
}

/** Totals of queries by key, and the blocks that they were found in. */
export interface Totals {
  readonly totals: ReadonlyMap<string, Total>;
  readonly blocks: ReadonlyMap<CollectionName, readonly FactBlock[]>;
}

/** What is kept of a query. Each change is made once, whatever happens between: where a block must be read, there is no answer. */
interface Known {
  readonly query: Query;
  /** Of what the steps of the query lead into. */
  readonly versions: string;
  generation: number;
  /** By block. */
  readonly answers: (Answer | null)[];
  /** Whether `total` is of these answers. */
  isSummed: boolean;
  /** Whether what is taken of the values in `total` is of these answers. */
  isFolded: boolean;
  total: Total | null;
}

/** Most queries of which answers are kept; more are forgotten together. */
const mostKept = 200_000;

/** See the head of the file. */
export class QueryTotals {
  readonly #lists: BlockLists;
  readonly #known = new Map<string, Known>();
  readonly #atomGround = new RowGround();
  readonly #ground = new RowGround();

  constructor(facts: FactBase) {
    this.#lists = new BlockLists(facts);
  }

  blocks(collection: CollectionName): readonly FactBlock[] {
    return this.#lists.now(collection).blocks;
  }

  /** Rows of a block of which the condition is surely true. */
  rows(condition: BoundCondition | null, block: FactBlock): Int32Array {
    if (condition === null) return allRows(block.size).yes;
    this.#atomGround.clear();
    return new BlockPass(this.#lists.of(block), this.#tools(new Map())).rows(condition);
  }

  of(queries: readonly Query[]): Totals {
    // What nobody asks any more must not pile up.
    if (this.#known.size > mostKept) this.#known.clear();
    const byCollection = new Map<CollectionName, Map<string, Query>>();
    for (const query of queries) {
      const group = byCollection.get(query.collection) ?? new Map<string, Query>();
      byCollection.set(query.collection, group.set(query.key, query));
    }
    const totals = new Map<string, Total>();
    const blocks = new Map<CollectionName, readonly FactBlock[]>();
    for (const [collection, group] of byCollection) {
      const list = this.#lists.now(collection);
      blocks.set(collection, list.blocks);
      this.#addTotals(totals, [...group.values()], list);
    }
    return { totals, blocks };
  }

  #addTotals(totals: Map<string, Total>, queries: readonly Query[], list: BlockList): void {
    const corrections = this.#corrections();
    const all = queries.map((query) => this.#current(query, list, corrections));
    const unread = all.filter(({ answers, isSummed }) => !isSummed && answers.includes(null));
    if (unread.length > 0) this.#read(unread, list);
    for (const known of all) totals.set(known.query.key, totalOf(known));
  }

  /** What is known of a query, gone on to the state of the list. */
  #current(query: Query, list: BlockList, corrections: (change: BlockChange) => ChangePasses): Known {
    const versions = this.#lists.columns.versions(query.steps);
    const known = this.#known.get(query.key);
    if (known?.versions === versions && wentOn(known, list, corrections)) return known;
    const { generation, blocks } = list;
    const made: Known = {
      ...{ query, versions, generation },
      ...{ answers: blocks.map(() => null), isSummed: false, isFolded: false, total: null },
    };
    this.#known.set(query.key, made);
    return made;
  }

  /** Answers what is not answered, block by block. */
  #read(unread: readonly Known[], { blocks }: BlockList): void {
    const tools = this.#tools(usesOf(unread.map(({ query }) => query)));
    blocks.forEach((block, at) => {
      const here = unread.filter(({ answers }) => answers[at] === null);
      if (here.length === 0) return;
      this.#atomGround.clear();
      const pass = new BlockPass(this.#lists.of(block), tools);
      for (const { query, answers } of here) answers[at] = pass.answer(query);
    });
  }

  /** The rows that changed are few: what is asked of them has ground of its own, for the length of a call. */
  #corrections(): (change: BlockChange) => ChangePasses {
    const { columns } = this.#lists;
    const pass = (rows: BlockColumns): BlockPass => {
      const [atomGround, ground] = [new RowGround(smallPiece), new RowGround(smallPiece)];
      return new BlockPass(rows, { columns, atomGround, ground, uses: new Map() });
    };
    const made = new Map<BlockChange, ChangePasses>();
    return (change) => {
      const known = made.get(change);
      if (known !== undefined) return known;
      const [removed, added] = [pass(change.removed), pass(change.added)];
      const passes: ChangePasses = {
        change,
        removed: (query) => removed.answer(query),
        added: (query) => added.answer(query),
      };
      made.set(change, passes);
      return passes;
    };
  }

  #tools(uses: ReadonlyMap<string, number>): Tools {
    const { columns } = this.#lists;
    return { columns, atomGround: this.#atomGround, ground: this.#ground, uses };
  }
}

/** Words of a piece of ground for few rows: 16 kB. */
const smallPiece = 1 << 12;

/** Corrects the answers of an earlier state by each step since; false when nothing leads on from it. */
function wentOn(
  known: Known,
  { generation, steps }: BlockList,
  passes: (change: BlockChange) => ChangePasses,
): boolean {
  const since = generation - known.generation;
  if (since > steps.length) return false;
  for (const step of since === 0 ? [] : steps.slice(-since)) {
    // All of a step, or nothing of it: a reading that fails must not leave half of it behind.
    const corrected = [...step].map(([at, change]) => {
      const before = known.answers[at] ?? null;
      const isLost = before === null || change === null;
      return { at, before, now: isLost ? null : correctedAnswer(before, known.query, passes(change)) };
    });
    for (const { at, before, now } of corrected) {
      known.answers[at] = now;
      known.isSummed &&= now !== null && now === before;
      known.isFolded &&= now !== null && now.fold === before?.fold;
    }
    known.generation += 1;
  }
  return true;
}

function totalOf(known: Known): Total {
  const { answers, query, total } = known;
  if (known.isSummed && total !== null) return total;
  let [count, untold] = [0, 0];
  for (const answer of answers) {
    count += answer?.count ?? 0;
    untold += answer?.untold ?? 0;
  }
  const isFolded = known.isFolded && total !== null;
  const fold = isFolded ? total.fold : query.measure === null ? null : foldOf(answers, query.measure.kind);
  const isSame = total?.count === count && total.untold === untold && total.fold === fold;
  const now = isSame ? total : { count, untold, fold };
  known.total = now;
  [known.isSummed, known.isFolded] = [true, true];
  return now;
}

function foldOf(answers: readonly (Answer | null)[], kind: Fold['kind']): Fold {
  const fold = emptyFold(kind);
  for (const answer of answers) if (answer !== null && answer.fold !== null) joinFold(fold, answer.fold);
  return fold;
}
