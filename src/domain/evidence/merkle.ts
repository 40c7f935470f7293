/**
 * The Merkle tree over the log's entries (RFC 9162 section 2.1). Hashes are 32 bytes; leaves and inner nodes are
 * hashed with different first bytes, so that no entry can pass for a part of the tree.
 */

/** SHA-256 of bytes, 32 bytes. Injected: the domain has no cryptography of its own. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** Bytes of a hash. */
export const hashBytes = 32;

/** Hash of an entry: SHA-256(0x00 ‖ entry). */
export function leafHash(entry: Uint8Array, sha256: Sha256): Uint8Array {
  const message = new Uint8Array(entry.length + 1);
  message.set(entry, 1);
  return sha256(message);
}

/** Hash of an inner node: SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Uint8Array, right: Uint8Array, sha256: Sha256): Uint8Array {
  const message = new Uint8Array(1 + 2 * hashBytes);
  message[0] = 1;
  message.set(left, 1);
  message.set(right, 1 + hashBytes);
  return sha256(message);
}

/** Root of the tree without entries: the hash of nothing. */
export function emptyRoot(sha256: Sha256): Uint8Array {
  return sha256(new Uint8Array(0));
}

/** Root of a tree whose nodes at one height are `hashes`, left to right. At least one. Linear. */
export function rootOf(hashes: readonly Uint8Array[], sha256: Sha256): Uint8Array {
  return rowsOf(hashes, sha256).at(-1)?.[0] ?? empty;
}

/** All rows of that tree: `hashes` first, then each row above, the root last. */
export function rowsOf(hashes: readonly Uint8Array[], sha256: Sha256): readonly (readonly Uint8Array[])[] {
  const rows = [hashes];
  let row = hashes;
  while (row.length > 1) {
    const above: Uint8Array[] = [];
    for (let i = 0; i + 1 < row.length; i += 2) {
      above.push(nodeHash(row[i] ?? empty, row[i + 1] ?? empty, sha256));
    }
    // A node without a sibling rises unchanged: with it, this is the split at the largest power of two.
    if (row.length % 2 === 1) above.push(row[row.length - 1] ?? empty);
    row = above;
    rows.push(row);
  }
  return rows;
}

const empty = new Uint8Array(0);

/** True when both are the same bytes. Nothing here is secret, so it may stop early. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
