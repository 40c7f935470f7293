/**
 * Header fields of a message or of one of its parts (RFC 5322, RFC 2045 to 2047, RFC 2231): unfolded, with encoded
 * words decoded. One pass over the bytes; a header section beyond every honest size is refused, not cut in silence.
 */
import { collapse } from './canonical-text.ts';
import { decode } from './encoding.ts';

export interface Headers {
  /** First value of each field, by lower-case name, unfolded, not yet decoded. */
  readonly fields: ReadonlyMap<string, string>;
  /** Where the body begins. */
  readonly bodyStart: number;
}

/** Bytes of one header section. Honest ones stay below 100,000, long lists of recipients included. */
const mostHeaderBytes = 1_000_000;
const longestValue = 50_000;

/** Reads the header section of `bytes`; null when it is longer than any honest one. */
export function headersOf(bytes: Buffer): Headers | null {
  const fields = new Map<string, string>();
  let name = '';
  let at = 0;
  while (at < bytes.length) {
    const mark = bytes.indexOf(10, at);
    const end = mark < 0 ? bytes.length : mark;
    if (end > mostHeaderBytes) return null;
    const line = lineOf(bytes, at, end);
    at = end + 1;
    if (line === '') break;
    if (/^[ \t]/.test(line)) {
      const sofar = fields.get(name) ?? '';
      if (name !== '' && sofar.length < longestValue) fields.set(name, `${sofar} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    // A field that stands twice counts once: which one a mail program shows is anybody's guess, so the first is named.
    const found = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    name = fields.has(found) ? '' : found;
    if (name !== '')
      fields.set(
        name,
        line
          .slice(colon + 1)
          .trim()
          .slice(0, longestValue),
      );
  }
  return { fields, bodyStart: Math.min(at, bytes.length) };
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

function lineOf(bytes: Buffer, start: number, end: number): string {
  const last = end > start && bytes[end - 1] === 13 ? end - 1 : end;
  const line = bytes.subarray(start, last);
  try {
    return strictUtf8.decode(line); // RFC 6532 allows UTF-8 here
  } catch {
    return line.toString('latin1');
  }
}

interface EncodedWord {
  readonly charset: string;
  readonly chunks: Buffer[];
}

const encodedWord = /=\?([\w.:-]{1,40})(?:\*[\w-]{0,20})?\?([BbQq])\?([^?\s]{0,2000})\?=/g;

/** A field as people read it: encoded words decoded (RFC 2047), white space collapsed. */
export function readable(value: string): string {
  const pieces: (string | EncodedWord)[] = [];
  let from = 0;
  for (const match of value.matchAll(encodedWord)) {
    const between = value.slice(from, match.index);
    const charset = (match[1] ?? '').toLowerCase();
    const bytes = wordBytes(match[2] ?? '', match[3] ?? '');
    const last = pieces.at(-1);
    from = match.index + match[0].length;
    // White space between encoded words is not text; a character may be cut in two between them.
    if (typeof last === 'object' && between.trim() === '') {
      if (last.charset === charset) last.chunks.push(bytes);
      else pieces.push({ charset, chunks: [bytes] });
    } else pieces.push(between, { charset, chunks: [bytes] });
  }
  pieces.push(value.slice(from));
  return collapse(pieces.map(characters).join(''));
}

function characters(piece: string | EncodedWord): string {
  return typeof piece === 'string' ? piece : decodeCharset(Buffer.concat(piece.chunks), piece.charset);
}

function wordBytes(encoding: string, text: string): Buffer {
  return /b/i.test(encoding)
    ? Buffer.from(text, 'base64')
    : unquoted(Buffer.from(text.replaceAll('_', ' '), 'latin1'));
}

/** Quoted-printable to bytes (RFC 2045, 6.7). A damaged escape stays as it is written. */
export function unquoted(bytes: Uint8Array): Buffer {
  const out = Buffer.alloc(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte !== 61) {
      out[length++] = byte;
      continue;
    }
    const high = hex(bytes[at + 1]);
    const low = hex(bytes[at + 2]);
    const soft = softBreak(bytes, at + 1);
    if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low;
      at += 2;
    } else if (soft > 0) at += soft;
    else out[length++] = byte;
  }
  return out.subarray(0, length);
}

/** Bytes of the line end at a position, 0 when there is none. */
function softBreak(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 10) return 1;
  return bytes[at] === 13 && bytes[at + 1] === 10 ? 2 : 0;
}

function hex(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 48 && byte <= 57) return byte - 48;
  const upper = byte & ~32;
  return upper >= 65 && upper <= 70 ? upper - 55 : -1;
}

/** Bytes to characters under a declared charset; an unknown or missing one is found by the text's own signs. */
export function decodeCharset(bytes: Uint8Array, charset: string | null): string {
  // Seven-bit Japanese and Chinese look like plain ASCII: there only the declaration helps.
  if (charset !== null && /^(?:iso-2022-jp|hz-gb-2312)/i.test(charset)) {
    try {
      return new TextDecoder(charset).decode(bytes);
    } catch {
      return decode(bytes).text; // this system lacks the charset: the marks of damage stay visible
    }
  }
  return decode(bytes, charset).text;
}

export interface Parametered {
  /** Lower-case value before the parameters ("text/plain"). */
  readonly value: string;
  /** Parameters by lower-case name, decoded. */
  readonly parameters: ReadonlyMap<string, string>;
}

const mostParameters = 50;

/** "text/plain; charset=utf-8" and its like (RFC 2045, 5.1), continuations and charsets of RFC 2231 included. */
export function parametered(field: string | undefined): Parametered {
  const [value = '', ...rest] = splitOutsideQuotes(field ?? '').slice(0, mostParameters);
  const parameters = new Map<string, string>();
  const long = new Map<string, string>();
  for (const part of rest) {
    const equals = part.indexOf('=');
    if (equals < 0) continue;
    const name = part.slice(0, equals).trim().toLowerCase();
    const text = unwrapped(part.slice(equals + 1).trim());
    const star = name.indexOf('*');
    if (star < 0) {
      if (!parameters.has(name)) parameters.set(name, readable(text));
      continue;
    }
    const base = name.slice(0, star);
    long.set(base, (long.get(base) ?? '') + text);
  }
  for (const [name, text] of long) parameters.set(name, percentDecoded(text));
  return { value: value.trim().toLowerCase(), parameters };
}

function splitOutsideQuotes(field: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < field.length; at += 1) {
    const char = field.charAt(at);
    if (char === '\\' && quoted) at += 1;
    else if (char === '"') quoted = !quoted;
    else if (char === ';' && !quoted) {
      parts.push(field.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(field.slice(start));
  return parts;
}

function unwrapped(text: string): string {
  return text.startsWith('"')
    ? text.slice(1, text.endsWith('"') ? -1 : undefined).replace(/\\(.)/g, '$1')
    : text;
}

/** "utf-8'th'%E0%B8%81": charset, language, bytes (RFC 2231, section 4). */
function percentDecoded(text: string): string {
  const stated = /^([\w.:-]{0,40})'[\w-]{0,40}'/.exec(text);
  const raw = stated === null ? text : text.slice(stated[0].length);
  const bytes = unquoted(Buffer.from(raw.replaceAll('=', '=3D').replaceAll('%', '='), 'latin1'));
  const charset = stated?.[1] ?? '';
  return collapse(decodeCharset(bytes, charset === '' ? null : charset));
}
