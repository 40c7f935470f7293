/** Attribution against the labelled texts beside the repository: never worse than the frozen baseline. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { measureClusterSpeakers, measureSeedSpeakers, type Tally } from '../../../bench/attribution-gold.ts';

const shared = fileURLToPath(new URL('../../../../shared', import.meta.url));
const baselineFile = new URL('../../../bench/baseline.json', import.meta.url);

interface Baseline {
  readonly attribution: Readonly<Record<string, number>>;
}

const { attribution: baseline } = JSON.parse(readFileSync(baselineFile, 'utf8')) as Baseline;
const isAbsent = !existsSync(`${shared}/gold/seed-claims.jsonl`);
if (isAbsent) console.info('The labelled texts are not here: attribution is not measured.');

function expectNotWorse(name: string, tally: Tally): void {
  const share = tally.right / tally.rows;
  const lost = tally.mistakes.join('\n');
  expect(share, `${name}: ${tally.right} of ${tally.rows}\n${lost}`).toBeGreaterThanOrEqual(
    baseline[name] ?? 1,
  );
}

describe.skipIf(isAbsent)('labelled texts', () => {
  it('speakers and modalities of the seeds', () => {
    const { speakers, modalities } = measureSeedSpeakers(shared);
    expectNotWorse('seedSpeakers', speakers);
    expectNotWorse('seedModalities', modalities);
  });

  it('speakers, modalities, places, times and quotations of the clusters', () => {
    const found = measureClusterSpeakers(shared);
    expectNotWorse('clusterSpeakers', found.speakers);
    expectNotWorse('clusterModalities', found.modalities);
    expectNotWorse('clusterPlaces', found.places);
    expectNotWorse('clusterTimes', found.times);
    expectNotWorse('quotations', found.quotations);
  });
});
