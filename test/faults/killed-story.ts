/**
 * Stories told by a process that kills itself (SIGKILL) before a planned file operation, or half-way through a write:
 * the same seam as in the other fault tests, put under the program when it is bundled.
 */
import { spawn } from 'node:child_process';
import * as promised from 'node:fs/promises';
import * as inOneStep from 'node:fs';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Story } from './stories.ts';
import { goesOn } from './survival.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const namesOf = (module: object): string =>
  Object.keys(module)
    .filter((name) => name !== 'default')
    .join(', ');

const seamSource = (): string => `
import * as real from 'fs/promises';
import { withSeam } from ${JSON.stringify(here('file-seam.ts'))};
export const seam = { watch: null };
const wrapped = withSeam(real, seam);
export const { ${namesOf(promised)} } = wrapped;
`;

/** The functions of `node:fs` with the same watch. */
const stepSource = (): string => `
import * as real from 'fs';
import { withSeamInOneStep } from ${JSON.stringify(here('file-seam.ts'))};
import { seam } from './seam.ts';
const wrapped = withSeamInOneStep(real, seam);
export const { ${namesOf(inOneStep)} } = wrapped;
`;

const childSource = (): string => `
import { writeSync } from 'fs';
import { seam } from './seam.ts';
import { writingStories } from ${JSON.stringify(here('stories.ts'))};
import { readsOnly } from ${JSON.stringify(here('disk-model.ts'))};
const [number, folder, at] = process.argv.slice(2);
const story = writingStories[Number(number)];
const die = () => process.kill(process.pid, 'SIGKILL');
let count = 0;
seam.watch = {
  before: ({ name, to, bytes }) => {
    const refused = story.refuses?.[name];
    if (refused !== undefined) return Object.assign(new Error(refused), { code: refused });
    if (readsOnly.has(name) || (name.startsWith('open') && !to?.startsWith('w'))) return null;
    count += 1;
    if (count !== Number(at)) return null;
    // A write is half done first; the seam tells when it is.
    if (bytes === null) die();
    return new Error('half a write');
  },
  done: () => {
    if (count === Number(at)) die();
  },
};
await story.tell(folder, (hashes) => writeSync(1, hashes.map((one) => one + '\\n').join('')));
`;

/** The bundled teller of stories. */
export class KilledStories {
  readonly #home: string;

  private constructor(home: string) {
    this.#home = home;
  }

  /** Bundles it; about a second. */
  static async make(): Promise<KilledStories> {
    const home = mkdtempSync(join(tmpdir(), 'sakkhi-killed-'));
    writeFileSync(join(home, 'seam.ts'), seamSource());
    writeFileSync(join(home, 'steps.ts'), stepSource());
    writeFileSync(join(home, 'child.ts'), childSource());
    await build({
      configFile: false,
      root: home,
      logLevel: 'silent',
      resolve: {
        alias: [
          { find: /^node:fs\/promises$/, replacement: join(home, 'seam.ts') },
          { find: /^node:fs$/, replacement: join(home, 'steps.ts') },
        ],
      },
      build: {
        ssr: join(home, 'child.ts'),
        outDir: join(home, 'out'),
        target: 'node20',
        rolldownOptions: { output: { entryFileNames: 'child.mjs' } },
      },
    });
    return new KilledStories(home);
  }

  /**
   * Kills the story before every `step`th of its operations that change the disk, two at a time, and holds what is left
   * to what must be true. Returns at how many.
   */
  async killEverywhere(story: Story, number: number, step: number): Promise<number> {
    const origin = join(this.#home, `origin-${number}`);
    mkdirSync(origin);
    const known = await story.prepare(origin);
    let next = 1;
    let ended = Number.POSITIVE_INFINITY;
    const lane = async (): Promise<void> => {
      while (next < ended) {
        const at = next;
        next += step;
        if (!(await this.#killedAt(at, { number, origin, known }))) ended = Math.min(ended, at);
      }
    };
    await Promise.all([lane(), lane()]);
    return Math.ceil((ended - 1) / step);
  }

  /** False when the story ended before that operation. */
  async #killedAt(
    at: number,
    {
      number,
      origin,
      known,
    }: { readonly number: number; readonly origin: string; readonly known: readonly string[] },
  ): Promise<boolean> {
    const folder = join(this.#home, `told-${number}-${at}`);
    cpSync(origin, folder, { recursive: true });
    try {
      const { signal, output, code } = await this.#tell([String(number), folder, String(at)]);
      if (signal === null && code !== 0) throw new Error(`the story failed by itself: ${output}`);
      await goesOn(folder, [...known, ...output.split('\n').slice(0, -1)]);
      return signal === 'SIGKILL';
    } catch (error) {
      throw new Error(`killed at operation ${at}: ${String(error)}`, { cause: error });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  async #tell(
    words: readonly string[],
  ): Promise<{ signal: string | null; code: number | null; output: string }> {
    const child = spawn(process.execPath, [join(this.#home, 'out', 'child.mjs'), ...words], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (piece: Buffer) => {
      output += piece.toString();
    });
    return new Promise((resolve) => child.on('close', (code, signal) => resolve({ signal, code, output })));
  }

  remove(): void {
    rmSync(this.#home, { recursive: true, force: true });
  }
}
