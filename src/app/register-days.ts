/** Records over time as counts in bars of equal length: what the views of the register choose days by. */
import type { RegisterDays } from '../contract/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import type { RecordFilter } from '../ports/register-record.ts';
import { folded } from './register-lines.ts';

/** Bars are months, or as many months as keep their number below this. */
const mostBars = 150;

/** The dated records that fit. Each counts once, in the bar of the middle of its days. */
export function recordDays(index: CasebookIndex, filter: RecordFilter): RegisterDays {
  const months = index.register
    .months(folded(filter))
    .map(({ month, count }) => ({ at: monthNumber(month), count }));
  const [first, last] = [months[0]?.at, months.at(-1)?.at];
  if (first === undefined || last === undefined) return { span: null, counts: [] };
  const length = Math.ceil((last + 1 - first) / mostBars);
  const bars = Math.ceil((last + 1 - first) / length);
  const counts = new Array<number>(bars).fill(0);
  for (const { at, count } of months) {
    const bar = Math.floor((at - first) / length);
    counts[bar] = (counts[bar] ?? 0) + count;
  }
  return { span: { from: firstDay(first), to: dayBefore(firstDay(first + bars * length)) }, counts };
}

/** Months since the year 0. */
function monthNumber(month: string): number {
  const [year = 0, ofYear = 1] = month.split('-').map(Number);
  return 12 * year + ofYear - 1;
}

function firstDay(month: number): string {
  const ofYear = String((month % 12) + 1).padStart(2, '0');
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${ofYear}-01`;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
