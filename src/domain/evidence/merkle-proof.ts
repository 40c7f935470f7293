/**
 * Which hashes a proof is made of (RFC 9162 sections 2.1.3.1 and 2.1.4.1). A proof is a list of ranges of entries;
 * each range is hashed from complete subtrees, whose hashes the caller looks up in tiles. So a proof over a log of a
 * million entries touches a handful of tiles.
 */
import { nodeHash, type Sha256 } from './merkle.ts';

/** Entries from `start` up to, without, `end`. */
export interface EntryRange {
  readonly start: bigint;
  readonly end: bigint;
}

/** A complete subtree: the 2^`height` entries from `index` · 2^`height` on. */
export interface SubtreeNode {
  readonly height: number;
  readonly index: bigint;
}

/** Ranges whose hashes prove entry `index` in a tree of `size`, leaf side first. `index` must be below `size`. */
export function inclusionRanges({
  index,
  size,
}: {
  readonly index: bigint;
  readonly size: bigint;
}): EntryRange[] {
  const ranges: EntryRange[] = [];
  let [start, end] = [0n, size];
  while (end - start > 1n) {
    const middle = start + largestPowerBelow(end - start);
    if (index < middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  return ranges.reverse();
}

/** Ranges whose hashes prove that the tree of `second` entries begins with the tree of `first`; 0 < first ≤ second. */
export function consistencyRanges({
  first,
  second,
}: {
  readonly first: bigint;
  readonly second: bigint;
}): EntryRange[] {
  const ranges: EntryRange[] = [];
  let [start, end] = [0n, second];
  while (first !== end) {
    const middle = start + largestPowerBelow(end - start);
    if (first <= middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  // What is left is a subtree of both trees; the verifier knows it when it is the whole first tree.
  if (start > 0n) ranges.push({ start, end });
  return ranges.reverse();
}

/** The complete subtrees of a range that begins where a subtree of its size may begin, left to right. */
export function subtreesOf({ start, end }: EntryRange): SubtreeNode[] {
  const nodes: SubtreeNode[] = [];
  for (let at = start; at < end;) {
    const size = largestPowerUpTo(end - at);
    const height = size.toString(2).length - 1;
    nodes.push({ height, index: at >> BigInt(height) });
    at += size;
  }
  return nodes;
}

/** Hash of a range from the hashes of its `subtreesOf`, of which there is at least one. */
export function rangeHash(subtrees: readonly Uint8Array[], sha256: Sha256): Uint8Array {
  return subtrees.reduceRight((right, left) => nodeHash(left, right, sha256));
}

/** Largest power of two that is not above `size`; `size` ≥ 1. */
function largestPowerUpTo(size: bigint): bigint {
  return 1n << BigInt(size.toString(2).length - 1);
}

/** Largest power of two below `size`; `size` ≥ 2. */
function largestPowerBelow(size: bigint): bigint {
  return largestPowerUpTo(size - 1n);
}
