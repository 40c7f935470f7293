import { resolve } from 'node:path';
import {
  exportBundle,
  exportOriginal,
  planExport,
  type ExportedSource,
  type ExportPlan,
  type LeavingSources,
} from '../../adapters/bundle/index.ts';
import { checkRecipient, recordExport } from '../../app/export-sources.ts';
import { Fault } from '../../base/index.ts';
import type { ExportedLine, ExportSummary } from '../../contract/index.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { Command, CommandInput } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import { withRecord } from '../wiring.ts';

export const exportCommand: Command = {
  name: 'export',
  usage: 'SHA256…',
  description: [
    'Writes a bundle (BagIt): the named sources, a proof for each, the signed checkpoint, the log entries about them, and',
    'plain instructions to check it all without this program. Nothing else leaves: no other source, no claims, decisions or',
    'notes, and not the title of the casebook. What does leave with each source is its log entry: the name under which it was',
    'added, the time and the account that added it; and for a source that came in a bundle of another casebook, that one’s',
    'proofs. --dry-run lists what would leave and writes nothing.',
    'Give the key that is printed to the receiver by another way: see docs/verify-a-bundle.md.',
    'Every export is recorded in the log, with its sums and the recipient you name, before the bundle gets its name; when that',
    'cannot be done nothing is left of it. --original takes the plain bytes of one source out, recorded too.',
  ].join('\n'),
  options: {
    output: {
      type: 'string',
      value: 'PATH',
      help: 'The folder (or, with --original, file) to be made; nothing may be there yet.',
    },
    all: { type: 'boolean', value: null, help: 'Every source of the casebook.' },
    original: { type: 'boolean', value: null, help: 'The plain bytes of one source, without any proof.' },
    recipient: {
      type: 'string',
      value: 'TEXT',
      help: 'To whom, in words that may stay in the log for ever.',
    },
    'dry-run': { type: 'boolean', value: null, help: 'List what would leave, and write nothing.' },
  },
  examples: [
    'sakkhi export 3f1c… --output for-the-court --recipient "District court"',
    'sakkhi export --all --output whole --dry-run',
    'sakkhi export 3f1c… --original --output letter.pdf',
    'sakkhi verify --bundle for-the-court --key key.txt',
  ],
  async run(input, terminal) {
    const wanted = { folder: casebookFolder(input), sources: sourcesOf(input) };
    const recipient = input.values.get('recipient') ?? null;
    checkRecipient(recipient);
    const isOriginal = input.flags.has('original');
    if (isOriginal) oneOf(wanted.sources);
    if (input.flags.has('dry-run')) {
      const plan = await planExport(wanted);
      if (isOriginal) for (const source of plan.sources) tellOriginal(terminal, source, null);
      else tell(terminal, plan, null);
      return 0;
    }
    const given = input.values.get('output');
    if (given === undefined) throw wrongUse('cli/no-output', 'export needs --output and a path.');
    const output = resolve(given);
    if (isOriginal) await takeOut({ ...wanted, output, recipient }, terminal);
    else await handOver({ ...wanted, output, recipient }, terminal);
    return 0;
  },
};

interface Order {
  readonly folder: string;
  readonly sources: readonly string[] | 'all';
  readonly output: string;
  readonly recipient: string | null;
}

async function handOver({ folder, sources, output, recipient }: Order, terminal: Terminal): Promise<void> {
  const { made, entries } = await recorded(folder, recipient, terminal, (record) =>
    exportBundle({
      folder,
      sources,
      output,
      baggingDate: new Date().toISOString().slice(0, 10),
      record,
      onProgress: ({ done, total }) => terminal.onProgress({ stage: 'exporting', done, total }),
    }),
  );
  tell(terminal, made, { output, entries, recipient });
}

async function takeOut({ folder, sources, output, recipient }: Order, terminal: Terminal): Promise<void> {
  const sha256 = oneOf(sources);
  const { made, entries } = await recorded(folder, recipient, terminal, (record) =>
    exportOriginal({ folder, sha256, output, record }),
  );
  tellOriginal(terminal, made, { output, entries, recipient });
}

function oneOf(sources: Order['sources']): string {
  const [sha256, ...more] = sources === 'all' ? [] : sources;
  if (sha256 !== undefined && more.length === 0) return sha256;
  throw wrongUse('cli/one-source', '--original takes the SHA-256 of one source.');
}

/** Runs an export under the writer's lock, with the record that it asks for. */
async function recorded<T>(
  folder: string,
  recipient: string | null,
  terminal: Terminal,
  act: (record: (leaving: LeavingSources) => Promise<void>) => Promise<T>,
): Promise<{ readonly made: T; readonly entries: readonly number[] }> {
  const entries: number[] = [];
  try {
    const made = await withRecord(folder, terminal, (casebook) =>
      act(async (leaving) => {
        for (const { seq } of await recordExport(casebook, { ...leaving, recipient })) entries.push(seq);
      }),
    );
    return { made, entries };
  } catch (error) {
    throw entries.length === 0 ? notRecorded(error) : error;
  } finally {
    terminal.endProgress();
  }
}

/** A casebook that cannot be written cannot record an export; others' Faults stay as they are. */
function notRecorded(error: unknown): unknown {
  if (!(error instanceof Fault) || !['files/denied', 'journal/key-missing'].includes(error.code))
    return error;
  return new Fault({
    code: 'export/not-recorded',
    kind: 'denied',
    message: `An export is recorded in the log, and that cannot be done here: ${error.message} Nothing left the casebook.`,
    advice: 'Export where the casebook was made and can be written; `sakkhi prove` works here too.',
    cause: error,
  });
}

function sourcesOf({ positionals, flags }: CommandInput): readonly string[] | 'all' {
  if (flags.has('all') !== positionals.length > 0) {
    if (positionals.every((one) => /^[0-9a-f]{64}$/.test(one))) return flags.has('all') ? 'all' : positionals;
  }
  throw wrongUse(
    'cli/which-sources',
    'export takes the SHA-256 of each source (64 lower-case hex digits), or --all.',
  );
}

function wrongUse(code: string, message: string): Fault {
  return new Fault({
    code,
    kind: 'invalid',
    message,
    advice:
      '`sakkhi claims --json` and `sha256sum FILE` tell the hash of a source. See sakkhi export --help.',
  });
}

interface Left {
  readonly output: string;
  readonly entries: readonly number[];
  readonly recipient: string | null;
}

/** Says exactly what left, or would; `left` is null for a dry run. */
function tell(
  terminal: Terminal,
  { sources, verifierKey, size, earlier }: ExportPlan,
  left: Left | null,
): void {
  for (const source of sources) tellSource(terminal, source);
  const bytes = sources.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const what = `${sources.length} source(s), ${bytes} bytes, with the log entries above, the log's random name and its length (${size} entries)${earlierText(earlier)}`;
  const line: ExportSummary = {
    output: left?.output ?? null,
    form: 'bundle',
    sources: sources.length,
    bytes,
    entries: size,
    key: verifierKey,
    recorded: left === null ? null : [...left.entries],
    recipient: left?.recipient ?? null,
    earlier: [...earlier],
  };
  terminal.line(
    line,
    left === null
      ? `Would leave: ${what}. Nothing was written.`
      : `Left in ${left.output}: ${what}. Nothing else of the casebook is in it.\n${recordedText(left.entries, left.recipient)}\nThe key of the log, to be given to the receiver by another way: ${verifierKey}`,
  );
}

/** What other casebooks recorded about the sources goes along: it names people there. */
function earlierText(earlier: ExportPlan['earlier']): string {
  return earlier
    .map(
      ({ origin, sources }) => `, and the entries and proofs of the log ${origin} about ${sources} of them`,
    )
    .join('');
}

function recordedText(entries: readonly number[], recipient: string | null): string {
  const whom = recipient === null ? 'without a recipient' : `for "${recipient}"`;
  return `Recorded in the log as entry ${entries.join(', ')}, ${whom}.`;
}

function tellSource(terminal: Terminal, source: ExportedSource): void {
  const { path, sha256, sizeBytes, name, actor, time, seq } = source;
  const line: ExportedLine = { path, sha256, sizeBytes, name, actor, time, entry: seq };
  terminal.line(
    line,
    `${path} (${sizeBytes} bytes), and its log entry ${seq}: "${name}", added ${time} by the account "${actor}"`,
  );
}

/** As `tell`, for plain bytes: no log entry leaves with them. */
function tellOriginal(terminal: Terminal, source: ExportedSource, left: Left | null): void {
  const line: ExportSummary = {
    output: left?.output ?? null,
    form: 'original',
    sources: 1,
    bytes: source.sizeBytes,
    entries: null,
    key: null,
    recorded: left === null ? null : [...left.entries],
    recipient: left?.recipient ?? null,
    earlier: [],
  };
  const what = `the ${source.sizeBytes} plain bytes of "${source.name}", without any proof`;
  terminal.line(
    line,
    left === null
      ? `Would leave: ${what}. Nothing was written.`
      : `Left in ${left.output}: ${what}.\n${recordedText(left.entries, left.recipient)}`,
  );
}
