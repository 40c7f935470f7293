import { describe, expect, it } from 'vitest';
import { learn, metOf, oddsLeftOut, oddsOf, written, type Example } from '../../../bench/meeting-model.ts';
import { logOdds } from './evidence-weights.ts';
import type { MeetingFeatures } from './meeting-features.ts';
import { meetingWeights } from './meeting-weights.ts';
import { rivalWeights } from './rival-weights.ts';

const features = meetingWeights.weights.map(([feature]) => feature);
const nothing = Object.fromEntries(features.map((feature) => [feature, 0])) as MeetingFeatures;

function example(told: Partial<MeetingFeatures>, isOne: boolean, family: string, at: number): Example {
  return {
    family,
    features: { ...nothing, ...told },
    isOne,
    worth: 1,
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
    const weights = learn(examples, features);
    const weightOf = (feature: string): number =>
      weights[meetingWeights.weights.findIndex(([name]) => name === feature)] ?? NaN;
    expect(weightOf('rarity')).toBeGreaterThan(0);
    expect(weightOf('noun')).toBeGreaterThan(0);
    expect(Math.abs(weightOf('place'))).toBeLessThan(1e-9);
    for (const one of examples) expect(oddsOf(one, weights, features) > 0).toBe(one.isOne);
  });

  it('stand with a bias at the top of the likelihood, which the penalty spares', () => {
    const weights = learn(examples, features);
    const loss = (tried: readonly number[]): number =>
      examples.reduce((sum, one) => {
        const odds = oddsOf(one, tried, features);
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
    const odds = oddsLeftOut(odd, features);
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

  it('let the best stand as far before the next as is asked', () => {
    const told = [0, 1].map((at) => ({
      ...example({}, true, 'first', at),
      places: ['first a', `first b${String(at)}`] as const,
    }));
    expect(metOf(told, [2, 1], 0, 1)).toEqual([told[0]]);
    expect(metOf(told, [2, 1.5], 0, 1)).toEqual([]);
  });

  it('learn nothing from an example that counts for nothing', () => {
    const odd = example({ place: 1 }, true, 'first', 99);
    const without = learn(examples, features);
    const withIt = learn([...examples, { ...odd, worth: 0 }], features);
    expect(withIt[features.indexOf('noun')]).toBeCloseTo(without[features.indexOf('noun')] ?? NaN, 1);
    expect(Math.abs(withIt[features.indexOf('place')] ?? NaN)).toBeLessThan(1e-9);
  });

  it('are written as the program reads them', () => {
    for (const table of [meetingWeights, rivalWeights]) {
      const names: string[] = table.weights.map(([feature]) => feature);
      const text = written([...table.weights.map(([, weight]) => weight), table.bias], names);
      for (const [feature, weight] of table.weights)
        expect(text).toContain(`['${feature}', ${weight.toFixed(3)}]`);
      expect(text).toContain(`bias: ${table.bias.toFixed(3)}`);
    }
    const weights = [...meetingWeights.weights.map(([, weight]) => weight), meetingWeights.bias];
    const [, one] = examples;
    if (one === undefined) throw new Error('an example');
    expect(oddsOf(one, weights, features)).toBeCloseTo(
      logOdds(one.features as MeetingFeatures, meetingWeights),
      12,
    );
  });
});
