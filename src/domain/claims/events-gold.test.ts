/** Events against the labelled texts: the frozen scores never slip. The `fresh` half is a measure, not a source of rules. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hasSeedEvents, measureEvents, measureSeedEvents } from '../../../bench/events-gold.ts';

const shared = fileURLToPath(new URL('../../../../shared', import.meta.url));
const isHere = existsSync(shared) && hasSeedEvents(shared);
if (!isHere) console.info('The seeds are not beside the repository: their events are not measured.');

describe('events against the labelled texts', () => {
  it.each([
    { half: 'tuned', precision: 0.95, recall: 0.93, trapped: 1 },
    { half: 'fresh', precision: 0.88, recall: 0.8, trapped: 5 },
  ] as const)('holds its scores on the $half half', ({ half, precision, recall, trapped }) => {
    const score = measureEvents(half);
    const shown = half === 'tuned' ? score.misses.join('\n') : '';
    expect(score.precision, shown).toBeGreaterThanOrEqual(precision);
    expect(score.recall, shown).toBeGreaterThanOrEqual(recall);
    expect(score.agentRight, shown).toBeGreaterThanOrEqual(0.93);
    expect(score.patientRight, shown).toBeGreaterThanOrEqual(0.92);
    expect(score.trapped, shown).toBeLessThanOrEqual(trapped);
  });

  it.skipIf(!isHere)('finds the claims without a number of the seeds', () => {
    const score = measureSeedEvents(shared);
    expect(score.recall, score.misses.join('\n')).toBeGreaterThanOrEqual(0.68);
  });
});
