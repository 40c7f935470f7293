/** A fault at every place of the code that calls the file system; at every single operation in test/slow. */
import type * as FileSystem from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import type * as Promised from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { expectEveryPlace, tryFaults } from '../../../test/faults/fault-stories.ts';
import type { Seam } from '../../../test/faults/file-seam.ts';
import { readingStories, simulationFolder, writingStories } from '../../../test/faults/stories.ts';

const seam = vi.hoisted((): Seam => ({ watch: null }));

vi.mock('node:fs/promises', async (importOriginal) => {
  const { withSeam } = await import('../../../test/faults/file-seam.ts');
  return withSeam(await importOriginal<typeof Promised>(), seam);
});

vi.mock('node:fs', async (importOriginal) => {
  const { withSeamInOneStep } = await import('../../../test/faults/file-seam.ts');
  return withSeamInOneStep(await importOriginal<typeof FileSystem>(), seam);
});

const stories = [...writingStories, ...readingStories];
const run = { seam, home: '', tried: new Set<string>() };
beforeAll(() => {
  run.home = mkdtempSync(join(simulationFolder(), 'sakkhi-faults-'));
});
afterAll(() => rmSync(run.home, { recursive: true, force: true }));

const kinds = [
  { code: 'EIO', lasting: false },
  { code: 'EIO', lasting: true },
  { code: 'ENOSPC', lasting: false },
  { code: 'ENOSPC', lasting: true },
] as const;

describe.each(stories)('$name', (story) => {
  test.each(kinds)('$code, lasting: $lasting', { timeout: 600000 }, async (kind) => {
    const count = await tryFaults(run, story, { ...kind, extent: 'every place' });
    expect(count).toBeGreaterThan(kind.code === 'EIO' ? 10 : story.writes ? 5 : -1);
  });
});

test(
  'every place of the code that calls the file system was made to fail',
  { timeout: 600_000 },
  async () => {
    const places = await expectEveryPlace(run, stories, import.meta.dirname);
    console.log(`${places} places of the code call the file system; a fault was tried at each`);
    expect(places).toBeGreaterThan(30);
  },
);
