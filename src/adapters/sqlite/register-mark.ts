/** A record as a map and a timeline draw it, read from its narrow row as a list of cells: thousands come as one text. */
import type { RecordMark } from '../../ports/register-record.ts';

/** Columns of `register_rows`, in the order of `MarkCells`. */
export const markColumns: string =
  'id, kind, title, state, latitude, longitude, precision_metres, from_day, to_day';

export type MarkCells = readonly [
  ...about: [id: string, kind: string, title: string, state: string | null],
  ...place: [latitude: number | null, longitude: number | null, precisionMetres: number | null],
  ...days: [fromDay: string | null, toDay: string | null],
];

export function markOf(cells: MarkCells): RecordMark {
  const [id, kind, title, state, latitude, longitude, precisionMetres, fromDay, toDay] = cells;
  return { id, kind, title, state, latitude, longitude, precisionMetres, fromDay, toDay };
}
