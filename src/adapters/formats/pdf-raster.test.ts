import { describe, expect, it } from 'vitest';
import { paintedPage, type GreyImage, type Matrix } from './pdf-raster.ts';

/** Two by two pixels: black, dark / light, white. */
const image: GreyImage = { width: 2, height: 2, pixels: Uint8Array.of(0, 80, 160, 255), isMask: false };
const page = { width: 4, height: 4 };

/** The painted page as rows of numbers. */
function rows(matrix: Matrix, picture: GreyImage = image): number[][] {
  const file = paintedPage([{ image: picture, matrix }], page);
  if (file === null) return [];
  const [, width = 0, height = 0] =
    /^P5\n(\d+) (\d+)\n255\n/.exec(new TextDecoder('latin1').decode(file))?.map(Number) ?? [];
  const pixels = file.subarray(file.length - width * height);
  return Array.from({ length: height }, (_, y) => [...pixels.subarray(y * width, (y + 1) * width)]);
}

describe('a picture lands where its matrix says', () => {
  it('over the whole page, upright (y of the page grows downwards)', () => {
    expect(rows([4, 0, 0, -4, 0, 4])).toEqual([
      [0, 0, 80, 80],
      [0, 0, 80, 80],
      [160, 160, 255, 255],
      [160, 160, 255, 255],
    ]);
  });

  it('turned by a quarter', () => {
    expect(rows([0, 4, 4, 0, 0, 0])).toEqual([
      [160, 160, 0, 0],
      [160, 160, 0, 0],
      [255, 255, 80, 80],
      [255, 255, 80, 80],
    ]);
  });

  it('in one corner; the rest stays white', () => {
    expect(rows([2, 0, 0, -2, 2, 4])).toEqual([
      [255, 255, 255, 255],
      [255, 255, 255, 255],
      [255, 255, 0, 80],
      [255, 255, 160, 255],
    ]);
  });

  it('a stencil paints only its black pixels', () => {
    const mask: GreyImage = { width: 2, height: 1, pixels: Uint8Array.of(0, 255), isMask: true };
    const behind = { image, matrix: [4, 0, 0, -4, 0, 4] as const };
    const file = paintedPage([behind, { image: mask, matrix: [4, 0, 0, -4, 0, 4] }], page);
    expect([...(file ?? []).slice(-4)]).toEqual([0, 0, 255, 255]);
  });

  it('a sharper picture makes a larger page, up to 16 million pixels', () => {
    const sharp: GreyImage = { width: 4000, height: 6000, pixels: new Uint8Array(24_000_000), isMask: false };
    const file = paintedPage([{ image: sharp, matrix: [595, 0, 0, -842, 0, 842] }], {
      width: 595,
      height: 842,
    });
    expect(file?.length).toBeGreaterThan(15_000_000);
    expect(file?.length).toBeLessThan(16_500_000);
  });
});

describe('hostile places', () => {
  it.each([
    ['without extent', [0, 0, 0, 0, 1, 1]],
    ['far outside', [4, 0, 0, -4, 1e9, 1e9]],
    ['endless', [1e300, 0, 0, 1e300, 0, 0]],
  ] as const)('%s: nothing is painted', (_, matrix) => {
    expect(
      rows(matrix)
        .flat()
        .every((grey) => grey === 255),
    ).toBe(true);
  });

  it('thousands of pictures over each other end in null, not in hours', () => {
    const large: GreyImage = { width: 1000, height: 1000, pixels: new Uint8Array(1_000_000), isMask: false };
    const many = Array.from({ length: 5_000 }, () => ({
      image: large,
      matrix: [200, 0, 0, -200, 0, 200] as const,
    }));
    expect(paintedPage(many, { width: 200, height: 200 })).toBeNull();
  });

  it('a page without extent is null', () => {
    expect(paintedPage([{ image, matrix: [1, 0, 0, 1, 0, 0] }], { width: 0, height: 5 })).toBeNull();
  });
});
