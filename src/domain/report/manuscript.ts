/**
 * The manuscript: a report as its bytes say it, before anything is computed. Every range counts UTF-16 code units of the source, end
 * exclusive; every mark, block and problem lies inside it. Any text has a manuscript: what is wrong with it is a problem with a place.
 */
import type { Root } from 'mdast';
import type { TextRange } from '../../base/index.ts';

/** One line `key: value` of the heading part. */
export interface HeadingLine extends TextRange {
  readonly key: string;
  readonly value: string;
  readonly valueRange: TextRange;
}

/** How coarse coordinates leave. */
export type Precision = 'exact' | '1 km' | '10 km' | '50 km' | 'none';

export interface ManuscriptHeading extends TextRange {
  readonly title: string | null;
  /** BCP 47; `en` when the heading part does not say. */
  readonly language: string;
  readonly authors: readonly string[];
  /** ISO day; null when it is not given. */
  readonly date: string | null;
  readonly precision: Precision;
  readonly summary: string | null;
  /** As they stand, repeated and unknown ones included. */
  readonly lines: readonly HeadingLine[];
}

/** `{{EXPRESSION => TEXT}}`. */
export interface FigureMark extends TextRange {
  readonly mark: 'figure';
  readonly expression: string;
  readonly expressionRange: TextRange;
  /** What the report says; null: whatever comes out. */
  readonly says: string | null;
  readonly saysRange: TextRange | null;
}

/** `{{by hand TEXT because "REASON"}}`. */
export interface ByHandMark extends TextRange {
  readonly mark: 'by hand';
  readonly says: string;
  readonly saysRange: TextRange;
  readonly reason: string;
}

/** One id of `[@ID; @ID]`, without the `@`; the range is that of the id. */
export interface CitedId extends TextRange {
  readonly id: string;
}

export interface CitationMark extends TextRange {
  readonly mark: 'citation';
  readonly cited: readonly CitedId[];
}

export type ManuscriptMark = FigureMark | ByHandMark | CitationMark;

export const blockWords: readonly ['table', 'chart', 'map', 'timeline', 'witnesses', 'replies'] = [
  'table',
  'chart',
  'map',
  'timeline',
  'witnesses',
  'replies',
];

/** One line `key: value` of a block. */
export interface BlockSetting {
  readonly key: string;
  readonly value: string;
  readonly valueRange: TextRange;
}

/** Fenced code whose first word is one of `blockWords`. */
export interface ManuscriptBlock extends TextRange {
  readonly word: (typeof blockWords)[number];
  readonly settings: readonly BlockSetting[];
}

export interface ManuscriptProblem extends TextRange {
  readonly message: string;
  readonly advice: string;
}

/** A paragraph, heading, list item’s text or table cell: what is read as one piece of prose. */
export interface ProseBlock extends TextRange {
  readonly kind: 'paragraph' | 'heading' | 'cell';
  /** Its text with what the marks say in place of them, as a reader sees it; a citation is nothing. */
  readonly text: string;
  /** Stretches of `text`, in order, that cover it. Citations are stretches of no length. */
  readonly stretches: readonly ProseStretch[];
  /** Of a cell: which table, row (0 is the heading) and column; null else. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
}

/** `start`/`end` in the text of the block; `from`/`to` in the source. Of the same length where `kind` is `text`. */
export interface ProseStretch extends TextRange {
  readonly kind: 'text' | 'figure' | 'by hand' | 'citation' | 'code';
  readonly from: number;
  readonly to: number;
  /** Index into the marks; -1 for text and code. */
  readonly mark: number;
}

export interface Manuscript {
  readonly source: string;
  readonly heading: ManuscriptHeading;
  /** In the order of the source. */
  readonly marks: readonly ManuscriptMark[];
  readonly blocks: readonly ManuscriptBlock[];
  /** In the order of the source. */
  readonly prose: readonly ProseBlock[];
  /**
   * The Markdown tree (mdast with tables). Offsets of its positions are those of the source (their lines and columns too, except behind a
   * mark of several lines). Each mark is a run of placeholders inside a text: `splitAtMarks` finds them again.
   */
  readonly root: Root;
  readonly problems: readonly ManuscriptProblem[];
}
