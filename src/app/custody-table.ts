/** Custody of one source as CSV: the same rows as the JSON. */
import type { CustodyLine } from '../contract/index.ts';
import { toCsv } from './csv.ts';

export function custodyCsv(rows: readonly CustodyLine[]): string {
  return toCsv(
    ['entry', 'lastEntry', 'time', 'lastTime', 'times', 'actor', 'what', 'text'],
    rows.map((row) => [
      ...[row.entry, row.lastEntry, row.time, row.lastTime, row.times, row.actor, row.what, row.text],
    ]),
  );
}
