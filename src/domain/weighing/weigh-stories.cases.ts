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
  /** Verdicts that no figure of the story may have. */
  readonly never?: readonly Verdict[];
}

/** One count in two texts, translations, carried totals, versions. */
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
];
