/** The ends of dates in their order against the plain way, value after value. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CodedColumn } from './expression-columns.ts';
import { ColumnValues } from './expression-column-values.ts';
import { DayOrder } from './expression-days.ts';
import { addValue, emptyFold } from './expression-folds.ts';
import { noRows } from './expression-rows.ts';
import type { FieldValue } from './facts.ts';

const dates: readonly FieldValue[] = [
  ...[null, '2023', '2023~', '2023-01', '2023-01-01', '2023-12-31~', '2024-02'],
  ...['2024-02-29~', '2024-01/2024-05', '2022-06/2026~', 'in spring', [], ['2021', '2025']],
];

test('the fold of any rows is that of their values one by one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ date: fc.constantFrom(...dates), isFound: fc.boolean() }), { maxLength: 80 }),
      (rows) => {
        const values = new ColumnValues();
        const coded = new CodedColumn(values.codesOf(rows.map(({ date }) => date)));
        const order = new DayOrder({
          size: coded.size,
          values: Array.from(coded.present, (code) => values.values[code] ?? null),
          rowsOf: (local) => coded.rowsOf(local),
        });
        const bits = noRows(rows.length).yes.slice();
        const plain = emptyFold('days');
        rows.forEach(({ date, isFound }, row) => {
          if (!isFound) return;
          bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31));
          addValue(plain, date, 1);
        });
        expect(order.fold(bits, rows.filter(({ isFound }) => isFound).length)).toEqual(plain);
      },
    ),
    { numRuns: 500 },
  );
});
