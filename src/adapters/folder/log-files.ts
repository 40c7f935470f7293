/**
 * The files of a log in C2SP tlog-tiles layout: `checkpoint`, `tile/<level>/<place>`, `tile/entries/<place>`. A tile
 * or bundle is written once under the name of its width and never changed; the next width is another file, and the
 * narrower one goes once the checkpoint is beyond it. So a reader without lock may have to look for a wider file,
 * which begins with the bytes that it wants.
 */
import { dirname, join } from 'node:path';
import { Fault } from '../../base/index.ts';
import {
  bundlePath,
  parseCheckpoint,
  parseTilePath,
  tilePath,
  tileWidth,
  verifyCheckpoint,
  widthInTree,
  type BundleName,
  type Checkpoint,
  type NoteKey,
  type TileName,
} from '../../domain/evidence/index.ts';
import { makeFolder, nextOf, writeFiles } from './durable-files.ts';
import { contentsOf, lookAt, namesIn, readWhole } from './file-reading.ts';
import type { FolderLayout } from './folder-layout.ts';
import { readVerifierKey, verifyEd25519 } from './log-key.ts';

/** A checkpoint that the log's key signed, with its exact bytes. */
export interface KnownCheckpoint {
  readonly checkpoint: Checkpoint;
  readonly bytes: Uint8Array;
  readonly key: NoteKey;
}

/** A tile or a bundle of entries. */
export type LogFileName = TileName | BundleName;

/** Path of a tile or bundle below `log/`, with `/`. */
export function logPath(name: LogFileName): string {
  return 'level' in name ? tilePath(name) : bundlePath(name);
}

/** A damaged log; `item` names file and place. */
export function damagedLog(item: string, reason: string): Fault {
  return new Fault({
    code: 'journal/damaged',
    kind: 'integrity',
    message: `The log is damaged at ${item}. ${reason}`,
    advice:
      'Run `sakkhi verify` for the whole extent and restore the log from a copy of the casebook folder.',
    data: { item },
  });
}

/**
 * The signed end of the log; null when there is no log yet. Throws `journal/checkpoint-damaged`,
 * `journal/key-damaged`, and `journal/damaged` when a log has lost its checkpoint (integrity).
 */
export async function readCheckpoint(layout: FolderLayout): Promise<KnownCheckpoint | null> {
  const bytes = await readWhole(layout.checkpoint);
  if (bytes === null) {
    if ((await lookAt(join(layout.log, 'tile'))) === null) return null;
    throw damagedLog('log/checkpoint', 'The signed end of the log is missing.');
  }
  const key = await readVerifierKey(layout);
  const signed = parseCheckpoint(bytes);
  const verified = signed.ok
    ? verifyCheckpoint(signed.value, { logKey: key, witnesses: [] }, verifyEd25519)
    : signed;
  if (signed.ok && verified.ok && signed.value.checkpoint.size <= BigInt(Number.MAX_SAFE_INTEGER)) {
    return { checkpoint: signed.value.checkpoint, bytes, key };
  }
  const reason = verified.ok ? 'Its size is beyond what can be.' : verified.reason;
  throw new Fault({
    code: 'journal/checkpoint-damaged',
    kind: 'integrity',
    message: `${layout.checkpoint}, the signed end of the log, does not hold. ${reason}`,
    advice: 'Run `sakkhi verify` for the whole extent and restore it from a copy of the casebook folder.',
  });
}

/** How often a reader looks again for a file that a writer replaced by a wider one in between. */
const attempts = 5;

/** The bytes of a tile or bundle, and how wide it is. */
export interface ReadLogFile {
  readonly bytes: Uint8Array;
  readonly width: number;
}

/** A tile or bundle; null when it is not there. */
export async function readExactly(layout: FolderLayout, name: LogFileName): Promise<ReadLogFile | null> {
  const bytes = await readWhole(join(layout.log, logPath(name)));
  return bytes === null ? null : { bytes, width: name.width };
}

/** A tile or bundle, or else a wider one, which begins with it; null when neither is there. */
export async function readAtLeast(layout: FolderLayout, name: LogFileName): Promise<ReadLogFile | null> {
  const exact = await readExactly(layout, name);
  if (exact !== null || name.width === tileWidth) return exact;
  const folder = dirname(join(layout.log, logPath(name)));
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const widths = ((await namesIn(folder)) ?? []).map(Number).filter((width) => width > name.width);
    for (const width of [...widths.sort((a, b) => a - b), tileWidth]) {
      const wider = await readExactly(layout, { ...name, width });
      if (wider !== null) return wider;
    }
  }
  return null;
}

/** Folders that are known to exist durably; one writer keeps one of them. */
export type KnownFolders = Set<string>;

/** Tiles or bundles, and the checkpoint that is to cover them. */
export interface NewLogFiles {
  readonly files: readonly { readonly name: LogFileName; readonly bytes: Uint8Array }[];
  /** Null: another call brings it. */
  readonly checkpoint: Uint8Array | null;
}

/**
 * Writes files of the log, durably with their names and folders when it resolves; all are synced together. The checkpoint is
 * not in its place then: `takePlace`.
 */
export async function writeLogFiles(
  layout: FolderLayout,
  { files, checkpoint }: NewLogFiles,
  known: KnownFolders,
): Promise<void> {
  const folders = new Set(files.map(({ name }) => dirname(logPath(name))));
  const fresh = [...new Set([...folders].flatMap(pathsTo))].filter((path) => !known.has(path));
  for (const path of fresh) await makeFolder(join(layout.log, path));
  const written = files.map(({ name, bytes }) => ({ path: join(layout.log, logPath(name)), bytes }));
  const next = checkpoint === null ? [] : [{ path: nextOf(layout.checkpoint), bytes: checkpoint }];
  // The parents of folders that were there too: the command that made one may have been interrupted before it could.
  const changed = new Set([...folders, ...fresh.map((path) => dirname(path))]);
  await writeFiles(
    [...written, ...next],
    [...changed].map((folder) => join(layout.log, folder)),
  );
  for (const path of fresh) known.add(path);
}

/** A folder below `log` and all that it lies in, the outermost first. */
function pathsTo(folder: string): string[] {
  const elements = folder.split('/');
  return elements.map((_, depth) => elements.slice(0, depth + 1).join('/'));
}

/** A path below `log/tile` and what it names; `name` is null for what is no tile and no bundle. */
export interface FoundLogFile {
  readonly path: string;
  readonly name: ReturnType<typeof parseTilePath>;
}

/** Every file below `log/tile`, and every folder without one, ascending by path. */
export async function* logFilesIn(layout: FolderLayout, below = 'tile'): AsyncGenerator<FoundLogFile> {
  const found = await contentsOf(join(layout.log, below));
  if (found?.length === 0) yield { path: below, name: null };
  for (const { name, kind } of found ?? []) {
    const path = `${below}/${name}`;
    if (kind === 'folder') yield* logFilesIn(layout, path);
    else yield { path, name: kind === 'file' ? parseTilePath(path) : null };
  }
}

/** Where a tile or bundle stands: part of the tree, a narrower one that was left, beyond the end, or no such file. */
export type LogFilePlace = 'part' | 'narrower' | 'beyond' | 'stray';

/** Places a file found below `log/tile` in a tree of `size` entries. */
export function placeIn(size: bigint, { name }: FoundLogFile): LogFilePlace {
  if (name === null) return 'stray';
  const level = name.level === 'entries' ? 0 : name.level;
  const width = widthInTree({ level, index: name.index }, size);
  return name.width === width ? 'part' : name.width < width ? 'narrower' : 'beyond';
}
