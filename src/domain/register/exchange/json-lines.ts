/**
 * Records as JSON lines, whole: id, kind, every value with its date, and whether somebody settled on it. One line a record, in
 * the order of the ids, keys in a fixed order: the same register gives the same bytes, here and in the casebook that imports
 * them. What a value stands on stays behind: in the other casebook it stands on this file.
 */
import { valueProblem } from '../field-value.ts';
import { fieldOf, schemaOf } from '../record-schemas.ts';
import type { RegisterRecord } from '../record.ts';
import type { DraftProblem, DraftValue, RecordDraft } from './draft.ts';

/** One record as a line, without its line end. */
export function jsonLine(record: RegisterRecord): string {
  const told = record.fields.filter(({ field }) => fieldOf(record.kind, field)?.isState !== true);
  const values = told.flatMap(({ field, values: held }) =>
    held.map(({ value, asOf, settled }) => ({
      field,
      value,
      ...(asOf === null ? {} : { asOf }),
      ...(settled ? { settled: true } : {}),
    })),
  );
  return JSON.stringify({ id: record.id, kind: record.kind, values });
}

/** True for a line that is a record of ours. */
export function isJsonLine(parsed: unknown): boolean {
  return (
    isObject(parsed) &&
    typeof parsed['id'] === 'string' &&
    typeof parsed['kind'] === 'string' &&
    Array.isArray(parsed['values'])
  );
}

/** Reads one line. A value that the schema refuses makes the line bad. */
export function draftOfJson(parsed: unknown, row: number): RecordDraft {
  const given = isObject(parsed) ? parsed : {};
  const schema = schemaOf(String(given['kind']));
  const problems: DraftProblem[] = [];
  const problem = (column: string | null, cell: string | null, message: string): void => {
    problems.push({ line: row, column, cell: cell?.slice(0, 80) ?? null, message, advice });
  };
  if (schema === null) problem('kind', String(given['kind']), 'This is no kind of record.');
  const values: DraftValue[] = [];
  for (const one of Array.isArray(given['values']) ? given['values'] : []) {
    const value = schema === null ? null : valueOf(one);
    const field = schema === null || value === null ? null : fieldOf(schema.kind, value.field);
    if (value === null || field === null) {
      if (schema !== null)
        problem(value?.field ?? null, null, `A ${schema.label.toLowerCase()} has no such field.`);
      continue;
    }
    const reason = valueProblem(field.type, value.value, field.choices);
    if (reason === null) values.push(value);
    else problem(field.name, value.value, reason);
  }
  for (const name of schema?.required ?? [])
    if (schema !== null && problems.length === 0 && !values.some(({ field }) => field === name))
      problem(name, null, missingWords(schema.kind, name));
  const id = typeof given['id'] === 'string' ? given['id'] : null;
  return {
    row,
    line: row,
    kind: schema?.kind ?? 'site',
    ownId: id,
    values,
    references: [],
    problems,
    notes: [],
  };
}

const advice = 'Correct the line, or export the register again from where it came.';

function missingWords(kind: string, name: string): string {
  return kind === 'person' && name === 'role'
    ? 'This person has no public role; survivors, witnesses and private persons are never put into the register.'
    : `“${name}” is missing.`;
}

function valueOf(given: unknown): DraftValue | null {
  if (!isObject(given)) return null;
  const { field, value, asOf = null, settled } = given;
  if (typeof field !== 'string' || typeof value !== 'string' || (asOf !== null && typeof asOf !== 'string'))
    return null;
  return { field, value, asOf, ...(settled === true ? { settled } : {}) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
