/**
 * The dates of one column of one block in their order. The earliest and the latest of many rows are found from the ends: a few looks, where
 * every row would else be visited. What comes out is what adding value after value comes to.
 */
import { isKnown } from './expression-conditions.ts';
import { statedSpan } from './expression-dates.ts';
import { emptyFold, type DayEnd, type Fold } from './expression-folds.ts';
import { countBoth, hasRow, noRows, putRows } from './expression-rows.ts';
import type { FieldValue } from './facts.ts';

/** The column, by the distinct values that stand in it. */
export interface DatedRows {
  readonly size: number;
  readonly values: readonly FieldValue[];
  /** The rows of the value at this place of `values`. */
  readonly rowsOf: (at: number) => ArrayLike<number>;
}

/** The rows whose dates begin, or end, on one day; those that say so only about apart. */
interface OneDay {
  readonly day: string;
  readonly sure: ArrayLike<number>[];
  readonly about: ArrayLike<number>[];
}

/** A day that an end of a fold is made of. */
interface FoundDay {
  readonly day: string;
  readonly about: boolean;
}

/** See the head of the file. */
export class DayOrder {
  readonly #unknown: Int32Array;
  /** By the first day of their dates, rising. */
  readonly #firstDays: readonly OneDay[];
  /** By the last day of their dates, rising. */
  readonly #lastDays: readonly OneDay[];

  constructor({ size, values, rowsOf }: DatedRows) {
    this.#unknown = new Int32Array(noRows(size).yes.length);
    const [firstDays, lastDays] = [new Map<string, OneDay>(), new Map<string, OneDay>()];
    values.forEach((value, at) => {
      const rows = rowsOf(at);
      if (!isKnown(value)) putRows(this.#unknown, rows);
      const span = typeof value === 'string' ? statedSpan(value) : null;
      if (span === null) return;
      for (const [days, day] of [[firstDays, span.from] as const, [lastDays, span.to] as const]) {
        const one = days.get(day) ?? { day, sure: [], about: [] };
        days.set(day, one);
        (span.about ? one.about : one.sure).push(rows);
      }
    });
    this.#firstDays = inOrder(firstDays);
    this.#lastDays = inOrder(lastDays);
  }

  /** The fold of so many rows. */
  fold(bits: Int32Array, count: number): Fold {
    const fold = emptyFold('days');
    fold.missing = countBoth(bits, this.#unknown);
    fold.known = count - fold.missing;
    const [first, last] = [this.#firstDays, this.#lastDays];
    fold.earliest = endOf(lowest(first, bits), lowest(last, bits));
    fold.latest = endOf(highest(first, bits), highest(last, bits));
    return fold;
  }
}

function inOrder(days: ReadonlyMap<string, OneDay>): readonly OneDay[] {
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

function lowest(days: readonly OneDay[], bits: Int32Array): FoundDay | null {
  for (const one of days) {
    const found = foundOn(one, bits);
    if (found !== null) return found;
  }
  return null;
}

function highest(days: readonly OneDay[], bits: Int32Array): FoundDay | null {
  for (let at = days.length - 1; at >= 0; at -= 1) {
    const one = days[at];
    const found = one === undefined ? null : foundOn(one, bits);
    if (found !== null) return found;
  }
  return null;
}

/** A day is "about" as soon as one of the dates that make it is. */
function foundOn({ day, sure, about }: OneDay, bits: Int32Array): FoundDay | null {
  const isAbout = about.some((rows) => hasOne(rows, bits));
  return isAbout || sure.some((rows) => hasOne(rows, bits)) ? { day, about: isAbout } : null;
}

function hasOne(rows: ArrayLike<number>, bits: Int32Array): boolean {
  for (let at = 0; at < rows.length; at += 1) if (hasRow(bits, rows[at] ?? 0)) return true;
  return false;
}

function endOf(from: FoundDay | null, to: FoundDay | null): DayEnd | null {
  if (from === null || to === null) return null;
  const about = from.about || to.about;
  return { from: from.day, to: to.day, about, fromAbout: from.about, toAbout: to.about };
}
