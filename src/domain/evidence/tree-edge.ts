/**
 * The right edge of a growing tree: the hashes of the partial tile of each level. It is all that a writer needs to
 * add entries and to know the root, whatever the size of the log.
 */
import { emptyRoot, nodeHash, rootOf, type Sha256 } from './merkle.ts';
import { tileWidth, type TileName } from './tlog-tiles.ts';

export interface TreeEdge {
  readonly size: bigint;
  /** By level: 0 to 255 hashes, the partial tile. Levels above the last one are empty. */
  readonly levels: readonly (readonly Uint8Array[])[];
}

/** A tile with its hashes. */
export interface FilledTile {
  readonly name: TileName;
  readonly hashes: readonly Uint8Array[];
}

/** The edge of the tree without entries. */
export const emptyEdge: TreeEdge = { size: 0n, levels: [] };

export interface GrownEdge {
  readonly edge: TreeEdge;
  /** Every tile that the new entries made or changed: full ones, and the partial ones of the new size. */
  readonly tiles: readonly FilledTile[];
}

/** Adds entries by their leaf hashes. */
export function growEdge(edge: TreeEdge, leaves: readonly Uint8Array[], sha256: Sha256): GrownEdge {
  const tiles: FilledTile[] = [];
  const levels: (readonly Uint8Array[])[] = [];
  let added = leaves;
  for (let level = 0; level < edge.levels.length || added.length > 0; level += 1) {
    const old = edge.levels[level] ?? [];
    const hashes = [...old, ...added];
    // Index of the tile at the edge: how many full tiles of this level stand before it.
    const first = edge.size >> BigInt(8 * (level + 1));
    const changed = added.length > 0;
    const above: Uint8Array[] = [];
    let at = 0;
    for (; at + tileWidth <= hashes.length; at += tileWidth) {
      const full = hashes.slice(at, at + tileWidth);
      tiles.push({ name: { level, index: first + BigInt(above.length), width: tileWidth }, hashes: full });
      above.push(rootOf(full, sha256));
    }
    const rest = hashes.slice(at);
    if (changed && rest.length > 0) {
      tiles.push({
        name: { level, index: first + BigInt(above.length), width: rest.length },
        hashes: rest,
      });
    }
    levels.push(rest);
    added = above;
  }
  return { edge: { size: edge.size + BigInt(leaves.length), levels }, tiles };
}

/** Names of the partial tiles of a tree, lowest level first: with their hashes an edge is known again. */
export function edgeTiles(size: bigint): TileName[] {
  const names: TileName[] = [];
  for (let level = 0; size >> BigInt(8 * level) > 0n; level += 1) {
    const count = size >> BigInt(8 * level);
    const width = Number(count & 255n);
    if (width > 0) names.push({ level, index: count >> 8n, width });
  }
  return names;
}

/** The edge of a tree of `size` from the hashes of its `edgeTiles`. */
export function edgeOf(size: bigint, hashesOf: (name: TileName) => readonly Uint8Array[]): TreeEdge {
  const levels: (readonly Uint8Array[])[] = [];
  for (const name of edgeTiles(size)) {
    while (levels.length < name.level) levels.push([]);
    levels.push(hashesOf(name));
  }
  return { size, levels };
}

/** The root of the tree (RFC 9162 section 2.1.1). */
export function edgeRoot(edge: TreeEdge, sha256: Sha256): Uint8Array {
  let root: Uint8Array | null = null;
  for (const hashes of edge.levels) {
    for (const peak of peaksOf(hashes, sha256).reverse()) {
      root = root === null ? peak : nodeHash(peak, root, sha256);
    }
  }
  return root ?? emptyRoot(sha256);
}

/** Roots of the complete subtrees of a partial tile, left to right. */
function peaksOf(hashes: readonly Uint8Array[], sha256: Sha256): Uint8Array[] {
  const peaks: Uint8Array[] = [];
  let at = 0;
  for (let size = tileWidth >> 1; size > 0; size >>= 1) {
    if ((hashes.length & size) === 0) continue;
    peaks.push(rootOf(hashes.slice(at, at + size), sha256));
    at += size;
  }
  return peaks;
}
