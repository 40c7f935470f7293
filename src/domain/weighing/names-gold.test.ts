/** Names across texts against labelled ones: what is found may grow, and no near miss or pseudonym may come into it. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hasNameGold, measureClusterNames, measureSeedNames } from '../../../bench/names-gold.ts';

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const present = hasNameGold(shared);
if (!present)
  console.info('Labelled names are not beside this repository (../shared): their tests are skipped.');

describe.skipIf(!present)('names against gold', () => {
  it('ties the spellings of one name in the seeds', () => {
    const found = measureSeedNames(shared);
    expect(found.tied, found.mistakes.join('\n')).toBeGreaterThanOrEqual(18);
    expect(found.right).toBe(found.judged);
    expect(found.pseudonymsNamed).toBe(0);
  });

  it('ties the spellings of one name in the families, and joins no near miss', () => {
    const found = measureClusterNames(shared);
    expect(found.tied, found.mistakes.join('\n')).toBeGreaterThanOrEqual(34);
    expect(found.right).toBe(found.judged);
    expect([found.nearMissesJoined, found.pseudonymsNamed]).toEqual([0, 0]);
  });
});
