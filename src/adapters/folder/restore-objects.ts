/**
 * Damaged and missing objects of a casebook from any folder that has them whole. The log is not touched: an object is
 * whole when it has the hash that the casebook's own log recorded, wherever it came from.
 */
import { resolve } from 'node:path';
import type { Finding } from '../../domain/evidence/index.ts';
import { objectsSince, openRecord, type OnCopyProgress } from './backup-copy.ts';
import { copyObjects } from './backup-objects.ts';
import { assertCasebook } from './folder-casebook.ts';
import { makeFolder } from './durable-files.ts';
import { layoutOf } from './folder-layout.ts';
import { takeLock } from './folder-lock.ts';
import { FolderVault } from './folder-vault.ts';
import { createObjectHasher, damageFinding } from './verify-vault.ts';

export interface RestoreObjectsOptions {
  readonly backup: string;
  readonly folder: string;
  /** An object that is still damaged or missing, because the backup does not have it whole either. */
  readonly onFinding: (finding: Finding) => void;
  readonly onProgress?: OnCopyProgress;
}

export interface RestoredObjects {
  /** Objects that were checked. */
  readonly objects: number;
  /** Hashes of those that were put back. */
  readonly restored: readonly string[];
  /** Objects that are still damaged or missing. */
  readonly problems: number;
}

/**
 * Checks every object and puts back what is not whole, under the writer's lock. The log's key is not needed. Throws
 * `casebook/absent`, `casebook/locked`, `journal/…` (integrity), `files/…`.
 */
export async function restoreObjects(options: RestoreObjectsOptions): Promise<RestoredObjects> {
  const from = layoutOf(resolve(options.backup));
  await assertCasebook(from);
  const { layout: to, tree } = await openRecord(options.folder);
  const lock = await takeLock(to.lock);
  try {
    const objects = await objectsSince(tree, 0);
    const hasher = createObjectHasher(to);
    const broken = [];
    let done = 0;
    for (const [sha256, object] of [...objects].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (damageFinding(sha256, await hasher(sha256), object) !== null) broken.push(object);
      options.onProgress?.({ stage: 'verifying', done: (done += 1), total: objects.size });
    }
    await makeFolder(to.vaultTemporary);
    await new FolderVault(to, 'write').takeUpLeftovers();
    const findings: Finding[] = [];
    const { copied } = await copyObjects({
      from,
      to,
      objects: broken,
      onFinding: (finding) => findings.push({ ...finding, item: `backup: ${finding.item}` }),
      onObject: () => undefined,
    });
    for (const finding of findings) options.onFinding(finding);
    return { objects: objects.size, restored: [...copied].sort(), problems: findings.length };
  } finally {
    await lock.release();
  }
}
