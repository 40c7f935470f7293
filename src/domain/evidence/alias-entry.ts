/**
 * What a person's decision about two names records. It holds the spellings themselves, with passages that the person
 * saw, and no number of a derived row: it holds wherever the two spellings stand, whatever engine reads them later.
 */
import { isRecordedPassage, type RecordedPassage } from './decision-entry.ts';
import { field, shapeProblem, type Field, type Shape } from './shape.ts';

/** A passage of a capture that writes one of the names. */
export type SeenPassage = {
  readonly sha256: string;
  readonly passage: RecordedPassage;
};

/** Two names as they are spelled, with what was shown of them. */
export type NamePair = {
  readonly kind: string;
  readonly a: string;
  readonly b: string;
  /** At most `maxSeenPassages`; empty for names known from outside the texts. */
  readonly seen: readonly SeenPassage[];
};

/** One act of a person about names. `unsure` says that it was looked at and stays open. */
export type AliasesDecided = {
  readonly verdict: 'same' | 'different' | 'unsure';
  /** 1 to `maxNamePairs`; a longer act is recorded as several entries. */
  readonly pairs: readonly NamePair[];
  readonly note: string | null;
};

export const maxNamePairs = 12;
export const maxSeenPassages = 6;
export const maxNameCodeUnits = 300;

const isName = (value: unknown): boolean =>
  typeof value === 'string' && value.length >= 1 && value.length <= maxNameCodeUnits;

const isListOf =
  (least: number, most: number, accepts: (item: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.length >= least && value.length <= most && value.every(accepts);

const holds =
  (shape: Shape, where: string) =>
  (value: unknown): boolean =>
    shapeProblem(value, shape, where) === null;

const seenShape: { readonly [K in keyof SeenPassage]: Field } = {
  sha256: field('64 lower-case hex digits', (v) => typeof v === 'string' && /^[0-9a-f]{64}$/.test(v)),
  passage: field('a passage', isRecordedPassage),
};

const pairShape: { readonly [K in keyof NamePair]: Field } = {
  kind: field('"person", "body" or "place"', (v) => v === 'person' || v === 'body' || v === 'place'),
  a: field(`a name of 1 to ${maxNameCodeUnits} characters`, isName),
  b: field(`a name of 1 to ${maxNameCodeUnits} characters`, isName),
  seen: field(
    `a list of at most ${maxSeenPassages} passages`,
    isListOf(0, maxSeenPassages, holds(seenShape, 'seen')),
  ),
};

/** The closed shape of the entry. */
export const aliasesDecidedShape: { readonly [K in keyof AliasesDecided]: Field } = {
  verdict: field(
    '"same", "different" or "unsure"',
    (v) => v === 'same' || v === 'different' || v === 'unsure',
  ),
  pairs: field(
    `a list of 1 to ${maxNamePairs} pairs of names`,
    isListOf(1, maxNamePairs, holds(pairShape, 'pair')),
  ),
  note: field(
    'a text of at most 2000 characters or null',
    (v) => v === null || (typeof v === 'string' && v.length <= 2000),
  ),
};
