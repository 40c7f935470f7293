/**
 * Export: records of the register leave as a file. No source leaves with them, so nothing is recorded; places leave as exact as
 * they are stated, which whoever hands the file on has to weigh. Records in the trash stay.
 */
import { createHash } from 'node:crypto';
import { Fault } from '../base/index.ts';
import {
  ftmEntities,
  ftmStatements,
  geojsonFeature,
  jsonLine,
  kmlHead,
  kmlPlacemark,
  kmlTail,
  schemaOf,
  senderEntity,
  tableHeadings,
  tableRow,
  uwaziHeadings,
  uwaziRow,
  valuesOf,
  type FtmEntity,
  type RecordKind,
  type RecordSchema,
  type RegisterRecord,
} from '../domain/register/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import type { RecordFilter } from '../ports/register-record.ts';
import { toCsv } from './csv.ts';

export const exportFormats = ['csv', 'json', 'geojson', 'kml', 'ftm', 'ftm-statements', 'uwazi'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Media type and ending of each format. */
export const exportTypes: Readonly<
  Record<ExportFormat, { readonly mediaType: string; readonly ending: string }>
> = {
  csv: { mediaType: 'text/csv; charset=utf-8', ending: 'csv' },
  json: { mediaType: 'application/x-ndjson', ending: 'jsonl' },
  geojson: { mediaType: 'application/geo+json', ending: 'geojson' },
  kml: { mediaType: 'application/vnd.google-earth.kml+xml', ending: 'kml' },
  ftm: { mediaType: 'application/x-ndjson', ending: 'ftm.jsonl' },
  'ftm-statements': { mediaType: 'application/x-ndjson', ending: 'statements.jsonl' },
  uwazi: { mediaType: 'text/csv; charset=utf-8', ending: 'csv' },
};

export interface ExportRequest {
  readonly format: ExportFormat;
  readonly filter: RecordFilter;
  /** Name of the collection, where the format has one. */
  readonly title: string;
}

/** Records written at one time. */
const pieceRecords = 500;

/**
 * The file in pieces, records in the order of their ids. Throws `export/kind` (invalid) before the first piece: tables hold one
 * kind, maps only kinds that have a place.
 */
export function exportRegister(index: CasebookIndex, request: ExportRequest): Generator<string, void> {
  const { format, filter, title } = request;
  switch (format) {
    case 'csv':
      return tableOf(index, filter, tableWriter(oneKind(index, filter)));
    case 'uwazi':
      return tableOf(index, filter, uwaziWriter(index, oneKind(index, filter)));
    case 'json':
      return pieces(index, filter, (record) => `${jsonLine(record)}\n`);
    case 'geojson':
      return geojsonOf(index, filter);
    case 'kml':
      return kmlOf(index, filter, title);
    case 'ftm':
      return ftmOf(index, filter, (entity) => `${JSON.stringify(entity)}\n`);
    case 'ftm-statements':
      return ftmOf(index, filter, statementLines);
  }
}

function* kmlOf(index: CasebookIndex, filter: RecordFilter, title: string): Generator<string, void> {
  yield kmlHead(title);
  yield* pieces(index, filter, kmlPlacemark);
  yield kmlTail;
}

/** Number of records that the filter lets out. */
export function exportCount(index: CasebookIndex, filter: RecordFilter): number {
  return index.register.count(filter);
}

function kindsOf(index: CasebookIndex, filter: RecordFilter): readonly RecordKind[] {
  const kinds = new Set(index.register.marks(filter).map(({ kind }) => kind));
  return [...kinds].flatMap((kind) => schemaOf(kind)?.kind ?? []);
}

function oneKind(index: CasebookIndex, filter: RecordFilter): RecordSchema {
  const kinds = kindsOf(index, filter);
  const schema = schemaOf(filter.kind ?? (kinds.length === 1 ? (kinds[0] ?? '') : ''));
  if (schema !== null) return schema;
  throw new Fault({
    code: 'export/kind',
    kind: 'invalid',
    message:
      kinds.length === 0
        ? 'No record fits, so there is no table to write.'
        : `A table holds one kind of records; these are of ${kinds.length} kinds.`,
    advice: `Name one with --kind: ${kinds.length === 0 ? 'site, event, organisation …' : kinds.join(', ')}. The format json holds all.`,
  });
}

function* records(index: CasebookIndex, filter: RecordFilter): Generator<RegisterRecord> {
  for (const { id } of index.register.marks(filter)) {
    const record = index.register.record(id);
    if (record !== null) yield record;
  }
}

function* pieces(
  index: CasebookIndex,
  filter: RecordFilter,
  write: (record: RegisterRecord) => string,
): Generator<string, void> {
  let parts: string[] = [];
  for (const record of records(index, filter)) {
    parts.push(write(record));
    if (parts.length < pieceRecords) continue;
    yield parts.join('');
    parts = [];
  }
  if (parts.length > 0) yield parts.join('');
}

interface TableWriter {
  readonly headings: readonly string[];
  readonly row: (record: RegisterRecord) => readonly string[];
}

function tableWriter(schema: RecordSchema): TableWriter {
  return { headings: tableHeadings(schema), row: (record) => tableRow(schema, record) };
}

function uwaziWriter(index: CasebookIndex, schema: RecordSchema): TableWriter {
  const titleOf = (id: string): string => index.register.titles([id]).get(id)?.title ?? id;
  return { headings: uwaziHeadings(schema), row: (record) => uwaziRow(schema, record, titleOf) };
}

function* tableOf(
  index: CasebookIndex,
  filter: RecordFilter,
  { headings, row }: TableWriter,
): Generator<string, void> {
  yield toCsv(headings, []);
  yield* pieces(index, filter, (record) => toCsv(row(record), []));
}

function* geojsonOf(index: CasebookIndex, filter: RecordFilter): Generator<string, void> {
  yield '{"type":"FeatureCollection","features":[';
  let isFirst = true;
  yield* pieces(index, filter, (record) => {
    const hasPlace = schemaOf(record.kind)?.fields.some(({ type }) => type === 'point') === true;
    if (!hasPlace) return '';
    const sign = isFirst ? '\n' : ',\n';
    isFirst = false;
    return `${sign}${geojsonFeature(record)}`;
  });
  yield '\n]}\n';
}

function* ftmOf(
  index: CasebookIndex,
  filter: RecordFilter,
  write: (entity: FtmEntity, record: RegisterRecord | null) => string,
): Generator<string, void> {
  const isOwned = ownedIds(index);
  if (
    index.register.count({ ...filter, kind: filter.kind ?? 'letter' }) > 0 &&
    (filter.kind ?? 'letter') === 'letter'
  )
    yield write(senderEntity, null);
  yield* pieces(index, filter, (record) => {
    if (schemaOf(record.kind)?.ftm === null) return '';
    return ftmEntities(record, { isOwned: isOwned.has(record.id) })
      .map((entity) => write(entity, record))
      .join('');
  });
}

/** Records that the filter lets out and the format has no word for, with a plain sentence; null when there are none. */
export function leftOut(
  index: CasebookIndex,
  { format, filter }: Pick<ExportRequest, 'format' | 'filter'>,
): string | null {
  if (!format.startsWith('ftm') || (filter.kind ?? 'finding') !== 'finding') return null;
  const count = index.register.count({ ...filter, kind: 'finding' });
  if (count === 0) return null;
  const findings = count === 1 ? '1 finding is' : `${count} findings are`;
  return `${findings} left out: FollowTheMoney has no such thing. The format json holds them.`;
}

/** Organisations that an ownership names as what is owned: the model asks that these are companies. */
function ownedIds(index: CasebookIndex): ReadonlySet<string> {
  const owned = new Set<string>();
  for (const record of records(index, { kind: 'ownership' }))
    for (const { value } of valuesOf(record, 'asset')) owned.add(value);
  return owned;
}

function statementLines(entity: FtmEntity, record: RegisterRecord | null): string {
  const times = (record?.fields ?? []).flatMap(({ values }) =>
    values.flatMap(({ supports }) => supports.map(({ time }) => time)),
  );
  const sorted = [...times].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const context = {
    dataset: 'sakkhi-register',
    sha1: (text: string) => createHash('sha1').update(text).digest('hex'),
    firstSeen: sorted[0] ?? null,
    lastSeen: sorted.at(-1) ?? null,
  };
  return ftmStatements(entity, context)
    .map((one) => `${JSON.stringify(one)}\n`)
    .join('');
}
