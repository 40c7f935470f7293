/**
 * What the index keeps of names: people's decisions about two spellings, and the pairs that the engine set side by side
 * when they were last made. All calls are synchronous and part of the index's transactions; errors as `CasebookIndex`
 * says.
 */
import type { AliasDecision, AliasPair } from '../domain/weighing/index.ts';

/** A recorded decision about two names, with who made it and whether it was taken back. */
export interface AliasDecisionRow extends AliasDecision {
  /** The entry that recorded it, and its place in that entry. */
  readonly seq: number;
  readonly position: number;
  readonly note: string | null;
  readonly time: string;
  readonly actor: string;
  /** The entry that took it back; null while it is in force. */
  readonly undoneBy: number | null;
}

export interface NamesRecord {
  /** Adds decisions; one that is there already (same `seq` and `position`) is replaced. */
  putDecisions(rows: readonly AliasDecisionRow[]): void;
  /** Marks all decisions of these entries as taken back by entry `by`. */
  undoDecisions(seqs: readonly number[], by: number): void;
  /** By `seq`, then `position`; those that were taken back included. */
  decisions(filter?: { readonly seq?: number }): AliasDecisionRow[];

  /** Replaces the pairs of names. */
  replacePairs(pairs: readonly AliasPair[]): void;
  /** In the order given. */
  pairs(): AliasPair[];
}
