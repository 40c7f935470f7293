/**
 * Tag files as lines, piece by piece: a manifest of any size takes the memory of one piece and one line. Line ends
 * are LF, CR LF and CR (RFC 8493 section 2.1.1); the encoding is the one that bagit.txt declares.
 */
import { maxPathBytes } from './bag-path.ts';

/** Code units of the longest line that is looked at; a digest and an encoded path fit three times. */
export const maxLineCodeUnits: number = 4 * maxPathBytes;

/** One line without its end. `end` is null when the file stops there; `cut` when the line was too long to keep. */
export interface TagLine {
  readonly text: string;
  /** Counted from 1. */
  readonly number: number;
  readonly end: '\n' | '\r' | '\r\n' | null;
  readonly cut: boolean;
}

/** Turns pieces of bytes into text; `null` ends the file. Throws a TypeError for bytes that are not of its encoding. */
export type TextPieces = (piece: Uint8Array | null) => string;

/** A fresh decoder for a declared encoding; null for one that is not known. */
export function decoderFor(encoding: string): TextPieces | null {
  const name = encoding.toUpperCase();
  if (name === 'UTF-8') return platformDecoder('utf-8');
  if (name === 'UTF-16') return utf16Decoder();
  if (name === 'UTF-16LE' || name === 'UTF-16BE') return platformDecoder(name.toLowerCase());
  if (name === 'ISO-8859-1' || name === 'ISO_8859-1' || name === 'LATIN1') return latin1Text;
  if (name === 'US-ASCII' || name === 'ASCII') return asciiText;
  return null;
}

function platformDecoder(label: string): TextPieces {
  // A byte order mark is kept as a character: who reads the first line decides what it means.
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  return (piece) => (piece === null ? decoder.decode() : decoder.decode(piece, { stream: true }));
}

/** UTF-16 by its byte order mark, big-endian without one (RFC 2781 section 4.3). */
function utf16Decoder(): TextPieces {
  let decode: TextPieces | null = null;
  return (piece) => {
    const little = piece !== null && piece[0] === 0xff && piece[1] === 0xfe;
    decode ??= platformDecoder(little ? 'utf-16le' : 'utf-16be');
    return decode(piece);
  };
}

function latin1Text(piece: Uint8Array | null): string {
  return piece === null
    ? ''
    : Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1');
}

function asciiText(piece: Uint8Array | null): string {
  if (piece?.some((byte) => byte > 0x7f) === true) throw new TypeError('not ASCII');
  return latin1Text(piece);
}

/**
 * The lines of a file, as many at a time as a piece holds. An empty file has none; text after the last line end is
 * a line without end. Throws a TypeError (of `decode`) for bytes that are not of the encoding.
 */
export async function* tagLines(
  pieces: AsyncIterable<Uint8Array>,
  decode: TextPieces,
): AsyncGenerator<readonly TagLine[]> {
  const splitter = new LineSplitter();
  for await (const piece of pieces) yield splitter.push(decode(piece));
  yield splitter.finish(decode(null));
}

const lineEnd = /\r\n|\n|\r/g;

class LineSplitter {
  #rest = '';
  /** Code units of the line that were dropped already. */
  #dropped = false;
  #number = 0;

  push(text: string): readonly TagLine[] {
    return this.#split(this.#rest + text, false);
  }

  finish(text: string): readonly TagLine[] {
    const lines = [...this.#split(this.#rest + text, true)];
    if (this.#rest !== '' || this.#dropped) lines.push(this.#line(this.#rest, null));
    return lines;
  }

  #split(text: string, last: boolean): readonly TagLine[] {
    const lines: TagLine[] = [];
    let start = 0;
    lineEnd.lastIndex = 0;
    for (let found = lineEnd.exec(text); found !== null; found = lineEnd.exec(text)) {
      // A CR at the end of a piece may be the first half of CR LF.
      if (!last && found[0] === '\r' && found.index === text.length - 1) break;
      lines.push(this.#line(text.slice(start, found.index), found[0] as '\n' | '\r' | '\r\n'));
      start = found.index + found[0].length;
    }
    this.#rest = text.slice(start);
    if (this.#rest.length > maxLineCodeUnits) {
      // The CR must not be dropped with the line that it may end.
      this.#rest = this.#rest.endsWith('\r') ? '\r' : '';
      this.#dropped = true;
    }
    return lines;
  }

  #line(text: string, end: TagLine['end']): TagLine {
    this.#number += 1;
    const cut = this.#dropped || text.length > maxLineCodeUnits;
    this.#dropped = false;
    return { text: cut ? '' : text, number: this.#number, end, cut };
  }
}
