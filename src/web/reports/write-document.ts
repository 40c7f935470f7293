/** The editor's document becomes Markdown again: exact words where nothing was touched, plain CommonMark where something was. */
import type { BlockContent, ListItem, PhrasingContent } from 'mdast';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { sameContent, textOfNode, type DocMark, type DocNode } from './document.ts';
import { readBlock } from './read-document.ts';

/** A block as it is written. */
export interface WrittenBlock {
  readonly text: string;
  /** True when these are the words that it was read from. */
  readonly isUntouched: boolean;
}

/** One top-level block in words. */
export function writeBlock(node: DocNode): WrittenBlock {
  const source = node.attrs?.['source'];
  if (node.type === 'raw') {
    const text = textOfNode(node);
    return { text, isUntouched: text === source };
  }
  if (typeof source === 'string' && isAsRead(node, source)) return { text: source, isUntouched: true };
  return {
    text: toMarkdown({ type: 'root', children: [blockTree(node)] }, options).replace(/\n$/, ''),
    isUntouched: false,
  };
}

function isAsRead(node: DocNode, source: string): boolean {
  if (source === '') return (node.content ?? []).length === 0;
  const read = readBlock(source);
  return read !== null && sameContent(read, node);
}

/** A written document, with where each block of the editor stands in it. */
export interface WrittenDocument {
  readonly text: string;
  /** By block of the editor: its range in the text; an empty one where an empty paragraph was left out. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/** Joins blocks to a text. `attrs` of each are those of its node. */
export function joinBlocks(
  blocks: readonly { readonly written: WrittenBlock; readonly attrs: DocNode['attrs'] }[],
): WrittenDocument {
  const ranges: { start: number; end: number }[] = [];
  let text = textAttribute(blocks[0]?.attrs, 'lead') ?? '';
  let last: (typeof blocks)[number] | null = null;
  for (const block of blocks) {
    // A paragraph that is empty now leaves nothing behind; one that always was is the whole of an empty report.
    if (block.written.text === '' && blocks.length > 1) {
      ranges.push({ start: text.length, end: text.length });
      continue;
    }
    if (last !== null) text += gapBetween(last, block);
    ranges.push({ start: text.length, end: text.length + block.written.text.length });
    text += block.written.text;
    last = block;
  }
  return { text: text + endGap(last), ranges };
}

type JoinedBlock = Parameters<typeof joinBlocks>[0][number];

/** What stood between two blocks still does when they are neighbours as before, and cannot run together. */
function gapBetween(before: JoinedBlock, after: JoinedBlock): string {
  const gap = textAttribute(before.attrs, 'gap');
  const place = before.attrs?.['place'];
  const areNeighbours = typeof place === 'number' && after.attrs?.['place'] === place + 1;
  const isWide = gap !== null && /\n[ \t]*\r?\n/.test(gap);
  const areUntouched = before.written.isUntouched && after.written.isUntouched;
  if (gap === null || !areNeighbours) return '\n\n';
  return areUntouched || isWide ? gap : '\n\n';
}

function endGap(last: JoinedBlock | null): string {
  if (last === null) return '';
  return last.attrs?.['isEnd'] === true ? (textAttribute(last.attrs, 'gap') ?? '\n') : '\n';
}

function textAttribute(attrs: DocNode['attrs'], name: string): string | null {
  const value = attrs?.[name];
  return typeof value === 'string' ? value : null;
}

/** The whole document in words; the editor itself remembers what it wrote of each block. */
export function writeDocument(document: DocNode): string {
  const blocks = (document.content ?? []).map((node) => ({ written: writeBlock(node), attrs: node.attrs }));
  return joinBlocks(blocks).text;
}

/** A chip in Markdown's tree: its exact words, nothing escaped. */
interface ReportMark {
  readonly type: 'reportMark';
  readonly value: string;
}

const writeMark = Object.assign((node: ReportMark): string => node.value, { peek: (): string => '{' });

const options: Options = {
  bullet: '-',
  emphasis: '*',
  rule: '-',
  fence: '`',
  listItemIndent: 'one',
  incrementListMarker: true,
  // Two braces in plain words would open a mark.
  unsafe: [{ character: '{', after: '\\{', inConstruct: 'phrasing' }],
  handlers: { reportMark: writeMark } as unknown as NonNullable<Options['handlers']>,
};

function blockTree(node: DocNode): BlockContent {
  const children = node.content ?? [];
  switch (node.type) {
    case 'heading':
      return { type: 'heading', depth: depthOf(node.attrs?.['level']), children: inlineTree(children) };
    case 'blockquote':
      return { type: 'blockquote', children: children.map(blockTree) };
    case 'horizontalRule':
      return { type: 'thematicBreak' };
    case 'bulletList':
    case 'orderedList': {
      const spread = node.attrs?.['spread'] === true;
      const start = node.attrs?.['start'];
      const items: ListItem[] = children.map((item) => ({
        type: 'listItem',
        spread,
        children: (item.content ?? []).map(blockTree),
      }));
      const ordered = node.type === 'orderedList';
      return {
        type: 'list',
        ordered,
        start: typeof start === 'number' && ordered ? start : null,
        spread,
        children: items,
      };
    }
    case 'raw':
      return { type: 'html', value: textOfNode(node) };
    default:
      return { type: 'paragraph', children: inlineTree(children) };
  }
}

function depthOf(level: unknown): 1 | 2 | 3 | 4 | 5 | 6 {
  return level === 2 || level === 3 || level === 4 || level === 5 || level === 6 ? level : 1;
}

const markOrder = ['link', 'bold', 'italic', 'code'];

/** Runs under one mark become one node of the tree, the outer marks first. */
function inlineTree(nodes: readonly DocNode[], within: readonly string[] = []): PhrasingContent[] {
  const tree: PhrasingContent[] = [];
  for (let at = 0; at < nodes.length;) {
    const mark = outerMark(nodes[at], within);
    const end = mark === null ? at + 1 : runEnd(nodes, at, mark);
    if (mark === null) tree.push(...leafTree(nodes[at]));
    else tree.push(...markTree(mark, nodes.slice(at, end), within));
    at = end;
  }
  return tree;
}

function outerMark(node: DocNode | undefined, within: readonly string[]): DocMark | null {
  const open = (node?.marks ?? []).filter(({ type }) => markOrder.includes(type) && !within.includes(type));
  return open.sort((a, b) => markOrder.indexOf(a.type) - markOrder.indexOf(b.type))[0] ?? null;
}

function runEnd(nodes: readonly DocNode[], from: number, mark: DocMark): number {
  const key = JSON.stringify(mark);
  let end = from;
  while (end < nodes.length && (nodes[end]?.marks ?? []).some((one) => JSON.stringify(one) === key)) end += 1;
  return Math.max(end, from + 1);
}

function markTree(mark: DocMark, nodes: readonly DocNode[], within: readonly string[]): PhrasingContent[] {
  if (mark.type === 'code') return [{ type: 'inlineCode', value: nodes.map(plainOf).join('') }];
  const children = inlineTree(nodes, [...within, mark.type]);
  if (mark.type === 'bold') return [{ type: 'strong', children }];
  if (mark.type === 'italic') return [{ type: 'emphasis', children }];
  const { href, title } = mark.attrs ?? {};
  const link = { url: typeof href === 'string' ? href : '', title: typeof title === 'string' ? title : null };
  return [{ type: 'link', ...link, children }];
}

function leafTree(node: DocNode | undefined): PhrasingContent[] {
  if (node === undefined) return [];
  if (node.type === 'text') return [{ type: 'text', value: node.text ?? '' }];
  if (node.type === 'softBreak') return [{ type: 'text', value: '\n' }];
  if (node.type === 'hardBreak') return [{ type: 'break' }];
  const mark: ReportMark = { type: 'reportMark', value: plainOf(node) };
  return [mark as unknown as PhrasingContent];
}

function plainOf(node: DocNode): string {
  const mark = node.attrs?.['mark'];
  return node.text ?? (typeof mark === 'string' ? mark : ' ');
}
