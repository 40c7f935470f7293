/** The smallest pictures that a test needs, written as code: headers that lie, and a PDF around one picture. */
import { crc32, deflateSync } from 'node:zlib';

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A grey PNG that claims this size; `rows` of white pixels really follow. */
export function pngBytes(size: {
  readonly width: number;
  readonly height: number;
  readonly rows?: number;
}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size.width);
  header.writeUInt32BE(size.height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const row = Buffer.alloc(size.width + 1, 255);
  row[0] = 0;
  const rows = Buffer.concat(Array.from({ length: size.rows ?? 1 }, () => row));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** A JPEG up to its start of frame, with an Exif orientation when one is given. */
export function jpegHead(width: number, height: number, orientation?: number): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, 0, 0, 0, 0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const exif = orientation === undefined ? Buffer.alloc(0) : exifSegment(orientation);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), exif, frame, Buffer.from([0xff, 0xd9])]);
}

function exifSegment(orientation: number): Buffer {
  const tiff = tiffBytes([[274, orientation]]);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** A little-endian TIFF of one directory with these short values; `next` is where it says that the next one stands. */
export function tiffBytes(entries: readonly (readonly [tag: number, value: number])[], next = 0): Buffer {
  const file = Buffer.alloc(8 + 2 + entries.length * 12 + 4);
  file.write('II*\0', 'latin1');
  file.writeUInt32LE(8, 4);
  file.writeUInt16LE(entries.length, 8);
  entries.forEach(([tag, value], index) => {
    const at = 10 + index * 12;
    file.writeUInt16LE(tag, at);
    file.writeUInt16LE(3, at + 2);
    file.writeUInt32LE(1, at + 4);
    file.writeUInt32LE(value, at + 8);
  });
  file.writeUInt32LE(next, file.length - 4);
  return file;
}

/** A whole grey JPEG of 64 by 24 pixels: one bit says "as before", one ends each block. */
export function flatJpeg(): Buffer {
  const segment = (marker: number, body: readonly number[]): number[] => [
    0xff,
    marker,
    0,
    body.length + 2,
    ...body,
  ];
  const oneCode = (table: number): number[] => segment(0xc4, [table, 1, ...new Array<number>(15).fill(0), 0]);
  return Buffer.from([
    ...[0xff, 0xd8],
    ...segment(0xdb, [0, ...new Array<number>(64).fill(1)]),
    ...segment(0xc0, [8, 0, 24, 0, 64, 1, 1, 0x11, 0]),
    ...[...oneCode(0x00), ...oneCode(0x10)],
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...[0, 0, 0, 0, 0, 0, 0xff, 0xd9],
  ]);
}

/** A whole WebP of 64 by 24 pixels of one colour, without loss. */
export function flatWebp(): Buffer {
  const data = Buffer.from('2f0000000007101111' + '8888fe0700', 'hex');
  data.writeUInt32LE((63 | (23 << 14) | (1 << 28)) >>> 0, 1);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(data.length);
  const padded = Buffer.concat([Buffer.from('WEBPVP8L'), size, data, Buffer.alloc(data.length % 2)]);
  const whole = Buffer.alloc(4);
  whole.writeUInt32LE(padded.length);
  return Buffer.concat([Buffer.from('RIFF'), whole, padded]);
}

/** A whole grey TIFF of 64 by 24 white pixels in one strip. */
export function flatTiff(): Buffer {
  const pixels = Buffer.alloc(64 * 24, 255);
  const entries: readonly (readonly [number, number])[] = [
    [256, 64],
    [257, 24],
    [258, 8],
    [259, 1],
    [262, 1],
    [273, 8 + 2 + 9 * 12 + 4],
    [277, 1],
    [278, 24],
    [279, pixels.length],
  ];
  return Buffer.concat([tiffBytes(entries), pixels]);
}

/** What a scanned page is: a picture as wide as the page, and no text layer. A page may also be one line of text. */
export type ScanPage =
  { readonly jpeg: Uint8Array; readonly width: number; readonly height: number } | { readonly text: string };

/** A PDF of these pages. */
export function scannedPdf(pages: readonly ScanPage[]): Buffer {
  const objects: Buffer[] = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.alloc(0),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'),
  ];
  const add = (object: Buffer): string => `${String(objects.push(object))} 0 R`;
  const kids = pages.map((page) => {
    const picture = 'text' in page ? null : add(pictureObject(page));
    const content = 'text' in page ? `BT /F1 11 Tf 72 700 Td (${page.text}) Tj ET` : placed(page);
    const stream = add(streamOf('', Buffer.from(content)));
    const resources = picture === null ? '/Font << /F1 3 0 R >>' : `/XObject << /I1 ${picture} >>`;
    return add(
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << ${resources} >> /Contents ${stream} >>`,
      ),
    );
  });
  objects[1] = Buffer.from(`<< /Type /Pages /Count ${String(kids.length)} /Kids [${kids.join(' ')}] >>`);
  return fileOf(objects);
}

/** As wide as the page, at its upper edge. */
function placed({ width, height }: { width: number; height: number }): string {
  const points = Math.min(842, (595 * height) / width);
  return `q 595 0 0 ${points.toFixed(2)} 0 ${(842 - points).toFixed(2)} cm /I1 Do Q`;
}

function pictureObject(page: { jpeg: Uint8Array; width: number; height: number }): Buffer {
  const size = `/Width ${String(page.width)} /Height ${String(page.height)}`;
  return streamOf(
    `/Type /XObject /Subtype /Image ${size} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
    page.jpeg,
  );
}

function streamOf(entries: string, data: Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${String(data.length)} >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);
}

function fileOf(objects: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  let length = parts[0]?.length ?? 0;
  let table = `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n`;
  objects.forEach((object, index) => {
    table += `${String(length).padStart(10, '0')} 00000 n \n`;
    const part = Buffer.concat([
      Buffer.from(`${String(index + 1)} 0 obj\n`),
      object,
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(part);
    length += part.length;
  });
  const trailer = `trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R >>\nstartxref\n${String(length)}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(table + trailer)]);
}
