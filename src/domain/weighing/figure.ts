/** A figure: claims about the same measure, place and population, side by side, weighed by independent origins. */
import type { Bound } from '../claims/index.ts';

export type Verdict =
  | 'single' // one claim only, or one value repeated by one root: nothing to compare
  | 'agree'
  | 'bound-compatible'
  | 'conflict'
  | 'evolution'
  | 'scope-differs'
  | 'parts-do-not-sum'
  | 'derivation'
  | 'misattribution';

/** How one claim reaches its witness: document → text origin → attribution root. */
export interface WitnessPath {
  readonly claim: string;
  readonly sha256: string;
  /** Id of the text origin that the story belongs to. */
  readonly textOrigin: string;
  /** Key of the attribution root: the canonical name of the witness. */
  readonly root: string;
  /** How the witness is written in this text, when it differs from `root`. */
  readonly writtenAs: string | null;
  /** Key of the independent origin (one witness); claims with the same key are one witness. */
  readonly witness: string;
  /** False for denied mentions and repeated parts: they support nothing. */
  readonly supports: boolean;
}

export interface FigureValue {
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  readonly asOf: string | null;
  readonly claims: readonly string[];
}

export interface Figure {
  /**
   * `f-` and the id of its first claim (by document hash, then position). Figures that relate several groups
   * (evolution, scope-differs, parts-do-not-sum, derivation) end in `-` and their verdict, since their claims may
   * stand in a figure of their own too.
   */
  readonly id: string;
  /** What is counted, in the words of the fullest claim. */
  readonly subject: string;
  readonly unit: string | null;
  readonly place: string | null;
  readonly asOf: string | null;
  readonly claims: readonly string[];
  readonly values: readonly FigureValue[];
  readonly verdict: Verdict;
  readonly documents: number;
  readonly textOrigins: number;
  /** Canonical names of the attribution roots, sorted. */
  readonly attributionRoots: readonly string[];
  readonly independentOrigins: number;
  readonly paths: readonly WitnessPath[];
  /** One plain sentence for the verdict and the count ("53 compounds: 3 documents, 3 text origins, 1 witness."). */
  readonly why: string;
}

/** One witness under all its spellings. Only certain aliases are joined; a doubtful one stays a root of its own. */
export interface AttributionRoot {
  /** The spelling shown: the one most texts use, plain words before rewritten ones. */
  readonly name: string;
  /** Every spelling found, sorted by code unit, `name` included. */
  readonly writtenAs: readonly string[];
  /** Plain sentences: why these spellings are one witness. Empty when there is only one spelling. */
  readonly reasons: readonly string[];
}
