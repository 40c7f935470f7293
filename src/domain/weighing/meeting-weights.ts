/**
 * The weights of evidence by which statements of independent texts meet, in natural log-odds. Fitted by logistic regression on
 * labelled families of texts (`npm run bench:meetings`, `bench/meeting-model.ts`), which prints how they do on each family
 * when it is left out; data only, never changed by hand.
 */
import type { EvidenceWeights } from './evidence-weights.ts';

/** One thing that speaks for a meeting, or against it. */
export type MeetingFeature =
  /** How seldom an equal number of its kind meets by chance: 0 to 4. */
  | 'rarity'
  /** How near two numbers are that a bound reconciles: up to 2.5; 0 for equal ones. */
  | 'nearness'
  /** What the counted nouns have in common: 0 to 1.5. */
  | 'noun'
  /** Root of the weight of the words that both say in the clause of the number: 0 to 3. */
  | 'clause'
  /** The same between the clause of the one and all that stands around the other: 0 to 3.5. */
  | 'across'
  /** Roots of the numbers of words in both clauses, added up: 5 and more. */
  | 'length'
  /** One counts the entries of a record ("88 names"): 0 or 1. */
  | 'record'
  /** How many of the two nouns are carried over from the words before: 0 to 2. */
  | 'carried'
  /** One place, or one within the other: 0 or 1. */
  | 'place'
  /** Numbers that a bound must reconcile are of two times: 0 or 1. */
  | 'otherTime'
  /** Share of the name of the one's speaker that stands in the text of the other: 0 to 1. */
  | 'named'
  /** Likeness of all that the two texts say around their numbers: 0 to 0.5. */
  | 'topic';

export const meetingWeights: EvidenceWeights<MeetingFeature> = {
  bias: -0.165,
  weights: [
    ['rarity', 1.286],
    ['nearness', 1.436],
    ['noun', 1.308],
    ['clause', 0.517],
    ['across', 1.143],
    ['length', -0.805],
    ['record', 1.262],
    ['carried', -0.441],
    ['place', 0.459],
    ['otherTime', -0.536],
    ['named', 0.896],
    ['topic', 0.151],
  ],
};
