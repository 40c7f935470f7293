import { ensureNames, nameQueue, type NamesQuery } from '../../app/aliases.ts';
import { Fault } from '../../base/index.ts';
import { nameStatusSchema, type NameLine, type NameSide } from '../../contract/index.ts';
import { expectNoPositionals } from '../arguments.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { Command, CommandInput } from '../command.ts';
import { openCasebook } from '../wiring.ts';

export const namesCommand: Command = {
  name: 'names',
  usage: '',
  description: [
    'One line a pair of names: where each is written, why they may be one, and what was decided. Nothing is joined',
    'by itself but what is certain: titles, case, accents, a short form inside one text. Until you decide, two likely',
    'names stay two in every list and count as one witness. Names that may protect a person are never shown.',
  ].join('\n'),
  options: {
    status: { type: 'string', value: 'STATUS', help: `One of: ${nameStatusSchema.options.join(', ')}.` },
    search: { type: 'string', value: 'TEXT', help: 'Only pairs with this in one of the names.' },
  },
  examples: ['sakkhi names', 'sakkhi names --status proposed --json', 'sakkhi names --search ministry'],
  async run(input, terminal) {
    expectNoPositionals(input, 'names');
    const query = namesQuery(input);
    const open = await openCasebook(casebookFolder(input), 'read', terminal);
    try {
      ensureNames(open.casebook, terminal.onProgress);
      const { rows } = nameQueue(open.casebook.index, query);
      for (const line of rows) terminal.line(line, nameText(line));
      if (rows.length === 0) terminal.note('No pair of names matches.');
      return 0;
    } finally {
      terminal.endProgress();
      await open.close();
    }
  },
};

function namesQuery(input: CommandInput): NamesQuery {
  const given = input.values.get('status');
  const q = input.values.get('search');
  const status = nameStatusSchema.safeParse(given);
  if (given !== undefined && !status.success) {
    throw new Fault({
      code: 'cli/bad-status',
      kind: 'invalid',
      message: `--status takes ${nameStatusSchema.options.join(', ')}, not "${given}".`,
    });
  }
  return { ...(q === undefined ? {} : { q }), ...(status.success ? { status: status.data } : {}) };
}

function nameText(line: NameLine): string {
  const decided = line.decision === null ? '' : ` (entry ${line.decision.entry}, ${line.decision.actor})`;
  return [
    `${line.status}: “${line.a.name}” and “${line.b.name}”, ${line.kind}, ${line.score.toFixed(2)}${decided}`,
    `  ${sideText(line.a)}`,
    `  ${sideText(line.b)}`,
    ...line.reasons.map((reason) => `  + ${reason}`),
    ...line.against.map((reason) => `  - ${reason}`),
    `  ${line.id}`,
    '',
  ].join('\n');
}

function sideText({ name, role, passages }: NameSide): string {
  const where = passages.map(({ source, start, end }) => `${source.name}, ${start}–${end}`);
  return `${name}${role === null ? '' : ` (${role})`}: ${where.length === 0 ? 'known from outside the texts' : where.join('; ')}`;
}
