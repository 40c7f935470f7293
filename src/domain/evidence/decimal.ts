/**
 * Sizes and indices of logs: up to 2⁶⁴−1, so BigInt from text to arithmetic. As JSON numbers they would be rounded
 * and in 64 bits they would wrap to 0, and a wrong index would be accepted.
 */

/** Largest size or index that the formats allow: 2⁶⁴−1. */
export const maxTreeSize: bigint = 2n ** 64n - 1n;

/** Reads ASCII decimal without sign or leading zeros, 0 to 2⁶⁴−1; null for anything else. */
export function parseDecimal(text: string): bigint | null {
  if (!/^(0|[1-9][0-9]{0,19})$/.test(text)) return null;
  const value = BigInt(text);
  return value <= maxTreeSize ? value : null;
}
