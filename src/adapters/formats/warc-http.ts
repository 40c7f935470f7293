/** A stored answer of a web server (RFC 9112): status, kind and content, transfer and content encodings undone within bounds. */
import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { fieldsOf } from './warc-records.ts';

export interface WebAnswer {
  readonly status: number;
  /** Lower-case media type without parameters; '' when none is stated. */
  readonly type: string;
  readonly charset: string | null;
  /** Content encodings, outermost first, lower case. */
  readonly encodings: readonly string[];
  /** The body as it was stored, and without chunks: digests are taken over either. */
  readonly stored: Buffer;
  readonly body: Buffer;
}

const mostHeaderBytes = 262_144;

/** Reads a stored answer; null when it is none. Nothing is unpacked. */
export function webAnswer(block: Buffer): WebAnswer | null {
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(block.toString('latin1', 0, 16))?.[1];
  if (status === undefined) return null;
  const head = block.subarray(0, mostHeaderBytes);
  const crlf = head.indexOf('\r\n\r\n');
  const end = crlf >= 0 ? crlf : head.indexOf('\n\n');
  if (end < 0) return null;
  const fields = fieldsOf(head.toString('latin1', 0, end));
  const stored = block.subarray(end + (crlf >= 0 ? 4 : 2));
  const isChunked = /\bchunked\b/i.test(fields.get('transfer-encoding') ?? '');
  const { type, charset } = mediaType(fields.get('content-type') ?? '');
  return {
    status: Number(status),
    type,
    charset,
    encodings: encodingsOf(fields.get('content-encoding') ?? ''),
    stored,
    body: isChunked ? (unchunked(stored) ?? stored) : stored,
  };
}

/** "text/html; charset=utf-8" in two. */
export function mediaType(field: string): { readonly type: string; readonly charset: string | null } {
  const [type = ''] = field.split(';', 1);
  const charset = /;\s{0,20}charset\s{0,20}=\s{0,20}["']?([\w.:-]{2,40})/i.exec(field.slice(0, 1_000))?.[1];
  return { type: type.trim().toLowerCase(), charset: charset ?? null };
}

function encodingsOf(field: string): string[] {
  const names = field
    .toLowerCase()
    .split(',', 5)
    .map((name) => name.trim());
  return names.filter((name) => name !== '' && name !== 'identity').reverse();
}

/** Joins chunks (RFC 9112, 7.1); null when the body is not chunked after all, as many archives store it. */
function unchunked(bytes: Buffer): Buffer | null {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const lineEnd = bytes.subarray(at, at + 1_024).indexOf(10);
    if (lineEnd < 0) return null;
    const size = /^([\da-f]{1,8})\s{0,8}(?:;[^\r\n]*)?\r?$/i.exec(
      bytes.toString('latin1', at, at + lineEnd),
    )?.[1];
    if (size === undefined) return null;
    const length = parseInt(size, 16);
    if (length === 0) break;
    const start = at + lineEnd + 1;
    pieces.push(bytes.subarray(start, start + length));
    at = start + length + (bytes[start + length] === 13 ? 2 : 1);
  }
  return Buffer.concat(pieces);
}

/** Bytes that one page may unpack to. */
const mostContentBytes = 32_000_000;
const mostEncodings = 2;

/** The content without its encodings; null when it is damaged, too large, or packed in a way that is not known here. */
export function contentOf({ body, encodings }: Pick<WebAnswer, 'body' | 'encodings'>): Buffer | null {
  if (encodings.length > mostEncodings) return null;
  let content = body;
  for (const encoding of encodings) {
    const next = decodedOnce(content, encoding);
    if (next === null) return null;
    content = next;
  }
  return content.length > mostContentBytes ? null : content;
}

const options = { maxOutputLength: mostContentBytes, finishFlush: constants.Z_SYNC_FLUSH };

function decodedOnce(bytes: Buffer, encoding: string): Buffer | null {
  try {
    switch (encoding) {
      case 'gzip':
      case 'x-gzip':
        // Some archives unpack the content and leave the field: then there is nothing to undo.
        return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, options) : bytes;
      case 'deflate':
        return ((bytes[0] ?? 0) & 15) === 8 ? inflateSync(bytes, options) : inflateRawSync(bytes, options);
      case 'br':
        return brotliDecompressSync(bytes, { maxOutputLength: mostContentBytes });
      default:
        return null;
    }
  } catch {
    return null; // the caller names the page that could not be unpacked
  }
}
