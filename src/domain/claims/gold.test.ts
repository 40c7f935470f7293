/** The claims engine against the labelled sets beside the repository: scores never slip below the frozen baseline. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  hasClaimGold,
  measureClusterClaims,
  measureSeedClaims,
  type ClaimScore,
} from '../../../bench/claims-gold.ts';

const shared = fileURLToPath(new URL('../../../../shared', import.meta.url));
const baselinePath = fileURLToPath(new URL('../../../bench/baseline.json', import.meta.url));
const isHere = existsSync(shared) && hasClaimGold(shared);
if (!isHere) console.info('Labelled claims are not beside the repository: the gold test is skipped.');

interface Frozen {
  readonly precision: number;
  readonly recall: number;
  readonly allRightPrecision: number;
  readonly allRightRecall: number;
  readonly leaks: number;
}

function baseline(): Readonly<Record<string, Frozen>> {
  const all = JSON.parse(readFileSync(baselinePath, 'utf8')) as {
    readonly claims: Readonly<Record<string, Frozen>>;
  };
  return all.claims;
}

function holds(score: ClaimScore, frozen: Frozen | undefined): void {
  expect(frozen, 'the baseline has no such set').toBeDefined();
  if (frozen === undefined) return;
  const shown = score.misses.join('\n');
  expect(score.precision, shown).toBeGreaterThanOrEqual(frozen.precision);
  expect(score.recall, shown).toBeGreaterThanOrEqual(frozen.recall);
  expect(score.allRightPrecision, shown).toBeGreaterThanOrEqual(frozen.allRightPrecision);
  expect(score.allRightRecall, shown).toBeGreaterThanOrEqual(frozen.allRightRecall);
  expect(score.leaks, shown).toBeLessThanOrEqual(frozen.leaks);
}

describe.skipIf(!isHere)('claims against the gold', () => {
  it('finds the claims of the seeds, and none in chrome or other stories', () => {
    holds(measureSeedClaims(shared), baseline()['seeds']);
  });

  it('finds the claims of the seeds when the zones are given', () => {
    holds(measureSeedClaims(shared, { zones: 'gold' }), baseline()['seedsGoldZones']);
  });

  it('finds the claims of the fictional clusters', () => {
    holds(measureClusterClaims(shared), baseline()['clusters']);
  });
});
