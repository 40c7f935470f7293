/**
 * A fault at every file operation of the writer: a bag under its own name is always whole, the error is one of ours,
 * and the next attempt goes on. And the order that a power cut needs: bytes, then names inside, then the bag's name.
 */
import type * as FileSystem from 'node:fs';
import type * as Promised from 'node:fs/promises';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Operation, Seam } from '../../../test/faults/file-seam.ts';
import { Fault } from '../../base/index.ts';
import { checked, freshFolder, writeSample } from './bag-fixture.cases.ts';

const seam = vi.hoisted((): Seam => ({ watch: null }));

vi.mock('node:fs/promises', async (importOriginal) => {
  const { withSeam } = await import('../../../test/faults/file-seam.ts');
  return withSeam(await importOriginal<typeof Promised>(), seam);
});

vi.mock('node:fs', async (importOriginal) => {
  const { withSeamInOneStep } = await import('../../../test/faults/file-seam.ts');
  return withSeamInOneStep(await importOriginal<typeof FileSystem>(), seam);
});

/** Operations that change the disk are counted; number `at` fails. `done` names each that did not, in the order of their ends. */
const plan = { count: 0, at: 0, code: 'EIO', done: [] as string[] };

/** What an operation changes; null when it changes nothing. */
function changeOf({ name, path, to }: Operation): string | null {
  const plain = name.replace('handle.', '');
  if (plain === 'open') return to?.startsWith('w') === true ? `open ${path}` : null;
  if (plain === 'mkdir') return `mkdir ${path}`;
  if (plain === 'rename') return `rename ${to ?? ''}`;
  if (plain === 'write' || plain === 'writeFile') return `write ${path}`;
  return plain === 'sync' || plain === 'fsync' ? `sync ${path}` : null;
}

function watchChanges(): void {
  seam.watch = {
    before: (operation) => {
      if (changeOf(operation) === null) return null;
      plan.count += 1;
      const fails = plan.count === plan.at;
      return fails ? Object.assign(new Error(`${plan.code}: planned`), { code: plan.code }) : null;
    },
    done: (operation) => {
      const change = changeOf(operation);
      if (change !== null) plan.done.push(change);
    },
  };
}

beforeEach(() => {
  Object.assign(plan, { count: 0, at: 0, code: 'EIO', done: [] });
  watchChanges();
});
afterEach(() => {
  seam.watch = null;
});

describe('faults while a bag is written', () => {
  test('at every operation: whole or not there, and the next attempt goes on', async () => {
    const home = await freshFolder();
    await writeSample(join(home, 'trial'));
    const operations = plan.count;
    expect(operations).toBeGreaterThan(40);
    for (let at = 1; at <= operations; at += 1) {
      const folder = join(home, `bag${at}`);
      Object.assign(plan, { count: 0, at, code: at % 2 === 0 ? 'EIO' : 'ENOSPC' });
      const fault: unknown = await writeSample(folder).catch((error: unknown) => error);
      plan.at = 0;
      expect(fault, `operation ${at}`).toBeInstanceOf(Fault);
      expect(fault).toMatchObject({ code: at % 2 === 0 ? 'files/failed' : 'files/disk-full' });
      const left = (await readdir(home)).filter((name) => name.startsWith(`bag${at}`));
      if (left.includes(`bag${at}`)) {
        expect((await checked(folder, true)).findings, `operation ${at}`).toEqual([]);
        expect(left).toEqual([`bag${at}`]);
      } else {
        await rm(`${folder}.unfinished`, { recursive: true, force: true });
        await writeSample(folder);
        expect((await checked(folder, true)).report.valid).toBe(true);
      }
    }
  });

  test('nothing is named before it is on the disk', async () => {
    const folder = join(await freshFolder(), 'bag');
    await writeSample(folder);
    const { done } = plan;
    const named = done.indexOf(`rename ${folder}`);
    const before = done.slice(0, named);
    const lastOf = (start: string): Map<string, number> =>
      new Map(
        before.flatMap((line, i) =>
          line.startsWith(`${start} `) ? [[line.slice(start.length + 1), i]] : [],
        ),
      );
    const synced = lastOf('sync');
    const files = lastOf('open');
    expect(files.size).toBeGreaterThan(10);
    for (const [path, i] of [...files, ...lastOf('write'), ...lastOf('mkdir')]) {
      expect(synced.get(path), path).toBeGreaterThan(i);
    }
    // A folder is synced after the last name was made in it.
    for (const [path, i] of [...files, ...lastOf('mkdir')]) {
      if (path.startsWith(`${folder}.unfinished/`)) {
        expect(synced.get(path.slice(0, path.lastIndexOf('/')))).toBeGreaterThan(i);
      }
    }
    expect(done.slice(named + 1)).toEqual([`sync ${folder.slice(0, folder.lastIndexOf('/'))}`]);
  });
});
