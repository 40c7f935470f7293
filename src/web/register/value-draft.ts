/** A value as it is typed into the form, and the canonical text made of it. Pure; the server checks again. */
import type { RegisterSchemas } from '../../contract/register.ts';
import type { MessageId } from '../words/catalog.ts';
import { daysOf, formatPoint } from './value-words.ts';

export type FieldForm = RegisterSchemas['kinds'][number]['fields'][number];

export interface ValueDraft {
  readonly text: string;
  readonly latitude: string;
  readonly longitude: string;
  readonly precision: string;
  readonly asOf: string;
  readonly reason: string;
}

export const emptyDraft: ValueDraft = {
  text: '',
  latitude: '',
  longitude: '',
  precision: '',
  asOf: '',
  reason: '',
};

/** What is wrong, at which input. */
export type DraftProblems = { readonly [Input in keyof ValueDraft]?: MessageId };

export interface ReadDraft {
  readonly value: string;
  readonly asOf: string | null;
  readonly problems: DraftProblems;
}

/** Reads a draft for a field; `problems` is empty when it can be sent. */
export function readDraft({ type, holds }: Pick<FieldForm, 'type' | 'holds'>, draft: ValueDraft): ReadDraft {
  const { value, problems } = type === 'point' ? readPoint(draft) : readText(type, draft.text.trim());
  const asOf = draft.asOf.trim();
  return {
    value,
    asOf: holds === 'history' && asOf !== '' ? asOf : null,
    problems: {
      ...problems,
      ...(holds === 'history' && asOf !== '' && daysOf(asOf) === null
        ? { asOf: 'register.not-a-date' as const }
        : {}),
      ...(draft.reason.trim() === '' ? { reason: 'register.no-reason' as const } : {}),
    },
  };
}

type Part = Pick<ReadDraft, 'value' | 'problems'>;

function readText(type: FieldForm['type'], text: string): Part {
  const value = text.normalize('NFC');
  if (value === '') return { value, problems: { text: 'register.nothing-typed' } };
  if (type === 'date' && daysOf(value) === null) return { value, problems: { text: 'register.not-a-date' } };
  if (type === 'quantity') {
    const plain = value.replaceAll(/[\s,]/gu, '');
    const isQuantity = /^(?:(?:>=|>|<=|<|~)?\d+(?:\.\d+)?|\d+(?:\.\d+)?\.\.\d+(?:\.\d+)?)$/.test(plain);
    return { value: plain, problems: isQuantity ? {} : { text: 'register.not-a-quantity' } };
  }
  if (type === 'address' && !/^https?:\/\/\S+$/.test(value))
    return { value, problems: { text: 'register.not-an-address' } };
  return { value, problems: {} };
}

function readPoint({ latitude, longitude, precision }: ValueDraft): Part {
  const south = degrees(latitude, 90);
  const west = degrees(longitude, 180);
  const metres = /^\d{1,8}$/.test(precision.trim()) ? Number(precision.trim()) : null;
  const problems: DraftProblems = {
    ...(south === null ? { latitude: 'register.not-a-latitude' as const } : {}),
    ...(west === null ? { longitude: 'register.not-a-longitude' as const } : {}),
    ...(metres === null ? { precision: 'register.not-a-precision' as const } : {}),
  };
  if (south === null || west === null || metres === null) return { value: '', problems };
  return { value: formatPoint({ latitude: south, longitude: west, precisionMetres: metres }), problems };
}

function degrees(text: string, most: number): number | null {
  const value = Number(text.trim());
  return text.trim() !== '' && Number.isFinite(value) && Math.abs(value) <= most ? value : null;
}
