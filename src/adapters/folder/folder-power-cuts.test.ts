/**
 * Power cuts. The operations of a whole story are recorded; then, for a cut after each of them, a disk is made as it
 * could have been left: what was fsynced is there, and of the rest any part may be lost, torn, zeroed or in another
 * order. On every such disk nothing acknowledged is lost, the casebook opens and the next commands go on.
 */
import type * as FileSystem from 'node:fs/promises';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, test, vi } from 'vitest';
import { goesOn, story } from '../../../test/crash-story.ts';

type Operation =
  | { readonly what: 'mkdir' | 'unlink' | 'rmdir' | 'sync' | 'create'; readonly path: string }
  | { readonly what: 'write'; readonly path: string; readonly bytes: Buffer }
  | { readonly what: 'rename' | 'link'; readonly path: string; readonly to: string };

/** Null while nothing is recorded. */
const recorder = vi.hoisted(() => ({ record: null as ((operation: Operation) => void) | null }));

vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof FileSystem>();
  const tell = (operation: Operation): void => recorder.record?.(operation);
  const open: typeof real.open = async (path, flags, mode) => {
    const handle = await real.open(path, flags, mode);
    const at = String(path);
    if (typeof flags === 'string' && flags.startsWith('w')) tell({ what: 'create', path: at });
    const write = handle.writeFile.bind(handle);
    const sync = handle.sync.bind(handle);
    return Object.assign(handle, {
      writeFile: async (bytes: Uint8Array) => {
        await write(bytes);
        tell({ what: 'write', path: at, bytes: Buffer.from(bytes) });
      },
      sync: async () => {
        await sync();
        tell({ what: 'sync', path: at });
      },
    });
  };
  return {
    ...real,
    open,
    mkdir: async (path: string, options: object) => {
      await real.mkdir(path, options);
      tell({ what: 'mkdir', path });
    },
    rename: async (path: string, to: string) => {
      await real.rename(path, to);
      tell({ what: 'rename', path, to });
    },
    link: async (path: string, to: string) => {
      await real.link(path, to);
      tell({ what: 'link', path, to });
    },
    unlink: async (path: string) => {
      await real.unlink(path);
      tell({ what: 'unlink', path });
    },
    rmdir: async (path: string) => {
      await real.rmdir(path);
      tell({ what: 'rmdir', path });
    },
  };
});

/** A file or a folder: what programs see of it, and what is sure to survive. */
interface Node {
  readonly isFolder: boolean;
  readonly names: Map<string, Node>;
  readonly sureNames: Map<string, Node>;
  bytes: Buffer;
  sureBytes: Buffer;
}

const newNode = (isFolder: boolean): Node => ({
  isFolder,
  names: new Map(),
  sureNames: new Map(),
  bytes: Buffer.alloc(0),
  sureBytes: Buffer.alloc(0),
});

/** Small numbers that look random and are always the same (an LCG; the high bits are used). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Follows the operations of the story, below `root`. */
class Disk {
  readonly root: Node = newNode(true);

  apply(operation: Operation): void {
    const { folder, name } = this.#place(operation.path);
    const node = folder.names.get(name) ?? (name === '' ? folder : newNode(operation.what === 'mkdir'));
    switch (operation.what) {
      case 'mkdir':
      case 'create':
        folder.names.set(name, node);
        node.bytes = Buffer.alloc(0);
        return;
      case 'write':
        node.bytes = operation.bytes;
        return;
      case 'sync':
        node.sureBytes = node.bytes;
        node.sureNames.clear();
        for (const [one, child] of node.names) node.sureNames.set(one, child);
        return;
      case 'rename':
      case 'link': {
        const target = this.#place(operation.to);
        target.folder.names.set(target.name, node);
        if (operation.what === 'rename') folder.names.delete(name);
        return;
      }
      case 'unlink':
      case 'rmdir':
        folder.names.delete(name);
    }
  }

  #place(path: string): { readonly folder: Node; readonly name: string } {
    const elements = path.split('/').filter((element) => element !== '');
    const name = elements.pop() ?? '';
    let folder = this.root;
    for (const element of elements) {
      const next = folder.names.get(element);
      if (next === undefined) throw new Error(`${path}: no folder ${element}`);
      folder = next;
    }
    return { folder, name };
  }
}

/** How a cut treats what is not sure: all is lost, all is there, or each thing by chance. */
type Cut = 'lost' | 'kept' | ((below: number) => number);

async function leaveBehind(node: Node, path: string, cut: Cut): Promise<void> {
  for (const name of new Set([...node.sureNames.keys(), ...node.names.keys()])) {
    const isNew = cut === 'kept' || (cut !== 'lost' && cut(2) === 1);
    const child = (isNew ? node.names : node.sureNames).get(name);
    if (child === undefined) continue;
    if (child.isFolder) {
      await mkdir(join(path, name), { mode: 0o700 });
      await leaveBehind(child, join(path, name), cut);
    } else {
      await writeFile(join(path, name), bytesLeft(child, cut), { mode: 0o600 });
    }
  }
}

function bytesLeft({ bytes, sureBytes }: Node, cut: Cut): Buffer {
  if (cut === 'kept' || bytes === sureBytes) return bytes;
  if (cut === 'lost') return sureBytes;
  const part = cut(bytes.length + 1);
  const torn = Buffer.concat([bytes.subarray(0, part), Buffer.alloc(bytes.length - part)]);
  return [sureBytes, bytes, bytes.subarray(0, part), torn, Buffer.alloc(bytes.length)][cut(5)] ?? bytes;
}

/** How many disks are tried: few in every run, 10,000 and more before a release. */
const wanted = Number(process.env['SAKKHI_POWER_CUTS'] ?? '400');

test('a cut after any operation loses nothing acknowledged', { timeout: 7_200_000 }, async () => {
  const home = await mkdtemp(join(tmpdir(), 'sakkhi-power-'));
  const folder = join(home, 'story');
  await mkdir(folder);
  const trace: { readonly operation: Operation; readonly acknowledged: number }[] = [];
  const acknowledged: string[] = [];
  const inside = (path: string): string => relative(folder, path);
  recorder.record = (operation) => {
    // The parent belongs to somebody else, and the folder itself was there before.
    const path = inside(operation.path);
    if (path.startsWith('..') || (path === '' && operation.what === 'mkdir')) return;
    const to = 'to' in operation ? { to: inside(operation.to) } : {};
    trace.push({
      operation: { ...operation, path, ...to },
      acknowledged: acknowledged.length,
    });
  };
  try {
    await story(folder, acknowledged);
    recorder.record = null;
    expect(trace.length).toBeGreaterThan(100);
    const rounds = Math.max(1, Math.ceil(wanted / trace.length));
    let tried = 0;
    for (const [at, { operation }] of trace.entries()) {
      for (let round = 0; round < rounds; round += 1) {
        const disk = new Disk();
        for (const one of trace.slice(0, at + 1)) disk.apply(one.operation);
        const known = acknowledged.slice(0, trace[at + 1]?.acknowledged ?? acknowledged.length);
        const cut: Cut = round === 0 ? 'lost' : round === 1 ? 'kept' : numbersFrom(at * 10_007 + round);
        const left = join(home, 'left');
        await mkdir(left);
        await leaveBehind(disk.root, left, cut);
        await rm(join(left, 'lock'), { force: true });
        try {
          await goesOn(left, known);
        } catch (error) {
          const where = `cut ${at}, round ${round}, after ${operation.what} ${operation.path}`;
          throw new Error(`${where}: ${error instanceof Error ? error.message : String(error)}`, {
            cause: error,
          });
        }
        await rm(left, { recursive: true });
        tried += 1;
      }
    }
    console.log(`${tried} power cuts at ${trace.length} places survived`);
  } finally {
    recorder.record = null;
    await rm(home, { recursive: true, force: true });
  }
});
