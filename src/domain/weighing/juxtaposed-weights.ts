/**
 * The weights of evidence for two numbers that one text sets side by side, in natural log-odds. Fitted by logistic regression on
 * labelled passages, short cases and families of texts (`npm run bench:meetings`); data only, never changed by hand.
 */
import type { EvidenceWeights } from './evidence-weights.ts';

/** One thing that speaks for it that the two are of one thing, or against it; 0 or 1 where nothing else is said. */
export type JuxtaposedFeature =
  /** Sentences from the one to the other: 0 to 3. */
  | 'steps'
  | 'paragraph'
  /** Logarithm of the code units between them, in eights: 0 to 4. */
  | 'gap'
  /** Claims between them: 0 to 3. */
  | 'between'
  /** Logarithm of the larger over the smaller: 0 to 2.5; `far`: three times as large, or more. */
  | 'ratio'
  | 'far'
  /** The second has no noun of its own; and ends its clause; and a time stands beside it. */
  | 'bare'
  | 'bareEnds'
  | 'bareTimed'
  /** Both have nouns: one, two for one kind, two for two kinds. */
  | 'oneNoun'
  | 'akin'
  | 'otherNoun'
  /** Another unit; no count; one is a part of something. */
  | 'dimension'
  | 'amount'
  | 'part'
  /** Two speakers are read; one of the two numbers has a speaker; a body stands beside the second. */
  | 'speakers'
  | 'halfSpoken'
  | 'voice'
  /** Words of speech beside the second; beside both. */
  | 'saying'
  | 'sayings'
  | 'tally'
  | 'compared'
  /** The second is told as another state of a count, or may be. */
  | 'recalled'
  | 'recall'
  | 'upFrom'
  | 'had'
  /** Times beside both. */
  | 'dates'
  | 'partly'
  | 'more'
  | 'whole'
  | 'limit'
  /** Planned or asked for, the one and not the other. */
  | 'wished'
  | 'otherPlace'
  | 'twins'
  | 'states'
  /** Root of the number of words that both clauses have: 0 to 3. */
  | 'shared'
  | 'pronoun'
  | 'topic'
  | 'list'
  | 'ends'
  | 'predicate'
  /** Somebody did to so many what is not said of the first: "it had closed". */
  | 'deed';

/** One thing that speaks for two states of one count, or for two bodies that contradict each other. */
export type JuxtaposedKindFeature =
  | Extract<
      JuxtaposedFeature,
      | 'gap'
      | 'steps'
      | 'speakers'
      | 'halfSpoken'
      | 'voice'
      | 'sayings'
      | 'compared'
      | 'recalled'
      | 'recall'
      | 'upFrom'
      | 'had'
      | 'dates'
      | 'bareTimed'
      | 'topic'
      | 'amount'
    >
  /** Two times that do not meet. */
  | 'timesApart'
  /** A word for the present beside one of the two; one for the past; one of change; one of contradiction. */
  | 'now'
  | 'before'
  | 'change'
  | 'contrast';

export const juxtaposedWeights: EvidenceWeights<JuxtaposedFeature> = {
  bias: -1.734,
  weights: [
    ['steps', -0.476],
    ['paragraph', -1.502],
    ['gap', 0.636],
    ['between', -0.627],
    ['ratio', -1.997],
    ['far', -0.262],
    ['bare', 1.101],
    ['bareEnds', -0.647],
    ['bareTimed', 0.395],
    ['oneNoun', 0.893],
    ['akin', 0.829],
    ['otherNoun', -0.486],
    ['dimension', -1.374],
    ['amount', 1.166],
    ['part', -0.527],
    ['speakers', 0.875],
    ['halfSpoken', 0.339],
    ['voice', 1.02],
    ['saying', -0.3],
    ['sayings', 0.589],
    ['tally', 0.464],
    ['compared', 0.701],
    ['recalled', 1.607],
    ['recall', 0.448],
    ['upFrom', 2.35],
    ['had', 0.662],
    ['dates', 0.063],
    ['partly', -0.887],
    ['more', -1.859],
    ['whole', -1.921],
    ['limit', -1.102],
    ['wished', -1.625],
    ['otherPlace', -0.735],
    ['twins', -2.465],
    ['states', -4.005],
    ['shared', 0.228],
    ['pronoun', 0.439],
    ['topic', 0.844],
    ['list', 1.242],
    ['ends', 1.08],
    ['predicate', -0.671],
    ['deed', -1.603],
  ],
};

export const juxtaposedKindWeights: EvidenceWeights<JuxtaposedKindFeature> = {
  bias: -0.288,
  weights: [
    ['gap', -0.511],
    ['steps', 0.275],
    ['speakers', -1.785],
    ['halfSpoken', -1.312],
    ['voice', -0.839],
    ['sayings', -0.23],
    ['compared', 0.152],
    ['recalled', 1.627],
    ['recall', 0.172],
    ['upFrom', 3.477],
    ['had', 1.313],
    ['dates', 1.692],
    ['bareTimed', 0.969],
    ['topic', -0.964],
    ['amount', -0.719],
    ['timesApart', 1.855],
    ['now', 1.512],
    ['before', 1.166],
    ['change', 1.611],
    ['contrast', -0.308],
  ],
};
