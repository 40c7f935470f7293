/**
 * A disk of a few hundred kilobytes: a tmpfs in a mount namespace of its own (`unshare -rm`), in which a script runs the
 * whole program until the disk is full, at an offset that differs each time. Nothing of it is simulated.
 */
import { spawnSync } from 'node:child_process';
import { sakkhi } from '../cli.ts';

/** What one command answered. */
export interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** What was seen on one small disk. */
export interface FullDisk {
  /** Free bytes when the first files were added. */
  readonly free: number;
  /** The command that met the full disk. */
  readonly met: Answer;
  /** Hashes that it said were added, and those of the runs before it. */
  readonly added: readonly string[];
  /** Free bytes when it had ended. */
  readonly left: number;
  readonly verify: Answer;
  readonly claims: Answer;
  /** To a disk with room. */
  readonly export: Answer;
  readonly bundle: Answer;
  /** After space was freed: the same files again. */
  readonly again: Answer;
  readonly verifyAgain: Answer;
}

/**
 * The script: it makes a casebook, fills the disk up to `free` bytes, adds files until the disk is full, looks at what
 * is there, frees space, and goes on. What it saw goes to standard output as JSON.
 */
const script = (free: number): string => `
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
const [disk, roomy] = process.argv.slice(1);
const casebook = disk + '/casebook';
const run = (...args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [${JSON.stringify(sakkhi)}, ...args], {
    encoding: 'utf8', maxBuffer: 2 ** 28,
  });
  return { code: status, out: stdout, err: stderr };
};
const at = ['--casebook', casebook];
const bytesFree = () => { const { bavail, bsize } = statfsSync(disk); return bavail * bsize; };
const added = ({ out }) => out.split('\\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line))
  .filter(({ status }) => status === 'added').map(({ sha256 }) => sha256);
run('new', casebook);
mkdirSync(roomy + '/one');
writeFileSync(roomy + '/one/first.txt', 'The harbour office counted 41 boats in the basin of Tellin.');
const first = run('add', roomy + '/one', '--json', ...at);
mkdirSync(roomy + '/many');
for (let i = 0; i < 60; i += 1)
  writeFileSync(roomy + '/many/' + i + '.txt', 'Page ' + i + '. Officials counted ' + (i + 11) + ' boats in the basin of Tellin. ' + 'x '.repeat(i * 37));
const ballast = Math.max(0, bytesFree() - ${free});
writeFileSync(disk + '/ballast', Buffer.alloc(ballast));
const free = bytesFree();
const met = run('add', roomy + '/many', '--json', ...at);
const left = bytesFree();
const sources = [...added(first), ...added(met)];
const verify = run('verify', '--json', ...at);
const claims = run('claims', '--json', ...at);
const exported = run('export', ...sources.slice(0, 1), '--output', roomy + '/bundle', '--json', ...at);
const bundle = run('verify', '--bundle', roomy + '/bundle', '--json');
rmSync(disk + '/ballast');
const again = run('add', roomy + '/many', '--json', ...at);
const verifyAgain = run('verify', '--json', ...at);
process.stdout.write(JSON.stringify({ free, met, added: sources, left, verify, claims, export: exported, bundle, again, verifyAgain }));
`;

const inNamespace = (words: readonly string[]): readonly string[] => ['-rm', 'sh', '-c', ...words];

/** True where a small disk can be had. */
export function canMount(folder: string): boolean {
  const { status } = spawnSync('unshare', inNamespace(['mount -t tmpfs -o size=1m tmpfs "$0"', folder]));
  return status === 0;
}

/** Runs the script on a disk of `size` bytes mounted at `disk`; `roomy` is a folder on a disk with room. */
export function fillDisk(
  disk: string,
  roomy: string,
  { size, free }: { readonly size: number; readonly free: number },
): FullDisk {
  const mounted = `mount -t tmpfs -o size=${size} tmpfs "$0" && exec "$1" --input-type=module -e "$2" "$0" "$3"`;
  const { stdout, stderr } = spawnSync(
    'unshare',
    inNamespace([mounted, disk, process.execPath, script(free), roomy]),
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  if (!stdout.startsWith('{')) throw new Error(`The script on the small disk failed: ${stderr}`);
  return JSON.parse(stdout) as FullDisk;
}
