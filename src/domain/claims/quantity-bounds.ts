/**
 * Which way a number is bounded: "at least", "just over", "nearly", "or so". The words may stand before or after
 * the number; fillers ("another", "a total of") may stand between.
 */
import type { Bound } from './claim.ts';
import type { Expression } from './quantity-expression.ts';
import { phraseAt, phraseBefore, type PreparedLanguage } from './quantity-lexicon.ts';
import type { Token } from './quantity-tokens.ts';

export interface Qualifier {
  readonly bound: Bound;
  /** Tokens of the qualifier words. */
  readonly from: number;
  readonly to: number;
}

const longestFiller = 3;

/** The qualifier before the expression, or after it or its noun (`nounEnd`); null when the number is bare. */
export function qualifierOf(
  tokens: readonly Token[],
  expression: Expression,
  nounEnd: number,
  language: PreparedLanguage,
): Qualifier | null {
  return (
    before({ tokens, nounEnd, language }, expression.opener ?? expression.from) ??
    after(tokens, expression, nounEnd, language) ??
    passed(tokens, expression, language) ??
    (expression.isPercent ? chineseShare(tokens, expression.from, language) : null)
  );
}

const passing = new Set('pass passes passed tops top'.split(' '));

/** "Claims pass a thousand": more than the number behind the verb, where nothing is counted behind it ("passed 30 laws"). */
function passed(
  tokens: readonly Token[],
  { from, to, isPercent, form }: Expression,
  language: PreparedLanguage,
): Qualifier | null {
  if (language.data.code !== 'en' || isPercent || form === 'fraction') return null;
  const verb = tokens[from - 1];
  const next = tokens[to];
  if (verb === undefined || !passing.has(verb.text) || !isNounLike(tokens[from - 2])) return null;
  const isEnd = next === undefined || next.fresh || next.kind === 'mark' || language.stops.has(next.text);
  if (!isEnd || againstVotes.has(next?.text ?? '')) return null;
  return { bound: '>', from: from - 1, to: from };
}

/** What grew stands before the verb: a plural, or "toll", "number", "total". */
function isNounLike(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    (/[^s]s$/u.test(token.text) || /^(?:toll|number|total|count|has|have|had)$/u.test(token.text))
  );
}

/** "Passed 40 to 12" tells a vote. */
const againstVotes = new Set(['to', 'against', 'for', '-', '–']);

/** How far back the verb of a Chinese share may stand, in tokens. */
const shareReach = 12;

/** "约占出口收入的8%": the bound stands before the verb. */
function chineseShare(tokens: readonly Token[], from: number, language: PreparedLanguage): Qualifier | null {
  if (language.data.code !== 'zh') return null;
  for (let at = from - 1; at > 0 && at > from - shareReach; at -= 1) {
    if (tokens[at]?.kind === 'mark' || tokens[at]?.kind === 'digits') return null;
    if (tokens[at]?.text.startsWith('占') !== true) continue;
    const found = phraseBefore(language.boundsBefore, tokens, at);
    return found === null ? null : { bound: found.value, from: found.from, to: at };
  }
  return null;
}

interface Place {
  readonly tokens: readonly Token[];
  /** Index after the noun of the number. */
  readonly nounEnd: number;
  readonly language: PreparedLanguage;
}

function before({ tokens, nounEnd, language }: Place, start: number): Qualifier | null {
  for (let end = start; end > 0 && start - end <= longestFiller; end -= 1) {
    const found = phraseBefore(language.boundsBefore, tokens, end);
    if (found !== null)
      return fits(tokens, found, end, start) &&
        !isComparison(tokens, found.from, language) &&
        !isParticle(tokens, found.from, language) &&
        !isPreposition({ tokens, nounEnd, language }, found.from, end) &&
        !isKnownWhole({ tokens, from: found.from, end, start, language })
        ? negated(tokens, { bound: found.value, from: found.from, to: end }, language)
        : null;
    const filler = tokens[end - 1];
    if (filler?.text === 'a' && end === start && language.data.code === 'es')
      return beforeComma(tokens, start - 1, language);
    if (filler?.text === ',' && end === start) return beforeComma(tokens, start - 1, language);
    if (filler === undefined || !language.fillers.has(filler.text)) return null;
  }
  return null;
}

/** "As a minimum, 18 houses", "at least, 12": a bound of several words may be parted by a comma. */
function beforeComma(tokens: readonly Token[], end: number, language: PreparedLanguage): Qualifier | null {
  const found = phraseBefore(language.boundsBefore, tokens, end);
  if (found === null || end - found.from < 2) return null;
  return { bound: found.value, from: found.from, to: end };
}

/** What a comparison says when it is negated. */
const opposites: Readonly<Partial<Record<Bound, Bound>>> = { '>': '<=', '<': '>=' };

/** Words between a negation and its comparison ("must not be more than", "is not allowed to exceed"). */
const negationGap = new Set(
  'be been being have has to ever even yet usually normally legally allowed permitted expected hay son'.split(
    ' ',
  ),
);
const longestGap = 4;

/** "may not exceed 40" and "never more than 40" are at most 40; "if not more than 40" stays. */
function negated(tokens: readonly Token[], qualifier: Qualifier, language: PreparedLanguage): Qualifier {
  const bound = opposites[qualifier.bound];
  if (bound === undefined || !language.comparisons.has(tokens[qualifier.from]?.text ?? '')) return qualifier;
  let at = qualifier.from - 1;
  while (at > qualifier.from - longestGap && negationGap.has(tokens[at]?.text ?? '')) at -= 1;
  if (isInverted(tokens, qualifier.from)) return { ...qualifier, bound };
  const isNegated = language.negations.has(tokens[at]?.text ?? '');
  const isDoubt = ['if', 'or', 'why'].includes(tokens[at - 1]?.text ?? '');
  return isNegated && !isDoubt ? { bound, from: at, to: qualifier.to } : qualifier;
}

/** How far back an inverted auxiliary may stand, in tokens. */
const inversionReach = 6;

/** "At no time did the number exceed 45", "never did it surpass 30". */
function isInverted(tokens: readonly Token[], verb: number): boolean {
  if (!['exceed', 'surpass'].includes(tokens[verb]?.text ?? '')) return false;
  for (let at = verb - 1; at > 0 && at > verb - inversionReach; at -= 1) {
    if (!['did', 'does', 'do'].includes(tokens[at]?.text ?? '')) continue;
    const before = tokens[at - 1]?.text ?? '';
    return before === 'never' || before === 'nor' || (before === 'time' && tokens[at - 2]?.text === 'no');
  }
  return false;
}

/** "66% more than the 890", "three more than": the phrase compares, it does not bound. */
function isComparison(tokens: readonly Token[], from: number, language: PreparedLanguage): boolean {
  const before = tokens[from - 1];
  const phrase = tokens[from]?.text ?? '';
  if (before === undefined || !['more', 'fewer', 'less', 'higher', 'lower', 'greater'].includes(phrase))
    return false;
  const { data } = language;
  if (
    before.kind === 'digits' ||
    language.times.has(before.text) ||
    data.cardinals[before.text] !== undefined
  )
    return true;
  return data.percent.some((words) => words.split(' ').at(-1) === before.text);
}

/** Verbs that take "up": what comes together, and what rises. */
const summing = new Set(
  `add adds added adding sum sums summed come comes coming came tot tots go goes going went gone climb climbs climbed climbing
  creep creeps crept edge edges edged move moves moved shoot shoots shot jump jumps jumped push pushes pushed`.split(
    /\s+/u,
  ),
);
const handing = new Set('handed hand handing hands turned turning turn signed'.split(' '));

/** "add up to 220", "has gone up to 86", "handed over 174": the words belong to the verb and bound nothing. */
function isParticle(tokens: readonly Token[], from: number, language: PreparedLanguage): boolean {
  if (language.data.code !== 'en') return false;
  const verb = tokens[from - 1]?.text ?? '';
  const phrase = tokens[from]?.text ?? '';
  if (phrase === 'up') return tokens[from + 1]?.text === 'to' && summing.has(verb);
  return phrase === 'over' && handing.has(verb);
}

/** What something is done under, or called. */
const instruments =
  /^(?:licen[cs]e|permit|contract|agreement|law|act|article|section|clause|rule|order|warrant|treat(?:y|ie)|convention|scheme|program(?:me)?|heading|name|title|government|minister|president|owner|management)s?$/u;
const lengths = /^(?:kilomet|met(?:er|re)s?$|miles?$|km$|hectares?$|acres?$|feet$|yards?$|ha$)/u;
const extents = new Set(
  'spread spreads scattered collapsed broke burst stretches stretched extends extended'.split(' '),
);
const doings = /^(?:work|operat|fish|dig|dug|min|sail|trad|act|logg?|drill|dredg)(?:e|ed|es|s|ing)?$/u;

/** "work under 31 licences", "collapsed over 6.2 kilometres": where and by what, not how many. */
function isPreposition({ tokens, nounEnd, language }: Place, from: number, end: number): boolean {
  if (language.data.code !== 'en' || end - from !== 1) return false;
  const [verb, word, noun] = [from - 1, from, nounEnd - 1].map((at) => tokens[at]?.text ?? '');
  if (word === 'under') return instruments.test(noun ?? '') && doings.test(verb ?? '');
  return word === 'over' && lengths.test(noun ?? '') && extents.has(verb ?? '');
}

interface Compared {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly end: number;
  readonly start: number;
  readonly language: PreparedLanguage;
}

const comparatives = new Set(['as', 'more', 'fewer', 'less', 'greater', 'higher', 'lower']);

/** "twice as many as the 19 in the register", "far more than the 30 it admitted": compared with a known number. */
function isKnownWhole({ tokens, from, end, start, language }: Compared): boolean {
  if (language.data.code !== 'en' || start - end !== 1 || tokens[end]?.text !== 'the') return false;
  if (!comparatives.has(tokens[from]?.text ?? '') || tokens[end - 1]?.text === 'the') return false;
  // "for more than the two years required" lasts.
  return language.data.periods[tokens[start + 1]?.text ?? ''] === undefined;
}

/** "some" before a filler is a pronoun, and "over the 50" is a place; bounds that allow fillers are longer phrases. */
function fits(
  tokens: readonly Token[],
  found: { readonly value: Bound; readonly from: number },
  end: number,
  start: number,
): boolean {
  if (end === start || end - found.from > 1) return true;
  const between = tokens.slice(end, start).map((token) => token.text);
  return between.every((word) => word !== 'the' && word !== 'of') && tokens[found.from]?.text !== 'some';
}

/** "three doors, plus four seats", "700 +0.6%": a plus that adds something else. */
function isAddition(tokens: readonly Token[], at: number, end: number): boolean {
  const { text } = tokens[at] ?? { text: '' };
  if (text === 'plus') return at > end;
  const next = tokens[at + 1];
  return text === '+' && next?.kind === 'digits' && !next.spaced;
}

function after(
  tokens: readonly Token[],
  expression: Expression,
  nounEnd: number,
  language: PreparedLanguage,
): Qualifier | null {
  const isClass = language.classifiers.has(tokens[expression.unitEnd]?.text ?? '');
  const behindClass = isClass ? expression.unitEnd + 1 : expression.unitEnd;
  for (const at of [expression.to, expression.unitEnd, behindClass, nounEnd]) {
    const start = tokens[at]?.text === ',' ? at + 1 : at;
    const found = phraseAt(language.boundsAfter, tokens, start);
    if (found !== null && !isAddition(tokens, start, at))
      return { bound: found.value, from: start, to: found.to };
  }
  return null;
}
