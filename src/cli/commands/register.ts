import { changeRegister, tryRegister } from '../../app/register-change.ts';
import { recordDetail } from '../../app/register-detail.ts';
import { toldChange } from '../../app/register-history.ts';
import { letterLines } from '../../app/register-letters.ts';
import { registerPage, registerSchemas } from '../../app/register-lines.ts';
import { registerOffers } from '../../app/register-offers.ts';
import { responseReport } from '../../app/register-response.ts';
import { Fault } from '../../base/index.ts';
import { recordKindSchema, reviewStateSchema, type RegisterAct } from '../../contract/index.ts';
import type { RecordFilter } from '../../ports/register-record.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { Command, CommandInput } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import { openCasebook, stampNow, withWriter, type OpenCasebook } from '../wiring.ts';
import { registerActs, rulesAct } from './register-acts.ts';
import { registerExport, registerExportOptions } from './register-export.ts';
import { registerImport, registerImportOptions } from './register-import.ts';
import { detailText, letterText, offerText, recordText, reportText, schemaText } from './register-text.ts';

export const registerCommand: Command = {
  name: 'register',
  usage: 'list | show ID | add KIND field=value… | set ID field=value… | …',
  description: [
    'The register is what people decided, value by value; each value names what it stands on. What differs stands side',
    'by side until somebody settles. Nothing is deleted: `sakkhi decide undo ENTRY` takes an act back.',
    '',
    '  list, show ID              records; one record with values, grounds and history',
    '  add KIND field=value…      a new record; with --claim or --reason',
    '  set ID field=value…        further values of a record; field@date=value gives the date for which it holds',
    '  withdraw ID field=value    takes a value out; settle ID field=value shows this one; settle ID field opens again',
    '  same|different|unsure ID ID   whether two records are one thing',
    '  trash ID, untrash ID       hides a record, with --reason; gives it back',
    '  review ID asked|passed|returned   by somebody who did not write it',
    '  offers CLAIM               what an accepted claim could say here; take CLAIM NUMBER records one of them',
    '  import FILE, export        tables and files of records in and out (CSV, XLSX, GeoJSON, FollowTheMoney …)',
    '  response                   what the state did: shares with their sites; --rules FILE changes the rules',
    '  letters                    letters with their clock; schemas: kinds and fields',
  ].join('\n'),
  options: {
    kind: {
      type: 'string',
      value: 'KIND',
      help: `With list, import and export: ${recordKindSchema.options.join(', ')}.`,
    },
    state: {
      type: 'string',
      value: 'STATE',
      help: 'With list and export: only records in this state (confirmed, raid …).',
    },
    search: { type: 'string', value: 'TEXT', help: 'With list: only records with these words.' },
    review: { type: 'string', value: 'STATE', help: `With list: ${reviewStateSchema.options.join(', ')}.` },
    names: { type: 'string', value: 'ID', help: 'With list: only records that name this one.' },
    from: { type: 'string', value: 'DAY', help: 'With list: dated on this day or later (2025-03-09).' },
    to: { type: 'string', value: 'DAY', help: 'With list: dated on this day or before.' },
    trashed: { type: 'boolean', value: null, help: 'With list: what lies in the trash.' },
    limit: { type: 'string', value: 'NUMBER', help: 'With list: at most so many (default: all).' },
    claim: {
      type: 'string',
      value: 'ID',
      help: 'The claim that the values stand on; its passage is recorded.',
    },
    reason: { type: 'string', value: 'TEXT', help: 'Your reason, where no claim says it.' },
    'as-of': {
      type: 'string',
      value: 'DATE',
      help: 'The date for which the values hold: 2025, 2025-03, 2025-03-09.',
    },
    note: { type: 'string', value: 'TEXT', help: 'Kept with the act.' },
    status: { type: 'string', value: 'STATUS', help: 'With response: only sites with this status.' },
    rules: {
      type: 'string',
      value: 'FILE',
      help: 'With response: record these rules (JSON) for the state’s response.',
    },
    'dry-run': { type: 'boolean', value: null, help: 'Say what would be recorded, record nothing.' },
    ...registerImportOptions,
    ...registerExportOptions,
  },
  examples: [
    'sakkhi register add site name="Pier Hotel" status@2025-03=suspicious --reason "visited by our team"',
    'sakkhi register set site-1a2b3c4d5e6f capacity=>=400 --claim 3f9a1c20b7de-1042-1044',
    'sakkhi register list --kind site --state confirmed --json',
    'sakkhi register import sites.csv --kind site --dry-run',
    'sakkhi register export --format geojson --kind site --output sites.geojson',
    'sakkhi register response --status confirmed',
  ],
  async run(input, terminal) {
    const [word = 'list', ...words] = input.positionals;
    if (word === 'import') return registerImport(words, input, terminal);
    if (word === 'export') return registerExport(input, terminal);
    const act = registerActs.get(word);
    const reading = readings.get(word);
    if (act === undefined && reading === undefined && word !== 'take') throw unknownWord(word);
    // Read before anything is opened: what is wrong with the words needs no casebook.
    const given = act === undefined ? rulesOf(word, input) : [act(words, input)];
    const open = await openCasebook(casebookFolder(input), 'read', terminal);
    try {
      const acts = word === 'take' ? [takenOffer(open, words)] : given;
      if (acts.length > 0) await record(open, acts, input, terminal);
      else reading?.(open, words, input, terminal);
      return 0;
    } finally {
      terminal.endProgress();
      await open.close();
    }
  },
};

type Reading = (
  open: OpenCasebook,
  words: readonly string[],
  input: CommandInput,
  terminal: Terminal,
) => void;

const readings: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  ['list', list],
  ['show', show],
  [
    'offers',
    ({ casebook }, [claim = ''], _input, terminal) => {
      const { offers } = registerOffers(casebook.index, claim);
      offers.forEach((offer, at) => {
        terminal.line({ number: at + 1, ...offer }, offerText(offer, at + 1));
      });
      if (offers.length === 0) terminal.note('This claim offers nothing; only accepted ones do.');
    },
  ],
  [
    'response',
    ({ casebook }, _words, input, terminal) => {
      const report = responseReport(casebook.index, { status: input.values.get('status') ?? null });
      terminal.line(report, reportText(report));
    },
  ],
  [
    'letters',
    ({ casebook }, _words, _input, terminal) => {
      const lines = letterLines(casebook.index, today());
      for (const line of lines) terminal.line(line, letterText(line));
      if (lines.length === 0) terminal.note('No letter stands in the register.');
    },
  ],
  [
    'schemas',
    (_open, _words, _input, terminal) => {
      for (const kind of registerSchemas().kinds) terminal.line(kind, `${schemaText(kind)}\n`);
    },
  ],
]);

/** The offer of a claim as an act that stands on the claim. */
function takenOffer({ casebook }: OpenCasebook, [claim = '', number = '1']: readonly string[]): RegisterAct {
  const { offers } = registerOffers(casebook.index, claim);
  const offer = /^[1-9]\d{0,3}$/.test(number) ? offers[Number(number) - 1] : undefined;
  if (offer === undefined) {
    throw new Fault({
      code: 'cli/no-offer',
      kind: 'absent',
      message: `The claim has no offer ${number}; it has ${offers.length}.`,
      advice: '`sakkhi register offers CLAIM` shows them; only accepted claims offer something.',
    });
  }
  const { record, kind, values } = offer;
  return { do: 'state', record, kind, basis: { by: 'claim', claim }, values };
}

function rulesOf(word: string, input: CommandInput): RegisterAct[] {
  const path = word === 'response' ? input.values.get('rules') : undefined;
  return path === undefined ? [] : [rulesAct(path)];
}

async function record(
  open: OpenCasebook,
  acts: readonly RegisterAct[],
  input: CommandInput,
  terminal: Terminal,
): Promise<void> {
  const request = { acts, note: input.values.get('note') ?? null };
  if (input.flags.has('dry-run')) {
    const { index } = open.casebook;
    for (const change of tryRegister({ ...open.casebook, ...stamped() }, request))
      terminal.line(change, `Would record on ${change.record}:\n  ${toldChange(index, change).join('\n  ')}`);
    terminal.note('Nothing was recorded.');
    return;
  }
  const done = await withWriter(open, (casebook) => changeRegister(casebook, request));
  const entries = done.entries.join(' ');
  const text = `${done.records.join(' ')}: recorded (entry ${entries}). Take it back: sakkhi decide undo ${entries}`;
  terminal.line(done, text);
}

function stamped(): { readonly actor: string; readonly now: () => string } {
  const { time, actor } = stampNow();
  return { actor, now: () => time };
}

function today(): string {
  return stampNow().time.slice(0, 10);
}

function list(
  { casebook }: OpenCasebook,
  _words: readonly string[],
  input: CommandInput,
  terminal: Terminal,
): void {
  const limit = input.values.get('limit');
  if (limit !== undefined && !/^[1-9]\d{0,8}$/.test(limit))
    throw badOption('limit', 'a whole number from 1 up');
  const page = registerPage(casebook.index, filterOf(input), {
    limit: limit === undefined ? Infinity : Number(limit),
    offset: 0,
  });
  for (const row of page.rows) terminal.line(row, recordText(row));
  if (page.total === 0) terminal.note('No record matches. `sakkhi register add` makes one.');
  else if (page.rows.length < page.total) terminal.note(`${page.rows.length} of ${page.total} records.`);
}

function show(
  { casebook }: OpenCasebook,
  words: readonly string[],
  _input: CommandInput,
  terminal: Terminal,
): void {
  const [id] = words;
  if (id === undefined) throw badOption('show', 'the id of a record; `sakkhi register list` shows them');
  const detail = recordDetail(casebook.index, id, today());
  terminal.line(detail, detailText(detail));
}

function filterOf(input: CommandInput): RecordFilter {
  const { values } = input;
  const kind = recordKindSchema.optional().safeParse(values.get('kind'));
  if (!kind.success) throw badOption('kind', recordKindSchema.options.join(', '));
  const review = reviewStateSchema.optional().safeParse(values.get('review'));
  if (!review.success) throw badOption('review', reviewStateSchema.options.join(', '));
  const given: { readonly [Part in keyof RecordFilter]: RecordFilter[Part] | undefined } = {
    kind: kind.data,
    review: review.data,
    state: values.get('state'),
    text: values.get('search'),
    refersTo: values.get('names'),
    from: dayOf(input, 'from'),
    to: dayOf(input, 'to'),
  };
  const filter = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...filter, trashed: input.flags.has('trashed') };
}

function dayOf(input: CommandInput, option: 'from' | 'to'): string | undefined {
  const day = input.values.get(option);
  if (day === undefined || /^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
  throw badOption(option, 'a day, as 2025-03-09');
}

function badOption(option: string, takes: string): Fault {
  return new Fault({
    code: 'cli/bad-value',
    kind: 'invalid',
    message: `${option === 'show' ? 'show' : `--${option}`} takes ${takes}.`,
    advice: 'See sakkhi register --help.',
  });
}

function unknownWord(word: string): Fault {
  return new Fault({
    code: 'cli/unknown-act',
    kind: 'invalid',
    message: `register does not know "${word}".`,
    advice: `It takes ${[...readings.keys(), ...registerActs.keys(), 'take', 'import', 'export'].join(', ')}. See sakkhi register --help.`,
  });
}
