/** Invented stories in which two hands give different numbers that no text denies: some of one thing, some only of one noun. */
import type { ToldFigure, ToldStory } from './weigh-stories.cases.ts';

interface Hands {
  readonly office: string;
  readonly walk: string;
  readonly verdict?: ToldFigure['verdict'];
  readonly numbers: readonly [number, number];
}

function hands(about: string, { office, walk, verdict, numbers: [a, b] }: Hands): ToldStory {
  const rows = [
    ['office', a],
    ['walk', b],
  ] as const;
  return {
    about,
    texts: {
      office: { by: 'Brent Roads Office', on: '2033-03-02', words: office },
      walk: { by: 'Oller Gazette', on: '2033-03-04', words: walk },
    },
    links: [['office', 'walk', 'independent']],
    figures: verdict === undefined ? [] : [{ holds: rows, verdict, origins: 2 }],
    apart: verdict === undefined ? [rows] : [],
  };
}

const bridges =
  'Bridges of Oller\n\nThe Brent Roads Office closed the valley road on Monday. After the landslide at Oller the office recorded cracked pillars at 37 bridges.\n\nThe office employs 212 people. It bought 16 pumps in February.\n';

/** Numbers of two hands. */
export const toldRivals: readonly ToldStory[] = [
  hands('one damage, counted twice', {
    office: bridges,
    walk: 'Under the valley road\n\nWith a lamp and a boatman I went down the Oller. Since the landslide the pillars of 21 bridges have been cracked so deep that a hand goes in.\n\nThe miller keeps geese.\n',
    verdict: 'conflict',
    numbers: [37, 21],
  }),
  hands('one noun, another matter', {
    office: bridges,
    walk: 'Painted over\n\nAlong the Oller, artists of the summer school have painted 9 bridges in the colours of the valley. The pots were a gift.\n',
    numbers: [37, 9],
  }),
  hands('what each went to see', {
    office:
      'Bridges of Oller\n\nAfter the landslide at Oller the Brent Roads Office inspected 37 bridges of the valley road for cracked pillars.\n',
    walk: 'Under the valley road\n\nAfter the landslide I visited 9 bridges of the valley road at Oller myself and looked for cracked pillars.\n',
    numbers: [37, 9],
  }),
  hands('shares of two wholes', {
    office:
      'Water of Oller\n\nThe Brent Health Office took water from 180 wells of the Oller valley. In 40 percent of the wells the lead was above the legal limit.\n\nIt bought 16 pumps in February.\n',
    walk: 'What the laboratory knows\n\nIn the county of Brent the laboratory of Tollan looked at 950 wells last year. Of these wells 15 percent were above the legal limit for lead, a chemist told us.\n',
    verdict: 'scope-differs',
    numbers: [40, 15],
  }),
];
