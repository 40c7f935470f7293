import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { askWitness, keepCosignature, listWitnessing, signAsWitness } from '../../adapters/witness/index.ts';
import { Fault } from '../../base/index.ts';
import type { WitnessLine } from '../../contract/index.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { Command, CommandInput } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import { openCasebook, withWriter, type OpenCasebook } from '../wiring.ts';
import { writeNewFile } from '../user-files.ts';

export const witnessCommand: Command = {
  name: 'witness',
  usage: 'ask|sign|keep|list [FILE]',
  description:
    "Whoever holds the key of a log could rewrite it. A witness is another person with a casebook who signs the end of your\nlog, remembers it, and signs no later end that does not begin with it (C2SP cosignature/v1). Files go back and forth on\na USB stick; nothing is sent over a network, and the witness learns only how many entries there are.\n  witness ask          writes a request for the witness: the checkpoint, and the proof since the last one it saw\n  witness sign FILE    on the witness's casebook: checks the request, remembers it, and writes the signed checkpoint\n  witness keep FILE    keeps what the witness signed\n  witness list         shows which logs this casebook witnessed, and who witnessed it\nThe keys are the files log/log.vkey of both casebooks; exchange them in person.",
  options: {
    since: {
      type: 'string',
      value: 'SIZE',
      help: 'With ask: how many entries the witness saw last. Default: those of the last cosignature kept, else 0.',
    },
    'log-key': {
      type: 'string',
      value: 'FILE',
      help: 'With sign: the log.vkey of the log, had from its holder.',
    },
    consistency: {
      type: 'string',
      value: 'FILE',
      help: 'With sign, when FILE is a checkpoint alone: the request that `witness ask` wrote for it.',
    },
    'witness-key': {
      type: 'string',
      value: 'FILE',
      help: 'With keep: the log.vkey of the witness, had from it.',
    },
    output: {
      type: 'string',
      value: 'FILE',
      help: 'With ask and sign: where to write. Default: witness-request.txt, and cosigned-checkpoint.txt.',
    },
  },
  examples: [
    'sakkhi witness ask --output /media/usb/request.txt',
    'sakkhi witness sign /media/usb/request.txt --log-key /media/usb/log.vkey --output /media/usb/cosigned.txt',
    'sakkhi witness keep /media/usb/cosigned.txt --witness-key witness.vkey',
    'sakkhi witness list',
  ],
  async run(input, terminal) {
    const [act, file, extra] = input.positionals;
    const folder = casebookFolder(input);
    if (act === 'list' && file === undefined) return list(folder, terminal);
    if (act === 'ask' && file === undefined) return ask(folder, input, terminal);
    if (file !== undefined && extra === undefined) {
      if (act === 'sign') return sign(folder, file, { input, terminal });
      if (act === 'keep') return keep(folder, file, { input, terminal });
    }
    throw new Fault({
      code: 'cli/witness-what',
      kind: 'invalid',
      message: 'witness takes one of: ask, sign FILE, keep FILE, list.',
      advice: 'See sakkhi witness --help.',
    });
  },
};

interface Given {
  readonly input: CommandInput;
  readonly terminal: Terminal;
}

async function ask(folder: string, input: CommandInput, terminal: Terminal): Promise<number> {
  const told = input.values.get('since');
  if (told !== undefined && !/^(0|[1-9][0-9]{0,15})$/.test(told)) throw badSince(told);
  const since = told === undefined ? await lastCosigned(folder) : BigInt(told);
  const { request, size } = await askWitness(folder, since);
  const path = resolve(input.values.get('output') ?? 'witness-request.txt');
  writeNewFile(path, request);
  terminal.line(
    { request: path, since: Number(since), size: Number(size) },
    `${path} asks a witness that saw ${since} entries to sign ${size}. It tells the witness these two numbers, hashes, and the random name of the log, nothing else.`,
  );
  return 0;
}

/** Entries under the last cosignature, when one witness signed all of them. */
async function lastCosigned(folder: string): Promise<bigint> {
  const { cosigned } = await listWitnessing(folder);
  if (new Set(cosigned.map(({ obj }) => obj.witness)).size <= 1) {
    return BigInt(Math.max(0, ...cosigned.map(({ obj }) => obj.size)));
  }
  throw new Fault({
    code: 'cli/which-witness',
    kind: 'invalid',
    message: 'Several witnesses signed this log, and each saw it at another length.',
    advice: '`sakkhi witness list` shows them: give the number of the one that you ask with --since.',
  });
}

async function sign(folder: string, file: string, { input, terminal }: Given): Promise<number> {
  const logKey = readText(needed(input, 'log-key', 'sign'), 'the key of the log');
  const request = requestOf(file, input.values.get('consistency'));
  const path = resolve(input.values.get('output') ?? 'cosigned-checkpoint.txt');
  const signed = await writing(folder, terminal, (open) =>
    withWriter(open, (casebook) => signAsWitness(folder, casebook, { request, logKey })),
  );
  writeNewFile(path, signed.cosigned);
  const { origin, size } = signed.checkpoint;
  const told = signed.isNew ? 'Signed and recorded' : 'Seen before, so signed again and nothing new recorded';
  terminal.line(
    {
      origin,
      size: Number(size),
      isNew: signed.isNew,
      cosigned: path,
      witnessKey: signed.witnessKey,
      copy: signed.copy,
    },
    `${told}: ${size} entries of the log ${origin}. Give ${path} back to its holder, with your own log/log.vkey if they have it not yet. A copy of what was signed stays in ${join(folder, signed.copy)}.`,
  );
  return 0;
}

/** The request, from one file or, when that is a checkpoint alone, from the one beside it. */
function requestOf(file: string, consistency: string | undefined): Uint8Array {
  const bytes = readBytes(file, 'the checkpoint');
  if (consistency === undefined) return bytes;
  const request = readBytes(consistency, 'the request');
  const start = request.indexOf('\n\n');
  if (start !== -1 && request.subarray(start + 2).equals(bytes)) return request;
  throw new Fault({
    code: 'cli/other-checkpoint',
    kind: 'invalid',
    message: `${consistency} is about another checkpoint than ${file}.`,
    advice: 'Give the two files that were made together, or the request alone: it holds the checkpoint.',
  });
}

async function keep(folder: string, file: string, { input, terminal }: Given): Promise<number> {
  const witnessKey = readText(needed(input, 'witness-key', 'keep'), 'the key of the witness');
  const cosigned = readBytes(file, 'the cosigned checkpoint');
  const kept = await writing(folder, terminal, (open) =>
    withWriter(open, (casebook) => keepCosignature(folder, casebook, { cosigned, witnessKey })),
  );
  const size = Number(kept.checkpoint.size);
  const signedAt = new Date(Number(kept.time) * 1000).toISOString();
  terminal.line(
    { witness: kept.witness, size, signedAt, isNew: kept.isNew },
    `${kept.isNew ? 'Kept' : 'Kept before'}: the witness ${nameOf(kept.witness)} saw entries 0–${size - 1} and says it was at ${signedAt}.`,
  );
  return 0;
}

async function list(folder: string, terminal: Terminal): Promise<number> {
  const { witnessed, cosigned, size } = await listWitnessing(folder);
  for (const { seq, time, obj, copy } of witnessed) {
    terminal.line(
      {
        role: 'witness',
        origin: obj.origin,
        key: obj.key,
        size: obj.size,
        time,
        entry: seq,
        copy,
      } satisfies WitnessLine,
      `Signed here: ${obj.size} entries of the log ${obj.origin}, on ${time} (log entry ${seq}). ${copy === null ? 'No copy of that checkpoint is here.' : `Its checkpoint: ${join(folder, copy)}`}`,
    );
  }
  for (const { seq, time, obj } of cosigned) {
    terminal.line(
      { role: 'witnessed', witness: obj.witness, size: obj.size, time, entry: seq } satisfies WitnessLine,
      `Seen by a witness: entries 0–${obj.size - 1} of this log, by ${nameOf(obj.witness)}, kept on ${time} (log entry ${seq}).`,
    );
  }
  if (witnessed.length + cosigned.length === 0) {
    terminal.note(`No witness has seen this log of ${size} entries yet, and it witnessed no other.`);
  }
  return 0;
}

/** The name in a key "name+id+base64": what a person compares; the whole key stands in --json. */
function nameOf(key: string): string {
  return key.split('+')[0] ?? key;
}

async function writing<T>(
  folder: string,
  terminal: Terminal,
  act: (open: OpenCasebook) => Promise<T>,
): Promise<T> {
  const open = await openCasebook(folder, 'read', terminal);
  try {
    return await act(open);
  } finally {
    await open.close();
  }
}

function needed(input: CommandInput, option: string, act: string): string {
  const value = input.values.get(option);
  if (value !== undefined) return value;
  throw new Fault({
    code: 'cli/missing-key',
    kind: 'invalid',
    message: `witness ${act} needs --${option} FILE.`,
    advice: 'It is the file log/log.vkey of the other casebook: have it from its holder, not with the file.',
  });
}

function readText(path: string, what: string): string {
  return readBytes(path, what).toString('utf8');
}

function readBytes(path: string, what: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Fault({
      code: 'cli/file-unreadable',
      kind: 'absent',
      message: `${path}, ${what}, cannot be read.`,
      advice: 'Check the path.',
      cause: error,
    });
  }
}

function badSince(told: string): Fault {
  return new Fault({
    code: 'cli/since',
    kind: 'invalid',
    message: `--since "${told}" is not a number of entries.`,
    advice: 'Give the number that the witness saw last; `sakkhi witness list` there tells it.',
  });
}
