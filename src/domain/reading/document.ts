/**
 * What reading yields: the canonical text of a capture, its stories, and the role of every stretch of text.
 * A document is derived and immutable: the text is never edited, every offset below points into it.
 */
import type { PartialDate, TextRange } from '../../base/index.ts';

/** Role of a stretch of text inside a story. Claims come from headline, subheading, body and caption only. */
export type ZoneLabel =
  | 'headline'
  | 'subheading'
  | 'body'
  | 'caption'
  | 'byline'
  | 'dateline'
  | 'credit'
  | 'source-url'
  | 'boilerplate';

export interface Zone extends TextRange {
  readonly label: ZoneLabel;
}

/** A unit of layout found by a format parser, in reading order, never overlapping. */
export interface Block extends TextRange {
  readonly kind: 'heading' | 'paragraph' | 'list-item' | 'table-row' | 'caption' | 'chrome';
  /** Page of a paged format, counted from 1; null elsewhere. */
  readonly page: number | null;
}

/** What a format parser knows of the publication beside its text. All fields may be missing: null, never guessed. */
export interface CaptureMetadata {
  readonly title: string | null;
  /** Outlet or body that published it. */
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: PartialDate | null;
  readonly language: string | null;
  readonly url: string | null;
}

/** What a format parser hands to reading. For plain text `blocks` is null: reading finds them itself. */
export interface ParsedCapture {
  /** Canonical text. For a plain-text capture this is the decoded file unchanged. */
  readonly text: string;
  readonly mediaType: string;
  readonly blocks: readonly Block[] | null;
  readonly metadata: CaptureMetadata;
  /** Plain sentences about what was lost or guessed ("12 of 40 pages have no text layer"). */
  readonly notes: readonly string[];
}

/** One continuous piece inside a document; a page may carry several. */
export interface Story extends TextRange {
  /** Counts from 0 in text order. */
  readonly index: number;
  /** `other`: a different story that shares the page (teasers, "also today"); not read for claims unless asked. */
  readonly role: 'main' | 'other';
  readonly headline: string | null;
  /** The outlet that published the text, as far as the page says so. */
  readonly publisher: string | null;
  /** A news agency that the text credits as its source ("(Norpress)", "AFP" in a credit line). */
  readonly agency: string | null;
  readonly author: string | null;
  readonly published: PartialDate | null;
  /** BCP 47 language of the body; null when it cannot be told. */
  readonly language: string | null;
  /** Cover the whole story without gaps or overlaps, in text order. */
  readonly zones: readonly Zone[];
}

export interface Document {
  /** SHA-256 (64 hex digits) of the capture's bytes. */
  readonly sha256: string;
  /** File name as added. */
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
  readonly language: string | null;
  readonly stories: readonly Story[];
  /** Stretches outside every story: page chrome. In text order. */
  readonly boilerplate: readonly TextRange[];
  readonly notes: readonly string[];
}

/** Names one story of one document. */
export interface StoryKey {
  readonly sha256: string;
  readonly story: number;
}
