/**
 * The quantity grammar against labelled sentences: the nine languages of `bench/languages`, and the development half of
 * NewsQuant where it lies beside the repository. The floors are what is reached today: they may rise, never sink.
 */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  labelledLanguages,
  measureLanguages,
  measureSecondLanguages,
  secondLanguages,
} from '../../../bench/languages-gold.ts';
import { hasNewsQuant, measureNewsQuant } from '../../../bench/newsquant.ts';

const shared = fileURLToPath(new URL('../../../../shared', import.meta.url));
const isHere = hasNewsQuant(shared);
if (!isHere) console.info('NewsQuant is not beside the repository: its test is skipped.');

/** Least share of labelled quantities whose value is found, and that are right in value, bound and unit. */
const leastRecall = 0.95;
const leastAllRight = 0.95;
/** Least share of what is found that is labelled. */
const leastPrecision = 0.97;

const leastSecondPrecision = 0.95;

const leastValueF1 = 0.93;
const leastChangeF1 = 0.86;

describe('labelled sentences', () => {
  const scores = measureLanguages();
  const second = measureSecondLanguages();

  it.each(labelledLanguages)('%s: values, bounds and units', (code) => {
    const score = scores[code];
    const shown = score?.misses.join('\n');
    expect(score?.sentences).toBeGreaterThanOrEqual(40);
    expect(score?.recall, shown).toBeGreaterThanOrEqual(leastRecall);
    expect(score?.allRight, shown).toBeGreaterThanOrEqual(leastAllRight);
    expect(score?.precision, shown).toBeGreaterThanOrEqual(leastPrecision);
  });

  it.each(secondLanguages)('%s: the second set', (code) => {
    const score = second[code];
    const shown = score?.misses.join('\n');
    expect(score?.recall, shown).toBeGreaterThanOrEqual(leastRecall);
    expect(score?.precision, shown).toBeGreaterThanOrEqual(leastSecondPrecision);
  });

  it.skipIf(!isHere)('NewsQuant, development half: value, and value with change', () => {
    const score = measureNewsQuant(shared);
    expect(score.sentences).toBe(295);
    expect(score.valueF1).toBeGreaterThanOrEqual(leastValueF1);
    expect(score.changeF1).toBeGreaterThanOrEqual(leastChangeF1);
  });
});
