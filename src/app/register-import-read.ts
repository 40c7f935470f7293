/**
 * A file on its way into the register, read and mapped: bytes become drafts of records. Nothing here looks into the register or
 * records anything, so that a plan, a check and an import read the same.
 */
import { createHash } from 'node:crypto';
import { Fault } from '../base/index.ts';
import type { ImportChoices, ImportFormat, ImportQuestion } from '../contract/index.ts';
import { safeLabel } from '../domain/evidence/index.ts';
import {
  draftOfJson,
  draftsOfFtm,
  fieldOfTarget,
  isFtm,
  isJsonLine,
  kindOfName,
  orderOfDates,
  proposeColumns,
  readDate,
  readRows,
  recordSchemas,
  schemaOf,
  schemaOfId,
  tableOf,
  tableOfGeojson,
  withoutDoubledIds,
  type ColumnMapping,
  type RecordDraft,
  type RecordKind,
  type RecordSchema,
  type Table,
} from '../domain/register/index.ts';
import type { TableReader } from '../ports/table-reader.ts';

/** A file that somebody wants to bring in. */
export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The file as it would come in. */
export interface PreparedImport {
  readonly name: string;
  readonly sha256: string;
  readonly format: ImportFormat;
  readonly formatLabel: string;
  /** Null where every record names its own kind. */
  readonly schema: RecordSchema | null;
  readonly kindWhy: string;
  readonly columns: readonly ColumnMapping[];
  /** Cells by column, for samples. */
  readonly table: Table | null;
  readonly questions: readonly ImportQuestion[];
  /** Labels of required fields that no column becomes. */
  readonly missing: readonly string[];
  readonly notes: readonly string[];
  readonly drafts: readonly RecordDraft[];
}

/** Reads and maps a file. Throws `import/unreadable`, `import/no-rows`, `import/no-column` (invalid). */
export async function prepareImport(
  tables: TableReader,
  file: ImportFile,
  choices: ImportChoices,
): Promise<PreparedImport> {
  const name = safeLabel(file.name);
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const read = await tables.read({ bytes: file.bytes, name });
  if (read.status === 'refused') throw unreadable(name, read.reason);
  const frame = { name, sha256, formatLabel: read.label };
  if (read.status === 'json') return prepareJson({ ...frame, text: read.text, notes: read.notes }, choices);
  const found = tableOf(read.rows);
  if (found === null) throw noRows(name);
  return prepareTable(
    { ...frame, format: read.format, hint: `${read.sheet ?? ''} ${name}` },
    { table: found.table, notes: [...read.notes, ...found.notes] },
    choices,
  );
}

interface Frame {
  readonly name: string;
  readonly sha256: string;
  readonly formatLabel: string;
}

function prepareTable(
  frame: Frame & { readonly format: ImportFormat; readonly hint: string },
  { table, notes }: { readonly table: Table; readonly notes: readonly string[] },
  choices: ImportChoices,
): PreparedImport {
  const { hint, ...rest } = frame;
  const { schema, why } = kindOf(table, hint, choices.kind);
  const chosen = chosenColumns(table, schema, choices);
  const columns = proposeColumns(table, schema, chosen);
  const dates = orderOfDates(table, columns, schema);
  const order = choices.dates ?? dates.order;
  const mapping = { schema, columns, order, precisionMetres: choices.precisionMetres };
  const read = readRows(table, mapping);
  const orderNote =
    choices.dates === null && dates.shownBy !== null
      ? [
          `Dates are read with the ${dates.order === 'dmy' ? 'day' : 'month'} first, as “${dates.shownBy}” shows.`,
        ]
      : [];
  return {
    ...rest,
    schema,
    kindWhy: why,
    columns,
    table,
    questions: choices.dates === null && dates.ask !== null ? [question(dates.ask)] : [],
    missing: missingColumns(schema, columns),
    notes: [...notes, ...orderNote, ...read.notes],
    drafts: read.drafts,
  };
}

function question({
  columns,
  example,
}: {
  readonly columns: readonly string[];
  readonly example: string;
}): ImportQuestion {
  const as = (order: 'dmy' | 'mdy'): string => {
    const reading = readDate(example, order);
    return reading.ok ? reading.value : example;
  };
  return { about: 'dates', columns: [...columns], example, dmy: as('dmy'), mdy: as('mdy') };
}

/** A table with ids may tell more about records that are there: then nothing is required of it. */
function missingColumns(schema: RecordSchema, columns: readonly ColumnMapping[]): readonly string[] {
  const targets = columns.map(({ target }) => target.replace(/:new$/u, ''));
  if (targets.includes('id')) return [];
  return schema.fields
    .filter(({ name }) => schema.required.includes(name) && !targets.includes(name))
    .map(({ label }) => label);
}

/** The kind of the rows: said, or seen from ids, the name of the file, or the headings. */
function kindOf(
  table: Table,
  hint: string,
  said: RecordKind | null,
): { readonly schema: RecordSchema; readonly why: string } {
  const [fallback] = recordSchemas;
  if (fallback === undefined)
    throw new Fault({ code: 'import/bug', kind: 'bug', message: 'There is no schema.' });
  const of = (kind: RecordKind | null): RecordSchema | null => (kind === null ? null : schemaOf(kind));
  const chosen = of(said);
  if (chosen !== null) return { schema: chosen, why: 'You said so.' };
  const byId = schemaOfId(table.rows[0]?.cells[0]?.trim() ?? '');
  if (byId !== null) return { schema: byId, why: 'The ids in the first column say so.' };
  const byName = of(kindOfName(hint));
  if (byName !== null) return { schema: byName, why: 'The name of the file says so.' };
  const byFit = recordSchemas
    .map((schema) => ({ schema, fit: fitOf(table, schema) }))
    .reduce((best, one) => (one.fit > best.fit ? one : best));
  return byFit.fit > 0
    ? { schema: byFit.schema, why: 'The headings fit this best.' }
    : {
        schema: fallback,
        why: 'Nothing in the file says what it holds; choose another kind if this is wrong.',
      };
}

function fitOf(table: Table, schema: RecordSchema): number {
  const few = { ...table, rows: table.rows.slice(0, 30) };
  const columns = proposeColumns(few, schema, new Map());
  const known = columns.filter(({ target }) => target !== '-').length;
  return known - 2 * missingColumns(schema, columns).length;
}

function chosenColumns(
  table: Table,
  schema: RecordSchema,
  { columns }: ImportChoices,
): ReadonlyMap<string, string> {
  for (const { heading, target } of columns) {
    if (!table.headings.includes(heading))
      throw new Fault({
        code: 'import/no-column',
        kind: 'invalid',
        message: `The file has no column “${heading.slice(0, 80)}”.`,
        advice: `Its columns are: ${table.headings.slice(0, 30).join(', ')}.`,
      });
    if (!isTarget(schema, target))
      throw new Fault({
        code: 'import/no-field',
        kind: 'invalid',
        message: `A ${schema.label.toLowerCase()} has no field “${target}” for the column “${heading.slice(0, 80)}”.`,
        advice: `Choose one of: ${targetsOf(schema)
          .map((one) => one.target)
          .join(', ')}.`,
      });
  }
  return new Map(columns.map(({ heading, target }) => [heading, target] as const));
}

function isTarget(schema: RecordSchema, target: string): boolean {
  return targetsOf(schema).some((one) => one.target === target) || fieldOfTarget(schema, target) !== null;
}

/** Everything that a column of this kind may become, for menus and messages. */
export function targetsOf(
  schema: RecordSchema,
): readonly { readonly target: string; readonly label: string; readonly help: string }[] {
  const hasLocation = schema.fields.some(({ name }) => name === 'location');
  const places = [
    { target: 'latitude', label: 'Location: latitude', help: 'Degrees north; south is negative.' },
    { target: 'longitude', label: 'Location: longitude', help: 'Degrees east; west is negative.' },
    {
      target: 'coordinates',
      label: 'Location: both in one cell',
      help: 'Latitude first: 11.5564, 104.9282.',
    },
    {
      target: 'precision',
      label: 'Location: precision',
      help: 'Radius in metres inside which the place lies.',
    },
  ];
  return [
    { target: '-', label: 'Left out', help: 'The column stays in the file, which is a source.' },
    { target: 'id', label: 'Id of the row', help: 'The same id in a later file means the same record.' },
    ...(hasLocation ? places : []),
    ...schema.fields.flatMap((field) => {
      const { name, label, help, type, holds, of } = field;
      const made =
        type === 'record' && of?.includes('organisation') === true
          ? [
              {
                target: `${name}:new`,
                label: `${label} (made where it is not there)`,
                help: 'An organisation is made of a name that is not in the register.',
              },
            ]
          : [];
      const dated =
        holds === 'history'
          ? [{ target: `${name}.date`, label: `${label}: date`, help: 'The date for which it is stated.' }]
          : [];
      return [{ target: name, label, help }, ...made, ...dated];
    }),
  ];
}

interface JsonFile extends Frame {
  readonly text: string;
  readonly notes: readonly string[];
}

/** JSON is GeoJSON as a whole, or one record or entity a line. */
function prepareJson({ text, notes, ...frame }: JsonFile, choices: ImportChoices): PreparedImport {
  const whole = parsedJson(text);
  const geo = whole === undefined ? null : tableOfGeojson(whole);
  if (geo !== null)
    return prepareTable(
      { ...frame, format: 'geojson', formatLabel: 'GeoJSON', hint: frame.name },
      { table: geo.table, notes: [...notes, ...geo.notes] },
      choices,
    );
  const lines = linesOf(text, frame.name);
  const isOurs = lines.every(({ parsed }) => isJsonLine(parsed));
  const ftm = isOurs ? null : isFtm(lines.map(({ parsed }) => parsed));
  if (!isOurs && ftm === null)
    throw unreadable(
      frame.name,
      'Its JSON is neither GeoJSON, nor lines of this register, nor FollowTheMoney entities or statements.',
    );
  const drafts = isOurs
    ? lines.map(({ parsed, line }) => draftOfJson(parsed, line))
    : draftsOfFtm(lines.map(({ parsed, line }) => ({ parsed, line })));
  return {
    ...frame,
    format: isOurs ? 'json' : ftm === 'statements' ? 'ftm-statements' : 'ftm',
    formatLabel: isOurs ? 'Lines of a register' : `FollowTheMoney ${ftm ?? 'entities'}`,
    schema: null,
    kindWhy: 'Every record names its own kind.',
    columns: [],
    table: null,
    questions: [],
    missing: [],
    notes,
    drafts: withoutDoubledIds(drafts),
  };
}

function linesOf(text: string, name: string): readonly { readonly parsed: unknown; readonly line: number }[] {
  const lines = text.split('\n').flatMap((words, at) => {
    if (words.trim() === '') return [];
    const parsed = parsedJson(words);
    if (parsed === undefined)
      throw unreadable(name, `Line ${at + 1} is no JSON object; every line must be one.`);
    return [{ parsed, line: at + 1 }];
  });
  if (lines.length === 0) throw noRows(name);
  return lines;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the caller tells what was expected
  }
}

function unreadable(name: string, reason: string): Fault {
  return new Fault({
    code: 'import/unreadable',
    kind: 'invalid',
    message: `${name} cannot be read into the register. ${reason}`,
    advice:
      'Nothing was recorded. Tables are read from CSV and XLSX, places from GeoJSON, entities from FollowTheMoney.',
  });
}

function noRows(name: string): Fault {
  return new Fault({
    code: 'import/no-rows',
    kind: 'invalid',
    message: `${name} has no rows below its headings.`,
    advice: 'Nothing was recorded. Check that the right file (and of a workbook the right sheet) was saved.',
  });
}
