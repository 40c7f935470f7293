/** Rows of one block that were found, and what is taken of their values. */
import { isKnown } from './expression-conditions.ts';
import type { ColumnValues } from './expression-column-values.ts';
import type { CodedColumn } from './expression-columns.ts';
import { addUnit, addValue, type Fold } from './expression-folds.ts';
import { eachRow } from './expression-rows.ts';
import type { FieldValue } from './facts.ts';

/** Rows of which a condition is surely true: as bits, or one by one where they are few. */
export type Found = { readonly count: number; readonly untold: number } & (
  { readonly bits: Int32Array } | { readonly bits: null; readonly few: ArrayLike<number> }
);

/** A column of the block with the values of its codes. */
export interface Coded {
  readonly coded: CodedColumn;
  readonly values: ColumnValues['values'];
}

/** Adds the values of the rows that were found: each distinct value once, where there are many rows. */
export function addFound(fold: Fold, { coded, values }: Coded, found: Found): void {
  if (found.count * 4 < coded.present.length) addRows(fold, coded, values, found);
  else addHistogram(fold, coded, values, found);
}

function eachFound(found: Found, visit: (row: number) => true): void {
  if (found.bits !== null) {
    eachRow(found.bits, visit);
    return;
  }
  const { few } = found;
  for (let at = 0; at < few.length; at += 1) visit(few[at] ?? 0);
}

function addRows(fold: Fold, coded: CodedColumn, values: readonly FieldValue[], found: Found): void {
  eachFound(found, (row) => {
    addValue(fold, values[coded.present[coded.locals[row] ?? 0] ?? 0] ?? null, 1);
    return true;
  });
}

/** Each distinct value once, with how many rows have it. */
function addHistogram(
  fold: Fold,
  { locals, present }: CodedColumn,
  values: readonly FieldValue[],
  found: Found,
): void {
  const times = new Uint32Array(present.length);
  eachFound(found, (row) => {
    const local = locals[row] ?? 0;
    times[local] = (times[local] ?? 0) + 1;
    return true;
  });
  for (let local = 0; local < times.length; local += 1) {
    const count = times[local] ?? 0;
    if (count > 0) addValue(fold, values[present[local] ?? 0] ?? null, count);
  }
}

/** Adds what the known amounts of the rows that were found count. */
export function addUnits(fold: Fold, amounts: Coded, units: Coded, found: Found): void {
  let last = -1;
  eachFound(found, (row) => {
    const unit = units.coded.locals[row] ?? 0;
    if (unit === last) return true;
    const amount = amounts.values[amounts.coded.present[amounts.coded.locals[row] ?? 0] ?? 0] ?? null;
    if (!isKnown(amount)) return true;
    last = unit;
    addUnit(fold, units.values[units.coded.present[unit] ?? 0] ?? null);
    return true;
  });
}
