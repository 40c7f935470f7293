/**
 * What a story has counted so far: elliptical numbers ("Nineteen of them", "142 of the 186", "the count stood at
 * 268") refer back to it. Written as sentences are read, in text order.
 */
import type { PreparedLanguage } from './quantity-lexicon.ts';
import type { Token } from './quantity-tokens.ts';

/** The quantity read last. */
export interface Recent {
  /** Without its rate. */
  readonly unit: string;
  readonly kind: 'money' | 'coin' | 'measure' | 'period' | 'other';
  readonly value: number | null;
  /** Index after its last token. */
  readonly to: number;
}

/** A noun that was counted, as a candidate for "of them". */
export interface Counted {
  readonly unit: string;
  readonly value: number | null;
  /** Stands in no prepositional phrase: "inspectors" of "six inspectors for 140 cranes". */
  readonly isFree: boolean;
  /** Stands in a relative clause: "engineers" of "the council, which employs 40 engineers, counts 12". */
  readonly isAside: boolean;
}

/** Tokens of this sentence and of the two before it. */
export interface Heard {
  readonly now: readonly Token[];
  readonly last: readonly Token[];
  readonly before: readonly Token[];
}

export interface Antecedents {
  /** Nouns counted in this sentence, in text order; of a long list the first and the last few. */
  here: readonly Counted[];
  /** Nouns of the last sentence before that counted any. */
  earlier: readonly Counted[];
  /** Sentences since then; 1 for the sentence right before. */
  earlierAge: number;
  heard: Heard;
  /** Words that the story uses as money though no list knows them: "talers". */
  readonly coins: Set<string>;
  /** The last of them. */
  coin: string | null;
  /** Last quantity of this sentence, and of the sentence before. */
  recent: Recent | null;
  recentBefore: Recent | null;
  /** Last counted noun of this sentence; null at its start. */
  inSentence: string | null;
  /** What this sentence is about: its first counted noun that stands in no prepositional phrase. */
  topic: string | null;
  /** What the sentence before was about. */
  before: string | null;
  /** Whose share was named last ("seven in ten of the inmates"), and the sentences since then. */
  shared: string | null;
  sharedAge: number;
  /** What "the number of" was said of last, and the sentences since then. */
  numbered: string | null;
  numberedAge: number;
  /** Last counted noun of the story. */
  last: string | null;
  /** Last counted noun for human beings. */
  lastPersons: string | null;
  /** Sentences since `lastPersons` was counted. */
  personsAge: number;
  /** Noun of the last number one: "One survivor … Ten others". */
  single: string | null;
  /** Currency of the last amount of money in this sentence or the one before. */
  amount: string | null;
  amountBefore: string | null;
  /** Currency of the last amount of the story. */
  currency: string | null;
  /** Nouns by the number that counted them, newest wins: "142 of the 186". */
  readonly byValue: Map<number, string>;
}

/** Nothing counted yet: the start of a story. */
export function noAntecedents(): Antecedents {
  return {
    here: [],
    earlier: [],
    earlierAge: 0,
    heard: { now: [], last: [], before: [] },
    coins: new Set(),
    coin: null,
    recent: null,
    recentBefore: null,
    personsAge: 0,
    inSentence: null,
    topic: null,
    before: null,
    shared: null,
    sharedAge: 0,
    numbered: null,
    numberedAge: 0,
    last: null,
    lastPersons: null,
    single: null,
    amount: null,
    amountBefore: null,
    currency: null,
    byValue: new Map(),
  };
}

/** To be called before each sentence. */
export function openSentence(antecedents: Antecedents): void {
  const { here } = antecedents;
  if (here.length > 0) antecedents.earlier = here;
  antecedents.earlierAge = here.length > 0 ? 1 : antecedents.earlierAge + 1;
  antecedents.here = [];
  const isNew = antecedents.inSentence !== null && !here.every(({ isAside }) => isAside);
  antecedents.before = antecedents.topic ?? (isNew ? null : antecedents.before);
  antecedents.topic = null;
  antecedents.inSentence = null;
  antecedents.recentBefore = antecedents.recent;
  antecedents.recent = null;
  antecedents.personsAge += 1;
  antecedents.sharedAge += 1;
  antecedents.numberedAge += 1;
  antecedents.amount = antecedents.amountBefore;
  antecedents.amountBefore = null;
}

/** To be called with the tokens of each sentence, before its numbers are read. */
export function hearSentence(antecedents: Antecedents, tokens: readonly Token[]): void {
  const { now, last } = antecedents.heard;
  antecedents.heard = { now: tokens, last: now, before: last };
}

/** Small numbers repeat by chance; only larger ones name what they counted. */
const leastTelling = 10;

/** The list with one noun more; of a long list the first and the last few stay. */
function withNoun(list: readonly Counted[], noun: Counted): readonly Counted[] {
  const isLong = list.length > longestList;
  return isLong ? [...list.slice(0, 1), ...list.slice(2), noun] : [...list, noun];
}

/** How many counted nouns of one sentence are kept besides the first. */
const longestList = 6;

interface Mentioned {
  readonly unit: string;
  readonly value: number | null;
  readonly isTopic: boolean;
  readonly isAside?: boolean;
}

/** Remembers a counted noun. "147 men and 65 women" together are people. */
export function noteNoun(antecedents: Antecedents, counted: Mentioned, language: PreparedLanguage): void {
  if (counted.value === 1) {
    antecedents.single = counted.unit;
    return;
  }
  antecedents.single = null;
  const head = counted.unit.toLowerCase().split(' ').at(-1) ?? '';
  const earlier = antecedents.inSentence?.toLowerCase() ?? '';
  const isPair = language.gendered.has(head) && language.gendered.has(earlier) && head !== earlier;
  const unit = isPair ? language.data.people : counted.unit;
  const listed = {
    unit,
    value: isPair ? null : counted.value,
    isFree: isPair || counted.isTopic,
    isAside: counted.isAside === true,
  };
  antecedents.here = withNoun(isPair ? antecedents.here.slice(0, -1) : antecedents.here, listed);
  antecedents.inSentence = unit;
  if (isPair || (counted.isTopic && antecedents.topic === null)) antecedents.topic = unit;
  antecedents.last = unit;
  if (isPair || isPersonNoun(head, language)) {
    antecedents.lastPersons = unit;
    antecedents.personsAge = 0;
  }
  if (counted.value !== null && counted.value >= leastTelling)
    antecedents.byValue.set(counted.value, counted.unit);
}

/** Remembers whose share was named. */
export function noteShared(antecedents: Antecedents, unit: string): void {
  antecedents.shared = unit;
  antecedents.sharedAge = 0;
}

/** Remembers what "the number of" was said of. */
export function noteNumbered(antecedents: Antecedents, unit: string): void {
  antecedents.numbered = unit;
  antecedents.numberedAge = 0;
}

/** Whose share this sentence or the one before named, or null. */
export function sharedBefore({ shared, sharedAge }: Antecedents): string | null {
  return sharedAge <= 1 ? shared : null;
}

/** Remembers the currency of an amount. */
export function noteAmount(antecedents: Antecedents, unit: string | null): void {
  antecedents.amount = unit;
  antecedents.amountBefore = unit;
  if (unit !== null) antecedents.currency = unit;
}

/** What an elliptical number counts: the noun of an equal number, of this sentence (`here`), of the one before, of the story. */
export function antecedentOf(
  antecedents: Antecedents,
  values: readonly (number | null)[],
  here: string | null = antecedents.inSentence,
): string | null {
  for (const value of values) {
    const known = value === null || value < leastTelling ? undefined : antecedents.byValue.get(value);
    if (known !== undefined) return known;
  }
  return (
    here ??
    sharedBefore(antecedents) ??
    antecedents.before ??
    enoughBefore(antecedents, values[0] ?? null) ??
    antecedents.lastPersons ??
    antecedents.last
  );
}

/** "spent it on 90 boilers. The tenants could find only 25": counted in the sentence before, in whatever phrase. */
function enoughBefore({ earlier, earlierAge }: Antecedents, value: number | null): string | null {
  if (earlierAge !== 1) return null;
  return earlier.findLast((one) => one.value !== null && value !== null && one.value >= value)?.unit ?? null;
}

/** A noun for people: a listed one, or an English agent ("cleaners", "trainees"). */
export function isPersonNoun(noun: string, language: PreparedLanguage): boolean {
  const lower = noun.toLowerCase();
  const head = lower.slice(lower.lastIndexOf(' ') + 1);
  return language.persons.has(head) || (language.data.code === 'en' && /.(?:women|men)$/u.test(head));
}

/** Longest memory for people who were counted, in sentences. */
const longestMemory = 4;

/** Whom a verb of people is about: those of this sentence, of the one before, of the last few; else unnamed people. */
export function personsAntecedent(antecedents: Antecedents, language: PreparedLanguage): string {
  for (const noun of [antecedents.inSentence, antecedents.before])
    if (noun !== null && isAgent(noun, language)) return noun;
  const { lastPersons } = antecedents;
  return lastPersons !== null && antecedents.personsAge <= longestMemory ? lastPersons : language.data.people;
}

/** Also nouns that look like agents: right more often than not when the verb speaks of people. */
export function isAgent(noun: string, language: PreparedLanguage): boolean {
  return (
    isPersonNoun(noun, language) ||
    /(?:ers|ors|ists|ees|ians|medics|crews|couples|households)$/u.test(noun.toLowerCase())
  );
}
