/** The register in memory: the plain twin of the tables. */
import type { RegisterChangeRow, RegisterRecord } from '../../domain/register/index.ts';
import { foldForSearch } from '../../ports/casebook-index.ts';
import {
  withoutState,
  type RecordFilter,
  type RecordMark,
  type RecordPage,
  type RecordRow,
  type RegisterStore,
} from '../../ports/register-record.ts';

/** See the port. Values are never changed in place. */
export class MemoryRegister implements RegisterStore {
  #changes = new Map<string, RegisterChangeRow>();
  #rows = new Map<string, RecordRow>();

  /** Empties everything. */
  clearRegister(): void {
    this.#changes = new Map();
    this.#rows = new Map();
  }

  /** Keeps the present content; calling the result brings it back. */
  snapshot(): () => void {
    const [changes, rows] = [new Map(this.#changes), new Map(this.#rows)];
    return () => {
      this.#changes = changes;
      this.#rows = rows;
    };
  }

  putChanges(rows: readonly RegisterChangeRow[]): void {
    for (const row of structuredClone(rows)) this.#changes.set(`${row.seq}.${row.position}`, row);
  }

  undoChanges(seqs: readonly number[], by: number): readonly string[] {
    const undone = new Set(seqs);
    const touched = new Set<string>();
    for (const [key, row] of this.#changes) {
      if (!undone.has(row.seq)) continue;
      this.#changes.set(key, { ...row, undoneBy: by });
      touched.add(row.change.record);
    }
    return [...touched].sort(byCodePoint);
  }

  changes(filter: { readonly record?: string; readonly seq?: number } = {}): RegisterChangeRow[] {
    return [...this.#changes.values()]
      .filter(({ change }) => filter.record === undefined || change.record === filter.record)
      .filter(({ seq }) => filter.seq === undefined || seq === filter.seq)
      .sort((a, b) => a.seq - b.seq || a.position - b.position);
  }

  lastChange(what: 'rules'): RegisterChangeRow | null {
    return this.#inForce(what).at(-1) ?? null;
  }

  judgements(record?: string): RegisterChangeRow[] {
    return this.#inForce('judge').filter(
      ({ change }) =>
        change.do === 'judge' &&
        (record === undefined || change.record === record || change.other === record),
    );
  }

  #inForce(what: 'rules' | 'judge'): RegisterChangeRow[] {
    return this.changes().filter(({ change, undoneBy }) => change.do === what && undoneBy === null);
  }

  putRecord(row: RecordRow): void {
    this.#rows.set(row.record.id, structuredClone(row));
  }

  removeRecord(id: string): void {
    this.#rows.delete(id);
  }

  record(id: string): RegisterRecord | null {
    return this.#rows.get(id)?.record ?? null;
  }

  records(filter: RecordFilter, { limit, offset }: RecordPage): RegisterRecord[] {
    return this.#found(filter)
      .map((row) => ({ row, key: foldForSearch(row.record.title) }))
      .sort((a, b) => byCodePoint(a.key, b.key) || byCodePoint(a.row.record.id, b.row.record.id))
      .slice(offset, offset + limit)
      .map(({ row }) => row.record);
  }

  count(filter: RecordFilter): number {
    return this.#found(filter).length;
  }

  states(filter: RecordFilter): readonly { readonly state: string; readonly count: number }[] {
    const states = this.#found(withoutState(filter)).flatMap(({ state }) => state ?? []);
    return [...counted(states)]
      .map(([state, count]) => ({ state, count }))
      .sort((a, b) => b.count - a.count || byCodePoint(a.state, b.state));
  }

  kinds(): readonly { readonly kind: string; readonly count: number }[] {
    return [...counted(this.#found({}).map(({ record }) => record.kind))]
      .map(([kind, count]) => ({ kind, count }))
      .sort((a, b) => byCodePoint(a.kind, b.kind));
  }

  marks(filter: RecordFilter, most = Infinity): RecordMark[] {
    return this.#found(filter)
      .map(markOf)
      .sort((a, b) => byCodePoint(a.id, b.id))
      .slice(0, most);
  }

  named(kind: string, name: string): string[] {
    return this.#found({ kind })
      .filter(({ names }) => names.includes(name))
      .map(({ record }) => record.id)
      .sort(byCodePoint);
  }

  titles(ids: readonly string[]): ReadonlyMap<string, { readonly kind: string; readonly title: string }> {
    const found = ids.flatMap((id) => this.record(id) ?? []);
    return new Map(found.map(({ id, kind, title }) => [id, { kind, title }]));
  }

  #found(filter: RecordFilter): RecordRow[] {
    return [...this.#rows.values()].filter((row) => fits(row, filter));
  }
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function fits(row: RecordRow, filter: RecordFilter): boolean {
  const { record, state, search, refers } = row;
  return (
    (record.trashed !== null) === (filter.trashed ?? false) &&
    (filter.kind === undefined || record.kind === filter.kind) &&
    (filter.state === undefined || state === filter.state) &&
    (filter.review === undefined || record.review === filter.review) &&
    (filter.refersTo === undefined || refers.includes(filter.refersTo)) &&
    (filter.text ?? '').split(/\s+/).every((word) => search.includes(word)) &&
    isInside(row, filter.box) &&
    isInTime(row, filter)
  );
}

function isInside({ latitude, longitude }: RecordRow, box: RecordFilter['box']): boolean {
  if (box === undefined) return true;
  if (latitude === null || longitude === null) return false;
  const [south, west, north, east] = box;
  const isBetween =
    west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
  return latitude >= south && latitude <= north && isBetween;
}

function isInTime({ fromDay, toDay }: RecordRow, { from, to }: RecordFilter): boolean {
  if (from === undefined && to === undefined) return true;
  if (fromDay === null || toDay === null) return false;
  return (from === undefined || toDay >= from) && (to === undefined || fromDay <= to);
}

function markOf({
  record: { id, kind, title },
  state,
  latitude,
  longitude,
  precisionMetres,
  fromDay,
  toDay,
}: RecordRow): RecordMark {
  return { id, kind, title, state, latitude, longitude, precisionMetres, fromDay, toDay };
}

/** The order of a database that compares the bytes of UTF-8. */
function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
