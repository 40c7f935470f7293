/**
 * The chain: each entry names the hash of the line before, so that a changed, removed, added or reordered entry
 * shows. What a chain alone cannot show is a changed or missing last entry; for that the acknowledged head is
 * kept beside the log and compared here.
 */
import type { LogEntry } from './entry-types.ts';
import type { EntryProblem } from './shape.ts';
import { firstPrev, parseEntry } from './entry.ts';

/** SHA-256 of bytes as 64 lower-case hex digits. Injected: the domain has no cryptography of its own. */
export type HashBytes = (bytes: Uint8Array) => string;

/** The last entry of a chain: its sequence number and the hash of its line. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

export type Link =
  | { readonly ok: true; readonly entry: LogEntry; readonly head: ChainHead }
  | ({ readonly ok: false } & EntryProblem);

/**
 * Checks one line (without line end) against the head before it (null at the start of the log). Total. This is
 * the step that a streaming reader repeats.
 */
export function nextLink(before: ChainHead | null, line: Uint8Array, hashBytes: HashBytes): Link {
  const parsed = parseEntry(line);
  if (!parsed.ok) return parsed;
  const { entry } = parsed;
  const seq = before === null ? 0 : before.seq + 1;
  if (entry.seq !== seq) {
    return bad('chain/sequence', `It says that it is entry ${entry.seq}; here entry ${seq} belongs.`);
  }
  if (entry.prev !== (before?.hash ?? firstPrev)) {
    return bad(
      'chain/broken',
      'It names another entry as the one before: this entry or the one before was changed, removed or moved.',
    );
  }
  if ((entry.type === 'casebook-created') !== (seq === 0)) {
    return bad('chain/first-entry', 'A log begins with "casebook-created", which stands nowhere else.');
  }
  return { ok: true, entry, head: { seq, hash: hashBytes(line) } };
}

export type ChainReport =
  | { readonly ok: true; readonly entries: number; readonly head: ChainHead | null }
  /** `line` counts from 1: the first line that does not hold. */
  | ({ readonly ok: false; readonly line: number } & EntryProblem);

/**
 * Checks a whole log, stopping at the first bad line. `acknowledged` is the head that was kept beside the log:
 * with it the last entry is covered too, and a log that is shorter than what was acknowledged is refused.
 */
export function checkChain(
  lines: Iterable<Uint8Array>,
  hashBytes: HashBytes,
  acknowledged: ChainHead | null = null,
): ChainReport {
  let head: ChainHead | null = null;
  let line = 0;
  for (const bytes of lines) {
    line += 1;
    const link = nextLink(head, bytes, hashBytes);
    if (!link.ok) return { ok: false, line, code: link.code, reason: link.reason };
    head = link.head;
    const problem = headProblem(head, acknowledged);
    if (problem !== null) return { ok: false, line, ...problem };
  }
  const short = endProblem(head, acknowledged);
  return short === null ? { ok: true, entries: line, head } : { ok: false, line: line + 1, ...short };
}

/** What is wrong with the entry at the acknowledged place; null anywhere else or when it is the same entry. */
export function headProblem(head: ChainHead, acknowledged: ChainHead | null): EntryProblem | null {
  if (acknowledged?.seq !== head.seq || acknowledged.hash === head.hash) return null;
  return {
    code: 'chain/head-differs',
    reason: `It is not the entry that was acknowledged as entry ${head.seq}: it was changed afterwards.`,
  };
}

/** What is wrong when a log ends at `head` (null: it is empty). */
export function endProblem(head: ChainHead | null, acknowledged: ChainHead | null): EntryProblem | null {
  if (acknowledged === null || (head?.seq ?? -1) >= acknowledged.seq) return null;
  return {
    code: 'chain/cut-short',
    reason: `The log ends before entry ${acknowledged.seq}, which was acknowledged: entries were removed.`,
  };
}

function bad(code: string, reason: string): Link {
  return { ok: false, code, reason };
}
