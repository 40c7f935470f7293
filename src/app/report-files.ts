/**
 * Reports of a casebook: their files, which people write with any program, beside what was recorded of them. Nothing here writes; see
 * `report-record.ts`.
 */
import { Fault } from '../base/index.ts';
import type {
  ReportDetail,
  ReportHistoryLine,
  ReportState,
  ReportVersion,
  ReportVersionText,
} from '../contract/index.ts';
import { decodeUtf8 } from '../domain/evidence/index.ts';
import type { ReportFile, ReportFiles } from '../ports/report-files.ts';
import type { ReportRow } from '../ports/report-record.ts';
import type { Casebook } from './casebook.ts';
import { lineDifferences } from './report-differences.ts';

/** A casebook with the files of its reports. */
export interface ReportPlace {
  readonly casebook: Pick<Casebook, 'index' | 'vault'>;
  readonly files: ReportFiles;
}

/** One report without its text. */
export interface FoundReport {
  readonly name: string;
  readonly state: ReportState;
  readonly file: ReportFile | null;
  readonly last: ReportRow | null;
  /** Why its file cannot be read; null when it can. */
  readonly problem: string | null;
}

/**
 * Every report: those with a file, and those that were recorded and have none, unless they lie in the trash. One that cannot be read is
 * told with its reason.
 */
export async function findReports({ casebook, files }: ReportPlace): Promise<{
  readonly reports: readonly FoundReport[];
  readonly strange: readonly string[];
}> {
  const { names, strange } = await files.list();
  const trashed = new Set(await files.trashed());
  const last = new Map(casebook.index.reports.latest().map((row) => [row.name, row]));
  const gone = [...last.keys()].filter((name) => !names.includes(name) && !trashed.has(name));
  const reports: FoundReport[] = [];
  for (const name of [...names, ...gone].sort((a, b) => (a < b ? -1 : 1)))
    reports.push(await found(files, name, last.get(name) ?? null));
  return { reports, strange };
}

async function found(files: ReportFiles, name: string, last: ReportRow | null): Promise<FoundReport> {
  try {
    const file = await files.read(name);
    return { name, file, last, state: stateOf(file, last), problem: null };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { name, file: null, last, state: 'changed', problem: error.message };
  }
}

function stateOf(file: ReportFile | null, last: ReportRow | null): ReportState {
  if (file === null) return 'missing';
  if (last === null) return 'new';
  return last.sha256 === file.sha256 ? 'recorded' : 'changed';
}

/** A report's words as they are now: those of its file, else those last recorded. */
export interface ReadReport extends FoundReport {
  readonly text: string;
}

/**
 * The words of one report. Throws `reports/absent` (absent), `reports/not-text` (invalid) when the file is not UTF-8, and what the files and
 * the vault throw.
 */
export async function readReport({ casebook, files }: ReportPlace, name: string): Promise<ReadReport> {
  const file = await files.read(name);
  const last = casebook.index.reports.history(name).at(-1) ?? null;
  if (file === null && last === null) throw noReport(name);
  const bytes = file === null ? await casebook.vault.get(last?.sha256 ?? '') : file.bytes;
  return { name, file, last, state: stateOf(file, last), problem: null, text: textOf(name, bytes) };
}

/** The words of one report with its history. Throws as `readReport`. */
export async function reportDetail(
  place: ReportPlace,
  name: string,
  titleOf: (text: string) => string | null,
): Promise<ReportDetail> {
  const { text, file, state } = await readReport(place, name);
  const history = await reportHistory(place, name);
  return { name, title: titleOf(text), state, text, sha256: file?.sha256 ?? null, history };
}

/** What was recorded under a name, by entry, each with how many lines changed against the one before. */
export async function reportHistory(
  { casebook }: Pick<ReportPlace, 'casebook'>,
  name: string,
): Promise<ReportHistoryLine[]> {
  const lines: ReportHistoryLine[] = [];
  let before: { readonly sha256: string; readonly text: string } = { sha256: '', text: '' };
  for (const row of casebook.index.reports.history(name)) {
    const text =
      row.sha256 === before.sha256 ? before.text : textOf(name, await casebook.vault.get(row.sha256));
    const { added, removed } = lineDifferences(before.text, text);
    lines.push({ ...versionOf(row), added, removed });
    before = { sha256: row.sha256, text };
  }
  return lines;
}

/** One recorded version with its words and what it changed. Throws `reports/no-version` (absent), `vault/…`. */
export async function reportVersion(
  { casebook }: Pick<ReportPlace, 'casebook'>,
  name: string,
  entry: number,
): Promise<ReportVersionText> {
  const rows = casebook.index.reports.history(name);
  const at = rows.findIndex(({ seq }) => seq === entry);
  const row = rows[at];
  if (row === undefined) throw noVersion(name, entry);
  const text = textOf(name, await casebook.vault.get(row.sha256));
  const earlier = rows[at - 1];
  const before = earlier === undefined ? '' : textOf(name, await casebook.vault.get(earlier.sha256));
  return { version: versionOf(row), text, differences: lineDifferences(before, text) };
}

/** A row as it is shown. */
export function versionOf({
  seq,
  time,
  actor,
  act,
  sha256,
  sizeBytes,
  manifest,
  note,
}: ReportRow): ReportVersion {
  return { entry: seq, time, actor, act, sha256, sizeBytes, manifest, note };
}

/** Every byte counts: what is not UTF-8 is told, never read as something else. */
function textOf(name: string, bytes: Uint8Array): string {
  const text = decodeUtf8(bytes);
  if (text !== null) return text;
  throw new Fault({
    code: 'reports/not-text',
    kind: 'invalid',
    message: `The report ${name} is not a UTF-8 text.`,
    advice: 'Save it as UTF-8 in the program that you wrote it with.',
  });
}

function noReport(name: string): Fault {
  return new Fault({
    code: 'reports/absent',
    kind: 'absent',
    message: `There is no report ${name}.`,
    advice: 'See `sakkhi report list`; `sakkhi report new NAME` makes one.',
  });
}

function noVersion(name: string, entry: number): Fault {
  return new Fault({
    code: 'reports/no-version',
    kind: 'absent',
    message: `Entry ${entry} recorded nothing of the report ${name}.`,
    advice: `\`sakkhi report history ${name}\` shows the entries.`,
  });
}
