/**
 * Cuts a page into runs: stretches of inline text that a browser would lay out as one block. The same walk reads the
 * page before Readability (marking elements) and the article after it (reading the marks), so that the two can be compared.
 * The walk is iterative: hostile pages nest thousands of elements.
 */
import type { Block } from '../../domain/reading/index.ts';
import { tidy } from './canonical-text.ts';
import { PageText, type PageElement, type PageNode } from './page-tree.ts';

/** Attribute that carries a run's element through Readability, which copies attributes when it renames elements. */
export const markAttribute = 'data-sakkhi';

export interface Run {
  /** Text with white space collapsed, except line breaks (br, pre) and tabs between table cells. */
  readonly text: string;
  readonly kind: Exclude<Block['kind'], 'chrome'>;
  /** Mark of the element that directly holds the run; -1 when unmarked. */
  readonly mark: number;
  /** Code units of the text that stand inside links. */
  readonly linkedLength: number;
  /** Level of a heading, 0 for other runs. */
  readonly level: number;
  /** Names, classes, ids and roles of the ancestors that say something, outermost first. */
  readonly signs: readonly Sign[];
}

/** What an element says about the role of its content. */
export interface Sign {
  readonly element: string;
  /** Lower-case class, id, role, rel and itemprop, separated by spaces. */
  readonly words: string;
}

const blockNames = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody tfoot ' +
    'thead td th tr ul'
  ).split(' '),
);

/** Never text of the page. `head` is read for metadata only. */
const skippedNames = new Set(
  (
    'script style noscript template svg iframe object embed canvas video audio select datalist textarea input button ' +
    'head title map dialog'
  ).split(' '),
);

interface Frame {
  readonly element: PageElement;
  readonly isBlock: boolean;
  readonly sign: Sign | null;
}

/** Walks one tree. `mark` true: give every element that directly holds a run a number; false: read the numbers. */
export function runsOf(root: PageElement, options: { readonly mark: boolean }): Run[] {
  const walk = new Walk(options.mark);
  let node: PageNode | null = root;
  while (node !== null) {
    const child: PageNode | null = walk.enter(node) ? node.firstChild : null;
    if (child !== null) {
      node = child;
      continue;
    }
    while (node !== null) {
      if (!(node instanceof PageText)) walk.leave(node);
      if (node === root) return walk.finish();
      if (node.nextSibling !== null) {
        node = node.nextSibling;
        break;
      }
      node = node.parentNode;
    }
  }
  return walk.finish();
}

class Walk {
  readonly #marking: boolean;
  readonly #runs: Run[] = [];
  readonly #frames: Frame[] = [];
  readonly #signs: Sign[] = [];
  #marks = 0;
  #links = 0;
  #preformatted = 0;
  /** The table row that is kept in one piece, although its cells may hold paragraphs. */
  #row: PageElement | null = null;
  #pieces: string[] = [];
  #linkedLength = 0;
  /** Line breaks since the last visible text. */
  #breaks = 0;

  constructor(marking: boolean) {
    this.#marking = marking;
  }

  /** Returns true when the children are to be visited. */
  enter(node: PageNode): boolean {
    if (node instanceof PageText) {
      this.#addText(node.textContent);
      return false;
    }
    const name = node.localName;
    const isBlock = blockNames.has(name) && this.#row === null;
    if (isBlock) this.#flush();
    else if (name === 'br') this.#break();
    else if (blockNames.has(name)) this.#pieces.push(name === 'td' || name === 'th' ? '\t' : ' ');
    const visible = !skippedNames.has(name) && !isHidden(node);
    const sign = visible ? signOf(node) : null;
    this.#frames.push({ element: node, isBlock, sign });
    if (sign !== null) this.#signs.push(sign);
    if (name === 'tr' && this.#row === null && isShortRow(node)) this.#row = node;
    if (name === 'a') this.#links += 1;
    if (name === 'pre') this.#preformatted += 1;
    return visible;
  }

  leave(node: PageElement): void {
    const frame = this.#frames.at(-1);
    if (frame?.element !== node) return;
    if (frame.isBlock) this.#flush();
    if (this.#row === node) this.#row = null;
    this.#frames.pop();
    if (frame.sign !== null) this.#signs.pop();
    if (node.localName === 'a') this.#links -= 1;
    if (node.localName === 'pre') this.#preformatted -= 1;
  }

  finish(): Run[] {
    this.#flush();
    return this.#runs;
  }

  /** Two line breaks in a row are the paragraph break of old pages. */
  #break(): void {
    this.#breaks += 1;
    if (this.#breaks === 2) this.#flush();
    else this.#pieces.push('\n');
  }

  #addText(text: string): void {
    if (this.#breaks > 0 && text.trim() !== '') this.#breaks = 0;
    this.#pieces.push(this.#preformatted > 0 ? text : text.replace(/[\s\u200b\ufeff]+/gu, ' '));
    if (this.#links > 0) this.#linkedLength += text.trim().length;
  }

  #flush(): void {
    const text = tidy(this.#pieces.join(''));
    const linkedLength = Math.min(this.#linkedLength, text.length);
    this.#pieces = [];
    this.#linkedLength = 0;
    this.#breaks = 0;
    if (text === '') return;
    const holder = this.#frames.findLast((frame) => frame.isBlock);
    const kind = this.#row === null ? kindOf(this.#frames) : 'table-row';
    const level = kind === 'heading' ? headingLevel(this.#frames) : 0;
    const mark = holder === undefined ? -1 : this.#markOf(holder.element);
    this.#runs.push({ text, kind, mark, linkedLength, level, signs: this.#signs.slice(-40) });
  }

  #markOf(element: PageElement): number {
    const known = element.getAttribute(markAttribute);
    if (known !== null && /^\d{1,9}$/.test(known)) return Number(known);
    if (!this.#marking) return -1;
    this.#marks += 1;
    element.setAttribute(markAttribute, String(this.#marks));
    return this.#marks;
  }
}

/** Rows of data are short; rows of old layout tables hold half a page. Looks at a bounded number of nodes. */
function isShortRow(row: PageElement): boolean {
  let budget = 600;
  let node: PageNode | null = row.firstChild;
  while (node !== null && node !== row) {
    budget -= node instanceof PageText ? node.textContent.trim().length + 1 : 2;
    if (budget < 0 || (!(node instanceof PageText) && /^(?:h[1-6]|table)$/.test(node.localName)))
      return false;
    let next: PageNode | null = node.firstChild ?? node.nextSibling;
    for (let up: PageNode | null = node; next === null && up !== null && up !== row;) {
      up = up.parentNode;
      next = up === null || up === row ? null : up.nextSibling;
    }
    node = next;
  }
  return true;
}

function isHidden(element: PageElement): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style.slice(0, 2000));
}

function signOf(element: PageElement): Sign | null {
  const parts = [
    element.getAttribute('class'),
    element.getAttribute('id'),
    element.getAttribute('role'),
    element.getAttribute('rel'),
    element.getAttribute('itemprop'),
    element.getAttribute('data-component'),
  ];
  const words = parts.filter((part) => part !== null).join(' ');
  const named = signNames.has(element.localName);
  return words === '' && !named
    ? null
    : { element: element.localName, words: words.slice(0, 300).toLowerCase() };
}

/** Elements whose name alone says something about their content. */
const signNames = new Set([
  'article',
  'main',
  'aside',
  'nav',
  'footer',
  'header',
  'time',
  'address',
  'figure',
  'figcaption',
  'form',
  'blockquote',
  'cite',
]);

/** The nearest block element that names a kind decides; a heading inside a list item stays a heading. */
function kindOf(frames: readonly Frame[]): Run['kind'] {
  for (let i = frames.length - 1; i >= 0 && i > frames.length - 12; i -= 1) {
    const frame = frames[i];
    if (frame === undefined) continue;
    const name = frame.element.localName;
    if (/^h[1-6]$/.test(name)) return 'heading';
    if (name === 'figcaption' || name === 'caption') return 'caption';
    if (i >= frames.length - 3 && isCaptionSign(frame.sign)) return 'caption';
    if (name === 'li' || name === 'dd' || name === 'dt') return 'list-item';
    if (name === 'table' || name === 'article' || name === 'section' || name === 'body') return 'paragraph';
  }
  return 'paragraph';
}

function isCaptionSign(sign: Sign | null): boolean {
  return (
    sign !== null &&
    /caption|cutline|(?:^|[\s_-])(?:photo-?)?credits?(?:$|[\s_-])|imagecredit|embedcredit/.test(sign.words)
  );
}

function headingLevel(frames: readonly Frame[]): number {
  const heading = frames.findLast((frame) => /^h[1-6]$/.test(frame.element.localName));
  return heading === undefined ? 0 : Number(heading.element.localName.slice(1));
}
