/** Invented stories on arithmetic, units, speakers and times; see `weigh-stories.cases.ts` for the notation. */
import type { ToldStory } from './weigh-stories.cases.ts';

/** Arithmetic, units, speakers, times. */
export const toldArithmetic: readonly ToldStory[] = [
  {
    about: 'one weight in two units',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words: 'Fish\n\nCustoms seized 2.5 tonnes of fish at Pell on 2 April, the customs office said.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-03',
        words: 'Fish\n\nThe union said 2,500 kilograms of fish were seized at Pell on 2 April.\n',
      },
    },
    links: [['a', 'b', 'independent']],
    figures: [
      {
        holds: [
          ['a', 2.5],
          ['b', 2500],
        ],
        verdict: 'agree',
        origins: 2,
      },
    ],
  },
  {
    about: 'two currencies are never converted',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words: 'Fee\n\nThe Harbour Rights Circle said dockers paid a fee of 1,200 euros.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-03',
        words: 'Fee\n\nThe Harbour Rights Circle said dockers paid a fee of $1,200.\n',
      },
    },
    links: [['a', 'b', 'same-origin']],
    figures: [],
    apart: [
      [
        ['a', 1200],
        ['b', 1200],
      ],
    ],
  },
  {
    about: 'another speaker in a retelling',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Depot\n\nThe Harbour Rights Circle said 274 people were held in the Lodden depot. The ministry of labour did not reply.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-03',
        words: 'Depot\n\nThe ministry of labour said 274 people were held in the Lodden depot.\n',
      },
    },
    links: [['a', 'b', 'rewrite']],
    figures: [
      {
        holds: [
          ['a', 274],
          ['b', 274],
        ],
        verdict: 'misattribution',
        origins: 1,
      },
    ],
  },
  {
    about: 'an officer for her body is no other speaker',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Depot\n\nThe labour ministry said 274 people worked in the Lodden depot. Labour minister Ada Renn visited it in March.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-03',
        words: 'Depot\n\nLabour minister Ada Renn said 274 people worked in the Lodden depot.\n',
      },
    },
    links: [['a', 'b', 'rewrite']],
    figures: [
      {
        holds: [
          ['a', 274],
          ['b', 274],
        ],
        verdict: 'single',
        origins: 1,
      },
    ],
  },
  {
    about: 'a denied number beside its answer',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Depot\n\nThe Harbour Rights Circle said on 3 April that 274 people were held in the Lodden depot.\n',
      },
      b: {
        by: 'Savaran Ministry of Labour',
        on: '2031-04-05',
        words:
          'Statement\n\nThe claim that 274 people were held in the Lodden depot is false. On 3 April 61 people were in the Lodden depot, all of them under contract.\n',
      },
    },
    links: [['a', 'b', 'independent']],
    figures: [
      {
        holds: [
          ['a', 274],
          ['b', 61],
        ],
        verdict: 'conflict',
        origins: 2,
      },
    ],
  },
  {
    about: 'two witnesses, two numbers of the same day',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Arrests\n\nColonel Ivo Marsh said on 2 April that 31 suspects were in custody after the raid on the Lodden depot.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-06',
        words: 'Arrests\n\nThe court log for 2 April lists 24 detainees from the Lodden depot.\n',
      },
    },
    links: [['a', 'b', 'independent']],
    figures: [
      {
        holds: [
          ['a', 31],
          ['b', 24],
        ],
        verdict: 'conflict',
        origins: 2,
      },
    ],
  },
  {
    about: 'one report in three own articles',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Report\n\nThe Harbour Rights Circle has documented 37 depots in Savaran, it said in a report.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-03',
        words:
          'Report\n\nThere are more than 35 such sites in Savaran, according to the Harbour Rights Circle.\n',
      },
      c: {
        by: 'Daily Anchor',
        on: '2031-04-04',
        words:
          'Report\n\nAt least 37 depots operate in Savaran, a report by the Harbour Rights Circle says.\n',
      },
    },
    links: [
      ['a', 'b', 'same-origin'],
      ['a', 'c', 'same-origin'],
      ['b', 'c', 'same-origin'],
    ],
    figures: [
      {
        holds: [
          ['a', 37],
          ['b', 35],
          ['c', 37],
        ],
        verdict: 'bound-compatible',
        origins: 1,
      },
    ],
  },
  {
    about: 'as-of times taken from the days of publication',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words: 'Camp\n\nSome 310 people are staying in the tents at Orrin field, the relief board said.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-05-17',
        words: 'Camp\n\nThe relief board said 480 people are now staying in the tents at Orrin field.\n',
      },
    },
    links: [['a', 'b', 'independent']],
    figures: [
      {
        holds: [
          ['a', 310],
          ['b', 480],
        ],
        verdict: 'evolution',
        origins: 1,
      },
    ],
  },
  {
    about: 'an increase is no value of the count',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words: 'Camp\n\nThe relief board said 310 people stay in the tents at Orrin field.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-03',
        words: 'Camp\n\nAnother 310 people have asked for blankets in Pell, the relief board said.\n',
      },
    },
    links: [['a', 'b', 'independent']],
    figures: [],
    apart: [
      [
        ['a', 310],
        ['b', 310],
      ],
    ],
  },
  {
    about: 'numbers in ten thousands',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words: 'Camps\n\nThe Labour Panel said 120,000 people work in such camps.\n',
      },
      b: {
        by: '海港日报',
        on: '2031-04-04',
        in: 'zh',
        words: '营地\n\n劳工小组表示，有12万人在此类营地工作。\n',
      },
    },
    links: [['a', 'b', 'translation']],
    figures: [
      {
        holds: [
          ['a', 120000],
          ['b', 120000],
        ],
        verdict: 'single',
        origins: 1,
      },
    ],
  },
  {
    about: 'the same statement in a headline of another body',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Ministry: 274 people held in Lodden depot\n\nThe Harbour Rights Circle said on Thursday that 274 people were held in the Lodden depot. The labour ministry has not replied.\n',
      },
    },
    links: [],
    figures: [{ holds: [['a', 274]], verdict: 'misattribution', origins: 1 }],
  },
  {
    about: 'a province beside its country',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Inspections\n\nThe labour ministry said 310 canneries had been inspected in Savaran in 2030.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-09',
        words:
          'Inspections in the south\n\nIn Lodden province, Savaran, 74 canneries had been inspected in 2030, the labour ministry said.\n',
      },
    },
    links: [['a', 'b', 'independent']],
    figures: [
      {
        holds: [
          ['a', 310],
          ['b', 74],
        ],
        verdict: 'scope-differs',
        origins: 1,
      },
    ],
  },
];
