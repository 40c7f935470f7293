/**
 * Text items of PDF pages become lines, paragraphs, headings and page furniture. A PDF knows glyphs and places, no
 * paragraphs: everything here is inference from gaps, sizes and repetition, in the order of the content stream.
 */
import type { Block } from '../../domain/reading/index.ts';

/** A run of glyphs as the PDF draws it; lengths in points, y grows upwards. */
export interface TextItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** True when the line ends after this item. */
  readonly endsLine: boolean;
}

export interface PageItems {
  /** Counted from 1. */
  readonly page: number;
  readonly height: number;
  readonly items: readonly TextItem[];
}

export interface LaidOut {
  readonly kind: Block['kind'];
  readonly text: string;
  readonly page: number;
}

interface Line {
  text: string;
  readonly x: number;
  right: number;
  readonly y: number;
  size: number;
  readonly page: number;
  /** Above or below the body of its page. */
  edge: boolean;
}

/** Lays out all pages. */
export function layOut(pages: readonly PageItems[]): LaidOut[] {
  const lines = pages.map((page) => linesOf(page));
  const bodySize = commonest(lines.flat().map((line) => [Math.round(line.size * 2) / 2, line.text.length]));
  const furniture = repeatedEdges(lines);
  const words = wordsOf(lines);
  const blocks: LaidOut[] = [];
  for (const page of lines) {
    const isChrome = (line: Line): boolean =>
      line.edge && (furniture.has(shapeOf(line.text)) || isPageNumber(line.text));
    const body = paragraphs(
      page.filter((line) => !isChrome(line)),
      bodySize,
      words,
    );
    append(blocks, body);
    for (const line of page.filter(isChrome))
      blocks.push({ kind: 'chrome', text: line.text, page: line.page });
  }
  return blocks;
}

/** A paragraph that a page break cut in two is joined again; the furniture between goes behind it. */
function append(blocks: LaidOut[], body: readonly LaidOut[]): void {
  const [first, ...rest] = body;
  const at = blocks.findLastIndex((block) => block.kind !== 'chrome');
  const last = blocks[at];
  if (first === undefined) return;
  const continues =
    last?.kind === 'paragraph' &&
    first.kind === 'paragraph' &&
    !endsSentence(last.text) &&
    /^\p{Ll}/u.test(first.text);
  if (continues) blocks[at] = { ...last, text: joinLines(last.text, first.text, new Set()) };
  else blocks.push(first);
  for (const block of rest) blocks.push(block);
}

function linesOf(page: PageItems): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  for (const item of page.items) {
    if (line !== null && !sameLine(line, item)) line = pushed(lines, line);
    if (item.text.trim() !== '') {
      if (line === null)
        line = {
          text: item.text,
          x: item.x,
          right: item.x + item.width,
          y: item.y,
          size: item.size,
          page: page.page,
          edge: false,
        };
      else extend(line, item);
    }
    if (item.endsLine && line !== null) line = pushed(lines, line);
  }
  if (line !== null) pushed(lines, line);
  markEdges(lines, page.height);
  return lines;
}

function pushed(lines: Line[], line: Line): null {
  line.text = line.text.trim();
  lines.push(line);
  return null;
}

function sameLine(line: Line, item: TextItem): boolean {
  if (item.text.trim() === '') return true;
  return (
    Math.abs(line.y - item.y) < Math.max(line.size, item.size) * 0.5 && item.x >= line.right - line.size * 2
  );
}

function extend(line: Line, item: TextItem): void {
  const gap = item.x - line.right;
  const wide = gap > line.size * 2.5;
  const spaced = gap > line.size * 0.15 && !line.text.endsWith(' ') && !item.text.startsWith(' ');
  line.text += (wide ? '\t' : spaced ? ' ' : '') + item.text;
  line.right = item.x + item.width;
  line.size = Math.max(line.size, item.size);
}

/** The first and last two lines of a page, when they stand in its outer tenths. */
function markEdges(lines: readonly Line[], height: number): void {
  const ordered = [...lines].sort((a, b) => b.y - a.y);
  for (const line of [...ordered.slice(0, 2), ...ordered.slice(-2)]) {
    line.edge = line.y > height * 0.9 || line.y < height * 0.1;
  }
}

/** Edge lines that come back on at least three pages, or on every page of two, apart from their numbers. */
function repeatedEdges(pages: readonly (readonly Line[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const shape of new Set(page.filter((line) => line.edge).map((line) => shapeOf(line.text)))) {
      counts.set(shape, (counts.get(shape) ?? 0) + 1);
    }
  }
  const needed = pages.length === 2 ? 2 : 3;
  return new Set([...counts].filter(([, count]) => count >= needed).map(([shape]) => shape));
}

function shapeOf(text: string): string {
  return text.replace(/\d+/gu, '#').replace(/\s+/gu, ' ').toLowerCase();
}

function isPageNumber(text: string): boolean {
  return /^(?:page\s+|p\.\s*|[-\u2013]\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|of)\s*\d{1,4})?(?:\s*[-\u2013])?$/iu.test(
    text,
  );
}

/** The value with the greatest weight; the smaller of two equal ones. 0 when there is none. */
function commonest(weighted: readonly (readonly [value: number, weight: number])[]): number {
  const sums = new Map<number, number>();
  for (const [value, weight] of weighted) sums.set(value, (sums.get(value) ?? 0) + weight);
  let best = 0;
  let most = -1;
  for (const [value, sum] of sums) {
    if (sum > most || (sum === most && value < best)) [best, most] = [value, sum];
  }
  return best;
}

interface Growing {
  readonly lines: Line[];
}

function paragraphs(lines: readonly Line[], bodySize: number, words: ReadonlySet<string>): LaidOut[] {
  const pitch = commonest(spacings(lines));
  const right = commonest(lines.map((line) => [Math.round(line.right / 4) * 4, 1]));
  const groups: Growing[] = [];
  let before: Line | null = null;
  for (const line of lines) {
    const group = groups.at(-1);
    if (before === null || group === undefined || startsParagraph(before, line, { pitch, right }))
      groups.push({ lines: [line] });
    else group.lines.push(line);
    before = line;
  }
  return groups.map(({ lines: group }) => laidOut(group, bodySize, words));
}

/** Distances between the lines of one column, rounded to half points. */
function spacings(lines: readonly Line[]): [number, number][] {
  const found: [number, number][] = [];
  for (let i = 1; i < lines.length; i += 1) {
    const gap = (lines[i - 1]?.y ?? 0) - (lines[i]?.y ?? 0);
    if (gap > 0 && gap < 60) found.push([Math.round(gap * 2) / 2, 1]);
  }
  return found;
}

const bullet =
  /^(?:[\u2022\u25cf\u25aa\u25a0\u2023\u2043\u00b7*\u2013-]\s+|\(?\d{1,2}[.)]\s+|\(?[a-z]\)\s+)/u;

function startsParagraph(
  before: Line,
  line: Line,
  column: { readonly pitch: number; readonly right: number },
): boolean {
  if (Math.abs(before.size - line.size) > Math.max(before.size, line.size) * 0.12) return true;
  if (bullet.test(line.text) || before.text.includes('\t') || line.text.includes('\t')) return true;
  const gap = before.y - line.y;
  // A line that stands higher begins a new column: its paragraph goes on when the last sentence is not finished.
  if (gap < 0) return endsSentence(before.text) || !/^[\p{Ll}\d]/u.test(line.text);
  if (gap > Math.max(column.pitch, line.size) * 1.45) return true;
  const indented = line.x - before.x > line.size * 0.8;
  const short = before.right < column.right - line.size * 6;
  return endsSentence(before.text) && (indented || short);
}

function endsSentence(text: string): boolean {
  return /[.!?:;\u3002\uff01\uff1f\u0964\u104b\u1362]["'\u201d\u2019\u00bb)\]]?\s*$/u.test(text.slice(-4));
}

function laidOut(lines: readonly Line[], bodySize: number, words: ReadonlySet<string>): LaidOut {
  const text = lines.map((line) => line.text).reduce((joined, line) => joinLines(joined, line, words));
  const size = lines.reduce((most, line) => Math.max(most, line.size), 0);
  const page = lines[0]?.page ?? 1;
  if (size >= bodySize * 1.15 && text.length <= 300) return { kind: 'heading', text, page };
  if (text.includes('\t')) return { kind: 'table-row', text, page };
  return { kind: bullet.test(text) ? 'list-item' : 'paragraph', text, page };
}

/** Words of the whole document, to tell "infor-mation" from "twenty-four" at a line end. */
function wordsOf(pages: readonly (readonly Line[])[]): Set<string> {
  const words = new Set<string>();
  for (const line of pages.flat()) {
    for (const word of line.text.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*(?!-?\s*$)/gu) ?? [])
      words.add(word);
  }
  return words;
}

const unspaced =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/u;

/**
 * Joins two lines. A soft hyphen goes; a hyphen between small letters goes unless the document writes the word with one
 * elsewhere; every other hyphen ("2019-", "Al-") stays. Scripts without spaces are joined without one.
 */
export function joinLines(first: string, second: string, words: ReadonlySet<string>): string {
  if (first.endsWith('\u00ad')) return first.slice(0, -1) + second;
  const left = /([\p{L}\p{M}]+)[-\u2010]$/u.exec(first.slice(-60))?.[1];
  const right = /^\p{Ll}[\p{L}\p{M}]*/u.exec(second.slice(0, 60))?.[0];
  if (left !== undefined && right !== undefined) {
    const hyphened = `${left}-${right}`.toLowerCase();
    const keep = words.has(hyphened) && !words.has((left + right).toLowerCase());
    return (keep || !/\p{Ll}$/u.test(left) ? first : first.slice(0, -1)) + second;
  }
  if (/[\p{L}\p{N}][-\u2010]$/u.test(first.slice(-4))) return first + second;
  return unspaced.test(first.slice(-1)) && unspaced.test(second.slice(0, 1))
    ? first + second
    : `${first} ${second}`;
}
