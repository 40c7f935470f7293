/** The vocabulary of the log: which facts can be recorded. Later rooms add erasure. */
import type { AliasesDecided } from './alias-entry.ts';
import type {
  BundleImported,
  CheckpointCosigned,
  CheckpointTimestamped,
  CheckpointWitnessed,
  FixityChecked,
  ProtectedAdmitted,
  SourcesExported,
  SourcesReread,
} from './custody-entry.ts';
import type { ClaimsDecided, DecisionsUndone } from './decision-entry.ts';
import type { PassagesProposed } from './proposal-entry.ts';
import type { RegisterChanged } from './register-entry.ts';
import type { ReportRecorded } from './report-entry.ts';

/** What each type of entry records. Types are only ever added: an old log stays readable for ever. */
export interface EntryObjects {
  /** Always the first entry, never a later one. `notice` is shown on every view ("Fictional example: …"). */
  readonly 'casebook-created': { readonly title: string; readonly notice: string | null };
  /** Bytes were admitted; they are in the vault under `sha256`. `mediaType` as far as known when admitted. */
  readonly 'capture-admitted': {
    readonly sha256: string;
    readonly sizeBytes: number;
    readonly name: string;
    readonly mediaType?: string;
  };
  /** Bytes that were admitted before came again, under another name. */
  readonly 'capture-seen-again': { readonly sha256: string; readonly name: string };
  /** A person accepted or rejected proposals. */
  readonly 'claims-decided': ClaimsDecided;
  /** A language model that the person plugged in pointed at passages. */
  readonly 'passages-proposed': PassagesProposed;
  /** A person decided whether two names are one. */
  readonly 'aliases-decided': AliasesDecided;
  /** A person took decisions back. */
  readonly 'decisions-undone': DecisionsUndone;
  /** Records of the register were made or changed. */
  readonly 'register-changed': RegisterChanged;
  /** The words of a report were kept, or published. */
  readonly 'report-recorded': ReportRecorded;
  /** Sources were handed out. */
  readonly 'sources-exported': SourcesExported;
  /** Objects were hashed again. */
  readonly 'fixity-checked': FixityChecked;
  /** Sources were read again. */
  readonly 'sources-reread': SourcesReread;
  /** Sources of another casebook came in, with their custody. */
  readonly 'bundle-imported': BundleImported;
  /** An authority stamped the time on a checkpoint. */
  readonly 'checkpoint-timestamped': CheckpointTimestamped;
  /** A witness signed a checkpoint of this log. */
  readonly 'checkpoint-cosigned': CheckpointCosigned;
  /** This casebook signed a checkpoint of another log, as its witness. */
  readonly 'checkpoint-witnessed': CheckpointWitnessed;
  /** Protected material was admitted as ciphertext. */
  readonly 'protected-admitted': ProtectedAdmitted;
}

export type EntryType = keyof EntryObjects;

/** What is to be recorded: `time` is RFC 3339 in UTC with milliseconds, `actor` names who recorded it. */
export type NewEntry = {
  readonly [T in EntryType]: {
    readonly type: T;
    readonly time: string;
    readonly actor: string;
    readonly obj: EntryObjects[T];
  };
}[EntryType];

/** A recorded entry: `seq` counts from 0 and is its index in the log's tree. */
export type LogEntry = NewEntry & { readonly v: 1; readonly seq: number };

/** The end of a log. */
export interface LogHead {
  /** Sequence number of the last entry. */
  readonly seq: number;
  /** Root of the Merkle tree over all entries up to it, 64 lower-case hex digits: it names every byte before it. */
  readonly hash: string;
}
