/** Records of an unpacked WARC file (ISO 28500, 4 and 5), and the check of the digests that they carry. */
import { createHash } from 'node:crypto';

export interface WarcRecord {
  /** "response", "resource", "request", "revisit", …; lower case. */
  readonly type: string;
  /** Target address as the record states it; '' when it has none. */
  readonly url: string;
  /** WARC-Date as written; '' when missing. */
  readonly date: string;
  readonly contentType: string;
  readonly payloadDigest: string | null;
  readonly blockDigest: string | null;
  readonly block: Buffer;
}

export interface WarcRecords {
  readonly records: readonly WarcRecord[];
  /** Places where a record did not begin where the one before it ended. */
  readonly misplaced: number;
  /** True when the last record is longer than the file. */
  readonly isCut: boolean;
  /** True when there are more records than are read. */
  readonly isLong: boolean;
}

const mostRecords = 100_000;
const mostHeaderBytes = 65_536;
const mostMisplaced = 1_000;

/** Cuts a file into records. Never throws; what is no record is skipped and counted. */
export function recordsOf(bytes: Buffer): WarcRecords {
  const records: WarcRecord[] = [];
  let misplaced = 0;
  let isCut = false;
  let at = 0;
  while (records.length < mostRecords && misplaced <= mostMisplaced) {
    at = pastBlankLines(bytes, at);
    if (at >= bytes.length) break;
    const headEnd = headerEnd(bytes, at);
    const fields = headEnd === null ? null : fieldsOf(bytes.toString('utf8', at, headEnd.text));
    const length = fields === null ? null : lengthOf(fields);
    if (headEnd === null || fields === null || length === null) {
      misplaced += 1;
      at = nextRecord(bytes, at + 1);
      continue;
    }
    const end = headEnd.block + length;
    isCut ||= end > bytes.length;
    const block = bytes.subarray(headEnd.block, end);
    records.push(recordOf(fields, block));
    at = placeAfter(bytes, end, headEnd.block);
    if (at !== end) misplaced += 1;
  }
  return { records, misplaced, isCut, isLong: records.length >= mostRecords };
}

/** The end of a record, when blank lines and the next record (or nothing) follow; else where the next one begins. */
function placeAfter(bytes: Buffer, end: number, blockStart: number): number {
  const next = pastBlankLines(bytes, end);
  if (next >= bytes.length || bytes.toString('latin1', next, next + 5) === 'WARC/') return end;
  return nextRecord(bytes, blockStart);
}

function pastBlankLines(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] === 13 || bytes[at] === 10)) at += 1;
  return at;
}

function nextRecord(bytes: Buffer, from: number): number {
  const at = bytes.indexOf('\nWARC/', from);
  return at < 0 ? bytes.length : at + 1;
}

interface HeaderEnd {
  /** End of the last field. */
  readonly text: number;
  readonly block: number;
}

function headerEnd(bytes: Buffer, at: number): HeaderEnd | null {
  if (!/^WARC\/[01]\.\d/.test(bytes.toString('latin1', at, at + 8))) return null;
  const head = bytes.subarray(at, at + mostHeaderBytes);
  const crlf = head.indexOf('\r\n\r\n');
  if (crlf >= 0) return { text: at + crlf, block: at + crlf + 4 };
  const lf = head.indexOf('\n\n');
  return lf < 0 ? null : { text: at + lf, block: at + lf + 2 };
}

type Fields = ReadonlyMap<string, string>;

/** Named fields by lower-case name, the first of two; continued lines are joined. */
export function fieldsOf(head: string): Fields {
  const fields = new Map<string, string>();
  let name = '';
  for (const line of head.split(/\r?\n/).slice(1)) {
    if (/^[ \t]/.test(line) && name !== '') {
      fields.set(name, `${fields.get(name) ?? ''} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    const found = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    name = fields.has(found) ? '' : found;
    if (name !== '') fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

function lengthOf(fields: Fields): number | null {
  const stated = fields.get('content-length') ?? '';
  return /^\d{1,12}$/.test(stated) ? Number(stated) : null;
}

function recordOf(fields: Fields, block: Buffer): WarcRecord {
  return {
    type: (fields.get('warc-type') ?? '').toLowerCase(),
    url: (fields.get('warc-target-uri') ?? '').replace(/^<(.*)>$/, '$1'),
    date: (fields.get('warc-date') ?? '').slice(0, 40),
    contentType: (fields.get('content-type') ?? '').toLowerCase(),
    payloadDigest: fields.get('warc-payload-digest') ?? null,
    blockDigest: fields.get('warc-block-digest') ?? null,
    block,
  };
}

/** Does one of the byte ranges have the stated digest ("sha1:BASE32", "sha-256:HEX")? null when it cannot be checked. */
export function hasDigest(stated: string | null, candidates: readonly Uint8Array[]): boolean | null {
  const match = /^(sha-?1|sha-?256|sha-?512|md5):([A-Za-z0-9+/=_-]{16,200})$/i.exec(stated ?? '');
  if (match === null) return null;
  const algorithm = (match[1] ?? '').toLowerCase().replace('-', '');
  const value = match[2] ?? '';
  return candidates.some((bytes) => {
    const digest = createHash(algorithm).update(bytes).digest();
    return (
      digest.toString('hex') === value.toLowerCase() ||
      base32(digest) === value.toUpperCase().replace(/=+$/, '') ||
      digest.toString('base64').replace(/=+$/, '') === value.replace(/=+$/, '')
    );
  });
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648, section 6, without padding: the way in which most archives write SHA-1. */
export function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += alphabet.charAt((value >> (bits - 5)) & 31);
  }
  return bits === 0 ? text : text + alphabet.charAt((value << (5 - bits)) & 31);
}
