/**
 * What a number counts. The noun is looked for after the number ("53 scam compounds"), behind "of the" ("two of the
 * compounds"), before it ("ex-scammers of the 58 they interviewed"), as predicate ("121 were men"), and at last in
 * what was counted before ("Nineteen of them").
 */
import { antecedentOf, type Antecedents } from './quantity-antecedents.ts';
import type { Expression } from './quantity-expression.ts';
import { digitsValue } from './quantity-digits.ts';
import { phraseAt, type PreparedLanguage } from './quantity-lexicon.ts';
import type { Token } from './quantity-tokens.ts';

export interface CountedNoun {
  /** As it stands in the text, or the canonical name of a measure or period. */
  readonly unit: string;
  /** Tokens of the noun phrase after the number, modifiers included; empty when the noun stands elsewhere. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'noun' | 'period' | 'measure' | 'times' | 'elliptical';
}

/** Longest noun phrase that is followed, in tokens. */
const longestPhrase = 9;

export interface NounPlace {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly expression: Expression;
  readonly language: PreparedLanguage;
  readonly antecedents: Antecedents;
}

/** The noun counted by an expression; null when the text gives none. */
export function countedNoun(place: NounPlace): CountedNoun | null {
  const { inner } = place.expression;
  if (inner !== null)
    return { unit: inner, from: place.expression.to, to: place.expression.to, kind: 'period' };
  const at = nounStart(place);
  return (
    measureAt(place, at) ??
    ofPhrase(place, at) ??
    directNoun(place, at) ??
    predicateNoun(place, at) ??
    nounBefore(place) ??
    elliptical(place, at)
  );
}

/** Past the currency word, a hyphen and the words of "or so". */
function nounStart({ tokens, expression, language }: NounPlace): number {
  let at = expression.unitEnd;
  if (tokens[at]?.text === '-' && tokens[at]?.spaced === false) at += 1;
  const bound = phraseAt(language.boundsAfter, tokens, at);
  if (bound !== null) at = bound.to;
  while (
    ['more', 'additional', 'further', 'other', 'different'].includes(tokens[at]?.text ?? '') &&
    tokens[at + 1]?.kind === 'word'
  ) {
    if (language.stops.has(tokens[at + 1]?.text ?? '')) break;
    at += 1;
  }
  return at;
}

function measureAt({ tokens, expression, language }: NounPlace, at: number): CountedNoun | null {
  const isPart = expression.form === 'fraction' && language.articles.has(tokens[at]?.text ?? '');
  const token = tokens[isPart ? at + 1 : at];
  if (token === undefined || (expression.form === 'fraction' && !isPart)) return null;
  const period = language.data.periods[token.text];
  if (period !== undefined) return periodNoun(tokens, isPart ? at + 1 : at, period);
  if (isPart) return null;
  if (language.times.has(token.text)) return { unit: 'times', from: at, to: at + 1, kind: 'times' };
  const measure = phraseAt(language.measures, tokens, at);
  if (measure === null || (token.text.length === 1 && token.spaced && token.capital)) return null;
  return { unit: measure.value, from: at, to: measure.to, kind: 'measure' };
}

/** "27 hearing days" is a count, "three days" a duration; "two-year study" keeps its noun for the subject. */
function periodNoun(tokens: readonly Token[], at: number, period: string): CountedNoun {
  return {
    unit: `${period}s`,
    from: at,
    to: tokens[at + 1]?.text === "'s" ? at + 2 : at + 1,
    kind: 'period',
  };
}

/** "1,440 of its nationals", "dozens of suspected facilities", "94 of the released people". */
function ofPhrase(place: NounPlace, at: number): CountedNoun | null {
  const { tokens, language } = place;
  if (!language.data.ofWords.includes(tokens[at]?.text ?? '')) return null;
  let start = at + 1;
  const limit = at + longestPhrase;
  while (start < limit && (isDeterminer(tokens[start], language) || tokens[start]?.kind === 'digits'))
    start += 1;
  if (language.data.cardinals[tokens[start]?.text ?? ''] !== undefined) start += 1;
  if (isPossessivePeriod(tokens[start], language)) start += 1;
  if (pronouns.has(tokens[start]?.text ?? '')) return predicateApposition(place, start + 1);
  const noun = phraseFrom(place, start);
  if (noun !== null) return noun;
  return adjectiveAsNoun(place, start);
}

const pronouns = new Set(['them', 'us', 'you', 'whom', 'which', 'these', 'those']);

/** "19 of them minors": the noun stands as apposition. */
function predicateApposition({ text, tokens, language }: NounPlace, at: number): CountedNoun | null {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || !isPlural(token, language)) return null;
  if (next?.kind === 'word' && !language.stops.has(next.text)) return null;
  return { unit: text.slice(token.start, token.end), from: at, to: at + 1, kind: 'noun' };
}

/** "94 of the freed": an adjective or participle that stands for people. */
function adjectiveAsNoun({ tokens, language }: NounPlace, at: number): CountedNoun | null {
  const token = tokens[at];
  if (
    token?.kind !== 'word' ||
    !['the', 'those', 'these'].includes(tokens[at - 1]?.text ?? '') ||
    language.data.code !== 'en'
  )
    return null;
  const isPeople = token.text.endsWith('ed') || ['dead', 'missing', 'sick', 'wounded'].includes(token.text);
  return isPeople ? { unit: language.data.people, from: at, to: at + 1, kind: 'noun' } : null;
}

/** "12 months's calls", "last year's calls". */
export function isPossessivePeriod(token: Token | undefined, language: PreparedLanguage): boolean {
  return token?.text.endsWith("'s") === true && language.data.periods[token.text.slice(0, -2)] !== undefined;
}

function isDeterminer(token: Token | undefined, language: PreparedLanguage): boolean {
  if (token?.kind !== 'word') return false;
  return (
    language.fillers.has(token.text) ||
    ['all', 'his', 'my', 'last', 'final', 'past', 'every', 'both', 'first', 'remaining'].includes(token.text)
  );
}

function directNoun(place: NounPlace, at: number): CountedNoun | null {
  const { expression, language } = place;
  if (expression.form === 'multiplier') return null;
  // An amount counts coins; elsewhere than in English the next word is not its noun.
  if (expression.currency !== null && language.data.nounOrder !== 'plural') return null;
  return phraseFrom(place, at);
}

/** The noun phrase that begins at a token, by the order of the language. */
function phraseFrom(place: NounPlace, at: number): CountedNoun | null {
  const order = place.language.data.nounOrder;
  if (order === 'plural') return pluralPhrase(place, at);
  if (order === 'capital') return capitalPhrase(place, at);
  if (order === 'classifier') return classified(place, at);
  return firstNoun(place, at);
}

function pluralPhrase(place: NounPlace, at: number): CountedNoun | null {
  const { tokens, language } = place;
  let last = -1;
  for (let i = at; i < tokens.length && i < at + longestPhrase; i += 1) {
    const token = tokens[i];
    if (token === undefined || token.fresh) break;
    if (isPlural(token, language)) return pluralHead(place, at, i);
    if (isInner(token, i, at, tokens)) continue;
    if (token.kind !== 'word' || endsPhrase(token, i === at, language)) break;
    last = i;
  }
  return singularHead(place, at, last);
}

/** Hyphens and quotation marks inside a phrase do not end it. */
function isInner(token: Token, at: number, start: number, tokens: readonly Token[]): boolean {
  if (token.text === '-') return !token.spaced && tokens[at + 1]?.spaced === false;
  if (at === start || token.kind !== 'mark') return token.kind === 'mark' && '“"\'‘'.includes(token.text);
  return '“”"\'‘’'.includes(token.text) && tokens[at + 1]?.kind === 'word';
}

function endsPhrase(token: Token, isFirst: boolean, language: PreparedLanguage): boolean {
  if (!language.stops.has(token.text)) return false;
  return !(
    isFirst &&
    [
      'other',
      'living',
      'working',
      'missing',
      'detained',
      'trafficked',
      'rescued',
      'released',
      'known',
      'trapped',
      'wounded',
      'injured',
      'convicted',
    ].includes(token.text)
  );
}

/** The plural ends the phrase, unless another plural follows at once ("SIM cards") or by "and" ("videos and images"). */
function pluralHead({ text, tokens, language }: NounPlace, from: number, at: number): CountedNoun {
  let head = at;
  const next = tokens[at + 1];
  const isCompound = !language.persons.has(tokens[at]?.text ?? '') && next !== undefined && !next.fresh;
  if (isCompound && isPlural(next, language)) head = at + 1;
  const unit = text.slice(headStart(tokens, head, from), tokens[head]?.end);
  const both = tokens[head + 1]?.text === 'and' && isPair(tokens, head + 2, language);
  if (!both) return { unit, from, to: head + 1, kind: 'noun' };
  return { unit: text.slice(tokens[head]?.start, tokens[head + 2]?.end), from, to: head + 3, kind: 'noun' };
}

/** "ex-scammers" is one word for the reader. */
function headStart(tokens: readonly Token[], head: number, from: number): number | undefined {
  const isJoined = head - 2 >= from && tokens[head - 1]?.text === '-' && tokens[head]?.spaced === false;
  return tokens[isJoined ? head - 2 : head]?.start;
}

/** A bare plural after "and" that ends its phrase: part of the same count. */
function isPair(tokens: readonly Token[], at: number, language: PreparedLanguage): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || !isPlural(token, language) || language.persons.has(token.text)) return false;
  return next === undefined || next.kind === 'mark' || language.stops.has(next.text);
}

function isPlural(token: Token, language: PreparedLanguage): boolean {
  const { text } = token;
  if (token.kind !== 'word' || text.length < 3 || language.vague.has(text)) return false;
  if (language.plurals.has(text)) return true;
  if (language.stops.has(text) || !text.endsWith('s') || text.length < 4) return false;
  return !text.endsWith('ss') && !text.endsWith("'s") && !text.endsWith('us') && !text.endsWith('is');
}

/** No plural: "one man", "a single nurse", "52,000 GDP"; otherwise the words were a verb. */
function singularHead(
  { text, tokens, expression, language }: NounPlace,
  from: number,
  last: number,
): CountedNoun | null {
  const isCompound = tokens[from - 1]?.text === '-';
  // "a 12-member panel": the member is counted.
  let head = isCompound ? Math.min(from, last) : last;
  while (head > from && /(?:ed|ing)$/u.test(tokens[head]?.text ?? '')) head -= 1;
  const token = tokens[head];
  if (token === undefined) return null;
  const isOne = expression.low === 1 && expression.high === 1;
  const isFraction = expression.form === 'fraction' || expression.isPercent;
  const isNamed = language.persons.has(token.text) || isPeopleName(tokens, head, language);
  if (!isOne && !isCompound && !isFraction && !isNamed) return null;
  return { unit: text.slice(token.start, token.end), from, to: head + 1, kind: 'noun' };
}

/** "30,000 Rohingya live", "212 Chinese were freed": the name of a people before its verb. */
function isPeopleName(tokens: readonly Token[], at: number, language: PreparedLanguage): boolean {
  const next = tokens[at + 1];
  return tokens[at]?.capital === true && next?.kind === 'word' && language.stops.has(next.text);
}

/** German: the first capital word after the number is the noun. */
function capitalPhrase({ text, tokens, language }: NounPlace, at: number): CountedNoun | null {
  for (let i = at; i < tokens.length && i < at + 5; i += 1) {
    const token = tokens[i];
    if (token?.kind !== 'word' || token.fresh || language.stops.has(token.text)) return null;
    if (token.capital) return { unit: text.slice(token.start, token.end), from: at, to: i + 1, kind: 'noun' };
  }
  return null;
}

/** Romance and Asian order: the word after the number, past a linking "de". */
function firstNoun({ text, tokens, language }: NounPlace, at: number): CountedNoun | null {
  let start = at;
  const limit = at + longestPhrase;
  while (
    start < limit &&
    (language.data.ofWords.includes(tokens[start]?.text ?? '') || isDeterminer(tokens[start], language))
  )
    start += 1;
  if (!isNounWord(tokens[start], language)) return null;
  const second = tokens[start + 1];
  const isSingle = language.data.nounWords === 1 || language.classifiers.has(tokens[start]?.text ?? '');
  const end = !isSingle && isNounWord(second, language) && second?.spaced === true ? start + 2 : start + 1;
  return { unit: text.slice(tokens[start]?.start, tokens[end - 1]?.end), from: start, to: end, kind: 'noun' };
}

function isNounWord(token: Token | undefined, language: PreparedLanguage): boolean {
  return token?.kind === 'word' && token.text !== '' && !token.fresh && !language.stops.has(token.text);
}

/** "212名工人", "212 คน": the noun after the classifier, or the classifier where the noun stands before the number. */
function classified({ text, tokens, language }: NounPlace, at: number): CountedNoun | null {
  const isClass = language.classifiers.has(tokens[at]?.text ?? '');
  const start = isClass ? at + 1 : at;
  const noun = tokens[start];
  const isGlued = noun !== undefined && !noun.spaced;
  const found = isNounWord(noun, language) && (isGlued || !isClass) ? start : isClass ? at : null;
  const token = found === null ? undefined : tokens[found];
  if (found === null || token === undefined) return null;
  // Thai and Khmer: the noun before the number is counted by its classifier.
  if (isClass && language.data.code !== 'zh') {
    return { unit: text.slice(tokens[at]?.start, tokens[at]?.end), from: at, to: at + 1, kind: 'noun' };
  }
  if (isClass && !isKnownNoun(token, language) && humanClassifiers.has(tokens[at]?.text ?? '')) {
    return { unit: language.data.people, from: at, to: at + 1, kind: 'noun' };
  }
  let end = found;
  while (isKnownNoun(tokens[end + 1], language)) end += 1;
  return { unit: text.slice(token.start, tokens[end]?.end), from: at, to: end + 1, kind: 'noun' };
}

/** Chinese classifiers for people: an unknown word behind them may be a verb. */
const humanClassifiers = new Set(['名', '位']);

/** "诈骗" + "园区": a listed noun that follows at once is the head of a compound. */
function isKnownNoun(token: Token | undefined, language: PreparedLanguage): boolean {
  return (
    token !== undefined &&
    !token.spaced &&
    (language.plurals.has(token.text) || language.persons.has(token.text))
  );
}

/** "121 were men and 55 were women". */
function predicateNoun(place: NounPlace, at: number): CountedNoun | null {
  const { text, tokens, language } = place;
  const verb = tokens[at];
  const noun = tokens[at + 1];
  if (language.data.code !== 'en' || !['were', 'are'].includes(verb?.text ?? '')) return null;
  if (noun === undefined || !isPlural(noun, language)) return null;
  return { unit: text.slice(noun.start, noun.end), from: at + 1, to: at + 2, kind: 'noun' };
}

/** "the ex-scammers of the 58", "Children accounted for 3,728". */
function nounBefore({ text, tokens, expression, language }: NounPlace): CountedNoun | null {
  const changed = changedNoun(tokens, expression, language);
  if (changed !== null) {
    return {
      unit: text.slice(changed.start, changed.end),
      from: expression.to,
      to: expression.to,
      kind: 'noun',
    };
  }
  let at = expression.from - 1;
  const isThe = tokens[at]?.text === 'the';
  if (isThe) at -= 1;
  const isOf = isThe && language.data.ofWords.includes(tokens[at]?.text ?? '');
  const accounted = tokens[at]?.text === 'for' && tokens[at - 1]?.text === 'accounted';
  const numbered = ['numbered', 'totalled', 'totaled'].includes(tokens[at]?.text ?? '');
  if (!isOf && !accounted && !numbered) return null;
  const head = accounted ? at - 2 : at - 1;
  const noun = tokens[head];
  if (noun === undefined || !isPlural(noun, language)) return null;
  return {
    unit: text.slice(headStart(tokens, head, 0), noun.end),
    from: expression.to,
    to: expression.to,
    kind: 'noun',
  };
}

/** Farthest a change verb may stand before its number, in tokens. */
const changeReach = 9;

/** "Complaints fell 8.5% from 2,140 to 1,958", "arrests rose to 40": what changed is what is counted. */
function changedNoun(
  tokens: readonly Token[],
  expression: Expression,
  language: PreparedLanguage,
): Token | null {
  if (!['from', 'to', 'by'].includes(tokens[expression.from - 1]?.text ?? '')) return null;
  for (let at = expression.from - 2; at > 0 && at > expression.from - changeReach; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.text === ',' || token.text === ';') return null;
    const noun = tokens[at - 1];
    if (language.changeVerbs.has(token.text) && noun !== undefined) {
      return isPlural(noun, language) || (at === 1 && noun.text.endsWith('s')) ? noun : null;
    }
  }
  return null;
}

function elliptical(place: NounPlace, at: number): CountedNoun | null {
  const { expression, antecedents, language, tokens } = place;
  if (expression.form === 'fraction' || expression.isPercent || expression.currency !== null) return null;
  if (expression.form === 'multiplier') return null;
  const isVague = expression.form === 'vague';
  const whole = wholeAfter(place, at);
  const isOthers = tokens[at]?.text === 'others' || tokens[at]?.text === 'more';
  const single = isOthers ? antecedents.single : null;
  const known =
    single ?? (isVague ? antecedents.inSentence : antecedentOf(antecedents, [expression.high, whole]));
  const next = tokens[at];
  const before = tokens[expression.from - 1]?.text ?? '';
  const isDone = next?.kind === 'word' && !next.fresh && language.stops.has(next.text);
  const isSaid = isVague || (isDone && !['from', 'to', 'at', '/', '×'].includes(before));
  const unit = known ?? (isSaid ? language.data.people : null);
  return unit === null ? null : { unit, from: at, to: at, kind: 'elliptical' };
}

/** The 186 of "142 of the 186", null when no such whole is named. */
function wholeAfter({ tokens, language }: NounPlace, at: number): number | null {
  if (!language.data.ofWords.includes(tokens[at]?.text ?? '')) return null;
  const token = isDeterminer(tokens[at + 1], language) ? tokens[at + 2] : tokens[at + 1];
  if (token?.kind === 'digits') return digitsValue(token.text, language.data);
  return token === undefined ? null : (language.data.cardinals[token.text] ?? null);
}
