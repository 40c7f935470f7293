/** Lines of a log file, as exact bytes and with bounded memory whatever the file holds (hostile input). */
import { maxEntryBytes } from '../../domain/evidence/index.ts';
import { readPieces } from './durable-files.ts';

export interface LogLine {
  /** Without the line end. At most `maxEntryBytes + 1` long: enough to be refused as too long. */
  readonly bytes: Uint8Array;
  /** Offset in the file of the first byte after the line and its line end. */
  readonly endBytes: number;
  /** False for a last line without line end: the trace of an interrupted write. */
  readonly terminated: boolean;
}

const lineEnd = 0x0a;

/** Walks the lines from offset `from` on. A line longer than an entry can be is yielded cut, and ends the walk. */
export async function* readLogLines(path: string, from = 0): AsyncGenerator<LogLine> {
  let rest = new Uint8Array(0);
  let restStart = from;
  for await (const piece of readPieces(path, from)) {
    const bytes = joined(rest, piece);
    let start = 0;
    for (let end = bytes.indexOf(lineEnd); end !== -1; end = bytes.indexOf(lineEnd, start)) {
      const long = end - start > maxEntryBytes;
      yield line(bytes.subarray(start, end), restStart + end + 1, true);
      if (long) return;
      start = end + 1;
    }
    rest = bytes.slice(start);
    restStart += start;
    if (rest.length > maxEntryBytes) break;
  }
  if (rest.length > 0) yield line(rest, restStart + rest.length, false);
}

function line(bytes: Uint8Array, endBytes: number, terminated: boolean): LogLine {
  return { bytes: bytes.slice(0, maxEntryBytes + 1), endBytes, terminated };
}

function joined(rest: Uint8Array, piece: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(rest.length + piece.length);
  bytes.set(rest);
  bytes.set(piece, rest.length);
  return bytes;
}
