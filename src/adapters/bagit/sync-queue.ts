/**
 * Files on their way to the disk. A sync waits for the disk, not for us: while some files settle the next is
 * written. Invariant: after `settled` every file that was handed over is durable, or its Fault was thrown.
 */
import type { FileHandle } from 'node:fs/promises';
import { guarded } from '../folder/file-faults.ts';

/** Syncs under way at one time; more gain nothing on common disks and hold handles open. */
const maxUnderWay = 16;

/** Syncs and closes files, a few at a time, in the order in which they came. */
export class SyncQueue {
  readonly #underWay: Promise<void>[] = [];

  /** Takes a handle over. Throws the Fault of an earlier file when the queue was full and that one failed. */
  async add(path: string, handle: FileHandle): Promise<void> {
    const synced = guarded(path, async () => {
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    });
    // Its failure is thrown when its turn comes; until then it must not count as unhandled.
    synced.catch(() => undefined);
    this.#underWay.push(synced);
    if (this.#underWay.length >= maxUnderWay) await this.#underWay.shift();
  }

  /** Waits until no file is open any more; throws the first Fault. */
  async settled(): Promise<void> {
    const rest = this.#underWay.splice(0);
    await Promise.allSettled(rest);
    await Promise.all(rest);
  }

  /** As `settled`, whatever became of the files. */
  async closed(): Promise<void> {
    await Promise.allSettled(this.#underWay.splice(0));
  }
}
