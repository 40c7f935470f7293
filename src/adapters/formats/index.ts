/**
 * Door of the room that turns bytes into canonical text. Plain text is decoded here; every other format is read in
 * fenced parser processes, because every capture is hostile until read.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Fault } from '../../base/index.ts';
import type { CaptureParser, ParseOutcome } from '../../ports/capture-parser.ts';
import type { TableReader } from '../../ports/table-reader.ts';
import type { WireOutcome } from './answer.ts';
import type { WireKind } from './frames.ts';
import { defaultLimits, type ParserLimits } from './limits.ts';
import { mediaTypes } from './media-types.ts';
import { ocrLimits, ocrProgram } from './ocr-process.ts';
import { sizeInWords, unreadable } from './outcome.ts';
import { ParserPool } from './parser-pool.ts';
import { sniff, type Sniffed } from './sniff.ts';
import { tableReader } from './tables.ts';
import { parseText } from './text.ts';
import { officeKind } from './zip-guard.ts';

export { defaultLimits, type ParserLimits } from './limits.ts';

export interface CaptureParserOptions {
  /** Bounds that differ from `defaultLimits`. */
  readonly limits?: Partial<ParserLimits>;
  /** The built parser process. Default: `parser-child.js` beside this module, or in `dist` when this runs from source. */
  readonly childEntry?: URL;
}

/** A parser that starts its processes at the first file that needs one. Call `close()` when done. */
export function createCaptureParser(options: CaptureParserOptions = {}): CaptureParser {
  const limits: ParserLimits = { ...defaultLimits, ...options.limits };
  const entry = fileURLToPath(options.childEntry ?? builtChild());
  const pool = new ParserPool(entry, limits);
  const ocr = new ParserPool(entry, ocrLimits(limits), ocrProgram(entry, limits));
  return {
    parse: ({ bytes, name }) => parseOne({ bytes, sniffed: sniff(bytes, name), pool, ocr, entry, limits }),
    close: async () => {
      await Promise.all([pool.close(), ocr.close()]);
    },
  };
}

/** A reader of tables for the register, with parser processes of its own. Call `close()` when done. */
export function createTableReader(options: CaptureParserOptions = {}): TableReader {
  const limits: ParserLimits = { ...defaultLimits, ...options.limits };
  const entry = fileURLToPath(options.childEntry ?? builtChild());
  const pool = new ParserPool(entry, limits);
  return tableReader({ pool, limits, entry, notBuilt: () => notBuilt(entry) });
}

interface Job {
  readonly bytes: Uint8Array;
  readonly sniffed: Sniffed;
  readonly pool: ParserPool;
  /** Processes that read pictures: slower, and with other bounds. */
  readonly ocr: ParserPool;
  readonly entry: string;
  readonly limits: ParserLimits;
}

async function parseOne(job: Job): Promise<ParseOutcome> {
  const { bytes, sniffed, limits } = job;
  switch (sniffed.kind) {
    case 'empty':
      return unreadable(
        mediaTypes.binary,
        'file-empty',
        'This file is empty (0 bytes); get the complete file and add it again.',
      );
    case 'binary':
      return unreadable(
        mediaTypes.binary,
        'file-binary',
        'This file is not text: it holds binary data of an unknown kind; add it in a format that is read: text, HTML, PDF, DOCX, EML, CSV, XLSX, WARC, WACZ or a picture.',
      );
    case 'foreign':
      return unreadable(
        sniffed.mediaType,
        'format-not-read',
        `This is ${sniffed.name}, which is not read yet. ${sniffed.advice}`,
      );
    case 'text':
      return bytes.length > limits.textBytes
        ? tooLarge(mediaTypes.text, bytes.length, limits.textBytes)
        : parseText(bytes);
    case 'zip': {
      const found = officeKind(bytes);
      return found.kind === 'refused'
        ? unreadable(found.mediaType, found.code, found.reason)
        : inChild(job, found.kind);
    }
    case 'pdf':
      return readPdf(job);
    case 'html':
    case 'eml':
    case 'csv':
    case 'warc':
      return inChild(job, sniffed.kind);
    case 'png':
    case 'jpeg':
    case 'webp':
    case 'tiff':
      return inChild({ ...job, pool: job.ocr }, sniffed.kind);
  }
}

/** Pages that are pictures are read in a second, slower process; when that one dies, the text layer still counts. */
async function readPdf(job: Job): Promise<ParseOutcome> {
  const layer = await inChild(job, 'pdf');
  const outcome = withoutWish(layer);
  if (layer.wantsOcr !== true) return outcome;
  const scanned = withoutWish(await inChild({ ...job, pool: job.ocr }, 'pdf'));
  const died = scanned.status === 'unreadable' && scanned.code.startsWith('parser-');
  if (!died || outcome.status === 'unreadable') return scanned;
  const { parsed } = outcome;
  return { ...outcome, parsed: { ...parsed, notes: [...parsed.notes, `OCR: ${scanned.reason}`] } };
}

/** The outcome as callers know it. */
function withoutWish(answer: WireOutcome): ParseOutcome {
  if (answer.status === 'read') return { status: 'read', parsed: answer.parsed };
  const { status, code, reason, mediaType } = answer;
  return { status, code, reason, mediaType };
}

async function inChild({ bytes, pool, entry, limits }: Job, kind: WireKind): Promise<WireOutcome> {
  if (bytes.length > limits.inputBytes) return tooLarge(mediaTypes[kind], bytes.length, limits.inputBytes);
  if (!existsSync(entry)) throw notBuilt(entry);
  return pool.parse(kind, bytes);
}

function tooLarge(mediaType: string, sizeBytes: number, limitBytes: number): ParseOutcome {
  return unreadable(
    mediaType,
    'file-too-large',
    `This file is ${sizeInWords(sizeBytes)} large, more than the ${sizeInWords(limitBytes)} that are read at once; split it and add the parts.`,
  );
}

function builtChild(): URL {
  const fromSource = import.meta.url.endsWith('.ts');
  return new URL(
    fromSource ? '../../../dist/adapters/formats/parser-child.js' : './parser-child.js',
    import.meta.url,
  );
}

function notBuilt(entry: string): Fault {
  return new Fault({
    code: 'parser-not-built',
    kind: 'unavailable',
    message: `The parser process ${entry} does not exist.`,
    advice: 'Run "npm run build" once.',
  });
}
