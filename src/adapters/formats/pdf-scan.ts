/**
 * Pages of a PDF that are pictures are read by OCR, one after the other, until the time of the document is used up. Every
 * page ends in one of five ways, and the notes name the pages of each.
 */
import type { OcrLanguage } from './ocr-data.ts';
import type { OcrEngine } from './ocr-engine.ts';
import { howToInstall, isReadable, notesOnReading, pageList, type ReadPage } from './ocr-judgement.ts';
import type { LaidOut } from './pdf-layout.ts';
import { drawingOperations } from './pdf-library.ts';
import { pagePicture, type PicturedPage } from './pdf-pictures.ts';

/** Pages read by OCR in one document at most; the time usually ends it before. */
const mostScannedPages = 500;

/** A page this sure says that the languages found for it are right for the next page too. */
const sameLanguages = 75;

export interface Scan {
  readonly engine: OcrEngine;
  /** Seconds for all pages together. */
  readonly seconds: number;
}

/** The pages by how they ended; each page is in one list. */
export interface ScannedPages {
  readonly read: readonly ReadPage[];
  /** Nothing to read: neither text nor a picture that covers a tenth of the page. */
  readonly blank: readonly number[];
  /** Too blurred, a photograph, or a script that is not installed. */
  readonly unsure: readonly number[];
  /** Damaged, too large or too slow. */
  readonly failed: readonly number[];
  /** Not reached in time. */
  readonly left: readonly number[];
}

interface PagedDocument {
  getPage(number: number): Promise<PicturedPage & { cleanup(): unknown }>;
}

/** Reads these pages (counted from 1) by OCR. */
export async function scanPages(
  document: PagedDocument,
  pages: readonly number[],
  { engine, seconds }: Scan,
): Promise<ScannedPages> {
  const found = {
    read: [] as ReadPage[],
    blank: [] as number[],
    unsure: [] as number[],
    failed: [] as number[],
  };
  const started = performance.now();
  let languages: readonly OcrLanguage[] | undefined;
  let done = 0;
  for (const number of pages.slice(0, mostScannedPages)) {
    if (performance.now() - started > seconds * 1000) break;
    done += 1;
    const end = await scanPage(document, number, { engine, languages });
    if (typeof end === 'string') found[end].push(number);
    else found.read.push(end);
    const recognition = typeof end === 'string' ? null : end.recognition;
    languages =
      recognition !== null && recognition.confidence >= sameLanguages ? recognition.languages : undefined;
  }
  return { ...found, left: pages.slice(done) };
}

type Ending = ReadPage | 'blank' | 'unsure' | 'failed';

async function scanPage(
  document: PagedDocument,
  number: number,
  how: { readonly engine: OcrEngine; readonly languages: readonly OcrLanguage[] | undefined },
): Promise<Ending> {
  const bytes = await pictureOf(document, number);
  if (bytes === 'failed' || bytes === null) return bytes ?? 'blank';
  const picture = { bytes, orientation: 1 };
  let found = await how.engine.recognise(picture, how.languages);
  // The languages of the page before may be wrong for this one: then its own lines decide.
  if (how.languages !== undefined && found.status === 'recognised' && found.confidence < sameLanguages)
    found = await how.engine.recognise(picture);
  if (found.status !== 'recognised') return 'failed';
  if (found.words.length === 0) return 'blank';
  return isReadable(found) ? { page: number, recognition: found } : 'unsure';
}

async function pictureOf(document: PagedDocument, number: number): Promise<Uint8Array | null | 'failed'> {
  try {
    const page = await document.getPage(number);
    const picture = await pagePicture(page, await drawingOperations());
    page.cleanup();
    return picture;
  } catch {
    return 'failed'; // named in a note
  }
}

/** The paragraphs of the pages that were read. */
export function scannedBlocks(pages: ScannedPages | null): LaidOut[] {
  return (pages?.read ?? []).flatMap(({ page, recognition }) =>
    recognition.paragraphs.map((text) => ({ kind: 'paragraph' as const, text, page: page ?? 1 })),
  );
}

/** What became of the pages without a text layer. */
export function notesOnScan(pages: ScannedPages, version: string): string[] {
  const notes = pages.read.length > 0 ? notesOnReading(pages.read, version) : [];
  const said = (numbers: readonly number[], what: string): void => {
    if (numbers.length > 0) notes.push(`${what}: ${pageList(numbers)}.`);
  };
  said(pages.unsure, 'No certain text was found by OCR (a photograph, a blurred page, or another script)');
  said(pages.failed, 'OCR could not read these pages, which are damaged, too large or too slow');
  said(pages.left, 'Not read by OCR in the time for one document; split the PDF and add the parts');
  said(pages.blank, 'Without a text layer and without a picture of text');
  return notes;
}

/** Said of pages without a text layer where OCR is not installed. */
export function withoutOcr(pages: readonly number[]): string {
  return `No text layer on ${pageList(pages)}, and OCR is not installed: ${howToInstall}.`;
}
