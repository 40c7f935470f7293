/**
 * Sources that another engine read before were read anew: the record tells it once, in the first command that may write.
 * Commands that only read find the same texts and record nothing. An index that was deleted tells of no engine before; then
 * only what the log itself says of an earlier one counts.
 */
import type { Casebook } from './casebook.ts';
import { followEntries, indexEngine } from './follow-journal.ts';

/** Records a re-reading that the log does not know yet. The caller holds the writer's lock, and the index followed the log. */
export async function recordRereading(casebook: Casebook): Promise<void> {
  const { index, journal, actor, now } = casebook;
  const reader = index.stage('reading');
  if (reader === null || reader === indexEngine) return;
  const { read, unreadable } = index.counts();
  // Nothing was there to be read by the engine before.
  if (read + unreadable === 0) return;
  const obj = { engine: indexEngine, sources: read + unreadable, unreadable };
  followEntries(index, await journal.append([{ type: 'sources-reread', time: now(), actor, obj }]));
}
