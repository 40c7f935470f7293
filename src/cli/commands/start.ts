import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CasebookHeading } from '../../app/follow-journal.ts';
import { Fault } from '../../base/index.ts';
import { isCasebook } from '../casebook-folder.ts';
import type { Command, CommandInput } from '../command.ts';
import { addExampleFindings, addExampleReports } from '../example-casebook.ts';
import { createCasebook, openCasebook, reportFilesOf, type OpenCasebook } from '../wiring.ts';
import { addPaths, checkPaths, countsText } from './add.ts';
import { importFiles } from './register-import.ts';
import { scrubOption, serveOpen, serveOptions } from './serve.ts';

export const startCommand: Command = {
  name: 'start',
  usage: '[PATH…]',
  description: [
    'With files or folders: makes the casebook when it is not there yet (default ./casebook), adds them, and serves it.',
    'Without: opens the example casebook, a fictional investigation.',
  ].join('\n'),
  options: {
    port: { type: 'string', value: 'N', help: 'Port. Default: 0, any free one.' },
    title: { type: 'string', value: 'TEXT', help: 'Title of a new casebook.' },
    scrub: scrubOption,
  },
  examples: [
    'sakkhi start',
    'sakkhi start ~/Downloads/articles',
    'sakkhi start letters/ --casebook letters-case',
  ],
  async run(input, terminal) {
    const options = serveOptions(input);
    const plan = input.positionals.length === 0 ? await examplePlan(input) : ownPlan(input);
    if (!isCasebook(plan.folder)) {
      await createCasebook(plan.folder, plan.heading);
      terminal.note(`Made the casebook ${plan.folder}.`);
    }
    const open = await openCasebook(plan.folder, 'write', terminal);
    try {
      const counts = await addPaths(open, plan.paths, terminal, false);
      terminal.note(countsText(counts));
      await importFiles(open, plan.register, terminal);
      if (plan.example !== null) await addExampleParts(open, plan.example);
    } catch (error) {
      await open.close();
      throw error;
    }
    // The server only reads: the writer's lock is given back, so that `sakkhi add` works beside it.
    await open.close();
    return serveOpen(await openCasebook(plan.folder, 'read', terminal), options, terminal);
  },
};

/** What the example has besides: its findings and its report. */
async function addExampleParts(open: OpenCasebook, example: string): Promise<void> {
  await addExampleFindings(open.casebook, example);
  await addExampleReports(open.casebook, reportFilesOf(open), example);
}

const registerFiles = ['organisations', 'sites', 'events', 'letters', 'designations'] as const;

interface Plan {
  readonly folder: string;
  readonly heading: CasebookHeading;
  readonly paths: readonly string[];
  /** Files of the register, each after those that it names records of. */
  readonly register: readonly string[];
  /** The folder of the example, whose findings and reports are made too; null for one's own files. */
  readonly example: string | null;
}

function ownPlan(input: CommandInput): Plan {
  checkPaths(input.positionals);
  const folder = resolve(input.values.get('casebook') ?? 'casebook');
  const title = input.values.get('title') ?? folder.split(/[\\/]/).at(-1) ?? folder;
  return { folder, heading: { title, notice: null }, paths: input.positionals, register: [], example: null };
}

async function examplePlan(input: CommandInput): Promise<Plan> {
  const example = fileURLToPath(new URL('../../../example', import.meta.url));
  if (!existsSync(join(example, 'sources'))) {
    throw new Fault({
      code: 'start/no-example',
      kind: 'absent',
      message: 'The example is not part of this installation.',
      advice: 'Name your own files: sakkhi start PATH…',
    });
  }
  const about = JSON.parse(await readFile(join(example, 'about.json'), 'utf8')) as CasebookHeading;
  const folder = resolve(input.values.get('casebook') ?? join(example, 'casebook'));
  return {
    folder,
    heading: { title: about.title, notice: about.notice },
    paths: [join(example, 'sources')],
    register: registerFiles.map((name) => join(example, 'register', `${name}.csv`)),
    example,
  };
}
