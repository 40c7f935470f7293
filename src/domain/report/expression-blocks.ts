/** The blocks of a collection from call to call: which are the same as before, and what changed in those that are not. */
import { changeBetween, type BlockChange } from './expression-changes.ts';
import { ColumnReader, type BlockColumns } from './expression-reader.ts';
import type { CollectionName, FactBase, FactBlock, FieldValue } from './facts.ts';

/** From one state of a list of blocks to the next: by place, what changed in the block; null when it is another one. */
export type Step = ReadonlyMap<number, BlockChange | null>;

/** The blocks of a collection at one time. */
export interface BlockList {
  readonly blocks: readonly FactBlock[];
  /** Rises with each state. */
  readonly generation: number;
  /** What led to this state, the last one last. */
  readonly steps: readonly Step[];
}

/** Most facts in a block that is made here. */
const blockSize = 16_384;
/** So many states ago an answer can be and still be corrected. */
const mostSteps = 16;

/** See the head of the file. */
export class BlockLists {
  readonly #facts: FactBase;
  readonly columns: ColumnReader;
  readonly #read = new WeakMap<FactBlock, BlockColumns>();
  readonly #lists = new Map<CollectionName, BlockList>();
  readonly #made = new Map<
    CollectionName,
    { readonly version: string; readonly blocks: readonly FactBlock[] }
  >();

  constructor(facts: FactBase) {
    this.#facts = facts;
    this.columns = new ColumnReader(facts);
  }

  /** The blocks of a collection as they are now. */
  now(collection: CollectionName): BlockList {
    const blocks = this.#blocks(collection);
    const before = this.#lists.get(collection);
    if (before?.blocks.length === blocks.length && blocks.every((block, at) => block === before.blocks[at]))
      return before;
    const list = this.#next(before, blocks);
    this.#lists.set(collection, list);
    return list;
  }

  #next(before: BlockList | undefined, blocks: readonly FactBlock[]): BlockList {
    const generation = (before?.generation ?? 0) + 1;
    // Other numbers of blocks are other divisions: nothing is comparable.
    if (before?.blocks.length !== blocks.length) return { blocks, generation, steps: [] };
    const step = new Map<number, BlockChange | null>();
    blocks.forEach((block, at) => {
      const old = before.blocks[at];
      if (old !== block) step.set(at, this.#change(old, block));
    });
    return { blocks, generation, steps: [...before.steps, step].slice(-mostSteps) };
  }

  #change(before: FactBlock | undefined, now: FactBlock): BlockChange | null {
    const read = before === undefined ? undefined : this.#read.get(before);
    return read === undefined ? null : changeBetween(read, this.of(now));
  }

  /** The columns of a block, read once. */
  of(block: FactBlock): BlockColumns {
    const columns = this.#read.get(block) ?? this.columns.of(block);
    this.#read.set(block, columns);
    return columns;
  }

  #blocks(collection: CollectionName): readonly FactBlock[] {
    if (this.#facts.blocks !== undefined) return this.#facts.blocks(collection);
    const version = this.#facts.version(collection);
    const known = this.#made.get(collection);
    if (known?.version === version) return known.blocks;
    const blocks = madeBlocks(this.#facts, collection);
    this.#made.set(collection, { version, blocks });
    return blocks;
  }
}

/** Blocks of a fact base that gives none of its own. */
function madeBlocks(facts: FactBase, collection: CollectionName): readonly FactBlock[] {
  const all = [...facts.facts(collection)];
  const count = Math.ceil(all.length / blockSize);
  return Array.from({ length: count }, (_, at) => {
    const part = all.slice(at * blockSize, (at + 1) * blockSize);
    return {
      size: part.length,
      ids: part.map(({ id }) => id),
      title: (row: number): string => part[row]?.title ?? '',
      column: (field: string): readonly FieldValue[] => part.map((fact) => fact.field(field)),
    };
  });
}
