/** A range of hashes that was checked without a gap, on its way into a log entry. */
import { maxCustodySources, type FixityChecked } from '../../domain/evidence/index.ts';

/** One checked object. */
export interface CheckedObject {
  readonly sha256: string;
  readonly state: 'whole' | 'damaged' | 'missing';
  readonly bytes: number;
}

/** Objects that are wrong before a range is recorded: the rest of the room is for those that came in between. */
const manyWrong = maxCustodySources / 2;

export class ScrubRange {
  #from: string | null = null;
  #through = '';
  #objects = 0;
  #bytes = 0;
  readonly #damaged: string[] = [];
  readonly #missing: string[] = [];

  get isEmpty(): boolean {
    return this.#from === null;
  }

  /** True when it names so many objects that it should be recorded. */
  get isFull(): boolean {
    return this.#damaged.length >= manyWrong || this.#missing.length >= manyWrong;
  }

  /** True when the object lies between the first and the last. */
  covers(sha256: string): boolean {
    return this.#from !== null && this.#from <= sha256 && sha256 <= this.#through;
  }

  /** Objects come in ascending order; those that the range covers already, in any. */
  add({ sha256, state, bytes }: CheckedObject): void {
    this.#from ??= sha256;
    if (sha256 > this.#through) this.#through = sha256;
    this.#objects += 1;
    this.#bytes += bytes;
    if (state === 'damaged') this.#damaged.push(sha256);
    if (state === 'missing') this.#missing.push(sha256);
  }

  /** What the log is told. The range holds at least one object. */
  entry(): FixityChecked {
    return {
      from: this.#from ?? '',
      through: this.#through,
      objects: this.#objects,
      bytes: this.#bytes,
      damaged: this.#damaged.toSorted(ascending),
      missing: this.#missing.toSorted(ascending),
    };
  }
}

const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
