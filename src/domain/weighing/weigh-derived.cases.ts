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

/** A statement of a body and what another text of the same statement makes of it. */
function twoTellings(
  about: string,
  [first, second]: readonly [string, string],
  figure: ToldStory['figures'][number] | null,
): ToldStory {
  return {
    about,
    texts: {
      a: { by: 'Teachers Guild', on: '2031-04-03', words: `Statement\n\n${first}\n` },
      b: { by: 'Coast Wire', on: '2031-04-04', words: `Schools of Pell\n\n${second}\n` },
    },
    links: [['a', 'b', 'same-origin']],
    figures: figure === null ? [] : [figure],
    ...(figure === null ? { never: ['derivation'] } : {}),
  };
}

function derived(...holds: ToldStory['figures'][number]['holds']): ToldStory['figures'][number] {
  return { holds, verdict: 'derivation', origins: 1 };
}

const asked = 'Out of 240 teachers with whom the guild spoke in March, 180 had never seen an inspector.';

/** Shares that only another text gives, differences of two counts, amounts for each. */
export const toldMade: readonly ToldStory[] = [
  twoTellings(
    'a fraction that only another text of the statement gives',
    [asked, 'Three in four teachers had never seen an inspector, the Teachers Guild said.'],
    derived(['a', 180], ['b', 75]),
  ),
  twoTellings(
    'the part behind the whole, in a sentence of its own',
    [
      'Between March and June we spoke with 240 teachers. 180 of them have never seen an inspector.',
      'The Teachers Guild said 75 percent of teachers had never seen an inspector.',
    ],
    derived(['a', 180], ['b', 75]),
  ),
  twoTellings(
    'the part in front of a whole that a clause parts from it',
    [
      'The guild visited 320 wells; 128 of these held brown water.',
      'Two in five wells held brown water, the Teachers Guild said.',
    ],
    derived(['a', 128], ['b', 40]),
  ),
  twoTellings(
    'an equal fraction of other things',
    [asked, 'Three in four roofs in the district leak, the Teachers Guild said.'],
    null,
  ),
  twoTellings(
    'another fraction of the same',
    [asked, 'A third of the teachers had never seen an inspector, the Teachers Guild said.'],
    null,
  ),
  twoTellings(
    'what a register leaves out of a count',
    [
      'At least 58 pupils have fallen ill in the schools of Pell since May. The town register knows of 23. A register that has no room for 35 sick pupils is none, says the guild.',
      'At least 58 pupils fell ill in Pell, according to the Teachers Guild.',
    ],
    derived(['a', 35]),
  ),
  twoTellings(
    'what the register of another body leaves out',
    [
      'At least 58 pupils have fallen ill in the schools of Pell since May. There are 23 pupils in the list, the Town Hospital said. A list that has no room for 35 sick pupils is none.',
      'At least 58 pupils fell ill in Pell, according to the Teachers Guild.',
    ],
    derived(['a', 35]),
  ),
  twoTellings(
    'what is left of a plan',
    [
      'The board promised 140 wells and has dug 95 wells. That leaves 45 wells missing, the guild says.',
      'The board promised 140 wells, the Teachers Guild said.',
    ],
    derived(['a', 45]),
  ),
  twoTellings(
    'a number that is a difference by chance, of other things',
    [
      'At least 58 pupils have fallen ill in the schools of Pell since May. The town register knows of 23 pupils. The guild has 35 offices.',
      'At least 58 pupils fell ill in Pell, according to the Teachers Guild.',
    ],
    null,
  ),
  twoTellings(
    'a difference that no word speaks of',
    [
      'The guild has 58 halls. It heated 23 halls in winter and painted 35 halls.',
      'The Teachers Guild has 58 halls, it said.',
    ],
    null,
  ),
  twoTellings(
    'an amount for each, worked out by another text',
    [
      'We count 1,200 teachers whose pay is being held back: 5.4 million dollars in all.',
      'The Teachers Guild counts 1,200 teachers who wait for their pay. It puts the sum at 5.4 million dollars, which would be 4,500 dollars for each of them.',
    ],
    derived(['b', 4500], ['a', 5_400_000]),
  ),
  twoTellings(
    'an amount a head, rounded',
    [
      'The board owes 830 families 2.5 million dollars.',
      'The board owes 830 families 2.5 million dollars, or some 3,000 dollars a family, the Teachers Guild said.',
    ],
    derived(['b', 3000], ['a', 2_500_000]),
  ),
  twoTellings(
    'an amount for each that is a price of its own',
    [
      'We count 1,200 teachers whose pay is being held back: 5.4 million dollars in all.',
      'The Teachers Guild counts 1,200 teachers who wait for their pay of 5.4 million dollars. Books cost 45 dollars each.',
    ],
    null,
  ),
  twoTellings(
    'an amount that is no amount for each',
    [
      'We count 1,200 teachers whose pay is being held back: 5.4 million dollars in all.',
      'The Teachers Guild counts 1,200 teachers who wait for 5.4 million dollars. It collected 4,500 dollars at the gate.',
    ],
    null,
  ),
  twoTellings(
    'a share beside the count that it rounds',
    [
      'The consulate logged requests for 517 sailors. By June 341 of them had been found. 128 sailors had not been traced.',
      'The requests concerned 517 sailors, the Teachers Guild said. By June 341 had been found. One in four, 128, had not been traced.',
    ],
    derived(['b', 25]),
  ),
  twoTellings(
    'a share behind the count that it rounds',
    [
      'We spoke with 96 sailors. Of them, 83 had no contract.',
      'The Teachers Guild spoke with 96 sailors. Eighty-three sailors, nearly nine in ten, had no contract.',
    ],
    derived(['b', 90]),
  ),
  twoTellings(
    'a share beside a count of something else',
    [
      'The consulate logged requests for 517 sailors. By June 341 of them had been found.',
      'The requests concerned 517 sailors, the Teachers Guild said. By June 341 had been found. One in four, 60, had not been paid.',
    ],
    null,
  ),
];
