import { readFileSync } from 'node:fs';
import { verifyCasebook } from '../../adapters/folder/index.ts';
import { Fault } from '../../base/index.ts';
import type { Finding } from '../../domain/evidence/index.ts';
import { expectNoPositionals } from '../arguments.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { Command } from '../command.ts';

export const verifyCommand: Command = {
  name: 'verify',
  summary: 'check every byte of vault and log',
  usage: '',
  description:
    'Computes the tree of the log again from its entries and holds it against the signed checkpoint, hashes every object\nof the vault again, and names what is wrong.\nWhoever has the key of the log could write another one: keep copies of log/checkpoint elsewhere, and give one.\nExit code 1 when something is wrong.',
  options: {
    checkpoint: {
      type: 'string',
      value: 'FILE',
      help: 'An earlier log/checkpoint of this casebook, kept elsewhere: the log must begin with what it covers.',
    },
  },
  examples: [
    'sakkhi verify',
    'sakkhi verify --casebook border-cases --json',
    'sakkhi verify --checkpoint /media/usb/checkpoint',
  ],
  async run(input, terminal) {
    expectNoPositionals(input, 'verify');
    const folder = casebookFolder(input);
    const onFinding = ({ item, code, message }: Finding): void =>
      terminal.line({ item, code, message }, `${item}: ${message}`);
    const kept = input.values.get('checkpoint');
    const report = await verifyCasebook({
      folder,
      ...(kept === undefined ? {} : { kept: readKept(kept) }),
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

function readKept(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Fault({
      code: 'cli/checkpoint-unreadable',
      kind: 'absent',
      message: `The checkpoint ${path} cannot be read.`,
      advice: 'Give a copy of log/checkpoint that was made earlier.',
      cause: error,
    });
  }
}
