/**
 * One round of timestamps: what waits is sent first, then a request for the log's end to each authority. What cannot be
 * sent now waits; what is refused is told; what holds is kept before the next is asked.
 */
import { Fault } from '../../base/index.ts';
import { openHistory, ownCheckpoint, type LogHistory } from '../witness/log-history.ts';
import { dequeue, enqueue, waitingRequests, type StampRequest, type WaitingRequest } from './queue.ts';
import { requestStamp, type Stamp, type StampOptions } from './stamp.ts';

/** What became of one request. */
export interface StampOutcome {
  /** `already`: nothing was recorded since the last timestamp of this authority. */
  readonly status: 'stamped' | 'already' | 'waiting' | 'refused';
  readonly authority: string;
  /** Entries under the checkpoint; 0 when the request cannot be read. */
  readonly size: number;
  readonly stamp: Stamp | null;
  /** Log entry that records the timestamp. */
  readonly entry: number | null;
  /** Why it waits or was refused, and what to do. */
  readonly message: string | null;
}

export interface StampRound extends StampOptions {
  readonly folder: string;
  /** Addresses, each once. */
  readonly authorities: readonly string[];
  /** Keeps a timestamp and gives the entry that records it. */
  readonly keep: (stamp: Stamp) => Promise<number>;
  readonly onOutcome: (outcome: StampOutcome) => void;
}

interface Job {
  readonly request: StampRequest;
  readonly size: number;
  /** Null for a request that was made just now. */
  readonly waiting: WaitingRequest | null;
}

/** Sends what waits and what is new. Throws `casebook/absent`, `journal/…` (integrity), `files/…`. */
export async function sendRequests(round: StampRound): Promise<void> {
  const history = await openHistory(round.folder);
  const waiting = await waitingJobs(history, round);
  const now = await newJobs(history, round, waiting);
  const unreachable = new Map<string, Fault>();
  for (const job of [...waiting, ...now]) {
    const { authority } = job.request;
    const before = unreachable.get(authority);
    try {
      // One silent authority costs one waiting time, however many requests wait for it.
      if (before !== undefined) throw before;
      const stamp = await requestStamp(job.request, round);
      const entry = await round.keep(stamp);
      if (job.waiting !== null) await dequeue(round.folder, job.waiting);
      round.onOutcome({ status: 'stamped', authority, size: job.size, stamp, entry, message: null });
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      if (error.code === 'timestamp/unreachable') unreachable.set(authority, error);
      round.onOutcome(await notNow(round.folder, job, error));
    }
  }
}

async function notNow(folder: string, job: Job, fault: Fault): Promise<StampOutcome> {
  const { request, size } = job;
  const mayWorkLater = fault.kind === 'unavailable' || fault.kind === 'conflict';
  if (mayWorkLater && job.waiting === null) await enqueue(folder, request);
  const dropped =
    !mayWorkLater && job.waiting !== null ? ` To give this request up, delete ${job.waiting.file}.` : '';
  return {
    status: mayWorkLater ? 'waiting' : 'refused',
    authority: request.authority,
    size,
    stamp: null,
    entry: null,
    message: `${fault.message} ${fault.advice ?? ''}${dropped}`.trim(),
  };
}

/** What waits, each held against the log: a planted file must not make this log vouch for another. */
async function waitingJobs(history: LogHistory, round: StampRound): Promise<readonly Job[]> {
  const jobs: Job[] = [];
  for (const waiting of await waitingRequests(round.folder)) {
    const own = waiting.request === null ? null : await ownCheckpoint(history, waiting.request.checkpoint);
    if (waiting.request !== null && own?.ok === true) {
      jobs.push({ request: waiting.request, size: Number(own.value.size), waiting });
      continue;
    }
    const reason = own?.ok === false ? own.reason : 'It is not a request for a timestamp.';
    round.onOutcome({
      status: 'refused',
      authority: waiting.request?.authority ?? '',
      size: 0,
      stamp: null,
      entry: null,
      message: `${waiting.file} was not sent. ${reason} Delete this file.`,
    });
  }
  return jobs;
}

async function newJobs(
  history: LogHistory,
  { authorities, onOutcome }: StampRound,
  waiting: readonly Job[],
): Promise<readonly Job[]> {
  const { stamped, lastOther } = await stampedSizes(history);
  const { bytes, checkpoint } = history.known;
  const size = Number(checkpoint.size);
  const jobs: Job[] = [];
  for (const authority of authorities) {
    const last = stamped.get(authority) ?? 0;
    if (last > lastOther) {
      onOutcome({ status: 'already', authority, size: last, stamp: null, entry: null, message: null });
    } else if (!waiting.some((job) => job.request.authority === authority && job.size > lastOther)) {
      jobs.push({ request: { authority, checkpoint: bytes }, size, waiting: null });
    }
  }
  return jobs;
}

/** Entries under the last timestamp of each authority, and the last entry that is about more than the log's own proof. */
async function stampedSizes({ tree }: LogHistory): Promise<{
  readonly stamped: ReadonlyMap<string, number>;
  readonly lastOther: number;
}> {
  const stamped = new Map<string, number>();
  let lastOther = 0;
  for await (const { seq, type, obj } of tree.entries(0)) {
    if (type === 'checkpoint-timestamped') {
      stamped.set(obj.authority, Math.max(obj.size, stamped.get(obj.authority) ?? 0));
    } else if (type !== 'checkpoint-cosigned') lastOther = seq;
  }
  return { stamped, lastOther };
}
