/** Power cuts after every operation, a few disks each; ten thousand and more are in test/slow. */
import type * as FileSystem from 'node:fs';
import type * as Promised from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import type { Seam } from '../../../test/faults/file-seam.ts';
import { cutEverywhere } from '../../../test/faults/power-cuts.ts';
import { writingStories } from '../../../test/faults/stories.ts';

const seam = vi.hoisted((): Seam => ({ watch: null }));

vi.mock('node:fs/promises', async (importOriginal) => {
  const { withSeam } = await import('../../../test/faults/file-seam.ts');
  return withSeam(await importOriginal<typeof Promised>(), seam);
});

vi.mock('node:fs', async (importOriginal) => {
  const { withSeamInOneStep } = await import('../../../test/faults/file-seam.ts');
  return withSeamInOneStep(await importOriginal<typeof FileSystem>(), seam);
});

test.each(writingStories)('a cut after any operation: $name', { timeout: 600_000 }, async (story) => {
  // At least two: everything that is not sure is lost, and everything is kept.
  expect(await cutEverywhere(seam, story, 0)).toBeGreaterThan(100);
});
