/** Numbers that tell time: days of a month, years, hours of the clock, "three days later". */
import type { Candidate } from './quantity-candidate.ts';
import type { PreparedLanguage } from './quantity-lexicon.ts';
import { isPossessivePeriod } from './quantity-noun.ts';
import { isTightHyphen, type Token } from './quantity-tokens.ts';

/** A month's name beside the number or beside a list of days ("9 and 13 March"). */
export function isDate({ tokens, expression, language }: Candidate): boolean {
  const first = tokens[expression.from];
  if (expression.currency !== null || expression.isPercent) return false;
  if (first?.kind === 'digits' && /^\d{1,4}[.]\d{1,2}[.]\d{2,4}$/u.test(first.text)) return true;
  if ((expression.high ?? 0) > 2100) return false;
  if (language.months.size === 0 && isDayOfUnknownMonth(tokens, expression.to)) return true;
  return monthAfter(tokens, expression.to, language) || monthBefore(tokens, expression.from, language);
}

/** "14 Maret 2025" in a language whose months are not known: a word and a year follow. */
function isDayOfUnknownMonth(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'word' && isYearText(tokens[at + 1]?.text ?? '');
}

function isMonth(token: Token | undefined, language: PreparedLanguage): boolean {
  if (token === undefined || !language.months.has(token.text)) return false;
  // English "may" and "march" are verbs when they have no capital.
  return token.capital || language.data.code !== 'en';
}

/** Words that join days of one month ("entre el 9 y el 13 de marzo"). */
const dayLinks = new Set([
  ',',
  'and',
  'to',
  '-',
  '–',
  'or',
  'y',
  'el',
  'al',
  'et',
  'le',
  'au',
  'und',
  'bis',
  'dem',
  'den',
]);

function monthAfter(tokens: readonly Token[], start: number, language: PreparedLanguage): boolean {
  let at = start;
  for (let steps = 0; steps < 6; steps += 1) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (isMonth(token, language)) return !isCountedMonth(tokens, at) && !isSpanOfMonths(tokens, at, language);
    const next = tokens[at + 1];
    const isLink = dayLinks.has(token.text);
    const isDay = token.kind === 'digits' && steps > 0;
    const isOf = language.data.ofWords.includes(token.text) && isMonth(next, language);
    const isEnding =
      language.data.ordinalEndings.includes(token.text) || (token.text === '.' && !token.spaced);
    if (!isLink && !isDay && !isOf && !isEnding) return false;
    at += 1;
  }
  return false;
}

/** "ba tháng" lasts three months, "3 tháng 6" is a day: where one word says both, a date goes on with a number. */
function isSpanOfMonths(tokens: readonly Token[], at: number, language: PreparedLanguage): boolean {
  if (language.data.spaceless || language.data.periods[tokens[at]?.text ?? ''] === undefined) return false;
  const next = tokens[at + 1];
  return next?.kind !== 'digits' && language.data.cardinals[next?.text ?? ''] === undefined;
}

/** "three May Day marches" is far-fetched; nothing is counted by a month here. */
function isCountedMonth(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.text === "'s" && tokens[at]?.text === 'may';
}

function monthBefore(tokens: readonly Token[], start: number, language: PreparedLanguage): boolean {
  // Chinese marks the day after its number: what follows a date mark is no date.
  if (language.data.code === 'zh') return false;
  let at = start - 1;
  if (tokens[at]?.text === ',' || tokens[at]?.text === '.') at -= 1;
  for (let steps = 0; steps < 4; steps += 1) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (isMonth(token, language))
      return dayFollows(tokens, at, start) && !isCountInMonth(tokens, at, start, language);
    const isLink =
      ['and', 'to', '-', '–', ',', 'de', 'del', 'y', 'et', 'und', 'bis'].includes(token.text) ||
      token.kind === 'digits';
    if (!isLink) return false;
    at -= 1;
  }
  return false;
}

/** "In March 14 tonnes were burned": behind "in" a month has no day, and a noun follows. */
function isCountInMonth(
  tokens: readonly Token[],
  month: number,
  start: number,
  language: PreparedLanguage,
): boolean {
  const opener = tokens[month - 1]?.text ?? '';
  const isOpen = language.data.code === 'en' && (opener === 'in' || opener === 'during');
  if (!isOpen || start !== month + 1 || isYearText(tokens[start]?.text ?? '')) return false;
  const noun = tokens[start + 1];
  return noun?.kind === 'word' && !noun.capital && !language.stops.has(noun.text);
}

/** "In May, 12 people": a comma after the month parts it from a day, but not from a year ("May 9, 2025"). */
function dayFollows(tokens: readonly Token[], month: number, start: number): boolean {
  const isNear = start === month + 1;
  const value = tokens[start]?.text ?? '';
  if (tokens[start]?.kind !== 'digits') return false;
  const isDotted = start === month + 2 && tokens[month + 1]?.text === '.';
  if (isNear || isDotted) return isYearText(value) || Number(value) <= 31;
  return tokens[month + 1]?.kind === 'digits' || isYearText(value);
}

function isYearText(value: string): boolean {
  return /^(?:(?:1[5-9]|20)\d\d|25[4-9]\d)$/u.test(value);
}

/** A bare four-digit number of the years 1500 to 2100 that nothing marks as a quantity. */
export function isYear({ tokens, expression, noun, qualifier, language }: Candidate): boolean {
  const first = tokens[expression.from];
  if (first?.kind !== 'digits' || expression.currency !== null || expression.isPercent || expression.scaled)
    return false;
  const before = tokens[expression.from - 1];
  const isLater = /^21\d\d$/u.test(first.text) && (before?.text === 'by' || before?.text === 'in');
  if (!isLater && !/^(?:1[5-9]\d\d|20\d\d|25[4-9]\d)$/u.test(first.text)) return false;
  if (noun?.kind === 'measure' && noun.from === expression.unitEnd) return false;
  if (qualifier !== null && !yearBound.has(tokens[qualifier.from]?.text ?? '')) return false;
  const counted =
    noun !== null && noun.kind !== 'elliptical' && noun.from === expression.unitEnd && noun.to > noun.from;
  if (!counted || noun.kind === 'period') return true;
  // "the 2018 sales", "2019 elections": recent years stand before nouns; people are counted.
  const isRecent = /^(?:19[89]\d|20[0-3]\d)$/u.test(first.text) && first.text !== '2000';
  const isTitle = tokens[noun.from]?.capital === true;
  if (isRecent && (qualifier === null || isTitle) && !language.persons.has(noun.unit.toLowerCase()))
    return true;
  return (
    before !== undefined &&
    (language.yearWords.has(before.text) || ['the', 'a', 'its', 'of'].includes(before.text))
  );
}

const yearBound = new Set(['about', 'around', 'some', 'circa', 'before', 'in', 'round', 'over']);

/** "10.30 am", "at six", "six in the morning", "16.00 hours". */
export function isClockTime({ tokens, expression, language }: Candidate): boolean {
  const first = tokens[expression.from];
  const before = tokens[expression.from - 1];
  const after = tokens[expression.to];
  if (expression.currency !== null || expression.isPercent || (expression.high ?? 99) > 24) return false;
  if (isHalfDay(tokens, expression.to)) return true;
  if (language.data.code === 'en' && isPastTheHour(tokens, expression.from)) return true;
  if (after !== undefined && language.clock.has(after.text)) {
    // "seize heures par jour" lasts, "à seize heures" is a time of day.
    const isPeriod = language.data.periods[after.text] !== undefined;
    return !isPeriod || ['à', 'las', 'lúc', 'vào'].includes(before?.text ?? '');
  }
  if (
    after?.text === 'in' &&
    tokens[expression.to + 1]?.text === 'the' &&
    isPartOfDay(tokens[expression.to + 2])
  )
    return true;
  const isDotted = /^\d{1,2}[.]\d\d$/u.test(first?.text ?? '');
  if (isDotted && (before?.text === 'at' || after?.text === 'hours' || after?.text === 'hrs')) return true;
  const ends =
    after === undefined || after.kind === 'mark' || ['and', 'on', 'in', 'when', 'every'].includes(after.text);
  return before?.text === 'at' && ends && first?.kind === 'word' && (expression.high ?? 0) <= 12;
}

/** "half past five", "a quarter to nine", "twenty past six". */
function isPastTheHour(tokens: readonly Token[], from: number): boolean {
  const link = tokens[from - 1]?.text;
  if (link !== 'past' && link !== 'to' && link !== 'before') return false;
  const part = tokens[from - 2]?.text ?? '';
  if (part === 'half') return link === 'past';
  return part === 'quarter' ? tokens[from - 3]?.text !== 'first' : link === 'past' && minutes.has(part);
}

const minutes = new Set('five ten twenty minutes'.split(' '));

/** "5 a.m.", "7 p.m." */
function isHalfDay(tokens: readonly Token[], at: number): boolean {
  const letter = tokens[at]?.text;
  return (letter === 'a' || letter === 'p') && tokens[at + 1]?.text === '.' && tokens[at + 2]?.text === 'm';
}

function isPartOfDay(token: Token | undefined): boolean {
  return ['morning', 'afternoon', 'evening'].includes(token?.text ?? '');
}

/** "three days later", "two years ago", "within 14 days", "24 hours a day". */
export function isRelativeDate({ tokens, expression, noun, language }: Candidate): boolean {
  if (isPossessivePeriod(tokens[expression.to], language)) return true;
  if (noun?.kind !== 'period' || language.data.code !== 'en') return false;
  const after = tokens[noun.to];
  const relative = ['later', 'ago', 'earlier', 'before', 'after', 'hence', 'prior', "'s"];
  if (after !== undefined && relative.includes(after.text) && !isHyphened(tokens, expression.unitEnd))
    return !isBetweenDates(tokens, expression.from, language) && !isInterval(tokens, expression.from, noun);
  const before = tokens[expression.from - 1]?.text ?? '';
  if (before === 'first') return true;
  if (before === 'within') return !isDeadline(tokens, expression.from, noun.to);
  const isPlural = tokens[noun.from]?.text.endsWith('s') === true;
  if (before === 'a' && isPlural && !isHyphened(tokens, expression.unitEnd)) return true;
  const isService = expression.high === 24 && after?.text === 'a' && tokens[noun.to + 1]?.text === 'day';
  return (
    isService ||
    ((tokens[noun.from]?.text ?? '').endsWith("'s") && ['last', 'final', 'past'].includes(before))
  );
}

/** Periods too short to tell a reader the date. */
const short = new Set(['hours', 'minutes', 'seconds']);
/** Least tokens of the clause before an interval: an adverbial that opens its sentence sets the scene. */
const leastClause = 3;

/** "were sent in five hours after the plane had passed": the time between two events is itself told. */
function isInterval(
  tokens: readonly Token[],
  from: number,
  noun: { readonly unit: string; readonly to: number },
): boolean {
  const link = tokens[noun.to]?.text;
  if ((link !== 'after' && link !== 'before') || !short.has(noun.unit) || from < leastClause) return false;
  const next = tokens[noun.to + 1];
  return next?.kind === 'word' && !next.fresh && tokens[from - 1]?.kind === 'word';
}

/** How far before "within" the word of duty may stand, in tokens. */
const dutyReach = 12;
const duties = new Set(
  'must should shall ought has have had to ordered told asked may can would will'.split(' '),
);

/** "must be returned within 20 days": a term that is set, not a time at which something happened. */
function isDeadline(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[to]?.text === 'of') return false;
  for (let at = from - 2; at >= 0 && at > from - dutyReach; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.text === '.' || token.text === ';') return false;
    if (duties.has(token.text)) return token.text !== 'to' || tokens[at + 1]?.text === 'be';
  }
  return false;
}

/** "on 3 March, six days before the vote": beside a date the distance is stated, not used to tell the time. */
function isBetweenDates(tokens: readonly Token[], from: number, language: PreparedLanguage): boolean {
  if (tokens[from - 1]?.text !== ',') return false;
  const [near, far] = [tokens[from - 2], tokens[from - 3]];
  const isDay = near?.kind === 'digits' && (isMonth(far, language) || far?.text === ',');
  return isDay || (isMonth(near, language) && far?.kind === 'digits');
}

function isHyphened(tokens: readonly Token[], at: number): boolean {
  return isTightHyphen(tokens[at]);
}
