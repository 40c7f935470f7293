/**
 * One change of a sealed bag, whatever it is, is detected; an untouched bag never gives a finding; and for changes
 * under data/ the verdict of `sha256sum -c` is ours.
 */
import { spawnSync } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checked, freshFolder, writeSample } from './bag-fixture.cases.ts';
import { mutate, seededNumbers } from './bag-mutations.cases.ts';

/** A thousand with SAKKHI_BAG_MUTATIONS=1000. */
const rounds = Number(process.env['SAKKHI_BAG_MUTATIONS'] ?? 250);
/** Every so many rounds coreutils is asked too. */
const askedEvery = 5;
/** What the list of the payload says. Unlisted files, and links to the right bytes, are seen by our check only. */
const listProblems = new Set(['bag/altered', 'bag/missing', 'bag/line-form', 'bag/name-normalization']);

describe('mutations of a sealed bag', () => {
  test(`${rounds} seeded mutations are all detected`, { timeout: 3_600_000 }, async () => {
    const home = await freshFolder();
    const original = join(home, 'original');
    await writeSample(original);
    const kinds = new Map<string, number>();
    let agreements = 0;
    for (let seed = 0; seed < rounds; seed += 1) {
      const folder = join(home, 'copy');
      await cp(original, folder, { recursive: true });
      if (seed % 100 === 0) expect((await checked(folder, true)).findings).toEqual([]);
      const change = await mutate(folder, seededNumbers(seed));
      const { report, findings } = await checked(folder, true);
      expect(report.valid, `seed ${seed}: ${change.kind} of ${change.path}`).toBe(false);
      expect(findings.length).toBeGreaterThan(0);
      kinds.set(change.kind, (kinds.get(change.kind) ?? 0) + 1);
      if (
        seed % askedEvery === 0 &&
        change.path.startsWith('data/') &&
        change.kind !== 'replaced by a link'
      ) {
        const ours = findings.some(
          ({ code, file }) =>
            listProblems.has(code) && (file.startsWith('data/') || file === 'manifest-sha256.txt'),
        );
        expect(sumsFail(folder), `seed ${seed}: ${change.kind} of ${change.path}`).toBe(ours);
        agreements += 1;
      }
      await rm(folder, { recursive: true });
    }
    expect(kinds.size).toBeGreaterThanOrEqual(14);
    expect(agreements).toBeGreaterThan(rounds / 20);
    expect((await checked(original, true)).findings).toEqual([]);
    expect(sumsFail(original)).toBe(false);
  });
});

function sumsFail(folder: string): boolean {
  const { status } = spawnSync('sha256sum', ['--check', '--strict', '--quiet', 'manifest-sha256.txt'], {
    cwd: folder,
  });
  return status !== 0;
}
