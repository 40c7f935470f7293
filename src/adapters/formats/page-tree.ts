/**
 * A page as a tree: the part of the DOM that Readability and the HTML reader use, and nothing more. A full DOM keeps
 * live collections, style sheets and an event target for every node, which took more time than reading the page.
 * Invariant: siblings form a doubly linked list under their parent, and an element that remembers its text has only
 * descendants that remember theirs, so that one walk upwards forgets everything that a change has touched.
 */

/** What elements and texts share. */
abstract class PageNodeBase {
  abstract readonly nodeType: number;
  parentNode: PageElement | null = null;
  previousSibling: PageNode | null = null;
  nextSibling: PageNode | null = null;

  get nextElementSibling(): PageElement | null {
    let node = this.nextSibling;
    while (node !== null && node.nodeType !== 1) node = node.nextSibling;
    return node;
  }

  get previousElementSibling(): PageElement | null {
    let node = this.previousSibling;
    while (node !== null && node.nodeType !== 1) node = node.previousSibling;
    return node;
  }
}

const noNodes: readonly PageNode[] = [];

/** A stretch of text; entities are decoded. */
export class PageText extends PageNodeBase {
  readonly nodeType = 3;
  readonly nodeName = '#text';
  readonly firstChild = null;
  textContent: string;

  constructor(text: string) {
    super();
    this.textContent = text;
  }

  /** None: Readability asks every node. */
  get childNodes(): readonly PageNode[] {
    return noNodes;
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }
}

/** Any node below the document. */
export type PageNode = PageText | PageElement;

/** An attribute as Readability copies it from element to element. */
export class PageAttribute {
  readonly name: string;
  readonly value: string;

  constructor(name: string, value: string) {
    this.name = name;
    this.value = value;
  }

  cloneNode(): this {
    return this;
  }
}

interface ShownStyle {
  readonly display: string;
  readonly visibility: string;
}

const noStyle: ShownStyle = { display: '', visibility: '' };

/** An element. Names are lower case in `localName`, upper case in `tagName`; Readability may rename it in place. */
export class PageElement extends PageNodeBase {
  readonly nodeType = 1;
  localName: string;
  tagName: string;
  firstChild: PageNode | null = null;
  lastChild: PageNode | null = null;
  readonly #attributes: Record<string, string>;
  #text: string | null = null;
  #children: PageElement[] | null = null;
  #childNodes: PageNode[] | null = null;

  /** `attributes` becomes the element's own. */
  constructor(name: string, attributes: Record<string, string>) {
    super();
    this.localName = name;
    this.tagName = name.toUpperCase();
    this.#attributes = attributes;
  }

  get nodeName(): string {
    return this.tagName;
  }

  /** Readability's own sign for a tree in which an element is renamed by setting its names. */
  get __JSDOMParser__(): boolean {
    return true;
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }

  set id(value: string) {
    this.#attributes['id'] = value;
  }

  get className(): string {
    return this.getAttribute('class') ?? '';
  }

  set className(value: string) {
    this.#attributes['class'] = value;
  }

  get src(): string {
    return this.getAttribute('src') ?? '';
  }

  get srcset(): string {
    return this.getAttribute('srcset') ?? '';
  }

  /** Attributes in the order of the page; a copy. */
  get attributes(): PageAttribute[] {
    return Object.entries(this.#attributes).map(([name, value]) => new PageAttribute(name, value));
  }

  /** What the style attribute says about being shown at all. */
  get style(): ShownStyle {
    const written = this.getAttribute('style');
    return written === null ? noStyle : shownStyle(written);
  }

  /** Names are lower case. */
  getAttribute(name: string): string | null {
    const value: unknown = this.#attributes[name];
    return typeof value === 'string' ? value : null;
  }

  hasAttribute(name: string): boolean {
    return typeof this.#attributes[name] === 'string';
  }

  setAttribute(name: string, value: string): void {
    this.#attributes[name] = value;
  }

  setAttributeNode(attribute: PageAttribute): void {
    this.#attributes[attribute.name] = attribute.value;
  }

  removeAttribute(name: string): void {
    // Deleting would turn the record into a slow one; most elements lack most attributes that are removed.
    if (this.hasAttribute(name)) Reflect.deleteProperty(this.#attributes, name);
  }

  /** All text below, in order; remembered until something below changes. */
  get textContent(): string {
    if (this.#text !== null) return this.#text;
    let text = '';
    for (let node = this.firstChild; node !== null; node = node.nextSibling) text += node.textContent;
    this.#text = text;
    return text;
  }

  /** Child elements; a new array after every change. */
  get children(): readonly PageElement[] {
    this.#children ??= this.childNodes.filter((node) => node instanceof PageElement);
    return this.#children;
  }

  /** Children; a new array after every change. */
  get childNodes(): readonly PageNode[] {
    if (this.#childNodes !== null) return this.#childNodes;
    const nodes: PageNode[] = [];
    for (let node = this.firstChild; node !== null; node = node.nextSibling) nodes.push(node);
    this.#childNodes = nodes;
    return nodes;
  }

  get firstElementChild(): PageElement | null {
    let node = this.firstChild;
    while (node !== null && node.nodeType !== 1) node = node.nextSibling;
    return node;
  }

  /** Descendants of that name ("*" for all) in document order; not live. */
  getElementsByTagName(name: string): PageElement[] {
    const wanted = name.toLowerCase();
    return descendants(this, (element) => wanted === '*' || element.localName === wanted);
  }

  /** Descendants of any of the names in document order; `names` is a list of element names, the only selector known. */
  querySelectorAll(names: string): PageElement[] {
    const wanted = new Set(names.toLowerCase().split(','));
    return descendants(this, (element) => wanted.has(element.localName));
  }

  appendChild<T extends PageNode>(node: T): T {
    detach(node);
    const last = this.lastChild;
    node.parentNode = this;
    node.previousSibling = last;
    if (last === null) this.firstChild = node;
    else last.nextSibling = node;
    this.lastChild = node;
    this.#forget();
    return node;
  }

  replaceChild<T extends PageNode>(node: PageNode, old: T): T {
    if (node === old) return old;
    detach(node);
    const { previousSibling, nextSibling } = old;
    node.parentNode = this;
    node.previousSibling = previousSibling;
    node.nextSibling = nextSibling;
    if (previousSibling === null) this.firstChild = node;
    else previousSibling.nextSibling = node;
    if (nextSibling === null) this.lastChild = node;
    else nextSibling.previousSibling = node;
    orphan(old);
    this.#forget();
    return old;
  }

  removeChild<T extends PageNode>(node: T): T {
    const { previousSibling, nextSibling } = node;
    if (previousSibling === null) this.firstChild = nextSibling;
    else previousSibling.nextSibling = nextSibling;
    if (nextSibling === null) this.lastChild = previousSibling;
    else nextSibling.previousSibling = previousSibling;
    orphan(node);
    this.#forget();
    return node;
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }

  /**
   * Readability asks for markup in three places. It keeps the body's to start again, which a copy does as well; it looks
   * for addresses of videos inside `object`; and it writes a log that nobody reads.
   */
  get innerHTML(): PageCopy | string {
    if (this.localName === 'body') return new PageCopy(this);
    return this.localName === 'object' ? addressesIn(this) : '';
  }

  set innerHTML(copy: PageCopy | string) {
    if (typeof copy === 'string') return; // only the body's copy ever comes back
    while (this.firstChild !== null) this.removeChild(this.firstChild);
    // A copy of the copy: Readability may start again more than once.
    const { root } = new PageCopy(copy.root);
    while (root.firstChild !== null) this.appendChild(root.firstChild);
  }

  /** A copy without children. */
  bareCopy(): PageElement {
    return new PageElement(this.localName, { ...this.#attributes });
  }

  #forget(): void {
    this.#children = null;
    this.#childNodes = null;
    PageElement.#forgetText(this);
  }

  static #forgetText(changed: PageElement): void {
    for (let up: PageElement | null = changed; up !== null && up.#text !== null; up = up.parentNode)
      up.#text = null;
  }
}

/** A deep copy of an element's children, taken before a change. */
export class PageCopy {
  readonly root: PageElement;

  constructor(original: PageElement) {
    this.root = original.bareCopy();
    let into = this.root;
    let node: PageNode | null = original.firstChild;
    while (node !== null) {
      const copy = node instanceof PageElement ? node.bareCopy() : new PageText(node.textContent);
      into.appendChild(copy);
      if (node.firstChild !== null && copy instanceof PageElement) {
        into = copy;
        node = node.firstChild;
        continue;
      }
      while (node.nextSibling === null && node.parentNode !== null && node.parentNode !== original) {
        node = node.parentNode;
        into = into.parentNode ?? this.root;
      }
      node = node.nextSibling;
    }
  }
}

/** The document: its only child is the html element. */
export class PageDocument {
  readonly nodeType = 9;
  readonly documentElement: PageElement;
  /** Content of the JSON-LD scripts, in order. */
  readonly linkedData: readonly string[];

  constructor(root: PageElement, linkedData: readonly string[]) {
    this.documentElement = root;
    this.linkedData = linkedData;
  }

  get firstChild(): PageElement {
    return this.documentElement;
  }

  get body(): PageElement | null {
    for (let node = this.documentElement.firstChild; node !== null; node = node.nextSibling) {
      if (node instanceof PageElement && node.localName === 'body') return node;
    }
    return null;
  }

  get title(): string {
    return this.getElementsByTagName('title')[0]?.textContent ?? '';
  }

  createElement(name: string): PageElement {
    return new PageElement(name.toLowerCase(), {});
  }

  createTextNode(text: string): PageText {
    return new PageText(text);
  }

  getElementsByTagName(name: string): PageElement[] {
    return this.documentElement.getElementsByTagName(name);
  }

  querySelectorAll(names: string): PageElement[] {
    return this.documentElement.querySelectorAll(names);
  }
}

/** In document order, without recursion: hostile pages nest thousands of elements. */
function descendants(root: PageElement, wanted: (element: PageElement) => boolean): PageElement[] {
  const found: PageElement[] = [];
  let node: PageNode | null = root.firstChild;
  while (node !== null) {
    if (node.nodeType === 1 && wanted(node)) found.push(node);
    if (node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    while (node.nextSibling === null && node.parentNode !== null && node.parentNode !== root)
      node = node.parentNode;
    node = node.nextSibling;
  }
  return found;
}

function detach(node: PageNode): void {
  node.parentNode?.removeChild(node);
}

function orphan(node: PageNode): void {
  node.parentNode = null;
  node.previousSibling = null;
  node.nextSibling = null;
}

/** Values of the attributes below an element, one a line. */
function addressesIn(root: PageElement): string {
  return root
    .getElementsByTagName('*')
    .flatMap((element) => element.attributes.map(({ value }) => value))
    .join('\n');
}

function shownStyle(written: string): ShownStyle {
  let { display, visibility } = noStyle;
  for (const rule of written.slice(0, 2000).split(';')) {
    const colon = rule.indexOf(':');
    const name = rule.slice(0, Math.max(colon, 0)).trim();
    if (name === 'display') display = rule.slice(colon + 1).trim();
    if (name === 'visibility') visibility = rule.slice(colon + 1).trim();
  }
  return { display, visibility };
}
