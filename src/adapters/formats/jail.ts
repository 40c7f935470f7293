/**
 * A root folder of its own for the parser process (Linux): an empty memory disk into which the program, its packages and
 * the system's libraries are hung read-only. Homes, temporary files and the socket files of other programs (containers,
 * keys, screens) do not exist in it. Made inside namespaces of the process alone, gone with it.
 */
import { existsSync, lstatSync, readlinkSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Absolute paths of the programs that make the root folder. */
export interface JailTools {
  readonly unshare: string;
  readonly mount: string;
  readonly chroot: string;
  readonly setpriv: string;
}

let tools: JailTools | null | undefined;

/** The programs that a root folder needs; null where one of them is missing. */
export function jailTools(): JailTools | null {
  if (tools === undefined) {
    const [unshare, mount, chroot, setpriv] = ['unshare', 'mount', 'chroot', 'setpriv'].map(systemProgram);
    tools = unshare && mount && chroot && setpriv ? { unshare, mount, chroot, setpriv } : null;
  }
  return tools;
}

/** By absolute path: a PATH must not choose the program. */
function systemProgram(name: string): string | null {
  const places = ['/usr/bin', '/usr/sbin', '/bin', '/sbin'].map((folder) => join(folder, name));
  return places.find((path) => existsSync(path)) ?? null;
}

/** Folders without those that lie inside another of them. */
export function outermost(paths: readonly string[]): string[] {
  const own = [...new Set(paths)];
  return own.filter((path) => !own.some((other) => path !== other && path.startsWith(join(other, '/'))));
}

/** What every program needs of the system: its libraries, and the tools above. */
const system = ['/usr', '/bin', '/sbin', '/lib', '/lib32', '/lib64', '/libx32'];

/**
 * The shell script that makes the root folder out of `paths` (absolute, files or folders), gives the commands
 * `bounds` and runs its arguments in it, without any right of a superuser. The shell stays as the first process of the new
 * list: a first process ignores the signals that tell how a parser died.
 */
export function jailScript(programs: JailTools, paths: readonly string[], bounds: readonly string[]): string {
  const present = system.filter((path) => existsSync(path));
  const links = present.filter((path) => lstatSync(path).isSymbolicLink());
  const hung = outermost([...present.filter((path) => !links.includes(path)), ...paths]);
  const root = mountPoint(hung);
  const inRoot = (path: string): string => quoted(join(root, path));
  const isFolder = (path: string): boolean => statSync(path).isDirectory();
  const folders = hung.map((path) => inRoot(isFolder(path) ? path : dirname(path)));
  return [
    'set -e',
    `${programs.mount} -t tmpfs -o mode=755,size=1m none ${root}`,
    `mkdir -p ${folders.join(' ')}`,
    ...hung.filter((path) => !isFolder(path)).map((path) => `: > ${inRoot(path)}`),
    ...links.map((path) => `ln -s ${quoted(readlinkSync(path))} ${inRoot(path)}`),
    ...hung.map(
      (path) =>
        `${programs.mount} --rbind ${quoted(path)} ${inRoot(path)}; ${programs.mount} -o remount,bind,ro ${inRoot(path)} || :`,
    ),
    // Per mount, not per disk: an ordinary user may not change the disk itself.
    `${programs.mount} -o remount,bind,ro ${root} || :`,
    ...bounds,
    'set +e',
    `${programs.chroot} ${root} ${programs.setpriv} --bounding-set=-all --inh-caps=-all --no-new-privs "$@"`,
    'exit $?',
  ].join('\n');
}

/** An empty place of every Linux over which the new root can be hung, outside everything that is needed. */
function mountPoint(needed: readonly string[]): string {
  const places = ['/mnt', '/media', '/srv', '/opt', '/var', '/home', '/tmp'];
  const free = places.find(
    (place) => existsSync(place) && !needed.some((path) => path === place || path.startsWith(`${place}/`)),
  );
  return free ?? '/mnt';
}

/** One word of a shell script. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
