/**
 * A folder as one uncompressed tar (POSIX ustar), in pieces, so that a bundle of any size streams out. Every system
 * unpacks it without a program of ours: `tar -xf`.
 */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../base/index.ts';

interface Member {
  /** Below the topmost folder, with `/`. */
  readonly name: string;
  readonly path: string;
  readonly sizeBytes: number;
}

export interface Tar {
  /** Length of the whole, in bytes. */
  readonly sizeBytes: number;
  pieces(): AsyncGenerator<Uint8Array>;
}

const block = 512;
/** The largest size that twelve octal digits hold with their end. */
const largestFile = 8 ** 11 - 1;

/** Lists the folder; what stands in it must not change until it was read. `top` is the folder in which all unpacks, `seconds` the time of all members. Throws `tar/name`, `tar/size` (invalid). */
export async function tarOf(folder: string, top: string, seconds: number): Promise<Tar> {
  const members = await membersOf(folder, '');
  const heads = members.map((member) => header(member, top, seconds));
  return {
    sizeBytes: members.reduce((sum, { sizeBytes }) => sum + block + padded(sizeBytes), 2 * block),
    pieces: async function* () {
      for (const [i, member] of members.entries()) {
        yield heads[i] ?? new Uint8Array(0);
        yield* content(member);
      }
      yield new Uint8Array(2 * block);
    },
  };
}

/** All files below a folder, by name. */
async function membersOf(folder: string, name: string): Promise<Member[]> {
  const found: Member[] = [];
  for (const one of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, one.name);
    const inside = name === '' ? one.name : `${name}/${one.name}`;
    if (one.isDirectory()) found.push(...(await membersOf(path, inside)));
    else found.push({ name: inside, path, sizeBytes: (await stat(path)).size });
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function padded(sizeBytes: number): number {
  return Math.ceil(sizeBytes / block) * block;
}

async function* content({ path, name, sizeBytes }: Member): AsyncGenerator<Uint8Array> {
  let sent = 0;
  for await (const piece of createReadStream(path) as AsyncIterable<Uint8Array>) {
    sent += piece.byteLength;
    yield piece;
  }
  if (sent !== sizeBytes) throw unfit('size', `${name} changed while it was read`);
  yield new Uint8Array(padded(sizeBytes) - sizeBytes);
}

/** One header: name, mode, owner, size, time, sum, topmost folder; numbers in octal. */
function header({ name, sizeBytes }: Member, top: string, seconds: number): Uint8Array {
  if (!/^[ -~]{1,100}$/.test(name))
    throw unfit('name', `the name ${JSON.stringify(name.slice(0, 120))} does not fit`);
  if (sizeBytes > largestFile) throw unfit('size', `${name} is larger than 8 GiB`);
  const head = Buffer.alloc(block);
  head.write(name, 0, 'latin1');
  head.write('0000644\u00000000000\u00000000000\0', 100, 'latin1');
  head.write(octal(sizeBytes, 11), 124, 'latin1');
  head.write(octal(seconds, 11), 136, 'latin1');
  head.write('        ', 148, 'latin1');
  head.write('0', 156, 'latin1');
  head.write('ustar\u000000', 257, 'latin1');
  head.write(top, 345, 'latin1');
  const sum = head.reduce((total, byte) => total + byte, 0);
  head.write(`${octal(sum, 6)}\0 `, 148, 'latin1');
  return head;
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}

function unfit(what: 'name' | 'size', message: string): Fault {
  return new Fault({
    code: `tar/${what}`,
    kind: 'invalid',
    message: `A file of the bundle cannot stand in a tar: ${message}.`,
    advice: 'Use `sakkhi export` in the terminal, which writes a folder.',
  });
}
