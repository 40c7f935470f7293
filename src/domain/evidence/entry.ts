/**
 * The log entry: one recorded fact, as the exact bytes of a leaf of the log's tree. Invariant: a leaf is the
 * canonical JSON (RFC 8785) of its entry and nothing else, so that entry and bytes determine each other.
 */
import { canonicalJson, Fault } from '../../base/index.ts';
import type { LogEntry, EntryType, NewEntry } from './entry-types.ts';
import { objectShapes, outerShape } from './entry-shape.ts';
import { shapeProblem, type EntryProblem } from './shape.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

/** Most bytes of one entry: its length is two bytes in a bundle (C2SP tlog-tiles). */
export const maxEntryBytes = 65_535;

export interface SealedEntry {
  readonly entry: LogEntry;
  /** Canonical JSON in UTF-8. */
  readonly bytes: Uint8Array;
}

/**
 * Seals a new entry at its place in the log.
 * Throws `entry/<field>` (invalid) when a field has not the recorded form, `entry/first` when "casebook-created"
 * stands elsewhere than at the beginning, and `entry/too-long` when the entry would exceed `maxEntryBytes`.
 */
export function makeEntry(place: { readonly draft: NewEntry; readonly seq: number }): SealedEntry {
  const { type, time, actor, obj } = place.draft;
  const entry = { v: 1, type, seq: place.seq, time, actor, obj } as LogEntry;
  const problem = entryProblem(entry) ?? placeProblem(entry, place.seq);
  if (problem !== null) throw new Fault({ code: problem.code, kind: 'invalid', message: problem.reason });
  const bytes = encodeUtf8(canonicalJson(entry));
  if (bytes.length > maxEntryBytes) {
    throw new Fault({
      code: 'entry/too-long',
      kind: 'invalid',
      message: `An entry may hold ${maxEntryBytes} bytes, this one (${type}) has ${bytes.length}.`,
      advice: 'Shorten the title, notice or name.',
    });
  }
  return { entry, bytes };
}

export type ParsedEntry =
  { readonly ok: true; readonly entry: LogEntry } | ({ readonly ok: false } & EntryProblem);

/**
 * Reads one leaf of a log. Total: hostile bytes give a reason, never an exception. Refused are entries longer than
 * `maxEntryBytes`, bytes that are not UTF-8, not JSON, of unknown shape (any additional key, `__proto__` included),
 * and any JSON that is not its own canonical form, which covers duplicate keys, white space and other spellings of
 * the same text.
 */
export function parseEntry(bytes: Uint8Array): ParsedEntry {
  if (bytes.length > maxEntryBytes)
    return refuse('entry/too-long', `It has more than ${maxEntryBytes} bytes.`);
  const text = decodeUtf8(bytes);
  if (text === null) return refuse('entry/not-utf8', 'It is not UTF-8 text.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('entry/not-json', 'It is not JSON.');
  }
  // The shape is checked first: its depth is bounded, so that canonical JSON cannot be driven into deep recursion.
  const problem = entryProblem(value);
  if (problem !== null) return { ok: false, ...problem };
  const entry = value as LogEntry;
  if (!isCanonical(entry, text)) {
    return refuse('entry/not-canonical', 'It is not canonical JSON (RFC 8785), or a key stands in it twice.');
  }
  return { ok: true, entry };
}

/** Reads the leaf at place `seq` (from 0): `parseEntry`, and the entry must say that it belongs there. Total. */
export function parseEntryAt(bytes: Uint8Array, seq: number): ParsedEntry {
  const read = parseEntry(bytes);
  if (!read.ok) return read;
  const problem = placeProblem(read.entry, seq);
  return problem === null ? read : { ok: false, ...problem };
}

/** The tree proves the bytes of a place; that the entry agrees keeps one fact from being told as another. */
function placeProblem({ type, seq }: LogEntry, place: number): EntryProblem | null {
  if (seq !== place) {
    return {
      code: 'entry/sequence',
      reason: `It says that it is entry ${seq}; here entry ${place} belongs.`,
    };
  }
  return (type === 'casebook-created') === (place === 0)
    ? null
    : {
        code: 'entry/first',
        reason: 'A log begins with "casebook-created", which stands nowhere else.',
      };
}

function isCanonical(entry: LogEntry, text: string): boolean {
  try {
    return canonicalJson(entry) === text;
  } catch {
    // Half a surrogate pair has no canonical form.
    return false;
  }
}

function refuse(code: string, reason: string): ParsedEntry {
  return { ok: false, code, reason };
}

function entryProblem(value: unknown): EntryProblem | null {
  const outer = shapeProblem(value, outerShape, 'entry');
  if (outer !== null) return outer;
  const { type, obj } = value as { readonly type: string; readonly obj: unknown };
  const shape = Object.hasOwn(objectShapes, type) ? objectShapes[type as EntryType] : null;
  if (shape === null) {
    return {
      code: 'entry/unknown-type',
      reason: `The entry type "${type.slice(0, 60)}" is not known: was it written by a newer version?`,
    };
  }
  return shapeProblem(obj, shape, `${type}.obj`);
}
