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
    'Of 100 things that a text states, so many are read rightly. The first two columns are texts that no rule was made for: the second',
    'twelve texts were only ever measured; from what the first ten showed, general faults were mended. The last two columns are texts that',
    'the rules were made on: they are the best case. **Expect the first column**, or, for a kind of text that is new to the engine, what',
    'that column gave on first sight: [bench/held-out-2](../bench/held-out-2/README.md).',
    '',
    '| | second held-out texts | first held-out texts | fictional families (tuned on) | five articles (tuned on) |',
    '|---|---|---|---|---|',
    ...rows(sharedDir).map(([name, ...cells]) => `| ${name ?? ''} | ${cells.join(' | ')} |`),
    '',
    ...otherLines(),
  ];
}

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
