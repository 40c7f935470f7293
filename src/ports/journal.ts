/**
 * The journal: the append-only log of everything recorded, the authority over what a casebook holds. Invariant:
 * an entry that `append` returned is there for ever, in its place, byte for byte.
 */
import type { LogEntry, LogHead, NewEntry } from '../domain/evidence/index.ts';

export interface AppendOptions {
  /** What the entries tell of, on its way to the disk. */
  readonly after?: Promise<unknown>;
}

export interface Journal {
  /**
   * Records a batch in order; durable when it resolves. An empty batch does nothing. Calls may overlap: they are
   * queued. When it throws, none of the batch is acknowledged: it may or may not be found later, so repeat the
   * command, not the call.
   *
   * Throws `entry/…` (invalid: nothing was written), `journal/read-only` (opened for reading: denied; after a failed
   * write: unavailable), `journal/lock-lost` (conflict), `files/disk-full` and `files/failed` (unavailable),
   * `files/denied` (denied). After a failed write or fsync the journal takes nothing more until it is reopened.
   *
   * With `after` the entries are written beside it and acknowledged once it has resolved too. When it rejects, nothing is recorded, its
   * error is thrown, and the journal goes on.
   */
  append(entries: readonly NewEntry[], options?: AppendOptions): Promise<readonly LogEntry[]>;

  /**
   * The acknowledged entries in order, from `fromSeq` (default 0) on; as many as there are when the walk begins.
   * Throws `journal/damaged` (integrity) naming file, place and reason at the first entries that do not hold.
   */
  entries(fromSeq?: number): AsyncIterable<LogEntry>;

  /** The last acknowledged entry; null when nothing was recorded yet. Throws `journal/damaged`, `journal/checkpoint-damaged` and
   * `journal/key-damaged` (integrity). */
  head(): Promise<LogHead | null>;
}
