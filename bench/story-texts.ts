/** Generated stories in one file on disk, read one by one, so that a run over a million holds none of them. */
import { closeSync, openSync, readFileSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { generateStory } from './story-generator.ts';

const textsName = 'texts.txt';
const offsetsName = 'texts.offsets';
/** Bytes that are written at once. */
const batchBytes = 4 * 2 ** 20;

/** Writes stories 0 to `count` - 1 into `folder`; `onStory` hears how many are done. */
export function writeStoryTexts(folder: string, count: number, onStory: (done: number) => void): void {
  const offsets = new Float64Array(count + 1);
  const file = openSync(join(folder, textsName), 'w');
  let batch: Buffer[] = [];
  let waiting = 0;
  const flush = (): void => {
    const bytes = Buffer.concat(batch);
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
    [batch, waiting] = [[], 0];
  };
  for (let index = 0; index < count; index += 1) {
    const bytes = Buffer.from(generateStory(index).text, 'utf8');
    offsets[index + 1] = (offsets[index] ?? 0) + bytes.length;
    batch.push(bytes);
    waiting += bytes.length;
    if (waiting > batchBytes) flush();
    onStory(index + 1);
  }
  flush();
  closeSync(file);
  writeFileSync(join(folder, offsetsName), offsets);
}

/** The texts of a folder. */
export class StoryTexts {
  readonly #file: number;
  readonly #offsets: Float64Array;
  #bytes: Buffer = Buffer.alloc(2 ** 16);

  constructor(folder: string) {
    this.#file = openSync(join(folder, textsName), 'r');
    const offsets = readFileSync(join(folder, offsetsName));
    this.#offsets = new Float64Array(offsets.buffer, offsets.byteOffset, offsets.byteLength / 8);
  }

  /** Number of stories. */
  get count(): number {
    return this.#offsets.length - 1;
  }

  text(slot: number): string {
    const start = this.#offsets[slot] ?? 0;
    const size = (this.#offsets[slot + 1] ?? start) - start;
    if (size > this.#bytes.length) this.#bytes = Buffer.alloc(2 * size);
    for (let done = 0; done < size;) {
      const read = readSync(this.#file, this.#bytes, done, size - done, start + done);
      if (read === 0) throw new Error(`The file of texts ends within story ${slot}.`);
      done += read;
    }
    return this.#bytes.toString('utf8', 0, size);
  }

  close(): void {
    closeSync(this.#file);
  }
}
