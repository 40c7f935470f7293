/**
 * Invented stories that lineage does not link, on one matter by the names in them, and numbers too rare to meet by chance;
 * beside them numbers that only look so. Written before the rules they test.
 */
import type { ToldFigure, ToldStory } from './weigh-stories.cases.ts';

interface Unlinked {
  readonly a: string;
  readonly b: string;
  readonly on?: string;
  readonly figures?: readonly ToldFigure[];
  readonly apart?: readonly (readonly [number, number])[];
}

function unlinked(about: string, { a, b, on, figures, apart }: Unlinked): ToldStory {
  return {
    about,
    texts: {
      a: { by: 'Hethel Chronicle', on: '2034-04-02', words: a },
      b: { by: 'Marsh Courant', on: on ?? '2034-04-20', words: b },
    },
    links: [],
    figures: figures ?? [],
    apart: (apart ?? []).map(
      ([x, y]) =>
        [
          ['a', x],
          ['b', y],
        ] as const,
    ),
  };
}

function agreed(number: number): ToldFigure {
  return {
    holds: [
      ['a', number],
      ['b', number],
    ],
    verdict: 'agree',
    origins: 2,
  };
}

const flood =
  'After the flood at Hethel\n\nThe Hethel Flood Relief said on Sunday that 1,264 chimneys had fallen in the Larkwater streets of Hethel when the Sedge rose. It handed out soup.\n\nIts boats brought 137 looms out of the Corriel mill.\n';

/** One matter by its names. */
export const toldMatters: readonly ToldStory[] = [
  unlinked('one count in two texts that share places and nothing else', {
    a: flood,
    b: 'A sweep counts\n\nOn the roofs of Larkwater, where the Sedge stood to the eaves, the sweep Jonas Barrow went from ladder to ladder for a week. In his book are 1,264 chimneys that came down in Hethel.\n',
    figures: [agreed(1264)],
  }),
  unlinked('one noun and a number of its own', {
    a: flood,
    b: 'What the water left\n\nThe carter Ida Penrow keeps a slate by the door of the Corriel mill. She took 137 looms to the dry sheds of Larkwater, and was paid for six.\n',
    figures: [agreed(137)],
  }),
  unlinked('another year, another flood', {
    a: flood,
    b: 'A sweep counts\n\nOn the roofs of Larkwater, where the Sedge stood to the eaves, the sweep Jonas Barrow went from ladder to ladder for a week. In his book are 1,264 chimneys that came down in Hethel.\n',
    on: '2036-04-20',
    apart: [[1264, 1264]],
  }),
  unlinked('one number of two things', {
    a: flood,
    b: 'Geese return\n\nAt Larkwater, below the Corriel mill, the schoolmaster of Hethel counted 137 geese on the Sedge this week. He has done so for years.\n',
    apart: [[137, 137]],
  }),
  unlinked('no name in common', {
    a: flood,
    b: 'A sweep counts\n\nOn the roofs of Upper Tamsin the sweep Jonas Barrow went from ladder to ladder for a week. In his book are 1,264 chimneys that want mending.\n',
    apart: [[1264, 1264]],
  }),
];
