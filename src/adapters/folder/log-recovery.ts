/**
 * What a writer does when it opens a log: it proves the end that the checkpoint signed, and puts away what an
 * interrupted append left beyond it. Invariant: nothing that a checkpoint covers is ever removed.
 */
import { join } from 'node:path';
import { Fault } from '../../base/index.ts';
import {
  edgeTiles,
  emptyEdge,
  emptyRoot,
  signCheckpoint,
  tileWidth,
  widthInTree,
  type TreeEdge,
} from '../../domain/evidence/index.ts';
import { makeFolder, removeEmptyFolder, removeFile, replaceFile, syncFolder } from './durable-files.ts';
import { sha256, type FolderLayout } from './folder-layout.ts';
import {
  damagedLog,
  logFilesIn,
  logPath,
  placeIn,
  readCheckpoint,
  readExactly,
  type KnownCheckpoint,
} from './log-files.ts';
import { makeLogKey, readLogSigner, type LogSigner } from './log-key.ts';
import { LogTree } from './log-tree.ts';

/** What a writer needs to go on. */
export interface RecoveredLog {
  readonly known: KnownCheckpoint;
  readonly signer: LogSigner;
  readonly edge: TreeEdge;
  /** Exact bytes of the entries of the bundle that is not full yet. */
  readonly open: readonly Uint8Array[];
  /** Plain sentences about what was put away; empty after a clean end. */
  readonly notes: readonly string[];
}

/**
 * Opens the log for writing; one without checkpoint and without entries gets its key and an empty checkpoint.
 * Throws `journal/damaged`, `journal/checkpoint-damaged`, `journal/key-damaged` (integrity) and `journal/key-missing`
 * (denied).
 */
export async function recoverLog(layout: FolderLayout): Promise<RecoveredLog> {
  const known = await readCheckpoint(layout);
  if (known === null) return beginLog(layout);
  const signer = await readLogSigner(layout, known.key);
  if (signer === null) throw keyMissing(layout);
  const { size } = known.checkpoint;
  await assertExactEnd(layout, size);
  const tree = await LogTree.open(layout, known);
  const width = widthInTree({ level: 0, index: size >> 8n }, size);
  const open = width === 0 ? [] : await tree.bundle(size >> 8n);
  return { known, signer, edge: tree.edge, open, notes: await putAway(layout, size) };
}

async function beginLog(layout: FolderLayout): Promise<RecoveredLog> {
  await makeFolder(layout.keys);
  await syncFolder(layout.folder);
  const signer = await makeLogKey(layout);
  const bytes = signCheckpoint({ size: 0n, root: emptyRoot(sha256) }, signer.key, signer.sign);
  await replaceFile(layout.checkpoint, bytes);
  const known = await readCheckpoint(layout);
  if (known === null) throw damagedLog('log/checkpoint', 'It vanished while it was made.');
  return { known, signer, edge: emptyEdge, open: [], notes: [] };
}

/**
 * A writer removes narrower files only after the checkpoint went beyond them. So when the files of the checkpoint's
 * own size are gone and wider ones are there, the checkpoint is older than the log, and what lies beyond may have
 * been acknowledged: nobody but a person can decide that.
 */
async function assertExactEnd(layout: FolderLayout, size: bigint): Promise<void> {
  const index = size >> 8n;
  const width = widthInTree({ level: 0, index }, size);
  const names = [...edgeTiles(size), ...(width === 0 ? [] : [{ index, width }])];
  for (const name of names) {
    if ((await readExactly(layout, name)) !== null) continue;
    const found =
      (await readExactly(layout, { ...name, width: tileWidth })) !== null || (await hasWider(layout, size));
    throw damagedLog(
      `log/${logPath(name)}`,
      found
        ? 'The log goes on beyond its checkpoint: an older checkpoint was put back, or the folder was copied while a command was writing.'
        : 'This file is missing.',
    );
  }
}

async function hasWider(layout: FolderLayout, size: bigint): Promise<boolean> {
  for await (const found of logFilesIn(layout)) if (placeIn(size, found) === 'beyond') return true;
  return false;
}

/** Removes what no checkpoint covers, and narrower files that a writer had no time to remove. */
async function putAway(layout: FolderLayout, size: bigint): Promise<readonly string[]> {
  let beyond: string | null = null;
  for await (const found of logFilesIn(layout)) {
    const place = placeIn(size, found);
    if (place === 'part') continue;
    const path = join(layout.log, found.path);
    if (place === 'stray') {
      await removeEmptyFolder(path);
      continue;
    }
    await removeFile(path);
    await removeEmptyFolder(join(path, '..'));
    if (place === 'beyond') beyond ??= found.path;
  }
  return beyond === null
    ? []
    : [
        `An unfinished write at the end of the log (log/${beyond}) was removed; it had never been acknowledged.`,
      ];
}

function keyMissing(layout: FolderLayout): Fault {
  return new Fault({
    code: 'journal/key-missing',
    kind: 'denied',
    message: `${layout.signingKey}, the private key of the log, is missing: this copy of the casebook can be read and proved, not written.`,
    advice: 'Restore the file from the casebook that this is a copy of, or make a casebook of your own.',
  });
}
