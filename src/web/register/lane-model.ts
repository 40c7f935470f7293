/** A site's lane on the timeline: its events, its status and what the state did, each as long as its date is uncertain. Pure. */
import type { RecordDetail } from '../../contract/register.ts';
import { choiceInWords, daysOf } from './value-words.ts';

export type BarWhat = 'event' | 'status' | 'response';

export interface LaneBar {
  readonly key: string;
  readonly what: BarWhat;
  readonly title: string;
  /** Of an event: its record. */
  readonly record: string | null;
  /** The date as stated. */
  readonly date: string;
  /** Days since 1970, both included. */
  readonly from: number;
  readonly to: number;
  readonly isAbout: boolean;
  /** Counts from 0: bars of one row do not overlap. */
  readonly row: number;
}

export interface Lane {
  /** By first day. */
  readonly bars: readonly LaneBar[];
  readonly rows: number;
  /** Things without a date: they have no place on the axis. */
  readonly undated: number;
}

type Unplaced = Omit<LaneBar, 'from' | 'to' | 'isAbout' | 'row' | 'date'> & { readonly date: string | null };

/** The lane of a site. `leastDays` is how much of the axis a bar takes at least, so that rows do not run together. */
export function laneOf(record: Pick<RecordDetail, 'fields' | 'namedBy'>, leastDays: number): Lane {
  const found = [...events(record), ...history(record, 'status'), ...history(record, 'response')];
  const dated = found
    .flatMap((one) => {
      const days = daysOf(one.date);
      return days === null ? [] : [{ ...one, ...days, date: one.date ?? '' }];
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const ends: number[] = [];
  const bars = dated.map((one): LaneBar => {
    const free = ends.findIndex((end) => end < one.from);
    const row = free < 0 ? ends.length : free;
    ends[row] = Math.max(one.to, one.from + leastDays);
    return { ...one, row };
  });
  return { bars, rows: Math.max(1, ends.length), undated: found.length - dated.length };
}

function events({ namedBy }: Pick<RecordDetail, 'namedBy'>): Unplaced[] {
  return namedBy
    .filter(({ kind }) => kind === 'event')
    .map(({ id, title, date }) => ({ key: id, what: 'event' as const, title, record: id, date }));
}

function history({ fields }: Pick<RecordDetail, 'fields'>, field: 'status' | 'response'): Unplaced[] {
  const values = fields.find((one) => one.field === field)?.values ?? [];
  return values.map(({ value, asOf }) => ({
    key: `${field} ${value} ${asOf ?? ''}`,
    what: field,
    title: choiceInWords(value),
    record: null,
    date: asOf,
  }));
}
