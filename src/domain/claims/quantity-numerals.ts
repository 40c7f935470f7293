/**
 * One number as it is written, digits or words, magnitude included: "1,440", "12.5bn", "two hundred and twelve",
 * "six and a half", "a third", "one in five", "dozens". Values only: currency, bounds and nouns come later.
 */
import { digitsValue } from './quantity-digits.ts';
import { isUnit, phraseAt, type PreparedLanguage } from './quantity-lexicon.ts';
import { skipHyphen, type Token } from './quantity-tokens.ts';
import { multiScale, spunMoreThanOne, vagueWord } from './quantity-vague.ts';
import type { Numeral } from './numeral.ts';
import { composed, everyPart, halfFirst, isOrdinalTail } from './quantity-composed.ts';
import { fixedCount } from './quantity-single.ts';
import { wordNumber } from './quantity-words.ts';

/** The number that begins at token `at`, or null. Never looks back: whether it is a quantity is decided elsewhere. */
export function numeralAt(tokens: readonly Token[], at: number, language: PreparedLanguage): Numeral | null {
  const token = tokens[at];
  if (token === undefined || token.text === '') return null;
  if (token.kind === 'mark') return vulgarFraction(token, at);
  const numeral =
    token.kind === 'digits' ? digitNumeral(tokens, at, language) : wordNumeral(tokens, at, language);
  return numeral === null ? null : composed(tokens, numeral, language);
}

const vulgarFractions: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
};

function vulgarFraction(token: Token, at: number): Numeral | null {
  const value = vulgarFractions[token.text];
  return value === undefined ? null : { to: at + 1, value, form: 'fraction', scaled: false, bound: null };
}

function digitNumeral(tokens: readonly Token[], at: number, language: PreparedLanguage): Numeral | null {
  const grouped = spacedDigits(tokens, at, language);
  const value = digitsValue(grouped.run, language.data);
  if (value === null) return null;
  const written = slashFraction(tokens, at) ?? ratioAt(tokens, { at, to: grouped.to, value }, language);
  if (written !== null) return written;
  const mixed = tokens[grouped.to];
  const part = mixed !== undefined && !mixed.spaced ? vulgarFractions[mixed.text] : undefined;
  const whole = part === undefined ? { value, to: grouped.to } : { value: value + part, to: grouped.to + 1 };
  return scaledNumeral(tokens, whole, language);
}

/** "1 440": groups of three parted by single spaces, where the language writes so. */
function spacedDigits(
  tokens: readonly Token[],
  at: number,
  language: PreparedLanguage,
): { readonly run: string; readonly to: number } {
  const first = tokens[at];
  let run = first?.text ?? '';
  let to = at + 1;
  if (!language.data.spaceThousands || !/^\d{1,3}$/u.test(run)) return { run, to };
  for (let next = tokens[to]; next !== undefined && to - at < 6; next = tokens[to]) {
    const isGroup = next.kind === 'digits' && /^\d{3}(?:[.,]\d+)?$/u.test(next.text);
    if (!isGroup || next.start - (tokens[to - 1]?.end ?? 0) !== 1 || next.fresh) break;
    run += `_${next.text}`;
    to += 1;
  }
  return { run, to };
}

/** Magnitude after digits: attached or spaced ("1.5m", "12.5 billion", "3 hundred thousand", "2万"). */
function scaledNumeral(
  tokens: readonly Token[],
  base: { readonly value: number; readonly to: number },
  language: PreparedLanguage,
): Numeral {
  let { value, to } = base;
  let scaled = false;
  for (let next = tokens[to]; next !== undefined; next = tokens[to]) {
    const power = powerOf(next, language);
    if (power === null || isMetre(tokens, to)) break;
    value *= power;
    to += 1;
    scaled = true;
    if (tokens[to]?.text === '.' && isAbbreviation(next, language) && tokens[to]?.spaced === false) to += 1;
    const lower = lowerPart(tokens, to, power, language);
    if (lower !== null)
      return { ...lower, value: tidy(value + lower.value), form: 'digits', scaled, bound: null };
  }
  return { to, value: scaled ? tidy(value) : value, form: 'digits', scaled, bound: null };
}

/** "2 ล้าน 5 แสน", "1亿2000万", "3 million 500 thousand": a lower power behind a higher one; null when there is none. */
function lowerPart(
  tokens: readonly Token[],
  at: number,
  above: number,
  language: PreparedLanguage,
): { readonly value: number; readonly to: number } | null {
  const digits = tokens[at];
  const next = tokens[at + 1];
  if (digits?.kind !== 'digits' || digits.fresh || next === undefined || next.fresh) return null;
  const power = language.data.scales[next.text];
  const value = power === undefined ? null : digitsValue(digits.text, language.data);
  return power === undefined || value === null || value * power >= above
    ? null
    : { value: value * power, to: at + 2 };
}

const extents = new Set(['long', 'wide', 'high', 'tall', 'deep', 'away', 'by', 'x', '×', 'thick', 'apart']);

/** What a length in metres is converted into. */
const lengths = new Set(['ft', 'feet', 'foot', 'yards', 'yd', 'yds', 'miles', 'inches', 'in', 'm']);

/** "37m long" measures, "37m people" counts. */
function isMetre(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (tokens[at]?.text !== 'm' || next === undefined) return false;
  // "90m (295 ft)" converts a length, "£28m ($36m)" an amount.
  if (next.text === '(') return lengths.has(tokens[at + 3]?.text ?? '');
  return extents.has(next.text) || (!next.spaced && (next.text === '2' || next.text === '3'));
}

function powerOf(token: Token, language: PreparedLanguage): number | null {
  if (token.fresh) return null;
  const scale = language.data.scales[token.text];
  if (scale !== undefined) return scale;
  const short = language.data.magnitudes[token.text];
  // A lone spaced letter is a unit or an initial ("5 m", "3 B"), not a magnitude.
  return short !== undefined && (!token.spaced || token.text.length > 1) ? short : null;
}

function isAbbreviation(token: Token, language: PreparedLanguage): boolean {
  return language.data.magnitudes[token.text] !== undefined && token.text.length > 1 && token.capital;
}

/** Removes binary noise of a product such as 12.7 × 10^9. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function slashFraction(tokens: readonly Token[], at: number): Numeral | null {
  const [top, slash, bottom, after] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  const isSlash = slash?.text === '/' || slash?.text === '⁄';
  if (!isSlash || slash.spaced || bottom?.kind !== 'digits' || bottom.spaced) return null;
  const isSmall = /^(?:[2-9]|10)$/u.test(bottom.text);
  const isFine = /^\d{1,3}$/u.test(bottom.text) && (after?.text === 'of' || slash.text === '⁄');
  const isPart = /^[1-9]\d?$/u.test(top?.text ?? '') && (isSmall || isFine);
  if (!isPart || after?.text === '/') return null;
  const value = Number(top?.text) / Number(bottom.text);
  return value < 1 ? { to: at + 3, value, form: 'fraction', scaled: false, bound: null } : null;
}

/** "one in five", "2 out of 3": a share of small whole numbers, the second greater. */
function ratioAt(
  tokens: readonly Token[],
  first: { readonly at: number; readonly to: number; readonly value: number },
  language: PreparedLanguage,
): Numeral | null {
  const start = ratioStart(tokens, first, language);
  const link = phraseAt(language.ratio, tokens, start);
  if (phraseAt(language.percent, tokens, first.to) !== null) return null;
  if (link === null || !Number.isInteger(first.value) || first.value < 1) return null;
  const token = tokens[link.to];
  if (token === undefined) return null;
  const second =
    token.kind === 'digits'
      ? { value: digitsValue(token.text, language.data), to: link.to + 1 }
      : wordNumber(tokens, link.to, language);
  if (second?.value === undefined || second.value === null) return null;
  if (
    second.value <= first.value ||
    second.value > 1000 ||
    !(ratioEnds(tokens[second.to], language) || link.to > first.to + 1)
  )
    return null;
  const isEnglishInside = start > first.to && language.data.code === 'en';
  if (isEnglishInside && !isWholeTold(tokens[second.to], language)) return null;
  const value = first.value / second.value;
  return { to: second.to, value, form: 'fraction', scaled: false, bound: null, isRatio: true };
}

/** "un moulin sur cinq": past the noun inside the ratio, where the language puts one there. */
function ratioStart(
  tokens: readonly Token[],
  { to: at, value }: { readonly to: number; readonly value: number },
  language: PreparedLanguage,
): number {
  if (!language.data.ratioInside || tokens[at]?.kind !== 'word') return at;
  // "one worker in ten"; "two guards in ten" are not two out of ten.
  if (language.data.code === 'en' && (value !== 1 || tokens[at - 1]?.text !== 'one')) return at;
  return language.stops.has(tokens[at].text) ? at : at + 1;
}

/** The noun stood inside the ratio: none follows. */
function isWholeTold(next: Token | undefined, language: PreparedLanguage): boolean {
  return next === undefined || next.kind === 'mark' || language.stops.has(next.text);
}

/** "three in ten days" and "2 in 12 March" are no shares. */
function ratioEnds(next: Token | undefined, language: PreparedLanguage): boolean {
  if (next === undefined || next.kind === 'mark') return next?.text !== '/' && next?.text !== ':';
  return (
    language.data.periods[next.text] === undefined && !language.months.has(next.text) && next.kind === 'word'
  );
}

function wordNumeral(tokens: readonly Token[], at: number, language: PreparedLanguage): Numeral | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const { data } = language;
  if (data.system !== 'compound' && !language.starters.has(token.text)) {
    return multiScale(tokens, at, language) ?? spunMoreThanOne(tokens, at, language);
  }
  if (isPlainCardinal(token, language)) return plainNumeral(tokens, at, language);
  const alone = fixedCount(tokens, at, language);
  if (alone !== null) return alone;
  const round = collectiveAt(tokens, at, language);
  if (round !== null) return round;
  const half = halfFirst(tokens, at, language);
  if (half !== null) return half;
  const phrase = phraseAt(language.fractionPhrases, tokens, at);
  if (phrase !== null)
    return { to: phrase.to, value: phrase.value, form: 'fraction', scaled: false, bound: null };
  const times = phraseAt(language.multipliers, tokens, at);
  if (times !== null)
    return { to: times.to, value: times.value, form: 'multiplier', scaled: false, bound: null };
  return (
    everyPart(tokens, at, language) ??
    fractionWords(tokens, at, language) ??
    vagueWord(tokens, at, language) ??
    cardinal(tokens, at, language)
  );
}

/** An English number word that opens nothing but a number or a share ("two", "two-thirds", "two in five"). */
function isPlainCardinal(token: Token, language: PreparedLanguage): boolean {
  const { code, cardinals } = language.data;
  return code === 'en' && cardinals[token.text] !== undefined;
}

function plainNumeral(tokens: readonly Token[], at: number, language: PreparedLanguage): Numeral | null {
  return (
    fractionWords(tokens, at, language) ?? multiScale(tokens, at, language) ?? cardinal(tokens, at, language)
  );
}

/** "une centaine", "una veintena": about that many. */
function collectiveAt(tokens: readonly Token[], at: number, language: PreparedLanguage): Numeral | null {
  const start = language.articles.has(tokens[at]?.text ?? '') ? at + 1 : at;
  const value = language.data.collectives[tokens[start]?.text ?? ''];
  return value === undefined ? null : { to: start + 1, value, form: 'words', scaled: true, bound: '~' };
}

/** "三分之一": the whole first, then the parts. */
function wholeFirst(
  tokens: readonly Token[],
  whole: { readonly value: number; readonly to: number },
  language: PreparedLanguage,
): Numeral | null {
  if (!language.data.partsOf.includes(tokens[whole.to]?.text ?? '')) return null;
  const part = wordNumber(tokens, whole.to + 1, language);
  if (part === null || part.value >= whole.value) return null;
  return { to: part.to, value: part.value / whole.value, form: 'fraction', scaled: false, bound: null };
}

function cardinal(tokens: readonly Token[], at: number, language: PreparedLanguage): Numeral | null {
  const number = wordNumber(tokens, at, language);
  if (number === null) return null;
  const share =
    wholeFirst(tokens, number, language) ??
    ratioAt(tokens, { at, to: number.to, value: number.value }, language);
  if (share !== null) return share;
  if (isWeak(tokens, at, number.to, language)) return null;
  if (number.value >= 20 && isOrdinalTail(tokens, number.to, language)) return null;
  const { to, value, scaled } = number;
  return { to, value, form: 'words', scaled, bound: null };
}

/** A word that is a number only before a power or a person ("năm": five, year). */
function isWeak(tokens: readonly Token[], at: number, to: number, language: PreparedLanguage): boolean {
  if (to !== at + 1) return false;
  const next = tokens[to];
  // Without spaces a short number word may be part of another word: only a unit behind it makes it sure.
  if (language.data.spaceless) {
    const behind = tokens[phraseAt(language.boundsAfter, tokens, to)?.to ?? to];
    return !isUnit(behind, language) && !isNeighbourPair(tokens, at, language);
  }
  const word = tokens[at]?.text ?? '';
  if (!language.weakCardinals.has(word)) return false;
  if (language.data.periods[word] === undefined && isUnit(next, language)) return false;
  return next === undefined || next.kind !== 'word' || !language.persons.has(next.text);
}

/** "两三名": two digits that follow each other, before a unit, are a range. */
export function isNeighbourPair(tokens: readonly Token[], at: number, language: PreparedLanguage): boolean {
  if (!language.data.spaceless) return false;
  const first = language.data.cardinals[tokens[at]?.text ?? ''];
  const second = language.data.cardinals[tokens[at + 1]?.text ?? ''];
  if (first === undefined || second !== first + 1 || first < 1 || second > 9) return false;
  return isUnit(tokens[at + 2], language);
}

/** "half", "a third", "two-thirds", "three quarters", "one-fifth". */
function fractionWords(tokens: readonly Token[], at: number, language: PreparedLanguage): Numeral | null {
  const own = halfAt(tokens, at, language) ?? definitePart(tokens, at, language);
  if (own !== null) return own;
  const isArticle = language.articles.has(tokens[at]?.text ?? '');
  const top = isArticle ? { value: 1, to: at + 1 } : wordNumber(tokens, at, language);
  if (top === null || top.value > 20 || (top.value === 20 && isOrdinalTail(tokens, top.to, language)))
    return null;
  const to = skipHyphen(tokens, top.to);
  const part = language.data.parts[tokens[to]?.text ?? ''];
  if (part === undefined || tokens[to]?.fresh === true) return null;
  // "una media de" is an average.
  if (isArticle && part === 1 / 2 && language.data.code !== 'en') return null;
  if (to === top.to && part !== 1 / 2 && top.value === 1 && !partStands(tokens, to, isArticle, language))
    return null;
  const value = top.value * part;
  return partOfScale(tokens, to + 1, value, language) ?? { ...half, to: to + 1, value };
}

/** "خمس الطواحين": a part before a definite noun, where the same word before an indefinite one is a number. */
function definitePart(tokens: readonly Token[], at: number, language: PreparedLanguage): Numeral | null {
  const { definitePrefix, parts } = language.data;
  const part = parts[tokens[at]?.text ?? ''];
  const next = tokens[at + 1];
  if (definitePrefix === '' || part === undefined || next?.text.startsWith(definitePrefix) !== true)
    return null;
  return { ...half, to: at + 1, value: part };
}

const half: Numeral = { to: 0, value: 1 / 2, form: 'fraction', scaled: false, bound: null };

/** "a quarter of a million", "three-quarters of a billion", "a quarter-million": one number. */
function partOfScale(
  tokens: readonly Token[],
  at: number,
  part: number,
  language: PreparedLanguage,
): Numeral | null {
  const isOf = language.data.ofWords.includes(tokens[at]?.text ?? '');
  const to = isOf && language.articles.has(tokens[at + 1]?.text ?? '') ? at + 2 : skipHyphen(tokens, at);
  const scale = to === at ? undefined : language.data.scales[tokens[to]?.text ?? ''];
  if (scale === undefined || tokens[to]?.fresh === true) return null;
  return { to: to + 1, value: tidy(part * scale), form: 'words', scaled: true, bound: null };
}

/** "a third man" is an ordinal: a single part needs "of", a hyphen or the end of the phrase. */
function partStands(
  tokens: readonly Token[],
  at: number,
  isArticle: boolean,
  language: PreparedLanguage,
): boolean {
  const next = tokens[at + 1];
  if (language.data.code !== 'en') return true;
  // "a third-party audit"
  if (next?.text === '-' && !next.spaced) return false;
  if (next === undefined || language.data.ofWords.includes(next.text)) return true;
  if (!isArticle) return true;
  const bound = tokens[at - 2];
  return next.kind === 'mark' ? bound !== undefined && bound.kind === 'word' : language.stops.has(next.text);
}

/** "half of the …", "half a million", "half the …": the word stands alone. */
function halfAt(tokens: readonly Token[], at: number, language: PreparedLanguage): Numeral | null {
  if (language.data.code !== 'en' || language.data.parts[tokens[at]?.text ?? ''] !== 1 / 2) return null;
  const scale = language.articles.has(tokens[at + 1]?.text ?? '')
    ? language.data.scales[tokens[at + 2]?.text ?? '']
    : undefined;
  if (scale !== undefined) return { to: at + 3, value: scale / 2, form: 'words', scaled: true, bound: null };
  return partOfScale(tokens, at + 1, 1 / 2, language) ?? { ...half, to: at + 1 };
}
