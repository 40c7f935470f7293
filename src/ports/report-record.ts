/**
 * What the index keeps of reports: which words were recorded under each name, as the log tells it. All calls are synchronous and part
 * of the index's transactions; errors as `CasebookIndex` says.
 */

/** One `report-recorded` entry. */
export interface ReportRow {
  /** The entry. */
  readonly seq: number;
  readonly time: string;
  readonly actor: string;
  readonly name: string;
  /** The vault object that holds the words. */
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly act: 'saved' | 'published';
  readonly manifest: string | null;
  readonly note: string | null;
}

export interface ReportRecord {
  /** Adds what an entry says; a row of the same entry is replaced. */
  put(row: ReportRow): void;
  /** What was recorded under this name, by entry. */
  history(name: string): ReportRow[];
  /** Every name that was ever recorded, ascending by code unit, with its last row. */
  latest(): ReportRow[];
}
