/** Invented stories of counts that change, and of numbers that only stand beside one another; see `weigh-stories.cases.ts`. */
import type { ToldStory } from './weigh-stories.cases.ts';

/** A first report and what a later one says. */
function later(
  about: string,
  first: string,
  second: string,
  holds: readonly [number, number] | null,
  origins: number = 2,
): ToldStory {
  return {
    about,
    texts: {
      a: { by: 'Coast Wire', on: '2031-04-03', words: `Pell\n\n${first}\n` },
      b: { by: 'Coast Wire', on: '2031-04-06', words: `Pell again\n\n${second}\n` },
    },
    links: [['a', 'b', 'edited-copy']],
    figures: [],
    ...(holds === null
      ? { never: ['evolution', 'conflict', 'scope-differs'] }
      : {
          figures: [
            {
              holds: [
                ['a', holds[0]],
                ['b', holds[1]],
              ],
              verdict: 'evolution',
              origins,
            },
          ],
        }),
  };
}

/** A wire and, three days on, what an outlet puts at its head; all else stays. `added` holds 36, which becomes 41. */
function update(
  about: string,
  added: string,
  by: string = 'Coast Wire',
  body: string = 'the canal company',
): ToldStory {
  const first =
    'The salvors of the Lodden canal company have brought 36 salt barges of the sunken convoy up from the silt below the old lock, the canal company said on Tuesday.';
  const rest =
    'The company keeps 212 boats and pays 19 lock keepers. Its director blamed the gale. A judge in Pell has asked for the log of the lock.';
  return {
    about,
    texts: {
      a: { by: 'Coast Wire', on: '2031-04-03', words: `Convoy lost at Lodden\n\n${first}\n\n${rest}\n` },
      b: {
        by,
        on: '2031-04-06',
        words: `Gale at Lodden\n\n${added.replace('36', '41')}\n\n${first.replace('the canal company', body)}\n\n${rest}\n`,
      },
    },
    links: [['a', 'b', 'edited-copy']],
    figures: [],
  };
}

/** Later values told by the texts, and near misses. */
export const toldStages: readonly ToldStory[] = [
  later(
    'the number of dead rose',
    'A barge sank off Pell with the loss of 64 lives, the port office said.',
    'The number of dead rose to 66 after two dockers died in hospital, the hospital of Pell said.',
    [64, 66],
    1, // The next version of one text, which names another speaker: mostly one source, and so not counted twice.
  ),
  {
    ...later('two values of one sentence', '', '', null),
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-06',
        words:
          'Pell\n\nThe port office employs 31 inspectors. Five inspectors are now suspended, up from three at the start of the week, the labour ministry said.\n',
      },
    },
    links: [],
    never: [],
    figures: [
      {
        holds: [
          ['a', 5],
          ['a', 3],
        ],
        verdict: 'evolution',
        origins: 1,
      },
    ],
  },
  later(
    'what one text gives side by side are two counts',
    'The port office said it had seven inspectors for 212 boats and had suspended three of them.',
    'The port office said it had seven inspectors for 212 boats and had suspended three of them.',
    null,
  ),
  later(
    'a part beside its whole',
    'A firm won 17 of the 23 contracts for the quay, the port office said.',
    'A firm won 17 of the 23 contracts for the quay, the port office said.',
    null,
  ),
  {
    ...later(
      'what is added is no value of the count, and the superintendent is of the police',
      'Police detained nine people in Pell on Tuesday, the superintendent said.',
      'Police said 14 people were in custody in Pell. The superintendent said five more people had been detained since Wednesday.',
      null,
    ),
    never: ['conflict', 'scope-differs'],
    figures: [
      {
        holds: [
          ['a', 9],
          ['b', 14],
        ],
        verdict: 'evolution',
        origins: 1,
      },
    ],
  },
  {
    ...update(
      'the next version counts again, and repeats the old count further down',
      'The canal company said that by Friday evening its salvors had brought 36 salt barges of the sunken convoy up from the silt below the old lock of Lodden.',
    ),
    figures: [
      {
        holds: [
          ['a', 36],
          ['b', 41],
        ],
        verdict: 'evolution',
        origins: 1,
      },
    ],
  },
  {
    ...update(
      'the next version calls the body by another name, for both counts',
      'The Lock Office said that by Friday evening the salvors of the canal company had brought 36 salt barges of the sunken convoy up from the silt below the old lock of Lodden.',
      'Coast Wire',
      'the Lock Office',
    ),
    figures: [
      {
        holds: [
          ['a', 36],
          ['b', 41],
        ],
        verdict: 'evolution',
        origins: 1,
      },
    ],
  },
  {
    ...update(
      'a new count of other things, in words of its own, follows nothing',
      'A parish fund has bought 41 tents for families from the flooded streets.',
    ),
    never: ['evolution', 'conflict', 'scope-differs'],
  },
  {
    ...update(
      'the same sentence in a paper of another outlet is its own count, and no version',
      'The canal company said that by Friday evening its salvors had brought 36 salt barges of the sunken convoy up from the silt below the old lock of Lodden.',
      'Lodden Observer',
    ),
    never: ['evolution'],
  },
];
