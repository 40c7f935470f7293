/**
 * Canonical text of a message. Plain bodies stand as they were typed, outside every block, so that the reading room
 * finds their paragraphs itself; fields, runs of HTML and quoted words are blocks.
 */
import type { Block } from '../../domain/reading/index.ts';
import { tidy } from './canonical-text.ts';

export class MailText {
  readonly #pieces: string[] = [];
  readonly #blocks: Block[] = [];
  #length = 0;
  #quotations = 0;
  #wasQuoted = false;
  #hasBody = false;

  /** True once words beside the fields were added. */
  get hasBody(): boolean {
    return this.#hasBody;
  }

  /** Plain sentences about what the blocks mean. */
  get notes(): readonly string[] {
    if (this.#quotations === 0) return [];
    return [
      `Quoted words of earlier messages (${this.#quotations === 1 ? '1 passage' : `${String(this.#quotations)} passages`}) are shown, but no claims were read from them; add the earlier message itself.`,
    ];
  }

  /** A subject or a field. */
  block(kind: Block['kind'], text: string): void {
    const clean = tidy(text);
    if (clean === '') return;
    const start = this.#open();
    this.#push(clean);
    this.#blocks.push({ kind, start, end: this.#length, page: null });
    this.#wasQuoted = kind === 'chrome';
  }

  /** A run of an HTML body. */
  run(kind: Block['kind'], text: string): void {
    this.block(kind, text);
    if (/\S/u.test(text)) this.#hasBody = true;
  }

  /** Words of somebody else, quoted. */
  quoted(text: string): void {
    if (!this.#wasQuoted && /\S/u.test(text)) this.#quotations += 1;
    this.run('chrome', text);
  }

  /** Own words of a plain body, as typed. */
  plain(text: string): void {
    const body = text.replace(/^(?:[ \t]*\n)+/u, '').trimEnd();
    if (body === '') return;
    this.#open();
    this.#push(body);
    this.#hasBody = true;
    this.#wasQuoted = false;
  }

  /** The text and its blocks. */
  finish(): { readonly text: string; readonly blocks: readonly Block[] } {
    return { text: this.#pieces.join(''), blocks: this.#blocks };
  }

  /** Starts a new paragraph; returns where it begins. */
  #open(): number {
    if (this.#length > 0) this.#push('\n\n');
    return this.#length;
  }

  #push(text: string): void {
    this.#pieces.push(text);
    this.#length += text.length;
  }
}
