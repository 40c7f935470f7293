/**
 * A WACZ file (Web Archive Collection Zipped 1.1.1): WARC files in a ZIP, with a list of the pages that the archivist
 * meant. Those pages are the text; the hashes in datapackage.json are checked. Runs in the parser process.
 */
import { hasRepeatedKeys } from '../../base/index.ts';
import type { ParseOutcome } from '../../ports/capture-parser.ts';
import { mediaTypes } from './media-types.ts';
import { unreadable } from './outcome.ts';
import { archiveOutcome, openWarc } from './warc.ts';
import { unpackLimits } from './warc-members.ts';
import { hasDigest, type WarcRecord } from './warc-records.ts';
import { checkZip, inflateEntry, type ZipEntry } from './zip-guard.ts';

/** Reads one WACZ file. */
export function parseWacz(bytes: Uint8Array): ParseOutcome {
  const check = checkZip(bytes);
  if ('code' in check) return unreadable(mediaTypes.wacz, check.code, check.reason);
  const files = new ZipFiles(bytes, check.entries);
  const notes: string[] = [];
  const records: WarcRecord[] = [];
  let left = unpackLimits.bytes;
  for (const name of files.names(/\.warc(?:\.gz)?$/i)) {
    const data = files.data(name);
    if (data === null) continue;
    const opened = openWarc(data, left);
    left -= opened.sizeBytes;
    for (const record of opened.file.records) records.push(record);
    notes.push(...opened.notes);
  }
  const wanted = listedPages(files, notes);
  notes.push(...hashNotes(files));
  if (files.damaged.size > 0)
    notes.push(
      `These parts of the archive are damaged and were not read: ${[...files.damaged].slice(0, 5).map(shown).join(', ')}.`,
    );
  if (records.length === 0) {
    return unreadable(
      mediaTypes.wacz,
      'wacz-damaged',
      'This web archive (WACZ) holds no readable record; get the complete file and add it again.',
    );
  }
  return archiveOutcome({ mediaType: mediaTypes.wacz, records, wanted, notes });
}

class ZipFiles {
  readonly damaged = new Set<string>();
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  constructor(bytes: Uint8Array, entries: readonly ZipEntry[]) {
    this.#bytes = bytes;
    this.#entries = new Map(entries.map((entry) => [entry.name, entry]));
  }

  names(pattern: RegExp): string[] {
    return [...this.#entries.keys()].filter((name) => pattern.test(name));
  }

  /** Bytes of a part; null when it is missing, or damaged and then named in `damaged`. */
  data(name: string): Uint8Array | null {
    const entry = this.#entries.get(name);
    if (entry === undefined) return null;
    try {
      const data = inflateEntry(this.#bytes, entry);
      if (data.length === entry.sizeBytes) return data;
    } catch {
      // falls through: damaged either way
    }
    this.damaged.add(name);
    return null;
  }

  /** Text of a part up to a size no honest list reaches; null as above. */
  text(name: string): string | null {
    const data = this.data(name);
    return data === null ? null : new TextDecoder().decode(data.subarray(0, 20_000_000));
  }
}

const mostListed = 10_000;

/** Addresses in pages/pages.jsonl, in order; null when there are none. */
function listedPages(files: ZipFiles, notes: string[]): string[] | null {
  const list = files.text('pages/pages.jsonl');
  if (list === null) return null;
  const addresses: string[] = [];
  let unread = 0;
  for (const line of list.split('\n', mostListed)) {
    if (line.trim() === '') continue;
    const entry = objectIn(line);
    const url = entry?.['url'];
    if (typeof url === 'string' && url !== '') addresses.push(url.slice(0, 4_000));
    else if (entry === null) unread += 1;
  }
  if (unread > 0)
    notes.push(
      `Lines of the archive's list of pages that are not JSON, or name a thing twice, and were passed over: ${String(unread)}.`,
    );
  return addresses.length === 0 ? null : addresses;
}

/** A JSON object without repeated names; null for anything else. */
function objectIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && !hasRepeatedKeys(text) ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null; // the caller counts or names what is no JSON
  }
}

const mostResources = 2_000;

/** Compares the parts with the hashes that the package lists for them. */
function hashNotes(files: ZipFiles): string[] {
  const text = files.text('datapackage.json');
  if (text === null)
    return ['The archive has no datapackage.json, so that its parts could not be checked against it.'];
  const resources = objectIn(text)?.['resources'];
  if (!Array.isArray(resources))
    return [
      'The datapackage.json of this archive is damaged or names a thing twice, so that its parts could not be checked.',
    ];
  const wrong: string[] = [];
  const seen = new Set<string>();
  for (const resource of (resources as readonly unknown[]).slice(0, mostResources)) {
    const path = fieldOf(resource, 'path');
    const hash = fieldOf(resource, 'hash');
    if (path === null || hash === null || seen.has(path)) continue;
    seen.add(path);
    const data = files.data(path);
    if (data === null || hasDigest(hash, [data]) === false) wrong.push(path);
  }
  if (wrong.length === 0) return [];
  return [
    `These parts are missing or do not have the hash that datapackage.json lists: ${wrong.slice(0, 5).map(shown).join(', ')}${wrong.length > 5 ? ', …' : ''}; the archive was changed or damaged.`,
  ];
}

function fieldOf(value: unknown, name: string): string | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
  const field: unknown = Reflect.get(value, name);
  return typeof field === 'string' ? field : null;
}

function shown(path: string): string {
  return `"${path.replace(/[^\x20-\x7e]/g, '\ufffd').slice(0, 80)}"`;
}
