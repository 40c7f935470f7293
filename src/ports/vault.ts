/**
 * The vault: the bytes of captures, by their SHA-256. Invariant: what `get` returns under a hash has that hash.
 * Nothing is ever named by input.
 */

export interface StoredBytes {
  /** SHA-256 of the bytes, 64 lower-case hex digits. */
  readonly sha256: string;
  readonly sizeBytes: number;
  /**
   * True when the same bytes were there already, whole and intact. A damaged object is replaced by the good bytes
   * that were put, and counts as written now.
   */
  readonly existed: boolean;
}

/** A batch on its way into the vault. */
export interface StartedPut {
  /** In the order given; known before it is kept. */
  readonly stored: readonly StoredBytes[];
  /** Resolves when all of the batch is durable and `get` finds it; rejects as `put` throws. Nobody has to wait for it. */
  readonly durable: Promise<void>;
}

export interface Vault {
  /**
   * Keeps bytes for good; durable when it resolves. The caller may reuse `bytes` afterwards.
   * Throws `files/disk-full`, `files/failed` (unavailable), `files/denied` (denied), `vault/read-only` (the casebook
   * was opened for reading: denied; after a failed write: unavailable).
   */
  put(bytes: Uint8Array): Promise<StoredBytes>;

  /**
   * Keeps a batch: all of it is durable when it resolves, at a fraction of the cost of single puts. Results are in
   * the order given. When it throws (as `put`), some of the batch may be there; putting it again is harmless.
   */
  putMany(batch: readonly Uint8Array[]): Promise<readonly StoredBytes[]>;

  /**
   * As `putMany`, but resolves as soon as it is known what is stored: what is recorded about it may be written beside (`Journal.append`,
   * `after`), so that both become durable by one flush of the disk. The caller may reuse the bytes once `durable` has resolved.
   */
  startPut(batch: readonly Uint8Array[]): Promise<StartedPut>;

  /**
   * The bytes, re-hashed on every read. Throws `vault/absent` (absent) and `vault/altered` (integrity) when the
   * stored bytes have another hash, `vault/bad-hash` (invalid) when `sha256` is not 64 lower-case hex digits.
   */
  get(sha256: string): Promise<Uint8Array>;

  /** True when something is stored under the hash; says nothing about its state. Throws `vault/bad-hash`. */
  has(sha256: string): Promise<boolean>;

  /** All objects, ascending by hash; reads no bytes. What is not an object (stray files) is left out. */
  list(): AsyncIterable<{ readonly sha256: string; readonly sizeBytes: number }>;
}
