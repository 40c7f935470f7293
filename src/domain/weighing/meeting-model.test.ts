import { describe, expect, it } from 'vitest';
import type { MeetingExample } from '../../../bench/meeting-examples.ts';
import { learn, metOf, oddsLeftOut, oddsOf, written } from '../../../bench/meeting-model.ts';
import { logOdds, type MeetingFeatures } from './meeting-features.ts';
import { meetingWeights } from './meeting-weights.ts';

const nothing = Object.fromEntries(
  meetingWeights.weights.map(([feature]) => [feature, 0]),
) as MeetingFeatures;

function example(told: Partial<MeetingFeatures>, isOne: boolean, family: string, at: number): MeetingExample {
  return {
    family,
    features: { ...nothing, ...told },
    isOne,
    rarity: 3,
    figures: [],
    places: [`${family} a${String(at)}`, `${family} b${String(at)}`],
    told: '',
  };
}

/** Rare numbers under one noun are one, common ones under two nouns are two, and a few are the other way. */
const examples = Array.from({ length: 60 }, (_, at) => {
  const isOne = at % 2 === 0;
  const turned = at % 10 === 0;
  return example(
    { rarity: isOne !== turned ? 4 : 1, noun: isOne ? 1.5 : 0.1 * (at % 3) },
    isOne,
    at < 30 ? 'first' : 'second',
    at,
  );
});

describe('weights of meetings', () => {
  it('rise for what speaks for a meeting, leave what never varies at nothing, and tell the examples apart', () => {
    const weights = learn(examples);
    const weightOf = (feature: string): number =>
      weights[meetingWeights.weights.findIndex(([name]) => name === feature)] ?? NaN;
    expect(weightOf('rarity')).toBeGreaterThan(0);
    expect(weightOf('noun')).toBeGreaterThan(0);
    expect(Math.abs(weightOf('place'))).toBeLessThan(1e-9);
    for (const one of examples) expect(oddsOf(one, weights) > 0).toBe(one.isOne);
  });

  it('stand with a bias at the top of the likelihood, which the penalty spares', () => {
    const weights = learn(examples);
    const loss = (tried: readonly number[]): number =>
      examples.reduce((sum, one) => {
        const odds = oddsOf(one, tried);
        return sum + Math.log1p(Math.exp(one.isOne === true ? -odds : odds));
      }, 0);
    const bias = weights.length - 1;
    for (const step of [-0.01, 0.01])
      expect(loss(weights.map((weight, at) => (at === bias ? weight + step : weight)))).toBeGreaterThan(
        loss(weights),
      );
  });

  it('of a family left out are learned from the others alone', () => {
    const odd = examples.map((one) =>
      one.family === 'second' ? { ...one, isOne: one.isOne !== true } : one,
    );
    const odds = oddsLeftOut(odd);
    for (const [at, one] of odd.entries())
      if (one.family === 'second') expect((odds[at] ?? 0) > 0).toBe(one.isOne !== true);
  });

  it('let each meet only the best that both have', () => {
    const told = [0, 1, 2].map((at) => ({
      ...example({ rarity: at }, true, 'first', at),
      places: ['first a', `first b${String(at)}`] as const,
    }));
    expect(metOf(told, [1, 3, 2], 0)).toEqual([told[1]]);
    expect(metOf(told, [1, 3, 2], 4)).toEqual([]);
  });

  it('are written as the program reads them', () => {
    const weights = [...meetingWeights.weights.map(([, weight]) => weight), meetingWeights.bias];
    const text = written(weights);
    for (const [feature, weight] of meetingWeights.weights)
      expect(text).toContain(`['${feature}', ${weight.toFixed(3)}]`);
    expect(oddsOf(examples[1] as MeetingExample, weights)).toBeCloseTo(
      logOdds((examples[1] as MeetingExample).features),
      12,
    );
  });
});
