/**
 * What the index keeps of custody, so that the history of one source is found without a walk over the log: what entries
 * say of single sources, and events over many of them (checks of a range, re-readings, timestamps), kept once each. All
 * calls are synchronous and part of the index's transactions; errors as `CasebookIndex` says.
 */

/** What an entry says of one source. Type aliases, since only they are plain JSON to the compiler. */
export type SourceFact =
  | { readonly what: 'admitted'; readonly name: string; readonly sizeBytes: number }
  | { readonly what: 'seen-again'; readonly name: string }
  | {
      readonly what: 'imported';
      readonly origin: string;
      readonly isKeyTrusted: boolean;
      /** Entries under the checkpoint of the other log. */
      readonly size: number;
    }
  | { readonly what: 'decided'; readonly verdict: 'accepted' | 'rejected'; readonly claims: number }
  | {
      readonly what: 'names-decided';
      readonly verdict: string;
      readonly pairs: readonly (readonly [string, string])[];
    }
  | { readonly what: 'pointed-at'; readonly model: string; readonly passages: number }
  /** Decisions of these entries, which were about this source, were taken back. */
  | { readonly what: 'taken-back'; readonly entries: readonly number[] }
  | {
      readonly what: 'exported';
      readonly form: 'bundle' | 'original';
      readonly sums: string | null;
      readonly recipient: string | null;
    }
  | { readonly what: 'damaged' }
  | { readonly what: 'missing' };

export interface CustodyRow {
  readonly sha256: string;
  readonly seq: number;
  readonly time: string;
  readonly actor: string;
  readonly fact: SourceFact;
}

/** What an entry says of many sources, or of the log; lists of hashes are counted. */
export type EventFact =
  | {
      readonly what: 'exported';
      readonly sources: number;
      readonly form: 'bundle' | 'original';
      readonly sums: string | null;
      readonly recipient: string | null;
    }
  | {
      readonly what: 'imported';
      readonly sources: number;
      readonly origin: string;
      readonly key: string;
      readonly isKeyTrusted: boolean;
      readonly size: number;
      readonly sums: string;
    }
  | {
      readonly what: 'checked';
      readonly objects: number;
      readonly bytes: number;
      readonly damaged: number;
      readonly missing: number;
    }
  | {
      readonly what: 'reread';
      readonly engine: string;
      readonly sources: number;
      readonly unreadable: number;
    }
  | {
      readonly what: 'timestamped';
      readonly size: number;
      readonly authority: string;
      readonly stampedAt: string;
    }
  | { readonly what: 'cosigned'; readonly size: number; readonly root: string; readonly witness: string }
  | { readonly what: 'witnessed'; readonly size: number; readonly root: string; readonly origin: string }
  | { readonly what: 'protected'; readonly ctSha256: string; readonly sizeBytes: number };

/** Every kind of event. */
export const eventKinds: readonly EventFact['what'][] = [
  'exported',
  'imported',
  'checked',
  'reread',
  'timestamped',
  'cosigned',
  'witnessed',
  'protected',
];

export interface CustodyEvent {
  readonly seq: number;
  readonly time: string;
  readonly actor: string;
  readonly fact: EventFact;
  /** The sources that it is about without naming each: hashes from one through another; null for none. */
  readonly range: { readonly from: string; readonly through: string } | null;
}

export interface CustodyRecord {
  /** Adds what entries say of single sources; a row of the same source and entry is replaced. */
  putRows(rows: readonly CustodyRow[]): void;
  /** Adds an event; one of the same entry is replaced. */
  putEvent(event: CustodyEvent): void;

  /** What entries say of this source, by `seq`. */
  rows(sha256: string): CustodyRow[];
  /** Rows that say that bytes were damaged or missing, the last first; at most `most`. */
  findings(most: number): CustodyRow[];
  /** Sources that entry `seq` speaks of, ascending. */
  sourcesOf(seq: number): string[];

  /** Events later than entry `after` whose range holds `sha256`, by `seq`. */
  eventsOver(sha256: string, after: number): CustodyEvent[];
  /** The latest events of a kind, the last first; at most `most`. */
  latest(what: EventFact['what'], most: number): CustodyEvent[];
  /** How many events of a kind there are. */
  eventCount(what: EventFact['what']): number;
}
