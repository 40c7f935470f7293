/** A casebook from its backup: checked before, copied byte for byte, checked after. The index is derived again later. */
import { Fault } from '../../base/index.ts';
import { copyRecord, openRecord, type CopyOptions, type CopyReport } from './backup-copy.ts';
import { beginTarget, lockTarget, lookAtTarget, type CopyTarget } from './backup-target.ts';
import { verifyCasebook } from './verify-casebook.ts';

export interface RestoreOptions extends Pick<CopyOptions, 'onFinding' | 'onProgress'> {
  readonly backup: string;
  /** A new or empty folder, or one where a restore of the same log was interrupted. */
  readonly folder: string;
}

/**
 * Restores a casebook into a new folder; keys come with it when the backup has them. Throws `restore/backup-damaged`
 * (integrity) after telling each finding, `restore/exists` (conflict), what `lookAtTarget` throws, `casebook/absent`,
 * `backup/nothing`, `casebook/locked`, `files/…`.
 */
export async function restore(options: RestoreOptions): Promise<CopyReport> {
  const { backup, folder, onFinding, onProgress } = options;
  const record = await openRecord(backup);
  const { known } = record;
  const place = await lookAtTarget(record.layout, folder, known.key);
  assertNotThere(place);
  await assertSound(options);
  const lock = await lockTarget(place);
  try {
    const target = await lookAtTarget(record.layout, folder, known.key);
    assertNotThere(target);
    await beginTarget(target, known.key);
    return await copyRecord(record, target, {
      withKeys: true,
      quick: false,
      source: 'backup',
      onFinding,
      ...(onProgress === undefined ? {} : { onProgress }),
    });
  } finally {
    await lock.release();
  }
}

async function assertSound({ backup, onFinding, onProgress }: RestoreOptions): Promise<void> {
  const { problems } = await verifyCasebook({
    folder: backup,
    onFinding: (finding) => {
      if (finding.severity === 'problem') onFinding({ ...finding, item: `backup: ${finding.item}` });
    },
    onProgress: ({ done, total }) => onProgress?.({ stage: 'verifying', done, total }),
  });
  if (problems === 0) return;
  throw new Fault({
    code: 'restore/backup-damaged',
    kind: 'integrity',
    message: `${problems} thing(s) are wrong with the backup ${backup}; nothing was restored.`,
    advice:
      'Restore from another backup. Objects that are whole can be put back into a casebook that still exists: sakkhi restore BACKUP --objects.',
  });
}

function assertNotThere({ layout, state }: CopyTarget): void {
  if (state !== 'kept') return;
  throw new Fault({
    code: 'restore/exists',
    kind: 'conflict',
    message: `${layout.folder} holds this casebook already; nothing is written over it.`,
    advice:
      'Check it with `sakkhi verify`. Damaged or missing objects are put back with `sakkhi restore BACKUP --objects`; for a whole copy name a new folder.',
  });
}
