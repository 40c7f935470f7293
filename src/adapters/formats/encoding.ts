/**
 * Bytes to characters. The order of trust: byte order mark, the zero pattern of UTF-16, valid UTF-8, UTF-8 with a few
 * broken bytes, a declared encoding, then statistics. Only UTF-8 is certain; any other choice is noted for the reader.
 */
import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';

export interface Decoded {
  readonly text: string;
  /** WHATWG label ("utf-8", "windows-874"). */
  readonly encoding: string;
  /** Plain sentences about what was guessed or lost. */
  readonly notes: readonly string[];
}

/** The encoding announced by a byte order mark, or null. UTF-32 is recognised so that it is not mistaken for UTF-16. */
export function byteOrderMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32' | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32';
  return null;
}

/**
 * Decodes a text of unknown encoding; a byte order mark is dropped, everything else is kept as it is.
 * @param declared encoding that the file itself names (HTML meta), trusted only when the bytes are not UTF-8
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const mark = byteOrderMark(bytes);
  if (mark === 'utf-32') return decodeUtf32(bytes);
  if (mark !== null)
    return mark === 'utf-8' ? (lossless(bytes) ?? lossy(bytes, 'utf-8')) : lossy(bytes, mark);
  const wide = zeroPattern(bytes); // before UTF-8, which allows zero bytes
  if (wide !== null) return lossy(bytes, wide);
  const exact = lossless(bytes);
  if (exact !== null) return exact;
  if (isNearlyUtf8(bytes)) return lossy(bytes, 'utf-8');
  return lossy(bytes, knownLabel(declared) ?? guess(bytes));
}

/** UTF-16 without a mark shows itself by zero bytes at every other position; null when it is not that. */
export function zeroPattern(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const end = Math.min(bytes.length, 65_536) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  const pairs = end / 2;
  if (pairs < 2 || even + odd < pairs * 0.7) return null;
  if (even < odd * 0.05) return 'utf-16le';
  return odd < even * 0.05 ? 'utf-16be' : null;
}

/** Null when the bytes are not UTF-8: the caller goes on to the next candidate. */
function lossless(bytes: Uint8Array): Decoded | null {
  if (!isUtf8(bytes)) return null;
  const skip = byteOrderMark(bytes) === 'utf-8' ? 3 : 0;
  const view = Buffer.from(bytes.buffer, bytes.byteOffset + skip, bytes.byteLength - skip);
  return { text: view.toString('utf8'), encoding: 'utf-8', notes: [] };
}

function lossy(bytes: Uint8Array, encoding: string): Decoded {
  const text =
    encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
  const lost = countReplacements(text);
  const notes = encoding === 'utf-8' ? [] : [`The text was read as ${encoding}.`];
  if (lost > 0) {
    notes.push(`${String(lost)} places could not be read as ${encoding} and are shown as \ufffd.`);
  }
  return { text, encoding, notes };
}

/** 0x80 to 0x9f of windows-1252 (WHATWG Encoding standard, index windows-1252). */
const windows1252 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

/** Node 20 reads windows-1252 as Latin-1, which turns curly quotes and the euro sign into control characters. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\x80-\x9f]/g, (control) => windows1252[control.charCodeAt(0) - 0x80] ?? control);
}

function decodeUtf32(bytes: Uint8Array): Decoded {
  const littleEndian = bytes[0] === 0xff;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 4; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, littleEndian);
    parts.push(point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point));
  }
  return { text: parts.join(''), encoding: 'utf-32', notes: ['The text was read as utf-32.'] };
}

function countReplacements(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count += 1;
  return count;
}

/**
 * A UTF-8 file with a few broken bytes (cut in the middle of a character, one pasted byte) is still UTF-8:
 * at least ten well-formed multi-byte characters for each broken place.
 */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  let wellFormed = 0;
  let broken = 0;
  let wasBroken = false;
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes[at] ?? 0);
    const valid = length > 0 && hasContinuation(bytes, at + 1, length - 1);
    if (!valid && !wasBroken) broken += 1;
    else if (valid && length > 1) wellFormed += 1;
    wasBroken = !valid;
    at += valid ? length : 1;
  }
  return wellFormed > 0 && wellFormed >= broken * 10;
}

/** Bytes of the UTF-8 sequence that a lead byte opens; 0 when it opens none (RFC 3629, section 4). */
function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

function hasContinuation(bytes: Uint8Array, from: number, count: number): boolean {
  for (let i = from; i < from + count; i += 1) {
    if (((bytes[i] ?? 0) & 0xc0) !== 0x80) return false;
  }
  return true;
}

/** The decoder's own name for a label, or null when it is unknown. UTF-8 is not accepted: it was tried and failed. */
export function knownLabel(label: string | null): string | null {
  if (label === null) return null;
  try {
    const name = new TextDecoder(label.trim()).encoding;
    return name === 'utf-8' || name.startsWith('utf-16') ? null : name;
  } catch {
    return null; // a label nobody knows is no evidence: fall through to statistics
  }
}

const sampleBytes = 65_536;

/** Statistics over the part of the file that is not ASCII; windows-1252 when they say nothing. */
function guess(bytes: Uint8Array): string {
  const sample = nonAsciiSample(bytes);
  if (looksThai(sample)) return 'windows-874';
  for (const match of analyse(sample)) {
    const label = knownLabel(match.name);
    // Korean pairs of bytes happen to be Thai letters, too.
    if (label !== null && !(label === 'windows-874' && isPaired(sample))) return label;
  }
  return 'windows-1252';
}

function nonAsciiSample(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = Math.max(0, first - 200);
  return bytes.subarray(start, start + sampleBytes);
}

/**
 * Thai (TIS-620, windows-874): nearly every high byte is a Thai letter, and a vowel or tone mark that stands above or
 * below follows another Thai letter. Chinese and Korean come in pairs of bytes, which Thai words of odd length break.
 */
function looksThai(bytes: Uint8Array): boolean {
  let letters = 0;
  let marks = 0;
  let wrong = 0;
  let rare = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    letters += 1;
    if (!isThaiByte(byte)) wrong += 1;
    if (byte === 0xdf || byte >= 0xef) rare += 1; // ฿ and digits, which Thai writes seldom and Korean pairs hold often
    if (!isThaiMark(byte)) continue;
    marks += 1;
    const before = bytes[i - 1] ?? 0;
    if (!isThaiMark(before) && (before < 0xa1 || before > 0xce)) wrong += 1;
  }
  if (letters < 8 || marks < letters * 0.05) return false;
  return isPaired(bytes) ? wrong + rare === 0 && marks >= letters * 0.12 : wrong <= letters * 0.02;
}

/** True when every run of high bytes has an even length, as in EUC-KR, EUC-JP and GB 2312. */
function isPaired(bytes: Uint8Array): boolean {
  let run = 0;
  for (const byte of bytes) {
    if (byte >= 0xa1) run += 1;
    else if (run % 2 === 1) return false;
    else run = 0;
  }
  return true;
}

function isThaiByte(byte: number): boolean {
  if (byte === 0x85 || (byte >= 0x91 && byte <= 0x97)) return true; // … and curly quotes of windows-874
  return (byte >= 0xa0 && byte <= 0xda) || (byte >= 0xdf && byte <= 0xfb);
}

function isThaiMark(byte: number): boolean {
  return byte === 0xd1 || (byte >= 0xd4 && byte <= 0xda) || (byte >= 0xe7 && byte <= 0xee);
}
