/**
 * What the record of a casebook proves, and what may leave it: read beside every lock, from log and vault. Nothing here
 * records; a bundle asks for its record before it is finished.
 */

/** The end of the log, as its key signed it. */
export interface LogState {
  /** Name of the log: the first line of every checkpoint. */
  readonly origin: string;
  /** The key to check with: "name+id+base64", and as `ssh-keygen -l` shows it ("SHA256:…"). */
  readonly key: string;
  readonly fingerprint: string;
  /** Entries under the checkpoint, and the root of their tree in lower-case hex. */
  readonly size: number;
  readonly root: string;
}

/** Bytes that are about to leave, as the log is to record them. */
export interface Leaving {
  readonly form: 'bundle' | 'original';
  readonly sha256s: readonly string[];
  /** SHA-256 of the bundle's SHA256SUMS; null for plain bytes. */
  readonly sums: string | null;
}

export interface ProofSource {
  /** Throws `journal/…` (integrity); null before the first entry. */
  state(): Promise<LogState | null>;

  /** A `tlog-proof` file for an entry. Throws `proof/no-entry` (absent), `journal/…` (integrity). */
  prove(seq: number): Promise<Uint8Array>;

  /** Whether a proof holds under the log's key: null, or why not. */
  reasonAgainst(proof: Uint8Array): Promise<string | null>;

  /** The bytes in pieces, hashed on the way; the end throws `vault/altered`. Throws `vault/absent`. */
  pieces(sha256: string): AsyncIterable<Uint8Array>;

  /** A safe file name: the hash, and the ending of the kind of file. */
  fileName(sha256: string, mediaType: string): string;

  /**
   * Writes a signed bundle of these sources to a new folder of its own, calling `record` before it is finished. Whoever
   * asks discards the folder. Throws what the export throws.
   */
  bundle(sha256s: readonly string[], record: (leaving: Leaving) => Promise<unknown>): Promise<OutgoingBundle>;
}

export interface OutgoingBundle {
  /** Absolute path of the folder. */
  readonly folder: string;
  readonly discard: () => Promise<void>;
}
