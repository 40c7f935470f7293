/**
 * A saved web page becomes canonical text: every visible run in document order, the article's runs under their own kinds,
 * everything else as `chrome`. The page is parsed once.
 */
import type { CaptureMetadata } from '../../domain/reading/index.ts';
import type { ParseOutcome } from '../../ports/capture-parser.ts';
import { CanonicalText } from './canonical-text.ts';
import { articleOf, parsePage } from './dom.ts';
import { decode } from './encoding.ts';
import { placeRuns, type Part, type PlacedRun } from './html-body.ts';
import { metadataOf } from './html-metadata.ts';
import { runsOf, type Run } from './html-runs.ts';
import { tagShape, type TagShape } from './html-shape.ts';
import { mediaTypes } from './media-types.ts';
import { grouped, read, sizeInWords, unreadable } from './outcome.ts';

/** Above these a page is not a page; the parsers below are superlinear in depth. */
const maximumBytes = 32_000_000;
const maximumDepth = 3_000;
/**
 * Above these the article is not looked for, and all text is kept, with a note: Readability is superlinear in both
 * (900 tables inside each other took it more than 30 s). Pages of the benchmark stay below 1,800 tags and, markup inside
 * scripts counted, a depth of 490.
 */
const articleLimits = { tags: 60_000, depth: 600 };
/** Code units of chrome kept in the text, so that a menu of 5 MB does not bury the article. */
const maximumChrome = 100_000;

/** What a page holds, before it becomes canonical text. */
export interface Page {
  readonly placed: readonly PlacedRun[];
  readonly metadata: CaptureMetadata;
  readonly notes: readonly string[];
}

/** Reads one HTML capture. Runs in the parser process. */
export function parseHtml(bytes: Uint8Array): ParseOutcome {
  if (bytes.length > maximumBytes) {
    return refused(
      'html-too-large',
      `This web page is ${sizeInWords(bytes.length)} large, more than the ${sizeInWords(maximumBytes)} that are read; save the article alone, or as text, and add that.`,
    );
  }
  const { text: html, notes } = decode(bytes, declaredEncoding(bytes));
  const shape = tagShape(html);
  if (shape.depth > maximumDepth) {
    return refused(
      'html-too-deep',
      `This web page nests ${grouped(shape.depth)} elements inside each other, more than the ${grouped(maximumDepth)} that are read; save its text and add that.`,
    );
  }
  const page = readPage(html, shape);
  const { text, blocks } = canonical(page);
  if (text === '') {
    return refused(
      'html-blank',
      'This web page holds no visible text; it may have been saved before it was loaded, so save it again or add its text.',
    );
  }
  return read({
    text,
    mediaType: mediaTypes.html,
    blocks,
    metadata: page.metadata,
    notes: [...notes, ...page.notes],
  });
}

function refused(code: string, reason: string): ParseOutcome {
  return unreadable(mediaTypes.html, code, reason);
}

/** Parses a page of a known shape and gives every run its part. */
export function readPage(html: string, shape: TagShape): Page {
  const document = parsePage(html);
  const metadata = metadataOf(document);
  const runs = runsOf(document.documentElement, { mark: true });
  const isOrdinary = shape.tags <= articleLimits.tags && shape.depth <= articleLimits.depth;
  const article = isOrdinary ? articleRuns(document) : null;
  const placed = placeRuns(runs, article, metadata.title);
  if (article !== null && placed.some(({ part }) => part === 'body')) return { placed, metadata, notes: [] };
  return {
    placed: placeRuns(runs, null, metadata.title),
    metadata,
    notes: ['No article could be told apart from the rest of this page; all of its text was kept.'],
  };
}

function articleRuns(document: Parameters<typeof articleOf>[0]): Run[] | null {
  const article = articleOf(document);
  return article === null ? null : runsOf(article, { mark: false });
}

function canonical(page: Page): ReturnType<CanonicalText['finish']> {
  const builder = new CanonicalText();
  let chrome = 0;
  for (const { run, part } of page.placed) {
    if (part === 'chrome') chrome += run.text.length;
    if (part === 'chrome' && chrome > maximumChrome) continue;
    builder.add(blockKind(run, part), run.text);
  }
  return builder.finish();
}

function blockKind(run: Run, part: Part): Run['kind'] | 'chrome' {
  if (part === 'chrome' || part === 'caption') return part;
  return part === 'title' ? 'heading' : run.kind;
}

/** The charset that the first kilobytes declare (HTML standard, 13.2.3.2), or null. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  return (
    /<meta[^>]{1,300}?charset\s*=\s*["']?([\w-]{2,40})/i.exec(head)?.[1] ??
    /^<\?xml[^>]{1,200}?encoding\s*=\s*["']([\w-]{2,40})/i.exec(head)?.[1] ??
    null
  );
}
