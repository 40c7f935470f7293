/**
 * The pictures of a report's blocks, as the server draws them for the published page. Asked for when a block comes into view, a pause after the last
 * change, a few at a time; kept by the block's words and the heading part that they were drawn under.
 */
import type { DrawnBlocks, DrawBlocksBody } from '../../contract/reports.ts';

/** What is known of a block: not yet anything, its picture as HTML, or why there is none. */
export type BlockPicture =
  | { readonly state: 'waiting' }
  | { readonly state: 'drawn'; readonly html: string }
  | { readonly state: 'failed'; readonly message: string };

type Listener = () => void;
type Draw = (body: DrawBlocksBody) => Promise<DrawnBlocks>;

const pauseMilliseconds = 450;
const waiting: BlockPicture = { state: 'waiting' };
/** As many as one question may hold, and as long as a block may be. */
const most = { blocks: 20, letters: 20_000 };

export class BlockPictures {
  readonly #draw: Draw;
  readonly #known = new Map<string, BlockPicture>();
  readonly #wanted = new Map<string, { readonly number: number; readonly text: string }>();
  readonly #listeners = new Set<Listener>();
  #heading = '';
  #timer = 0;
  #lastNumber = 0;

  constructor(draw: Draw) {
    this.#draw = draw;
  }

  /** A number for one view: names inside its picture are its own. */
  number(): number {
    this.#lastNumber += 1;
    return this.#lastNumber;
  }

  /** The heading part as it is now: what language, how coarse. */
  set heading(heading: string) {
    if (heading === this.#heading || heading.length > most.letters) return;
    this.#heading = heading;
    this.forget();
  }

  /** What is known of a block; asks for it when nothing is. */
  want(number: number, text: string): BlockPicture {
    const key = this.#key(number, text);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (text.length > most.letters) return { state: 'failed', message: '' };
    // A view has one block: words that it had before are wanted no more.
    for (const [other, one] of this.#wanted) if (one.number === number) this.#wanted.delete(other);
    this.#wanted.set(key, { number, text });
    this.#later();
    return waiting;
  }

  /** Everything is drawn again when it is next wanted: the casebook changed. */
  forget(): void {
    this.#known.clear();
    this.#tell();
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #key(number: number, text: string): string {
    return `${number} ${text}`;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #later(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#ask(), pauseMilliseconds);
  }

  async #ask(): Promise<void> {
    const asked = [...this.#wanted].slice(0, most.blocks);
    if (asked.length === 0) return;
    for (const [key] of asked) this.#wanted.delete(key);
    const heading = this.#heading;
    const answers = await this.#answers(heading, asked);
    // Drawn under an older heading part: it is wanted again under the new one.
    if (heading === this.#heading) for (const [key, picture] of answers) this.#known.set(key, picture);
    this.#tell();
    if (this.#wanted.size > 0) void this.#ask();
  }

  async #answers(
    heading: string,
    asked: readonly (readonly [string, { readonly number: number; readonly text: string }])[],
  ): Promise<readonly (readonly [string, BlockPicture])[]> {
    try {
      const { blocks } = await this.#draw({ heading, blocks: asked.map(([, one]) => one) });
      return asked.map(([key], at) => [key, { state: 'drawn', html: blocks[at]?.html ?? '' }]);
    } catch (problem) {
      const message = problem instanceof Error ? problem.message : String(problem);
      return asked.map(([key]) => [key, { state: 'failed', message }]);
    }
  }
}
