/** Invented stories of a whole and its parts; see `weigh-stories.cases.ts` for the notation. `never`: nothing is divided. */
import type { ToldStory } from './weigh-stories.cases.ts';

function told(about: string, words: string, whole: number | null, says = ''): ToldStory {
  return {
    about,
    texts: { a: { by: 'Coast Wire', on: '2031-04-03', words: `Harbour report\n\n${words}\n` } },
    links: [],
    figures: whole === null ? [] : [{ holds: [['a', whole]], verdict: 'parts-do-not-sum', origins: 1, says }],
    ...(whole === null ? { never: ['parts-do-not-sum'] } : {}),
  };
}

/** Divisions that leave a rest, and sentences that divide nothing or leave none. */
export const toldParts: readonly ToldStory[] = [
  told(
    'degrees by one verb',
    'The port office tested 1,200 ropes. It found 340 of them to be rotten. 190 had no core at all and 85 less than half of one, the office said.',
    340,
    '65 are not accounted for',
  ),
  told(
    'degrees set against each other',
    'The port office tested ropes. Some 412 ropes, it said, failed. In 230 of them the testers found no core, while 97 held less than a third of the steel.',
    412,
  ),
  told(
    'places, with the whole in front',
    'Of the 96 cranes on the list, 41 were in Pell, 33 in Lodden and 12 in Savar, the port office said.',
    96,
    '10 are not accounted for',
  ),
  told(
    'fates, with the whole in the sentence before',
    'The port office listed 84 boats. Of these, 41 were impounded, 22 were released and 12 sunk, it said.',
    84,
    '9 are not accounted for',
  ),
  ...[
    'Ninety-four are boys, thirty-one are girls.',
    'Of these, 94 are boys and 31 girls.',
    'Thirty-one of them were girls, 94 boys.',
    'Ninety-four were boys and 31 were girls, it said.',
  ].map((words) =>
    told(
      `boys and girls: ${words}`,
      `Since January the port office has counted 140 children who work in the pits, most of them at night. ${words}`,
      140,
      '15 are not accounted for',
    ),
  ),
  told(
    'what became of goods',
    'Of the 168 pumps that are missing, 71 were signed for by village heads, and 58 were booked to villages without a well, the port office said.',
    168,
    '39 are not accounted for',
  ),
  told(
    'goods that were sold, stored or written off',
    'The port office looked for 90 pumps. Of these, 41 had been sold, 22 were in storage and 12 had been written off, it said.',
    90,
    '15 are not accounted for',
  ),
  told(
    'boys and girls of whom more is said than that',
    'The port office has counted 140 children who work in the pits, including 94 boys who cannot read and 31 girls.',
    null,
  ),
  told(
    'boys and girls who make the whole',
    'The port office has counted 140 children who work in the pits. Ninety-four are boys, 46 are girls.',
    null,
  ),
  told(
    'boys of one place and girls of another matter',
    'The port office has counted 140 children who work in the pits. Ninety-four boys are hungry, and 81 girls play the flute on Sundays.',
    null,
  ),
  told(
    'a list behind a dash',
    'Inspectors visited 60 sheds - 21 in the north, 18 in the south and 12 in the centre, the port office said.',
    60,
    '9 are not accounted for',
  ),
  told(
    'men, women and children of the dead, far from their number',
    'A barge sank off Pell in March with the loss of 64 lives. Divers worked for nine days. The port office keeps a book of the crossing, and has shown it to nobody.\n\nAmong the dead were 22 women and 17 children, the port office said. Nineteen were men.',
    64,
    '6 are not accounted for',
  ),
  told(
    'all men, women and children are said',
    'A barge sank off Pell in March with the loss of 58 lives.\n\nAmong the dead were 22 women and 17 children, the port office said. Nineteen were men.',
    null,
  ),
  told(
    'women and children alone: the others are men',
    'A barge sank off Pell in March with the loss of 58 lives.\n\nAmong the dead were 22 women and 17 children, the port office said.',
    null,
  ),
  told(
    'two classes of people are counted: whose women?',
    'A barge sank off Pell with the loss of 64 lives; another 71 people died on the quay. Among the dead were 22 women and 17 children. Nineteen were men.',
    null,
  ),
  told(
    'including picks out',
    'The port office listed 84 boats, including 41 in Pell, 22 in Lodden and 12 in Savar.',
    null,
  ),
  told(
    'two lacks may be found in one',
    'The port office heard 412 dockers. Of them, 203 had no contract and 196 had no permit, it said.',
    null,
  ),
  told(
    'two things that may both be said of one',
    'The port office heard 412 dockers. Of them, 203 were women and 96 were paid late, it said.',
    null,
  ),
  told(
    'a rest that is counted in the next sentence',
    'The port office tested 340 ropes. In 190 of them it found no core, while 85 held less than half of one. The other 65 were sound.',
    null,
  ),
  told(
    'two of many places are examples',
    'Of the 960 cranes on the list, 41 were in Pell and 33 in Lodden, the port office said.',
    null,
  ),
  told(
    'some may be counted twice',
    'Of the 96 cranes on the list, 41 were in Pell, 33 in Lodden and 12 in Savar; some of them were also sold twice, and 9 were counted in both.',
    null,
  ),
  told(
    'floors leave nothing to be known',
    'Of the 96 cranes on the list, at least 41 were in Pell and more than 33 in Lodden, the port office said.',
    null,
  ),
  told(
    'one whole per sentence: numbers of other things between',
    'The port office listed 84 boats. It has 41 clerks in Pell, 22 in Lodden and 12 in Savar, it said.',
    null,
  ),
  {
    about: 'parts of one text are said of the whole wherever it is told again',
    texts: {
      a: {
        by: 'Pell Port Office',
        on: '2031-04-03',
        words:
          'Report on ropes\n\nWe tested 1,200 ropes. We found 341 of them to be rotten. 190 had no core at all and 85 less than half of one.\n',
      },
      b: {
        by: 'Coast Wire',
        on: '2031-04-04',
        words: 'Ropes\n\nThe Pell Port Office found 341 rotten ropes, it said on Thursday.\n',
      },
    },
    links: [['a', 'b', 'same-origin']],
    figures: [
      {
        holds: [
          ['a', 341],
          ['b', 341],
        ],
        verdict: 'parts-do-not-sum',
        origins: 1,
      },
    ],
  },
];

/** What people died of, were charged with or came from: classes told by one verb, or by verbs of one end. */
export const toldCauses: readonly ToldStory[] = [
  told(
    'causes of death, with another count between',
    'At least 58 dockers have died in Pell since May. The harbour register knows of 21.\n\nTwenty were killed by falls and fourteen by gas; nine were struck by cranes.',
    58,
    'make 43',
  ),
  told(
    'causes of death as subjects',
    'Some 58 dockers have died in Pell since May, the guild said. Falls killed 20 of them and gas 14, the guild said. Nine had been struck by cranes.',
    58,
    'make 43',
  ),
  told(
    'causes told by "died of"',
    'The ward counted 140 deaths in April. Of these, 61 died of fever, 32 of cholera and 20 of hunger, it said.',
    140,
    '27 are not accounted for',
  ),
  told(
    'charges by one verb',
    'The court tried 84 clerks. Forty-one were charged with theft, 22 with fraud and 12 with arson, it said.',
    84,
    '9 are not accounted for',
  ),
  told(
    'kinds of a complaint',
    'The port office received 312 complaints. Of these, 141 were about wages, 92 about food and 40 about beatings, it said.',
    312,
    '39 are not accounted for',
  ),
  told(
    'all causes are said',
    'At least 43 dockers have died in Pell since May. Twenty were killed by falls and fourteen by gas; nine were struck by cranes.',
    null,
  ),
  told(
    'causes of a few',
    'At least 580 dockers have died in Pell since May. Twenty were killed by falls and fourteen by gas; nine were struck by cranes.',
    null,
  ),
  told(
    'two verbs that may both be said of one',
    'The port office heard 84 dockers. Forty-one were paid by cheque, and 33 were trained by the army, it said.',
    null,
  ),
  told(
    'the dead of another count',
    'The port office has 58 cranes. Twenty dockers were killed by falls and fourteen by gas; nine were struck by lorries.',
    null,
  ),
  told(
    'charges that overlap',
    'The court tried 84 clerks. Forty-one were charged with theft and 22 with fraud; some were charged with both.',
    null,
  ),
  told(
    'places by their common names, the verb told once',
    'The guild spoke with 120 dockers. Eighty-six of them had lost their tools. Forty-one handed them over on the pier, minutes before the shift, and 22 at the gate, to a man with a list.',
    86,
    '23 are not accounted for',
  ),
  told(
    'places in front of their numbers',
    'Of 86 thefts the guild heard. In 41 cases the tools were taken on the pier, and in 22 at the gate.',
    null,
  ),
  told(
    'found and not found, with the whole in the sentence before',
    'The consulate logged 310 requests, so that they concerned 540 sailors. By the end of May 352 of these had been found. One in four, 131, had not been traced.',
    540,
    'do not fill the total of 540',
  ),
  told(
    'found and not found, and nobody else',
    'The consulate logged 483 sailors. By the end of May 352 of these had been found. The other 131 had not been traced.',
    null,
  ),
  told(
    'a place and something else of the same people',
    'The guild spoke with 86 dockers. Forty-one lost their tools on the pier, and 32 were paid late.',
    null,
  ),
];
