/**
 * What a disk may hold after the power was cut: it follows the operations that were done and knows of each file and
 * each name whether it is sure (fsynced) or only in the memory of the system.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Operation } from './file-seam.ts';

/** A file or a folder: what programs see of it, and what is sure to survive. */
interface Node {
  readonly isFolder: boolean;
  readonly names: Map<string, Node>;
  readonly sureNames: Map<string, Node>;
  bytes: Uint8Array;
  sureBytes: Uint8Array;
  /** After a failed fsync the system may have dropped what was written, and a later fsync says nothing of it. */
  dropped: boolean;
}

const nothing = new Uint8Array(0);

const newNode = (isFolder: boolean): Node => ({
  isFolder,
  names: new Map(),
  sureNames: new Map(),
  bytes: nothing,
  sureBytes: nothing,
  dropped: false,
});

/** How a cut treats what is not sure: all is lost, all is there, or each thing by chance. */
export type Cut = 'lost' | 'kept' | ((below: number) => number);

/** Follows the operations below one folder; their paths are relative to it. */
export class Disk {
  readonly #root: Node = newNode(true);

  /** Takes a folder that lies on the disk since long: all of it is sure. */
  async load(path: string, node: Node = this.#root): Promise<void> {
    for (const found of await readdir(path, { withFileTypes: true })) {
      const child = newNode(found.isDirectory());
      node.names.set(found.name, child);
      node.sureNames.set(found.name, child);
      if (child.isFolder) await this.load(join(path, found.name), child);
      else child.bytes = child.sureBytes = await readFile(join(path, found.name));
    }
  }

  /** Follows an operation that was done. */
  apply(operation: Operation): void {
    const { folder, name } = this.#place(operation.path);
    const node = name === '' ? folder : (folder.names.get(name) ?? newNode(operation.name === 'mkdir'));
    switch (operation.name) {
      case 'open':
        if (operation.to?.startsWith('w') !== true) return;
        folder.names.set(name, node);
        node.bytes = nothing;
        node.dropped = false;
        return;
      case 'mkdir':
        folder.names.set(name, node);
        return;
      case 'handle.writeFile':
      case 'write':
        node.bytes = operation.bytes ?? nothing;
        return;
      case 'fsync':
      case 'handle.sync':
        sync(node);
        return;
      case 'rename':
      case 'link': {
        const target = this.#place(operation.to ?? '');
        target.folder.names.set(target.name, node);
        if (operation.name !== 'link') folder.names.delete(name);
        return;
      }
      case 'unlink':
      case 'rmdir':
        folder.names.delete(name);
        return;
      default:
        if (!readsOnly.has(operation.name)) throw new Error(`The disk does not know ${operation.name}.`);
    }
  }

  /** Follows an operation that failed: of a failed fsync, nothing written before is ever sure. */
  fail(operation: Operation): void {
    if (operation.name !== 'fsync' && operation.name !== 'handle.sync') return;
    const { folder, name } = this.#place(operation.path);
    const node = name === '' ? folder : folder.names.get(name);
    if (node?.isFolder === false) node.dropped = true;
  }

  /** Makes the disk in `path` as a cut of the power now may leave it. */
  async leaveBehind(path: string, cut: Cut): Promise<void> {
    await leave(this.#root, path, cut);
  }

  #place(path: string): { readonly folder: Node; readonly name: string } {
    const elements = path.split('/').filter((element) => element !== '');
    const name = elements.pop() ?? '';
    let folder = this.#root;
    for (const element of elements) {
      const next = folder.names.get(element);
      if (next === undefined) throw new Error(`${path}: no folder ${element}`);
      folder = next;
    }
    return { folder, name };
  }
}

/** Operations that change nothing on the disk. */
export const readsOnly: ReadonlySet<string> = new Set([
  'lstat',
  'fstat',
  'readdir',
  'read',
  'readFile',
  'close',
  'handle.read',
  'handle.readFile',
  'handle.close',
  'handle.stat',
]);

function sync(node: Node): void {
  if (!node.dropped) node.sureBytes = node.bytes;
  node.sureNames.clear();
  for (const [one, child] of node.names) node.sureNames.set(one, child);
}

async function leave(node: Node, path: string, cut: Cut): Promise<void> {
  for (const name of new Set([...node.sureNames.keys(), ...node.names.keys()])) {
    const isNew = cut === 'kept' || (cut !== 'lost' && cut(2) === 1);
    const child = (isNew ? node.names : node.sureNames).get(name);
    if (child === undefined) continue;
    if (child.isFolder) {
      await mkdir(join(path, name), { mode: 0o700 });
      await leave(child, join(path, name), cut);
    } else {
      await writeFile(join(path, name), bytesLeft(child, cut), { mode: 0o600 });
    }
  }
}

function bytesLeft({ bytes, sureBytes }: Node, cut: Cut): Uint8Array {
  if (cut === 'kept' || bytes === sureBytes) return bytes;
  if (cut === 'lost') return sureBytes;
  const part = cut(bytes.length + 1);
  const torn = Buffer.concat([bytes.subarray(0, part), Buffer.alloc(bytes.length - part)]);
  return [sureBytes, bytes, bytes.subarray(0, part), torn, Buffer.alloc(bytes.length)][cut(5)] ?? bytes;
}
