/** Invented stories in which a later report recalls what a count was before, and such in which it only gives another number. */
import type { ToldStory } from './weigh-stories.cases.ts';

const first =
  'Kilns at Rone\n\nThe Rone Brick Company is mending the roofs around its kilns. By 2 March, 58 households had asked for a new roof, the Rone Brick Company said.';

const now = 'The Rone Brick Company said on Monday that 131 households had asked for a new roof by 20 April.';

interface Recalled {
  readonly head?: string;
  /** The number that the headline gives. */
  readonly inHead?: number;
  readonly now?: string;
  readonly first?: string;
  readonly holds?: readonly [number, number] | null;
  readonly origins?: number;
}

/** A first report, and one seven weeks on: its present count, then the sentence that recalls another number. */
function recalled(sentence: string, told: Recalled = {}): ToldStory {
  const holds = told.holds === undefined ? ([58, 131] as const) : told.holds;
  return {
    about: sentence,
    texts: {
      a: { by: 'Rone Brick Company', on: '2034-03-03', words: `${told.first ?? first}\n` },
      b: {
        by: 'Rone Herald',
        on: '2034-04-24',
        words: `${told.head ?? 'Roofs at Rone'}\n\n${told.now ?? now} ${sentence} The kilns are as old as the river dock.\n`,
      },
    },
    links: [['a', 'b', 'independent']],
    figures:
      holds === null
        ? []
        : [
            {
              holds: [
                ['a', holds[0]],
                ['b', holds[0]],
                ['b', holds[1]],
                ...(told.inHead === undefined ? [] : [['b', told.inHead] as const]),
              ],
              verdict: 'evolution',
              origins: told.origins ?? 1,
            },
          ],
    ...(holds === null ? { never: ['evolution'] } : {}),
  };
}

const vet = 'On Thursday 131 goats were left in the yard at Rone. The district vet counted them herself.';
const yard =
  'Goats at Rone\n\nThe Rone Brick Company keeps stray goats in its yard at Rone. As of yesterday 402 goats were still in the yard, the Rone Brick Company said.';

/** Another state of the count before it. */
export const toldRecalls: readonly ToldStory[] = [
  recalled('At the beginning of March there were 58.'),
  recalled('Seven weeks earlier, on 2 March, it had been 58.'),
  recalled('In March the figure stood at 58.'),
  recalled('In early March the number was only 58.'),
  recalled('That compared with 58 in March.'),
  recalled('In March the company had spoken of 58.'),
  recalled('At the start of March, the company had put the number at 58.'),
  recalled('By early March 58 had done so.'),
  recalled('By early March, 58 had asked for one.'),
  recalled('In March: 58.'),
  recalled('In March the company gave the figure as 58.'),
  recalled('That is up from 58 in March.'),
  recalled('In its March notice the company had named 58.'),
  recalled('In March the company had found 58.'),
  recalled('The company had counted 58 on the day of the flood.'),
  recalled('In March there had been 58 names on the list of the company.'),
  recalled('In March 58 households had asked for one.'),
  recalled('The first count, in March, had been 58.'),
  recalled('The household lists are long. In March it had been 58.'),
  recalled('', {
    now: 'The Rone Brick Company said on Monday that 131 households had asked for a new roof by 20 April, compared with 58 in early March.',
  }),
  recalled('', {
    now: 'The Rone Brick Company said on Monday that 131 households had asked for a new roof by 20 April, more than twice as many as the 58 it had counted in March.',
  }),
  recalled('At the beginning of March the company had spoken of 402.', {
    first: yard,
    now: vet,
    holds: [402, 131],
    origins: 2,
  }),
];

/** Numbers of other things, or of one day, or of a part. */
export const toldAsides: readonly ToldStory[] = [
  recalled('In March there were 58 fires.', { holds: null }),
  recalled('Of these, 58 had been mended by the end of March.', { holds: null }),
  recalled('There were 58 at the town hall.', { holds: null }),
  recalled('In March the company had sold 58.', { holds: null }),
  recalled('In March 58 had been refused.', { holds: null }),
  recalled('In March the company had paid 58 households.', { holds: null }),
  recalled('In May there will be 158.', { holds: null }),
  recalled('In March there were 58 more.', { holds: null }),
  recalled('The guild had spoken of 58 on 20 April.', { holds: null }),
  recalled('In March there were 58 in Lower Rone alone.', { holds: null }),
];

/** Whose the earlier state is, and the headline that rounds the later one. */
export const toldTellers: readonly ToldStory[] = [
  recalled('At the beginning of March there were 58.', {
    now: 'By 20 April, 131 households had asked for a new roof.',
    origins: 2,
  }),
  recalled('In March it had been 58.', {
    now: 'On 20 April I went from door to door myself. I counted 131 households that had asked for a new roof.',
    origins: 2,
  }),
  recalled('In March her clerks had counted 58.', {
    now: 'By 20 April 131 households had asked for a new roof, Ilda Varn, who leads the Rone Brick Company, said on Monday.',
  }),
  recalled('In March it had been 58.', { head: 'Over 130 households ask for new roofs', inHead: 130 }),
  recalled('In March it had been 58.', {
    head: 'Harl Estate claims pass 130',
    inHead: 130,
    first:
      'Kilns at Rone\n\nThe Rone Brick Company is mending the roofs around its kilns. By 2 March, 58 claims for a new roof had been lodged, the Rone Brick Company said.',
    now: 'The Rone Brick Company said on Monday that 131 claims for a new roof had been lodged by 20 April.',
  }),
];
