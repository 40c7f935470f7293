/**
 * Requests that wait for a connection: one small file each in `timestamps/queue/` of the casebook, under a random name.
 * They are no part of the record: whoever deletes one loses a request, nothing else.
 */
import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { canonicalJson } from '../../base/index.ts';
import { decodeUtf8, encodeUtf8, maxNoteBytes } from '../../domain/evidence/index.ts';
import { makeFolder, moveFile, removeFile, syncFolder, writeNewFile } from '../folder/durable-files.ts';
import { namesIn, readWhole } from '../folder/file-reading.ts';

/** A request for a timestamp. */
export interface StampRequest {
  /** Exact bytes of the signed checkpoint. */
  readonly checkpoint: Uint8Array;
  readonly authority: string;
}

/** A request that waits; `request` is null when the file cannot be used. */
export interface WaitingRequest {
  /** Path inside the casebook folder. */
  readonly file: string;
  readonly request: StampRequest | null;
}

const kind = 'timestamp-request';

/** Keeps a request for later, durably. Throws `files/…`. */
export async function enqueue(folder: string, { checkpoint, authority }: StampRequest): Promise<string> {
  const queue = await madeQueue(folder);
  const text = canonicalJson({ v: 1, kind, authority, checkpoint: decodeUtf8(checkpoint) ?? '' });
  const name = `${randomBytes(16).toString('hex')}.json`;
  const temporary = join(queue, `${name}.new`);
  await writeNewFile(temporary, encodeUtf8(`${text}\n`));
  await moveFile(temporary, join(queue, name));
  await syncFolder(queue);
  return `timestamps/queue/${name}`;
}

async function madeQueue(folder: string): Promise<string> {
  const outer = join(resolve(folder), 'timestamps');
  const queue = join(outer, 'queue');
  await makeFolder(outer);
  await makeFolder(queue);
  await syncFolder(outer);
  await syncFolder(resolve(folder));
  return queue;
}

/** What waits, in the order of names. Throws `files/…`. */
export async function waitingRequests(folder: string): Promise<readonly WaitingRequest[]> {
  const queue = join(resolve(folder), 'timestamps', 'queue');
  const waiting: WaitingRequest[] = [];
  for (const name of (await namesIn(queue)) ?? []) {
    // Of an interrupted command.
    if (/^[0-9a-f]{32}\.json\.new$/.test(name)) continue;
    const bytes = /^[0-9a-f]{32}\.json$/.test(name) ? await readWhole(join(queue, name)) : null;
    waiting.push({ file: `timestamps/queue/${name}`, request: bytes === null ? null : requestOf(bytes) });
  }
  return waiting;
}

function requestOf(bytes: Uint8Array): StampRequest | null {
  const text = bytes.length > 2 * maxNoteBytes ? null : decodeUtf8(bytes);
  try {
    const value = JSON.parse(text ?? '') as Readonly<Record<string, unknown>>;
    const { authority, checkpoint } = value;
    if (typeof authority !== 'string' || typeof checkpoint !== 'string') return null;
    const isOurs = canonicalJson({ v: 1, kind, authority, checkpoint }) === text?.trimEnd();
    return isOurs ? { authority, checkpoint: encodeUtf8(checkpoint) } : null;
  } catch {
    return null;
  }
}

/** Forgets a request. Throws `files/…`. */
export async function dequeue(folder: string, { file }: WaitingRequest): Promise<void> {
  const path = join(resolve(folder), ...file.split('/'));
  if (await removeFile(path)) await syncFolder(join(resolve(folder), 'timestamps', 'queue'));
}
