/** The closed shapes of log entries, as data: what is not listed here is refused (hostile input). */
import { isSafeLabel } from './safe-label.ts';
import type { EntryObjects, EntryProblem, EntryType } from './entry-types.ts';

interface Field {
  readonly optional: boolean;
  /** Completes "<field> must be …". */
  readonly expected: string;
  readonly accepts: (value: unknown) => boolean;
}

type Shape = Readonly<Record<string, Field>>;

const field = (expected: string, accepts: (value: unknown) => boolean): Field => ({
  optional: false,
  expected,
  accepts,
});
const optional = (inner: Field): Field => ({ ...inner, optional: true });

const isString = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): boolean =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0);

const hash = field('64 lower-case hex digits', (v) => isString(v) && /^[0-9a-f]{64}$/.test(v));
const count = field('a whole number from 0 up', isCount);
const name = field('a safe name (see safeLabel)', (v) => isString(v) && isSafeLabel(v));
const line = field('a text of 1 to 1,000 characters', (v) => isString(v) && v.length > 0 && v.length <= 1000);

/** Shape of the whole entry; `obj` is checked by its type. */
export const outerShape: Shape = {
  v: field('1', (v) => v === 1),
  type: field('a text of at most 60 characters', (v) => isString(v) && v.length <= 60),
  seq: count,
  time: field('a UTC time like 2026-01-31T08:00:00.000Z', (v) => isString(v) && isUtcTime(v)),
  actor: line,
  obj: field('an object', (v) => typeof v === 'object' && v !== null && !Array.isArray(v)),
  prev: hash,
};

/** Shape of `obj` per type of entry. */
export const objectShapes: {
  readonly [T in EntryType]: { readonly [K in keyof Required<EntryObjects[T]>]: Field };
} = {
  'casebook-created': {
    title: line,
    notice: field(
      'a text of at most 2,000 characters or null',
      (v) => v === null || (isString(v) && v.length <= 2000),
    ),
  },
  'capture-admitted': {
    sha256: hash,
    sizeBytes: count,
    name,
    mediaType: optional(field('a media type', (v) => isString(v) && v.length > 0 && v.length <= 200)),
  },
  'capture-seen-again': { sha256: hash, name },
};

/** What keeps `value` from having exactly the fields of `shape`, or null. `where` begins the sentence. */
export function shapeProblem(value: unknown, shape: Shape, where: string): EntryProblem | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { code: 'entry/shape', reason: `The ${where} must be an object.` };
  }
  const given = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(given)) {
    if (!Object.hasOwn(shape, key)) {
      return {
        code: 'entry/unknown-key',
        reason: `The ${where} holds an unknown key "${key.slice(0, 60)}".`,
      };
    }
  }
  for (const [key, rule] of Object.entries(shape)) {
    const present = Object.hasOwn(given, key) && given[key] !== undefined;
    if (!present && rule.optional) continue;
    if (!present || !rule.accepts(given[key])) {
      return { code: `entry/${key}`, reason: `In the ${where}, "${key}" must be ${rule.expected}.` };
    }
  }
  return null;
}

/** RFC 3339 in UTC with milliseconds, a real day and a real time of day (no leap seconds). */
function isUtcTime(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) return false;
  const parsed = new Date(text);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString() === text;
}
