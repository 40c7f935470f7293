/**
 * Speed of map and timeline in a real browser without a screen (drawn by the processor, so slower than on a desk), over a generated
 * register that the real program serves. After a build: `node bench/map-speed.ts FOLDER [SITES EVENTS [ROOT]]` (Node 22.18 or newer, or
 * bundled). The casebook is made once in the folder and used again. Told are the median and the 95th percentile on the clock, the time
 * of the server's processor a run, and how busy the machine was.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../test/journeys/browser.ts';
import { madeCasebook } from './map-register.ts';

const runs = 7;
const patienceMs = 120_000;

interface Server {
  readonly url: string;
  readonly process: ChildProcess;
}

async function serve(program: URL, casebook: string): Promise<Server> {
  const command = fileURLToPath(new URL('bin/sakkhi.mjs', program));
  const words = ['serve', '--casebook', casebook, '--port', '0', '--json'];
  const child = spawn(process.execPath, [command, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface(child.stdout)) {
    const url = /"url":"(http:[^"]+)"/.exec(line)?.[1];
    if (url !== undefined) return { url, process: child };
  }
  throw new Error('The program printed no address.');
}

/** Milliseconds of the processor that a process has used; NaN where the system does not tell. */
function processorMs({ pid }: ChildProcess): number {
  try {
    const fields =
      readFileSync(`/proc/${pid ?? 0}/stat`, 'utf8')
        .split(') ')[1]
        ?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return NaN;
  }
}

/** What the page is asked to tell of itself: whether a mark is drawn, and how long its frames take. */
function watch(): void {
  const canvasNow = (): CanvasRenderingContext2D | null => {
    const drawn = [...document.querySelectorAll<HTMLCanvasElement>('.map-canvas canvas')].at(-1);
    return drawn?.getContext('2d', { willReadFrequently: true }) ?? null;
  };
  /** A sum over the pixels in the colour of the ink: 0 while no square and no circle is drawn. */
  const inked = (): number => {
    const context = canvasNow();
    if (context === null || context.canvas.width === 0) return 0;
    const ink = getComputedStyle(document.body).color.match(/\d+/g)?.map(Number) ?? [];
    const { data, width } = context.getImageData(0, 0, context.canvas.width, context.canvas.height);
    let sum = 0;
    for (let at = 0; at < data.length; at += 16)
      if (data[at + 3] === 255 && data[at] === ink[0] && data[at + 1] === ink[1] && data[at + 2] === ink[2])
        sum = (sum * 31 + at + width) % 1_000_000_007;
    return sum;
  };
  const lanes = (): string =>
    document.querySelector('.lane-bar') === null ? '' : (document.querySelector('.lanes')?.textContent ?? '');
  const isSame = (before: unknown, now: unknown): boolean => now === before || now === 0 || now === '';
  const until = (look: () => unknown, before: unknown): Promise<number> =>
    new Promise((resolve) => {
      const again = (): void => {
        if (isSame(before, look())) requestAnimationFrame(again);
        else resolve(performance.now());
      };
      requestAnimationFrame(again);
    });
  const frames = (lastMs: number): Promise<number[]> =>
    new Promise((resolve) => {
      const times: number[] = [];
      const begun = performance.now();
      const next = (now: number): void => {
        times.push(now);
        if (now - begun < lastMs) requestAnimationFrame(next);
        else resolve(times.slice(1).map((one, at) => one - (times[at] ?? one)));
      };
      requestAnimationFrame(next);
    });
  Object.assign(window, { bench: { inked, lanes, until, frames } });
}

interface Bench {
  readonly inked: () => number;
  readonly lanes: () => string;
  readonly until: (look: () => unknown, before: unknown) => Promise<number>;
  readonly frames: (lastMs: number) => Promise<number[]>;
}
declare const bench: Bench;

type Looks = 'inked' | 'lanes';

/** Milliseconds from the beginning of the navigation to the first thing drawn. */
async function firstPaint(page: Page, address: string, looks: Looks): Promise<number> {
  await page.goto(address, { waitUntil: 'commit', timeout: patienceMs });
  await page.waitForFunction(() => 'bench' in globalThis, undefined, { timeout: patienceMs });
  return page.evaluate((name) => bench.until(bench[name], 0), looks);
}

/** Milliseconds from a click on a status to what is drawn then. */
async function filtered(page: Page, status: string, looks: Looks): Promise<number> {
  const link = page.getByRole('navigation').getByRole('link', { name: new RegExp(`^${status} `) });
  await link.waitFor({ timeout: patienceMs });
  return link.evaluate(async (element, name) => {
    const before = bench[name]();
    const begun = performance.now();
    (element as HTMLElement).click();
    return (await bench.until(bench[name], before)) - begun;
  }, looks);
}

const movedMs = 3000;

/** Milliseconds of each frame while the map is dragged to and fro. */
async function panned(page: Page): Promise<number[]> {
  const box = await page.locator('.map-canvas').boundingBox();
  if (box === null) throw new Error('The page shows no map.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const measured = page.evaluate((ms) => bench.frames(ms), movedMs);
  await page.mouse.move(x, y);
  await page.mouse.down();
  const begun = performance.now();
  for (let step = 0; performance.now() - begun < movedMs; step += 1)
    await page.mouse.move(x + 200 * Math.sin(step / 20), y + 100 * Math.cos(step / 20));
  await page.mouse.up();
  return measured;
}

/** Milliseconds of each frame while the page is scrolled. */
async function scrolled(page: Page): Promise<number[]> {
  const measured = page.evaluate((ms) => bench.frames(ms), movedMs);
  const begun = performance.now();
  while (performance.now() - begun < movedMs) await page.mouse.wheel(0, 120);
  return measured;
}

interface Told {
  readonly what: string;
  readonly goal: string;
  readonly ms: number[];
  readonly server: number[];
}

class Table {
  readonly #rows = new Map<string, Told>();
  readonly #server: ChildProcess;

  constructor(server: ChildProcess) {
    this.#server = server;
  }

  async add(what: string, goal: string, work: () => Promise<number | number[]>): Promise<void> {
    const before = processorMs(this.#server);
    const measured = await work();
    const row = this.#rows.get(what) ?? { what, goal, ms: [], server: [] };
    row.ms.push(...(Array.isArray(measured) ? measured : [measured]));
    row.server.push(processorMs(this.#server) - before);
    this.#rows.set(what, row);
  }

  print(): void {
    for (const { what, goal, ms, server } of this.#rows.values()) {
      const frames = what.startsWith('frames') ? `, ${(1000 / mean(ms)).toFixed(0)} a second` : '';
      process.stdout.write(
        `${what.padEnd(34)} goal ${goal.padEnd(12)} median ${at(ms, 0.5)} ms, p95 ${at(ms, 0.95)} ms${frames}; server ${at(server, 0.5)} ms of processor\n`,
      );
    }
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
}

function at(values: readonly number[], share: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN).toFixed(0);
}

async function one(browser: Browser, { url }: Server, table: Table): Promise<void> {
  const { origin, searchParams } = new URL(url);
  const token = `?token=${searchParams.get('token') ?? ''}`;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript(watch);
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  try {
    await page.goto(url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await table.add('map, first places', '1500 ms', () =>
      firstPaint(page, `${origin}/register/map${token}`, 'inked'),
    );
    await page.waitForLoadState('networkidle');
    await table.add('frames while the map is dragged', '33 ms', () => panned(page));
    await page.waitForLoadState('networkidle');
    await table.add('map, one status', '200 ms', () => filtered(page, 'confirmed', 'inked'));
    await table.add('timeline, first bars', '1500 ms', () =>
      firstPaint(page, `${origin}/register/timeline${token}`, 'lanes'),
    );
    await page.waitForLoadState('networkidle');
    await table.add('frames while the timeline scrolls', '33 ms', () => scrolled(page));
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForLoadState('networkidle');
    await table.add('timeline, one status', '200 ms', () => filtered(page, 'confirmed', 'lanes'));
  } finally {
    await context.close();
  }
}

async function main(folder: string, sites: number, events: number, root: string | undefined): Promise<void> {
  const program = root === undefined ? new URL('../', import.meta.url) : pathToFileURL(`${root}/`);
  const casebook = await madeCasebook(folder, program, { sites, events });
  const server = await serve(program, casebook);
  const browser = await openBrowser();
  const table = new Table(server.process);
  const before = loadavg();
  try {
    for (let run = 0; run < runs; run += 1) await one(browser, server, table);
  } finally {
    await browser.close();
    server.process.kill('SIGTERM');
  }
  process.stdout.write(
    `${sites} sites and ${events} events, ${runs} runs; load ${before[0]?.toFixed(1) ?? ''} to ${loadavg()[0]?.toFixed(1) ?? ''}\n`,
  );
  table.print();
}

const [folder = '.', sites = '100000', events = '1000000', root] = process.argv.slice(2);
await main(folder, Number(sites), Number(events), root);
