/** A record as the index keeps it: with what lists, maps and timelines ask for. Derived, so that a rebuild gives the same. */
import { byCodeUnit } from '../base/index.ts';
import {
  dateSpan,
  parsePoint,
  schemaOf,
  shownValue,
  type DateSpan,
  type FieldSchema,
  type RegisterRecord,
} from '../domain/register/index.ts';
import { foldForSearch } from '../ports/casebook-index.ts';
import type { RecordRow } from '../ports/register-record.ts';

/** The field that is shown beside the title, by kind; kinds without one have no state. */
const stateFields: Readonly<Partial<Record<RegisterRecord['kind'], string>>> = {
  site: 'status',
  event: 'kind',
  organisation: 'type',
  letter: 'outcome',
  designation: 'measure',
  finding: 'status',
};

/** The fields that say when it was: the first that is dated counts. */
const dateFields: readonly string[] = ['date', 'sent'];

/** What the index keeps of a record. */
export function recordRow(record: RegisterRecord): RecordRow {
  const point = parsePoint(shownValue(record, 'location')?.value ?? '');
  const span = spanOf(record);
  return {
    record,
    search: searchOf(record),
    names: unique(texts(record, ({ name }) => name === 'name').map(foldForSearch)),
    state: stateOf(record),
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
    precisionMetres: point?.precisionMetres ?? null,
    fromDay: span?.from ?? null,
    toDay: span?.to ?? null,
    refers: unique(texts(record, ({ type }) => type === 'record')),
  };
}

/** The status, kind or outcome shown beside the title; null when the record has none. */
export function stateOf(record: RegisterRecord): string | null {
  const field = stateFields[record.kind];
  return field === undefined ? null : (shownValue(record, field)?.value ?? null);
}

/** The canonical date shown of a record; null when it is undated. */
export function dateOf(record: RegisterRecord): string | null {
  for (const field of dateFields) {
    const held = shownValue(record, field);
    if (held !== null) return held.value;
  }
  return null;
}

/**
 * The days of a record: its own date, else from the first to the last day for which one of its values is stated, so that
 * a site is found in the days of its status and of what the state did.
 */
function spanOf(record: RegisterRecord): DateSpan | null {
  const date = dateOf(record);
  if (date !== null) return dateSpan(date);
  const spans = record.fields
    .flatMap(({ values }) => values.map(({ asOf }) => (asOf === null ? null : dateSpan(asOf))))
    .filter((span) => span !== null);
  const [first] = spans.map(({ from }) => from).sort(byCodeUnit);
  const last = spans
    .map(({ to }) => to)
    .sort(byCodeUnit)
    .at(-1);
  return first === undefined || last === undefined ? null : { from: first, to: last, about: false };
}

const searched: ReadonlySet<FieldSchema['type']> = new Set(['name', 'text', 'address', 'choice']);

function searchOf(record: RegisterRecord): string {
  return foldForSearch([record.id, ...texts(record, ({ type }) => searched.has(type))].join('\n'));
}

/** All values of the fields that are wanted. */
function texts(record: RegisterRecord, isWanted: (field: FieldSchema) => boolean): string[] {
  const wanted = new Set((schemaOf(record.kind)?.fields ?? []).filter(isWanted).map(({ name }) => name));
  return record.fields
    .filter(({ field }) => wanted.has(field))
    .flatMap(({ values }) => values.map(({ value }) => value));
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)].sort(byCodeUnit);
}
