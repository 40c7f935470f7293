import { resolve } from 'node:path';
import { openFolderCasebook, type FolderCasebook } from '../../adapters/folder/index.ts';
import {
  labelOf,
  openItem,
  protectedEntries,
  unlockPerson,
  type AgeKey,
  type OpenedItem,
  type ProtectedEntry,
} from '../../adapters/protected/index.ts';
import { Fault } from '../../base/index.ts';
import type { ProtectedLine, RevealedLine } from '../../contract/index.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { Command, CommandInput } from '../command.ts';
import { askPassphrase, passphraseOption } from '../passphrase.ts';
import type { Terminal } from '../terminal.ts';
import { writeNewFile } from '../user-files.ts';

export const revealCommand: Command = {
  name: 'reveal',
  usage: 'ENTRY',
  description:
    'Opens what `sakkhi protect` sealed in log entry ENTRY, holds it against its commitment, and writes it to a file that\nonly you can read. With --list it names all protected files instead.\nTo show others that the file is the one that was recorded, give them the file, its salt (--salt) and a proof of the entry:\n`cat salt file | sha256sum` gives the commitment.',
  options: {
    output: {
      type: 'string',
      value: 'FILE',
      help: 'Where to write the opened file. Nothing may be there yet.',
    },
    salt: {
      type: 'string',
      value: 'FILE',
      help: 'Write the salt of the commitment too, for those who check it.',
    },
    list: { type: 'boolean', value: null, help: 'Name all protected files; write nothing.' },
    'passphrase-file': passphraseOption,
  },
  examples: ['sakkhi reveal --list', 'sakkhi reveal 12 --output interview.txt --salt interview.salt'],
  async run(input, terminal) {
    const seq = wanted(input);
    // For reading: no lock is taken, and nothing is written inside the casebook.
    const casebook = await openFolderCasebook(casebookFolder(input), 'read');
    const passphrase = await askPassphrase(input, { question: 'Passphrase', isNew: false });
    const person = await unlockPerson(casebook.layout, passphrase);
    const entries = await protectedEntries(casebook);
    if (seq === 'list') return list(casebook, person, entries, terminal);
    const entry = entries.find((one) => one.seq === seq);
    if (entry === undefined) throw noItem(seq);
    const opened = await openItem(casebook, person, entry);
    if (opened === null) throw destroyed(entry);
    write(input, entry, opened, terminal);
    return 0;
  },
};

function wanted({ positionals, flags, values }: CommandInput): number | 'list' {
  const [entry, extra] = positionals;
  if (flags.has('list') && entry === undefined) return 'list';
  const isOne = entry !== undefined && extra === undefined && /^\d{1,12}$/.test(entry) && !flags.has('list');
  if (isOne && values.has('output')) return Number(entry);
  throw new Fault({
    code: 'cli/which-entry',
    kind: 'invalid',
    message: 'reveal takes the number of one log entry and --output FILE, or --list.',
    advice: 'Example: sakkhi reveal --list',
  });
}

/** No sealed label is larger, so larger items need not be opened to be listed. */
const largestLabel = 20_000;

/** One line a file; its name stands in the item after it. */
async function list(
  casebook: FolderCasebook,
  person: AgeKey,
  entries: readonly ProtectedEntry[],
  terminal: Terminal,
): Promise<number> {
  let faults = 0;
  for (const [i, entry] of entries.entries()) {
    try {
      await listItem({ casebook, person, entry, before: entries[i - 1] }, terminal);
    } catch (error) {
      if (!(error instanceof Fault) || error.kind === 'bug') throw error;
      faults += 1;
      terminal.line(
        { entry: entry.seq, subject: entry.obj.recipient, error: error.code } satisfies ProtectedLine,
        `${entry.seq}  ${error.message}`,
      );
    }
  }
  if (entries.length === 0) terminal.note('This casebook holds no protected material.');
  return faults === 0 ? 0 : 1;
}

/** Says the name that the item holds, if it is a label. */
async function listItem(
  item: {
    readonly casebook: FolderCasebook;
    readonly person: AgeKey;
    readonly entry: ProtectedEntry;
    readonly before: ProtectedEntry | undefined;
  },
  terminal: Terminal,
): Promise<void> {
  const { casebook, person, entry, before } = item;
  if (entry.obj.sizeBytes > largestLabel) return;
  const subject = entry.obj.recipient;
  const opened = await openItem(casebook, person, entry);
  if (opened === null) {
    terminal.line(
      { entry: entry.seq, subject, error: 'protected/destroyed' } satisfies ProtectedLine,
      `${entry.seq}  its key was destroyed`,
    );
    return;
  }
  const label = labelOf(opened.bytes, before);
  if (label !== null && before !== undefined) {
    terminal.line(
      { entry: before.seq, subject, ...label, time: entry.time } satisfies ProtectedLine,
      `${before.seq}  ${label.name} (${label.sizeBytes} bytes), subject ${subject.slice(0, 16)}, ${entry.time}`,
    );
  }
}

function write(
  { values }: CommandInput,
  { seq, obj }: ProtectedEntry,
  { salt, bytes }: OpenedItem,
  terminal: Terminal,
): void {
  const output = resolve(values.get('output') ?? '');
  writeNewFile(output, bytes);
  const saltFile = values.get('salt');
  if (saltFile !== undefined) writeNewFile(resolve(saltFile), salt);
  terminal.line(
    {
      entry: seq,
      output,
      bytes: bytes.length,
      commit: obj.commit,
      salt: saltFile ?? null,
    } satisfies RevealedLine,
    `Opened log entry ${seq} into ${output} (${bytes.length} bytes); it meets its commitment ${obj.commit}.\nThis file is not sealed: remove it when you are done.`,
  );
}

function noItem(seq: number): Fault {
  return new Fault({
    code: 'protected/no-item',
    kind: 'absent',
    message: `Log entry ${seq} holds no protected material.`,
    advice: '`sakkhi reveal --list` names what there is.',
  });
}

function destroyed({ seq }: ProtectedEntry): Fault {
  return new Fault({
    code: 'protected/destroyed',
    kind: 'absent',
    message: `The key of the subject of log entry ${seq} is not in this casebook: it was destroyed, or keys/ was left out of this copy.`,
    advice: 'Without the key nobody can open it. Its commitment still proves that it was recorded.',
  });
}
