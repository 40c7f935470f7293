/**
 * The files `reports/NAME.md` of a casebook: the words of reports as people write them, with any editor. Invariant: a file is only ever replaced
 * by somebody who says which words they saw, and what is taken out goes to the trash. Names are those of `isReportName`; another one
 * is `reports/bad-name` (invalid) in every call.
 */

export interface ReportFile {
  readonly name: string;
  /** SHA-256 of its bytes, 64 lower-case hex digits. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Most bytes of a report. */
export const maxReportBytes = 4_000_000;

export interface ReportFiles {
  /**
   * Names of the files, ascending by code unit; and what else lies there that looks like a report, but under a name that none can have, or too
   * large, or no plain file: named so that nobody misses it. Throws `files/…`.
   */
  list(): Promise<{ readonly names: readonly string[]; readonly strange: readonly string[] }>;

  /** Null when there is no such file. Throws `files/…`, `reports/too-large` (invalid), `reports/not-a-file` (denied) for a link. */
  read(name: string): Promise<ReportFile | null>;

  /**
   * Replaces the file in one step, durable when it resolves. `seen` is the SHA-256 of the words that the writer saw, null when there was no file;
   * throws `reports/changed` (conflict) when there are others now: then nothing was written. Throws `reports/too-large`, `files/…`.
   */
  write(name: string, bytes: Uint8Array, seen: string | null): Promise<ReportFile>;

  /** Moves the file to the trash, where it stays until somebody empties it. Throws `reports/absent` (absent). */
  moveToTrash(name: string): Promise<void>;

  /** Names that lie in the trash, ascending, each once. */
  trashed(): Promise<readonly string[]>;
}
