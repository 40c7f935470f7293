/** What was typed for a new record, field by field, and what can be recorded of it. Pure; the server checks again. */
import type { RegisterSchemas } from '../../contract/register.ts';
import type { MessageId } from '../words/catalog.ts';
import { emptyDraft, readDraft, type DraftProblems, type FieldForm, type ValueDraft } from './value-draft.ts';

export type Drafts = Readonly<Record<string, ValueDraft | undefined>>;

/** What is wrong, by field; `count` fields or the reason are wrong. */
export interface Problems {
  readonly fields: Readonly<Record<string, DraftProblems>>;
  readonly reason: MessageId | undefined;
  readonly count: number;
}

export interface ReadDrafts {
  readonly values: { readonly field: string; readonly value: string; readonly asOf: string | null }[];
  readonly problems: Problems;
}

/** An empty draft of every field. */
export function draftsOf(fields: readonly FieldForm[]): Drafts {
  return Object.fromEntries(fields.map(({ name }) => [name, emptyDraft]));
}

/** Fields left empty are left out, unless the kind needs them. */
export function readDrafts(
  { fields, required }: Pick<RegisterSchemas['kinds'][number], 'fields' | 'required'>,
  drafts: Drafts,
  reason: string,
): ReadDrafts {
  const values: ReadDrafts['values'] = [];
  const wrong: Record<string, DraftProblems> = {};
  for (const field of fields) {
    const draft = drafts[field.name] ?? emptyDraft;
    if (isEmpty(draft) && !required.includes(field.name)) continue;
    const { value, asOf, problems } = readDraft(field, { ...draft, reason: 'given once for all' });
    if (Object.keys(problems).length > 0) wrong[field.name] = problems;
    else values.push({ field: field.name, value, asOf });
  }
  const noReason = reason.trim() === '' ? ('register.no-reason' as const) : undefined;
  const count = Object.keys(wrong).length + (noReason === undefined ? 0 : 1);
  return { values, problems: { fields: wrong, reason: noReason, count } };
}

function isEmpty({ text, latitude, longitude, precision }: ValueDraft): boolean {
  return [text, latitude, longitude, precision].every((one) => one.trim() === '');
}
