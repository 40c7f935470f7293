/**
 * The parts of a message (RFC 2046) as a tree of ranges: nothing is decoded here. Depth and number of parts are
 * bounded, so that a message of boundaries alone costs no more than its size.
 */
import { headersOf, parametered } from './eml-headers.ts';

export interface MailPart {
  readonly fields: ReadonlyMap<string, string>;
  /** Lower-case media type; "text/plain" when none is stated. */
  readonly type: string;
  readonly charset: string | null;
  /** Lower-case content-transfer-encoding. */
  readonly encoding: string;
  /** Stated file name, from either field that may carry it. */
  readonly fileName: string | null;
  readonly isAttachment: boolean;
  /** The body as it stands in the message. */
  readonly body: Buffer;
  /** Parts of a multipart, in order. */
  readonly parts: readonly MailPart[];
}

/** Shared over one message: bounds and what went wrong. */
export interface PartsState {
  parts: number;
  /** Names of troubles, each once. */
  readonly troubles: Set<'too-many' | 'too-deep' | 'cut' | 'header'>;
}

const mostParts = 1_000;
const deepestMultipart = 12;

/** Reads a part and the parts inside it; null when its header is longer than any honest one. */
export function partOf(bytes: Buffer, state: PartsState, depth = 0): MailPart | null {
  state.parts += 1;
  const headers = headersOf(bytes);
  if (headers === null) {
    state.troubles.add('header');
    return null;
  }
  const { fields } = headers;
  const type = parametered(fields.get('content-type'));
  const disposition = parametered(fields.get('content-disposition'));
  const body = bytes.subarray(headers.bodyStart);
  const boundary = type.value.startsWith('multipart/') ? (type.parameters.get('boundary') ?? '') : '';
  return {
    fields,
    type: /^[\w.+-]+\/[\w.+-]+$/.test(type.value) ? type.value : 'text/plain',
    charset: type.parameters.get('charset') ?? null,
    encoding: parametered(fields.get('content-transfer-encoding')).value,
    fileName: disposition.parameters.get('filename') ?? type.parameters.get('name') ?? null,
    isAttachment: disposition.value === 'attachment',
    body,
    parts: boundary === '' ? [] : partsBetween(body, boundary, state, depth),
  };
}

function partsBetween(body: Buffer, boundary: string, state: PartsState, depth: number): MailPart[] {
  if (depth >= deepestMultipart) {
    state.troubles.add('too-deep');
    return [];
  }
  const parts: MailPart[] = [];
  const delimiters = delimitersIn(body, boundary);
  for (let at = 0; at < delimiters.length; at += 1) {
    const from = delimiters[at];
    if (from === undefined || from.closes) break;
    const to = delimiters[at + 1];
    if (to === undefined) state.troubles.add('cut');
    if (state.parts >= mostParts) {
      state.troubles.add('too-many');
      break;
    }
    const part = partOf(body.subarray(from.end, to?.start ?? body.length), state, depth + 1);
    if (part !== null) parts.push(part);
  }
  if (delimiters.length === 0) state.troubles.add('cut');
  return parts;
}

interface Delimiter {
  readonly start: number;
  readonly end: number;
  readonly closes: boolean;
}

/** Lines that consist of the boundary (RFC 2046, 5.1.1), at most one more than parts are read. */
function delimitersIn(body: Buffer, boundary: string): Delimiter[] {
  const mark = Buffer.from(`--${boundary}`, 'utf8');
  const found: Delimiter[] = [];
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== 10) continue;
    const after = at + mark.length;
    const closes = body[after] === 45 && body[after + 1] === 45;
    const line = lineEndAfter(body, closes ? after + 2 : after);
    if (line < 0) continue; // a longer boundary that begins like this one
    found.push({ start: startBefore(body, at), end: line, closes });
    if (closes || found.length > mostParts) break;
  }
  return found;
}

/** The line end before a delimiter belongs to it, not to the part. */
function startBefore(body: Buffer, at: number): number {
  if (at > 1 && body[at - 2] === 13) return at - 2;
  return Math.max(0, at - 1);
}

/** Start of the next line when only blanks follow, else -1. */
function lineEndAfter(body: Buffer, from: number): number {
  let at = from;
  while (at < from + 100 && (body[at] === 32 || body[at] === 9 || body[at] === 13)) at += 1;
  if (at >= body.length) return body.length;
  return body[at] === 10 ? at + 1 : -1;
}
