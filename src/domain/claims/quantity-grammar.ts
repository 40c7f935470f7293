/**
 * Quantities of one sentence: numbers are found left to right, each gets its noun, its bound and its kind, and what
 * the junk rules reject is dropped. One pass over the tokens; every look-around is bounded, so the work is linear.
 */
import type { TextRange } from '../../base/index.ts';
import { isAdvert } from './quantity-advert.ts';
import type { Bound, ClaimKind, Quantity } from './claim.ts';
import { qualifierOf, type Qualifier } from './quantity-bounds.ts';
import { expressionAt, type Expression } from './quantity-expression.ts';
import { isThreshold } from './quantity-idiom.ts';
import { isForeignThreshold, junkReason } from './quantity-junk.ts';
import { directionBefore, type Direction } from './quantity-direction.ts';
import { ageAt, kindOf, rateAfter, rateBefore, type Rate } from './quantity-kind.ts';
import type { PreparedLanguage } from './quantity-lexicon.ts';
import {
  hearSentence,
  noAntecedents,
  noteAmount,
  noteNoun,
  noteShared,
  type Antecedents,
} from './quantity-antecedents.ts';
import { notesCoin } from './quantity-coin.ts';
import { noteMention } from './quantity-mention.ts';
import { fragmentTopic, noteGovernor } from './quantity-named.ts';
import { countedNoun } from './quantity-noun.ts';
import { wholeOfShare } from './quantity-anaphora.ts';
import { isPriced, isSumAgain, paidAt } from './quantity-pay.ts';
import type { CountedNoun } from './quantity-phrase.ts';
import { tokensOf, type Token } from './quantity-tokens.ts';
import { languageNumbers } from './languages/registry.ts';

export interface FoundQuantity {
  readonly quantity: Quantity;
  readonly kind: ClaimKind;
  /** From the first qualifier word to the end of the noun: what a passage must hold. */
  readonly core: TextRange;
  /** The noun phrase with its modifiers; null when the noun stands elsewhere. */
  readonly phrase: TextRange | null;
  /** Whose share it is, where its own words do not say ("Two in five had no heating"); else null. */
  readonly whole: string | null;
  /** Which way the number changes what it measures ("rose 8 per cent"); null when it measures a state. */
  readonly direction: Direction | null;
}

export interface SentenceFacts {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly language: PreparedLanguage;
  /** Updated as nouns are counted. */
  readonly antecedents: Antecedents;
}

/** Quantities of a text that stands alone, read as one sentence: for tools and tests. */
export function quantitiesIn(text: string, language: string | null): FoundQuantity[] {
  const prepared = languageNumbers(language);
  const tokens = tokensOf(text, { start: 0, end: text.length }, prepared.words);
  return quantitiesOf({ text, tokens, language: prepared, antecedents: noAntecedents() });
}

/** All quantities of a sentence, in text order. */
export function quantitiesOf(facts: SentenceFacts): FoundQuantity[] {
  const found: FoundQuantity[] = [];
  let previous: Found | null = null;
  hearTopic(facts);
  for (let at = 0; at < facts.tokens.length;) {
    const here = quantityAt(facts, at, previous);
    if (here !== null && here.found !== null) {
      if (found.length === 0 && isAdvert(facts.tokens, facts.language)) return [];
      found.push(here.found);
      previous = here;
    }
    noteMention(facts, at);
    at = here === null ? at + 1 : here.to;
  }
  return found;
}

/** Keeps the sentence in mind, and what it sets as topic when it is a fragment: "Inspections." */
function hearTopic({ tokens, language, antecedents, text }: SentenceFacts): void {
  hearSentence(antecedents, tokens);
  const topic = fragmentTopic(tokens, language);
  if (topic === null) return;
  const unit = text.slice(topic.start, topic.end).toLowerCase();
  noteNoun(antecedents, { unit, value: null, isTopic: true }, language);
}

interface Found {
  readonly to: number;
  readonly found: FoundQuantity | null;
  readonly bound: Bound;
  readonly rate: Rate | null;
  readonly isMoney: boolean;
  readonly isMeasure: boolean;
  /** Index behind the noun. */
  readonly nounEnd: number;
}

function quantityAt(facts: SentenceFacts, at: number, previous: Found | null): Found | null {
  const { tokens, language } = facts;
  const written = expressionAt(tokens, at, language);
  if (written === null) return null;
  const expression = isRemainder(facts, written) ? { ...written, isPercent: true } : written;
  const age = ageAt(tokens, expression, language);
  const noun: CountedNoun | null =
    age === null
      ? countedNoun({ text: facts.text, tokens, expression, language, antecedents: facts.antecedents })
      : { unit: age.unit, from: expression.to, to: age.to, kind: 'period' };
  const nounEnd = Math.max(noun?.to ?? 0, expression.unitEnd);
  const qualifier = qualifierOf(tokens, expression, nounEnd, language);
  const candidate = { tokens, expression, noun, qualifier, language };
  const reason =
    age === null
      ? junkReason(candidate)
      : isThreshold(candidate) || isForeignThreshold(candidate)
        ? 'threshold of a category'
        : null;
  if (reason !== null) return nothingTo(expression.to);
  return built(facts, { expression, noun, qualifier, nounEnd, isAge: age !== null }, previous);
}

/** "About 54 per cent … The remaining 46": what is left of a hundred is a percentage too. */
function isRemainder({ tokens, antecedents }: SentenceFacts, { from, high, form }: Expression): boolean {
  const before = tokens[from - 1]?.text;
  if (form !== 'digits' || (before !== 'remaining' && before !== 'other')) return false;
  const recent = antecedents.recent ?? antecedents.recentBefore;
  return recent?.unit === '%' && recent.value !== null && recent.value + (high ?? 0) === 100;
}

/** A number that is no quantity. */
function nothingTo(to: number): Found {
  return { to, found: null, bound: '=', rate: null, isMoney: false, isMeasure: false, nounEnd: 0 };
}

interface Parts {
  readonly expression: Expression;
  readonly noun: CountedNoun | null;
  readonly qualifier: Qualifier | null;
  readonly nounEnd: number;
  readonly isAge: boolean;
}

function built(facts: SentenceFacts, parts: Parts, previous: Found | null): Found {
  const { tokens, language } = facts;
  const { expression, noun, qualifier, nounEnd, isAge } = parts;
  const rate = isAge
    ? null
    : (rateAfter(tokens, nounEnd, language) ?? rateBefore(tokens, expression.from, language));
  const inherits = isGloss(tokens, parts, previous);
  const bound = boundOf(expression, qualifier, inherits ? previous : null);
  const money = expression.currency ?? (noun?.kind === 'amount' ? noun.unit : ellipticalAmount(facts, parts));
  const isMoney = money !== null;
  const kind = kindOf({
    tokens,
    expression: isMoney ? { ...expression, currency: money } : expression,
    noun,
    rate,
    isAge,
    language,
  });
  const start = Math.min(qualifier?.from ?? expression.from, expression.opener ?? expression.from);
  const direction = inherits
    ? (previous?.found?.direction ?? null)
    : isAge
      ? null
      : directionBefore(tokens, start, language);
  const quantity = quantityOf(facts, parts, {
    bound,
    rate: rate ?? (inherits ? (previous?.rate ?? null) : null),
    money,
  });
  const isShare = noun === null && (quantity.unit === 'fraction' || quantity.unit === '%');
  const whole = isShare ? wholeOfShare({ ...facts, expression }, expression.unitEnd) : null;
  remember(facts, parts, quantity.unit, kind);
  const found: FoundQuantity = {
    quantity,
    kind,
    core: coreOf(parts, tokens),
    phrase: phraseOf(noun, tokens, expression),
    whole,
    direction,
  };
  return {
    to: Math.max(expression.unitEnd, expression.to),
    found,
    bound,
    rate,
    isMoney,
    isMeasure: noun?.kind === 'measure',
    nounEnd,
  };
}

/** "6–8 billion is realistic", "now owed just over 52,000" after an amount of money: the same currency. */
function ellipticalAmount(
  { antecedents, tokens, language }: SentenceFacts,
  { expression, noun, qualifier }: Parts,
): string | null {
  const isBare = noun === null || noun.kind === 'elliptical';
  if (!isBare || expression.isPercent || expression.form === 'vague' || expression.form === 'fraction')
    return null;
  const isLarge = expression.scaled && (expression.high ?? 0) >= 1e6;
  if (isLarge && antecedents.amount !== null) return antecedents.amount;
  const isEnglish = language.data.code === 'en';
  const paid = isEnglish ? paidAt(tokens, expression) : null;
  if (paid === 'likely' && antecedents.amount !== null) return antecedents.amount;
  if (paid === 'sure') return antecedents.amount ?? antecedents.currency;
  const price = antecedents.amount ?? antecedents.currency;
  if (isEnglish && price !== null && isPriced(tokens, expression)) return withoutRate(price);
  if (isEnglish && isSumAgain(tokens, expression, antecedents)) return antecedents.currency;
  const before = tokens[Math.min(expression.from, qualifier?.from ?? expression.from) - 1]?.text ?? '';
  // "Another 40 fell" goes on counting, unless money was named last.
  if (before === 'another' && (antecedents.recent ?? antecedents.recentBefore)?.kind !== 'money') return null;
  return language.payVerbs.has(before) ? antecedents.amount : null;
}

/** A conversion in brackets right after an amount or a measure: "one million baht ($31,000)", "47 feet (14 metres)". */
function isGloss(tokens: readonly Token[], { expression, noun }: Parts, previous: Found | null): boolean {
  if (previous === null || tokens[expression.from - 1]?.text !== '(') return false;
  const isAmount = previous.isMoney && expression.currency !== null;
  const isMeasure = previous.isMeasure && noun?.kind === 'measure';
  return (
    (isAmount && previous.to === expression.from - 1) ||
    (isMeasure && previous.nounEnd === expression.from - 1)
  );
}

function boundOf(expression: Expression, qualifier: Qualifier | null, outer: Found | null): Bound {
  if (expression.form === 'vague') return 'vague';
  if (expression.isRange) return 'range';
  const inherited = outer?.bound === 'range' || outer?.bound === 'vague' ? null : outer?.bound;
  return qualifier?.bound ?? expression.bound ?? inherited ?? '=';
}

interface Settled {
  readonly bound: Bound;
  readonly rate: Rate | null;
  readonly money: string | null;
}

function quantityOf(facts: SentenceFacts, parts: Parts, settled: Settled): Quantity {
  const { tokens, text } = facts;
  const { expression, qualifier } = parts;
  const { bound } = settled;
  const hasLow = bound !== '<' && bound !== '<=' && bound !== 'vague';
  const hasHigh = bound !== '>' && bound !== '>=' && bound !== 'vague';
  return {
    low: hasLow ? expression.low : null,
    high: hasHigh ? expression.high : null,
    bound,
    qualifier:
      qualifier === null ? null : text.slice(tokens[qualifier.from]?.start, tokens[qualifier.to - 1]?.end),
    unit: unitOf(parts, settled),
    number: rangeOf(tokens, expression.from, expression.to),
  };
}

function unitOf({ expression, noun }: Parts, { rate, money }: Settled): string | null {
  const base = money ?? (expression.isPercent ? '%' : baseUnit(expression, noun));
  return rate === null || base === null ? base : `${base}/${rate.period}`;
}

function baseUnit(expression: Expression, noun: CountedNoun | null): string | null {
  if (expression.form === 'multiplier') return 'times';
  if (expression.form === 'fraction' && noun?.kind !== 'period' && noun?.kind !== 'measure')
    return 'fraction';
  return noun?.unit ?? null;
}

function rangeOf(tokens: readonly Token[], from: number, to: number): TextRange {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

function coreOf({ expression, noun, qualifier, nounEnd }: Parts, tokens: readonly Token[]): TextRange {
  const from = Math.min(expression.opener ?? expression.from, qualifier?.from ?? expression.from);
  const to = Math.max(expression.unitEnd, nounEnd, qualifier?.to ?? 0, noun?.to ?? 0);
  return rangeOf(tokens, from, to);
}

function phraseOf(
  noun: CountedNoun | null,
  tokens: readonly Token[],
  expression: Expression,
): TextRange | null {
  if (noun === null || noun.to <= noun.from) return null;
  const isAhead = noun.to <= expression.from && noun.kind === 'noun';
  if (noun.from < expression.to && !isAhead) return null;
  return rangeOf(tokens, noun.from, noun.to);
}

/** Prepositions: a noun behind them is not what the sentence is about. */
const behind = new Set(
  'from in at across on over with to into throughout by for aus von bei mit auf an en dans par por con chez sur desde'.split(
    ' ',
  ),
);

/** Nouns that nothing elided refers to; a predicate ("31 were women") only where nothing was counted before. */
const unremembered: ReadonlySet<CountedNoun['kind']> = new Set(['period', 'measure', 'times', 'compound']);

/** Counted nouns are what later elliptical numbers refer to; times, measures and ages are not. */
function remember(
  { antecedents, language, tokens, text }: SentenceFacts,
  { noun, expression, qualifier }: Parts,
  unit: string | null,
  kind: ClaimKind,
): void {
  if (kind === 'money') noteAmount(antecedents, unit);
  const isCoin = noun !== null && notesCoin({ tokens, expression, noun, language, antecedents });
  noteRecent(antecedents, { noun, expression }, unit, isCoin ? 'coin' : kind);
  const isShare = expression.isPercent || expression.form === 'fraction';
  if (isShare && (noun?.kind === 'noun' || noun?.kind === 'elliptical')) noteShared(antecedents, noun.unit);
  if (noun === null || isCoin || unremembered.has(noun.kind)) return;
  if (kind === 'money' || kind === 'age' || kind === 'share') return;
  if (expression.isPercent || expression.form === 'fraction') return;
  const before = tokens[startOf({ expression, qualifier }) - 1]?.text ?? '';
  const whole = antecedents.inSentence ?? antecedents.before;
  if (noun.kind === 'predicate' && whole !== null && !language.gendered.has(whole.toLowerCase())) return;
  noteGovernor(
    antecedents,
    { tokens, at: before === '' ? -1 : startOf({ expression, qualifier }) - 1, text },
    language,
  );
  const isAside = language.data.code === 'en' && isInRelative(tokens, expression.from);
  const isTopic = !behind.has(before) && expression.high !== 1 && !isAside;
  noteNoun(antecedents, { unit: noun.unit, value: expression.high, isTopic, isAside }, language);
}

/** First token of a number with its bound. */
function startOf({ expression, qualifier }: Pick<Parts, 'expression' | 'qualifier'>): number {
  return qualifier === null ? expression.from : Math.min(qualifier.from, expression.from);
}

const relatives = new Set(['which', 'who', 'whom', 'whose']);
/** How far back a relative pronoun may stand, in tokens. */
const relativeReach = 8;

/** "The council, which employs 40 engineers,": a clause behind a comma, about its noun only. */
function isInRelative(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at > 0 && at > from - relativeReach; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark') return false;
    if (relatives.has(token.text)) return tokens[at - 1]?.text === ',' || tokens[at - 2]?.text === ',';
  }
  return false;
}

function withoutRate(unit: string): string {
  const at = unit.indexOf('/');
  return at < 0 ? unit : unit.slice(0, at);
}

function noteRecent(
  antecedents: Antecedents,
  { noun, expression }: Pick<Parts, 'noun' | 'expression'>,
  unit: string | null,
  kind: ClaimKind | 'coin',
): void {
  const sort =
    kind === 'money' || kind === 'coin'
      ? kind
      : noun?.kind === 'measure' || noun?.kind === 'period'
        ? noun.kind
        : 'other';
  const isAge = kind === 'age';
  antecedents.recent = {
    unit: sort === 'measure' ? (unit ?? '') : withoutRate(unit ?? ''),
    kind: unit === null || isAge ? 'other' : sort,
    value: expression.high,
    to: Math.max(expression.unitEnd, noun?.to ?? 0),
  };
}
