import { resolve } from 'node:path';
import { openImport, type BundleReport } from '../../adapters/bundle/index.ts';
import { importBundle, type ImportOutcome } from '../../app/import-bundle.ts';
import { Fault } from '../../base/index.ts';
import type { AddLine, ImportSummary } from '../../contract/index.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { IncomingBundle } from '../../ports/incoming-bundle.ts';
import type { Command, CommandInput } from '../command.ts';
import { interruptible } from '../interruption.ts';
import type { Terminal } from '../terminal.ts';
import { openCasebook } from '../wiring.ts';
import { readKeyFile } from '../user-files.ts';

export const importCommand: Command = {
  name: 'import',
  usage: 'BUNDLE',
  description: [
    'Checks a bundle of `sakkhi export` as a whole and refuses it when anything is wrong, naming what. Then its sources come',
    'into this casebook as `sakkhi add` would bring them, and what proves their custody is kept beside them: the proofs, the',
    'signed checkpoint and the other log’s entries. `sakkhi verify` checks all of that again, for ever, and a bundle that you',
    'export later carries the part that is about its sources.',
    'With --key the other log’s key is had from elsewhere, and the log says so; without it the bundle is whole, but nothing',
    'says who made it. Importing the same bundle again records nothing. Nothing is ever imported by half.',
    'Exit code 1 when the bundle was refused.',
  ].join('\n'),
  options: {
    key: {
      type: 'string',
      value: 'FILE',
      help: 'The key of the other log (one line), as you have it by another way than the bundle.',
    },
    'dry-run': {
      type: 'boolean',
      value: null,
      help: 'Check the bundle and list its sources; record nothing.',
    },
  },
  examples: ['sakkhi import from-the-archive --key key.txt', 'sakkhi import from-the-archive --dry-run'],
  async run(input, terminal) {
    const folder = bundleFolder(input);
    const keyFile = input.values.get('key');
    const key = keyFile === undefined ? null : readKeyFile(keyFile);
    const { report, bundle } = await openImport({
      folder,
      key,
      onFinding: ({ item, code, message }) => terminal.line({ item, code, message }, `${item}: ${message}`),
      onProgress: ({ done, total }) => terminal.onProgress({ stage: 'verifying', done, total }),
    });
    terminal.endProgress();
    if (bundle === null) return refused(terminal, folder, report);
    if (key === null) terminal.note(keyCameAlong(bundle.origin));
    if (input.flags.has('dry-run')) {
      for (const line of plannedLines(bundle)) tellLine(terminal, line);
      return 0;
    }
    await takeIn(casebookFolder(input), bundle, terminal);
    return 0;
  },
};

/** Says how many things were wrong, after the findings. */
function refused(terminal: Terminal, folder: string, { problems }: BundleReport): number {
  terminal.note(
    `${problems} thing(s) are wrong with this bundle, so nothing of it was imported. Ask whoever made ${folder} for a whole one.`,
  );
  return 1;
}

function keyCameAlong(origin: string): string {
  return `No key was given: the key of the log ${origin} came with the bundle, so nothing proves who made it.\nHave the key by another way and import again with --key; the log will then say that it held.`;
}

async function takeIn(folder: string, bundle: IncomingBundle, terminal: Terminal): Promise<void> {
  const open = await openCasebook(folder, 'write', terminal);
  const interruption = interruptible(terminal);
  try {
    const outcome = await importBundle(open.casebook, bundle, {
      onLine: (line) => tellLine(terminal, line),
      onProgress: terminal.onProgress,
      shouldStop: interruption.requested,
    });
    terminal.endProgress();
    tellOutcome(terminal, bundle, outcome);
  } finally {
    interruption.end();
    terminal.endProgress();
    await open.close();
  }
}

function tellOutcome(terminal: Terminal, bundle: IncomingBundle, outcome: ImportOutcome): void {
  const { origin, key, isKeyTrusted, sums, sources } = bundle;
  const line: ImportSummary = {
    origin,
    key,
    isKeyTrusted,
    sums,
    sources: sources.length,
    recorded: [...outcome.recorded],
    before: outcome.before,
  };
  terminal.line(line, outcomeText(bundle, outcome));
}

function outcomeText(
  { origin, isKeyTrusted, sources }: IncomingBundle,
  { recorded, before, stopped }: ImportOutcome,
): string {
  if (recorded.length === 0) {
    return before === null
      ? 'Stopped before anything was recorded; run the same command again.'
      : `This very bundle was imported before (log entry ${before}); nothing new was recorded.`;
  }
  const trust = isKeyTrusted ? 'under the key that was given' : 'under the key that came with it';
  const end = stopped ? ' Reading was stopped; the next command that opens the casebook goes on.' : '';
  const again = before === null ? '' : ` It was imported before without a key (entry ${before}).`;
  return `${sources.length} source(s) of the log ${origin} were imported, proven ${trust}; log entry ${recorded.join(', ')}.${again}${end}`;
}

function plannedLines({ sources }: IncomingBundle): readonly AddLine[] {
  const reason = 'dry run: nothing was recorded';
  return sources.map(({ name, sha256 }) => ({ name, sha256, status: 'added', reason }));
}

function tellLine(terminal: Terminal, line: AddLine): void {
  const { status, name, reason } = line;
  terminal.line(line, `${status.padEnd(10)}  ${name}${reason === null ? '' : `: ${reason}`}`);
}

function bundleFolder({ positionals }: CommandInput): string {
  const [folder, extra] = positionals;
  if (folder !== undefined && extra === undefined) return resolve(folder);
  throw new Fault({
    code: 'cli/one-bundle',
    kind: 'invalid',
    message: 'import takes the folder of one bundle.',
    advice: 'Unpack the bundle first when it came as one file. Example: sakkhi import from-the-archive',
  });
}
