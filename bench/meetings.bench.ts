/**
 * `npm run bench:meetings`: learns the weights of meetings, and those of different numbers, anew from the labelled families that
 * rules may be made with, prints how each family does when it is left out, and the weights to be written into `meeting-weights.ts`
 * and `rival-weights.ts`.
 */
import { fileURLToPath } from 'node:url';
import { it } from 'vitest';
import { meetingWeights } from '../src/domain/weighing/meeting-weights.ts';
import { rivalWeights } from '../src/domain/weighing/rival-weights.ts';
import { meetingExamples } from './meeting-sets.ts';
import { learn, metOf, oddsLeftOut, oddsOf, written, type Example } from './meeting-model.ts';

const folder = fileURLToPath(new URL('families/', import.meta.url));

it('learns the weights of meetings', () => {
  const { meetings, rivals } = meetingExamples(folder);
  show('equal and near numbers', meetings, namesOf(meetingWeights.weights), 0);
  show('different numbers', rivals, namesOf(rivalWeights.weights), 0.5);
});

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
