/** Taking out the plain bytes of one source: written and durable under an unfinished name, recorded, then named. */
import { open } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Fault } from '../../base/index.ts';
import { moveFile, removeFile, syncFolder } from '../folder/durable-files.ts';
import { guarded } from '../folder/file-faults.ts';
import { lookAt } from '../folder/file-reading.ts';
import type { RecordLeaving } from './export-bundle.ts';
import { findSources, type ExportedSource } from './find-sources.ts';

export interface ExportOriginalOptions {
  readonly folder: string;
  readonly sha256: string;
  /** The file to be; its parent exists, it does not. */
  readonly output: string;
  readonly record: RecordLeaving;
}

/**
 * Writes the bytes of one source to a new file. Throws as `exportBundle`, and `export/exists` (conflict).
 */
export async function exportOriginal(options: ExportOriginalOptions): Promise<ExportedSource> {
  const { vault, sources } = await findSources({ folder: options.folder, sources: [options.sha256] });
  const [source] = sources;
  if (source === undefined) throw new Error('A source that was wanted is found, or a Fault is thrown.');
  const output = resolve(options.output);
  const unfinished = `${output}.unfinished`;
  await refuseExisting(output);
  await refuseExisting(unfinished);
  try {
    await writeDurably(unfinished, vault.pieces(source.sha256));
    await refuseExisting(output);
    await options.record({ form: 'original', sha256s: [source.sha256], sums: null });
  } catch (error) {
    await removeFile(unfinished);
    throw error;
  }
  await publish(unfinished, output);
  const { path, sha256, sizeBytes, name, actor, time, seq } = source;
  return { path, sha256, sizeBytes, name, actor, time, seq };
}

async function writeDurably(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  await guarded(path, async () => {
    const handle = await open(path, 'wx', 0o600);
    try {
      for await (const piece of pieces) await handle.writeFile(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
  await syncFolder(dirname(path));
}

/** The log says by now that the bytes left: they stay, under whichever name. */
async function publish(unfinished: string, output: string): Promise<void> {
  try {
    await moveFile(unfinished, output);
    await syncFolder(dirname(output));
  } catch (error) {
    throw new Fault({
      code: 'bundle/not-named',
      kind: 'unavailable',
      message: `The file is whole and its export is recorded, but it could not be named ${output}: ${error instanceof Error ? error.message : String(error)}`,
      advice: `Rename ${unfinished} yourself, or delete it: the log then tells of an export that reached nobody.`,
      cause: error,
    });
  }
}

async function refuseExisting(path: string): Promise<void> {
  if ((await lookAt(path)) === null) return;
  throw new Fault({
    code: 'export/exists',
    kind: 'conflict',
    message: `${path} is there already; nothing is written over it.`,
    advice: 'Choose another name with --output, or move the file away.',
  });
}
