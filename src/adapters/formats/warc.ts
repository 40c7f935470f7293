/**
 * A web archive (WARC, ISO 28500) becomes canonical text: every page that was answered with success, in the order of the
 * file, as a story of its own with its address. Digests are checked, what is not a page is counted. Runs in the parser process.
 */
import type { ParseOutcome } from '../../ports/capture-parser.ts';
import { mediaTypes } from './media-types.ts';
import { grouped, noMetadata, read, unreadable } from './outcome.ts';
import { isPacked, unpacked, unpackLimits } from './warc-members.ts';
import { ArchiveText } from './warc-page.ts';
import { contentOf, mediaType, webAnswer } from './warc-http.ts';
import { hasDigest, recordsOf, type WarcRecord } from './warc-records.ts';

/** Reads one WARC file, packed or not. Any other gzip file is named as what it is. */
export function parseWarc(bytes: Uint8Array): ParseOutcome {
  const { file, notes } = openWarc(bytes);
  if (file.records.length === 0) {
    return isPacked(bytes)
      ? unreadable(
          'application/gzip',
          'format-not-read',
          'This is a gzip archive without a readable web archive (WARC) inside, which is not read yet. Unpack it and add the files inside.',
        )
      : unreadable(
          mediaTypes.warc,
          'warc-damaged',
          'This web archive holds no whole record; get the complete file and add it again.',
        );
  }
  return archiveOutcome({ mediaType: mediaTypes.warc, records: file.records, wanted: null, notes });
}

export interface OpenedWarc {
  /** Unpacked bytes that its records hold. */
  readonly sizeBytes: number;
  readonly file: { readonly records: readonly WarcRecord[] };
  readonly notes: readonly string[];
}

/**
 * Unpacks a file and cuts it into records; notes say what is damaged or missing. `most`: bytes that it may unpack to.
 */
export function openWarc(bytes: Uint8Array, most: number = unpackLimits.bytes): OpenedWarc {
  const { bytes: plain, damaged, stopped } = unpacked(bytes, { ...unpackLimits, bytes: most });
  const file = recordsOf(plain);
  const notes: string[] = [];
  if (stopped === 'too-large')
    notes.push(
      'This archive unpacks to more than is read of one file, or as a bomb does; its end was not read.',
    );
  if (stopped === 'cut' || (file.isCut && stopped === null))
    notes.push(
      'This archive is cut off: its last record has no end; get the complete file and add it again.',
    );
  if (damaged > 0)
    notes.push(
      `Packed parts of this archive that are damaged, so that their records are missing or changed: ${grouped(damaged)}.`,
    );
  if (file.misplaced > 0)
    notes.push(
      `Records that are not as long as they say: ${grouped(file.misplaced)}; what follows them was looked for.`,
    );
  if (file.isLong) notes.push('This archive holds more than 100,000 records; the rest was not read.');
  return { file, notes, sizeBytes: plain.length };
}

export interface ArchiveInput {
  readonly mediaType: string;
  readonly records: readonly WarcRecord[];
  /** Addresses of the pages that the archive itself names, in order; null when it names none. */
  readonly wanted: readonly string[] | null;
  readonly notes: readonly string[];
}

/** Pages and bytes of HTML that are read of one archive: what takes about half the seconds that one file may take. */
const mostPages = 200;
const mostHtmlBytes = 20_000_000;

/** Turns records into the text of their pages. */
export function archiveOutcome({ mediaType: type, records, wanted, notes }: ArchiveInput): ParseOutcome {
  const survey = surveyOf(records);
  const { pages, missing } =
    wanted === null ? { pages: survey.pages, missing: 0 } : chosen(survey.pages, wanted);
  const text = new ArchiveText();
  const losses = addPages(text, pages, wanted !== null);
  // An archive of nothing but short pages is still an archive of those.
  if (text.pages === 0) losses.splice(0, losses.length, ...addPages(text, pages, true));
  const found = [...notes, ...digestNotes(survey.changed), ...losses];
  if (missing > 0) found.push(`Pages that the archive lists and does not hold: ${grouped(missing)}.`);
  if (text.pages === 0) {
    const reason =
      pages.length === 0
        ? 'no web page that was answered with success'
        : 'only web pages without visible text, or damaged ones';
    return unreadable(
      type,
      'warc-no-pages',
      `This web archive holds ${reason} (${othersInWords(survey.others)}); save the page itself as HTML or PDF and add that.`,
    );
  }
  found.push(
    `Pages read, without their menus: ${grouped(text.pages)} (from ${grouped(records.length)} records). Not read: ${othersInWords(survey.others)}.`,
  );
  const metadata = text.metadata ?? noMetadata;
  return read({ ...text.finish(), mediaType: type, metadata, notes: found.slice(0, 90) });
}

interface StoredPage {
  readonly record: WarcRecord;
  readonly html: Buffer | null;
  readonly charset: string | null;
}

interface Survey {
  readonly pages: readonly StoredPage[];
  /** Number of other records by what they are. */
  readonly others: ReadonlyMap<string, number>;
  /** Addresses whose content does not have its digest. */
  readonly changed: readonly string[];
}

/** Looks at every record once: pages are kept in order, the rest is counted. */
function surveyOf(records: readonly WarcRecord[]): Survey {
  const pages: StoredPage[] = [];
  const others = new Map<string, number>();
  const changed: string[] = [];
  const count = (what: string): void => void others.set(what, (others.get(what) ?? 0) + 1);
  const seen = new Set<string>();
  for (const record of records) {
    if (record.type !== 'response' && record.type !== 'resource') {
      if (record.type === 'revisit') count('repeated visits');
      continue; // requests and descriptions of the crawl say nothing that a page does not
    }
    const answer = record.type === 'response' ? webAnswer(record.block) : null;
    const kind = answer ?? mediaType(record.contentType);
    const payload = answer === null ? [record.block] : [answer.stored, answer.body];
    if (isChanged(record, payload)) changed.push(record.url);
    if (!isPage(kind.type)) count(kindInWords(kind.type));
    else if (answer !== null && answer.status !== 200) count('pages answered with an error or a redirect');
    else {
      const key = `${record.url} ${record.payloadDigest ?? record.date}`;
      if (seen.has(key)) count('copies of a page');
      else
        pages.push({
          record,
          html: answer === null ? record.block : contentOf(answer),
          charset: kind.charset,
        });
      seen.add(key);
    }
  }
  return { pages, others, changed };
}

function isChanged(record: WarcRecord, payload: readonly Buffer[]): boolean {
  return (
    hasDigest(record.payloadDigest, payload) === false ||
    hasDigest(record.blockDigest, [record.block]) === false
  );
}

function isPage(type: string): boolean {
  return type === 'text/html' || type === 'application/xhtml+xml';
}

function kindInWords(type: string): string {
  const [major = ''] = type.split('/', 1);
  if (major === 'image') return 'pictures';
  if (major === 'video' || major === 'audio') return 'video and sound';
  if (/pdf$/.test(type)) return 'PDF files';
  if (/javascript|json|ecmascript/.test(type)) return 'scripts and data';
  return type === 'text/css' || major === 'font' ? 'styles and fonts' : 'other files';
}

function othersInWords(others: ReadonlyMap<string, number>): string {
  const words = [...others].map(([what, count]) => `${what} (${grouped(count)})`);
  return words.length === 0 ? 'nothing else' : words.join(', ');
}

function digestNotes(changed: readonly string[]): string[] {
  const notes = changed
    .slice(0, 20)
    .map(
      (url) =>
        `The stored answer of ${shown(url)} does not have its digest: it was changed or damaged after it was archived.`,
    );
  if (changed.length > 20)
    notes.push(`More stored answers without their digest: ${grouped(changed.length - 20)}.`);
  return notes;
}

function shown(url: string): string {
  const clean = url.replace(/[^\x21-\x7e]/g, '\ufffd').slice(0, 200);
  return clean === '' ? 'a page without an address' : clean;
}

/** The first stored page of each wanted address. */
function chosen(
  pages: readonly StoredPage[],
  wanted: readonly string[],
): { readonly pages: StoredPage[]; readonly missing: number } {
  const byAddress = new Map<string, StoredPage>();
  for (const page of pages) {
    const address = comparable(page.record.url);
    if (!byAddress.has(address)) byAddress.set(address, page);
  }
  const addresses = new Set(wanted.map(comparable));
  const found = [...addresses].flatMap((address) => byAddress.get(address) ?? []);
  return { pages: found, missing: addresses.size - found.length };
}

/** Addresses are the same without their fragment and a slash at the end. */
function comparable(url: string): string {
  return (url.trim().split('#', 1)[0] ?? '').replace(/\/$/, '');
}

function addPages(text: ArchiveText, pages: readonly StoredPage[], evenScant: boolean): string[] {
  const notes: string[] = [];
  const lost = { packed: 0, blank: 0, scant: 0, 'too-deep': 0, many: 0 };
  let bytes = 0;
  for (const { record, html, charset } of pages) {
    if (html === null) lost.packed += 1;
    else if (text.pages >= mostPages || bytes + html.length > mostHtmlBytes) lost.many += 1;
    else {
      bytes += html.length;
      const loss = text.add({ url: record.url, date: record.date, html, charset, evenScant });
      if (loss !== null) lost[loss] += 1;
    }
  }
  const reasons: readonly (readonly [number, string])[] = [
    [lost.packed, 'are damaged, or packed in a way that is not known here'],
    [lost.blank, 'hold no visible text'],
    [lost.scant, 'hold only a few words, as frames and adverts do'],
    [lost['too-deep'], 'nest their elements too deeply'],
    [
      lost.many,
      `are beyond the ${grouped(mostPages)} pages (20 MB) that are read of one archive; split it to read them`,
    ],
  ];
  for (const [count, why] of reasons)
    if (count > 0) notes.push(`Pages not read because they ${why}: ${grouped(count)}.`);
  return notes;
}
