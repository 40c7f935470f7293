/**
 * Short invented stories in pairs and threes, read by the engine of claims and weighed: one for each way in which two
 * texts give one figure, or seem to. Written before the rules they test.
 */
import type { Relation } from '../lineage/index.ts';
import type { Verdict } from './index.ts';

/** One text: who published it, when, in what language (English when left out), and its words. */
export interface ToldText {
  readonly by: string;
  readonly on: string;
  readonly in?: string;
  readonly words: string;
}

/** What the figure that holds a number of each named text must come to. */
export interface ToldFigure {
  /** Text and number, as the number is compared (percent for shares; null for a magnitude in words). */
  readonly holds: readonly (readonly [string, number | null])[];
  readonly verdict: Verdict;
  readonly origins: number;
  /** Words that must stand in its sentence. */
  readonly says?: string;
}

/** Texts, their links, and the figures expected; pairs of `apart` must share no figure. */
export interface ToldStory {
  readonly about: string;
  readonly texts: Readonly<Record<string, ToldText>>;
  readonly links: readonly (readonly [string, string, Relation])[];
  readonly figures: readonly ToldFigure[];
  readonly apart?: readonly (readonly [readonly [string, number | null], readonly [string, number | null]])[];
}

/** The stories. */
export const toldStories: readonly ToldStory[] = [
  {
    about: 'head nouns of one count: workers, people, victims; freed, rescued, left',
    texts: {
      a: {
        by: 'Pell Herald',
        on: '2031-04-03',
        words:
          'Workers leave cannery at Pell\n\nThe Harbour Rights Circle said on Thursday that 118 workers had been freed from the Lodden cannery in Pell on 1 April. It had written to the port office in January.\n',
      },
      b: {
        by: 'Coast Wire',
        on: '2031-04-04',
        words:
          'Rescue at the Lodden cannery\n\nPort inspector Ada Renn said on Friday that 118 victims were rescued from the Lodden cannery in Pell on 1 April.\n',
      },
    },
    links: [['a', 'b', 'independent']],
    figures: [
      {
        holds: [
          ['a', 118],
          ['b', 118],
        ],
        verdict: 'agree',
        origins: 2,
      },
    ],
  },
  {
    about: 'a rounder form of one number, of another witness',
    texts: {
      a: {
        by: 'Pell Herald',
        on: '2031-04-03',
        words:
          'Count at the cannery\n\nThe port register lists 388 people who slept in the cannery at Pell in March 2031, the port office said.\n',
      },
      b: {
        by: 'Coast Wire',
        on: '2031-04-05',
        words:
          'Hundreds slept in cannery\n\nNearly 400 people slept in the cannery at Pell in March 2031, the Harbour Rights Circle said.\n',
      },
    },
    links: [['a', 'b', 'independent']],
    figures: [
      {
        holds: [
          ['a', 388],
          ['b', 400],
        ],
        verdict: 'bound-compatible',
        origins: 2,
      },
    ],
  },
  {
    about: 'a translation into Spanish',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Cannery at Pell\n\nThe Harbour Rights Circle said 274 people were held in the cannery at Pell and 39 of them were under 18. The owner took 1,250 marks a month from each of them.\n',
      },
      b: {
        by: 'El Muelle',
        on: '2031-04-04',
        in: 'es',
        words:
          'La conservera de Pell\n\nEl Círculo de Derechos del Puerto dijo que 274 personas estaban retenidas en la conservera de Pell y que 39 de ellas eran menores de 18 años. El dueño quitaba a cada una 1.250 marcos al mes.\n',
      },
    },
    links: [['a', 'b', 'translation']],
    figures: [
      {
        holds: [
          ['a', 274],
          ['b', 274],
        ],
        verdict: 'single',
        origins: 1,
      },
      {
        holds: [
          ['a', 39],
          ['b', 39],
        ],
        verdict: 'single',
        origins: 1,
      },
      {
        holds: [
          ['a', 1250],
          ['b', 1250],
        ],
        verdict: 'single',
        origins: 1,
      },
    ],
  },
  {
    about: 'a translation into Chinese',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Cannery at Pell\n\nThe Harbour Rights Circle said 274 people were held in the cannery. It had received 1,860 calls for help in 2030.\n',
      },
      b: {
        by: '海港日报',
        on: '2031-04-04',
        in: 'zh',
        words: '佩尔罐头厂\n\n海港权利会表示，有274人被关押在罐头厂。2030年该会共接到1860个求助电话。\n',
      },
    },
    links: [['a', 'b', 'translation']],
    figures: [
      {
        holds: [
          ['a', 274],
          ['b', 274],
        ],
        verdict: 'single',
        origins: 1,
      },
      {
        holds: [
          ['a', 1860],
          ['b', 1860],
        ],
        verdict: 'single',
        origins: 1,
      },
    ],
  },
  {
    about: 'a translation into Thai',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Cannery at Pell\n\nThe Harbour Rights Circle said 274 people were held in the cannery. Police arrested 17 suspects.\n',
      },
      b: {
        by: 'ข่าวท่าเรือ',
        on: '2031-04-04',
        in: 'th',
        words: 'โรงงานปลากระป๋องที่เพล\n\nกลุ่มสิทธิท่าเรือกล่าวว่า มีผู้ถูกกักตัว 274 คนในโรงงาน ตำรวจจับกุมผู้ต้องสงสัย 17 คน\n',
      },
    },
    links: [['a', 'b', 'translation']],
    figures: [
      {
        holds: [
          ['a', 274],
          ['b', 274],
        ],
        verdict: 'single',
        origins: 1,
      },
      {
        holds: [
          ['a', 17],
          ['b', 17],
        ],
        verdict: 'single',
        origins: 1,
      },
    ],
  },
  {
    about: 'a translation into French, the copy with another number for one thing',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Cannery at Pell\n\nThe Harbour Rights Circle said 274 people were held in the cannery. Its report names 63 boats.\n',
      },
      b: {
        by: 'Le Quai',
        on: '2031-04-04',
        in: 'fr',
        words:
          'La conserverie de Pell\n\nLe Cercle des droits du port a déclaré que 274 personnes étaient retenues dans la conserverie. Son rapport cite 63 bateaux.\n',
      },
    },
    links: [['a', 'b', 'translation']],
    figures: [
      {
        holds: [
          ['a', 274],
          ['b', 274],
        ],
        verdict: 'single',
        origins: 1,
      },
      {
        holds: [
          ['a', 63],
          ['b', 63],
        ],
        verdict: 'single',
        origins: 1,
      },
    ],
  },
  {
    about: 'words for digits',
    texts: {
      a: {
        by: 'Pell Herald',
        on: '2031-04-03',
        words: 'Boats seized\n\nThe coast guard said it had seized twenty-three boats at Pell on Tuesday.\n',
      },
      b: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Seizure at Pell\n\nFishing union leader Ivo Marsh said 23 vessels were seized at Pell on Tuesday.\n',
      },
    },
    links: [['a', 'b', 'independent']],
    figures: [
      {
        holds: [
          ['a', 23],
          ['b', 23],
        ],
        verdict: 'agree',
        origins: 2,
      },
    ],
  },
  {
    about: 'a total carried over: the figure had risen to',
    texts: {
      a: {
        by: 'Pell Herald',
        on: '2031-04-20',
        words:
          'Orders for the cannery\n\nCourt clerk Ada Renn said that by 2 April judges had ordered the release of 141 people from canneries. On 18 April the total stood at 176, she said.\n',
      },
    },
    links: [],
    figures: [
      {
        holds: [
          ['a', 141],
          ['a', 176],
        ],
        verdict: 'evolution',
        origins: 1,
      },
    ],
  },
  {
    about: 'the later version of a wire raises the number',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Fire at the depot\n\nPELL, 3 April (Coast Wire) - At least 14 workers were injured in a fire at the Lodden depot on Thursday, the fire brigade said.\n',
      },
      b: {
        by: 'Coast Wire',
        on: '2031-04-04',
        words:
          'Fire at the depot: number of injured rises\n\nPELL, 4 April (Coast Wire) - At least 22 workers were injured in a fire at the Lodden depot on Thursday, the fire brigade said on Friday. The owner denied that doors were locked.\n',
      },
    },
    links: [['a', 'b', 'edited-copy']],
    figures: [
      {
        holds: [
          ['a', 14],
          ['b', 22],
        ],
        verdict: 'evolution',
        origins: 1,
      },
    ],
  },
  {
    about: 'a copy under another headline',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Debts at the depot\n\nThe Harbour Rights Circle said 83 percent of 402 dockers were in debt to their agent.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-03',
        words:
          'Dockers owe agents\n\nThe Harbour Rights Circle said 83 percent of 402 dockers were in debt to their agent.\n',
      },
    },
    links: [['a', 'b', 'edited-copy']],
    figures: [
      {
        holds: [
          ['a', 83],
          ['b', 83],
        ],
        verdict: 'single',
        origins: 1,
      },
    ],
  },
  {
    about: 'one country beside two',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Camps\n\nThe Labour Panel estimated in 2030 that at least 40,000 people work in such camps in Norway.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-05-03',
        words:
          'Camps in the north\n\nAccording to the Labour Panel, at least 95,000 people work in such camps in Norway and Sweden in 2030.\n',
      },
    },
    links: [['a', 'b', 'independent']],
    figures: [
      {
        holds: [
          ['a', 40000],
          ['b', 95000],
        ],
        verdict: 'scope-differs',
        origins: 1,
      },
    ],
  },
  {
    about: 'a province beside its country',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Inspections\n\nThe labour ministry said 310 canneries had been inspected in Savaran in 2030.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-09',
        words:
          'Inspections in the south\n\nIn Lodden province, Savaran, 74 canneries had been inspected in 2030, the labour ministry said.\n',
      },
    },
    links: [['a', 'b', 'independent']],
    figures: [
      {
        holds: [
          ['a', 310],
          ['b', 74],
        ],
        verdict: 'scope-differs',
        origins: 1,
      },
    ],
  },
  {
    about: 'GDP and formal GDP',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'A shadow trade\n\nThe trade amounts to 40 percent of the gross domestic product of Savaran, the Peace Centre estimated.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-09',
        words:
          'The size of the trade\n\nThe trade amounts to 55 percent of the formal gross domestic product of Savaran, the Bank Board estimated.\n',
      },
    },
    links: [['a', 'b', 'independent']],
    figures: [
      {
        holds: [
          ['a', 40],
          ['b', 55],
        ],
        verdict: 'scope-differs',
        origins: 2,
      },
    ],
  },
  {
    about: 'a number that leaves out a group',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Who lives there\n\nThe Harbour Rights Circle counted 1,140 people living at the depots in Pell in March.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-09',
        words:
          'Census\n\nThe census of the port office, taken in March, counted 1,610 people living at the depots in Pell, including guards and cooks.\n',
      },
    },
    links: [['a', 'b', 'independent']],
    figures: [
      {
        holds: [
          ['a', 1140],
          ['b', 1610],
        ],
        verdict: 'scope-differs',
        origins: 2,
      },
    ],
  },
  {
    about: 'adults beside everybody',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words: 'At the depots\n\nThe port office said 520 people worked at the Lodden depot in March.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-09',
        words: 'At the depots\n\nThe dockers union said 455 adults worked at the Lodden depot in March.\n',
      },
    },
    links: [['a', 'b', 'independent']],
    figures: [
      {
        holds: [
          ['a', 520],
          ['b', 455],
        ],
        verdict: 'scope-differs',
        origins: 2,
      },
    ],
  },
  {
    about: 'dozens and a number',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'At the depots\n\nDozens of suspects were arrested at the Lodden depot on 2 April, police said.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-09',
        words: 'At the depots\n\nThe court list names 45 suspects arrested at the Lodden depot on 2 April.\n',
      },
    },
    links: [['a', 'b', 'independent']],
    figures: [
      {
        holds: [
          ['a', null],
          ['b', 45],
        ],
        verdict: 'bound-compatible',
        origins: 2,
      },
    ],
  },
  {
    about: 'parts over several sentences leave a rest',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Requests\n\nThe rescue office received 4,310 requests for help in 2030. In 2,050 cases the person was found. Another 640 requests were closed because the address did not exist.\n\nThe office did not say what became of the others.\n',
      },
    },
    links: [],
    figures: [
      {
        holds: [
          ['a', 4310],
          ['a', 2050],
          ['a', 640],
        ],
        verdict: 'parts-do-not-sum',
        origins: 1,
        says: '1,620',
      },
    ],
  },
  {
    about: 'parts in later paragraphs leave a rest',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Register\n\nThe rescue office has a register of 930 people reported missing.\n\nOf those, 410 have been found, the office said on Monday.\n\nIt could not locate 260 others.\n',
      },
    },
    links: [],
    figures: [
      {
        holds: [
          ['a', 930],
          ['a', 410],
          ['a', 260],
        ],
        verdict: 'parts-do-not-sum',
        origins: 1,
        says: '260',
      },
    ],
  },
  {
    about: 'parts that make the total say nothing',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Register\n\nOn Monday 670 people left the depot. Of these, 410 were men and 260 were women.\n',
      },
    },
    links: [],
    figures: [],
    apart: [
      [
        ['a', 670],
        ['a', 410],
      ],
    ],
  },
  {
    about: 'a share that is a quotient of two counts',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words: 'Survey\n\nOf the 54 dockers whom the Harbour Rights Circle interviewed, 31 had paid a fee.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-03',
        words:
          'Survey\n\nThe Harbour Rights Circle said that 57 percent of the dockers it interviewed had paid a fee.\n',
      },
    },
    links: [['a', 'b', 'same-origin']],
    figures: [
      {
        holds: [
          ['a', 31],
          ['b', 57],
        ],
        verdict: 'derivation',
        origins: 1,
        says: '54',
      },
    ],
  },
  {
    about: 'a complement',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words: 'Survey\n\nThe Harbour Rights Circle said that 62 percent of the dockers had a contract.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-03',
        words: 'Survey\n\nThe Harbour Rights Circle said that 38 percent of the dockers had no contract.\n',
      },
    },
    links: [['a', 'b', 'same-origin']],
    figures: [
      {
        holds: [
          ['a', 62],
          ['b', 38],
        ],
        verdict: 'derivation',
        origins: 1,
        says: 'rest',
      },
    ],
  },
  {
    about: 'a sum across two texts of one witness',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Freed\n\nThe Harbour Rights Circle said 147 men and 65 women left the Lodden depot on 2 April.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-03',
        words: 'Freed\n\nThe Harbour Rights Circle said 212 people left the Lodden depot on 2 April.\n',
      },
    },
    links: [['a', 'b', 'same-origin']],
    figures: [
      {
        holds: [
          ['a', 147],
          ['a', 65],
          ['b', 212],
        ],
        verdict: 'derivation',
        origins: 1,
        says: 'sum',
      },
    ],
  },
  {
    about: 'a rate times days',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words: 'Pay\n\nThe Harbour Rights Circle said dockers earned 35 marks a day.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-03',
        words: 'Pay\n\nThe Harbour Rights Circle said dockers earned 245 marks a week.\n',
      },
    },
    links: [['a', 'b', 'same-origin']],
    figures: [
      {
        holds: [
          ['a', 35],
          ['b', 245],
        ],
        verdict: 'derivation',
        origins: 1,
        says: '7',
      },
    ],
  },
  {
    about: 'one length of time in two units',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words: 'Held\n\nThe docker was kept in the depot for 72 hours, the Harbour Rights Circle said.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-03',
        words: 'Held\n\nThe docker was kept in the depot for three days, the port register says.\n',
      },
    },
    links: [['a', 'b', 'independent']],
    figures: [
      {
        holds: [
          ['a', 72],
          ['b', 3],
        ],
        verdict: 'agree',
        origins: 2,
      },
    ],
  },
  {
    about: 'one weight in two units',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words: 'Fish\n\nCustoms seized 2.5 tonnes of fish at Pell on 2 April, the customs office said.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-03',
        words: 'Fish\n\nThe union said 2,500 kilograms of fish were seized at Pell on 2 April.\n',
      },
    },
    links: [['a', 'b', 'independent']],
    figures: [
      {
        holds: [
          ['a', 2.5],
          ['b', 2500],
        ],
        verdict: 'agree',
        origins: 2,
      },
    ],
  },
  {
    about: 'two currencies are never converted',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words: 'Fee\n\nThe Harbour Rights Circle said dockers paid a fee of 1,200 euros.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-03',
        words: 'Fee\n\nThe Harbour Rights Circle said dockers paid a fee of $1,200.\n',
      },
    },
    links: [['a', 'b', 'same-origin']],
    figures: [],
    apart: [
      [
        ['a', 1200],
        ['b', 1200],
      ],
    ],
  },
  {
    about: 'another speaker in a retelling',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Depot\n\nThe Harbour Rights Circle said 274 people were held in the Lodden depot. The ministry of labour did not reply.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-03',
        words: 'Depot\n\nThe ministry of labour said 274 people were held in the Lodden depot.\n',
      },
    },
    links: [['a', 'b', 'rewrite']],
    figures: [
      {
        holds: [
          ['a', 274],
          ['b', 274],
        ],
        verdict: 'misattribution',
        origins: 1,
      },
    ],
  },
  {
    about: 'an officer for her body is no other speaker',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Depot\n\nThe labour ministry said 274 people worked in the Lodden depot. Labour minister Ada Renn visited it in March.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-03',
        words: 'Depot\n\nLabour minister Ada Renn said 274 people worked in the Lodden depot.\n',
      },
    },
    links: [['a', 'b', 'rewrite']],
    figures: [
      {
        holds: [
          ['a', 274],
          ['b', 274],
        ],
        verdict: 'single',
        origins: 1,
      },
    ],
  },
  {
    about: 'a denied number beside its answer',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Depot\n\nThe Harbour Rights Circle said on 3 April that 274 people were held in the Lodden depot.\n',
      },
      b: {
        by: 'Savaran Ministry of Labour',
        on: '2031-04-05',
        words:
          'Statement\n\nThe claim that 274 people were held in the Lodden depot is false. On 3 April 61 people were in the Lodden depot, all of them under contract.\n',
      },
    },
    links: [['a', 'b', 'independent']],
    figures: [
      {
        holds: [
          ['a', 274],
          ['b', 61],
        ],
        verdict: 'conflict',
        origins: 2,
      },
    ],
  },
  {
    about: 'two witnesses, two numbers of the same day',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Arrests\n\nColonel Ivo Marsh said on 2 April that 31 suspects were in custody after the raid on the Lodden depot.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-06',
        words: 'Arrests\n\nThe court log for 2 April lists 24 detainees from the Lodden depot.\n',
      },
    },
    links: [['a', 'b', 'independent']],
    figures: [
      {
        holds: [
          ['a', 31],
          ['b', 24],
        ],
        verdict: 'conflict',
        origins: 2,
      },
    ],
  },
  {
    about: 'one report in three own articles',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Report\n\nThe Harbour Rights Circle has documented 37 depots in Savaran, it said in a report.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-03',
        words:
          'Report\n\nThere are more than 35 such sites in Savaran, according to the Harbour Rights Circle.\n',
      },
      c: {
        by: 'Daily Anchor',
        on: '2031-04-04',
        words:
          'Report\n\nAt least 37 depots operate in Savaran, a report by the Harbour Rights Circle says.\n',
      },
    },
    links: [
      ['a', 'b', 'same-origin'],
      ['a', 'c', 'same-origin'],
      ['b', 'c', 'same-origin'],
    ],
    figures: [
      {
        holds: [
          ['a', 37],
          ['b', 35],
          ['c', 37],
        ],
        verdict: 'bound-compatible',
        origins: 1,
      },
    ],
  },
  {
    about: 'as-of times taken from the days of publication',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words: 'Camp\n\nSome 310 people are staying in the tents at Orrin field, the relief board said.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-05-17',
        words: 'Camp\n\nThe relief board said 480 people are now staying in the tents at Orrin field.\n',
      },
    },
    links: [['a', 'b', 'independent']],
    figures: [
      {
        holds: [
          ['a', 310],
          ['b', 480],
        ],
        verdict: 'evolution',
        origins: 1,
      },
    ],
  },
  {
    about: 'an increase is no value of the count',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words: 'Camp\n\nThe relief board said 310 people stay in the tents at Orrin field.\n',
      },
      b: {
        by: 'Pell Herald',
        on: '2031-04-03',
        words: 'Camp\n\nAnother 310 people have asked for blankets in Pell, the relief board said.\n',
      },
    },
    links: [['a', 'b', 'independent']],
    figures: [],
    apart: [
      [
        ['a', 310],
        ['b', 310],
      ],
    ],
  },
  {
    about: 'numbers in ten thousands',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words: 'Camps\n\nThe Labour Panel said 120,000 people work in such camps.\n',
      },
      b: {
        by: '海港日报',
        on: '2031-04-04',
        in: 'zh',
        words: '营地\n\n劳工小组表示，有12万人在此类营地工作。\n',
      },
    },
    links: [['a', 'b', 'translation']],
    figures: [
      {
        holds: [
          ['a', 120000],
          ['b', 120000],
        ],
        verdict: 'single',
        origins: 1,
      },
    ],
  },
  {
    about: 'the same statement in a headline of another body',
    texts: {
      a: {
        by: 'Coast Wire',
        on: '2031-04-03',
        words:
          'Ministry: 274 people held in Lodden depot\n\nThe Harbour Rights Circle said on Thursday that 274 people were held in the Lodden depot. The labour ministry has not replied.\n',
      },
    },
    links: [],
    figures: [{ holds: [['a', 274]], verdict: 'misattribution', origins: 1 }],
  },
];
