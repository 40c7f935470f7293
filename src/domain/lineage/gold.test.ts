/** Lineage against the labelled sets: scores never slip below the frozen baseline, and no seed derives from another. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  measureBoats,
  measureClusterLineage,
  measureSeedLineage,
  type LineageMeasure,
} from '../../../bench/lineage-gold.ts';
import { measureClusterQuotations } from '../../../bench/lineage-quotations.ts';

const shared = fileURLToPath(new URL('../../../../shared', import.meta.url));
const baselinePath = fileURLToPath(new URL('../../../bench/baseline.json', import.meta.url));
const isHere = existsSync(`${shared}/clusters/relations.jsonl`) && existsSync(`${shared}/seeds`);
if (!isHere)
  console.info('Labelled families are not beside the repository: the gold test of lineage is skipped.');

interface Frozen {
  readonly relationAccuracy: number;
  readonly directionAccuracy: number;
  readonly derivedCalledIndependent: number;
  readonly falseDerived: number;
}

interface Baseline {
  readonly clusters: Frozen;
  readonly boats: Frozen;
  readonly quotations: { readonly fidelity: number; readonly firstText: number };
}

const baseline = (JSON.parse(readFileSync(baselinePath, 'utf8')) as { readonly lineage: Baseline }).lineage;

function holds(measured: LineageMeasure, frozen: Frozen): void {
  const shown = measured.mistakes.join('\n');
  expect(measured.relationAccuracy, shown).toBeGreaterThanOrEqual(frozen.relationAccuracy);
  expect(measured.directionAccuracy, shown).toBeGreaterThanOrEqual(frozen.directionAccuracy);
  expect(measured.derivedCalledIndependent, shown).toBeLessThanOrEqual(frozen.derivedCalledIndependent);
  expect(measured.falseDerived, shown).toBeLessThanOrEqual(frozen.falseDerived);
}

describe('our own family', () => {
  it('keeps its scores', () => {
    holds(measureBoats('all'), baseline.boats);
  });
});

describe.skipIf(!isHere)('the labelled families', () => {
  it('keep their scores', () => {
    holds(measureClusterLineage(shared), baseline.clusters);
  });

  it('keep the fidelity of quotations', () => {
    const { fidelity, firstText } = measureClusterQuotations(shared);
    expect(fidelity).toBeGreaterThanOrEqual(baseline.quotations.fidelity);
    expect(firstText).toBeGreaterThanOrEqual(baseline.quotations.firstText);
  });
});

describe.skipIf(!isHere)('the seeds', () => {
  it('are five separate texts', () => {
    const { derivedPairs, found } = measureSeedLineage(shared);
    expect(derivedPairs, found.join('\n')).toBe(0);
  });
});
