/** Runs the built command line as a person would: a child process, its output and its exit code. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const sakkhi: string = fileURLToPath(new URL('../bin/sakkhi.mjs', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Lines of standard output as JSON. */
  json(): Record<string, unknown>[];
}

interface RunOptions {
  readonly cwd?: string;
  readonly uid?: number;
}

/** Runs `sakkhi` with the given words. Needs a built program (`npm run build`). */
export function run(args: readonly string[], options: RunOptions = {}): Ran {
  if (!existsSync(fileURLToPath(new URL('../dist/cli/main.js', import.meta.url)))) {
    throw new Error('The program is not built: run `npm run build` before these tests.');
  }
  const result = spawnSync(process.execPath, [sakkhi, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  });
  return {
    code: result.status,
    out: result.stdout,
    err: result.stderr,
    json: () =>
      result.stdout
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

/** A new folder that `remove` deletes. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'sakkhi-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Writes files below a folder; names may have folders. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}
