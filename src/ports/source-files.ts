/** What admission needs from the world of files: a walk over files and folders, in a stable order. */

export interface FoundFile {
  /** The file's own name, without folders. A label only: never used as a path. */
  readonly name: string;
  /** Why this entry is not taken ("a symbolic link …"), or null. */
  readonly refusal: string | null;
  /** The file's bytes. Throws a Fault (denied, absent, unavailable) that names the path and what to do. */
  read(): Promise<Uint8Array>;
}

export interface SourceFiles {
  /** Every file below the given paths; folders in name order (by code unit), depth first. */
  find(): AsyncIterable<FoundFile>;
  /** Number of files in all, once it is known; for progress only. */
  knownTotal(): number | null;
}
