/** Weights of evidence: features of a pair of statements, added up into log-odds (Good, Probability and the Weighing of Evidence, 1950). */

/** What is known of a pair, a number for each feature. */
export type Features<Feature extends string> = Readonly<Record<Feature, number>>;

/** A table of weights, in natural log-odds. */
export interface EvidenceWeights<Feature extends string> {
  readonly bias: number;
  readonly weights: readonly (readonly [Feature, number])[];
}

/** The log-odds that the two measure one thing. */
export function logOdds<Feature extends string>(
  features: Features<Feature>,
  { bias, weights }: EvidenceWeights<Feature>,
): number {
  let sum = bias;
  for (const [feature, weight] of weights) sum += weight * features[feature];
  return sum;
}
