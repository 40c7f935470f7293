/** From the fields of the form to what is recorded: checked, and only what differs from what the program read. */
import type { DecideBody, ReviewRow } from '../../contract/review.ts';
import type { MessageId } from '../words/catalog.ts';

type Correction = NonNullable<DecideBody['correction']>;
type Reading = ReviewRow['reading'];

export const bounds = ['=', '>=', '>', '<=', '<', '~', 'range', 'vague'] as const;
export const modalities = [
  'asserted',
  'estimated',
  'alleged',
  'denied',
  'pledged',
  'planned',
  'demanded',
] as const;

/** The form's fields, all as typed. */
export interface Draft {
  readonly bound: string;
  /** The value; of a range its lower end. */
  readonly value: string;
  readonly to: string;
  readonly unit: string;
  readonly agent: string;
  readonly patient: string;
  readonly subject: string;
  readonly speaker: string;
  readonly modality: string;
  readonly place: string;
  readonly time: string;
  readonly note: string;
}

export function draftOf({ reading }: ReviewRow): Draft {
  const low = reading.valueLow ?? reading.valueHigh;
  return {
    bound: reading.bound ?? '=',
    value: low === null ? '' : String(low),
    to: reading.valueHigh === null ? '' : String(reading.valueHigh),
    unit: reading.unit ?? '',
    agent: reading.agent ?? '',
    patient: reading.patient ?? '',
    subject: reading.subject,
    speaker: reading.speaker ?? '',
    modality: reading.modality,
    place: reading.place ?? '',
    time: reading.time ?? '',
    note: '',
  };
}

export type CorrectionResult =
  { readonly problem: MessageId } | { readonly problem: null; readonly correction: Correction | null };

/** ISO 8601 year, month or day, or two of them with "/", either of which may be open (".."). */
const timeForm = /^(?:\d{4}(?:-\d\d(?:-\d\d)?)?|\.\.)(?:\/(?:\d{4}(?:-\d\d(?:-\d\d)?)?|\.\.))?$/;

export function correctionOf(row: ReviewRow, draft: Draft): CorrectionResult {
  if (draft.subject.trim() === '') return { problem: 'review.no-subject' };
  const time = orNull(draft.time);
  if (time !== null && !timeForm.test(time)) return { problem: 'review.bad-time' };
  const quantity = row.reading.act === null ? quantityOf(draft) : {};
  if (quantity === null) return { problem: 'review.bad-number' };
  const wanted: Partial<Reading> = {
    ...quantity,
    ...(row.reading.act === null ? {} : { agent: orNull(draft.agent), patient: orNull(draft.patient) }),
    subject: draft.subject.trim(),
    speaker: orNull(draft.speaker),
    modality: modalities.find((one) => one === draft.modality) ?? row.reading.modality,
    place: orNull(draft.place),
    time,
  };
  const changed = Object.entries(wanted).filter(
    ([field, value]) => row.reading[field as keyof Reading] !== value,
  );
  return {
    problem: null,
    correction: changed.length === 0 ? null : Object.fromEntries(changed),
  };
}

type Quantity = Pick<Reading, 'valueLow' | 'valueHigh' | 'bound' | 'unit'>;

/** The ends that belong to the bound: "at least" has no upper one. Null when a number is missing or is none. */
function quantityOf(draft: Draft): Quantity | null {
  const bound = bounds.find((one) => one === draft.bound) ?? '=';
  const unit = orNull(draft.unit);
  if (bound === 'vague') return { valueLow: null, valueHigh: null, bound, unit };
  const value = numberOf(draft.value);
  const to = numberOf(draft.to);
  if (value === null) return null;
  switch (bound) {
    case '=':
    case '~':
      return { valueLow: value, valueHigh: value, bound, unit };
    case '>':
    case '>=':
      return { valueLow: value, valueHigh: null, bound, unit };
    case '<':
    case '<=':
      return { valueLow: null, valueHigh: value, bound, unit };
    case 'range':
      return to === null || to < value ? null : { valueLow: value, valueHigh: to, bound, unit };
  }
}

/** Digits with an optional point; spaces and commas between thousands are allowed. */
function numberOf(text: string): number | null {
  const digits = text.replaceAll(/[\s,\u00a0\u202f]/g, '');
  return /^-?\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : null;
}

function orNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}
