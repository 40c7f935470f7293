/**
 * The tree as files (C2SP tlog-tiles): tiles of up to 256 hashes, eight heights of the tree each, and bundles of up
 * to 256 entries. A wider tile or bundle begins with every narrower one, so that a file once written never changes.
 */
import { maxTreeSize } from './decimal.ts';
import type { SubtreeNode } from './merkle-proof.ts';
import { hashBytes, rootOf, type Sha256 } from './merkle.ts';
import { parsed, refused, type Parsed } from './parsed.ts';

/** Hashes of a full tile, entries of a full bundle. */
export const tileWidth = 256;

/** A tile: `level` 0 holds the hashes of entries, each next level the hashes of full tiles below it. */
export interface TileName {
  readonly level: number;
  readonly index: bigint;
  /** 1 to 256; below 256 the tile is partial. */
  readonly width: number;
}

/** A bundle of entries, with the place and width of its tile of level 0. */
export type BundleName = Omit<TileName, 'level'>;

/** Path of a tile below the log's folder: "tile/0/x001/x234/067", partial "tile/0/000.p/17". */
export function tilePath({ level, index, width }: TileName): string {
  return `tile/${level}/${placeOf({ index, width })}`;
}

/** Path of a bundle: "tile/entries/x001/067.p/17". */
export function bundlePath(name: BundleName): string {
  return `tile/entries/${placeOf(name)}`;
}

function placeOf({ index, width }: BundleName): string {
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const elements = padded.match(/[0-9]{3}/g) ?? [];
  const last = elements.length - 1;
  const place = elements.map((element, i) => (i < last ? `x${element}` : element)).join('/');
  return width === tileWidth ? place : `${place}.p/${width}`;
}

/** Reads a path that `tilePath` or `bundlePath` wrote; null for any other. A bundle has the level `entries`. */
export function parseTilePath(path: string): (BundleName & { readonly level: number | 'entries' }) | null {
  const match =
    /^tile\/(entries|[0-9]|[1-5][0-9]|6[0-3])\/((?:x[0-9]{3}\/){0,6}[0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/.exec(
      path,
    );
  if (match === null) return null;
  const [, kind = '', place = '', partial] = match;
  const index = BigInt(place.replace(/[x/]/g, ''));
  const width = partial === undefined ? tileWidth : Number(partial);
  if (index > maxTreeSize || (partial !== undefined && width >= tileWidth)) return null;
  // Refuses leading groups of zeros, which would give one tile two names.
  if (placeOf({ index, width }) !== path.slice(`tile/${kind}/`.length)) return null;
  return { level: kind === 'entries' ? 'entries' : Number(kind), index, width };
}

/** How many hashes tile `index` of a level has in a tree of `size` entries; 0 when there is no such tile. */
export function widthInTree(
  { level, index }: { readonly level: number; readonly index: bigint },
  size: bigint,
): number {
  const left = (size >> BigInt(8 * level)) - index * 256n;
  return left <= 0n ? 0 : left >= 256n ? tileWidth : Number(left);
}

/** Where the hash of a complete subtree comes from: the tile (as wide as the tree allows) and its hashes. */
export interface TilePlace {
  readonly tile: TileName;
  readonly from: number;
  readonly count: number;
}

/** The tile that holds a node of a tree of `size` entries. The node must lie in the tree. */
export function tileOf({ height, index }: SubtreeNode, size: bigint): TilePlace {
  const level = Math.floor(height / 8);
  const inside = height % 8;
  const first = index << BigInt(inside);
  const place = { level, index: first >> 8n };
  return {
    tile: { ...place, width: widthInTree(place, size) },
    from: Number(first & 255n),
    count: 1 << inside,
  };
}

/** Hash of a node from the hashes of its tile. */
export function nodeInTile(hashes: readonly Uint8Array[], place: TilePlace, sha256: Sha256): Uint8Array {
  return rootOf(hashes.slice(place.from, place.from + place.count), sha256);
}

/** The same from all rows of the tile (`rowsOf`), without hashing again. */
export function nodeInRows(rows: readonly (readonly Uint8Array[])[], { from, count }: TilePlace): Uint8Array {
  return rows[Math.log2(count)]?.[from / count] ?? new Uint8Array(0);
}

/** The bytes of a tile: its hashes one after another. */
export function encodeTile(hashes: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(hashes.length * hashBytes);
  for (const [i, hash] of hashes.entries()) bytes.set(hash, i * hashBytes);
  return bytes;
}

/** Reads a tile of `width` hashes. Total. */
export function parseTile(bytes: Uint8Array, width: number): Parsed<readonly Uint8Array[]> {
  if (bytes.length !== width * hashBytes) {
    return refused(
      'tile/length',
      `A tile of ${width} hashes has ${width * hashBytes} bytes; here are ${bytes.length}.`,
    );
  }
  return parsed(Array.from({ length: width }, (_, i) => bytes.slice(i * hashBytes, (i + 1) * hashBytes)));
}

/** The bytes of a bundle: each entry after its length in two bytes, big end first. Entries of at most 65,535 bytes. */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(entries.reduce((size, entry) => size + 2 + entry.length, 0));
  let at = 0;
  for (const entry of entries) {
    bytes[at] = entry.length >> 8;
    bytes[at + 1] = entry.length & 0xff;
    bytes.set(entry, at + 2);
    at += 2 + entry.length;
  }
  return bytes;
}

/** Reads a bundle of exactly `width` entries. Total; the entries are parts of `bytes`, not copies. */
export function parseBundle(bytes: Uint8Array, width: number): Parsed<readonly Uint8Array[]> {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length && entries.length < width) {
    const end = at + 2 + (((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
    if (at + 2 > bytes.length || end > bytes.length) {
      return refused('bundle/cut-short', `Entry ${entries.length + 1} of ${width} is cut short.`);
    }
    entries.push(bytes.subarray(at + 2, end));
    at = end;
  }
  if (entries.length < width) {
    return refused('bundle/cut-short', `It ends after ${entries.length} of ${width} entries.`);
  }
  if (at < bytes.length) {
    return refused('bundle/too-long', `After ${width} entries there are ${bytes.length - at} more bytes.`);
  }
  return parsed(entries);
}
