/**
 * Plurals that a story names without counting them: what a fragment sets as its topic ("Inspections."), what a sentence
 * is about ("The wells were dug by hand. Nine of them …"), and what there has been so many of ("Fires are rare; last
 * year there were four"). English only; every look-around is bounded.
 */
import { isAgent, noteNoun, type Antecedents } from './quantity-antecedents.ts';
import { saysPeople } from './quantity-inheritance.ts';
import type { PreparedLanguage } from './quantity-lexicon.ts';
import { isPlural, type CountedNoun, type NounPlace } from './quantity-phrase.ts';
import type { Token } from './quantity-tokens.ts';

/** What the verb says of those counted. `people`: only people do or suffer it; `staff`: seldom anything else. */
export type Sense = 'people' | 'staff' | 'things' | null;

/** Longest fragment that only names a topic, in tokens, its mark included. */
const longestFragment = 4;
/** Farthest a subject may stand from the head of its sentence, in tokens. */
const subjectReach = 5;
/** How much of a sentence is searched for a plural, in tokens. */
const sentenceReach = 60;
const pronouns = new Set(['they', 'these', 'those', 'all', 'some', 'none']);
const copulas = new Set('are were have had go come came must may can could should do did'.split(' '));
/** Whoever reports is not counted. */
const speech = new Set('said say says told tell found find reported report counted count who'.split(' '));
const articles = new Set(
  'the a an its their his her our my no some any many most these those all other new old'.split(' '),
);

/** "Inspections.", "Unpaid wages?": the plural that a short fragment names; null for any other sentence. */
export function fragmentTopic(tokens: readonly Token[], language: PreparedLanguage): Token | null {
  if (language.data.code !== 'en' || tokens.length < 2 || tokens.length > longestFragment) return null;
  const mark = tokens.at(-1);
  const noun = tokens.at(-2);
  if (mark?.kind !== 'mark' || !'.?:'.includes(mark.text) || noun === undefined) return null;
  const isNamed = tokens.slice(0, -2).every(({ kind, text }) => kind === 'word' && !language.stops.has(text));
  return isNamed && isPlural(noun, language) && language.data.periods[noun.text] === undefined ? noun : null;
}

/** Words between "about the" and its plural. */
const longestAsked = 3;

/** "Others asked about the children: …", "As to travel papers: …", "asked each of the weavers": the plural that the words at `at` turn to. */
export function askedAbout(tokens: readonly Token[], at: number, language: PreparedLanguage): Token | null {
  if (language.data.code !== 'en') return null;
  if (tokens[at]?.text === 'each') return eachOf(tokens, at, language);
  const isAs = tokens[at]?.text === 'as';
  if (isAs && tokens[at + 1]?.text !== 'for' && tokens[at + 1]?.text !== 'to') return null;
  const from = isAs ? at + 2 : at + 1;
  for (let noun = from; noun < from + longestAsked; noun += 1) {
    const token = tokens[noun];
    if (token?.kind !== 'word' || token.capital) return null;
    const next = tokens[noun + 1];
    const isEnd = next === undefined || next.text === ':' || (isAs ? next.text === ',' : next.text === '.');
    if (isEnd) return isCountable(token, language) ? token : null;
    if (language.stops.has(token.text) && !articles.has(token.text)) return null;
  }
  return null;
}

/** "hand back every passport": the plural of what is spoken of one by one; null behind a preposition and for times. */
export function distributed(tokens: readonly Token[], at: number, language: PreparedLanguage): string | null {
  const { code, periods } = language.data;
  const noun = tokens[at + 1];
  if (code !== 'en' || behind.has(tokens[at - 1]?.text ?? '') || noun?.kind !== 'word' || noun.capital)
    return null;
  if (periods[noun.text] !== undefined || language.times.has(noun.text) || language.stops.has(noun.text))
    return null;
  if (!/^[a-z]{4,}$/u.test(noun.text) || /(?:s|ed|ing|ful|al|ic|ive|ous|th)$/u.test(noun.text)) return null;
  const next = tokens[at + 2];
  const isHead = next === undefined || next.kind === 'mark' || language.stops.has(next.text);
  return isHead ? pluralOf(noun.text, language) : null;
}

const irregular: Readonly<Record<string, string>> = { child: 'children', woman: 'women', person: 'people' };

/** The plural of an English noun. */
export function pluralOf(noun: string, { plurals }: PreparedLanguage): string {
  if (plurals.has(noun)) return noun;
  const known = irregular[noun];
  if (known !== undefined) return known;
  if (/[^aeiou]y$/u.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:x|ch|sh)$/u.test(noun) ? `${noun}es` : `${noun}s`;
}

function eachOf(tokens: readonly Token[], at: number, language: PreparedLanguage): Token | null {
  const noun = tokens[at + 3];
  const isOf = tokens[at + 1]?.text === 'of' && articles.has(tokens[at + 2]?.text ?? '');
  return isOf && noun !== undefined && isCountable(noun, language) ? noun : null;
}

/** The plural that a sentence begins with, past articles and adjectives: what it is about. */
function subjectOf(tokens: readonly Token[], limit: number, language: PreparedLanguage): Token | null {
  for (let at = 0; at < Math.min(limit, subjectReach); at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') return null;
    if (isCountable(token, language)) {
      const head = headOf(tokens, at, language);
      const next = tokens[head === token ? at + 1 : at + 2];
      return speech.has(next?.text ?? '') || !isVerbal(next, language) ? null : head;
    }
    if (language.stops.has(token.text) && !articles.has(token.text)) return null;
  }
  return null;
}

const pasts = new Set(
  'came went ran sat fell rose broke left stood lay took got began sank burnt burst grew'.split(' '),
);

/** What follows a subject: a verb, a preposition, the end; "The mayor keeps a pile" has its verb where a plural seems to be. */
function isVerbal(next: Token | undefined, language: PreparedLanguage): boolean {
  if (next === undefined || next.kind === 'mark') return true;
  if (articles.has(next.text)) return false;
  return (
    language.stops.has(next.text) ||
    copulas.has(next.text) ||
    pasts.has(next.text) ||
    next.text.endsWith('ed')
  );
}

/** "Power cuts", "fire doors": of two plurals in a row the last. */
function headOf(tokens: readonly Token[], at: number, language: PreparedLanguage): Token | null {
  const next = tokens[at + 1];
  return (next !== undefined && isCountable(next, language) ? next : tokens[at]) ?? null;
}

function isCountable(token: Token, language: PreparedLanguage): boolean {
  return isPlural(token, language) && language.data.periods[token.text] === undefined;
}

/** What an earlier sentence is about: its subject, the subject of a clause in it, else its last object. */
function namedIn(tokens: readonly Token[], sense: Sense, language: PreparedLanguage): Token | null {
  const suits = (token: Token | null): token is Token =>
    token !== null && (sense === null || isAgent(token.text, language) === (sense !== 'things'));
  const subject = subjectOf(tokens, tokens.length, language);
  if (suits(subject)) return subject;
  let object: Token | null = null;
  for (let at = 1; at < Math.min(tokens.length, sentenceReach); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.capital || !isCountable(token, language) || !suits(token)) continue;
    if (isNumber(tokens[at - 1], language)) continue;
    if (copulas.has(tokens[at + 1]?.text ?? '') || opensClause(tokens, at)) return token;
    const next = tokens[at + 1];
    const isLast = next === undefined || next.kind === 'mark';
    if (speech.has(next?.text ?? '')) continue;
    if (
      opensObject(tokens, at) ||
      (isLast && isBareObject(tokens, at)) ||
      isListed(tokens, at) ||
      isHandled(tokens, at)
    )
      object = token;
  }
  return object;
}

/** "said that complaints against the company had continued": right behind "that". */
function opensClause(tokens: readonly Token[], noun: number): boolean {
  const link = tokens[noun - 1]?.text;
  return link === 'that' && tokens[noun - 2]?.kind === 'word' && linking.has(tokens[noun + 1]?.text ?? '');
}

function isNumber(token: Token | undefined, { data }: PreparedLanguage): boolean {
  const text = token?.text ?? '';
  return token?.kind === 'digits' || data.cardinals[text] !== undefined || data.scales[text] !== undefined;
}

/** An article stands before the noun, past one modifier; and no preposition before that. */
function opensObject(tokens: readonly Token[], noun: number): boolean {
  const at = articles.has(tokens[noun - 1]?.text ?? '') ? noun - 1 : noun - 2;
  const before = tokens[at - 1];
  return articles.has(tokens[at]?.text ?? '') && before?.kind === 'word' && !behind.has(before.text);
}

const handling = /^(?!during|according|including|excluding|regarding|following)[a-z]{2,}ing$/u;

/** "begun filing petitions for release": right behind what somebody is doing. */
function isHandled(tokens: readonly Token[], noun: number): boolean {
  const verb = tokens[noun - 1];
  return (
    verb?.kind === 'word' &&
    !verb.capital &&
    handling.test(verb.text) &&
    !articles.has(tokens[noun - 2]?.text ?? '')
  );
}

/** "She repairs looms.": no preposition and no article before the noun, past one modifier. */
function isBareObject(tokens: readonly Token[], noun: number): boolean {
  const [first, second] = [tokens[noun - 1], tokens[noun - 2]];
  return first?.kind === 'word' && !behind.has(first.text) && !behind.has(second?.text ?? '');
}

const holders = new Set(
  'list lists group row pile box boxes set number series stack bag crate collection'.split(' '),
);

/** "a list of names", "a box of keys". */
function isListed(tokens: readonly Token[], noun: number): boolean {
  return tokens[noun - 1]?.text === 'of' && holders.has(tokens[noun - 2]?.text ?? '');
}

const behind = new Set('in at on by from to of with under over near behind beside among into'.split(' '));
const linking = new Set([...behind, 'about', 'against', 'for']);

/** "Nobody checks the lifeboats. The line bought 40 of them": a plural of the sentence before, past one that says "they". */
export function namedEarlier({ text, antecedents, language }: NounPlace, sense: Sense): string | null {
  for (const tokens of [antecedents.heard.last, antecedents.heard.before]) {
    const named = namedIn(tokens, sense, language);
    if (named !== null) return text.slice(named.start, named.end).toLowerCase();
    if (!pronouns.has(tokens[0]?.text ?? '')) return null;
  }
  return null;
}

/** Longest fragment that only names a part and its whole, in tokens. */
const longestPart = 6;

/** "It lists the exits by number. … Three of seven.": what a fragment that names only a part and its whole is of. */
export function namedForPart({ text, tokens, antecedents, language }: NounPlace): string | null {
  if (language.data.code !== 'en' || tokens.length > longestPart || !isNumber(tokens[0], language))
    return null;
  const link = tokens[1]?.text === 'out' ? 2 : 1;
  const whole = tokens[link + 1]?.text === 'the' ? link + 2 : link + 1;
  const end = tokens[whole + 1];
  const isEnd = end === undefined || (end.kind === 'mark' && tokens.length === whole + 2);
  if (tokens[link]?.text !== 'of' || !isNumber(tokens[whole], language) || !isEnd) return null;
  for (const heard of [antecedents.heard.last, antecedents.heard.before]) {
    const named = namedIn(heard, null, language);
    if (named !== null) return text.slice(named.start, named.end).toLowerCase();
  }
  return null;
}

/** Words that hedge a number. */
export const hedges: ReadonlySet<string> = new Set(
  'only just about some at least more than fewer nearly almost around over under roughly up'.split(' '),
);
const times = new Set(
  'in since last this during by on until before after so between under at over each'.split(' '),
);

/** "Fires are rare. Last year there were four": what there has been so many of. */
export function existing(place: NounPlace, at: number): CountedNoun | null {
  const { text, tokens, expression, language, antecedents } = place;
  if (language.data.code !== 'en' || expression.currency !== null || expression.isPercent) return null;
  if (!isExistential(tokens, expression.from) || !endsPhrase(tokens[at]) || saysPeople(tokens, at, language))
    return null;
  const own = subjectOf(tokens, expression.from, language);
  const named =
    own ??
    (antecedents.here.length > 0 || antecedents.earlierAge === 1
      ? null
      : (subjectOf(antecedents.heard.last, subjectReach, language) ??
        (isWhole(tokens, at)
          ? (namedIn(antecedents.heard.last, null, language) ?? lastWord(antecedents.heard.last, language))
          : null)));
  if (named === null) return null;
  return { unit: text.slice(named.start, named.end).toLowerCase(), from: at, to: at, kind: 'elliptical' };
}

/** "speaks of unmarked graves.": the plural that ends a sentence. */
function lastWord(tokens: readonly Token[], language: PreparedLanguage): Token | null {
  const noun = tokens.at(tokens.at(-1)?.kind === 'mark' ? -2 : -1);
  return noun !== undefined && !noun.capital && isCountable(noun, language) ? noun : null;
}

/** "There were 58.", "There are 22, all at the gate": a sentence that says nothing else before its mark. */
function isWhole(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return tokens[0]?.text === 'there' && (next === undefined || next.kind === 'mark');
}

function isExistential(tokens: readonly Token[], from: number): boolean {
  let at = from - 1;
  while (at > from - 4 && hedges.has(tokens[at]?.text ?? '')) at -= 1;
  if (tokens[at]?.text === 'been') at -= 1;
  return /^(?:were|was|are|have|has|had)$/u.test(tokens[at]?.text ?? '') && tokens[at - 1]?.text === 'there';
}

function endsPhrase(next: Token | undefined): boolean {
  return next === undefined || next.fresh || next.kind === 'mark' || times.has(next.text);
}

const governing = new Set(['from', 'at', 'in', 'across']);

/** "weavers from 31 mills": the plural that a counted noun stands behind is what the sentence goes on about. */
export function noteGovernor(
  antecedents: Antecedents,
  { tokens, at, text }: { readonly tokens: readonly Token[]; readonly at: number; readonly text: string },
  language: PreparedLanguage,
): void {
  const noun = tokens[at - 1];
  if (language.data.code !== 'en' || noun === undefined || !isCountable(noun, language)) return;
  const link = tokens[at]?.text ?? '';
  if (!governing.has(link) && (link !== 'of' || !isAgent(noun.text, language))) return;
  const unit = text.slice(noun.start, noun.end);
  const isKnown = antecedents.here.some((one) => one.unit === unit);
  if (!isKnown) noteNoun(antecedents, { unit, value: null, isTopic: true }, language);
}
