/**
 * `npm run bench:meetings`: learns the weights of meetings, those of different numbers and those of witnesses anew from the labelled
 * families that rules may be made with, and those of numbers side by side from labelled passages, prints how each family does when it is left out, and the weights to be written into
 * `meeting-weights.ts`, `rival-weights.ts`, `witness-weights.ts` and `juxtaposed-weights.ts`.
 */
import { fileURLToPath } from 'node:url';
import { it } from 'vitest';
import { juxtaposedKindWeights, juxtaposedWeights } from '../src/domain/weighing/juxtaposed-weights.ts';
import { meetingWeights } from '../src/domain/weighing/meeting-weights.ts';
import { rivalWeights } from '../src/domain/weighing/rival-weights.ts';
import { witnessWeights } from '../src/domain/weighing/witness-weights.ts';
import { meetingExamples, sideBySideExamples, witnessPairs, witnessScore } from './meeting-sets.ts';
import {
  learn,
  metOf,
  oddsLeftOut,
  oddsOf,
  written,
  type Example,
  type LabelledPair,
} from './meeting-model.ts';

const folder = fileURLToPath(new URL('families/', import.meta.url));

it('learns the weights of meetings', () => {
  const { meetings, rivals } = meetingExamples(folder);
  show('equal and near numbers', meetings, namesOf(meetingWeights.weights), 0);
  show('different numbers', rivals, namesOf(rivalWeights.weights), 0.5);
});

it('learns the weights of witnesses', () => {
  const pairs = witnessPairs(folder);
  const features = namesOf(witnessWeights.weights);
  const odds = oddsLeftOut(pairs, features);
  const sides = [true, false].map((isOne) => pairs.filter((pair) => pair.isOne === isOne));
  console.info(`\nwitnesses: ${String(pairs.length)} pairs, ${String(sides[0]?.length)} of one witness`);
  console.info(`left out: log-loss ${logLoss(pairs, odds).toFixed(4)}`);
  for (const least of [-1, -0.5, 0, 0.5]) {
    const count = (isOne: boolean): number =>
      pairs.filter((pair, at) => pair.isOne === isOne && (odds[at] ?? 0) >= least).length;
    console.info(
      `left out, from ${String(least)}: joined ${String(count(true))} rightly, ${String(count(false))} wrongly`,
    );
  }
  const { right, over, under } = witnessScore(folder);
  console.info(
    `figures put together by their labels: ${String(right)} right, ${String(over)} too many, ${String(under)} too few`,
  );
  console.info(`\n${written(learn(pairs, features), features)}\n`);
});

it('learns the weights of numbers side by side', () => {
  const { pairs, kinds } = sideBySideExamples(folder);
  const features = namesOf(juxtaposedWeights.weights);
  const odds = oddsLeftOut(pairs, features);
  console.info(
    `\nside by side: ${String(pairs.length)} pairs; left out: log-loss ${logLoss(pairs, odds).toFixed(4)}`,
  );
  for (const least of [0.4, 0.8, 1.2]) {
    const count = (isOne: boolean, worth: number): number =>
      pairs.filter((pair, at) => pair.isOne === isOne && pair.worth >= worth && (odds[at] ?? 0) >= least)
        .length;
    console.info(
      `left out, from ${String(least)}: ${String(count(true, 1))} of ${String(pairs.filter(({ isOne }) => isOne).length)} rightly, ${String(count(false, 1))} wrongly`,
    );
  }
  console.info(`\n${written(learn(pairs, features), features)}\n`);
  const kindFeatures = namesOf(juxtaposedKindWeights.weights);
  const kindOdds = oddsLeftOut(kinds, kindFeatures);
  const right = kinds.filter(({ isOne }, at) => (kindOdds[at] ?? 0) > 0 === isOne).length;
  console.info(`two states or two bodies: ${String(right)} of ${String(kinds.length)} right, left out`);
  console.info(`\n${written(learn(kinds, kindFeatures), kindFeatures)}\n`);
});

/** Mean surprise at the labels, in nats; by worth. */
function logLoss(examples: readonly LabelledPair[], odds: readonly number[]): number {
  let [sum, all] = [0, 0];
  for (const [at, { isOne, worth }] of examples.entries()) {
    const chance = 1 / (1 + Math.exp(-(odds[at] ?? 0)));
    sum -= worth * Math.log(Math.max(1e-9, isOne === true ? chance : 1 - chance));
    all += worth;
  }
  return sum / all;
}

function namesOf(weights: readonly (readonly [string, number])[]): string[] {
  return weights.map(([name]) => name);
}

function show(title: string, examples: readonly Example[], features: readonly string[], lead: number): void {
  const weights = learn(examples, features);
  console.info(`\n${title}: ${String(examples.length)} pairs`);
  const leftOut = oddsLeftOut(examples, features);
  const fitted = examples.map((example) => oddsOf(example, weights, features));
  for (const [name, odds] of [
    ['left out', leftOut],
    ['fitted', fitted],
  ] as const) {
    for (const least of [-1, -0.5, 0, 0.5]) {
      const met = metOf(examples, odds, least, lead);
      const figures = (list: readonly Example[]): number =>
        new Set(list.flatMap(({ family, figures: held }) => held.map((id) => `${family} ${id}`))).size;
      const count = (isOne: boolean | null): number =>
        met.filter((example) => example.isOne === isOne).length;
      console.info(
        `${name}, from ${String(least)}: ${String(figures(met))} of ${String(figures(examples))} figures; pairs ${String(count(true))} right, ` +
          `${String(count(false))} wrong, ${String(count(null))} that no label names`,
      );
    }
  }
  for (const { isOne, family, told } of metOf(examples, leftOut, -0.3, lead))
    if (isOne !== true) console.info(`${isOne === null ? 'no label' : 'wrong'}: ${family} ${told}`);
  console.info(`\n${written(weights, features)}\n`);
}
