/**
 * The pictures of a PDF page, found in its drawing instructions and decoded by pdf.js, become one grey picture for OCR.
 * No canvas is needed: a scanned page is nothing but pictures and their places.
 */
import {
  combined,
  paintedPage,
  placedArea,
  type GreyImage,
  type Matrix,
  type PlacedImage,
} from './pdf-raster.ts';

/** The parts of a pdf.js page that are used. */
export interface PicturedPage {
  getViewport(options: { readonly scale: number }): {
    readonly width: number;
    readonly height: number;
    readonly transform: readonly number[];
  };
  getOperatorList(): Promise<{ readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }>;
  readonly objs: DecodedObjects;
  readonly commonObjs: DecodedObjects;
}

interface DecodedObjects {
  get(id: string, callback: (value: unknown) => void): unknown;
}

/** pdf.js's numbers of the drawing instructions. */
export type Operations = Readonly<Record<string, number>>;

/** Pictures must cover this share of a page for it to count as scanned; less is a logo or an ornament. */
const leastCover = 0.1;

/** Pictures of one page at most; some scanners store each letter as one. */
const mostImages = 5_000;

/** The page as a PGM file; null when it has no picture worth reading. Throws what pdf.js throws on damage. */
export async function pagePicture(page: PicturedPage, operations: Operations): Promise<Uint8Array | null> {
  const viewport = page.getViewport({ scale: 1 });
  const start = matrixOf(viewport.transform);
  if (start === null) return null;
  const places = placesOf(await page.getOperatorList(), operations, start);
  const area = viewport.width * viewport.height;
  const cover = places.reduce((sum, { matrix }) => sum + placedArea(matrix), 0);
  if (!(cover >= area * leastCover)) return null;
  const images: PlacedImage[] = [];
  const decoded = new Map<unknown, GreyImage | null>();
  for (const { source, isMask, matrix } of places) {
    if (!decoded.has(source)) decoded.set(source, greyOf(await objectOf(page, source), isMask));
    const image = decoded.get(source);
    if (image !== undefined && image !== null) images.push({ image, matrix });
  }
  return images.length === 0 ? null : paintedPage(images, viewport);
}

interface Place {
  /** The name of a decoded object, or the object itself. */
  readonly source: unknown;
  readonly isMask: boolean;
  readonly matrix: Matrix;
}

/** Follows the transforms through the instructions; every picture is noted with its place. */
function placesOf(
  list: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  operations: Operations,
  start: Matrix,
): Place[] {
  const places: Place[] = [];
  const saved: Matrix[] = [];
  let matrix = start;
  const restore = (): void => void (matrix = saved.pop() ?? matrix);
  const apply = (by: unknown): void => void (matrix = combined(matrix, matrixOf(by) ?? unit));
  for (const [index, operation] of list.fnArray.entries()) {
    const given = list.argsArray[index];
    const args: readonly unknown[] = Array.isArray(given) ? given : [];
    switch (operation) {
      case operations['save']:
        saved.push(matrix);
        break;
      case operations['restore']:
      case operations['paintFormXObjectEnd']:
        restore();
        break;
      case operations['transform']:
        apply(args);
        break;
      case operations['paintFormXObjectBegin']:
        saved.push(matrix);
        apply(args[0]);
        break;
      case operations['paintImageXObject']:
      case operations['paintInlineImageXObject']:
        places.push({ source: args[0], isMask: false, matrix });
        break;
      case operations['paintImageMaskXObject']:
        places.push({ source: args[0], isMask: true, matrix });
        break;
      case operations['paintImageMaskXObjectGroup']:
        for (const part of Array.isArray(args[0])
          ? (args[0] as readonly unknown[]).slice(0, mostImages)
          : []) {
          places.push({
            source: part,
            isMask: true,
            matrix: combined(matrix, matrixOf(field(part, 'transform')) ?? unit),
          });
        }
        break;
    }
    if (places.length > mostImages) break;
  }
  return places;
}

const unit: Matrix = [1, 0, 0, 1, 0, 0];

function matrixOf(value: unknown): Matrix | null {
  const numbers =
    Array.isArray(value) || ArrayBuffer.isView(value) ? Array.from(value as ArrayLike<unknown>) : [];
  const [a, b, c, d, e, f] = numbers;
  const all = [a, b, c, d, e, f];
  return all.every((number) => typeof number === 'number' && Number.isFinite(number))
    ? (all as unknown as Matrix)
    : null;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** Seconds to wait for a picture that the document names: pdf.js never answers for one that does not exist. */
const secondsForPicture = 20;

function objectOf(page: PicturedPage, source: unknown): Promise<unknown> {
  // A mask is described in place, but its bits may be an object with a name.
  const id = typeof source === 'string' ? source : field(source, 'data');
  if (typeof id !== 'string') return Promise.resolve(source);
  const objects = id.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), secondsForPicture * 1000);
    objects.get(id, (value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}

/** pdf.js's kinds of pixels (ImageKind). */
const kinds = { bits: 1, rgb: 2, rgba: 3 } as const;

function greyOf(value: unknown, isMask: boolean): GreyImage | null {
  const [width, height, data] = [field(value, 'width'), field(value, 'height'), field(value, 'data')];
  if (typeof width !== 'number' || typeof height !== 'number' || !ArrayBuffer.isView(data)) return null;
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const count = width * height;
  if (!(Number.isInteger(count) && count > 0 && count <= 100_000_000)) return null;
  const kind = isMask ? kinds.bits : field(value, 'kind');
  const pixels = kind === kinds.bits ? fromBits(bytes, width, height) : fromColours(bytes, count, kind);
  return pixels === null ? null : { width, height, pixels, isMask };
}

/** One bit a pixel, rows padded to bytes; 0 is black, in masks "painted". */
function fromBits(bytes: Uint8Array, width: number, height: number): Uint8Array | null {
  const rowBytes = Math.ceil(width / 8);
  if (bytes.length < rowBytes * height) return null;
  const pixels = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      const byte = bytes[y * rowBytes + (x >> 3)] ?? 255;
      pixels[at] = (byte & (128 >> (x & 7))) === 0 ? 0 : 255;
    }
  }
  return pixels;
}

/** Brightness as television counts it (ITU-R BT.601), on white where a picture is transparent. */
function fromColours(bytes: Uint8Array, count: number, kind: unknown): Uint8Array | null {
  const size = kind === kinds.rgb ? 3 : kind === kinds.rgba ? 4 : 0;
  if (size === 0 || bytes.length < count * size) return null;
  const pixels = new Uint8Array(count);
  for (let i = 0, at = 0; i < count; i += 1, at += size) {
    const grey = ((bytes[at] ?? 0) * 299 + (bytes[at + 1] ?? 0) * 587 + (bytes[at + 2] ?? 0) * 114) / 1000;
    const alpha = size === 4 ? (bytes[at + 3] ?? 255) / 255 : 1;
    pixels[i] = Math.round(grey * alpha + 255 * (1 - alpha));
  }
  return pixels;
}
