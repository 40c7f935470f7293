/**
 * The journal as a transparency log on disk. The life of a batch: entry bundles and tiles are written under new names, a
 * signed checkpoint over them beside the last one, and all are fsynced together with their folders; then the checkpoint is
 * put in the place of the last one, and its folder fsynced; only then are the entries acknowledged. So a crash leaves at most files beyond the checkpoint, which the next writer
 * removes. After any failed write the journal takes nothing more: what reached the disk is decided by the next
 * opening.
 */
import { dirname, join } from 'node:path';
import { Fault } from '../../base/index.ts';
import {
  edgeRoot,
  encodeBundle,
  encodeTile,
  growEdge,
  leafHash,
  makeEntry,
  parseCheckpoint,
  signCheckpoint,
  tileWidth,
  type Checkpoint,
  type FilledTile,
  type LogEntry,
  type LogHead,
  type NewEntry,
  type TreeEdge,
} from '../../domain/evidence/index.ts';
import type { AppendOptions, Journal } from '../../ports/journal.ts';
import { nextOf, removeEmptyFolder, removeFile, takePlace } from './durable-files.ts';
import { sha256, type FolderLayout } from './folder-layout.ts';
import {
  logPath,
  readCheckpoint,
  writeLogFiles,
  type KnownCheckpoint,
  type KnownFolders,
  type LogFileName,
  type NewLogFiles,
} from './log-files.ts';
import type { LogSigner } from './log-key.ts';
import { recoverLog } from './log-recovery.ts';
import { LogTree } from './log-tree.ts';

/** Throws unless the caller still holds the folder's lock; asked before every write. */
export type AssertLocked = () => Promise<void>;

interface Writer {
  readonly assertLocked: AssertLocked;
  readonly signer: LogSigner;
  readonly folders: KnownFolders;
  known: KnownCheckpoint;
  edge: TreeEdge;
  /** Exact bytes of the entries of the bundle that is not full yet. */
  open: readonly Uint8Array[];
  /** Names of the partial tiles and bundle under `known`. */
  partial: readonly LogFileName[];
  /** Ends when the narrower files of the last append are gone. It never fails, and nobody's entries wait for it. */
  tidied: Promise<void>;
  failure: unknown;
}

/** The journal of a casebook folder. */
export class FolderJournal implements Journal {
  readonly #layout: FolderLayout;
  readonly #writer: Writer | null;
  /** What opening put away, as plain sentences. */
  readonly notes: readonly string[];
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(layout: FolderLayout, writer: Writer | null, notes: readonly string[]) {
    this.#layout = layout;
    this.#writer = writer;
    this.notes = notes;
  }

  /** Opens for reading: no lock, no write, and nothing beyond the checkpoint is seen. */
  static forReading(layout: FolderLayout): FolderJournal {
    return new FolderJournal(layout, null, []);
  }

  /** Opens for writing, after recovery (`recoverLog`). The caller holds the lock. */
  static async forWriting(layout: FolderLayout, assertLocked: AssertLocked): Promise<FolderJournal> {
    const { known, signer, edge, open, notes } = await recoverLog(layout);
    const partial = partialFiles(edge, open.length);
    const writer = {
      assertLocked,
      signer,
      folders: new Set<string>(),
      known,
      edge,
      open,
      partial,
      tidied: Promise.resolve(),
      failure: null,
    };
    return new FolderJournal(layout, writer, notes);
  }

  append(entries: readonly NewEntry[], { after }: AppendOptions = {}): Promise<readonly LogEntry[]> {
    // It may reject before its turn comes: then, too, the error is told to whoever called.
    after?.catch(() => undefined);
    const done = this.#queue.then(() => this.#appendNow(entries, after));
    this.#queue = done.catch(() => undefined);
    return done;
  }

  async #appendNow(
    drafts: readonly NewEntry[],
    after: Promise<unknown> | undefined,
  ): Promise<readonly LogEntry[]> {
    const writer = this.#writer;
    if (writer === null) throw openedForReading(this.#layout);
    if (writer.failure !== null) throw failedBefore(this.#layout, writer.failure);
    if (drafts.length === 0) {
      await after;
      return [];
    }
    const first = Number(writer.edge.size);
    const sealed = drafts.map((draft, i) => makeEntry({ draft, seq: first + i }));
    await writer.assertLocked();
    const grown = grownBy(
      writer,
      sealed.map(({ bytes }) => bytes),
    );
    // What is removed there might else be written here.
    await writer.tidied;
    await this.#orFail(writer, () => this.#writeFiles(grown, writer.folders));
    if (after !== undefined) await this.#waitFor(after, grown, writer);
    await this.#orFail(writer, () => takePlace(this.#layout.checkpoint));
    this.#goOn(writer, grown);
    return sealed.map(({ entry }) => entry);
  }

  async #orFail(writer: Writer, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      writer.failure = error;
      throw error;
    }
  }

  /** The checkpoint must not cover what is not sure. When that fails, what was written here goes again, and the journal is as before. */
  async #waitFor(after: Promise<unknown>, grown: GrownLog, writer: Writer): Promise<void> {
    try {
      await after;
    } catch (error) {
      await this.#orFail(writer, async () => {
        for (const path of this.#pathsOf(grown)) await removeFile(path);
      }).catch(() => undefined);
      throw error;
    }
  }

  #goOn(writer: Writer, { edge, bundles, checkpoint }: GrownLog): void {
    const before = writer.partial;
    const last = bundles.at(-1);
    writer.known = { ...writer.known, checkpoint: readBack(checkpoint), bytes: checkpoint };
    writer.edge = edge;
    writer.open = last === undefined || last.entries.length === tileWidth ? [] : last.entries;
    writer.partial = partialFiles(edge, writer.open.length);
    writer.tidied = this.#removeNarrower(before, writer.partial);
  }

  async #writeFiles(grown: GrownLog, folders: KnownFolders): Promise<void> {
    try {
      await writeLogFiles(this.#layout, grown, folders);
    } catch (error) {
      // Gives a full disk its space back. The next opening removes the same files when this fails too, so only the
      // first error is told. Once the checkpoint may have been replaced, nothing is removed any more.
      for (const path of this.#pathsOf(grown)) await removeFile(path).catch(() => false);
      throw error;
    }
  }

  #pathsOf({ files }: GrownLog): readonly string[] {
    const paths = files.map(({ name }) => join(this.#layout.log, logPath(name)));
    return [...paths, nextOf(this.#layout.checkpoint)];
  }

  /** Narrower files are of no use any more; those that stay behind are removed by the next opening. */
  async #removeNarrower(before: readonly LogFileName[], now: readonly LogFileName[]): Promise<void> {
    const kept = new Set(now.map(logPath));
    await Promise.all(before.filter((name) => !kept.has(logPath(name))).map((name) => this.#remove(name)));
  }

  async #remove(name: LogFileName): Promise<void> {
    const path = join(this.#layout.log, logPath(name));
    await removeFile(path).catch(() => false);
    if (name.width < tileWidth) await removeEmptyFolder(dirname(path));
  }

  async *entries(fromSeq = 0): AsyncIterable<LogEntry> {
    const known = await this.#known();
    if (known === null || known.checkpoint.size <= BigInt(fromSeq)) return;
    yield* (await LogTree.open(this.#layout, known)).entries(fromSeq);
  }

  async head(): Promise<LogHead | null> {
    const checkpoint = (await this.#known())?.checkpoint;
    if (checkpoint === undefined || checkpoint.size === 0n) return null;
    return { seq: Number(checkpoint.size) - 1, hash: Buffer.from(checkpoint.root).toString('hex') };
  }

  /** Ends writing: waits for what is under way; nothing more is taken. */
  async close(): Promise<void> {
    await this.#queue;
    if (this.#writer === null) return;
    await this.#writer.tidied;
    this.#writer.failure ??= 'the casebook was closed';
  }

  async #known(): Promise<KnownCheckpoint | null> {
    return this.#writer === null ? readCheckpoint(this.#layout) : this.#writer.known;
  }
}

interface NamedBytes {
  readonly name: LogFileName;
  readonly bytes: Uint8Array;
}

interface Bundle {
  readonly index: bigint;
  readonly entries: readonly Uint8Array[];
}

/** The log as it will be: what is to be written, and what the writer then knows. */
interface GrownLog extends NewLogFiles {
  readonly checkpoint: Uint8Array;
  readonly edge: TreeEdge;
  readonly bundles: readonly Bundle[];
}

function grownBy(
  { edge: before, open, signer }: Pick<Writer, 'edge' | 'open' | 'signer'>,
  added: readonly Uint8Array[],
): GrownLog {
  const leaves = added.map((bytes) => leafHash(bytes, sha256));
  const { edge, tiles } = growEdge(before, leaves, sha256);
  const bundles = bundlesOf(before.size >> 8n, [...open, ...added]);
  const head = { size: edge.size, root: edgeRoot(edge, sha256) };
  const checkpoint = signCheckpoint(head, signer.key, signer.sign);
  return { files: [...bundles.map(bundleFile), ...tiles.map(tileFile)], checkpoint, edge, bundles };
}

/** The bundles, from `first` on, of entries that begin at the start of a bundle. */
function bundlesOf(first: bigint, entries: readonly Uint8Array[]): Bundle[] {
  const bundles: Bundle[] = [];
  for (let at = 0; at < entries.length; at += tileWidth) {
    bundles.push({ index: first + BigInt(bundles.length), entries: entries.slice(at, at + tileWidth) });
  }
  return bundles;
}

function bundleFile({ index, entries }: Bundle): NamedBytes {
  return { name: { index, width: entries.length }, bytes: encodeBundle(entries) };
}

function tileFile({ name, hashes }: FilledTile): NamedBytes {
  return { name, bytes: encodeTile(hashes) };
}

function partialFiles(edge: TreeEdge, openEntries: number): LogFileName[] {
  const tiles = edge.levels.map((hashes, level) => ({
    level,
    index: edge.size >> BigInt(8 * (level + 1)),
    width: hashes.length,
  }));
  return [...tiles, { index: edge.size >> 8n, width: openEntries }].filter(({ width }) => width > 0);
}

function readBack(bytes: Uint8Array): Checkpoint {
  const signed = parseCheckpoint(bytes);
  if (signed.ok) return signed.value.checkpoint;
  throw new Fault({ code: 'journal/checkpoint', kind: 'bug', message: signed.reason });
}

function openedForReading(layout: FolderLayout): Fault {
  return new Fault({
    code: 'journal/read-only',
    kind: 'denied',
    message: `The casebook ${layout.folder} was opened for reading only.`,
  });
}

function failedBefore(layout: FolderLayout, cause: unknown): Fault {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new Fault({
    code: 'journal/read-only',
    kind: 'unavailable',
    message: `The log of ${layout.folder} takes no more entries in this run: ${why}`,
    advice: 'Put the cause right and run the same command again; what was acknowledged is safe.',
    cause,
  });
}
