/**
 * The wire between admission and a parser process: length-prefixed frames over stdin and stdout.
 * Request: 4 bytes length of the body (big endian), 1 byte kind, body. Answer: 4 bytes length, JSON in UTF-8.
 */

/** Formats that are read in a parser process, with their byte on the wire. */
export const wireKinds = {
  html: 1,
  pdf: 2,
  docx: 3,
  eml: 4,
  csv: 5,
  xlsx: 6,
  warc: 7,
  wacz: 8,
  'xlsx-rows': 9,
  png: 20,
  jpeg: 21,
  webp: 22,
  tiff: 23,
} as const;

/** Exit code of a parser process that could not load its own parts (EX_SOFTWARE of sysexits.h). */
export const brokenInstallation = 70;

export type WireKind = keyof typeof wireKinds;

/** What a person calls a file of each kind. */
export const wireNames: Readonly<Record<WireKind, string>> = {
  html: 'web page',
  pdf: 'PDF',
  docx: 'Word file',
  png: 'PNG picture',
  jpeg: 'JPEG picture',
  webp: 'WebP picture',
  tiff: 'TIFF picture',
  eml: 'message',
  csv: 'table',
  xlsx: 'workbook',
  warc: 'web archive',
  wacz: 'web archive',
  'xlsx-rows': 'workbook',
};

/** What parts sheets, rows and cells in the answer about a workbook's rows: the signs that ASCII has for it. */
export const sheetSign = '\u001d';
export const rowSign = '\u001e';
export const cellSign = '\u001f';

/** Header of a request; the body follows unchanged. */
export function requestHeader(kind: WireKind, sizeBytes: number): Uint8Array {
  const header = new Uint8Array(5);
  new DataView(header.buffer).setUint32(0, sizeBytes);
  header[4] = wireKinds[kind];
  return header;
}

/** An answer as one frame. */
export function answerFrame(json: string): Uint8Array[] {
  const body = new TextEncoder().encode(json);
  const header = new Uint8Array(4);
  new DataView(header.buffer).setUint32(0, body.length);
  return [header, body];
}

/** The kind that a byte names, or null. */
export function kindOfByte(byte: number): WireKind | null {
  const found = Object.entries(wireKinds).find(([, value]) => value === byte);
  return found === undefined ? null : (found[0] as WireKind);
}

/** Gathers chunks until a frame is complete, without copying a chunk more than once. */
export class FrameReader {
  readonly #headerBytes: number;
  readonly #limitBytes: number;
  #chunks: Uint8Array[] = [];
  #size = 0;
  #wanted: number;
  #header: Uint8Array | null = null;

  /** `headerBytes` is 4 or 5, the first four being the length of the body, which may be at most `limitBytes`. */
  constructor(options: { readonly headerBytes: number; readonly limitBytes: number }) {
    this.#headerBytes = options.headerBytes;
    this.#limitBytes = options.limitBytes;
    this.#wanted = options.headerBytes;
  }

  /** Takes a chunk; returns the frames it completed, or 'too-large' when a frame announces more than the limit. */
  push(chunk: Uint8Array): { readonly header: Uint8Array; readonly body: Uint8Array }[] | 'too-large' {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    const frames = [];
    while (this.#size >= this.#wanted) {
      const part = this.#take(this.#wanted);
      if (this.#header === null) {
        this.#header = part;
        this.#wanted = new DataView(part.buffer, part.byteOffset).getUint32(0);
        if (this.#wanted > this.#limitBytes) return 'too-large';
      } else {
        frames.push({ header: this.#header, body: part });
        this.#header = null;
        this.#wanted = this.#headerBytes;
      }
    }
    return frames;
  }

  #take(count: number): Uint8Array {
    const joined =
      this.#chunks.length === 1 ? (this.#chunks[0] ?? new Uint8Array()) : Buffer.concat(this.#chunks);
    const rest = joined.subarray(count);
    this.#chunks = rest.length === 0 ? [] : [rest];
    this.#size = rest.length;
    return joined.subarray(0, count);
  }
}
