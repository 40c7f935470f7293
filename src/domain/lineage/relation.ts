/** Lineage: which texts derive from which, each edge with its evidence. "Undetermined" is an answer. */
import type { TextRange } from '../../base/index.ts';
import type { StoryKey } from '../reading/index.ts';

export type Relation =
  | 'same-text'
  | 'excerpt'
  | 'edited-copy'
  | 'rewrite'
  | 'translation'
  | 'summary'
  | 'same-origin'
  | 'independent'
  | 'undetermined'
  | 'different-story';

export type Direction = 'b-from-a' | 'a-from-b' | 'none';

/** A passage of `a` beside the passage of `b` that corresponds to it. */
export interface AlignedPassages {
  readonly a: TextRange;
  readonly b: TextRange;
}

/** The judgement about two stories; `a` sorts before `b` (hash, then story index). */
export interface StoryPair {
  readonly a: StoryKey;
  readonly b: StoryKey;
  readonly relation: Relation;
  readonly direction: Direction;
  /** 0 … 1: strength of the evidence that one derives from the other (or from one text); not a probability. */
  readonly score: number;
  readonly evidence: readonly AlignedPassages[];
  /** Plain sentences: why this relation and this direction. */
  readonly reasons: readonly string[];
}

/** A first text and everything that repeats it. `head` is null when no member can be shown to be the first. */
export interface TextOrigin {
  /** Stable: the smallest member key as `<12 hex>.<story>`. */
  readonly id: string;
  readonly head: StoryKey | null;
  readonly members: readonly StoryKey[];
}
