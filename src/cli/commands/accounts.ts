import { listAccounts, type AccountQuery } from '../../app/accounts.ts';
import { ensureFigures } from '../../app/derive.ts';
import { Fault } from '../../base/index.ts';
import { accountVerdictSchema, type AccountLine } from '../../contract/index.ts';
import { expectNoPositionals } from '../arguments.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { Command, CommandInput } from '../command.ts';
import { openCasebook } from '../wiring.ts';
import { witnessMark } from './figures.ts';

export const accountsCommand: Command = {
  name: 'accounts',
  usage: '',
  description: [
    'What figures are to numbers, accounts are to claims without one: the same event in several documents, a denial, a',
    'body that did not reply, a description that grew weaker or stronger, wording that was turned around. Each with',
    'its passages in the words of the files. Two accounts that may come from one witness count as one; no name is said.',
  ].join('\n'),
  options: {
    search: { type: 'string', value: 'TEXT', help: 'Only accounts with this in them.' },
    verdict: {
      type: 'string',
      value: 'VERDICT',
      help: `One of: ${accountVerdictSchema.options.join(', ')}.`,
    },
  },
  examples: ['sakkhi accounts', 'sakkhi accounts --verdict denial', 'sakkhi accounts --search raid --json'],
  async run(input, terminal) {
    expectNoPositionals(input, 'accounts');
    const query = accountQuery(input);
    const open = await openCasebook(casebookFolder(input), 'read', terminal);
    try {
      ensureFigures(open.casebook, terminal.onProgress);
      const lines = listAccounts(open.casebook.index, query);
      for (const line of lines) terminal.line(line, accountText(line));
      if (lines.length === 0) terminal.note('No account matches.');
      return 0;
    } finally {
      terminal.endProgress();
      await open.close();
    }
  },
};

function accountQuery(input: CommandInput): AccountQuery {
  const q = input.values.get('search');
  const verdict = input.values.get('verdict');
  if (verdict !== undefined && !accountVerdictSchema.safeParse(verdict).success) {
    throw new Fault({
      code: 'cli/bad-verdict',
      kind: 'invalid',
      message: `There is no verdict "${verdict}" of accounts.`,
      advice: `Use one of: ${accountVerdictSchema.options.join(', ')}.`,
    });
  }
  return { ...(q === undefined ? {} : { q }), ...(verdict === undefined ? {} : { verdict }) };
}

function accountText(line: AccountLine): string {
  const mark = line.independentOrigins > 0 ? `${witnessMark(line)} ` : '';
  return [
    `${mark}${line.why}`,
    `  verdict: ${line.verdict}`,
    ...line.passages.map(
      ({ part, quote, source, start, end }) => `  ${part}: “${quote}” (${source.name}, ${start}–${end})`,
    ),
    '',
  ].join('\n');
}
