/** The text of a report as HTML: figures as links to how they were computed, notes as references (on the page) or as they stand (on paper). */
import type {
  PublishedFlow,
  PublishedInline,
  PublishedNote,
  PublishedReport,
} from '../../domain/report/index.ts';
import { blockHtml, type BlockTools } from './html-blocks.ts';
import { notePart } from './html-notes.ts';
import { html, nothing, type Markup } from './html-text.ts';
import { withNumber } from './speech.ts';

/** A heading of the text that the contents name. */
export interface ContentsLine {
  readonly anchor: string;
  readonly text: string;
  /** 2 or 3. */
  readonly level: number;
}

/** The flow of the report, without a first heading that only repeats its title. */
export function bodyOf({ body, heading }: PublishedReport): readonly PublishedFlow[] {
  const [first, ...rest] = body;
  return first?.kind === 'heading' && plain(first.children) === heading.title ? rest : body;
}

/** Headings of a level as the page has them: the highest of the text is 2, and none is skipped on the way down. */
export function headingLevels(flow: readonly PublishedFlow[]): ReadonlyMap<PublishedFlow, number> {
  const levels = new Map<PublishedFlow, number>();
  const open: number[] = [];
  for (const node of flow) {
    if (node.kind !== 'heading') continue;
    while (open.length > 0 && (open.at(-1) ?? 0) >= node.level) open.pop();
    open.push(node.level);
    levels.set(node, Math.min(6, 1 + open.length));
  }
  return levels;
}

export function contentsOf(flow: readonly PublishedFlow[]): readonly ContentsLine[] {
  const levels = headingLevels(flow);
  return flow.flatMap((node) => {
    const level = levels.get(node) ?? 9;
    return node.kind === 'heading' && level <= 3
      ? [{ anchor: node.anchor, text: plain(node.children), level }]
      : [];
  });
}

function plain(children: readonly PublishedInline[]): string {
  return children
    .map((child) => ('text' in child ? child.text : 'children' in child ? plain(child.children) : ''))
    .join('')
    .trim();
}

/** Writes the flow of one report. */
export class FlowWriter {
  readonly #report: PublishedReport;
  readonly #tools: BlockTools;
  readonly #levels: ReadonlyMap<PublishedFlow, number>;

  constructor(report: PublishedReport, tools: BlockTools) {
    this.#report = report;
    this.#tools = tools;
    this.#levels = headingLevels(bodyOf(report));
  }

  flow(nodes: readonly PublishedFlow[]): Markup[] {
    return nodes.map((node) => this.#node(node));
  }

  #node(node: PublishedFlow): Markup {
    switch (node.kind) {
      case 'heading':
        return this.#heading(node);
      case 'paragraph':
        return html`<p dir="auto">${this.#inline(node.children)}</p> `;
      case 'quote':
        return html`<blockquote>${this.flow(node.children)}</blockquote> `;
      case 'list': {
        const items = node.items.map((item) => html`<li>${this.#item(item)}</li>`);
        return node.start === null
          ? html`<ul>
              ${items}
            </ul> `
          : html`<ol start="${node.start}">
              ${items}
            </ol> `;
      }
      case 'table':
        return this.#table(node.rows);
      case 'code':
        return html`<pre tabindex="0"><code>${node.text}</code></pre> `;
      case 'rule':
        return html`<hr /> `;
      case 'block': {
        const block = this.#report.blocks[node.number - 1];
        return block === undefined ? nothing : blockHtml(block, this.#tools);
      }
    }
  }

  /** A paragraph that is the whole of an item stands without its element. */
  #item(item: readonly PublishedFlow[]): Markup[] {
    const [only, ...more] = item;
    return only?.kind === 'paragraph' && more.length === 0 ? this.#inline(only.children) : this.flow(item);
  }

  #heading(node: Extract<PublishedFlow, { kind: 'heading' }>): Markup {
    const inside = this.#inline(node.children);
    switch (this.#levels.get(node) ?? 6) {
      case 2:
        return html`<h2 id="${node.anchor}" dir="auto">${inside}</h2> `;
      case 3:
        return html`<h3 id="${node.anchor}" dir="auto">${inside}</h3> `;
      case 4:
        return html`<h4 id="${node.anchor}" dir="auto">${inside}</h4> `;
      default:
        return html`<h5 id="${node.anchor}" dir="auto">${inside}</h5> `;
    }
  }

  #table(rows: readonly (readonly (readonly PublishedInline[])[])[]): Markup {
    const [head = [], ...body] = rows;
    return html`<div class="wide" role="region" tabindex="0" aria-label="${this.#tools.speech.say.table}">
      <table>
        <thead>
          <tr>
            ${head.map((cell) => html`<th scope="col" dir="auto">${this.#inline(cell)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${body.map(
            (row) =>
              html`<tr>
                ${row.map((cell) => html`<td dir="auto">${this.#inline(cell)}</td>`)}
              </tr> `,
          )}
        </tbody>
      </table>
    </div> `;
  }

  #inline(children: readonly PublishedInline[]): Markup[] {
    return children.map((child, at) => this.#piece(child, children[at + 1]?.kind === 'note'));
  }

  /** A space that the author set before the mark of a note is none on the page. */
  #piece(child: PublishedInline, isBeforeNote: boolean): Markup {
    switch (child.kind) {
      case 'text':
        return html`${isBeforeNote ? child.text.trimEnd() : child.text}`;
      case 'code':
        return html`<code>${child.text}</code>`;
      case 'emphasis':
        return html`<em>${this.#inline(child.children)}</em>`;
      case 'strong':
        return html`<strong>${this.#inline(child.children)}</strong>`;
      case 'break':
        return html`<br />`;
      case 'link':
        return child.href === null
          ? html`${this.#inline(child.children)}`
          : html`<a href="${child.href}" rel="noreferrer noopener">${this.#inline(child.children)}</a>`;
      case 'figure':
        return this.#figure(child.number);
      case 'by hand':
        return this.#byHand(child.number);
      case 'note':
        return this.#note(this.#report.notes[child.number - 1]);
    }
  }

  #figure(number: number): Markup {
    const figure = this.#report.figures[number - 1];
    if (figure === undefined) return nothing;
    const state = figure.state === 'stale' || figure.state === 'broken' ? ` ${figure.state}` : '';
    if (this.#tools.isPrint) return html`<span class="figure${state}">${figure.text}</span>`;
    return html`<a class="figure${state}" id="at-figure-${number}" href="verification.html#figure-${number}"
      >${figure.text}</a
    >`;
  }

  #byHand(number: number): Markup {
    const text = this.#report.byHand[number - 1]?.text ?? '';
    if (this.#tools.isPrint) return html`<span class="by-hand">${text}</span>`;
    return html`<a class="by-hand" href="verification.html#by-hand-${number}">${text}</a>`;
  }

  #note(note: PublishedNote | undefined): Markup {
    if (note === undefined) return nothing;
    if (this.#tools.isPrint)
      return html`<span class="footnote" data-number="${note.number}">${notePart(note, this.#tools)}</span>`;
    return html`<sup class="note"
      ><a
        id="at-note-${note.number}"
        href="#note-${note.number}"
        aria-label="${withNumber(this.#tools.speech, 'note', note.number)}"
        >${note.number}</a
      ></sup
    >`;
  }
}
