/** Word lists of denial: what makes a claim false, and who rejects it. Data only. */

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Nouns for what somebody else has claimed. */
export const claimNouns: ReadonlySet<string> = set(
  'allegation allegations claim claims figure figures number numbers assertion assertions report reports suggestion suggestions ' +
    'story stories rumour rumours rumor rumors statement statements estimate estimates count total toll talk tale accusation ' +
    'accusations charge charges account accounts idea notion information version versions',
);
/** Words that call a claim false behind a copula. */
export const falseWords: ReadonlySet<string> = set(
  'false untrue wrong unfounded baseless groundless fabricated incorrect inaccurate exaggerated invented inflated misleading ' +
    'fictitious fake smear disinformation absurd ridiculous fantasy nonsense propaganda invention fabrication lie lies fiction myth hoax slander',
);
/** Adjectives that call a claim false in front of its noun. */
export const falseAdjectives: ReadonlySet<string> = set(
  'false untrue unfounded baseless groundless fabricated incorrect inaccurate exaggerated invented inflated fictitious',
);
/** Verbs between a claim and what it is called. */
export const copulas: ReadonlySet<string> = set(
  'is are was were be been being remains remain as called calls branded labelled labeled',
);
/** "not true", "not the case", "without foundation", "no basis": what makes a claim false in several words. */
export const falsePhrases: readonly (readonly string[])[] = (
  'not true|not correct|not accurate|not the case|not so|not borne out|without foundation|without basis|no basis|no foundation|' +
  'no truth|out of thin air|made up|simply not'
)
  .split('|')
  .map((phrase) => phrase.split(' '));

/** Phrases that deny whatever follows them, up to the next turn; by first word. */
export const denialOpeners: ReadonlyMap<string, readonly (readonly string[])[]> = byFirstWord(
  'not true that|not the case that|not correct that|it is false that|untrue that|incorrect that|no evidence of|no evidence that|' +
    'no truth in|no truth to|no basis for|a lie that|is false that|was a lie|never were|there never were|nowhere near|' +
    'a myth that|let alone|a fabrication that|denies that|denied that|deny that|denying that|far from|' +
    'no proof of|no proof that|nothing like|refused to accept that|refuses to accept that',
);

/** Verbs that reject a claim. */
export const rejectVerbs: ReadonlySet<string> = set(
  'reject rejects rejected rejecting dispute disputes disputed disputing dismiss dismisses dismissed dismissing deny denies denied ' +
    'denying refute refutes refuted refuting contest contests contested contradict contradicts contradicted',
);
/** Auxiliaries of the passive. */
export const passives: ReadonlySet<string> = set('is are was were be been being');

function byFirstWord(phrases: string): Map<string, (readonly string[])[]> {
  const rows = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases.split('|')) {
    const parts = phrase.split(' ');
    const row = rows.get(parts[0] ?? '') ?? [];
    row.push(parts);
    rows.set(parts[0] ?? '', row);
  }
  return rows;
}

/** Negations in front of a noun or verb. */
export const nots: ReadonlySet<string> = set("not never wasn't weren't isn't aren't");

/** One of these stands in every sentence that denies something; without them the grammar of denial need not run. */
export const denialWords: ReadonlySet<string> = new Set([
  ...falseWords,
  ...falseAdjectives,
  ...rejectVerbs,
  ...nots,
  ...set(
    "rather no nor neither none nobody hasn't haven't didn't cannot refuse refuses refused refusing nowhere far nothing contrary " +
      'incorrect untrue earlier previous original nonsense fiction fantasy rubbish absurd ridiculous exaggeration propaganda slander hoax fairy invention lie myth fabrication without thin made alone',
  ),
]);
