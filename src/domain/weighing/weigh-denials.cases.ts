/**
 * Invented stories in which a body answers a report about it: numbers that it rejects in its own ways, those that it puts in
 * their place, before or after, and those that it only has beside them. Written before the rules they test.
 */
import type { ToldFigure, ToldStory } from './weigh-stories.cases.ts';

interface Answer {
  readonly report: string;
  readonly reply: string;
  readonly figures?: readonly ToldFigure[];
  readonly apart?: readonly (readonly [number, number])[];
}

/** A report of a circle, and what the body it speaks of has to say. */
function answered(about: string, { report, reply, figures, apart }: Answer): ToldStory {
  return {
    about,
    texts: {
      report: { by: 'Orrin Fair Work Circle', on: '2033-02-08', words: report },
      reply: { by: 'Ostley Stables Ltd', on: '2033-02-10', words: reply },
    },
    links: [['report', 'reply', 'independent']],
    figures: figures ?? [],
    apart: (apart ?? []).map(
      ([a, b]) =>
        [
          ['report', a],
          ['reply', b],
        ] as const,
    ),
  };
}

function against(a: number, b: number): ToldFigure {
  return {
    holds: [
      ['report', a],
      ['reply', b],
    ],
    verdict: 'conflict',
    origins: 2,
  };
}

/** In days, as lengths of time are compared. */
function hours(count: number): number {
  return Number((count / 24).toPrecision(12));
}

const opening = 'Orrin Fair Work Circle\nOrrin, 8 February 2033\n\n';
const head =
  'OSTLEY STABLES LTD\nStatement, 10 February 2033\n\nWe have read the report of the Orrin Fair Work Circle with surprise.\n\n';

/** Rejected numbers and what stands in their place. */
export const toldAnswers: readonly ToldStory[] = [
  answered('a weight in another unit, rejected in the sentence that gives another', {
    report: `${opening}On the night of 3 January about four tonnes of lamp oil ran from the tank of Ostley Stables into the Merrow brook. The fire brigade came at dawn.\n`,
    reply: `${head}On 3 January a tap was left open. No more than 300 kilograms of lamp oil were lost from the tank; the assertion that four tonnes ran into the Merrow brook has no basis in our books.\n`,
    figures: [against(4000, 300)],
  }),
  answered('hours of which nobody is said to know where they come from', {
    report: `${opening}In the racing season the working night of the grooms at Ostley Stables averaged 13 hours, the Circle found. It spoke with the grooms in January.\n`,
    reply: `${head}As to hours: our shift books show a working night that averaged six hours for the grooms of Ostley Stables in the racing season. We do not know where anybody has found 13 hours.\n`,
    figures: [against(hours(13), hours(6))],
  }),
  answered('a correction in the same verb', {
    report: `${opening}Inspectors found 84 horses locked in the lower barn of Ostley Stables on 3 January. They had no water.\n`,
    reply: `${head}Our lower barn was sheltering seven horses on that day, each of them sick. It was not sheltering 84.\n`,
    figures: [against(84, 7)],
  }),
  answered('only so many: the higher number stands before, and the rest of a sum is not it', {
    report: `${opening}By 30 June only 38 stoves had reached the grooms, the Circle found. Snow lay in the yard of Ostley Stables.\n`,
    reply: `${head}The contract is for 190 stoves. By 30 June, 140 stoves had been handed over to our grooms. The remaining 50 are in the yard. It is untrue that only 38 arrived.\n`,
    figures: [against(38, 140)],
  }),
  answered('a sum that is rejected has no second witness', {
    report: `${opening}Ostley Stables owes its grooms wages of 3.7 million dorils, the Circle said. It had looked at the wage books.\n`,
    reply: `${head}The sum of 3.7 million dorils that has been put about corresponds to nothing in our books. Wages are a matter of contract.\n`,
    figures: [{ holds: [['report', 3_700_000]], verdict: 'single', origins: 1 }],
  }),
  answered('shares', {
    report: `${opening}Only 27 percent of the grooms of Ostley Stables have been paid their wages in full, the Circle said.\n`,
    reply: `${head}By the end of January 81 percent of our grooms had been paid in full. The claim that a mere 27 percent have had their wages is incomprehensible to us.\n`,
    figures: [against(27, 81)],
  }),
];

/** Numbers beside a rejected one that are set against nothing. */
export const toldBeside: readonly ToldStory[] = [
  answered('what a body runs beside what is said to stand still', {
    report: `${opening}In the frost 61 carriages of Ostley Stables stood still on the road to Orrin, the Circle said.\n`,
    reply: `${head}Ostley Stables runs 120 carriages in the valley. It is untrue that 61 stood still.\n`,
    apart: [[61, 120]],
  }),
  answered('lengths of time of two things', {
    report: `${opening}The fire at Ostley Stables burned for 14 hours, the Circle said. It spoke with three neighbours.\n`,
    reply: `${head}The strike of our grooms lasted nine days. It is untrue that the fire burned for 14 hours.\n`,
    apart: [[hours(14), 9]],
  }),
  answered('a claim that is said to be right', {
    report: `${opening}In the lower barn 84 horses died of thirst, the Circle said.\n`,
    reply: `${head}The claim that 84 horses died in the lower barn is true, and we ask for forgiveness.\n`,
    figures: [
      {
        holds: [
          ['report', 84],
          ['reply', 84],
        ],
        verdict: 'agree',
        origins: 2,
      },
    ],
  }),
];
