/**
 * Markdown becomes the editor's document. Each block of the top level is read on its own and kept as prose when the same block comes out in the
 * whole text; what the editor has no form for (tables, HTML, pictures, references) is kept as its text, to be edited as such.
 */
import type { BlockContent, DefinitionContent, ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { BlockOrigin, DocMark, DocNode, RawKind } from './document.ts';
import { hideMarks, partsOf, shownMarks } from './source-marks.ts';

/** The document of a report's text; null when the text can only be edited as plain text (it uses signs that the editor needs). */
export function readDocument(source: string): DocNode | null {
  const headingEnd = headingPartEnd(source);
  const body = source.slice(headingEnd);
  const hidden = hideMarks(body);
  if (hidden === null) return null;
  const blocks: (readonly [number, number, DocNode])[] = [];
  if (headingEnd > 0) {
    const end = source.slice(0, headingEnd).trimEnd().length;
    blocks.push([0, end, rawNode('heading-part', source.slice(0, end))]);
  }
  let end = 0;
  for (const node of parsed(hidden.text).children) {
    const [start, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    // The parser lets a paragraph begin where the definitions of links before it do; these stand by themselves.
    const from = start < end ? end + (/^\s*/.exec(body.slice(end, to))?.[0].length ?? 0) : start;
    blocks.push([headingEnd + from, headingEnd + to, blockOf(node, body.slice(from, to))]);
    end = to;
  }
  return { type: 'doc', content: withOrigins(source, blocks) };
}

/** Reads one block by itself, without an origin; null when it is not exactly one that the editor has a form for. */
export function readBlock(source: string): DocNode | null {
  const hidden = hideMarks(source);
  if (hidden === null) return null;
  const { children } = parsed(hidden.text);
  const [only] = children;
  if (children.length !== 1 || only === undefined) return null;
  return proseOf(only, hidden.marks);
}

/** The heading part as it is written; empty when there is none. */
export function headingPart(source: string): string {
  return source.slice(0, headingPartEnd(source)).trimEnd();
}

/** Where the heading part ends (behind its last line end); 0 when there is none. */
function headingPartEnd(source: string): number {
  const lines = /[^\n]*(?:\n|$)/gy;
  lines.lastIndex = source.startsWith('\uFEFF') ? 1 : 0;
  for (let first = true; lines.lastIndex < source.length; first = false) {
    const isRule = /^---[ \t]*\r?\n?$/.test(lines.exec(source)?.[0] ?? '');
    if (first && !isRule) return 0;
    if (!first && isRule) return lines.lastIndex;
  }
  return 0;
}

function parsed(text: string): Root {
  // The parser drops a byte order mark, and every place behind it would be one too small.
  return fromMarkdown(text.replace(/^\uFEFF/, ' '), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
}

function withOrigins(source: string, blocks: readonly (readonly [number, number, DocNode])[]): DocNode[] {
  if (blocks.length === 0) {
    const origin: BlockOrigin = { source: '', gap: '', lead: source, place: 0, isEnd: true };
    return [{ type: 'paragraph', attrs: { ...origin } }];
  }
  return blocks.map(([from, to, node], place) => {
    const next = blocks[place + 1]?.[0] ?? source.length;
    const isEnd = place === blocks.length - 1;
    const lead = place === 0 ? source.slice(0, from) : null;
    const origin: BlockOrigin = {
      source: source.slice(from, to),
      gap: source.slice(to, next),
      lead,
      place,
      isEnd,
    };
    return { ...node, attrs: { ...node.attrs, ...origin } };
  });
}

function blockOf(node: RootContent, source: string): DocNode {
  const alone = hasForm(node) ? readBlock(source) : null;
  if (alone === null || shapeOf(node) !== shapeOf(onlyBlock(source))) return rawNode(kindOf(node), source);
  return alone;
}

function onlyBlock(source: string): RootContent | undefined {
  return parsed(hideMarks(source)?.text ?? '').children[0];
}

/** What a block says, wherever it stands and whatever numbers its marks have. */
function shapeOf(node: RootContent | undefined): string {
  return JSON.stringify(node, (key, value: unknown) =>
    key === 'position'
      ? undefined
      : typeof value === 'string'
        ? value.replace(/[\uE010-\uF77F]/g, '')
        : value,
  );
}

function kindOf(node: RootContent): RawKind {
  return node.type === 'code' ? 'fence' : node.type === 'table' ? 'table' : 'other';
}

function rawNode(kind: RawKind, text: string): DocNode {
  return { type: 'raw', attrs: { kind }, content: text === '' ? [] : [{ type: 'text', text }] };
}

const blockForms = new Set(['paragraph', 'heading', 'list', 'listItem', 'blockquote', 'thematicBreak']);
const inlineForms = new Set(['text', 'strong', 'emphasis', 'inlineCode', 'link', 'break']);

/** True when the editor has a form for the node and everything in it. */
function hasForm(node: RootContent | ListItem): boolean {
  if (!blockForms.has(node.type) && !inlineForms.has(node.type)) return false;
  if (node.type === 'listItem' && typeof node.checked === 'boolean') return false;
  if (node.type === 'listItem' && node.children[0]?.type !== 'paragraph') return false;
  return 'children' in node ? node.children.every((child) => hasForm(child)) : true;
}

function proseOf(node: RootContent, marks: readonly string[]): DocNode | null {
  return hasForm(node) ? proseBlock(node as BlockContent, marks) : null;
}

function proseBlock(node: BlockContent | DefinitionContent, marks: readonly string[]): DocNode {
  switch (node.type) {
    case 'heading':
      return block('heading', inlines(node.children, marks), { level: node.depth });
    case 'blockquote':
      return block(
        'blockquote',
        node.children.map((child) => proseBlock(child, marks)),
      );
    case 'thematicBreak':
      return { type: 'horizontalRule' };
    case 'list': {
      const items = node.children.map((item) =>
        block(
          'listItem',
          item.children.map((child) => proseBlock(child, marks)),
        ),
      );
      const spread = node.spread === true || node.children.some((item) => item.spread === true);
      return node.ordered === true
        ? block('orderedList', items, { start: node.start ?? 1, spread })
        : block('bulletList', items, { spread });
    }
    case 'paragraph':
      return block('paragraph', inlines(node.children, marks));
    case 'code':
    case 'html':
    case 'table':
    case 'definition':
    case 'footnoteDefinition':
      throw new Error(`A ${node.type} has no form of its own here.`);
  }
}

function block(
  type: string,
  content: readonly DocNode[],
  attrs?: Readonly<Record<string, unknown>>,
): DocNode {
  return { type, ...(attrs === undefined ? {} : { attrs }), content };
}

function inlines(
  nodes: readonly PhrasingContent[],
  marks: readonly string[],
  around: readonly DocMark[] = [],
): DocNode[] {
  return nodes.flatMap((node) => inline(node, marks, around));
}

function inline(node: PhrasingContent, marks: readonly string[], around: readonly DocMark[]): DocNode[] {
  switch (node.type) {
    case 'text':
      return words(node.value, marks, around);
    case 'strong':
      return inlines(node.children, marks, [...around, { type: 'bold' }]);
    case 'emphasis':
      return inlines(node.children, marks, [...around, { type: 'italic' }]);
    case 'inlineCode':
      return [{ type: 'text', text: shownMarks(node.value, marks), marks: [...around, { type: 'code' }] }];
    case 'link': {
      const attrs = { href: shownMarks(node.url, marks), title: node.title ?? null };
      return inlines(node.children, marks, [...around, { type: 'link', attrs }]);
    }
    case 'break':
      return [{ type: 'hardBreak', marks: around }];
    case 'delete':
    case 'footnoteReference':
    case 'html':
    case 'image':
    case 'imageReference':
    case 'linkReference':
      throw new Error(`A ${node.type} has no form of its own here.`);
  }
}

/** Words, chips, and line ends that are shown as a space. */
function words(text: string, marks: readonly string[], around: readonly DocMark[]): DocNode[] {
  return partsOf(text).flatMap((part): DocNode[] => {
    if (typeof part === 'number') return [chipOf(marks[part] ?? '', around)];
    return part
      .split('\n')
      .flatMap((line, at) => [
        ...(at === 0 ? [] : [{ type: 'softBreak', marks: around }]),
        ...(line === '' ? [] : [{ type: 'text', text: line, marks: around }]),
      ]);
  });
}

/** The chip of a mark. */
export function chipOf(mark: string, marks: readonly DocMark[] = []): DocNode {
  return { type: mark.startsWith('[@') ? 'citation' : 'figure', attrs: { mark }, marks };
}
