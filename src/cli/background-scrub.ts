/** The check of the vault beside the server: gentle, recorded like any act, its findings told on standard error. */
import { recordWhenFree, startScrub } from '../adapters/folder/index.ts';
import { followEntries } from '../app/follow-journal.ts';
import type { Casebook } from '../app/casebook.ts';
import type { Terminal } from './terminal.ts';
import { stampNow } from './wiring.ts';

/** Bytes a second. */
const rate = 5_000_000;
/** Milliseconds for which it waits to record when another command writes. */
const lockWaitMs = 60_000;

/** Begins; `write` runs an act with the writer's lock. `stop` records what was checked. */
export function scrubBeside(
  folder: string,
  write: (act: (casebook: Casebook) => Promise<void>) => Promise<void>,
  terminal: Terminal,
): { stop(): Promise<void> } {
  return startScrub({
    folder,
    ratePerSecond: rate,
    record: recordWhenFree(
      (act) =>
        write(async ({ index, journal }) => followEntries(index, await journal.append(await act(journal)))),
      lockWaitMs,
    ),
    stamp: stampNow,
    onFinding: ({ item, message }) => terminal.note(`${item}: ${message}`),
    onFault: ({ message }) => terminal.note(`The check in the background was not recorded: ${message}`),
  });
}
