/**
 * The text of a report as flow and running words: Markdown reduced to what a page shows. HTML is shown as the letters it is written with; a picture
 * from elsewhere is its words; an address that is not of the web is no link. Nothing of a report can reach out or run. Pure.
 */
import type { BlockContent as MarkdownBlock, Definition, Nodes, PhrasingContent, RootContent } from 'mdast';
import type { Manuscript } from './manuscript.ts';
import { splitAtMarks } from './manuscript-parse.ts';
import type { PublishedFlow, PublishedInline } from './publication-model.ts';

/** The flow of the whole report; marks and blocks are numbered from 1, each kind in its own order. */
export function publishedFlow(manuscript: Manuscript): readonly PublishedFlow[] {
  return new FlowReader(manuscript).flow(manuscript.root.children);
}

/** Markdown inside Markdown beyond this depth is not gone into: hostile input must not exhaust the stack. */
const deepest = 60;

class FlowReader {
  readonly #manuscript: Manuscript;
  readonly #definitions = new Map<string, Definition>();
  readonly #anchors = new Map<string, number>();
  /** How many marks of each kind were met. */
  readonly #met = { figure: 0, 'by hand': 0, note: 0 };
  #mark = 0;
  #depth = 0;

  constructor(manuscript: Manuscript) {
    this.#manuscript = manuscript;
    for (const node of manuscript.root.children)
      if (node.type === 'definition') this.#definitions.set(node.identifier, node);
  }

  flow(nodes: readonly RootContent[]): PublishedFlow[] {
    if (this.#depth >= deepest) return [];
    this.#depth += 1;
    const flow = nodes.flatMap((node) => this.#flowOf(node));
    this.#depth -= 1;
    return flow;
  }

  #flowOf(node: RootContent): PublishedFlow[] {
    switch (node.type) {
      case 'heading': {
        const children = this.#inline(node.children);
        return [{ kind: 'heading', level: node.depth, anchor: this.#anchor(node), children }];
      }
      case 'paragraph':
        return [{ kind: 'paragraph', children: this.#inline(node.children) }];
      case 'blockquote':
        return [{ kind: 'quote', children: this.flow(node.children) }];
      case 'list':
        return [
          {
            kind: 'list',
            start: node.ordered === true ? (node.start ?? 1) : null,
            items: node.children.map((item) => this.flow(item.children)),
          },
        ];
      case 'table':
        return [
          {
            kind: 'table',
            rows: node.children.map((row) => row.children.map((cell) => this.#inline(cell.children))),
          },
        ];
      case 'code':
        return [this.#code(node)];
      case 'html':
        return isComment(node.value)
          ? []
          : [{ kind: 'paragraph', children: [{ kind: 'code', text: node.value }] }];
      case 'thematicBreak':
        return [{ kind: 'rule' }];
      case 'definition':
      case 'footnoteDefinition':
      case 'yaml':
        return [];
      case 'listItem':
      case 'tableRow':
      case 'tableCell':
        // Read with what they stand in.
        return [];
      case 'text':
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'inlineCode':
      case 'break':
      case 'link':
      case 'linkReference':
      case 'image':
      case 'imageReference':
      case 'footnoteReference':
        return [{ kind: 'paragraph', children: this.#inlineOf(node) }];
    }
  }

  /** A block of the report where one begins here, else code as it is written. */
  #code(node: Extract<MarkdownBlock, { type: 'code' }>): PublishedFlow {
    const start = node.position?.start.offset ?? -1;
    const end = node.position?.end.offset ?? -1;
    const at = this.#manuscript.blocks.findIndex((block) => block.start >= start && block.start < end);
    return at < 0 ? { kind: 'code', text: node.value } : { kind: 'block', number: at + 1 };
  }

  #inline(nodes: readonly PhrasingContent[]): PublishedInline[] {
    if (this.#depth >= deepest) return [];
    this.#depth += 1;
    const inline = nodes.flatMap((node) => this.#inlineOf(node));
    this.#depth -= 1;
    return inline;
  }

  #inlineOf(node: PhrasingContent): PublishedInline[] {
    switch (node.type) {
      case 'text':
        return splitAtMarks(node.value).map((piece) =>
          piece === null ? this.#nextMark() : { kind: 'text', text: piece },
        );
      case 'emphasis':
      case 'strong':
        return [{ kind: node.type, children: this.#inline(node.children) }];
      case 'delete':
        return this.#inline(node.children);
      case 'html':
        return isComment(node.value) ? [] : [{ kind: 'code', text: node.value }];
      case 'inlineCode':
        return [{ kind: 'code', text: node.value }];
      case 'break':
        return [{ kind: 'break' }];
      case 'link':
        return [{ kind: 'link', href: webAddress(node.url), children: this.#inline(node.children) }];
      case 'linkReference': {
        const href = webAddress(this.#definitions.get(node.identifier)?.url ?? '');
        return [{ kind: 'link', href, children: this.#inline(node.children) }];
      }
      case 'image':
      case 'imageReference':
        return [{ kind: 'text', text: node.alt ?? '' }];
      case 'footnoteReference':
        return [];
    }
  }

  #nextMark(): PublishedInline {
    const mark = this.#manuscript.marks[this.#mark];
    this.#mark += 1;
    const kind = mark === undefined || mark.mark === 'citation' ? 'note' : mark.mark;
    this.#met[kind] += 1;
    return { kind, number: this.#met[kind] };
  }

  /** Letters of any script, digits and hyphens; a number behind one that was there before. */
  #anchor(heading: Nodes): string {
    const words = plainText(heading)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60);
    const name = words === '' ? 'part' : words;
    const before = this.#anchors.get(name) ?? 0;
    this.#anchors.set(name, before + 1);
    return before === 0 ? `part-${name}` : `part-${name}-${before + 1}`;
  }
}

function plainText(node: Nodes): string {
  if ('value' in node)
    return splitAtMarks(node.value)
      .filter((piece) => piece !== null)
      .join('');
  return 'children' in node ? node.children.map(plainText).join('') : '';
}

/** What its author wrote to themselves does not leave. */
function isComment(html: string): boolean {
  return html.trimStart().startsWith('<!--');
}

/** Addresses that a reader may follow: the web, mail, a place in the same page. */
function webAddress(url: string): string | null {
  return /^(https?:\/\/|mailto:|#)[^\s<>"]+$/i.test(url) ? url : null;
}
