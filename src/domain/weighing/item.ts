/** What weighing works on: a claim with its measure, the root behind it, and how it may be used. */
import type { Measure } from './measure.ts';
import type { ResolvedRoot } from './roots.ts';

/** A claim ready for weighing. */
export interface Item {
  readonly measure: Measure;
  readonly root: ResolvedRoot;
  readonly denied: boolean;
  /** Plans, pledges and demands are not set against what is said to be so. */
  readonly outlook: 'fact' | 'intent';
  /** Day of publication of its story, for as-of times that the text leaves out; null unknown. */
  readonly publishedDay: number | null;
  /** Id of the text origin of its story. */
  readonly origin: string;
  /** Stands in a question: who asks about a number does not state it. */
  readonly asked: boolean;
  /** Stands in a headline or subheading. */
  readonly headline: boolean;
  /** Claims without a stated speaker: the publication itself. */
  readonly ownVoice: boolean;
  /** Stands in a translation: its speakers are those of the text that it translates, in another script or spelling. */
  readonly translated: boolean;
  /** Stands in the first text of its origin. */
  readonly first: boolean;
  /** Named only as what was given before: "up from the 73 it had named in February". */
  readonly recalled?: boolean;
  /** For "the total stood at": the claim whose counted thing it takes over. */
  readonly carriedFrom?: string;
}
