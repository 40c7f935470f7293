/** The files of the example casebook, read by the engines: what the page on accuracy takes its examples from. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseHtml } from '../../src/adapters/formats/html.ts';
import { extractClaims, type Claim, type EventClaim, type Quotation } from '../../src/domain/claims/index.ts';
import { alignQuotations, traceLineage } from '../../src/domain/lineage/index.ts';
import {
  readDocument,
  type CaptureMetadata,
  type Document,
  type ParsedCapture,
} from '../../src/domain/reading/index.ts';

/** One file with everything read in it. Quotations are aligned with the other files. */
export interface ExampleText {
  /** Name of the file as the casebook shows it. */
  readonly file: string;
  readonly document: Document;
  readonly claims: readonly Claim[];
  readonly events: readonly EventClaim[];
  readonly quotations: readonly Quotation[];
}

const example = join(import.meta.dirname, '..', '..', 'example');
const nothing: CaptureMetadata = {
  title: null,
  publisher: null,
  author: null,
  published: null,
  language: null,
  url: null,
};

/**
 * Reads every file of the example, in order of name. The words of PDF and DOCX files come from `example/text`, from
 * which those files are made; the file that cannot be read is left out. Throws when a page cannot be read.
 */
export function readExample(): ExampleText[] {
  const files = readdirSync(join(example, 'sources')).toSorted(byCode);
  const documents = files.filter((file) => !file.startsWith('21-')).map(documentOf);
  const read = documents.map((document) => extractClaims(document, { stories: 'main' }));
  const { pairs } = traceLineage(documents);
  const quotations = alignQuotations(
    documents,
    read.flatMap((one) => one.quotations),
    pairs,
  );
  return documents.map((document, index) => ({
    file: document.name,
    document,
    claims: read[index]?.claims ?? [],
    events: read[index]?.events ?? [],
    quotations: quotations.filter(({ sha256 }) => sha256 === document.sha256),
  }));
}

/** Order by code units: the same on every machine. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function documentOf(file: string): Document {
  const bytes = readFileSync(join(example, 'sources', file));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return readDocument({ sha256, name: file, parsed: parsedOf(file, bytes) });
}

function parsedOf(file: string, bytes: Buffer): ParsedCapture {
  if (file.endsWith('.html')) {
    const outcome = parseHtml(bytes);
    if (outcome.status === 'read') return outcome.parsed;
    throw new Error(`example/sources/${file} cannot be read: ${outcome.reason}`);
  }
  if (file.endsWith('.txt')) return plain(bytes.toString('utf8'), nothing);
  return madeFile(readFileSync(join(example, 'text', file.replace(/\.\w+$/u, '.txt')), 'utf8'));
}

/** The words of a made file: lines "key: value" up to an empty line, then text with "# " before headings. */
function madeFile(source: string): ParsedCapture {
  const end = source.indexOf('\n\n');
  const head = new Map(
    source
      .slice(0, end)
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()] as const),
  );
  const known = {
    title: head.get('title') ?? null,
    author: head.get('author') ?? null,
    published: head.get('created') ?? null,
  };
  return plain(source.slice(end + 2).replaceAll(/^# /gmu, ''), { ...nothing, ...known });
}

function plain(text: string, metadata: CaptureMetadata): ParsedCapture {
  return { text, mediaType: 'text/plain', blocks: null, metadata, notes: [] };
}
