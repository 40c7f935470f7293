/** Invented stories of one statement in several texts, and of a number put in the place of a denied one. */
import type { ToldStory } from './weigh-stories.cases.ts';

/** One statement told again under other nouns; a denied number beside the one that answers it. */
export const toldAgain: readonly ToldStory[] = [
  {
    about: 'one amount under several nouns and bodies, of one statement',
    texts: {
      a: {
        by: 'Harbour Audit Board',
        on: '2031-06-02',
        words: 'Statement on the pumps\n\nPumps that were never built cost 21.7 million dorils.\n',
      },
      b: {
        by: 'Coast Wire',
        on: '2031-06-03',
        words:
          'Pumps that never were\n\nPELL, 3 June (Coast Wire) - The missing pumps took 21.7 million dorils, the Harbour Board of Audit said.\n',
      },
    },
    links: [['a', 'b', 'same-origin']],
    figures: [
      {
        holds: [
          ['a', 21_700_000],
          ['b', 21_700_000],
        ],
        verdict: 'agree',
        origins: 1,
      },
    ],
  },
  {
    about: 'a number put in the place of a denied one',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-06-03',
        words: 'Pumps\n\nThe Harbour Rights Circle said 112 pumps were in the Lodden depot.\n',
      },
      b: {
        by: 'Port Ministry',
        on: '2031-06-05',
        words:
          'Statement\n\nIt is not true that 112 pumps were in the Lodden depot. The ministry counted 246 pumps.\n',
      },
    },
    links: [['a', 'b', 'independent']],
    figures: [
      {
        holds: [
          ['a', 112],
          ['b', 246],
        ],
        verdict: 'conflict',
        origins: 2,
      },
    ],
  },
];
