/**
 * Currencies that no list knows, by their conversions: in "6.7 million zelts ($1.9 million)" the word before the bracket
 * is money, and stays money throughout its story. Looked for before the numbers of a story are read; only brackets are
 * looked at, and of each only what stands close by.
 */
import type { TextRange } from '../../base/index.ts';
import { expressionAt } from './quantity-expression.ts';
import type { PreparedLanguage } from './quantity-lexicon.ts';
import { tokensOf, type Token } from './quantity-tokens.ts';

/** How much text before and behind a bracket is read, in code units. */
const reachBefore = 48;
const reachAfter = 40;
/** Brackets looked at in one story. */
const mostBrackets = 400;
/** Tokens a number may have before its coin ("3.2 billion dinars"), and hedges before the conversion. */
const longestNumber = 4;
const longestHedge = 3;
/** A coin is worth at most this many of another; a count of dear things is worth far more. */
const dearestCoin = 10;

/** The words that some conversion in the ranges shows to be money. */
export function coinsIn(
  text: string,
  ranges: readonly TextRange[],
  language: PreparedLanguage,
): ReadonlySet<string> {
  const coins = new Set<string>(coinsOfSums(text, ranges, language));
  const first = ranges[0]?.start ?? 0;
  const end = ranges.at(-1)?.end ?? 0;
  for (const bracket of brackets) {
    let zone = 0;
    let left = mostBrackets;
    for (let at = text.indexOf(bracket, first); at >= 0 && at < end && left > 0; left -= 1) {
      while ((ranges[zone]?.end ?? Infinity) <= at) zone += 1;
      const range = ranges[zone];
      const coin = range === undefined || at < range.start ? null : coinBefore(text, { at, range }, language);
      if (coin !== null) coins.add(coin);
      at = text.indexOf(bracket, at + 1);
    }
    if (language.data.code !== 'zh') break;
  }
  return coins;
}

/** "a fine of 2,000 pesks", "owes them 7.4 million orts": sums whose unit is the word behind the number. */
const sumsOf =
  /\b(?:(?:fee|fine|wage|salary|fare|rent|ransom|bribe|debt|loan|deposit|compensation|sum|price|cost|arrears)s? of (?:[a-z]+ ){0,2}|(?:owes?|owed|owing|pays?|paid|spent|costs?) (?:[a-z]+ ){0,3})(\d[\d.,]{0,12}) (million |billion )?([a-z]{3,20})\b/gu;
/** "the wages outstanding, 41 million dessars", "a fund of 12 million pellats": millions of what is named before. */
const millionsOf =
  /\b(?:wages|pay|debts?|arrears|fees|fines|savings|budget|fund|compensation|turnover|profits?|guarantee)\b[^.;:\d]{1,90}?(\d[\d.,]{0,12}) (million |billion )([a-z]{3,20})\b/gu;
/** Smallest amount behind a verb of paying that is surely one. */
const leastPaid = 1000;
const mostSums = 200;

const behindLink = /\b(?:on|for|to|with|from|in|at) \d/u;
/** "comes to 2.9 million": what the sum is. */
const sumsUp = /\b(?:comes?|came|amounts?|amounted|adds? up|added up|rises|rose|risen) to \d/u;

/** Sums one by one: a long text may hold more than are asked for. */
function* sumsIn(story: string): Generator<RegExpExecArray> {
  yield* story.matchAll(sumsOf);
  yield* story.matchAll(millionsOf);
}

/** Words that a sum shows to be money, in English. */
function coinsOfSums(text: string, ranges: readonly TextRange[], language: PreparedLanguage): string[] {
  const coins: string[] = [];
  if (language.data.code !== 'en') return coins;
  const first = ranges[0]?.start ?? 0;
  const story = text.slice(first, ranges.at(-1)?.end ?? first);
  for (const match of sumsIn(story)) {
    if (coins.length >= mostSums) break;
    const [words, digits = '', scale, coin = ''] = match;
    if (behindLink.test(words) && !sumsUp.test(words)) continue;
    const isSum =
      words.includes(' of ') || scale !== undefined || Number(digits.replaceAll(',', '')) >= leastPaid;
    const isWord = coin.endsWith('s') && isCoinWord(coin, language);
    if (isSum && isWord && isNotCounted(coin)) coins.push(coin);
  }
  return [...coins, ...invariableCoins(story, language)];
}

/** "15,000 dalli each", "20 dalli a can", "a fee of 250 dalli": a word without a plural where only a price stands. */
const pricesOf =
  /\b(?:(fee|fine|bail|wage|salary|fare|rent|ransom|bribe|debt|loan|deposit|bill) of )?\d[\d.,]{0,12}(?: (?:million|billion|thousand))? ([a-z]{3,12}) ?(each|apiece|per |an? (?:head|hectare|acre|day|week|month|year|night|can|sack|bag|kilo|litre|piece|man|person|bed)\b)?/gu;
/** How often a word must stand behind a number to be the story's coin. */
const leastPrices = 2;

/** Invariable words that prices show to be money: by a price, and by another number or a second mark of the same price. */
function invariableCoins(story: string, language: PreparedLanguage): string[] {
  const seen = new Map<string, { times: number; isPriced: boolean }>();
  let left = mostSums;
  for (const [, sum, word = '', share] of story.matchAll(pricesOf)) {
    if (/(?:s|ed|ing|en)$/u.test(word) || word === 'head') continue;
    const known = seen.get(word) ?? { times: 0, isPriced: false };
    known.times += 1;
    known.isPriced ||= sum !== undefined || share !== undefined;
    if (sum !== undefined && share !== undefined) known.times += 1;
    seen.set(word, known);
    if ((left -= 1) === 0) break;
  }
  const coins = [...seen].filter(([, { times, isPriced }]) => isPriced && times >= leastPrices);
  return coins.map(([word]) => word).filter((word) => isCoinWord(word, language));
}

function isCoinWord(word: string, language: PreparedLanguage): boolean {
  const token: Token | undefined = tokensOf(word, { start: 0, end: word.length }, language.words)[0];
  return token !== undefined && mayBeCoin({ ...token, fresh: false }, language);
}

/** "paid 3,000 workers", "spent 1,200 nights": whoever is paid, and what is spent otherwise. */
function isNotCounted(coin: string): boolean {
  return !/(?:ers|ors|ists|ees|ians|men|women|people|times|votes|points|lives|seats|families|households|jobs|shares|meals|homes|trees)$/u.test(
    coin,
  );
}

/** The second only in Chinese texts. */
const brackets = ['(', '（'] as const;

/** A digit, and then nothing but a few words. */
const coinAtEnd = /\p{Nd}[^\p{L}\p{Nd}]{0,3}[\p{L}\p{M}\s\u200b]{3,32}$/u;

function coinBefore(
  text: string,
  { at, range }: { readonly at: number; readonly range: TextRange },
  language: PreparedLanguage,
): string | null {
  const start = Math.max(range.start, at - reachBefore);
  const end = Math.min(range.end, at + reachAfter);
  if (!coinAtEnd.test(text.slice(start, at)) || !/\p{Nd}/u.test(text.slice(at, end))) return null;
  const tokens = tokensOf(text, { start, end }, language.words);
  const bracket = tokens.findIndex((token) => token.start === at);
  const coin = tokens[bracket - 1];
  if (coin === undefined || !mayBeCoin(coin, language)) return null;
  const isLinked = language.data.ofWords.includes(tokens[bracket - 2]?.text ?? '');
  const ours = valueBefore(tokens, isLinked ? bracket - 2 : bracket - 1, language);
  const theirs = amountBehind(tokens, bracket + 1, language);
  return ours !== null && theirs !== null && ours * dearestCoin >= theirs ? coin.text : null;
}

/** A word of no other use behind a number, and no currency that is known. */
function mayBeCoin({ kind, text, fresh }: Token, language: PreparedLanguage): boolean {
  if (kind !== 'word' || text.length < 2 || fresh) return false;
  const isOther =
    language.stops.has(text) ||
    language.persons.has(text) ||
    language.plurals.has(text) ||
    language.classifiers.has(text) ||
    language.times.has(text);
  const isMeasured = language.measures.has(text) || language.currencies.has(text);
  return (
    !isOther && !isMeasured && language.data.periods[text] === undefined && !isNumberWord(text, language)
  );
}

function isNumberWord(text: string, { data }: PreparedLanguage): boolean {
  return data.cardinals[text] !== undefined || data.scales[text] !== undefined;
}

/** The number that ends right before token `end`. */
function valueBefore(tokens: readonly Token[], end: number, language: PreparedLanguage): number | null {
  for (let at = Math.max(0, end - longestNumber); at < end; at += 1) {
    const found = expressionAt(tokens, at, language);
    if (found !== null && found.to === end && !found.isPercent) return found.low;
  }
  return null;
}

/** The amount of a known currency right behind the bracket, which it fills. */
function amountBehind(tokens: readonly Token[], from: number, language: PreparedLanguage): number | null {
  for (let at = from; at <= from + longestHedge; at += 1) {
    const found = expressionAt(tokens, at, language);
    if (found === null) continue;
    const next = tokens[found.unitEnd];
    const isFilled = next === undefined || next.kind === 'mark';
    return found.currency !== null && isFilled ? found.high : null;
  }
  return null;
}

/** The language with these words among its currencies, in singular and plural. */
export function withCoins(language: PreparedLanguage, coins: ReadonlySet<string>): PreparedLanguage {
  if (coins.size === 0) return language;
  const currencies = new Map(language.currencies);
  const { lexicon } = language.words;
  const words = new Set(lexicon?.words);
  let longest = lexicon?.longest ?? 0;
  for (const coin of coins) {
    for (const form of lexicon === null ? formsOf(coin) : [coin])
      if (!currencies.has(form)) currencies.set(form, [{ words: [form], value: coin }]);
    words.add(coin);
    longest = Math.max(longest, coin.length);
  }
  const rules = lexicon === null ? language.words : { ...language.words, lexicon: { words, longest } };
  return { ...language, currencies, words: rules };
}

function formsOf(coin: string): readonly string[] {
  return coin.endsWith('s') ? [coin, coin.slice(0, -1)] : [coin, `${coin}s`];
}
