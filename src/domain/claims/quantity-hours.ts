/**
 * Hours of the clock that name no unit: "weekdays from 9 to 12", "from 6 to midnight", "after 11 at night", "on Sunday
 * at 10", "at ten to four", "the 6.40 bus", "opens until six". English only; every look-around is bounded.
 */
import type { Candidate } from './quantity-candidate.ts';
import type { Token } from './quantity-tokens.ts';

type Place = Pick<Candidate, 'tokens' | 'expression' | 'noun' | 'language'>;

const latestHour = 24;
/** How far from its hours the word that sets them may stand, in tokens. */
const serviceReach = 14;
const services = new Set(
  `open opens opening closed closes hours weekdays weekends daily office desk telephone telephoned phone phoned call calls called
  calling contact reach reached staffed manned enquiries inquiries visiting shift shifts curfew`.split(
    /\s+/u,
  ),
);
const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/u;
const ends = new Set(['midnight', 'noon', 'midday', 'dusk', 'dawn']);
const openers = new Set(['from', 'between']);
const links = new Set(['to', 'until', 'till', 'and', '-', '–']);

/** True where a number that counts nothing of its own tells the hour. */
export function isHour(place: Place): boolean {
  const { expression, noun, language, tokens } = place;
  const isCounted = noun !== null && noun.kind !== 'elliptical';
  if (language.data.code !== 'en' || expression.scaled || (expression.high ?? latestHour + 1) > latestHour)
    return false;
  if (expression.currency !== null || expression.isPercent || expression.form === 'fraction') return false;
  if (isTimetabled(tokens, expression.to, expression.from)) return true;
  if (isCounted) return false;
  return (
    isAtNight(tokens, expression.to) ||
    reachesMidday(tokens, expression) ||
    isMinutesTo(place) ||
    isDottedHour(tokens, expression.from) ||
    isHourOfDay(tokens, expression) ||
    isServed(place)
  );
}

const dotted = /^\d{1,2}[.:][0-5]\d$/u;
const departures = new Set('bus train ferry flight boat coach tram shift service bulletin'.split(' '));

/** "the 6.40 bus". */
function isTimetabled(tokens: readonly Token[], to: number, from: number): boolean {
  return dotted.test(tokens[from]?.text ?? '') && departures.has(tokens[to]?.text ?? '');
}

/** "after 11 at night". */
function isAtNight(tokens: readonly Token[], to: number): boolean {
  return tokens[to]?.text === 'at' && tokens[to + 1]?.text === 'night';
}

/** "from 6 to midnight", "between ten and noon", "from noon to 4". */
function reachesMidday(tokens: readonly Token[], { from, to }: Place['expression']): boolean {
  if (links.has(tokens[to]?.text ?? '') && ends.has(tokens[to + 1]?.text ?? '')) return true;
  return links.has(tokens[from - 1]?.text ?? '') && ends.has(tokens[from - 2]?.text ?? '');
}

const spoken = new Set('five ten twenty twenty-five'.split(' '));
const clockOpeners = new Set('at by until till since about around before after'.split(' '));

/** "at ten to four": the minutes, and the hour behind them. */
function isMinutesTo({ tokens, expression, language }: Place): boolean {
  const { from, to } = expression;
  const isMinutes = (at: number): boolean =>
    spoken.has(tokens[at]?.text ?? '') && clockOpeners.has(tokens[at - 1]?.text ?? '');
  const isHourWord = (at: number): boolean => (language.data.cardinals[tokens[at]?.text ?? ''] ?? 99) <= 12;
  if (isMinutes(from) && tokens[to]?.text === 'to' && isHourWord(to + 1)) return true;
  return tokens[from - 1]?.text === 'to' && isMinutes(from - 2) && isHourWord(from);
}

const dottedOpeners = new Set(
  "at by until till since from to before after around about it's was is".split(' '),
);

/** "It's 9.15 when", "until 18.00". */
function isDottedHour(tokens: readonly Token[], from: number): boolean {
  if (!dotted.test(tokens[from]?.text ?? '')) return false;
  const before = tokens[from - 1]?.text ?? '';
  if (before === 'is' || before === 'was') return tokens[from - 2]?.text === 'it';
  return before === "it's" || (dottedOpeners.has(before) && isHourEnd(tokens[from + 1]));
}

function isHourEnd(next: Token | undefined): boolean {
  return (
    next === undefined ||
    next.fresh ||
    next.kind === 'mark' ||
    ['in', 'on', 'when', 'and', 'every', 'to', 'until', 'that', 'with', 'at'].includes(next.text)
  );
}

const days = new Set(['today', 'tomorrow', 'yesterday', 'tonight']);

/** "on Sunday at 10 in the chapel", "tomorrow at nine", "opens until six". */
function isHourOfDay(tokens: readonly Token[], { from, to, form }: Place['expression']): boolean {
  if (!isHourEnd(tokens[to])) return false;
  const link = tokens[from - 1]?.text ?? '';
  const before = tokens[from - 2]?.text ?? '';
  const isDay = weekday.test(before) || days.has(before);
  if (link === 'at') return isDay;
  const isUntil = link === 'until' || link === 'till';
  return isUntil && (isDay || form === 'words' || services.has(before));
}

/** "weekdays 9 to 17", "the desk can be telephoned between 9 and 12": hours at which somebody is there. */
function isServed({ tokens, expression }: Place): boolean {
  const { from, to, isRange, opener } = expression;
  if (!isRange || !isHourEnd(tokens[to])) return false;
  const start = opener ?? from;
  const before = tokens[start - 1]?.text ?? '';
  if (weekday.test(before) || before === 'weekdays' || before === 'daily') return true;
  const isOpened = start < from || openers.has(before);
  for (let at = start - 1; isOpened && at >= 0 && at > start - serviceReach; at -= 1) {
    const word = tokens[at]?.text ?? '';
    if (word === '.' || word === ';') return false;
    if (services.has(word) || weekday.test(word)) return true;
  }
  const next = tokens[to]?.text === 'on' ? tokens[to + 1] : tokens[to];
  return isOpened && (next?.text === 'weekdays' || weekday.test(next?.text ?? ''));
}
