import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  authoritiesOf,
  authorityAddress,
  certificatesOf,
  listTimestamps,
  proofFolders,
  timestampsFor,
  type StampOutcome,
} from '../../adapters/timestamps/index.ts';
import { Fault } from '../../base/index.ts';
import { expectNoPositionals } from '../arguments.ts';
import type { TimestampLine } from '../../contract/index.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { Command, CommandInput } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import { openCasebook, withWriter } from '../wiring.ts';

export const timestampCommand: Command = {
  name: 'timestamp',
  usage: '',
  description:
    "Asks a timestamp authority (RFC 3161) to sign the hash of the log's signed end together with the time. From then on\nthe authority's word, not this computer's clock, says that everything recorded so far existed at that time.\nThis is the one command that sends something over the network, and only when you run it. What leaves is a hash of 32\nbytes and a random number; nothing of the sources, not the name of the log. The authority does see your network address\nand the time: use Tor or another line where that could endanger somebody.\nAddresses come from --authority, or else from the file authorities.txt in the casebook folder, one a line. What cannot\nbe sent now waits in timestamps/queue; the next `sakkhi timestamp` sends it.\nExit code 1 when something waits or was refused.",
  options: {
    authority: {
      type: 'string',
      value: 'URL',
      help: 'Address of an authority; may be given more than once. Default: authorities.txt.',
      multiple: true,
    },
    trust: {
      type: 'string',
      value: 'FILE',
      help: "Certificates (PEM) of authorities that you trust; the record keeps the authority's chain up to them.",
    },
    list: { type: 'boolean', value: null, help: 'Show what is stamped and what waits; send nothing.' },
    output: {
      type: 'string',
      value: 'FOLDER',
      help: 'Write all timestamps as files for `openssl ts -verify`; send nothing.',
    },
  },
  examples: [
    'sakkhi timestamp --authority https://freetsa.org/tsr',
    'sakkhi timestamp --list',
    'sakkhi timestamp --output stamps',
  ],
  async run(input, terminal) {
    expectNoPositionals(input, 'timestamp');
    const folder = casebookFolder(input);
    if (input.flags.has('list')) return list(folder, terminal);
    const output = input.values.get('output');
    if (output !== undefined) return write(folder, resolve(output), terminal);
    return send(folder, input, terminal);
  },
};

/** DER of the certificates of a PEM file. Throws `cli/trust` (invalid). */
export function trustedCertificates(path: string | undefined): readonly Uint8Array[] {
  if (path === undefined) return [];
  let pem: string;
  try {
    pem = readFileSync(path, 'utf8');
  } catch (error) {
    throw badTrust(path, error);
  }
  const found = certificatesOf(pem);
  if (found === null) throw badTrust(path, null);
  return found;
}

function badTrust(path: string, cause: unknown): Fault {
  return new Fault({
    code: 'cli/trust',
    kind: 'invalid',
    message: `${path} cannot be read as certificates.`,
    advice: 'Give a PEM file with "-----BEGIN CERTIFICATE-----", as the authority publishes it.',
    cause,
  });
}

async function send(folder: string, input: CommandInput, terminal: Terminal): Promise<number> {
  const given = input.lists.get('authority') ?? [];
  const authorities =
    given.length > 0 ? [...new Set(given.map(authorityAddress))] : await authoritiesOf(folder);
  const trusted = trustedCertificates(input.values.get('trust'));
  if (authorities.length === 0 && (await listTimestamps(folder)).waiting.length === 0) throw noAuthority();
  // Only here are the libraries needed that read certificates.
  const { sendRequests } = await import('../../adapters/timestamps/send-requests.ts');
  const { keepStamp } = await import('../../adapters/timestamps/stamp.ts');
  const open = await openCasebook(folder, 'read', terminal);
  const outcomes: StampOutcome[] = [];
  try {
    await sendRequests({
      folder,
      authorities,
      trusted,
      keep: (stamp) => withWriter(open, (casebook) => keepStamp(casebook, stamp)),
      onOutcome: (outcome) => {
        outcomes.push(outcome);
        tell(terminal, outcome);
      },
    });
  } finally {
    await open.close();
  }
  return outcomes.every(({ status }) => status === 'stamped' || status === 'already') ? 0 : 1;
}

function tell(terminal: Terminal, { status, authority, size, stamp, entry, message }: StampOutcome): void {
  const stampedAt = stamp?.checked.stampedAt ?? null;
  const told = { status, authority, size, stampedAt, entry, message } satisfies TimestampLine;
  if (status === 'stamped') {
    terminal.line(
      told,
      `Entries 0–${size - 1} existed at ${stampedAt ?? ''}, says ${authority}: checked, and recorded in entry ${entry ?? ''}.`,
    );
    if (stamp?.checked.isTrusted === false) {
      const root = stamp.checked.root;
      terminal.note(
        `Its certificates end in "${root}", which this program does not know. Get that certificate from the authority and keep it: give it with --trust FILE here and to \`sakkhi verify\`.`,
      );
    }
  } else if (status === 'already') {
    terminal.line(told, `Nothing was recorded since the last timestamp of ${authority}.`);
  } else {
    const what = status === 'waiting' ? `The request for ${size} entries waits.` : 'No timestamp.';
    terminal.line(told, `${what} ${message ?? ''}`);
  }
}

async function list(folder: string, terminal: Terminal): Promise<number> {
  const { kept, waiting, size } = await listTimestamps(folder);
  for (const { seq, obj } of kept) {
    const { size: stamped, stampedAt, authority, record } = obj;
    terminal.line(
      {
        status: 'stamped',
        authority,
        size: stamped,
        stampedAt,
        entry: seq,
        record: record.sha256,
      } satisfies TimestampLine,
      `Entries 0–${stamped - 1} existed at ${stampedAt}, says ${authority} (log entry ${seq}).`,
    );
  }
  for (const { file, authority, size: covers } of waiting) {
    terminal.line(
      {
        status: 'waiting',
        authority,
        size: covers,
        stampedAt: null,
        entry: null,
        file,
      } satisfies TimestampLine,
      authority === null
        ? `${file} is not a request for a timestamp: delete it.`
        : `Waits to be sent to ${authority}: ${covers ?? 0} entries (${file}).`,
    );
  }
  const last = Math.max(0, ...kept.map(({ obj }) => obj.size));
  terminal.note(
    last === 0
      ? `No timestamp yet: only this computer's clock says when the ${size} entries were made.`
      : `${size} entries, the first ${last} of them under a timestamp. \`sakkhi verify\` checks them.`,
  );
  return 0;
}

async function write(folder: string, output: string, terminal: Terminal): Promise<number> {
  const files = await timestampsFor(folder);
  try {
    mkdirSync(output, { mode: 0o700 });
    for (const kind of proofFolders) mkdirSync(join(output, kind), { mode: 0o700 });
    for (const { path, bytes } of files)
      writeFileSync(join(output, path), bytes, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    throw new Fault({
      code: 'cli/not-written',
      kind: 'conflict',
      message: `${output} could not be written; something of this name may be there already.`,
      advice: 'Choose a new folder with --output.',
      cause: error,
    });
  }
  for (const { path } of files) terminal.line({ file: path }, path);
  terminal.note(
    `${files.length} files in ${output}: see docs/timestamps-and-witnesses.md for how to check them.`,
  );
  return 0;
}

function noAuthority(): Fault {
  return new Fault({
    code: 'cli/no-authority',
    kind: 'invalid',
    message: 'No timestamp authority is known, and nothing waits to be sent.',
    advice:
      'Give one with --authority URL, or write its address into authorities.txt in the casebook folder, one a line.',
  });
}
