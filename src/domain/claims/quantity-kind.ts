/** What kind of quantity a number is: count, money, share, duration, age, rate, change, measure or frequency. */
import type { ClaimKind } from './claim.ts';
import { isAgeSpan, isEnglishAge, isExtremeAge, isParentOf } from './quantity-age.ts';
import type { Expression } from './quantity-expression.ts';
import { isParticle } from './quantity-direction.ts';
import { phraseAt, phraseBefore, type PreparedLanguage } from './quantity-lexicon.ts';
import type { CountedNoun } from './quantity-phrase.ts';
import type { Token } from './quantity-tokens.ts';

export interface Rate {
  /** Canonical period: "month". */
  readonly period: string;
  readonly to: number;
}

const bracketLimit = 7;

/** "a month", "per day", "every week", "annually" after the noun, past one bracket ("baht ($31,000) per month"). */
export function rateAfter(tokens: readonly Token[], at: number, language: PreparedLanguage): Rate | null {
  const start = tokens[at]?.text === '(' ? afterBracket(tokens, at) : at;
  const close = tokens[start]?.text === ')' ? start + 1 : start;
  const right = rateAt(tokens, close, language);
  return right === null && language.data.code === 'en' ? rateBehind(tokens, close, language) : right;
}

/** "7 litres | of water | a day", "7 litres | per person | a day": behind what is measured, and for whom. */
function rateBehind(tokens: readonly Token[], from: number, language: PreparedLanguage): Rate | null {
  let at = from;
  for (let steps = 0; steps < 2; steps += 1) {
    const [word, next] = [tokens[at], tokens[at + 1]];
    if (word?.kind !== 'word' || word.fresh || next?.kind !== 'word' || next.fresh) return null;
    const isOf = word.text === 'of' && at === from && language.measures.has(tokens[at - 1]?.text ?? '');
    const isShared = word.text === 'per' && language.data.periods[next.text] === undefined;
    if (word.text === 'each') at += 1;
    else if ((isOf || isShared) && !language.stops.has(next.text)) at += 2;
    else return null;
    const rate = rateAt(tokens, at, language);
    if (rate !== null) return rate;
  }
  return null;
}

function rateAt(tokens: readonly Token[], at: number, language: PreparedLanguage): Rate | null {
  const token = tokens[at];
  if (token === undefined || token.fresh) return null;
  const adverb = language.data.rateAdverbs[token.text];
  if (adverb !== undefined) return { period: adverb, to: at + 1 };
  const per = phraseAt(language.per, tokens, at);
  if (per === null) return null;
  const period = language.data.periods[tokens[per.to]?.text ?? ''];
  if (period === undefined) return null;
  const next = tokens[per.to + 1];
  if (next?.kind === 'digits' && /^[12]\d{3}$/u.test(next.text)) return null;
  const isDate =
    ['earlier', 'ago', 'later', 'before', 'after', 'old', 'or'].includes(next?.text ?? '') ||
    next?.text === '-';
  return isDate ? null : { period, to: per.to + 1 };
}

/** "每月3000美元": the period stands before. */
export function rateBefore(tokens: readonly Token[], from: number, language: PreparedLanguage): Rate | null {
  if (!language.data.spaceless) return rateRightBefore(tokens, from, language);
  for (let at = from - 1; at > from - rateReach; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') return null;
    const period = language.data.periods[token.text];
    if (period === undefined) continue;
    const isBefore =
      language.data.perWords.includes(tokens[at - 1]?.text ?? '') && tokens[at - 1]?.text !== '一';
    const isBehind = language.data.perAfter.includes(tokens[at + 1]?.text ?? '');
    return isBefore || isBehind ? { period, to: from } : null;
  }
  return null;
}

/** "cada mes 200 euros", "every day 300 lorries": the words that can only open a rate. */
function rateRightBefore(tokens: readonly Token[], from: number, language: PreparedLanguage): Rate | null {
  const per = tokens[from - 2]?.text ?? '';
  if (!distributives.has(per)) return null;
  const period = language.data.periods[tokens[from - 1]?.text ?? ''];
  return period === undefined ? null : { period, to: from };
}

const distributives = new Set('each every cada chaque mỗi'.split(' '));

/** How far before its number a period may stand ("每天得到15美元"), in tokens. */
const rateReach = 6;

function afterBracket(tokens: readonly Token[], at: number): number {
  for (let i = at + 1; i < at + bracketLimit; i += 1) if (tokens[i]?.text === ')') return i + 1;
  return at;
}

/** Where the age pattern of a number ends, or null when it is no age. */
export function ageAt(
  tokens: readonly Token[],
  expression: Expression,
  language: PreparedLanguage,
): { readonly unit: string; readonly to: number } | null {
  const high = expression.high ?? 999;
  if (high > 120 || expression.currency !== null || expression.isPercent || expression.form === 'fraction')
    return null;
  const after = ageAfter(tokens, expression.to, language);
  if (after !== null) return after;
  if (isParentOf(tokens, expression, language)) return null;
  const joint = tokens[expression.from - 1]?.text ?? '';
  const colon = tokens[expression.from - 1]?.text === ':' ? expression.from - 1 : null;
  const isSecond = [',', 'and', 'or'].includes(joint) || language.data.rangeAnd.includes(joint);
  const listed =
    isSecond && tokens[expression.from - 2]?.kind === 'digits'
      ? expression.from - 2
      : (colon ?? expression.opener ?? expression.from);
  const isAged = phraseBefore(language.ageBefore, tokens, listed) !== null;
  const isSpan = language.data.code === 'en' && isAgeSpan(tokens, expression);
  if (isAged || isSpan) return { unit: 'years', to: expression.to };
  if (language.data.code === 'en' && isExtremeAge(tokens, expression))
    return { unit: 'years', to: expression.to };
  if (high < 3 || !Number.isInteger(high)) return null;
  const isBare =
    isApposition(tokens, expression) ||
    isSelfAge(tokens, expression, language) ||
    (language.data.code === 'en' && isEnglishAge(tokens, expression, language));
  if (isBare) return { unit: 'years', to: expression.to };
  const end = girlOf(tokens, expression, language) ?? yearsBehindName(tokens, expression, language);
  return end === null ? null : { unit: 'years', to: end };
}

/** "year-old", "years old", "years of age". */
function ageAfter(
  tokens: readonly Token[],
  at: number,
  language: PreparedLanguage,
): { readonly unit: string; readonly to: number } | null {
  const next = tokens[at];
  if (next === undefined || (next.text !== '-' && !language.ageAfter.has(next.text))) return null;
  const words = tokens.slice(at, at + 6).filter((token) => token.text !== '-');
  const found = phraseAt(language.ageAfter, words, 0);
  const last = found === null ? undefined : words[found.to - 1];
  if (last === undefined) return null;
  const period = language.data.periods[words[0]?.text ?? ''] ?? 'year';
  return { unit: `${period}s`, to: tokens.indexOf(last, at) + 1 };
}

/** Where "a girl of 14" or "una joven de 18 años" ends; null when it is no age. */
function girlOf(
  tokens: readonly Token[],
  { from, to }: Expression,
  language: PreparedLanguage,
): number | null {
  if (!language.data.ofWords.includes(tokens[from - 1]?.text ?? '')) return null;
  const person = tokens[from - 2]?.text ?? '';
  const isGroup = language.groups.has(person) || language.plurals.has(person) || person.endsWith('s');
  const isSingular = language.persons.has(person) && !isGroup;
  const next = tokens[to];
  if (!isSingular) return null;
  if (next !== undefined && language.data.periods[next.text] === 'year') return to + 1;
  return next === undefined || next.kind === 'mark' || language.stops.has(next.text) ? to : null;
}

/** "Daro, 23 ans, qui", "Daro, de 23 años,": a name, a comma, years. */
function yearsBehindName(
  tokens: readonly Token[],
  { from, to }: Expression,
  language: PreparedLanguage,
): number | null {
  const at = language.data.ofWords.includes(tokens[from - 1]?.text ?? '') ? from - 2 : from - 1;
  if (tokens[at]?.text !== ',' || !(tokens[at - 1]?.capital ?? false)) return null;
  if (language.data.periods[tokens[to]?.text ?? ''] !== 'year') return null;
  const next = tokens[to + 1];
  return next === undefined || next.kind === 'mark' ? to + 1 : null;
}

/** "Daro, 23, who", "Dara, 27, said", "Arno Kessling (46)". */
function isApposition(tokens: readonly Token[], { from, to, form }: Expression): boolean {
  const isNow = ['now', 'then', 'just', 'only'].includes(tokens[from - 1]?.text ?? '');
  const start = isNow ? from - 1 : from;
  const open = tokens[start - 1];
  const name = tokens[start - 2];
  const close = tokens[to];
  if (form !== 'digits' || name?.kind !== 'word' || !name.capital) return false;
  if (open?.text === '(') return close?.text === ')' && to === from + 1 && !isPlaceList(tokens, start - 2);
  if (open?.text !== ',') return false;
  const isThen = close?.text === 'at' && tokens[to + 1]?.text === 'the' && tokens[to + 2]?.text === 'time';
  return isThen || close === undefined || [',', '.', ';', ')', '”', '"'].includes(close.text);
}

/** How far a list of names in a row is followed back, in tokens. */
const longestRow = 30;

/** "from Kenya (12), Uganda (9) and Nepal (31)": places with counts, not people with ages. */
function isPlaceList(tokens: readonly Token[], name: number): boolean {
  let at = name;
  while (at > name - longestRow && isRowPart(tokens[at])) at -= 1;
  return ['from', 'in', 'across', 'countries', 'nationalities', ':'].includes(tokens[at]?.text ?? '');
}

function isRowPart(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return token.kind === 'word'
    ? token.capital || token.text === 'and'
    : token.kind === 'digits' || '(),'.includes(token.text);
}

/** "I was 19 when", "she was only 14", "Mara is 23 now", "my sister is 12." */
function isSelfAge(
  tokens: readonly Token[],
  { from, to, scaled, bound }: Expression,
  language: PreparedLanguage,
): boolean {
  if (scaled || bound !== null) return false;
  let at = from - 1;
  while (['only', 'just', 'about', 'then', 'now', 'barely', 'still'].includes(tokens[at]?.text ?? ''))
    at -= 1;
  const verb = tokens[at]?.text ?? '';
  if (!['was', 'is', 'am', "i'm", "he's", "she's"].includes(verb)) return false;
  const isPerson =
    verb.endsWith("'s") ||
    verb === "i'm" ||
    isOnePerson(tokens, at - 1, language) ||
    isBehindAside(tokens, at - 1);
  const isPlace = tokens[to]?.text === 'at' && isFirstWord(tokens, at - 1) && tokens[to + 1]?.text !== 'the';
  return isPerson && !(isPlace && tokens[at - 1]?.capital === true) && agesEnd(tokens[to]);
}

function agesEnd(next: Token | undefined): boolean {
  return (
    next === undefined ||
    next.kind === 'mark' ||
    ['when', 'at', 'and', 'years', 'then', 'but', 'now', 'today', 'last', 'next', 'this'].includes(next.text)
  );
}

/** "Lena, now 41, was 17": a name before an aside of a few words. */
function isBehindAside(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== ',') return false;
  for (let open = at - 1; open > at - 6 && open > 0; open -= 1)
    if (tokens[open]?.text === ',')
      return tokens[open - 1]?.capital === true && tokens[at - 1]?.kind === 'digits';
  return false;
}

/** Endings of nouns that are no names and stand first in a sentence: "Attendance was 23". */
const abstractEnding =
  /(?:s|tion|sion|ance|ence|ment|ity|age|ship|total|number|count|toll|rate|score|figure|sum|average|median|result|maximum|minimum|limit|ure|price|cost|height|width|length|weight|depth|speed|value|size|level|turnout|quota)$/u;

/** A pronoun, a singular noun for a person, or a name stands before the verb. */
function isOnePerson(tokens: readonly Token[], at: number, language: PreparedLanguage): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  if (['i', 'he', 'she', 'who', 'youngest', 'oldest', 'eldest'].includes(token.text)) return true;
  const isPlural = token.text.endsWith('s') || language.plurals.has(token.text);
  if (language.persons.has(token.text)) return !isPlural && !language.groups.has(token.text);
  if (!token.capital || language.stops.has(token.text) || language.months.has(token.text)) return false;
  return !isFirstWord(tokens, at) || !abstractEnding.test(token.text);
}

function isFirstWord(tokens: readonly Token[], at: number): boolean {
  return at === 0 || tokens[at]?.fresh === true || tokens[at - 1]?.kind === 'mark';
}

export interface KindFacts {
  readonly tokens: readonly Token[];
  readonly expression: Expression;
  readonly noun: CountedNoun | null;
  readonly rate: Rate | null;
  readonly isAge: boolean;
  readonly language: PreparedLanguage;
}

/** The kind of the quantity, from its unit and the words of change around it. */
export function kindOf(facts: KindFacts): ClaimKind {
  const { expression, noun, rate, isAge } = facts;
  if (isAge) return 'age';
  if (isPerNumber(facts)) return 'rate';
  if (expression.currency !== null) return 'money';
  if (expression.form === 'fraction' && noun?.kind === 'measure') return 'measure';
  if (expression.form === 'fraction' && noun?.kind === 'period') return 'duration';
  if (expression.isPercent || expression.form === 'fraction') return isChange(facts) ? 'change' : 'share';
  if (expression.form === 'multiplier' || noun?.kind === 'times')
    return isChange(facts) || facts.language.risen.has(facts.tokens[expression.from]?.text ?? '')
      ? 'change'
      : 'frequency';
  if (rate !== null) return 'rate';
  if (noun?.kind === 'period') return 'duration';
  if (noun?.kind === 'measure') return 'measure';
  return isChange(facts) || isChangedBy(facts) ? 'change' : 'count';
}

/** "3.4 cases per 100,000 residents": so many to a number of others. */
function isPerNumber({ tokens, expression, noun }: KindFacts): boolean {
  if (noun === null || expression.currency !== null || tokens[noun.to]?.text !== 'per') return false;
  return tokens[noun.to + 1]?.kind === 'digits';
}

/** "rose by 15": the number is how much was added or lost. */
function isChangedBy({ tokens, expression, language }: KindFacts): boolean {
  if (tokens[expression.from - 1]?.text !== 'by' || expression.isRange) return false;
  const before = [2, 3, 4].map((step) => tokens[expression.from - step]?.text ?? '');
  return before.some((word) => language.changeVerbs.has(word));
}

const comparatives = new Set(
  'more fewer less higher lower increase rise drop decline fall reduction jump surge as growth'.split(' '),
);

/** "66% more than", "an increase of 7 per cent", "fell by 11 per cent", "three more than". */
function isChange({ tokens, expression, noun, language }: KindFacts): boolean {
  const after = tokens[Math.max(noun?.to ?? 0, expression.unitEnd)];
  if (
    comparatives.has(after?.text ?? '') &&
    tokens[Math.max(noun?.to ?? 0, expression.unitEnd) + 1]?.text !== 'of'
  ) {
    return expression.form !== 'words' && expression.form !== 'digits'
      ? true
      : isCompared(tokens, expression.unitEnd);
  }
  if (!expression.isPercent && expression.form !== 'fraction') return false;
  let at = expression.from - 1;
  for (let steps = 0; steps < 4; steps += 1, at -= 1) {
    const word = tokens[at]?.text ?? '';
    if (word === 'up' && tokens[at + 1]?.text === 'to') continue;
    if (isParticle(tokens, at)) return false;
    if (
      language.changeVerbs.has(word) ||
      (comparatives.has(word) && word !== 'as' && word !== 'more' && word !== 'less' && word !== 'fewer')
    )
      return true;
    if (tokens[at]?.kind !== 'word') return false;
  }
  return false;
}

function isCompared(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 4; i += 1) if (tokens[i]?.text === 'than') return true;
  return false;
}
