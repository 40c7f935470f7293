/**
 * Import: a table or a file of records becomes part of the register. The file is admitted as a source first, so that every value
 * stands on a row of bytes that are kept; then the rows are recorded in batches. An import that was interrupted goes on when it
 * is done again, and doubles nothing. A bad row keeps all out, unless the person wants the good ones alone.
 */
import { Fault } from '../base/index.ts';
import type { ImportChoices, ImportPlan, ImportReport, ImportRow } from '../contract/index.ts';
import type { RegisterChange } from '../domain/evidence/index.ts';
import type { TableReader } from '../ports/table-reader.ts';
import { admitEvidence } from './admit-evidence.ts';
import type { Casebook, OnProgress } from './casebook.ts';
import { readCaptures } from './read-captures.ts';
import { recordChanges } from './register-change.ts';
import { inOrder } from './register-import-order.ts';
import { prepareImport, targetsOf, type ImportFile, type PreparedImport } from './register-import-read.ts';
import { resolveRows, resolveSample, type ResolvedRow } from './register-import-resolve.ts';

export type { ImportFile } from './register-import-read.ts';

/** Rows shown in a plan. */
const planRows = 10;
const mostProblems = 1000;
const mostRecords = 1000;
/** Changes recorded at one time, so that memory and a loss by interruption stay small. */
const batchChanges = 2000;

/** What the file is and what each column would become. Records nothing. Throws as `prepareImport`. */
export async function planImport(
  casebook: Pick<Casebook, 'index'>,
  tables: TableReader,
  request: ImportRequest,
): Promise<ImportPlan> {
  const prepared = await prepareImport(tables, request.file, request.choices);
  const { name, sha256, format, formatLabel, schema, kindWhy, columns, questions, missing, notes } = prepared;
  const targets = schema === null ? [] : targetsOf(schema);
  const sample = resolveSample(casebook.index, sha256, { drafts: prepared.drafts, count: planRows });
  return {
    ...{ name, sha256, format, formatLabel, kindWhy },
    kind: schema?.kind ?? null,
    rows: prepared.drafts.length,
    columns: columns.map(({ heading, target, why, index }) => ({
      ...{ heading, target, why },
      label: targets.find((one) => one.target === target)?.label ?? target,
      samples: samplesOf(prepared, index),
    })),
    targets: targets.map((one) => ({ ...one })),
    questions: [...questions],
    missing: [...missing],
    notes: [...notes],
    sample: sample.map(({ shown }) => shown),
  };
}

function samplesOf({ table }: PreparedImport, column: number): string[] {
  const found = new Set<string>();
  for (const { cells } of table?.rows ?? []) {
    const cell = (cells[column] ?? '').trim().slice(0, 80);
    if (cell !== '') found.add(cell);
    if (found.size === 3) break;
  }
  return [...found];
}

export interface ImportRequest {
  readonly file: ImportFile;
  readonly choices: ImportChoices;
}

/** Reads every row and records nothing. `onRow` hears of each. Throws as `prepareImport`. */
export async function checkImport(
  casebook: Pick<Casebook, 'index'>,
  tables: TableReader,
  request: ImportRequest,
  onRow: (row: ImportRow) => void = () => undefined,
): Promise<ImportReport> {
  const prepared = await prepareImport(tables, request.file, request.choices);
  const rows = resolveRows(casebook.index, prepared.sha256, prepared.drafts);
  for (const { shown } of rows) onRow(shown);
  return reportOf(prepared, rows);
}

/**
 * Brings the file in. Nothing is recorded, and `refused` says why, when a question is open, a required field has no column, or a
 * row is bad and `skipBad` was not chosen. The caller holds the writer's lock. Throws as `prepareImport`, `admitEvidence` and
 * `recordChanges`; what was recorded until then stays, and the same call goes on behind it.
 */
export async function importRegister(
  casebook: Casebook,
  tables: TableReader,
  request: ImportRequest,
  onProgress: OnProgress = () => undefined,
): Promise<ImportReport> {
  const prepared = await prepareImport(tables, request.file, request.choices);
  const rows = resolveRows(casebook.index, prepared.sha256, prepared.drafts);
  const report = reportOf(prepared, rows);
  const refused = whyNot(report, prepared, request.choices);
  if (refused !== null) return { ...report, refused };
  const changes = inOrder([...madeOnce(rows), ...rows.flatMap((row) => row.changes)]);
  if (changes.length === 0)
    return { ...report, notes: [...report.notes, 'All of it is in the register already.'] };
  await admit(casebook, request.file, prepared.name);
  const entries: number[] = [];
  const records = new Set<string>();
  for (let from = 0; from < changes.length; from += batchChanges) {
    const batch = changes.slice(from, from + batchChanges);
    const done = await recordChanges(casebook, {
      changes: batch,
      note: null,
      rule: ruleOf(batch, prepared.name),
      known: 'leave out',
    });
    // Read only now: of rows that stand in the register no claims are made, which would fall at once.
    if (from === 0) await readTable(casebook, prepared.sha256, request.file);
    entries.push(...done.entries);
    for (const id of done.records) if (records.size < mostRecords) records.add(id);
    onProgress({
      stage: 'importing',
      done: Math.min(from + batchChanges, changes.length),
      total: changes.length,
    });
  }
  return { ...report, recorded: true, entries, records: [...records] };
}

/** A file that was there before was read before. */
async function readTable(casebook: Casebook, sha256: string, { bytes }: ImportFile): Promise<void> {
  const row = casebook.index.capture(sha256);
  if (row?.status !== 'unread') return;
  await readCaptures(casebook, [row], () => undefined, new Map([[sha256, bytes]]));
}

/** Organisations that several rows name are made by the first. */
function madeOnce(rows: readonly ResolvedRow[]): readonly RegisterChange[] {
  const made = new Map<string, RegisterChange>();
  for (const one of rows.filter(({ changes }) => changes.length > 0).flatMap((row) => row.made))
    if (!made.has(one.record)) made.set(one.record, one);
  return [...made.values()];
}

/** "rows 2 to 54 of sites.csv": the rows are those that the values' basis names. */
function ruleOf(changes: readonly RegisterChange[], name: string): string {
  let [first, last] = [Infinity, 0];
  for (const change of changes) {
    if (change.do !== 'state' || change.basis.by !== 'file') continue;
    first = Math.min(first, change.basis.row);
    last = Math.max(last, change.basis.row);
  }
  const rows =
    last === 0 ? 'values settled on' : first === last ? `row ${first}` : `rows ${first} to ${last}`;
  return `${rows} of ${name}`.slice(0, 500);
}

/** Keeps the file as a source. Throws `import/not-admitted` when it cannot be kept. */
async function admit(casebook: Casebook, { bytes }: ImportFile, name: string): Promise<void> {
  const refusals: string[] = [];
  const files = {
    find: () => once({ name, refusal: null, read: () => Promise.resolve(bytes) }),
    knownTotal: () => 1,
  };
  await admitEvidence(casebook, files, {
    onLine: ({ status, reason }) => {
      if (status === 'refused') refusals.push(reason ?? 'unknown');
    },
    onProgress: () => undefined,
    shouldStop: () => false,
    dryRun: false,
    readLater: true,
  });
  const [reason] = refusals;
  if (reason === undefined) return;
  throw new Fault({
    code: 'import/not-admitted',
    kind: 'unavailable',
    message: `${name} could not be kept as a source: ${reason}`,
    advice: 'Nothing was recorded in the register.',
  });
}

async function* once<T>(one: T): AsyncIterable<T> {
  yield await Promise.resolve(one);
}

function whyNot(
  { counts }: ImportReport,
  { questions, missing, schema }: PreparedImport,
  { skipBad }: ImportChoices,
): string | null {
  if (missing.length > 0)
    return `No column becomes ${missing.map((one) => `“${one}”`).join(', ')}, which every ${schema?.label.toLowerCase() ?? 'record'} needs. Choose a column for it.`;
  const [open] = questions;
  if (open !== undefined && !(skipBad && counts.bad < counts.rows))
    return `Dates like “${open.example}” can be read in two ways. Say whether the day or the month comes first.`;
  if (counts.bad > 0 && !skipBad)
    return `${counts.bad === 1 ? 'One row is' : `${counts.bad} rows are`} bad, so nothing was recorded. Correct them, or take in the good rows alone.`;
  return null;
}

function reportOf(
  { name, sha256, questions, notes }: PreparedImport,
  rows: readonly ResolvedRow[],
): ImportReport {
  const counts = { rows: rows.length, new: 0, adds: 0, same: 0, bad: 0, empty: 0 };
  const problems: ImportReport['problems'] = [];
  let problemCount = 0;
  for (const { shown } of rows) {
    counts[shown.outcome] += 1;
    problemCount += shown.problems.length;
    for (const one of shown.problems) if (problems.length < mostProblems) problems.push(one);
  }
  return {
    ...{ name, sha256, counts, problems, problemCount },
    recorded: false,
    refused: null,
    questions: [...questions],
    notes: [...notes, ...notesOfRows(rows)],
    entries: [],
    records: [],
  };
}

/** What rows were taken in with, each different sentence once with its rows. */
function notesOfRows(rows: readonly ResolvedRow[]): readonly string[] {
  const found = new Map<string, number[]>();
  for (const { shown } of rows)
    for (const note of shown.notes) found.set(note, [...(found.get(note) ?? []).slice(0, 20), shown.line]);
  return [...found].slice(0, 100).map(([note, lines]) => {
    const named = lines.slice(0, 5).join(', ');
    return `Row ${named}${lines.length > 5 ? ' and others' : ''}: ${note}`;
  });
}
