/**
 * Paints the pictures of a page onto one grey page, as a printer would: strips, turned scans and masks end up where they
 * belong. Only what OCR needs: no colours, no smoothing but the mean of what falls on one pixel. Pure and bounded.
 */

/** The six numbers of an affine transform (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

/** A decoded picture: one byte a pixel, 0 black to 255 white, rows from the top. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  /** True for a stencil: only its black pixels are painted. */
  readonly isMask: boolean;
}

export interface PlacedImage {
  readonly image: GreyImage;
  /** Maps the unit square, where y grows upwards, to points of the page, where y grows downwards. */
  readonly matrix: Matrix;
}

/** First `inner`, then `outer`. */
export function combined(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

/** Area of the parallelogram on the page, in square points. */
export function placedArea([a, b, c, d]: Matrix): number {
  return Math.abs(a * d - b * c);
}

/** Pixels of a painted page at most: more does not make letters clearer (an A4 page at 400 dots an inch has 15 million). */
const mostPagePixels = 16_000_000;

/** Pixels painted at most, over all pictures of a page: hostile pages lay thousands over each other. */
const mostPaintedPixels = 64_000_000;

/** 400 dots an inch. */
const mostPixelsPerPoint = 400 / 72;

/** A page as a PGM file (Netpbm "P5"); null when there is nothing to paint or too much. */
export function paintedPage(
  images: readonly PlacedImage[],
  page: { readonly width: number; readonly height: number },
): Uint8Array | null {
  const scale = scaleFor(images, page);
  const width = Math.round(page.width * scale);
  const height = Math.round(page.height * scale);
  if (!(width >= 1 && height >= 1 && width * height <= mostPagePixels * 1.01)) return null;
  const header = new TextEncoder().encode(`P5\n${String(width)} ${String(height)}\n255\n`);
  const file = new Uint8Array(header.length + width * height).fill(255);
  file.set(header);
  const canvas = { width, height, pixels: file.subarray(header.length) };
  let left = mostPaintedPixels;
  for (const { image, matrix } of images) {
    left -= paint(canvas, image, combined([scale, 0, 0, scale, 0, 0], matrix), left);
    if (left < 0) return null;
  }
  return file;
}

/** Pixels a point: the resolution of the sharpest picture, within the bounds. */
function scaleFor(
  images: readonly PlacedImage[],
  page: { readonly width: number; readonly height: number },
): number {
  let sharpest = 1;
  for (const { image, matrix } of images) {
    const [a, b, c, d] = matrix;
    const across = image.width / Math.hypot(a, b);
    const down = image.height / Math.hypot(c, d);
    if (Number.isFinite(across + down)) sharpest = Math.max(sharpest, across, down);
  }
  return Math.min(sharpest, mostPixelsPerPoint, Math.sqrt(mostPagePixels / (page.width * page.height)));
}

interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Paints one picture; returns the pixels visited, which exceed `budget` when nothing was painted for want of it. */
function paint(canvas: Canvas, image: GreyImage, matrix: Matrix, budget: number): number {
  const [a, b, c, d, e, f] = matrix;
  const determinant = a * d - b * c;
  if (!Number.isFinite(determinant) || Math.abs(determinant) < 1e-6) return 0;
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  const [left, right] = [
    Math.max(0, Math.floor(Math.min(...xs))),
    Math.min(canvas.width, Math.ceil(Math.max(...xs))),
  ];
  const [top, bottom] = [
    Math.max(0, Math.floor(Math.min(...ys))),
    Math.min(canvas.height, Math.ceil(Math.max(...ys))),
  ];
  if (right <= left || bottom <= top) return 0;
  const visited = (right - left) * (bottom - top);
  if (visited > budget) return visited;
  // Source pixels for one step to the right and one step down on the canvas.
  const stepX = { u: (d / determinant) * image.width, v: (b / determinant) * image.height };
  const stepY = { u: (-c / determinant) * image.width, v: (-a / determinant) * image.height };
  const samples = samplesFor(Math.abs(stepX.u) + Math.abs(stepY.u), Math.abs(stepX.v) + Math.abs(stepY.v));
  for (let y = top; y < bottom; y += 1) {
    const [dx, dy] = [left + 0.5 - e, y + 0.5 - f];
    let u = ((d * dx - c * dy) / determinant) * image.width;
    let v = (1 - (a * dy - b * dx) / determinant) * image.height;
    let at = y * canvas.width + left;
    for (let x = left; x < right; x += 1, at += 1, u += stepX.u, v += stepX.v) {
      if (u < 0 || v < 0 || u >= image.width || v >= image.height) continue;
      const grey =
        samples.length === 1
          ? (image.pixels[Math.floor(v) * image.width + Math.floor(u)] ?? 255)
          : mean(image, u, v, samples);
      if (!image.isMask || grey < (canvas.pixels[at] ?? 0)) canvas.pixels[at] = grey;
    }
  }
  return visited;
}

/** The source pixels that are averaged for one canvas pixel: offsets from its centre, at most 16. */
function samplesFor(across: number, down: number): { readonly u: number; readonly v: number }[] {
  const columns = Math.max(1, Math.min(4, Math.round(across)));
  const rows = Math.max(1, Math.min(4, Math.round(down)));
  return Array.from({ length: columns * rows }, (_, index) => ({
    u: (((index % columns) + 0.5) / columns - 0.5) * across,
    v: ((Math.floor(index / columns) + 0.5) / rows - 0.5) * down,
  }));
}

/** The mean of the source pixels at these offsets, as far as they lie in the picture. */
function mean(
  image: GreyImage,
  centreU: number,
  centreV: number,
  samples: readonly { readonly u: number; readonly v: number }[],
): number {
  let sum = 0;
  let count = 0;
  for (const { u, v } of samples) {
    const x = Math.floor(centreU + u);
    const y = Math.floor(centreV + v);
    if (x < 0 || y < 0 || x >= image.width || y >= image.height) continue;
    sum += image.pixels[y * image.width + x] ?? 255;
    count += 1;
  }
  return count === 0 ? 255 : sum / count;
}
