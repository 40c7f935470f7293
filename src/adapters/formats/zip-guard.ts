/**
 * Looks at a ZIP archive before anything is inflated. Common libraries trust the directory and unpack a 58 KB archive whose
 * entries overlap into 10 GB; here an archive is refused unless every entry stands alone, is small enough and named harmlessly.
 * Source: PKWARE APPNOTE 6.3.10, sections 4.3.7 (local header), 4.3.12 (directory) and 4.3.16 (end record).
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { grouped, sizeInWords } from './outcome.ts';

export interface ZipLimits {
  readonly entries: number;
  /** Sum of the declared sizes after inflating. */
  readonly totalBytes: number;
  /** Inflated size divided by stored size, over entries larger than `freeBytes`. */
  readonly ratio: number;
  /** Entries up to this size are free of the ratio: short runs of XML compress far better. */
  readonly freeBytes: number;
}

export const zipLimits: ZipLimits = {
  entries: 10_000,
  totalBytes: 200_000_000,
  ratio: 100,
  freeBytes: 2_000_000,
};

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly storedBytes: number;
  readonly sizeBytes: number;
  /** CRC-32 of the inflated bytes. */
  readonly crc: number;
  /** True when the entry is a symbolic link of Unix, not a file. */
  readonly isLink: boolean;
  /** Range of the entry in the file, header included. */
  readonly start: number;
  readonly end: number;
  /** Where its stored bytes begin. */
  readonly dataStart: number;
}

/** Why an archive is refused: a code and a whole sentence. */
export interface ZipRefusal {
  readonly code: string;
  readonly reason: string;
}

export type ZipCheck = { readonly entries: readonly ZipEntry[] } | ZipRefusal;

/** Reads the directory and checks every bound. Nothing is inflated; never throws. */
export function checkZip(bytes: Uint8Array, limits: ZipLimits = zipLimits): ZipCheck {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === 'two') {
    return refuse(
      'zip-ambiguous',
      'This archive has two directories, so that two programs would find different files in it; open it where it came from and save it again.',
    );
  }
  if (end === 'large') {
    return refuse(
      'zip-large-form',
      'This archive is written in the form for archives above 4 GB (ZIP64), which is not opened; save it again as an ordinary one, or save its text and add that.',
    );
  }
  if (end === null) {
    return refuse(
      'zip-truncated',
      `This archive is cut off: its directory is missing after ${sizeInWords(bytes.length)}; get the complete file and add it again.`,
    );
  }
  if (end.count > limits.entries) {
    return refuse(
      'zip-too-many',
      `This archive lists ${grouped(end.count)} entries, more than the ${grouped(limits.entries)} that are opened; save its text and add that.`,
    );
  }
  const entries = readDirectory(bytes, view, end);
  if (entries === null)
    return refuse(
      'zip-damaged',
      'This archive is damaged: its directory does not fit its entries; get the complete file and add it again.',
    );
  return violation(entries, end, limits) ?? { entries };
}

/**
 * Inflates one entry, stopping as soon as it yields more than its directory declared.
 * Throws a RangeError when it does or when its checksum differs, or zlib's error when the data is damaged.
 */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const data = bytes.subarray(entry.dataStart, entry.dataStart + entry.storedBytes);
  const whole =
    entry.method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, entry.sizeBytes) });
  if (crc32(whole) !== entry.crc) throw new RangeError(`the checksum of ${entry.name} does not fit`);
  return whole;
}

interface EndRecord {
  readonly count: number;
  readonly directoryStart: number;
  readonly directoryEnd: number;
}

/** The end record; 'two' when a second one is as good, 'large' when it points into the records of ZIP64. */
function endRecord(view: DataView): EndRecord | 'two' | 'large' | null {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  let found: EndRecord | 'large' | null = null;
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const record = endRecordAt(view, at);
    if (record === null) continue;
    if (found !== null) return 'two';
    found = record;
  }
  return found;
}

function endRecordAt(view: DataView, at: number): EndRecord | 'large' | null {
  const count = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 12, true);
  const start = view.getUint32(at + 16, true);
  if (start === 0xffff_ffff || size === 0xffff_ffff) return 'large';
  if (start + size > at) return null;
  // A directory begins with its signature; an empty archive has none.
  if (count > 0 && (start + 4 > view.byteLength || view.getUint32(start, true) !== 0x02014b50)) return null;
  return { count, directoryStart: start, directoryEnd: start + size };
}

function readDirectory(bytes: Uint8Array, view: DataView, end: EndRecord): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  let at = end.directoryStart;
  for (let i = 0; i < end.count; i += 1) {
    if (at + 46 > end.directoryEnd || view.getUint32(at, true) !== 0x02014b50) return null;
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end.directoryEnd) return null;
    const entry = entryAt(bytes, view, at, nameLength);
    if (entry === null) return null;
    entries.push(entry);
    at = next;
  }
  return entries;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, nameLength: number): ZipEntry | null {
  const start = view.getUint32(at + 42, true);
  if (start + 30 > bytes.length || view.getUint32(start, true) !== 0x04034b50) return null;
  const method = view.getUint16(at + 10, true);
  const encrypted = (view.getUint16(at + 8, true) & 1) === 1;
  const localName = view.getUint16(start + 26, true);
  const dataStart = start + 30 + localName + view.getUint16(start + 28, true);
  const storedBytes = view.getUint32(at + 20, true);
  const sizeBytes = view.getUint32(at + 24, true);
  const crc = view.getUint32(at + 16, true);
  const name = latin1(bytes.subarray(at + 46, at + 46 + nameLength));
  if (encrypted || (method !== 0 && method !== 8) || view.getUint16(start + 8, true) !== method) return null;
  if (latin1(bytes.subarray(start + 30, start + 30 + localName)) !== name) return null;
  if (method === 0 && storedBytes !== sizeBytes) return null;
  if (!isConfirmed(view, start, { crc, storedBytes, sizeBytes })) return null;
  // "Made by" Unix (3): the upper half of the external attributes is its file mode.
  const isUnix = view.getUint8(at + 5) === 3;
  const isLink = isUnix && (view.getUint16(at + 40, true) & 0xf000) === 0xa000;
  const end = dataStart + storedBytes;
  return { name, method, storedBytes, sizeBytes, crc, isLink, start, end, dataStart };
}

/** The header before the data says the same as the directory, unless it leaves sizes to a record behind the data (bit 3). */
function isConfirmed(
  view: DataView,
  start: number,
  { crc, storedBytes, sizeBytes }: Pick<ZipEntry, 'crc' | 'storedBytes' | 'sizeBytes'>,
): boolean {
  if ((view.getUint16(start + 6, true) & 8) !== 0) return true;
  const local = [14, 18, 22].map((offset) => view.getUint32(start + offset, true));
  return local[0] === crc && local[1] === storedBytes && local[2] === sizeBytes;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function violation(entries: readonly ZipEntry[], end: EndRecord, limits: ZipLimits): ZipRefusal | null {
  const total = entries.reduce((sum, entry) => sum + entry.sizeBytes, 0);
  if (total > limits.totalBytes) {
    return refuse(
      'zip-bomb',
      `This archive unpacks to ${sizeInWords(total)}, more than the ${sizeInWords(limits.totalBytes)} that are opened; save its text and add that.`,
    );
  }
  const dense = entries.find(
    (entry) => entry.sizeBytes > limits.freeBytes && entry.sizeBytes > entry.storedBytes * limits.ratio,
  );
  if (dense !== undefined) {
    return refuse(
      'zip-bomb',
      `This archive holds an entry that unpacks to more than ${String(limits.ratio)} times its size, as a ZIP bomb does; save its text and add that.`,
    );
  }
  if (overlap(entries, end)) {
    return refuse(
      'zip-overlap',
      'This archive holds entries that overlap, as in a ZIP bomb; open it where it came from and save it again.',
    );
  }
  if (entries.some((entry) => entry.isLink)) {
    return refuse(
      'zip-link',
      'This archive holds a symbolic link, which may point outside it; open it where it came from and save it again without.',
    );
  }
  const names = new Set(entries.map((entry) => entry.name));
  if (names.size < entries.length || entries.some((entry) => !isHarmlessName(entry.name))) {
    return refuse(
      'zip-names',
      'This archive names entries twice or outside itself ("../"); open it where it came from and save it again.',
    );
  }
  return null;
}

function overlap(entries: readonly ZipEntry[], end: EndRecord): boolean {
  let before = 0;
  for (const entry of [...entries].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (entry.start < before || entry.end > end.directoryStart) return true;
    before = entry.end;
  }
  return false;
}

function isHarmlessName(name: string): boolean {
  if (
    name === '' ||
    name.startsWith('/') ||
    name.includes('\\') ||
    name.includes('\0') ||
    /^[a-z]:/i.test(name)
  )
    return false;
  return !name.split('/').includes('..');
}

function refuse(code: string, reason: string): ZipRefusal {
  return { code, reason };
}

export type OfficeKind =
  | { readonly kind: 'docx' | 'xlsx' | 'wacz' }
  | { readonly kind: 'refused'; readonly mediaType: string; readonly code: string; readonly reason: string };

interface Container {
  readonly entry: RegExp;
  readonly mediaType: string;
  readonly name: string;
  readonly advice: string;
}

const openXml = 'application/vnd.openxmlformats-officedocument';

const containers: readonly Container[] = [
  {
    entry: /^xl\/workbook\.bin$/,
    mediaType: 'application/vnd.ms-excel.sheet.binary.macroenabled.12',
    name: 'a binary Excel workbook (XLSB)',
    advice: 'Open it and save it as XLSX.',
  },
  {
    entry: /^ppt\/presentation\.xml$/,
    mediaType: `${openXml}.presentationml.presentation`,
    name: 'a PowerPoint file',
    advice: 'Save it as PDF.',
  },
  {
    entry: /^content\.xml$/,
    mediaType: 'application/vnd.oasis.opendocument.text',
    name: 'an OpenDocument file',
    advice: 'Save a text as DOCX or PDF, a table as XLSX or CSV.',
  },
  {
    entry: /^META-INF\/container\.xml$/,
    mediaType: 'application/epub+zip',
    name: 'an e-book (EPUB)',
    advice: 'Save it as PDF.',
  },
];

/** Tells what kind of ZIP a file is by the names of its entries; nothing is inflated. */
export function officeKind(bytes: Uint8Array): OfficeKind {
  const check = checkZip(bytes);
  if ('code' in check)
    return { kind: 'refused', mediaType: 'application/zip', code: check.code, reason: check.reason };
  const names = check.entries.map((entry) => entry.name);
  if (names.includes('word/document.xml')) return { kind: 'docx' };
  if (names.includes('xl/workbook.xml')) return { kind: 'xlsx' };
  if (names.some((name) => /\.warc(?:\.gz)?$/i.test(name))) return { kind: 'wacz' };
  const container = containers.find(({ entry }) => names.some((name) => entry.test(name)));
  const { mediaType, name, advice } = container ?? {
    mediaType: 'application/zip',
    name: 'a ZIP archive',
    advice: 'Unpack it and add the files inside.',
  };
  return {
    kind: 'refused',
    mediaType,
    code: 'format-not-read',
    reason: `This is ${name}, which is not read yet. ${advice}`,
  };
}
