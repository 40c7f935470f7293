/**
 * An account: claims without a number that speak of one matter, side by side, weighed by independent origins. It is
 * to acts, denials and characterisations what a figure is to numbers.
 */
import type { WitnessPath } from './figure.ts';

export type AccountVerdict =
  | 'same-event' // one act on one person, body or place, told in several documents
  | 'denial' // one side asserts, the body concerned rejects
  | 'silence' // the body concerned was asked and did not reply: neither a denial nor an admission
  | 'severity-drift' // the same is called weaker in one text and stronger in another
  | 'misattribution' // one act on one object, done by another body in another text
  | 'reversal' // a derived text says the opposite of the passage it derives from
  | 'population-differs' // one number of one source is said to count different people
  | 'possible-same-witness'; // two first-hand accounts that may come from one person

/** What a passage does in its account. */
export type AccountPart =
  | 'tells' // states the act or the matter
  | 'denies'
  | 'silent'
  | 'weaker' // the weaker wording of a pair that drifted
  | 'stronger'
  | 'original' // the wording of the text that the other derives from
  | 'changed'; // the derived text's opposite wording

/** One passage of an account, in the order in which it is to be read. */
export interface AccountPassage {
  /** Id of the claim or event claim; null where the passage is no claim (a reversed wording). */
  readonly claim: string | null;
  readonly sha256: string;
  readonly story: number;
  /** UTF-16 code units in the document, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly part: AccountPart;
  /** The words in it that decide ("rarely", "complicit", "denied"), as written. */
  readonly words: string;
}

export interface Account {
  /** `a-`, the place of its first passage (claim id, or `<12 hex>-<start>-<end>`), `-` and the verdict. */
  readonly id: string;
  /** What it is about, in the words of its leading passage. */
  readonly subject: string;
  readonly verdict: AccountVerdict;
  /** Ids of the claims and event claims in it, in the order of the passages, each once. */
  readonly claims: readonly string[];
  readonly passages: readonly AccountPassage[];
  readonly documents: number;
  readonly textOrigins: number;
  /** Canonical names of the attribution roots that support it, sorted. */
  readonly attributionRoots: readonly string[];
  /** Witnesses that support it; denials, silence and doubtful repetitions raise it never. */
  readonly independentOrigins: number;
  readonly paths: readonly WitnessPath[];
  /** One plain sentence, or two. */
  readonly why: string;
}
