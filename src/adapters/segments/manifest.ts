/** The one file that says which segments count. It is replaced as a whole; what it does not name does not exist. */
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
}

export const manifestName = 'manifest.json';

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

/** Reads the manifest; null when there is none. Throws `keys/damaged`. */
export function readManifest(folder: string): Manifest | null {
  const path = join(folder, manifestName);
  const text = readText(path);
  if (text === null) return null;
  const manifest = text.length > 100_000 ? null : parseManifest(text);
  if (manifest === null) throw damaged(path, 'it cannot be read');
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

function textOf({ state, segments, removed }: Manifest): string {
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
    v: 1,
  });
  return `${line}\n${crc32(line)}\n`;
}

function parseManifest(text: string): Manifest | null {
  let value: unknown;
  try {
    value = JSON.parse(text.split('\n')[0] ?? '');
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { removed, segments, slots, stamp } = value as Readonly<Record<string, unknown>>;
  if (!isCount(slots) || typeof stamp !== 'string' || !Array.isArray(segments)) return null;
  const all = segments.map(parseListed).filter((segment) => segment !== null);
  const taken = removed === null ? null : parseListed(removed);
  const manifest = { state: { slots, stamp }, segments: all, removed: taken };
  // Also refuses other versions, additional keys, another checksum and any other spelling.
  return textOf(manifest) === text ? manifest : null;
}

function parseListed(value: unknown): ListedSegment | null {
  if (!Array.isArray(value)) return null;
  const [name, count, bodySum] = value as readonly unknown[];
  if (typeof name !== 'string' || segmentNumber(name) === null) return null;
  return isCount(count) && isCount(bodySum) ? { name, count, bodySum } : null;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
