/**
 * What a person's decision about proposals records. It points at content (capture and passage), never at a derived
 * row, and it says what reading the person saw, so that it survives a better engine. Values are decimal texts:
 * recorded numbers are whole numbers only. Type aliases, since only they are plain JSON to the compiler.
 */
import { field, type Field, type Shape, shapeProblem } from './shape.ts';

/** A passage as W3C Web Annotation selectors: TextPosition (UTF-16 code units) and TextQuote. */
export type RecordedPassage = {
  readonly start: number;
  readonly end: number;
  /** The words themselves, at most `maxPassageCodeUnits`. */
  readonly exact: string;
  /** What stands before and after, at most `contextCodeUnits` each. */
  readonly prefix: string;
  readonly suffix: string;
};

/** A claim as a person saw or corrected it. Fields that a kind does not have are null. */
export type RecordedReading = {
  readonly kind: string;
  readonly act: string | null;
  /** True when the text says that the act did not happen. */
  readonly negated: boolean;
  readonly low: string | null;
  readonly high: string | null;
  readonly bound: string | null;
  readonly unit: string | null;
  readonly agent: string | null;
  readonly patient: string | null;
  readonly subject: string;
  readonly speaker: string | null;
  readonly modality: string;
  readonly place: string | null;
  readonly time: string | null;
};

export type DecisionTarget = {
  readonly sha256: string;
  readonly passage: RecordedPassage;
  /** What the program proposed when the person decided. */
  readonly reading: RecordedReading;
  /** What the person put in its place; null when it was taken or refused as it stood. */
  readonly corrected: RecordedReading | null;
};

export type DecisionVerdict = 'accepted' | 'rejected';

/** One act of a person: one claim, or many under a rule. */
export type ClaimsDecided = {
  readonly verdict: DecisionVerdict;
  /** 1 to `maxTargets`; a longer act is recorded as several entries. */
  readonly targets: readonly DecisionTarget[];
  /** The rule by which many were decided at once, in plain words; null when one was looked at. */
  readonly rule: string | null;
  readonly note: string | null;
};

/** Takes back decisions, by the `seq` of their entries. */
export type DecisionsUndone = {
  readonly seqs: readonly number[];
};

export const maxTargets = 64;
export const maxPassageCodeUnits = 160;
export const contextCodeUnits = 32;
const maxFieldCodeUnits = 300;

const isText =
  (most: number) =>
  (value: unknown): boolean =>
    typeof value === 'string' && value.length <= most;
const text = (most: number): Field => field(`a text of at most ${most} characters`, isText(most));
const textOrNull = (most: number): Field =>
  field(`a text of at most ${most} characters or null`, (v) => v === null || isText(most)(v));
const isOffset = (v: unknown): boolean => typeof v === 'number' && Number.isSafeInteger(v) && v >= 0;
const offset = field('a whole number from 0 up', isOffset);
const decimal = field(
  'a decimal number as text or null',
  (v) => v === null || (typeof v === 'string' && v.length <= 40 && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(v)),
);

const holds =
  (shape: Shape, where: string) =>
  (value: unknown): boolean =>
    shapeProblem(value, shape, where) === null;

const passageShape: { readonly [K in keyof RecordedPassage]: Field } = {
  start: offset,
  end: offset,
  exact: field('the words of the passage', (v) => isText(maxPassageCodeUnits)(v) && v !== ''),
  prefix: text(contextCodeUnits),
  suffix: text(contextCodeUnits),
};

/** True for a passage in the recorded form. */
export const isRecordedPassage: (value: unknown) => boolean = holds(passageShape, 'passage');

const readingShape: { readonly [K in keyof RecordedReading]: Field } = {
  kind: text(40),
  act: textOrNull(60),
  negated: field('true or false', (v) => typeof v === 'boolean'),
  low: decimal,
  high: decimal,
  bound: textOrNull(10),
  unit: textOrNull(maxFieldCodeUnits),
  agent: textOrNull(maxFieldCodeUnits),
  patient: textOrNull(maxFieldCodeUnits),
  subject: text(maxFieldCodeUnits),
  speaker: textOrNull(maxFieldCodeUnits),
  modality: text(20),
  place: textOrNull(maxFieldCodeUnits),
  time: textOrNull(60),
};

const isReading = holds(readingShape, 'reading');

const targetShape: { readonly [K in keyof DecisionTarget]: Field } = {
  sha256: field('64 lower-case hex digits', (v) => typeof v === 'string' && /^[0-9a-f]{64}$/.test(v)),
  passage: field('a passage', isRecordedPassage),
  reading: field('a reading', isReading),
  corrected: field('a reading or null', (v) => v === null || isReading(v)),
};

const isTarget = holds(targetShape, 'target');

const isList =
  (most: number, accepts: (item: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.length >= 1 && value.length <= most && value.every(accepts);

export const claimsDecidedShape: { readonly [K in keyof ClaimsDecided]: Field } = {
  verdict: field('"accepted" or "rejected"', (v) => v === 'accepted' || v === 'rejected'),
  targets: field(`a list of 1 to ${maxTargets} targets of the recorded form`, isList(maxTargets, isTarget)),
  rule: textOrNull(500),
  note: textOrNull(2000),
};

export const decisionsUndoneShape: { readonly [K in keyof DecisionsUndone]: Field } = {
  seqs: field('a list of 1 to 1,000 entry numbers', isList(1000, isOffset)),
};
