import { ensureFigures } from '../../app/derive.ts';
import { expectNoPositionals } from '../arguments.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { Command } from '../command.ts';
import { forgetIndex, openCasebook } from '../wiring.ts';

export const rebuildCommand: Command = {
  name: 'rebuild',
  usage: '',
  description: 'Deletes the index and derives everything again. The record (log and vault) is only read.',
  options: {},
  examples: ['sakkhi rebuild', 'sakkhi rebuild --casebook border-cases'],
  async run(input, terminal) {
    expectNoPositionals(input, 'rebuild');
    const folder = casebookFolder(input);
    forgetIndex(folder);
    const open = await openCasebook(folder, 'read', terminal);
    try {
      ensureFigures(open.casebook, terminal.onProgress);
      terminal.endProgress();
      const { index } = open.casebook;
      const counts = index.counts();
      const kept = counts.unreadable === 0 ? '' : `, ${counts.unreadable} of them kept but unreadable`;
      terminal.line(
        { rebuilt: true, ...counts },
        `Rebuilt: ${counts.captures} sources${kept}, ${counts.claims} claims, ${counts.events} events.`,
      );
      for (const row of index.captures({ status: 'unreadable' })) {
        terminal.note(`unreadable  ${row.name}: ${row.reason ?? ''}`);
      }
      return 0;
    } finally {
      await open.close();
    }
  },
};
