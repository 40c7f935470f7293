/**
 * The one place where pdf.js is loaded: what it may do, and the two classes of browsers that it takes for granted. Nothing
 * is executed, fetched or rendered.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { getDocument as GetDocument, OPS as Operations } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface PdfLibrary {
  readonly getDocument: typeof GetDocument;
  readonly OPS: typeof Operations;
}

type LoadingTask = ReturnType<typeof GetDocument>;

/** Pixels of one picture inside a PDF at most; a larger one is left out. */
const mostImagePixels = 100_000_000;

/** Opens a PDF; the caller destroys the task. */
export async function openPdf(bytes: Uint8Array): Promise<LoadingTask> {
  const { getDocument } = await pdfLibrary();
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return getDocument({
    data: new Uint8Array(bytes), // pdf.js takes the array over
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
    maxImageSize: mostImagePixels,
    cMapUrl: join(folder, 'cmaps/'),
    cMapPacked: true,
    wasmUrl: join(folder, 'wasm/'),
  });
}

/** pdf.js's numbers of the drawing instructions, by name. */
export async function drawingOperations(): Promise<Readonly<Record<string, number>>> {
  return (await pdfLibrary()).OPS;
}

/**
 * pdf.js takes two classes of browsers for granted: a matrix (only drawing uses it, and nothing is drawn here; the native
 * canvas that it asks for otherwise is forbidden by the fence) and Response, to gather what it inflates. Node's own
 * Response is removed in the parser process, so this one does the gathering.
 */
function pdfLibrary(): Promise<PdfLibrary> {
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
