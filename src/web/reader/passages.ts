/**
 * Cuts a document into blocks and pieces for the page. Every character of the document is in exactly one block,
 * in order; the pieces of a block, joined, are its text. Offsets are UTF-16 code units.
 */
import type { SourceDetail, StoryDetail } from '../../contract/http.ts';

export type ReaderClaim = SourceDetail['claims'][number];
export type ReaderQuotation = SourceDetail['quotations'][number];
export type ZoneLabel = StoryDetail['zones'][number]['label'];

export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Claims whose passage covers this piece, outermost first. */
  readonly claims: readonly string[];
  /** True when the piece is the bare number of one of its claims. */
  readonly isNumber: boolean;
  readonly quotation: ReaderQuotation | null;
  /** True on the last piece of its quotation, where a remark about it stands. */
  readonly endsQuotation: boolean;
}

export interface Block {
  readonly start: number;
  readonly end: number;
  readonly label: ZoneLabel;
  readonly pieces: readonly Piece[];
  /** Claims whose passage begins in this block, in order. */
  readonly claims: readonly ReaderClaim[];
}

/** One part of the page: a story, or what stands between stories and belongs to none. */
export interface Part {
  readonly story: StoryDetail | null;
  readonly start: number;
  readonly end: number;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly label: ZoneLabel;
}

/** Covers the whole document: stories as given, and the rest as parts without a story (blank rests are dropped). */
export function partsOf(detail: Pick<SourceDetail, 'text' | 'stories'>): Part[] {
  const parts: Part[] = [];
  let from = 0;
  const push = (end: number): void => {
    if (detail.text.slice(from, end).trim() !== '') parts.push({ story: null, start: from, end });
  };
  for (const story of detail.stories.toSorted((a, b) => a.start - b.start)) {
    if (story.start > from) push(story.start);
    parts.push({ story, start: story.start, end: story.end });
    from = Math.max(from, story.end);
  }
  push(detail.text.length);
  return parts;
}

/** The blocks of one part: its zones, cut at line ends; what no zone covers is body text (boilerplate outside stories). */
export function blocksOf(detail: SourceDetail, part: Part): Block[] {
  const claims = new Window(detail.claims, part);
  const quotations = new Window(detail.quotations, part);
  return linesOf(detail.text, part).map((line) => {
    const inLine = claims.over(line);
    return {
      ...line,
      pieces: piecesOf(line, inLine, quotations.over(line)),
      claims: inLine.filter(({ start }) => start >= line.start || line.start === part.start),
    };
  });
}

function linesOf(text: string, part: Part): Stretch[] {
  const lines: Stretch[] = [];
  for (const stretch of stretchesOf(part)) {
    let from = stretch.start;
    while (from < stretch.end) {
      const newline = text.indexOf('\n', from);
      const end = newline < 0 || newline >= stretch.end ? stretch.end : newline + 1;
      if (text.slice(from, end).trim() !== '') lines.push({ start: from, end, label: stretch.label });
      from = end;
    }
  }
  return lines;
}

function stretchesOf(part: Part): Stretch[] {
  const rest: ZoneLabel = part.story === null ? 'boilerplate' : 'body';
  const stretches: Stretch[] = [];
  let from = part.start;
  for (const zone of (part.story?.zones ?? []).toSorted(byStart)) {
    if (zone.end <= from) continue;
    if (zone.start > from) stretches.push({ start: from, end: zone.start, label: rest });
    stretches.push({ start: Math.max(from, zone.start), end: zone.end, label: zone.label });
    from = zone.end;
  }
  if (from < part.end) stretches.push({ start: from, end: part.end, label: rest });
  return stretches;
}

/** Passages that touch a line, asked for line after line: each passage enters and leaves once. */
class Window<Item extends { readonly start: number; readonly end: number }> {
  private readonly waiting: readonly Item[];
  private next = 0;
  private open: Item[] = [];

  constructor(items: readonly Item[], part: Part) {
    this.waiting = items.filter(({ start, end }) => start < part.end && end > part.start).toSorted(byStart);
  }

  /** Lines must come in order. */
  over(line: Stretch): Item[] {
    this.open = this.open.filter(({ end }) => end > line.start);
    for (let item = this.waiting[this.next]; item !== undefined && item.start < line.end;) {
      if (item.end > line.start) this.open.push(item);
      this.next += 1;
      item = this.waiting[this.next];
    }
    return [...this.open];
  }
}

function piecesOf(
  line: Stretch,
  claims: readonly ReaderClaim[],
  quotations: readonly ReaderQuotation[],
): Piece[] {
  const cuts = new Set<number>([line.start, line.end]);
  for (const { start, end, number } of claims)
    for (const at of [start, end, number.start, number.end]) cuts.add(at);
  for (const { start, end } of quotations) for (const at of [start, end]) cuts.add(at);
  const inside = [...cuts].filter((at) => at >= line.start && at <= line.end).sort((a, b) => a - b);
  return inside.slice(0, -1).map((start, index) => {
    const end = inside[index + 1] ?? line.end;
    return pieceOf({ start, end }, claims, quotations);
  });
}

function pieceOf(
  { start, end }: { readonly start: number; readonly end: number },
  claims: readonly ReaderClaim[],
  quotations: readonly ReaderQuotation[],
): Piece {
  const covers = (range: { start: number; end: number }): boolean => range.start <= start && range.end >= end;
  const quotation = quotations.find(covers) ?? null;
  const covering = claims.filter(covers);
  return {
    start,
    end,
    claims: covering.map(({ id }) => id),
    isNumber: covering.some(({ number }) => covers(number)),
    quotation,
    endsQuotation: quotation?.end === end,
  };
}

function byStart(a: { readonly start: number }, b: { readonly start: number }): number {
  return a.start - b.start;
}
