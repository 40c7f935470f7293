import { describe, expect, it } from 'vitest';
import { isOneNation } from './nationality.ts';

describe('isOneNation', () => {
  it.each([
    ['nationals of Brennia who asked for papers', true],
    ['of its nationals had reached the border', true],
    ['citizens of Ostland', true],
    ['foreign nationals left the estate', false],
    ['nationals of nine states', false],
    ['people left the estate', false],
  ])('%s: %s', (words, expected) => {
    expect(isOneNation(words.toLowerCase().split(' '))).toBe(expected);
  });
});
