/**
 * The bytes of a WARC file, unpacked. A packed one is a row of gzip members, one record each (ISO 28500, annex D). Each
 * member is inflated by itself against what is left of the bound, so that a bomb ends early and damage costs one member.
 */
import { crc32, constants, inflateRawSync } from 'node:zlib';

export interface Unpacked {
  readonly bytes: Buffer;
  /** Members that could not be read, or fail their checksum. */
  readonly damaged: number;
  /** What ended the reading before the end of the file, if anything did. */
  readonly stopped: 'too-large' | 'cut' | null;
}

export interface UnpackLimits {
  readonly bytes: number;
  /** Unpacked size divided by packed size, over files that unpack to more than `freeBytes`. */
  readonly ratio: number;
  readonly freeBytes: number;
}

export const unpackLimits: UnpackLimits = { bytes: 400_000_000, ratio: 100, freeBytes: 20_000_000 };

const mostMembers = 100_000;
/** Places at which the reading is taken up again behind a damaged member. */
const mostRestarts = 100;

/** True for a file that begins like a gzip member. */
export function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/** Unpacks a file, or hands it back when it is not packed. Never throws. */
export function unpacked(bytes: Uint8Array, limits: UnpackLimits = unpackLimits): Unpacked {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isPacked(bytes)) return { bytes: buffer, damaged: 0, stopped: null };
  const room = Math.max(0, Math.min(limits.bytes, Math.max(limits.freeBytes, bytes.length * limits.ratio)));
  const state: State = { buffer, at: 0, left: room, pieces: [], damaged: 0, restarts: 0 };
  let stopped: Unpacked['stopped'] = null;
  for (let members = 0; state.at >= 0 && state.at < buffer.length && stopped === null; members += 1) {
    stopped = members >= mostMembers ? 'too-large' : member(state);
  }
  return { bytes: Buffer.concat(state.pieces), damaged: state.damaged, stopped };
}

interface State {
  readonly buffer: Buffer;
  at: number;
  left: number;
  readonly pieces: Buffer[];
  damaged: number;
  restarts: number;
}

/** Reads the member at the current place and moves behind it. */
function member(state: State): Unpacked['stopped'] {
  const { buffer } = state;
  const start = dataStart(buffer, state.at);
  if (start === null) {
    restart(state);
    return null;
  }
  try {
    const { data, used } = inflated(buffer.subarray(start), state.left, false);
    const end = start + used;
    if (end + 8 <= buffer.length && buffer.readUInt32LE(end) !== crc32(data)) state.damaged += 1;
    take(state, data);
    state.at = end + 8;
    return null;
  } catch (error) {
    return failed(state, start, error);
  }
}

function failed(state: State, start: number, error: unknown): Unpacked['stopped'] {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ERR_BUFFER_TOO_LARGE') return 'too-large';
  if (code !== 'Z_BUF_ERROR') {
    restart(state);
    return null;
  }
  try {
    take(state, inflated(state.buffer.subarray(start), state.left, true).data);
  } catch {
    // nothing of the cut member can be read; the answer says that the file is cut off
  }
  return 'cut';
}

function take(state: State, data: Buffer): void {
  state.pieces.push(data);
  state.left -= data.length;
}

/** Looks for the next member behind a damaged one. */
function restart(state: State): void {
  state.damaged += 1;
  state.restarts += 1;
  const next = state.buffer.indexOf('\x1f\x8b\x08', state.at + 1, 'latin1');
  state.at = state.restarts > mostRestarts ? -1 : next;
}

interface Inflated {
  readonly data: Buffer;
  /** Bytes of the input that belong to it. */
  readonly used: number;
}

function inflated(bytes: Buffer, limit: number, isCut: boolean): Inflated {
  const { buffer, engine } = inflateRawSync(bytes, {
    info: true,
    maxOutputLength: Math.max(1, limit),
    ...(isCut ? { finishFlush: constants.Z_SYNC_FLUSH } : {}),
  }) as unknown as { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } };
  return { data: buffer, used: engine.bytesWritten };
}

/** Where the deflated bytes of the member at `at` begin (RFC 1952, 2.3); null when there is no member. */
function dataStart(bytes: Buffer, at: number): number | null {
  if (bytes[at] !== 0x1f || bytes[at + 1] !== 0x8b || bytes[at + 2] !== 8) return null;
  const flags = bytes[at + 3] ?? 0;
  let next = at + 10;
  if ((flags & 4) !== 0) next += 2 + (bytes[next] ?? 0) + (bytes[next + 1] ?? 0) * 256;
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const end = bytes.indexOf(0, next);
    if (end < 0) return null;
    next = end + 1;
  }
  if ((flags & 2) !== 0) next += 2;
  return next <= bytes.length ? next : null;
}
