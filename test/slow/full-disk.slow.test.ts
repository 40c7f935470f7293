/** The whole program on a disk that becomes full, at twenty different places: vault, log, lock, index and its helpers. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { temporaryFolder } from '../cli.ts';
import { canMount, fillDisk, type Answer, type FullDisk } from '../faults/small-disk.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** The command failed because the disk is full, and said so or what to do, without a stack of the program. */
function expectTold({ code, err }: Answer): void {
  expect(code, err).toBe(7);
  expect(err).toMatch(/(?:^|\n)sakkhi: .*\n.+/);
  expect(err).not.toContain('    at ');
}

/** What must hold on the full disk and after. */
function expectNothingLost(seen: FullDisk): void {
  if (seen.met.code !== 0) expectTold(seen.met);
  expect(seen.verify.code, seen.verify.out).toBe(0);
  expect(seen.verify.out).not.toContain('"code":"vault/missing"');
  // A disk without one free page cannot take the lock or the index's helpers; then that is told.
  if (seen.claims.code !== 0) expectTold(seen.claims);
  if (seen.export.code === 0) expect(seen.bundle.code, seen.bundle.out).toBe(0);
  else expectTold(seen.export);
  expect(seen.again.code, seen.again.err).toBe(0);
  expect(seen.verifyAgain.code, seen.verifyAgain.out).toBe(0);
}

test('a disk that becomes full at twenty places costs nothing that was acknowledged', ({ skip }) => {
  const disk = join(folder.path, 'disk');
  mkdirSync(disk);
  if (!canMount(disk)) {
    console.log('Skipped: a small disk cannot be mounted here, so the full disk was not tried.');
    skip();
  }
  const count = { full: 0, claims: 0, export: 0 };
  for (let place = 0; place < 20; place += 1) {
    const roomy = join(folder.path, `roomy-${place}`);
    mkdirSync(roomy);
    const seen = fillDisk(disk, roomy, { size: 4_000_000, free: 8192 + place * 45_056 });
    expectNothingLost(seen);
    count.full += seen.met.code === 0 ? 0 : 1;
    count.claims += seen.claims.code === 0 ? 1 : 0;
    count.export += seen.export.code === 0 ? 1 : 0;
  }
  console.log(
    `the disk was full in ${count.full} of 20 places; claims were read in ${count.claims}, a bundle left in ${count.export}`,
  );
  expect(count.full).toBeGreaterThan(5);
});
