/**
 * A PDF's text layer becomes canonical text with page numbers. Pages without one are left to the
 * OCR process, where this runs again with a recogniser. Nothing is executed, fetched or rendered.
 */
import type { ParseOutcome } from '../../ports/capture-parser.ts';
import type { WireOutcome } from './answer.ts';
import { CanonicalText, collapse } from './canonical-text.ts';
import { mediaTypes } from './media-types.ts';
import { howToInstall, pageList } from './ocr-judgement.ts';
import { read, sizeInWords, unreadable } from './outcome.ts';
import { layOut, type LaidOut, type PageItems, type TextItem } from './pdf-layout.ts';
import { openPdf } from './pdf-library.ts';
import { metadataOf } from './pdf-metadata.ts';
import type { PicturedPage } from './pdf-pictures.ts';
import {
  notesOnScan,
  scanPages,
  scannedBlocks,
  withoutOcr,
  type Scan,
  type ScannedPages,
} from './pdf-scan.ts';

/** How a PDF is read; the defaults are those of an ordinary parser process. */
export interface PdfReading {
  /**
   * Reads the pages that are pictures. 'later' (the default) leaves them to the OCR process: the answer then says that it
   * wants OCR. Null: OCR is not installed, and the reader is told.
   */
  readonly scan?: Scan | 'later' | null;
  /** A long PDF yields the pages read by then, with a note; the watchdog would yield nothing. Default 20. */
  readonly secondsForPages?: number;
}

/** Reads one PDF. Throws only what parser-child.ts turns into a reason. */
export async function parsePdf(bytes: Uint8Array, reading: PdfReading = {}): Promise<WireOutcome> {
  const task = await openPdf(bytes);
  const whole = hasEnd(bytes);
  try {
    return await readDocument(await task.promise, { ...reading, sizeBytes: bytes.length, whole });
  } catch (error) {
    return troubleWith(error, bytes.length, whole);
  } finally {
    await task.destroy();
  }
}

/** The end marker stands in the last kilobyte (ISO 32000-1, annex H.3.4.4). */
function hasEnd(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(Math.max(0, bytes.length - 2048))).includes('%%EOF');
}

/** The parts of pdf.js's document that are used. */
interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getMetadata(): Promise<{ readonly info: object }>;
}

interface PdfPage extends PicturedPage {
  readonly view: readonly number[];
  getTextContent(): Promise<{ readonly items: readonly object[] }>;
  cleanup(): unknown;
}

interface File extends PdfReading {
  readonly sizeBytes: number;
  readonly whole: boolean;
}

async function readDocument(document: PdfDocument, file: File): Promise<WireOutcome> {
  const { scan = 'later', secondsForPages = 20, whole } = file;
  const layer = await textLayer(document, secondsForPages);
  const bare = layer.pages.filter((page) => lettersOn(page) < fewestLetters).map(({ page }) => page);
  const wantsOcr = scan === 'later' && bare.length > 0 ? ({ wantsOcr: true } as const) : {};
  const scanned = typeof scan === 'object' && scan !== null ? await scanPages(document, bare, scan) : null;
  const builder = new CanonicalText();
  for (const block of inPageOrder([...layOut(layer.pages), ...scannedBlocks(scanned)]))
    builder.add(block.kind, block.text, block.page);
  const { text, blocks } = builder.finish();
  if (text === '') {
    return whole
      ? { ...refused('pdf-scanned', pictured(document.numPages, scan, scanned)), ...wantsOcr }
      : cutOff(file.sizeBytes);
  }
  if (isGarbled(text)) return garbled();
  const metadata = await metadataOf(document);
  const circumstances = { ...layer, count: document.numPages, whole, dated: metadata.published !== null };
  const notes = [...notesOnBare(layer, scan, scanned), ...notesOn(circumstances)];
  return { ...read({ text, mediaType: mediaTypes.pdf, blocks, metadata, notes }), ...wantsOcr };
}

/** With fewer letters than this a page is looked at as a picture too: a page number or a stamp is no text layer. */
const fewestLetters = 20;

function lettersOn({ items }: PageItems): number {
  return items.reduce((sum, { text }) => sum + text.replace(/\s+/gu, '').length, 0);
}

interface TextLayer {
  readonly pages: readonly PageItems[];
  /** Pages that are damaged. */
  readonly broken: readonly number[];
  /** Pages looked at before time ran out. */
  readonly seen: number;
}

/** The text items of the pages, as many as can be read in this time, and at least one. */
async function textLayer(document: PdfDocument, seconds: number): Promise<TextLayer> {
  const pages: PageItems[] = [];
  const broken: number[] = [];
  const started = performance.now();
  let seen = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    if (number > 1 && performance.now() - started > seconds * 1000) break;
    seen = number;
    const page = await itemsOf(document, number);
    if (page === null) broken.push(number);
    else pages.push(page);
  }
  return { pages, broken, seen };
}

/** Stable: blocks of one page keep their order. */
function inPageOrder(blocks: readonly LaidOut[]): LaidOut[] {
  return [...blocks].sort((a, b) => a.page - b.page);
}

/** Text items of one page; null when the page is damaged, so that the other pages are still read. */
async function itemsOf(document: PdfDocument, number: number): Promise<PageItems | null> {
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    const height = (page.view[3] ?? 0) - (page.view[1] ?? 0);
    return { page: number, height, items: items.flatMap(itemOf) };
  } catch {
    return null; // named in a note ("page 3 is damaged")
  }
}

function itemOf(item: object): TextItem[] {
  if (
    !('str' in item) ||
    !('transform' in item) ||
    typeof item.str !== 'string' ||
    !Array.isArray(item.transform)
  )
    return [];
  const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
  const width = 'width' in item ? Number(item.width) : 0;
  const endsLine = 'hasEOL' in item && item.hasEOL === true;
  return [{ text: item.str, x, y, width, size: Math.hypot(a, b) || 1, endsLine }];
}

interface Circumstances extends TextLayer {
  /** Pages of the document. */
  readonly count: number;
  readonly whole: boolean;
  readonly dated: boolean;
}

function notesOn({ count, seen, broken, whole, dated }: Circumstances): string[] {
  const notes: string[] = [];
  if (seen < count) {
    notes.push(
      `Only the first ${String(seen)} of ${String(count)} pages were read in time; split the PDF to read the rest.`,
    );
  }
  if (broken.length > 0) notes.push(`Damaged pages were left out: ${broken.slice(0, 50).join(', ')}.`);
  if (!whole) notes.push('This PDF is cut off at its end; pages may be missing.');
  if (dated) notes.push('The date is the day on which the PDF says it was made.');
  return notes;
}

/** What became of pages without a text layer. */
function notesOnBare({ pages }: TextLayer, scan: PdfReading['scan'], scanned: ScannedPages | null): string[] {
  const empty = pages.filter((page) => lettersOn(page) === 0).map(({ page }) => page);
  if (scanned !== null && typeof scan === 'object' && scan !== null) {
    const blank = scanned.blank.filter((page) => empty.includes(page));
    return notesOnScan({ ...scanned, blank }, scan.engine.version);
  }
  if (empty.length === 0) return [];
  if (scan === null) return [withoutOcr(empty)];
  return [`No text layer on ${pageList(empty)}; the text of these pages is missing here.`];
}

/** True when a third of the characters have no meaning: the fonts carry no mapping to Unicode. */
function isGarbled(text: string): boolean {
  const lost = text.match(/[\ue000-\uf8ff\ufffd]/gu)?.length ?? 0;
  return lost * 3 > text.replace(/\s+/gu, '').length;
}

function refused(code: string, reason: string): ParseOutcome {
  return unreadable(mediaTypes.pdf, code, reason);
}

function garbled(): ParseOutcome {
  return refused(
    'pdf-garbled',
    'The fonts of this PDF do not say which letters they draw, so its text cannot be read; save its pages as pictures and add those, or add its text.',
  );
}

/** No text at all: said with what was tried. */
function pictured(count: number, scan: PdfReading['scan'], scanned: ScannedPages | null): string {
  const pages = count === 1 ? 'its one page is a picture' : `all ${String(count)} pages are pictures`;
  if (scanned !== null) {
    const tried = notesOnScan(scanned, '').join(' ');
    return `This PDF is scanned: no text layer. ${tried} Add its text as a file.`.slice(0, 900);
  }
  const missing = scan === null ? `OCR is not installed: ${howToInstall}` : 'OCR could not be used on it';
  return `This PDF is scanned: no text layer, ${pages}, and ${missing}; or add its text.`;
}

function cutOff(sizeBytes: number): ParseOutcome {
  return refused(
    'pdf-truncated',
    `This PDF is cut off after ${sizeInWords(sizeBytes)}; get the complete file and add it again.`,
  );
}

function troubleWith(error: unknown, sizeBytes: number, whole: boolean): ParseOutcome {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') {
    return refused(
      'pdf-encrypted',
      'This PDF is locked with a password; open it, save or print it as a PDF without one, and add that.',
    );
  }
  if (name === 'RangeError') throw error;
  if (!whole) return cutOff(sizeBytes);
  const detail = collapse(error instanceof Error ? error.message : String(error)).slice(0, 200);
  return refused('pdf-broken', `This PDF is damaged (${detail}); get the complete file and add it again.`);
}
