/** The journal in memory: it seals and re-reads real entries and grows a real tree, so that it cannot drift from the log on disk. */
import { hash } from 'node:crypto';
import { Fault } from '../../base/index.ts';
import {
  edgeRoot,
  emptyEdge,
  growEdge,
  leafHash,
  makeEntry,
  parseEntryAt,
  type LogEntry,
  type LogHead,
  type NewEntry,
  type Sha256,
  type TreeEdge,
} from '../../domain/evidence/index.ts';
import type { AppendOptions, Journal } from '../../ports/journal.ts';

const sha256: Sha256 = (bytes) => hash('sha256', bytes, 'buffer');

/** A journal that ends with the process. */
export class MemoryJournal implements Journal {
  readonly #leaves: Uint8Array[] = [];
  #edge: TreeEdge = emptyEdge;
  #queue: Promise<unknown> = Promise.resolve();

  append(entries: readonly NewEntry[], { after }: AppendOptions = {}): Promise<readonly LogEntry[]> {
    // It may reject before its turn comes: then, too, the error is told to whoever called.
    after?.catch(() => undefined);
    const done = this.#queue.then(() => after).then(() => this.#appendNow(entries));
    this.#queue = done.catch(() => undefined);
    return done;
  }

  #appendNow(entries: readonly NewEntry[]): readonly LogEntry[] {
    const first = this.#leaves.length;
    const sealed = entries.map((draft, i) => makeEntry({ draft, seq: first + i }));
    const hashes = sealed.map(({ bytes }) => leafHash(bytes, sha256));
    this.#edge = growEdge(this.#edge, hashes, sha256).edge;
    this.#leaves.push(...sealed.map(({ bytes }) => bytes));
    return sealed.map(({ entry }) => entry);
  }

  async *entries(fromSeq = 0): AsyncIterable<LogEntry> {
    const end = await Promise.resolve(this.#leaves.length);
    for (const [i, bytes] of this.#leaves.slice(fromSeq, end).entries()) {
      const read = parseEntryAt(bytes, fromSeq + i);
      if (!read.ok) throw new Fault({ code: 'journal/damaged', kind: 'bug', message: read.reason });
      yield read.entry;
    }
  }

  head(): Promise<LogHead | null> {
    const seq = this.#leaves.length - 1;
    if (seq < 0) return Promise.resolve(null);
    return Promise.resolve({ seq, hash: Buffer.from(edgeRoot(this.#edge, sha256)).toString('hex') });
  }
}
