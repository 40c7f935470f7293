/** What a casebook has of proofs of time and of witnesses, as its log tells; nothing is checked here. */
import { parseCheckpoint, type LogEntry } from '../../domain/evidence/index.ts';
import { checkpointEntries, openHistory } from '../witness/log-history.ts';
import { waitingRequests } from './queue.ts';

/** A request that waits, to be shown. */
export interface WaitingShown {
  readonly file: string;
  /** Null when the file is no request. */
  readonly authority: string | null;
  readonly size: number | null;
}

export interface TimestampList {
  readonly kept: readonly Extract<LogEntry, { readonly type: 'checkpoint-timestamped' }>[];
  readonly waiting: readonly WaitingShown[];
  /** Entries that the log has now. */
  readonly size: number;
}

/** Throws `casebook/absent`, `journal/…` (integrity), `files/…`. */
export async function listTimestamps(folder: string): Promise<TimestampList> {
  const history = await openHistory(folder);
  const kept: TimestampList['kept'][number][] = [];
  for await (const entry of checkpointEntries(history)) {
    if (entry.type === 'checkpoint-timestamped') kept.push(entry);
  }
  const waiting = (await waitingRequests(folder)).map(({ file, request }) => {
    const signed = request === null ? null : parseCheckpoint(request.checkpoint);
    const size = signed?.ok === true ? Number(signed.value.checkpoint.size) : null;
    return { file, authority: request?.authority ?? null, size };
  });
  return { kept, waiting, size: Number(history.known.checkpoint.size) };
}
