/**
 * The slow, obvious twin: the definitions of RFC 9162 (sections 2.1.1, 2.1.3.1 and 2.1.4.1) word by word, over lists
 * of entries. For tests only; the fast algorithms must agree with it.
 */
import { createHash } from 'node:crypto';

export const sha256 = (...parts: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const node = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(Uint8Array.of(1), left, right);

/** k, the largest power of two smaller than n. */
function split(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** MTH(D_n). */
export function twinRoot(entries: readonly Uint8Array[]): Uint8Array {
  const [first] = entries;
  if (first === undefined) return sha256();
  if (entries.length === 1) return sha256(Uint8Array.of(0), first);
  const k = split(entries.length);
  return node(twinRoot(entries.slice(0, k)), twinRoot(entries.slice(k)));
}

/** PATH(m, D_n). */
export function twinPath(m: number, entries: readonly Uint8Array[]): Uint8Array[] {
  if (entries.length === 1) return [];
  const k = split(entries.length);
  return m < k
    ? [...twinPath(m, entries.slice(0, k)), twinRoot(entries.slice(k))]
    : [...twinPath(m - k, entries.slice(k)), twinRoot(entries.slice(0, k))];
}

/** PROOF(m, D_n), for 0 < m ≤ n. */
export function twinProof(m: number, entries: readonly Uint8Array[], whole = true): Uint8Array[] {
  if (m === entries.length) return whole ? [] : [twinRoot(entries)];
  const k = split(entries.length);
  return m <= k
    ? [...twinProof(m, entries.slice(0, k), whole), twinRoot(entries.slice(k))]
    : [...twinProof(m - k, entries.slice(k), false), twinRoot(entries.slice(0, k))];
}
