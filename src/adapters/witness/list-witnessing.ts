/** What a casebook saw of other logs, and who saw its own, as its log tells; of this, only the kept copies are checked here. */
import type { LogEntry } from '../../domain/evidence/index.ts';
import { keptCopyOf } from './kept-checkpoints.ts';
import { checkpointEntries, openHistory } from './log-history.ts';

export type WitnessedEntry = Extract<LogEntry, { readonly type: 'checkpoint-witnessed' }> & {
  /** Path inside the casebook folder of the checkpoint as its log signed it; null when it is missing or is another. */
  readonly copy: string | null;
};

export interface WitnessingList {
  /** Checkpoints of other logs that this casebook signed. */
  readonly witnessed: readonly WitnessedEntry[];
  /** Cosignatures under checkpoints of its own log. */
  readonly cosigned: readonly Extract<LogEntry, { readonly type: 'checkpoint-cosigned' }>[];
  /** Entries that the log has now. */
  readonly size: number;
}

/** Throws `casebook/absent`, `journal/…` (integrity), `files/…`. */
export async function listWitnessing(folder: string): Promise<WitnessingList> {
  const history = await openHistory(folder);
  const witnessed: WitnessingList['witnessed'][number][] = [];
  const cosigned: WitnessingList['cosigned'][number][] = [];
  for await (const entry of checkpointEntries(history)) {
    if (entry.type === 'checkpoint-witnessed')
      witnessed.push({ ...entry, copy: await keptCopyOf(folder, entry.obj) });
    else if (entry.type === 'checkpoint-cosigned') cosigned.push(entry);
  }
  return { witnessed, cosigned, size: Number(history.known.checkpoint.size) };
}
