import { resolve } from 'node:path';
import { Fault } from '../../base/index.ts';
import type { Command } from '../command.ts';
import { createCasebook } from '../wiring.ts';

export const newCommand: Command = {
  name: 'new',
  usage: 'DIR',
  description: 'Makes the folder DIR and records in its log that the casebook was created.',
  options: {
    title: { type: 'string', value: 'TEXT', help: 'Title of the casebook. Default: the name of the folder.' },
    notice: { type: 'string', value: 'TEXT', help: 'A notice shown on every view ("Fictional example: …").' },
    'dry-run': { type: 'boolean', value: null, help: 'Say what would be made, make nothing.' },
  },
  examples: ['sakkhi new border-cases', 'sakkhi new border-cases --title "Border cases 2026"'],
  async run(input, terminal) {
    const [given, extra] = input.positionals;
    if (given === undefined || extra !== undefined) {
      throw new Fault({
        code: 'cli/one-folder',
        kind: 'invalid',
        message: 'new takes exactly one folder.',
        advice: 'Example: sakkhi new border-cases',
      });
    }
    const folder = resolve(given);
    const title = input.values.get('title') ?? folder.split(/[\\/]/).at(-1) ?? folder;
    const notice = input.values.get('notice') ?? null;
    if (input.flags.has('dry-run')) {
      terminal.line({ folder, title, notice, dryRun: true }, `Would make the casebook ${folder}.`);
      return 0;
    }
    await createCasebook(folder, { title, notice });
    terminal.line(
      { folder, title, notice },
      `Made the casebook ${folder}. Add files: sakkhi add PATH --casebook ${given}`,
    );
    return 0;
  },
};
