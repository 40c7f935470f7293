/**
 * The claim: the smallest checkable assertion, tied to an exact passage. Claims are derived and proposed, never
 * imposed; a claim's id is made of content (capture hash and offsets), so that a decision about it survives a
 * better engine.
 */
import type { TextRange } from '../../base/index.ts';

/** Bound of a quantity. `vague`: dozens, thousands, multibillion: show the words, never a floor. */
export type Bound = '=' | '>=' | '>' | '<=' | '<' | '~' | 'range' | 'vague';

export type ClaimKind =
  'count' | 'money' | 'share' | 'duration' | 'age' | 'rate' | 'change' | 'measure' | 'frequency';

export type Modality = 'asserted' | 'estimated' | 'alleged' | 'denied' | 'pledged' | 'planned' | 'demanded';

/**
 * A quantity as the text states it. `>`/`>=` carry `low` only, `<`/`<=` carry `high` only, `=`/`~` carry both
 * equal, `range` both, `vague` neither. Percentages are percent (62, unit "%"), fractions are fractions
 * (0.25, unit "fraction").
 */
export interface Quantity {
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  /** The words of the bound as they stand in the text ("at least", "just over"); null when there are none. */
  readonly qualifier: string | null;
  /** Counted noun as it stands in the text ("people", "compounds"), currency code, "%", "fraction", "years" … */
  readonly unit: string | null;
  /** The bare number expression: digits or number words, currency sign and magnitude word included. */
  readonly number: TextRange;
}

/** One step of "who says that who says it", outermost (the outlet) first; the last node is the attribution root. */
export interface AttributionNode {
  readonly kind: 'outlet' | 'agency' | 'organisation' | 'document' | 'person' | 'group';
  /** The fullest form of the name found in the story. */
  readonly name: string;
  /** Where this node is named, when it is. */
  readonly span: TextRange | null;
  /** The words that attribute ("said", "according to"); null for the outlet's own voice. */
  readonly cue: string | null;
  /** Set on the last node of a claim whose modality is "denied": this source rejects the number rather than states it. */
  readonly denies?: true;
}

export interface Claim extends TextRange {
  /** `<first 12 hex of the capture hash>-<start of number>-<end of number>`, unique inside a casebook. */
  readonly id: string;
  /** SHA-256 of the capture. */
  readonly sha256: string;
  readonly story: number;
  /** The passage: a verbatim substring `text.slice(start, end)` that makes the number readable. */
  readonly quote: string;
  readonly kind: ClaimKind;
  readonly quantity: Quantity;
  /** What is counted, in the text's words: noun phrase with its modifiers and predicate ("scam compounds in Cambodia"). */
  readonly subject: string;
  /** Attribution root; null means the publication in its own voice. */
  readonly speaker: string | null;
  readonly attribution: readonly AttributionNode[];
  readonly place: string | null;
  /** ISO 8601 date, partial date or interval ("2025-03-09/2025-03-13"), resolved against the document's own date; null unknown. */
  readonly time: string | null;
  readonly modality: Modality;
  /** When modality is "denied": whose number is denied, if the text says so. */
  readonly deniedOf: string | null;
  /** The sentence that holds the number: context for weighing and for the reader. */
  readonly sentence: TextRange;
  /** The language model that pointed at it; absent when our own grammar found it. */
  readonly proposedBy?: string;
}

export type Fidelity = 'verbatim' | 'translated' | 'paraphrased' | 'altered' | 'unknown';

/** Words claimed as someone's own. The range lies inside the quotation marks. */
export interface Quotation extends TextRange {
  readonly sha256: string;
  readonly story: number;
  readonly quote: string;
  readonly speaker: string | null;
  readonly fidelity: Fidelity;
  /** The passage in a linked text that this quotation was aligned with; null when none is linked. */
  readonly alignedWith: { readonly sha256: string; readonly start: number; readonly end: number } | null;
}
