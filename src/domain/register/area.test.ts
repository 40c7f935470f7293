/** A shape as a filter: what lies in it, on its edges, across the 180th meridian; texts that are no shape. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { areaHolds, formatArea, mostCorners, parseArea, type Area, type Corner } from './area.ts';

function area(text: string): Area {
  const read = parseArea(text);
  if (read === null) throw new Error(`no shape: ${text}`);
  return read;
}

const square = area('10,100_10,104_14,104_14,100');

it.each([
  ['inside', [12, 102], true],
  ['on a corner', [10, 100], true],
  ['on the lower edge', [10, 101.3], true],
  ['on the right edge', [11.7, 104], true],
  ['a ten-millionth of a degree outside', [9.9999999, 102], false],
  ['level with an edge, beside it', [10, 104.5], false],
  ['level with a corner, west of it', [14, 99], false],
] as const)('%s', (_where, place, expected) => {
  expect(areaHolds(square, place)).toBe(expected);
});

it('a bay is outside, a slanted edge and its corners are inside', () => {
  const bay = area('0,0_0,4_4,4_1,2_4,0');
  expect([areaHolds(bay, [3, 2]), areaHolds(bay, [0.5, 2]), areaHolds(bay, [1, 2])]).toEqual([
    false,
    true,
    true,
  ]);
  expect(areaHolds(bay, [2.5, 1])).toBe(true);
  expect(areaHolds(area('0.1,0.1_0.4,0.7_0.4,0.1'), [0.25, 0.4])).toBe(true);
});

it('crosses the 180th meridian the shorter way, whichever side it began on', () => {
  for (const text of ['-10,175_-10,-175_10,-175_10,175', '-10,-175_10,-175_10,175_-10,175']) {
    const across = area(text);
    expect(across.box).toEqual([-10, 175, 10, -175]);
    const places: Corner[] = [
      [0, 179],
      [0, -179],
      [0, 180],
      [0, -180],
      [0, 175],
    ];
    expect(places.map((one) => areaHolds(across, one))).toEqual([true, true, true, true, true]);
    expect([areaHolds(across, [0, 0]), areaHolds(across, [0, -174])]).toEqual([false, false]);
  }
});

it('a text that is no shape, one around a pole, or one of too many corners is none', () => {
  const many = Array.from({ length: mostCorners + 1 }, (_, at) => `1,${at}`).join('_');
  for (const text of [
    '',
    '1,2_3,4',
    '1,2_3,4_x,5',
    '91,0_1,0_1,1',
    '1,2,3_4,5_6,7',
    '80,0_80,120_80,-120',
    many,
  ])
    expect(parseArea(text), text).toBeNull();
});

const degrees = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: -most * 1e5, max: most * 1e5 }).map((n) => n / 1e5);
const corners = fc.array(fc.tuple(degrees(80), degrees(60)), { minLength: 3, maxLength: 12 });

it('survives its text, and every corner and middle of an edge lies in it', () => {
  fc.assert(
    fc.property(corners, (shape) => {
      const read = area(formatArea(shape));
      expect(area(formatArea(read.corners))).toEqual(read);
      read.corners.forEach(([y, x], at) => {
        const [y2, x2] = read.corners[(at + 1) % read.corners.length] ?? [y, x];
        expect(areaHolds(read, [y, x])).toBe(true);
        expect(areaHolds(read, [(y + y2) / 2, (x + x2) / 2])).toBe(true);
      });
    }),
  );
});

it('a shape moved around the earth holds the same places', () => {
  fc.assert(
    fc.property(corners, degrees(80), degrees(60), (shape, latitude, longitude) => {
      const moved = (by: number): number => (by + 180 > 180 ? by - 180 : by + 180);
      const there = shape.map(([y, x]) => [y, moved(x)] as const);
      expect(areaHolds(area(formatArea(there)), [latitude, moved(longitude)])).toBe(
        areaHolds(area(formatArea(shape)), [latitude, longitude]),
      );
    }),
  );
});

it('what lies in the shape lies in its box', () => {
  fc.assert(
    fc.property(corners, degrees(80), degrees(60), (shape, latitude, longitude) => {
      const read = area(formatArea(shape));
      const [south, west, north, east] = read.box;
      if (areaHolds(read, [latitude, longitude]))
        expect(latitude >= south && latitude <= north && longitude >= west && longitude <= east).toBe(true);
    }),
  );
});
