/**
 * Records of the register as facts: the fields of their schema under their own names, and `id`, `title`, `review`, `reviewed`. `name` is the
 * name that is shown, `names` are all of them; the `response` of a site is the class that the rules in force give it, `steps` what was
 * stated. Of rival amounts and dates nobody settled, the whole span counts; of other rivals the value that the register shows.
 */
import { byCodeUnit } from '../base/index.ts';
import {
  dateSpan,
  parseQuantity,
  schemaOf,
  shownValue,
  unknownResponse,
  valuesOf,
  type FieldSchema,
  type RecordKind,
  type RecordSchema,
  type RegisterRecord,
} from '../domain/register/index.ts';
import type { Amount, CollectionName, Fact, FieldOfFacts, FieldValue } from '../domain/report/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { responseClasses, responseOf } from './register-response.ts';
import { factsInBlocks, type FactCollection } from './report-facts-collection.ts';

const collections: Readonly<Partial<Record<RecordKind, CollectionName>>> = {
  site: 'sites',
  event: 'events',
  organisation: 'organisations',
  person: 'people',
  letter: 'letters',
  media: 'media',
  designation: 'designations',
  ownership: 'ownerships',
  finding: 'findings',
};

const reviews = ['none', 'asked', 'passed', 'returned'] as const;

/** The records of a kind that are not in the trash. */
export function recordCollection(index: CasebookIndex, kind: RecordKind): FactCollection {
  const schema = schemaOf(kind);
  if (schema === null) throw new RangeError(`No schema of ${kind}.`);
  const plain = fieldsOf(schema, []);
  let withClasses = { classes: '', fields: plain };
  const fields = (): readonly FieldOfFacts[] => {
    if (kind !== 'site') return plain;
    const classes = responseClasses(index);
    const now = classes.join('\n');
    if (withClasses.classes !== now) withClasses = { classes: now, fields: fieldsOf(schema, classes) };
    return withClasses.fields;
  };
  return factsInBlocks({
    fields,
    load: () =>
      index.register
        .records({ kind }, { limit: Infinity, offset: 0 })
        .sort((a, b) => byCodeUnit(a.id, b.id))
        .map((record) => recordFact(index, schema, record)),
    // The rules of state response are no record of their own: sites change with them.
    version: () =>
      `${index.facts.revision(kind)}${kind === 'site' ? ` ${index.facts.revision('rules')}` : ''}`,
  });
}

function fieldsOf(schema: RecordSchema, classes: readonly string[]): readonly FieldOfFacts[] {
  const own = schema.fields.flatMap((field): readonly FieldOfFacts[] => {
    if (field.name === 'name') {
      return [
        { name: 'name', kind: 'text', means: 'The name that the register shows.' },
        { name: 'names', kind: 'texts', means: field.help },
      ];
    }
    if (schema.kind !== 'site' || field.name !== 'response') return [fieldOfSchema(field)];
    const means = 'What the state did, by the rules in force; from the recorded steps.';
    return [
      { name: 'response', kind: 'choice', choices: [...new Set([...classes, unknownResponse])], means },
      { ...fieldOfSchema({ ...field, holds: 'many' }), name: 'steps' },
    ];
  });
  return [
    { name: 'id', kind: 'text', means: 'Its id.' },
    { name: 'title', kind: 'text', means: 'What the register calls it.' },
    ...own,
    {
      name: 'review',
      kind: 'choice',
      choices: reviews,
      means: 'Whether somebody who did not write it was asked to review it, passed or returned it.',
    },
    { name: 'reviewed', kind: 'flag', means: 'Somebody who did not write it passed it as it stands.' },
  ];
}

function fieldOfSchema({ name, help: means, type, holds, choices, of }: FieldSchema): FieldOfFacts {
  const given = choices === undefined ? {} : { choices };
  if (type === 'record') {
    return { name, kind: 'reference', means, of: (of ?? []).flatMap((kind) => collections[kind] ?? []) };
  }
  if (type === 'quantity') return { name, kind: 'amount', means };
  if (type === 'date') return { name, kind: 'date', means };
  if (holds === 'many') return { name, kind: 'texts', means, ...given };
  return { name, kind: type === 'choice' ? 'choice' : 'text', means, ...given };
}

function recordFact(index: CasebookIndex, schema: RecordSchema, record: RegisterRecord): Fact {
  const byName = fieldsByName(schema);
  return {
    id: record.id,
    title: record.title,
    field: (name) => fieldValue(index, record, byName.get(name), name),
  };
}

const bySchema = new Map<RecordSchema, ReadonlyMap<string, FieldSchema>>();

function fieldsByName(schema: RecordSchema): ReadonlyMap<string, FieldSchema> {
  const known = bySchema.get(schema) ?? new Map(schema.fields.map((field) => [field.name, field]));
  bySchema.set(schema, known);
  return known;
}

function fieldValue(
  index: CasebookIndex,
  record: RegisterRecord,
  field: FieldSchema | undefined,
  name: string,
): FieldValue {
  switch (name) {
    case 'id':
      return record.id;
    case 'title':
      return record.title;
    case 'review':
      return record.review;
    case 'reviewed':
      return record.review === 'passed';
    case 'name':
      return shownValue(record, 'name')?.value ?? null;
    case 'names':
      return texts(record, 'name');
    case 'response':
      if (record.kind === 'site') return responseOf(index, record);
      break;
    case 'steps':
      return texts(record, 'response');
  }
  return field === undefined ? null : schemaValue(record, field);
}

function schemaValue(record: RegisterRecord, { name, type, holds }: FieldSchema): FieldValue {
  if (type === 'record') return texts(record, name);
  const isRival = record.fields.find((one) => one.field === name)?.rival === true;
  if (type === 'quantity')
    return isRival ? spanned(texts(record, name)) : amountOf(shownValue(record, name)?.value);
  if (type === 'date' && isRival) return joinedDates(texts(record, name));
  return holds === 'many' ? texts(record, name) : (shownValue(record, name)?.value ?? null);
}

/** All values of a field; null for none. */
function texts(record: RegisterRecord, field: string): readonly string[] | null {
  const values = valuesOf(record, field).map(({ value }) => value);
  return values.length === 0 ? null : [...new Set(values)];
}

const amounts = new Map<string, Amount>();

/** The same object for the same text: it is compared a million times. */
function amountOf(text: string | undefined): Amount | null {
  if (text === undefined) return null;
  const known = amounts.get(text);
  if (known !== undefined) return known;
  const read = parseQuantity(text);
  if (read !== null) amounts.set(text, read);
  return read;
}

/** From the lowest to the highest of several amounts; open where one of them is. */
function spanned(values: readonly string[] | null): Amount | null {
  const all = (values ?? []).flatMap((value) => amountOf(value) ?? []);
  const lows = all.map(({ low }) => low).filter((low) => low !== null);
  const highs = all.map(({ high }) => high).filter((high) => high !== null);
  const low = lows.length === all.length && all.length > 0 ? Math.min(...lows) : null;
  const high = highs.length === all.length && all.length > 0 ? Math.max(...highs) : null;
  if (low === null && high === null) return { low: null, high: null, bound: 'vague' };
  return { low, high, bound: low === null ? '<=' : high === null ? '>=' : 'range' };
}

function joinedDates(values: readonly string[] | null): string | null {
  const spans = (values ?? []).flatMap((value) => dateSpan(value) ?? []);
  const from = spans.map((span) => span.from).sort(byCodeUnit)[0];
  const to = spans
    .map((span) => span.to)
    .sort(byCodeUnit)
    .at(-1);
  return from === undefined || to === undefined ? null : `${from}/${to}`;
}
