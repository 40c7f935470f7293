/**
 * Import: sources of another casebook come in with what proves their custody there. The bundle was checked before, as a
 * whole. Its sources and one record of its proofs go into the vault first; then everything is recorded in one append, so
 * that an interrupted import has either happened or not. Only then the sources are read, which can go on later.
 */
import type { AddLine } from '../contract/index.ts';
import { safeLabel, type EntryObjects, type NewEntry, type StoredRecord } from '../domain/evidence/index.ts';
import type { IncomingBundle } from '../ports/incoming-bundle.ts';
import { entriesFor, forgetDamage, lineOf } from './admit-evidence.ts';
import type { Casebook, OnProgress } from './casebook.ts';
import { inParts } from './export-sources.ts';
import { followEntries } from './follow-journal.ts';
import { readCaptures } from './read-captures.ts';

export interface ImportOptions {
  readonly onLine: (line: AddLine) => void;
  readonly onProgress: OnProgress;
  /** Asked between batches: before the record true ends the import without a trace in the log, afterwards the reading. */
  readonly shouldStop: () => boolean;
}

export interface ImportOutcome {
  /** Log entries that record the import; empty when nothing was recorded. */
  readonly recorded: readonly number[];
  /** The entry that recorded the same bundle before; null when it is new here. */
  readonly before: number | null;
  readonly stopped: boolean;
}

/** Bytes put into the vault at one time, so that memory stays bounded by this and the largest source. */
const batchBytes = 32 * 1024 * 1024;
const batchFiles = 256;

/**
 * Imports a checked bundle. The caller holds the writer's lock. The same bundle again puts damaged bytes right and records
 * nothing, unless its key was not trusted before and is now. Throws as vault and journal do, and what `read` throws:
 * then nothing was recorded.
 */
export async function importBundle(
  casebook: Casebook,
  bundle: IncomingBundle,
  options: ImportOptions,
): Promise<ImportOutcome> {
  const before = await earlierImport(casebook, bundle);
  const stored = await storeAll(casebook, bundle, options);
  if (stored === null) return { recorded: [], before: before?.seq ?? null, stopped: true };
  forgetDamage(casebook, stored.sources);
  const isKnown = before !== null && (before.obj.isKeyTrusted || !bundle.isKeyTrusted);
  const { entries, fresh } = entriesFor(casebook, stored.sources);
  const drafts = isKnown ? [] : [...entries, ...importEntries(casebook, bundle, stored.record)];
  const recorded = await casebook.journal.append(drafts);
  if (recorded.length > 0) followEntries(casebook.index, recorded);
  const stopped = await readAll(casebook, options);
  for (const { name, sha256 } of stored.sources) {
    options.onLine(lineOf(casebook, { name, sha256, isNew: fresh.has(sha256) }));
  }
  return {
    recorded: recorded.filter(({ type }) => type === 'bundle-imported').map(({ seq }) => seq),
    before: before?.seq ?? null,
    stopped,
  };
}

interface EarlierImport {
  readonly seq: number;
  readonly obj: EntryObjects['bundle-imported'];
}

/** The last entry about this very bundle; of several, one that was recorded with a trusted key. */
async function earlierImport(casebook: Casebook, { sums }: IncomingBundle): Promise<EarlierImport | null> {
  let found: EarlierImport | null = null;
  for await (const entry of casebook.journal.entries()) {
    if (entry.type !== 'bundle-imported' || entry.obj.sums !== sums) continue;
    if (found === null || entry.obj.isKeyTrusted || !found.obj.isKeyTrusted) found = entry;
  }
  return found;
}

interface StoredSource {
  readonly name: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly existed: boolean;
}

/** Puts sources and record into the vault; null when it was stopped. */
async function storeAll(
  casebook: Casebook,
  { sources, record }: IncomingBundle,
  { onProgress, shouldStop }: ImportOptions,
): Promise<{ readonly sources: readonly StoredSource[]; readonly record: StoredRecord } | null> {
  const stored: StoredSource[] = [];
  for (const batch of batchesOf(sources)) {
    if (shouldStop()) return null;
    const bytes = await Promise.all(batch.map((source) => source.read()));
    const kept = await casebook.vault.putMany(bytes);
    for (const [i, one] of kept.entries()) {
      stored.push({ ...one, name: safeLabel(batch[i]?.name ?? 'unnamed') });
    }
    onProgress({ stage: 'admitting', done: stored.length, total: sources.length });
  }
  if (shouldStop()) return null;
  const { sha256, sizeBytes } = await casebook.vault.put(record);
  return { sources: stored, record: { sha256, sizeBytes } };
}

function batchesOf<T extends { readonly sizeBytes: number }>(all: readonly T[]): readonly (readonly T[])[] {
  const batches: T[][] = [];
  let size = 0;
  for (const one of all) {
    const last = batches.at(-1);
    if (last === undefined || last.length >= batchFiles || size + one.sizeBytes > batchBytes) {
      batches.push([one]);
      size = one.sizeBytes;
    } else {
      last.push(one);
      size += one.sizeBytes;
    }
  }
  return batches;
}

function importEntries(
  casebook: Casebook,
  { origin, key, isKeyTrusted, size, root, sums, sources }: IncomingBundle,
  record: StoredRecord,
): readonly NewEntry[] {
  const stamp = { time: casebook.now(), actor: casebook.actor };
  return inParts(sources.map(({ sha256 }) => sha256)).map((sha256s) => ({
    ...stamp,
    type: 'bundle-imported',
    obj: { origin, key, isKeyTrusted, size, root, sums, record, sha256s },
  }));
}

/** Reads what is unread; true when it was stopped before the end. The next command that opens the casebook goes on. */
async function readAll(casebook: Casebook, { onProgress, shouldStop }: ImportOptions): Promise<boolean> {
  const rows = casebook.index.captures({ status: 'unread' });
  for (let from = 0; from < rows.length; from += batchFiles) {
    if (shouldStop()) return true;
    const batch = rows.slice(from, from + batchFiles);
    await readCaptures(casebook, batch, () => undefined);
    onProgress({ stage: 'reading', done: from + batch.length, total: rows.length });
  }
  return false;
}
