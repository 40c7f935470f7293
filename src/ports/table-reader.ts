/**
 * The door between a file and its rows, for what is brought into the register: bytes are hostile, so a workbook is read where
 * every capture is read, and what cannot be read is a value with its reason.
 */

/** A row as it stands in the file. */
export interface FileRow {
  /** As a spreadsheet counts it, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export type ReadFile =
  | {
      readonly status: 'rows';
      readonly format: 'csv' | 'xlsx';
      /** In words: "Table with semicolons, windows-1252". */
      readonly label: string;
      /** Name of the sheet; null for a file that is one table. */
      readonly sheet: string | null;
      /** Headings included. */
      readonly rows: readonly FileRow[];
      readonly notes: readonly string[];
    }
  /** A text that begins as JSON does. */
  | {
      readonly status: 'json';
      readonly text: string;
      readonly label: string;
      readonly notes: readonly string[];
    }
  /** `reason`: what is wrong and what to do. */
  | { readonly status: 'refused'; readonly reason: string };

export interface TableReader {
  /** Reads one file. Never throws for a bad one. Throws a Fault (kind `unavailable`) when reading cannot be started. */
  read(input: { readonly bytes: Uint8Array; readonly name: string }): Promise<ReadFile>;
  /** Ends the processes that read workbooks; calling it twice is harmless. */
  close(): Promise<void>;
}
