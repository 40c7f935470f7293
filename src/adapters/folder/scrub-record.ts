/** How a check of a folder is recorded: the lock is taken for the moment, and waited for when somebody else writes. */
import { setTimeout as delay } from 'node:timers/promises';
import { Fault } from '../../base/index.ts';
import { openFolderCasebook } from './folder-casebook.ts';
import type { RecordInLog } from './scrub.ts';

/** Milliseconds between two attempts to take the lock. */
const retryMs = 200;

/**
 * Records in the log of `folder`. While another command writes it waits, at most `waitMs`; then it throws
 * `casebook/locked` (conflict). Also throws as opening for writing does.
 */
export function recordInFolder(folder: string, waitMs: number): RecordInLog {
  return recordWhenFree(async (act) => {
    const casebook = await openFolderCasebook(folder, 'write');
    try {
      await casebook.journal.append(await act(casebook.journal));
    } finally {
      await casebook.close();
    }
  }, waitMs);
}

/** Asks `record` again while it throws `casebook/locked`, at most for `waitMs`. */
export function recordWhenFree(record: RecordInLog, waitMs: number): RecordInLog {
  return async (act) => {
    for (const untilMs = performance.now() + waitMs; ;) {
      try {
        await record(act);
        return;
      } catch (error) {
        const isLocked = error instanceof Fault && error.code === 'casebook/locked';
        if (!isLocked || performance.now() >= untilMs) throw error;
        await delay(retryMs);
      }
    }
  };
}
