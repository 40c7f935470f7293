/** The part of `sakkhi verify` that checks timestamps and cosignatures. */
import { verifyTimestamps } from '../../adapters/timestamps/index.ts';
import { verifyCosignatures } from '../../adapters/witness/index.ts';
import { Fault } from '../../base/index.ts';
import type { Finding } from '../../domain/evidence/index.ts';
import { trustedCertificates } from './timestamp.ts';

/** What no check of a timestamp here tells (decision 16). */
export const revocationNotAsked = 'whether an authority revoked its certificates since was not asked';

/** What was checked. */
export interface ProofsReport {
  readonly checked: number;
  readonly problems: number;
  readonly notes: number;
  /** "2 timestamps and 1 cosignature hold", or null when there is none. */
  readonly text: string | null;
}

/**
 * Checks what authorities and witnesses signed. With `isSound` false a casebook that cannot be read is passed over: what is
 * wrong was named already. Throws `cli/trust` (invalid), `journal/…` (integrity), `files/…`.
 */
export async function verifyProofsOfTime(
  folder: string,
  given: { readonly trust: string | undefined; readonly isSound: boolean },
  onFinding: (finding: Finding) => void,
): Promise<ProofsReport> {
  const trusted = trustedCertificates(given.trust);
  try {
    const stamps = await verifyTimestamps(folder, onFinding, trusted);
    const cosigned = await verifyCosignatures(folder, onFinding);
    const problems = stamps.problems + cosigned.problems;
    const counts = [
      ...(stamps.timestamps === 0 ? [] : [`${stamps.timestamps} timestamp(s)`]),
      ...(cosigned.cosignatures === 0 ? [] : [`${cosigned.cosignatures} cosignature(s)`]),
    ];
    const asked = stamps.timestamps === 0 ? '' : ` (${revocationNotAsked})`;
    const text = counts.length === 0 || problems > 0 ? null : `${counts.join(' and ')} hold${asked}`;
    return { checked: stamps.timestamps + cosigned.cosignatures, problems, notes: stamps.notes, text };
  } catch (error) {
    const isNamed = error instanceof Fault && (error.kind === 'integrity' || error.kind === 'absent');
    if (isNamed && !given.isSound) return { checked: 0, problems: 0, notes: 0, text: null };
    throw error;
  }
}
