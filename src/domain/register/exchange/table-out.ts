/**
 * Records as rows of a table: one row a record, one column a field, several values joined by " | ", the date of a value behind
 * " @ ". What stands in a value itself is written `\|` and `\@`, so that the table can be read back. Which of rival values
 * somebody settled on, and what each stands on, stays behind.
 */
import type { HeldValue, RegisterRecord } from '../record.ts';
import type { RecordSchema } from '../schema.ts';

/** Headings of the table of one kind: names of fields, so that it reads back without a question. */
export function tableHeadings(schema: RecordSchema): readonly string[] {
  return ['id', ...toldFields(schema).map(({ name }) => name)];
}

/** The row of a record under these headings. */
export function tableRow(schema: RecordSchema, record: RegisterRecord): readonly string[] {
  const held = new Map(record.fields.map(({ field, values }) => [field, values] as const));
  return [record.id, ...toldFields(schema).map(({ name }) => (held.get(name) ?? []).map(inCell).join(' | '))];
}

/** The state of a record stays at home: nobody reviewed it in the casebook that reads the table. */
function toldFields({ fields }: RecordSchema): RecordSchema['fields'] {
  return fields.filter(({ isState }) => isState !== true);
}

function inCell({ value, asOf }: HeldValue): string {
  const escaped = value.replaceAll('|', '\\|').replaceAll('@', '\\@');
  // A spreadsheet would compute the first value of a cell; read back, every value is told from a formula by the apostrophe.
  const guarded = /^'{0,9}[=+\-@\t\r]/u.test(value) ? `'${escaped}` : escaped;
  return asOf === null ? guarded : `${guarded} @ ${asOf}`;
}
