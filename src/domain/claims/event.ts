/**
 * Claims without a number: what was done, by whom, to whom, where and when (event), and how a state of affairs is
 * called (characterisation). Like every claim they are proposals tied to an exact passage.
 */
import type { TextRange } from '../../base/index.ts';
import type { AttributionNode, Modality } from './claim.ts';

export type EventKind = 'event' | 'characterisation';

export interface EventClaim extends TextRange {
  /** `<first 12 hex of the capture hash>-e<start of the act>-<end of the act>`, unique inside a casebook. */
  readonly id: string;
  /** SHA-256 of the capture. */
  readonly sha256: string;
  readonly story: number;
  /** The passage: a verbatim substring `text.slice(start, end)` that makes the act readable. */
  readonly quote: string;
  readonly kind: EventKind;
  /** Type of the act in the field's terms ("confinement", "escape", "designation"); for a characterisation, its type. */
  readonly act: string;
  /** The word or words that name the act. */
  readonly actSpan: TextRange;
  /** Who acts, in the text's words; null when the text does not say. */
  readonly agent: string | null;
  /** To whom or what it is done; for a characterisation, what is described. Null when the text does not say. */
  readonly patient: string | null;
  /** The text says that the act did not happen, or that the state of affairs is not so ("was not rescued"). */
  readonly negated: boolean;
  /** One line: agent, act and patient in the text's words. */
  readonly subject: string;
  /** Attribution root; null means the publication in its own voice. */
  readonly speaker: string | null;
  readonly attribution: readonly AttributionNode[];
  readonly place: string | null;
  /** ISO 8601 date, partial date or interval, resolved against the document's own date; null unknown. */
  readonly time: string | null;
  readonly modality: Modality;
  readonly deniedOf: string | null;
  readonly sentence: TextRange;
  /** The language model that pointed at it; absent when our own grammar found it. */
  readonly proposedBy?: string;
}
