/**
 * Invented stories of bodies that speak for themselves: a reply, a notice, a release that gives a number of its own beside that of
 * another body; its papers, officers and shorter names; and outlets that only look like bodies.
 */
import type { ToldFigure, ToldStory, ToldText } from './weigh-stories.cases.ts';

type Text = readonly [by: string, words: string];

const days: readonly string[] = ['2034-05-03', '2034-05-07', '2034-05-09'];
const names = ['a', 'b', 'c'] as const;

/** Two or three texts of some days; as told, lineage cannot tell whether one rests on the other. */
function told(
  about: string,
  texts: readonly Text[],
  figures: readonly ToldFigure[],
  related: ToldStory['links'][number][2] = 'undetermined',
): ToldStory {
  const entries = texts.map(([by, words], at): readonly [string, ToldText] => [
    names[at] ?? '',
    { by, on: days[at] ?? '', words: `${words}\n` },
  ]);
  const links = names.slice(1, texts.length).map((name): ToldStory['links'][number] => ['a', name, related]);
  return { about, texts: Object.fromEntries(entries), links, figures };
}

function figure(
  verdict: ToldFigure['verdict'],
  origins: number,
  ...holds: readonly (readonly ['a' | 'b' | 'c', number])[]
): ToldFigure {
  return { holds, verdict, origins };
}

const wire: Text = [
  'Coast Wire',
  'Huts at Lodden\n\nPELL, May 3 (CW) - The Carters League said on Wednesday that 130 boys sleep in the huts behind the salt works at Lodden.',
];
const boys = (lead: string): string => `${lead} 130 boys sleep in the huts behind the salt works at Lodden.`;

/** Bodies that give a number of their own. */
export const toldStatements: readonly ToldStory[] = [
  told(
    'a coast guard that speaks of itself by its name',
    [
      wire,
      [
        'Orme Coast Guard',
        boys(
          'Huts at Lodden\n\nPell, 7 May 2034\n\nThe Coast Guard has taken note of the report of the Carters League. The Coast Guard keeps watch on the whole shore. On that night',
        ),
      ],
    ],
    [figure('agree', 2, ['a', 130], ['b', 130])],
  ),
  told(
    'a company that says "we" to its customers',
    [
      wire,
      [
        'Brine and Daughters',
        `BRINE AND DAUGHTERS\nA message to our customers\nPell, 7 May 2034\n\nWe take what the Carters League says to heart. ${boys('We went to look. On the night of 4 May')}`,
      ],
    ],
    [figure('agree', 2, ['a', 130], ['b', 130])],
  ),
  told(
    'a network under the heading of a press release',
    [
      wire,
      [
        'Open Gate',
        `OPEN GATE\nPress release - Pell, 7 May 2034\n\n${boys('Like the Carters League, Open Gate asks for an inquiry. After dark')}\n\nContact: Ivo Marl, press desk`,
      ],
    ],
    [figure('agree', 2, ['a', 130], ['b', 130])],
  ),
  told(
    'a group with the name of a newspaper that puts out a release',
    [
      wire,
      [
        'Orme Witness',
        `ORME WITNESS\nPress release, 7 May 2034\n\n${boys('Orme Witness joins the Carters League in asking for an inquiry. After dark')}`,
      ],
    ],
    [figure('agree', 2, ['a', 130], ['b', 130])],
  ),
  told(
    'a union that gives its short form before the town',
    [
      wire,
      [
        'Salters Union of Orme',
        `Press statement of the Salters Union of Orme (SUO) - Pell, 7 May 2034\n\n${boys('The Carters League is right. After dark')}`,
      ],
    ],
    [figure('agree', 2, ['a', 130], ['b', 130])],
  ),
  told(
    'an inspectorate that answers point by point',
    [
      wire,
      [
        'Salt Inspectorate of Orme',
        `Salt Inspectorate of Orme\nReply to the Carters League\n\n${boys('1. The Inspectorate welcomes every question.\n\n2. At present')}`,
      ],
    ],
    [figure('agree', 2, ['a', 130], ['b', 130])],
  ),
];

/** Outlets whose names or texts look like those of bodies. */
export const toldOutlets: readonly ToldStory[] = [
  told(
    'a newspaper with a union in its name',
    [
      wire,
      [
        'Pell Union Gazette',
        boys('Huts\n\nBy Ada Renn\n\nThe Carters League met on Friday. It was late when it ended.'),
      ],
    ],
    [figure('agree', 1, ['a', 130], ['b', 130])],
  ),
  told(
    'a guardian that is a newspaper',
    [
      wire,
      ['The Lodden Guardian', boys('Huts\n\nThe Carters League met on Friday. The Guardian has learnt that')],
    ],
    [figure('agree', 1, ['a', 130], ['b', 130])],
  ),
  told(
    'a press service with a dateline',
    [wire, ['Orme Press Service', boys('Huts\n\nORME, May 7 (OPS) - The Carters League met on Friday.')]],
    [figure('agree', 1, ['a', 130], ['b', 130])],
  ),
  told(
    'a reporter for something called a project',
    [
      wire,
      ['Shoreline Project', boys('Huts\n\nBy Ada Renn and Teo Marl\n\nThe Carters League met on Friday.')],
    ],
    [figure('agree', 1, ['a', 130], ['b', 130])],
  ),
  told(
    'a ministry that only takes up what is claimed of it',
    [
      wire,
      [
        'Ministry of Salt',
        'Ministry of Salt\nStatement, 7 May 2034\n\nThe Ministry has read the report of the Carters League. In Pell it is said that 130 boys sleep in the huts behind the salt works at Lodden.',
      ],
    ],
    [figure('agree', 1, ['a', 130], ['b', 130])],
  ),
];

const reply = (paper: string): Text => [
  'Ministry of Salt of Orme',
  `MINISTRY OF SALT OF ORME\nStatement of 7 May 2034\n\nThe Ministry has read the report of the Carters League with care. ${paper} show that 130 boys sleep in the huts behind the salt works at Lodden.`,
];

/** Papers, officers and shorter names of bodies. */
export const toldOwnPapers: readonly ToldStory[] = [
  told(
    'papers that a ministry holds, and what another text has of them',
    [
      wire,
      reply('The hut registers held by the Ministry'),
      ['Pell Herald', boys("Salt\n\nThe fair opened on Monday. The ministry's registers show that")],
    ],
    [figure('agree', 2, ['a', 130], ['b', 130], ['c', 130])],
  ),
  told(
    'files of its own units',
    [wire, reply('Incident files kept by the 2nd and 3rd Offices')],
    [figure('agree', 2, ['a', 130], ['b', 130])],
  ),
  told(
    'the records of a court are no papers of the ministry',
    [
      [
        'Ministry of Salt of Orme',
        'MINISTRY OF SALT OF ORME\nStatement of 3 May 2034\n\nThe Ministry has counted beds in the works of Lodden. It finds that 130 boys sleep in the huts behind the salt works at Lodden.',
      ],
      reply("The Pell High Court's records"),
    ],
    [figure('agree', 2, ['a', 130], ['b', 130])],
  ),
  told(
    'who signs a statement speaks for its body',
    [
      [
        'Orme Coast Guard',
        'Statement of the Orme Coast Guard\n\nPell, 3 May 2034\n\nThe Coast Guard has heard the Carters League. At present 130 boys sleep in the huts behind the salt works at Lodden.\n\nCdr Lewin Prahm',
      ],
      [
        'Pell Herald',
        'Huts\n\n130 boys sleep in the huts behind the salt works at Lodden, Lewin Prahm said on Friday.',
      ],
    ],
    [figure('agree', 1, ['a', 130], ['b', 130])],
  ),
  told(
    'whom a statement does not name speaks for himself',
    [
      [
        'Orme Coast Guard',
        'Statement of the Orme Coast Guard\n\nPell, 3 May 2034\n\nThe Coast Guard has heard the Carters League. At present 130 boys sleep in the huts behind the salt works at Lodden.\n\nCdr Lewin Prahm',
      ],
      [
        'Pell Herald',
        'Huts\n\n130 boys sleep in the huts behind the salt works at Lodden, Ada Renn said on Friday.',
      ],
    ],
    [figure('agree', 2, ['a', 130], ['b', 130])],
  ),
  told(
    'a commission by a shorter name',
    [
      [
        'Orme Salt Commission',
        'ORME SALT COMMISSION\nPress summary, 3 May 2034\n\nThe Commission has ended its work. At present 130 boys sleep in the huts behind the salt works at Lodden.',
      ],
      [
        'Pell Herald',
        'Huts\n\nThe commission says that 130 boys sleep in the huts behind the salt works at Lodden.',
      ],
    ],
    [figure('agree', 1, ['a', 130], ['b', 130])],
  ),
];

/** Whom a text names beside a number of its own voice. */
export const toldNamedBeside: readonly ToldStory[] = [
  told(
    'the next sentence says whose number it was',
    [
      wire,
      [
        'Radio Pell',
        'Huts\n\nWe drove to Lodden, and we saw the works. Until now 130 boys were thought to sleep in the huts behind the salt works at Lodden. That number came from the Carters League.',
      ],
    ],
    [figure('agree', 1, ['a', 130], ['b', 130])],
  ),
  told(
    'a figure that others dispute',
    [
      wire,
      [
        'Pell Herald',
        'Huts\n\nThe Carters League met on Friday. In May it caused a stir with a count of 130 boys who sleep in the huts behind the salt works at Lodden, a figure the police have disputed.',
      ],
    ],
    [figure('agree', 1, ['a', 130], ['b', 130])],
  ),
  told(
    'a number that was believed until now',
    [
      wire,
      [
        'Radio Pell',
        'Huts\n\nUntil now 130 boys were believed to sleep in the huts behind the salt works at Lodden.',
      ],
    ],
    [figure('agree', 1, ['a', 130], ['b', 130])],
    'independent',
  ),
  told(
    'a number of which nobody says that it is an old one',
    [wire, ['Radio Pell', 'Huts\n\n130 boys sleep in the huts behind the salt works at Lodden.']],
    [figure('agree', 2, ['a', 130], ['b', 130])],
    'independent',
  ),
  told(
    'who counted herself beside a body',
    [
      wire,
      [
        'Pell Herald',
        'A night at Lodden\n\nThe Carters League had sent me a map. I walked with a lamp through the huts behind the salt works at Lodden, and I counted 130 boys who sleep there.',
      ],
    ],
    [figure('agree', 2, ['a', 130], ['b', 130])],
  ),
];
