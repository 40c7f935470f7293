import { ensureFigures } from '../../app/derive.ts';
import { changeFindingStatus, findingRecord, statusProblems } from '../../app/finding-acts.ts';
import {
  findingDetail,
  findingsPage,
  proofStandardLines,
  type FindingQuery,
} from '../../app/finding-lines.ts';
import { changeRegister, tryRegister } from '../../app/register-change.ts';
import { toldChange } from '../../app/register-history.ts';
import { Fault } from '../../base/index.ts';
import {
  findingStatusSchema,
  reviewStateSchema,
  type FindingStatusName,
  type Registered,
} from '../../contract/index.ts';
import { proofStandards } from '../../domain/register/index.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { Command, CommandInput } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import { openCasebook, stampNow, withWriter, type OpenCasebook } from '../wiring.ts';
import { findingActs, standardOf } from './finding-acts.ts';
import { findingDetailText, findingText, standardText } from './finding-text.ts';

export const findingCommand: Command = {
  name: 'finding',
  usage: 'list | show ID | add PROPOSITION | support ID EVIDENCE… | publish ID | …',
  description: [
    'A finding says one thing at a named standard of proof and names what carries it. Copies count once: it shows documents, text',
    'origins, attribution roots and independent origins. It is published only after somebody else passed it in review.',
    '',
    '  list, show ID               findings; one with everything it stands on (● an independent origin, ○ a repetition)',
    '  check                       like list --weakened; exit 1 when what carries a finding fell',
    '  standards                   the five standards of proof, and what each asks for',
    '  add PROPOSITION             a new draft; with --standard, and --claim for its first support',
    '  support ID EVIDENCE…        claims or records that carry it; --reason for records',
    '  contrary ID EVIDENCE…       claims or records that speak against it',
    '  answer ID EVIDENCE TEXT     why it holds all the same',
    '  gap ID TEXT                 a question with no adequate evidence',
    '  reword ID TEXT, reason ID TEXT, raise ID STANDARD   another proposition, reasoning, standard',
    '  confirmed ID NUMBER         it says that so many independent origins confirm it',
    '  remove ID EVIDENCE|TEXT     takes support, contrary evidence or a gap out',
    '  publish ID, withdraw ID, draft ID   its status; withdraw asks for --reason',
    '',
    'Review: `sakkhi register review ID asked`, then somebody else `sakkhi register review ID passed`.',
  ].join('\n'),
  options: {
    standard: {
      type: 'string',
      value: 'STANDARD',
      help: `With add and list: ${proofStandards.map(({ name }) => name).join(', ')}; its beginning is enough.`,
    },
    status: {
      type: 'string',
      value: 'STATUS',
      help: `With list: ${findingStatusSchema.options.join(', ')}.`,
    },
    review: { type: 'string', value: 'STATE', help: `With list: ${reviewStateSchema.options.join(', ')}.` },
    weakened: { type: 'boolean', value: null, help: 'With list: only findings whose support fell.' },
    search: { type: 'string', value: 'TEXT', help: 'With list: only findings with these words.' },
    claim: { type: 'string', value: 'ID', help: 'With add: the claim that carries it.' },
    reason: { type: 'string', value: 'TEXT', help: 'Your reason: for records as evidence, and to withdraw.' },
    note: { type: 'string', value: 'TEXT', help: 'Kept with the act.' },
    'dry-run': { type: 'boolean', value: null, help: 'Say what would be recorded, record nothing.' },
  },
  examples: [
    'sakkhi finding add "Boats lie idle in the Osk basin." --standard "reasonable grounds" --claim 3f9a1c20b7de-1042-1044',
    'sakkhi finding support finding-1a2b3c4d5e6f 5b1c20b7de9a-88-90 site-1a2b3c4d5e6f --reason "our visit"',
    'sakkhi finding publish finding-1a2b3c4d5e6f',
    'sakkhi finding check --json',
  ],
  async run(input, terminal) {
    const [word = 'list', ...words] = input.positionals;
    const status = statuses.get(word);
    const reading = readings.get(word);
    const act = findingActs.get(word);
    if (status === undefined && reading === undefined && act === undefined) throw unknownWord(word);
    const query = word === 'list' || word === 'check' ? queryOf(word, input) : {};
    const open = await openCasebook(casebookFolder(input), 'read', terminal);
    try {
      ensureFigures(open.casebook, terminal.onProgress);
      if (reading !== undefined) return reading({ open, words, query, terminal });
      if (status !== undefined) await giveStatus(open, { id: words[0] ?? '', status }, input, terminal);
      else if (act !== undefined) await record(open, act(words, input, open.casebook.index), input, terminal);
      return 0;
    } finally {
      terminal.endProgress();
      await open.close();
    }
  },
};

interface Asked {
  readonly open: OpenCasebook;
  readonly words: readonly string[];
  readonly query: FindingQuery;
  readonly terminal: Terminal;
}

const statuses: ReadonlyMap<string, FindingStatusName> = new Map([
  ['publish', 'published'],
  ['withdraw', 'withdrawn'],
  ['draft', 'draft'],
]);

const readings: ReadonlyMap<string, (asked: Asked) => number> = new Map<string, (asked: Asked) => number>([
  [
    'list',
    (asked) => {
      if (list(asked) === 0) asked.terminal.note('No finding matches. `sakkhi finding add` makes one.');
      return 0;
    },
  ],
  [
    'check',
    (asked) => {
      const fallen = list(asked);
      if (fallen === 0) asked.terminal.note('What carries the findings stands.');
      return fallen === 0 ? 0 : 1;
    },
  ],
  ['show', show],
  [
    'standards',
    ({ terminal }) => {
      for (const line of proofStandardLines()) terminal.line(line, standardText(line));
      return 0;
    },
  ],
]);

function list({ open, query, terminal }: Asked): number {
  const { rows } = findingsPage(open.casebook.index, query);
  for (const row of rows) terminal.line(row, findingText(row));
  return rows.length;
}

function show({ open, words: [id = ''], terminal }: Asked): number {
  const detail = findingDetail(open.casebook.index, id);
  terminal.line(detail, findingDetailText(detail));
  return 0;
}

async function giveStatus(
  open: OpenCasebook,
  { id, status }: { readonly id: string; readonly status: FindingStatusName },
  input: CommandInput,
  terminal: Terminal,
): Promise<void> {
  const request = { id, status, reason: input.values.get('reason') ?? null };
  if (!input.flags.has('dry-run')) {
    tell(await withWriter(open, (casebook) => changeFindingStatus(casebook, request)), terminal);
    return;
  }
  const { title } = findingRecord(open.casebook.index, id);
  const problems = statusProblems({ ...open.casebook, ...stamped() }, request);
  terminal.line(
    { id, status, problems },
    problems.length === 0
      ? `Would make ${id} ${status}: ${title}`
      : `${id} would stay as it is:\n  ${problems.join('\n  ')}`,
  );
  terminal.note('Nothing was recorded.');
}

async function record(
  open: OpenCasebook,
  acts: ReturnType<NonNullable<ReturnType<typeof findingActs.get>>>,
  input: CommandInput,
  terminal: Terminal,
): Promise<void> {
  const request = { acts, note: input.values.get('note') ?? null };
  if (!input.flags.has('dry-run')) {
    tell(await withWriter(open, (casebook) => changeRegister(casebook, request)), terminal);
    return;
  }
  const { index } = open.casebook;
  for (const change of tryRegister({ ...open.casebook, ...stamped() }, request))
    terminal.line(change, `Would record on ${change.record}:\n  ${toldChange(index, change).join('\n  ')}`);
  terminal.note('Nothing was recorded.');
}

function tell(done: Registered, terminal: Terminal): void {
  const entries = done.entries.join(' ');
  terminal.line(
    done,
    `${done.records.join(' ')}: recorded (entry ${entries}). Take it back: sakkhi decide undo ${entries}`,
  );
}

function stamped(): { readonly actor: string; readonly now: () => string } {
  const { time, actor } = stampNow();
  return { actor, now: () => time };
}

function queryOf(word: string, input: CommandInput): FindingQuery {
  const status = findingStatusSchema.optional().safeParse(input.values.get('status'));
  if (!status.success) throw badOption('status', findingStatusSchema.options.join(', '));
  const review = reviewStateSchema.optional().safeParse(input.values.get('review'));
  if (!review.success) throw badOption('review', reviewStateSchema.options.join(', '));
  const standard = input.values.get('standard');
  const q = input.values.get('search');
  return {
    ...(status.data === undefined ? {} : { status: status.data }),
    ...(review.data === undefined ? {} : { review: review.data }),
    ...(standard === undefined ? {} : { standard: standardOf(standard) }),
    ...(q === undefined ? {} : { q }),
    ...(word === 'check' || input.flags.has('weakened') ? { weakened: true } : {}),
  };
}

function badOption(option: string, takes: string): Fault {
  return new Fault({
    code: 'cli/bad-value',
    kind: 'invalid',
    message: `--${option} takes ${takes}.`,
    advice: 'See sakkhi finding --help.',
  });
}

function unknownWord(word: string): Fault {
  return new Fault({
    code: 'cli/unknown-act',
    kind: 'invalid',
    message: `finding does not know "${word}".`,
    advice: `It takes ${[...readings.keys(), ...findingActs.keys(), ...statuses.keys()].join(', ')}. See sakkhi finding --help.`,
  });
}
