/**
 * The journal as files of lines, `log/000000000000.jsonl` and on, each named by its first entry. The life of a
 * batch: lines written at the end and fsynced, head record replaced and fsynced, then acknowledged. After any
 * failed write the journal takes nothing more: what reached the disk is decided by the next opening.
 * A stranger checks the chain with `sed -n 1p | tr -d '\n' | sha256sum`: it is the "prev" of line 2, and so on.
 */
import { join } from 'node:path';
import { canonicalJson, Fault } from '../../base/index.ts';
import {
  encodeUtf8,
  firstPrev,
  makeEntry,
  nextLink,
  type ChainHead,
  type LogEntry,
  type NewEntry,
} from '../../domain/evidence/index.ts';
import type { Journal } from '../../ports/journal.ts';
import { cutFile, syncFolder, writeAt } from './durable-files.ts';
import { segmentFirstSeq, segmentName, sha256Hex, type FolderLayout } from './folder-layout.ts';
import { chainHead, emptyHead, readHead, writeHead, type HeadRecord } from './head-record.ts';
import { readLogLines } from './log-lines.ts';
import { damagedLog, recoverLog, segmentsIn } from './log-recovery.ts';

/** When a log file is full and the next one begins. */
export interface SegmentLimits {
  readonly entries: number;
  readonly sizeBytes: number;
}

const defaultLimits: SegmentLimits = { entries: 65_536, sizeBytes: 64 * 1024 * 1024 };

/** Throws unless the caller still holds the folder's lock; asked before every write. */
export type AssertLocked = () => Promise<void>;

interface Writer {
  readonly assertLocked: AssertLocked;
  readonly limits: SegmentLimits;
  head: HeadRecord | null;
  failure: unknown;
}

/** The journal of a casebook folder. */
export class FolderJournal implements Journal {
  readonly #layout: FolderLayout;
  readonly #writer: Writer | null;
  /** What opening put away, as plain sentences. */
  readonly notes: readonly string[];
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(layout: FolderLayout, writer: Writer | null, notes: readonly string[]) {
    this.#layout = layout;
    this.#writer = writer;
    this.notes = notes;
  }

  /** Opens for reading: no lock, no write, and nothing beyond the acknowledged head is seen. */
  static forReading(layout: FolderLayout): FolderJournal {
    return new FolderJournal(layout, null, []);
  }

  /** Opens for writing, after recovery (`recoverLog`). The caller holds the lock. */
  static async forWriting(
    layout: FolderLayout,
    assertLocked: AssertLocked,
    limits: SegmentLimits = defaultLimits,
  ): Promise<FolderJournal> {
    const { head, notes } = await recoverLog(layout);
    return new FolderJournal(layout, { assertLocked, limits, head, failure: null }, notes);
  }

  append(entries: readonly NewEntry[]): Promise<readonly LogEntry[]> {
    const done = this.#queue.then(() => this.#appendNow(entries));
    this.#queue = done.catch(() => undefined);
    return done;
  }

  async #appendNow(drafts: readonly NewEntry[]): Promise<readonly LogEntry[]> {
    const writer = this.#writer;
    if (writer === null) throw openedForReading(this.#layout);
    if (writer.failure !== null) throw failedBefore(this.#layout, writer.failure);
    if (drafts.length === 0) return [];
    const { entries, lines, head } = seal(drafts, writer.head);
    await writer.assertLocked();
    try {
      writer.head = await this.#write(lines, head, placeAfter(writer.head, writer.limits));
    } catch (error) {
      writer.failure = error;
      throw error;
    }
    return entries;
  }

  async #write(lines: Uint8Array, head: ChainHead, place: Place): Promise<HeadRecord> {
    const { segment, sizeBytes } = place;
    const path = join(this.#layout.log, segment);
    try {
      await writeAt(path, lines, sizeBytes);
    } catch (error) {
      // Tidy for readers; recovery cuts the same bytes when this fails too, so only the first error is told.
      await cutFile(path, sizeBytes).catch(() => undefined);
      throw error;
    }
    if (sizeBytes === 0) await syncFolder(this.#layout.log);
    const record = { ...head, segment, sizeBytes: sizeBytes + lines.length };
    await writeHead(this.#layout.head, record);
    return record;
  }

  async *entries(fromSeq = 0): AsyncIterable<LogEntry> {
    const acknowledged = await this.#acknowledged();
    if (acknowledged !== null && chainHead(acknowledged) === null) return;
    let head: ChainHead | null = null;
    for (const segment of await segmentsIn(this.#layout)) {
      let line = 0;
      for await (const { bytes, terminated } of readLogLines(join(this.#layout.log, segment))) {
        if (head !== null && head.seq === acknowledged?.seq) return;
        if (acknowledged === null && !terminated) return;
        line += 1;
        const link = nextLink(head, bytes, sha256Hex);
        if (!link.ok) throw damagedLog(`log/${segment} line ${line}`, link.reason);
        head = link.head;
        if (head.seq === acknowledged?.seq && head.hash !== acknowledged.hash) {
          throw damagedLog(`log/${segment} line ${line}`, 'It is not the entry that was acknowledged.');
        }
        if (link.entry.seq >= fromSeq) yield link.entry;
      }
    }
    if (acknowledged !== null && (head?.seq ?? -1) < acknowledged.seq) {
      throw damagedLog(
        `log/${acknowledged.segment}`,
        `It ends before entry ${acknowledged.seq}, which was acknowledged.`,
      );
    }
  }

  async head(): Promise<ChainHead | null> {
    const record = await this.#acknowledged();
    const known = chainHead(record);
    if (known !== null) return { seq: known.seq, hash: known.hash };
    if (record !== null) return null;
    // No record, for a reader: it may have been lost, and then the log itself must say where it ends.
    let last: LogEntry | null = null;
    if (this.#writer === null) for await (const entry of this.entries()) last = entry;
    return last === null ? null : { seq: last.seq, hash: sha256Hex(encodeUtf8(canonicalJson(last))) };
  }

  /** Ends writing: waits for what is under way; nothing more is taken. */
  async close(): Promise<void> {
    await this.#queue;
    if (this.#writer !== null) this.#writer.failure ??= 'the casebook was closed';
  }

  async #acknowledged(): Promise<HeadRecord | null> {
    return this.#writer === null ? readHead(this.#layout.head) : (this.#writer.head ?? emptyHead);
  }
}

interface Place {
  readonly segment: string;
  readonly sizeBytes: number;
}

/** Where the next batch goes: the end of the log file, or a new one when that is full. */
function placeAfter(head: HeadRecord | null, limits: SegmentLimits): Place {
  if (head === null) return { segment: segmentName(0), sizeBytes: 0 };
  const entries = head.seq + 1 - (segmentFirstSeq(head.segment) ?? 0);
  const full = entries >= limits.entries || head.sizeBytes >= limits.sizeBytes;
  return full ? { segment: segmentName(head.seq + 1), sizeBytes: 0 } : head;
}

interface SealedBatch {
  readonly entries: readonly LogEntry[];
  /** All lines, each with its line end. */
  readonly lines: Uint8Array;
  readonly head: ChainHead;
}

function seal(drafts: readonly NewEntry[], before: ChainHead | null): SealedBatch {
  let head = before;
  const entries: LogEntry[] = [];
  const parts: Uint8Array[] = [];
  for (const draft of drafts) {
    const seq = head === null ? 0 : head.seq + 1;
    const { entry, line } = makeEntry({ draft, seq, prev: head?.hash ?? firstPrev });
    const link = nextLink(head, line, sha256Hex);
    if (!link.ok) throw new Fault({ code: link.code, kind: 'invalid', message: link.reason });
    entries.push(entry);
    parts.push(line, lineEnd);
    head = link.head;
  }
  if (head === null)
    throw new Fault({ code: 'journal/empty-batch', kind: 'bug', message: 'Nothing to seal.' });
  return { entries, lines: Buffer.concat(parts), head };
}

const lineEnd = new Uint8Array([0x0a]);

function openedForReading(layout: FolderLayout): Fault {
  return new Fault({
    code: 'journal/read-only',
    kind: 'denied',
    message: `The casebook ${layout.folder} was opened for reading only.`,
  });
}

function failedBefore(layout: FolderLayout, cause: unknown): Fault {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new Fault({
    code: 'journal/read-only',
    kind: 'unavailable',
    message: `The log of ${layout.folder} takes no more entries in this run: ${why}`,
    advice: 'Put the cause right and run the same command again; what was acknowledged is safe.',
    cause,
  });
}
