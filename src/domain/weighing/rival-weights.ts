/**
 * The weights of evidence by which different numbers of independent texts are of one thing, in natural log-odds; learned as those of
 * `meeting-weights.ts` are, and data only.
 */
import type { EvidenceWeights } from './evidence-weights.ts';

/** One thing that speaks for it that two different numbers are of one thing, or against it. */
export type RivalFeature =
  /** What the counted nouns have in common: 0 to 1.5. */
  | 'noun'
  /** Root of the weight of the words that both say in the clause of the number: 0 to 3. */
  | 'clause'
  /** Root of the weight of the words that stand around both: 0 to 4. */
  | 'context'
  /** Both are of one day, or of one period: 0 or 1. */
  | 'period'
  /** One telling word is said of both ("detained", "owed"): 0 or 1. */
  | 'sense'
  /** The two are of two times: 0 or 1. */
  | 'otherTime'
  /** Logarithm of the larger number by the smaller. */
  | 'ratio'
  /** What is counted: shares, sums of money, people as such, people in a role; things have none of these. */
  | 'share'
  | 'money'
  | 'people'
  | 'role';

export const rivalWeights: EvidenceWeights<RivalFeature> = {
  bias: -3.935,
  weights: [
    ['noun', 0.942],
    ['clause', 1.176],
    ['context', 0.489],
    ['period', 1.188],
    ['sense', 0.527],
    ['otherTime', -0.253],
    ['ratio', -1.091],
    ['share', 1.738],
    ['money', 0.323],
    ['people', -0.371],
    ['role', -0.192],
  ],
};
