/** Invented stories of numbers that their own text limits; see `weigh-stories.cases.ts` for the notation. */
import type { ToldStory } from './weigh-stories.cases.ts';

/** The port office counts; another text of its own reporting counts too. */
function limited(
  about: string,
  first: string,
  second: string,
  numbers: readonly [number, number] | null,
): ToldStory {
  return {
    about,
    texts: {
      a: { by: 'Coast Wire', on: '2031-04-03', words: `Report\n\n${first}\n` },
      b: { by: 'Pell Herald', on: '2031-04-09', words: `We went to see\n\n${second}\n` },
    },
    links: [['a', 'b', 'independent']],
    figures:
      numbers === null
        ? []
        : [
            {
              holds: [
                ['a', numbers[0]],
                ['b', numbers[1]],
              ],
              verdict: 'scope-differs',
              origins: 2,
            },
          ],
    ...(numbers === null ? { never: ['scope-differs'] } : {}),
  };
}

/** Limits of group, place and period, and numbers without one. */
export const toldLimits: readonly ToldStory[] = [
  limited(
    'others are counted too',
    'The port office said it employs 14 inspectors of cranes.',
    'The labour ministry lists 31 inspectors, but that includes the clerks of the quay.',
    [14, 31],
  ),
  limited(
    'the place of the reporter',
    'At least 52 households had taken the offer by the end of March, the port office said.',
    'Forty-one households here have taken the offer; nobody was asked twice.',
    [52, 41],
  ),
  limited(
    'one year of several',
    'Of the sheds paid for in three years, 61 sheds could not be found, the port office said.',
    'We walked to them: 55 sheds on the list for that year have never stood.',
    [61, 55],
  ),
  limited(
    'a number without a limit',
    'The port office said it employs 14 inspectors of cranes.',
    'The labour ministry lists 31 inspectors, and will not say where they are.',
    null,
  ),
  limited(
    'a limit on another thing',
    'The port office said it employs 14 inspectors of cranes.',
    'Thirty-one cranes here are rusty, but that includes the old one.',
    null,
  ),
];
