/**
 * Power cuts. The operations of a whole story are recorded; then, for a cut after each of them, a disk is made as it
 * could have been left: what was fsynced is there, and of the rest any part may be lost, torn, zeroed or in another
 * order. On every such disk nothing acknowledged is lost, the casebook opens and the next commands go on.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect } from 'vitest';
import { Disk, readsOnly, type Cut } from './disk-model.ts';
import type { Operation, Seam } from './file-seam.ts';
import { simulationFolder, type Story } from './stories.ts';
import { goesOn } from './survival.ts';

/** Small numbers that look random and are always the same (an LCG; the high bits are used). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** An operation of the story, and how many captures were acknowledged before it was done. */
interface Step {
  readonly operation: Operation;
  readonly acknowledged: number;
}

interface Told {
  readonly steps: readonly Step[];
  readonly acknowledged: readonly string[];
}

/** Tells the story once, undisturbed, and notes every operation that changes the disk; paths are inside the folder. */
async function told(seam: Seam, story: Story, folder: string, acknowledged: string[]): Promise<Told> {
  const steps: Step[] = [];
  const done = (operation: Operation): void => {
    const path = relative(folder, operation.path);
    // The parent belongs to somebody else, and the folder itself was there before.
    if (readsOnly.has(operation.name) || path.startsWith('..') || (path === '' && operation.name === 'mkdir'))
      return;
    const isMove = ['rename', 'link'].includes(operation.name);
    const to = isMove ? relative(folder, operation.to ?? '') : operation.to;
    if (operation.name.startsWith('open') && to?.startsWith('w') !== true) return;
    steps.push({ operation: { ...operation, path, to }, acknowledged: acknowledged.length });
  };
  const before = ({ name }: Operation): Error | null => {
    const code = story.refuses?.[name];
    return code === undefined ? null : Object.assign(new Error(code), { code });
  };
  seam.watch = { before, done };
  try {
    await story.tell(folder, (hashes) => acknowledged.push(...hashes));
  } finally {
    seam.watch = null;
  }
  return { steps, acknowledged };
}

/** Cuts the power after each operation of a story, on about `wanted` disks; returns how many were tried. */
export async function cutEverywhere(seam: Seam, story: Story, wanted: number): Promise<number> {
  const home = await mkdtemp(join(simulationFolder(), 'sakkhi-power-'));
  const folder = join(home, 'story');
  await mkdir(folder);
  const disk = new Disk();
  const known = [...(await story.prepare(folder))];
  await disk.load(folder);
  try {
    const { steps, acknowledged } = await told(seam, story, folder, known);
    expect(steps.length).toBeGreaterThan(20);
    const rounds = Math.max(2, Math.ceil(wanted / steps.length));
    for (const [at, { operation }] of steps.entries()) {
      disk.apply(operation);
      const sure = acknowledged.slice(0, steps[at + 1]?.acknowledged ?? acknowledged.length);
      for (let round = 0; round < rounds; round += 1) {
        const cut: Cut = round === 0 ? 'lost' : round === 1 ? 'kept' : numbersFrom(at * 10_007 + round);
        const where = `cut ${at}, round ${round}, after ${operation.name} ${operation.path}`;
        await survives(disk, join(home, 'left'), { cut, sure, where });
      }
    }
    console.log(`${steps.length * rounds} power cuts at ${steps.length} places survived: ${story.name}`);
    return steps.length * rounds;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function survives(
  disk: Disk,
  left: string,
  { cut, sure, where }: { readonly cut: Cut; readonly sure: readonly string[]; readonly where: string },
): Promise<void> {
  await mkdir(left);
  await disk.leaveBehind(left, cut);
  try {
    await goesOn(left, sure);
  } catch (error) {
    throw new Error(`${where}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  await rm(left, { recursive: true });
}
