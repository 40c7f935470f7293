/**
 * From a report’s text to its manuscript. The marks are found first and hidden from Markdown behind placeholders of the same length, so that
 * no character of an expression is taken for emphasis, a table’s bar or HTML. Linear: Markdown signs in masses, which make Markdown
 * parsers slow, are read as plain letters.
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Nodes, Root } from 'mdast';
import { unclosedMark, type InlineMark, type TextRange } from '../../base/index.ts';
import { keyedLine, readHeading } from './manuscript-heading.ts';
import { marksOutside, readMark } from './manuscript-marks.ts';
import { proseOf } from './manuscript-prose.ts';
import { calmed } from './manuscript-signs.ts';
import {
  blockWords,
  type BlockSetting,
  type Manuscript,
  type ManuscriptBlock,
  type ManuscriptProblem,
} from './manuscript.ts';

/** First and further placeholders of a mark in the texts of the tree: private characters, which stand for nothing else there. */
const placeholders = { first: '\ue000', more: '\ue001' } as const;

/** Reads a report. Never throws; longer texts than 4 million code units are cut, which is a problem. */
export function parseManuscript(source: string): Manuscript {
  const problems: ManuscriptProblem[] = [];
  const read = source.slice(0, longest);
  if (read.length < source.length) problems.push(tooLong(read.length, source.length));
  const heading = readHeading(read, problems);
  const { root, found } = treeOf(read, heading.end, problems);
  const marks = found.map((mark) => readMark(read, mark, problems));
  const blocks: ManuscriptBlock[] = [];
  const prose = proseOf({ source: read, root, marks });
  blocksIn(read, root, blocks, problems);
  const open = unclosedMark(outsideCode(read, heading.end, root));
  if (open !== null) problems.push(notClosed(open));
  problems.sort((a, b) => a.start - b.start || a.end - b.end);
  return { source, heading, marks, blocks, prose, root, problems };
}

const longest = 4_000_000;

function tooLong(start: number, end: number): ManuscriptProblem {
  const advice = 'Divide the report into several files.';
  return { start, end, message: `Only the first ${longest} characters of the report were read.`, advice };
}

function notClosed(start: number): ManuscriptProblem {
  const advice = 'Close it with }} before the next empty line; write \\{{ where no figure is meant.';
  return { start, end: start + 2, message: 'A figure is opened and never closed.', advice };
}

interface Tree {
  readonly root: Root;
  readonly found: readonly InlineMark[];
}

/** Reads Markdown around the marks; where a mark may reach into code, the code is found first. */
function treeOf(source: string, from: number, problems: ManuscriptProblem[]): Tree {
  let found = marksOutside(source, from, []);
  const touchesCode = found.some(({ start, end }) => /`|~~~/.test(source.slice(start, end)));
  if (touchesCode)
    found = marksOutside(source, from, codeRanges(markdown(calmed(blanked(source, from), null))));
  const root = markdown(calmed(hidden(source, from, found), problems));
  const code = codeRanges(root);
  const outside = code.length === 0 ? found : found.filter((mark) => !isInside(code, mark.start));
  restoreCode(source, root, found);
  return { root, found: outside };
}

function markdown(text: string): Root {
  return fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

/** The heading part is white space to Markdown. */
function blanked(source: string, from: number): string {
  const clean = source
    .slice(from)
    .replace(/[\ue000\ue001]/g, '\ufffd')
    .replace(/^\ufeff/, ' ');
  return source.slice(0, from).replace(/[^\r\n]/g, ' ') + clean;
}

function hidden(source: string, from: number, marks: readonly InlineMark[]): string {
  const text = blanked(source, from);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    parts.push(text.slice(at, start), placeholders.first, placeholders.more.repeat(end - start - 1));
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** Fenced and indented code, code in a line, and HTML: nothing in them is a mark. In text order. */
function codeRanges(root: Root): TextRange[] {
  const ranges: TextRange[] = [];
  const open: Nodes[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'code' || node.type === 'inlineCode' || node.type === 'html')
      ranges.push(rangeOf(node));
    else if ('children' in node) for (const child of node.children) open.push(child);
  }
  return ranges.sort((a, b) => a.start - b.start);
}

function rangeOf({ position }: Nodes): TextRange {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** Ranges in text order. */
function isInside(ranges: readonly TextRange[], offset: number): boolean {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return offset < (ranges[low - 1]?.end ?? -1);
}

/** What was hidden inside code is shown again: there it is no mark. */
function restoreCode(source: string, root: Root, found: readonly InlineMark[]): void {
  const open: Nodes[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('children' in node) for (const child of node.children) open.push(child);
    else if ('value' in node && node.type !== 'text' && node.value.includes(placeholders.first)) {
      let next = firstFrom(found, rangeOf(node).start);
      node.value = node.value.replace(/\ue000\ue001*/g, () => {
        const mark = found[next];
        next += 1;
        return mark === undefined ? '' : source.slice(mark.start, mark.end);
      });
    }
  }
}

/** Index of the first mark that begins at or behind an offset. */
function firstFrom(marks: readonly InlineMark[], offset: number): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The source with code and heading part blanked, for what is looked for outside them. */
function outsideCode(source: string, from: number, root: Root): string {
  let text = ' '.repeat(from);
  let at = from;
  for (const { start, end } of codeRanges(root)) {
    if (start < at) continue;
    text += source.slice(at, start) + source.slice(start, end).replace(/[^\n]/g, 'x');
    at = end;
  }
  return text + source.slice(at);
}

function blocksIn(
  source: string,
  root: Nodes,
  blocks: ManuscriptBlock[],
  problems: ManuscriptProblem[],
): void {
  const open: Nodes[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('children' in node)
      for (let at = node.children.length - 1; at >= 0; at -= 1) pushChild(open, node.children[at]);
    if (node.type !== 'code') continue;
    const word = blockWords.find((one) => one === node.lang);
    if (word !== undefined)
      blocks.push({ word, settings: settingsOf(source, rangeOf(node), problems), ...rangeOf(node) });
  }
}

function pushChild(open: Nodes[], child: Nodes | undefined): void {
  if (child !== undefined) open.push(child);
}

function settingsOf(
  source: string,
  { start, end }: TextRange,
  problems: ManuscriptProblem[],
): BlockSetting[] {
  const settings: BlockSetting[] = [];
  let at = source.indexOf('\n', start) + 1;
  while (at > 0 && at < end) {
    const newline = source.indexOf('\n', at);
    const stop = newline < 0 || newline > end ? end : newline;
    const text = source.slice(at, stop).trimEnd();
    if (text.trim() !== '' && !/^[ \t>]*(?:```|~~~)/.test(text)) {
      const found = keyedLine(text.trimStart(), at + (text.length - text.trimStart().length));
      if (found === null) {
        const message = 'A line of the block is no “key: value”.';
        problems.push({
          start: at,
          end: at + text.length,
          message,
          advice: 'Write it as “of: sites where status = confirmed”.',
        });
      } else settings.push({ key: found.key, value: found.value, valueRange: found.valueRange });
    }
    at = stop + 1;
  }
  return settings;
}

/** A text of the tree in pieces: words, and `null` for each mark, in the order of the manuscript’s marks. */
export function splitAtMarks(value: string): readonly (string | null)[] {
  if (!value.includes(placeholders.first)) return [value];
  return value.split(/(\ue000\ue001*)/).flatMap((piece): (string | null)[] => {
    if (piece === '') return [];
    return piece.startsWith(placeholders.first) ? [null] : [piece];
  });
}
