/** A bundle of another casebook that was checked as a whole and held: what an import needs of it. */

export interface IncomingSource {
  readonly sha256: string;
  readonly sizeBytes: number;
  /** The name under which the other casebook admitted it. */
  readonly name: string;
  /** Throws `import/changed` (integrity) when the bytes are not those that were checked. */
  read(): Promise<Uint8Array>;
}

export interface IncomingBundle {
  /** Name of the other log. */
  readonly origin: string;
  /** "name+id+base64". */
  readonly key: string;
  /** True when the key was given by the person, false when it is the bundle's own. */
  readonly isKeyTrusted: boolean;
  /** Its checkpoint: entries, and root in lower-case hex. */
  readonly size: number;
  readonly root: string;
  /** SHA-256 of its SHA256SUMS: what this bundle is called here. */
  readonly sums: string;
  /** The file that keeps its proofs. */
  readonly record: Uint8Array;
  /** In the order of the other log; at least one. */
  readonly sources: readonly IncomingSource[];
}
