/**
 * What a writer does when it opens a log: it proves that the acknowledged end is there, and puts away what an
 * interrupted append left beyond it. Invariant: no acknowledged byte is ever cut.
 */
import { join } from 'node:path';
import { Fault } from '../../base/index.ts';
import { maxEntryBytes, nextLink, type ChainHead } from '../../domain/evidence/index.ts';
import { cutFile, lookAt, namesIn, readPieces, removeFile, syncFolder } from './durable-files.ts';
import { segmentFirstSeq, segmentName, sha256Hex, type FolderLayout } from './folder-layout.ts';
import { chainHead, emptyHead, readHead, writeHead, type HeadRecord } from './head-record.ts';
import { readLogLines } from './log-lines.ts';

export interface RecoveredLog {
  readonly head: HeadRecord | null;
  /** Plain sentences about what was put away; empty after a clean end. */
  readonly notes: readonly string[];
}

/** A damaged log; `item` names file and line or place. */
export function damagedLog(item: string, reason: string): Fault {
  return new Fault({
    code: 'journal/damaged',
    kind: 'integrity',
    message: `The log is damaged at ${item}. ${reason}`,
    advice:
      'Run `sakkhi verify` for the whole extent and restore the log from a copy of the casebook folder.',
    data: { item },
  });
}

/** Names of the log files in order of their entries. */
export async function segmentsIn(layout: FolderLayout): Promise<readonly string[]> {
  return ((await namesIn(layout.log)) ?? []).filter((name) => segmentFirstSeq(name) !== null);
}

/** Opens the log for writing. Throws `journal/damaged` and `journal/head-damaged` (integrity). */
export async function recoverLog(layout: FolderLayout): Promise<RecoveredLog> {
  let acknowledged = await readHead(layout.head);
  if (acknowledged === null && (await segmentsIn(layout)).length === 0) {
    acknowledged = emptyHead;
    await writeHead(layout.head, acknowledged);
  }
  const known = chainHead(acknowledged);
  if (known !== null) await assertAcknowledged(layout, known);
  const { head, cut } = await walkBeyond(layout, acknowledged);
  const notes = cut === null ? [] : await putAway(layout, cut, acknowledged);
  // Whole entries beyond the record were durable, only their acknowledgement was interrupted: they stay.
  if (head !== null && head.seq !== acknowledged?.seq) await writeHead(layout.head, head);
  return { head, notes };
}

/** The acknowledged entry must end where the record says and have the recorded hash. */
async function assertAcknowledged(layout: FolderLayout, head: HeadRecord): Promise<void> {
  const path = join(layout.log, head.segment);
  const found = await lookAt(path);
  if (found?.kind !== 'file' || found.sizeBytes < head.sizeBytes) {
    throw damagedLog(`log/${head.segment}`, `It ends before entry ${head.seq}, which was acknowledged.`);
  }
  const line = await lineBefore(path, head.sizeBytes);
  if (line === null || sha256Hex(line) !== head.hash) {
    throw damagedLog(`log/${head.segment}`, `Entry ${head.seq} is not the entry that was acknowledged.`);
  }
}

/** The line whose line end is the byte before `end`; null when there is none of the size of an entry. */
async function lineBefore(path: string, end: number): Promise<Uint8Array | null> {
  const from = Math.max(0, end - maxEntryBytes - 2);
  const bytes = new Uint8Array(end - from);
  let size = 0;
  for await (const piece of readPieces(path, from)) {
    const part = piece.subarray(0, bytes.length - size);
    bytes.set(part, size);
    size += part.length;
    if (size === bytes.length) break;
  }
  if (size < bytes.length || bytes.at(-1) !== 0x0a) return null;
  const start = bytes.lastIndexOf(0x0a, bytes.length - 2) + 1;
  return start === 0 && from > 0 ? null : bytes.subarray(start, bytes.length - 1);
}

/** The place from which the log does not hold. */
interface Cut {
  readonly segment: string;
  readonly keepBytes: number;
  readonly reason: string;
  /** True when the bytes are a line without line end, and the last of the log. */
  readonly torn: boolean;
}

/** Follows the chain from the acknowledged head to the end of the log or to the first line that does not hold. */
async function walkBeyond(
  layout: FolderLayout,
  acknowledged: HeadRecord | null,
): Promise<{ readonly head: HeadRecord | null; readonly cut: Cut | null }> {
  const segments = await segmentsIn(layout);
  let head = chainHead(acknowledged);
  for (const segment of segments) {
    if (acknowledged !== null && segment < acknowledged.segment) continue;
    const isLast = segment === segments.at(-1);
    let keepBytes = segment === acknowledged?.segment ? acknowledged.sizeBytes : 0;
    if (keepBytes === 0 && segment !== segmentName(nextSeq(head))) {
      return {
        head,
        cut: { segment, keepBytes, reason: 'Its name does not continue the log.', torn: false },
      };
    }
    for await (const line of readLogLines(join(layout.log, segment), keepBytes)) {
      const link = nextLink(head, line.bytes, sha256Hex);
      if (!link.ok || !line.terminated) {
        const torn = isLast && !line.terminated;
        return {
          head,
          cut: { segment, keepBytes, reason: link.ok ? 'It has no line end.' : link.reason, torn },
        };
      }
      keepBytes = line.endBytes;
      head = { ...link.head, segment, sizeBytes: keepBytes };
    }
  }
  return { head, cut: null };
}

function nextSeq(head: ChainHead | null): number {
  return head === null ? 0 : head.seq + 1;
}

/** Cuts what was never acknowledged. Without a record nothing but a torn last line is known to be that. */
async function putAway(
  layout: FolderLayout,
  cut: Cut,
  acknowledged: HeadRecord | null,
): Promise<readonly string[]> {
  const place = `log/${cut.segment} after byte ${cut.keepBytes}`;
  if (acknowledged === null && !cut.torn) throw damagedLog(place, cut.reason);
  for (const segment of await segmentsIn(layout)) {
    if (segment > cut.segment) await removeFile(join(layout.log, segment));
  }
  if (cut.keepBytes === 0) await removeFile(join(layout.log, cut.segment));
  else await cutFile(join(layout.log, cut.segment), cut.keepBytes);
  await syncFolder(layout.log);
  return [
    `An unfinished write at the end of the log (${place}) was removed; it had never been acknowledged.`,
  ];
}
