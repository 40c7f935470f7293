/** The short table of docs/accuracy.md: texts that no rule was made for first, then those the rules were made on. */
import {
  measureClusterSpeakers,
  measureSeedQuotations,
  measureSeedSpeakers,
  type Tally,
} from './attribution-gold.ts';
import { measureClusterClaims, measureSeedClaims } from './claims-gold.ts';
import { measureEvents } from './events-gold.ts';
import { measureSecondHeldOut } from './held-out-2.ts';
import { measureHeldOut, type Share } from './held-out.ts';
import { measureLanguages, measureSecondLanguages, type LanguageScore } from './languages-gold.ts';
import { measureClusterLineage } from './lineage-gold.ts';

/** Lines of the table with what stands before and behind it. `sharedDir` must hold the labelled sets. */
export function accuracyTable(sharedDir: string): string[] {
  return [
    'Of 100 things that a text states, so many are read rightly. The first three columns are invented texts written without sight of the',
    'rules: the first of them is what the engine gave when it met such texts for the first time (22 November 2026), and nothing was mended',
    'after them. The next two met earlier engines (the second set at first sight: all right 87, who says it 73, relation 53); general faults',
    'that they showed were mended, so they flatter. The last two columns are texts that the rules were made on: the best case.',
    '**For texts of a new kind, expect the first column** ([bench/held-out-3](../bench/held-out-3/README.md)).',
    '',
    '| | third held-out texts, first sight | second held-out texts | first held-out texts | fictional families (tuned on) | five articles (tuned on) |',
    '|---|---|---|---|---|---|',
    ...rows(sharedDir).map(
      ([name, ...cells], at) => `| ${name ?? ''} | ${firstSight[at] ?? '–'} | ${cells.join(' | ')} |`,
    ),
    '',
    ...otherLines(),
  ];
}

/** First sight of the third held-out texts, in the order of the rows (bench/held-out-3/README.md): history, not measured again. */
const firstSight: readonly string[] = ['97', '98', '89', '86', '97', '95', '70', '50', '82', '90'];

function rows(sharedDir: string): string[][] {
  const second = measureSecondHeldOut();
  const first = measureHeldOut();
  const families = measureClusterClaims(sharedDir);
  const speakers = measureClusterSpeakers(sharedDir);
  const seeds = measureSeedClaims(sharedDir);
  const seedSpeakers = measureSeedSpeakers(sharedDir);
  const seedQuotations = measureSeedQuotations(sharedDir);
  const lineage = measureClusterLineage(sharedDir);
  return [
    ['numbers found', of(second.recall), of(first.recall), hundred(families.recall), hundred(seeds.recall)],
    [
      'proposals that are claims at all',
      of(second.precision),
      of(first.precision),
      hundred(families.precision),
      hundred(seeds.precision),
    ],
    [
      'number, bound and what is counted, all right',
      of(second.allRightRecall),
      of(first.allRightRecall),
      hundred(families.allRightRecall),
      hundred(seeds.allRightRecall),
    ],
    [
      'who says it',
      of(second.speaker),
      of(first.speaker),
      tallied(speakers.speakers),
      tallied(seedSpeakers.speakers),
    ],
    [
      'how it is said',
      of(second.modality),
      of(first.modality),
      tallied(speakers.modalities),
      tallied(seedSpeakers.modalities),
    ],
    [
      'quotations found',
      of(second.quotationRecall),
      '–',
      tallied(speakers.quotationsFound),
      tallied(seedQuotations.found),
    ],
    [
      'who is quoted',
      of(second.quotationSpeaker),
      '–',
      tallied(speakers.quotations),
      tallied(seedQuotations.speakers),
    ],
    ['place, where the text states one', of(second.place), '–', tallied(speakers.places), '–'],
    ['time, where the text states one', of(second.time), '–', tallied(speakers.times), '–'],
    [
      'relation of two texts',
      of(second.relation),
      of(first.relation),
      hundred(lineage.relationAccuracy),
      '–',
    ],
  ];
}

function otherLines(): string[] {
  const [fresh, tuned] = [measureEvents('fresh'), measureEvents('tuned')];
  const later = Object.values(measureSecondLanguages());
  const earlier = Object.values(measureLanguages());
  return [
    `Acts (who did what to whom), invented English texts: in texts kept apart, ${hundred(fresh.recall)} of 100 acts are found and ${hundred(fresh.precision)} of`,
    `100 proposals are acts; in the texts the rules were made on, ${hundred(tuned.recall)} and ${hundred(tuned.precision)}.`,
    '',
    'Numbers in eight other languages, invented sentences, number, bound and noun all right: in sentences written after the rules,',
    `${span(later)} of 100; in those written before, ${span(earlier)} of 100.`,
  ];
}

function span(scores: readonly LanguageScore[]): string {
  const values = scores.map(({ allRight }) => Math.round(allRight * 100));
  return `${Math.min(...values)} to ${Math.max(...values)}`;
}

function hundred(share: number): string {
  return String(Math.round(share * 100));
}

function of({ right, of: all }: Share): string {
  return all === 0 ? '–' : hundred(right / all);
}

function tallied({ right, rows: all }: Tally): string {
  return all === 0 ? '–' : hundred(right / all);
}
