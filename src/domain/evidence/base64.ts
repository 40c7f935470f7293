/** Base64 (RFC 4648 section 4) without a platform. The decoder is strict: one text per byte string. */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Encodes with padding, without line breaks. */
export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const word = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    parts.push(
      alphabet.charAt(word >> 18),
      alphabet.charAt((word >> 12) & 63),
      left > 1 ? alphabet.charAt((word >> 6) & 63) : '=',
      left > 2 ? alphabet.charAt(word & 63) : '=',
    );
  }
  return parts.join('');
}

const values: readonly number[] = Array.from({ length: 128 }, (_, unit) =>
  alphabet.indexOf(String.fromCharCode(unit)),
);

/** Decodes; null for other alphabets, white space, missing padding and padding bits that are not zero. */
export function decodeBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let word = 0;
  for (let i = 0; i < text.length; i += 1) {
    word = ((word << 6) | Math.max(0, values[text.charCodeAt(i)] ?? 0)) & 0xffffff;
    if (i % 4 !== 3) continue;
    const at = (i >> 2) * 3;
    // Beyond the end of the array nothing is written: the last group may hold fewer bytes.
    bytes[at] = word >> 16;
    bytes[at + 1] = (word >> 8) & 0xff;
    bytes[at + 2] = word & 0xff;
  }
  // Whatever is not its own canonical form was read as something else above, and shows here.
  return encodeBase64(bytes) === text ? bytes : null;
}
