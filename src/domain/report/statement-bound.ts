/**
 * Whether what a sentence says of a number holds for what is known. A statement may be weaker than what is known ("at least 40" of 47), never
 * stronger: who only knows "at least 53" may not write "53", "more than 53" or "about 53".
 */
import type { WrittenNumber } from '../claims/index.ts';
import type { Amount } from './facts.ts';

/** What a sentence says of a number. */
export interface Statement extends Amount {
  /** "nearly", "almost", "just over": close to the number, on its side. */
  readonly near: boolean;
  /** Half of the last digit that is written: what was rounded away at most. */
  readonly rounding: number;
}

const nearWords =
  /\b(?:nearly|almost|just|close to|virtually|barely|not quite|slightly|casi|cerca|presque|près|fast|knapp|beinahe)\b|近|เกือบ|ជិត/iu;

/** The statement that a written number makes; percentages stay percent. */
export function statementOf(text: string, number: WrittenNumber): Statement {
  const { low, high, bound, qualifier } = number.quantity;
  return {
    low,
    high,
    bound,
    near: nearWords.test(qualifier ?? ''),
    rounding: roundingOf(text.slice(number.start, number.end), number.isPercent),
  };
}

/** Digits shown: 36 per cent may be anything from 35.5 to 36.5; a count is exact. */
function roundingOf(written: string, isPercent: boolean): number {
  const decimals = /[.,](\d{1,6})(?!\d)/.exec(written)?.[1];
  if (decimals !== undefined && (isPercent || decimals.length !== 3)) return 0.5 / 10 ** decimals.length;
  return isPercent ? 0.5 : 0;
}

/** "About" reaches so far, as a part of the number. */
const aboutReach = 0.1;
/** "Nearly" and "just over" reach so far. */
const nearReach = 0.15;

/** True when the statement holds for every value that the known amount allows. */
export function holds(said: Statement, known: Amount): boolean {
  if (said.bound === 'vague' || known.bound === 'vague') return isVagueAlike(said, known);
  const low = lowest(known);
  const high = highest(known);
  if (said.bound === '~') return holdsAbout(said, known);
  const isAbout = known.bound === '~';
  switch (said.bound) {
    case '=':
      return known.bound === '=' && isClose(said.low, known.low, said.rounding);
    case 'range':
      return !isAbout && said.low !== null && said.high !== null && low >= said.low && high <= said.high;
    case '>':
      return (
        exceeds(said.low, low, known.bound === '>') &&
        (!said.near || isWithin(said.low, known.low ?? known.high))
      );
    case '>=':
      return said.low !== null && low >= said.low - said.rounding;
    case '<':
      return (
        falls(said.high, high, known.bound === '<') &&
        (!said.near || isWithin(said.high, known.high ?? known.low))
      );
    case '<=':
      return said.high !== null && high <= said.high + said.rounding;
  }
}

/** True when the two name one number, whatever their bounds. */
export function isSameNumber(said: Statement, known: Amount): boolean {
  const numbers = [known.low, known.high].filter((one) => one !== null);
  return [said.low, said.high].some(
    (one) => one !== null && numbers.some((other) => isClose(one, other, said.rounding)),
  );
}

/** True when each end of a range is one that is known, or a round number: "between 3,000 and 8,505" is a slip. Other statements pass. */
export function namesItsEnds(said: Statement, known: Amount): boolean {
  if (said.bound !== 'range') return true;
  return [said.low, said.high].every((end) => {
    if (end === null) return false;
    const isKnown = [known.low, known.high].some((one) => one !== null && isClose(end, one, said.rounding));
    return isKnown || (known.bound !== 'range' && end % 10 === 0);
  });
}

/**
 * True when the statement names a round number not far from the known one: "more than 200" of 212, "about a third" of 36 per cent. "At least
 * 28" of 37 rounds nothing: whoever writes it has another number in mind.
 */
export function isRounded(said: Statement, known: Amount): boolean {
  const [x, y] = [said.low ?? said.high, known.low ?? known.high];
  if (x === null || y === null || said.bound === '=' || said.bound === 'range') return true;
  if (y < x / 2 || y > x * 2) return false;
  return x < 1 || x % 10 === 0 || (x % 0.5 === 0) !== (y % 0.5 === 0) || digitsOf(x) < digitsOf(y);
}

/** Digits of a number without the zeros behind them: 2 of 1,200. */
function digitsOf(value: number): number {
  return String(value).replace('.', '').replace(/0+$/u, '').length;
}

function lowest({ low, bound }: Amount): number {
  if (low === null) return -Infinity;
  return bound === '~' ? low * (1 - aboutReach) : low;
}

function highest({ high, bound }: Amount): number {
  if (high === null) return Infinity;
  return bound === '~' ? high * (1 + aboutReach) : high;
}

function exceeds(said: number | null, low: number, isStrict: boolean): boolean {
  return said !== null && (low > said || (isStrict && low === said));
}

function falls(said: number | null, high: number, isStrict: boolean): boolean {
  return said !== null && (high < said || (isStrict && high === said));
}

function holdsAbout(said: Statement, known: Amount): boolean {
  if (said.low === null || (known.bound !== '=' && known.bound !== '~' && known.bound !== 'range'))
    return false;
  const reach = Math.max(said.rounding, Math.abs(said.low) * aboutReach);
  return (known.low ?? Infinity) >= said.low - reach && (known.high ?? -Infinity) <= said.low + reach;
}

function isWithin(said: number | null, known: number | null): boolean {
  return said !== null && known !== null && Math.abs(said - known) <= Math.abs(said) * nearReach;
}

function isClose(a: number | null, b: number | null, rounding: number): boolean {
  if (a === null || b === null) return false;
  return Math.abs(a - b) <= rounding + 1e-9 * Math.max(1, Math.abs(a));
}

/** "Dozens" says no number: only another vague word or nothing can be compared. */
function isVagueAlike(said: Statement, known: Amount): boolean {
  return said.bound === known.bound;
}

const signs: Readonly<Record<Amount['bound'], string>> = {
  ...{
    '=': '',
    '>=': 'at least ',
    '>': 'more than ',
    '<=': 'at most ',
    '<': 'fewer than ',
    '~': 'about ',
    range: '',
  },
  vague: 'a number in words only',
};

/** A known amount in plain words: "at least 53", "40 to 60". */
export function shownAmount({ low, high, bound }: Amount): string {
  if (bound === 'vague') return signs.vague;
  if (bound === 'range') return `${low ?? '?'} to ${high ?? '?'}`;
  return `${signs[bound]}${shownNumber(low ?? high ?? 0)}`;
}

function shownNumber(value: number): string {
  const text = String(Math.round(value * 1e6) / 1e6);
  return Math.abs(value) < 10_000 ? text : text.replace(/\B(?=(?:\d{3})+$)/g, text.includes('.') ? '' : ',');
}

/**
 * How a quantity that somebody states stands to one that the casebook has: it holds (or is the same number under another bound, or rounds it);
 * it cannot hold, since the two have no common point; or neither is shown.
 */
export function standingBeside(said: Amount, known: Amount): 'agrees' | 'excluded' | 'open' {
  const statement = { ...said, near: false, rounding: 0 };
  if (isSameNumber(statement, known)) return 'agrees';
  if (isRounded(statement, known) && holds(statement, known)) return 'agrees';
  if (said.bound === 'vague' || known.bound === 'vague') return 'open';
  const [low, high] = [Math.max(lowest(said), lowest(known)), Math.min(highest(said), highest(known))];
  return low > high ? 'excluded' : 'open';
}
