/** Invented stories of numbers made of others; see `weigh-stories.cases.ts` for the notation. */
import type { ToldStory } from './weigh-stories.cases.ts';

const release = 'Pell Port Office';

/** Shares and sums that repeat what they are made of, and numbers that only meet. */
export const toldDerived: readonly ToldStory[] = [
  {
    about: 'a share told exactly by one text and as a fraction by another',
    texts: {
      a: {
        by: release,
        on: '2031-04-03',
        words:
          'Report on pumps\n\nPumps that were never built took 43.1 million dorils out of a budget of 207 million. That is 20.8 percent of the money for the harbours.\n',
      },
      b: {
        by: 'Coast Wire',
        on: '2031-04-04',
        words:
          'Pumps\n\nOne in five dorils of the money for the harbours went to pumps that were never built, the Pell Port Office said. The pumps took 43.1 million dorils out of a budget of 207 million.\n',
      },
    },
    links: [['a', 'b', 'same-origin']],
    figures: [
      {
        holds: [
          ['a', 43_100_000],
          ['a', 20.8],
        ],
        verdict: 'derivation',
        origins: 1,
        says: 'is the share that 43.1 million of 207 million make',
      },
    ],
  },
  {
    about: 'a sum that a retelling leaves out',
    texts: {
      a: {
        by: release,
        on: '2031-04-03',
        words:
          'Report on the barge\n\nStubs show that 143 tickets were sold, and 18 children travelled without one. There were 161 passengers.\n',
      },
      b: {
        by: 'Coast Wire',
        on: '2031-04-04',
        words:
          'Barge\n\nThe Pell Port Office counted 143 tickets sold and 18 children who travelled without one.\n',
      },
    },
    links: [['a', 'b', 'same-origin']],
    figures: [
      {
        holds: [
          ['a', 161],
          ['b', 143],
        ],
        verdict: 'derivation',
        origins: 1,
        says: 'is the sum of 143 and 18',
      },
    ],
  },
  {
    about: 'a sum that only another text of the statement gives',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Barge\n\nThe Pell Port Office said 143 passengers boarded the barge in Pell and 64 in Lodden.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-03',
        words: 'Barge\n\nIn all, 207 passengers were on the barge, the Pell Port Office said.\n',
      },
    },
    links: [['a', 'b', 'same-origin']],
    figures: [
      {
        holds: [
          ['a', 143],
          ['b', 207],
        ],
        verdict: 'derivation',
        origins: 1,
      },
    ],
  },
  {
    about: 'a text that gives all makes no secret of it',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Barge\n\nThe Pell Port Office said 143 passengers boarded in Pell and 64 passengers in Lodden. That made 207 passengers.\n',
      },
    },
    links: [],
    figures: [],
    never: ['derivation'],
  },
  {
    about: 'equal by chance: other things, another matter',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words: 'Barge\n\nThe Pell Port Office sold 143 tickets and 64 maps.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-03',
        words: 'Barge\n\nThe Pell Port Office repaired 207 cranes in April.\n',
      },
    },
    links: [['a', 'b', 'same-origin']],
    figures: [],
    never: ['derivation'],
  },
  {
    about: 'a third that is none of the numbers before it',
    texts: {
      a: {
        by: release,
        on: '2031-04-03',
        words: 'Report\n\nOf the 274 dockers, 87 left Pell. A third of the boats have no owner.\n',
      },
      b: { by: 'Coast Wire', on: '2031-04-04', words: 'Pell\n\n87 of the 274 dockers left Pell.\n' },
    },
    links: [['a', 'b', 'same-origin']],
    figures: [],
    never: ['derivation'],
  },
  {
    about: 'a total broken down is a count, not a sum',
    texts: {
      a: {
        by: release,
        on: '2031-04-03',
        words: 'Report\n\nWe counted 2,140 residents, 1,376 adults and 764 children.\n',
      },
      b: {
        by: 'Coast Wire',
        on: '2031-04-04',
        words: 'Pell\n\nThe Pell Port Office counted 2,140 residents.\n',
      },
    },
    links: [['a', 'b', 'same-origin']],
    figures: [],
    never: ['derivation', 'parts-do-not-sum'],
  },
];
