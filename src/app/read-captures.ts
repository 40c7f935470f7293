/**
 * Reading: captures that stand in the index as unread become documents and claims. Runs after admission and
 * after a rebuild; stopping half-way loses nothing, the next run goes on with what is still unread.
 */
import { Fault } from '../base/index.ts';
import { readDocument, type ParsedCapture } from '../domain/reading/index.ts';
import type { ParseOutcome } from '../ports/capture-parser.ts';
import type { CaptureRow, Reading } from '../ports/casebook-index.ts';
import type { Casebook, OnProgress } from './casebook.ts';
import { derivedReading } from './derive-claims.ts';
import { settleCapture } from './settle-claims.ts';

/** Captures parsed at the same time: enough to keep two parser processes busy. */
const inFlight = 4;
/** Readings written to the index in one transaction. */
const perTransaction = 256;

interface ParsedRow {
  readonly row: CaptureRow;
  readonly outcome: ParseOutcome;
}

/** Bytes that were just put into the vault and are still in memory, by hash. */
export type FreshBytes = ReadonlyMap<string, Uint8Array>;

/**
 * Reads the given captures (rows as they stand in the index) in order. Never stops at a bad capture. Bytes that are
 * not `fresh` come from the vault, which hashes them again.
 */
export async function readCaptures(
  casebook: Casebook,
  rows: readonly CaptureRow[],
  onProgress: OnProgress,
  fresh: FreshBytes = new Map(),
): Promise<void> {
  for (let from = 0; from < rows.length; from += perTransaction) {
    const batch = rows.slice(from, from + perTransaction);
    const parsed = await parseBatch(casebook, batch, fresh);
    casebook.index.transaction(() => {
      // Decisions that were recorded before this reading (a rebuild, a newer engine) meet it now.
      const hasDecisions = casebook.index.counts().decisions > 0;
      for (const one of parsed) storeReading(casebook, one, hasDecisions);
    });
    onProgress({ stage: 'reading', done: from + batch.length, total: rows.length });
  }
}

async function parseBatch(
  casebook: Casebook,
  rows: readonly CaptureRow[],
  fresh: FreshBytes,
): Promise<ParsedRow[]> {
  const results: ParsedRow[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let i = next++; i < rows.length; i = next++) {
      const row = rows[i];
      if (row !== undefined) results[i] = { row, outcome: await parseOne(casebook, row, fresh) };
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return results;
}

async function parseOne(casebook: Casebook, row: CaptureRow, fresh: FreshBytes): Promise<ParseOutcome> {
  let bytes: Uint8Array;
  try {
    bytes = fresh.get(row.sha256) ?? (await casebook.vault.get(row.sha256));
  } catch (error) {
    // A damaged or missing object is named and the others stay usable; `verify` reports it as well.
    if (error instanceof Fault && (error.kind === 'integrity' || error.kind === 'absent')) {
      return { status: 'unreadable', code: error.code, reason: error.message, mediaType: row.mediaType };
    }
    throw error;
  }
  return casebook.parser.parse({ bytes, name: row.name });
}

function storeReading(casebook: Casebook, { row, outcome }: ParsedRow, hasDecisions: boolean): void {
  if (outcome.status === 'unreadable') {
    casebook.index.putCapture({
      ...row,
      mediaType: outcome.mediaType,
      status: 'unreadable',
      reason: outcome.reason,
    });
    return;
  }
  const { mediaType } = outcome.parsed;
  const reading = readingOf(casebook, row, outcome.parsed);
  if (typeof reading === 'string') {
    casebook.index.putCapture({ ...row, mediaType, status: 'unreadable', reason: reading });
    return;
  }
  casebook.index.putReading(reading);
  casebook.index.putCapture({
    ...row,
    mediaType,
    status: 'read',
    reason: told(reading.document.notes),
  });
  if (hasDecisions) settleCapture(casebook.index, row.sha256);
}

const unforeseen =
  'The program failed at this text, which is a fault of the program; the file is kept, and a newer version will read it again. Please report it with these words';

/** A text in place of the reading says at what the engines failed: it is listed, and the others are read all the same. */
function readingOf(casebook: Casebook, row: CaptureRow, parsed: ParsedCapture): Reading | string {
  try {
    return derivedReading(casebook.index, readDocument({ sha256: row.sha256, name: row.name, parsed }));
  } catch (error) {
    if (error instanceof Fault) throw error;
    return `${unforeseen}: ${String(error).slice(0, longestRemark)}`;
  }
}

/** Longest text of the remarks about one source in a list; the reader shows all of them. */
const longestRemark = 500;

/** What people should know of how a source was read (by OCR, in part); null when there is nothing to say. */
function told(notes: readonly string[]): string | null {
  const text = notes.join(' ');
  if (text === '') return null;
  return text.length <= longestRemark ? text : `${text.slice(0, longestRemark - 1)}…`;
}
