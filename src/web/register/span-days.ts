/** The first and last day over which events are counted. */
import type { RegisterDays } from '../../contract/register.ts';
import type { DaySpan } from '../lineage/time-axis.ts';
import { dayNumber } from '../words/dates.ts';

/** Days since 1970; null when no event is dated. */
export function spanOfDays({ span }: RegisterDays): DaySpan | null {
  const [from, to] = [dayNumber(span?.from ?? null), dayNumber(span?.to ?? null)];
  return from === null || to === null ? null : { from, to };
}
