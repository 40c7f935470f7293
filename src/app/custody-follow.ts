/**
 * Entries that another command recorded while this one had the casebook open: the index takes them in before custody is
 * told. Sources that came with them are read by the command that recorded them.
 */
import type { LogEntry } from '../domain/evidence/index.ts';
import type { Casebook } from './casebook.ts';
import { followEntries, indexEngine } from './follow-journal.ts';

/** Cheap when nothing was recorded since. Throws as reads of the journal do. */
export async function catchUp({ index, journal }: Pick<Casebook, 'index' | 'journal'>): Promise<void> {
  const head = await journal.head();
  const state = index.state();
  if (head === null || state === null || state.engine !== indexEngine || state.seq >= head.seq) return;
  const fresh: LogEntry[] = [];
  for await (const entry of journal.entries(state.seq + 1)) fresh.push(entry);
  // Another command may have brought the index further in between; what it applied is not applied again.
  const seen = index.state()?.seq ?? -1;
  followEntries(
    index,
    fresh.filter(({ seq }) => seq > seen),
  );
}
