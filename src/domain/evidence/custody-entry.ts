/**
 * Custody in the log: who let sources out, who checked that they are whole, who read them anew, and where sources came
 * from that another casebook held before. What happened to one source is found again by its SHA-256. Type aliases, since
 * only they are plain JSON to the compiler.
 */
import { field, type Field } from './shape.ts';

/** Sources left the casebook. */
export type SourcesExported = {
  /** 1 to `maxCustodySources` different hashes; a larger export is recorded as several entries with the same `sums`. */
  readonly sha256s: readonly string[];
  /** A signed bundle, or the plain bytes of one source. */
  readonly form: 'bundle' | 'original';
  /** SHA-256 of the bundle's SHA256SUMS, which names every byte of it; null for plain bytes. */
  readonly sums: string | null;
  /** To whom, as the person who exported said; null when nothing was said. */
  readonly recipient: string | null;
};

/** The objects of the vault from hash `from` through hash `through` were hashed again. */
export type FixityChecked = {
  readonly from: string;
  readonly through: string;
  readonly objects: number;
  /** Bytes that were hashed. */
  readonly bytes: number;
  /** Objects whose bytes have another hash or cannot be read, and objects that are not there. At most `maxCustodySources`
   * each; when there are more, the range ends with the last that is named. */
  readonly damaged: readonly string[];
  readonly missing: readonly string[];
};

/** All sources were read again, because the program reads otherwise than before or the index was lost. */
export type SourcesReread = {
  /** Stamp of the engines, as the index keeps it. */
  readonly engine: string;
  readonly sources: number;
  /** How many of them could not be read. */
  readonly unreadable: number;
};

/** Sources came in a bundle of another casebook; each has an admitting entry of its own besides. */
export type BundleImported = {
  /** Name of the other log, and its key ("name+id+base64"). */
  readonly origin: string;
  readonly key: string;
  /** True when the person had the key by another way; false when it came with the bundle and proves nothing. */
  readonly isKeyTrusted: boolean;
  /** The other log's checkpoint: entries under it, and its root. */
  readonly size: number;
  readonly root: string;
  /** SHA-256 of the bundle's SHA256SUMS. */
  readonly sums: string;
  /** Vault object that holds the bundle's proofs, checkpoint, custody, timestamps and signature, so that their check
   * can be repeated for ever. */
  readonly record: StoredRecord;
  readonly sha256s: readonly string[];
};

/** An object of the vault that is no source. */
export type StoredRecord = {
  readonly sha256: string;
  readonly sizeBytes: number;
};

/** An authority stamped the time on a checkpoint of this log (RFC 3161). */
export type CheckpointTimestamped = {
  /** Entries under the checkpoint. */
  readonly size: number;
  /** SHA-256 of the exact bytes of the checkpoint: the imprint in the token. */
  readonly imprint: string;
  /** Address of the authority as it was asked. */
  readonly authority: string;
  /** The time that the token states, RFC 3339 in UTC with milliseconds. */
  readonly stampedAt: string;
  /** Vault object that holds checkpoint, token and chain of certificates. */
  readonly record: StoredRecord;
};

/** Another casebook's key signed a checkpoint of this log: it saw the same history. */
export type CheckpointCosigned = {
  readonly size: number;
  readonly root: string;
  /** The witness's key ("name+id+base64"). */
  readonly witness: string;
  /** Vault object that holds the checkpoint with the cosignature. */
  readonly record: StoredRecord;
};

/** This casebook, as a witness, saw and signed a checkpoint of another log; it signs nothing that contradicts it. */
export type CheckpointWitnessed = {
  readonly origin: string;
  readonly key: string;
  readonly size: number;
  readonly root: string;
};

/** Protected material was admitted: only its ciphertext is kept, and nothing here can be guessed from its content. */
export type ProtectedAdmitted = {
  /** SHA-256 of the ciphertext (an age file), which is the vault object. */
  readonly ctSha256: string;
  readonly sizeBytes: number;
  /** SHA-256 of a random salt of 32 bytes followed by the file. */
  readonly commit: string;
  /** SHA-256 of the recipient to which it is encrypted. */
  readonly recipient: string;
};

/** Most hashes of one entry, so that it stays below `maxEntryBytes`. */
export const maxCustodySources = 400;

const isString = (value: unknown): value is string => typeof value === 'string';
const isHash = (value: unknown): boolean => isString(value) && /^[0-9a-f]{64}$/.test(value);
const isCount = (value: unknown): boolean =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0);

/** Ascending and different, so that one set of hashes has one form. */
const isHashList = (value: unknown, least: number): boolean =>
  Array.isArray(value) &&
  value.length >= least &&
  value.length <= maxCustodySources &&
  value.every((one, i) => isHash(one) && (i === 0 || (value[i - 1] as string) < (one as string)));

const isRecord = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 2) return false;
  const { sha256, sizeBytes } = value as Partial<StoredRecord>;
  return isHash(sha256) && isCount(sizeBytes);
};

const hash = field('64 lower-case hex digits', isHash);
const count = field('a whole number from 0 up', isCount);
const sources = field(`a list of 1 to ${maxCustodySources} different hashes, ascending`, (v) =>
  isHashList(v, 1),
);
const faulty = field(`a list of at most ${maxCustodySources} different hashes, ascending`, (v) =>
  isHashList(v, 0),
);
const record = field('an object with the "sha256" and "sizeBytes" of a vault object', isRecord);
const key = field(
  'the key of a log ("name+id+base64", at most 400 characters)',
  (v) => isString(v) && v.length <= 400 && /^[^+\s]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]+=*$/.test(v),
);
const text = (most: number): Field =>
  field(`a text of 1 to ${most} characters`, (v) => isString(v) && v.length >= 1 && v.length <= most);

type ShapeOf<T> = { readonly [K in keyof T]: Field };

/** The closed shapes of the entries about custody. `isTime` tells a recorded time. */
export function custodyShapes(isTime: (text: string) => boolean): {
  readonly 'sources-exported': ShapeOf<SourcesExported>;
  readonly 'fixity-checked': ShapeOf<FixityChecked>;
  readonly 'sources-reread': ShapeOf<SourcesReread>;
  readonly 'bundle-imported': ShapeOf<BundleImported>;
  readonly 'checkpoint-timestamped': ShapeOf<CheckpointTimestamped>;
  readonly 'checkpoint-cosigned': ShapeOf<CheckpointCosigned>;
  readonly 'checkpoint-witnessed': ShapeOf<CheckpointWitnessed>;
  readonly 'protected-admitted': ShapeOf<ProtectedAdmitted>;
} {
  return {
    'sources-exported': {
      sha256s: sources,
      form: field('"bundle" or "original"', (v) => v === 'bundle' || v === 'original'),
      sums: field('64 lower-case hex digits or null', (v) => v === null || isHash(v)),
      recipient: field(
        'a text of 1 to 300 characters or null',
        (v) => v === null || (isString(v) && v.length >= 1 && v.length <= 300),
      ),
    },
    'fixity-checked': {
      from: hash,
      through: hash,
      objects: count,
      bytes: count,
      damaged: faulty,
      missing: faulty,
    },
    'sources-reread': { engine: text(300), sources: count, unreadable: count },
    'bundle-imported': {
      origin: text(255),
      key,
      isKeyTrusted: field('true or false', (v) => typeof v === 'boolean'),
      size: count,
      root: hash,
      sums: hash,
      record,
      sha256s: sources,
    },
    'checkpoint-timestamped': {
      size: count,
      imprint: hash,
      authority: text(1000),
      stampedAt: field('a UTC time like 2026-01-31T08:00:00.000Z', (v) => isString(v) && isTime(v)),
      record,
    },
    'checkpoint-cosigned': { size: count, root: hash, witness: key, record },
    'checkpoint-witnessed': { origin: text(255), key, size: count, root: hash },
    'protected-admitted': { ctSha256: hash, sizeBytes: count, commit: hash, recipient: hash },
  };
}
