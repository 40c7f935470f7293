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
