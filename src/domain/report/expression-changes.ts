/**
 * Which rows of a block are others than before. What was answered of the block then holds with the answers about the rows that went taken
 * off, and those about the rows that came added.
 */
import type { Answer } from './expression-answers.ts';
import { foldWith, foldWithout, sameFold, type Fold } from './expression-folds.ts';
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
  const first = equalRows(pairs, most, { before: 0, now: 0, by: 1 });
  const last = equalRows(pairs, most - first, { before: before.size - 1, now: now.size - 1, by: -1 });
  const [removedTo, addedTo] = [before.size - last, now.size - last];
  if ((removedTo - first + addedTo - first) * 4 > now.size) return null;
  return {
    removed: before.slice(first, removedTo),
    added: now.slice(first, addedTo),
    compared: new Set(read.keys()),
  };
}

/** How many rows, one after the other from a row of each on, are equal in all columns. */
function equalRows(
  pairs: readonly (readonly [CodedColumn, CodedColumn])[],
  most: number,
  from: { readonly before: number; readonly now: number; readonly by: 1 | -1 },
): number {
  let equal = most;
  for (const [{ codes: before }, { codes: now }] of pairs) {
    let at = 0;
    while (at < equal && before[from.before + at * from.by] === now[from.now + at * from.by]) at += 1;
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

/** What a query came to in the rows that went, and in those that came. */
export interface Correction {
  readonly gone: Answer;
  readonly come: Answer;
}

/** How an answer about the block is to be corrected; null where it reads a column that was not compared. */
export function correctionOf(query: Query, { change, removed, added }: ChangePasses): Correction | null {
  for (const { key } of query.columns) if (!change.compared.has(key)) return null;
  return { gone: removed(query), come: added(query) };
}

/** The same object when nothing became other; undefined where what went cannot be taken off, or what came not be put in its order. */
export function correctedFold(
  before: Fold | null,
  gone: Fold | null,
  come: Fold | null,
): Fold | null | undefined {
  if (gone === null && come === null) return before;
  if (gone !== null && come !== null && sameFold(gone, come)) return before;
  const left = gone === null || before === null ? before : foldWithout(before, gone);
  if (left === null && before !== null) return undefined;
  if (come === null || left === null) return come ?? left;
  return foldWith(left, come) ?? undefined;
}
