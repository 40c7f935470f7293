/** `sakkhi register export`: records leave as a file of one of seven formats. */
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import {
  exportCount,
  exportFormats,
  exportRegister,
  leftOut,
  type ExportFormat,
} from '../../app/register-export.ts';
import { Fault } from '../../base/index.ts';
import { recordKindSchema } from '../../contract/index.ts';
import type { RecordFilter } from '../../ports/register-record.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { CommandInput, OptionSpec } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import { openCasebook } from '../wiring.ts';

/** Options of the act, beside `--kind`, `--state` and `--search`. */
export const registerExportOptions: Readonly<Record<string, OptionSpec>> = {
  format: {
    type: 'string',
    value: 'FORMAT',
    help: `With export: ${exportFormats.join(', ')}. Places leave as exact as they are stated.`,
  },
  output: { type: 'string', value: 'FILE', help: 'With export: a new file. Default: standard output.' },
};

/** Runs the act. */
export async function registerExport(input: CommandInput, terminal: Terminal): Promise<number> {
  const format = formatOf(input);
  const filter = filterOf(input);
  const open = await openCasebook(casebookFolder(input), 'read', terminal);
  try {
    const { index } = open.casebook;
    const pieces = exportRegister(index, { format, filter, title: open.heading.title });
    // The first piece is made before a file is: what cannot be exported leaves none behind.
    const first = pieces.next();
    const all = first.done === true ? [] : follow(first.value, pieces);
    const path = input.values.get('output');
    if (path === undefined) for (const piece of all) process.stdout.write(piece);
    else writeAll(path, all);
    const count = exportCount(index, filter);
    terminal.note(
      `${count} records${path === undefined ? '' : ` written to ${path}`}. Places are as exact as they are stated: think before you hand this on.`,
    );
    const missing = leftOut(index, { format, filter });
    if (missing !== null) terminal.note(missing);
    return 0;
  } finally {
    await open.close();
  }
}

function* follow(first: string, rest: Iterable<string>): Generator<string> {
  yield first;
  yield* rest;
}

function formatOf(input: CommandInput): ExportFormat {
  const wanted = input.values.get('format');
  const format = exportFormats.find((one) => one === wanted);
  if (format !== undefined) return format;
  throw new Fault({
    code: 'cli/bad-value',
    kind: 'invalid',
    message: wanted === undefined ? 'register export needs --format.' : `There is no format "${wanted}".`,
    advice: `Say --format and one of ${exportFormats.join(', ')}.`,
  });
}

function filterOf(input: CommandInput): RecordFilter {
  const kind = recordKindSchema.optional().safeParse(input.values.get('kind'));
  if (!kind.success)
    throw new Fault({
      code: 'cli/bad-value',
      kind: 'invalid',
      message: `--kind takes ${recordKindSchema.options.join(', ')}.`,
      advice: 'See sakkhi register --help.',
    });
  const state = input.values.get('state');
  const text = input.values.get('search');
  return {
    ...(kind.data === undefined ? {} : { kind: kind.data }),
    ...(state === undefined ? {} : { state }),
    ...(text === undefined ? {} : { text }),
  };
}

/** Writes a file that is not there yet, and that only its owner can read; half a file is removed again. */
function writeAll(path: string, pieces: Iterable<string>): void {
  const file = openNew(path);
  try {
    for (const piece of pieces) writeWhole(file, new TextEncoder().encode(piece));
    closeSync(file);
  } catch (error) {
    closeSync(file);
    rmSync(path, { force: true });
    throw notWritten(path, error);
  }
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}

function openNew(path: string): number {
  try {
    return openSync(path, 'wx', 0o600);
  } catch (error) {
    throw notWritten(path, error);
  }
}

function notWritten(path: string, cause: unknown): Fault {
  return new Fault({
    code: 'cli/not-written',
    kind: 'conflict',
    message: `${path} could not be written; a file of this name may be there already.`,
    advice: 'Choose another name and run the same command again.',
    cause,
  });
}
