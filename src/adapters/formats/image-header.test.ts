import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jpegHead, pngBytes, tiffBytes } from '../../../test/hostile/picture-bytes.ts';
import { imageHeader } from './image-header.ts';

function webp(kind: string, rest: readonly number[]): Buffer {
  const file = Buffer.alloc(40);
  file.write('RIFF', 'latin1');
  file.writeUInt32LE(32, 4);
  file.write(`WEBP${kind}`, 8, 'latin1');
  file.set(rest, 20);
  return file;
}

describe('size, orientation and completeness from the header alone', () => {
  it.each([
    ['PNG', pngBytes({ width: 640, height: 480 }), { format: 'png', width: 640, height: 480, whole: true }],
    ['a cut PNG', pngBytes({ width: 640, height: 480 }).subarray(0, 40), { format: 'png', whole: false }],
    [
      'a PNG of 3.6 billion pixels',
      pngBytes({ width: 60_000, height: 60_000 }),
      { width: 60_000, height: 60_000 },
    ],
    ['JPEG', jpegHead(800, 600), { format: 'jpeg', width: 800, height: 600, orientation: 1, whole: true }],
    ['JPEG that lies on its side', jpegHead(800, 600, 6), { width: 800, height: 600, orientation: 6 }],
    ['JPEG with a senseless orientation', jpegHead(800, 600, 99), { orientation: 1 }],
    [
      'TIFF',
      tiffBytes([
        [256, 1000],
        [257, 700],
        [274, 3],
      ]),
      { format: 'tiff', width: 1000, height: 700, orientation: 3, pictures: 1 },
    ],
    [
      'lossy WebP',
      webp('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, 0x20, 0x03, 0x58, 0x02]),
      { format: 'webp', width: 800, height: 600 },
    ],
    ['lossless WebP', webp('VP8L', [0x2f, 0x1f, 0xc3, 0x95, 0x00]), { width: 800, height: 600 }],
    ['extended WebP', webp('VP8X', [0, 0, 0, 0, 0x1f, 3, 0, 0x57, 2, 0]), { width: 800, height: 600 }],
  ])('%s', (_, bytes, expected) => {
    expect(imageHeader(bytes)).toMatchObject(expected);
  });
});

describe('hostile headers', () => {
  it('a TIFF whose directories point at each other in a circle is counted up to a bound', () => {
    const circle = tiffBytes(
      [
        [256, 10],
        [257, 10],
      ],
      8,
    );
    expect(imageHeader(circle)).toMatchObject({ pictures: 1_000 });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a PNG without a size', pngBytes({ width: 0, height: 10 })],
    [
      'a JPEG that never names a size',
      Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(5_000_000, 0xff)]),
    ],
    ['a TIFF without a size', tiffBytes([[274, 1]])],
    ['another format', Buffer.from('GIF89a, and so on, and so on, and so on, and on')],
  ])('%s has none', (_, bytes) => {
    expect(imageHeader(bytes)).toBeNull();
  });

  it('any bytes behind any beginning end in an answer, never in an exception', () => {
    const beginnings = [
      pngBytes({ width: 5, height: 5 }),
      jpegHead(9, 9, 2),
      tiffBytes([[256, 7]]),
      webp('VP8X', [1]),
    ].flatMap((file) => [2, 4, 8, 12, 16, 24, 30].map((length) => file.subarray(0, length)));
    fc.assert(
      fc.property(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 200 }), (beginning, rest) => {
        const header = imageHeader(Buffer.concat([beginning, rest]));
        return header === null || (header.width > 0 && header.height > 0 && header.pictures <= 1_000);
      }),
      { numRuns: 500 },
    );
  });
});
