/**
 * Invented stories in which texts of two hands give numbers of one event: some measure one thing under other words, and
 * some only look so. Written before the rules they test.
 */
import type { ToldFigure, ToldStory } from './weigh-stories.cases.ts';

function agreeing(
  a: number,
  b: number,
  origins: number,
  verdict: ToldFigure['verdict'] = 'agree',
): ToldFigure {
  return {
    holds: [
      ['board', a],
      ['paper', b],
    ],
    verdict,
    origins,
  };
}

interface Pair {
  readonly board: string;
  readonly paper: string;
  readonly figures?: ToldStory['figures'];
  readonly apart?: readonly (readonly [number, number])[];
}

/** A statement of a public body, and what another paper found out by itself. */
function pairOfHands(about: string, { board, paper, figures, apart }: Pair): ToldStory {
  return {
    about,
    texts: {
      board: { by: 'Corrin Herald', on: '2031-08-06', words: board },
      paper: { by: 'Ansley Weekly', on: '2031-08-20', words: paper },
    },
    links: [['board', 'paper', 'independent']],
    figures: figures ?? [],
    apart: (apart ?? []).map(
      ([a, b]) =>
        [
          ['board', a],
          ['paper', b],
        ] as const,
    ),
  };
}

const wells =
  'Wells of Ansley run dry\n\nThe Corrin Water Board said on Wednesday that 46 wells in Ansley valley had run dry since spring. It has 130 wells on its map.\n\nThe board paid 2.35 million dorils to Delve Brothers, which was to drill new wells and delivered none of them.\n\nIt took the board 38 days to send the first water truck to the school in Upper Ansley, its report says. Five engineers of the board were suspended.\n';

const pupils =
  'Pupils fall ill at Corrin\n\nMore than 320 pupils fell ill after the midday meal of 4 May at the schools of Corrin, the School Board of Corrin said. It closed 12 kitchens.\n\nThe meals came from one supplier, Hearth Catering, which was paid 96,400 dorils a year. The board has dismissed five cooks.\n';

/** Independent texts on one event. */
export const toldMeetings: readonly ToldStory[] = [
  pairOfHands('one count, of a public body and of a notebook that counts in crosses', {
    board: wells,
    paper:
      'The keeper of the pumps\n\nOda Brill has kept the pumps of Ansley valley for 22 years. Her notebook, which she let us copy, has a cross for every well that has run dry since spring. There are 46 crosses.\n\nShe is 61 and walks with a stick. She has written to the bishop nine times.\n',
    figures: [agreeing(46, 46, 2)],
  }),
  pairOfHands('one amount, of a public body and of a ledger', {
    board: wells,
    paper:
      'What Delve Brothers got\n\nDelve Brothers was to drill for water in Ansley valley. The ledger of the bank, seen by this paper, has the payments of the Water Board to the firm: 2.35 million dorils in four parts.\n\nIts yard in Lodden is empty. A dog guards two drills.\n',
    figures: [agreeing(2_350_000, 2_350_000, 2)],
  }),
  pairOfHands('one length of time, of a report and of a diary', {
    board: wells,
    paper:
      'A school without water\n\nThe school in Upper Ansley had no water when the term began. According to the diary of the caretaker, the first water truck came after 38 days.\n\nThe school has 214 pupils. It had a well once, 19 metres deep.\n',
    figures: [
      {
        holds: [
          ['board', 38],
          ['paper', 38],
        ],
        verdict: 'agree',
        origins: 2,
      },
    ],
  }),
  pairOfHands('a floor, and the count of another record that it allows', {
    board: pupils,
    paper:
      'The long night of the Corrin wards\n\nThe ward book of Corrin hospital has 331 names for the night after the school meal of 4 May. All but a few were pupils who had fallen ill in class.\n\nThe hospital has 90 beds. Two nurses slept in the linen room.\n',
    figures: [agreeing(320, 331, 2, 'bound-compatible')],
  }),
  pairOfHands('another paper that only repeats what the public body said', {
    board: wells,
    paper:
      'No water in the valley\n\nIn Ansley valley 46 wells have run dry since spring, the Corrin Water Board says. Sheep are sold for 40 dorils a head.\n\nOda Brill keeps the pumps there. She is 61 years old.\n',
    figures: [agreeing(46, 46, 1)],
  }),
  pairOfHands('one number of two things', {
    board: wells,
    paper:
      'The valley leaves\n\nSince spring 46 families have left Ansley valley, where the wells run dry, the parish priest says. He locked the school himself.\n\nThe bus to Corrin goes on Fridays. It has 30 seats.\n',
    apart: [[46, 46]],
  }),
  pairOfHands('a small number of two groups', {
    board: wells,
    paper:
      'A commission on water\n\nThe Ministry of Land has set up a commission of five members that is to report on the Water Board and the wells of Ansley valley. It will meet in Corrin in October.\n\nThe Water Board said its engineers would be heard.\n',
    apart: [[5, 5]],
  }),
  pairOfHands('a floor, and a near count of other people', {
    board: pupils,
    paper:
      'Corrin marches for its schools\n\nOn Sunday 331 people marched through Corrin and asked for new kitchens. A band went in front and played.\n\nThe mayor spoke for 12 minutes. Hearth Catering had closed its shutters.\n',
    apart: [[320, 331]],
  }),
  pairOfHands('parts of two wholes', {
    board:
      'Mill people freed\n\nOf 212 people freed from the Lodden mill, 94 were questioned at a reception centre by the Harbour Rights Circle. It asked for a fund for them.\n',
    paper:
      'Kilns of Corrin\n\nCourts ordered the release of 311 people from the kilns of Corrin, but at least 90 of them are still working there, the Kiln Trust said. It asked for a fund for them.\n',
    apart: [[94, 90]],
  }),
  pairOfHands('a denied count, and what a check found in units of its own', {
    board: wells,
    paper:
      'Ministry of Land answers\n\nIt is not true that 46 wells in Ansley valley have run dry. A check by the Ministry of Land on 18 August found 7 places at which the supply is being changed over.\n\nThe Ministry of Land has 1,900 staff. It asks for patience.\n',
    figures: [agreeing(46, 7, 2, 'conflict')],
  }),
  pairOfHands('a denied count, and the number of something else beside it', {
    board: wells,
    paper:
      'Ministry of Land answers\n\nIt is not true that 46 wells in Ansley valley have run dry. The Ministry of Land will send 12 lorries and a cook to the valley on Friday.\n\nThe Ministry of Land has 1,900 staff. It asks for patience.\n',
    apart: [[46, 12]],
  }),
  pairOfHands('a count, and that of one list', {
    board: wells,
    paper:
      'Counting wells\n\nWe took the list of 2030 to every farm in Ansley valley. Of the wells in the valley, 45 wells on the list for that year have run dry since spring.\n\nThe farmers gave us cider. It took eleven days.\n',
    figures: [agreeing(46, 45, 2, 'scope-differs')],
  }),
  pairOfHands('a count, and a near one of something else in one place', {
    board: wells,
    paper:
      'Upper Ansley paints\n\nIn Upper Ansley 45 wells on the list for the flower prize have been painted blue. The judges come on Sunday with a brass band.\n\nThe prize is a cow.\n',
    apart: [[46, 45]],
  }),
];

const schools =
  'Few checks of the kilns of Ansley\n\nThe Kiln Inspectorate has carried out 17 inspections in Ansley valley this year, down from 40, said its head, Ada Renn. She has a staff of three and no car.\n\nCorrin Crewing Ltd, the largest agency, said it had sent more than 1,200 men to the kilns of Lodden last year. Its drivers stayed at home.\n\nAntal Brill, 34, was burnt at a kiln in March and died on the road. The agency received 236 requests for a doctor from the kilns last year.\n';

/** Things counted in the units of a record that the text itself explains, and numbers that only stand in one country. */
export const toldRecords: readonly ToldStory[] = [
  pairOfHands('inspections, and the trips that the minutes hold for them', {
    board: schools,
    paper:
      'What the minutes say\n\nAbout inspections the minutes of the valley council are exact, because the council pays for the car. Seventeen trips up to the last day of July. Nobody in Ansley valley had a fourth.\n\nThe minutes are bound in goatskin.\n',
    figures: [agreeing(17, 17, 2)],
  }),
  pairOfHands('men who were sent, and the departures that a desk writes down', {
    board: schools,
    paper:
      'The desk at the airport\n\nThe Travel Desk at Ansley airport writes down each man who leaves for the kilns of Lodden, and for whom. Corrin Crewing is down for 1,268 departures last year. Six of those men signed with a thumb.\n\nThe desk has a lamp.\n',
    figures: [agreeing(1200, 1268, 2, 'bound-compatible')],
  }),
  pairOfHands('trips of something else', {
    board: schools,
    paper:
      'The milk cart\n\nSeventeen trips a week bring the milk down from Ansley valley. The cart has no brakes, says the dairy.\n\nThe horse is 22.\n',
    apart: [[17, 17]],
  }),
  pairOfHands('departures that no bound is kept by: another agency', {
    board: schools,
    paper:
      'The ferry desk\n\nThe ferry office of Lodden writes down each boat. Tarn Lines is down for 1,268 departures last year, in fog and in sun.\n\nThe desk has a lamp.\n',
    apart: [[1200, 1268]],
  }),
  pairOfHands('one age of two men of like names', {
    board: schools,
    paper:
      'The choir of Ansley valley sings\n\nThe bus driver, Antal Brillan, 34, hooted all the way down the road from the kilns. A choir from Ansley valley had won in March.\n\nThe prize is a cow.\n',
    apart: [[34, 34]],
  }),
  pairOfHands('one age of one man', {
    board: schools,
    paper:
      'The road to the kiln\n\nAntal Brill, 34, had worked at the kiln for a year. In March the ashes caught his sleeve, says his sister, and he died on the road.\n\nThe road has no name.\n',
    figures: [agreeing(34, 34, 2)],
  }),
  pairOfHands('a number that has only its agency and its kilns in common', {
    board: schools,
    paper:
      'Boats are blessed\n\nThey had come from 31 ports of the kilns. The Fleet Agency, which hands out the pennants, ran out at 236 and had to paint the rest last year.\n\nA band played.\n',
    apart: [[236, 236]],
  }),
];
