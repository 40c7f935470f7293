/** Admission with vault, log and index together: faults of the disk, and an index that has no room. */
import type * as FileSystem from 'node:fs';
import { mkdirSync, statSync, mkdtempSync, rmSync } from 'node:fs';
import type * as Promised from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openSqliteIndex } from '../../src/adapters/sqlite/index.ts';
import { Fault } from '../../src/base/index.ts';
import { admission, admitFiles, expectIndexOfLog, prepareAdmission } from './admission.ts';
import { tryFaults } from './fault-stories.ts';
import type { Seam } from './file-seam.ts';
import { simulationFolder } from './stories.ts';
import { goesOn } from './survival.ts';

/** Vault, log and lock work through these modules; the parser and SQLite have their own ways to the disk. */
const seam = vi.hoisted((): Seam => ({ watch: null, paths: /\/sakkhi-admission-(?!.*\/index\b)/ }));

vi.mock('node:fs/promises', async (importOriginal) => {
  const { withSeam } = await import('./file-seam.ts');
  return withSeam(await importOriginal<typeof Promised>(), seam);
});

vi.mock('node:fs', async (importOriginal) => {
  const { withSeamInOneStep } = await import('./file-seam.ts');
  return withSeamInOneStep(await importOriginal<typeof FileSystem>(), seam);
});

const run = { seam, home: '', tried: new Set<string>() };
beforeAll(() => {
  run.home = mkdtempSync(join(simulationFolder(), 'sakkhi-admission-'));
});
afterAll(() => rmSync(run.home, { recursive: true, force: true }));

test.each([
  { code: 'EIO', lasting: false },
  { code: 'EIO', lasting: true },
  { code: 'ENOSPC', lasting: false },
  { code: 'ENOSPC', lasting: true },
] as const)('$code, lasting: $lasting', { timeout: 300_000 }, async (kind) => {
  expect(await tryFaults(run, admission, { ...kind, extent: 'every place' })).toBeGreaterThan(10);
});

/** Sizes of the index that are tried, so many pages apart, from one that is just made. */
const sizes = 30;
const pagesApart = 8;

function pagesOfEmptyIndex(): number {
  const file = join(run.home, 'empty.sqlite');
  openSqliteIndex({ file }).close();
  return statSync(file).size / 4096;
}

test(
  'an index without room stops admission, and what is recorded is indexed later',
  { timeout: 300_000 },
  async () => {
    let full = 0;
    // From an index that cannot take one more page to one that has room for everything.
    const empty = pagesOfEmptyIndex();
    for (let maxPages = empty; maxPages < empty + sizes * pagesApart; maxPages += pagesApart) {
      const folder = join(run.home, `index-${maxPages}`);
      mkdirSync(folder);
      await prepareAdmission(folder);
      const acknowledged: string[] = [];
      try {
        await admitFiles(folder, (hashes) => acknowledged.push(...hashes), maxPages);
      } catch (error) {
        full += 1;
        expect(error).toBeInstanceOf(Fault);
        expect(error).toMatchObject({ code: 'index/disk-full', kind: 'unavailable' });
        expect((error as Fault).message).toContain('index.sqlite');
      }
      await expectIndexOfLog(folder);
      await goesOn(folder, acknowledged);
    }
    console.log(`the index was full in ${full} of ${sizes} sizes`);
    expect(full).toBeGreaterThan(2);
    expect(full).toBeLessThan(sizes);
  },
);
