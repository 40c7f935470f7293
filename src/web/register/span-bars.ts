/** Records over time as counts in bars of equal length. Pure. */
import type { RecordMarkLine } from '../../contract/register.ts';
import { dayNumber } from '../words/dates.ts';
import type { DaySpan } from '../lineage/time-axis.ts';

/** First and last day of all dated marks; null when none is dated. */
export function spanOfMarks(marks: readonly RecordMarkLine[]): DaySpan | null {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const { fromDay, toDay } of marks) {
    from = Math.min(from, dayNumber(fromDay) ?? from);
    to = Math.max(to, dayNumber(toDay) ?? to);
  }
  return from <= to ? { from, to } : null;
}

/** Each mark counts once, in the bar of the middle of its days. */
export function countBars(marks: readonly RecordMarkLine[], span: DaySpan, bars: number): number[] {
  const counts = new Array<number>(bars).fill(0);
  const length = Math.max(1, span.to - span.from);
  for (const { fromDay, toDay } of marks) {
    const [from, to] = [dayNumber(fromDay), dayNumber(toDay)];
    if (from === null || to === null) continue;
    const share = ((from + to) / 2 - span.from) / length;
    const index = Math.max(0, Math.min(bars - 1, Math.floor(share * bars)));
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}
