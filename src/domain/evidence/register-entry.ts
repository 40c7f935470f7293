/**
 * What a change of the register records. A record (a site, an event, a letter …) is nothing but its changes: values that
 * somebody stated for its fields, each with what it stands on, and acts about them. Values are text in the canonical form of
 * their type (`domain/register`), so that an entry says the same whatever program reads it later.
 */
import { isRecordedPassage, type RecordedPassage } from './decision-entry.ts';
import { field, shapeProblem, type Field, type Shape } from './shape.ts';

/** What a value stands on. */
export type RegisterBasis =
  /** A passage of a source, as a person saw it. */
  | { readonly by: 'passage'; readonly sha256: string; readonly passage: RecordedPassage }
  /** The decision of the person who recorded it, with the reason. */
  | { readonly by: 'person'; readonly reason: string }
  /** A row (from 1, the heading not counted) of a table or file that is a source. */
  | { readonly by: 'file'; readonly sha256: string; readonly row: number };

/** One value of one field. `asOf` is the date for which it is stated (ISO 8601, partial or interval); null: not said. */
export type RegisterValue = { readonly field: string; readonly value: string; readonly asOf: string | null };

export type RegisterChange =
  /** Values are stated; the first such change of an id makes the record. */
  | {
      readonly do: 'state';
      readonly record: string;
      readonly kind: string;
      readonly basis: RegisterBasis;
      readonly values: readonly RegisterValue[];
    }
  /** A value is taken out of the record; what was stated stays in the history. */
  | ({ readonly do: 'withdraw'; readonly record: string } & RegisterValue)
  /** Of rival values this one is shown; none with `value` null: the question is open again. */
  | {
      readonly do: 'settle';
      readonly record: string;
      readonly field: string;
      readonly value: string | null;
      readonly asOf: string | null;
    }
  /** Whether two records are one thing. */
  | {
      readonly do: 'judge';
      readonly record: string;
      readonly other: string;
      readonly verdict: 'same' | 'different' | 'unsure';
    }
  /** The record is put into the trash, or taken out of it. */
  | { readonly do: 'trash'; readonly record: string; readonly reason: string }
  | { readonly do: 'untrash'; readonly record: string }
  /** Second-person review: asked for, passed, or sent back. */
  | { readonly do: 'review'; readonly record: string; readonly state: 'asked' | 'passed' | 'returned' }
  /** The rules by which a class of the state's response is derived, from here on (JSON text; `domain/register`). */
  | { readonly do: 'rules'; readonly record: string; readonly rules: string };

/** One act on the register. */
export type RegisterChanged = {
  /** 1 to `maxRegisterChanges`; a longer act is recorded as several entries. */
  readonly changes: readonly RegisterChange[];
  /** The rule by which many were made at once ("rows 2 to 54 of sites.csv"); null when each was looked at. */
  readonly rule: string | null;
  readonly note: string | null;
};

export const maxRegisterChanges = 200;
export const maxRegisterValues = 60;
/** Code units of one value; longer texts belong into a source. */
export const maxRegisterValueCodeUnits = 2000;

const isText =
  (least: number, most: number) =>
  (value: unknown): boolean =>
    typeof value === 'string' && value.length >= least && value.length <= most;
const text = (least: number, most: number): Field =>
  field(`a text of ${least} to ${most} characters`, isText(least, most));
const textOrNull = (most: number): Field =>
  field(`a text of at most ${most} characters or null`, (v) => v === null || isText(0, most)(v));
const oneOf = (...choices: readonly string[]): Field =>
  field(choices.map((one) => `"${one}"`).join(' or '), (v) => typeof v === 'string' && choices.includes(v));
const holds =
  (shape: Shape, where: string) =>
  (value: unknown): boolean =>
    shapeProblem(value, shape, where) === null;
const isList =
  (most: number, accepts: (item: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.length >= 1 && value.length <= most && value.every(accepts);

const isRecordId = (v: unknown): boolean => typeof v === 'string' && /^[a-z]{2,12}-[0-9a-z]{4,40}$/.test(v);
const recordId = field('the id of a record ("site-1a2b3c4d5e6f")', isRecordId);
const fieldName = field(
  'the name of a field',
  (v) => typeof v === 'string' && /^[a-z][a-zA-Z]{1,39}$/.test(v),
);
const value = text(1, maxRegisterValueCodeUnits);
const asOf = textOrNull(40);
const sha256 = field('64 lower-case hex digits', (v) => typeof v === 'string' && /^[0-9a-f]{64}$/.test(v));
const rowNumber = field(
  'a whole number from 1 up',
  (v) => typeof v === 'number' && Number.isSafeInteger(v) && v >= 1,
);

const bases: Readonly<Record<RegisterBasis['by'], Shape>> = {
  passage: { by: oneOf('passage'), sha256, passage: field('a passage', isRecordedPassage) },
  person: { by: oneOf('person'), reason: text(1, 2000) },
  file: { by: oneOf('file'), sha256, row: rowNumber },
};

/** Chooses the shape by a key whose value names it; without one nothing fits. */
const isOneOf =
  (shapes: Readonly<Record<string, Shape>>, key: string) =>
  (given: unknown): boolean => {
    if (typeof given !== 'object' || given === null) return false;
    const named = (given as Readonly<Record<string, unknown>>)[key];
    if (typeof named !== 'string' || !Object.hasOwn(shapes, named)) return false;
    return holds(shapes[named] ?? {}, key)(given);
  };

const valueShape: Shape = { field: fieldName, value, asOf };

const changes: Readonly<Record<RegisterChange['do'], Shape>> = {
  state: {
    do: oneOf('state'),
    record: recordId,
    kind: field('the kind of a record', isText(2, 20)),
    basis: field('a passage, a person’s reason or a row of a file', isOneOf(bases, 'by')),
    values: field(
      `a list of 1 to ${maxRegisterValues} values`,
      isList(maxRegisterValues, holds(valueShape, 'value')),
    ),
  },
  withdraw: { do: oneOf('withdraw'), record: recordId, ...valueShape },
  settle: {
    do: oneOf('settle'),
    record: recordId,
    field: fieldName,
    value: textOrNull(maxRegisterValueCodeUnits),
    asOf,
  },
  judge: {
    do: oneOf('judge'),
    record: recordId,
    other: recordId,
    verdict: oneOf('same', 'different', 'unsure'),
  },
  trash: { do: oneOf('trash'), record: recordId, reason: text(1, 2000) },
  untrash: { do: oneOf('untrash'), record: recordId },
  review: { do: oneOf('review'), record: recordId, state: oneOf('asked', 'passed', 'returned') },
  rules: { do: oneOf('rules'), record: recordId, rules: text(2, 20_000) },
};

/** The closed shape of the entry. */
export const registerChangedShape: { readonly [K in keyof RegisterChanged]: Field } = {
  changes: field(
    `a list of 1 to ${maxRegisterChanges} changes of the recorded form`,
    isList(maxRegisterChanges, isOneOf(changes, 'do')),
  ),
  rule: textOrNull(500),
  note: textOrNull(2000),
};
