/**
 * Records as a table that Uwazi takes in (its CSV import: a column "title", one a property named by its label, several values
 * parted by "|", places "latitude|longitude"). Its days are whole days: a date that is a month, a year or an interval leaves as
 * "first~last day". Titles carry our id, so that a record is found again there.
 */
import { dateSpan, parsePoint } from '../field-value.ts';
import { shownValue, type HeldValue, type RegisterRecord } from '../record.ts';
import type { FieldSchema, RecordSchema } from '../schema.ts';

/** Headings of the table of one kind. */
export function uwaziHeadings(schema: RecordSchema): readonly string[] {
  return ['title', ...columnsOf(schema).map(({ heading }) => heading)];
}

/** The row of a record; `titleOf` names records that it names. */
export function uwaziRow(
  schema: RecordSchema,
  record: RegisterRecord,
  titleOf: (id: string) => string,
): readonly string[] {
  return [uwaziTitle(record.title, record.id), ...columnsOf(schema).map(({ read }) => read(record, titleOf))];
}

/** The title under which a record stands in Uwazi. */
export function uwaziTitle(title: string, id: string): string {
  return `${title} [${id}]`;
}

interface Column {
  readonly heading: string;
  readonly read: (record: RegisterRecord, titleOf: (id: string) => string) => string;
}

function columnsOf(schema: RecordSchema): readonly Column[] {
  return schema.fields.flatMap((field): Column[] => {
    const values: Column = {
      heading: field.label,
      read: (record, titleOf) => cellOf(field, record, titleOf),
    };
    if (field.type === 'point')
      return [
        values,
        { heading: `${field.label}, precision in metres`, read: (record) => precisionOf(field, record) },
      ];
    if (field.holds === 'history')
      return [values, { heading: `${field.label}, dates`, read: (record) => datesOf(field, record) }];
    return [values];
  });
}

function heldOf({ name }: FieldSchema, record: RegisterRecord): readonly HeldValue[] {
  return record.fields.find(({ field }) => field === name)?.values ?? [];
}

function cellOf(field: FieldSchema, record: RegisterRecord, titleOf: (id: string) => string): string {
  const held = heldOf(field, record);
  if (field.type === 'point') {
    const point = parsePoint(shownValue(record, field.name)?.value ?? '');
    return point === null ? '' : `${point.latitude}|${point.longitude}`;
  }
  const words = held.map(({ value }) => {
    if (field.type === 'date') return uwaziDate(value);
    // A bar would part the value in two.
    return (field.type === 'record' ? uwaziTitle(titleOf(value), value) : value).replaceAll('|', '/');
  });
  return words.join('|');
}

function precisionOf(field: FieldSchema, record: RegisterRecord): string {
  return String(parsePoint(shownValue(record, field.name)?.value ?? '')?.precisionMetres ?? '');
}

/** Dates for which the values of a history hold, in the order of the values. */
function datesOf(field: FieldSchema, record: RegisterRecord): string {
  return heldOf(field, record)
    .map(({ asOf }) => (asOf === null ? '' : uwaziDate(asOf)))
    .join('|');
}

/** "2025/03/09", or "2025/03/01~2025/03/31" for what is no single day. */
export function uwaziDate(value: string): string {
  const span = dateSpan(value);
  if (span === null) return value;
  const [from, to] = [span.from, span.to].map((day) => day.replaceAll('-', '/'));
  return from === to ? (from ?? '') : `${from ?? ''}~${to ?? ''}`;
}
