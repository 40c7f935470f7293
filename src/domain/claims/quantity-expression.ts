/**
 * A number with what belongs to it: currency sign, percent sign, magnitude, and the second end of a range
 * ("$3,000 to $8,500", "between 5 and 5.5 million", "20–30 per cent").
 */
import type { Bound } from './claim.ts';
import { dualAt, halfBehind, type TimedNumber } from './quantity-composed.ts';
import { articleTime, compoundTime, opensTime } from './quantity-duration.ts';
import { currencyCode, currencySigns } from './languages/currency.ts';
import { phraseAt, type PreparedLanguage } from './quantity-lexicon.ts';
import type { Numeral } from './numeral.ts';
import { isNeighbourPair, numeralAt, tidy } from './quantity-numerals.ts';
import { minusAt, signAt } from './quantity-sign.ts';
import { wordNumber } from './quantity-words.ts';
import { isTightHyphen, type Token } from './quantity-tokens.ts';

export interface Expression {
  /** First token of the bare number, currency sign included. */
  readonly from: number;
  /** Index after the last token of the bare number: magnitude, percent sign and attached currency included. */
  readonly to: number;
  /** Index after a currency word that follows the number ("dollars"); equals `to` otherwise. */
  readonly unitEnd: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly isRange: boolean;
  readonly form: Numeral['form'];
  /** Bound carried by the number itself. */
  readonly bound: Bound | null;
  /** Currency code, or null. */
  readonly currency: string | null;
  readonly isPercent: boolean;
  /** The value is written with a magnitude word. */
  readonly scaled: boolean;
  /** Unit between the two ends of a range ("14 hours, sometimes 15"), or null. */
  readonly inner: string | null;
  /** An opening word was taken into account ("between", "from"): index of it, or null. */
  readonly opener: number | null;
}

interface Part {
  readonly from: number;
  readonly to: number;
  readonly unitEnd: number;
  readonly numeral: Numeral;
  readonly currency: string | null;
  readonly isPercent: boolean;
}

/** The longest number expression that begins at token `at`, or null. */
export function expressionAt(
  tokens: readonly Token[],
  at: number,
  language: PreparedLanguage,
): Expression | null {
  if (!mayStart(tokens, at, language)) return null;
  const isWord = tokens[at]?.kind === 'word';
  const dual = isWord ? (dualAt(tokens, at, language) ?? articleTime(tokens, at, language)) : null;
  if (dual !== null) return timed(at, dual);
  const first = partAt(tokens, at, language);
  if (first === null) return null;
  const bare = { value: first.numeral.value, to: first.to };
  const isTimed = language.data.periods[tokens[first.to]?.text ?? ''] !== undefined;
  const half = isTimed ? (halfBehind(tokens, bare, language) ?? compoundTime(tokens, bare, language)) : null;
  if (half !== null) return timed(at, half);
  const opener = openerBefore(tokens, at, language);
  const join = first.numeral.value === null ? null : joinAfter(tokens, first, opener, language);
  const second = join === null ? null : partAt(tokens, join.to, language);
  const range =
    join === null || second === null
      ? null
      : rangeOf({ first, second, join, opener, isChange: isChanged(tokens, at, language) });
  return range ?? single(first);
}

/** Quick test that lets most words of a text pass by. */
function mayStart(tokens: readonly Token[], at: number, language: PreparedLanguage): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === 'digits') return token !== undefined;
  if (token.kind === 'mark') return mayBegin(tokens, at, token);
  if (language.starters.has(token.text)) {
    const isArticle = language.data.code === 'en' && language.articles.has(token.text);
    if (!isArticle || opensNumber(tokens[at + 1], language)) return true;
    // "A$22m"
    return tokens[at + 1]?.text === '$' || opensTime(tokens, at, language);
  }
  if (language.data.system === 'compound' || token.text.startsWith('multi')) return true;
  if (!token.capital || token.text.length > 4) return false;
  const next = tokens[at + 1];
  return next !== undefined && next.kind !== 'word';
}

/** The marks of every text: no number begins with them. */
const neverBegin = new Set(`. , ; : ! ? ( ) [ ] " ' “ ” ‘ ’ « » – — … / % &`.split(' '));

/** Marks before a number: a currency sign, a fraction in one character, a minus. */
function mayBegin(tokens: readonly Token[], at: number, token: Token): boolean {
  if (neverBegin.has(token.text)) return false;
  const isMinus = token.text === '-' && token.spaced && tokens[at + 1]?.kind === 'digits';
  return isMinus || currencySigns[token.text] !== undefined || token.text.charCodeAt(0) > 0x7f;
}

/** Articles are frequent and numbers behind them are not: only a number word, "single" or "pair" may follow. */
function opensNumber(next: Token | undefined, language: PreparedLanguage): boolean {
  const word = next?.text ?? '';
  return language.starters.has(word) || word === 'single' || word === 'pair';
}

/** A number that holds its period: "ساعتين", "dos horas y media". */
function timed(from: number, { value, unit, to }: TimedNumber): Expression {
  const numeral: Numeral = { to, value, form: 'words', scaled: false, bound: null };
  const part: Part = { from, to, unitEnd: to, numeral, currency: null, isPercent: false };
  return { ...single(part), inner: unit };
}

function single(part: Part): Expression {
  const { numeral } = part;
  return {
    from: part.from,
    to: part.to,
    unitEnd: part.unitEnd,
    low: numeral.value,
    high: numeral.value,
    isRange: false,
    form: numeral.form,
    bound: numeral.bound,
    currency: part.currency,
    isPercent: part.isPercent,
    scaled: numeral.scaled,
    inner: null,
    opener: null,
  };
}

function partAt(tokens: readonly Token[], at: number, language: PreparedLanguage): Part | null {
  // Digits have nothing before them: most numbers need no look for signs.
  const isDigits = tokens[at]?.kind === 'digits';
  const percent = isDigits ? null : phraseAt(language.percentBefore, tokens, at);
  const sign = isDigits || percent !== null ? null : signAt(tokens, at, language);
  const behindSign = percent?.to ?? sign?.to ?? at;
  const minus = isDigits ? null : minusAt(tokens, behindSign, language);
  const start = minus ?? behindSign;
  const written = numeralAt(tokens, start, language);
  if (written === null || (sign !== null && written.form === 'multiplier')) return null;
  const numeral = minus === null || written.value === null ? written : { ...written, value: -written.value };
  const after = percent === null ? percentAfter(tokens, numeral.to, language) : null;
  const isPercent = percent !== null || after !== null;
  const to = after ?? numeral.to;
  const isPart = numeral.form === 'fraction' && language.articles.has(tokens[to]?.text ?? '');
  const isBare = sign === null && !isPercent && numeral.isRatio !== true;
  const word = isBare ? currencyAfter(tokens, isPart ? to + 1 : to, language) : null;
  const coin = isBare && word === null ? convertedCoin(tokens, { numeral, unitEnd: to }, language) : null;
  return {
    from: at,
    to: word?.attached === true ? word.to : to,
    unitEnd: coin === null ? (word?.to ?? to) : to + 1,
    numeral,
    currency: sign?.code ?? word?.code ?? coin,
    isPercent,
  };
}

function percentAfter(tokens: readonly Token[], at: number, language: PreparedLanguage): number | null {
  const hyphen = isTightHyphen(tokens[at]) ? at + 1 : at;
  return phraseAt(language.percent, tokens, hyphen)?.to ?? null;
}

function currencyAfter(
  tokens: readonly Token[],
  at: number,
  language: PreparedLanguage,
): { readonly code: string; readonly to: number; readonly attached: boolean } | null {
  let start = at;
  const token = tokens[start];
  if (token === undefined || (token.fresh && token.kind === 'word')) return null;
  if (token.text === '-' && !token.spaced) start += 1;
  else if (language.data.ofWords.includes(token.text)) start += 1;
  if (['us', 'u.s', 'american'].includes(tokens[start]?.text ?? '') && tokens[start + 1]?.kind === 'word')
    start += 1;
  const sign = currencySigns[tokens[start]?.text ?? ''];
  if (sign !== undefined && start === at) return { code: sign, to: start + 1, attached: true };
  const word = phraseAt(language.currencies, tokens, start);
  // "7 p.m."
  const isHalfDay = tokens[start + 1]?.text === '.' && tokens[start + 2]?.text === 'm';
  if (word !== null && !isHalfDay) return { code: word.value, to: word.to, attached: false };
  const next = tokens[start];
  const code = next?.kind === 'word' && next.caps ? currencyCode(next.text) : null;
  return code === null ? null : { code, to: start + 1, attached: false };
}

/** Words a conversion may have before its sign ("(about $24 million)"). */
const longestHedge = 3;
/** A coin is worth at most this many of another; a count of dear things is worth far more. */
const dearestCoin = 10;

/** "3.2 billion dinars ($24 million)": a word that stands before its own conversion is a currency, known or not. */
function convertedCoin(
  tokens: readonly Token[],
  { numeral, unitEnd }: Pick<Part, 'numeral' | 'unitEnd'>,
  language: PreparedLanguage,
): string | null {
  const coin = tokens[unitEnd];
  if (coin?.kind !== 'word' || coin.capital || tokens[unitEnd + 1]?.text !== '(') return null;
  if (language.stops.has(coin.text) || language.persons.has(coin.text) || language.measures.has(coin.text))
    return null;
  for (let at = unitEnd + 2; at < unitEnd + 2 + longestHedge; at += 1) {
    const sign = signAt(tokens, at, language);
    const amount = sign === null ? null : numeralAt(tokens, sign.to, language);
    if (amount === null) continue;
    const [ours, theirs] = [numeral.value ?? 0, amount.value ?? Infinity];
    return ours * dearestCoin >= theirs ? coin.text : null;
  }
  return null;
}

function openerBefore(tokens: readonly Token[], at: number, language: PreparedLanguage): number | null {
  const before = tokens[at - 1];
  return before !== undefined && language.openers.has(before.text) ? at - 1 : null;
}

interface Join {
  readonly to: number;
  readonly kind: 'and' | 'to' | 'or' | 'dash';
  readonly inner: string | null;
}

/** The joining words after the first end; whether they make a range is decided by `rangeOf`. */
function joinAfter(
  tokens: readonly Token[],
  first: Part,
  opener: number | null,
  language: PreparedLanguage,
): Join | null {
  const at = pastSuspension(tokens, first.unitEnd);
  const token = tokens[at];
  if (token === undefined) return null;
  if (first.to === first.from + 1 && isNeighbourPair(tokens, first.from, language))
    return { to: first.to, kind: 'or', inner: null };
  if (opener !== null && language.changeVerbs.has(tokens[opener - 1]?.text ?? '')) return null;
  const and = opener === null ? null : phraseAt(language.rangeAnd, tokens, at);
  if (and !== null) return { to: and.to, kind: 'and', inner: null };
  const to = phraseAt(language.rangeTo, tokens, at);
  if (to !== null) return { to: to.to, kind: token.kind === 'mark' ? 'dash' : 'to', inner: null };
  // "14 hours, sometimes 15": the unit may stand between.
  const period = language.data.periods[token.text];
  const comma = period === undefined ? at : at + 1;
  const hasComma = tokens[comma]?.text === ',';
  const or = phraseAt(language.rangeOr, tokens, hasComma ? comma + 1 : at);
  // "400, sometimes 450": two statements, unless one unit was named between them ("14 hours, sometimes 15").
  if (or !== null && tokens[or.to - 1]?.text === 'sometimes' && period === undefined) return null;
  if (or === null && isSpokenPair(tokens, first, language)) return { to: at + 1, kind: 'or', inner: null };
  return or === null
    ? null
    : { to: or.to, kind: 'or', inner: hasComma && period !== undefined ? `${period}s` : null };
}

/** Steps from one spoken number to the next ("sixteen, seventeen", "thirty, forty"). */
const spokenSteps = new Set([1, 10, 100, 1000]);

/** "Sixteen, seventeen hours": two neighbours in words with a comma, and their noun at once; never part of a list. */
function isSpokenPair(tokens: readonly Token[], first: Part, language: PreparedLanguage): boolean {
  const value = first.numeral.value ?? 0;
  if (language.data.code !== 'en' || first.numeral.form !== 'words' || value < 2) return false;
  const comma = tokens[first.unitEnd];
  if (comma?.text !== ',' || tokens[first.unitEnd + 1]?.kind !== 'word') return false;
  const before = tokens[first.from - 2]?.text ?? '';
  if (tokens[first.from - 1]?.text === ',' && language.starters.has(before)) return false;
  const second = wordNumber(tokens, first.unitEnd + 1, language);
  const step = second === null ? 0 : second.value - value;
  if (second === null || !spokenSteps.has(step) || value % step !== 0) return false;
  const noun = tokens[second.to];
  return noun?.kind === 'word' && !noun.fresh && !language.stops.has(noun.text);
}

/** "two- to three-year": past a hyphen that waits for its word. */
function pastSuspension(tokens: readonly Token[], at: number): number {
  return isTightHyphen(tokens[at]) && tokens[at + 1]?.kind === 'word' && tokens[at + 1]?.spaced === true
    ? at + 1
    : at;
}

interface RangeParts {
  /** The word before is "by" or "up" behind a verb of change. */
  readonly isChange: boolean;
  readonly first: Part;
  readonly second: Part;
  readonly join: Join;
  readonly opener: number | null;
}

function rangeOf({ first, second, join, opener, isChange }: RangeParts): Expression | null {
  const high = second.numeral.value;
  const written = first.numeral.value;
  if (high === null || written === null || first.numeral.form === 'multiplier') return null;
  if (isChange && join.kind === 'to' && isResult(first, second)) return null;
  const low = inheritThousands(inheritScale(written, first.numeral, second), first, second);
  const ordered = low < high && sameMeasure(first, second);
  if (!ordered || (join.kind === 'or' && high > low * 2 + 1)) return null;
  return {
    from: first.from,
    to: second.to,
    unitEnd: second.unitEnd,
    low,
    high,
    isRange: true,
    form: second.numeral.form,
    bound: null,
    currency: first.currency ?? second.currency,
    isPercent: first.isPercent || second.isPercent,
    scaled: second.numeral.scaled,
    inner: join.inner,
    opener,
  };
}

/** "rose by 15", "is up 15": a verb of change stands before. */
function isChanged(tokens: readonly Token[], at: number, language: PreparedLanguage): boolean {
  const by = tokens[at - 1]?.text ?? '';
  if (by === 'up' || by === 'down') return language.changeVerbs.has(by);
  if (by !== 'by') return false;
  for (let verb = at - 2; verb >= 0 && verb > at - 5; verb -= 1)
    if (language.changeVerbs.has(tokens[verb]?.text ?? '')) return true;
  return false;
}

/** "rose by 15 to 94" names the change and its result; "rose by 10 to 15 per cent" a range of changes. */
function isResult(first: Part, second: Part): boolean {
  const low = first.numeral.value ?? 0;
  const high = second.numeral.value ?? 0;
  return first.isPercent === second.isPercent && !first.isPercent && high > 2 * low;
}

/** "10-15,000": the first end takes the thousands of the second. */
function inheritThousands(low: number, first: Part, second: Part): number {
  const high = second.numeral.value ?? 0;
  const isPlain =
    first.numeral.form === 'digits' && second.numeral.form === 'digits' && !second.numeral.scaled;
  const fits = Number.isInteger(low) && low >= 1 && low < 1000 && high % 1000 === 0 && low < high / 1000;
  return isPlain && fits && high >= low * 200 ? low * 1000 : low;
}

/** "6–8 billion": the first end takes the magnitude of the second. */
function inheritScale(low: number, first: Numeral, second: Part): number {
  const high = second.numeral.value ?? 0;
  if (first.scaled || !second.numeral.scaled || low >= 1000) return low;
  for (const power of [1e12, 1e9, 1e6, 1e3, 100, 12]) {
    if (high % power === 0 || high / power >= 1) return low <= high / power ? tidy(low * power) : low;
  }
  return low;
}

function sameMeasure(first: Part, second: Part): boolean {
  if (first.isPercent && !second.isPercent) return false;
  if (first.currency !== null && second.isPercent) return false;
  if (first.currency !== null && second.currency !== null) return first.currency === second.currency;
  return first.numeral.form !== 'fraction' || second.numeral.form === 'fraction';
}
