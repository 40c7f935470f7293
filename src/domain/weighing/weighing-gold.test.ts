import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  measureClusterEndToEnd,
  measureClusterFigures,
  measureSeedFigures,
} from '../../../bench/weighing-gold.ts';

interface Baseline {
  readonly weighing: {
    readonly goldClaims: { readonly allRight: number; readonly otherConflicts: number };
    readonly endToEnd: { readonly allRight: number; readonly otherConflicts: number };
    readonly seeds: { readonly groupsReproduced: number };
  };
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const present =
  existsSync(`${shared}clusters/figures.jsonl`) && existsSync(`${shared}gold/seed-claims.jsonl`);
if (!present)
  console.info('Gold figures are not beside this repository (../shared): their tests are skipped.');

describe.skipIf(!present)('weighing against gold', () => {
  const { weighing } = JSON.parse(readFileSync(`${root}bench/baseline.json`, 'utf8')) as Baseline;

  it('weighs the gold claims of the families no worse than before', () => {
    const found = measureClusterFigures(shared);
    expect(found.allRight, found.mistakes.join('\n')).toBeGreaterThanOrEqual(weighing.goldClaims.allRight);
    expect(found.otherConflicts).toBeLessThanOrEqual(weighing.goldClaims.otherConflicts);
  });

  it('weighs the families end to end no worse than before', () => {
    const found = measureClusterEndToEnd(shared);
    expect(found.allRight, found.mistakes.join('\n')).toBeGreaterThanOrEqual(weighing.endToEnd.allRight);
    expect(found.otherConflicts).toBeLessThanOrEqual(weighing.endToEnd.otherConflicts);
  });

  const counted = { documents: 3, textOrigins: 3, independentOrigins: 1, intruders: 0 };

  it('finds one witness behind the three texts that count the compounds', () => {
    const { flagship, groupsReproduced, rows } = measureSeedFigures(shared);
    // A rewriter's name for the witness is a root of its own until a person accepts it, and never a witness.
    expect(flagship).toMatchObject({ ...counted, attributionRoots: 2 });
    expect(['agree', 'bound-compatible']).toContain(flagship?.verdict);
    expect(groupsReproduced, rows.join('\n')).toBeGreaterThanOrEqual(weighing.seeds.groupsReproduced);
  });

  it('has one root for it once its two names were accepted as one', () => {
    const names = { a: 'Amnesty International', b: 'Amnesty Worldwide' };
    const { flagship } = measureSeedFigures(shared, [{ ...names, verdict: 'same' }]);
    expect(flagship).toMatchObject({ ...counted, attributionRoots: 1 });
    const refused = measureSeedFigures(shared, [{ ...names, verdict: 'different' }]);
    expect(refused.flagship).toMatchObject({ independentOrigins: 2, attributionRoots: 2 });
  });
});
