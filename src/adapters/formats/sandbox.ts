/**
 * How a parser process is started: the strongest fence that this machine allows. An empty environment, a bounded heap and
 * Node's own permissions (no file outside the program, no child, no addon) always; no network and `ulimit` where they work.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ParserLimits } from './limits.ts';

export interface Sandbox {
  /** True when the process gets a network namespace of its own, without any interface. */
  readonly noNetwork: boolean;
  /** True when Node's permission flags work here: no file outside the program, no child process, no addon. */
  readonly noFiles: boolean;
  /** True when `ulimit -v` and `ulimit -t` work with Node. */
  readonly boundedMemory: boolean;
}

export interface Command {
  readonly file: string;
  readonly arguments: readonly string[];
}

const probes = new Map<string, Promise<Sandbox>>();

/** What this machine allows for the parser process `entry`; tried once per entry and limits, and remembered. */
export function probeSandbox(entry: string, limits: ParserLimits): Promise<Sandbox> {
  const key = `${entry} ${String(limits.addressSpaceMegabytes)} ${String(limits.cpuSeconds)}`;
  const known = probes.get(key);
  if (known !== undefined) return known;
  const probe = tryFences(entry, limits);
  probes.set(key, probe);
  return probe;
}

const open: Sandbox = { noNetwork: false, noFiles: false, boundedMemory: false };

/** Each fence is tried alone, with a program that does nothing. */
async function tryFences(entry: string, limits: ParserLimits): Promise<Sandbox> {
  const works = (fence: Partial<Sandbox>): Promise<boolean> =>
    succeeds(sandboxCommand(entry, { ...open, ...fence }, limits, ['-e', '0']));
  const [noNetwork, noFiles, boundedMemory] = await Promise.all([
    process.platform === 'linux' && works({ noNetwork: true }),
    works({ noFiles: true }),
    process.platform !== 'win32' && works({ boundedMemory: true }),
  ]);
  return { noNetwork, noFiles, boundedMemory };
}

function succeeds(command: Command): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command.file, command.arguments, {
      env: {},
      stdio: 'ignore',
      timeout: 10_000,
      killSignal: 'SIGKILL',
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

/** The command line that runs the parser process `entry` (an absolute path), or `program`, inside the fence. */
export function sandboxCommand(
  entry: string,
  sandbox: Sandbox,
  limits: ParserLimits,
  program: readonly string[] = [entry],
): Command {
  const flags = sandbox.noFiles ? permissions(entry) : [];
  const node = [
    process.execPath,
    `--max-old-space-size=${String(limits.heapMegabytes)}`,
    ...flags,
    ...program,
  ];
  // `exec` keeps one process id through unshare, sh and node, so that SIGKILL reaches the parser itself.
  const script = `ulimit -c 0; ulimit -v ${String(limits.addressSpaceMegabytes * 1024)} && ulimit -t ${String(limits.cpuSeconds)} && exec "$@"`;
  const bounded = sandbox.boundedMemory ? ['/bin/sh', '-c', script, 'sh', ...node] : node;
  const [file = process.execPath, ...rest] = sandbox.noNetwork
    ? [unsharePath(), '-rn', '--', ...bounded]
    : bounded;
  return { file, arguments: rest };
}

/** By absolute path: the environment is empty, and a PATH must not choose the program. */
function unsharePath(): string {
  return (
    ['/usr/bin/unshare', '/bin/unshare', '/usr/local/bin/unshare'].find((path) => existsSync(path)) ??
    '/usr/bin/unshare'
  );
}

/**
 * Node's permission flags: read the program and its packages, nothing else. Empty where this Node has none.
 * Node 20 aborts when a folder is named twice or inside another, hence the pruning; the probe would notice the rest.
 */
function permissions(entry: string): string[] {
  const known = process.allowedNodeEnvironmentFlags;
  const flag = ['--permission', '--experimental-permission'].find((name) => known.has(name));
  if (flag === undefined) return [];
  const paths = readable(entry);
  const outer = paths.filter((path) => !paths.some((other) => path.startsWith(join(other, '/'))));
  return [flag, '--no-warnings', ...outer.map((path) => `--allow-fs-read=${path}`)];
}

/** The folder of the program and every node_modules and package.json that it can resolve to. */
function readable(entry: string): string[] {
  const paths = new Set([dirname(dirname(dirname(entry)))]);
  for (let folder = dirname(entry); ; folder = dirname(folder)) {
    for (const name of ['node_modules', 'package.json']) {
      if (existsSync(join(folder, name))) paths.add(join(folder, name));
    }
    if (folder === dirname(folder)) return [...paths];
  }
}
