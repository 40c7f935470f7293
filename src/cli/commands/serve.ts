import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeSite } from '../../adapters/publication/index.ts';
import { ensureFigures } from '../../app/derive.ts';
import { Fault } from '../../base/index.ts';
import { serve, type Publishing, type Served } from '../../server/index.ts';
import { expectNoPositionals } from '../arguments.ts';
import { scrubBeside } from '../background-scrub.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { Command, CommandInput, OptionSpec } from '../command.ts';
import { placeOf } from './report-publish.ts';
import { folderProofs } from '../proof-source.ts';
import type { Terminal } from '../terminal.ts';
import { openCasebook, openTables, reportFilesOf, withWriter, type OpenCasebook } from '../wiring.ts';

/** Of `serve` and `start`. */
export const scrubOption: OptionSpec = {
  type: 'boolean',
  value: null,
  help: 'Meanwhile hash what the vault holds again, gently, once a day, and record it (see sakkhi scrub).',
};

interface ServeOptions {
  readonly port: number;
  readonly scrub: boolean;
}

export const serveCommand: Command = {
  name: 'serve',
  usage: '',
  description: 'Serves the casebook on 127.0.0.1 and prints the address. Ctrl-C ends it.',
  options: {
    port: { type: 'string', value: 'N', help: 'Port. Default: 0, any free one.' },
    scrub: scrubOption,
  },
  examples: ['sakkhi serve', 'sakkhi serve --casebook border-cases --port 8700'],
  async run(input, terminal) {
    expectNoPositionals(input, 'serve');
    const open = await openCasebook(casebookFolder(input), 'read', terminal);
    return serveOpen(open, serveOptions(input), terminal);
  },
};

/** Serves an open casebook until Ctrl-C, then closes it. */
export async function serveOpen(
  open: OpenCasebook,
  { port, scrub }: ServeOptions,
  terminal: Terminal,
): Promise<number> {
  const write = inTurn((act) => withWriter(open, act));
  const tables = openTables();
  try {
    ensureFigures(open.casebook, terminal.onProgress);
    terminal.endProgress();
    const served = await serve({
      casebook: open.casebook,
      heading: open.heading,
      refresh: () => ensureFigures(open.casebook, () => undefined),
      write,
      proofs: folderProofs(open.folder),
      reports: reportFilesOf(open),
      publishing: { place: () => placeOf(open), lay },
      tables,
      port,
      webFolder: fileURLToPath(new URL('../../web', import.meta.url)),
    });
    terminal.line(
      { url: served.url, casebook: open.folder },
      `\n${open.heading.title}\n\n  ${served.url}\n\nOpen this address in a browser on this machine. Ctrl-C ends the server.`,
    );
    const checking = scrub ? scrubBeside(open.folder, write, terminal) : null;
    await untilInterrupted(served);
    await checking?.stop();
    return 0;
  } finally {
    await tables.close();
    await open.close();
  }
}

/** Lays a published site into a folder of this machine's own, to be sent from there. */
const lay: Publishing['lay'] = async (files, record) => {
  const parent = await mkdtemp(join(tmpdir(), 'sakkhi-site-'));
  const discard = (): Promise<void> => rm(parent, { recursive: true, force: true });
  try {
    return { folder: await writeSite(join(parent, 'site'), files, record), discard };
  } catch (error) {
    await discard();
    throw error;
  }
};

type Write = <T>(act: (casebook: OpenCasebook['casebook']) => Promise<T>) => Promise<T>;

/** One act at a time: the writer's lock is taken once a time also within this process. */
function inTurn(write: Write): Write {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const mine = last.then(() => write(act));
    // The next act does not fail because this one did; its caller hears of it.
    last = mine.catch(() => undefined);
    return mine;
  };
}

function untilInterrupted(served: Served): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      served.close().then(resolve, reject);
    };
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
  });
}

export function serveOptions(input: CommandInput): ServeOptions {
  return { port: portOf(input), scrub: input.flags.has('scrub') };
}

function portOf(input: CommandInput): number {
  const text = input.values.get('port') ?? '0';
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new Fault({
    code: 'cli/bad-port',
    kind: 'invalid',
    message: `--port takes a number from 0 to 65535, not "${text}".`,
    advice: 'Leave --port away for any free port.',
  });
}
