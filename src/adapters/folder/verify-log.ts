/**
 * Verification of the log: the whole tree is computed again from the entries and held against the tiles on disk and
 * against the root that the checkpoint signs. Changes nothing.
 */
import { join } from 'node:path';
import { Fault } from '../../base/index.ts';
import {
  edgeRoot,
  emptyEdge,
  growEdge,
  leafHash,
  parseBundle,
  parseCheckpoint,
  parseEntryAt,
  parseTile,
  sameBytes,
  tileWidth,
  verifyCheckpoint,
  widthInTree,
  type Checkpoint,
  type FilledTile,
  type Finding,
  type LogEntry,
  type NoteKey,
  type TreeEdge,
} from '../../domain/evidence/index.ts';
import { lookAt, namesIn, readWhole } from './file-reading.ts';
import { sha256, type FolderLayout } from './folder-layout.ts';
import {
  logFilesIn,
  logPath,
  placeIn,
  readAtLeast,
  readExactly,
  type LogFileName,
  type ReadLogFile,
} from './log-files.ts';
import { readLogSigner, readVerifierKey, verifyEd25519 } from './log-key.ts';

export interface LogWalk {
  readonly onFinding: (finding: Finding) => void;
  readonly onEntry: (entry: LogEntry) => void;
  /** A checkpoint of this log that was kept elsewhere; null when there is none to hold the log against. */
  readonly kept: Uint8Array | null;
  /** True while a living writer holds the lock: what lies beyond the checkpoint is then its work in progress. */
  readonly writerAtWork: boolean;
}

/**
 * Walks the whole log. It goes on after whatever does not hold, so that each damage is named. False when its end
 * cannot be read, so that no entry was walked.
 */
export async function verifyLog(layout: FolderLayout, walk: LogWalk): Promise<boolean> {
  // The checkpoint first: a log that grows meanwhile is then only longer, never too short.
  const bytes = await readWhole(layout.checkpoint);
  const files = await lookAt(join(layout.log, 'tile'));
  if (bytes === null && files === null) {
    const message = `The log holds no entry: ${layout.folder} was never finished, or its log was removed.`;
    walk.onFinding(problem('log', 'log/empty', message));
    return true;
  }
  const key = await verifyKeys(layout, walk);
  const checkpoint = verifyEnd(bytes, key, walk);
  await verifyNames(layout, checkpoint?.size ?? null, walk);
  if (checkpoint === null) return false;
  if (checkpoint.size === 0n) {
    const message = `The log holds no entry yet: ${layout.folder} was never finished.`;
    walk.onFinding(problem('log', 'log/empty', message));
  }
  const kept = walk.kept === null || key === null ? null : verifyKept(walk.kept, key, checkpoint, walk);
  const clock = new ClockWalk();
  const onEntry = (entry: LogEntry): void => {
    clock.pass(entry);
    walk.onEntry(entry);
  };
  const edge = await new TreeWalk(layout, { ...walk, onEntry }, checkpoint.size).run(kept);
  clock.tell(walk);
  if (sameBytes(edgeRoot(edge, sha256), checkpoint.root)) return true;
  const message = `The entries do not lead to the root that was signed: entries were changed, removed or moved. ${restore}`;
  walk.onFinding(problem('log/checkpoint', 'log/root-differs', message));
  return true;
}

const restore = 'Restore the log from a copy of the casebook.';

/** The public key, or null with a finding; and whether the private key belongs to it. */
async function verifyKeys(layout: FolderLayout, walk: LogWalk): Promise<NoteKey | null> {
  try {
    const key = await readVerifierKey(layout);
    try {
      if ((await readLogSigner(layout, key)) === null) {
        const message =
          'The private key of the log is not here: this copy can be read and proved, not written.';
        walk.onFinding(note('keys/log.pem', 'key/missing', message));
      }
    } catch (error) {
      walk.onFinding(faultFinding('keys/log.pem', 'key/damaged', error));
    }
    return key;
  } catch (error) {
    walk.onFinding(faultFinding('log/log.vkey', 'log/key-damaged', error));
    return null;
  }
}

function faultFinding(item: string, code: string, error: unknown): Finding {
  if (!(error instanceof Fault)) throw error;
  return problem(item, code, `${error.message} ${error.advice ?? ''}`.trim());
}

/** The checkpoint, its signature checked where the key is known; null with a finding when it cannot be read. */
function verifyEnd(bytes: Uint8Array | null, key: NoteKey | null, walk: LogWalk): Checkpoint | null {
  const item = 'log/checkpoint';
  if (bytes === null) {
    walk.onFinding(
      problem(item, 'log/checkpoint-missing', `The signed end of the log is missing. ${restore}`),
    );
    return null;
  }
  const signed = parseCheckpoint(bytes);
  if (!signed.ok || signed.value.checkpoint.size > BigInt(Number.MAX_SAFE_INTEGER)) {
    const reason = signed.ok ? 'Its size is beyond what can be.' : signed.reason;
    walk.onFinding(problem(item, 'log/checkpoint-damaged', `${reason} ${restore}`));
    return null;
  }
  const verified =
    key === null ? null : verifyCheckpoint(signed.value, { logKey: key, witnesses: [] }, verifyEd25519);
  if (verified?.ok === false) {
    walk.onFinding(problem(item, 'log/signature', `${verified.reason} ${restore}`));
  }
  if (signed.value.note.signatures.length > 1) {
    const message =
      'It carries signatures that are not of this log; the next command that writes makes it again.';
    walk.onFinding(problem(item, 'log/other-signature', message));
  }
  return signed.value.checkpoint;
}

/**
 * The checkpoint that was kept elsewhere, when it is of this log and not beyond its end. That the log still begins
 * with what it covers is the one thing that the log's own key cannot vouch for.
 */
function verifyKept(bytes: Uint8Array, key: NoteKey, now: Checkpoint, walk: LogWalk): Checkpoint | null {
  const signed = parseCheckpoint(bytes);
  const verified = signed.ok
    ? verifyCheckpoint(signed.value, { logKey: key, witnesses: [] }, verifyEd25519)
    : signed;
  if (!signed.ok || !verified.ok) {
    const reason = verified.ok ? '' : verified.reason;
    const message = `The checkpoint that was kept is not one of this log: ${reason}`;
    walk.onFinding(problem('kept checkpoint', 'kept/other-log', message));
    return null;
  }
  const { checkpoint } = signed.value;
  if (checkpoint.size <= now.size) return checkpoint;
  const message = `The log has ${now.size} entries; the checkpoint that was kept covers ${checkpoint.size}: entries were removed. ${restore}`;
  walk.onFinding(problem('log/checkpoint', 'log/shorter-than-kept', message));
  return null;
}

/** Names what lies in the log's folder and is no part of the tree. */
async function verifyNames(layout: FolderLayout, size: bigint | null, walk: LogWalk): Promise<void> {
  for (const name of (await namesIn(layout.log)) ?? []) {
    const kind = (await lookAt(join(layout.log, name)))?.kind;
    if (kind === undefined || (name === 'tile' && kind === 'folder')) continue;
    if (['checkpoint', 'checkpoint.new', 'log.vkey', 'log.vkey.new'].includes(name) && kind === 'file')
      continue;
    walk.onFinding(problem(`log/${name}`, 'log/stray', strayMessage));
  }
  if (size === null) return;
  for await (const found of logFilesIn(layout)) {
    const item = `log/${found.path}`;
    const place = placeIn(size, found);
    const isEmptyFolder =
      place === 'stray' && (await lookAt(join(layout.log, found.path)))?.kind === 'folder';
    if (place === 'stray' && !isEmptyFolder) walk.onFinding(problem(item, 'log/stray', strayMessage));
    else if (place !== 'part' && !walk.writerAtWork) walk.onFinding(note(item, 'log/unfinished', unfinished));
  }
}

const strayMessage = 'This does not belong in the log: move it elsewhere.';
const unfinished =
  'A trace of an interrupted command, beyond the signed end of the log. It was never acknowledged; the next command that writes removes it.';

/** A step back of the clock that is worth a note, in milliseconds: smaller ones are corrections as clocks make them. */
const stepBackMs = 1000;

/**
 * Looks at the times that entries say. They are what the computer's clock said and prove nothing: the order of the log
 * is that of its numbers. A step back is told once, because a person should know of it before somebody else asks.
 */
class ClockWalk {
  #last: { readonly seq: number; readonly time: string } | null = null;
  #first: string | null = null;
  #firstItem = '';
  #steps = 0;

  pass({ seq, time }: LogEntry): void {
    const last = this.#last;
    this.#last = { seq, time };
    // Between entries that cannot be read there is nothing to compare; those are told by themselves.
    if (last?.seq !== seq - 1) return;
    const back = Date.parse(last.time) - Date.parse(time);
    if (!(back > stepBackMs)) return;
    this.#steps += 1;
    if (this.#first !== null) return;
    this.#firstItem = `log entry ${seq}`;
    this.#first = `Entry ${seq} says an earlier time than entry ${last.seq}, by ${spanText(back)} (${time} after ${last.time})`;
  }

  tell(walk: LogWalk): void {
    if (this.#first === null) return;
    const others = this.#steps - 1;
    const more =
      others === 0 ? '' : `, and ${others} later ${others === 1 ? 'entry steps' : 'entries step'} back`;
    const meaning =
      'The clock of the computer was wrong or was set back; the order of the log is that of its numbers and holds all the same. Check the clock, and write down which of the times is wrong.';
    walk.onFinding(note(this.#firstItem, 'log/clock-back', `${this.#first}${more}. ${meaning}`));
  }
}

/** A span of time in its largest whole unit: "10 years", "1 minute". */
function spanText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const units = [
    ['year', 31_557_600],
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ] as const;
  const [name, length] = units.find(([, one]) => seconds >= one) ?? (['second', 1] as const);
  const count = Math.floor(seconds / length);
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

/** Computes the tree again, bundle by bundle. */
class TreeWalk {
  readonly #layout: FolderLayout;
  readonly #walk: LogWalk;
  readonly #size: bigint;
  #edge: TreeEdge = emptyEdge;

  constructor(layout: FolderLayout, walk: LogWalk, size: bigint) {
    this.#layout = layout;
    this.#walk = walk;
    this.#size = size;
  }

  /** The edge of the whole tree; on the way the root is held against that of a checkpoint that was kept. */
  async run(kept: Checkpoint | null): Promise<TreeEdge> {
    for (let index = 0n; index * 256n < this.#size; index += 1n) {
      const leaves = await this.#leavesOf(index);
      this.#holdKept(kept, leaves);
      const { edge, tiles } = growEdge(this.#edge, leaves, sha256);
      this.#edge = edge;
      for (const tile of tiles)
        if (tile.name.width === widthInTree(tile.name, this.#size)) await this.#hold(tile);
    }
    return this.#edge;
  }

  #holdKept(kept: Checkpoint | null, leaves: readonly Uint8Array[]): void {
    const missing = Number((kept?.size ?? 0n) - this.#edge.size);
    if (kept === null || missing <= 0 || missing > leaves.length) return;
    const { edge } = growEdge(this.#edge, leaves.slice(0, missing), sha256);
    if (sameBytes(edgeRoot(edge, sha256), kept.root)) return;
    const reason = `Its first ${kept.size} entries are not those that the kept checkpoint covers: the log was rewritten.`;
    this.#problem('log', 'log/rewritten', reason);
  }

  /** Hashes of the entries of a bundle; where they cannot be read, those of the tile stand in, so that the walk goes on. */
  async #leavesOf(index: bigint): Promise<readonly Uint8Array[]> {
    const name = { index, width: widthInTree({ level: 0, index }, this.#size) };
    const item = `log/${logPath(name)}`;
    const file = await this.#read(name, item);
    const bundle = file === null ? null : parseBundle(file.bytes, file.width);
    if (bundle?.ok === false) this.#problem(item, 'log/bundle-damaged', bundle.reason);
    if (bundle?.ok !== true) return (await this.#tileHashes({ level: 0, ...name })) ?? [];
    const entries = bundle.value.slice(0, name.width);
    for (const [i, bytes] of entries.entries()) {
      const read = parseEntryAt(bytes, Number(index) * tileWidth + i);
      if (read.ok) this.#walk.onEntry(read.entry);
      else this.#problem(`${item} entry ${i + 1}`, read.code.replace(/^entry/, 'log'), read.reason);
    }
    return entries.map((bytes) => leafHash(bytes, sha256));
  }

  /** Holds a computed tile against the one on disk; at level 0 the entries that differ are named. */
  async #hold({ name, hashes }: FilledTile): Promise<void> {
    const item = `log/${logPath(name)}`;
    const file = await this.#read(name, item);
    if (file === null) return;
    const found = parseTile(file.bytes, file.width);
    if (!found.ok) {
      this.#problem(item, 'log/tile-damaged', found.reason);
      return;
    }
    for (const [i, hash] of hashes.entries()) {
      if (sameBytes(hash, found.value[i] ?? new Uint8Array(0))) continue;
      const bundle = logPath({ index: name.index, width: name.width });
      if (name.level === 0) {
        const reason = `This entry and its hash in ${item} differ: one of them was changed.`;
        this.#problem(`log/${bundle} entry ${i + 1}`, 'log/entry-differs', reason);
      } else {
        this.#problem(item, 'log/tile-differs', `Hash ${i + 1} is not that of the entries below it.`);
        return;
      }
    }
  }

  async #tileHashes(name: { readonly level: number } & { readonly index: bigint; readonly width: number }) {
    const file = await readAtLeast(this.#layout, name);
    const hashes = file === null ? null : parseTile(file.bytes, file.width);
    return hashes?.ok === true ? hashes.value.slice(0, name.width) : null;
  }

  /** A file of the tree; null with a finding when it cannot be read. Beside a writer, a wider one will do. */
  async #read(name: LogFileName, item: string): Promise<ReadLogFile | null> {
    try {
      const read = this.#walk.writerAtWork ? readAtLeast : readExactly;
      const file = await read(this.#layout, name);
      if (file === null) this.#problem(item, 'log/file-missing', 'A part of the log is missing.');
      return file;
    } catch (error) {
      this.#walk.onFinding(faultFinding(item, 'log/unreadable', error));
      return null;
    }
  }

  #problem(item: string, code: string, reason: string): void {
    this.#walk.onFinding(problem(item, code, `${reason} ${restore}`));
  }
}

function problem(item: string, code: string, message: string): Finding {
  return { item, code, message, severity: 'problem' };
}

function note(item: string, code: string, message: string): Finding {
  return { item, code, message, severity: 'note' };
}
