import { resolve } from 'node:path';
import { walkFiles } from '../../adapters/files/index.ts';
import { admitEvidence } from '../../app/admit-evidence.ts';
import { Fault } from '../../base/index.ts';
import type { AddLine } from '../../contract/index.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { Command } from '../command.ts';
import { interruptible } from '../interruption.ts';
import type { Terminal } from '../terminal.ts';
import { openCasebook, type OpenCasebook } from '../wiring.ts';

export const addCommand: Command = {
  name: 'add',
  usage: 'PATH…',
  description: [
    'Keeps the bytes of every file in the vault, records the admission in the log, and reads each file.',
    'A file that cannot be read is kept and named with the reason; the rest goes on. Adding the same bytes',
    'again changes nothing. Hidden files (names that begin with a dot) and casebooks below a folder are passed over.',
    'Ctrl-C stops after the current batch; running again continues.',
    'Exit code 1 when a file was refused.',
  ].join('\n'),
  options: {
    'dry-run': { type: 'boolean', value: null, help: 'Name the files that would be added, record nothing.' },
  },
  examples: ['sakkhi add ~/Downloads/articles', 'sakkhi add letter.docx statement.pdf --json'],
  async run(input, terminal) {
    checkPaths(input.positionals);
    const dryRun = input.flags.has('dry-run');
    const open = await openCasebook(casebookFolder(input), dryRun ? 'read' : 'write', terminal);
    try {
      const counts = await addPaths(open, input.positionals, terminal, dryRun);
      terminal.note(countsText(counts));
      return counts.refused > 0 ? 1 : 0;
    } finally {
      await open.close();
    }
  },
};

export type AddCounts = Record<AddLine['status'], number> & { stopped: boolean; dryRun: boolean };

/** Admits the paths into an open casebook, one line a file. */
export async function addPaths(
  open: OpenCasebook,
  paths: readonly string[],
  terminal: Terminal,
  dryRun: boolean,
): Promise<AddCounts> {
  const counts = { added: 0, already: 0, unreadable: 0, refused: 0, stopped: false, dryRun };
  const onLine = (line: AddLine): void => {
    counts[line.status] += 1;
    terminal.line(
      line,
      `${line.status.padEnd(10)}  ${line.name}${line.reason === null ? '' : `: ${line.reason}`}`,
    );
  };
  const interruption = interruptible(terminal);
  try {
    const files = walkFiles(paths.map((path) => resolve(path)));
    const { onProgress } = terminal;
    counts.stopped = await admitEvidence(open.casebook, files, {
      onLine,
      onProgress,
      shouldStop: interruption.requested,
      dryRun,
    });
  } finally {
    interruption.end();
    terminal.endProgress();
  }
  return counts;
}

export function countsText(counts: AddCounts): string {
  const parts = [counts.dryRun ? `${counts.added} would be added` : `${counts.added} added`];
  if (counts.already > 0) parts.push(`${counts.already} already there`);
  if (counts.unreadable > 0) parts.push(`${counts.unreadable} kept but unreadable`);
  if (counts.refused > 0) parts.push(`${counts.refused} refused`);
  const end = counts.stopped ? ' Stopped; run the same command again to continue.' : '';
  return `${parts.join(', ')}.${end}`;
}

/** Refuses an empty list and web addresses, which cannot be captured yet. */
export function checkPaths(paths: readonly string[]): void {
  if (paths.length === 0) {
    throw new Fault({
      code: 'cli/no-paths',
      kind: 'invalid',
      message: 'add needs at least one file or folder.',
      advice: 'Example: sakkhi add ~/Downloads/articles',
    });
  }
  const address = paths.find((path) => /^https?:\/\//i.test(path));
  if (address !== undefined) {
    throw new Fault({
      code: 'cli/web-address',
      kind: 'invalid',
      message: `${address} is a web address; Sakkhi does not capture from the network yet.`,
      advice: 'Save the page as a file in your browser and add that file.',
    });
  }
}
