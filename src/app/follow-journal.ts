/**
 * The index follows the journal: entries that it has not seen yet become capture rows. When the index is empty,
 * damaged or was made by another engine, it is cleared and built again from log and vault to the same content.
 */
import { Fault } from '../base/index.ts';
import { claimsEngine } from '../domain/claims/index.ts';
import type { LogEntry } from '../domain/evidence/index.ts';
import { readingEngine } from '../domain/reading/index.ts';
import type { Casebook, OnProgress } from './casebook.ts';
import { readCaptures } from './read-captures.ts';

/** Stamp of the engines that made the derived rows; another stamp means: derive anew. */
export const indexEngine: string = `${readingEngine}+${claimsEngine}`;

/** What the journal's first entry says of the casebook. */
export interface CasebookHeading {
  readonly title: string;
  readonly notice: string | null;
}

/** Brings the index up to the journal's head and reads what is unread. Returns the heading of the casebook. */
export async function followJournal(casebook: Casebook, onProgress: OnProgress): Promise<CasebookHeading> {
  const { index } = casebook;
  const state = index.state();
  const head = await casebook.journal.head();
  // An index that knows more than the log belongs to another state of the folder (a log restored from a copy).
  const usable = state?.engine === indexEngine && state.seq <= (head?.seq ?? -1);
  if (!usable) index.clear();
  const seen = usable ? state.seq : -1;
  let heading: CasebookHeading | null = null;
  let last = seen;
  const pending: LogEntry[] = [];
  for await (const entry of casebook.journal.entries()) {
    if (entry.type === 'casebook-created') heading = { title: entry.obj.title, notice: entry.obj.notice };
    if (entry.seq > seen) pending.push(entry);
    last = entry.seq;
  }
  if (heading === null) throw noCasebook();
  index.transaction(() => {
    for (const entry of pending) applyEntry(casebook, entry);
    index.setState({ seq: last, engine: indexEngine });
  });
  await readCaptures(casebook, index.captures({ status: 'unread' }), onProgress);
  return heading;
}

/** Puts one recorded entry into the index; entries about known captures change nothing. */
export function applyEntry(casebook: Casebook, entry: LogEntry): void {
  if (entry.type !== 'capture-admitted' || casebook.index.capture(entry.obj.sha256) !== null) return;
  casebook.index.putCapture({
    sha256: entry.obj.sha256,
    name: entry.obj.name,
    mediaType: 'application/octet-stream',
    sizeBytes: entry.obj.sizeBytes,
    admittedAt: entry.time,
    seq: entry.seq,
    status: 'unread',
    reason: null,
  });
}

function noCasebook(): Fault {
  return new Fault({
    code: 'casebook/no-first-entry',
    kind: 'integrity',
    message: 'The log of this casebook does not begin with the entry that created it.',
    advice: 'Run `sakkhi verify` to see what is missing, and restore the folder from a copy.',
  });
}
