/**
 * Amounts as sets of possible values, and what can be reckoned with them. An amount of a casebook is never below zero: "at most 5" is 0 to
 * 5, and what is not known is 0 or more. Nothing is rounded but beyond the 15th digit.
 */
import { ExpressionStop } from './expression-near.ts';
import type { TextRange } from '../../base/index.ts';
import type { CompareSign } from './expression-tree.ts';
import { no, unknown, yes, type Verdict } from './expression-verdict.ts';
import type { Amount } from './facts.ts';

/** Possible values from `low` to `high`; an open end is not itself possible. */
export interface Possible {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  /** A source says the lower end; false where it is only that no amount is below zero. */
  readonly lowSaid: boolean;
  /** One of the amounts behind it is "about". */
  readonly about: boolean;
}

/** An amount of which nothing is known. */
export const anyAmount: Possible = {
  ...{ low: 0, high: Infinity, lowOpen: false, highOpen: true },
  ...{ lowSaid: false, about: false },
};

/** The values that an amount allows. "About 40" is 40 here, marked; `vague` allows everything. */
export function possible({ low, high, bound }: Amount): Possible {
  if (bound === 'vague' || (low === null && high === null)) return anyAmount;
  return {
    low: low ?? Math.min(0, high ?? 0),
    high: high ?? Infinity,
    lowOpen: bound === '>',
    highOpen: bound === '<' || high === null,
    lowSaid: low !== null,
    about: bound === '~',
  };
}

/** Exactly this number. */
export function exactly(value: number): Possible {
  return { low: value, high: value, lowOpen: false, highOpen: false, lowSaid: true, about: false };
}

/** As an amount with its bound. "About" with two ends that differ keeps both. */
export function amountOf({ low, high, lowOpen, highOpen, lowSaid, about }: Possible): Amount {
  const hasHigh = Number.isFinite(high);
  if (!lowSaid && !hasHigh) return { low: null, high: null, bound: 'vague' };
  const ends = { low: lowSaid ? tidy(low) : null, high: hasHigh ? tidy(high) : null };
  if (about) return { ...ends, bound: '~' };
  if (!hasHigh) return { ...ends, bound: lowOpen ? '>' : '>=' };
  if (!lowSaid) return { ...ends, bound: highOpen ? '<' : '<=' };
  return { ...ends, bound: ends.low === ends.high ? '=' : 'range' };
}

/** Without the noise of binary fractions. */
function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

/** Reckons with two amounts: every value that is possible for one with every value of the other. Total; `range` is where a problem points. */
export function reckon(
  sign: '+' | '-' | '*' | '/',
  { left, right, range }: { readonly left: Possible; readonly right: Possible; readonly range: TextRange },
): Possible {
  const result =
    sign === '+'
      ? sum(left, right)
      : sign === '-'
        ? sum(left, negative(right))
        : product(left, sign === '*' ? right : inverse(right, range));
  const isExact = [result.low, result.high].every(
    (end) => !Number.isFinite(end) || Math.abs(end) <= Number.MAX_SAFE_INTEGER,
  );
  if (!isExact) throw new ExpressionStop(range, 'This number is too large to be reckoned exactly.');
  return result;
}

function sum(a: Possible, b: Possible): Possible {
  const low = a.low + b.low;
  const high = a.high + b.high;
  return {
    ...{ low, high },
    lowOpen: a.lowOpen || b.lowOpen,
    highOpen: a.highOpen || b.highOpen,
    // What is said of one is a floor for both: the other is not below zero, or its end is said.
    lowSaid:
      low > -Infinity && (a.lowSaid || b.lowSaid) && (a.lowSaid || a.low >= 0) && (b.lowSaid || b.low >= 0),
    about: a.about || b.about,
  };
}

function negative({ low, high, lowOpen, highOpen, about }: Possible): Possible {
  const isSaid = Number.isFinite(high);
  return { low: -high, high: -low, lowOpen: highOpen, highOpen: lowOpen, lowSaid: isSaid, about };
}

function inverse(divisor: Possible, range: TextRange): Possible {
  const { low, high, lowOpen, highOpen, about } = divisor;
  if ((low < 0 || (low === 0 && !lowOpen)) && (high > 0 || (high === 0 && !highOpen))) {
    throw new ExpressionStop(
      range,
      low === 0 && high === 0
        ? 'This is a division by zero.'
        : 'This would divide by an amount that may be zero.',
    );
  }
  return { low: 1 / high, high: 1 / low, lowOpen: highOpen, highOpen: lowOpen, lowSaid: true, about };
}

interface Corner {
  readonly value: number;
  readonly open: boolean;
}

function product(a: Possible, b: Possible): Possible {
  const ends = (one: Possible): Corner[] => [
    { value: one.low, open: one.lowOpen },
    { value: one.high, open: one.highOpen },
  ];
  const corners = ends(a).flatMap((x) =>
    ends(b).map((y): Corner => {
      const isZero = x.value === 0 || y.value === 0;
      return { value: isZero ? 0 : x.value * y.value, open: !isZero && (x.open || y.open) };
    }),
  );
  const low = Math.min(...corners.map(({ value }) => value));
  const high = Math.max(...corners.map(({ value }) => value));
  const isOpen = (end: number): boolean => corners.every(({ value, open }) => value !== end || open);
  return {
    ...{ low, high, lowOpen: isOpen(low), highOpen: isOpen(high) },
    lowSaid: low > -Infinity && ((a.lowSaid && b.lowSaid) || low < 0 || low === high),
    about: a.about || b.about,
  };
}

/** Share of an amount by which "about" may be off on either side: the same house rule as in weighing. */
const aboutSlack = 0.1;

/** Whether an amount stands so to a number. */
export function compareAmount(amount: Amount, sign: CompareSign, wanted: number): Verdict {
  if (amount.bound === 'vague') return unknown;
  const { low, high, lowOpen, highOpen, about } = possible(amount);
  const slack = about ? aboutSlack : 0;
  const [from, to] = [low - Math.abs(low) * slack, high + (slack === 0 ? 0 : Math.abs(high) * slack)];
  const isAbove = from > wanted || (from === wanted && lowOpen);
  const isBelow = to < wanted || (to === wanted && highOpen);
  switch (sign) {
    case '=':
      return isAbove || isBelow ? no : from === to ? yes : unknown;
    case '!=':
      return isAbove || isBelow ? yes : from === to ? no : unknown;
    case '<':
      return isBelow ? yes : from >= wanted ? no : unknown;
    case '<=':
      return to <= wanted ? yes : isAbove ? no : unknown;
    case '>':
      return isAbove ? yes : to <= wanted ? no : unknown;
    case '>=':
      return from >= wanted ? yes : isBelow ? no : unknown;
  }
}

/** What several statements of one amount leave open together; where they conflict, from the lowest to the highest. Null for none. */
export function commonAmount(amounts: readonly Amount[]): Amount | null {
  const all = amounts.map(possible);
  const [first] = all;
  if (first === undefined) return null;
  return amountOf(
    all.reduce<Possible | null>((common, one) => common && meet(common, one), first) ??
      all.reduce(hull, first),
  );
}

/** The values that both allow; null when there is none. */
function meet(a: Possible, b: Possible): Possible | null {
  const low = a.low > b.low || (a.low === b.low && a.lowOpen) ? a : b;
  const high = a.high < b.high || (a.high === b.high && a.highOpen) ? a : b;
  const isEmpty = low.low > high.high || (low.low === high.high && (low.lowOpen || high.highOpen));
  return isEmpty ? null : joinedEnds(low, high, a.lowSaid || b.lowSaid);
}

function hull(a: Possible, b: Possible): Possible {
  const low = a.low < b.low || (a.low === b.low && !a.lowOpen) ? a : b;
  const high = a.high > b.high || (a.high === b.high && !a.highOpen) ? a : b;
  return joinedEnds(low, high, low.lowSaid);
}

function joinedEnds(low: Possible, high: Possible, lowSaid: boolean): Possible {
  return {
    ...{ low: low.low, lowOpen: low.lowOpen, high: high.high, highOpen: high.highOpen },
    ...{ lowSaid, about: low.about || high.about },
  };
}
