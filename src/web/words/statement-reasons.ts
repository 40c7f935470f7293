/** Why a statement of a figure supports nothing, in plain words. */
import type { FigureLine } from '../../contract/lines.ts';
import type { MessageId } from './catalog.ts';

/** The statement, as far as its reason can be told from it. */
export interface Unsupporting {
  readonly modality: string;
  readonly quote: string;
}

/** The reason as a message; asked only for statements whose path does not support. */
export function reasonNotCounted(claim: Unsupporting, verdict: FigureLine['verdict']): MessageId {
  if (claim.modality === 'denied') return 'reason.denied';
  if (verdict === 'parts-do-not-sum') return 'reason.part';
  if (verdict === 'derivation') return 'reason.derived';
  return /[?？]/u.test(claim.quote) ? 'reason.asked' : 'reason.other';
}
