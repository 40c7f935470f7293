/**
 * A PDF's text layer becomes canonical text with page numbers. A page without a text layer is said to be one; nothing is
 * executed, fetched or rendered. Runs in the parser process.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { getDocument as GetDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { CaptureMetadata } from '../../domain/reading/index.ts';
import type { ParseOutcome } from '../../ports/capture-parser.ts';
import { CanonicalText, collapse } from './canonical-text.ts';
import { dayOf } from './html-metadata.ts';
import { mediaTypes } from './media-types.ts';
import { noMetadata, read, sizeInWords, unreadable } from './outcome.ts';
import { layOut, type PageItems, type TextItem } from './pdf-layout.ts';

/** Reads one PDF. Throws only what parser-child.ts turns into a reason. */
export async function parsePdf(bytes: Uint8Array): Promise<ParseOutcome> {
  const { getDocument } = await pdfLibrary();
  const whole = hasEnd(bytes);
  const task = getDocument({
    data: new Uint8Array(bytes), // pdf.js takes the array over
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
    cMapUrl: join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps/'),
    cMapPacked: true,
  });
  try {
    return await readDocument(await task.promise, bytes.length, whole);
  } catch (error) {
    return troubleWith(error, bytes.length, whole);
  } finally {
    await task.destroy();
  }
}

/**
 * pdf.js takes two classes of browsers for granted: a matrix (only drawing uses it, and nothing is drawn here; the native
 * canvas that it asks for otherwise is forbidden by the fence) and Response, to gather what it inflates. Node's own
 * Response is removed in the parser process, so this one does the gathering.
 */
function pdfLibrary(): Promise<{ getDocument: typeof GetDocument }> {
  const browser = globalThis as { DOMMatrix?: unknown; Response?: unknown };
  browser.DOMMatrix ??= Object;
  browser.Response ??= Gathered;
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

class Gathered {
  readonly #source: AsyncIterable<Uint8Array>;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source;
  }

  async bytes(): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.#source) chunks.push(chunk);
    return new Uint8Array(Buffer.concat(chunks));
  }
}

/** The end marker stands in the last kilobyte (ISO 32000-1, annex H.3.4.4). */
function hasEnd(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(Math.max(0, bytes.length - 2048))).includes('%%EOF');
}

/** A long PDF yields the pages read by then, with a note; the watchdog (30 s by default) would yield nothing. */
const secondsForPages = 20;

/** The parts of pdf.js's document that are used. */
interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getMetadata(): Promise<{ readonly info: object }>;
}

interface PdfPage {
  readonly view: readonly number[];
  getTextContent(): Promise<{ readonly items: readonly object[] }>;
  cleanup(): unknown;
}

async function readDocument(document: PdfDocument, sizeBytes: number, whole: boolean): Promise<ParseOutcome> {
  const pages: PageItems[] = [];
  const broken: number[] = [];
  const started = performance.now();
  let seen = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    if (performance.now() - started > secondsForPages * 1000) break;
    seen = number;
    const page = await itemsOf(document, number);
    if (page === null) broken.push(number);
    else pages.push(page);
  }
  const empty = pages.filter(({ items }) => items.every((item) => item.text.trim() === '')).length;
  if (pages.length === empty) return whole ? scanned(document.numPages) : cutOff(sizeBytes);
  const builder = new CanonicalText();
  for (const { kind, text, page } of layOut(pages)) builder.add(kind, text, page);
  const { text, blocks } = builder.finish();
  if (isGarbled(text)) return garbled();
  const metadata = await metadataOf(document);
  const notes = notesOn({
    pages: document.numPages,
    seen,
    empty,
    broken,
    whole,
    dated: metadata.published !== null,
  });
  return read({ text, mediaType: mediaTypes.pdf, blocks, metadata, notes });
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

interface Circumstances {
  readonly pages: number;
  /** Pages looked at before time ran out. */
  readonly seen: number;
  readonly empty: number;
  readonly broken: readonly number[];
  readonly whole: boolean;
  readonly dated: boolean;
}

function notesOn({ pages, seen, empty, broken, whole, dated }: Circumstances): string[] {
  const notes: string[] = [];
  if (seen < pages) {
    notes.push(
      `Only the first ${String(seen)} of ${String(pages)} pages were read in time; split the PDF to read the rest.`,
    );
  }
  if (empty > 0)
    notes.push(`${String(empty)} of ${String(pages)} pages have no text layer; their text is missing here.`);
  if (broken.length > 0) notes.push(`Damaged pages were left out: ${broken.slice(0, 50).join(', ')}.`);
  if (!whole) notes.push('This PDF is cut off at its end; pages may be missing.');
  if (dated) notes.push('The date is the day on which the PDF says it was made.');
  return notes;
}

async function metadataOf(document: PdfDocument): Promise<CaptureMetadata> {
  try {
    const { info } = await document.getMetadata();
    const title =
      entry(info, 'Title')
        ?.replace(/^Microsoft Word - /, '')
        .replace(/\.(?:docx?|pdf|indd|rtf)$/i, '') ?? null;
    const made = /^D:(\d{8}|\d{6}|\d{4})/.exec(entry(info, 'CreationDate') ?? '')?.[1] ?? null;
    const language = entry(info, 'Language');
    return {
      ...noMetadata,
      title: title === null || /^(?:untitled|\(anonymous\)|document\d*)$/i.test(title) ? null : title,
      author: entry(info, 'Author'),
      published: dayOf(
        made === null || made.length === 8
          ? made
          : [made.slice(0, 4), made.slice(4)].filter(Boolean).join('-'),
      ),
      language: language !== null && /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}$/i.test(language) ? language : null,
    };
  } catch {
    return noMetadata; // a damaged information dictionary is no reason to lose the text
  }
}

function entry(info: object, key: string): string | null {
  const value: unknown = Object.hasOwn(info, key) ? (info as Record<string, unknown>)[key] : undefined;
  const text = typeof value === 'string' ? collapse(value.slice(0, 2000)) : '';
  return text === '' ? null : text;
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
    'The fonts of this PDF do not say which letters they draw, so its text cannot be read; OCR comes later, until then add its text.',
  );
}

function scanned(pages: number): ParseOutcome {
  const count = pages === 1 ? 'Its one page is a picture' : `All ${String(pages)} pages are pictures`;
  return refused(
    'pdf-scanned',
    `This PDF is scanned: no text layer. ${count}; OCR comes later, until then add its text.`,
  );
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
