/** Rows that are made of those of another condition against rows that are looked at one by one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AskedColumn, CodedColumn } from './expression-columns.ts';
import { ColumnValues, Verdicts } from './expression-column-values.ts';
import { hasRow, RowGround } from './expression-rows.ts';
import type { Verdict } from './expression-verdict.ts';

const verdicts = fc.array(fc.constantFrom<Verdict[]>(0, 1, 2), { minLength: 7, maxLength: 7 });

test('whatever was asked before, a condition has the rows whose values it says yes, or perhaps, of', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(6), { maxLength: 100 }),
      fc.array(verdicts, { maxLength: 8 }),
      (column, conditions) => {
        const values = new ColumnValues();
        const coded = new CodedColumn(values.codesOf(column));
        const asked = new AskedColumn(coded);
        const ground = new RowGround();
        const rows = conditions.map((said) =>
          asked.where(new Verdicts(values, (value) => said[Number(value)] ?? 0), ground),
        );
        conditions.forEach((said, at) => {
          const { yes, maybe } = rows[at] ?? { yes: new Int32Array(), maybe: new Int32Array() };
          column.forEach((value, row) => {
            expect([hasRow(yes, row), hasRow(maybe, row)]).toEqual([said[value] === 2, said[value] !== 0]);
          });
        });
      },
    ),
    { numRuns: 300 },
  );
});
