/** The journal in memory: it seals and re-reads real lines, so that it cannot drift from the log on disk. */
import { createHash } from 'node:crypto';
import { Fault } from '../../base/index.ts';
import {
  firstPrev,
  makeEntry,
  nextLink,
  type ChainHead,
  type LogEntry,
  type NewEntry,
  type SealedEntry,
} from '../../domain/evidence/index.ts';
import type { Journal } from '../../ports/journal.ts';

const hashBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A journal that ends with the process. */
export class MemoryJournal implements Journal {
  readonly #lines: Uint8Array[] = [];
  #head: ChainHead | null = null;

  append(entries: readonly NewEntry[]): Promise<readonly LogEntry[]> {
    return Promise.resolve().then(() => {
      let head = this.#head;
      const sealed: SealedEntry[] = [];
      for (const draft of entries) {
        const place = { draft, seq: head === null ? 0 : head.seq + 1, prev: head?.hash ?? firstPrev };
        const made = makeEntry(place);
        const link = nextLink(head, made.line, hashBytes);
        if (!link.ok) throw new Fault({ code: link.code, kind: 'invalid', message: link.reason });
        sealed.push(made);
        head = link.head;
      }
      this.#lines.push(...sealed.map(({ line }) => line));
      this.#head = head;
      return sealed.map(({ entry }) => entry);
    });
  }

  async *entries(fromSeq = 0): AsyncIterable<LogEntry> {
    const end = await Promise.resolve(this.#lines.length);
    let head: ChainHead | null = null;
    for (const line of this.#lines.slice(0, end)) {
      const link = nextLink(head, line, hashBytes);
      if (!link.ok) throw new Fault({ code: 'journal/damaged', kind: 'bug', message: link.reason });
      head = link.head;
      if (link.entry.seq >= fromSeq) yield link.entry;
    }
  }

  head(): Promise<ChainHead | null> {
    return Promise.resolve(this.#head);
  }
}
