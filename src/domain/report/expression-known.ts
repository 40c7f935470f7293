/**
 * What one query came to, block by block and over all of them. After a change it is corrected by the rows that went and those that came;
 * what cannot be corrected is lost, and that block must be read. There are as many numbers as blocks times queries: they stand side by side.
 */
import { nothing, type Answer } from './expression-answers.ts';
import { correctedFold, type Correction } from './expression-changes.ts';
import { emptyFold, joinFold, type Fold } from './expression-folds.ts';
import type { Query } from './expression-plan.ts';

/** What a query came to over all blocks: the same object as long as nothing of it changes. */
export interface Total {
  readonly count: number;
  readonly untold: number;
  readonly fold: Fold | null;
}

/** In the place of a count where the block must be read. */
const unread = -1;

/** See the head of the file. */
export class KnownQuery {
  readonly query: Query;
  /** Of what the steps of the query lead into. */
  readonly versions: string;
  /** The state of the blocks that it is known of. */
  generation: number;
  readonly #counts: number[];
  readonly #untold: number[];
  readonly #folds: (Fold | null)[];
  #unread: number;
  #count = 0;
  #untoldInAll = 0;
  /** Of all blocks; null where it must be joined of their parts. */
  #fold: Fold | null = null;
  #total: Total | null = null;

  constructor(
    query: Query,
    about: { readonly versions: string; readonly generation: number },
    blocks: number,
  ) {
    this.query = query;
    this.versions = about.versions;
    this.generation = about.generation;
    this.#counts = new Array<number>(blocks).fill(unread);
    this.#untold = new Array<number>(blocks).fill(0);
    this.#folds = query.measure === null ? [] : new Array<Fold | null>(blocks).fill(null);
    this.#unread = blocks;
  }

  get hasUnread(): boolean {
    return this.#unread > 0;
  }

  isRead(block: number): boolean {
    return this.#counts[block] !== unread;
  }

  /** Takes the answer of a block that is not read. */
  put(block: number, { count, untold, fold }: Answer): void {
    this.#unread -= 1;
    this.#set(block, { count, untold, fold });
    this.#count += count;
    this.#untoldInAll += untold;
    this.#fold = null;
  }

  /** The answer of a block holds no more. */
  lose(block: number): void {
    if (!this.isRead(block)) return;
    this.#unread += 1;
    this.#count -= this.#counts[block] ?? 0;
    this.#untoldInAll -= this.#untold[block] ?? 0;
    this.#fold = null;
    this.#set(block, { count: unread, untold: 0, fold: null });
  }

  /** Corrects the answer of a block that is read, or loses it. */
  correct(block: number, { gone, come }: Correction): void {
    if (gone === nothing && come === nothing) return;
    const before = this.#folds[block] ?? null;
    const fold = correctedFold(before, gone.fold, come.fold);
    if (fold === undefined) {
      this.lose(block);
      return;
    }
    const [more, moreUntold] = [come.count - gone.count, come.untold - gone.untold];
    const count = (this.#counts[block] ?? 0) + more;
    const untold = (this.#untold[block] ?? 0) + moreUntold;
    this.#set(block, { count, untold, fold: count === 0 ? null : fold });
    this.#count += more;
    this.#untoldInAll += moreUntold;
    // What is wrong in one block is as wrong in all of them.
    if (this.#fold !== null && fold !== before)
      this.#fold = this.#count === 0 ? null : (correctedFold(this.#fold, gone.fold, come.fold) ?? null);
  }

  /** Every block must be read. */
  total(): Total {
    const { measure } = this.query;
    if (measure !== null) this.#fold ??= foldOf(this.#folds, measure.kind);
    const [count, untold, fold] = [this.#count, this.#untoldInAll, this.#fold];
    const last = this.#total;
    if (last?.count === count && last.untold === untold && last.fold === fold) return last;
    this.#total = { count, untold, fold };
    return this.#total;
  }

  #set(block: number, { count, untold, fold }: Answer): void {
    this.#counts[block] = count;
    this.#untold[block] = untold;
    if (this.query.measure !== null) this.#folds[block] = fold;
  }
}

function foldOf(parts: readonly (Fold | null)[], kind: Fold['kind']): Fold {
  const fold = emptyFold(kind);
  for (const part of parts) if (part !== null) joinFold(fold, part);
  return fold;
}
