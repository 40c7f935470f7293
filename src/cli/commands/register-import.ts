/** `sakkhi register import FILE`: a table or a file of records becomes part of the register. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { checkImport, importRegister, planImport, type ImportFile } from '../../app/register-import.ts';
import { Fault } from '../../base/index.ts';
import {
  importChoicesSchema,
  type ImportChoices,
  type ImportPlan,
  type ImportProblem,
  type ImportReport,
  type ImportRow,
} from '../../contract/index.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { CommandInput, OptionSpec } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import { openCasebook, openTables, withWriter, type OpenCasebook } from '../wiring.ts';

/** Options of the act, beside `--kind` and `--dry-run`. */
export const registerImportOptions: Readonly<Record<string, OptionSpec>> = {
  map: {
    type: 'string',
    value: 'COLUMN=FIELD',
    help: 'With import: what a column becomes; "-" leaves it out. May be given more than once.',
    multiple: true,
  },
  dates: { type: 'string', value: 'ORDER', help: 'With import: dmy or mdy, for dates like 03/04/2025.' },
  precision: {
    type: 'string',
    value: 'METRES',
    help: 'With import: how exact places are that do not say it themselves. Default: derived from their decimals.',
  },
  plan: { type: 'boolean', value: null, help: 'With import: only say what each column would become.' },
  'skip-bad': {
    type: 'boolean',
    value: null,
    help: 'With import: take the good rows, although others are bad.',
  },
};

/** Runs the act. Exit code 1 when a row is bad, or when nothing was recorded for a reason that is told. */
export async function registerImport(
  words: readonly string[],
  input: CommandInput,
  terminal: Terminal,
): Promise<number> {
  const [path, extra] = words;
  if (path === undefined || extra !== undefined) throw oneFile();
  const request = { file: fileAt(path), choices: choicesOf(input) };
  const open = await openCasebook(casebookFolder(input), 'read', terminal);
  const tables = openTables();
  try {
    if (input.flags.has('plan')) {
      const plan = await planImport(open.casebook, tables, request);
      terminal.line(plan, planText(plan));
      return plan.questions.length + plan.missing.length > 0 ? 1 : 0;
    }
    if (input.flags.has('dry-run')) {
      const onRow = (row: ImportRow): void => terminal.line(row, rowText(row));
      const report = await checkImport(open.casebook, tables, request, onRow);
      told(report, terminal);
      terminal.note('Nothing was recorded.');
      return report.counts.bad > 0 ? 1 : 0;
    }
    const report = await imported(open, tables, request, terminal);
    return report.recorded || report.refused === null ? 0 : 1;
  } finally {
    terminal.endProgress();
    await tables.close();
    await open.close();
  }
}

/** Brings these files in, in this order, as `start` does with those of the example; the caller has opened it for writing. */
export async function importFiles(
  open: OpenCasebook,
  paths: readonly string[],
  terminal: Terminal,
): Promise<void> {
  const tables = openTables();
  try {
    for (const path of paths) {
      const request = { file: fileAt(path), choices: importChoicesSchema.parse({}) };
      const report = await importRegister(open.casebook, tables, request, terminal.onProgress);
      if (report.refused !== null) terminal.note(reportText(report));
    }
  } finally {
    terminal.endProgress();
    await tables.close();
  }
}

async function imported(
  open: OpenCasebook,
  tables: ReturnType<typeof openTables>,
  request: { readonly file: ImportFile; readonly choices: ImportChoices },
  terminal: Terminal,
): Promise<ImportReport> {
  const report = await withWriter(open, (casebook) =>
    importRegister(casebook, tables, request, terminal.onProgress),
  );
  terminal.line(report, reportText(report));
  if (!terminal.json) for (const problem of report.problems) terminal.line(problem, problemText(problem));
  told(report, terminal);
  return report;
}

function fileAt(path: string): ImportFile {
  try {
    return { name: basename(path), bytes: readFileSync(path) };
  } catch (error) {
    throw new Fault({
      code: 'cli/file-unreadable',
      kind: 'absent',
      message: `${path} cannot be read.`,
      advice: 'Give a table (CSV or XLSX), GeoJSON, or a file of FollowTheMoney or register lines.',
      cause: error,
    });
  }
}

function oneFile(): Fault {
  return new Fault({
    code: 'cli/no-paths',
    kind: 'invalid',
    message: 'register import needs one file.',
    advice: 'Example: sakkhi register import sites.csv --dry-run',
  });
}

function choicesOf(input: CommandInput): ImportChoices {
  const precision = input.values.get('precision');
  const given = importChoicesSchema.safeParse({
    kind: input.values.get('kind') ?? null,
    dates: input.values.get('dates') ?? null,
    precisionMetres: precision === undefined ? null : Number(precision),
    columns: (input.lists.get('map') ?? []).map(mapped),
    skipBad: input.flags.has('skip-bad'),
  });
  if (given.success) return given.data;
  const issue = given.error.issues[0];
  const part = String(issue?.path[0] ?? '');
  const option = { precisionMetres: 'precision', columns: 'map', skipBad: 'skip-bad' }[part] ?? part;
  throw new Fault({
    code: 'cli/bad-value',
    kind: 'invalid',
    message: `--${option} cannot be used as it stands: ${issue?.message ?? 'unknown'}.`,
    advice: 'See sakkhi register --help.',
  });
}

/** The last sign of equality parts the heading from the field. */
function mapped(text: string): { readonly heading: string; readonly target: string } {
  const at = text.lastIndexOf('=');
  if (at > 0) return { heading: text.slice(0, at), target: text.slice(at + 1) };
  throw new Fault({
    code: 'cli/bad-value',
    kind: 'invalid',
    message: `--map takes COLUMN=FIELD, not "${text}".`,
    advice: 'Example: --map "Name of compound=name" --map "Colour=-"',
  });
}

function planText(plan: ImportPlan): string {
  const lines = [
    `${plan.name}: ${plan.formatLabel}, ${plan.rows} rows${plan.kind === null ? '' : ` of kind ${plan.kind}`}. ${plan.kindWhy}`,
    ...plan.columns.map(
      ({ heading, target, why, samples }) =>
        `  ${heading} → ${target}   ${why}${samples.length === 0 ? '' : ` (${samples.join('; ')})`}`,
    ),
    ...plan.missing.map((one) => `Missing: no column becomes “${one}”.`),
    ...plan.questions.map(
      ({ example, dmy, mdy }) =>
        `Dates like “${example}”: --dates dmy reads ${dmy}, --dates mdy reads ${mdy}.`,
    ),
    ...plan.notes,
    ...plan.sample.map(rowText),
  ];
  return lines.join('\n');
}

function rowText({ line, outcome, title, record, values, problems }: ImportRow): string {
  const head = `row ${line}  ${outcome.padEnd(5)}  ${record ?? ''}  ${title}`;
  const told = values.map(
    ({ field, value, asOf }) => `    ${field}: ${value}${asOf === null ? '' : ` @ ${asOf}`}`,
  );
  return [head, ...told, ...problems.map((one) => `    ${problemText(one)}`)].join('\n');
}

function problemText({ line, column, message, advice }: ImportProblem): string {
  return `row ${line}${column === null ? '' : `, ${column}`}: ${message} ${advice}`;
}

function reportText({ counts, recorded, refused, entries, name }: ImportReport): string {
  if (refused !== null) return `${name}: ${refused}`;
  const skipped = counts.bad > 0 ? `, ${counts.bad} bad rows left out` : '';
  const words = `${counts.new} new, ${counts.adds} with further values, ${counts.same} as they were${skipped}`;
  if (!recorded) return `${name}: nothing new (${words}).`;
  return `${name}: ${words}. Take it back: sakkhi decide undo ${entries.slice(0, 20).join(' ')}${entries.length > 20 ? ' …' : ''}`;
}

function told(report: ImportReport, terminal: Terminal): void {
  for (const note of report.notes) terminal.note(note);
  for (const { example } of report.questions)
    terminal.note(`Dates like “${example}” can be read in two ways: say --dates dmy or --dates mdy.`);
  const { rows, bad } = report.counts;
  if (bad > 0) terminal.note(`${bad} of ${rows} rows are bad.`);
}
