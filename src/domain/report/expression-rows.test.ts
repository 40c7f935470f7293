/** Counting of rows against counting them one by one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countBoth, countRows, hasRow, putRows } from './expression-rows.ts';

const words = fc
  .integer({ min: 0, max: 9 })
  .chain((length) =>
    fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { minLength: length, maxLength: length }),
  );

test('rows are counted as they stand, alone and in both', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const length = Math.min(one.length, other.length);
      const [a, b] = [Int32Array.from(one.slice(0, length)), Int32Array.from(other.slice(0, length))];
      const rows = Array.from({ length: length * 32 }, (_, row) => row);
      expect(countRows(a)).toBe(rows.filter((row) => hasRow(a, row)).length);
      expect(countBoth(a, b)).toBe(rows.filter((row) => hasRow(a, row) && hasRow(b, row)).length);
      const both = a.slice();
      const come = rows.filter((row) => hasRow(b, row));
      expect(putRows(both, come)).toBe(come.filter((row) => !hasRow(a, row)).length);
      expect([...both]).toEqual([...a.map((word, at) => word | (b[at] ?? 0))]);
    }),
  );
});
