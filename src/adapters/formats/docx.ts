/**
 * A Word file becomes canonical text: mammoth turns its styles into headings, paragraphs, lists and tables, and the HTML
 * reader's walk turns those into blocks. The archive is checked before anything is inflated. Runs in the parser process.
 */
import mammoth from 'mammoth';
import type { CaptureMetadata } from '../../domain/reading/index.ts';
import type { ParseOutcome } from '../../ports/capture-parser.ts';
import { CanonicalText, collapse } from './canonical-text.ts';
import { parsePage } from './dom.ts';
import { dayOf } from './html-metadata.ts';
import { runsOf } from './html-runs.ts';
import { mediaTypes } from './media-types.ts';
import { noMetadata, read, unreadable } from './outcome.ts';
import { checkZip, inflateEntry, type ZipEntry } from './zip-guard.ts';
import { storedZip } from './zip-store.ts';

/** Styles of Word that mammoth does not know by itself. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='caption'] => figcaption:fresh",
];

/** Reads one DOCX. Throws only what parser-child.ts turns into a reason. */
export async function parseDocx(bytes: Uint8Array): Promise<ParseOutcome> {
  const check = checkZip(bytes);
  if ('code' in check) return unreadable(mediaTypes.docx, check.code, check.reason);
  const parts = inflated(bytes, check.entries);
  if (parts === null) {
    return unreadable(
      mediaTypes.docx,
      'docx-damaged',
      'This Word file holds parts that are damaged or larger than they claim; get the complete file and add it again.',
    );
  }
  const { value: html } = await mammoth.convertToHtml(
    { buffer: storedZip(parts) },
    {
      styleMap,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    },
  );
  const root = parsePage(html).documentElement;
  const builder = new CanonicalText();
  // The arrow at the end of a footnote is mammoth's link back, not the author's text.
  for (const run of runsOf(root, { mark: false })) builder.add(run.kind, run.text.replace(/ \u2191$/u, ''));
  const { text, blocks } = builder.finish();
  if (text === '') {
    return unreadable(
      mediaTypes.docx,
      'docx-blank',
      'This Word file holds no text; if it holds pictures of text, add their text.',
    );
  }
  return read({ text, mediaType: mediaTypes.docx, blocks, ...metadataOf(parts.get('docProps/core.xml')) });
}

/**
 * Inflates every part once, each held to the size and checksum it declared. Returns the parts that hold markup; null when a
 * part lies or is damaged. The library never sees the file itself: it has no limits, and would read a cunning directory
 * otherwise than the guard does.
 */
function inflated(bytes: Uint8Array, entries: readonly ZipEntry[]): ReadonlyMap<string, Uint8Array> | null {
  const kept = new Map<string, Uint8Array>();
  try {
    for (const entry of entries) {
      const data = inflateEntry(bytes, entry);
      if (data.length !== entry.sizeBytes) return null;
      if (/\.(?:xml|rels)$/i.test(entry.name)) kept.set(entry.name, data);
    }
    return kept;
  } catch {
    return null; // the caller answers that the file is damaged
  }
}

/** Dublin Core properties (ECMA-376 part 2, annex on core properties). */
function metadataOf(core: Uint8Array | undefined): { metadata: CaptureMetadata; notes: readonly string[] } {
  if (core === undefined) return { metadata: noMetadata, notes: [] };
  const xml = new TextDecoder().decode(core.subarray(0, 100_000));
  const published = dayOf(element(xml, 'dcterms:created'));
  const language = element(xml, 'dc:language');
  return {
    metadata: {
      ...noMetadata,
      title: element(xml, 'dc:title'),
      author: element(xml, 'dc:creator'),
      published,
      language,
    },
    notes: published === null ? [] : ['The date is the day on which the Word file says it was made.'],
  };
}

function element(xml: string, name: string): string | null {
  const open = xml.indexOf(`<${name}`);
  const start = open < 0 ? -1 : xml.indexOf('>', open) + 1;
  const end = start <= 0 ? -1 : xml.indexOf(`</${name}>`, start);
  if (end < 0) return null;
  const text = collapse(decodeEntities(xml.slice(start, end)));
  return text === '' ? null : text.slice(0, 2000);
}

function decodeEntities(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (whole, name: string) => named[name] ?? whole);
}
