/**
 * What is recorded when a language model pointed at passages: its answers are not computed from the sources alone, so
 * they are kept, with the model's name; what they mean is derived from them again and again.
 */
import { contextCodeUnits, isRecordedPassage, type RecordedPassage } from './decision-entry.ts';
import { field, shapeProblem, type Field } from './shape.ts';

/** A verbatim passage and the label that the model gave it. */
export type ProposedPassage = {
  readonly passage: RecordedPassage;
  /** "quantity", "characterisation", or a type of act. */
  readonly label: string;
};

/** The passages of one capture that one run of a model pointed at. */
export type PassagesProposed = {
  readonly sha256: string;
  readonly model: string;
  readonly passages: readonly ProposedPassage[];
};

/** Most passages of one entry. */
export const maxProposedPassages = 64;

const passageFields: { readonly [K in keyof ProposedPassage]: Field } = {
  passage: field(`a passage with ${contextCodeUnits} characters around it`, isRecordedPassage),
  label: field(
    'a label of small letters and hyphens',
    (v) => typeof v === 'string' && /^[a-z][a-z-]{0,59}$/.test(v),
  ),
};

const isProposed = (value: unknown): boolean => shapeProblem(value, passageFields, 'passage') === null;

export const passagesProposedShape: { readonly [K in keyof PassagesProposed]: Field } = {
  sha256: field('64 lower-case hex digits', (v) => typeof v === 'string' && /^[0-9a-f]{64}$/.test(v)),
  model: field(
    'a name of 1 to 200 characters',
    (v) => typeof v === 'string' && v.length >= 1 && v.length <= 200,
  ),
  passages: field(
    `a list of 1 to ${maxProposedPassages} passages of the recorded form`,
    (v) => Array.isArray(v) && v.length >= 1 && v.length <= maxProposedPassages && v.every(isProposed),
  ),
};
