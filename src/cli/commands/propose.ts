import { createModelProposer } from '../../adapters/model/index.ts';
import { proposePassages, type ProposedLine } from '../../app/propose-passages.ts';
import { Fault } from '../../base/index.ts';
import { expectNoPositionals } from '../arguments.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { Command, CommandInput } from '../command.ts';
import { interruptible } from '../interruption.ts';
import { openCasebook } from '../wiring.ts';
import { sourceHash } from './claims.ts';

export const proposeCommand: Command = {
  name: 'propose',
  usage: '',
  description: [
    'Asks a model behind an OpenAI-compatible endpoint of this machine about each source. The model may only point',
    'at passages: its words must stand in the text letter by letter, numbers are read again by Sakkhi, and what comes',
    'of it carries the name of the model and waits in the review queue like every proposal. Ctrl-C stops after the',
    'current source.',
  ].join('\n'),
  options: {
    endpoint: { type: 'string', value: 'URL', help: 'Base address, such as http://127.0.0.1:11434/v1.' },
    model: { type: 'string', value: 'NAME', help: 'Name of the model.' },
    source: { type: 'string', value: 'NAME', help: 'Only this source, by file name or hash.' },
  },
  examples: ['sakkhi propose --endpoint http://127.0.0.1:11434/v1 --model qwen2.5:7b --source letter.docx'],
  async run(input, terminal) {
    expectNoPositionals(input, 'propose');
    const proposer = createModelProposer({
      endpoint: required(input, 'endpoint'),
      model: required(input, 'model'),
    });
    const open = await openCasebook(casebookFolder(input), 'write', terminal);
    const interruption = interruptible(terminal);
    try {
      const captures = open.casebook.index.captures({ status: 'read' });
      const only = sourceHash(input, captures);
      for (const { sha256, name } of captures) {
        if (interruption.requested()) break;
        if (only !== undefined && sha256 !== only) continue;
        const line = await proposePassages(open.casebook, proposer, sha256);
        terminal.line({ name, ...line }, lineText(name, line));
      }
      return 0;
    } finally {
      interruption.end();
      await open.close();
    }
  },
};

function lineText(name: string, { recorded, added, refused }: ProposedLine): string {
  const counts = `${name}: ${recorded} passages recorded, ${added} new proposals, ${refused.length} answers refused`;
  return [counts, ...refused.map(({ quote, reason }) => `  refused “${quote}”: ${reason}`)].join('\n');
}

function required(input: CommandInput, option: 'endpoint' | 'model'): string {
  const value = input.values.get(option);
  if (value !== undefined && value !== '') return value;
  throw new Fault({
    code: 'cli/missing-option',
    kind: 'invalid',
    message: `propose needs --${option}.`,
    advice: 'Example: sakkhi propose --endpoint http://127.0.0.1:11434/v1 --model qwen2.5:7b',
  });
}
