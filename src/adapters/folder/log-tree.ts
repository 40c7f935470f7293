/**
 * Reading a log from its checkpoint down: the root proves the tiles at the right edge, these the full tiles below
 * them, and these every entry. Nothing that it gives out is unproven, and no entry needs more than a few tiles.
 */
import type { Fault } from '../../base/index.ts';
import {
  edgeOf,
  edgeRoot,
  edgeTiles,
  inclusionRanges,
  leafHash,
  nodeInRows,
  parseBundle,
  parseEntryAt,
  parseTile,
  rangeHash,
  rootOf,
  rowsOf,
  sameBytes,
  subtreesOf,
  tileOf,
  tileWidth,
  widthInTree,
  type LogEntry,
  type SubtreeNode,
  type TileName,
  type TreeEdge,
} from '../../domain/evidence/index.ts';
import { sha256, type FolderLayout } from './folder-layout.ts';
import { damagedLog, logPath, readAtLeast, type KnownCheckpoint } from './log-files.ts';

type Hashes = readonly Uint8Array[];

const nothing = new Uint8Array(0);

/** The tree under one checkpoint. All reads throw `journal/damaged` (integrity) and `files/…`. */
export class LogTree {
  readonly #layout: FolderLayout;
  readonly edge: TreeEdge;
  /** The tile used last, by level, with the rows above its hashes: a walk from left to right asks for the same ones again. */
  readonly #recent = new Map<number, { readonly index: bigint; readonly rows: readonly Hashes[] }>();

  private constructor(layout: FolderLayout, edge: TreeEdge) {
    this.#layout = layout;
    this.edge = edge;
  }

  /** Reads the right edge and holds it against the root. */
  static async open(layout: FolderLayout, { checkpoint }: KnownCheckpoint): Promise<LogTree> {
    const { size, root } = checkpoint;
    const tiles = new Map<string, Hashes>();
    for (const name of edgeTiles(size)) tiles.set(logPath(name), await readTile(layout, name));
    const edge = edgeOf(size, (name) => tiles.get(logPath(name)) ?? []);
    if (!sameBytes(edgeRoot(edge, sha256), root)) {
      throw damagedLog(
        'log/tile',
        'The tiles at the end of the log do not lead to the root that was signed.',
      );
    }
    return new LogTree(layout, edge);
  }

  /** The hashes of a tile, as wide as the tree has it. */
  async tile(level: number, index: bigint): Promise<Hashes> {
    return (await this.#rows(level, index))[0] ?? [];
  }

  /** The hash of a node of the tree. */
  async node(node: SubtreeNode): Promise<Uint8Array> {
    const place = tileOf(node, this.edge.size);
    return nodeInRows(await this.#rows(place.tile.level, place.tile.index), place);
  }

  async #rows(level: number, index: bigint): Promise<readonly Hashes[]> {
    const recent = this.#recent.get(level);
    if (recent?.index === index) return recent.rows;
    const rows = rowsOf(await this.#hashes(level, index), sha256);
    const width = widthInTree({ level, index }, this.edge.size);
    if (
      width === tileWidth &&
      !sameBytes(rows.at(-1)?.[0] ?? nothing, await this.#rootOfTile(level, index))
    ) {
      const name = logPath({ level, index, width });
      throw damagedLog(`log/${name}`, 'Its hashes are not those of the tree that was signed.');
    }
    this.#recent.set(level, { index, rows });
    return rows;
  }

  /** Of a full tile what its file says, not proven yet; of one at the edge what the root proved. */
  async #hashes(level: number, index: bigint): Promise<Hashes> {
    const name = { level, index, width: widthInTree({ level, index }, this.edge.size) };
    return name.width < tileWidth ? (this.edge.levels[level] ?? []) : readTile(this.#layout, name);
  }

  async #rootOfTile(level: number, index: bigint): Promise<Uint8Array> {
    return (await this.tile(level + 1, index >> 8n))[Number(index & 255n)] ?? nothing;
  }

  /** The exact bytes of the entries of bundle `index`, each proven. */
  async bundle(index: bigint): Promise<Hashes> {
    const { item, entries } = await this.#read(index);
    const leaves = entries.map((entry) => leafHash(entry, sha256));
    if (entries.length < tileWidth) {
      const at = leaves.findIndex((leaf, i) => !sameBytes(leaf, this.edge.levels[0]?.[i] ?? nothing));
      if (at !== -1) throw notSigned(`${item} entry ${at + 1}`);
    } else if (!sameBytes(rootOf(leaves, sha256), await this.#rootOfTile(0, index))) {
      throw damagedLog(item, 'Its entries are not those that were signed.');
    }
    return entries;
  }

  /** The exact bytes of entry `seq`, proven; the others of its bundle are not looked at. It must lie in the tree. */
  async entryBytes(seq: number): Promise<Uint8Array> {
    const index = BigInt(Math.floor(seq / tileWidth));
    const at = seq % tileWidth;
    const { item, entries } = await this.#read(index);
    const entry = entries[at] ?? nothing;
    const leaf = (await this.tile(0, index))[at] ?? nothing;
    if (!sameBytes(leafHash(entry, sha256), leaf)) throw notSigned(`${item} entry ${at + 1}`);
    return entry;
  }

  /** The entries of a bundle as its file says, not proven. */
  async #read(index: bigint): Promise<{ readonly item: string; readonly entries: Hashes }> {
    const width = widthInTree({ level: 0, index }, this.edge.size);
    const item = `log/${logPath({ index, width })}`;
    const file = await readAtLeast(this.#layout, { index, width });
    if (file === null) throw damagedLog(item, 'This file is missing.');
    const bundle = parseBundle(file.bytes, file.width);
    if (!bundle.ok) throw damagedLog(item, bundle.reason);
    return { item, entries: bundle.value.slice(0, width) };
  }

  /** The sibling hashes that prove entry `index`, leaf side first. The index must lie in the tree. */
  async inclusionPath(index: bigint): Promise<Hashes> {
    const path: Uint8Array[] = [];
    for (const range of inclusionRanges({ index, size: this.edge.size })) {
      const subtrees: Uint8Array[] = [];
      for (const node of subtreesOf(range)) subtrees.push(await this.node(node));
      path.push(rangeHash(subtrees, sha256));
    }
    return path;
  }

  /** The entries from `fromSeq` on, in order. */
  async *entries(fromSeq: number): AsyncGenerator<LogEntry> {
    const size = Number(this.edge.size);
    for (let seq = fromSeq; seq < size;) {
      const index = Math.floor(seq / tileWidth);
      const bundle = await this.bundle(BigInt(index));
      for (const bytes of bundle.slice(seq - index * tileWidth)) {
        const read = parseEntryAt(bytes, seq);
        if (!read.ok) throw damagedLog(`log entry ${seq}`, read.reason);
        yield read.entry;
        seq += 1;
      }
    }
  }
}

function notSigned(item: string): Fault {
  return damagedLog(item, 'It is not the entry that was signed.');
}

async function readTile(layout: FolderLayout, name: TileName): Promise<Hashes> {
  const item = `log/${logPath(name)}`;
  const file = await readAtLeast(layout, name);
  if (file === null) throw damagedLog(item, 'This file is missing.');
  const hashes = parseTile(file.bytes, file.width);
  if (!hashes.ok) throw damagedLog(item, hashes.reason);
  return hashes.value.slice(0, name.width);
}
