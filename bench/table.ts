/** The table of measures: its rows, and how numbers are written in them. */
import type { Tally } from './attribution-gold.ts';
import type { Share } from './held-out.ts';

/** One measure beside its goal; the goal "printed" means that none was set. */
export interface Row {
  readonly measure: string;
  readonly goal: string;
  readonly measured: string;
}

/** One row of the table. */
export function row(measure: string, goal: string, measured: string): Row {
  return { measure, goal, measured };
}

/** A share between 0 and 1 with three places: ".931". */
export function share(value: number): string {
  return value.toFixed(3).replace(/^0/, '');
}

/** Several shares, parted by slashes. */
export function shares(...values: readonly number[]): string {
  return values.map(share).join(' / ');
}

/** A share with the counts behind it. */
export function tally({ right, rows }: Tally): string {
  return `${share(right / rows)} (${right} of ${rows})`;
}

/** A share of labelled rows; "–" where the set has no such rows. */
export function ratio({ right, of }: Share): string {
  return of === 0 ? '–' : share(right / of);
}

/** Rows as a table of Markdown. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map(({ measure, goal, measured }) => `| ${measure} | ${goal} | ${measured} |`);
  return ['| measure | at least | measured |', '|---|---|---|', ...lines].join('\n');
}
