/**
 * The walk over log and vault that names everything that is wrong. It takes no lock and changes nothing; beside a
 * running writer it proves what was acknowledged when it began.
 */
import { resolve } from 'node:path';
import { Fault } from '../../base/index.ts';
import {
  recordedObjects,
  type Finding,
  type LogEntry,
  type RecordedObject,
  type VerifyReport,
} from '../../domain/evidence/index.ts';
import { lookAt } from './file-reading.ts';
import { refuseOlderFormat } from './folder-casebook.ts';
import { layoutOf, type FolderLayout } from './folder-layout.ts';
import { liveHolder } from './folder-lock.ts';
import { verifyLog } from './verify-log.ts';
import { verifyVault } from './verify-vault.ts';

export interface VerifyOptions {
  readonly folder: string;
  /** A checkpoint of this log that was kept elsewhere: the log must begin with what it covers. */
  readonly kept?: Uint8Array;
  readonly onFinding: (finding: Finding) => void;
  /** Called after each entry and object; `total` is null until the log was read. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number | null }) => void;
}

/**
 * Verifies a casebook folder. Findings are handed over as they are met; the report counts them. The casebook is
 * sound when `problems` is 0. Throws `casebook/absent` (absent) when there is neither log nor vault,
 * `casebook/older-format` (conflict), and `files/denied` when a folder may not be read.
 */
export async function verifyCasebook(options: VerifyOptions): Promise<VerifyReport> {
  const layout = layoutOf(resolve(options.folder));
  const count = { checked: 0, entries: 0, objects: 0, problems: 0, notes: 0 };
  const onFinding = (finding: Finding): void => {
    count[finding.severity === 'problem' ? 'problems' : 'notes'] += 1;
    options.onFinding(finding);
  };
  const checked = (what: 'entries' | 'objects', total: number | null): void => {
    count[what] += 1;
    count.checked += 1;
    options.onProgress?.({ done: count.checked, total });
  };
  const whole = await verifyParts(layout, onFinding);
  await refuseOlderFormat(layout);
  const admitted = new Map<string, RecordedObject>();
  const writerAtWork = (await liveHolder(layout.lock)) !== null;
  const onEntry = (entry: LogEntry): void => {
    for (const object of recordedObjects(entry)) admitted.set(object.sha256, object);
    checked('entries', null);
  };
  const isLogRead =
    whole.log && (await verifyLog(layout, { onFinding, writerAtWork, onEntry, kept: options.kept ?? null }));
  const total = count.entries + admitted.size;
  const onObject = (): void => checked('objects', total);
  if (whole.vault) await verifyVault(layout, { onFinding, admitted: isLogRead ? admitted : null, onObject });
  return count;
}

/** Log and vault must be folders of their own: a link could lead the walk to a healthy copy elsewhere. */
async function verifyParts(
  layout: FolderLayout,
  onFinding: (finding: Finding) => void,
): Promise<{ readonly log: boolean; readonly vault: boolean }> {
  const kinds = { log: (await lookAt(layout.log))?.kind, vault: (await lookAt(layout.vault))?.kind };
  if (kinds.log === undefined && kinds.vault === undefined) {
    throw new Fault({
      code: 'casebook/absent',
      kind: 'absent',
      message: `There is no casebook in ${layout.folder}.`,
      advice: 'Check the path.',
    });
  }
  for (const item of ['log', 'vault'] as const) {
    if (kinds[item] === 'folder') continue;
    const state = kinds[item] === undefined ? 'missing' : 'not a folder';
    const message = `"${item}" is ${state}: restore it from a copy of the casebook.`;
    onFinding({ item, code: 'casebook/part-missing', message, severity: 'problem' });
  }
  return { log: kinds.log === 'folder', vault: kinds.vault === 'folder' };
}
