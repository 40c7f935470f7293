/** The bare number of a quantity, before bound and noun. */
import type { Bound } from './claim.ts';

/** A number read from tokens: where it ends, its value, and how it was written. */
export interface Numeral {
  /** Index after the last token. */
  readonly to: number;
  /** Null for a vague magnitude. */
  readonly value: number | null;
  readonly form: 'digits' | 'words' | 'vague' | 'fraction' | 'multiplier';
  /** A magnitude word or abbreviation belongs to it ("million", "bn"). */
  readonly scaled: boolean;
  /** A bound that the number word carries by itself ("multiple-third", "a dozen or so"). */
  readonly bound: Bound | null;
  /** "One in five": what follows is what the share is of, never a currency of its own. */
  readonly isRatio?: true;
}
