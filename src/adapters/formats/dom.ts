/**
 * The few parts of the DOM that the HTML reader uses, typed here because the server compiles without browser types,
 * and the one place where linkedom and Readability are called.
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

/** A DOM node; `nodeType` 1 is an element, 3 a text. */
export interface DomNode {
  readonly nodeType: number;
  readonly parentNode: DomNode | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly textContent: string | null;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  hasAttribute(name: string): boolean;
}

export interface DomDocument extends DomNode {
  readonly documentElement: DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

/** Parses a page. The tags that HTML lets authors leave out (html, body) are put back: linkedom does not. */
export function parsePage(html: string): DomDocument {
  return (parseHTML(withBody(html)) as unknown as { document: DomDocument }).document;
}

function withBody(html: string): string {
  const root = /<html(?:\s[^<>]{0,2000})?>/i.exec(html);
  if (root === null) return `<!doctype html><html><body>${html}</body></html>`;
  if (/<(?:body|frameset)[\s>]/i.test(html)) return html;
  const head = /<\/head\s{0,20}>/i.exec(html);
  const at = head === null ? root.index + root[0].length : head.index + head[0].length;
  return `${html.slice(0, at)}<body>${html.slice(at)}`;
}

/** Readability, typed without the browser's own types. */
const Reader = Readability as unknown as new (
  document: DomDocument,
  options: { serializer: (node: DomElement) => DomElement; disableJSONLD: boolean; charThreshold: number },
) => { parse(): { readonly content?: DomElement | null } | null };

/**
 * Readability's choice of the article, as a tree; null when it finds none, or fails on a page that no author meant.
 * It changes the document it is given.
 */
export function articleOf(document: DomDocument): DomElement | null {
  const reader = new Reader(document, {
    serializer: (node) => node,
    disableJSONLD: true, // metadata is read by html-metadata.ts before the page is changed
    charThreshold: 250,
  });
  try {
    return reader.parse()?.content ?? null;
  } catch {
    return null; // the caller keeps the whole page and says so in a note
  }
}

/** True for an element. */
export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === 1;
}

/** True for a text node. */
export function isText(node: DomNode): boolean {
  return node.nodeType === 3;
}
