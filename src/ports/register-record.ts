/**
 * What the index keeps of the register: every recorded change, and each record as its changes make it. All calls are
 * synchronous and part of the index's transactions; errors as `CasebookIndex` says.
 */
import type { RegisterChange } from '../domain/evidence/index.ts';
import type {
  Area,
  DegreeBox,
  GridCell,
  RegisterChangeRow,
  RegisterRecord,
} from '../domain/register/index.ts';

/** A record with what lists, maps and timelines ask for, so that a million rows need not be parsed. */
export interface RecordRow {
  readonly record: RegisterRecord;
  /** Folded text of id, names, texts and addresses: what `text` of a filter looks through. */
  readonly search: string;
  /** Its names as they are compared (`foldForSearch`), sorted, without repetition. */
  readonly names: readonly string[];
  /** The status or kind shown beside the title; null when it has none. */
  readonly state: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly precisionMetres: number | null;
  /** First and last possible day, ISO; null when undated. */
  readonly fromDay: string | null;
  readonly toDay: string | null;
  /** Ids of the records that this one names in its fields, sorted. */
  readonly refers: readonly string[];
}

/** Every part that is given must hold. */
export interface RecordFilter {
  readonly kind?: string;
  /** Every word of it stands in `search`; folded by the caller. */
  readonly text?: string;
  readonly state?: string;
  /** Only records that name this one. */
  readonly refersTo?: string;
  /** South, west, north, east in degrees: the point lies inside; west above east crosses the 180th meridian. */
  readonly box?: DegreeBox;
  /** The point lies in this shape. */
  readonly area?: Area;
  /** ISO days: the record's span meets them. Undated records never do. */
  readonly from?: string;
  readonly to?: string;
  readonly review?: RegisterRecord['review'];
  /** Default false: only records that are not in the trash. */
  readonly trashed?: boolean;
}

export interface RecordPage {
  /** May be `Infinity`. */
  readonly limit: number;
  readonly offset: number;
}

/** What a map or a timeline draws of a record, without the rest of it. */
export interface RecordMark {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly state: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly precisionMetres: number | null;
  readonly fromDay: string | null;
  readonly toDay: string | null;
}

/** Records of one state in one cell of a grid (`cellOf`). */
export interface RecordCell extends GridCell {
  readonly state: string | null;
  /** At least 1. */
  readonly count: number;
  /** The mean of their places, in degrees. */
  readonly latitude: number;
  readonly longitude: number;
  /** The record, where it is the only one of its state in the cell. */
  readonly only: RecordMark | null;
}

/** Records that have a place. */
export interface LocatedRecords {
  readonly count: number;
  /** The smallest box around them that does not cross the 180th meridian; null when there is none. */
  readonly box: DegreeBox | null;
}

export interface RegisterStore {
  /** Adds changes; one that is there already (same `seq` and `position`) is replaced. */
  putChanges(rows: readonly RegisterChangeRow[]): void;
  /** Marks all changes of these entries as taken back by entry `by`. Returns the ids of the records they were about. */
  undoChanges(seqs: readonly number[], by: number): readonly string[];
  /** By `seq`, then `position`; those that were taken back included. */
  changes(filter?: { readonly record?: string; readonly seq?: number }): RegisterChangeRow[];
  /** Whether a change in force states values of a row of this file (`fileOf`). */
  standsOn(file: string): boolean;
  /** The last change of one kind in force, over all records; null when there is none. */
  lastChange(what: 'rules'): RegisterChangeRow | null;
  /** Judgements in force, in the order of the log; with `record`, those it is one side of. */
  judgements(record?: string): RegisterChangeRow[];

  /** Adds or replaces the record. */
  putRecord(row: RecordRow): void;
  /** Does nothing when it is not there. */
  removeRecord(id: string): void;
  record(id: string): RegisterRecord | null;
  /** By title (folded), then id. */
  records(filter: RecordFilter, page: RecordPage): RegisterRecord[];
  count(filter: RecordFilter): number;
  /** Counts by `state` under the filter without its state; most frequent first, then by name. */
  states(filter: RecordFilter): readonly { readonly state: string; readonly count: number }[];
  /** Counts by kind under the filter without its kind and state; by name of the kind. */
  kinds(filter: RecordFilter): readonly { readonly kind: string; readonly count: number }[];
  /** By id; at most `most` (default: all). */
  marks(filter: RecordFilter, most?: number): RecordMark[];
  /**
   * The records that have a place, counted by the cells of a grid and by state: cells that touch the window (null: all), each with all
   * its records. By level, column, row, then state, none last.
   */
  cells(filter: RecordFilter, level: number, window: DegreeBox | null): RecordCell[];
  /** How many records have a place, and where. */
  located(filter: RecordFilter): LocatedRecords;
  /** Dated records by `monthOf`, in order. */
  months(filter: RecordFilter): readonly { readonly month: string; readonly count: number }[];
  /** Ids of the records of this kind that bear the name (`foldForSearch`), those in the trash left out; by id. */
  named(kind: string, name: string): string[];
  /**
   * Names of the records of this kind that begin so (`foldForSearch`; the empty text: all), by folded name, then id; at most `most`,
   * those in the trash left out. A name that is its record's title comes as the title is written, every other one folded.
   */
  namesFrom(
    kind: string,
    beginning: string,
    most: number,
  ): readonly { readonly id: string; readonly name: string }[];
  /** Ids, kinds and titles of the records named, where they are; for showing references. */
  titles(ids: readonly string[]): ReadonlyMap<string, { readonly kind: string; readonly title: string }>;
}

const dayMs = 86_400_000;

/** The month ("2025-03") in which the middle of a record's days lies; null when it is undated. */
export function monthOf({ fromDay, toDay }: Pick<RecordRow, 'fromDay' | 'toDay'>): string | null {
  const [from, to] = [Date.parse(fromDay ?? ''), Date.parse(toDay ?? '')];
  const middle = Math.floor((from + to) / 2 / dayMs) * dayMs;
  return Number.isFinite(middle) ? new Date(middle).toISOString().slice(0, 7) : null;
}

/** The SHA-256 of the file on whose row a change stands; null for any other. */
export function fileOf(change: RegisterChange): string | null {
  return change.do === 'state' && change.basis.by === 'file' ? change.basis.sha256 : null;
}

/** The filter less some of its parts: what counts by those are made under. */
export function withoutParts(filter: RecordFilter, ...parts: readonly (keyof RecordFilter)[]): RecordFilter {
  return Object.fromEntries(
    Object.entries(filter).filter(([part]) => !(parts as readonly string[]).includes(part)),
  );
}
