import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anything,
  commonPoint,
  intersection,
  intervalOf,
  isRoundingOf,
  sumOf,
  type Interval,
} from './interval.ts';

/** The slow, obvious twin: the multiples of a half between -20 and 40 that an interval allows. */
function members(interval: Interval): number[] {
  const all: number[] = [];
  for (let twice = -40; twice <= 80; twice += 1) {
    const value = twice / 2;
    const above = interval.lowOpen ? value > interval.low : value >= interval.low;
    const below = interval.highOpen ? value < interval.high : value <= interval.high;
    if (above && below) all.push(value);
  }
  return all;
}

const interval: fc.Arbitrary<Interval> = fc
  .record({
    low: fc.integer({ min: 0, max: 20 }),
    size: fc.integer({ min: 0, max: 8 }),
    lowOpen: fc.boolean(),
    highOpen: fc.boolean(),
  })
  .map(({ low, size, lowOpen, highOpen }) =>
    size === 0
      ? { low, high: low, lowOpen: false, highOpen: false }
      : { low, high: low + size, lowOpen, highOpen },
  );

describe('interval arithmetic', () => {
  it('intersects like the twin', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const both = members(a).filter((value) => members(b).includes(value));
        const found = intersection(a, b);
        expect(found === null ? [] : members(found)).toEqual(both);
      }),
    );
  });

  it('finds a common point of all exactly when every two have one', () => {
    fc.assert(
      fc.property(fc.array(interval, { minLength: 1, maxLength: 5 }), (list) => {
        const pairwise = list.every((a) => list.every((b) => intersection(a, b) !== null));
        expect(commonPoint(list) !== null).toBe(pairwise);
      }),
    );
  });

  it('does not depend on how a list of bounds is split', () => {
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 6 }), fc.nat(6), (list, at) => {
        const left = commonPoint(list.slice(0, at));
        const right = commonPoint(list.slice(at));
        const joined = left === null || right === null ? null : intersection(left, right);
        expect(joined).toEqual(commonPoint(list));
      }),
    );
  });

  it('adds every pair of values', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const sum = sumOf([a, b]);
        for (const x of members(a))
          for (const y of members(b))
            expect(
              intersection(sum, { low: x + y, high: x + y, lowOpen: false, highOpen: false }),
            ).not.toBeNull();
      }),
    );
  });

  it.each([
    ['>=', 53, null, 53, true],
    ['>', 53, null, 53, false],
    ['<=', null, 53, 53, true],
    ['<', null, 53, 53, false],
    ['~', 50, 50, 54, true],
    ['~', 50, 50, 56, false],
    ['vague', null, null, 1, true],
    ['range', 3, 9, 9, true],
  ] as const)('reads %s %s %s', (bound, low, high, value, allowed) => {
    const point = { low: value, high: value, lowOpen: false, highOpen: false };
    expect(intersection(intervalOf({ bound, low, high }), point) !== null).toBe(allowed);
  });

  it('takes limits in the wrong order for no statement at all', () => {
    expect(intervalOf({ bound: 'range', low: 9, high: 3 })).toEqual(anything);
  });

  it.each([
    [50, 53, true],
    [200, 212, true],
    [10, 17, false],
    [53, 53, false],
    [31, 24, false],
    [912, 1003, false],
    [10, 9, false],
    [100, 90, false],
    [1000, 912, true],
    [240, 212, false],
    [12.5, 12, true],
  ])('rounding of %d and %d: %s', (a, b, yes) => {
    expect(isRoundingOf(a, b)).toBe(yes);
  });
});
