/**
 * What is taken of the values of one field: summed, bounded, gathered. Each fold can be made of parts and joined again in any division,
 * with the same result, so that a part that did not change need not be read again.
 */
import type { DateSpan } from '../register/index.ts';
import { spanText, statedSpan } from './expression-dates.ts';
import { isKnown, isList } from './expression-conditions.ts';
import { anyAmount, exactly, possible, type Possible } from './expression-intervals.ts';
import type { FieldValue } from './facts.ts';

/** Which fold a measure needs. */
export type FoldKind = 'sum' | 'ends' | 'days' | 'values';

/** An amount whose ends know apart whether they are "about". */
interface Ends extends Possible {
  readonly lowAbout: boolean;
  readonly highAbout: boolean;
}

/** Where an end of some dates lies: its first and its last day, each of which may be only about right. */
export interface DayEnd extends DateSpan {
  readonly fromAbout: boolean;
  readonly toAbout: boolean;
}

export interface Fold {
  readonly kind: FoldKind;
  /** Facts whose value is not known (of a sum also: that says only "many"). */
  missing: number;
  known: number;
  /** What is counted, of those whose value is known; null for nothing yet. */
  units: Set<FieldValue> | null;
  /** Ends of the sum: whole parts and millionths apart, so that no order of adding matters. */
  lowWhole: number;
  lowMillionths: number;
  highWhole: number;
  highMillionths: number;
  /** How many amounts of a sum say so: a number can be taken off again. */
  lowOpen: number;
  highOpen: number;
  lowSaid: number;
  unbounded: number;
  about: number;
  least: Ends | null;
  greatest: Ends | null;
  earliest: DayEnd | null;
  latest: DayEnd | null;
  values: Set<FieldValue> | null;
}

/** A fold of nothing. */
export function emptyFold(kind: FoldKind): Fold {
  return {
    kind,
    missing: 0,
    known: 0,
    units: null,
    lowWhole: 0,
    lowMillionths: 0,
    highWhole: 0,
    highMillionths: 0,
    lowOpen: 0,
    highOpen: 0,
    lowSaid: 0,
    unbounded: 0,
    about: 0,
    least: null,
    greatest: null,
    earliest: null,
    latest: null,
    values: null,
  };
}

/** Adds what the values count. */
export function addUnit(fold: Fold, unit: FieldValue): void {
  fold.units ??= new Set();
  fold.units.add(unit);
}

/** Adds a value that so many facts have. */
export function addValue(fold: Fold, value: FieldValue, times: number): void {
  if (!isKnown(value) || value === null) {
    fold.missing += times;
    if (fold.kind === 'sum') fold.unbounded += times;
    return;
  }
  fold.known += times;
  if (fold.kind === 'values') addTexts(fold, value);
  else if (fold.kind === 'days') addDays(fold, value);
  else if (fold.kind === 'sum') addAmount(fold, possibleOf(value), times);
  else addEnds(fold, possibleOf(value));
}

function addTexts(fold: Fold, value: Exclude<FieldValue, null>): void {
  const values = (fold.values ??= new Set());
  if (typeof value === 'object' && isList(value)) for (const one of value) values.add(one);
  else values.add(value);
}

/** Anything but a number is bound elsewhere; nothing is known of it here. */
function possibleOf(value: FieldValue): Possible {
  if (typeof value === 'number') return exactly(value);
  return value !== null && typeof value === 'object' && !isList(value) ? possible(value) : anyAmount;
}

function addAmount(fold: Fold, amount: Possible, times: number): void {
  const low = Math.trunc(amount.low);
  fold.lowWhole += low * times;
  fold.lowMillionths += millionths(amount.low - low) * times;
  if (Number.isFinite(amount.high)) {
    const high = Math.trunc(amount.high);
    fold.highWhole += high * times;
    fold.highMillionths += millionths(amount.high - high) * times;
  } else fold.unbounded += times;
  if (amount.lowOpen) fold.lowOpen += times;
  if (amount.highOpen) fold.highOpen += times;
  if (amount.lowSaid) fold.lowSaid += times;
  if (amount.about) fold.about += times;
}

function millionths(part: number): number {
  return part === 0 ? 0 : Math.round(part * 1e6);
}

function addEnds(fold: Fold, amount: Possible): void {
  const ends = endsOf(amount);
  fold.least = fold.least === null ? ends : lesser(fold.least, ends);
  fold.greatest = fold.greatest === null ? ends : greater(fold.greatest, ends);
}

function endsOf(amount: Possible): Ends {
  return { ...amount, lowAbout: amount.about, highAbout: amount.about };
}

/** What the smaller of two amounts may be. */
function lesser(a: Ends, b: Ends): Ends {
  const [low, high] = [Math.min(a.low, b.low), Math.min(a.high, b.high)];
  const lows = [a, b].filter((one) => one.low === low);
  const highs = [a, b].filter((one) => one.high === high);
  const lowOpen = lows.every((one) => one.lowOpen);
  const highOpen = highs.some((one) => one.highOpen);
  return joinedEnds(lows, highs, { low, high, lowOpen, highOpen, lowSaid: lows.every((one) => one.lowSaid) });
}

/** What the greater of two amounts may be. */
function greater(a: Ends, b: Ends): Ends {
  const [low, high] = [Math.max(a.low, b.low), Math.max(a.high, b.high)];
  const lows = [a, b].filter((one) => one.low === low);
  const highs = [a, b].filter((one) => one.high === high);
  const lowOpen = lows.some((one) => one.lowOpen);
  const highOpen = highs.every((one) => one.highOpen);
  return joinedEnds(lows, highs, { low, high, lowOpen, highOpen, lowSaid: lows.some((one) => one.lowSaid) });
}

/** An end is "about" when one of the amounts that make it is. */
function joinedEnds(lows: readonly Ends[], highs: readonly Ends[], ends: Omit<Possible, 'about'>): Ends {
  const lowAbout = lows.some((one) => one.lowAbout);
  const highAbout = highs.some((one) => one.highAbout);
  return { ...ends, about: lowAbout || highAbout, lowAbout, highAbout };
}

function addDays(fold: Fold, value: FieldValue): void {
  const span = typeof value === 'string' ? statedSpan(value) : null;
  if (span === null) return;
  const { earliest, latest } = fold;
  // Most dates lie between: nothing is made of them.
  const isAfter = earliest !== null && span.from > earliest.from && span.to > earliest.to;
  const isBefore = latest !== null && span.from < latest.from && span.to < latest.to;
  if (isAfter && isBefore) return;
  const day: DayEnd = { ...span, fromAbout: span.about, toAbout: span.about };
  if (!isAfter) fold.earliest = earliest === null ? day : dayEnd(earliest, day, 'earliest');
  if (!isBefore) fold.latest = latest === null ? day : dayEnd(latest, day, 'latest');
}

/** Where the earlier, or the later, of two dates may lie. */
function dayEnd(a: DayEnd, b: DayEnd, end: 'earliest' | 'latest'): DayEnd {
  const first = (one: string, other: string): string => (one < other === (end === 'earliest') ? one : other);
  const [from, to] = [first(a.from, b.from), first(a.to, b.to)];
  const fromAbout = (a.from === from && a.fromAbout) || (b.from === from && b.fromAbout);
  const toAbout = (a.to === to && a.toAbout) || (b.to === to && b.toAbout);
  return { from, to, about: fromAbout || toAbout, fromAbout, toAbout };
}

/** What is a number: it can be added, and taken off again. */
const numbers = [
  ...(['missing', 'known', 'lowWhole', 'lowMillionths', 'highWhole', 'highMillionths'] as const),
  ...(['lowOpen', 'highOpen', 'lowSaid', 'unbounded', 'about'] as const),
] as const;

/** Adds what another part came to. */
export function joinFold(into: Fold, part: Fold): void {
  for (const name of numbers) into[name] += part[name];
  for (const unit of part.units ?? []) addUnit(into, unit);
  if (part.least !== null) into.least = into.least === null ? part.least : lesser(into.least, part.least);
  if (part.greatest !== null)
    into.greatest = into.greatest === null ? part.greatest : greater(into.greatest, part.greatest);
  if (part.earliest !== null)
    into.earliest = into.earliest === null ? part.earliest : dayEnd(into.earliest, part.earliest, 'earliest');
  if (part.latest !== null)
    into.latest = into.latest === null ? part.latest : dayEnd(into.latest, part.latest, 'latest');
  if (part.values === null) return;
  into.values ??= new Set();
  for (const value of part.values) into.values.add(value);
}

/**
 * Another fold of this and a part behind it, which keep what they are. Null where the part counts a unit that this does not: in which order
 * units were met is told, and others may stand before it.
 */
export function foldWith(fold: Fold, part: Fold): Fold | null {
  if (fold.units !== null && !isWithin(part.units, fold.units)) return null;
  const whole = { ...fold };
  // Sets that hold all of the part already are shared: nothing is added to them.
  if (fold.values !== null && !isWithin(part.values, fold.values)) whole.values = new Set(fold.values);
  joinFold(whole, part);
  return whole;
}

function isWithin(part: ReadonlySet<FieldValue> | null, whole: ReadonlySet<FieldValue>): boolean {
  for (const value of part ?? []) if (!whole.has(value)) return false;
  return true;
}

/**
 * What is left when a part that was joined is taken off. Null where that cannot be told: the part may have made an end, or may alone have
 * held a value or a unit.
 */
export function foldWithout(fold: Fold, part: Fold): Fold | null {
  const left = { ...fold };
  for (const name of numbers) left[name] -= part[name];
  const holdsUnits = part.units === null || (fold.units?.size === 1 && left.known > 0);
  if (part.values !== null || !holdsUnits || !isInside(part, fold)) return null;
  return left;
}

/** Whether no end of the whole can be of this part. */
function isInside(part: Fold, whole: Fold): boolean {
  return (
    isBelow(whole.least, part.least) &&
    isBelow(part.greatest, whole.greatest) &&
    isEarlier(whole.earliest, part.earliest) &&
    isEarlier(part.latest, whole.latest)
  );
}

function isBelow(a: Ends | null, b: Ends | null): boolean {
  return a === null || b === null || (a.low < b.low && a.high < b.high);
}

function isEarlier(a: DayEnd | null, b: DayEnd | null): boolean {
  return a === null || b === null || (a.from < b.from && a.to < b.to);
}

/** Whether two are of the same values, as far as anything can tell them apart. */
export function sameFold(a: Fold, b: Fold): boolean {
  if (!isSameSet(a.units, b.units) || !isSameSet(a.values, b.values)) return false;
  const plain = (fold: Fold): string => JSON.stringify({ ...fold, units: null, values: null });
  return plain(a) === plain(b);
}

function isSameSet(a: ReadonlySet<FieldValue> | null, b: ReadonlySet<FieldValue> | null): boolean {
  if (a === null || b === null) return a === b;
  return a.size === b.size && [...a].every((value) => b.has(value));
}

/** The sum, with what is not known as 0 or more. A sum over nothing is 0. */
export function sumOf(fold: Fold): Possible {
  const isEmpty = fold.known + fold.missing === 0;
  const isUnbounded = fold.unbounded > 0;
  return {
    low: fold.lowWhole + fold.lowMillionths / 1e6,
    high: isUnbounded ? Infinity : fold.highWhole + fold.highMillionths / 1e6,
    ...{ lowOpen: fold.lowOpen > 0, highOpen: isUnbounded || fold.highOpen > 0 },
    ...{ lowSaid: isEmpty || fold.lowSaid > 0, about: fold.about > 0 },
  };
}

/** The least or greatest amount; those that are not known may be anything. Null when none is known. */
export function endOf(fold: Fold, end: 'least' | 'greatest'): Possible | null {
  const found = fold[end];
  if (found === null || fold.missing === 0) return found;
  return end === 'least' ? lesser(found, endsOf(anyAmount)) : greater(found, endsOf(anyAmount));
}

/** The earliest or latest date of those that are known; null when none is. */
export function dayOf(fold: Fold, end: 'earliest' | 'latest'): string | null {
  const found = fold[end];
  return found === null ? null : spanText(found);
}
