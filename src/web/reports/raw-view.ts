/**
 * Blocks that stay text: a label says what the block is, its text is edited as it stands in the file, and above it stands what it shows: the picture
 * of the published page, or a table. The picture is no part of the document.
 */
import type { Node } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import type { BlockPictures } from './block-pictures.ts';
import type { ChipContext } from './chip-view.ts';
import { tablePicture } from './table-picture.ts';

/** First words of the fenced blocks that a report knows. */
const reportBlocks = ['table', 'chart', 'map', 'timeline', 'witnesses', 'replies'] as const;

export interface RawContext extends ChipContext {
  readonly pictures: BlockPictures;
}

/** The view of one block. */
export function rawView(node: Node, context: RawContext): NodeView {
  const { words } = context;
  const dom = document.createElement('div');
  const label = dom.appendChild(document.createElement('div'));
  const picture = new PictureOfBlock(context);
  dom.append(picture.dom);
  const contentDOM = dom.appendChild(document.createElement('pre'));
  label.contentEditable = 'false';
  label.className = 'raw-label';
  const show = (shown: Node): void => {
    dom.className = `raw raw-${String(shown.attrs['kind'])}`;
    label.textContent = words().t(labelOf(shown));
    picture.of(shown, label.textContent);
  };
  show(node);
  return {
    dom,
    contentDOM,
    update(other) {
      if (other.type !== node.type) return false;
      show(other);
      return true;
    },
    ignoreMutation: (mutation) =>
      mutation.type !== 'selection' &&
      (label.contains(mutation.target) || picture.dom.contains(mutation.target)),
    destroy: () => picture.destroy(),
  };
}

/** What a block shows, kept as new as its words; asked for when it comes into view. */
class PictureOfBlock {
  readonly dom = document.createElement('div');
  readonly #context: RawContext;
  readonly #number: number;
  readonly #stops: readonly (() => void)[];
  readonly #seen: IntersectionObserver;
  #node: Node | null = null;
  #isInView = false;
  #html: string | null = null;

  constructor(context: RawContext) {
    this.#context = context;
    this.#number = context.pictures.number();
    this.dom.contentEditable = 'false';
    this.dom.className = 'raw-picture';
    this.dom.hidden = true;
    // Long tables scroll inside it: it is reached by Tab.
    this.dom.tabIndex = 0;
    this.dom.setAttribute('role', 'group');
    const again = (): void => this.#show();
    this.#stops = [context.pictures.listen(again), context.checks.listen(again)];
    this.#seen = new IntersectionObserver(
      (entries) => {
        this.#isInView = entries.some(({ isIntersecting }) => isIntersecting);
        this.#show();
      },
      { rootMargin: '400px' },
    );
  }

  of(node: Node, name: string): void {
    this.dom.setAttribute('aria-label', name);
    const isFirst = this.#node === null;
    this.#node = node;
    // Its card is watched: a picture that is not there yet has no place.
    if (isFirst) queueMicrotask(() => this.#watch());
    this.#show();
  }

  destroy(): void {
    this.#seen.disconnect();
    for (const stop of this.#stops) stop();
  }

  #watch(): void {
    if (this.dom.parentElement !== null) this.#seen.observe(this.dom.parentElement);
  }

  #show(): void {
    const node = this.#node;
    if (node === null || !this.#isInView) return;
    if (node.attrs['kind'] === 'table') this.#showTable(node.textContent);
    else if (blockOf(node) === null) this.#put(null);
    else this.#showBlock(node.textContent);
  }

  #showTable(text: string): void {
    const table = tablePicture(text, this.#context.checks);
    this.#put(table === null ? null : table.outerHTML);
  }

  #showBlock(text: string): void {
    const { pictures, words } = this.#context;
    const picture = pictures.want(this.#number, text);
    const isOld = picture.state === 'waiting';
    this.dom.classList.toggle('raw-picture-old', isOld && this.#html !== null);
    if (isOld) {
      if (this.#html === null) this.#say(words().t('report.drawing'));
    } else if (picture.state === 'drawn') this.#put(picture.html === '' ? null : picture.html);
    else this.#say(`${words().t('report.not-drawn')} ${picture.message}`);
  }

  #say(text: string): void {
    const line = document.createElement('p');
    line.textContent = text;
    this.#html = null;
    this.dom.hidden = false;
    this.dom.replaceChildren(line);
  }

  /** Puts markup that was made of escaped texts; a parser of its own runs nothing of it. */
  #put(html: string | null): void {
    this.dom.hidden = html === null;
    if (html === this.#html) return;
    this.#html = html;
    const { body } = new DOMParser().parseFromString(html ?? '', 'text/html');
    this.dom.replaceChildren(...body.childNodes);
  }
}

type Label =
  | `report.raw-${(typeof reportBlocks)[number]}`
  | 'report.raw-heading-part'
  | 'report.raw-code'
  | 'report.raw-markdown-table'
  | 'report.raw-other';

/** The first word of a block of the report; null for any other. */
function blockOf(node: Node): (typeof reportBlocks)[number] | null {
  if (node.attrs['kind'] !== 'fence') return null;
  const word = /^\s*[`~]{3,}\s*([a-z]+)/.exec(node.textContent.slice(0, 200))?.[1];
  return reportBlocks.find((one) => one === word) ?? null;
}

function labelOf(node: Node): Label {
  const kind: unknown = node.attrs['kind'];
  if (kind === 'heading-part') return 'report.raw-heading-part';
  if (kind === 'table') return 'report.raw-markdown-table';
  if (kind !== 'fence') return 'report.raw-other';
  const block = blockOf(node);
  return block === null ? 'report.raw-code' : `report.raw-${block}`;
}
