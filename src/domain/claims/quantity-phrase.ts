/**
 * The noun phrase after a number, by the order of the language: modifiers and a plural ("scam compounds"), modifiers
 * and a capital word (German), the next word (Romance), a classifier and its noun (Chinese, Thai, Khmer).
 */
import type { Antecedents } from './quantity-antecedents.ts';
import type { Expression } from './quantity-expression.ts';
import { phraseAt, phraseBefore, type PreparedLanguage } from './quantity-lexicon.ts';
import { isPaidThai } from './quantity-thai.ts';
import type { Token } from './quantity-tokens.ts';

export interface CountedNoun {
  /** As it stands in the text, or the canonical name of a measure or period. */
  readonly unit: string;
  /** Tokens of the noun phrase after the number, modifiers included; empty when the noun stands elsewhere. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'noun' | 'period' | 'measure' | 'times' | 'elliptical' | 'amount' | 'compound' | 'predicate';
}

/** Longest noun phrase that is followed, in tokens. */
export const longestPhrase = 9;

export interface NounPlace {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly expression: Expression;
  readonly language: PreparedLanguage;
  readonly antecedents: Antecedents;
}

/** The noun phrase that begins at a token, by the order of the language. */
export function phraseFrom(place: NounPlace, at: number): CountedNoun | null {
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
    if (isPlural(token, language)) {
      if (last < 0 || !isVerbOfOne(place, i)) return pluralHead(place, at, i);
      break;
    }
    if (isInner(token, i, at, tokens)) continue;
    if (token.kind !== 'word' || endsPhrase(token, i === at, language)) break;
    last = i;
  }
  return singularHead(place, at, last);
}

/** "one guard watches 40 men", "one shift pays": behind the noun of a single thing a word in -s is its verb. */
function isVerbOfOne({ tokens, expression, language }: NounPlace, at: number): boolean {
  const isOne = expression.low === 1 && expression.high === 1 && expression.form === 'words';
  if (!isOne || tokens[at]?.capital === true) return false;
  const next = tokens[at + 1];
  if (next === undefined || next.fresh) return false;
  return next.kind !== 'word' || language.stops.has(next.text) || opensObject(next, language);
}

function opensObject({ text }: Token, language: PreparedLanguage): boolean {
  return language.data.cardinals[text] !== undefined || language.articles.has(text) || text === 'the';
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
export function headStart(tokens: readonly Token[], head: number, from: number): number | undefined {
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

export function isPlural(token: Token, language: PreparedLanguage): boolean {
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
  // "Two in five walk": a verb stands right behind a ratio.
  const isRatio = tokens[expression.from + 1]?.text === 'in' && from === expression.to;
  const isFraction = (expression.form === 'fraction' && !isRatio) || expression.isPercent;
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
    (language.data.ofWords.includes(tokens[start]?.text ?? '') ||
      isDeterminer(tokens[start], language) ||
      (foremost.has(tokens[start]?.text ?? '') && isNounWord(tokens[start + 1], language)))
  )
    start += 1;
  // "a 11 el juez los multó": an article right behind the number opens another phrase.
  if (start > at && romanceArticles.has(tokens[at]?.text ?? '')) return null;
  if (!isNounWord(tokens[start], language) || isSpanishVerb(tokens[start], language)) return null;
  const second = tokens[start + 1];
  const isSingle = language.data.nounWords === 1 || language.classifiers.has(tokens[start]?.text ?? '');
  const end = !isSingle && isNounWord(second, language) && second?.spaced === true ? start + 2 : start + 1;
  return { unit: text.slice(tokens[start]?.start, tokens[end - 1]?.end), from: start, to: end, kind: 'noun' };
}

/** Adjectives that stand before their noun in Spanish and French. */
const foremost = new Set(
  'mayores principales primeros primeras grandes nuevos nuevas últimos últimas presuntos presuntas supuestos premiers premières grands grandes nouveaux nouvelles principaux principales derniers dernières petits petites'.split(
    ' ',
  ),
);

/** "71 llevaban la firma": the predicate stands right behind the number. */
function isSpanishVerb(token: Token | undefined, { data }: PreparedLanguage): boolean {
  return (
    data.code === 'es' &&
    /^(?:llevan|tienen|siguen|viven|trabajan|esperan|faltan|carecen|proceden|quedan)$|.(?:aban|ían|aron|ieron|eron|arán|erán|irán)$/u.test(
      token?.text ?? '',
    )
  );
}

const romanceArticles = new Set(['el', 'la', 'los', 'las', 'le', 'les', "l'"]);

/** A word that may be counted; "n'" of "12 n'ont rien dit" is none. */
function isNounWord(token: Token | undefined, language: PreparedLanguage): boolean {
  if (token?.kind !== 'word' || token.text === '' || token.fresh || language.stops.has(token.text))
    return false;
  return token.text.charCodeAt(token.text.length - 1) !== 0x27;
}

/** "212名工人", "212 คน": the noun after the classifier, or the classifier where the noun stands before the number. */
function classified(place: NounPlace, at: number): CountedNoun | null {
  const { text, tokens, language } = place;
  const isClass = language.classifiers.has(tokens[at]?.text ?? '');
  const whole = isClass ? chineseWhole(place) : null;
  if (whole !== null) return { unit: whole, from: at, to: at + 1, kind: 'elliptical' };
  // Thai and Khmer: the noun before the number is counted by its classifier.
  if (isClass && language.data.nounFirst)
    return { unit: text.slice(tokens[at]?.start, tokens[at]?.end), from: at, to: at + 1, kind: 'noun' };
  if (language.data.nounFirst) {
    const coin = language.data.code === 'th' ? thaiCoin(place, at) : null;
    if (coin !== null) return coin;
    const before = nounBeforeNumber(place, at);
    if (before !== null) return before;
  }
  const start = isClass ? pastBound(tokens, at + 1, language) : at;
  const noun = tokens[start];
  const isGlued = noun !== undefined && !noun.spaced;
  const found = isNounWord(noun, language) && (isGlued || !isClass) ? start : isClass ? at : null;
  const token = found === null ? undefined : tokens[found];
  if (found === null || token === undefined) return null;
  const isPersonClass = isClass && humanClassifiers.has(tokens[at]?.text ?? '');
  const cut = nounLength(text, token, isKnownNoun(token, language) ? '' : language.data.nounEndings);
  if (isPersonClass && !isKnownNoun(token, language) && cut === 0)
    return { unit: language.data.people, from: at, to: at + 1, kind: 'noun' };
  if (cut > 0)
    return { unit: text.slice(token.start, token.start + cut), from: at, to: found + 1, kind: 'noun' };
  // "11座矿中有七座": the mine, not its inside.
  const isInside = token.text.length > 1 && token.text.endsWith('中');
  if (isInside)
    return { unit: text.slice(token.start, token.end - 1), from: at, to: found + 1, kind: 'noun' };
  let end = found;
  while (isKnownNoun(tokens[end + 1], language)) end += 1;
  return { unit: text.slice(token.start, tokens[end]?.end), from: at, to: end + 1, kind: 'noun' };
}

/** "จ่ายเงิน 18.6 ล้านโดริน": the unknown word behind a large number that is paid. */
function thaiCoin({ text, tokens, expression, language }: NounPlace, at: number): CountedNoun | null {
  const coin = tokens[at];
  const isWord = coin !== undefined && isNounWord(coin, language) && !isOwnWord(coin, language);
  if (!isWord || (expression.high ?? 0) < leastPaid || expression.isPercent) return null;
  if (!isPaidThai(text, tokens[expression.from]?.start ?? 0)) return null;
  return { unit: text.slice(coin.start, coin.end), from: at, to: at + 1, kind: 'noun' };
}

/** Smaller numbers behind a word of paying may as well count. */
const leastPaid = 100;

/** "11所学校中有七所停用": the second number counts what the first did. */
function chineseWhole({ tokens, expression, language, antecedents }: NounPlace): string | null {
  if (language.data.code !== 'zh' || tokens[expression.from - 1]?.text !== '有') return null;
  const before = tokens[expression.from - 2]?.text ?? '';
  return before.endsWith('中') ? antecedents.inSentence : null;
}

/** "名左右的工人": past a bound and its particle between classifier and noun. */
function pastBound(tokens: readonly Token[], at: number, language: PreparedLanguage): number {
  const after = phraseAt(language.boundsAfter, tokens, at)?.to ?? at;
  return language.fillers.has(tokens[after]?.text ?? '') ? after + 1 : after;
}

/** Longest noun that is cut out of a run of unknown characters. */
const longestCut = 5;

/** Length of the noun at the head of an unknown run, by the last character that nouns end in; 0 when there is none. */
function nounLength(text: string, token: Token, endings: string): number {
  if (endings === '') return 0;
  const longest = Math.min(longestCut, token.end - token.start);
  for (let length = 2; length <= longest; length += 1)
    if (endings.includes(text.charAt(token.start + length - 1))) return length;
  return 0;
}

/** "ហាងរាប់សិប", "โคมประมาณ 17,000": the noun right before the number and its bound, where none follows. */
function nounBeforeNumber({ text, tokens, expression, language }: NounPlace, at: number): CountedNoun | null {
  const next = tokens[at];
  if (next !== undefined && (language.persons.has(next.text) || language.plurals.has(next.text))) return null;
  let before = expression.opener ?? expression.from;
  before = phraseBefore(language.boundsBefore, tokens, before)?.from ?? before;
  const noun = tokens[before - 1];
  if (noun?.kind !== 'word' || noun.text === '' || language.stops.has(noun.text)) return null;
  if (isOwnWord(noun, language) || isLineBetween(tokens, before, expression.from)) return null;
  return { unit: text.slice(noun.start, noun.end), from: expression.to, to: expression.to, kind: 'noun' };
}

function isLineBetween(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1) if (tokens[at]?.fresh === true) return true;
  return false;
}

/** Words of numbers, times and money are nobody's noun. */
function isOwnWord({ text }: Token, language: PreparedLanguage): boolean {
  const { periods, cardinals, scales } = language.data;
  if (language.classifiers.has(text)) return text.length < 3;
  return (
    periods[text] !== undefined ||
    cardinals[text] !== undefined ||
    scales[text] !== undefined ||
    language.currencies.has(text) ||
    language.yearWords.has(text) ||
    language.fillers.has(text) ||
    language.data.perWords.includes(text)
  );
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

export function isDeterminer(token: Token | undefined, language: PreparedLanguage): boolean {
  if (token?.kind !== 'word') return false;
  return (
    language.fillers.has(token.text) ||
    ['all', 'his', 'my', 'last', 'final', 'past', 'every', 'both', 'first', 'remaining'].includes(token.text)
  );
}
