/**
 * A fault at every file operation: whatever fails, and whether the disk comes back or not, the error names the file
 * and says what to do, nothing that was acknowledged is lost, also when the power goes right after, nothing is
 * corrupted, no failure reads as emptiness, and the next command goes on.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect } from 'vitest';
import { Fault } from '../../src/base/index.ts';
import { callSitesIn } from './call-sites.ts';
import { Disk, readsOnly } from './disk-model.ts';
import type { Operation, Seam } from './file-seam.ts';
import type { Story } from './stories.ts';
import { goesOn } from './survival.ts';

/** Which operations of a story fail, counted from 1, and how. */
export interface Plan {
  readonly at: number;
  readonly lasting: boolean;
  readonly code: 'EIO' | 'ENOSPC';
}

const systemError = (code: string): Error => Object.assign(new Error(`${code}: planned`), { code });

interface Told {
  readonly operations: readonly Operation[];
  /** The operations that failed by the plan. */
  readonly failed: readonly Operation[];
  readonly acknowledged: readonly string[];
  readonly disk: Disk;
  readonly end: { readonly result: unknown } | { readonly failure: unknown };
}

/** Tells a story in `folder`, which its preparation has filled; `plan` null disturbs nothing. */
async function told(
  seam: Seam,
  story: Story,
  folder: string,
  known: readonly string[],
  plan: Plan | null,
): Promise<Told> {
  const operations: Operation[] = [];
  const failed: Operation[] = [];
  const acknowledged = [...known];
  const disk = new Disk();
  await disk.load(folder);
  const inside = (operation: Operation): Operation | null => {
    if (!story.writes) return null;
    const path = relative(folder, operation.path);
    if (path.startsWith('..') || (path === '' && operation.name === 'mkdir')) return null;
    const isMove = ['rename', 'link'].includes(operation.name);
    return { ...operation, path, to: isMove ? relative(folder, operation.to ?? '') : operation.to };
  };
  const isPlanned = (): boolean =>
    plan !== null && (plan.lasting ? operations.length >= plan.at : operations.length === plan.at);
  const before = (operation: Operation): Error | null => {
    const refused = story.refuses?.[operation.name];
    if (refused !== undefined) return systemError(refused);
    // A full disk gives no error where nothing is written.
    if (plan?.code === 'ENOSPC' && !canFill(operation)) return null;
    operations.push(operation);
    if (!isPlanned()) return null;
    failed.push(operation);
    const place = inside(operation);
    if (place !== null) disk.fail(place);
    return systemError(plan?.code ?? '');
  };
  const done = (operation: Operation): void => {
    const place = inside(operation);
    if (place !== null) disk.apply(place);
  };
  seam.watch = { before, done };
  try {
    const result = await story.tell(folder, (hashes) => acknowledged.push(...hashes));
    return { operations, failed, acknowledged, disk, end: { result } };
  } catch (failure) {
    return { operations, failed, acknowledged, disk, end: { failure } };
  } finally {
    seam.watch = null;
  }
}

/** Operations that can find the disk full. */
function canFill({ name, to }: Operation): boolean {
  return (
    !readsOnly.has(name) &&
    name !== 'unlink' &&
    name !== 'rmdir' &&
    (!name.startsWith('open') || to?.startsWith('w') === true)
  );
}

/**
 * True where a story may end well although the operation failed: an empty folder or a narrower file of the log that
 * stays is removed by the next writer, and the parent folder belongs to somebody else.
 */
function isBestEffort({ name, path }: Operation, folder: string): boolean {
  const inside = relative(folder, path);
  if (name === 'unlink') return inside.startsWith('log/tile/');
  return name === 'rmdir' || inside === '..';
}

/** The error is ours, names a file that failed or its folder, and says what to do. */
function expectClear(failure: unknown, { code }: Plan, failed: readonly Operation[]): void {
  expect(failure).toBeInstanceOf(Fault);
  const fault = failure as Fault;
  expect(fault.code).toBe(code === 'ENOSPC' ? 'files/disk-full' : 'files/failed');
  const files = failed.flatMap(({ name, path, to }) =>
    to !== null && ['rename', 'link'].includes(name) ? [path, to] : [path],
  );
  const names = files.flatMap((path) => [path, dirname(path)]);
  expect(
    names.some((name) => fault.message.includes(name)),
    fault.message,
  ).toBe(true);
  expect(fault.advice).toMatch(/^(?:Free some space|Check the disk)/);
}

/** What a run of fault tests shares. */
export interface FaultRun {
  readonly seam: Seam;
  /** A folder for copies. */
  readonly home: string;
  /** Places of the code at which a fault was tried, such as "durable-files.ts:93". */
  readonly tried: Set<string>;
}

/** Which operations are tried: each one, or of each place in the code the first and the last. */
export type Extent = 'every operation' | 'every place';

/** A story in the state in which it begins, to be copied for each telling. */
export class Stage {
  readonly #run: FaultRun;
  readonly #story: Story;
  readonly #origin: string;
  readonly #known: readonly string[];
  readonly #undisturbed: Told;

  private constructor(run: FaultRun, story: Story, origin: string, known: readonly string[], told: Told) {
    this.#run = run;
    this.#story = story;
    this.#origin = origin;
    this.#known = known;
    this.#undisturbed = told;
  }

  /** Prepares a story and tells it once without a fault. */
  static async set(run: FaultRun, story: Story): Promise<Stage> {
    const origin = mkdtempSync(join(run.home, 'origin-'));
    const known = await story.prepare(origin);
    const folder = join(run.home, 'told');
    cpSync(origin, folder, { recursive: true });
    const undisturbed = await told(run.seam, story, folder, known, null);
    expect(undisturbed.end).toHaveProperty('result');
    rmSync(folder, { recursive: true });
    return new Stage(run, story, origin, known, undisturbed);
  }

  /** Numbers (from 1) of the operations to be made to fail with this code. */
  places(code: Plan['code'], extent: Extent): readonly number[] {
    const operations = this.#undisturbed.operations.filter((one) => code === 'EIO' || canFill(one));
    if (extent === 'every operation') return operations.map((_, i) => i + 1);
    const ends = new Map<string, { first: number; last: number }>();
    for (const [i, operation] of operations.entries()) {
      const site = operation.site();
      ends.set(site, { first: ends.get(site)?.first ?? i + 1, last: i + 1 });
    }
    return [...new Set([...ends.values()].flatMap(({ first, last }) => [first, last]))];
  }

  /** Numbers of the operations that come by a place of the code. */
  comesBy(site: string): readonly number[] {
    return this.#undisturbed.operations.flatMap((one, i) => (one.site() === site ? [i + 1] : []));
  }

  /** Tells the story with a fault and holds it to what must be true then. */
  async survives(plan: Plan): Promise<void> {
    const folder = join(this.#run.home, 'told');
    cpSync(this.#origin, folder, { recursive: true });
    try {
      const telling = await told(this.#run.seam, this.#story, folder, this.#known, plan);
      for (const operation of telling.failed.slice(0, 1)) this.#run.tried.add(operation.site());
      this.#expectTruth(telling, plan, folder);
      if (this.#story.writes) await this.#expectNothingLost(telling, folder);
    } catch (error) {
      const where = `${this.#story.name}, ${plan.code} ${plan.lasting ? 'from' : 'at'} operation ${plan.at}`;
      throw new Error(`${where}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  #expectTruth({ end, failed }: Told, plan: Plan, folder: string): void {
    if ('failure' in end) {
      expectClear(end.failure, plan, failed);
      return;
    }
    if (this.#story.admits?.(end.result) === true) return;
    expect(end, 'a failure is not told as another result').toEqual(this.#undisturbed.end);
    const silent = failed.filter((operation) => !isBestEffort(operation, folder));
    expect(silent.map(({ name, path, site }) => `${name} ${path} ${site()}`)).toEqual([]);
  }

  async #expectNothingLost({ acknowledged, disk }: Told, folder: string): Promise<void> {
    await this.#story.holds?.(folder);
    await goesOn(folder, acknowledged);
    const left = join(this.#run.home, 'left');
    mkdirSync(left);
    try {
      await disk.leaveBehind(left, 'lost');
      await goesOn(left, acknowledged);
    } finally {
      rmSync(left, { recursive: true, force: true });
    }
  }
}

/** Tries the faults of one kind in one story; returns how many. */
export async function tryFaults(
  run: FaultRun,
  story: Story,
  { code, lasting, extent }: Pick<Plan, 'code' | 'lasting'> & { readonly extent: Extent },
): Promise<number> {
  const stage = await Stage.set(run, story);
  const places = stage.places(code, extent);
  for (const at of places) await stage.survives({ at, lasting, code });
  console.log(`${places.length} faults survived: ${code}, ${lasting ? 'lasting' : 'once'}: ${story.name}`);
  return places.length;
}

/**
 * Every place of the code that calls the file system must have been made to fail; those that were missed so far (work
 * at the same time has no fixed order) are looked for once more. Returns how many places there are.
 */
export async function expectEveryPlace(
  run: FaultRun,
  stories: readonly Story[],
  folder: string,
): Promise<number> {
  const sites = callSitesIn(folder);
  const isMissed = (site: string): boolean => !run.tried.has(site) && !readsProc.test(sites.get(site) ?? '');
  for (const story of [...sites.keys()].some(isMissed) ? stories : []) {
    const stage = await Stage.set(run, story);
    for (const site of [...sites.keys()].filter(isMissed)) {
      for (const at of stage.comesBy(site)) {
        if (isMissed(site)) await stage.survives({ at, lasting: false, code: 'EIO' });
      }
    }
  }
  const missed = [...sites.keys()].filter(isMissed).map((site) => `${site} ${sites.get(site) ?? ''}`);
  expect(missed, 'add a story to test/faults/stories.ts that comes by here').toEqual([]);
  const unknown = [...run.tried].filter((site) => !sites.has(site));
  expect(unknown, 'the search for places has missed these').toEqual([]);
  return sites.size;
}

/** Since when a process runs, from /proc: what cannot be read there is not known, and no lock is taken over. */
const readsProc = /^readFileSync in processStart$/;
