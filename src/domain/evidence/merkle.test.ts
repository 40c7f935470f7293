/** The tree against its slow twin and against the public vectors. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxTreeSize, parseDecimal } from './decimal.ts';
import {
  consistencyRanges,
  inclusionRanges,
  rangeHash,
  subtreesOf,
  type EntryRange,
  type SubtreeNode,
} from './merkle-proof.ts';
import { sha256, twinPath, twinProof, twinRoot } from '../../../test/merkle-twin.ts';
import { verifyConsistency, verifyInclusion } from './merkle-verify.ts';
import { leafHash, rootOf, rowsOf } from './merkle.ts';
import { nodeInRows, nodeInTile, tileOf, tilePath, type TileName } from './tlog-tiles.ts';
import { edgeOf, edgeRoot, edgeTiles, emptyEdge, growEdge } from './tree-edge.ts';

const entryOf = (i: number): Uint8Array => new TextEncoder().encode(`entry ${i}`);
const entriesOf = (n: number): Uint8Array[] => Array.from({ length: n }, (_, i) => entryOf(i));
const leavesOf = (n: number): Uint8Array[] => entriesOf(n).map((entry) => leafHash(entry, sha256));

/** The tiles of a tree that grew by batches of these sizes, by path; and its edge. */
function grown(batches: readonly number[]) {
  const tiles = new Map<string, readonly Uint8Array[]>();
  let edge = emptyEdge;
  for (const count of batches) {
    const from = Number(edge.size);
    const leaves = leavesOf(from + count).slice(from);
    const next = growEdge(edge, leaves, sha256);
    for (const { name, hashes } of next.tiles) tiles.set(tilePath(name), hashes);
    edge = next.edge;
  }
  const hashesOf = (name: TileName): readonly Uint8Array[] => {
    const hashes = tiles.get(tilePath(name));
    if (hashes === undefined) throw new Error(`no tile ${tilePath(name)}`);
    return hashes;
  };
  return { edge, tiles, hashesOf };
}

/** A proof out of tiles. */
function proofOf(
  ranges: readonly EntryRange[],
  size: number,
  hashesOf: (name: TileName) => readonly Uint8Array[],
) {
  const hashOf = (node: SubtreeNode): Uint8Array => {
    const place = tileOf(node, BigInt(size));
    const hashes = hashesOf(place.tile);
    const hash = nodeInTile(hashes, place, sha256);
    // The quick way of those who read many nodes of one tile.
    expect(nodeInRows(rowsOf(hashes, sha256), place)).toEqual(hash);
    return hash;
  };
  return ranges.map((range) => rangeHash(subtreesOf(range).map(hashOf), sha256));
}

describe('the tree and its twin agree', () => {
  test('roots, for every size up to 150', () => {
    let edge = emptyEdge;
    for (let n = 0; n <= 150; n += 1) {
      const root = twinRoot(entriesOf(n));
      expect(edgeRoot(edge, sha256)).toEqual(root);
      if (n > 0) expect(rootOf(leavesOf(n), sha256)).toEqual(root);
      edge = growEdge(edge, [leafHash(entryOf(n), sha256)], sha256).edge;
    }
  });

  test('roots and edges do not depend on how the entries came in batches', () => {
    const batches = fc.array(fc.nat({ max: 700 }), { maxLength: 4 });
    fc.assert(
      fc.property(batches, (sizes) => {
        const total = sizes.reduce((sum, size) => sum + size, 0);
        const { edge, hashesOf } = grown(sizes);
        expect(edgeRoot(edge, sha256)).toEqual(twinRoot(entriesOf(total)));
        expect(edgeOf(BigInt(total), hashesOf)).toEqual(edge);
        expect(edge).toEqual(grown([total]).edge);
      }),
      { numRuns: 20 },
    );
  });

  test('proofs of inclusion and of consistency out of tiles', () => {
    const sizes = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 250, max: 800 }));
    const place = sizes.chain((size) =>
      fc.record({ size: fc.constant(size), at: fc.nat({ max: size - 1 }) }),
    );
    fc.assert(
      fc.property(place, ({ size, at }) => {
        const { hashesOf } = grown([size]);
        const entries = entriesOf(size);
        const inclusion = proofOf(inclusionRanges({ index: BigInt(at), size: BigInt(size) }), size, hashesOf);
        expect(inclusion).toEqual(twinPath(at, entries));
        const sizesOfBoth = { first: BigInt(at + 1), second: BigInt(size) };
        const consistency = proofOf(consistencyRanges(sizesOfBoth), size, hashesOf);
        expect(consistency).toEqual(twinProof(at + 1, entries));
        const root = twinRoot(entries);
        const claim = { index: BigInt(at), size: BigInt(size), leaf: leafHash(entryOf(at), sha256), root };
        expect(verifyInclusion({ ...claim, proof: inclusion }, sha256).ok).toBe(true);
        const roots = { firstRoot: twinRoot(entries.slice(0, at + 1)), secondRoot: root };
        expect(verifyConsistency({ ...sizesOfBoth, ...roots, proof: consistency }, sha256).ok).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('names of the tiles at the edge, as in the example of the specification', () => {
    expect(edgeTiles(70_000n)).toEqual([
      { level: 0, index: 273n, width: 112 },
      { level: 1, index: 1n, width: 17 },
      { level: 2, index: 0n, width: 1 },
    ]);
    expect(edgeTiles(256n)).toEqual([{ level: 1, index: 0n, width: 1 }]);
  });
});

describe('a proof that was changed is refused', () => {
  const flip = (bytes: Uint8Array, bit: number): Uint8Array => {
    const changed = Uint8Array.from(bytes);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    return changed;
  };

  test('any bit of any hash, any other index or size, a hash more or less', () => {
    const size = 11;
    const entries = entriesOf(size);
    const root = twinRoot(entries);
    for (let at = 0; at < size; at += 1) {
      const proof = twinPath(at, entries);
      const claim = {
        index: BigInt(at),
        size: BigInt(size),
        leaf: leafHash(entryOf(at), sha256),
        root,
        proof,
      };
      const holds = (change: Partial<typeof claim>): boolean =>
        verifyInclusion({ ...claim, ...change }, sha256).ok;
      expect(holds({})).toBe(true);
      for (let other = 0n; other <= 40n; other += 1n) {
        if (other !== claim.index) expect(holds({ index: other })).toBe(false);
      }
      for (const hash of proof.keys()) {
        for (let bit = 0; bit < 256; bit += 17) {
          expect(holds({ proof: proof.map((one, i) => (i === hash ? flip(one, bit) : one)) })).toBe(false);
        }
        expect(holds({ proof: proof.toSpliced(hash, 1) })).toBe(false);
        expect(holds({ proof: proof.toSpliced(hash, 0, root) })).toBe(false);
      }
      expect(holds({ proof: [...proof, root] })).toBe(false);
      expect(holds({ leaf: flip(claim.leaf, 3) })).toBe(false);
      expect(holds({ root: flip(root, 3) })).toBe(false);
    }
  });

  test('sizes and indices around 2^64 do not wrap', () => {
    const [leaf, root] = [sha256(Uint8Array.of(1)), sha256(Uint8Array.of(2))];
    for (const index of [maxTreeSize, maxTreeSize + 1n, -1n]) {
      expect(verifyInclusion({ index, size: 1n, leaf, root: leaf, proof: [] }, sha256).ok).toBe(false);
      expect(verifyInclusion({ index: 0n, size: index + 1n, leaf, root: leaf, proof: [] }, sha256).ok).toBe(
        false,
      );
    }
    const proof = Array.from({ length: 64 }, () => root);
    const claim = { index: maxTreeSize - 1n, size: maxTreeSize, leaf, root, proof };
    expect(verifyInclusion(claim, sha256)).toMatchObject({ ok: false });
    const roots = { firstRoot: leaf, secondRoot: root };
    expect(verifyConsistency({ first: maxTreeSize, second: 1n, ...roots, proof }, sha256).ok).toBe(false);
    expect(
      verifyConsistency({ first: maxTreeSize - 1n, second: maxTreeSize, ...roots, proof }, sha256).ok,
    ).toBe(false);
    expect(parseDecimal('18446744073709551615')).toBe(maxTreeSize);
    for (const text of ['18446744073709551616', '01', '', '-1', '+1', '1 ', '1e3', '99999999999999999999'])
      expect(parseDecimal(text)).toBeNull();
  });
});

type Vector = Readonly<Record<string, string | boolean | readonly string[] | null>>;

function vectors(kind: string): Vector[] {
  const path = new URL(`../../../test/vectors/merkle/${kind}.jsonl`, import.meta.url);
  return readFileSync(fileURLToPath(path), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Vector);
}

const bytesOf = (value: Vector[string] | undefined): Uint8Array =>
  Buffer.from(typeof value === 'string' ? value : '', 'base64');
const hashesOf = (value: Vector[string] | undefined): Uint8Array[] =>
  Array.isArray(value) ? value.map((one: string) => bytesOf(one)) : [];
const sizeOf = (value: Vector[string] | undefined): bigint => BigInt(typeof value === 'string' ? value : '');

describe('vectors of transparency-dev/merkle', () => {
  test('98 of inclusion', () => {
    const all = vectors('inclusion');
    expect(all).toHaveLength(98);
    for (const one of all) {
      const claim = {
        index: sizeOf(one['leafIdx']),
        size: sizeOf(one['treeSize']),
        leaf: bytesOf(one['leafHash']),
        root: bytesOf(one['root']),
        proof: hashesOf(one['proof']),
      };
      expect([one['file'], verifyInclusion(claim, sha256).ok]).toEqual([
        one['file'],
        one['wantErr'] === false,
      ]);
    }
  });

  test('98 of consistency', () => {
    const all = vectors('consistency');
    expect(all).toHaveLength(98);
    for (const one of all) {
      const claim = {
        first: sizeOf(one['size1']),
        second: sizeOf(one['size2']),
        firstRoot: bytesOf(one['root1']),
        secondRoot: bytesOf(one['root2']),
        proof: hashesOf(one['proof']),
      };
      const report = verifyConsistency(claim, sha256);
      // The exception: two equal roots of 12 bytes. No SHA-256 tree has such a root, so ours refuses them.
      const isException =
        one['file'] === 'consistency/additional/sizes-are-equal-one-and-proof-is-empty.json';
      if (isException) expect([claim.firstRoot.length, one['wantErr']]).toEqual([12, false]);
      const holds = one['wantErr'] === false && !isException;
      expect([one['file'], report.ok]).toEqual([one['file'], holds]);
      if (isException) expect(report).toMatchObject({ code: 'proof/hash' });
    }
  });
});
