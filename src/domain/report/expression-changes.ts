/**
 * Which rows of a block are others than before. What was answered of the block then holds with the answers about the rows that went taken
 * off, and those about the rows that came added.
 */
import { nothing, type Answer } from './expression-answers.ts';
import { emptyFold, foldWithout, joinFold, sameFold, type Fold } from './expression-folds.ts';
import type { CodedColumn } from './expression-columns.ts';
import type { Query } from './expression-plan.ts';
import type { BlockColumns } from './expression-reader.ts';

/** Rows that went and rows that came; all others are equal in every column of `compared`. */
export interface BlockChange {
  readonly removed: BlockColumns;
  readonly added: BlockColumns;
  /** Keys of columns: what was answered from these alone can be corrected. */
  readonly compared: ReadonlySet<string>;
}

/** What changed between two states of a block; null when it is so much that reading it anew costs less. */
export function changeBetween(before: BlockColumns, now: BlockColumns): BlockChange | null {
  const read = before.read();
  const pairs = [...read.values()].map(({ path, coded }) => [coded, now.column(path)] as const);
  const most = Math.min(before.size, now.size);
  const first = equalRows(pairs, most, (at) => [at, at]);
  const last = equalRows(pairs, most - first, (at) => [before.size - 1 - at, now.size - 1 - at]);
  const [removedTo, addedTo] = [before.size - last, now.size - last];
  if ((removedTo - first + addedTo - first) * 4 > now.size) return null;
  return {
    removed: before.slice(first, removedTo),
    added: now.slice(first, addedTo),
    compared: new Set(read.keys()),
  };
}

/** How many rows, one after the other, are equal in all columns. */
function equalRows(
  pairs: readonly (readonly [CodedColumn, CodedColumn])[],
  most: number,
  rowsAt: (at: number) => readonly [number, number],
): number {
  let equal = most;
  for (const [before, now] of pairs) {
    let at = 0;
    for (; at < equal; at += 1) {
      const [a, b] = rowsAt(at);
      if (before.codes[a] !== now.codes[b]) break;
    }
    equal = at;
  }
  return equal;
}

/** What is read of the rows that went, and of those that came. */
export interface ChangePasses {
  readonly change: BlockChange;
  readonly removed: (query: Query) => Answer;
  readonly added: (query: Query) => Answer;
}

/** The answer after a change, from the one before it; the same object when nothing became other; null when the block must be read. */
export function correctedAnswer(
  before: Answer,
  query: Query,
  { change, removed, added }: ChangePasses,
): Answer | null {
  if (!query.columns.every(({ key }) => change.compared.has(key))) return null;
  const [gone, come] = [removed(query), added(query)];
  if (gone === nothing && come === nothing) return before;
  const fold = correctedFold(before.fold, gone.fold, come.fold);
  if (fold === undefined) return null;
  const count = before.count - gone.count + come.count;
  const untold = before.untold - gone.untold + come.untold;
  if (count === before.count && untold === before.untold && fold === before.fold) return before;
  return { count, untold, fold: count === 0 ? null : fold };
}

/** Undefined where what went cannot be taken off. */
function correctedFold(before: Fold | null, gone: Fold | null, come: Fold | null): Fold | null | undefined {
  if (gone !== null && come !== null && sameFold(gone, come)) return before;
  const left = gone === null || before === null ? before : foldWithout(before, gone);
  if (left === null && before !== null) return undefined;
  if (come === null || left === null) return come ?? left;
  const fold = emptyFold(left.kind);
  joinFold(fold, left);
  joinFold(fold, come);
  return fold;
}
