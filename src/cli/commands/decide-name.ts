import { ensureNames } from '../../app/aliases.ts';
import { decideNames } from '../../app/decide-aliases.ts';
import { Fault } from '../../base/index.ts';
import { nameVerdictSchema } from '../../contract/index.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { Command } from '../command.ts';
import { openCasebook, withWriter } from '../wiring.ts';

const said = { same: 'one name', different: 'two names', unsure: 'still open' } as const;

export const decideNameCommand: Command = {
  name: 'decide-name',
  usage: 'ID… same|different|unsure',
  description: [
    'Records in the log what you decide about pairs of names. "same" makes one root of them everywhere, "different"',
    'keeps them apart and never asks again, "unsure" leaves the question open. `sakkhi names` shows the ids;',
    '`sakkhi decide undo ENTRY` takes a decision back.',
  ].join('\n'),
  options: {
    note: { type: 'string', value: 'TEXT', help: 'Why; kept with the decision.' },
  },
  examples: ['sakkhi decide-name n-1f2e3d4c5b6a70 same --note "the reply carries both letterheads"'],
  async run(input, terminal) {
    const verdict = nameVerdictSchema.safeParse(input.positionals.at(-1));
    if (!verdict.success) throw noVerdict();
    const ids = input.positionals.slice(0, -1);
    const open = await openCasebook(casebookFolder(input), 'read', terminal);
    try {
      const { seqs, decided } = await withWriter(open, (casebook) => {
        ensureNames(casebook, terminal.onProgress);
        return decideNames(casebook, { ids, verdict: verdict.data, note: input.values.get('note') ?? null });
      });
      terminal.line(
        { entries: seqs, decided },
        `${decided === 1 ? 'One pair' : `${decided} pairs`}: ${said[verdict.data]} (entry ${seqs.join(', ')}). Take it back: sakkhi decide undo ${seqs.join(' ')}`,
      );
      return 0;
    } finally {
      terminal.endProgress();
      await open.close();
    }
  },
};

function noVerdict(): Fault {
  return new Fault({
    code: 'cli/no-verdict',
    kind: 'invalid',
    message: 'decide-name needs ids and then a verdict.',
    advice: 'Say: sakkhi decide-name ID… same, different or unsure.',
  });
}
