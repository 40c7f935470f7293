/**
 * Size and orientation of a picture from its header, before anything is decoded: a file of 40 bytes may claim 4 billion
 * pixels. Hostile input: every reader is total, takes steps that only go forward, and answers null for nonsense.
 */

/** The picture formats that are read. */
export type ImageFormat = 'png' | 'jpeg' | 'webp' | 'tiff';

export interface ImageHeader {
  readonly format: ImageFormat;
  /** Pixels, at least 1, as stored (before the orientation is applied). */
  readonly width: number;
  readonly height: number;
  /** Exif orientation 1 to 8 (Exif 2.32, 4.6.5.A); 1 when the file names none. */
  readonly orientation: number;
  /** Pictures in the file; more than 1 only in TIFF, counted up to 1,000. */
  readonly pictures: number;
  /** False when the end marker of the format is missing: the file is cut off. */
  readonly whole: boolean;
}

/** Reads the header of a PNG, JPEG, WebP or TIFF; null for anything else, and for a header without a size. */
export function imageHeader(bytes: Uint8Array): ImageHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = pngHeader(view) ?? jpegHeader(view) ?? webpHeader(view) ?? tiffHeader(view);
  return found === null || found.width < 1 || found.height < 1 ? null : found;
}

function startsWith(view: DataView, text: string, offset = 0): boolean {
  if (offset + text.length > view.byteLength) return false;
  for (let i = 0; i < text.length; i += 1) {
    if (view.getUint8(offset + i) !== text.charCodeAt(i)) return false;
  }
  return true;
}

const plain = { orientation: 1, pictures: 1 } as const;

/** PNG: the size stands in IHDR, always the first chunk (W3C PNG, 11.2.1); IEND ends the file. */
function pngHeader(view: DataView): ImageHeader | null {
  if (view.byteLength < 33 || !startsWith(view, '\x89PNG\r\n\x1a\n') || !startsWith(view, 'IHDR', 12))
    return null;
  const whole = lastIndexOf(view, [0x49, 0x45, 0x4e, 0x44]) !== -1;
  return { format: 'png', width: view.getUint32(16), height: view.getUint32(20), ...plain, whole };
}

/** The end of a file, where its end marker is looked for: junk behind it is common. */
const tailBytes = 4096;

function lastIndexOf(view: DataView, marker: readonly number[]): number {
  const from = Math.max(0, view.byteLength - tailBytes);
  const tail = new Uint8Array(view.buffer, view.byteOffset + from, view.byteLength - from);
  return Buffer.from(tail).lastIndexOf(Uint8Array.from(marker));
}

/** JPEG: segments follow each other by length until a start of frame names the size (ITU T.81, B.2.2). */
function jpegHeader(view: DataView): ImageHeader | null {
  if (!startsWith(view, '\xff\xd8\xff')) return null;
  let orientation = 1;
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1; // fill byte
      continue;
    }
    if (isFrame(marker)) {
      const whole = lastIndexOf(view, [0xff, 0xd9]) !== -1;
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return { format: 'jpeg', width, height, orientation, pictures: 1, whole };
    }
    if (marker === 0xe1 && startsWith(view, 'Exif\0\0', at + 4)) orientation = exifOrientation(view, at);
    at += hasNoLength(marker) ? 2 : 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
}

/** Start of frame: C0 to CF, apart from Huffman tables (C4), the reserved C8 and arithmetic tables (CC). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function hasNoLength(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

function exifOrientation(view: DataView, segment: number): number {
  const start = segment + 10;
  const end = Math.min(view.byteLength, segment + 2 + view.getUint16(segment + 2));
  if (end <= start) return 1;
  const inner = new DataView(view.buffer, view.byteOffset + start, end - start);
  return tiffDirectories(inner)?.orientation ?? 1;
}

/** WebP: lossy, lossless or extended (RFC 9649, 2.5 to 2.7). */
function webpHeader(view: DataView): ImageHeader | null {
  if (view.byteLength < 30 || !startsWith(view, 'RIFF') || !startsWith(view, 'WEBP', 8)) return null;
  const whole = view.getUint32(4, true) + 8 <= view.byteLength;
  const size = webpSize(view);
  return size === null ? null : { format: 'webp', ...size, ...plain, whole };
}

function webpSize(view: DataView): { readonly width: number; readonly height: number } | null {
  const int24 = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
  if (startsWith(view, 'VP8X', 12)) return { width: int24(24) + 1, height: int24(27) + 1 };
  if (startsWith(view, 'VP8 ', 12))
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (!startsWith(view, 'VP8L', 12) || view.getUint8(20) !== 0x2f) return null;
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

function tiffHeader(view: DataView): ImageHeader | null {
  const found = tiffDirectories(view);
  return found === null ? null : { format: 'tiff', ...found, whole: true };
}

const tags = { width: 256, height: 257, orientation: 274 } as const;

/** The first directory of a TIFF and the count of all (TIFF 6.0, section 2); also the inside of an Exif segment. */
function tiffDirectories(
  view: DataView,
): Pick<ImageHeader, 'width' | 'height' | 'orientation' | 'pictures'> | null {
  const little = startsWith(view, 'II*\0');
  if (view.byteLength < 8 || (!little && !startsWith(view, 'MM\0*'))) return null;
  const first = directory(view, view.getUint32(4, little), little);
  if (first === null) return null;
  let pictures = 1;
  // Directories may point at each other in a circle: the count is bounded, not the patience.
  for (let next = first.next; next !== 0 && pictures < 1_000; pictures += 1) {
    const further = directory(view, next, little);
    if (further === null) break;
    next = further.next;
  }
  const orientation = first.values.get(tags.orientation) ?? 1;
  return {
    width: first.values.get(tags.width) ?? 0,
    height: first.values.get(tags.height) ?? 0,
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    pictures,
  };
}

interface Directory {
  readonly values: ReadonlyMap<number, number>;
  readonly next: number;
}

const wantedTags: readonly number[] = Object.values(tags);

function directory(view: DataView, at: number, little: boolean): Directory | null {
  if (at < 8 || at + 2 > view.byteLength) return null;
  const count = view.getUint16(at, little);
  const values = new Map<number, number>();
  for (let i = 0, entry = at + 2; i < count && entry + 12 <= view.byteLength; i += 1, entry += 12) {
    const tag = view.getUint16(entry, little);
    if (!wantedTags.includes(tag) || values.has(tag)) continue;
    const isShort = view.getUint16(entry + 2, little) === 3;
    values.set(tag, isShort ? view.getUint16(entry + 8, little) : view.getUint32(entry + 8, little));
  }
  const end = at + 2 + count * 12;
  return { values, next: end + 4 <= view.byteLength ? view.getUint32(end, little) : 0 };
}
