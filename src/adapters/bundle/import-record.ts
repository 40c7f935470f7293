/**
 * The record of a bundle that came in: one file of canonical JSON with every file of the bundle besides the sources and
 * the lists of BagIt, so that its check can be repeated for ever. Of a source that is handed on, the part that is about
 * it goes along: nothing about the other sources of that bundle leaves.
 */
import { canonicalJson } from '../../base/index.ts';
import { decodeUtf8, encodeUtf8, parseEntry, sameBytes } from '../../domain/evidence/index.ts';
import { sha256Hex } from '../folder/folder-layout.ts';
import { bundleFiles, proofPath } from './bundle-files.ts';

/** Files by path; at most `maxRecordBytes` in all. */
export interface ImportRecord {
  /** False when only a part of the bundle's sources was handed on. */
  readonly isWhole: boolean;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Most bytes of a record: the proofs of some hundred thousand sources. */
export const maxRecordBytes: number = 128 * 1024 * 1024;

/** Most records inside one another; each is a casebook that handed the sources on. */
export const maxRecordDepth = 8;

/** What a record may hold: the files of a bundle beside data/, but none that BagIt makes. */
const known: ReadonlySet<string> = new Set(Object.values(bundleFiles));
const inFolders =
  /^(?:proofs\/[0-9a-f]{64}\.tlog-proof|imports\/[0-9a-f]{64}\.json|(?:timestamps|cosignatures)\/[A-Za-z0-9_-][A-Za-z0-9._-]{0,199})$/;

/** True for a path that a record, and a bundle beside data/ and the lists of BagIt, may have. */
export function isRecordPath(path: string): boolean {
  return known.has(path) || inFolders.test(path);
}

/** The bytes of a record: canonical JSON, texts as they are, anything else (and records inside) in base64. */
export function importRecordBytes({ isWhole, files }: ImportRecord): Uint8Array {
  const text: Record<string, string> = {};
  const base64: Record<string, string> = {};
  for (const [path, bytes] of files) {
    const plain = path.startsWith('imports/') ? null : decodeUtf8(bytes);
    if (plain !== null && sameBytes(encodeUtf8(plain), bytes)) text[path] = plain;
    else base64[path] = Buffer.from(bytes).toString('base64');
  }
  return encodeUtf8(canonicalJson({ v: 1, type: 'import-record', whole: isWhole, text, base64 }));
}

/** Reads a record; null when the bytes are none. Total. */
export function parseImportRecord(bytes: Uint8Array): ImportRecord | null {
  const text = bytes.length > 2 * maxRecordBytes ? null : decodeUtf8(bytes);
  const value = text === null ? null : jsonObject(text);
  if (value === null || Object.keys(value).length !== 5) return null;
  const { v, type, whole, text: texts, base64 } = value;
  if (v !== 1 || type !== 'import-record' || typeof whole !== 'boolean') return null;
  if (!isTexts(texts) || !isTexts(base64)) return null;
  if (!isCanonical({ v, type, whole, text: texts, base64 }, text ?? '')) return null;
  const files = new Map<string, Uint8Array>();
  for (const [path, content] of Object.entries(texts)) files.set(path, encodeUtf8(content));
  for (const [path, content] of Object.entries(base64)) {
    const decoded = Buffer.from(content, 'base64');
    if (files.has(path) || decoded.toString('base64') !== content) return null;
    files.set(path, decoded);
  }
  return [...files.keys()].every(isRecordPath) ? { isWhole: whole, files } : null;
}

/**
 * The part of a record that is about the wanted sources; the record itself when it is about no others, null when it is
 * about none of them.
 */
export function partOfRecord(record: ImportRecord, wanted: ReadonlySet<string>): ImportRecord | null {
  const sources = sourcesOf(record);
  if (!sources.some((sha256) => wanted.has(sha256))) return null;
  if (sources.every((sha256) => wanted.has(sha256))) return record;
  const files = new Map<string, Uint8Array>();
  for (const [path, bytes] of record.files) {
    if (path.startsWith('imports/')) {
      const inner = parseImportRecord(bytes);
      const part = inner === null ? null : partOfRecord(inner, wanted);
      if (part === null) continue;
      const made = importRecordBytes(part);
      files.set(importPath(made), made);
    } else if (isKeptInPart(path, wanted)) {
      files.set(path, path === bundleFiles.custody ? partOfCustody(bytes, wanted) : bytes);
    }
  }
  return { isWhole: false, files };
}

/** The sources of a record, by the names of its proofs. */
export function sourcesOf({ files }: ImportRecord): readonly string[] {
  return [...files.keys()].filter((path) => path.startsWith('proofs/')).map((path) => path.slice(7, 71));
}

/** Where a record lies in a bundle: under the hash of its bytes. */
export function importPath(bytes: Uint8Array): string {
  return `imports/${sha256Hex(bytes)}.json`;
}

/** Sums name every source of the bundle; the program's own texts prove nothing. */
function isKeptInPart(path: string, wanted: ReadonlySet<string>): boolean {
  if (path.startsWith('proofs/'))
    return wanted.has(path.slice(7, 71)) && path === proofPath(path.slice(7, 71));
  const kept: readonly string[] = [bundleFiles.checkpoint, bundleFiles.key, bundleFiles.custody];
  return kept.includes(path) || path.startsWith('timestamps/') || path.startsWith('cosignatures/');
}

function partOfCustody(bytes: Uint8Array, wanted: ReadonlySet<string>): Uint8Array {
  const lines = (decodeUtf8(bytes) ?? '').split('\n').filter((line) => {
    const read = parseEntry(encodeUtf8(line));
    return read.ok && read.entry.type === 'capture-admitted' && wanted.has(read.entry.obj.sha256);
  });
  return encodeUtf8(lines.map((line) => `${line}\n`).join(''));
}

function jsonObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

function isCanonical(value: Parameters<typeof canonicalJson>[0], text: string): boolean {
  try {
    return canonicalJson(value) === text;
  } catch {
    // Half a surrogate pair has no canonical form.
    return false;
  }
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((one) => typeof one === 'string');
}
