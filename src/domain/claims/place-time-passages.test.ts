/** Places and times of invented passages, each with its day of publication: no worse than when they were frozen. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { measurePlacesTimes } from '../../../bench/places-times.ts';

const bulletins = fileURLToPath(new URL('../../../bench/places-times/bulletins.jsonl', import.meta.url));

describe('places and times of short passages', () => {
  const { places, times } = measurePlacesTimes();

  it('finds the times', () => {
    expect(times.right / times.rows, times.mistakes.join('\n')).toBeGreaterThanOrEqual(0.97);
  });

  it('finds the places', () => {
    expect(places.right / places.rows, places.mistakes.join('\n')).toBeGreaterThanOrEqual(0.92);
  });
});

describe('bulletins, tables, comparisons, notices and neighbours', () => {
  const { places, times } = measurePlacesTimes(bulletins);

  it('finds the times', () => {
    expect(times.right / times.rows, times.mistakes.join('\n')).toBeGreaterThanOrEqual(0.99);
  });

  it('finds the places', () => {
    expect(places.right / places.rows, places.mistakes.join('\n')).toBeGreaterThanOrEqual(0.84);
  });
});
