import { decideClaims, undoDecisions } from '../../app/decide-claims.ts';
import { listDecisions } from '../../app/review.ts';
import { Fault } from '../../base/index.ts';
import { decisionLineSchema, type DecisionLine } from '../../contract/index.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { Command, CommandInput } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import { openCasebook, withWriter, type OpenCasebook } from '../wiring.ts';

export const decideCommand: Command = {
  name: 'decide',
  usage: 'accept ID… | reject ID… | undo ENTRY… | list',
  description: [
    'Records in the log what you decide about proposed claims. Decisions are bound to passages: they stay when the',
    'sources are read by a newer version, or are listed as changed or orphaned. Nothing is ever overwritten: undo',
    'is recorded too. Rejected claims carry no figure. `sakkhi claims` shows the ids.',
  ].join('\n'),
  options: {
    note: { type: 'string', value: 'TEXT', help: 'Why; kept with the decision.' },
    rule: {
      type: 'string',
      value: 'TEXT',
      help: 'The rule by which many were chosen; kept with the decision.',
    },
    state: {
      type: 'string',
      value: 'STATE',
      help: 'With list: only attached, changed, orphaned, superseded or undone ones.',
    },
  },
  examples: [
    'sakkhi decide accept 3f9a1c20b7de-1042-1044 --note "checked against the letter"',
    'sakkhi decide list --state orphaned',
    'sakkhi decide undo 17',
  ],
  async run(input, terminal) {
    const [act, ...names] = input.positionals;
    const open = await openCasebook(casebookFolder(input), 'read', terminal);
    try {
      if (act === 'accept' || act === 'reject') await decide({ open, input, terminal, act, names });
      else if (act === 'undo') await undo(open, names, terminal);
      else if (act === 'list' && names.length === 0) list(open, input, terminal);
      else throw unknownAct(act);
      return 0;
    } finally {
      terminal.endProgress();
      await open.close();
    }
  },
};

async function decide(facts: {
  readonly open: OpenCasebook;
  readonly input: CommandInput;
  readonly terminal: Terminal;
  readonly act: 'accept' | 'reject';
  readonly names: readonly string[];
}): Promise<void> {
  const { open, input, terminal, act, names } = facts;
  const verdict = act === 'accept' ? 'accepted' : 'rejected';
  const { seqs, decided } = await withWriter(open, (casebook) =>
    decideClaims(casebook, {
      ids: names,
      verdict,
      rule: input.values.get('rule') ?? null,
      note: input.values.get('note') ?? null,
      correction: null,
    }),
  );
  const claims = decided === 1 ? 'one claim' : `${decided} claims`;
  terminal.line(
    { entries: seqs, decided },
    `${verdict} ${claims} (entry ${seqs.join(', ')}). Take it back: sakkhi decide undo ${seqs.join(' ')}`,
  );
}

async function undo(open: OpenCasebook, names: readonly string[], terminal: Terminal): Promise<void> {
  const seqs = names.map(entryNumber);
  const entry = await withWriter(open, (casebook) => undoDecisions(casebook, seqs));
  terminal.line({ entries: [entry.seq], decided: 0 }, `Taken back: entry ${seqs.join(', ')}.`);
}

function list(open: OpenCasebook, input: CommandInput, terminal: Terminal): void {
  const given = input.values.get('state');
  const state = decisionLineSchema.shape.state.safeParse(given);
  if (given !== undefined && !state.success) {
    throw new Fault({
      code: 'cli/bad-state',
      kind: 'invalid',
      message: `--state takes ${decisionLineSchema.shape.state.options.join(', ')}, not "${given}".`,
    });
  }
  const lines = listDecisions(open.casebook.index, state.success ? { state: state.data } : {});
  for (const line of lines) terminal.line(line, decisionText(line));
}

function decisionText(line: DecisionLine): string {
  const reading = line.corrected ?? line.reading;
  const notes = [line.rule === null ? '' : `rule: ${line.rule}`, line.note ?? ''].filter(
    (part) => part !== '',
  );
  return [
    `${line.verdict}, ${line.state}: “${line.exact}” (${reading.subject})`,
    `  entry ${line.entry}, ${line.actor}, ${line.time}; ${line.source.name}, ${line.start}–${line.end}`,
    ...notes.map((note) => `  ${note}`),
    '',
  ].join('\n');
}

function entryNumber(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new Fault({
    code: 'cli/bad-entry',
    kind: 'invalid',
    message: `"${text}" is not the number of a log entry.`,
    advice: '`sakkhi decide list` shows the entries.',
  });
}

function unknownAct(act: string | undefined): Fault {
  return new Fault({
    code: 'cli/no-act',
    kind: 'invalid',
    message:
      act === undefined ? 'decide needs an act.' : `decide does not know "${act}", or not with these words.`,
    advice: 'Say accept ID…, reject ID…, undo ENTRY… or list. See sakkhi decide --help.',
  });
}
