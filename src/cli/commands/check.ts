/** `sakkhi check`: reports against the casebook, line by line, as a compiler speaks; somebody else’s text with `--against`. */
import { readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { acceptances, withAccepted } from '../../app/check-accept.ts';
import { checkForeign } from '../../app/check-foreign.ts';
import { checkReport } from '../../app/check-report.ts';
import { ensureFigures } from '../../app/derive.ts';
import { findReports } from '../../app/report-files.ts';
import { Fault } from '../../base/index.ts';
import type { CheckProblem, ForeignNumber, ReportCheck } from '../../contract/index.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { Command, CommandInput } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import { replaceFile } from '../user-files.ts';
import { openCasebook, reportFilesOf, type OpenCasebook } from '../wiring.ts';

export const checkCommand: Command = {
  name: 'check',
  usage: '[FILE…] | --against DIR FILE…',
  description: [
    'Without FILE every report of the casebook (reports/*.md). Each problem is a line FILE:LINE:COLUMN with what the casebook says; an',
    'error ends with exit code 1. What the casebook does not know is listed. The rules: docs/checking-a-report.md.',
    'With --against, FILE is anybody’s text (.md, .txt, .html, .pdf, .docx): each number in it, and whether the casebook supports it,',
    'contradicts it or does not know it. Nothing of it is kept.',
  ].join('\n'),
  options: {
    strict: { type: 'boolean', value: null, help: 'What is only listed is an error too.' },
    accept: {
      type: 'boolean',
      value: null,
      help: 'Show the stale words and what the casebook gives; with --yes, write it.',
    },
    yes: { type: 'boolean', value: null, help: 'With --accept: change the file.' },
    against: {
      type: 'string',
      value: 'DIR',
      help: 'The casebook that somebody else’s text is checked against.',
    },
  },
  examples: [
    'sakkhi check',
    'sakkhi check reports/what-the-state-did.md --strict',
    'sakkhi check --accept --yes',
    'sakkhi check --against border-cases ministry-reply.pdf',
  ],
  async run(input, terminal) {
    const against = input.values.get('against');
    if (against !== undefined && input.positionals.length === 0)
      throw wrong('--against needs a file.', 'Give one: sakkhi check --against DIR reply.pdf');
    const open = await openCasebook(
      against === undefined ? casebookFolder(input) : resolve(against),
      'read',
      terminal,
    );
    try {
      ensureFigures(open.casebook, terminal.onProgress);
      if (against !== undefined) return await foreignAct(open, input.positionals, terminal);
      return await ownAct(open, input, terminal);
    } finally {
      terminal.endProgress();
      await open.close();
    }
  },
};

async function ownAct(open: OpenCasebook, input: CommandInput, terminal: Terminal): Promise<number> {
  const paths = input.positionals.length > 0 ? input.positionals : await reportPaths(open, terminal);
  if (paths.length === 0) terminal.note('There is no report yet. `sakkhi report new NAME` begins one.');
  let failed = false;
  for (const path of paths) {
    const source = textAt(path);
    const check = checkReport(open.casebook.index, { name: path, source });
    const isBad = check.counts.errors > 0 || (input.flags.has('strict') && check.counts.listed > 0);
    if (input.flags.has('accept')) accept({ path, source, check }, input.flags.has('yes'), terminal);
    else print(path, check, terminal);
    failed = failed || isBad;
  }
  return failed ? 1 : 0;
}

async function reportPaths(open: OpenCasebook, terminal: Terminal): Promise<string[]> {
  const { reports } = await findReports({ casebook: open.casebook, files: reportFilesOf(open) });
  return reports.flatMap(({ name, file, problem }) => {
    if (problem !== null) terminal.note(`${name}: ${problem}`);
    return file === null ? [] : [relative('', join(open.folder, 'reports', `${name}.md`))];
  });
}

function textAt(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch (error) {
    const isText = error instanceof TypeError;
    throw new Fault({
      code: isText ? 'cli/not-text' : 'cli/report-unreadable',
      kind: isText ? 'invalid' : 'absent',
      message: isText ? `${path} is not UTF-8 text.` : `The report ${path} cannot be read.`,
      advice: isText
        ? 'Save it as UTF-8.'
        : 'Give the path of a Markdown file, or none for all reports of the casebook.',
      cause: error,
    });
  }
}

function print(path: string, check: ReportCheck, terminal: Terminal): void {
  if (terminal.json) {
    terminal.line(check, '');
    return;
  }
  for (const problem of check.problems) terminal.line(problem, problemText(path, problem));
  terminal.line(check, countsText(path, check));
}

/** One problem as a compiler prints it. */
function problemText(path: string, problem: CheckProblem): string {
  const { line, column, rule, severity, message, casebookSays, advice } = problem;
  const known = casebookSays === null ? '' : `\n  casebook says: ${casebookSays}`;
  return `${path}:${line}:${column}: ${severity} (${rule}): ${message}${known}\n  → ${advice}`;
}

function countsText(path: string, { counts }: ReportCheck): string {
  const { recomputed, stale, broken, unpinned, errors, listed, citations, quotations, byHand, supported } =
    counts;
  const figures = recomputed + stale + broken + unpinned;
  return (
    `${path}: ${errors} errors, ${listed} listed. ${figures} figures (${stale} stale, ${broken} broken), ${citations} citations, ` +
    `${quotations} quotations, ${supported} numbers, dates and names supported, ${byHand} by hand.`
  );
}

function accept(
  { path, source, check }: { readonly path: string; readonly source: string; readonly check: ReportCheck },
  isSure: boolean,
  terminal: Terminal,
): void {
  const accepted = acceptances({ source, check });
  for (const one of accepted) {
    terminal.line({ path, ...one }, `${path}:${one.line}: “${one.from}” → “${one.to}”`);
  }
  if (accepted.length === 0) terminal.note(`${path}: no figure is stale.`);
  else if (!isSure) terminal.note('Nothing was written. Read the sentences again; then run it with --yes.');
  else replaceFile(path, source, withAccepted(source, accepted));
}

async function foreignAct(
  { casebook }: OpenCasebook,
  paths: readonly string[],
  terminal: Terminal,
): Promise<number> {
  let contradicted = false;
  for (const path of paths) {
    const { lines, notes } = await checkForeign(casebook, { name: basename(path), bytes: bytesAt(path) });
    for (const note of notes) terminal.note(`${path}: ${note}`);
    for (const line of lines) terminal.line(line, foreignText(path, line));
    if (lines.length === 0) terminal.note(`${path}: no number was found.`);
    contradicted = contradicted || lines.some(({ verdict }) => verdict === 'contradicts');
  }
  return contradicted ? 1 : 0;
}

function bytesAt(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Fault({
      code: 'cli/report-unreadable',
      kind: 'absent',
      message: `${path} cannot be read.`,
      advice: 'Give the path of a text, a web page, a PDF or a Word file.',
      cause: error,
    });
  }
}

function foreignText(
  path: string,
  { line, column, verdict, says, casebookSays, sources, grounds, groundsCount }: ForeignNumber,
): string {
  const known = casebookSays === null ? '' : `\n  casebook says: ${casebookSays}`;
  const from =
    sources.length === 0
      ? ''
      : `\n  ${sources.length === 1 ? 'source' : `${sources.length} sources`}: ${sources.join(', ')}`;
  const titles = grounds
    .slice(0, 5)
    .map(({ title }) => title)
    .join(', ');
  const more = groundsCount > 5 ? ` and ${groundsCount - 5} more` : '';
  const counted = groundsCount === 0 ? '' : `\n  counted: ${titles}${more}`;
  return `${path}:${line}:${column}: ${verdict}: ${says}${known}${from}${counted}`;
}

function wrong(message: string, advice: string): Fault {
  return new Fault({ code: 'cli/bad-check', kind: 'invalid', message, advice });
}
