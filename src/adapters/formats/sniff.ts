/**
 * What kind of file is this? Decided by the bytes: an extension is a hint for HTML only, because anybody can rename a file.
 */
import { looksDelimited } from './csv-shape.ts';
import { looksLikeMessage } from './eml-shape.ts';
import { byteOrderMark, zeroPattern } from './encoding.ts';
import type { ImageFormat } from './image-header.ts';

export type Sniffed =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text' | 'html' | 'pdf' | 'zip' | 'eml' | 'csv' | 'warc' | ImageFormat }
  /** Recognised, but nothing here reads it. */
  | { readonly kind: 'foreign'; readonly mediaType: string; readonly name: string; readonly advice: string }
  | { readonly kind: 'binary' };

interface Magic {
  readonly bytes: string;
  readonly offset?: number;
  readonly mediaType: string;
  readonly name: string;
  readonly advice: string;
}

/** Pictures whose text is read. */
const pictures: readonly { readonly bytes: string; readonly offset?: number; readonly kind: ImageFormat }[] =
  [
    { bytes: '\x89PNG\r\n\x1a\n', kind: 'png' },
    { bytes: '\xff\xd8\xff', kind: 'jpeg' },
    { bytes: 'II*\0', kind: 'tiff' },
    { bytes: 'MM\0*', kind: 'tiff' },
    { bytes: 'WEBP', offset: 8, kind: 'webp' },
  ];

const image = 'Save it as PNG or JPEG and add that, or type its text.';
const archive = 'Unpack it and add the files inside.';
const sound = 'Add a transcript as a text file.';

/** First bytes in Latin-1. Source: the registrations of each format. */
const magics: readonly Magic[] = [
  { bytes: 'GIF8', mediaType: 'image/gif', name: 'a GIF picture', advice: image },
  { bytes: 'ftyp', offset: 4, mediaType: 'video/mp4', name: 'a video, sound or HEIC file', advice: sound },
  { bytes: '\x1aE\xdf\xa3', mediaType: 'video/x-matroska', name: 'a Matroska or WebM video', advice: sound },
  { bytes: 'OggS', mediaType: 'audio/ogg', name: 'an Ogg sound file', advice: sound },
  { bytes: 'ID3', mediaType: 'audio/mpeg', name: 'an MP3 sound file', advice: sound },
  { bytes: 'fLaC', mediaType: 'audio/flac', name: 'a FLAC sound file', advice: sound },
  { bytes: 'WAVE', offset: 8, mediaType: 'audio/wav', name: 'a WAV sound file', advice: sound },
  {
    bytes: '7z\xbc\xaf\x27\x1c',
    mediaType: 'application/x-7z-compressed',
    name: 'a 7z archive',
    advice: archive,
  },
  { bytes: 'Rar!\x1a\x07', mediaType: 'application/vnd.rar', name: 'a RAR archive', advice: archive },
  { bytes: 'BZh', mediaType: 'application/x-bzip2', name: 'a bzip2 archive', advice: archive },
  { bytes: '\xfd7zXZ\0', mediaType: 'application/x-xz', name: 'an xz archive', advice: archive },
  { bytes: 'ustar', offset: 257, mediaType: 'application/x-tar', name: 'a tar archive', advice: archive },
  {
    bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    mediaType: 'application/x-ole-storage',
    name: 'an old Office file (DOC, XLS, PPT or MSG)',
    advice: 'Open it and save it as DOCX or PDF.',
  },
  {
    bytes: '{\\rtf',
    mediaType: 'application/rtf',
    name: 'a rich text (RTF) file',
    advice: 'Open it and save it as DOCX or PDF.',
  },
  {
    bytes: 'SQLite format 3\0',
    mediaType: 'application/vnd.sqlite3',
    name: 'a SQLite database',
    advice: 'Export it as text.',
  },
  {
    bytes: '\x7fELF',
    mediaType: 'application/x-elf',
    name: 'a program',
    advice: 'Programs are never opened.',
  },
];

/** Decides by magic bytes, then by content. Reads at most the whole file once; never throws. */
export function sniff(bytes: Uint8Array, name: string): Sniffed {
  if (bytes.length === 0) return { kind: 'empty' };
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  if (head.startsWith('%PDF-')) return { kind: 'pdf' };
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(head)) return { kind: 'zip' };
  // What a gzip file holds is found out where it may be unpacked: in the parser process.
  if (/^(?:WARC\/[01]\.\d|\x1f\x8b\x08)/.test(head)) return { kind: 'warc' };
  // Before the look for control characters: what is attached to a message may be stored as it is.
  if (looksLikeMessage(head, name)) return { kind: 'eml' };
  const picture = pictures.find((entry) => head.startsWith(entry.bytes, entry.offset ?? 0));
  if (picture !== undefined && isControlLaden(bytes)) return { kind: picture.kind };
  const magic = magics.find((entry) => head.startsWith(entry.bytes, entry.offset ?? 0));
  // A text may begin with the letters of a magic number; a picture never lacks control characters.
  if (magic !== undefined && (magic.bytes === '{\\rtf' || isControlLaden(bytes))) {
    return { kind: 'foreign', mediaType: magic.mediaType, name: magic.name, advice: magic.advice };
  }
  // Junk before the header is common in saved mail and allowed by readers (ISO 32000-1, annex H.3.4.1).
  if (head.slice(0, 1024).includes('%PDF-') && (isControlLaden(bytes) || /\.pdf$/i.test(name)))
    return { kind: 'pdf' };
  const wide = byteOrderMark(bytes) ?? zeroPattern(bytes);
  if (wide === null && isControlLaden(bytes)) return { kind: 'binary' };
  const text = wide === null || wide === 'utf-8' ? head : decodeHead(bytes, wide);
  if (isHtml(text, name)) return { kind: 'html' };
  return { kind: looksDelimited(text, name, bytes.length > 4096) ? 'csv' : 'text' };
}

function decodeHead(bytes: Uint8Array, encoding: string): string {
  // UTF-32 HTML does not exist on the web (the HTML standard forbids it), so it is plain text.
  return encoding === 'utf-32' ? '' : new TextDecoder(encoding).decode(bytes.subarray(0, 8192));
}

/**
 * True when a file is not text: zero bytes, or control characters that no text uses, in more than one byte of 200.
 * The whole file is counted, so a program behind a page of text is found.
 */
export function isControlLaden(bytes: Uint8Array): boolean {
  let zeros = 0;
  let controls = 0;
  for (const byte of bytes) {
    if (byte >= 32) continue;
    if (byte === 0) zeros += 1;
    else if (byte < 7 || (byte > 13 && byte !== 27)) controls += 1;
  }
  return zeros > bytes.length / 1000 || zeros + controls > bytes.length / 200;
}

/** The tags of the WHATWG MIME sniffing standard (section 7.1) that make an unlabelled text HTML. */
const htmlOpening =
  /^(?:<!doctype\s+html|<!--|<(?:html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|meta|article|main|section|link|base)(?=[\s>/]))/i;

function isHtml(head: string, name: string): boolean {
  const start = head.replace(/^(?:\ufeff|\xef\xbb\xbf)/, '').trimStart();
  if (/^<\?xml/i.test(start)) return /<html[\s>]/i.test(start) || /<!doctype\s+html/i.test(start);
  if (htmlOpening.test(start)) return true;
  return /\.x?html?$/i.test(name) && start.includes('<');
}
