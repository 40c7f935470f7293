/**
 * The log from one folder to another: the tree under one checkpoint, proven while it is read, in the files that a writer
 * would have written. Files first, then the checkpoint in one step: so the copy is at any moment the log of some
 * checkpoint, with at most files beyond it.
 */
import { dirname, join } from 'node:path';
import {
  edgeRoot,
  emptyRoot,
  encodeBundle,
  encodeTile,
  rangeHash,
  sameBytes,
  subtreesOf,
  tileWidth,
  widthInTree,
} from '../../domain/evidence/index.ts';
import { removeEmptyFolder, removeFile, replaceFile } from './durable-files.ts';
import { readWhole } from './file-reading.ts';
import { sha256, type FolderLayout } from './folder-layout.ts';
import {
  logFilesIn,
  logPath,
  placeIn,
  writeLogFiles,
  type KnownCheckpoint,
  type LogFileName,
} from './log-files.ts';
import type { LogTree } from './log-tree.ts';

/** The root of the first `size` entries of a tree that has at least so many. Throws as reads of the tree do. */
export async function rootAt(tree: LogTree, size: bigint): Promise<Uint8Array> {
  if (size === 0n) return emptyRoot(sha256);
  if (size === tree.edge.size) return edgeRoot(tree.edge, sha256);
  const subtrees: Uint8Array[] = [];
  for (const node of subtreesOf({ start: 0n, end: size })) subtrees.push(await tree.node(node));
  return rangeHash(subtrees, sha256);
}

/** Files that are written together. */
const perBatch = 64;

/**
 * Copies the log under `known` into `to`, which may hold an earlier state of it. Files that are there already are kept
 * when `trust` is true; otherwise they are compared and written anew when they differ. Throws `journal/damaged`,
 * `files/…`.
 */
export async function copyLog(options: {
  readonly tree: LogTree;
  readonly known: KnownCheckpoint;
  readonly to: FolderLayout;
  readonly trust: boolean;
}): Promise<void> {
  const { tree, known, to, trust } = options;
  const folders = new Set<string>();
  let batch: { readonly name: LogFileName; readonly bytes: Uint8Array }[] = [];
  const flush = async (): Promise<void> => {
    await writeLogFiles(to, { files: batch, checkpoint: null }, folders);
    batch = [];
  };
  for (const name of filesOf(tree.edge.size)) {
    const there = await readWhole(join(to.log, logPath(name)));
    if (trust && there !== null) continue;
    const bytes = await bytesOf(tree, name);
    if (there !== null && sameBytes(there, bytes)) continue;
    batch.push({ name, bytes });
    if (batch.length >= perBatch) await flush();
  }
  await flush();
  await replaceFile(to.checkpoint, known.bytes);
  await removeWhatIsNoPart(to, tree.edge.size);
}

/** Names of every tile and bundle of a tree. */
function* filesOf(size: bigint): Generator<LogFileName> {
  for (let index = 0n; index * 256n < size; index += 1n)
    yield { index, width: widthInTree({ level: 0, index }, size) };
  for (let level = 0; size >> BigInt(8 * level) > 0n; level += 1) {
    for (let index = 0n; ; index += 1n) {
      const width = widthInTree({ level, index }, size);
      if (width === 0) break;
      yield { level, index, width };
    }
  }
}

async function bytesOf(tree: LogTree, name: LogFileName): Promise<Uint8Array> {
  return 'level' in name
    ? encodeTile(await tree.tile(name.level, name.index))
    : encodeBundle(await tree.bundle(name.index));
}

/** Narrower files of the earlier state, and what an interrupted copy left beyond this one. */
async function removeWhatIsNoPart(to: FolderLayout, size: bigint): Promise<void> {
  for await (const found of logFilesIn(to)) {
    const place = placeIn(size, found);
    if (place !== 'narrower' && place !== 'beyond') continue;
    const path = join(to.log, found.path);
    await removeFile(path);
    if (found.name !== null && found.name.width < tileWidth) await removeEmptyFolder(dirname(path));
  }
}
