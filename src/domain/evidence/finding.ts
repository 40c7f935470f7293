/** What verification of a casebook has to say. */

/** One thing that a walk over vault and log found. */
export interface Finding {
  /** What was looked at, as a path inside the casebook folder ("vault/ab/cd…", "log/tile/entries/000.p/9 entry 7"). */
  readonly item: string;
  readonly code: string;
  /** A plain sentence: what is wrong and what to do. */
  readonly message: string;
  /**
   * `problem`: something recorded cannot be proved any more. `note`: a harmless trace of an interrupted command,
   * or a file that does not belong; nothing recorded is touched by it.
   */
  readonly severity: 'problem' | 'note';
}

/** The sum of a verification. `checked` counts log entries and vault objects looked at. */
export interface VerifyReport {
  readonly checked: number;
  readonly entries: number;
  readonly objects: number;
  readonly problems: number;
  readonly notes: number;
}
