import { resolve } from 'node:path';
import { backup, type CopyReport } from '../../adapters/folder/index.ts';
import { Fault } from '../../base/index.ts';
import type { BackupSummary } from '../../contract/index.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { Command, CommandInput } from '../command.ts';
import type { Terminal } from '../terminal.ts';

export const backupCommand: Command = {
  name: 'backup',
  usage: 'FOLDER',
  description:
    'Copies log and vault to a folder, which is then a casebook that can be read and verified by itself. The next run\ncopies what is new and puts right what was damaged in the backup. Others can write meanwhile: what the log had\nacknowledged when it began is in the backup. A backup of another casebook, or of another history of this one, is never\nwritten over. An interrupted run leaves the backup of before; run it again.\nThe keys stay behind unless you say --with-keys: see docs/backup.md. Exit code 1 when something is damaged.',
  options: {
    'with-keys': {
      type: 'boolean',
      value: null,
      help: "Copy keys/ too. Whoever has the backup can then add entries in this casebook's name, and try passphrases on protected material.",
    },
    quick: {
      type: 'boolean',
      value: null,
      help: 'Look only at what is new in the log, and check only what was copied.',
    },
  },
  examples: ['sakkhi backup /media/usb/case', 'sakkhi backup /media/usb/case --quick'],
  async run(input, terminal) {
    const withKeys = input.flags.has('with-keys');
    const report = await backup({
      folder: casebookFolder(input),
      target: targetOf(input),
      withKeys,
      quick: input.flags.has('quick'),
      onFinding: ({ item, code, message }) => terminal.line({ item, code, message }, `${item}: ${message}`),
      onProgress: terminal.onProgress,
    });
    terminal.endProgress();
    tell(report, terminal);
    terminal.note(keyText(report.keys, withKeys));
    return report.problems === 0 ? 0 : 1;
  },
};

function targetOf({ positionals }: CommandInput): string {
  const [target, extra] = positionals;
  if (target !== undefined && extra === undefined) return resolve(target);
  throw new Fault({
    code: 'cli/one-folder',
    kind: 'invalid',
    message: 'backup takes one folder: where the backup is or is to be.',
    advice: 'Example: sakkhi backup /media/usb/case',
  });
}

function tell(report: CopyReport, terminal: Terminal): void {
  const { folder, entries, newEntries, objects, copied, bytes, problems, keys } = report;
  const what = `${copied} object(s), ${bytes} bytes, and ${newEntries} log entries were copied; ${folder} holds ${entries} entries now.`;
  terminal.line(
    {
      ok: problems === 0,
      backup: folder,
      entries,
      newEntries,
      objects,
      copied,
      bytes,
      problems,
      keys,
    } satisfies BackupSummary,
    problems === 0
      ? `${what} It was checked.`
      : `${what} ${problems} thing(s) are wrong, named above; everything else was copied.`,
  );
}

/** What the presence or absence of the keys means, each time. */
function keyText(keys: number, withKeys: boolean): string {
  if (keys === 0)
    return 'The keys are not in this backup: it can be read, proved and restored, but nothing can be added to it, and protected\nmaterial in it stays closed. Keep a copy of keys/ elsewhere, or use --with-keys.';
  const since = withKeys ? '' : ' from an earlier run with --with-keys';
  return `The keys are in this backup${since}: whoever has it can add entries in the name of this casebook. Keep it as safe as the\ncasebook itself.`;
}
