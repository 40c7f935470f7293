/** Custody in memory: the plain twin of the tables. */
import type { CustodyEvent, CustodyRecord, CustodyRow, EventFact } from '../../ports/custody-record.ts';

/** See the port. Values are never changed in place. */
export class MemoryCustody implements CustodyRecord {
  #rows = new Map<string, readonly CustodyRow[]>();
  #events: readonly CustodyEvent[] = [];

  /** Empties everything. */
  clearCustody(): void {
    this.#rows = new Map();
    this.#events = [];
  }

  /** Keeps the present content; calling the result brings it back. */
  snapshot(): () => void {
    const [rows, events] = [new Map(this.#rows), this.#events];
    return () => {
      this.#rows = rows;
      this.#events = events;
    };
  }

  putRows(rows: readonly CustodyRow[]): void {
    for (const row of structuredClone(rows)) {
      const others = (this.#rows.get(row.sha256) ?? []).filter(({ seq }) => seq !== row.seq);
      this.#rows.set(row.sha256, [...others, row].sort(bySeq));
    }
  }

  putEvent(event: CustodyEvent): void {
    const others = this.#events.filter(({ seq }) => seq !== event.seq);
    this.#events = [...others, structuredClone(event)].sort(bySeq);
  }

  rows(sha256: string): CustodyRow[] {
    return [...(this.#rows.get(sha256) ?? [])];
  }

  findings(most: number): CustodyRow[] {
    return [...this.#rows.values()]
      .flat()
      .filter(({ fact }) => fact.what === 'damaged' || fact.what === 'missing')
      .sort((a, b) => b.seq - a.seq || (a.sha256 < b.sha256 ? 1 : -1))
      .slice(0, most);
  }

  sourcesOf(seq: number): string[] {
    const holds = (rows: readonly CustodyRow[]): boolean => rows.some((row) => row.seq === seq);
    return [...this.#rows]
      .filter(([, rows]) => holds(rows))
      .map(([sha256]) => sha256)
      .sort((a, b) => (a < b ? -1 : 1));
  }

  eventsOver(sha256: string, after: number): CustodyEvent[] {
    return this.#events.filter(
      ({ seq, range }) => seq > after && range !== null && range.from <= sha256 && sha256 <= range.through,
    );
  }

  latest(what: EventFact['what'], most: number): CustodyEvent[] {
    return this.#events
      .filter(({ fact }) => fact.what === what)
      .toReversed()
      .slice(0, most);
  }

  eventCount(what: EventFact['what']): number {
    return this.#events.filter(({ fact }) => fact.what === what).length;
  }
}

function bySeq(a: { readonly seq: number }, b: { readonly seq: number }): number {
  return a.seq - b.seq;
}
