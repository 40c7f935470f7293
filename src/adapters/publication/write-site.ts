/** Lays a site into a folder of its own: whole or not at all. */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Fault } from '../../base/index.ts';
import type { SiteFile } from '../../ports/report-press.ts';

/**
 * Writes the files beside `folder`, calls `record`, and gives them their name. When anything fails, no file stays. Throws `publication/exists` (conflict),
 * `publication/not-written` (denied) and what `record` throws.
 */
export async function writeSite(
  folder: string,
  files: readonly SiteFile[],
  record: () => Promise<void>,
): Promise<string> {
  refuseExisting(folder);
  const partial = `${folder}.partial-${process.pid}`;
  try {
    await writeAll(partial, folder, files);
    await record();
    refuseExisting(folder);
    await rename(partial, folder);
    return folder;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/** Throws `publication/exists` where something is already. */
export function refuseExisting(folder: string): void {
  if (!existsSync(folder)) return;
  throw new Fault({
    code: 'publication/exists',
    kind: 'conflict',
    message: `${folder} is there already; nothing was published.`,
    advice: 'Name a folder that is not there yet, or move this one away.',
  });
}

async function writeAll(partial: string, folder: string, files: readonly SiteFile[]): Promise<void> {
  try {
    for (const { path, bytes } of files) {
      const file = join(partial, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
    }
  } catch (error) {
    throw new Fault({
      code: 'publication/not-written',
      kind: 'denied',
      message: `The site could not be written beside ${folder}: ${error instanceof Error ? error.message : String(error)}`,
      advice: 'Choose a folder that you may write, on a disk with room.',
      cause: error,
    });
  }
}
