import { resolve } from 'node:path';
import { proveEntry } from '../../adapters/folder/index.ts';
import { Fault } from '../../base/index.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { Command } from '../command.ts';
import { openCasebook } from '../wiring.ts';
import { writeNewFile } from '../user-files.ts';

export const proveCommand: Command = {
  name: 'prove',
  usage: 'SHA256',
  description:
    'Writes a proof file (C2SP tlog-proof) for the source with this SHA-256. With it, the file itself and the key of the\nlog, anybody can check offline and without this program that the file was recorded: see docs/verify-a-proof.md.\nGive the key and the proof by different ways. The proof carries the entry as it stands in the log: the name of the file,\nwhen it was added and under which name of a user. Give it only to whom you may tell this.',
  options: {
    output: { type: 'string', value: 'FILE', help: 'Where to write. Default: SHA256.tlog-proof, here.' },
  },
  examples: ['sakkhi prove 3f1c…', 'sakkhi prove 3f1c… --output page.tlog-proof'],
  async run(input, terminal) {
    const [sha256, extra] = input.positionals;
    if (sha256 === undefined || extra !== undefined || !/^[0-9a-f]{64}$/.test(sha256)) {
      throw new Fault({
        code: 'cli/one-source',
        kind: 'invalid',
        message: 'prove takes the SHA-256 of one source: 64 lower-case hex digits.',
        advice: '`sakkhi claims --json` and `sha256sum FILE` tell it.',
      });
    }
    const folder = casebookFolder(input);
    const open = await openCasebook(folder, 'read', terminal);
    let seq: number | undefined;
    try {
      seq = open.casebook.index.capture(sha256)?.seq;
    } finally {
      await open.close();
    }
    if (seq === undefined) throw noSource(sha256, folder);
    const { file, verifierKey, size } = await proveEntry({ folder, seq });
    const path = resolve(input.values.get('output') ?? `${sha256}.tlog-proof`);
    writeNewFile(path, file);
    terminal.line(
      { sha256, entry: seq, entries: size, proof: path, key: verifierKey },
      `Entry ${seq} of ${size} is proven in ${path}.\nIt tells whoever reads it the name of the file, when it was added, and by which user of this machine.\nThe key of the log, to be given by another way: ${verifierKey}`,
    );
    return 0;
  },
};

function noSource(sha256: string, folder: string): Fault {
  return new Fault({
    code: 'cli/no-such-source',
    kind: 'absent',
    message: `No source with the SHA-256 ${sha256} was recorded in ${folder}.`,
    advice: 'Compare with `sha256sum FILE`: a changed file has another hash.',
  });
}
