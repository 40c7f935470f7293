/**
 * `npm run bench:meetings`: learns the weights of meetings anew from the labelled families that rules may be made with, prints
 * how each family does when it is left out, and the weights to be written into `meeting-weights.ts`.
 */
import { fileURLToPath } from 'node:url';
import { it } from 'vitest';
import { meetingExamples } from './meeting-sets.ts';
import { learn, metOf, oddsLeftOut, oddsOf, written } from './meeting-model.ts';

const folder = fileURLToPath(new URL('families/', import.meta.url));

it('learns the weights of meetings', () => {
  const examples = meetingExamples(folder);
  const weights = learn(examples);
  const [leftOut, fitted] = [oddsLeftOut(examples), examples.map((example) => oddsOf(example, weights))];
  for (const [name, odds] of [
    ['left out', leftOut],
    ['fitted', fitted],
  ] as const) {
    for (const least of [-1, -0.6, -0.3, 0, 0.5]) {
      const met = metOf(examples, odds, least);
      const figures = new Set(
        met.flatMap(({ family, figures: held }) => held.map((id) => `${family} ${id}`)),
      );
      const all = new Set(
        examples.flatMap(({ family, figures: held }) => held.map((id) => `${family} ${id}`)),
      );
      const count = (isOne: boolean | null): number =>
        met.filter((example) => example.isOne === isOne).length;
      console.info(
        `${name}, from ${String(least)}: ${String(figures.size)} of ${String(all.size)} figures; pairs ${String(count(true))} right, ` +
          `${String(count(false))} wrong, ${String(count(null))} that no label names`,
      );
    }
  }
  for (const { isOne, family, told } of metOf(examples, leftOut, -0.3))
    if (isOne !== true) console.info(`${isOne === null ? 'no label' : 'wrong'}: ${family} ${told}`);
  console.info(`\n${written(weights)}\n`);
});
