/**
 * Verification of Merkle proofs (RFC 9162 sections 2.1.3.2 and 2.1.4.2). Every input is hostile: sizes, indices and
 * the number and length of hashes are checked before anything is computed, and every hash of a proof must be used.
 */
import { maxTreeSize } from './decimal.ts';
import { hashBytes, nodeHash, sameBytes, type Sha256 } from './merkle.ts';
import { parsed, refused, type Parsed } from './parsed.ts';

/** The claim that an entry stands at `index` of the tree of `size` entries with this root. */
export interface InclusionClaim {
  readonly index: bigint;
  readonly size: bigint;
  readonly leaf: Uint8Array;
  readonly root: Uint8Array;
  /** Sibling hashes from the leaf up. */
  readonly proof: readonly Uint8Array[];
}

/** The claim that the tree of `second` entries only added to the tree of `first` entries. */
export interface ConsistencyClaim {
  readonly first: bigint;
  readonly second: bigint;
  readonly firstRoot: Uint8Array;
  readonly secondRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** Checks an inclusion proof; total. */
export function verifyInclusion(claim: InclusionClaim, sha256: Sha256): Parsed<null> {
  const { index, size, leaf, root, proof } = claim;
  if (!isSize(size) || index < 0n || index >= size) {
    return refused('proof/index', `Index ${index} does not lie in a tree of ${size} entries.`);
  }
  if (![leaf, root, ...proof].every(isHash)) return notHashes;
  let at = index;
  let last = size - 1n;
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0n) return wrongLength(proof.length);
    if (isRight(at) || at === last) {
      hash = nodeHash(sibling, hash, sha256);
      [at, last] = upToRight(at, last);
    } else {
      hash = nodeHash(hash, sibling, sha256);
    }
    at >>= 1n;
    last >>= 1n;
  }
  if (last !== 0n) return wrongLength(proof.length);
  return sameBytes(hash, root) ? parsed(null) : rootDiffers;
}

/**
 * Checks a consistency proof; total. A first tree without entries is refused: everything follows from nothing, so it
 * would prove nothing.
 */
export function verifyConsistency(claim: ConsistencyClaim, sha256: Sha256): Parsed<null> {
  const { first, second, firstRoot, secondRoot, proof } = claim;
  if (!isSize(first) || !isSize(second) || first === 0n || first > second) {
    return refused('proof/sizes', `A tree of ${second} entries cannot be shown to follow one of ${first}.`);
  }
  if (![firstRoot, secondRoot, ...proof].every(isHash)) return notHashes;
  if (first === second) {
    if (proof.length > 0) return wrongLength(proof.length);
    return sameBytes(firstRoot, secondRoot) ? parsed(null) : rootDiffers;
  }
  // When the first tree is complete its root is the first hash, and the proof leaves it out.
  const [start, ...rest] = (first & (first - 1n)) === 0n ? [firstRoot, ...proof] : proof;
  if (start === undefined) return wrongLength(proof.length);
  return climb({ start, rest, given: proof.length }, claim, sha256);
}

function climb(
  {
    start,
    rest,
    given,
  }: { readonly start: Uint8Array; readonly rest: readonly Uint8Array[]; readonly given: number },
  { first, second, firstRoot, secondRoot }: ConsistencyClaim,
  sha256: Sha256,
): Parsed<null> {
  let at = first - 1n;
  let last = second - 1n;
  while (isRight(at)) [at, last] = [at >> 1n, last >> 1n];
  let older = start;
  let newer = start;
  for (const hash of rest) {
    if (last === 0n) return wrongLength(given);
    if (isRight(at) || at === last) {
      older = nodeHash(hash, older, sha256);
      newer = nodeHash(hash, newer, sha256);
      [at, last] = upToRight(at, last);
    } else {
      newer = nodeHash(newer, hash, sha256);
    }
    at >>= 1n;
    last >>= 1n;
  }
  if (last !== 0n) return wrongLength(given);
  return sameBytes(older, firstRoot) && sameBytes(newer, secondRoot) ? parsed(null) : rootDiffers;
}

/** Skips the heights at which the node on the right edge has no sibling. */
function upToRight(at: bigint, last: bigint): [bigint, bigint] {
  while (!isRight(at) && at !== 0n) [at, last] = [at >> 1n, last >> 1n];
  return [at, last];
}

function isRight(at: bigint): boolean {
  return (at & 1n) === 1n;
}

function isSize(size: bigint): boolean {
  return size >= 0n && size <= maxTreeSize;
}

function isHash(bytes: Uint8Array): boolean {
  return bytes.length === hashBytes;
}

const notHashes = refused('proof/hash', 'A hash of the proof, the root or the leaf does not have 32 bytes.');
const rootDiffers = refused('proof/root', 'The hashes of the proof do not lead to the root.');

function wrongLength(length: number): Parsed<never> {
  return refused('proof/length', `A proof of ${length} hashes is too long or too short for this tree.`);
}
