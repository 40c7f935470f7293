/**
 * The past of a casebook's own log: the root that it had at any size, and the proof that a later state begins with an
 * earlier one. All of it is read from tiles that the signed end proves; no lock is taken.
 */
import { resolve } from 'node:path';
import { Fault } from '../../base/index.ts';
import {
  consistencyRanges,
  parseCheckpoint,
  parseEntryAt,
  rangeHash,
  refused,
  sameBytes,
  subtreesOf,
  tileWidth,
  verifyCheckpoint,
  type Checkpoint,
  type EntryRange,
  type LogEntry,
  type Parsed,
} from '../../domain/evidence/index.ts';
import { openFolderCasebook, type FolderCasebook } from '../folder/folder-casebook.ts';
import { sha256 } from '../folder/folder-layout.ts';
import { damagedLog, readCheckpoint, type KnownCheckpoint } from '../folder/log-files.ts';
import { verifyEd25519 } from '../folder/log-key.ts';
import { LogTree } from '../folder/log-tree.ts';

/** A log under its last checkpoint. */
export interface LogHistory {
  readonly casebook: FolderCasebook;
  readonly known: KnownCheckpoint;
  readonly tree: LogTree;
}

/** Opens a casebook for reading. Throws `casebook/absent`, `journal/…` (integrity), `files/…`. */
export async function openHistory(folder: string): Promise<LogHistory> {
  const casebook = await openFolderCasebook(resolve(folder), 'read');
  const known = await readCheckpoint(casebook.layout);
  if (known === null || known.checkpoint.size === 0n) {
    throw new Fault({
      code: 'journal/empty',
      kind: 'absent',
      message: `The log of ${casebook.layout.folder} holds no entry.`,
      advice: 'The casebook was never finished; make a new one with `sakkhi new`.',
    });
  }
  return { casebook, known, tree: await LogTree.open(casebook.layout, known) };
}

/** What the canonical JSON of every entry about a checkpoint holds. */
const aboutCheckpoint = '"type":"checkpoint-';

/**
 * The entries about checkpoints (timestamps, cosignatures, witnessing), in order. The rest is proven but not read as
 * JSON, which is most of the work. Throws `journal/damaged` (integrity), `files/…`.
 */
export async function* checkpointEntries({ tree }: LogHistory): AsyncGenerator<LogEntry> {
  const size = Number(tree.edge.size);
  for (let start = 0; start < size; start += tileWidth) {
    for (const [i, bytes] of (await tree.bundle(BigInt(start / tileWidth))).entries()) {
      if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(aboutCheckpoint)) continue;
      const read = parseEntryAt(bytes, start + i);
      if (!read.ok) throw damagedLog(`log entry ${start + i}`, read.reason);
      yield read.entry;
    }
  }
}

/** Root of the log when it had `size` entries, from 1 to what it has now. */
export function rootAt({ tree }: LogHistory, size: bigint): Promise<Uint8Array> {
  return hashOf(tree, { start: 0n, end: size });
}

/** Hashes that prove that the log of `second` entries begins with that of `first`; 0 < first ≤ second ≤ now. */
export async function consistencyProof(
  { tree }: LogHistory,
  first: bigint,
  second: bigint,
): Promise<readonly Uint8Array[]> {
  const proof: Uint8Array[] = [];
  for (const range of consistencyRanges({ first, second })) proof.push(await hashOf(tree, range));
  return proof;
}

async function hashOf(tree: LogTree, range: EntryRange): Promise<Uint8Array> {
  const subtrees: Uint8Array[] = [];
  for (const node of subtreesOf(range)) subtrees.push(await tree.node(node));
  return rangeHash(subtrees, sha256);
}

/** Reads a checkpoint that must be one of this log's own past: signed by it, not beyond its end, with its root then. */
export async function ownCheckpoint(history: LogHistory, bytes: Uint8Array): Promise<Parsed<Checkpoint>> {
  const signed = parseCheckpoint(bytes);
  if (!signed.ok) return signed;
  const { checkpoint } = signed.value;
  const keys = { logKey: history.known.key, witnesses: [] };
  const held = verifyCheckpoint(signed.value, keys, verifyEd25519);
  if (!held.ok) return held;
  const now = history.known.checkpoint.size;
  if (checkpoint.size === 0n || checkpoint.size > now) {
    const reason = `The checkpoint covers ${checkpoint.size} entries, the log has ${now}: entries were removed.`;
    return refused('history/beyond', reason);
  }
  if (sameBytes(await rootAt(history, checkpoint.size), checkpoint.root))
    return { ok: true, value: checkpoint };
  const reason = `The first ${checkpoint.size} entries are not those that the checkpoint covers: the log was rewritten.`;
  return refused('history/rewritten', reason);
}
