/** The register in memory: the plain twin of the tables. */
import {
  areaHolds,
  cellOf,
  rangesOf,
  type Area,
  type DegreeBox,
  type GridCell,
  type RegisterChangeRow,
  type RegisterRecord,
} from '../../domain/register/index.ts';
import { foldForSearch } from '../../ports/casebook-index.ts';
import {
  fileOf,
  monthOf,
  withoutParts,
  type LocatedRecords,
  type RecordCell,
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
  #mark = 0;

  /** Grows with every change, the way back included. */
  get mark(): number {
    return this.#mark;
  }

  /** Empties everything. */
  clearRegister(): void {
    this.#mark += 1;
    this.#changes = new Map();
    this.#rows = new Map();
  }

  /** Keeps the present content; calling the result brings it back. */
  snapshot(): () => void {
    const [changes, rows] = [new Map(this.#changes), new Map(this.#rows)];
    return () => {
      this.#mark += 1;
      this.#changes = changes;
      this.#rows = rows;
    };
  }

  putChanges(rows: readonly RegisterChangeRow[]): void {
    this.#mark += 1;
    for (const row of structuredClone(rows)) this.#changes.set(`${row.seq}.${row.position}`, row);
  }

  undoChanges(seqs: readonly number[], by: number): readonly string[] {
    this.#mark += 1;
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

  standsOn(file: string): boolean {
    return this.changes().some(({ change, undoneBy }) => undoneBy === null && fileOf(change) === file);
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
    this.#mark += 1;
    this.#rows.set(row.record.id, structuredClone(row));
  }

  removeRecord(id: string): void {
    this.#mark += 1;
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
    const states = this.#found(withoutParts(filter, 'state')).flatMap(({ state }) => state ?? []);
    return [...counted(states)]
      .map(([state, count]) => ({ state, count }))
      .sort((a, b) => b.count - a.count || byCodePoint(a.state, b.state));
  }

  kinds(filter: RecordFilter): readonly { readonly kind: string; readonly count: number }[] {
    return [...counted(this.#found(withoutParts(filter, 'kind', 'state')).map(({ record }) => record.kind))]
      .map(([kind, count]) => ({ kind, count }))
      .sort((a, b) => byCodePoint(a.kind, b.kind));
  }

  marks(filter: RecordFilter, most = Infinity): RecordMark[] {
    return this.#found(filter)
      .map(markOf)
      .sort((a, b) => byCodePoint(a.id, b.id))
      .slice(0, most);
  }

  cells(filter: RecordFilter, level: number, window: DegreeBox | null): RecordCell[] {
    const found = new Map<string, { cell: GridCell; rows: RecordRow[] }>();
    for (const row of this.#found(filter)) {
      const place = placeOf(row);
      const cell = place === null ? null : cellOf(place, level);
      if (cell === null || !touches(cell, window)) continue;
      const key = JSON.stringify([cell, row.state]);
      found.set(key, { cell, rows: [...(found.get(key)?.rows ?? []), row] });
    }
    return [...found.values()].map(({ cell, rows }) => cellOfRows(cell, rows)).sort(byCell);
  }

  located(filter: RecordFilter): LocatedRecords {
    const places = this.#found(filter).flatMap((row) => placeOf(row) ?? []);
    const [south, west] = [leastOf(places, 'latitude', 1), leastOf(places, 'longitude', 1)];
    const [north, east] = [-leastOf(places, 'latitude', -1), -leastOf(places, 'longitude', -1)];
    return { count: places.length, box: places.length === 0 ? null : [south, west, north, east] };
  }

  months(filter: RecordFilter): readonly { readonly month: string; readonly count: number }[] {
    return [...counted(this.#found(filter).flatMap((row) => monthOf(row) ?? []))]
      .map(([month, count]) => ({ month, count }))
      .sort((a, b) => byCodePoint(a.month, b.month));
  }

  named(kind: string, name: string): string[] {
    return this.#found({ kind })
      .filter(({ names }) => names.includes(name))
      .map(({ record }) => record.id)
      .sort(byCodePoint);
  }

  namesFrom(kind: string, beginning: string, most: number): { readonly id: string; readonly name: string }[] {
    return this.#found({ kind })
      .flatMap(({ record, names }) => names.map((name) => ({ record, name })))
      .filter(({ name }) => name.startsWith(beginning))
      .sort((a, b) => byCodePoint(a.name, b.name) || byCodePoint(a.record.id, b.record.id))
      .slice(0, most)
      .map(({ record: { id, title }, name }) => ({ id, name: foldForSearch(title) === name ? title : name }));
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
    isInArea(row, filter.area) &&
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

function isInArea({ latitude, longitude }: RecordRow, area: Area | undefined): boolean {
  if (area === undefined) return true;
  return latitude !== null && longitude !== null && areaHolds(area, [latitude, longitude]);
}

function placeOf({ latitude, longitude, precisionMetres }: RecordRow): Parameters<typeof cellOf>[0] | null {
  return latitude === null || longitude === null ? null : { latitude, longitude, precisionMetres };
}

/** The least of one side of the places, times the sign. */
function leastOf<Side extends string>(
  places: readonly Readonly<Record<Side, number>>[],
  side: Side,
  sign: 1 | -1,
): number {
  return places.reduce((least, place) => Math.min(least, sign * place[side]), Infinity);
}

/** The box lies over a part of the cell. */
function touches({ level, column, row }: GridCell, window: DegreeBox | null): boolean {
  const isBetween = (value: number, [first, last]: readonly [number, number]): boolean =>
    value >= first && value <= last;
  return (
    window === null ||
    rangesOf(window, level).some(({ columns, rows }) => isBetween(column, columns) && isBetween(row, rows))
  );
}

function cellOfRows(cell: GridCell, rows: readonly RecordRow[]): RecordCell {
  const mean = (of: (row: RecordRow) => number | null): number =>
    rows.reduce((sum, row) => sum + Math.round((of(row) ?? 0) * 1e7), 0) / rows.length / 1e7;
  const [first, ...others] = rows;
  return {
    ...cell,
    state: first?.state ?? null,
    count: rows.length,
    latitude: mean(({ latitude }) => latitude),
    longitude: mean(({ longitude }) => longitude),
    only: first === undefined || others.length > 0 ? null : markOf(first),
  };
}

function byCell(a: RecordCell, b: RecordCell): number {
  const byState =
    a.state === null || b.state === null
      ? Number(a.state === null) - Number(b.state === null)
      : byCodePoint(a.state, b.state);
  return a.level - b.level || a.column - b.column || a.row - b.row || byState;
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
