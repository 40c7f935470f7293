/** The digests of manifests. MD5 and SHA-1 prove nothing against intent; they are checked because old bags have them. */
import { createHash, type Hash } from 'node:crypto';

const hexLengths = { md5: 32, sha1: 40, sha224: 56, sha256: 64, sha384: 96, sha512: 128 } as const;

/** A digest by the name that it has in "manifest-<name>.txt" (RFC 8493 section 2.4). */
export type BagAlgorithm = keyof typeof hexLengths;

/** True for a digest that is known here. */
export function isBagAlgorithm(name: string): name is BagAlgorithm {
  return Object.hasOwn(hexLengths, name);
}

/** Hex digits of one digest. */
export function hexLengthOf(algorithm: BagAlgorithm): number {
  return hexLengths[algorithm];
}

/** Several digests of one stream of bytes, read once. */
export class BagDigests {
  readonly #hashes: readonly (readonly [BagAlgorithm, Hash])[];
  sizeBytes = 0;

  constructor(algorithms: Iterable<BagAlgorithm>) {
    this.#hashes = [...algorithms].map((name) => [name, createHash(name)] as const);
  }

  update(piece: Uint8Array): void {
    this.sizeBytes += piece.length;
    for (const [, hash] of this.#hashes) hash.update(piece);
  }

  /** Lower-case hex by algorithm; ends the stream. */
  digests(): ReadonlyMap<BagAlgorithm, string> {
    return new Map(this.#hashes.map(([name, hash]) => [name, hash.digest('hex')] as const));
  }
}
