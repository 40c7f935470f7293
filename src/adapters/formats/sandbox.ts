/**
 * How a parser process is started: the strongest fence that this machine allows. An empty environment, a bounded heap, no
 * code made from strings and Node's own permissions (no file outside the program, no child, no addon) always; no network,
 * `ulimit`, and a root folder and process list of its own where they work.
 */
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { jailScript, jailTools, outermost } from './jail.ts';
import type { ParserLimits } from './limits.ts';

export interface Sandbox {
  /** True when the process gets a network namespace of its own, without any interface. */
  readonly noNetwork: boolean;
  /** True when Node's permission flags work here: no file outside the program, no child process, no addon. */
  readonly noFiles: boolean;
  /** True when `ulimit -v`, `-t`, `-f` and `-n` work with Node. */
  readonly boundedMemory: boolean;
  /**
   * True when the process can be put into a root folder that holds the program and the system's libraries alone, with a
   * process list of its own: no socket file of another program can be reached, no process outside can be signalled.
   */
  readonly ownRoot: boolean;
}

export interface Command {
  readonly file: string;
  readonly arguments: readonly string[];
}

const probes = new Map<string, Promise<Sandbox>>();

/**
 * What this machine allows for the parser process `entry`; tried once per entry and limits, and remembered. `alsoReads`
 * names further folders that the process reads.
 */
export function probeSandbox(
  entry: string,
  limits: ParserLimits,
  alsoReads: readonly string[] = [],
): Promise<Sandbox> {
  const key = [entry, limits.addressSpaceMegabytes, limits.cpuSeconds, ...alsoReads].join('\n');
  const known = probes.get(key);
  if (known !== undefined) return known;
  const probe = tryFences(entry, limits, alsoReads);
  probes.set(key, probe);
  return probe;
}

const open: Sandbox = { noNetwork: false, noFiles: false, boundedMemory: false, ownRoot: false };
const closed: Sandbox = { noNetwork: true, noFiles: true, boundedMemory: true, ownRoot: true };

/** All fences together with the parser process itself; where that fails, each alone with a program that does nothing. */
async function tryFences(
  entry: string,
  limits: ParserLimits,
  alsoReads: readonly string[],
): Promise<Sandbox> {
  const works = (fence: Sandbox, program?: readonly string[]): Promise<boolean> =>
    succeeds(sandboxCommand({ entry, limits, alsoReads, sandbox: fence, ...(program ? { program } : {}) }));
  const alone = (fence: Partial<Sandbox>): Promise<boolean> => works({ ...open, ...fence }, ['-e', '0']);
  const unixes = process.platform !== 'win32';
  if (process.platform === 'linux' && jailTools() !== null && (await works(closed))) return closed;
  const [noNetwork, noFiles, boundedMemory] = await Promise.all([
    process.platform === 'linux' && alone({ noNetwork: true }),
    alone({ noFiles: true }),
    unixes && alone({ boundedMemory: true }),
  ]);
  return { noNetwork, noFiles, boundedMemory, ownRoot: false };
}

/** The standard input is empty, so a parser process that starts as it should ends at once with 0. */
function succeeds(command: Command): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command.file, command.arguments, {
      env: {},
      cwd: '/',
      stdio: 'ignore',
      timeout: 10_000,
      killSignal: 'SIGKILL',
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

export interface SandboxRequest {
  /** Absolute path of the parser process. */
  readonly entry: string;
  readonly sandbox: Sandbox;
  readonly limits: ParserLimits;
  /** What follows `node` and its flags; default: `entry` alone. */
  readonly program?: readonly string[];
  /** Folders beside the program and its packages that the process reads. */
  readonly alsoReads?: readonly string[];
}

/** The command line that runs the parser process, or another `program`, inside the fence. */
export function sandboxCommand({
  entry,
  sandbox,
  limits,
  program = [entry],
  alsoReads = [],
}: SandboxRequest): Command {
  const folders = outermost([...readable(entry), ...alsoReads.filter((folder) => existsSync(folder))]);
  const node = [
    process.execPath,
    `--max-old-space-size=${String(limits.heapMegabytes)}`,
    ...languageFences,
    ...(sandbox.noFiles ? permissions(folders) : []),
    ...program,
  ];
  const bounds = sandbox.boundedMemory ? boundsOf(limits) : [];
  if (sandbox.ownRoot) {
    const tools = jailTools();
    if (tools !== null) {
      const script = jailScript(tools, [process.execPath, ...folders], bounds);
      const spaces = ['-rnmpi', '--fork', '--kill-child', '--'];
      return { file: tools.unshare, arguments: [...spaces, '/bin/sh', '-c', script, 'sh', ...node] };
    }
  }
  // `exec` keeps one process id through unshare, sh and node, so that SIGKILL reaches the parser itself.
  const script = [...bounds, 'exec "$@"'].join(' && ');
  const bounded = bounds.length === 0 ? node : ['/bin/sh', '-c', script, 'sh', ...node];
  const [file = process.execPath, ...rest] = sandbox.noNetwork
    ? [unsharePath(), '-rn', '--', ...bounded]
    : bounded;
  return { file, arguments: rest };
}

/** No code from strings: what a file says never becomes a program through `eval` or `new Function`. */
const languageFences: readonly string[] = ['--disallow-code-generation-from-strings'];

/**
 * Limits of the kernel as commands of a shell: no core file, no written file, few open ones, address space (Buffers
 * included) and CPU time. The soft limit of CPU time is below the hard one: its own signal tells it from other deaths.
 */
function boundsOf(limits: ParserLimits): string[] {
  return [
    'ulimit -c 0',
    'ulimit -f 0',
    'ulimit -n 256',
    `ulimit -v ${String(limits.addressSpaceMegabytes * 1024)}`,
    `ulimit -t ${String(limits.cpuSeconds + 5)}`,
    `ulimit -S -t ${String(limits.cpuSeconds)}`,
  ];
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
 * Node 20 aborts when a folder is named twice or inside another, hence `outermost`; the probe would notice the rest.
 */
function permissions(folders: readonly string[]): string[] {
  const known = process.allowedNodeEnvironmentFlags;
  const flag = ['--permission', '--experimental-permission'].find((name) => known.has(name));
  if (flag === undefined) return [];
  return [flag, '--no-warnings', ...folders.map((path) => `--allow-fs-read=${path}`)];
}

/** The folder of the program and every node_modules and package.json that it can resolve to. */
function readable(entry: string): string[] {
  const paths = new Set([dirname(dirname(dirname(entry)))]);
  for (let folder = dirname(entry); ; folder = dirname(folder)) {
    for (const name of ['node_modules', 'package.json']) {
      const path = join(folder, name);
      if (!existsSync(path)) continue;
      paths.add(path);
      // Node judges a file by where it really lies: node_modules may be a link.
      paths.add(realpathSync(path));
    }
    // Where npm installed a whole tree, everything resolves inside it; folders above would only open more.
    const isTree = existsSync(join(folder, 'node_modules', '.package-lock.json'));
    if (isTree || folder === dirname(folder)) return [...paths];
  }
}
