/**
 * Our own pairs of names, in twelve scripts and ways of writing: the shares that are proposed may only grow, and no two
 * names that are not one become one for certain. Half of the pairs were not looked at while rules were made.
 */
import { describe, expect, it } from 'vitest';
import { measureOwnNames, ownScore } from '../../../bench/names-own.ts';

const results = measureOwnNames();
const half = (name: 'tuning' | 'unread'): ReturnType<typeof ownScore> =>
  ownScore(results.filter(({ row }) => row.half === name));

describe('our own pairs of names', () => {
  it.each([
    ['tuning', 40, 41],
    ['unread', 33, 34],
  ] as const)('propose the spellings of one name, and find it among all: %s half', (name, least, among) => {
    const { variants, proposed, found } = half(name);
    expect(variants).toBe(43);
    expect(proposed).toBeGreaterThanOrEqual(least);
    expect(found).toBeGreaterThanOrEqual(among);
  });

  it.each([
    ['tuning', 0, 0],
    ['unread', 0, 1],
  ] as const)('keep near misses apart: %s half', (name, joined, unopposed) => {
    const found = half(name);
    expect(found.nearMisses).toBe(38);
    expect(found.joined).toBeLessThanOrEqual(joined);
    expect(found.unopposed).toBeLessThanOrEqual(unopposed);
    expect(found.pseudonymsNamed).toBe(0);
    // A protective name of two words is known by its text alone.
    const offered = results.filter(
      ({ row, found: one }) => row.type === 'pseudonym' && !row.a.includes(' ') && one,
    );
    expect(offered.map(({ row }) => `${row.a} | ${row.b}`)).toEqual([]);
  });
});
