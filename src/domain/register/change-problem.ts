/** Whether changes may be recorded: the schema's answer, in sentences for the person who asked. Pure; knows no casebook. */
import type { RegisterChange } from '../evidence/index.ts';
import { dateSpan, valueProblem } from './field-value.ts';
import { fieldOf, schemaOf, schemaOfId } from './record-schemas.ts';
import type { RecordKind } from './schema.ts';

/** What is wrong with a change. */
export interface ChangeProblem {
  /** The field it is about; null when it is about the whole record. */
  readonly field: string | null;
  readonly reason: string;
}

/** Everything in a change that its schema refuses; empty when it may be recorded. References are checked in form only. */
export function changeProblems(change: RegisterChange): readonly ChangeProblem[] {
  if (change.do === 'state') return stateProblems(change);
  if (change.do === 'withdraw' || change.do === 'settle') {
    const schema = schemaOfId(change.record);
    if (schema === null) return [unknownId(change.record)];
    if (change.value === null) return [];
    return valueProblems(schema.kind, { ...change, value: change.value });
  }
  if (change.do === 'judge' && schemaOfId(change.record) !== schemaOfId(change.other))
    return [{ field: null, reason: 'Two records of different kinds are never one thing.' }];
  return [];
}

/** Fields that a new record of this kind must have and does not. */
export function missingFields(kind: RecordKind, given: readonly string[]): readonly ChangeProblem[] {
  const schema = schemaOf(kind);
  return (schema?.required ?? [])
    .filter((name) => !given.includes(name))
    .map((name) => {
      const field = fieldOf(kind, name);
      return { field: name, reason: `“${field?.label ?? name}” is missing. ${field?.help ?? ''}` };
    });
}

function stateProblems(change: Extract<RegisterChange, { readonly do: 'state' }>): readonly ChangeProblem[] {
  const schema = schemaOf(change.kind);
  if (schema === null) return [{ field: null, reason: `“${change.kind}” is no kind of record.` }];
  if (schemaOfId(change.record) !== schema) return [unknownId(change.record)];
  return change.values.flatMap((value) => valueProblems(schema.kind, value));
}

function valueProblems(
  kind: RecordKind,
  {
    field: name,
    value,
    asOf,
  }: { readonly field: string; readonly value: string; readonly asOf: string | null },
): ChangeProblem[] {
  const field = fieldOf(kind, name);
  if (field === null)
    return [
      { field: name, reason: `A ${schemaOf(kind)?.label.toLowerCase() ?? kind} has no field “${name}”.` },
    ];
  const problems: ChangeProblem[] = [];
  const problem = valueProblem(field.type, value, field.choices);
  if (problem !== null) problems.push({ field: name, reason: `${field.label}: ${problem}` });
  const target = field.type === 'record' ? schemaOfId(value) : null;
  if (
    field.type === 'record' &&
    problem === null &&
    (target === null || !(field.of ?? []).includes(target.kind))
  )
    problems.push({
      field: name,
      reason: `${field.label}: ${value} is no ${(field.of ?? []).join(' or ')}.`,
    });
  if (asOf !== null && dateSpan(asOf) === null)
    problems.push({ field: name, reason: `${field.label}: “${asOf.slice(0, 40)}” is no date.` });
  return problems;
}

function unknownId(id: string): ChangeProblem {
  return { field: null, reason: `“${id.slice(0, 60)}” is not the id of a record of this kind.` };
}
