/**
 * Numbers that are no quantities: dates, years, clock times, ordinals, numbers of documents, rooms and telephones,
 * list enumerators, thresholds inside a category, "one" as a pronoun. Decided by the words around, never by value
 * alone.
 */
import type { Candidate } from './quantity-candidate.ts';
import { directionBefore } from './quantity-direction.ts';
import type { PreparedLanguage } from './quantity-lexicon.ts';
import {
  isHyphenIdiom,
  isNamedNumber,
  isOnePronoun,
  isThreshold,
  isUncountedHalf,
  isVagueIdiom,
} from './quantity-idiom.ts';
import { isGapped } from './quantity-gap.ts';
import { isNoMatter } from './quantity-matter.ts';
import { isPriced } from './quantity-pay.ts';
import { listEnd } from './quantity-register.ts';
import { isHour } from './quantity-hours.ts';
import { isDate, isClockTime, isRelativeDate, isYear } from './quantity-date.ts';
import type { Token } from './quantity-tokens.ts';

/** Why a number is not a quantity; null when it is one. */
export function junkReason(candidate: Candidate): string | null {
  const { language } = candidate;
  if (isGlued(candidate)) return 'part of a code or name';
  if (isEnumerator(candidate)) return 'enumerator';
  if (isRateBase(candidate)) return 'base of a rate';
  if (isDate(candidate)) return 'date';
  if (isClockTime(candidate) || isHour(candidate)) return 'time of day';
  if (isRelativeDate(candidate)) return 'relative date or deadline';
  if (isReference(candidate)) return 'reference number';
  if (isDigitChain(candidate)) return 'telephone or account number';
  if (isYear(candidate)) return 'year';
  if (isAddress(candidate)) return 'address';
  if (isNamePart(candidate) || isNamedNumber(candidate)) return 'part of a name';
  if (isOnePronoun(candidate)) return 'one as a pronoun';
  if (isUncountedHalf(candidate) || isVagueIdiom(candidate) || isHyphenIdiom(candidate)) return 'idiom';
  if (isThreshold(candidate)) return 'threshold of a category';
  if (language.data.code === 'en' && isNoMatter(candidate)) return 'nothing of the matter';
  if (isBareNumber(candidate)) return 'a number of nothing';
  if (isForeignThreshold(candidate)) return 'threshold of a category';
  return null;
}

/** "menos de 18 años", "16岁以下": the border of childhood is no duration. */
export function isForeignThreshold({ expression, noun, qualifier, language }: Candidate): boolean {
  if (language.data.code === 'en' || noun?.unit !== 'years' || qualifier === null) return false;
  const high = expression.high ?? 0;
  return qualifier.bound !== '~' && high >= 10 && high <= 25;
}

/** A small bare number with no noun, bound or magnitude says nothing that could be checked. */
function isBareNumber({ tokens, expression, noun, qualifier, language }: Candidate): boolean {
  const hasUnit = noun !== null || expression.currency !== null || expression.isPercent;
  if (language.payVerbs.has(tokens[expression.from - 1]?.text ?? '')) return false;
  if (hasUnit || qualifier !== null || expression.scaled || expression.isRange) return false;
  if (language.data.code === 'en' && isPriced(tokens, expression)) return false;
  if (isDecimal(tokens[expression.from]) || isChangeOf(tokens, expression.from, language)) return false;
  return expression.form === 'digits' || expression.form === 'words' ? (expression.high ?? 0) < 1000 : false;
}

/** "at 47.25", "(0.8 wins)": nobody counts or names in decimals. */
function isDecimal(token: Token | undefined): boolean {
  return token?.kind === 'digits' && !token.fresh && /^\d*\.\d+$/u.test(token.text);
}

/** Farthest a verb of change may stand before "from" and "to", in tokens. */
const changeReach = 9;

/** "down 12 p", "decrease by 4", "jumped from 310 to 355": how much a change is, from where and to where. */
function isChangeOf(tokens: readonly Token[], from: number, language: PreparedLanguage): boolean {
  if (directionBefore(tokens, from, language) !== null) return true;
  const link = tokens[from - 1]?.text ?? '';
  if (link !== 'from' && link !== 'to') return false;
  for (let at = from - 2; at >= 0 && at > from - changeReach; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.text === ',' || token.text === ';') return false;
    if (token.kind === 'word' && language.changeVerbs.has(token.text))
      return token.text !== 'went' && token.text !== 'go';
  }
  return false;
}

/** "A4", "KPP-25-1121", "18th", "1990s", "47/2025", "[4]", "#5", "10:30". */
function isGlued({ tokens, expression, language }: Candidate): boolean {
  const first = tokens[expression.from];
  const before = tokens[expression.from - 1];
  const isProclitic = language.data.proclitics.includes(before?.text ?? '');
  if (first !== undefined && before !== undefined && !first.spaced && !isProclitic) {
    if (gluedBefore(tokens, expression.from)) return true;
  }
  const after = tokens[expression.to];
  if (after === undefined || after.spaced) return false;
  if (expression.form !== 'digits' && expression.form !== 'fraction') return false;
  if (after.kind === 'word' && !language.data.spaceless) return !isGluedUnit(after, language);
  const next = tokens[expression.to + 1];
  const goesOn = next !== undefined && !next.spaced;
  if (after.text === '/' || after.text === '\\') return goesOn && next.kind === 'digits';
  if (after.text === ':' || after.text === '_' || after.text === '@') return goesOn;
  return after.text === '-' && goesOn && next.kind === 'digits';
}

function gluedBefore(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at - 1];
  const owner = tokens[at - 2];
  if (mark === undefined || tokens[at]?.kind !== 'digits') return false;
  if (mark.kind === 'word') return !isSpacelessWord(mark);
  if (mark.kind === 'digits' || '#№§@_\\'.includes(mark.text)) return true;
  if (mark.text === '(' && owner?.kind === 'digits') return tokens[at + 1]?.text === ')';
  if (mark.text === '[') return tokens[at + 1]?.text === ']';
  if (mark.text === '+') return tokens[at + 1]?.text !== '%';
  if (owner?.text === 'sub') return false;
  const isJoint = '-/:.–−'.includes(mark.text) && !mark.spaced && owner !== undefined && !mark.fresh;
  return isJoint && (owner.kind === 'digits' || mark.text === '-' || mark.text === '/');
}

/** Scripts without spaces glue every number to its neighbours. */
function isSpacelessWord(token: Token): boolean {
  return token.text.charCodeAt(0) >= 0x0e00;
}

function isGluedUnit(token: Token, language: PreparedLanguage): boolean {
  const { data } = language;
  if (data.ordinalEndings.includes(token.text)) return false;
  return (
    language.measures.has(token.text) ||
    language.currencies.has(token.text) ||
    data.periods[token.text] !== undefined ||
    isSpacelessWord(token)
  );
}

/** "14. For the year", "(2) the", "a line that begins with 3)". */
function isEnumerator({ tokens, expression }: Candidate): boolean {
  const first = tokens[expression.from];
  if (first?.kind !== 'digits' || expression.to !== expression.from + 1) return false;
  const open = tokens[expression.from - 1];
  const starts =
    first.fresh || expression.from === 0 || (open?.text === '(' && (open.fresh || expression.from === 1));
  const after = tokens[expression.to];
  if (!starts || after === undefined || after.spaced || !'.)'.includes(after.text)) return false;
  const next = tokens[expression.to + 1];
  return first.text.length <= 3 && (next === undefined || next.spaced);
}

const rateBases = new Set([
  'per',
  'every',
  'cada',
  'chaque',
  'pro',
  'je',
  'mỗi',
  '每',
  '每做',
  'ทุก',
  'ต่อ',
  'រាល់',
  'لكل',
  'كل',
]);

/** "per 100,000 population", "one person for every nine square metres". */
function isRateBase({ tokens, expression, noun }: Candidate): boolean {
  if (!expression.isRange && rateBases.has(tokens[expression.from - 1]?.text ?? '')) return true;
  if (expression.high !== 1 || noun === null) return false;
  return tokens[noun.to]?.text === 'for' && tokens[noun.to + 1]?.text === 'every';
}

/** "section 214, paragraph 2", "No. 47", "Room 212", "paragraphs 6–9", "tables 2 and 3". */
function isReference({ tokens, expression, noun, language, qualifier }: Candidate): boolean {
  if (qualifier !== null || expression.currency !== null || expression.isPercent || expression.scaled)
    return false;
  const head = referenceHead(tokens, expression.from, language);
  if (head === null || isCountOfList(tokens, { expression, noun, language })) return false;
  if (noun !== null && noun.kind !== 'elliptical' && tokens[expression.from]?.kind !== 'digits') return false;
  // "the building 50 people were held in" counts people; "Section 4 of our paper" does not.
  const direct =
    noun !== null && noun.kind !== 'elliptical' && noun.from === expression.unitEnd && noun.to > noun.from;
  if (language.data.code !== 'en' && head === tokens[expression.from - 1])
    return !direct || !language.persons.has(noun.unit.toLowerCase());
  return !direct || head.capital;
}

/** "The lines end at number 1,946": the last number of a list says how long it is. */
function isCountOfList(
  tokens: readonly Token[],
  { expression, noun, language }: Pick<Candidate, 'expression' | 'noun' | 'language'>,
): boolean {
  return (
    noun?.kind === 'noun' && noun.to === expression.to && listEnd(tokens, expression.from, language) !== null
  );
}

/** Words whose compounds are numbered like themselves: "courtroom 6", "storeroom 3", "guardhouse 2". */
const numberedTails = ['room', 'rooms', 'ward', 'cell', 'gate', 'block', 'house'];

function isReferenceNoun(word: string, language: PreparedLanguage): boolean {
  if (language.references.has(word)) return true;
  return (
    language.data.code === 'en' &&
    word.length > 5 &&
    numberedTails.some((tail) => word.endsWith(tail) && word !== tail)
  );
}

/** How far a row of labels ("Rooms 4, 5, 6 and 7") is followed back, in tokens. */
const longestLabels = 10;

function referenceHead(tokens: readonly Token[], from: number, language: PreparedLanguage): Token | null {
  let at = from - 1;
  for (let steps = 0; steps < longestLabels; steps += 1) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (isReferenceNoun(token.text, language)) return token;
    const isDot = token.text === '.' && !token.spaced;
    const isListed =
      tokens[at - 1]?.kind === 'digits' && (token.text === ',' || token.text === 'and' || token.text === '–');
    const isNumber = token.kind === 'digits' && steps > 0;
    if (!isDot && !isListed && !isNumber && token.text !== 'no' && token.text !== 'number') return null;
    at -= 1;
  }
  return null;
}

/** "+990 555 0171": digit groups side by side without a word between. */
function isDigitChain({ tokens, expression, noun, language }: Candidate): boolean {
  const first = tokens[expression.from];
  if (first?.kind !== 'digits' || first.text === '') return first?.kind === 'digits';
  const before = tokens[expression.from - 1];
  const after = tokens[expression.to];
  if (before?.kind === 'digits' && !first.fresh && !isYearBefore({ tokens, expression, noun })) return true;
  if (after?.kind === 'digits' && !after.fresh) return true;
  const isPlain = /^\d{3,}$/u.test(first.text);
  const called = ['call', 'calling', 'called', 'dial', 'dialling', 'dialing', 'text', 'hotline', 'phone'];
  const cue = before?.text === ',' || before?.text === ':' ? tokens[expression.from - 2] : before;
  if (isPlain && called.includes(cue?.text ?? '') && !isCounted(tokens[expression.to], language)) return true;
  return /^0\d+$/u.test(first.text) || /^\d{9,}$/u.test(first.text);
}

const year = /^(?:1[89]|2[0-6])\d\d$/u;

/** "in 2030 18.6 million talers": a year, and behind it a number with a magnitude or a noun of its own. */
function isYearBefore({
  tokens,
  expression,
  noun,
}: Pick<Candidate, 'tokens' | 'expression' | 'noun'>): boolean {
  if (!year.test(tokens[expression.from - 1]?.text ?? '')) return false;
  const head = tokens[expression.from - 2];
  return head?.kind === 'word' && (expression.scaled || noun?.kind === 'noun');
}

function isCounted(token: Token | undefined, language: PreparedLanguage): boolean {
  return token?.kind === 'word' && !language.stops.has(token.text);
}

const streetWords = new Set(
  `street st square road rd avenue ave lane drive boulevard blvd steps quay place court row hill soi crescent terrace
  rue calle avenida straße strasse platz`.split(/\s+/u),
);

/** "3 Republic Square", "128 Mole Street". */
function isAddress({ tokens, expression }: Candidate): boolean {
  if (tokens[expression.from]?.kind !== 'digits') return false;
  for (let at = expression.to; at < expression.to + 4; at += 1) {
    const token = tokens[at];
    // "17 Netmakers' Lane"
    if (token?.kind === 'mark' && !token.spaced && "'’".includes(token.text)) continue;
    if (token?.kind !== 'word' || !token.capital) return false;
    if (at > expression.to && streetWords.has(token.text)) return true;
  }
  return false;
}

function isPlural({ unit }: { readonly unit: string }): boolean {
  return unit.endsWith('s');
}

/** "During Lent", "by the end of June": words that set a time stand before the capital. */
function isTimeBefore(tokens: readonly Token[], at: number, language: PreparedLanguage): boolean {
  const next = tokens[at + 2];
  if (next?.kind !== 'word' || !language.stops.has(next.text)) return false;
  return (
    feasts.has(tokens[at]?.text ?? '') ||
    language.months.has(tokens[at]?.text ?? '') ||
    timing.has(tokens[at - 1]?.text ?? '')
  );
}

/** Last words of feasts, and days of the week: a number behind them counts anew. */
const feasts = new Set(
  'day eve year christmas easter ramadan lent passover monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

const timing = new Set(['during', 'since', 'until', 'after', 'before']);

/** "Boeing 737 crashed", "Channel News 24": a capital word before, nothing counted after. */
function isNamePart(candidate: Candidate): boolean {
  const { tokens, expression, noun, qualifier, language } = candidate;
  const first = tokens[expression.from];
  const before = tokens[expression.from - 1];
  if (qualifier !== null || first?.kind !== 'digits' || !/^\d{1,4}$/u.test(first.text)) return false;
  if (expression.isPercent || expression.currency !== null || expression.scaled) return false;
  const isName = before?.kind === 'word' && (before.capital || before.caps) && !before.fresh;
  if (!isName || expression.from < 2 || (noun?.kind === 'elliptical' && isGapped(candidate))) return false;
  // In German every noun has a capital.
  const isModel =
    language.data.nounOrder !== 'capital' &&
    tokens[expression.to]?.capital === true &&
    /^[A-Z]/u.test(noun?.unit ?? '');
  if (noun !== null && noun.kind !== 'elliptical' && !(isModel && !isPlural(noun))) return false;
  const after = tokens[expression.to];
  // "During Lent 6 left": a time, not a name.
  if (isTimeBefore(tokens, expression.from - 1, language)) return false;
  return after === undefined || !['were', 'had', 'have', 'are', 'was', 'of'].includes(after.text);
}
