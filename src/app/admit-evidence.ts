/**
 * Admission: bytes enter the vault, the journal records who admitted them and when, and only then is a file
 * reported as added. A file that cannot be opened is named with the reason; the rest goes on.
 */
import { Fault } from '../base/index.ts';
import type { AddLine } from '../contract/index.ts';
import { safeLabel, type NewEntry } from '../domain/evidence/index.ts';
import type { FoundFile, SourceFiles } from '../ports/source-files.ts';
import type { Casebook, OnProgress } from './casebook.ts';
import { followEntries } from './follow-journal.ts';
import { readCaptures, type FreshBytes } from './read-captures.ts';

/** A batch is durable as one: at most this many files … */
const batchFiles = 256;
/** … or this many bytes, so that memory stays bounded. */
const batchBytes = 32 * 1024 * 1024;

export interface AdmitOptions {
  readonly onLine: (line: AddLine) => void;
  readonly onProgress: OnProgress;
  /** Asked between batches: true ends the work after what was admitted so far (Ctrl-C). */
  readonly shouldStop: () => boolean;
  /** Look and report, record nothing. */
  readonly dryRun: boolean;
  /** The caller reads what was admitted (`readCaptures`), when it is known what it is. */
  readonly readLater?: true;
}

interface Loaded {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Admits and reads every file that `files` finds. Returns true when it was stopped before the end. */
export async function admitEvidence(
  casebook: Casebook,
  files: SourceFiles,
  options: AdmitOptions,
): Promise<boolean> {
  let batch: Loaded[] = [];
  let size = 0;
  let done = 0;
  let working: Promise<void> = Promise.resolve();
  // One batch is admitted and read while the files of the next are loaded; batches never overlap.
  const flush = async (): Promise<void> => {
    await working;
    if (batch.length === 0) return;
    const full = batch;
    batch = [];
    size = 0;
    working = admitBatch(casebook, full, options).then(() => {
      done += full.length;
      options.onProgress({ stage: 'admitting', done, total: files.knownTotal() });
    });
    // Awaited above or below, where a failure is thrown; until then it must not count as unhandled.
    working.catch(() => undefined);
  };
  try {
    for await (const found of files.find()) {
      if (options.shouldStop()) break;
      const loaded = await load(found, options);
      if (loaded === null) continue;
      batch.push(loaded);
      size += loaded.bytes.byteLength;
      if (batch.length >= batchFiles || size >= batchBytes) await flush();
    }
    await flush();
  } finally {
    await working;
  }
  return options.shouldStop();
}

async function load(found: FoundFile, options: AdmitOptions): Promise<Loaded | null> {
  const name = safeLabel(found.name);
  const refuse = (reason: string): null => {
    options.onLine({ name, sha256: null, status: 'refused', reason });
    return null;
  };
  if (found.refusal !== null) return refuse(found.refusal);
  try {
    return { name, bytes: await found.read() };
  } catch (error) {
    if (error instanceof Fault && error.kind !== 'bug') return refuse(withAdvice(error));
    throw error;
  }
}

async function admitBatch(
  casebook: Casebook,
  batch: readonly Loaded[],
  options: AdmitOptions,
): Promise<void> {
  if (options.dryRun) {
    for (const { name } of batch) {
      options.onLine({ name, sha256: null, status: 'added', reason: 'dry run: nothing was recorded' });
    }
    return;
  }
  const { stored, durable } = await casebook.vault.startPut(batch.map((one) => one.bytes));
  const admitted = stored.map((object, i) => ({ ...object, name: batch[i]?.name ?? 'unnamed' }));
  const { entries, fresh } = entriesFor(casebook, admitted);
  const recorded = await casebook.journal.append(entries, { after: durable });
  forgetDamage(casebook, admitted);
  if (recorded.length > 0) followEntries(casebook.index, recorded);
  const bytesByHash = new Map(stored.map(({ sha256 }, i) => [sha256, batch[i]?.bytes ?? new Uint8Array()]));
  if (options.readLater !== true) await readUnread(casebook, bytesByHash, options.onProgress);
  for (const { name, sha256 } of admitted) {
    // The first file of a batch with new bytes is the one that was added; a second one was there already.
    options.onLine(lineOf(casebook, { name, sha256, isNew: fresh.delete(sha256) }));
  }
}

/** Bytes that replaced a damaged or missing object in the vault are read again; what was made without them is made anew. */
export function forgetDamage(
  casebook: Casebook,
  admitted: readonly { readonly sha256: string; readonly existed: boolean }[],
): void {
  const { index } = casebook;
  for (const { sha256, existed } of admitted) {
    const row = existed ? null : index.capture(sha256);
    if (row === null) continue;
    index.putCapture({ ...row, status: 'unread', reason: null });
    // No entry tells of it, so the stamps of these stages would stay.
    index.setStage('figures', '');
    index.setStage('names', '');
  }
}

/** What the journal must learn of a batch: new bytes, and known bytes that came under another name. `fresh`: the new ones. */
export function entriesFor(
  casebook: Casebook,
  admitted: readonly { readonly name: string; readonly sha256: string; readonly sizeBytes: number }[],
): { entries: NewEntry[]; fresh: Set<string> } {
  const stamp = { time: casebook.now(), actor: casebook.actor };
  const entries: NewEntry[] = [];
  const nameOf = new Map<string, string>();
  const fresh = new Set<string>();
  for (const { name, sha256, sizeBytes } of admitted) {
    const known = nameOf.get(sha256) ?? casebook.index.capture(sha256)?.name;
    if (known === undefined) {
      fresh.add(sha256);
      entries.push({ ...stamp, type: 'capture-admitted', obj: { sha256, sizeBytes, name } });
    } else if (known !== name) {
      entries.push({ ...stamp, type: 'capture-seen-again', obj: { sha256, name } });
    }
    nameOf.set(sha256, known ?? name);
  }
  return { entries, fresh };
}

async function readUnread(
  casebook: Casebook,
  bytesByHash: FreshBytes,
  onProgress: OnProgress,
): Promise<void> {
  const rows = casebook.index.captures({ status: 'unread' });
  await readCaptures(casebook, rows, () => undefined, bytesByHash);
  onProgress({ stage: 'reading', done: rows.length, total: rows.length });
}

/** What became of one file, once it was recorded and read. */
export function lineOf(
  casebook: Casebook,
  line: { readonly name: string; readonly sha256: string; readonly isNew: boolean },
): AddLine {
  const row = casebook.index.capture(line.sha256);
  const { name, sha256 } = line;
  if (row?.status === 'unreadable') return { name, sha256, status: 'unreadable', reason: row.reason };
  if (line.isNew) return { name, sha256, status: 'added', reason: row?.reason ?? null };
  const reason = row !== null && row.name !== name ? `the same bytes as ${row.name}` : null;
  return { name, sha256, status: 'already', reason };
}

function withAdvice(fault: Fault): string {
  return fault.advice === null ? fault.message : `${fault.message} ${fault.advice}`;
}
