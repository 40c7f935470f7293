/**
 * Which stories hold which key. Lineage gives each story a slot (0, 1, 2 … in the order of admission) and a bounded
 * number of distinct keys, 32-bit hashes; a new story asks for each of its keys which earlier stories hold it, then
 * adds its own. Derived: it is made again from the stories when it is lost. All calls are synchronous.
 *
 * Invariant: a slot holds a key when it was put with it and not removed since, whatever was made durable when.
 *
 * Any call may throw `keys/damaged` (integrity: delete the index, it is rebuilt), `keys/disk-full` (unavailable),
 * `keys/denied` (denied) and `keys/failed` (unavailable). There may be one writer at a time.
 */
import type { Holders } from '../domain/lineage/index.ts';

/** What a commit records beside the keys. */
export interface KeyState {
  /** Slots up to which everything is durable: the highest slot held + 1. */
  readonly slots: number;
  /** Stamp of the engine that made the keys. */
  readonly stamp: string;
}

/** The keys of all stories. */
export interface StoryKeys {
  /** The `slots` of the last commit; 0 for an empty store. */
  committed(): number;
  /** Engine stamp of the last commit; null for an empty store. */
  stamp(): string | null;
  /** Stories below `before` that hold `key`: the first `most` of them, and how many there are. */
  holders(key: number, before: number, most: number): Holders;
  /** All stories at and after `from` that hold `key`, rising. */
  holdersFrom(key: number, from: number): number[];
  /**
   * Adds the keys of one story. `slot` (0 to 4,294,967,294) must hold nothing now, and `keys` must be distinct: the
   * store does not look, because looking would cost more than the work itself. Rising slots are quickest.
   */
  put(slot: number, keys: Uint32Array): void;
  /** The inverse of `put`: `keys` must be the keys that the slot holds, as they were put. */
  remove(slot: number, keys: Uint32Array): void;
  /** Makes everything put and removed so far durable, all of it or nothing. */
  commit(state: KeyState): void;
  /**
   * Drops every slot at and after `slots`, durably (what is kept becomes durable too; without any, nothing is written):
   * used when this store was committed and a crash kept the index beside it from following. `committed()` is at most
   * `slots` afterwards.
   */
  truncate(slots: number): void;
  /** Drops everything, durably. */
  clear(): void;
  /** Lets go of files. What was put since the last commit is lost; nothing may be called afterwards. */
  close(): void;
}
