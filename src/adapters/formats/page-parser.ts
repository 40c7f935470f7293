/**
 * Markup becomes a page tree in one pass. What never is text of the page is not built at all: scripts (JSON-LD aside,
 * which is kept as it stands), styles, comments, templates, drawings, and what stands there for browsers without scripts.
 */
import { Parser } from 'htmlparser2';
import { PageDocument, PageElement, PageText } from './page-tree.ts';

/** Elements that leave no trace. */
const dropped: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template']);

/** Parses a page. The tags that HTML lets authors leave out (html, body) are put back. Never throws on any text. */
export function parsePage(html: string): PageDocument {
  const builder = new Builder();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => builder.open(name, attributes),
      onclosetag: (name) => builder.close(name),
      ontext: (text) => builder.text(text),
    },
    { decodeEntities: true },
  );
  parser.end(withBody(html));
  return builder.finish();
}

function withBody(html: string): string {
  const root = /<html(?:\s[^<>]{0,2000})?>/i.exec(html);
  if (root === null) return `<!doctype html><html><body>${html}</body></html>`;
  if (/<(?:body|frameset)[\s>]/i.test(html)) return html;
  const head = /<\/head\s{0,20}>/i.exec(html);
  const at = head === null ? root.index + root[0].length : head.index + head[0].length;
  return `${html.slice(0, at)}<body>${html.slice(at)}`;
}

class Builder {
  readonly #top = new PageElement('#document', {});
  readonly #linkedData: string[] = [];
  #at: PageElement = this.#top;
  /** Depth inside an element that is not built; 0 outside. */
  #droppedDepth = 0;
  #script: string[] | null = null;

  open(name: string, attributes: Record<string, string>): void {
    if (this.#droppedDepth > 0) {
      this.#droppedDepth += 1;
    } else if (dropped.has(name)) {
      this.#droppedDepth = 1;
      if (name === 'script' && isLinkedData(attributes['type'])) this.#script = [];
    } else {
      this.#at = this.#at.appendChild(new PageElement(name, attributes));
      // The drawing itself is empty: its titles are no text of the page.
      if (name === 'svg') this.#droppedDepth = 1;
    }
  }

  close(name: string): void {
    if (this.#droppedDepth > 0) {
      this.#droppedDepth -= 1;
      if (this.#droppedDepth > 0) return;
      if (this.#script !== null) this.#linkedData.push(this.#script.join(''));
      this.#script = null;
      if (name !== 'svg') return;
    }
    this.#at = this.#at.parentNode ?? this.#top;
  }

  text(text: string): void {
    this.#script?.push(text);
    if (this.#droppedDepth > 0) return;
    const last = this.#at.lastChild;
    // The parser hands over a text in pieces, cut at its entities.
    if (last instanceof PageText) last.textContent += text;
    else this.#at.appendChild(new PageText(text));
  }

  finish(): PageDocument {
    const root = this.#top.children.find((element) => element.localName === 'html');
    return new PageDocument(root ?? new PageElement('html', {}), this.#linkedData);
  }
}

function isLinkedData(type: string | undefined): boolean {
  return type?.trim().toLowerCase() === 'application/ld+json';
}
