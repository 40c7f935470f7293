/** Invented stories in which a text sets two numbers against each other in the words of two speakers, and such as only seem to. */
import type { ToldFigure, ToldStory } from './weigh-stories.cases.ts';

interface Voices {
  /** The sentences with the two numbers. */
  readonly words: string;
  readonly numbers: readonly [number, number];
  readonly verdict?: ToldFigure['verdict'];
  /** Two unless told. */
  readonly origins?: number;
  /** What the owners of the salt works said before. */
  readonly reply?: string;
}

/** A story in which one text gives two numbers; without a verdict they are to stand apart. */
export function voices(
  about: string,
  { words, numbers: [x, y], verdict, origins = 2, reply }: Voices,
): ToldStory {
  const rows = [
    ['later', x],
    ['later', y],
  ] as const;
  return {
    about,
    texts: {
      reply: {
        by: 'Salt Owners Guild',
        on: '2034-05-03',
        words: reply ?? 'Salt at Lodden\n\nThe salt works at Lodden are as old as the harbour.\n',
      },
      later: {
        by: 'Pell Herald',
        on: '2034-05-07',
        words: `A night at Lodden\n\nThe harbour of Lodden was quiet on Sunday. ${words}\n`,
      },
    },
    links: [['reply', 'later', 'undetermined']],
    figures: verdict === undefined ? [] : [{ holds: rows, verdict, origins }],
    apart: verdict === undefined ? [rows] : [],
  };
}

const joined = (about: string, words: string, numbers: readonly [number, number]): ToldStory =>
  voices(about, { words, numbers, verdict: 'conflict' });
const apart = (about: string, words: string, numbers: readonly [number, number]): ToldStory =>
  voices(about, { words, numbers });

/** Two voices, one measure. */
export const toldVoicesBeside: readonly ToldStory[] = [
  joined(
    'two verbs and one noun',
    'The Carters League put the number of collapses since January at 23; the harbour office spoke of 16.',
    [23, 16],
  ),
  joined(
    'what one maintains and the other has in its register',
    'The Carters League stands by its 318 cases; the Ministry of Health has 241 in its register.',
    [318, 241],
  ),
  joined(
    'an inspection that found fewer',
    'The Salt Owners Guild was paid for 6,200 apprentices, the report said, while inspectors of the education ministry had found 5,000.',
    [6200, 5000],
  ),
  joined(
    'what is said on average, and of the other only the number',
    'The Carters League speaks of 3,600 dorins on average, the ministry of no more than 900.',
    [3600, 900],
  ),
  joined('no second verb', 'Police counted 140 carters on the quay, the organisers 900.', [140, 900]),
  joined(
    'a preposition, and no second verb',
    'In March the Carters League had spoken of 112 cracked huts, the ministry of no more than 57.',
    [112, 57],
  ),
  joined(
    'a number of its own',
    'The Carters League had counted 112 cracked huts, a figure that the Ministry of Works disputes: its own is 57.',
    [112, 57],
  ),
  joined(
    'what each did, behind a comma',
    'The Carters League, which had spoken of 112 huts for the winter, and the ministry, which gave 57, met at the harbour.',
    [112, 57],
  ),
  joined(
    'what an office found in its books',
    'The Carters League said that it had passed 112 letters to the Harbour Office in May. The Harbour Office found 57 in its journal.',
    [112, 57],
  ),
  joined(
    'who holds to a number',
    'The charity holds to its 112 cards, one for each carter. The police keep to 57.',
    [112, 57],
  ),
  joined(
    'according to each',
    'According to the Carters League 112 huts burned, according to the fire service 57.',
    [112, 57],
  ),
  joined(
    'in two sentences',
    'The Carters League said 112 carters were hurt. The hospital gave the number as 57.',
    [112, 57],
  ),
  joined(
    'a list with an owner',
    'The Carters League lists 112 cracked huts. In the ministry’s books there are 57.',
    [112, 57],
  ),
  joined(
    'more than another voice admits',
    'The Carters League has recorded 112 cracked huts, twice as many as the 57 in the state register.',
    [112, 57],
  ),
  joined(
    'a number read as an age',
    'The mayor said that 40 huts had burned; residents said it was 65.',
    [40, 65],
  ),
  joined(
    'a verb said again',
    'The Carters League said 112 carters had drowned. The harbour master said 57 had drowned.',
    [112, 57],
  ),
  {
    ...voices('the text that gave the number first', {
      words:
        'The Carters League still maintains that 112 boys sleep in the huts behind the salt works, and the Salt Owners Guild still says 57.',
      numbers: [112, 57],
      verdict: 'conflict',
      reply:
        'Our huts\n\nThe Salt Owners Guild looks after its people. In the huts behind the salt works at Lodden 57 boys sleep.\n',
    }),
    figures: [
      {
        holds: [
          ['reply', 57],
          ['later', 57],
          ['later', 112],
        ],
        verdict: 'conflict',
        origins: 2,
      },
    ],
  },
];

/** Two numbers that no two voices set against each other. */
export const toldVoicesApart: readonly ToldStory[] = [
  apart('two nouns', 'The Carters League lists 23 huts, the harbour office 412 contracts.', [23, 412]),
  apart(
    'how many a group are',
    'The Carters League counted 40 people in the huts and a team of 12 people in the yard.',
    [40, 12],
  ),
  apart(
    'a part',
    'The Carters League counted 130 boys in the huts. The ministry said 14 of them were ill.',
    [130, 14],
  ),
  apart(
    'something else said of them',
    'The Carters League counted 130 boys in the huts. The ministry said 14 had died.',
    [130, 14],
  ),
  apart(
    'another act',
    'The Carters League said 112 huts had burned. The ministry said it had closed 57.',
    [112, 57],
  ),
  apart(
    'one body by its noun',
    'The Carters League counted 112 empty huts. The league also found 57 in the hills.',
    [112, 57],
  ),
  apart('its own paper', 'The Carters League counted 112 empty huts. Its own register shows 57.', [112, 57]),
  apart('what two own', 'The harbour office has 40 boats; the guild has 12.', [40, 12]),
  apart('another hut', 'The Carters League counted 112 huts. The village has 57.', [112, 57]),
  apart(
    'what is added',
    'The Carters League counted 112 empty huts. The ministry found another 57.',
    [112, 57],
  ),
];
