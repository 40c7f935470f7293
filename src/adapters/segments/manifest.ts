/**
 * The one file that says which segments count. It is replaced as a whole; what it does not name does not exist. The few
 * pairs that came last stand in it themselves, so that adding one story makes one file durable and not two.
 */
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { canonicalJson } from '../../base/index.ts';
import type { KeyState } from '../../ports/story-keys.ts';
import { damaged, readText, removeFile, replaceText, syncFolder } from './segment-files.ts';
import type { Segment } from './segment.ts';

/** A segment as the manifest knows it: what the file must turn out to be. */
export interface ListedSegment {
  readonly name: string;
  readonly count: number;
  readonly bodySum: number;
}

export interface Manifest {
  readonly state: KeyState;
  /** In the order in which they were made, which is nearly always that of their slots. */
  readonly segments: readonly ListedSegment[];
  /** Pairs that the segments hold but that were removed since. */
  readonly removed: ListedSegment | null;
  /** Sorted pairs that are in no segment yet. */
  readonly tail: Uint32Array;
}

export const manifestName = 'manifest.json';
/** Of the manifest and of the segments that it names. */
const version = 2;
/** Code units; hostile input: nothing of ours is nearly as long. */
const mostText = 2 ** 20;

/** Name of the segment with a number. */
export function segmentName(number: number): string {
  return `${String(number).padStart(10, '0')}.keys`;
}

/** Number of a segment; null when the name is none. */
export function segmentNumber(name: string): number | null {
  return /^\d{10}\.keys$/.test(name) ? Number(name.slice(0, 10)) : null;
}

export function listed({ name, header }: Segment): ListedSegment {
  return { name, count: header.count, bodySum: header.bodySum };
}

/** Reads the manifest; null when there is none, or one of another version of this store. Throws `keys/damaged`. */
export function readManifest(folder: string): Manifest | null {
  const path = join(folder, manifestName);
  const text = readText(path);
  if (text === null) return null;
  const fields = text.length > mostText ? null : fieldsOf(text);
  if (fields !== null && typeof fields['v'] === 'number' && fields['v'] !== version) return null;
  const manifest = fields === null ? null : manifestOf(fields);
  // Also refuses additional fields and any other spelling.
  if (manifest === null || textOf(manifest) !== text) throw damaged(path, 'it cannot be read');
  return manifest;
}

/** Replaces the manifest, durably. */
export function writeManifest(folder: string, manifest: Manifest): void {
  replaceText(join(folder, manifestName), textOf(manifest));
}

/** Removes the manifest, durably: the store is then empty. */
export function removeManifest(folder: string): void {
  removeFile(join(folder, manifestName));
  syncFolder(folder);
}

function textOf({ state, segments, removed, tail }: Manifest): string {
  const plain = (segment: ListedSegment): [string, number, number] => [
    segment.name,
    segment.count,
    segment.bodySum,
  ];
  const line = canonicalJson({
    removed: removed === null ? null : plain(removed),
    segments: segments.map(plain),
    slots: state.slots,
    stamp: state.stamp,
    tail: encodePairs(tail),
    v: version,
  });
  return `${line}\n${crc32(line)}\n`;
}

/** The fields of a text whose checksum is right. */
function fieldsOf(text: string): Readonly<Record<string, unknown>> | null {
  const [line = '', sum = ''] = text.split('\n');
  if (String(crc32(line)) !== sum) return null;
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

function manifestOf(fields: Readonly<Record<string, unknown>>): Manifest | null {
  const { removed, segments, slots, stamp, tail } = fields;
  if (!isCount(slots) || typeof stamp !== 'string' || typeof tail !== 'string') return null;
  if (!Array.isArray(segments)) return null;
  const all = segments.map(parseListed).filter((segment) => segment !== null);
  const taken = removed === null ? null : parseListed(removed);
  return { state: { slots, stamp }, segments: all, removed: taken, tail: decodePairs(tail) };
}

function parseListed(value: unknown): ListedSegment | null {
  if (!Array.isArray(value)) return null;
  const [name, count, bodySum] = value as readonly unknown[];
  if (typeof name !== 'string' || segmentNumber(name) === null) return null;
  return isCount(count) && isCount(bodySum) ? { name, count, bodySum } : null;
}

/** Base64 of the numbers, little-endian. */
function encodePairs(pairs: Uint32Array): string {
  const bytes = Buffer.alloc(pairs.byteLength);
  pairs.forEach((number, i) => bytes.writeUInt32LE(number, 4 * i));
  return bytes.toString('base64');
}

function decodePairs(text: string): Uint32Array {
  const bytes = Buffer.from(text, 'base64');
  return Uint32Array.from({ length: 2 * Math.floor(bytes.length / 8) }, (_, i) => bytes.readUInt32LE(4 * i));
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
