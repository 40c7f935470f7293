import { verifyCasebook } from '../../adapters/folder/index.ts';
import type { Finding } from '../../domain/evidence/index.ts';
import { expectNoPositionals } from '../arguments.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { Command } from '../command.ts';

export const verifyCommand: Command = {
  name: 'verify',
  summary: 'check every byte of vault and log',
  usage: '',
  description:
    'Computes the tree of the log again from its entries and holds it against the signed checkpoint, hashes every object\nof the vault again, and names what is wrong.\nExit code 1 when something is.',
  options: {},
  examples: ['sakkhi verify', 'sakkhi verify --casebook border-cases --json'],
  async run(input, terminal) {
    expectNoPositionals(input, 'verify');
    const folder = casebookFolder(input);
    const onFinding = ({ item, code, message }: Finding): void =>
      terminal.line({ item, code, message }, `${item}: ${message}`);
    const report = await verifyCasebook({
      folder,
      onFinding,
      onProgress: ({ done, total }) => terminal.onProgress({ stage: 'verifying', done, total }),
    });
    terminal.endProgress();
    const ok = report.problems === 0;
    terminal.line(
      { ok, checked: report.checked, findings: report.problems + report.notes },
      ok
        ? `Nothing is wrong: ${report.entries} log entries and ${report.objects} vault objects were checked.`
        : `${report.problems} of ${report.checked} things checked are wrong.`,
    );
    return ok ? 0 : 1;
  },
};
