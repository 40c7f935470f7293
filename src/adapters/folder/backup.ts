/** Backups: a folder that holds what a casebook's checkpoint covers, and follows it as it grows. */
import { Fault } from '../../base/index.ts';
import { sameBytes } from '../../domain/evidence/index.ts';
import { copyRecord, openRecord, type CopyOptions, type CopyReport, type OpenRecord } from './backup-copy.ts';
import { rootAt } from './backup-log.ts';
import { beginTarget, lockTarget, lookAtTarget, type CopyTarget } from './backup-target.ts';

export interface BackupOptions extends Omit<CopyOptions, 'source'> {
  readonly folder: string;
  /** Where the backup is or is to be. */
  readonly target: string;
}

/**
 * Makes or renews a backup. Throws `backup/nothing` (absent), `backup/ahead`, `backup/fork` (conflict) when the copy is
 * of another history, what `lookAtTarget` throws, `casebook/locked` when another backup to the same place is under way,
 * `journal/…` (integrity), `files/…`.
 */
export async function backup(options: BackupOptions): Promise<CopyReport> {
  const first = await openRecord(options.folder);
  const { key } = first.known;
  const place = await lookAtTarget(first.layout, options.target, key);
  await assertSameHistory(first, place);
  const lock = await lockTarget(place);
  try {
    // Again, now that nobody else can be at it: another backup may have ended in between.
    const record = await openRecord(options.folder);
    const target = await lookAtTarget(record.layout, options.target, key);
    await assertSameHistory(record, target);
    await beginTarget(target, key);
    return await copyRecord(record, target, { ...options, source: 'casebook' });
  } finally {
    await lock.release();
  }
}

/** A copy must be a beginning of this very log: one that is ahead of it or forks from it is kept as it is. */
async function assertSameHistory(
  { tree, known }: OpenRecord,
  { layout, known: kept }: CopyTarget,
): Promise<void> {
  if (kept === null) return;
  const { size, root } = kept.checkpoint;
  if (size > known.checkpoint.size) {
    throw new Fault({
      code: 'backup/ahead',
      kind: 'conflict',
      message: `The copy in ${layout.folder} has ${size} entries, the casebook ${known.checkpoint.size}: the casebook was put back to an older state, or somebody wrote in the copy. Nothing was written.`,
      advice:
        'Keep that copy. Find out which of the two is right (`sakkhi restore` brings the copy back), and make this backup in a new folder.',
    });
  }
  if (sameBytes(await rootAt(tree, size), root)) return;
  throw new Fault({
    code: 'backup/fork',
    kind: 'conflict',
    message: `The first ${size} entries of the copy in ${layout.folder} are not those of the casebook: one of the two logs was rewritten. Nothing was written.`,
    advice: 'Keep both, and make this backup in a new folder.',
  });
}
