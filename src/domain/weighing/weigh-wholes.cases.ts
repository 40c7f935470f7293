/** Invented stories of a count of a whole beside that of a part of it, and of two counts of one place on one day. */
import type { ToldFigure, ToldStory } from './weigh-stories.cases.ts';

interface Two {
  readonly first: string;
  readonly second: string;
  readonly numbers: readonly [number, number];
  /** What the two are; null where they must stay apart. */
  readonly verdict: ToldFigure['verdict'] | null;
}

export function two(about: string, { first, second, numbers, verdict }: Two): ToldStory {
  const rows = [
    ['a', numbers[0]],
    ['b', numbers[1]],
  ] as const;
  return {
    about,
    texts: {
      a: { by: 'Coast Wire', on: '2034-05-23', words: `${first}\n` },
      b: { by: 'Pell Herald', on: '2034-05-27', words: `${second}\n` },
    },
    links: [['a', 'b', 'independent']],
    figures: verdict === null ? [] : [{ holds: rows, verdict, origins: 2 }],
    apart: verdict === null ? [rows] : [],
    ...(verdict === null ? { never: ['scope-differs', 'conflict'] } : {}),
  };
}

const fever =
  'Fever at Lodden\n\nThe Carters League said on Monday that 84 porters were taken to hospital with fever from the salt pans of Lodden this spring.';
const lodgings =
  'Lodgings\n\nThe Carters League said on Monday that 640 people sleep in the lodging houses of the salt works at Lodden.';

/** One part and the whole, said in many ways. */
const wholes: readonly ToldStory[] = [
  'In all of Savaran, 310 porters were taken to hospital with fever this spring.',
  'Across Savaran 310 porters were taken to hospital with fever this spring.',
  'This spring 310 porters were taken to hospital with fever throughout the province.',
  'Nationwide, 310 porters were taken to hospital with fever this spring.',
  'The register has 310 porters who were taken to hospital with fever in every district of the island.',
  'From all nine ports of the coast 310 porters were taken to hospital with fever this spring.',
].map((words) =>
  two(`a whole: ${words}`, {
    first: fever,
    second: `In the register\n\nThe Brent Health Office let us read its register. ${words}`,
    numbers: [84, 310],
    verdict: 'scope-differs',
  }),
);

/** Wholes, and what only looks like one. */
export const toldWholes: readonly ToldStory[] = [
  ...wholes,
  two('who lives in the houses of one owner and of all', {
    first: lodgings,
    second:
      'Beds\n\nThe city office adds up what the owners send in. In April 5,200 people slept in lodging houses across Port Ansel, it said.',
    numbers: [640, 5200],
    verdict: 'scope-differs',
  }),
  two('a part alone, beside a whole that no word calls one', {
    first:
      'Fever\n\nThe Carters League said on Monday that 310 porters were taken to hospital with fever this spring.',
    second:
      'In the register\n\nThe Brent Health Office let us read its register. In Lodden parish alone, 84 porters were taken to hospital with fever this spring.',
    numbers: [310, 84],
    verdict: 'scope-differs',
  }),
  two('a year alone', {
    first: 'Tools\n\nThe Carters League said on Monday that it gave 1,310 porters a coat last winter.',
    second:
      'Tolls\n\nThe Brent Roads Office let us read its book. In April alone, 84 porters paid the toll of the salt road.',
    numbers: [1310, 84],
    verdict: null,
  }),
  two('who walked across a place', {
    first: fever,
    second:
      'On the road\n\nThis spring 1,310 porters walked across Savaran to the salt fair of Lodden, the Brent Roads Office said. The road is new.',
    numbers: [84, 1310],
    verdict: null,
  }),
  two('a number of the same part', {
    first: fever,
    second:
      'In the register\n\nThe Brent Health Office said that in all of Savaran nobody keeps count. At Lodden alone 310 sacks of salt were lost this spring.',
    numbers: [84, 310],
    verdict: null,
  }),
  two('another matter of the whole', {
    first: lodgings,
    second:
      'Theatre\n\nAcross Port Ansel 5,200 people bought a ticket for the summer plays, the theatre said. The seats are new.',
    numbers: [640, 5200],
    verdict: null,
  }),
  two('two trades', {
    first: fever,
    second:
      'In the register\n\nThe Brent Health Office let us read its register. In all of Savaran, 310 weavers were taken to hospital with fever this spring.',
    numbers: [84, 310],
    verdict: null,
  }),
  two('one house on one night', {
    first:
      'Crowded\n\nThe Carters League counted who sleeps in the lodging houses of Lodden. At Tide House its members counted 212 people asleep on the night of 4 May.',
    second:
      'Answer\n\nThe Salt Owners Guild answered on Friday. Tide House has beds for 90 people. Its gate book shows 148 people asleep there on the night of 4 May.',
    numbers: [212, 148],
    verdict: 'conflict',
  }),
  two('one house on two nights', {
    first:
      'Crowded\n\nThe Carters League counted who sleeps in the lodging houses of Lodden. At Tide House its members counted 212 people asleep on the night of 4 May.',
    second:
      'Answer\n\nThe Salt Owners Guild answered on Friday. Tide House has beds for 90 people. Its gate book shows 148 people asleep there on the night of 19 May.',
    numbers: [212, 148],
    verdict: null,
  }),
  two('two houses on one night', {
    first:
      'Crowded\n\nThe Carters League counted who sleeps in the lodging houses of Lodden. At Tide House its members counted 212 people asleep on the night of 4 May.',
    second:
      'Answer\n\nThe Salt Owners Guild answered on Friday. It has beds for 90 people. At Mill House 148 people were asleep on the night of 4 May, as its gate book shows.',
    numbers: [212, 148],
    verdict: null,
  }),
];
