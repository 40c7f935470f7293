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
  bias: -1.364,
  weights: [
    ['steps', -0.532],
    ['paragraph', -1.521],
    ['gap', 0.644],
    ['between', -0.659],
    ['ratio', -1.954],
    ['far', -0.311],
    ['bare', 0.747],
    ['bareEnds', -0.861],
    ['bareTimed', 0.362],
    ['oneNoun', 0.454],
    ['akin', 0.654],
    ['otherNoun', -0.882],
    ['dimension', -1.684],
    ['amount', 1.566],
    ['part', -0.582],
    ['speakers', 0.875],
    ['halfSpoken', 0.395],
    ['voice', 0.947],
    ['saying', -0.358],
    ['sayings', 0.631],
    ['tally', 0.416],
    ['compared', 0.698],
    ['recalled', 1.474],
    ['recall', 0.402],
    ['upFrom', 2.288],
    ['had', 0.638],
    ['dates', 0.079],
    ['partly', -0.843],
    ['more', -1.752],
    ['whole', -1.86],
    ['limit', -1.064],
    ['wished', -1.496],
    ['otherPlace', -0.917],
    ['twins', -2.486],
    ['states', -3.692],
    ['shared', 0.214],
    ['pronoun', 0.44],
    ['topic', 0.766],
    ['list', 1.26],
    ['ends', 1.374],
    ['predicate', -0.591],
    ['deed', -1.058],
  ],
};

export const juxtaposedKindWeights: EvidenceWeights<JuxtaposedKindFeature> = {
  bias: -0.431,
  weights: [
    ['gap', -0.452],
    ['steps', 0.178],
    ['speakers', -1.741],
    ['halfSpoken', -1.247],
    ['voice', -0.967],
    ['sayings', -0.16],
    ['compared', 0.236],
    ['recalled', 1.619],
    ['recall', 0.075],
    ['upFrom', 3.484],
    ['had', 1.255],
    ['dates', 1.414],
    ['bareTimed', 1.277],
    ['topic', -0.981],
    ['amount', -0.252],
    ['timesApart', 1.96],
    ['now', 1.433],
    ['before', 1.144],
    ['change', 1.554],
    ['contrast', -0.486],
  ],
};
