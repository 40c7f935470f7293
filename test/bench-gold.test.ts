/**
 * Frozen baselines of measures that no room's own gold test holds: speakers of quoted words in the five articles,
 * altered quotations, and places and times in our own passages. They may rise, never sink.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { measureSeedQuotations, type Tally } from '../bench/attribution-gold.ts';
import { measureClusterQuotations } from '../bench/lineage-quotations.ts';
import { measurePlacesTimes, type PassageTally } from '../bench/places-times.ts';

const shared = fileURLToPath(new URL('../../shared', import.meta.url));
const baselineFile = new URL('../bench/baseline.json', import.meta.url);
const { bench: baseline } = JSON.parse(readFileSync(baselineFile, 'utf8')) as {
  readonly bench: Readonly<Record<string, number>>;
};
const isAbsent = !existsSync(`${shared}/gold/seed-claims.jsonl`) || !existsSync(`${shared}/clusters`);
if (isAbsent)
  console.info('The labelled texts are not here: quotations of articles and families are not measured.');

function holds(name: string, { right, rows, mistakes }: Tally | PassageTally): void {
  const shown = `${name}: ${right} of ${rows}\n${mistakes.join('\n')}`;
  expect(right / rows, shown).toBeGreaterThanOrEqual(baseline[name] ?? 1);
}

describe('places and times of our own passages', () => {
  const { places, times } = measurePlacesTimes();

  it('hold their shares', () => {
    holds('ownPlaces', places);
    holds('ownTimes', times);
  });
});

describe.skipIf(isAbsent)('quotations of the labelled texts', () => {
  it('five articles: found, and with the right speaker', () => {
    const { found, speakers } = measureSeedQuotations(shared);
    holds('seedQuotationsFound', found);
    holds('seedQuotationSpeakers', speakers);
  });

  it('fictional families: every altered one is marked', () => {
    const { altered, alteredMarked } = measureClusterQuotations(shared);
    expect(altered).toBeGreaterThan(0);
    expect(alteredMarked).toBe(altered);
  });
});
