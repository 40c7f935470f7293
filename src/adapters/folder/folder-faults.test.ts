/**
 * A fault at every file operation: whatever fails, and whether the disk comes back or not, nothing that was
 * acknowledged is lost, nothing is corrupted, the error is one of ours, and the next command goes on.
 */
import type * as FileSystem from 'node:fs/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Fault } from '../../base/index.ts';
import { goesOn, story } from '../../../test/crash-story.ts';

/** Counts the operations that change the disk; from number `at` on (or only there) they fail. */
const plan = vi.hoisted(() => ({ count: 0, at: 0, lasting: false, code: 'EIO', armed: false }));

vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof FileSystem>();
  const fails = (): boolean => {
    if (!plan.armed) return false;
    plan.count += 1;
    return plan.lasting ? plan.count >= plan.at : plan.count === plan.at;
  };
  const error = (): Error => Object.assign(new Error(`${plan.code}: planned`), { code: plan.code });
  const open: typeof real.open = async (...parameters) => {
    const handle = await real.open(...parameters);
    const write = handle.write.bind(handle) as (...given: unknown[]) => Promise<unknown>;
    const writeFile = handle.writeFile.bind(handle);
    const sync = handle.sync.bind(handle);
    const truncate = handle.truncate.bind(handle);
    return Object.assign(handle, {
      // A write that fails has written half.
      write: async (bytes: Uint8Array, offset: number, length: number, position: number) => {
        if (!fails()) return write(bytes, offset, length, position);
        await write(bytes, offset, length >> 1, position);
        throw error();
      },
      writeFile: async (bytes: Uint8Array) => {
        if (!fails()) return writeFile(bytes);
        await writeFile(bytes.subarray(0, bytes.length >> 1));
        throw error();
      },
      sync: () => (fails() ? Promise.reject(error()) : sync()),
      truncate: (size: number) => (fails() ? Promise.reject(error()) : truncate(size)),
    });
  };
  return {
    ...real,
    open,
    mkdir: (...given: Parameters<typeof real.mkdir>) =>
      fails() ? Promise.reject(error()) : real.mkdir(...given),
    rename: (from: string, to: string) => (fails() ? Promise.reject(error()) : real.rename(from, to)),
    rmdir: (path: string) => (fails() ? Promise.reject(error()) : real.rmdir(path)),
    unlink: (path: string) => (fails() ? Promise.reject(error()) : real.unlink(path)),
    link: (from: string, to: string) => (fails() ? Promise.reject(error()) : real.link(from, to)),
  };
});

beforeEach(() => Object.assign(plan, { count: 0, at: 0, armed: false }));

/** Runs the story with a fault; true when the fault was met at all. */
async function survives(at: number, lasting: boolean, code: string): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'sakkhi-faults-'));
  const acknowledged: string[] = [];
  Object.assign(plan, { count: 0, at, lasting, code, armed: true });
  const failure: unknown = await story(folder, acknowledged).then(
    () => null,
    (error: unknown) => error,
  );
  plan.armed = false;
  const met = plan.count >= at;
  try {
    if (failure !== null) {
      expect(failure).toBeInstanceOf(Fault);
      expect((failure as Fault).code).toBe(code === 'ENOSPC' ? 'files/disk-full' : 'files/failed');
    }
    // The process that met the fault has ended; while it lives, its lock is rightly respected.
    await rm(join(folder, 'lock'), { force: true });
    await goesOn(folder, acknowledged);
  } finally {
    await rm(folder, { recursive: true });
  }
  return met;
}

describe.each([
  ['once', false],
  ['from then on', true],
] as const)('a fault %s', (_name, lasting) => {
  test.each(['EIO', 'ENOSPC'])('%s at every operation', { timeout: 300_000 }, async (code) => {
    let at = 1;
    while (await survives(at, lasting, code)) at += 1;
    console.log(`${at - 1} places of failure tried: ${code}, ${lasting ? 'lasting' : 'once'}`);
    expect(at).toBeGreaterThan(40);
  });
});
