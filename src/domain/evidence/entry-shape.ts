/** The closed shapes of log entries. */
import { aliasesDecidedShape } from './alias-entry.ts';
import { custodyShapes } from './custody-entry.ts';
import { isSafeLabel } from './safe-label.ts';
import { claimsDecidedShape, decisionsUndoneShape } from './decision-entry.ts';
import type { EntryObjects, EntryType } from './entry-types.ts';
import { passagesProposedShape } from './proposal-entry.ts';
import { registerChangedShape } from './register-entry.ts';
import { reportRecordedShape } from './report-entry.ts';
import { field, type Field, type Shape } from './shape.ts';

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
  'claims-decided': claimsDecidedShape,
  'aliases-decided': aliasesDecidedShape,
  'decisions-undone': decisionsUndoneShape,
  'passages-proposed': passagesProposedShape,
  'register-changed': registerChangedShape,
  'report-recorded': reportRecordedShape,
  ...custodyShapes(isUtcTime),
};

/** RFC 3339 in UTC with milliseconds, a real day and a real time of day (no leap seconds). Asked of every entry of a log. */
function isUtcTime(text: string): boolean {
  const found = /^(\d{4})-(\d\d)-(\d\d)T(?:[01]\d|2[0-3])(?::[0-5]\d){2}\.\d{3}Z$/.exec(text);
  if (found === null) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return day > 0 && day <= daysIn(month, year);
}

/** Days of a month; 0 when there is no such month. */
function daysIn(month: number, year: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [0, 31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] ?? 0;
}
