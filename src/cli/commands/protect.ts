import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { openFolderCasebook, type FolderCasebook } from '../../adapters/folder/index.ts';
import { findSubject, makePerson, makeSubject, personOf, sealFile } from '../../adapters/protected/index.ts';
import { Fault } from '../../base/index.ts';
import { safeLabel } from '../../domain/evidence/index.ts';
import type { SealedLine } from '../../contract/index.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { Command, CommandInput } from '../command.ts';
import { askPassphrase, passphraseOption } from '../passphrase.ts';
import type { Terminal } from '../terminal.ts';
import { stampNow } from '../wiring.ts';

export const protectCommand: Command = {
  name: 'protect',
  usage: 'FILE…',
  description:
    'Seals each file to the key of one subject (the person whom it is about) and keeps only the ciphertext. The log records a\ncommitment: it fixes every byte and tells nothing about the file, its name included. Nothing of it is read, searched,\ncounted or exported by other commands.\nThe first use asks for a passphrase and makes the key; later uses need none, reveal does. Losing the passphrase or the\nfolder keys/ is final: nobody can open the material again.\nWhat stays visible to whoever holds the folder: how many sealed files there are, their sizes, when they were added and by\nwhich account. The files you name stay where they are, unsealed: removing them is yours to do.',
  options: {
    subject: {
      type: 'string',
      value: 'FINGERPRINT',
      help: 'Add to this subject (8 digits or more). Default: a new subject.',
    },
    'passphrase-file': passphraseOption,
  },
  examples: ['sakkhi protect interview.txt', 'sakkhi protect photo.jpg --subject 3f1c09aa'],
  async run(input, terminal) {
    if (input.positionals.length === 0) throw noFiles();
    const casebook = await openFolderCasebook(casebookFolder(input), 'write');
    try {
      for (const note of casebook.notes) terminal.note(note);
      return await protect(casebook, input, terminal);
    } finally {
      await casebook.close();
    }
  },
};

async function protect(casebook: FolderCasebook, input: CommandInput, terminal: Terminal): Promise<number> {
  const { layout } = casebook;
  // Read first: a name typed wrongly must not leave a subject without material.
  const files: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  for (const path of input.positionals)
    files.push({ name: safeLabel(basename(path)), bytes: await load(path) });
  const start = input.values.get('subject');
  const person = (await personOf(layout)) ?? (await makeKey(casebook, input, terminal));
  const subject = start === undefined ? await makeSubject(layout, person) : await findSubject(layout, start);
  for (const { name, bytes } of files) {
    const { seq, commit } = await sealFile(casebook, { subject, name, bytes, stamp: stampNow() });
    terminal.line(
      { name, entry: seq, commit, subject: subject.fingerprint } satisfies SealedLine,
      `sealed  ${name}: log entry ${seq}, commitment ${commit}`,
    );
  }
  terminal.note(
    `Subject ${subject.fingerprint.slice(0, 16)}. The files you named are still on this disk, unsealed; remove them when you are sure (\`sakkhi reveal\` opens the sealed ones).`,
  );
  return 0;
}

async function makeKey(casebook: FolderCasebook, input: CommandInput, terminal: Terminal): Promise<string> {
  terminal.note(
    'This casebook has no key for protected material yet. Its passphrase cannot be recovered by anybody: without it the material is lost.',
  );
  const passphrase = await askPassphrase(input, { question: 'New passphrase', isNew: true });
  return makePerson(casebook.layout, passphrase);
}

async function load(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new Fault({
      code: 'cli/file-unreadable',
      kind: 'absent',
      message: `${path} cannot be read. Nothing was sealed.`,
      advice: 'Check the name; protect takes files, not folders.',
      cause: error,
    });
  }
}

function noFiles(): Fault {
  return new Fault({
    code: 'cli/no-paths',
    kind: 'invalid',
    message: 'protect needs at least one file.',
    advice: 'Example: sakkhi protect interview.txt',
  });
}
