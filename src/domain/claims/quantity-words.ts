/**
 * Whole numbers in words, in the three ways languages build them: additive ("two hundred and twelve"), compound
 * ("zweihundertzwölf") and positional ("二百一十二", "สองร้อยสิบสอง").
 */
import type { PreparedLanguage } from './quantity-lexicon.ts';
import type { Token } from './quantity-tokens.ts';

export interface WordNumber {
  readonly value: number;
  readonly to: number;
  readonly scaled: boolean;
}

/** Longest number in words, in tokens: stops hostile input such as a page of "one one one". */
const longestNumber = 24;

/** The number in words that begins at token `at`, or null. */
export function wordNumber(
  tokens: readonly Token[],
  at: number,
  language: PreparedLanguage,
): WordNumber | null {
  if (language.data.system === 'compound') {
    const compound = compoundNumber(tokens[at], language);
    if (compound !== null) return scaleUp(tokens, { value: compound, to: at + 1 }, language);
  }
  return language.data.system === 'positional'
    ? positional(tokens, at, language)
    : additive(tokens, at, language);
}

interface Sum {
  total: number;
  current: number;
  /** The last word was a unit or ten: another unit may follow only a ten. */
  last: 'none' | 'unit' | 'ten' | 'scale';
  scaled: boolean;
  /** The last power of a thousand and more; 1 none. */
  power: number;
}

function additive(tokens: readonly Token[], at: number, language: PreparedLanguage): WordNumber | null {
  const sum: Sum = { total: 0, current: 0, last: 'none', scaled: false, power: 1 };
  let to = openArticle(tokens, at, language);
  if (to > at) Object.assign(sum, { current: 1, last: 'unit' });
  let end = at;
  while (to - at < longestNumber) {
    const word = joinedWord(tokens, to, sum, language);
    if (word === null || !addWord(sum, tokens[word]?.text ?? '', language)) break;
    to = word + 1;
    end = to;
  }
  if (end === at) return null;
  const value = sum.total + sum.current;
  const power = sum.last === 'scale' ? sum.power : 1;
  return withHalf(tokens, { value, to: end, scaled: sum.scaled }, { power, language });
}

/** "a hundred", "a dozen": the article counts as one when a power follows. */
function openArticle(tokens: readonly Token[], at: number, language: PreparedLanguage): number {
  const isArticle = language.articles.has(tokens[at]?.text ?? '');
  return isArticle && language.data.scales[tokens[at + 1]?.text ?? ''] !== undefined ? at + 1 : at;
}

/** Index of the next number word, past a hyphen or a joiner that is allowed here; null when there is none. */
function joinedWord(
  tokens: readonly Token[],
  at: number,
  sum: Sum,
  language: PreparedLanguage,
): number | null {
  const token = tokens[at];
  if (token === undefined || (token.fresh && sum.last !== 'none')) return null;
  if (isNumberWord(token, language)) return at;
  if (sum.last === 'none') return null;
  const next = tokens[at + 1];
  if (next === undefined || !isNumberWord(next, language)) return null;
  if (token.text === '-' && !token.spaced && !next.spaced) return at + 1;
  const joins = language.joiners.has(token.text) && language.data.scales[next.text] === undefined;
  return joins && joinerFits(sum, language) ? at + 1 : null;
}

/** English joins after a power only ("two hundred and twelve"); others also between ten and unit ("treinta y siete"). */
function joinerFits(sum: Sum, language: PreparedLanguage): boolean {
  if (language.data.code === 'en') return sum.last === 'scale';
  if (language.data.unitsFirst) return true;
  return sum.last === 'ten' || sum.last === 'scale';
}

function isNumberWord(token: Token, language: PreparedLanguage): boolean {
  if (token.kind !== 'word') return false;
  const { cardinals, scales, heldScales } = language.data;
  const { text } = token;
  return cardinals[text] !== undefined || scales[text] !== undefined || heldScales[text] !== undefined;
}

function addWord(sum: Sum, word: string, language: PreparedLanguage): boolean {
  const scale = language.data.scales[word];
  if (scale !== undefined) return addScale(sum, scale);
  const held = language.data.heldScales[word];
  if (held !== undefined) return sum.last === 'unit' && sum.current > 1 && addScale(sum, held);
  const value = language.data.cardinals[word];
  if (value === undefined) return false;
  return value >= 100 ? addHundreds(sum, value) : addSmall(sum, value, language);
}

/** Spanish and French write some hundreds in one word ("quinientos"). */
function addHundreds(sum: Sum, value: number): boolean {
  if (sum.last === 'unit' || sum.last === 'ten') return false;
  sum.current += value;
  sum.last = 'scale';
  return true;
}

function addSmall(sum: Sum, value: number, language: PreparedLanguage): boolean {
  if (sum.last === 'unit' && language.data.code === 'fr' && isFourTwenties(sum, value)) {
    sum.current += 76;
    sum.last = 'ten';
    return true;
  }
  if (language.data.unitsFirst && isTenBehindUnit(sum, value)) {
    sum.current += value;
    sum.last = 'ten';
    return true;
  }
  const isDixSept = language.data.code === 'fr' && sum.current % 20 === 10 && value >= 7 && value <= 9;
  if (sum.last === 'unit' && !isDixSept) return false;
  // "soixante-douze" adds 12 to 60.
  if (sum.last === 'ten' && value >= 20) return false;
  if (sum.last === 'ten' && value === 0) return false;
  sum.current += value;
  sum.last = value >= 20 ? 'ten' : 'unit';
  return true;
}

/** "سبعة وثمانون", "اثنا عشر": the ten behind its unit. */
function isTenBehindUnit(sum: Sum, value: number): boolean {
  const unit = sum.current % 100;
  return sum.last === 'unit' && unit > 0 && unit < 10 && value >= 10 && value % 10 === 0;
}

/** French "quatre-vingts". */
function isFourTwenties(sum: Sum, value: number): boolean {
  return value === 20 && sum.current % 100 === 4;
}

function addScale(sum: Sum, scale: number): boolean {
  if (sum.last === 'none') sum.current = 1;
  // "dos mil millones": a power of a power.
  if (sum.current === 0 && sum.total > 0 && sum.total < scale) [sum.current, sum.total] = [sum.total, 0];
  if (sum.current === 0) return false;
  if (scale >= 1000) {
    sum.total += sum.current * scale;
    sum.current = 0;
    sum.power = scale;
  } else {
    sum.current *= scale;
  }
  sum.last = 'scale';
  sum.scaled = true;
  return true;
}

interface HalfRules {
  /** The half is of this power ("dos millones y medio"). */
  readonly power: number;
  readonly language: PreparedLanguage;
}

/** "six and a half", "two and a half million", "one-and-a-half". */
function withHalf(tokens: readonly Token[], number: WordNumber, { power, language }: HalfRules): WordNumber {
  const words: number[] = [];
  for (let at = number.to; at < number.to + 6 && words.length < 3; at += 1) {
    if (tokens[at]?.text !== '-' || tokens[at]?.spaced === true) words.push(at);
  }
  const [joiner = -1, article = -1, half = -1] = words;
  const hasArticle = language.articles.has(tokens[article]?.text ?? '');
  const halfAt = hasArticle ? half : article;
  const fits =
    language.joiners.has(tokens[joiner]?.text ?? '') &&
    language.data.parts[tokens[halfAt]?.text ?? ''] === 0.5;
  if (!fits) return number;
  const value = number.value + 0.5 * power;
  if (power > 1) return { value, to: halfAt + 1, scaled: true };
  return scaleUp(tokens, { value, to: halfAt + 1 }, language);
}

function scaleUp(
  tokens: readonly Token[],
  number: { readonly value: number; readonly to: number },
  language: PreparedLanguage,
): WordNumber {
  const next = tokens[number.to];
  const scale = next === undefined || next.fresh ? undefined : language.data.scales[next.text];
  if (scale === undefined || scale < 1000) return { ...number, scaled: false };
  return { value: number.value * scale, to: number.to + 1, scaled: true };
}

/** German: units before tens joined by "und", hundreds and thousands inside one word. */
function compoundNumber(token: Token | undefined, language: PreparedLanguage): number | null {
  if (token === undefined || token.kind !== 'word') return null;
  return compoundValue(token.text, language, 0);
}

function compoundValue(word: string, language: PreparedLanguage, depth: number): number | null {
  const { cardinals, scales } = language.data;
  const known = cardinals[word];
  if (known !== undefined) return known;
  if (depth > 4) return null;
  for (const [name, power] of [
    ['tausend', 1000],
    ['hundert', 100],
  ] as const) {
    if (scales[name] === undefined) continue;
    const at = word.indexOf(name);
    if (at < 0) continue;
    const left = at === 0 ? 1 : compoundValue(word.slice(0, at), language, depth + 1);
    const rest = word.slice(at + name.length).replace(/^und/u, '');
    const right = rest === '' ? 0 : compoundValue(rest, language, depth + 1);
    return left === null || right === null ? null : left * power + right;
  }
  return unitAndTen(word, language);
}

function unitAndTen(word: string, language: PreparedLanguage): number | null {
  const at = word.indexOf('und');
  if (at <= 0) return null;
  const unit = language.data.cardinals[word.slice(0, at)];
  const ten = language.data.cardinals[word.slice(at + 3)];
  return unit !== undefined && unit < 10 && ten !== undefined && ten >= 20 ? unit + ten : null;
}

/** Digit words and powers: a lower power adds to a higher one, a higher one multiplies what stands before it. */
function positional(tokens: readonly Token[], at: number, language: PreparedLanguage): WordNumber | null {
  const sum: Position = { total: 0, group: 0, section: 0, digit: -1, scaled: false };
  let to = at;
  for (let token = tokens[to]; token !== undefined && to - at < longestNumber; token = tokens[to]) {
    if ((token.fresh && to > at) || !addPosition(sum, token, language)) break;
    to += 1;
  }
  if (to === at) return null;
  return { value: sum.total + sum.section + Math.max(sum.digit, 0), to, scaled: sum.scaled };
}

interface Position {
  total: number;
  /** Power of the last closed group. */
  group: number;
  section: number;
  /** Digit that waits for its power; -1 none. */
  digit: number;
  scaled: boolean;
}

function addPosition(sum: Position, token: Token, language: PreparedLanguage): boolean {
  if (token.kind !== 'word') return false;
  const unit = language.data.cardinals[token.text];
  if (unit !== undefined) return addDigit(sum, unit);
  const power = language.data.scales[token.text];
  if (power === undefined) return language.joiners.has(token.text) && sum.scaled;
  if (power < language.data.groupPower) {
    sum.section += (sum.digit < 0 ? 1 : sum.digit) * power;
  } else {
    const here = sum.section + Math.max(sum.digit, 0);
    if (here === 0 && sum.total === 0) return false;
    sum.total = power < sum.group ? sum.total + here * power : (sum.total + here) * power;
    sum.group = power;
    sum.section = 0;
  }
  sum.digit = -1;
  sum.scaled = true;
  return true;
}

function addDigit(sum: Position, unit: number): boolean {
  if (sum.digit > 0) return false;
  if (unit >= 10) sum.section += unit;
  else sum.digit = unit;
  return true;
}
