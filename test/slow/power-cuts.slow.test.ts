/** Power cuts after every operation, on more than ten thousand disks. */
import type * as FileSystem from 'node:fs';
import type * as Promised from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import type { Seam } from '../faults/file-seam.ts';
import { cutEverywhere } from '../faults/power-cuts.ts';
import { writingStories } from '../faults/stories.ts';

const seam = vi.hoisted((): Seam => ({ watch: null }));

vi.mock('node:fs/promises', async (importOriginal) => {
  const { withSeam } = await import('../faults/file-seam.ts');
  return withSeam(await importOriginal<typeof Promised>(), seam);
});

vi.mock('node:fs', async (importOriginal) => {
  const { withSeamInOneStep } = await import('../faults/file-seam.ts');
  return withSeamInOneStep(await importOriginal<typeof FileSystem>(), seam);
});

test('ten thousand cuts lose nothing that was acknowledged', async () => {
  let tried = 0;
  for (const story of writingStories) tried += await cutEverywhere(seam, story, 2600);
  console.log(`${tried} power cuts survived`);
  expect(tried).toBeGreaterThanOrEqual(10_000);
});
