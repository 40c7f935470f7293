/**
 * What a number counts. The noun is looked for after the number ("53 scam compounds"), behind "of the" ("two of the
 * compounds"), before it ("ex-scammers of the 58 they interviewed"), as predicate ("121 were men"), and at last in
 * what was counted before ("Nineteen of them").
 */
import { nounOfThem } from './quantity-anaphora.ts';
import { isParentOf } from './quantity-age.ts';
import { elliptical, nounBefore, predicateNoun } from './quantity-ellipsis.ts';
import { lastEntry } from './quantity-register.ts';
import { livesLost } from './quantity-label.ts';
import { listItemNoun } from './quantity-list.ts';
import { expressionAt } from './quantity-expression.ts';
import { inheritedUnit, nounOfWhom } from './quantity-inheritance.ts';
import { phraseAt, type PreparedLanguage } from './quantity-lexicon.ts';
import {
  capacity,
  ofPronoun,
  ourselves,
  pastOwner,
  pastQuote,
  sharedNoun,
  wholeBefore,
} from './quantity-partitive.ts';
import {
  isDeterminer,
  isPlural,
  longestPhrase,
  phraseFrom,
  type CountedNoun,
  type NounPlace,
} from './quantity-phrase.ts';
import { putAt } from './quantity-put.ts';
import { standsFor, thatMany } from './quantity-standing.ts';
import { hedges } from './quantity-named.ts';
import { romanceUnit } from './quantity-romance.ts';
import { isTightHyphen, type Token } from './quantity-tokens.ts';

/** The noun counted by an expression; null when the text gives none. */
export function countedNoun(place: NounPlace): CountedNoun | null {
  const { inner } = place.expression;
  if (inner !== null)
    return { unit: inner, from: place.expression.to, to: place.expression.to, kind: 'period' };
  const at = nounStart(place);
  return (
    childrenOf(place) ??
    singlePerson(place) ??
    livesLost(place, at) ??
    sumAhead(place) ??
    lastEntry(place) ??
    listItemNoun(place) ??
    standsFor(place, at) ??
    thatMany(place) ??
    measureAt(place, at) ??
    ofPronoun(place, at) ??
    ofPhrase(place, at) ??
    directNoun(place, at) ??
    predicateNoun(place, at) ??
    listNoun(place, at) ??
    putAt(place) ??
    nounOfWhom(place, at) ??
    wholeBefore(place) ??
    capacity(place, at) ??
    ourselves(place, at) ??
    nounOfThem(place, at) ??
    inheritedUnit(place, at) ??
    romanceUnit(place, at) ??
    nounBefore(place) ??
    elliptical(place, at)
  );
}

/** "from 2.1 billion to 3.4 billion varns", "from 40 to 55 hectares": the unit of the second number is that of the first. */
function sumAhead(place: NounPlace): CountedNoun | null {
  const { tokens, expression, language } = place;
  const { from, unitEnd, currency, isPercent } = expression;
  if (tokens[from - 1]?.text !== 'from' || tokens[unitEnd]?.text !== 'to' || language.data.code !== 'en')
    return null;
  if (currency !== null || isPercent) return null;
  const second = expressionAt(tokens, unitEnd + 1, language);
  if (second === null || second.isPercent || second.form === 'multiplier') return null;
  if (second.currency !== null) return { unit: second.currency, from: unitEnd, to: unitEnd, kind: 'amount' };
  const measure = measureAt({ ...place, expression: second }, second.unitEnd);
  return measure === null || measure.kind === 'times' ? null : { ...measure, from: unitEnd, to: unitEnd };
}

/** "nine, ten and twelve men": men for each. */
function listNoun(place: NounPlace, at: number): CountedNoun | null {
  const noun = sharedNoun(place, at);
  const token = noun === null ? undefined : place.tokens[noun];
  if (token === undefined) return null;
  return { unit: place.text.slice(token.start, token.end), from: at, to: at, kind: 'noun' };
}

/** "a mother of five": so many children. */
function childrenOf({ tokens, expression, language }: NounPlace): CountedNoun | null {
  if (!isParentOf(tokens, expression, language)) return null;
  const isGrand = tokens[expression.from - 2]?.text.startsWith('grand') === true;
  return {
    unit: isGrand ? 'grandchildren' : 'children',
    from: expression.to,
    to: expression.to,
    kind: 'elliptical',
  };
}

/** "a single night nurse": the first noun for a person behind it. */
function singlePerson({ text, tokens, expression, language }: NounPlace): CountedNoun | null {
  if (expression.high !== 1 || tokens[expression.to - 1]?.text !== 'single') return null;
  for (let at = expression.to; at < expression.to + 3; at += 1) {
    const token = tokens[at];
    if (token !== undefined && language.persons.has(token.text))
      return { unit: text.slice(token.start, token.end), from: expression.to, to: at + 1, kind: 'noun' };
  }
  return null;
}

/** Past the currency word, a hyphen and the words of "or so". */
function nounStart({ tokens, expression, language }: NounPlace): number {
  let at = expression.unitEnd;
  if (isTightHyphen(tokens[at])) at += 1;
  at = pastQuote(tokens, at, expression.from);
  const bound = phraseAt(language.boundsAfter, tokens, at);
  if (bound !== null) at = bound.to;
  while (
    ['more', 'additional', 'further', 'other', 'different', 'such'].includes(tokens[at]?.text ?? '') &&
    tokens[at + 1]?.kind === 'word'
  ) {
    if (language.stops.has(tokens[at + 1]?.text ?? '')) break;
    at += 1;
  }
  return at;
}

function measureAt({ tokens, expression, language }: NounPlace, at: number): CountedNoun | null {
  const isFraction = expression.form === 'fraction';
  const start = isFraction ? partStart(tokens, at, language) : pastClassifier(tokens, at, language);
  const token = start === null ? undefined : tokens[start];
  if (start === null || token === undefined || token.fresh) return null;
  const period = language.data.periods[token.text];
  if (period !== undefined) return periodNoun(tokens, start, period);
  if (!isFraction && language.times.has(token.text))
    return { unit: 'times', from: at, to: at + 1, kind: 'times' };
  const measure = phraseAt(language.measures, tokens, start);
  if (measure === null || (token.text.length === 1 && token.spaced && token.capital)) return null;
  return { unit: measure.value, from: start, to: measure.to, kind: 'measure' };
}

/** Words that leave a period what it is ("ten working days"); "hearing days" are counted. */
const spans = new Set(
  'working calendar business consecutive straight full whole long more further solid'.split(' '),
);

/** "六个星期", "ten working days": past a classifier or a word of lasting before a period. */
function pastClassifier(tokens: readonly Token[], at: number, language: PreparedLanguage): number {
  const word = tokens[at]?.text ?? '';
  if (language.data.code === 'en') {
    const isTime = language.data.periods[tokens[at + 1]?.text ?? ''] !== undefined;
    return isTime && spans.has(word) ? at + 1 : at;
  }
  if (!language.classifiers.has(word)) return at;
  return language.data.periods[tokens[at + 1]?.text ?? ''] === undefined ? at : at + 1;
}

/** "half an hour", "a quarter of a hectare": the index of the measured unit; null for a share ("half the hour"). */
function partStart(tokens: readonly Token[], at: number, language: PreparedLanguage): number | null {
  const article = language.data.ofWords.includes(tokens[at]?.text ?? '') ? at + 1 : at;
  return language.articles.has(tokens[article]?.text ?? '') ? article + 1 : null;
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
  // "61 of these the inspectors did not find": a pronoun, and the subject behind it.
  if (tokens[start]?.text === 'these' && articles.has(tokens[start + 1]?.text ?? '')) return null;
  const limit = at + longestPhrase;
  start = pastHedges(tokens, start, language);
  while (start < limit && (isDeterminer(tokens[start], language) || tokens[start]?.kind === 'digits'))
    start += 1;
  if (language.data.cardinals[tokens[start]?.text ?? ''] !== undefined) start += 1;
  start = pastOwner(tokens, start, language);
  if (isPossessivePeriod(tokens[start], language)) start += 1;
  if (pronouns.has(tokens[start]?.text ?? '')) return predicateApposition(place, start + 1);
  return firstOfThose(place, start) ?? phraseFrom(place, start) ?? adjectiveAsNoun(place, start);
}

const longestHedge = 4;

function isHedge(token: Token | undefined): boolean {
  return token?.text === 'the' || hedges.has(token?.text ?? '');
}

/** "57 of some 150 households", "six of the roughly 40 wells": index of the whole behind its hedges; else `at`. */
function pastHedges(tokens: readonly Token[], at: number, { data }: PreparedLanguage): number {
  if (data.code !== 'en') return at;
  let number = at;
  while (number < at + longestHedge && isHedge(tokens[number])) number += 1;
  const whole = tokens[number];
  const isNumber = whole?.kind === 'digits' || data.cardinals[whole?.text ?? ''] !== undefined;
  return isNumber && whole?.fresh === false ? number : at;
}

/** "In five of those cases crew members": the noun of "those", not the subject that follows it. */
function firstOfThose({ text, tokens, expression, language }: NounPlace, start: number): CountedNoun | null {
  const noun = tokens[start];
  const isIn = tokens[expression.from - 1]?.text === 'in' && language.data.code === 'en';
  if (!isIn || noun === undefined || !isPlural(noun, language)) return null;
  return { unit: text.slice(noun.start, noun.end), from: start, to: start + 1, kind: 'noun' };
}

const articles = new Set(['the', 'a', 'an', 'its', 'their', 'our', 'his', 'her']);
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

/** "a 48-page study draws": the hyphen ties the number to one word, however many nouns follow. */
function hyphened({ text, tokens, language }: NounPlace, at: number): CountedNoun | null {
  const token = tokens[at];
  if (language.data.code !== 'en' || !isTightHyphen(tokens[at - 1]) || token?.kind !== 'word') return null;
  if (token.spaced || isPlural(token, language)) return null;
  return { unit: text.slice(token.start, token.end), from: at, to: at + 1, kind: 'compound' };
}

const arabicPronouns = new Set(['منها', 'منهم', 'منهن']);

/** "٢٩ منها": of those counted right before. */
function arabicThem({ tokens, language, antecedents }: NounPlace, at: number): CountedNoun | null {
  if (language.data.code !== 'ar' || !arabicPronouns.has(tokens[at]?.text ?? '')) return null;
  const unit = antecedents.inSentence ?? antecedents.before;
  return unit === null ? null : { unit, from: at, to: at + 1, kind: 'elliptical' };
}

function directNoun(place: NounPlace, at: number): CountedNoun | null {
  const { expression, language } = place;
  if (expression.form === 'multiplier') return null;
  if (place.tokens[at]?.text === 'strong' && isTightHyphen(place.tokens[at - 1]))
    return { unit: language.data.people, from: at, to: at + 1, kind: 'noun' };
  const them = arabicThem(place, at);
  if (them !== null) return them;
  const own = hyphened(place, at);
  if (own !== null) return own;
  // An amount counts coins; elsewhere than in English the next word is not its noun.
  if (expression.currency !== null && language.data.nounOrder !== 'plural') return null;
  // "1,900 head of cattle"
  const isHead = place.tokens[at]?.text === 'head' && place.tokens[at + 1]?.text === 'of';
  return phraseFrom(place, isHead ? at + 2 : at);
}
