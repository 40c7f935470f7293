import { resolve } from 'node:path';
import { exportBundle, planExport, type ExportPlan } from '../../adapters/bundle/index.ts';
import { Fault } from '../../base/index.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { Command, CommandInput } from '../command.ts';
import type { Terminal } from '../terminal.ts';

export const exportCommand: Command = {
  name: 'export',
  summary: 'hand sources over in a folder that a stranger can check',
  usage: 'SHA256…',
  description:
    'Writes a bundle (BagIt): the named sources, a proof for each, the signed checkpoint, the log entries about them, and\nplain instructions to check it all without this program. Nothing else leaves: no other source, no claims, decisions or\nnotes, and not the title of the casebook. What does leave with each source is its log entry: the name under which it was\nadded, the time and the account that added it; --dry-run lists that and writes nothing.\nGive the key that is printed to the receiver by another way: see docs/verify-a-bundle.md.',
  options: {
    output: { type: 'string', value: 'FOLDER', help: 'The bundle to be made; nothing may be there yet.' },
    all: { type: 'boolean', value: null, help: 'Every source of the casebook.' },
    'dry-run': { type: 'boolean', value: null, help: 'List what would leave, and write nothing.' },
  },
  examples: [
    'sakkhi export 3f1c… --output for-the-court',
    'sakkhi export --all --output whole --dry-run',
    'sakkhi verify --bundle for-the-court --key key.txt',
  ],
  async run(input, terminal) {
    const sources = sourcesOf(input);
    const folder = casebookFolder(input);
    if (input.flags.has('dry-run')) {
      tell(terminal, await planExport({ folder, sources }), null);
      return 0;
    }
    const given = input.values.get('output');
    if (given === undefined) throw wrongUse('cli/no-output', 'export needs --output FOLDER.');
    const output = resolve(given);
    const plan = await exportBundle({
      folder,
      sources,
      output,
      baggingDate: new Date().toISOString().slice(0, 10),
    });
    tell(terminal, plan, output);
    return 0;
  },
};

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

/** Says exactly what left, or would; `output` is null for a dry run. */
function tell(terminal: Terminal, { sources, verifierKey, size }: ExportPlan, output: string | null): void {
  for (const { path, sha256, sizeBytes, name, actor, time, seq } of sources) {
    terminal.line(
      { path, sha256, sizeBytes, name, actor, time, entry: seq },
      `${path} (${sizeBytes} bytes), and its log entry ${seq}: "${name}", added ${time} by the account "${actor}"`,
    );
  }
  const bytes = sources.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const what = `${sources.length} source(s), ${bytes} bytes, with the log entries above, the log's random name and its length (${size} entries)`;
  terminal.line(
    { bundle: output, sources: sources.length, bytes, entries: size, key: verifierKey },
    output === null
      ? `Would leave: ${what}. Nothing was written.`
      : `Left in ${output}: ${what}. Nothing else of the casebook is in it.\nThe key of the log, to be given to the receiver by another way: ${verifierKey}`,
  );
}
