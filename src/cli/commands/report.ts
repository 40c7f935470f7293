import { join } from 'node:path';
import { lineDifferences } from '../../app/report-differences.ts';
import { ensureFigures } from '../../app/derive.ts';
import { readReport, reportDetail, reportHistory, reportVersion } from '../../app/report-files.ts';
import { listReports, titleOf } from '../../app/report-list.ts';
import { recordReport, saveReport, trashReport } from '../../app/report-record.ts';
import { Fault, startingText } from '../../base/index.ts';
import { isReportName } from '../../domain/evidence/index.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { Command, CommandInput } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import { openCasebook, reportFilesOf, stampNow, withWriter, type OpenCasebook } from '../wiring.ts';
import { publishAct, publishOptions } from './report-publish.ts';
import { checkCommand } from './check.ts';
import { differenceText, reportText, versionText } from './report-text.ts';

export const reportCommand: Command = {
  name: 'report',
  usage: 'list | new NAME | show NAME | save NAME | check NAME | history NAME | publish NAME | trash NAME',
  description: [
    'A report is a Markdown file, reports/NAME.md in the casebook; write it with any program, or in the page that',
    '`sakkhi serve` shows. `sakkhi check` recomputes its numbers and citations.',
    '',
    '  list                       every report, and how its file stands to what was recorded',
    '  new NAME                   a file with a heading part to begin with; --title, --language',
    '  show NAME                  its text as it is now; --at ENTRY as it was recorded then',
    '  save NAME                  records the file as it is: its words are in the log and in every backup',
    '  check NAME                 the same as `sakkhi check`: every number and citation against the casebook',
    '  history NAME               what was recorded, with the lines that changed; --lines shows them',
    '  publish NAME --to DIR      a site of plain pages (and a PDF) whose check has no error; --dry-run lists what leaves',
    '  trash NAME                 records the file and takes it out of the list; its history stays',
  ].join('\n'),
  options: {
    title: { type: 'string', value: 'TEXT', help: 'With new: the title. Default: the name.' },
    language: {
      type: 'string',
      value: 'TAG',
      help: 'With new: the language of the report (en, km …). Default: en.',
    },
    at: { type: 'string', value: 'ENTRY', help: 'With show: the words that this entry of the log recorded.' },
    lines: { type: 'boolean', value: null, help: 'With history: the lines that each version changed.' },
    note: { type: 'string', value: 'TEXT', help: 'With save: kept with the version.' },
    ...publishOptions,
  },
  examples: [
    'sakkhi report new what-the-state-did --title "What the state did"',
    'sakkhi report save what-the-state-did --note "numbers of March"',
    'sakkhi report history what-the-state-did --lines',
    'sakkhi report show what-the-state-did --at 41 > march.md',
    'sakkhi report publish what-the-state-did --dry-run',
    'sakkhi report publish what-the-state-did --to public --pdf',
  ],
  async run(input, terminal) {
    const [word = 'list', name] = input.positionals;
    if (word === 'check') return checkCommand.run(ofReport(input, name), terminal);
    const act = acts.get(word);
    if (act === undefined) throw unknownWord(word);
    if (name === undefined && word !== 'list') throw noName(word);
    const open = await openCasebook(casebookFolder(input), 'read', terminal);
    try {
      await act(open, name ?? '', input, terminal);
      return 0;
    } finally {
      terminal.endProgress();
      await open.close();
    }
  },
};

/** `report check NAME` is `check` of its file; without a name of all. */
function ofReport(input: CommandInput, name: string | undefined): CommandInput {
  if (name === undefined) return { ...input, positionals: [] };
  if (!isReportName(name)) throw noSuchName(name);
  return { ...input, positionals: [join(casebookFolder(input), 'reports', `${name}.md`)] };
}

type Act = (open: OpenCasebook, name: string, input: CommandInput, terminal: Terminal) => Promise<void>;

const acts: ReadonlyMap<string, Act> = new Map<string, Act>([
  ['list', list],
  ['new', begin],
  ['show', show],
  ['save', save],
  ['history', history],
  ['publish', publishAct],
  [
    'trash',
    async (open, name, _input, terminal) => {
      const files = reportFilesOf(open);
      const done = await withWriter(open, (casebook) =>
        trashReport({ casebook, files }, { name, seen: null }),
      );
      terminal.line(
        done,
        `${name} lies in the trash (reports/trash); its words are kept in entry ${done.entry}.`,
      );
    },
  ],
]);

async function list(
  open: OpenCasebook,
  _name: string,
  _input: CommandInput,
  terminal: Terminal,
): Promise<void> {
  ensureFigures(open.casebook, terminal.onProgress);
  const place = { casebook: open.casebook, files: reportFilesOf(open) };
  const { reports, strange } = await listReports(place);
  for (const line of reports) terminal.line(line, reportText(line));
  for (const file of strange)
    terminal.note(
      `reports/${file} is no report: call it by small letters, digits and hyphens, ending in .md.`,
    );
  if (reports.length === 0) terminal.note('There is no report yet. `sakkhi report new NAME` begins one.');
}

async function begin(
  open: OpenCasebook,
  name: string,
  input: CommandInput,
  terminal: Terminal,
): Promise<void> {
  const text = startingText({
    title: input.values.get('title') ?? name,
    language: input.values.get('language') ?? 'en',
    date: stampNow().time.slice(0, 10),
  });
  const files = reportFilesOf(open);
  if ((await files.read(name)) !== null) throw isThere(name);
  const done = await withWriter(open, (casebook) =>
    saveReport({ casebook, files }, { name, text, seen: null, note: null }),
  );
  terminal.line(
    done,
    `reports/${name}.md is there (entry ${done.entry}). Write it, then: sakkhi report save ${name}`,
  );
}

async function show(
  open: OpenCasebook,
  name: string,
  input: CommandInput,
  terminal: Terminal,
): Promise<void> {
  const place = { casebook: open.casebook, files: reportFilesOf(open) };
  const at = input.values.get('at');
  if (at !== undefined) {
    const version = await reportVersion(place, name, entryOf(at));
    terminal.line(version, version.text);
    return;
  }
  const detail = await reportDetail(place, name, titleOf);
  terminal.line(detail, detail.text);
  if (detail.state === 'missing')
    terminal.note(`There is no file reports/${name}.md: these are the words last recorded.`);
}

async function save(
  open: OpenCasebook,
  name: string,
  input: CommandInput,
  terminal: Terminal,
): Promise<void> {
  const files = reportFilesOf(open);
  const note = input.values.get('note') ?? null;
  const done = await withWriter(open, (casebook) => recordReport({ casebook, files }, { name, note }));
  const text = done.already
    ? `${name}: nothing changed since entry ${done.entry}.`
    : `${name}: recorded (entry ${done.entry}).`;
  terminal.line(done, text);
}

async function history(
  open: OpenCasebook,
  name: string,
  input: CommandInput,
  terminal: Terminal,
): Promise<void> {
  const place = { casebook: open.casebook, files: reportFilesOf(open) };
  const { text, state } = await readReport(place, name);
  for (const line of await reportHistory(place, name)) {
    const shown = input.flags.has('lines')
      ? (await reportVersion(place, name, line.entry)).differences
      : null;
    const lines = shown === null ? '' : `\n${differenceText(shown)}`;
    terminal.line(shown === null ? line : { ...line, differences: shown }, `${versionText(line)}${lines}`);
  }
  if (state !== 'changed') return;
  const last = (await reportHistory(place, name)).at(-1);
  if (last === undefined) return;
  const { text: before } = await reportVersion(place, name, last.entry);
  const { added, removed } = lineDifferences(before, text);
  terminal.note(
    `The file was edited since: +${added} −${removed} lines. Record it: sakkhi report save ${name}`,
  );
}

function entryOf(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw refused(
    'cli/bad-value',
    '--at takes the number of an entry.',
    '`sakkhi report history NAME` shows them.',
  );
}

function refused(code: string, message: string, advice: string): Fault {
  return new Fault({ code, kind: 'invalid', message, advice });
}

function noSuchName(name: string): Fault {
  return refused(
    'reports/bad-name',
    `No report is called "${name.slice(0, 100)}".`,
    'Say its name, without folder and ending; `sakkhi report list` shows them.',
  );
}

function isThere(name: string): Fault {
  return new Fault({
    code: 'reports/exists',
    kind: 'conflict',
    message: `There is a report ${name} already.`,
    advice: 'Choose another name.',
  });
}

function noName(word: string): Fault {
  return refused(
    'cli/no-report',
    `report ${word} needs the name of a report.`,
    '`sakkhi report list` shows them.',
  );
}

function unknownWord(word: string): Fault {
  return refused(
    'cli/unknown-act',
    `report does not know "${word}".`,
    `It takes ${[...acts.keys(), 'check'].join(', ')}. See sakkhi report --help.`,
  );
}
