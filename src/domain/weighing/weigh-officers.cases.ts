/**
 * Invented stories of people and roles: a person is the word of the body that their text, or a linked one, ties them to, and a
 * role without a name that of the body named beside it; others stay witnesses of their own.
 */
import type { ToldFigure, ToldStory } from './weigh-stories.cases.ts';

interface Told {
  readonly by: string;
  readonly first: string;
  readonly second: string;
  readonly verdict: ToldFigure['verdict'];
  readonly origins: number;
  readonly number: number;
}

/** The statement of a body and what a paper has four days later. */
function told(about: string, { by, first, second, verdict, origins, number }: Told): ToldStory {
  return {
    about,
    texts: {
      a: { by, on: '2034-05-03', words: `${first}\n` },
      b: { by: 'Pell Herald', on: '2034-05-07', words: `${second}\n` },
    },
    links: [['a', 'b', 'independent']],
    figures: [
      {
        holds: [
          ['a', number],
          ['b', number],
        ],
        verdict,
        origins,
      },
    ],
  };
}

const league = 'Carters League';
const boys =
  'Boys at Lodden\n\nWe counted 130 boys in the huts of the Lodden salt works on 2 May. The Carters League asks the port to close them, said Ada Renn, director of the Carters League.';
const salt = 'Lodden Harbour Police';
const scales =
  'Scales at Lodden\n\nThe Lodden Harbour Police seized 170 scales at the Lodden salt works on 2 May.';

function boysBy(words: string, origins: number): Told {
  return { by: league, first: boys, second: words, verdict: 'agree', origins, number: 130 };
}

function scalesBy(words: string, origins: number): Told {
  return { by: salt, first: scales, second: words, verdict: 'agree', origins, number: 170 };
}

/** People whose body is given somewhere, and people who have none there. */
export const toldOfficers: readonly ToldStory[] = [
  told(
    'a person whose body another text gives',
    boysBy(
      'Night at Lodden\n\nThere were 130 boys in the huts of the Lodden salt works on 2 May, Ada Renn said on Friday.',
      1,
    ),
  ),
  told(
    'a person of a body',
    boysBy(
      'Night at Lodden\n\nHugo Lund of the Carters League said that 130 boys were in the huts of the Lodden salt works on 2 May.',
      1,
    ),
  ),
  told(
    'a role of a body before the name',
    boysBy(
      'Night at Lodden\n\nThe league met on Friday. Its secretary Hugo Lund said that 130 boys were in the huts of the Lodden salt works on 2 May.',
      1,
    ),
  ),
  told(
    'at the body, its officer',
    boysBy(
      'Night at Lodden\n\nAt the Carters League, press officer Hugo Lund said that 130 boys were in the huts of the Lodden salt works on 2 May.',
      1,
    ),
  ),
  told(
    'a carter who speaks for nobody else',
    boysBy(
      'Night at Lodden\n\nHugo Lund, who sleeps there, said that 130 boys were in the huts of the Lodden salt works on 2 May.',
      2,
    ),
  ),
  told(
    'the director of another body',
    boysBy(
      'Night at Lodden\n\nHugo Lund, director of the Port Hospital, said that 130 boys were in the huts of the Lodden salt works on 2 May.',
      2,
    ),
  ),
];

/** Roles without a name. */
export const toldRoles: readonly ToldStory[] = [
  told(
    'a sergeant of the police',
    scalesBy(
      'Noon at Lodden\n\nA police sergeant said 170 scales had been seized at the Lodden salt works on 2 May.',
      1,
    ),
  ),
  told(
    'an officer behind the number',
    scalesBy(
      'Noon at Lodden\n\nOn 2 May 170 scales were seized at the Lodden salt works, a police officer said.',
      1,
    ),
  ),
  told(
    'a rank that one person of the text bears',
    scalesBy(
      'Noon at Lodden\n\nThe harbour police met the press. Captain Hugo Lund, a spokesman for the police, was brief. The captain repeated that 170 scales were seized at the Lodden salt works on 2 May.',
      1,
    ),
  ),
  told(
    'an official of another body',
    scalesBy(
      'Noon at Lodden\n\nOn 2 May 170 scales were seized at the Lodden salt works, the Salt Owners Guild said.',
      2,
    ),
  ),
];
