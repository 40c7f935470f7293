/** The timestamps and cosignatures of a bundle: each is about a checkpoint that this log grew from. */
import type { NoteKey } from '../../domain/evidence/index.ts';
import {
  checkProofFiles,
  type ShownCosignature,
  type ShownTimestamp,
} from '../timestamps/check-proof-files.ts';
import type { OpenBundle } from './open-bundle.ts';

/** What holds. */
export interface ShownTimes {
  readonly timestamps: readonly ShownTimestamp[];
  readonly cosignatures: readonly ShownCosignature[];
}

/** What a bundle without any has to show. */
export const noTimes: ShownTimes = { timestamps: [], cosignatures: [] };

/**
 * Checks the files of timestamps/ and cosignatures/ against a checkpoint that holds. Where the person named authorities
 * to trust, a timestamp of a bundle (not of a record inside) that leads to none of them is a problem.
 */
export async function checkTimes(
  { files, trusted, depth, read, problem }: OpenBundle,
  given: { readonly logKey: NoteKey; readonly checkpoint: Uint8Array },
): Promise<ShownTimes> {
  const kept = new Map<string, Uint8Array>();
  for (const file of files.keys()) {
    if (!file.startsWith('timestamps/') && !file.startsWith('cosignatures/')) continue;
    const bytes = await read(file);
    if (bytes !== null) kept.set(file, bytes);
  }
  if (kept.size === 0) return noTimes;
  const report = await checkProofFiles(kept, { ...given, trusted });
  const refuse = (file: string, message: string): void => problem({ file, code: 'bundle/time', message });
  for (const { file, reason } of report.problems) refuse(file, reason);
  for (const { isTrusted, root, stampedAt } of depth === 0 && trusted.length > 0 ? report.timestamps : []) {
    if (!isTrusted)
      refuse('timestamps', `The timestamp of ${stampedAt} leads to "${root}", which is none that you trust.`);
  }
  return report;
}
