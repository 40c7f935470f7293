/**
 * Saving a report: the file is written first, then its words go into the vault and an entry into the log. When recording fails, the file holds
 * what was written and shows as changed since it was recorded: nothing is lost.
 */
import { Fault } from '../base/index.ts';
import type { ReportSaved, ReportTrashed } from '../contract/index.ts';
import { encodeUtf8, type ReportRecorded } from '../domain/evidence/index.ts';
import type { ReportFiles } from '../ports/report-files.ts';
import type { Casebook } from './casebook.ts';
import { followEntries } from './follow-journal.ts';
import { readReport } from './report-files.ts';

/** The casebook, with the writer's lock held, and the files of its reports. */
export interface ReportWriter {
  readonly casebook: Casebook;
  readonly files: ReportFiles;
}

export interface SaveRequest {
  readonly name: string;
  readonly text: string;
  /** SHA-256 of the words that the writer saw; null when there was no file. */
  readonly seen: string | null;
  readonly note: string | null;
}

/** Writes and records a report. Throws `reports/changed` (conflict) and what files, vault and journal throw. */
export async function saveReport(writer: ReportWriter, request: SaveRequest): Promise<ReportSaved> {
  const { name, text, seen, note } = request;
  await writer.files.write(name, encodeUtf8(text), seen);
  return recordReport(writer, { name, note });
}

/**
 * Records the file as it is now; words that were recorded last are not recorded again. Throws `reports/absent`, `reports/not-text`, and what
 * vault and journal throw.
 */
export async function recordReport(
  { casebook, files }: ReportWriter,
  { name, note }: { readonly name: string; readonly note: string | null },
): Promise<ReportSaved> {
  const { file, last, state } = await readReport({ casebook, files }, name);
  if (last !== null && (state === 'recorded' || state === 'missing'))
    return { name, sha256: last.sha256, entry: last.seq, already: true };
  if (file === null) throw noFile(name);
  const { sha256, sizeBytes } = await casebook.vault.put(file.bytes);
  return append(casebook, { name, sha256, sizeBytes, act: 'saved', manifest: null, note });
}

/** Records that these words were published, with the manifest of what left. Throws what vault and journal throw. */
export async function recordPublished(
  casebook: Casebook,
  published: {
    readonly name: string;
    readonly text: string;
    readonly manifest: string;
    readonly note: string | null;
  },
): Promise<ReportSaved> {
  const { name, manifest, note } = published;
  const { sha256, sizeBytes } = await casebook.vault.put(encodeUtf8(published.text));
  return append(casebook, { name, sha256, sizeBytes, act: 'published', manifest, note });
}

/**
 * Takes a report out of the list: its words are recorded when they were not yet, then the file goes to the trash. Throws `reports/changed`
 * (conflict) when the file is not the one that was seen, and as `recordReport`.
 */
export async function trashReport(
  writer: ReportWriter,
  { name, seen }: { readonly name: string; readonly seen: string | null },
): Promise<ReportTrashed> {
  const file = await writer.files.read(name);
  if (file === null) throw noFile(name);
  if (seen !== null && seen !== file.sha256) throw changedSince(name);
  const { entry } = await recordReport(writer, { name, note: 'put into the trash' });
  await writer.files.moveToTrash(name);
  return { name, entry };
}

async function append(casebook: Casebook, obj: ReportRecorded): Promise<ReportSaved> {
  const { actor, journal, index } = casebook;
  const entries = await journal.append([{ type: 'report-recorded', time: casebook.now(), actor, obj }]);
  followEntries(index, entries);
  return { name: obj.name, sha256: obj.sha256, entry: entries[0]?.seq ?? 0, already: false };
}

function noFile(name: string): Fault {
  return new Fault({
    code: 'reports/absent',
    kind: 'absent',
    message: `There is no file reports/${name}.md.`,
    advice: 'See `sakkhi report list`; `sakkhi report new NAME` makes one.',
  });
}

function changedSince(name: string): Fault {
  return new Fault({
    code: 'reports/changed',
    kind: 'conflict',
    message: `The report ${name} was changed by somebody else since you opened it. Nothing was moved.`,
    advice: 'Open it again and look at what is there now.',
  });
}
