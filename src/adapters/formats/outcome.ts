/** Small constructors for the two ways a parse can end; every parser of this folder returns one of them. */
import type { Block, CaptureMetadata, ParsedCapture } from '../../domain/reading/index.ts';
import type { UnreadableCapture } from '../../ports/capture-parser.ts';

/** Metadata of a file that says nothing about itself. */
export const noMetadata: CaptureMetadata = {
  title: null,
  publisher: null,
  author: null,
  published: null,
  language: null,
  url: null,
};

/** What a parser found, before it becomes a ParsedCapture. */
export interface ReadParts {
  readonly text: string;
  readonly mediaType: string;
  readonly blocks: readonly Block[] | null;
  readonly metadata?: CaptureMetadata;
  readonly notes?: readonly string[];
}

/** A file that was read. */
export function read(parts: ReadParts): { status: 'read'; parsed: ParsedCapture } {
  const { text, mediaType, blocks, metadata = noMetadata, notes = [] } = parts;
  return { status: 'read', parsed: { text, mediaType, blocks, metadata, notes } };
}

/** A file that was not read. `reason` is a whole sentence: what is wrong and what to do. */
export function unreadable(mediaType: string, code: string, reason: string): UnreadableCapture {
  return { status: 'unreadable', code, reason, mediaType };
}

/** "1,204 bytes", "3.2 MB": sizes as a person reads them. */
export function sizeInWords(sizeBytes: number): string {
  if (sizeBytes === 1) return '1 byte';
  if (sizeBytes < 100_000) return `${grouped(sizeBytes)} bytes`;
  return `${(sizeBytes / 1_000_000).toFixed(1)} MB`;
}

/** 1204 → "1,204". */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
