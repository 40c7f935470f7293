/**
 * A language's word lists, prepared for look-up: sets, maps and phrases indexed by their first or last word. Built
 * once per language and kept.
 */
import type { Bound } from './claim.ts';
import type { Lexicon, Token, WordRules } from './quantity-tokens.ts';
import type { LanguageNumbers } from './languages/language-numbers.ts';

export interface Phrase<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** Phrases under the word by which they are found, longest first. */
export type PhraseTable<T> = ReadonlyMap<string, readonly Phrase<T>[]>;

export interface PreparedLanguage {
  readonly data: LanguageNumbers;
  readonly boundsBefore: PhraseTable<Bound>;
  readonly boundsAfter: PhraseTable<Bound>;
  readonly percent: PhraseTable<true>;
  readonly percentBefore: PhraseTable<true>;
  readonly fractionPhrases: PhraseTable<number>;
  readonly ratio: PhraseTable<true>;
  readonly rangeAnd: PhraseTable<true>;
  readonly rangeTo: PhraseTable<true>;
  readonly rangeOr: PhraseTable<true>;
  readonly currencies: PhraseTable<string>;
  readonly measures: PhraseTable<string>;
  readonly per: PhraseTable<true>;
  readonly ageBefore: PhraseTable<true>;
  readonly ageAfter: PhraseTable<true>;
  readonly advertPhrases: PhraseTable<true>;
  readonly multipliers: PhraseTable<number>;
  readonly halfAfter: PhraseTable<true>;
  readonly halfInside: PhraseTable<true>;
  readonly halfBefore: ReadonlySet<string>;
  readonly decimalWords: ReadonlySet<string>;
  readonly clockParts: ReadonlySet<string>;
  readonly every: ReadonlySet<string>;
  readonly minus: ReadonlySet<string>;
  readonly risen: ReadonlySet<string>;
  readonly fallen: ReadonlySet<string>;
  readonly changeVerbs: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
  readonly fillers: ReadonlySet<string>;
  readonly stops: ReadonlySet<string>;
  readonly persons: ReadonlySet<string>;
  readonly plurals: ReadonlySet<string>;
  readonly gendered: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly payVerbs: ReadonlySet<string>;
  readonly humanVerbs: ReadonlySet<string>;
  readonly personVerbs: ReadonlySet<string>;
  readonly sumNouns: ReadonlySet<string>;
  readonly advertOpeners: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly comparisons: ReadonlySet<string>;
  readonly tolls: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  readonly references: ReadonlySet<string>;
  readonly clock: ReadonlySet<string>;
  readonly yearWords: ReadonlySet<string>;
  readonly vague: PhraseTable<true>;
  readonly vagueDirect: PhraseTable<true>;
  readonly classifiers: ReadonlySet<string>;
  readonly weakCardinals: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly joiners: ReadonlySet<string>;
  readonly times: ReadonlySet<string>;
  /** First words of anything that may be a number word: the quick test of every token. */
  readonly starters: ReadonlySet<string>;
  readonly words: WordRules;
}

/** Reads the data file of a language into tables. */
export function prepareLanguage(data: LanguageNumbers): PreparedLanguage {
  return {
    data,
    boundsBefore: phraseTable(Object.entries(data.boundsBefore), 'last'),
    boundsAfter: phraseTable(Object.entries(data.boundsAfter), 'first'),
    percent: flags(data.percent, 'first'),
    percentBefore: flags(data.percentBefore, 'first'),
    fractionPhrases: phraseTable(Object.entries(data.fractionPhrases), 'first'),
    ratio: flags(data.ratioWords, 'first'),
    rangeAnd: flags(data.rangeAnd, 'first'),
    rangeTo: flags(data.rangeTo, 'first'),
    rangeOr: flags(data.rangeOr, 'first'),
    vague: flags(data.vague, 'first'),
    vagueDirect: flags(data.vagueDirect, 'first'),
    currencies: phraseTable(Object.entries(data.currencies), 'first'),
    measures: phraseTable(Object.entries(data.measures), 'first'),
    per: flags(data.perWords, 'first'),
    ageBefore: flags(data.ageBefore, 'last'),
    ageAfter: flags(data.ageAfter, 'first'),
    advertPhrases: flags(data.advertPhrases, 'first'),
    multipliers: phraseTable(Object.entries(data.multipliers), 'first'),
    halfAfter: flags(data.halfAfter, 'first'),
    halfInside: flags(data.halfInside, 'first'),
    ...setsOf(data),
    words: {
      lexicon: data.spaceless ? lexiconOf(data) : null,
      elision: data.elision,
      split: splitterOf(data),
    },
  };
}

function setsOf(
  data: LanguageNumbers,
): Pick<
  PreparedLanguage,
  | 'halfBefore'
  | 'decimalWords'
  | 'clockParts'
  | 'every'
  | 'minus'
  | 'risen'
  | 'fallen'
  | 'changeVerbs'
  | 'openers'
  | 'fillers'
  | 'stops'
  | 'persons'
  | 'plurals'
  | 'gendered'
  | 'groups'
  | 'payVerbs'
  | 'humanVerbs'
  | 'personVerbs'
  | 'sumNouns'
  | 'advertOpeners'
  | 'negations'
  | 'comparisons'
  | 'tolls'
  | 'months'
  | 'references'
  | 'clock'
  | 'yearWords'
  | 'classifiers'
  | 'weakCardinals'
  | 'articles'
  | 'joiners'
  | 'times'
  | 'starters'
> {
  return {
    halfBefore: new Set(data.halfBefore),
    decimalWords: new Set(data.decimalWords),
    clockParts: new Set(data.clockParts),
    every: new Set(data.everyWords),
    minus: new Set(data.minusWords),
    risen: new Set(data.risen),
    fallen: new Set(data.fallen),
    changeVerbs: new Set(data.changeVerbs),
    openers: new Set(data.rangeOpeners),
    fillers: new Set(data.fillers),
    stops: new Set(data.stops),
    persons: new Set(data.persons),
    plurals: new Set(data.plurals),
    gendered: new Set(data.gendered),
    groups: new Set(data.groupNouns),
    payVerbs: new Set(data.payVerbs),
    humanVerbs: new Set(data.humanVerbs),
    personVerbs: new Set(data.personVerbs),
    sumNouns: new Set(data.sumNouns),
    advertOpeners: new Set(data.advertOpeners),
    negations: new Set(data.negations),
    comparisons: new Set(data.comparisons),
    tolls: new Set(data.tolls),
    months: new Set(data.months),
    references: new Set(data.referenceNouns),
    clock: new Set(data.clockWords),
    yearWords: new Set(data.yearWords),
    classifiers: new Set(data.classifiers),
    weakCardinals: new Set(data.weakCardinals),
    articles: new Set(data.articles),
    joiners: new Set(data.joiners),
    times: new Set(data.timesWords),
    starters: startersOf(data),
  };
}

function startersOf(data: LanguageNumbers): ReadonlySet<string> {
  const phrases = [
    ...Object.keys(data.fractionPhrases),
    ...Object.keys(data.multipliers),
    ...data.vague,
    ...data.vagueDirect,
  ].map((phrase) => phrase.split(' ')[0] ?? '');
  return new Set([
    ...Object.keys(data.cardinals),
    ...Object.keys(data.scales),
    ...Object.keys(data.parts),
    ...Object.keys(data.collectives),
    ...Object.keys(data.duals),
    ...data.halfBefore,
    ...data.everyWords,
    ...data.minusWords,
    ...data.articles,
    ...data.percentBefore,
    ...phrases,
  ]);
}

function flags(phrases: readonly string[], by: 'first' | 'last'): PhraseTable<true> {
  return phraseTable(
    phrases.map((phrase) => [phrase, true]),
    by,
  );
}

function phraseTable<T>(entries: readonly (readonly [string, T])[], by: 'first' | 'last'): PhraseTable<T> {
  const table = new Map<string, Phrase<T>[]>();
  for (const [text, value] of entries) {
    const words = text.split(' ');
    const key = (by === 'first' ? words[0] : words.at(-1)) ?? '';
    const list = table.get(key) ?? [];
    list.push({ words, value });
    table.set(key, list);
  }
  for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length);
  return table;
}

/** Every word of a spaceless language's data, for the tokeniser's longest match. */
function lexiconOf(data: LanguageNumbers): Lexicon {
  const words = new Set<string>();
  let longest = 0;
  for (const word of lexiconWords(data)) {
    words.add(word);
    longest = Math.max(longest, word.length);
  }
  return { words, longest };
}

/** How words of two parts are told: a glued "and" before a known word, a number before an ending of age. */
function splitterOf(data: LanguageNumbers): WordRules['split'] {
  const known = new Set(data.proclitics.length > 0 ? [...lexiconWords(data), ...data.tolls] : []);
  const endings = data.system === 'compound' ? data.ageAfter.filter((ending) => !ending.includes(' ')) : [];
  if (known.size === 0 && endings.length === 0) return null;
  const numbers = Object.keys(data.cardinals);
  return (word) => {
    const glued = data.proclitics.find((letter) => word.startsWith(letter));
    if (glued !== undefined && !known.has(word) && known.has(word.slice(glued.length))) return glued.length;
    const ending = endings.find((one) => word.length > one.length && word.endsWith(one));
    const front = ending === undefined ? '' : word.slice(0, word.length - ending.length);
    return front !== '' && numbers.some((number) => front.endsWith(number)) ? front.length : 0;
  };
}

function lexiconWords(data: LanguageNumbers): readonly string[] {
  const records = [
    data.cardinals,
    data.scales,
    data.magnitudes,
    data.parts,
    data.collectives,
    data.fractionPhrases,
    data.boundsBefore,
    data.boundsAfter,
    data.currencies,
    data.periods,
    data.measures,
    data.rateAdverbs,
    data.multipliers,
    data.duals,
    data.ordinals,
  ];
  const lists = [
    data.percent,
    data.percentBefore,
    data.fillers,
    data.rangeOpeners,
    data.rangeAnd,
    data.rangeTo,
    data.rangeOr,
    data.perWords,
    data.timesWords,
    data.months,
    data.referenceNouns,
    data.clockWords,
    data.yearWords,
    data.ordinalEndings,
    data.ageBefore,
    data.ageAfter,
    data.stops,
    data.persons,
    data.vague,
    data.vagueDirect,
    data.classifiers,
    data.partsOf,
    data.plurals,
    data.ofWords,
    data.ratioWords,
    data.halfBefore,
    data.halfAfter,
    data.halfInside,
    data.decimalWords,
    data.clockParts,
    data.everyWords,
    data.perAfter,
    data.risen,
    data.fallen,
    data.minusWords,
  ];
  return [...records.flatMap((record) => Object.keys(record)), ...lists.flat()].flatMap((word) =>
    word.split(' '),
  );
}

function standsAt(words: readonly string[], tokens: readonly Token[], at: number): boolean {
  for (let step = 0; step < words.length; step += 1)
    if (tokens[at + step]?.text !== words[step]) return false;
  return true;
}

/** The longest phrase that starts at token `at`, with the index after it. */
export function phraseAt<T>(
  table: PhraseTable<T>,
  tokens: readonly Token[],
  at: number,
): { readonly value: T; readonly to: number } | null {
  const first = tokens[at];
  if (first === undefined) return null;
  const phrases = table.get(first.text);
  if (phrases === undefined) return null;
  for (const phrase of phrases)
    if (standsAt(phrase.words, tokens, at)) return { value: phrase.value, to: at + phrase.words.length };
  return null;
}

/** The longest phrase that ends just before token `end`, with the index where it begins. */
export function phraseBefore<T>(
  table: PhraseTable<T>,
  tokens: readonly Token[],
  end: number,
): { readonly value: T; readonly from: number } | null {
  const last = tokens[end - 1];
  if (last === undefined) return null;
  const phrases = table.get(last.text);
  if (phrases === undefined) return null;
  for (const phrase of phrases) {
    const from = end - phrase.words.length;
    if (from >= 0 && standsAt(phrase.words, tokens, from)) return { value: phrase.value, from };
  }
  return null;
}

/** A word that stands behind a number and measures or sorts what is counted: classifier, person, period, money. */
export function isUnit(token: Token | undefined, language: PreparedLanguage): boolean {
  if (token === undefined) return false;
  const { text } = token;
  const isListed = language.classifiers.has(text) || language.persons.has(text) || language.times.has(text);
  const isMeasured =
    language.currencies.has(text) || language.measures.has(text) || language.percent.has(text);
  return (
    isListed ||
    isMeasured ||
    language.data.periods[text] !== undefined ||
    language.data.ageAfter.includes(text) ||
    language.data.partsOf.includes(text) ||
    language.data.halfInside.includes(text)
  );
}
