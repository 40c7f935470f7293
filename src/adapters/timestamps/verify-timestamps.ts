/**
 * The check of every timestamp that a casebook keeps, offline: record, checkpoint, token, chain, and that the log still
 * begins with what was stamped. Changes nothing.
 */
import { Fault } from '../../base/index.ts';
import { type CheckpointTimestamped, type Finding, type LogEntry } from '../../domain/evidence/index.ts';
import { sha256Hex } from '../folder/folder-layout.ts';
import { checkpointEntries, openHistory, ownCheckpoint, type LogHistory } from '../witness/log-history.ts';
import { parseTimestampRecord } from './timestamp-record.ts';

/** An entry that records a timestamp. */
export type StampEntry = Extract<LogEntry, { readonly type: 'checkpoint-timestamped' }>;

/** What was checked. */
export interface TimestampReport {
  readonly timestamps: number;
  readonly problems: number;
  readonly notes: number;
}

/**
 * Checks all kept timestamps. With `trusted` (DER of certificates) a chain that ends elsewhere is a problem; without,
 * one note for each authority says where its chains end. Throws `casebook/absent`, `journal/…` (integrity), `files/…`.
 */
export async function verifyTimestamps(
  folder: string,
  onFinding: (finding: Finding) => void,
  trusted: readonly Uint8Array[] = [],
): Promise<TimestampReport> {
  const report = { timestamps: 0, problems: 0, notes: 0 };
  const history = await openHistory(folder);
  const unknown = new Map<string, { readonly count: number; readonly last: StampEntry }>();
  for await (const entry of checkpointEntries(history)) {
    if (entry.type !== 'checkpoint-timestamped') continue;
    report.timestamps += 1;
    const judged = await judge(history, entry, trusted);
    if ('reason' in judged) {
      report.problems += 1;
      onFinding(problemOf(entry, judged));
    } else if (!judged.isTrusted) {
      unknown.set(judged.root, { count: (unknown.get(judged.root)?.count ?? 0) + 1, last: entry });
    }
  }
  for (const [root, { count, last }] of unknown) {
    report.notes += 1;
    onFinding(noteOf(root, count, last));
  }
  return report;
}

function problemOf({ seq, obj }: StampEntry, { code, reason }: Broken): Finding {
  return {
    item: `timestamp of log entry ${seq}`,
    code,
    message: `${reason} It no longer proves when entries 0–${obj.size - 1} existed. ${advice}`,
    severity: 'problem',
  };
}

function noteOf(root: string, count: number, { seq, obj }: StampEntry): Finding {
  return {
    item: `timestamp of log entry ${seq}`,
    code: 'timestamp/unknown-authority',
    message: `${count} timestamp(s) hold, the last says that entries 0–${obj.size - 1} existed at ${obj.stampedAt}; their certificates end in "${root}". This program knows no authorities: if you trust that one, give its certificate with --trust FILE.`,
    severity: 'note',
  };
}

/** Why a timestamp proves nothing. */
interface Broken {
  readonly code: string;
  readonly reason: string;
}

async function judge(
  history: LogHistory,
  { seq, obj }: StampEntry,
  trusted: readonly Uint8Array[],
): Promise<Broken | { readonly root: string; readonly isTrusted: boolean }> {
  const bytes = await recordOf(history, obj);
  if (bytes instanceof Fault) return { code: 'timestamp/record', reason: bytes.message };
  const record = parseTimestampRecord(bytes);
  if (!record.ok) return record;
  const own = await ownCheckpoint(history, record.value.checkpoint);
  if (!own.ok) return own;
  // Only a casebook with timestamps needs the libraries that read them.
  const { judgeRecord } = await import('./stamp.ts');
  const judged = judgeRecord(record.value, { logKey: history.known.key, trusted });
  if (!judged.ok) return judged;
  const { checked } = judged.value;
  const isTold =
    sha256Hex(record.value.checkpoint) === obj.imprint &&
    Number(own.value.size) === obj.size &&
    obj.size <= seq &&
    record.value.authority === obj.authority &&
    checked.stampedAt === obj.stampedAt;
  if (!isTold) {
    return { code: 'timestamp/entry', reason: 'The log entry says something else than the timestamp.' };
  }
  if (checked.isTrusted || trusted.length === 0) return checked;
  const reason = `Its certificates end in "${checked.root}", which is none of those given with --trust.`;
  return { code: 'timestamp/not-trusted', reason };
}

const advice = 'Restore the vault and the log from a copy of the casebook, or make a new timestamp.';

async function recordOf(
  { casebook }: LogHistory,
  { record }: CheckpointTimestamped,
): Promise<Uint8Array | Fault> {
  try {
    return await casebook.vault.get(record.sha256);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}
