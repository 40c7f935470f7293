/**
 * The wire format of SSH (RFC 4251 section 5): numbers of 32 bits and byte strings with their length before them.
 * Readers are total and bounded: a length that leads beyond the bytes is an answer of null, not a failure.
 */
import { encodeUtf8 } from './utf8.ts';

/** Reads one value after the other; after the first null every further one is null. */
export class SshReader {
  #left: Uint8Array | null;

  constructor(bytes: Uint8Array) {
    this.#left = bytes;
  }

  /** The next `count` bytes; null when fewer are left. */
  take(count: number): Uint8Array | null {
    const left = this.#left;
    if (left === null || left.length < count) {
      this.#left = null;
      return null;
    }
    this.#left = left.subarray(count);
    return left.slice(0, count);
  }

  /** A number of 32 bits, big-endian. */
  uint32(): number | null {
    const bytes = this.take(4);
    return bytes === null ? null : new DataView(bytes.buffer).getUint32(0);
  }

  /** A byte string of at most `maxBytes`. */
  string(maxBytes: number): Uint8Array | null {
    const length = this.uint32();
    if (length === null || length > maxBytes) {
      this.#left = null;
      return null;
    }
    return this.take(length);
  }

  /** True when everything was read and nothing is left over. */
  isAtEnd(): boolean {
    return this.#left?.length === 0;
  }
}

/** A byte string with its length before it; text as UTF-8. At most 2³² − 1 bytes. */
export function sshString(content: Uint8Array | string): Uint8Array {
  const bytes = typeof content === 'string' ? encodeUtf8(content) : content;
  return joinBytes(sshUint32(bytes.length), bytes);
}

/** A number of 32 bits, big-endian; 0 to 2³² − 1. */
export function sshUint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** The parts one after the other. */
export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
