/** Cells of the grid: each place in one, none smaller than the stated circle, the same cells for a box and for what lies in it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  boxOfCell,
  cellAt,
  cellOf,
  finestGrid,
  gridLevelOf,
  levelFor,
  rangesOf,
  statedDegrees,
  type GridPlace,
} from './place-grid.ts';

const degrees = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: -most * 1e7, max: most * 1e7 }).map((n) => n / 1e7);
const place: fc.Arbitrary<GridPlace> = fc.record({
  latitude: degrees(90),
  longitude: degrees(180),
  precisionMetres: fc.option(fc.integer({ min: 1, max: 20_000_000 })),
});
const level = fc.integer({ min: 0, max: finestGrid });

it('a place lies in its cell, and its cell of a coarser level lies around that', () => {
  fc.assert(
    fc.property(place, level, (one, at) => {
      const cell = cellAt(one, at);
      const [south, west, north, east] = boxOfCell(cell);
      expect(one.latitude >= south && one.latitude <= north).toBe(true);
      expect(one.longitude >= west && one.longitude <= east).toBe(true);
      const coarse = cellAt(one, Math.max(0, at - 1));
      if (at > 1) expect([cell.column >> 1, cell.row >> 1]).toEqual([coarse.column, coarse.row]);
    }),
  );
});

it('no cell is smaller than the circle that was stated', () => {
  fc.assert(
    fc.property(place, level, (one, at) => {
      const cell = cellOf(one, at);
      expect(cell.level).toBeLessThanOrEqual(at);
      const metres = 40_075_017 / 2 ** cell.level;
      if (cell.level > 0 && one.precisionMetres !== null)
        expect(metres).toBeGreaterThanOrEqual(2 * one.precisionMetres);
    }),
  );
  expect([gridLevelOf({ precisionMetres: null }), gridLevelOf({ precisionMetres: 50_000_000 })]).toEqual([
    finestGrid,
    0,
  ]);
});

it('what lies in a box lies in a cell that the box touches, across the 180th meridian too', () => {
  fc.assert(
    fc.property(place, place, place, level, (one, a, b, at) => {
      const [south, north] = [Math.min(a.latitude, b.latitude), Math.max(a.latitude, b.latitude)];
      const [west, east] = [a.longitude, b.longitude];
      const isBetween =
        west <= east
          ? one.longitude >= west && one.longitude <= east
          : one.longitude >= west || one.longitude <= east;
      const cell = cellAt(one, at);
      const isTouched = rangesOf([south, west, north, east], at).some(
        ({ columns: [first, last], rows: [low, high] }) =>
          cell.column >= first && cell.column <= last && cell.row >= low && cell.row <= high,
      );
      if (one.latitude >= south && one.latitude <= north && isBetween) expect(isTouched).toBe(true);
    }),
  );
});

it('a window is no more than 24 cells wide, and more than eleven where a finer grid exists', () => {
  expect(levelFor([-90, -180, 90, 180])).toBe(4);
  expect(levelFor([11, 104, 11, 104])).toBe(finestGrid);
  expect(levelFor([0, 179, 1, -179])).toBe(levelFor([0, 10, 1, 12]));
});

it.each([
  [11.5564321, 50, 11.55643],
  [11.5564321, 500, 11.5564],
  [11.5564321, 15_000, 11.56],
  [11.5564321, 2_000_000, 12],
  [11.5564321, null, 11.5564321],
])('%d within %s m leaves as %d', (value, precision, expected) => {
  expect(statedDegrees(value, precision)).toBe(expected);
});

it('what is left out is less than a tenth of the precision', () => {
  fc.assert(
    fc.property(degrees(90), fc.integer({ min: 1, max: 1_000_000 }), (value, precision) => {
      const metres = Math.abs(statedDegrees(value, precision) - value) * 111_320;
      expect(metres).toBeLessThanOrEqual(precision / 10);
    }),
  );
});
