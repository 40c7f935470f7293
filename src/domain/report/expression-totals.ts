/**
 * What queries came to over all blocks, kept from call to call. After a change it is corrected by the rows that changed; what cannot be
 * corrected is read again in the blocks that changed, and nothing else.
 */
import { BlockPass, usesOf, type Tools } from './expression-answers.ts';
import { BlockLists, type BlockList } from './expression-blocks.ts';
import { correctionOf, type BlockChange, type ChangePasses } from './expression-changes.ts';
import type { BoundCondition } from './expression-conditions.ts';
import { KnownQuery, type Total } from './expression-known.ts';
import type { Query } from './expression-plan.ts';
import type { BlockColumns } from './expression-reader.ts';
import { allRows, RowGround } from './expression-rows.ts';
import type { CollectionName, FactBase, FactBlock } from './facts.ts';

/** What queries came to, in the order in which they were asked, and the blocks that it was found in. */
export interface Totals {
  readonly totals: readonly Total[];
  readonly blocks: ReadonlyMap<CollectionName, readonly FactBlock[]>;
}

/** Most queries of which answers are kept; more are forgotten together. */
const mostKept = 200_000;

/** See the head of the file. */
export class QueryTotals {
  readonly #lists: BlockLists;
  readonly #known = new Map<string, KnownQuery>();
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
    const collections = new Map<CollectionName, Asked>();
    const known = queries.map((query) => {
      const asked = collections.get(query.collection) ?? this.#asked(query.collection);
      collections.set(query.collection, asked);
      return this.#current(query, asked);
    });
    const blocks = new Map<CollectionName, readonly FactBlock[]>();
    for (const [collection, { list, unread }] of collections) {
      blocks.set(collection, list.blocks);
      if (unread.size > 0) this.#read([...unread], list);
    }
    return { totals: known.map((one) => one.total()), blocks };
  }

  #asked(collection: CollectionName): Asked {
    return { list: this.#lists.now(collection), unread: new Set(), passes: this.#corrections() };
  }

  /** What is known of a query, gone on to the state of the list. */
  #current(query: Query, { list, unread, passes }: Asked): KnownQuery {
    const versions = query.steps.length === 0 ? '' : this.#lists.columns.versions(query.steps);
    const before = this.#known.get(query.key);
    const isCurrent = before?.versions === versions && wentOn(before, list, passes);
    const { generation, blocks } = list;
    const known = isCurrent ? before : new KnownQuery(query, { versions, generation }, blocks.length);
    if (!isCurrent) this.#known.set(query.key, known);
    if (known.hasUnread) unread.add(known);
    return known;
  }

  /** Answers what is not answered, block by block. */
  #read(unread: readonly KnownQuery[], { blocks }: BlockList): void {
    const tools = this.#tools(usesOf(unread.map(({ query }) => query)));
    blocks.forEach((block, at) => {
      const here = unread.filter((known) => !known.isRead(at));
      if (here.length === 0) return;
      this.#atomGround.clear();
      const pass = new BlockPass(this.#lists.of(block), tools);
      for (const known of here) known.put(at, pass.answer(known.query));
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

/** What is asked of one collection in one call. */
interface Asked {
  readonly list: BlockList;
  readonly unread: Set<KnownQuery>;
  readonly passes: (change: BlockChange) => ChangePasses;
}

/** In the place of a state: none leads on from it. */
const half = -Infinity;

/** Corrects the answers of an earlier state by each step since; false when nothing leads on from it. */
function wentOn(
  known: KnownQuery,
  { generation, steps }: BlockList,
  passes: (change: BlockChange) => ChangePasses,
): boolean {
  const since = generation - known.generation;
  if (since === 0) return true;
  if (since > steps.length) return false;
  // All of it, or nothing: where a reading fails half way, what was corrected by then is not known.
  known.generation = half;
  for (let at = steps.length - since; at < steps.length; at += 1) {
    for (const [block, change] of steps[at] ?? []) {
      if (!known.isRead(block)) continue;
      const correction = change === null ? null : correctionOf(known.query, passes(change));
      if (correction === null) known.lose(block);
      else known.correct(block, correction);
    }
  }
  known.generation = generation;
  return true;
}
