/**
 * The weights of evidence by which two voices for one figure are one witness, in natural log-odds; learned as those of
 * `meeting-weights.ts` are, and data only.
 */
import type { EvidenceWeights } from './evidence-weights.ts';

/** One thing that speaks for it that two voices are one witness, or against it: 0 or 1 where nothing else is said. */
export type WitnessFeature =
  /** Both give one number, and lineage shows one statement told twice. */
  | 'retold'
  /** The share of the other numbers of the one's text origin that the other's gives too, the larger way round: 0 to 1. */
  | 'sharedNumbers'
  /** The one is an outlet, the other a body that speaks for itself: the same share. */
  | 'relaysStatement'
  /** The one is an outlet whose text gives some number or act to the other. */
  | 'cites'
  /** The one is an outlet whose text names the other. */
  | 'names'
  /** One of the two is a body without a name ("a commission"). */
  | 'described'
  /** Such a body, and the other may be it. */
  | 'mayBeNamed'
  /** One of the two is a body by its kind alone ("the service", "the Commission"), and a word of it stands in the name of the other. */
  | 'shortForm'
  /** Both give one number. */
  | 'equal'
  /** Both numbers allow a common value. */
  | 'compatible'
  /** The one read its number in a paper, or was shown it in one. */
  | 'paper'
  /** The one is an outlet that tells what it saw itself. */
  | 'ownAccount'
  /** Two texts on one release. */
  | 'release'
  /** One text derives from the other, or both from one. */
  | 'derived'
  /** The text of the one is the own statement of the other. */
  | 'statement'
  /** Each is the word of a body in a statement of its own. */
  | 'ownStatements'
  /** Each text tells of itself in the first person. */
  | 'ownReports'
  /** Both are outlets that name nobody for the number. */
  | 'outlets'
  /** One of the two stands in a headline. */
  | 'headline'
  /** The numbers allow a common value, and the one is an outlet that names the other and tells nothing of its own. */
  | 'relays'
  /** The numbers are states of one count. */
  | 'tally';

export const witnessWeights: EvidenceWeights<WitnessFeature> = {
  bias: -4.364,
  weights: [
    ['retold', 2.996],
    ['sharedNumbers', 2.338],
    ['relaysStatement', 1.546],
    ['cites', 1.16],
    ['names', 0.135],
    ['described', 1.205],
    ['mayBeNamed', 1.65],
    ['shortForm', 1.833],
    ['equal', 2.209],
    ['compatible', 0.377],
    ['paper', -1.269],
    ['ownAccount', -0.972],
    ['release', 1.838],
    ['derived', 1.867],
    ['statement', 3.811],
    ['ownStatements', -2.216],
    ['ownReports', -0.626],
    ['outlets', 0.906],
    ['headline', 1.03],
    ['relays', 1.39],
    ['tally', 2.04],
  ],
};
