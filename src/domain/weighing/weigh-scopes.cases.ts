/** Invented stories on scope, bounds and parts; see `weigh-stories.cases.ts` for the notation. */
import type { ToldStory } from './weigh-stories.cases.ts';

/** Scopes, populations, bounds, parts. */
export const toldScopes: readonly ToldStory[] = [
  {
    about: 'GDP and formal GDP',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'A shadow trade\n\nThe trade amounts to 40 percent of the gross domestic product of Savaran, the Peace Centre estimated.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-09',
        words:
          'The size of the trade\n\nThe trade amounts to 55 percent of the formal gross domestic product of Savaran, the Bank Board estimated.\n',
      },
    },
    links: [['a', 'b', 'independent']],
    figures: [
      {
        holds: [
          ['a', 40],
          ['b', 55],
        ],
        verdict: 'scope-differs',
        origins: 2,
      },
    ],
  },
  {
    about: 'a number that leaves out a group',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Who lives there\n\nThe Harbour Rights Circle counted 1,140 people living at the depots in Pell in March.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-09',
        words:
          'Census\n\nThe census of the port office, taken in March, counted 1,610 people living at the depots in Pell, including guards and cooks.\n',
      },
    },
    links: [['a', 'b', 'independent']],
    figures: [
      {
        holds: [
          ['a', 1140],
          ['b', 1610],
        ],
        verdict: 'scope-differs',
        origins: 2,
      },
    ],
  },
  {
    about: 'adults beside everybody',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words: 'At the depots\n\nThe port office said 520 people worked at the Lodden depot in March.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-09',
        words: 'At the depots\n\nThe dockers union said 455 adults worked at the Lodden depot in March.\n',
      },
    },
    links: [['a', 'b', 'independent']],
    figures: [
      {
        holds: [
          ['a', 520],
          ['b', 455],
        ],
        verdict: 'scope-differs',
        origins: 2,
      },
    ],
  },
  {
    about: 'dozens and a number',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'At the depots\n\nDozens of suspects were arrested at the Lodden depot on 2 April, police said.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-09',
        words: 'At the depots\n\nThe court list names 45 suspects arrested at the Lodden depot on 2 April.\n',
      },
    },
    links: [['a', 'b', 'independent']],
    figures: [
      {
        holds: [
          ['a', null],
          ['b', 45],
        ],
        verdict: 'bound-compatible',
        origins: 2,
      },
    ],
  },
  {
    about: 'parts over several sentences leave a rest',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Requests\n\nThe rescue office received 4,310 requests for help in 2030. In 2,050 cases the person was found. Another 640 requests were closed because the address did not exist.\n\nThe office did not say what became of the others.\n',
      },
    },
    links: [],
    figures: [
      {
        holds: [
          ['a', 4310],
          ['a', 2050],
          ['a', 640],
        ],
        verdict: 'parts-do-not-sum',
        origins: 1,
        says: '1,620',
      },
    ],
  },
  {
    about: 'parts in later paragraphs leave a rest',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Register\n\nThe rescue office has a register of 930 people reported missing.\n\nOf those, 410 have been found, the office said on Monday.\n\nIt could not locate 260 others.\n',
      },
    },
    links: [],
    figures: [
      {
        holds: [
          ['a', 930],
          ['a', 410],
          ['a', 260],
        ],
        verdict: 'parts-do-not-sum',
        origins: 1,
        says: '260',
      },
    ],
  },
  {
    about: 'parts that make the total say nothing',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Register\n\nOn Monday 670 people left the depot. Of these, 410 were men and 260 were women.\n',
      },
    },
    links: [],
    figures: [],
    apart: [
      [
        ['a', 670],
        ['a', 410],
      ],
    ],
  },
  {
    about: 'a share that is a quotient of two counts',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words: 'Survey\n\nOf the 54 dockers whom the Harbour Rights Circle interviewed, 31 had paid a fee.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-03',
        words:
          'Survey\n\nThe Harbour Rights Circle said that 57 percent of the dockers it interviewed had paid a fee.\n',
      },
    },
    links: [['a', 'b', 'same-origin']],
    figures: [
      {
        holds: [
          ['a', 31],
          ['b', 57],
        ],
        verdict: 'derivation',
        origins: 1,
        says: '54',
      },
    ],
  },
  {
    about: 'a complement',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words: 'Survey\n\nThe Harbour Rights Circle said that 62 percent of the dockers had a contract.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-03',
        words: 'Survey\n\nThe Harbour Rights Circle said that 38 percent of the dockers had no contract.\n',
      },
    },
    links: [['a', 'b', 'same-origin']],
    figures: [
      {
        holds: [
          ['a', 62],
          ['b', 38],
        ],
        verdict: 'derivation',
        origins: 1,
        says: 'rest',
      },
    ],
  },
  {
    about: 'a sum across two texts of one witness',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Freed\n\nThe Harbour Rights Circle said 147 men and 65 women left the Lodden depot on 2 April.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-03',
        words: 'Freed\n\nThe Harbour Rights Circle said 212 people left the Lodden depot on 2 April.\n',
      },
    },
    links: [['a', 'b', 'same-origin']],
    figures: [
      {
        holds: [
          ['a', 147],
          ['a', 65],
          ['b', 212],
        ],
        verdict: 'derivation',
        origins: 1,
        says: 'sum',
      },
    ],
  },
  {
    about: 'a rate times days',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words: 'Pay\n\nThe Harbour Rights Circle said dockers earned 35 marks a day.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-03',
        words: 'Pay\n\nThe Harbour Rights Circle said dockers earned 245 marks a week.\n',
      },
    },
    links: [['a', 'b', 'same-origin']],
    figures: [
      {
        holds: [
          ['a', 35],
          ['b', 245],
        ],
        verdict: 'derivation',
        origins: 1,
        says: '7',
      },
    ],
  },
  {
    about: 'one length of time in two units',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words: 'Held\n\nThe docker was kept in the depot for 72 hours, the Harbour Rights Circle said.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-03',
        words: 'Held\n\nThe docker was kept in the depot for three days, the port register says.\n',
      },
    },
    links: [['a', 'b', 'independent']],
    figures: [
      {
        holds: [
          ['a', 72],
          ['b', 3],
        ],
        verdict: 'agree',
        origins: 2,
      },
    ],
  },
];
