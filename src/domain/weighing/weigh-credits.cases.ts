/** Invented stories of headlines that credit a number to somebody; see `weigh-stories.cases.ts` for the notation. */
import type { ToldStory } from './weigh-stories.cases.ts';

const wire =
  'PELL, 3 April (Coast Wire) - The port office counted 274 broken pumps in Pell, it said on Thursday. Police detained nine people. Lawmakers will debate the report in May.\n';

function headed(about: string, headline: string, isMisattributed: boolean): ToldStory {
  return {
    about,
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words: `Pumps in Pell are broken\n\n${wire.replaceAll('The port office', 'The Office of Public Audit')}`,
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-04',
        words: `${headline}\n\n${wire.replaceAll('The port office', 'The Office of Public Audit')}`,
      },
    },
    links: [['a', 'b', 'edited-copy']],
    figures: isMisattributed
      ? [
          {
            holds: [
              ['a', 274],
              ['b', 274],
            ],
            verdict: 'misattribution',
            origins: 1,
          },
        ]
      : [],
    ...(isMisattributed ? {} : { never: ['misattribution'] }),
  };
}

/** Headlines of another body, and shorter names of the right one. */
export const toldCredits: readonly ToldStory[] = [
  headed('another body uncovers it', 'Police uncover 274 broken pumps in Pell', true),
  headed('another body and a colon', 'Police: 274 pumps in Pell are broken', true),
  headed('another body behind the number', '274 pumps broken in Pell, police say', true),
  headed('the right body by its trade', 'State auditors find 274 broken pumps in Pell', false),
  headed('the right body in short', 'Audit office: 274 pumps in Pell are broken', false),
  headed('any body of the state', 'Officials: 274 pumps in Pell are broken', false),
  headed('a body that the text does not know', 'Hospital finds 274 broken pumps', false),
  headed('nobody', '274 broken pumps in Pell', false),
  {
    about: 'a translated name of one committee is no other body',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words: 'Ferry\n\nThe Select Committee on Port Safety counted 231 tickets sold at the quay.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-04',
        words: 'Ferry\n\nThe Special Commission for Harbour Security counted 231 tickets sold at the quay.\n',
      },
    },
    links: [['a', 'b', 'rewrite']],
    figures: [],
    never: ['misattribution'],
  },
];

const listed =
  'PELL, 3 April (Coast Wire) - Ada Renn is one of at least 46 drivers who have drowned in Pell since May, according to a list of names put out on Thursday by the Drivers League. The Harbour Inspectorate did not dispute the list. Lawmakers will debate it in May.\n';

function headedList(about: string, headline: string, isMisattributed: boolean): ToldStory {
  const story = headed(about, headline, isMisattributed);
  return {
    ...story,
    texts: {
      a: { by: 'Coast Wire', on: '2031-04-03', words: `League lists 46 drowned drivers\n\n${listed}` },
      b: { by: 'Pell Herald', on: '2031-04-04', words: `${headline}\n\n${listed}` },
    },
    figures: story.figures.map((figure) => ({
      ...figure,
      holds: [
        ['a', 46],
        ['b', 46],
      ],
    })),
  };
}

const interviewed =
  'PELL, 3 April (Coast Wire) - Out of 388 drivers with whom the guild spoke between May and July, 291 had never seen a life vest. The company denied it on Thursday. The court will hear the case in May.\n';

function respoken(about: string, words: string, isMisattributed: boolean): ToldStory {
  return {
    about,
    texts: {
      a: { by: 'Coast Wire', on: '2031-04-03', words: `Drivers of Pell\n\n${interviewed}` },
      b: { by: 'Pell Now', on: '2031-04-04', words: `Motorists of Pell\n\n${words}\n` },
    },
    links: [['a', 'b', 'rewrite']],
    figures: isMisattributed
      ? [
          {
            holds: [
              ['a', 388],
              ['b', 388],
            ],
            verdict: 'misattribution',
            origins: 1,
          },
        ]
      : [],
    ...(isMisattributed ? {} : { never: ['misattribution'] }),
  };
}

/** Numbers of a list by another body's headline, and bodies that a retelling puts in the place of another. */
export const toldExchanges: readonly ToldStory[] = [
  headedList(
    'another body, over a list that names its maker',
    'Harbour Inspectorate: at least 46 drivers drowned',
    true,
  ),
  headedList('the maker of the list', 'League: at least 46 drivers drowned', false),
  headedList('the list itself', 'List names at least 46 drowned drivers', false),
  respoken(
    'a company in the place of a guild',
    'Out of 388 motorists with whom the company spoke between May and July, 291 had by no means seen a life vest. The company denied it on Thursday.',
    true,
  ),
  respoken(
    'a court in the place of a guild, in other words',
    'Of 388 motorists to whom the court spoke between May and July, 291 had by no means seen a vest.',
    true,
  ),
  respoken(
    'another word for the guild',
    'Out of 388 motorists with whom the union spoke between May and July, 291 had by no means seen a life vest.',
    false,
  ),
  respoken(
    'a word that is no body',
    'Out of 388 motorists with whom the club spoke between May and July, 291 had by no means seen a life vest.',
    false,
  ),
  respoken(
    'another body that only stands in the sentence',
    'Out of 388 motorists with whom the guild spoke between May and July, 291 had by no means seen a life vest, which the company denied.',
    false,
  ),
  respoken(
    'a text of its own words',
    'The guild spoke with 388 motorists. 291 had by no means seen a vest. The company spoke of an exception.',
    false,
  ),
];

function named(
  about: string,
  [first, second]: readonly [string, string],
  number: number,
  origins: number,
): ToldStory {
  return {
    about,
    texts: {
      a: { by: 'Coast Wire', on: '2031-04-03', words: `Harbour news\n\n${first}\n` },
      b: { by: 'Pell Herald', on: '2031-04-04', words: `News of the harbour\n\n${second}\n` },
    },
    links: [['a', 'b', 'independent']],
    figures: [
      {
        holds: [
          ['a', number],
          ['b', number],
        ],
        verdict: 'agree',
        origins,
      },
    ],
  };
}

/** One body by its name, by the list it made, and by a noun of its kind. */
export const toldMakers: readonly ToldStory[] = [
  named(
    'a list is the word of whoever put it out',
    [
      'According to a list of names put out on Thursday by the Drivers League, 146 drivers drowned in Pell.',
      'The Drivers League said 146 drivers had drowned in Pell.',
    ],
    146,
    1,
  ),
  named(
    'a study by a body',
    [
      'The harbour lost 312 boats in the storm, according to a study by the Institute of Tides.',
      'The Institute of Tides said the harbour had lost 312 boats in the storm.',
    ],
    312,
    1,
  ),
  named(
    'the union is the league that the text names',
    [
      'The union says 146 drivers drowned in Pell. "We have their names," said Ada Renn of the Drivers League. The Drivers League said nine of them were women.',
      'The Drivers League said 146 drivers had drowned in Pell.',
    ],
    146,
    1,
  ),
  named(
    'the firm is the company that the text names',
    [
      'The firm says 146 drivers have left. Harrow Haulage Ltd said nine of them were women.',
      'Harrow Haulage Ltd said 146 drivers had left.',
    ],
    146,
    1,
  ),
  named(
    'the service is the Drivers Service',
    [
      'The service itself counts 146 drowned drivers in Pell.',
      'The Drivers Service said 146 drivers had drowned in Pell.',
    ],
    146,
    1,
  ),
  named(
    'the union, where the text names two',
    [
      'The union says 146 drivers drowned in Pell. The Drivers League said nine of them were women. The Dockers Federation said it had no list.',
      'The Drivers League said 146 drivers had drowned in Pell.',
    ],
    146,
    2,
  ),
  named(
    'a list put out by another body',
    [
      'According to a list of names put out on Thursday by the Harbour Hospital, 146 drivers drowned in Pell. The Drivers League mourned them.',
      'The Drivers League said 146 drivers had drowned in Pell.',
    ],
    146,
    2,
  ),
];
